import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

/** How often people decided as was proposed, of some decisions. */
export interface AgreementCount {
  /** What these decisions have in common: a month, an age band, a factor. */
  key: string;
  decisions: number;
  agreed: number;
}

/** By what agreement is counted. Groups of people come from the report as it stood when it was decided. */
export const DIMENSIONS = ['month', 'age_band', 'vulnerable', 'district', 'fraud_type', 'band', 'proposed'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Agreement {
  total: { decisions: number; agreed: number };
  by: Record<Dimension, AgreementCount[]>;
  factor: AgreementCount[];
  /** Decisions taken together from the list. */
  together: number;
  sentBack: number;
}

interface Row extends Record<Dimension, string | null> {
  grouped: number;
  factor: string | null;
  decisions: number;
  agreed: number;
  together: number;
}

/** What it is called where the report did not say. */
export const NOT_KNOWN = 'not known';

/** Decisions since a moment that nobody undid, counted over time and by group (first the decisions that are alike in all of it, which are few), and by the factors that weighed. As staff. */
export async function agreementSince(tx: Tx, since: Date): Promise<Agreement> {
  // Room for the groups in memory: the planner takes each decision for one of its own, and would sort them all on the disk.
  await sql`SELECT set_config('work_mem', '32MB', true)`.execute(tx);
  const { rows } = await sql<Row>`
    WITH alike AS MATERIALIZED (
      SELECT date_trunc('month', a.decided_at AT TIME ZONE 'Europe/London') AS month, a.age_band, a.vulnerable, a.district, a.fraud_type, a.band,
        a.proposed, a.factors, count(*) AS decisions, count(*) FILTER (WHERE a.agreed) AS agreed, count(a.bulk) AS together
      FROM allocation a WHERE a.decided_at >= ${since} AND NOT EXISTS (SELECT 1 FROM allocation_undone n WHERE n.allocation_id = a.id)
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
    SELECT grouping(month, age_band, vulnerable, district, fraud_type, band, proposed) AS grouped,
      month, age_band, vulnerable, district, fraud_type, band, proposed, NULL AS factor,
      sum(decisions) AS decisions, sum(agreed) AS agreed, sum(together) AS together
    FROM (SELECT to_char(month, 'YYYY-MM') AS month, coalesce(age_band, ${NOT_KNOWN}) AS age_band,
        CASE WHEN vulnerable THEN 'vulnerable' ELSE 'not vulnerable' END AS vulnerable, coalesce(district, ${NOT_KNOWN}) AS district,
        coalesce(fraud_type, ${NOT_KNOWN}) AS fraud_type, coalesce(band, ${NOT_KNOWN}) AS band, proposed, decisions, agreed, together
      FROM alike) d
    GROUP BY GROUPING SETS ((), (month), (age_band), (vulnerable), (district), (fraud_type), (band), (proposed))
    UNION ALL
    SELECT -1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, f, sum(decisions), sum(agreed), 0
    FROM alike CROSS JOIN LATERAL unnest(factors) f GROUP BY f`.execute(tx);
  const all = 2 ** DIMENSIONS.length - 1;
  const total = rows.find((r) => Number(r.grouped) === all);
  const by = Object.fromEntries(
    DIMENSIONS.map((dimension, i) => {
      // grouping() sets a bit for each column that is summed over, the first column highest.
      const only = all - 2 ** (DIMENSIONS.length - 1 - i);
      const own = rows.filter((r) => Number(r.grouped) === only);
      return [dimension, own.map((r) => ({ key: r[dimension] ?? NOT_KNOWN, ...countsOf(r) })).sort(byKey)];
    }),
  ) as Record<Dimension, AgreementCount[]>;
  return {
    total: total?.decisions ? countsOf(total) : { decisions: 0, agreed: 0 },
    by,
    factor: rows
      .filter((r) => r.factor !== null)
      .map((r) => ({ key: r.factor!, ...countsOf(r) }))
      .sort(byKey),
    together: Number(total?.together ?? 0),
    sentBack: await countSentBack(tx, since),
  };
}

const countsOf = (r: { decisions: number; agreed: number }) => ({
  decisions: Number(r.decisions),
  agreed: Number(r.agreed),
});
/** By name; the youngest first among ages, and what is not known last. */
const place = (key: string): string => (key === NOT_KNOWN ? `~${key}` : key.replace(/^under /, ' '));
const byKey = (a: AgreementCount, b: AgreementCount): number => (place(a.key) < place(b.key) ? -1 : 1);

async function countSentBack(tx: Tx, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM assignment s WHERE s.step = 'sent_back' AND s.made_at >= ${since}
      AND NOT EXISTS (SELECT 1 FROM assignment_undone n WHERE n.assignment_id = s.id)`.execute(tx);
  return Number(rows[0]?.n ?? 0);
}
