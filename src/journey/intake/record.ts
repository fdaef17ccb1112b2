import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { FraudReport } from '#core/report.ts';
import { type AuditEntry, audit } from '#store/audit.ts';
import { type ToldEvent, tellEvents } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import { received, updated } from './events.ts';
import { type DistrictFinder, districtFinder, type PreparedReport, prepareReport } from './report-row.ts';
import {
  type ExistingReport,
  findExisting,
  insertMentions,
  insertPublicParts,
  insertPublicReport,
  insertReports,
  trackReport,
  updateReports,
} from './store.ts';

/** Who records, for the audit trail. */
export interface Recorder {
  actor: string;
  actorRole: string;
  /** Where it came by: `import`, `web`, `partner` … */
  channel?: string;
}

/** `older` only where the caller holds older versions back: it has been received before, and a newer one since. */
export type RecordOutcome = 'accepted' | 'updated' | 'unchanged' | 'older';

export interface Recorded {
  id: string;
  externalId: string;
  source: string;
  outcome: RecordOutcome;
  payloadHash: string;
}

export interface RecordOptions {
  /** Pass one finder for many calls: it remembers addresses. */
  districtOf?: DistrictFinder;
  /** Leave alone what was received before and has since been replaced, and say `older`. Otherwise it is a correction back: an update. */
  holdOlder?: boolean;
  /** Of one report that is new: the hash of the code by which whoever it is from may follow it. */
  trackedBy?: string;
}

/**
 * Takes reports into the database, by (source, externalId): a new one is accepted, one that differs from what is there becomes its next
 * version, one that does not is left alone. For each of the first two the mentions, one event and one audit entry are written in the
 * same transaction. Of two with one key in a batch the later counts as an update of the earlier. As staff or worker.
 *
 * @returns what became of each, in the order given.
 */
export async function recordReports(
  tx: Tx,
  reports: readonly FraudReport[],
  by: Recorder,
  options: RecordOptions = {},
): Promise<Recorded[]> {
  const districtOf = options.districtOf ?? districtFinder();
  const results: (Recorded | undefined)[] = new Array(reports.length);
  const written: Written = { events: [], entries: [] };
  let todo = reports.map((report, index): Job => ({ index, report, prepared: prepareReport(report, districtOf) }));
  while (todo.length > 0) {
    const { now, later } = firstOfEachKey(todo);
    const raced = await recordDistinct(
      tx,
      now,
      by,
      written,
      (job, id, outcome) => {
        const { externalId, source } = job.report;
        results[job.index] = { id, externalId, source, outcome, payloadHash: job.prepared.row.payload_hash };
      },
      options.holdOlder ?? false,
    );
    todo = [...raced, ...later];
  }
  const [first] = results;
  if (options.trackedBy && first?.outcome === 'accepted') await trackReport(tx, first.id, options.trackedBy);
  await tellEvents(tx, written.events);
  await audit(tx, written.entries);
  return results as Recorded[];
}

interface Job {
  index: number;
  report: FraudReport;
  prepared: PreparedReport;
}

interface Written {
  events: ToldEvent[];
  entries: AuditEntry[];
}

const keyOf = (r: { source: string; external_id: string }): string => `${r.source}\n${r.external_id}`;

/** One statement can touch a row once, so what comes again in the batch waits for the next round. */
function firstOfEachKey(jobs: Job[]): { now: Job[]; later: Job[] } {
  const seen = new Set<string>();
  const now: Job[] = [];
  const later: Job[] = [];
  for (const job of jobs) {
    const key = keyOf(job.prepared.row);
    (seen.has(key) ? later : now).push(job);
    seen.add(key);
  }
  return { now, later };
}

/** Records jobs of different keys. Returns those that somebody else changed at the same moment: they are looked at again. */
async function recordDistinct(
  tx: Tx,
  jobs: Job[],
  by: Recorder,
  written: Written,
  tell: (job: Job, id: string, outcome: RecordOutcome) => void,
  holdOlder: boolean,
): Promise<Job[]> {
  const rows = jobs.map((j) => j.prepared.row);
  const existing = new Map((await findExisting(tx, rows)).map((e) => [keyOf(e), e]));
  const fresh: (Job & { id: string })[] = [];
  const changed: (Job & { was: ExistingReport })[] = [];
  for (const job of jobs) {
    const was = existing.get(keyOf(job.prepared.row));
    if (!was) fresh.push({ ...job, id: randomUUID() });
    else if (was.payload_hash === job.prepared.row.payload_hash) tell(job, was.id, 'unchanged');
    else if (was.is_older && holdOlder) tell(job, was.id, 'older');
    else changed.push({ ...job, was });
  }
  const inserted = await insertFresh(tx, fresh);
  const replaced = await replaceChanged(tx, changed);
  const mentioned: { id: string; mentions: PreparedReport['mentions'] }[] = [];
  for (const job of fresh.filter((j) => inserted.has(j.id))) {
    tell(job, job.id, 'accepted');
    mentioned.push({ id: job.id, mentions: job.prepared.mentions });
    written.events.push(received(job.report, job.id));
    written.entries.push(entry(by, 'COLLECTION', job.id, []));
  }
  for (const job of changed.filter((j) => replaced.has(j.was.id))) {
    tell(job, job.was.id, 'updated');
    mentioned.push({ id: job.was.id, mentions: job.prepared.mentions });
    written.events.push(updated(job.report, job.was.id));
    written.entries.push(entry(by, 'ALTERATION', job.was.id, changedFields(job.was.payload ?? {}, job.report)));
  }
  if (mentioned.length > 0) await insertMentions(tx, mentioned);
  return [...fresh.filter((j) => !inserted.has(j.id)), ...changed.filter((j) => !replaced.has(j.was.id))];
}

async function insertFresh(tx: Tx, fresh: (Job & { id: string })[]): Promise<Set<string>> {
  if (fresh.length === 0) return new Set();
  const rows = fresh.map((j) => ({ ...j.prepared.row, id: j.id }));
  return new Set((await insertReports(tx, rows)).map((r) => r.id));
}

async function replaceChanged(tx: Tx, changed: (Job & { was: ExistingReport })[]): Promise<Set<string>> {
  if (changed.length === 0) return new Set();
  return updateReports(
    tx,
    changed.map((j) => ({ ...j.prepared.row, id: j.was.id, version: j.was.version })),
  );
}

function entry(by: Recorder, op: AuditEntry['op'], id: string, fieldsChanged: string[]): AuditEntry {
  return { ...by, op, recordType: 'report', recordId: id, fieldsChanged };
}

/** Names of the top fields that differ, in order. */
function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !sameValue(before[name], after[name])).sort();
}

function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Array.isArray(a) === Array.isArray(b) && [...names].every((name) => sameValue(left[name], right[name]));
}

/** How a tracking secret is kept: whoever reads the database cannot follow a report with it. */
export const trackingHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/**
 * A report from the public form. As public, with the same secret in the transaction's settings:
 * `store.as('public', (tx) => submitReport(tx, report, secret), { tracking: secret })`.
 * @param also what else belongs to it and is written with it, before the audit trail's lock is taken.
 * @returns the reference to tell the person.
 */
export async function submitReport(
  tx: Tx,
  report: FraudReport,
  secret: string,
  also?: (report: { id: string; reference: string }) => Promise<void>,
): Promise<{ reference: string }> {
  const submitted = await putIn(tx, report, secret, PUBLIC_DISTRICTS);
  await also?.(submitted);
  await audit(tx, [entry(BY_PUBLIC, 'COLLECTION', submitted.id, [])]);
  return { reference: submitted.reference };
}

/**
 * Many reports of one sender, each under a secret of its own: all of them, or none. As public, in a transaction of theirs.
 * @returns the references in the order given.
 */
export async function submitReports(
  tx: Tx,
  all: readonly { report: FraudReport; secret: string }[],
  also?: (references: string[]) => Promise<void>,
): Promise<string[]> {
  const submitted: { id: string; reference: string }[] = [];
  for (const { report, secret } of all) {
    await sql`SELECT set_config('counterfoil.tracking', ${secret}, true)`.execute(tx);
    submitted.push(await putIn(tx, report, secret, PUBLIC_DISTRICTS));
  }
  const references = submitted.map((s) => s.reference);
  await also?.(references);
  await audit(
    tx,
    submitted.map(({ id }) => entry({ ...BY_PUBLIC, channel: 'web file' }, 'COLLECTION', id, [])),
  );
  return references;
}

const BY_PUBLIC: Recorder = { actor: 'public', actorRole: 'public', channel: 'web' };
/** One for the process: it remembers towns, and holds a bounded number of them. */
const PUBLIC_DISTRICTS = districtFinder();

async function putIn(
  tx: Tx,
  report: FraudReport,
  secret: string,
  districtOf: DistrictFinder,
): Promise<{ id: string; reference: string }> {
  const { row, mentions } = prepareReport(report, districtOf);
  const id = randomUUID();
  const { reference } = await insertPublicReport(tx, { ...row, id }, trackingHash(secret));
  await insertPublicParts(tx, { ...row, id }, mentions, received(report, id));
  return { id, reference };
}
