import type { Dice } from './dice.ts';

/** A thing as somebody wrote it, and how much of it a perfect reader still has: 2 all, 1 a part, 0 nothing. */
export interface Written {
  text: string;
  worth: number;
}

const DIGITS = ['oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const NATO =
  'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(
    ' ',
  );

function aloud(dice: Dice, digits: string): string {
  const zero = dice.pick(['oh', 'zero', 'nought']);
  const words: string[] = [];
  for (let i = 0; i < digits.length; i++) {
    const word = digits[i] === '0' ? zero : DIGITS[Number(digits[i])]!;
    if (digits[i] === digits[i + 1]) {
      words.push(`double ${word}`);
      i++;
    } else words.push(word);
  }
  return words.join(' ');
}

function spaced(dice: Dice, phone: string): string {
  if (phone.startsWith('07'))
    return dice.pick([
      `${phone.slice(0, 5)} ${phone.slice(5)}`,
      `${phone.slice(0, 5)} ${phone.slice(5, 8)} ${phone.slice(8)}`,
      `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`,
    ]);
  if (phone.startsWith('020'))
    return dice.pick([
      `020 ${phone.slice(3, 7)} ${phone.slice(7)}`,
      `(020) ${phone.slice(3, 7)} ${phone.slice(7)}`,
      `0207 ${phone.slice(4, 7)} ${phone.slice(7)}`,
    ]);
  return dice.pick([
    `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`,
    `${phone.slice(0, 5)} ${phone.slice(5)}`,
  ]);
}

export function writePhone(dice: Dice, phone: string, rough: number): Written {
  if (dice.yes(rough)) {
    const end = phone.slice(-dice.int(3, 4));
    const at = dice.int(6, 9);
    const wrong = `${phone.slice(0, at)}${(Number(phone[at]) + dice.int(1, 9)) % 10}${phone.slice(at + 1)}`;
    return dice.pick([
      { text: `something ending ${end}`, worth: 1 },
      { text: `${phone.slice(0, 5)} something something, last bit ${end}`, worth: 1 },
      { text: `a number finishing ${end.split('').join(' ')}`, worth: 1 },
      { text: `${phone.slice(0, at)}?${phone.slice(at + 1)}`, worth: 1 },
      { text: spaced(dice, wrong), worth: 1 },
      { text: `${spaced(dice, phone.slice(0, 9))} and then I lost the end of it`, worth: 0 },
    ]);
  }
  const long = phone.slice(1);
  const text = dice.pick([
    phone,
    spaced(dice, phone),
    spaced(dice, phone),
    `+44 ${spaced(dice, phone).replace(/^\(?0/, '').replace(')', '')}`,
    `+44${long}`,
    `0044 ${long.slice(0, 4)} ${long.slice(4)}`,
    `+44 (0)${long}`,
    phone.split('').join(' '),
    `${phone.slice(0, 5)}-${phone.slice(5, 8)}-${phone.slice(8)}`,
    `${phone.slice(0, 5)}.${phone.slice(5)}`,
    aloud(dice, phone),
    `${aloud(dice, phone.slice(0, 5))}, ${aloud(dice, phone.slice(5, 8))}, ${aloud(dice, phone.slice(8))}`,
    `${phone.slice(0, 5)} ${aloud(dice, phone.slice(5))}`,
  ]);
  return { text, worth: 2 };
}

const CONFUSED: Record<string, string> = {
  B: '8',
  S: '5',
  O: '0',
  D: 'O',
  M: 'N',
  V: 'Y',
  G: 'C',
  E: 'F',
  P: 'R',
  U: 'V',
  K: 'X',
};

export function writePlate(dice: Dice, plate: string, rough: number): Written {
  const a = plate.slice(0, 4);
  const b = plate.slice(4);
  if (dice.yes(rough)) {
    const at = dice.pick([0, 1, 4, 5, 6].filter((i) => CONFUSED[plate[i]!]).concat([6]));
    const read = `${plate.slice(0, at)}${CONFUSED[plate[at]!] ?? 'H'}${plate.slice(at + 1)}`;
    return dice.pick([
      { text: `${a} something`, worth: 1 },
      { text: `part index ${a}`, worth: 1 },
      { text: `${a} ${b[0]}`, worth: 1 },
      { text: `?? ${plate.slice(2, 4)} ${b}`, worth: 1 },
      { text: `${b} at the end`, worth: 1 },
      { text: `${a} ${b.slice(0, 2)}?`, worth: 1 },
      { text: `${read.slice(0, 4)} ${read.slice(4)}`, worth: 1 },
      { text: `a ${plate.slice(2, 4)} plate`, worth: 0 },
    ]);
  }
  const nato = (letters: string) => [...letters].map((l) => NATO[l.charCodeAt(0) - 65]).join(' ');
  const text = dice.pick([
    `${a} ${b}`,
    `${a} ${b}`,
    plate,
    plate.toLowerCase(),
    `${a.toLowerCase()} ${b.toLowerCase()}`,
    `${a}-${b}`,
    plate.split('').join(' '),
    `${nato(a.slice(0, 2))} ${plate.slice(2, 4)} ${nato(b)}`,
    `${a} ${nato(b)}`,
  ]);
  return { text, worth: 2 };
}

export function writeAccount(dice: Dice, sortCode: string, accountNumber: string, rough: number): Written {
  if (dice.yes(rough))
    return dice.pick([
      { text: `an account ending ${accountNumber.slice(-4)}`, worth: 1 },
      { text: `sort code ${sortCode}, I have not got the rest`, worth: 0.5 },
      { text: `account ${accountNumber.slice(0, 7)} with a figure missing`, worth: 1 },
    ]);
  const plain = sortCode.replaceAll('-', '');
  const text = dice.pick([
    `sort code ${sortCode} account ${accountNumber}`,
    `s/c ${plain} a/c ${accountNumber}`,
    `${sortCode} / ${accountNumber}`,
    `sort code ${sortCode.replaceAll('-', ' ')}, account number ${accountNumber.slice(0, 4)} ${accountNumber.slice(4)}`,
    `account number ${accountNumber} (sort code ${plain})`,
    `a/c no ${accountNumber.replace(/(..)(?=.)/g, '$1 ').trim()}, sort ${sortCode}`,
    `account ${aloud(dice, accountNumber)}, sort code ${sortCode}`,
  ]);
  return { text, worth: 2 };
}

/** Names as heard down a telephone. */
export function heard(dice: Dice, name: string): string {
  const swaps: [RegExp, string][] = [
    [/ph/, 'f'],
    [/ck/, 'k'],
    [/ie/, 'ei'],
    [/ll/, 'l'],
    [/y$/, 'ie'],
    [/ard/, 'erd'],
    [/ton$/, 'den'],
    [/tt/, 't'],
    [/son$/, 'sen'],
    [/er$/, 'a'],
    [/ea/, 'ee'],
    [/ou/, 'o'],
  ];
  const fit = swaps.filter(([from]) => from.test(name));
  if (fit.length === 0) return `${name} or something like it`;
  const [from, to] = dice.pick(fit);
  return name.replace(from, to);
}

export function money(dice: Dice, pounds: number): string {
  const comma = pounds.toLocaleString('en-GB');
  if (pounds >= 1000 && pounds % 1000 === 0 && dice.yes(0.3))
    return dice.pick([`${pounds / 1000}k`, `£${pounds / 1000}k`, `${pounds / 1000} thousand pounds`]);
  return dice.pick([`£${comma}`, `£${comma}`, `£${pounds}`, `${comma} pounds`, `GBP ${pounds}`, `£${comma}.00`]);
}
