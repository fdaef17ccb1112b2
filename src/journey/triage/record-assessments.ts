import { sql } from 'kysely';
import { type Assessment, BANDS } from '#core/assessment.ts';
import { type ToldEvent, tellEvents } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import { eventsOf } from './events.ts';
import { CONTACT } from './mark-duty.ts';

/** An assessment and the version of the report it is of. */
export interface AssessedReport {
  reportId: string;
  version: number;
  receivedAt: Date;
  /** Whether a telephone number or email address was left, so that a contact can be promised. */
  reachable: boolean;
  assessment: Assessment;
}

/**
 * Keeps assessments (every one ever made), where each report now stands in the queue, and the duties owed, in one statement each for the
 * whole batch, and tells later stages. A decision that a person has made stands: only the advice beside it is renewed. As worker or staff.
 */
export async function recordAssessments(tx: Tx, assessed: readonly AssessedReport[]): Promise<void> {
  if (assessed.length === 0) return;
  await insertAssessments(tx, assessed);
  await insertDuties(tx, assessed);
  const told: ToldEvent[] = assessed.flatMap(({ reportId, assessment }) =>
    eventsOf(assessment).map((event) => ({ event, subject: reportId })),
  );
  await tellEvents(tx, told);
}

async function insertAssessments(tx: Tx, assessed: readonly AssessedReport[]): Promise<void> {
  const rows = assessed.map(({ reportId, version, receivedAt, reachable, assessment }) => ({
    report_id: reportId,
    report_version: version,
    policy_version: assessment.policyVersion,
    fraud_type: assessment.fraudType,
    score: Math.round(assessment.score),
    band: assessment.band,
    band_order: BANDS.indexOf(assessment.band),
    allocation: assessment.allocation,
    next_contact: reachable ? nextContact(assessment) : null,
    received_at: receivedAt.toISOString(),
    body: assessment,
  }));
  await sql`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(report_id uuid, report_version integer, policy_version text,
        fraud_type text, score integer, band text, band_order smallint, allocation text, next_contact timestamptz,
        received_at timestamptz, body jsonb)
    ), made AS (
      INSERT INTO assessment (report_id, report_version, policy_version, fraud_type, score, band, allocation, body)
      SELECT report_id, report_version, policy_version, fraud_type, score, band, allocation, body FROM given
      RETURNING id, report_id
    )
    INSERT INTO report_standing (report_id, assessment_id, band_order, score, proposed, public_stage, next_contact, received_at)
    SELECT g.report_id, m.id, g.band_order, g.score, g.allocation, 'received', g.next_contact, g.received_at
    FROM given g JOIN made m USING (report_id)
    ON CONFLICT (report_id) DO UPDATE SET assessment_id = excluded.assessment_id, band_order = excluded.band_order,
      score = excluded.score, proposed = excluded.proposed, next_contact = CASE
        WHEN EXISTS (SELECT 1 FROM duty d WHERE d.report_id = excluded.report_id AND d.done_at IS NOT NULL AND d.what ~ ${CONTACT.source})
        THEN report_standing.next_contact ELSE coalesce(report_standing.next_contact, excluded.next_contact) END
  `.execute(tx);
}

/** A duty that is done stays done; one that is open keeps the earlier of its due times, because nobody's wait may grow by a re-assessment (R2.10). */
async function insertDuties(tx: Tx, assessed: readonly AssessedReport[]): Promise<void> {
  const duties = assessed.flatMap(({ reportId, assessment }) => {
    const byName = new Map(assessment.duties.map((d) => [d.what, d]));
    return [...byName.values()].map(({ what, due, basis }) => ({ report_id: reportId, what, due, basis }));
  });
  if (duties.length === 0) return;
  await sql`
    INSERT INTO duty (report_id, what, due, basis)
    SELECT report_id, what, due, basis FROM jsonb_to_recordset(${JSON.stringify(duties)}::jsonb)
      AS r(report_id uuid, what text, due timestamptz, basis text)
    ON CONFLICT (report_id, what) DO UPDATE SET due = least(duty.due, excluded.due), basis = excluded.basis WHERE duty.done_at IS NULL
  `.execute(tx);
}

/** When the force will next be in touch: the first duty that is a contact with the victim. */
function nextContact(assessment: Assessment): string | null {
  const contacts = assessment.duties.filter((d) => CONTACT.test(d.what)).map((d) => d.due);
  return contacts.sort()[0] ?? null;
}
