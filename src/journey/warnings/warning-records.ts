import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import type { FraudReport } from '#core/report.ts';
import { toReport } from '#journey/intake/reports.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { CorrectionStatus, WarningStatus } from '#store/tables-warnings.ts';
import type { WarningBody, WarningFacts, WarningRedaction } from './warning-body.ts';

/** Warnings for the staff list: those that need somebody first, then the newest. */
export function listWarnings(tx: Tx, status: WarningStatus | null, limit: number, offset: number) {
  return many(
    tx
      .selectFrom('warning as w')
      .innerJoin('warning_version as v', (on) =>
        on.onRef('v.warning_id', '=', 'w.id').onRef('v.version', '=', 'w.version'),
      )
      .select([
        'w.id',
        'w.slug',
        'w.status',
        'w.correction',
        'w.drafted_at',
        'w.published_at',
        'w.first_report_at',
        'v.title',
        'v.author',
      ])
      .select(IS_SENT_BACK.as('sent_back'))
      .orderBy(
        sql`array_position(ARRAY['IN_REVIEW', 'APPROVED', 'DRAFT', 'PUBLISHED', 'WITHDRAWN'], coalesce(w.correction, w.status))`,
      )
      .orderBy(IS_SENT_BACK, 'desc')
      .orderBy('w.drafted_at', 'desc')
      .orderBy('w.id')
      .$if(status !== null, (q) => q.where((e) => e(e.fn.coalesce('w.correction', 'w.status'), '=', status)))
      .limit(limit)
      .offset(offset),
  );
}
export type ListedWarning = Awaited<ReturnType<typeof listWarnings>>[number];

/** One immutable version of a warning. */
export interface WarningVersion {
  version: number;
  title: string;
  summary: string;
  area: string;
  places: string[];
  body: WarningBody;
  facts: WarningFacts;
  redaction: WarningRedaction;
  author: string;
  /** How the author is called; absent where it was no member of staff. */
  authorName?: string;
  at: Date;
  /** Of a version that corrects a published one: what the public reads about it. */
  whatChanged: string | null;
}

/** A warning with every version and every step that was taken with it. */
export interface WarningRecord {
  id: string;
  slug: string;
  status: WarningStatus;
  version: number;
  publishedVersion: number | null;
  threatId: string | null;
  seriesId: string | null;
  fraudType: string;
  districts: string[];
  firstReportAt: Date | null;
  draftedAt: Date;
  publishedAt: Date | null;
  withdrawnBecause: string | null;
  expiresAt: Date | null;
  /** How far the correction of a published warning is; null where none is under way. */
  correction: CorrectionStatus | null;
  /** The version in hand: the last that was written, or the published one where a correction was dropped. */
  current: WarningVersion;
  /** What was corrected after publication, as the public reads it, the newest first. */
  corrections: { version: number; whatChanged: string; at: Date }[];
  /** The newest first. */
  versions: WarningVersion[];
  /** The newest first. */
  steps: { step: string; version: number; by: string; byUsername: string; reason: string | null; at: Date }[];
}

/** The warning of an address, locked until the transaction ends where it is about to change. Undefined when there is none. */
export async function warningBySlug(
  tx: Tx,
  slug: string,
  lock: 'read' | 'change' = 'read',
): Promise<WarningRecord | undefined> {
  let query = tx.selectFrom('warning').selectAll().where('slug', '=', slug);
  if (lock === 'change') query = query.forUpdate();
  const row = await maybeOne(query);
  if (!row) return undefined;
  const versions = await versionsOf(tx, row.id);
  const current = versions.find((v) => v.version === row.version);
  if (!current) throw new Error(`Warning ${row.id} has no version ${row.version}.`);
  return {
    id: row.id,
    slug: row.slug,
    status: row.status,
    version: row.version,
    publishedVersion: row.published_version,
    threatId: row.threat_id,
    seriesId: row.series_id,
    fraudType: row.fraud_type,
    districts: row.districts,
    firstReportAt: row.first_report_at,
    draftedAt: row.drafted_at,
    publishedAt: row.published_at,
    withdrawnBecause: row.withdrawn_because,
    expiresAt: row.expires_at,
    correction: row.correction,
    current,
    corrections: await correctionsOf(tx, row.id),
    versions,
    steps: await stepsOf(tx, row.id),
  };
}

/** The warning of an address, locked: it is about to change. @throws CounterfoilError NO_SUCH_RECORD */
export async function warningToChange(tx: Tx, slug: string): Promise<WarningRecord> {
  const warning = await warningBySlug(tx, slug, 'change');
  if (!warning) throw new CounterfoilError('NO_SUCH_RECORD');
  return warning;
}

/** The version that the public reads; the one in hand where none has been published. */
export const publishedOf = (warning: WarningRecord): WarningVersion =>
  warning.versions.find((v) => v.version === warning.publishedVersion) ?? warning.current;

async function versionsOf(tx: Tx, id: string): Promise<WarningVersion[]> {
  const rows = await many(
    tx
      .selectFrom('warning_version as v')
      .leftJoin('staff_user as u', 'u.username', 'v.author')
      .selectAll('v')
      .select('u.display_name')
      .where('v.warning_id', '=', id)
      .orderBy('v.version', 'desc'),
  );
  return rows.map(({ warning_id: _, what_changed, display_name, ...v }) => ({
    ...v,
    ...(display_name ? { authorName: display_name } : {}),
    whatChanged: what_changed,
    body: v.body as WarningBody,
    facts: v.facts as WarningFacts,
    redaction: v.redaction as WarningRedaction,
  }));
}

async function correctionsOf(tx: Tx, id: string): Promise<WarningRecord['corrections']> {
  const rows = await many(
    tx
      .selectFrom('warning_correction')
      .select(['version', 'what_changed', 'at'])
      .where('warning_id', '=', id)
      .orderBy('version', 'desc'),
  );
  return rows.map((c) => ({ version: c.version, whatChanged: c.what_changed, at: c.at }));
}

async function stepsOf(tx: Tx, id: string): Promise<WarningRecord['steps']> {
  const rows = await many(
    tx
      .selectFrom('warning_step as s')
      .leftJoin('staff_user as u', 'u.username', 's.by_whom')
      .select(['s.step', 's.version', 's.by_whom', 's.reason', 's.at', 'u.display_name'])
      .where('s.warning_id', '=', id)
      .orderBy('s.id', 'desc'),
  );
  return rows.map((s) => ({
    step: s.step,
    version: s.version,
    by: s.display_name ?? s.by_whom,
    byUsername: s.by_whom,
    reason: s.reason,
    at: s.at,
  }));
}

/** The reports behind a warning: whose people must not be in it. */
export async function reportsBehindWarning(
  tx: Tx,
  warning: Pick<WarningRecord, 'threatId' | 'seriesId'>,
): Promise<FraudReport[]> {
  const found = new Map<string, FraudReport>();
  if (warning.threatId) {
    const rows = await many(
      tx
        .selectFrom('threat_report as t')
        .innerJoin('report as r', 'r.id', 't.report_id')
        .select(['r.id', 'r.payload'])
        .where('t.threat_id', '=', warning.threatId),
    );
    for (const r of rows) found.set(r.id, toReport(r));
  }
  if (warning.seriesId) {
    const rows = await many(
      tx
        .selectFrom('series_member as m')
        .innerJoin('report as r', 'r.id', 'm.report_id')
        .select(['r.id', 'r.payload'])
        .where('m.series_id', '=', warning.seriesId),
    );
    for (const r of rows) found.set(r.id, toReport(r));
  }
  return [...found.values()];
}

/** How many warnings stand at each step; one that is being corrected stands where its correction does. */
export async function countWarnings(tx: Tx): Promise<Partial<Record<WarningStatus, number>> & { sentBack: number }> {
  const rows = await many(
    tx
      .selectFrom('warning')
      .select((e) => [e.fn.coalesce('correction', 'status').as('stands'), e.fn.countAll<number>().as('n')])
      .groupBy('stands'),
  );
  const { rows: back } = await sql<{
    n: number;
  }>`SELECT count(*)::int AS n FROM warning w WHERE ${IS_SENT_BACK}`.execute(tx);
  return { ...Object.fromEntries(rows.map((r) => [r.stands, Number(r.n)])), sentBack: back[0]!.n };
}

/** A draft whose last step was that it came back to be changed. */
const IS_SENT_BACK = sql<boolean>`coalesce(w.correction, w.status) = 'DRAFT' AND (SELECT s.step FROM warning_step s
  WHERE s.warning_id = w.id ORDER BY s.id DESC LIMIT 1) IS NOT DISTINCT FROM 'returned'`;
