import { sql } from 'kysely';
import type { FraudReport } from '#core/report.ts';
import type { ToldEvent } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import type { Mentions } from './mentions.ts';
import type { ReportRow } from './report-row.ts';

/** SQL of intake. Every statement takes a whole batch: a report at a time would spend its time on round trips. */

export interface ExistingReport {
  id: string;
  source: string;
  external_id: string;
  payload_hash: string;
  version: number;
  payload: FraudReport | null;
  /** What was asked about is not the current version but one received before it. */
  is_older: boolean;
}

/** Those of the keys that are there already. The payload comes along only where it differs from the hash given. */
export async function findExisting(
  tx: Tx,
  keys: { source: string; external_id: string; payload_hash: string }[],
): Promise<ExistingReport[]> {
  const found = await sql<ExistingReport>`
    SELECT r.id, r.source, r.external_id, r.payload_hash, r.version,
      CASE WHEN r.payload_hash <> k.payload_hash THEN r.payload END AS payload,
      r.payload_hash <> k.payload_hash AND EXISTS (
        SELECT 1 FROM report_version v WHERE v.report_id = r.id AND v.payload_hash = k.payload_hash) AS is_older
    FROM unnest(${keys.map((k) => k.source)}::text[], ${keys.map((k) => k.external_id)}::text[],
      ${keys.map((k) => k.payload_hash)}::text[]) AS k (source, external_id, payload_hash)
    JOIN report r ON r.source = k.source AND r.external_id = k.external_id`.execute(tx);
  return found.rows;
}

const COLUMNS = sql.raw(
  'source, external_id, received_at, kind, fraud_type, in_progress, occurred_from, occurred_to, loss_gbp, attempted_gbp, narrative, town, district, payload, payload_hash, review_due',
);
const COLUMN_TYPES = sql.raw(
  'id uuid, n integer, source text, external_id text, received_at timestamptz, kind text, fraud_type text, in_progress boolean, occurred_from timestamptz, occurred_to timestamptz, loss_gbp numeric, attempted_gbp numeric, narrative text, town text, district text, payload jsonb, payload_hash text, review_due date',
);

export interface InsertedReport {
  id: string;
  reference: string;
}

/** Inserts in the order given. Leaves out those whose key somebody else has just inserted. Needs the id of each. */
export async function insertReports(tx: Tx, rows: (ReportRow & { id: string })[]): Promise<InsertedReport[]> {
  const numbered = rows.map((row, n) => ({ ...row, n }));
  const inserted = await sql<InsertedReport>`
    INSERT INTO report (id, ${COLUMNS})
    SELECT id, ${COLUMNS} FROM jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb) AS r (${COLUMN_TYPES}) ORDER BY n
    ON CONFLICT (source, external_id) DO NOTHING
    RETURNING id, reference`.execute(tx);
  await insertVersions(
    tx,
    inserted.rows.map((r) => r.id),
  );
  return inserted.rows;
}

/** Inserts one report of the public process, which may see no other report and so cannot ask for a conflict. */
export async function insertPublicReport(
  tx: Tx,
  row: ReportRow & { id: string },
  trackingHash: string,
): Promise<InsertedReport> {
  const inserted = await sql<InsertedReport>`
    INSERT INTO report (id, ${COLUMNS}, tracking_hash)
    SELECT id, ${COLUMNS}, ${trackingHash} FROM jsonb_to_recordset(${JSON.stringify([row])}::jsonb) AS r (${COLUMN_TYPES})
    RETURNING id, reference`.execute(tx);
  return inserted.rows[0]!;
}

/** Lets whoever has the code follow a report that nobody follows yet. */
export async function trackReport(tx: Tx, id: string, trackingHash: string): Promise<void> {
  await tx
    .updateTable('report')
    .set({ tracking_hash: trackingHash })
    .where('id', '=', id)
    .where('tracking_hash', 'is', null)
    .execute();
}

/** Puts new versions in place of those that are still at `version`. Returns the ids that were. */
export async function updateReports(
  tx: Tx,
  rows: (ReportRow & { id: string; version: number })[],
): Promise<Set<string>> {
  const updated = await sql<{ id: string }>`
    UPDATE report SET (${COLUMNS}, version) = (SELECT ${sql.raw(
      'r.source, r.external_id, r.received_at, r.kind, r.fraud_type, r.in_progress, r.occurred_from, r.occurred_to, r.loss_gbp, r.attempted_gbp, r.narrative, r.town, r.district, r.payload, r.payload_hash, r.review_due',
    )}, r.version + 1), place_from = NULL
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (${COLUMN_TYPES}, version integer)
    WHERE report.id = r.id AND report.version = r.version
    RETURNING report.id`.execute(tx);
  const ids = updated.rows.map((r) => r.id);
  await insertVersions(tx, ids);
  for (const table of [
    'report_person',
    'report_phone',
    'report_account',
    'report_vehicle',
    'report_address',
  ] as const) {
    await tx.deleteFrom(table).where('report_id', 'in', ids).execute();
  }
  return new Set(ids);
}

async function insertVersions(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`INSERT INTO report_version (report_id, version, payload, payload_hash)
    SELECT id, version, payload, payload_hash FROM report WHERE id = ANY (${ids}::uuid[])`.execute(tx);
}

/** What reports mention, by report. */
export async function insertMentions(tx: Tx, mentioned: { id: string; mentions: Mentions }[]): Promise<void> {
  await sql`WITH ${mentionInserts(mentioned)} SELECT 1`.execute(tx);
}

/**
 * All that goes with a report of the public process but the report itself: its first version, what it mentions, and the event that tells of it. One
 * statement: a round trip and a plan for each were half of what taking a report cost.
 */
export async function insertPublicParts(
  tx: Tx,
  row: ReportRow & { id: string },
  mentions: Mentions,
  told: ToldEvent,
): Promise<void> {
  await sql`WITH version AS (
      INSERT INTO report_version (report_id, version, payload, payload_hash)
      VALUES (${row.id}, 1, ${JSON.stringify(row.payload)}::jsonb, ${row.payload_hash})),
    told AS (
      INSERT INTO event_log (type, subject, body)
      VALUES (${told.event.type}, ${told.subject}, ${JSON.stringify(told.event)}::jsonb)),
    ${mentionInserts([{ id: row.id, mentions }])} SELECT 1`.execute(tx);
}

/** One `WITH` part a table, each with the rows of all reports. */
function mentionInserts(mentioned: { id: string; mentions: Mentions }[]) {
  const rows = <T extends object>(pick: (m: Mentions) => T[]): string =>
    JSON.stringify(mentioned.flatMap(({ id, mentions }) => pick(mentions).map((row) => ({ report_id: id, ...row }))));
  const [people, phones, accounts, vehicles, addresses] = [
    rows((m) => m.people),
    rows((m) => m.phones),
    rows((m) => m.accounts),
    rows((m) => m.vehicles),
    rows((m) => m.addresses),
  ];
  return sql`people AS (
      INSERT INTO report_person (report_id, role, name, date_of_birth, age, gender, email, detail)
      SELECT * FROM jsonb_to_recordset(${people}::jsonb) AS r (report_id uuid, role text, name text, date_of_birth date, age integer,
        gender text, email text, detail jsonb)),
    phones AS (
      INSERT INTO report_phone (report_id, role, number, as_written)
      SELECT * FROM jsonb_to_recordset(${phones}::jsonb) AS r (report_id uuid, role text, number text, as_written text)),
    accounts AS (
      INSERT INTO report_account (report_id, role, sort_code, account_number, name)
      SELECT * FROM jsonb_to_recordset(${accounts}::jsonb) AS r (report_id uuid, role text, sort_code text, account_number text, name text)),
    vehicles AS (
      INSERT INTO report_vehicle (report_id, role, registration, make, colour)
      SELECT * FROM jsonb_to_recordset(${vehicles}::jsonb) AS r (report_id uuid, role text, registration text, make text, colour text)),
    addresses AS (
      INSERT INTO report_address (report_id, role, line, town, postcode, district)
    SELECT * FROM jsonb_to_recordset(${addresses}::jsonb) AS r (report_id uuid, role text, line text, town text, postcode text, district text))`;
}

/** A version that was received before, by the report's key and the version's hash. */
export async function findVersions(
  tx: Tx,
  keys: { source: string; externalId: string; payloadHash: string }[],
): Promise<FraudReport[]> {
  const found = await sql<{ payload: FraudReport }>`
    SELECT DISTINCT ON (r.id) v.payload
    FROM unnest(${keys.map((k) => k.source)}::text[], ${keys.map((k) => k.externalId)}::text[],
      ${keys.map((k) => k.payloadHash)}::text[]) AS k (source, external_id, payload_hash)
    JOIN report r ON r.source = k.source AND r.external_id = k.external_id
    JOIN report_version v ON v.report_id = r.id AND v.payload_hash = k.payload_hash
    ORDER BY r.id, v.version DESC`.execute(tx);
  return found.rows.map((r) => r.payload);
}
