import { isoDay, shifted, weekdayOf } from './london-time.ts';

/** Easter Sunday of a year (the anonymous Gregorian method, J. Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25);
  const h = (19 * a + d + 15) % 30;
  const i = h - Math.floor((a + 11 * h) / 319);
  const l = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - i + 32) % 7;
  const month = Math.floor((i + l + 90) / 25);
  return isoDay(year, month, (i + l + month + 19) % 32)!;
}

/** The n-th such weekday of a month, 0 for Sunday; n = -1 for the last. */
function nthWeekday(year: number, month: number, weekday: number, n: number): string {
  const first = n > 0 ? isoDay(year, month, 1)! : shifted(isoDay(year, (month % 12) + 1, 1)!, -7);
  return shifted(first, ((weekday - weekdayOf(first) + 7) % 7) + (n > 0 ? (n - 1) * 7 : 0));
}

type Span = readonly [string, string];
const on =
  (month: number, day: number) =>
  (year: number): Span => {
    const date = isoDay(year, month, day)!;
    return [date, date];
  };
const fromEaster =
  (by: number, days = 0) =>
  (year: number): Span => {
    const day = shifted(easterOf(year), by);
    return [day, shifted(day, days)];
  };
const weekday =
  (month: number, day: number, n: number) =>
  (year: number): Span => {
    const date = nthWeekday(year, month, day, n);
    return [date, date];
  };

/** Days that people name instead of a date, in England and Wales. Names without apostrophes. */
const FEASTS: Record<string, (year: number) => Span> = {
  'new years day': on(1, 1),
  burns: on(1, 25),
  'valentines day': on(2, 14),
  'st davids day': on(3, 1),
  'st patricks day': on(3, 17),
  'pancake day': fromEaster(-47),
  'shrove tuesday': fromEaster(-47),
  'ash wednesday': fromEaster(-46),
  'mothers day': fromEaster(-21),
  'mothering sunday': fromEaster(-21),
  'palm sunday': fromEaster(-7),
  'maundy thursday': fromEaster(-3),
  'good friday': fromEaster(-2),
  'easter saturday': fromEaster(-1),
  'easter sunday': fromEaster(0),
  'easter day': fromEaster(0),
  'easter monday': fromEaster(1),
  easter: fromEaster(-2, 3),
  'st georges day': on(4, 23),
  'may day': weekday(5, 1, 1),
  'whit monday': weekday(5, 1, -1),
  'fathers day': weekday(6, 0, 3),
  'august bank holiday': weekday(8, 1, -1),
  halloween: on(10, 31),
  bonfire: on(11, 5),
  'guy fawkes': on(11, 5),
  'remembrance sunday': weekday(11, 0, 2),
  'remembrance day': on(11, 11),
  'armistice day': on(11, 11),
  'christmas eve': on(12, 24),
  'christmas day': on(12, 25),
  'boxing day': on(12, 26),
  christmas: (year) => [isoDay(year, 12, 24)!, isoDay(year, 12, 26)!],
  'new years eve': on(12, 31),
  'new year': (year) => [isoDay(year - 1, 12, 31)!, isoDay(year, 1, 1)!],
};

/** A named day: of the year that was said, else the last one that has begun. */
export function feastIn(words: string, today: string): Span | null {
  const m = /^(?:last |this )?([a-z ]{3,24}?)(?: (\d{4}))?$/.exec(words);
  const feast = m && Object.hasOwn(FEASTS, m[1]!) ? FEASTS[m[1]!]! : null;
  if (!m || !feast) return null;
  const year = Number(today.slice(0, 4));
  if (m[2]) return feast(Number(m[2]));
  return [year + 1, year, year - 1].map(feast).find(([from]) => from <= today) ?? null;
}
