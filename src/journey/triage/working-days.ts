import { FIRST_YEAR, isBankHoliday, LAST_YEAR } from '#catalogue/bank-holidays.ts';
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import { isSummerTime } from '#engines/scoring/clock-words.ts';

/** The office day ends at 17:00 United Kingdom time: a duty due in working days is due then. */
const CLOSE_OF_DAY_HOURS = 17;

/** Not Saturday, Sunday or a bank holiday of England and Wales. `day` is an ISO date. Throws OUT_OF_RANGE outside the table. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return !isBankHoliday(day) && weekday !== 0 && weekday !== 6;
}

/**
 * The close of the n-th working day after an event (UTC time in, UTC time out). Day 1 is the first working day after the day of the event
 * (R3.18). Throws OUT_OF_RANGE when a day it must look at is outside the bank-holiday table.
 */
export function addWorkingDays(from: Date, days: number): Date {
  let day = Math.floor((from.getTime() + (isSummerTime(from) ? HOUR_MS : 0)) / DAY_MS) * DAY_MS;
  for (let left = days; left > 0; ) {
    day += DAY_MS;
    if (isWorkingDay(new Date(day).toISOString().slice(0, 10))) left -= 1;
  }
  const close = new Date(day + CLOSE_OF_DAY_HOURS * HOUR_MS);
  return isSummerTime(close) ? new Date(close.getTime() - HOUR_MS) : close;
}

/**
 * As addWorkingDays, but a report from outside the table's years gets weekdays counted and a sentence that says so: an assessment must
 * not fail because a table is short.
 */
export function dueInWorkingDays(from: Date, days: number): { due: Date; caution: string } {
  try {
    return { due: addWorkingDays(from, days), caution: '' };
  } catch (error) {
    if (!(error instanceof CounterfoilError) || error.code !== 'OUT_OF_RANGE') throw error;
    return {
      due: weekdaysAfter(from, days),
      caution: ` Bank holidays are known only from ${FIRST_YEAR} to ${LAST_YEAR}: weekdays were counted, and the table in the catalogue must be extended before this time is relied on.`,
    };
  }
}

function weekdaysAfter(from: Date, days: number): Date {
  let time = Math.floor(from.getTime() / DAY_MS) * DAY_MS;
  for (let left = days; left > 0; ) {
    time += DAY_MS;
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(Math.min(time + CLOSE_OF_DAY_HOURS * HOUR_MS, LATEST_TIME));
}

/** The last moment that a Date can hold. */
const LATEST_TIME = 8.64e15;
