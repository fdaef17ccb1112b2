import type { Chance } from './chance.ts';
import { addressLine, type Place, postcode } from './county.ts';

export interface Person {
  title: string;
  first: string;
  last: string;
  female: boolean;
  age: number;
  /** Drawn from the book when first asked for: the book is finite. */
  readonly phone: string;
  email: string;
  line: string;
  town: string;
  postcode: string;
}

const OLD_F =
  'Doreen,Maureen,Sheila,Beryl,Joyce,Jean,Eileen,Audrey,Brenda,Pamela,Rita,Sylvia,Margery,Hilda,Winifred,Norma'.split(
    ',',
  );
const OLD_M =
  'Ronald,Derek,Kenneth,Gordon,Leslie,Stanley,Brian,Raymond,Maurice,Clifford,Norman,Dennis,Roy,Bernard,Cyril,Harold'.split(
    ',',
  );
const MID_F =
  'Alison,Priya,Tracey,Nicola,Deborah,Amina,Joanne,Claire,Samantha,Yasmin,Kelly,Ewa,Leanne,Chloe,Grace,Holly'.split(
    ',',
  );
const MID_M =
  'Steven,Imran,Gareth,Kevin,Tomasz,Darren,Andrew,Callum,Ravi,Jason,Elliot,Marcus,Owen,Femi,Lewis,Nathan'.split(',');
/** Surnames of victims. None of them is in the pool from which offenders take their names. */
const LAST = (
  'Abbotsleigh,Ashdownley,Barnettson,Birkwell,Bramhurst,Calderwick,Chivington,Cloverdale,Coppard,Cradwell,Culverson,Dunmorley,Eastlow,' +
  'Ellingford,Fairclift,Fenbury,Garthwick,Glanfield,Goodrum,Hadlington,Halvergate,Harbord,Hexley,Hollowby,Ickfield,Jarrold-Pye,' +
  'Kelmarsh,Kibbleworth,Langdale-Moss,Lidgate,Lowestone,Maplebeck,Marchmont-Lee,Merriden,Milbourne,Netherwood,Oakhanger,Ormsley,' +
  'Padstock,Pellingham,Penderby,Quarley,Ravensby,Rickinghall,Rushmere,Saltmarsh,Sedgeley,Shenfold,Skelbrook,Stainforth,Swaledale,' +
  'Tattersley,Thornacre,Thurlby,Tidmarsh,Upwell,Vinchworth,Wainfleet,Walderslade,Wetherden,Whitmoor,Wickenby,Withernsey,Yaxley,Zelworth'
).split(',');

/** Numbers from Ofcom's ranges for drama only, each handed out once. */
export interface NumberBook {
  mobile(): string;
  landline(): string;
  freephone(): string;
  london(): string;
}

export function numberBook(chance: Chance): NumberBook {
  const range = (prefix: string) =>
    chance.shuffle(Array.from({ length: 1000 }, (_, i) => prefix + String(i).padStart(3, '0')));
  const cities = ['0113', '0114', '0115', '0116', '0117', '0118', '0121', '0131', '0141', '0151', '0161'];
  const lists = {
    mobile: range('07700900'),
    landline: chance.shuffle([
      ...cities.flatMap((city) => range(`${city}4960`)),
      ...range('01632960'),
      ...range('01914980'),
      ...range('02920180'),
      ...range('02896496'),
    ]),
    freephone: chance.shuffle([...range('08081570'), ...range('03069990')]),
    london: range('02079460'),
  };
  const used = { mobile: 0, landline: 0, freephone: 0, london: 0 };
  const take = (kind: keyof typeof lists): string => {
    const list = lists[kind];
    return list[used[kind]++ % list.length]!;
  };
  return {
    mobile: () => take(used.mobile < 990 ? 'mobile' : 'landline'),
    landline: () => take('landline'),
    freephone: () => take('freephone'),
    london: () => take(used.london < 990 ? 'london' : 'landline'),
  };
}

export function person(chance: Chance, book: NumberBook, place: Place, age: number): Person {
  const female = chance.yes(age > 65 ? 0.62 : 0.5);
  const first = chance.pick(age > 62 ? (female ? OLD_F : OLD_M) : female ? MID_F : MID_M);
  const last = chance.pick(LAST);
  let held = '';
  return {
    title: female ? chance.pick(['Mrs', 'Mrs', 'Miss', 'Ms']) : chance.yes(0.05) ? 'Dr' : 'Mr',
    first,
    last,
    female,
    age,
    get phone(): string {
      held ||= book.landline();
      return held;
    },
    email: `${first}.${last}${chance.int(2, 99)}@mail.example`.toLowerCase().replaceAll(/[^a-z0-9.@]/g, ''),
    line: addressLine(chance),
    town: place.name,
    postcode: postcode(chance, place),
  };
}
