const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(?:([Zz])|([+-])(\d{2}):?(\d{2})?)?$/;

/** A calendar date YYYY-MM-DD that exists (no 30 February), as UTC milliseconds of its midnight; null otherwise. */
export function parseIsoDate(text: string): number | null {
  const m = ISO_DATE.exec(text);
  return m ? dayMs(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/**
 * An ISO 8601 date or date and time as UTC milliseconds; null when it is none or does not exist. Without an offset it is UTC; a date alone
 * is its first moment. Written out and not left to `Date`, which turns 30 February into 1 March and reads an absent offset as local time.
 */
export function parseIsoTime(text: string): number | null {
  const m = ISO_TIME.exec(text);
  if (!m) return parseIsoDate(text);
  const day = dayMs(Number(m[1]), Number(m[2]), Number(m[3]));
  const [hour, minute, second] = [Number(m[4]), Number(m[5]), Number(m[6] ?? 0)];
  const [offsetHour, offsetMinute] = [Number(m[10] ?? 0), Number(m[11] ?? 0)];
  if (day === null || hour > 23 || minute > 59 || second > 59 || offsetHour > 15 || offsetMinute > 59) return null;
  const ms = Number((m[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (offsetHour * 60 + offsetMinute) * (m[9] === '-' ? -1 : 1);
  return day + ((hour * 60 + minute - offset) * 60 + second) * 1000 + ms;
}

function dayMs(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

/** "2020-03-11T14:05:00Z"; with milliseconds only where there are any. */
export const toUtc = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** Whether a time lies in the years given, both included. */
export function isBetweenYears(ms: number, first: number, last: number): boolean {
  const year = new Date(ms).getUTCFullYear();
  return year >= first && year <= last;
}
