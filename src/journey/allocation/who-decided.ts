import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

/** What one person decided in a time. */
export interface PersonsDecisions {
  name: string;
  decisions: number;
  /** Not as proposed. */
  against: number;
  /** Taken together with others from the list. */
  together: number;
  /** Taken back by themselves. */
  undone: number;
}

/** Who decided how much since a moment, the most first. */
export async function whoDecided(tx: Tx, since: Date): Promise<PersonsDecisions[]> {
  const { rows } = await sql<PersonsDecisions>`
    SELECT coalesce(u.display_name, a.decided_by) AS name, count(*) AS decisions, count(*) FILTER (WHERE NOT a.agreed) AS against,
      count(a.bulk) AS together, count(n.allocation_id) AS undone
    FROM allocation a LEFT JOIN staff_user u ON u.username = a.decided_by LEFT JOIN allocation_undone n ON n.allocation_id = a.id
    WHERE a.decided_at >= ${since} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50`.execute(tx);
  return rows.map((r) => ({
    name: r.name,
    decisions: Number(r.decisions),
    against: Number(r.against),
    together: Number(r.together),
    undone: Number(r.undone),
  }));
}

/** How long reports waited from being received to a first decision made since a moment: median hours, and the longest. Null without any. */
export async function waitedToDecide(tx: Tx, since: Date): Promise<{ median: number; longest: number } | null> {
  const { rows } = await sql<{ median: number | null; longest: number | null }>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY w.hours) AS median, max(w.hours) AS longest FROM (
      SELECT extract(epoch FROM a.decided_at - r.received_at) / 3600 AS hours FROM allocation a JOIN report r ON r.id = a.report_id
      WHERE a.decided_at >= ${since} AND NOT EXISTS (SELECT 1 FROM allocation b WHERE b.report_id = a.report_id AND b.id < a.id)) w`.execute(
    tx,
  );
  const row = rows[0];
  return row?.median == null ? null : { median: Number(row.median), longest: Number(row.longest) };
}
