/** Telephone numbers (Ofcom's drama ranges only), plates and accounts, and the ways people write them. */
import type { Chance } from './chance.ts';

const RANGES = [
  '01632960',
  '02079460',
  '01134960',
  '01144960',
  '01154960',
  '01164960',
  '01174960',
  '01184960',
  '01214960',
  '01514960',
  '01614960',
  '01914980',
  '02920180',
  '03069990',
  '08081570',
];

/** Two bags of numbers: no number is drawn twice. National digits, e.g. 07700900123. */
export interface NumberBag {
  mobile(): string | null;
  line(): string | null;
}
export function numberBag(c: Chance): NumberBag {
  const all = (prefixes: string[]): string[] =>
    c.some(
      prefixes.flatMap((p) => Array.from({ length: 1000 }, (_, i) => p + String(i).padStart(3, '0'))),
      1e6,
    );
  const mobiles = all(['07700900']);
  const lines = all(RANGES);
  return { mobile: () => mobiles.pop() ?? lines.pop() ?? null, line: () => lines.pop() ?? null };
}

const WORDS = ['oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const NATO: Record<string, string> = {
  A: 'Alpha',
  B: 'Bravo',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliet',
  K: 'Kilo',
  L: 'Lima',
  M: 'Mike',
  N: 'November',
  O: 'Oscar',
  P: 'Papa',
  R: 'Romeo',
  S: 'Sierra',
  T: 'Tango',
  U: 'Uniform',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
  Z: 'Zulu',
};

function spoken(digits: string): string {
  const out: string[] = [];
  for (let i = 0; i < digits.length; i++) {
    const w = WORDS[Number(digits[i])]!;
    if (digits[i] === digits[i + 1]) {
      out.push(`double ${w}`);
      i++;
    } else out.push(w);
  }
  return out.join(' ');
}

/** A telephone number as somebody writes it in a sentence. */
export function sayPhone(n: string, c: Chance): string {
  const mobile = n.startsWith('07');
  const london = n.startsWith('02');
  const cut = london ? 3 : mobile || n.startsWith('01632') || n.startsWith('0306') || n.startsWith('0808') ? 5 : 4;
  const area = n.slice(0, cut);
  const rest = n.slice(cut);
  return c.weighted([
    [`${area} ${rest}`, 22],
    [n, 18],
    [`${area} ${rest.slice(0, 3)} ${rest.slice(3)}`, 14],
    [`+44 ${area.slice(1)} ${rest}`, 6],
    [`+44${n.slice(1)}`, 6],
    [`0044 ${n.slice(1)}`, 3],
    [`${area}-${rest.slice(0, 3)}-${rest.slice(3)}`, 6],
    [`(${area}) ${rest}`, 5],
    [`${area}.${rest.slice(0, 3)}.${rest.slice(3)}`, 3],
    [`${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6, 9)} ${n.slice(9)}`, 4],
    [`${area} / ${rest}`, 2],
    [spoken(n), 5],
    [n.replace(/0/g, 'O'), 2],
    [n.match(/.{1,2}/g)!.join(' '), 4],
  ]);
}
/** The same in a field. */
export function fieldPhone(n: string, c: Chance): string {
  return c.weighted([
    [`+44${n.slice(1)}`, 5],
    [n, 3],
    [`${n.slice(0, 5)} ${n.slice(5)}`, 2],
    [`0044${n.slice(1)}`, 1],
  ]);
}

const LETTERS = 'ABCDEFGHJKLMNOPRSTUVWXY';
export function plate(c: Chance): string {
  const l = (): string => LETTERS[c.int(0, LETTERS.length - 1)]!;
  return `${l()}${l()}${c.of(['11', '62', '13', '64', '65', '16', '67', '18', '68', '19', '70', '21', '71', '72'])}${l()}${l()}${l()}`;
}
export function sayPlate(p: string, c: Chance): string {
  return c.weighted([
    [`${p.slice(0, 4)} ${p.slice(4)}`, 8],
    [p, 6],
    [p.toLowerCase(), 3],
    [`${p.slice(0, 4)}-${p.slice(4)}`, 1],
    [[...p].map((x) => NATO[x] ?? WORDS[Number(x)]).join(' '), 2],
    [`${p.slice(0, 2)} ${p.slice(2, 4)} ${p.slice(4)}`, 2],
  ]);
}

export interface Account {
  sortCode: string;
  accountNumber: string;
  name: string;
}
/** Sort codes begin 99, which no bank has. */
export function account(c: Chance, name: string): Account {
  return { sortCode: `99-${c.int(10, 99)}-${c.int(10, 99)}`, accountNumber: String(c.int(10000000, 99999999)), name };
}
export function sayAccount(a: Account, c: Chance): string {
  const bare = a.sortCode.replace(/-/g, '');
  const n = a.accountNumber;
  return c.weighted([
    [`sort code ${a.sortCode} account ${n}`, 6],
    [`s/c ${bare} a/c ${n}`, 3],
    [`account number ${n}, sort code ${a.sortCode}`, 4],
    [`${a.sortCode} ${n}`, 4],
    [`${n} (${a.sortCode.replace(/-/g, ' ')})`, 2],
    [`acc no ${n.slice(0, 4)} ${n.slice(4)} sort ${bare}`, 2],
    [`an account in the name of ${a.name} (${a.sortCode} / ${n})`, 3],
  ]);
}

/** £4,250 as people write it. */
export function sayMoney(n: number, c: Chance): string {
  const commas = n.toLocaleString('en-GB');
  return c.weighted<string>([
    [`£${commas}`, 8],
    [`£${n}`, 4],
    [`${commas} pounds`, 2],
    [n >= 2000 && n % 1000 === 0 ? `£${n / 1000}k` : `£${commas}.00`, 3],
    [n % 1000 === 0 && n <= 9000 ? `${WORDS[n / 1000]} thousand pounds` : `GBP ${n}`, 1],
  ]);
}
