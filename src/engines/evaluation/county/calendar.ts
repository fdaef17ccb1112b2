/** When things happen and when they are told (R5.7: no published distribution by the hour exists; the rates give a default). */
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import type { CountyRates } from './model.ts';
import type { Rng } from './random.ts';

/** How many reports arrive on each day: exactly `total` in all, by the weekday's share and a slow swing of the season. */
export function dailyCounts(rng: Rng, total: number, start: number, days: number, rates: CountyRates): number[] {
  const phase = rng.between(0, 2 * Math.PI);
  const weights = Array.from({ length: days }, (_, d) => {
    const weekday = new Date(start + d * DAY_MS).getUTCDay();
    const season = 1 + rates.seasonSwing * Math.sin((2 * Math.PI * d) / 365 + phase);
    return (
      rates.weekday[weekday]! *
      season *
      (1 + rates.dailyNoise * rng.normal() * Math.min(1, Math.sqrt((20 * days) / total)))
    );
  }).map((w) => Math.max(0.05, w));
  const all = weights.reduce((a, b) => a + b, 0);
  let given = 0;
  let sum = 0;
  return weights.map((w) => {
    sum += w;
    const upTo = Math.round((total * sum) / all);
    const count = upTo - given;
    given = upTo;
    return count;
  });
}

/** A moment of a day, by the share of each hour. */
export function momentOf(rng: Rng, day: number, hours: readonly number[]): number {
  let left = rng.next() * hours.reduce((a, b) => a + b, 0);
  let hour = 0;
  for (left -= hours[0]!; hour < 23 && left >= 0; left -= hours[hour]!) hour++;
  return Math.floor((day + hour * HOUR_MS + rng.next() * HOUR_MS) / 1000) * 1000;
}

export const dayOf = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;
/**
 * A moment as it is written in a report. Inside the simulation moments are what the county's clocks show, because people tell of those ("at
 * about 3pm"); a report holds UTC, an hour behind them in summer. The hour that clocks leap over in March is its end, so that order holds.
 */
export function iso(shown: number): string {
  const year = new Date(shown).getUTCFullYear();
  const [spring, autumn] = [lastSunday(year, 2) + HOUR_MS, lastSunday(year, 9) + HOUR_MS];
  const summer = shown >= spring && shown < autumn + HOUR_MS;
  return new Date(summer ? Math.max(spring, shown - HOUR_MS) : shown).toISOString().replace('.000Z', 'Z');
}

/** Midnight of the last Sunday of a month (0 is January). */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return last.getTime() - last.getUTCDay() * DAY_MS;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** "on 12 March", "yesterday", "last Tuesday", as seen from the day of telling. */
export function sayDay(rng: Rng, at: number, told: number): string {
  const ago = Math.round((dayOf(told) - dayOf(at)) / DAY_MS);
  const d = new Date(at);
  const date = `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}`;
  if (ago <= 0) return rng.pick(['today', 'this morning', 'earlier today', 'today']);
  if (ago === 1) return rng.pick(['yesterday', `yesterday (${WEEKDAYS[d.getUTCDay()]})`, `on ${date}`]);
  if (ago < 7)
    return rng.pick([`on ${WEEKDAYS[d.getUTCDay()]}`, `on ${WEEKDAYS[d.getUTCDay()]} ${date}`, `on ${date}`]);
  const slashed = `${String(d.getUTCDate()).padStart(2, '0')}/${String(d.getUTCMonth() + 1).padStart(2, '0')}/${d.getUTCFullYear()}`;
  return rng.pick([`on ${date}`, `on ${date} ${d.getUTCFullYear()}`, `on ${slashed}`, `around ${date}`]);
}

export function sayTime(rng: Rng, at: number): string {
  const d = new Date(at);
  const h = d.getUTCHours();
  const m = Math.floor(d.getUTCMinutes() / 5) * 5;
  const mm = String(m).padStart(2, '0');
  const twelve = h % 12 || 12;
  const half = h < 12 ? 'am' : 'pm';
  return rng.pick([
    `at about ${twelve}.${mm}${half}`,
    `around ${twelve}${half}`,
    `at ${String(h).padStart(2, '0')}:${mm}`,
    `at ${String(h).padStart(2, '0')}${mm} hrs`,
    h < 12 ? 'in the morning' : h < 18 ? 'in the afternoon' : 'in the evening',
  ]);
}
