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
  // The sources one after another by the index, with the last report of each; then of each only the hours of its own history.
  const found = await sql<HourRow>`
    WITH RECURSIVE known AS (
      (SELECT source FROM report ORDER BY source LIMIT 1)
      UNION ALL
      SELECT (SELECT r.source FROM report r WHERE r.source > k.source ORDER BY r.source LIMIT 1) FROM known k WHERE k.source IS NOT NULL
    ), feed AS MATERIALIZED (
      SELECT k.source, (SELECT r.received_at FROM report r WHERE r.source = k.source AND r.received_at >= ${since} AND r.received_at <= ${now}
        ORDER BY r.received_at DESC LIMIT 1) AS last
      FROM known k WHERE k.source IS NOT NULL
    )
    SELECT f.source, h.hour, h.reports, f.last FROM feed f CROSS JOIN LATERAL (
      SELECT date_trunc('hour', r.received_at) AS hour, count(*)::int AS reports FROM report r
      WHERE r.source = f.source AND r.received_at >= greatest(f.last - make_interval(hours => ${settings.historyDays * 24}), ${since})
        AND r.received_at <= f.last GROUP BY 1) h
    WHERE f.last IS NOT NULL`.execute(tx);
  const bySource = new Map<string, HourRow[]>();
  for (const row of found.rows) {
    const rows = bySource.get(row.source);
    if (rows) rows.push(row);
    else bySource.set(row.source, [row]);
  }
  const feeds = [...bySource].map(([source, rows]) => feedState(source, rows[0]!.last, rows, now, settings));
  return feeds.sort((a, b) => a.chance - b.chance || (a.source < b.source ? -1 : 1));
}
