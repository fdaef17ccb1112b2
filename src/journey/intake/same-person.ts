import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { normalisePhone } from '#core/phone.ts';
import type { FraudReport } from '#core/report.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';

/** A report that may be of the same person, and why: for a member of staff to judge. */
export interface LikelySame {
  id: string;
  reference: string;
  receivedAt: Date;
  town: string | null;
  district: string | null;
  because: string[];
}

const MOST = 20;

interface Traits {
  phones: string[];
  emails: string[];
  names: string[];
  district: string | null;
}

/** Reports that share a telephone, an e-mail address, or a name in the same district with this one. As staff. */
export async function likelySame(tx: Tx, reportId: string): Promise<LikelySame[]> {
  const phones = await tx
    .selectFrom('report_phone')
    .select('number')
    .where('report_id', '=', reportId)
    .where('role', 'in', ['reporter', 'victim'])
    .execute();
  const people = await tx
    .selectFrom('report_person')
    .select(['name', 'email'])
    .where('report_id', '=', reportId)
    .where('role', 'in', ['reporter', 'victim'])
    .execute();
  const report = await tx.selectFrom('report').select('district').where('id', '=', reportId).executeTakeFirst();
  return sharing(
    tx,
    {
      phones: phones.map((p) => p.number),
      emails: people.flatMap((p) => (p.email ? [p.email] : [])),
      names: people.flatMap((p) => (p.name ? [p.name] : [])),
      district: report?.district ?? null,
    },
    reportId,
  );
}

/** The same for a report that is not in yet: a hint while it is being typed. As staff. */
export function likelySameAs(tx: Tx, report: FraudReport, district: string | null): Promise<LikelySame[]> {
  const { reporter, victim } = report;
  const given = <T>(values: (T | null | undefined)[]): T[] => values.filter((v): v is T => Boolean(v));
  return sharing(
    tx,
    {
      phones: given([reporter?.phone, victim?.phone].map((p) => (p ? normalisePhone(p) : null))),
      emails: given([reporter?.email, victim?.email]),
      names: given([reporter?.name, victim?.name]),
      district,
    },
    null,
  );
}

async function sharing(
  tx: Tx,
  { phones, emails, names, district }: Traits,
  except: string | null,
): Promise<LikelySame[]> {
  const lower = (words: string[]) => [...new Set(words.map((w) => w.trim().toLowerCase()))].filter((w) => w.length > 2);
  const found = await sql<{
    id: string;
    reference: string;
    received_at: Date;
    town: string | null;
    district: string | null;
    because: string[];
  }>`
    WITH hit AS (
      SELECT p.report_id, 'the same telephone number' AS why FROM report_phone p
        WHERE p.number = ANY (${[...new Set(phones)]}::text[]) AND p.role IN ('reporter', 'victim')
      UNION SELECT p.report_id, 'the same e-mail address' FROM report_person p WHERE lower(p.email) = ANY (${lower(emails)}::text[])
      UNION SELECT p.report_id, 'the same name in the same district' FROM report_person p JOIN report r ON r.id = p.report_id
        WHERE lower(p.name) = ANY (${lower(names)}::text[]) AND p.role IN ('reporter', 'victim') AND r.district = ${district}::text
    )
    SELECT r.id, r.reference, r.received_at, r.town, r.district, array_agg(h.why ORDER BY h.why) AS because
    FROM hit h JOIN report r ON r.id = h.report_id
    WHERE r.id IS DISTINCT FROM ${except}::uuid
    GROUP BY r.id ORDER BY count(*) DESC, r.received_at DESC LIMIT ${MOST}`.execute(tx);
  return found.rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: received_at }));
}

/** A joining as it stands or as it was undone. */
export interface Joined {
  id: string;
  otherId: string;
  reference: string;
  reason: string;
  joinedBy: string;
  joinedAt: Date;
  undoneBy: string | null;
  undoneAt: Date | null;
}

/** Every joining of this report that was ever made, newest first. As staff. */
export async function joinedWith(tx: Tx, reportId: string): Promise<Joined[]> {
  const rows = await sql<{
    id: string;
    other: string;
    reference: string;
    reason: string;
    joined_by: string;
    joined_at: Date;
    undone_by: string | null;
    undone_at: Date | null;
  }>`SELECT s.id, r.id AS other, r.reference, s.reason, ${nameOfStaff('s.joined_by')} AS joined_by, s.joined_at,
      ${nameOfStaff('s.undone_by')} AS undone_by, s.undone_at
    FROM same_person s JOIN report r ON r.id = CASE WHEN s.report_a = ${reportId}::uuid THEN s.report_b ELSE s.report_a END
    WHERE s.report_a = ${reportId}::uuid OR s.report_b = ${reportId}::uuid ORDER BY s.joined_at DESC`.execute(tx);
  return rows.rows.map((r) => ({
    id: r.id,
    otherId: r.other,
    reference: r.reference,
    reason: r.reason,
    joinedBy: r.joined_by,
    joinedAt: r.joined_at,
    undoneBy: r.undone_by,
    undoneAt: r.undone_at,
  }));
}

/**
 * Says that two reports are one person's. Neither report changes. False when that stands already.
 * @throws CounterfoilError BAD_FIELD for a report with itself.
 */
export async function joinPerson(tx: Tx, one: string, other: string, by: string, reason: string): Promise<boolean> {
  if (one === other)
    throw new CounterfoilError('BAD_FIELD', 'That is this report itself. Give the reference of another.');
  const [report_a, report_b] = one < other ? [one, other] : [other, one];
  const made = await sql<{ id: string }>`INSERT INTO same_person (report_a, report_b, reason, joined_by)
    VALUES (${report_a}::uuid, ${report_b}::uuid, ${reason}, ${by})
    ON CONFLICT (report_a, report_b) WHERE undone_at IS NULL DO NOTHING RETURNING id`.execute(tx);
  return made.rows.length > 0;
}

/** Takes a joining back. Returns the other report's id; null when it is not this report's, or was taken back before. */
export async function partPerson(tx: Tx, reportId: string, joining: string, by: string): Promise<string | null> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(joining)) return null;
  const gone = await sql<{ report_a: string; report_b: string }>`UPDATE same_person
    SET undone_by = ${by}, undone_at = clock_timestamp()
    WHERE id = ${joining}::uuid AND undone_at IS NULL AND (report_a = ${reportId}::uuid OR report_b = ${reportId}::uuid)
    RETURNING report_a, report_b`.execute(tx);
  const row = gone.rows[0];
  return row ? (row.report_a === reportId ? row.report_b : row.report_a) : null;
}

/** A report that people have joined to another as one person's, the report asked about among them. */
export interface PersonsReport {
  id: string;
  reference: string;
  externalId: string;
  receivedAt: Date;
}

/** This report and every other that is joined to it, directly or through others: one person's, as far as people have said so. As staff. */
export async function reportsOfPerson(tx: Tx, reportId: string): Promise<PersonsReport[]> {
  const found = await sql<{ id: string; reference: string; external_id: string; received_at: Date }>`
    WITH RECURSIVE theirs(id) AS (
      SELECT ${reportId}::uuid
      UNION SELECT CASE WHEN s.report_a = t.id THEN s.report_b ELSE s.report_a END
        FROM theirs t JOIN same_person s ON s.undone_at IS NULL AND (s.report_a = t.id OR s.report_b = t.id)
    )
    SELECT r.id, r.reference, r.external_id, r.received_at FROM theirs t JOIN report r ON r.id = t.id ORDER BY r.received_at, r.id`.execute(
    tx,
  );
  return found.rows.map((r) => ({
    id: r.id,
    reference: r.reference,
    externalId: r.external_id,
    receivedAt: r.received_at,
  }));
}
