import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { EventOf } from '#core/event.ts';
import type { FraudType } from '#core/report.ts';
import { PlaceFinder } from '#journey/linking/place-of-report.ts';
import { firstLooks } from '#journey/triage/first-look.ts';
import { tellEvent } from '#store/event-log.ts';
import type { Stage } from '#store/outbox.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import { causingReport } from './causing-report.ts';
import { type CausingReport, draftWarning } from './draft.ts';
import { forceOfDistricts } from './force-of-districts.ts';
import { versionOf } from './warning-body.ts';

/** Who wrote a draft that no person has touched. Whoever sends it for approval answers for it. */
export const MACHINE_AUTHOR = 'counterfoil';

/** Drafts a warning for each threat. A draft that cannot be made free of personal data is not kept: the threat's page says that it has none. */
export function warningsStage(force: ForceConfig): Stage<'threat.detected'> {
  const places = new PlaceFinder(force.pfaCode);
  return {
    name: 'warnings',
    handles: ['threat.detected'],
    async handle(tx, events) {
      for (const { event } of events) await draftFor(tx, event, places, force);
    },
  };
}

async function draftFor(tx: Tx, threat: DraftedThreat, places: PlaceFinder, force: ForceConfig): Promise<void> {
  const record = await recordOf(tx, threat.threat);
  const version = await versionFor(tx, threat, record, places, force);
  if (!version) return;
  const earlier = await draftTakenOver(tx, threat.threat);
  const opened = earlier
    ? await renewWarning(tx, earlier, threat, record)
    : await openWarning(tx, threat, record, slugOf(threat.fraudType, version.places[0] ?? force.name, threat.threat));
  await writeVersion(tx, opened, version);
}

/** What of a threat a warning is drafted from. */
type DraftedThreat = Pick<EventOf<'threat.detected'>, 'threat' | 'fraudType' | 'places' | 'externalIds'>;

/**
 * Drafts a warning of a wave beside those it has had, at an address of its own; null where none can be made free of personal data.
 * @param address of the new warning; it must not be in use.
 */
export async function draftBeside(
  tx: Tx,
  threat: DraftedThreat,
  address: string,
  force: ForceConfig,
): Promise<{ id: string } | null> {
  const record = await recordOf(tx, threat.threat);
  const version = await versionFor(tx, threat, record, new PlaceFinder(force.pfaCode), force);
  if (!version) return null;
  const opened = await openWarning(tx, threat, record, address);
  await writeVersion(tx, opened, version);
  return opened;
}

const recordOf = (tx: Tx, threat: string) =>
  one(
    tx
      .selectFrom('threat')
      .select(['districts', 'detected_at', 'first_report_at', 'series_id'])
      .where('id', '=', threat),
  );

/** A warning of a series at an address of its own. @returns null where none can be made free of personal data. */
export async function openWarningOfSeries(
  tx: Tx,
  series: { id: string; fraudType: FraudType; districts: string[]; places: string[]; firstReportAt: Date },
  causing: readonly CausingReport[],
  given: { address: string | null; force: ForceConfig; now: Date },
): Promise<{ id: string; slug: string } | null> {
  const { id, fraudType, places, districts } = series;
  const cause = { fraudType, places, externalIds: [], query: id };
  const result = draftWarning(cause, causing, forceOfDistricts(districts, given.force), given.now.toISOString());
  if (!result.ok) return null;
  const version = versionOf(result.draft);
  const slug = given.address ?? slugOf(fraudType, version.places[0] ?? given.force.name, id);
  const record = { districts, first_report_at: series.firstReportAt, series_id: id };
  const opened = await openWarning(tx, { fraudType, threat: null }, record, slug);
  await writeVersion(tx, opened, version);
  return { id: opened.id, slug };
}

async function versionFor(
  tx: Tx,
  threat: DraftedThreat,
  record: ThreatRecord,
  places: PlaceFinder,
  force: ForceConfig,
): Promise<ReturnType<typeof versionOf> | null> {
  const members = await many(tx.selectFrom('threat_report').select('report_id').where('threat_id', '=', threat.threat));
  const looks = await firstLooks(
    tx,
    members.map((m) => m.report_id),
  );
  const causing = [...looks.values()].map(({ report }) => causingReport(report, places.of(report)));
  const result = draftWarning(
    { ...threat, query: threat.threat },
    causing,
    forceOfDistricts(record.districts, force),
    record.detected_at.toISOString(),
  );
  return result.ok ? versionOf(result.draft) : null;
}

async function writeVersion(
  tx: Tx,
  { id, number }: { id: string; number: number },
  version: ReturnType<typeof versionOf>,
): Promise<void> {
  await tx
    .insertInto('warning_version')
    .values({
      warning_id: id,
      version: number,
      title: version.title,
      summary: version.summary,
      area: version.area,
      places: version.places,
      body: json(version.body),
      facts: json(version.facts),
      redaction: json([]),
      author: MACHINE_AUTHOR,
    })
    .execute();
  const { title, area, summary } = version;
  await tellEvent(
    tx,
    { type: 'warning.drafted', warning: id, title, area, places: version.places, summary, body: version.body.text },
    id,
  );
}

interface ThreatRecord {
  districts: string[];
  detected_at: Date;
  first_report_at: Date;
  series_id: string | null;
}

/** The newest draft about an earlier announcement of this wave, if no person has written in it or sent it: it is brought up to date. */
async function draftTakenOver(tx: Tx, threat: string): Promise<{ id: string; version: number } | undefined> {
  return maybeOne(
    tx
      .selectFrom('warning as w')
      .innerJoin('threat as t', 't.id', 'w.threat_id')
      .innerJoin('warning_version as v', (join) =>
        join.onRef('v.warning_id', '=', 'w.id').onRef('v.version', '=', 'w.version'),
      )
      .select(['w.id', 'w.version'])
      .where('t.taken_over_by', '=', threat)
      .where('w.status', '=', 'DRAFT')
      .where('v.author', '=', MACHINE_AUTHOR)
      .orderBy('t.detected_at', 'desc')
      .limit(1),
  );
}

async function renewWarning(
  tx: Tx,
  earlier: { id: string; version: number },
  threat: DraftedThreat,
  record: ThreatRecord,
): Promise<{ id: string; number: number }> {
  const number = earlier.version + 1;
  await tx
    .updateTable('warning')
    .set({ version: number, threat_id: threat.threat, series_id: record.series_id, districts: record.districts })
    .where('id', '=', earlier.id)
    .execute();
  return { id: earlier.id, number };
}

async function openWarning(
  tx: Tx,
  threat: { fraudType: FraudType; threat: string | null },
  record: Omit<ThreatRecord, 'detected_at'>,
  slug: string,
): Promise<{ id: string; number: number }> {
  const { id } = await one(
    tx
      .insertInto('warning')
      .values({
        slug,
        version: 1,
        threat_id: threat.threat,
        series_id: record.series_id,
        fraud_type: threat.fraudType,
        districts: record.districts,
        first_report_at: record.first_report_at,
        drafted_at: sql<Date>`clock_timestamp()`,
      })
      .returning('id'),
  );
  return { id, number: 1 };
}

/** "courier-st-albans-t-12": readable, unique by the threat's number, and no place in it that the text does not name. */
function slugOf(fraudType: string, place: string, threat: string): string {
  const words = `${fraudType} ${place} ${threat}`.toLowerCase();
  return words
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
