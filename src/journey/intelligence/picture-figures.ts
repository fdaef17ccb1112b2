import { sql } from 'kysely';
import { FIGURES } from '#catalogue/thresholds/picture.ts';
import { DAY_MS } from '#core/clock.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { factsOf, monthOf, monthsOn, type Question } from './picture-question.ts';

export interface Tally {
  key: string | null;
  n: number;
}

const counted = sql<number>`count(*)::int`.as('n');

/** Reports by one column, the most first. */
export function countBy(
  tx: Tx,
  q: Question,
  column: 'district' | 'town' | 'fraud_type' | 'age_band',
): Promise<Tally[]> {
  return many(
    factsOf(tx, q)
      .select([`f.${column} as key`, counted])
      .groupBy(`f.${column}`)
      .orderBy('n', 'desc')
      .orderBy('key'),
  );
}

/** When the first report of the force came: before it nothing was recorded, which is not the same as nothing. Null where there is none. */
export async function recordsBegin(tx: Tx): Promise<Date | null> {
  const found = await maybeOne(tx.selectFrom('report').select((e) => e.fn.min('received_at').as('first')));
  return found?.first ? new Date(found.first) : null;
}

/** Months from the first report on, at most as many as the slider offers, the newest last; the month of `now` is among them. */
export async function monthsShown(tx: Tx, now: Date): Promise<string[]> {
  const found = await maybeOne(tx.selectFrom('picture_fact').select((e) => e.fn.min('month').as('first')));
  const last = monthOf(now);
  const earliest = monthsOn(last, 1 - FIGURES.monthsBack.value);
  const first = found?.first ? String(found.first).slice(0, 7) : last;
  const months: string[] = [];
  for (let m = first > earliest ? first : earliest; m <= last; m = monthsOn(m, 1)) months.push(m);
  return months;
}

/** Mondays of the last weeks, the newest last, and the reports of each: a week without any is there with none. The week of `now` is not over. */
export async function weeklyCounts(tx: Tx, q: Question, now: Date): Promise<{ week: string; n: number }[]> {
  const shown = FIGURES.weeksShown.value + FIGURES.baselineWeeks.value + FIGURES.guardWeeks.value;
  const thisMonday = mondayOf(now);
  const from = new Date(thisMonday.getTime() - shown * 7 * DAY_MS).toISOString().slice(0, 10);
  const rows = await many(
    factsOf(tx, q).where('f.week', '>=', from).select(['f.week', counted]).groupBy('f.week').orderBy('f.week'),
  );
  if (rows.length === 0) return [];
  const counts = new Map(rows.map((r) => [String(r.week), r.n]));
  const weeks: { week: string; n: number }[] = [];
  for (let at = new Date(`${rows[0]!.week}T00:00:00Z`); at <= thisMonday; at = new Date(at.getTime() + 7 * DAY_MS)) {
    const week = at.toISOString().slice(0, 10);
    weeks.push({ week, n: counts.get(week) ?? 0 });
  }
  return weeks;
}

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
function mondayOf(now: Date): Date {
  const day = new Date(`${LONDON_DAY.format(now)}T00:00:00Z`);
  return new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);
}

/** How it was done: reports that tell each method, and how many tell anything of that part. */
export async function methodCounts(tx: Tx, q: Question): Promise<{ all: number; methods: Map<string, number> }> {
  const facts = factsOf(tx, q).select(['f.impersonated', 'f.asked', 'f.fetched']);
  const [all, found] = [
    await maybeOne(factsOf(tx, q).select(counted)),
    await sql<{ method: string; n: number }>`WITH f AS MATERIALIZED (${facts})
      SELECT 'said:' || w AS method, count(*)::int AS n FROM f, unnest(f.impersonated) w GROUP BY w
      UNION ALL SELECT 'asked:' || w, count(*)::int FROM f, unnest(f.asked) w GROUP BY w
      UNION ALL SELECT 'fetched:' || fetched, count(*)::int FROM f WHERE fetched IS NOT NULL GROUP BY fetched`.execute(
      tx,
    ),
  ];
  return { all: all?.n ?? 0, methods: new Map(found.rows.map((r) => [r.method, r.n])) };
}

export interface AtRisk {
  district: string | null;
  age: string | null;
  n: number;
  alone: number;
  vulnerable: number;
}

/** Reports by district and age of the victim, with how many live alone and how many are vulnerable. */
export function atRisk(tx: Tx, q: Question): Promise<AtRisk[]> {
  return many(
    factsOf(tx, q)
      .select([
        'f.district',
        'f.age_band as age',
        counted,
        sql<number>`(count(*) FILTER (WHERE f.alone))::int`.as('alone'),
        sql<number>`(count(*) FILTER (WHERE f.vulnerable))::int`.as('vulnerable'),
      ])
      .groupBy(['f.district', 'f.age_band']),
  );
}

export interface YearFigures {
  reports: number;
  withLoss: number;
  lossGbp: number;
  /** Quartiles of the losses above nothing; null where there is none. */
  quartiles: [number, number, number] | null;
  largestGbp: number;
  vulnerable: number;
}

/** Totals with quartiles: losses have a long tail, so a mean alone would mislead (R5.1). */
export async function totals(tx: Tx, q: Question): Promise<YearFigures> {
  const row = await maybeOne(
    factsOf(tx, q).select([
      counted,
      sql<number>`(count(*) FILTER (WHERE f.loss_gbp > 0))::int`.as('with_loss'),
      sql<number>`coalesce(sum(f.loss_gbp), 0)::float8`.as('loss'),
      sql<
        number[] | null
      >`percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY f.loss_gbp::float8) FILTER (WHERE f.loss_gbp > 0)`.as(
        'quartiles',
      ),
      sql<number>`coalesce(max(f.loss_gbp), 0)::float8`.as('largest'),
      sql<number>`(count(*) FILTER (WHERE f.vulnerable))::int`.as('vulnerable'),
    ]),
  );
  const [low, middle, high] = row?.quartiles ?? [];
  return {
    reports: row?.n ?? 0,
    withLoss: row?.with_loss ?? 0,
    lossGbp: row?.loss ?? 0,
    quartiles: low === undefined || middle === undefined || high === undefined ? null : [low, middle, high],
    largestGbp: row?.largest ?? 0,
    vulnerable: row?.vulnerable ?? 0,
  };
}

/** The reports behind a figure, the newest first. */
export function reportsOf(tx: Tx, q: Question, limit: number, offset: number) {
  // By id first: only the reports of the page are then fetched, however many the figure counts.
  const those = factsOf(tx, q)
    .select(['f.report_id', 'f.received_at'])
    .orderBy('f.received_at', 'desc')
    .orderBy('f.report_id')
    .limit(limit)
    .offset(offset);
  return many(
    tx
      .selectFrom(those.as('t'))
      .innerJoin('picture_fact as f', 'f.report_id', 't.report_id')
      .innerJoin('report as r', 'r.id', 't.report_id')
      .select(['r.id', 'r.reference', 'f.received_at', 'f.fraud_type', 'f.kind', 'f.town', 'f.district', 'f.loss_gbp'])
      .orderBy('t.received_at', 'desc')
      .orderBy('t.report_id'),
  );
}

export async function countOf(tx: Tx, q: Question): Promise<number> {
  return (await maybeOne(factsOf(tx, q).select(counted)))?.n ?? 0;
}

export interface AlarmRecord {
  /** Alarms of the year before, each wave once. */
  alarms: number;
  /** Of those judged, how many a series of three or more did not confirm, as the watch counts them now; null where there was no alarm. */
  falsePerYear: number | null;
  /** Waves of which a warning was published. */
  warned: number;
}

/** What came of the alarms of a year. */
export async function alarmRecord(tx: Tx, now: Date): Promise<AlarmRecord> {
  const since = new Date(now.getTime() - 365 * DAY_MS);
  const found = await sql<{ alarms: number; rate: number | null; warned: number }>`
    SELECT count(*)::int AS alarms,
      (array_agg(t.false_alarms_per_year ORDER BY t.detected_at DESC))[1]::float8 AS rate,
      (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM warning w WHERE w.threat_id = t.id AND w.published_at IS NOT NULL)))::int AS warned
    FROM threat t WHERE t.taken_over_by IS NULL AND t.detected_at > ${since} AND t.detected_at <= ${now}`.execute(tx);
  const { alarms, rate, warned } = found.rows[0]!;
  return { alarms, falsePerYear: rate === null ? null : Math.round(rate * 10) / 10, warned };
}
