import { sql } from 'kysely';
import type { JourneyEvent } from '#core/event.ts';
import type { Assignment, PossibleLink, SeriesChange } from '#engines/series/series.ts';
import { type ToldEvent, tellEvents } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import type { ReportPlace } from './place-of-report.ts';

/** A report that linking has looked at. Within the service the engine knows a report by its record id, which is unique across sources. */
export interface LinkedReport {
  reportId: string;
  receivedAt: Date;
  retold: boolean;
  change: SeriesChange | null;
  place: ReportPlace | null;
  /** Links beneath the limit. */
  possible: readonly PossibleLink[];
}

/** What a batch came to: reports added, every report whose place has changed, and the moment of the stream. */
export interface LinkedBatch {
  linked: readonly LinkedReport[];
  moved: readonly Assignment[];
  at: Date;
}

/**
 * Keeps the series that formed or grew, who is in them and why, and tells later stages. Links are kept for good with their reasons;
 * membership follows the engine's latest view, so every report whose place has changed is among `moved`. As worker.
 */
export async function recordSeries(
  tx: Tx,
  { linked, moved, at }: LinkedBatch,
  externalIdOf: (reportId: string) => string,
): Promise<void> {
  await upsertSeries(tx, linked, moved, at);
  const left = await seriesLeft(tx, moved);
  await upsertMembers(tx, moved, at);
  await noteMerged(tx, left, moved);
  await insertLinks(tx, moved);
  await placeByStory(tx, linked);
  await tellEvents(
    tx,
    linked.flatMap((l) => eventsOf(l, externalIdOf)),
  );
}

function eventsOf(
  { reportId, change, place, retold }: LinkedReport,
  externalIdOf: (reportId: string) => string,
): ToldEvent[] {
  const changed = change && {
    kind: change.kind,
    series: change.series,
    reports: change.externalIds,
    strongest: Math.max(0, ...change.because.map((b) => b.weight)),
  };
  const seen: ToldEvent = {
    event: { type: 'report.linked', externalId: externalIdOf(reportId), retold, change: changed },
    subject: reportId,
  };
  if (!change) return [seen];
  const event: JourneyEvent = {
    type: change.kind === 'formed' ? 'series.formed' : 'series.grew',
    series: change.series,
    externalIds: change.externalIds.map(externalIdOf),
    places: place ? [place.town?.name ?? place.district.name] : [],
    because: change.because.map((b) => ({ ...b, with: externalIdOf(b.with) })),
  };
  return [seen, { event, subject: change.series }];
}

/** A place that only the story names goes where the queue and the map look for it, marked as ours and not the reporter's. */
async function placeByStory(tx: Tx, linked: readonly LinkedReport[]): Promise<void> {
  const rows = linked
    .filter((l) => l.place?.from === 'narrative')
    .map(({ reportId, place }) => ({ id: reportId, town: place!.town?.name ?? null, district: place!.district.gss }));
  if (rows.length === 0) return;
  await sql`
    UPDATE report SET town = coalesce(report.town, r.town), district = r.district, place_from = 'story'
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, town text, district text)
    WHERE report.id = r.id AND report.district IS NULL
  `.execute(tx);
}

async function upsertSeries(
  tx: Tx,
  linked: readonly LinkedReport[],
  moved: readonly Assignment[],
  now: Date,
): Promise<void> {
  const received = new Map(linked.map((l) => [l.reportId, l.receivedAt]));
  const rows = new Map<string, { id: string; at: string | null }>();
  // A series grows with a report that came, not with one that was moved.
  for (const { series, externalId } of moved) {
    const at = received.get(externalId)?.toISOString() ?? null;
    const known = series === null ? undefined : rows.get(series)?.at;
    if (series !== null) rows.set(series, { id: series, at: known && (!at || at < known) ? known : at });
  }
  for (const { change, receivedAt } of linked) {
    if (change) rows.set(change.series, { id: change.series, at: receivedAt.toISOString() });
  }
  if (rows.size === 0) return;
  const told = JSON.stringify([...rows.values()]);
  await sql`
    INSERT INTO series (id, formed_at, grew_at)
    SELECT id, coalesce(at, ${now}::timestamptz), coalesce(at, ${now}::timestamptz)
    FROM jsonb_to_recordset(${told}::jsonb) AS r(id text, at timestamptz)
    ON CONFLICT (id) DO NOTHING`.execute(tx);
  await sql`
    UPDATE series SET grew_at = r.at FROM jsonb_to_recordset(${told}::jsonb) AS r(id text, at timestamptz)
    WHERE series.id = r.id AND series.grew_at < r.at`.execute(tx);
}

/** The series that the moved reports were in until now, by report. */
async function seriesLeft(tx: Tx, moved: readonly Assignment[]): Promise<Map<string, string>> {
  if (moved.length === 0) return new Map();
  const found = await sql<{ report_id: string; series_id: string }>`
    SELECT report_id, series_id FROM series_member
    WHERE report_id = ANY(${moved.map((a) => a.externalId)}::uuid[]) AND series_id IS NOT NULL`.execute(tx);
  return new Map(found.rows.map((r) => [r.report_id, r.series_id]));
}

/** A series that was left empty goes by the one that took most of its reports; one that has reports again goes by its own name. */
async function noteMerged(tx: Tx, left: ReadonlyMap<string, string>, moved: readonly Assignment[]): Promise<void> {
  const touched = new Set([...left.values(), ...moved.flatMap((a) => a.series ?? [])]);
  if (touched.size === 0) return;
  const counted = await sql<{ id: string; merged_into: string | null; held: boolean }>`
    SELECT id, merged_into, EXISTS (SELECT 1 FROM series_member m WHERE m.series_id = series.id) AS held
    FROM series WHERE id = ANY(${[...touched]}::text[])`.execute(tx);
  for (const { id, merged_into, held } of counted.rows) {
    const into = held ? null : (mostTakenBy(id, left, moved) ?? merged_into);
    if (into !== merged_into) await sql`UPDATE series SET merged_into = ${into} WHERE id = ${id}`.execute(tx);
  }
}

function mostTakenBy(id: string, left: ReadonlyMap<string, string>, moved: readonly Assignment[]): string | null {
  const took = new Map<string, number>();
  for (const { externalId, series } of moved) {
    if (series !== null && series !== id && left.get(externalId) === id) took.set(series, (took.get(series) ?? 0) + 1);
  }
  return [...took].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

async function upsertMembers(tx: Tx, moved: readonly Assignment[], now: Date): Promise<void> {
  if (moved.length === 0) return;
  const rows = moved.map((a) => ({
    report_id: a.externalId,
    series_id: a.series,
    confidence: a.confidence,
    duplicate_of: a.duplicateOf ?? null,
    since: now.toISOString(),
  }));
  await sql`
    INSERT INTO series_member (report_id, series_id, confidence, duplicate_of, since)
    SELECT report_id, series_id, confidence, duplicate_of, since FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(report_id uuid, series_id text, confidence real, duplicate_of uuid, since timestamptz)
    ON CONFLICT (report_id) DO UPDATE SET series_id = excluded.series_id, confidence = excluded.confidence,
      duplicate_of = excluded.duplicate_of,
      since = CASE WHEN series_member.series_id IS DISTINCT FROM excluded.series_id THEN excluded.since ELSE series_member.since END
  `.execute(tx);
}

async function insertLinks(tx: Tx, moved: readonly Assignment[]): Promise<void> {
  const links = moved.flatMap(({ externalId, because }) =>
    because
      .filter((b) => b.with !== externalId)
      .map((b) => ({
        report_id: externalId,
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
