import { HOUR_MS } from '#core/clock.ts';

/** Reports of one source in one hour of the history. */
export interface HourCount {
  /** Beginning of the hour. */
  hour: Date;
  reports: number;
}

export interface FeedSettings {
  historyDays: number;
  leastReports: number;
  /** Chance of so long a silence from which it is an alarm. */
  silence: number;
  /** Shape of the gamma by which the rate of a day varies. */
  spread: number;
}

/** One inbound feed as it stands. */
export interface FeedState {
  source: string;
  last: Date;
  /** Reports a day, usually. */
  perDay: number;
  /** Reports that the time since the last one would usually have brought. */
  missing: number;
  /** Chance of so long a silence if the feed worked as usual. */
  chance: number;
  /** False where too few reports have come to know its rate. */
  known: boolean;
  silent: boolean;
  /** How often the same alarm would have rung in its own history: silences that ended by themselves. */
  rangBefore: number;
}

/**
 * Whether a feed has fallen silent by `now`. Its usual rate is counted by hour of the day, on working days and at weekends, over its history;
 * with e reports expected since the last one and a daily rate that varies as a gamma of shape s, no report has chance (s / (s + e))^s.
 * @param counts hours that brought something, in any order; those of the last `historyDays` before the last report count.
 */
export function feedState(
  source: string,
  last: Date,
  counts: readonly HourCount[],
  now: Date,
  settings: FeedSettings,
): FeedState {
  const began = last.getTime() - settings.historyDays * 24 * HOUR_MS;
  const own = counts.filter((c) => c.hour.getTime() >= began && c.hour <= last);
  const total = own.reduce((sum, c) => sum + c.reports, 0);
  const first = Math.max(began, Math.min(...own.map((c) => c.hour.getTime())));
  const known = total >= settings.leastReports;
  // The silence itself is no part of what is usual.
  const rate = rates(own, first, last.getTime());
  const chanceOf = (missing: number) => (settings.spread / (settings.spread + missing)) ** settings.spread;
  const missing = known ? expected(rate, last.getTime(), now.getTime()) : 0;
  const chance = chanceOf(missing);
  const hours = own.map((c) => c.hour.getTime()).sort((a, b) => a - b);
  let rangBefore = 0;
  for (let i = 1; known && i < hours.length; i++) {
    if (chanceOf(expected(rate, hours[i - 1]! + HOUR_MS, hours[i]!)) < settings.silence) rangBefore++;
  }
  const days = Math.max(1 / 24, (last.getTime() - first) / (24 * HOUR_MS));
  return {
    source,
    last,
    perDay: total / days,
    missing,
    chance,
    known,
    silent: known && chance < settings.silence,
    rangBefore,
  };
}

/** Kinds of hours: of a working day, then of a weekend. UTC: an hour's shift in summer matters to no silence of this length. */
const KINDS = 48;
function kindOf(at: number): number {
  const date = new Date(at);
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return (weekend ? 24 : 0) + date.getUTCHours();
}

/** Usual reports of each kind of hour, the neighbours on either side counted with it. */
function rates(counts: readonly HourCount[], from: number, to: number): number[] {
  const [came, hours] = [new Array<number>(KINDS).fill(0), new Array<number>(KINDS).fill(0)];
  for (const c of counts) came[kindOf(c.hour.getTime())]! += c.reports;
  for (let at = from; at <= to; at += HOUR_MS) hours[kindOf(at)]! += 1;
  return came.map((_, kind) => {
    const day = kind < 24 ? 0 : 24;
    const near = [-1, 0, 1].map((d) => day + ((kind - day + d + 24) % 24));
    const sum = (of: readonly number[]) => near.reduce((s, k) => s + of[k]!, 0);
    return sum(came) / Math.max(1, sum(hours));
  });
}

/** Reports usually brought between two moments. */
function expected(rate: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += HOUR_MS) sum += rate[kindOf(at)]! * Math.min(1, (to - at) / HOUR_MS);
  return sum;
}
