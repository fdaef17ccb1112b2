import { CounterfoilError } from '#core/errors.ts';

/**
 * Bank holidays of England and Wales: the rules of the Banking and Financial Dealings Act 1971 and of the royal proclamations, computed,
 * with the days that were moved or added by proclamation written out. Outside the years below the answer is an error, never a guess:
 * extra days are proclaimed only months ahead, so somebody must look before the table is extended.
 */
export const FIRST_YEAR = 2010;
export const LAST_YEAR = 2040;

/** Days added by proclamation. */
const ADDED: readonly string[] = ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08'];
/** Days moved: from → to. */
const MOVED: Readonly<Record<string, string>> = {
  '2012-05-28': '2012-06-04', // Spring, for the Diamond Jubilee
  '2020-05-04': '2020-05-08', // Early May, for the 75th anniversary of VE Day
  '2022-05-30': '2022-06-02', // Spring, for the Platinum Jubilee
};

const DAY_MS = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);

/** ISO dates of one year's bank holidays, ascending. Throws OUT_OF_RANGE outside the table's years. */
export function bankHolidaysOf(year: number): readonly string[] {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new CounterfoilError(
      'OUT_OF_RANGE',
      `Bank holidays are known from ${FIRST_YEAR} to ${LAST_YEAR}; asked for ${year}.`,
    );
  }
  const known = CACHE.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const days = [
    substituted(utc(year, 1, 1)),
    easter - 2 * DAY_MS,
    easter + DAY_MS,
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ].map(iso);
  const moved = days.map((day) => MOVED[day] ?? day).concat(ADDED.filter((day) => day.startsWith(`${year}-`)));
  const sorted = Object.freeze(moved.sort());
  CACHE.set(year, sorted);
  return sorted;
}

const CACHE = new Map<number, readonly string[]>();

/** Whether an ISO date is a bank holiday. Throws OUT_OF_RANGE outside the table's years. */
export function isBankHoliday(day: string): boolean {
  return bankHolidaysOf(Number(day.slice(0, 4))).includes(day);
}

/** A holiday on a Saturday or Sunday is kept on the next Monday. */
function substituted(day: number): number {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 6) return day + 2 * DAY_MS;
  return weekday === 0 ? day + DAY_MS : day;
}

/** Christmas Day and Boxing Day: whatever falls on a weekend is kept on the Monday and Tuesday that follow. */
function christmas(year: number): number[] {
  const day = utc(year, 12, 25);
  const weekday = new Date(day).getUTCDay();
  if (weekday === 5) return [day, day + 3 * DAY_MS];
  if (weekday === 6) return [day + 2 * DAY_MS, day + 3 * DAY_MS];
  if (weekday === 0) return [day + DAY_MS, day + 2 * DAY_MS];
  return [day, day + DAY_MS];
}

function firstMonday(year: number, month: number): number {
  const first = utc(year, month, 1);
  return first + ((8 - new Date(first).getUTCDay()) % 7) * DAY_MS;
}

function lastMonday(year: number, month: number): number {
  const last = utc(year, month + 1, 1) - DAY_MS;
  return last - ((new Date(last).getUTCDay() + 6) % 7) * DAY_MS;
}

/** Easter Sunday of the Gregorian calendar (the anonymous computus of 1876). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return utc(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
