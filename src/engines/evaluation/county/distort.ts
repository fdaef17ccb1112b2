/** How people write down what they saw and heard: spaced, spoken, in part, or wrong. */
import type { WordStock } from './model.ts';
import type { Rng } from './random.ts';

/** Shares of ways of writing. They are grammar, like the sentences, and set no rate of the county: only how often each way is met. */
const WAYS = { typed: 0.86, allSpoken: 0.5, double: 0.6, zeroForOh: 0.3, swapped: 0.5, fullWrongName: 0.6 };

const SPOKEN = ['oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const LETTERS =
  'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliet Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(
    ' ',
  );
/** Letters and digits that are taken for one another at a glance. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  B: '8',
  M: 'N',
  N: 'M',
  V: 'Y',
  U: 'V',
  D: 'O',
  E: 'F',
  P: 'R',
  G: 'C',
  S: '5',
  Z: '2',
};

/**
 * One digit wrong, or two neighbours the wrong way round, within the last three digits: people know how numbers begin, and a number
 * that is changed there stays in its range for drama. Letters, as in a collar number, stay as they are.
 */
export function misheardDigits(rng: Rng, written: string): string {
  const marks = [...written];
  const digits = marks.flatMap((c, i) => (/\d/.test(c) ? [i] : [])).slice(-3);
  const at = rng.pick(digits.slice(0, -1));
  const next = digits[digits.indexOf(at) + 1]!;
  if (rng.chance(WAYS.swapped) && marks[at] !== marks[next]) {
    [marks[at], marks[next]] = [marks[next]!, marks[at]!];
  } else {
    marks[at] = String((Number(marks[at]) + rng.int(1, 9)) % 10);
  }
  return marks.join('');
}

function area(digits: string): number {
  if (digits.startsWith('07') || digits.startsWith('01632')) return 5;
  return digits.startsWith('02') ? 3 : 4;
}

function spoken(rng: Rng, digits: string): string {
  const words: string[] = [];
  for (let i = 0; i < digits.length; i++) {
    const d = Number(digits[i]);
    if (digits[i] === digits[i + 1] && rng.chance(WAYS.double)) {
      words.push(`double ${d === 0 ? 'oh' : SPOKEN[d]}`);
      i++;
    } else words.push(d === 0 && rng.chance(WAYS.zeroForOh) ? 'zero' : SPOKEN[d]!);
  }
  return words.join(' ');
}

/** A number as it stands in a box of a form: national digits in, one of many spellings out. */
export function typePhone(rng: Rng, digits: string): string {
  const a = area(digits);
  const head = digits.slice(0, a);
  const tail = digits.slice(a);
  return rng.pick([
    `${head} ${tail}`,
    `${head} ${tail}`,
    digits,
    digits,
    `${head} ${tail.slice(0, 3)} ${tail.slice(3)}`,
    `${head}-${tail.slice(0, 3)}-${tail.slice(3)}`,
    `+44 ${digits.slice(1, a)} ${tail}`,
    `+44${digits.slice(1)}`,
    `+44 (0)${digits.slice(1, a)} ${tail.slice(0, 3)} ${tail.slice(3)}`,
    `0044 ${digits.slice(1)}`,
    `(${head}) ${tail}`,
    `${head}.${tail.slice(0, 3)}.${tail.slice(3)}`,
  ]);
}

/** A number as it comes in a telling: typed, or as it was said. */
export function writePhone(rng: Rng, digits: string): string {
  if (rng.chance(WAYS.typed)) return typePhone(rng, digits);
  if (rng.chance(WAYS.allSpoken)) return spoken(rng, digits);
  return `${digits.slice(0, area(digits))} ${digits.slice(area(digits), -3)} ${spoken(rng, digits.slice(-3))}`;
}

/** A piece of a number: "ending 123". */
export function partPhone(rng: Rng, digits: string): string {
  return rng.pick([
    () => `something ending ${digits.slice(-3)}`,
    () => `one ending in ${digits.slice(-4)}`,
    () => `${digits.slice(0, area(digits))} something, last digits ${digits.slice(-3)}`,
    () => `${digits.slice(0, area(digits) + 2)} and then I don't have the rest`,
  ])();
}

/** Two characters of a plate at most taken for others. */
export function misreadPlate(rng: Rng, plate: string): string {
  const marks = [...plate];
  const can = marks.flatMap((c, i) => (LOOKS_LIKE[c] && i > 3 ? [i] : []));
  if (can.length === 0) {
    const at = rng.int(5, 7);
    marks[at] = rng.pick([...'ACFHJKLRTWXY'].filter((c) => c !== marks[at]));
  } else {
    const at = rng.pick(can);
    marks[at] = LOOKS_LIKE[marks[at]!]!;
  }
  return marks.join('');
}

export function writePlate(rng: Rng, plate: string): string {
  return rng.pick([
    () => plate,
    () => plate,
    () => plate.replace(' ', ''),
    () => plate.replace(' ', '').toLowerCase(),
    () => `${plate.slice(0, 2)} ${plate.slice(2, 4)} ${plate.slice(5)}`,
    () => plate.replace(' ', '-'),
    () =>
      [...plate.replace(' ', '')]
        .map((c) => (/\d/.test(c) ? SPOKEN[Number(c)] : LETTERS[c.charCodeAt(0) - 65]))
        .join(' '),
  ])();
}

export function partPlate(rng: Rng, plate: string): string {
  return rng.pick([
    () => `ending ${plate.slice(5)}`,
    () => `${plate.slice(0, 4)} something`,
    () => `${plate.slice(0, 2)}?? ${plate.slice(5)}`,
    () => `starting ${plate.slice(0, 4)}`,
  ])();
}

/** "Martin Rose" → "Rose", "Martin", "Martin Ross": what is remembered of a name. */
export function heardName(rng: Rng, name: string, words: WordStock, wrong: boolean): string {
  const [first, last] = name.split(' ') as [string, string];
  const near = words.nearNames[last];
  if (wrong && near) return rng.chance(WAYS.fullWrongName) ? `${first} ${rng.pick(near)}` : rng.pick(near);
  if (wrong) return `${rng.pick(words.aliasFirst)} ${last}`;
  return rng.weighted({ both: 7, last: 2.4, first: 0.6 }) === 'both' ? name : last;
}

/** £4,700 in the ways it is written. */
export function writeMoney(rng: Rng, pounds: number): string {
  const whole = Math.round(pounds);
  const grouped = whole.toLocaleString('en-GB');
  const ways = [`£${grouped}`, `£${grouped}`, `£${grouped}`, `£${whole}`, `${grouped} pounds`];
  if (whole >= 1000 && whole % 100 === 0) ways.push(`£${whole / 1000}k`, `${whole / 1000}k`);
  if (whole >= 1000 && whole % 1000 === 0) ways.push(`${whole / 1000} grand`, `£${whole / 1000},000`);
  if (whole < 1000) ways.push(`£${whole}.00`);
  return rng.pick(ways);
}
