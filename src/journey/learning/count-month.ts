import { sql } from 'kysely';
import { districtsOf } from '#catalogue/places/gazetteer.ts';
import { STATISTICS } from '#catalogue/thresholds/statistics.ts';
import { DAY_MS } from '#core/clock.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import type { Tx } from '#store/store.ts';
import { type MonthCounts, protectMonth } from './protect.ts';

/** Reports whose district nobody knows, or that is not the force's. */
export const ELSEWHERE = 'elsewhere';
/** Any number: held while a month is counted, so that two workers do not count it twice. */
const COUNTING = 20_261_126;
/** A force that begins with years of reports gets them month by month; more than this is a wrong date. */
const MOST_MONTHS = 240;

/**
 * Counts each month that is ripe and was not counted yet, and publishes it for good. As the worker. Returns the months, `YYYY-MM`.
 * Reports that come later, or are read otherwise later, change no published month.
 */
export async function publishRipeMonths(tx: Tx, forceCode: string, now: Date): Promise<string[]> {
  await sql`SELECT pg_advisory_xact_lock(${COUNTING})`.execute(tx);
  const ripe = await ripeMonths(tx, now);
  for (const month of ripe) await publishMonth(tx, forceCode, month);
  return ripe.map((month) => month.slice(0, 7));
}

/** First days of months that are over and settled, from the first report on. */
async function ripeMonths(tx: Tx, now: Date): Promise<string[]> {
  const settled = new Date(now.getTime() - STATISTICS.settleDays.value * DAY_MS);
  const found = await sql<{ month: string }>`
    SELECT to_char(m, 'YYYY-MM-DD') AS month
    FROM (SELECT min(received_at AT TIME ZONE 'Europe/London') AS first FROM report) r,
      generate_series(greatest(date_trunc('month', r.first), date_trunc('month', ${settled}::timestamptz AT TIME ZONE 'Europe/London')
        - make_interval(months => ${MOST_MONTHS})), date_trunc('month', ${settled}::timestamptz AT TIME ZONE 'Europe/London') - interval '1 month', interval '1 month') m
    WHERE r.first IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statistic_month p WHERE p.month = m::date)
    ORDER BY m`.execute(tx);
  return found.rows.map((row) => row.month);
}

async function publishMonth(tx: Tx, forceCode: string, month: string): Promise<void> {
  const least = STATISTICS.least.value;
  const counts = protectMonth(await countMonth(tx, forceCode, month), {
    least,
    crossLeast: STATISTICS.crossLeast.value,
  });
  await tx.insertInto('statistic_month').values({ month, least }).execute();
  await tx
    .insertInto('statistic_count')
    .values(counts.map(({ type, ...count }) => ({ month, ...count, fraud_type: type })))
    .execute();
}

/** Every district of the force and every type, with nothing too: what is not there is as much to be kept back as what is small. */
async function countMonth(tx: Tx, forceCode: string, month: string): Promise<MonthCounts> {
  const districts = [...districtsOf(forceCode).map((d) => d.gss), ELSEWHERE];
  const types = FRAUD_TYPES.filter((type) => type !== 'not_fraud');
  const found = await sql<{ district: string | null; type: string; n: number }>`
    SELECT r.district, a.fraud_type AS type, count(*)::int AS n
    FROM report r JOIN report_standing s ON s.report_id = r.id JOIN assessment a ON a.id = s.assessment_id
    WHERE r.received_at >= (${month}::timestamp AT TIME ZONE 'Europe/London')
      AND r.received_at < ((${month}::timestamp + interval '1 month') AT TIME ZONE 'Europe/London')
    GROUP BY 1, 2`.execute(tx);
  const counts = districts.map(() => types.map(() => 0));
  for (const { district, type, n } of found.rows) {
    const column = types.indexOf(type as (typeof types)[number]);
    if (column < 0) continue;
    const row = districts.indexOf(district ?? ELSEWHERE);
    counts[row < 0 ? districts.length - 1 : row]![column]! += n;
  }
  return { districts, types, counts };
}
