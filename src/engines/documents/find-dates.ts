import type { Span } from './document.ts';
import { matchesOf } from './matching.ts';

/** A date in the text. `year` null: the text gives none, and only a publication date may supply it. `day` null: a month alone. */
export interface DateMention extends Span {
  year: number | null;
  month: number;
  day: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '(?:19|20)\\d\\d';
const DAY_MONTH = new RegExp(
  `(?<![\\d£/])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}of)?\\s{1,3}(${MONTH})\\b\\.?(?:,?\\s{1,3}(${YEAR})\\b)?`,
  'gi',
);
const MONTH_DAY = new RegExp(
  `\\b(${MONTH})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\d)(?:,?\\s{1,3}(${YEAR})\\b)?`,
  'gi',
);
const MONTH_ONLY = new RegExp(`\\b(${MONTH})\\b(?:,?\\s{1,3}(${YEAR})\\b)?`, 'gi');
const ISO = /(?<![\d/-])((?:19|20)\d\d)-(\d{2})-(\d{2})(?!\d)/g;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-])/g;

/**
 * Step 3, dates as British people write them: 17 March 2020, March 17th, 11/12/2020 (11 December), 24-4-15, 2020-03-17, "January".
 * A small reader of our own rather than chrono: that reads "4 P" and "five minutes before" as dates, sends "January" to the coming year and
 * gives the first of "1 December and 3 December 2020" the wrong one. Here a date with no year borrows that of the date it is joined to.
 */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  const add = (m: RegExpMatchArray, year: string | undefined, month: number, day: string | null): void => {
    const d = day === null ? null : Number(day);
    if (month < 1 || month > 12 || (d !== null && (d < 1 || d > 31))) return;
    const start = m.index!;
    found.push({ start, end: start + m[0].trimEnd().length, year: fullYear(year), month, day: d });
  };
  for (const m of matchesOf(ISO, text)) add(m, m[1], Number(m[2]), m[3]!);
  for (const m of matchesOf(NUMERIC, text)) add(m, m[4], Number(m[3]), m[1]!);
  for (const m of matchesOf(DAY_MONTH, text)) add(m, m[3], monthOf(m[2]!), m[1]!);
  for (const m of matchesOf(MONTH_DAY, text)) add(m, m[3], monthOf(m[1]!), m[2]!);
  for (const m of matchesOf(MONTH_ONLY, text)) {
    if (/^[a-z]/.test(m[1]!) || (/^(?:May|March|Mar)$/.test(m[1]!) && !m[2] && !isMonth(text, m.index))) continue;
    add(m, m[2], monthOf(m[1]!), null);
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = found.filter((d, i) => i === 0 || !found.slice(Math.max(0, i - 3), i).some((e) => e.end > d.start));
  shareYears(text, kept);
  return kept;
}

/** "May" and "March" are also words: a month only after "in", "during", "since", "last" and the like, never at a sentence's start. */
const isMonth = (text: string, at: number): boolean =>
  /\b(?:in|during|since|last|this|early|late|mid|of|and|to|until|till|from|between|by)\s$/i.test(
    text.slice(Math.max(0, at - 10), at),
  );

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function fullYear(year: string | undefined): number | null {
  if (!year) return null;
  const n = Number(year);
  return year.length === 2 ? 2000 + n : n;
}

/** "1 December and 3 December 2020", "from January to September 2020": the year stands once, at the end. */
function shareYears(text: string, dates: DateMention[]): void {
  for (let i = dates.length - 2; i >= 0; i--) {
    const d = dates[i]!;
    const next = dates[i + 1]!;
    if (d.year !== null || next.year === null) continue;
    if (/^(?:[\s,*]|and|to|or|until|-|\u2013){1,12}$/i.test(text.slice(d.end, next.start))) d.year = next.year;
  }
}

export const isoDate = (year: number, month: number, day: number | null): string =>
  `${year}-${String(month).padStart(2, '0')}${day === null ? '' : `-${String(day).padStart(2, '0')}`}`;

/** The date in ISO form; a year the text does not give is the latest one that does not lie after publication. Null when neither is known. */
export function resolveDate(d: DateMention, published: string | null): string | null {
  if (d.year !== null) return isoDate(d.year, d.month, d.day);
  if (!published) return null;
  const year = Number(published.slice(0, 4));
  const candidate = isoDate(year, d.month, d.day);
  return candidate.slice(0, 7) > published.slice(0, 7) || (d.day !== null && candidate > published)
    ? isoDate(year - 1, d.month, d.day)
    : candidate;
}
