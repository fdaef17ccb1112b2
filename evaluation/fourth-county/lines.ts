import type { Dice } from './dice.ts';

/**
 * Telephone numbers. Every one is from Ofcom's ranges for drama, so nobody's telephone can ring; each is given out once.
 * The residents' come from other cities' ranges, because the county has none of its own.
 */
export interface Lines {
  /** An offender's or stranger's mobile. */
  mobile(): string;
  /** A landline in London, Manchester or nowhere, or an 0800 or 0306 number: what appears on a screen. */
  office(): string;
  /** A resident's own telephone. */
  home(): string;
  /** A resident's own mobile. */
  pocket(): string;
}

interface Range {
  prefix: string;
  size: number;
}

function drawer(dice: Dice, ranges: readonly Range[], spare: () => string): () => string {
  const all = ranges.flatMap(({ prefix, size }) =>
    Array.from({ length: size }, (_none, i) => prefix + String(i).padStart(3, '0')),
  );
  return () => {
    if (all.length === 0) return spare();
    const at = Math.floor(dice.next() * all.length);
    const taken = all[at]!;
    all[at] = all[all.length - 1]!;
    all.pop();
    return taken;
  };
}

const MOBILES_OF_STRANGERS = 700;

export function linesOf(dice: Dice): Lines {
  // A county much larger than the usual one runs out of drama numbers: residents then share lines, as the people of one house do.
  const shared = (): string => `0118496${String(dice.int(0, 999)).padStart(4, '0')}`;
  const home = drawer(
    dice,
    [
      '0113496',
      '0114496',
      '0115496',
      '0116496',
      '0117496',
      '0118496',
      '0191498',
      '0141496',
      '0131496',
      '0151496',
      '0121496',
    ]
      .map((area) => ({ prefix: `${area}0`, size: 1000 }))
      .concat([{ prefix: '02920180', size: 1000 }]),
    shared,
  );
  const office = drawer(
    dice,
    [
      { prefix: '02079460', size: 1000 },
      { prefix: '01614960', size: 1000 },
      { prefix: '01632960', size: 1000 },
      { prefix: '08081570', size: 1000 },
      { prefix: '03069990', size: 1000 },
    ],
    home,
  );
  const handsets = drawer(dice, [{ prefix: '07700900', size: 1000 }], home);
  const strangers = Array.from({ length: MOBILES_OF_STRANGERS }, handsets);
  return { mobile: () => strangers.pop() ?? office(), office, home, pocket: handsets };
}

/** Numbers that belong to everyone, or to somebody honest. */
export interface Everyones {
  /** Reporting lines as people write them, with what they are. */
  lines: readonly { number: string; called: string }[];
  /** Every bank's number as printed on its cards; fraudsters show it too. */
  banks: Readonly<Record<string, string>>;
  surgeries: readonly { name: string; number: string }[];
  careHomes: readonly { name: string; number: string }[];
  solicitors: readonly { name: string; number: string }[];
  officers: readonly { name: string; number: string }[];
  /** Honest firms into whose client account victims are sent to pay. */
  dealers: readonly { name: string; sort: string; account: string; number: string }[];
  carers: readonly { name: string; number: string }[];
}

export const BANKS = [
  'Barclays',
  'Lloyds',
  'NatWest',
  'HSBC',
  'Santander',
  'Nationwide',
  'Halifax',
  'TSB',
  'Metro Bank',
  'Virgin Money',
  'First Direct',
  'Monzo',
  'Starling',
] as const;

const REPORTING_LINES = [
  { number: '999', called: 'the emergency line' },
  { number: '101', called: 'the police' },
  { number: '159', called: 'the bank hotline' },
  { number: '7726', called: 'the spam text number' },
  { number: '0300 123 2040', called: 'Report Fraud' },
  { number: '0800 555111', called: 'Crimestoppers' },
  { number: '0808 223 1133', called: 'Citizens Advice' },
  { number: '116 123', called: 'the Samaritans' },
  { number: '08 08 16 89 111', called: 'Victim Support' },
];

export function sortCode(dice: Dice): string {
  const two = (low: number, high: number) => String(dice.int(low, high)).padStart(2, '0');
  return two(4, 89) + two(0, 99) + two(1, 99);
}

export function accountNumber(dice: Dice): string {
  return String(dice.int(10_000_000, 99_899_999));
}

export function everyones(dice: Dice, lines: Lines): Everyones {
  const named = (names: string) => names.split(',').map((name) => ({ name, number: lines.office() }));
  return {
    lines: REPORTING_LINES,
    banks: Object.fromEntries(BANKS.map((bank) => [bank, lines.office()])),
    surgeries: named(
      'the Elms surgery,Bridge Street practice,Millbrook Medical Centre,the Orchard surgery,Theatre Lane surgery,Lodge Health,the Maltings surgery,Amwell Street surgery,the Fields practice,Parkbury practice,Haverfield surgery,Sele Farm practice,Church Lane surgery,Dr Pell and partners,the Ridings,Canons Brook practice,Stort Valley Health,the Cedars,Mill Stream surgery,Redwood practice,Hillside surgery,Link Road practice,Priory Medical,the Garden City practice,Baldwins Lane surgery,Coleridge House,Manor View,the Symonds surgery,Bull Plain,Portmill surgery',
    ),
    careHomes: named(
      'Larkfield House,the Poplars,Holm Oaks,St Anselms,Fosse Court,Riversmead,Willow Bank,Tewin View,Mardley Court,Belmont Lodge,the Hollies,Ashlyns House,Fernhill,Trinity Gardens,Old Rectory,Westgate House',
    ),
    solicitors: named(
      'Marchmont Pell,Tolliver and Grey,Ashdown Sayer LLP,Perrin Wrightson,Quayle Hobbs,Bostock and Dean,Fell Bannister,Crane Dewar,Hythe and Co,Lister Orme,Penhale Stott,Wray Mountford',
    ),
    officers: named(
      'DC Harland,PC Okafor,DS Whitcombe,PC Lindqvist,PCSO Raines,DC Bhogal,PC Tennant,DC Mallory,PC Aldous,DC Fairhead,PS Munro,PCSO Dyer,PC Castellano,DC Nwachukwu,PC Hebden,DS Rook,PC Sabir,DC Trevena,PCSO Lowe,PC Quist',
    ).map((one) => ({ ...one, number: lines.mobile() })),
    dealers: named(
      'Sovereign Row Bullion,Cordwainer Coins,Hartwell Gold,Pemberton Currency,Mint and Crown,Bourse Travel Money',
    ).map((one) => ({ ...one, sort: sortCode(dice), account: accountNumber(dice) })),
    carers: named(
      'Kindred Homecare,Dayspring Care,Helping Hands in Herts,Meadow Support,Bluebird Row,Evergreen at Home,Chiltern Carers,Lea Care,Trusted Visits,Oak Tree Care',
    ),
  };
}

/** What a list of numbers that belong to everyone would hold: digits alone. */
export function listed(common: Everyones): Set<string> {
  return new Set(
    [...common.lines.map((line) => line.number), ...Object.values(common.banks)].map((n) => n.replaceAll(/\D/g, '')),
  );
}
