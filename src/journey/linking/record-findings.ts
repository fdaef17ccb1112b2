import { sql } from 'kysely';
import type { ForReview } from '#engines/series/values.ts';
import type { Tx } from '#store/store.ts';
import type { Obeyed } from './obey.ts';
import type { LinkedReport } from './record-series.ts';

/** Keeps the links beneath the limit of the reports just added, for a person to look at. As worker. */
export async function recordPossible(tx: Tx, linked: readonly LinkedReport[]): Promise<void> {
  const rows = linked.flatMap(({ reportId, possible, receivedAt }) =>
    possible
      .filter((p) => p.with !== reportId)
      .map((p) => ({
        report_id: reportId,
        with_id: p.with,
        bits: p.bits,
        because: p.because.map(({ on, weight }) => ({ on, weight })),
        at: receivedAt.toISOString(),
      })),
  );
  if (rows.length === 0) return;
  await sql`
    INSERT INTO possible_link (report_id, with_id, bits, because, at)
    SELECT report_id, with_id, bits, because, at FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(report_id uuid, with_id uuid, bits real, because jsonb, at timestamptz)
    ON CONFLICT (report_id, with_id) DO UPDATE SET bits = excluded.bits, because = excluded.because, at = excluded.at
  `.execute(tx);
}

/** Keeps the values that behaved like everybody's; what is known of one already stays as it was found. As worker. */
export async function recordShared(tx: Tx, found: readonly ForReview[], at: Date): Promise<void> {
  if (found.length === 0) return;
  const known = await sql<{ n: number }>`SELECT count(*)::int AS n FROM shared_identifier`.execute(tx);
  if ((known.rows[0]?.n ?? 0) >= found.length) return;
  const rows = found.map(({ key, reports, areas, types, from, to, because }) => ({
    key,
    kind: key.slice(0, key.indexOf(':')),
    value: key.slice(key.indexOf(':') + 1),
    reports,
    areas,
    types,
    first_at: new Date(from).toISOString(),
    last_at: new Date(to).toISOString(),
    because,
    found_at: at.toISOString(),
  }));
  await sql`
    INSERT INTO shared_identifier (key, kind, value, reports, areas, types, first_at, last_at, because, found_at)
    SELECT key, kind, value, reports, areas, types, first_at, last_at, because, found_at FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(key text, kind text, value text, reports int, areas int, types int, first_at timestamptz, last_at timestamptz, because text, found_at timestamptz)
    ON CONFLICT (key) DO NOTHING
  `.execute(tx);
}

/** Notes beside each decision that it was carried out, and what came of it. As worker. */
export async function recordObeyed(tx: Tx, obeyed: readonly Obeyed[]): Promise<void> {
  for (const { table, id, outcome } of obeyed) {
    const key = table === 'series_decision_undone' ? 'decision_id' : 'id';
    await sql`UPDATE ${sql.table(table)} SET obeyed_at = clock_timestamp(), outcome = ${outcome}
      WHERE ${sql.ref(key)} = ${id} AND obeyed_at IS NULL`.execute(tx);
  }
}
