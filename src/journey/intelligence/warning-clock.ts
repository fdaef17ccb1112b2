import { sql } from 'kysely';
import { DAY_MS } from '#core/clock.ts';
import type { Tx } from '#store/store.ts';
import { monthOf } from './picture-question.ts';

/** The first warning of a wave, and how long it took from the first report. Milliseconds. */
export interface WarnedWave {
  id: string;
  slug: string;
  title: string;
  firstReportAt: Date;
  publishedAt: Date;
  took: number;
}
export interface ClockMonth {
  /** YYYY-MM of publication. */
  month: string;
  warnings: number;
  median: number;
  longest: number;
}

const YEAR_DAYS = 365;

/** First warnings of the year before `now`, the newest first, with the median by month. */
export async function warningClocks(
  tx: Tx,
  now: Date,
): Promise<{ waves: WarnedWave[]; months: ClockMonth[]; median: number | null }> {
  const { rows } = await sql<{ id: string; slug: string; title: string; first_report_at: Date; published_at: Date }>`
    SELECT id, slug, title, first_report_at, published_at FROM (
      SELECT DISTINCT ON (coalesce(w.threat_id, w.id::text)) w.id, w.slug, coalesce(v.title, w.slug) AS title, w.first_report_at, w.published_at
      FROM warning w LEFT JOIN warning_version v ON v.warning_id = w.id AND v.version = w.published_version
      WHERE w.published_at IS NOT NULL AND w.first_report_at IS NOT NULL
      ORDER BY coalesce(w.threat_id, w.id::text), w.published_at) f
    WHERE published_at > ${new Date(now.getTime() - YEAR_DAYS * DAY_MS)} AND published_at <= ${now}
    ORDER BY published_at DESC LIMIT 500`.execute(tx);
  const waves = rows.map((r) => ({
    id: r.id,
    slug: r.slug,
    title: r.title,
    firstReportAt: r.first_report_at,
    publishedAt: r.published_at,
    took: r.published_at.getTime() - r.first_report_at.getTime(),
  }));
  return { waves, months: clockMonths(waves), median: medianOf(waves.map((w) => w.took)) };
}

/** By month of publication, the newest first. */
export function clockMonths(waves: readonly Pick<WarnedWave, 'publishedAt' | 'took'>[]): ClockMonth[] {
  const months = new Map<string, number[]>();
  for (const w of waves) {
    const month = monthOf(w.publishedAt);
    months.set(month, [...(months.get(month) ?? []), w.took]);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, took]) => ({ month, warnings: took.length, median: medianOf(took)!, longest: Math.max(...took) }));
}

/** Null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
}
