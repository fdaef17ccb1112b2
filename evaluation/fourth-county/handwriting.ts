import type { Dice } from './dice.ts';

/** A mark as somebody wrote it down: `whole` is false where a part is missing or wrong. */
export interface Written {
  text: string;
  whole: boolean;
}

const SPOKEN = ['oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const RADIO: Record<string, string> = Object.fromEntries(
  'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'
    .split(' ')
    .map((word) => [word[0]!, word]),
);
const ALIKE: Record<string, string> = {
  '0': 'O',
  '1': 'I',
  '8': 'B',
  '5': 'S',
  B: '8',
  S: '5',
  O: '0',
  D: 'O',
  M: 'N',
  N: 'M',
  V: 'Y',
  Y: 'V',
  E: 'F',
  F: 'E',
  C: 'G',
  G: 'C',
  P: 'R',
  R: 'P',
  U: 'V',
  K: 'X',
  W: 'VV',
  H: 'N',
  T: 'Y',
  L: 'I',
  J: 'I',
  A: 'R',
};

/** Digits as said aloud: "oh double seven oh oh, nine ...". */
export function said(dice: Dice, digits: string): string {
  const words: string[] = [];
  const zero = dice.pick(['oh', 'oh', 'zero', 'nought']);
  for (let i = 0; i < digits.length; i++) {
    const one = digits[i]!;
    const name = one === '0' ? zero : SPOKEN[Number(one)]!;
    if (digits[i + 1] === one && digits[i + 2] === one && dice.yes(0.6)) {
      words.push(`triple ${name}`);
      i += 2;
    } else if (digits[i + 1] === one && dice.yes(0.75)) {
      words.push(`double ${name}`);
      i++;
    } else words.push(name);
  }
  const comma = dice.int(3, 5);
  return words.map((word, i) => (i === comma ? `, ${word}` : i === 0 ? word : ` ${word}`)).join('');
}

/** The national digits with the gaps that belong to their range. */
export function spaced(digits: string): string {
  if (digits.startsWith('02')) return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  if (/^(011\d|0121|0131|0141|0151|0161|0191|0808|0306)/.test(digits))
    return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
  return `${digits.slice(0, 5)} ${digits.slice(5)}`;
}

function swapped(dice: Dice, text: string): string {
  const at = dice.int(4, text.length - 2);
  if (text[at] !== text[at + 1]) return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  return text.slice(0, at) + String((Number(text[at]) + dice.int(1, 8)) % 10) + text.slice(at + 1);
}

export function writePhone(dice: Dice, digits: string): Written {
  const whole = (text: string): Written => ({ text, whole: true });
  const abroad = spaced(digits).slice(1);
  const kind = dice.weighted({
    spaced: 30,
    closed: 16,
    plus: 11,
    plusClosed: 6,
    double0: 2,
    bracket: 4,
    marks: 6,
    pairs: 6,
    said: 9,
    tail: 6,
    ends: 4,
    wrong: 5,
  });
  switch (kind) {
    case 'spaced':
      return whole(spaced(digits));
    case 'closed':
      return whole(digits);
    case 'plus':
      return whole(`+44 ${abroad}`);
    case 'plusClosed':
      return whole(`+44${digits.slice(1)}`);
    case 'double0':
      return whole(`0044${dice.pick([' ', ''])}${digits.slice(1)}`);
    case 'bracket':
      return whole(dice.yes(0.5) ? `+44 (0)${abroad}` : spaced(digits).replace(/^(\d+) /, '($1) '));
    case 'marks':
      return whole(spaced(digits).replaceAll(' ', dice.pick(['-', '.', ' - ', '/'])));
    case 'pairs':
      return whole(digits.replaceAll(dice.pick([/(\d{2})(?=\d)/g, /(\d{3})(?=\d)/g]), '$1 '));
    case 'said':
      return whole(said(dice, digits));
    case 'tail':
      return {
        text: `${dice.pick(['ending', 'the last bit was', 'ends in', 'something then', '...'])} ${digits.slice(-dice.int(4, 6))}`,
        whole: false,
      };
    case 'ends':
      return {
        text: `${digits.slice(0, 5)} ${dice.pick(['something', '???', 'xxx', 'then I lost it, finishing'])} ${digits.slice(-3)}`,
        whole: false,
      };
    default:
      return { text: spaced(swapped(dice, digits)), whole: false };
  }
}

function misread(dice: Dice, tight: string): string {
  const places = [...tight].map((letter, i) => (ALIKE[letter] ? i : -1)).filter((i) => i >= 0);
  const at = dice.pick(places.length > 0 ? places : [0]);
  return tight.slice(0, at) + (ALIKE[tight[at]!] ?? 'Z')[0]! + tight.slice(at + 1);
}

export function writePlate(dice: Dice, plate: string): Written {
  const tight = plate.replace(' ', '');
  const kind = dice.weighted({ spaced: 30, tight: 20, low: 14, radio: 7, dashes: 4, first: 9, last: 6, wrong: 10 });
  switch (kind) {
    case 'spaced':
      return { text: plate, whole: true };
    case 'tight':
      return { text: tight, whole: true };
    case 'low':
      return { text: dice.yes(0.5) ? plate.toLowerCase() : tight.toLowerCase(), whole: true };
    case 'radio':
      return {
        text: [...tight].map((one) => RADIO[one] ?? SPOKEN[Number(one)]!.replace('oh', 'zero')).join(' '),
        whole: true,
      };
    case 'dashes':
      return { text: [...tight].join(dice.pick(['-', ' '])), whole: true };
    case 'first':
      return {
        text: dice.pick([
          `${tight.slice(0, 4)} something`,
          `starting ${tight.slice(0, 4)}`,
          `${tight.slice(0, 4)} ???`,
          `part plate ${tight.slice(0, 4)}`,
        ]),
        whole: false,
      };
    case 'last':
      return { text: dice.pick([`ending ${tight.slice(4)}`, `last three letters ${tight.slice(4)}`]), whole: false };
    default:
      return { text: plate.replace(plate, misread(dice, tight)), whole: false };
  }
}

export function writeSort(dice: Dice, sort: string): string {
  const pairs = [sort.slice(0, 2), sort.slice(2, 4), sort.slice(4)];
  return dice.pick([pairs.join('-'), pairs.join('-'), pairs.join(' '), sort, pairs.join('.')]);
}

export function writeAccount(dice: Dice, sort: string, number: string): Written {
  const code = writeSort(dice, sort);
  const kind = dice.weighted({ plain: 34, slash: 14, gaps: 14, said: 7, bare: 12, tail: 13, wrong: 6 });
  switch (kind) {
    case 'plain':
      return {
        text: dice.pick([
          `sort code ${code} account ${number}`,
          `sort code ${code}, account number ${number}`,
          `s/c ${code} a/c ${number}`,
          `acc ${number} (${code})`,
        ]),
        whole: true,
      };
    case 'slash':
      return { text: `${code} / ${number}`, whole: true };
    case 'gaps':
      return {
        text: dice.pick([
          `${code}, a/c ${number.slice(0, 4)} ${number.slice(4)}`,
          `account ${number.replaceAll(/(\d\d)(?=\d)/g, '$1 ')} sort ${code}`,
        ]),
        whole: true,
      };
    case 'said':
      return { text: `account ${said(dice, number)}`, whole: true };
    case 'bare':
      return { text: dice.pick([`account number ${number}`, `a/c no ${number}`, `acct ${number}`]), whole: true };
    case 'tail':
      return {
        text: dice.pick([
          `an account ending ${number.slice(-4)}`,
          `a/c ****${number.slice(-4)}`,
          `one ending ${number.slice(-4)}, sort code ${code}`,
        ]),
        whole: false,
      };
    default:
      return { text: `sort code ${code} account ${swapped(dice, number)}`, whole: false };
  }
}

/** A name as it was heard down a telephone. */
export function heard(dice: Dice, name: string): string {
  if (dice.yes(0.62)) return name;
  const turns: [RegExp, string][] = [
    [/ck/, 'k'],
    [/ph/, 'f'],
    [/ie/, 'y'],
    [/ey$/, 'y'],
    [/tt/, 't'],
    [/ll/, 'l'],
    [/er$/, 'ar'],
    [/son$/, 'sen'],
    [/th/, 't'],
    [/ea/, 'e'],
    [/ow/, 'oe'],
    [/ar/, 'or'],
    [/v/, 'f'],
    [/m/, 'n'],
    [/d/, 't'],
    [/b/, 'p'],
    [/s$/, ''],
    [/e$/, ''],
    [/i/, 'e'],
    [/o/, 'a'],
    [/a/, 'e'],
    [/u/, 'o'],
  ];
  const fits = turns.filter(([from]) => from.test(name.slice(1)));
  if (fits.length === 0) return name;
  const [from, to] = dice.pick(fits.slice(0, 6));
  return name[0]! + name.slice(1).replace(from, to);
}
