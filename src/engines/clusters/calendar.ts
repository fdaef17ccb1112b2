/** Dates of three precisions, as days since 1 January 1970 (UTC), and the intervals that a study counts by. */

export const PRECISIONS = ['year', 'month', 'day'] as const;
export type Precision = (typeof PRECISIONS)[number];

export interface ParsedDate {
  /** First day of the year, the month, or the day itself. */
  day: number;
  precision: Precision;
}

const DAY = 86_400_000;
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else, and for days that no calendar has. */
export function parseDate(text: string): ParsedDate | null {
  const m = SHAPE.exec(text);
  if (!m) return null;
  const year = Number(m[1]);
  const month = m[2] === undefined ? 1 : Number(m[2]);
  const date = m[3] === undefined ? 1 : Number(m[3]);
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const day = dayOf(year, month, date);
  if (new Date(day * DAY).getUTCDate() !== date) return null;
  return { day, precision: m[3] !== undefined ? 'day' : m[2] !== undefined ? 'month' : 'year' };
}

function dayOf(year: number, month: number, date: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / DAY);
}

/** `2001-11-24` for a day number. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The first day after the year, month or day. */
export function dayAfter(date: ParsedDate): number {
  const at = new Date(date.day * DAY);
  if (date.precision === 'day') return date.day + 1;
  const year = at.getUTCFullYear();
  return date.precision === 'year' ? dayOf(year + 1, 1, 1) : dayOf(year, at.getUTCMonth() + 2, 1);
}

/**
 * The day a population figure stands for. A figure of a year is that of 1 July and of a month that of the 15th, as SaTScan takes them
 * (User Guide, "Population file").
 */
export function populationDay(date: ParsedDate): number {
  const at = new Date(date.day * DAY);
  if (date.precision === 'day') return date.day;
  if (date.precision === 'month') return date.day + 14;
  return dayOf(at.getUTCFullYear(), 7, 1);
}

export const coarser = (a: Precision, b: Precision): Precision =>
  PRECISIONS[Math.min(PRECISIONS.indexOf(a), PRECISIONS.indexOf(b))]!;

/** The study period cut into years, months or days. The first and the last interval end where the period does. */
export interface Calendar {
  precision: Precision;
  /** Day on which each interval begins, and at the end the first day after the study. Length: intervals + 1. */
  bounds: number[];
}

/** @param from first day; @param to first day after the last; @param most intervals that are bearable: beyond it null. */
export function calendarOf(from: number, to: number, precision: Precision, most: number): Calendar | null {
  const bounds = [from];
  for (let at = from; at < to; ) {
    if (bounds.length > most) return null;
    const here = new Date(at * DAY);
    const first =
      precision === 'day' ? at : dayOf(here.getUTCFullYear(), precision === 'year' ? 1 : here.getUTCMonth() + 1, 1);
    at = Math.min(to, dayAfter({ day: first, precision }));
    bounds.push(at);
  }
  return { precision, bounds };
}

export const intervalCount = (calendar: Calendar): number => calendar.bounds.length - 1;

/** Index of the interval that holds the day; -1 outside the study period. */
export function intervalOf(calendar: Calendar, day: number): number {
  const { bounds } = calendar;
  if (day < bounds[0]! || day >= bounds.at(-1)!) return -1;
  let low = 0;
  let high = bounds.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= day) low = middle;
    else high = middle;
  }
  return low;
}
