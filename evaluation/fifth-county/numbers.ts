import { type Dice, diceOf } from './dice.ts';

/** Only the ranges that Ofcom keeps for drama; one number is given to one person. */
const RANGES = {
  mobile: ['07700900'],
  home: ['01632960', '01134960', '01144960', '01154960', '01164960', '01174960', '01184960', '01214960', '01914980'],
} as const;
const OFFICE = ['02079460', '01614960', '03069990', '08081570', '01314960', '01414960', '01514960'];

export interface NumberBook {
  burner(): string;
  office(): string;
  home(): string;
}

function shuffled(dice: Dice, prefixes: readonly string[]): string[] {
  const all = prefixes.flatMap((prefix) =>
    Array.from({ length: 1000 }, (_, i) => `${prefix}${String(i).padStart(11 - prefix.length, '0')}`),
  );
  return dice.some(all, all.length);
}

export function numberBook(seed: string): NumberBook {
  const dice = diceOf(`${seed}/numbers`);
  const mobile = shuffled(dice, RANGES.mobile);
  const office = shuffled(dice, OFFICE);
  const home = shuffled(dice, RANGES.home);
  let h = 0;
  return {
    burner: () => mobile.pop() ?? office.pop()!,
    office: () => office.pop()!,
    home: () => home[h++ % home.length]!,
  };
}

/** Numbers that many reports hold and that tie nobody to anybody. */
export interface Everybody {
  lines: string[];
  banks: Record<string, string>;
  surgeries: string[];
  solicitors: string[];
  homes: string[];
  officers: { name: string; phone: string }[];
  firms: { name: string; phone: string; sortCode: string; accountNumber: string }[];
}

export const BANKS = [
  'Barclays',
  'Lloyds',
  'NatWest',
  'Santander',
  'Nationwide',
  'HSBC',
  'Halifax',
  'TSB',
  'Metro Bank',
  'Co-op Bank',
];

export function account(dice: Dice): { sortCode: string; accountNumber: string } {
  const two = () => String(dice.int(10, 98));
  return { sortCode: `${two()}-${two()}-${two()}`, accountNumber: String(dice.int(10_000_000, 98_999_999)) };
}

export function everybody(seed: string, book: NumberBook): Everybody {
  const dice = diceOf(`${seed}/everybody`);
  const list = (n: number) => Array.from({ length: n }, () => book.office());
  return {
    lines: ['101', '159', '999', '7726', '03001232040', '0800555111', '03454040506', '08082231133'],
    banks: Object.fromEntries(BANKS.map((bank) => [bank, book.office()])),
    surgeries: list(6),
    solicitors: list(5),
    homes: list(4),
    officers: ['PC Dunmore', 'DC Ashby', 'PCSO Lyle', 'Sgt Pell', 'DC Whitcombe'].map((name) => ({
      name,
      phone: book.burner(),
    })),
    firms: [
      'Hartwell Coin Exchange',
      'Lockyer & Sons Builders',
      'Pinnacle Glazing',
      'Greenway Conveyancing',
      'Ashcroft Motors',
    ].map((name) => ({
      name,
      phone: book.office(),
      ...account(dice),
    })),
  };
}

export function known(all: Everybody): Set<string> {
  return new Set([
    ...all.lines,
    ...Object.values(all.banks),
    ...all.surgeries,
    ...all.solicitors,
    ...all.homes,
    ...all.officers.map((one) => one.phone),
    ...all.firms.flatMap((one) => [one.phone, one.accountNumber]),
  ]);
}
