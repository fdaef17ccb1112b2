import { sql } from 'kysely';
import type { JourneyEvent } from '#core/event.ts';
import type { Assignment, SeriesChange } from '#engines/series/series.ts';
import { type ToldEvent, tellEvents } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';

/** What one report changed. Within the service the engine knows a report by its record id, which is unique across sources. */
export interface LinkedReport {
  reportId: string;
  receivedAt: Date;
  assignment: Assignment;
  change: SeriesChange | null;
  places: string[];
}

/**
 * Keeps the series that formed or grew, who is in them and why, and tells later stages. Links are kept for good with their reasons;
 * membership follows the engine's latest view. As worker.
 */
export async function recordSeries(
  tx: Tx,
  linked: readonly LinkedReport[],
  externalIdOf: (reportId: string) => string,
): Promise<void> {
  const inSeries = linked.filter((l) => l.assignment.series !== null);
  await upsertSeries(tx, inSeries);
  await insertMembers(tx, linked);
  await insertLinks(tx, inSeries);
  const told: ToldEvent[] = [];
  for (const { reportId, change, places, assignment } of linked) {
    const changed = change && { kind: change.kind, series: change.series, reports: change.externalIds };
    const retold = assignment.duplicateOf !== undefined;
    told.push({
      event: { type: 'report.linked', externalId: externalIdOf(reportId), retold, change: changed },
      subject: reportId,
    });
    if (!change) continue;
    const because = change.because.map((b) => ({ ...b, with: externalIdOf(b.with) }));
    const event: JourneyEvent = {
      type: change.kind === 'formed' ? 'series.formed' : 'series.grew',
      series: change.series,
      externalIds: change.externalIds.map(externalIdOf),
      places,
      because,
    };
    told.push({ event, subject: change.series });
  }
  await tellEvents(tx, told);
}

async function upsertSeries(tx: Tx, linked: readonly LinkedReport[]): Promise<void> {
  const rows = new Map<string, { id: string; at: string }>();
  for (const l of linked) rows.set(l.assignment.series!, { id: l.assignment.series!, at: l.receivedAt.toISOString() });
  if (rows.size === 0) return;
  await sql`
    INSERT INTO series (id, formed_at, grew_at)
    SELECT id, at, at FROM jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb) AS r(id text, at timestamptz)
    ON CONFLICT (id) DO UPDATE SET grew_at = greatest(series.grew_at, excluded.grew_at)
  `.execute(tx);
}

/** The report itself, and the earlier reports that its arrival drew into the series. */
async function insertMembers(tx: Tx, linked: readonly LinkedReport[]): Promise<void> {
  const rows = new Map<
    string,
    { report_id: string; series_id: string | null; confidence: number; duplicate_of: string | null; since: string }
  >();
  for (const { reportId, receivedAt, assignment, change } of linked) {
    const since = receivedAt.toISOString();
    for (const other of change?.externalIds ?? []) {
      if (!rows.has(other))
        rows.set(other, {
          report_id: other,
          series_id: change!.series,
          confidence: assignment.confidence,
          duplicate_of: null,
          since,
        });
      else rows.get(other)!.series_id = change!.series;
    }
    rows.set(reportId, {
      report_id: reportId,
      series_id: assignment.series,
      confidence: assignment.confidence,
      duplicate_of: assignment.duplicateOf ?? null,
      since,
    });
  }
  if (rows.size === 0) return;
  await sql`
    INSERT INTO series_member (report_id, series_id, confidence, duplicate_of, since)
    SELECT report_id, series_id, confidence, duplicate_of, since FROM jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb)
      AS r(report_id uuid, series_id text, confidence real, duplicate_of uuid, since timestamptz)
    ON CONFLICT (report_id) DO UPDATE SET series_id = excluded.series_id,
      confidence = greatest(series_member.confidence, excluded.confidence),
      duplicate_of = coalesce(excluded.duplicate_of, series_member.duplicate_of)
  `.execute(tx);
}

async function insertLinks(tx: Tx, linked: readonly LinkedReport[]): Promise<void> {
  const links = linked.flatMap(({ reportId, assignment }) =>
    assignment.because
      .filter((b) => b.with !== reportId)
      .map((b) => ({
        report_id: reportId,
        with_id: b.with,
        on_what: b.on,
        weight: b.weight,
        because: `Both reports have the same ${b.on}.`,
      })),
  );
  if (links.length === 0) return;
  await sql`
    INSERT INTO series_link (report_id, with_id, on_what, weight, because)
    SELECT report_id, with_id, on_what, weight, because FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      AS r(report_id uuid, with_id uuid, on_what text, weight real, because text)
    ON CONFLICT (report_id, with_id, on_what) DO NOTHING
  `.execute(tx);
}
