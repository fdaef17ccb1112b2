/** Days and clocks of London, as ISO dates and "HH:MM". */

const DAY_MS = 86_400_000;
const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const clockInLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The ISO date in London, so many days before `now`. */
export const londonDay = (now: Date, daysBefore = 0): string =>
  inLondon.format(new Date(now.getTime() - daysBefore * DAY_MS));

/** "HH:MM" in London. */
export const londonClock = (now: Date): string => clockInLondon.format(now);

/** ISO date of a day that exists, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

/** So many days after an ISO date. */
export const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** "2026-11-21" → [2026, 11, 21]. */
export const partsOf = (day: string): [number, number, number] =>
  day.split('-').map(Number) as [number, number, number];

/** An ISO time of a London clock: "2026-07-01" and "18:00" → "2026-07-01T18:00:00+01:00". */
export function londonTime(day: string, time: string): string {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const there = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
  const ahead = (Number(there.format(asUtc)) - asUtc.getUTCHours() + 24) % 24;
  return `${day}T${time}:00${ahead === 1 ? '+01:00' : '+00:00'}`;
}
