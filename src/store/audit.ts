import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';

/** The six operations of section 62 of the Data Protection Act 2018 (R6.7). */
export type AuditOp = 'COLLECTION' | 'ALTERATION' | 'CONSULTATION' | 'DISCLOSURE' | 'COMBINATION' | 'ERASURE';

/** One entry of the audit trail (R6.9). Names and ids only: never a value of the record. */
export interface AuditEntry {
  /** Who: a username, `public`, `worker`, or `cli:` and the operating system's user. */
  actor: string;
  /** In what role: `imu_assessor`, `public`, `worker`, `operator` … */
  actorRole: string;
  op: AuditOp;
  /** The table or page: `report`, `warning`, `staff_user` … */
  recordType: string;
  recordId: string;
  /** The people concerned, by id. */
  subjectIds?: string[];
  /** Names of fields, dotted. */
  fieldsChanged?: string[];
  /** Required for a disclosure (R6.8). */
  reason?: string;
  recipient?: string;
  channel?: string;
  handlingCode?: string;
  requestId?: string;
  clientIpHash?: string;
}

/**
 * Writes entries to the trail, in order. ALWAYS the last statement of a transaction: it locks the end of the chain until commit, so whatever
 * came after it would hold up everybody. Returns the number of the last entry.
 * @throws CounterfoilError REASON_REQUIRED for a disclosure without a reason.
 */
export async function audit(tx: Tx, entries: AuditEntry[]): Promise<number | null> {
  if (entries.length === 0) return null;
  if (entries.some((e) => e.op === 'DISCLOSURE' && !e.reason?.trim())) {
    throw new CounterfoilError('REASON_REQUIRED', 'A disclosure is recorded with the reason for it.');
  }
  const rows = entries.map((e) => ({
    actor: e.actor,
    actor_role: e.actorRole,
    op: e.op,
    record_type: e.recordType,
    record_id: e.recordId,
    subject_ids: e.subjectIds ?? [],
    fields_changed: e.fieldsChanged ?? [],
    reason: e.reason,
    recipient: e.recipient,
    channel: e.channel,
    handling_code: e.handlingCode,
    request_id: e.requestId,
    client_ip_hash: e.clientIpHash,
  }));
  const written = await sql<{ seq: number }>`SELECT audit_append(${JSON.stringify(rows)}::jsonb) AS seq`.execute(tx);
  return written.rows[0]?.seq ?? null;
}
