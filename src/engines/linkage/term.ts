import { isoDay, parseDay } from './dates.ts';
import { parseNumber } from './numbers.ts';
import { metaphone, soundex } from './phonetic.ts';

/** What a rule or a test looks at: a column, or a part of it such as `prefix(postcode,4)`. */
export interface Term {
  fn: TermFunction;
  column: string;
  args: (string | number)[];
  /** As it was written, spaces aside: also its name. */
  text: string;
}

const FUNCTIONS = {
  value: 0,
  lower: 0,
  soundex: 0,
  metaphone: 0,
  year: 0,
  digits: 0,
  date: 0,
  iso: 0,
  number: 0,
  letters: 0,
  outcode: 0,
  sector: 0,
  area: 0,
  firstWord: 0,
  lastWord: 0,
  words: 0,
  rareWord: 1,
  prefix: 1,
  suffix: 1,
  before: 1,
  after: 1,
  substr: 2,
} as const;
export type TermFunction = keyof typeof FUNCTIONS;
const TEXT_ARGUMENT: readonly TermFunction[] = ['before', 'after'];

/**
 * Reads `surname`, `prefix(postcode,4)`, `substr(date_of_birth,1,4)`, `before(email,@)`: one function of one
 * column, never nested. Returns a sentence when it cannot be read. A column whose name has brackets is taken whole if `known` has it.
 */
export function parseTerm(text: string, known?: (column: string) => boolean): Term | string {
  const plain = text.trim();
  const m = /^([A-Za-z]+)\((.*)\)$/.exec(plain);
  if (m === null || known?.(plain)) return { fn: 'value', column: plain, args: [], text: plain };
  const fn = m[1] as TermFunction;
  if (!Object.hasOwn(FUNCTIONS, fn) || fn === 'value') {
    return `"${plain}": there is no function "${m[1]}". There are ${Object.keys(FUNCTIONS).slice(1).join(', ')}.`;
  }
  const count = FUNCTIONS[fn];
  const parts = m[2]!.split(',');
  const column = parts
    .slice(0, parts.length - count)
    .join(',')
    .trim();
  if (column === '' || parts.length < 1 + count) return `"${plain}": ${fn} takes a column and ${count} further values.`;
  const written = parts.slice(parts.length - count).map((p) => p.trim());
  const args = TEXT_ARGUMENT.includes(fn) ? written : written.map(Number);
  if (args.some((a) => (typeof a === 'number' ? !Number.isInteger(a) || a < 1 : a === ''))) {
    return `"${plain}": the values after the column must be ${TEXT_ARGUMENT.includes(fn) ? 'a character' : 'whole numbers from 1'}.`;
  }
  return { fn, column, args, text: `${fn}(${[column, ...args].join(',')})` };
}

/** The part of a value that the term looks at; '' where there is none, which counts as an empty cell. */
export function applyTerm(term: Term, value: string): string {
  const [a, b] = term.args as [never, never];
  return PARTS[term.fn](value, a, b);
}

const PARTS: Record<TermFunction, (v: string, a: never, b: never) => string> = {
  value: (v) => v,
  lower: (v) => v.toLowerCase(),
  soundex: (v) => soundex(v),
  metaphone: (v) => metaphone(v),
  year: (v) => /(?<!\d)(\d{4})(?!\d)/.exec(v)?.[1] ?? (/^\d{8}$/.test(v) ? v.slice(0, 4) : ''),
  date: (v) => (Number.isNaN(parseDay(v)) ? '' : v),
  iso: (v) => isoDay(v) ?? v,
  number: (v) => (Number.isNaN(parseNumber(v)) ? '' : v),
  digits: (v) => v.replace(/\D+/g, ''),
  letters: (v) => v.toLowerCase().replace(/[^\p{L}]+/gu, ''),
  outcode: (v) => /^\s?([a-z]{1,2}\d[a-z\d]?)(?=\s?\d[a-z]{2}$|\s|$)/i.exec(v)?.[1]?.toLowerCase() ?? '',
  sector: (v) => {
    const m = /^\s?([a-z]{1,2}\d[a-z\d]?)\s?(\d)[a-z]{2}$/i.exec(v);
    return m ? `${m[1]} ${m[2]}`.toLowerCase() : '';
  },
  area: (v) => /^\s?([a-z]{1,2})\d/i.exec(v)?.[1]?.toLowerCase() ?? '',
  firstWord: (v) => /[\p{L}\p{N}]+/u.exec(v)?.[0].toLowerCase() ?? '',
  lastWord: (v) => wordsOf(v).at(-1) ?? '',
  words: (v) => [...new Set(wordsOf(v))].sort().join(' '),
  // Which words are rare depends on the whole table: see deriveColumn.
  rareWord: (v) => v,
  prefix: (v, n: number) => v.slice(0, n),
  suffix: (v, n: number) => v.slice(-n),
  substr: (v, from: number, n: number) => v.slice(from - 1, from - 1 + n),
  before: (v, mark: string) => (v.includes(mark) ? v.slice(0, v.indexOf(mark)) : ''),
  after: (v, mark: string) => (v.includes(mark) ? v.slice(v.indexOf(mark) + mark.length) : ''),
};

/** The words of a text: runs of letters and digits, in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
