import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Store, Tx } from '#store/store.ts';

/** Where the chain ended when somebody wrote it down: kept elsewhere, it shows that the end was not cut or the whole not made anew. */
export interface AuditAnchor {
  hash: string;
  seq: number;
}

export interface AuditProblem {
  /** Number of the first entry at fault. */
  seq: number;
  kind: 'altered' | 'missing' | 'cut_at_the_end' | 'not_the_anchored_chain';
  /** A whole sentence. */
  because: string;
}

export interface AuditVerdict {
  entries: number;
  /** The end of what was checked. */
  anchor: AuditAnchor;
  problem: AuditProblem | null;
}

/** The hash before the first entry. */
const GENESIS = '0'.repeat(64);
const PAGE = 5_000;

/** An entry as it is hashed: times and numbers as text, so that nothing is rounded on the way. */
interface ChainEntry {
  seq: number;
  at: string;
  actor: string;
  actor_role: string;
  op: string;
  record_type: string;
  record_id: string;
  subject_ids: (string | null)[];
  fields_changed: (string | null)[];
  reason: string | null;
  recipient: string | null;
  channel: string | null;
  handling_code: string | null;
  request_id: string | null;
  client_ip_hash: string | null;
  prev_hash: string;
  hash: string;
}

const part = (value: string | null): string => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`);
const parts = (values: (string | null)[]): string => part(values.length === 0 ? null : values.map(part).join(''));

/**
 * What an entry's hash covers: the hash before it, then every column, each with its length in bytes in front so that no two entries read
 * alike. The same as in audit_append (002-audit-log.sql), byte for byte.
 */
export function canonicalEntry(prevHash: string, e: ChainEntry): string {
  return [
    prevHash,
    part(String(e.seq)),
    part(e.at),
    ...[e.actor, e.actor_role, e.op, e.record_type, e.record_id].map(part),
    parts(e.subject_ids),
    parts(e.fields_changed),
    ...[e.reason, e.recipient, e.channel, e.handling_code, e.request_id, e.client_ip_hash].map(part),
  ].join('');
}

const hashOf = (prevHash: string, e: ChainEntry): string =>
  createHash('sha256').update(canonicalEntry(prevHash, e)).digest('hex');

/**
 * Recomputes the whole chain outside the database, page by page, and compares its end with audit_head and with an anchor printed earlier.
 * Entries written meanwhile are left for the next time. As staff.
 */
export async function verifyAudit(store: Store, options: { anchor?: AuditAnchor } = {}): Promise<AuditVerdict> {
  const end = await store.as('staff', readEnd);
  const anchor = options.anchor;
  let last: AuditAnchor = { hash: GENESIS, seq: 0 };
  let anchored = anchor === undefined || (anchor.seq === 0 && anchor.hash === GENESIS);
  const verdict = (problem: AuditProblem | null): AuditVerdict => ({ entries: last.seq, anchor: last, problem });
  for (;;) {
    const page = await store.as('staff', (tx) => readPage(tx, last.seq, end.longest));
    for (const entry of page) {
      const problem = problemOf(entry, last);
      if (problem) return verdict(problem);
      last = { hash: entry.hash, seq: entry.seq };
      if (anchor?.seq === entry.seq) {
        if (anchor.hash !== entry.hash) return verdict(notAnchored(anchor));
        anchored = true;
      }
    }
    if (page.length < PAGE) break;
  }
  if (!anchored && anchor && anchor.seq > last.seq)
    return verdict(cut(last.seq + 1, `entry ${anchor.seq} was there when the anchor was printed`));
  if (!anchored && anchor) return verdict(notAnchored(anchor));
  return verdict(problemAtEnd(last, end));
}

/** Where the chain ends now: to be printed and kept elsewhere. */
export async function auditAnchor(store: Store): Promise<AuditAnchor> {
  const { hash, seq } = await store.as('staff', readEnd);
  return { hash, seq };
}

/** What audit_head says, and the number of the last entry there is, at one moment. */
async function readEnd(tx: Tx): Promise<AuditAnchor & { longest: number }> {
  const found = await sql<AuditAnchor & { longest: number }>`SELECT h.seq, h.hash,
    coalesce((SELECT max(seq) FROM audit_log), 0) AS longest FROM audit_head h`.execute(tx);
  return found.rows[0] ?? { seq: -1, hash: '', longest: 0 };
}

async function readPage(tx: Tx, after: number, upTo: number): Promise<ChainEntry[]> {
  const found = await sql<ChainEntry>`SELECT seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
      actor, actor_role, op, record_type, record_id, subject_ids, fields_changed, reason, recipient, channel, handling_code,
      request_id, client_ip_hash, prev_hash, hash
    FROM audit_log WHERE seq > ${after} AND seq <= ${upTo} ORDER BY seq LIMIT ${PAGE}`.execute(tx);
  return found.rows;
}

/** The chain is hashed to the millisecond: anything finer has been put there since. */
function inMilliseconds(entry: ChainEntry): ChainEntry | null {
  return entry.at.endsWith('000Z') ? { ...entry, at: `${entry.at.slice(0, -4)}Z` } : null;
}

function problemOf(found: ChainEntry, last: AuditAnchor): AuditProblem | null {
  const { seq } = found;
  if (seq !== last.seq + 1) {
    const gone = seq === last.seq + 2 ? `Entry ${last.seq + 1} is` : `Entries ${last.seq + 1} to ${seq - 1} are`;
    return { seq: last.seq + 1, kind: 'missing', because: `${gone} missing.` };
  }
  const entry = inMilliseconds(found);
  if (entry === null || hashOf(found.prev_hash, entry) !== found.hash) {
    return { seq, kind: 'altered', because: `Entry ${seq} has been altered: its hash does not fit what it says.` };
  }
  if (found.prev_hash === last.hash) return null;
  // This entry is as it was written, so the one before it is not the one it was written after.
  const at = Math.max(1, last.seq);
  return {
    seq: at,
    kind: 'altered',
    because: `Entry ${at} has been replaced: the entry after it was written after another.`,
  };
}

function problemAtEnd(last: AuditAnchor, end: AuditAnchor & { longest: number }): AuditProblem | null {
  if (end.seq === -1) {
    return { seq: last.seq, kind: 'altered', because: 'The record of where the trail ends (audit_head) is gone.' };
  }
  if (end.seq > last.seq) return cut(last.seq + 1, `the trail should end with entry ${end.seq}`);
  if (end.seq === last.seq && end.hash === last.hash) return null;
  return {
    seq: Math.min(end.seq + 1, last.seq),
    kind: 'altered',
    because: `Entry ${Math.min(end.seq + 1, last.seq)} does not fit the record of where the trail ends (entry ${end.seq}).`,
  };
}

function cut(seq: number, why: string): AuditProblem {
  return { seq, kind: 'cut_at_the_end', because: `Entry ${seq} and what followed are missing: ${why}.` };
}

function notAnchored(anchor: AuditAnchor): AuditProblem {
  const because = `Entry ${anchor.seq} is not the one the anchor was printed for: the trail up to it has been made anew.`;
  return { seq: anchor.seq, kind: 'not_the_anchored_chain', because };
}
