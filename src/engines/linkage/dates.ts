/**
 * Dates as tables write them: 1971-06-24, 19710624, 1971/06/24, 24/06/1971, 24.06.1971, 24-06-1971 (day first, as in this country; month
 * first only where the second number cannot be a month), with or without a time of day; a year and month, or a year alone, is its first day.
 */
const FORMS: readonly RegExp[] = [
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?:[T ].{0,30})?$/,
  /^(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})(?: .{0,30})?$/,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})(?: .{0,30})?$/,
  /^(?<y>\d{4})-(?<m>\d{2})$/,
  /^(?<y>\d{4})$/,
];

/** Days since 1970-01-01, or NaN: a day that the calendar does not have (30 February, month 13) is no date. */
export function parseDay(text: string): number {
  if (text.length < 4 || text.length > 48) return Number.NaN;
  for (const form of FORMS) {
    const g = form.exec(text)?.groups;
    if (!g) continue;
    const y = Number(g.y);
    const m = Number(g.m ?? 1);
    const d = Number(g.d ?? 1);
    const day = dayOf(y, m, d);
    return Number.isNaN(day) && form === FORMS[3] ? dayOf(y, d, m) : day;
  }
  return Number.NaN;
}

function dayOf(y: number, m: number, d: number): number {
  const at = new Date(0);
  at.setUTCFullYear(y, m - 1, d);
  return at.getUTCFullYear() === y && at.getUTCMonth() === m - 1 && at.getUTCDate() === d
    ? Math.round(at.getTime() / 86_400_000)
    : Number.NaN;
}

/** Written like a date with a year that people write, though the calendar may not have it: 1856-86-18 is a misprint of a date. */
export function looksLikeDay(text: string): boolean {
  if (text.length < 6 || text.length > 48) return false;
  for (const form of FORMS.slice(0, 4)) {
    const year = Number(form.exec(text)?.groups?.y ?? 0);
    if (year > 1500 && year < 2100) return true;
  }
  return false;
}

/** 1971-06-24, or null where the text is no date. */
export function isoDay(text: string): string | null {
  const day = parseDay(text);
  if (Number.isNaN(day)) return null;
  return new Date(day * 86_400_000).toISOString().replace(/T.*$/, '');
}
