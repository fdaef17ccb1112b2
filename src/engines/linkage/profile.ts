import { type Column, countValues, type Table } from './column.ts';
import { looksLikeDay, parseDay } from './dates.ts';
import { parseNumber } from './numbers.ts';
import { wordsOf } from './term.ts';
import { valueText } from './value-table.ts';

/** What a column seems to hold, from its values alone; its name decides only where values cannot (latitude, given name, surname). */
export type Kind =
  | 'empty'
  | 'constant'
  | 'unique'
  | 'category'
  | 'date'
  | 'recentDate'
  | 'integer'
  | 'number'
  | 'latitude'
  | 'longitude'
  | 'email'
  | 'phone'
  | 'postcode'
  | 'code'
  | 'name'
  | 'text';

export interface Profile {
  column: string;
  kind: Kind;
  /** Share of rows that are filled. */
  filled: number;
  distinct: number;
  /** Capitals differ between values that are otherwise equal. */
  mixedCase: boolean;
  /** Chance that two rows drawn at random agree. */
  collision: number;
}

export interface ProfileTuning {
  /** Values looked at in each column. */
  sample: number;
  /** Share of the values that must look like a kind. */
  mostly: number;
  /** Fewer distinct values than this are a category. */
  categories: number;
  /** Dates that span fewer years are events and not births. */
  eventYears: number;
  /** Columns with a smaller share of rows filled say too little. */
  leastFilled: number;
}

const PHONE = /^\+?[\d\s()./-]{7,20}$/;
const UK_POSTCODE = /^[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}$/i;
const EMAIL = /^[^@\s]{1,64}@[^@\s]{1,255}$/;

export function profileColumn(column: Column, table: Table, tuning: ProfileTuning): Profile {
  const counts = countValues(column);
  const filledRows = table.rows - counts[0]!;
  const distinct = column.values.size;
  const texts = sampleOf(column, tuning.sample);
  let collision = 0;
  for (let v = 1; v < counts.length; v++) collision += (counts[v]! / Math.max(1, filledRows)) ** 2;
  const lower = new Set(texts.map((t) => t.toLowerCase()));
  return {
    column: column.name,
    kind: kindOf(column.name, texts, { distinct, filledRows, table, tuning }),
    filled: filledRows / Math.max(1, table.rows),
    distinct,
    mixedCase: lower.size < texts.length,
    collision,
  };
}

function sampleOf(column: Column, most: number): string[] {
  const every = Math.max(1, Math.ceil(column.values.size / most));
  const texts: string[] = [];
  for (let v = 1; v <= column.values.size; v += every) texts.push(valueText(column.values, v));
  return texts;
}

interface Facts {
  distinct: number;
  filledRows: number;
  table: Table;
  tuning: ProfileTuning;
}

function kindOf(name: string, texts: string[], { distinct, filledRows, table, tuning }: Facts): Kind {
  const share = (is: (t: string) => boolean): number => texts.filter(is).length / Math.max(1, texts.length);
  const mostly = (is: (t: string) => boolean): boolean => share(is) >= tuning.mostly;
  if (distinct === 0 || filledRows < tuning.leastFilled * table.rows) return 'empty';
  if (distinct === 1) return 'constant';
  if (mostly((t) => EMAIL.test(t))) return 'email';
  if (mostly((t) => UK_POSTCODE.test(t))) return 'postcode';
  const days = texts.map(parseDay);
  const real = days.filter((d) => !Number.isNaN(d)).length;
  // Eight figures are a date only if the calendar has nearly all of them; of those with dashes half will do, the rest are misprints.
  if (mostly(looksLikeDay) && real >= texts.length * (share((t) => /^\d+$/.test(t)) > 0.5 ? tuning.mostly : 0.5)) {
    return dateKind(days, tuning);
  }
  if (mostly((t) => !Number.isNaN(parseNumber(t)))) return numberKind(name, texts, distinct, filledRows, table);
  if (mostly((t) => PHONE.test(t) && t.replace(/\D/g, '').length >= 7)) return 'phone';
  const letters = share((t) => /\p{L}/u.test(t));
  const words = texts.reduce((n, t) => n + wordsOf(t).length, 0) / texts.length;
  if (distinct <= tuning.categories && distinct < filledRows / 20 && words < 3) return 'category';
  if (share((t) => /\d/.test(t)) > 0.8 && words < 1.7) return distinct === filledRows ? 'unique' : 'code';
  if (letters < 0.5) return 'code';
  return words < 2.2 ? 'name' : 'text';
}

function dateKind(days: number[], tuning: ProfileTuning): Kind {
  const known = days.filter((d) => !Number.isNaN(d)).sort((a, b) => a - b);
  const span = (known[Math.floor(known.length * 0.98)]! - known[Math.floor(known.length * 0.02)]!) / 365.25;
  return span < tuning.eventYears ? 'recentDate' : 'date';
}

function numberKind(name: string, texts: string[], distinct: number, filledRows: number, table: Table): Kind {
  const numbers = texts.map(parseNumber).filter((n) => !Number.isNaN(n));
  const most = numbers.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const fractions = texts.some((t) => /[.]\d/.test(t));
  if (/lat(itude)?$|^lat/i.test(name) && most <= 90 && fractions) return 'latitude';
  if (/l(o)?ng?(itude)?$|^l(o)?n/i.test(name) && most <= 180 && fractions) return 'longitude';
  if (fractions) return 'number';
  if (distinct === filledRows && table.firstRows === table.rows) return 'unique';
  const long = texts.filter((t) => t.replace(/\D/g, '').length >= 4).length > texts.length * 0.8;
  const year = numbers.filter((n) => n > 1500 && n < 2100).length > 0.95 * numbers.length;
  return long && !year ? 'code' : 'integer';
}
