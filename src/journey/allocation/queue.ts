import { type Expression, type SqlBool, sql } from 'kysely';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { BANDS, type Route } from '#core/assessment.ts';
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import type { Reason } from '#core/reason.ts';
import { standingCounts } from '#store/kept-counts.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { QueueFilter } from './queue-filter.ts';

/** Received before this and still not opened by anybody: shown in red. */
export const lateBefore = (now: Date): Date => new Date(now.getTime() - ALLOCATION.hoursToRead.value * HOUR_MS);

/** A part of the queue at a moment. */
export interface QueuePart {
  filter: QueueFilter;
  now: Date;
}

/** Rows of the queue: all that the filter asks stands in the row itself (migration 030), so that a long queue stays one scan of its index. */
const waiting = (tx: Tx, { filter, now }: QueuePart) =>
  tx
    .selectFrom('report_standing as s')
    .where('s.decided', 'is', null)
    .where((e) => {
      const wanted: Expression<SqlBool>[] = [];
      if (filter.band) wanted.push(e('s.band_order', '=', BANDS.indexOf(filter.band)));
      if (filter.proposed) wanted.push(e('s.proposed', '=', filter.proposed));
      if (filter.type) wanted.push(e('s.fraud_type', '=', filter.type));
      if (filter.district) wanted.push(e('s.district', '=', filter.district));
      if (filter.victim) wanted.push(e('s.vulnerable', '=', true));
      if (filter.owed) wanted.push(e('s.next_due', '<', now));
      if (filter.unread) wanted.push(e('s.read_at', 'is', null));
      if (filter.unread === 'late') wanted.push(e('s.received_at', '<', lateBefore(now)));
      if (filter.back) wanted.push(e('s.assignment_id', 'is not', null));
      if (filter.came) wanted.push(e('s.received_at', '>=', new Date(now.getTime() - DAY_MS)));
      return e.and(wanted);
    });

/**
 * In the order in which a person should read them: by band, within it whatever is owed soonest or longest overdue, then by score, then whoever
 * has waited longest.
 */
const inOrder = (tx: Tx, part: QueuePart) =>
  waiting(tx, part)
    .orderBy('s.band_order')
    .orderBy('s.next_due')
    .orderBy('s.score', 'desc')
    .orderBy('s.received_at')
    .orderBy('s.report_id');

/** A report that waits for a person to decide. */
export interface WaitingReport {
  id: string;
  reference: string;
  receivedAt: Date;
  assessmentId: number;
  /** The decision that stands: 0, because none does. */
  standing: 0;
  band: string;
  score: number;
  proposed: string;
  fraudType: string;
  town: string | null;
  district: string | null;
  vulnerable: boolean;
  /** The first person who opened it. */
  readAt: Date | null;
  readBy: string | null;
  /** The unit that had it and sent it back. */
  sentBack: { by: string; reason: string; at: Date } | null;
  reasons: Reason[];
}

/** A page of the queue, in its order. `page` counts from 1. */
export async function queuePage(tx: Tx, part: QueuePart, page: number, size: number): Promise<WaitingReport[]> {
  // By id first: the whole order stands in the index, so that a far page is reached without looking at the rows before it.
  const those = inOrder(tx, part)
    .select('s.report_id')
    .limit(size)
    .offset((page - 1) * size);
  const rows = await many(
    tx
      .selectFrom(those.as('t'))
      .innerJoin('report_standing as s', 's.report_id', 't.report_id')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .innerJoin('assessment as a', 'a.id', 's.assessment_id')
      .leftJoin('assignment as b', 'b.id', 's.assignment_id')
      .leftJoin('staff_user as u', 'u.username', 's.read_by')
      .leftJoin('staff_user as v', 'v.username', 'b.made_by')
      .select([
        'r.id',
        'r.reference',
        'r.town',
        'r.district',
        's.received_at',
        's.assessment_id',
        's.score',
        's.proposed',
        's.vulnerable',
        's.read_at',
        's.read_by',
        'u.display_name as reader',
        'a.band',
        'a.fraud_type',
        'b.made_by',
        'b.made_at',
        'b.reason as back_because',
        'v.display_name as sender',
        sql<Reason[]>`a.body->'reasons'`.as('reasons'),
      ])
      .orderBy('s.band_order')
      .orderBy('s.next_due')
      .orderBy('s.score', 'desc')
      .orderBy('s.received_at')
      .orderBy('s.report_id'),
  );
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    receivedAt: row.received_at,
    assessmentId: row.assessment_id,
    standing: 0,
    band: row.band,
    score: row.score,
    proposed: row.proposed,
    fraudType: row.fraud_type,
    town: row.town,
    district: row.district,
    vulnerable: row.vulnerable,
    readAt: row.read_at,
    readBy: row.reader ?? row.read_by,
    sentBack: row.made_at
      ? { by: row.sender ?? row.made_by ?? '', reason: row.back_because ?? '', at: row.made_at }
      : null,
    reasons: Array.isArray(row.reasons) ? row.reasons : [],
  }));
}

/** How many reports a part of the queue holds. As staff. */
export async function queueLength(tx: Tx, part: QueuePart): Promise<number> {
  const { band, unread, ...rest } = part.filter;
  if (unread !== 'late' && Object.values(rest).every((asked) => asked === null)) {
    const own = (await standingCounts(tx)).filter(
      (c) => c.decided === null && (!band || c.band === BANDS.indexOf(band)) && !(unread && c.opened),
    );
    return own.reduce((n, c) => n + c.n, 0);
  }
  const row = await waiting(tx, part)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The report to decide next, leaving out the one just decided. Null when nothing waits. */
export async function nextInQueue(tx: Tx, part: QueuePart, not: string): Promise<string | null> {
  const next = inOrder(tx, part).select('s.report_id').where('s.report_id', '!=', not).limit(1);
  const row = await tx.selectFrom('report').select('reference').where('id', '=', next).executeTakeFirst();
  return row?.reference ?? null;
}

/** The report that comes after this one in the queue, for whoever leaves this one for later; the first of it when this one does not wait. */
export async function afterInQueue(tx: Tx, part: QueuePart, reportId: string): Promise<string | null> {
  const from = await maybeOne(
    tx
      .selectFrom('report_standing')
      .select(['band_order', 'next_due', 'score', 'received_at'])
      .where('report_id', '=', reportId)
      .where('decided', 'is', null),
  );
  if (!from) return nextInQueue(tx, part, reportId);
  const due = sql<Date>`coalesce(s.next_due, 'infinity')`;
  const fromDue = sql<Date>`coalesce(${from.next_due}::timestamptz, 'infinity')`;
  const later = sql<boolean>`s.band_order >= ${from.band_order} AND (s.band_order > ${from.band_order} OR ${due} > ${fromDue} OR (${due} = ${fromDue}
    AND (s.score < ${from.score} OR (s.score = ${from.score} AND (s.received_at, s.report_id) > (${from.received_at}, ${reportId}::uuid)))))`;
  const next = inOrder(tx, part).select('s.report_id').where(later).limit(1);
  const row = await tx.selectFrom('report').select('reference').where('id', '=', next).executeTakeFirst();
  return row?.reference ?? null;
}

/** Notes who first opened a report: every report is to be read by a person. Opening it again changes nothing. */
export async function noteRead(tx: Tx, reportId: string, who: string, now: Date): Promise<void> {
  await tx
    .updateTable('report_standing')
    .set({ read_at: now, read_by: who })
    .where('report_id', '=', reportId)
    .where('read_at', 'is', null)
    .execute();
}

/** Reports by the decision that stands, the latest decision first. `route`: null for all. */
export function latestAllocated(tx: Tx, route: Route | null, limit: number, offset: number) {
  let query = tx
    .selectFrom('allocation as a')
    .innerJoin('report_standing as s', 's.allocation_id', 'a.id')
    .innerJoin('report as r', 'r.id', 'a.report_id')
    .innerJoin('assessment as m', 'm.id', 's.assessment_id')
    .leftJoin('staff_user as u', 'u.username', 'a.decided_by')
    .select(['r.id', 'r.reference', 'r.town', 'r.district', 'm.band', 'm.fraud_type'])
    .select(['a.decided', 'a.decided_at', 'a.decided_by', 'a.reason', 'u.display_name'])
    .orderBy('a.decided_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(limit)
    .offset(offset);
  if (route) query = query.where('a.decided', '=', route);
  return many(query);
}
