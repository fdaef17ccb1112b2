/** Days and times as three boxes and a fourth, in London time, as forms send them. */
import type { FormValues } from '#web/form-values.ts';

const ZONE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

export interface DateBoxes {
  day: string;
  month: string;
  year: string;
}

const partsOf = (at: Date): Record<string, number> =>
  Object.fromEntries(ZONE.formatToParts(at).map((p) => [p.type, Number(p.value)]));

/** The boxes for a day, as it is in London. */
export function boxesOf(at: Date): DateBoxes {
  const { day, month, year } = partsOf(at);
  return { day: String(day), month: String(month), year: String(year) };
}

/** "9:05" for five past nine in London. */
export function clockOf(at: Date): string {
  const { hour, minute } = partsOf(at);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/** What was typed in the boxes `<name>-day`, `-month` and `-year`. */
export const sentBoxes = (form: FormValues, name: string): DateBoxes => ({
  day: form.text(`${name}-day`),
  month: form.text(`${name}-month`),
  year: form.text(`${name}-year`),
});

export const noBoxes = (boxes: DateBoxes): boolean => boxes.day === '' && boxes.month === '' && boxes.year === '';

const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i;

/** The moment of a clock time on that day in London; null where there is no such day or time, or it lies outside 1900 to 2200. */
export function momentOf({ day, month, year }: DateBoxes, clock: string): Date | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const time = CLOCK.exec(clock);
  if (!time) return null;
  const half = time[3]?.toLowerCase();
  const hour = half ? (Number(time[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(time[1]);
  const [d, m, y, minute] = [Number(day), Number(month), Number(year), Number(time[2] ?? 0)];
  if (hour > 23 || minute > 59 || y < 1900 || y > 2200) return null;
  const guess = new Date(Date.UTC(y, m - 1, d, hour, minute));
  const there = partsOf(guess);
  if (guess.getUTCDate() !== d || guess.getUTCMonth() !== m - 1) return null;
  const ahead = Date.UTC(there.year!, there.month! - 1, there.day!, there.hour!, there.minute!) - guess.getTime();
  return new Date(guess.getTime() - ahead);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
) as readonly string[];

/** What is wrong with a day that `momentOf` could not read, and what to write instead. `clock`: the time as it was typed, where one is asked for. */
export function whyNoDay(boxes: DateBoxes, clock?: string): string {
  const { day, month, year } = boxes;
  const typed = [day, month, year];
  if (typed.some((part) => part === '')) return 'Give the day, the month and the year, like 27 3 2026';
  if (!typed.every((part) => /^\d{1,6}$/.test(part)))
    return 'Write the day, the month and the year in figures, like 27 3 2026';
  if (!/^\d{4}$/.test(year)) return 'Write the year in four figures, like 2026';
  const name = MONTHS[Number(month) - 1];
  if (!name) return `There is no month ${month}: write a number from 1 to 12`;
  if (momentOf(boxes, '12:00') === null)
    return Number(year) < 1900 || Number(year) > 2200
      ? `Write a year between 1900 and 2200, not ${year}`
      : `There is no ${Number(day)} ${name} ${year}: check the day and the month`;
  return clock === '' ? 'Give the time too, like 14:30' : 'Write the time like 14:30 or 2:30pm';
}
