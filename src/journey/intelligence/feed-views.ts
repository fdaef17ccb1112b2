import { sql } from 'kysely';
import { FEEDS } from '#catalogue/thresholds/watch-feeds.ts';
import { DAY_MS } from '#core/clock.ts';
import type { Tx } from '#store/store.ts';
import { type FeedState, feedState } from './feeds.ts';

interface HourRow {
  source: string;
  hour: Date;
  reports: number;
  last: Date;
}

/**
 * Every source that has brought a report, as it stands now, the silent ones first. Counted by when a report was received by whoever sent it:
 * a file that is imported late fills the hours it tells of.
 */
export async function feedsNow(tx: Tx, now: Date): Promise<FeedState[]> {
  const settings = {
    historyDays: FEEDS.historyDays.value,
    leastReports: FEEDS.leastReports.value,
    silence: FEEDS.silence.value,
    spread: FEEDS.spread.value,
  };
  // History is needed before the last report too, however long ago that was: a feed may have been silent for weeks.
  const since = new Date(now.getTime() - 2 * settings.historyDays * DAY_MS);
  const found = await sql<HourRow>`
    SELECT source, date_trunc('hour', received_at) AS hour, count(*)::int AS reports, max(max(received_at)) OVER (PARTITION BY source) AS last
    FROM report WHERE received_at >= ${since} AND received_at <= ${now} GROUP BY source, date_trunc('hour', received_at)`.execute(
    tx,
  );
  const bySource = new Map<string, HourRow[]>();
  for (const row of found.rows) bySource.set(row.source, [...(bySource.get(row.source) ?? []), row]);
  const feeds = [...bySource].map(([source, rows]) => feedState(source, rows[0]!.last, rows, now, settings));
  return feeds.sort((a, b) => a.chance - b.chance || (a.source < b.source ? -1 : 1));
}
