import { type Expression, type SqlBool, sql } from 'kysely';
import { BANDS, type Band, ROUTES, type Route } from '#core/assessment.ts';
import type { Reason } from '#core/reason.ts';
import { countReceived } from '#journey/intake/find-report.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** What to show of the queue. */
export interface QueueFilter {
  band: Band | null;
  proposed: Route | null;
  /** GSS code. */
  district: string | null;
}

export const NO_FILTER: QueueFilter = { band: null, proposed: null, district: null };

/** The filter as the address says it; anything else is no filter. */
export function filterFrom(values: {
  choice<const T extends string>(name: string, offered: readonly T[]): T | null;
  text(name: string): string;
}): QueueFilter {
  const district = values.text('district');
  return {
    band: values.choice('band', BANDS),
    proposed: values.choice('proposed', ROUTES),
    district: /^[EW]\d{8}$/.test(district) ? district : null,
  };
}

/** The filter as an address says it: "band=high&district=E07000240", or ''. */
export function filterQuery(filter: QueueFilter): string {
  const given = Object.entries(filter).filter((e): e is [string, string] => e[1] !== null);
  return new URLSearchParams(given).toString();
}

/** Rows of the queue. The report itself is looked at only where the filter asks, so that a long queue stays one scan of its index. */
const waiting = (tx: Tx, filter: QueueFilter) =>
  tx
    .selectFrom('report_standing as s')
    .where('s.decided', 'is', null)
    .where((e) => {
      const wanted: Expression<SqlBool>[] = [];
      if (filter.band) wanted.push(e('s.band_order', '=', BANDS.indexOf(filter.band)));
      if (filter.proposed) wanted.push(e('s.proposed', '=', filter.proposed));
      if (filter.district) {
        const there = e.selectFrom('report as d').select('d.id').whereRef('d.id', '=', 's.report_id');
        wanted.push(e.exists(there.where('d.district', '=', filter.district)));
      }
      return e.and(wanted);
    });

/** When the first of what is owed on a report and not done falls due: overdue comes before due. */
const nextDue = sql<Date | null>`(SELECT min(u.due) FROM duty u WHERE u.report_id = s.report_id AND u.done_at IS NULL)`;

/**
 * In the order in which a person should read them: by band, within it whatever is owed soonest or longest overdue, then by score, then whoever
 * has waited longest.
 */
const inOrder = (tx: Tx, filter: QueueFilter) =>
  waiting(tx, filter)
    .orderBy('s.band_order')
    .orderBy(nextDue, (o) => o.asc().nullsLast())
    .orderBy('s.score', 'desc')
    .orderBy('s.received_at')
    .orderBy('s.report_id');

/** A report that waits for a person to decide. */
export interface WaitingReport {
  id: string;
  reference: string;
  receivedAt: Date;
  band: string;
  score: number;
  proposed: string;
  fraudType: string;
  town: string | null;
  district: string | null;
  reasons: Reason[];
}

/** A page of the queue, in its order. `page` counts from 1. */
export async function queuePage(tx: Tx, filter: QueueFilter, page: number, size: number): Promise<WaitingReport[]> {
  const those = inOrder(tx, filter)
    .selectAll('s')
    .limit(size)
    .offset((page - 1) * size);
  const rows = await many(
    tx
      .selectFrom(those.as('s'))
      .innerJoin('report as r', 'r.id', 's.report_id')
      .innerJoin('assessment as a', 'a.id', 's.assessment_id')
      .select([
        'r.id',
        'r.reference',
        'r.town',
        'r.district',
        's.received_at',
        's.score',
        's.proposed',
        'a.band',
        'a.fraud_type',
        sql<Reason[]>`a.body->'reasons'`.as('reasons'),
      ])
      .orderBy('s.band_order')
      .orderBy(nextDue, (o) => o.asc().nullsLast())
      .orderBy('s.score', 'desc')
      .orderBy('s.received_at')
      .orderBy('s.report_id'),
  );
  return rows.map(({ received_at, fraud_type, ...row }) => ({
    ...row,
    receivedAt: received_at,
    fraudType: fraud_type,
    reasons: Array.isArray(row.reasons) ? row.reasons : [],
  }));
}

export async function queueLength(tx: Tx, filter: QueueFilter): Promise<number> {
  const row = await waiting(tx, filter)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The report to decide next, leaving out the one just decided. Null when nothing waits. */
export async function nextInQueue(tx: Tx, filter: QueueFilter, not: string): Promise<string | null> {
  const next = inOrder(tx, filter).select('s.report_id').where('s.report_id', '!=', not).limit(1);
  const row = await tx.selectFrom('report').select('reference').where('id', '=', next).executeTakeFirst();
  return row?.reference ?? null;
}

/** That nothing is lost: what came in, what a person has decided, what waits, and since when. */
export interface Ledger {
  received: number;
  decided: number;
  /** Waiting for a person. */
  waiting: number;
  /** Not yet read by triage. */
  unread: number;
  oldestWaiting: Date | null;
  byBand: Record<Band, number>;
}

export async function ledger(tx: Tx): Promise<Ledger> {
  const standing = await sql<{ band_order: number; decided: number; waiting: number; oldest: Date | null }>`
    SELECT band_order, count(decided) AS decided, count(*) FILTER (WHERE decided IS NULL) AS waiting,
      min(received_at) FILTER (WHERE decided IS NULL) AS oldest
    FROM report_standing GROUP BY band_order`.execute(tx);
  const sum = (pick: (r: (typeof standing.rows)[number]) => number) =>
    standing.rows.reduce((n, r) => n + Number(pick(r)), 0);
  const received = await countReceived(tx);
  const [decided, toDecide] = [sum((r) => r.decided), sum((r) => r.waiting)];
  const unread = Math.max(0, received - decided - toDecide);
  const oldest = standing.rows
    .map((r) => r.oldest)
    .concat(unread > 0 ? await oldestUnread(tx) : null)
    .filter((d) => d !== null);
  const byBand = Object.fromEntries(
    BANDS.map((b, i) => [b, Number(standing.rows.find((r) => r.band_order === i)?.waiting ?? 0)]),
  );
  return {
    received,
    decided,
    waiting: toDecide,
    unread,
    oldestWaiting: oldest.length === 0 ? null : new Date(Math.min(...oldest.map((d) => d.getTime()))),
    byBand: byBand as Record<Band, number>,
  };
}

async function oldestUnread(tx: Tx): Promise<Date | null> {
  const row = await tx
    .selectFrom('report as r')
    .leftJoin('report_standing as s', 's.report_id', 'r.id')
    .select((e) => e.fn.min('r.received_at').as('oldest'))
    .where('s.report_id', 'is', null)
    .executeTakeFirst();
  return row?.oldest ?? null;
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
