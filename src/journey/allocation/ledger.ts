import { sql } from 'kysely';
import { BANDS, type Band } from '#core/assessment.ts';
import { countReceived } from '#journey/intake/find-report.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { lateBefore } from './queue.ts';

/** That nothing is lost: what came in, what a person has read and decided, what waits, and since when. */
export interface Ledger {
  received: number;
  decided: number;
  /** Waiting for a person. */
  waiting: number;
  /** Not yet read by triage. */
  unread: number;
  oldestWaiting: Date | null;
  byBand: Record<Band, number>;
  /** Opened by a person at least once. */
  opened: number;
  /** Not opened by anybody yet; of these, the ones past the time in which they should have been; and since when the oldest waits. */
  unopened: number;
  unopenedLate: number;
  oldestUnopened: Date | null;
  /** Decided together with others from the list, without having been opened. */
  decidedUnopened: number;
}

interface LedgerRow {
  band_order: number;
  decided: number;
  waiting: number;
  oldest: Date | null;
  opened: number;
  unopened: number;
  late: number;
  oldest_unopened: Date | null;
  decided_unopened: number;
}

export async function ledger(tx: Tx, now: Date): Promise<Ledger> {
  const { rows } = await sql<LedgerRow>`
    SELECT band_order, count(decided) AS decided, count(*) FILTER (WHERE decided IS NULL) AS waiting,
      min(received_at) FILTER (WHERE decided IS NULL) AS oldest,
      count(read_at) AS opened,
      count(*) FILTER (WHERE read_at IS NULL AND decided IS NULL) AS unopened,
      count(*) FILTER (WHERE read_at IS NULL AND decided IS NULL AND received_at < ${lateBefore(now)}) AS late,
      min(received_at) FILTER (WHERE read_at IS NULL AND decided IS NULL) AS oldest_unopened,
      count(*) FILTER (WHERE read_at IS NULL AND decided IS NOT NULL) AS decided_unopened
    FROM report_standing GROUP BY band_order`.execute(tx);
  const sum = (pick: (r: LedgerRow) => number) => rows.reduce((n, r) => n + Number(pick(r)), 0);
  const received = await countReceived(tx);
  const [decided, waiting] = [sum((r) => r.decided), sum((r) => r.waiting)];
  const unread = Math.max(0, received - decided - waiting);
  const unassessed = unread > 0 ? await oldestUnread(tx) : null;
  return {
    received,
    decided,
    waiting,
    unread,
    oldestWaiting: earliest([...rows.map((r) => r.oldest), unassessed]),
    byBand: Object.fromEntries(
      BANDS.map((b, i) => [b, Number(rows.find((r) => r.band_order === i)?.waiting ?? 0)]),
    ) as Record<Band, number>,
    opened: sum((r) => r.opened),
    unopened: sum((r) => r.unopened) + unread,
    unopenedLate: sum((r) => r.late) + (unassessed && unassessed < lateBefore(now) ? 1 : 0),
    oldestUnopened: earliest([...rows.map((r) => r.oldest_unopened), unassessed]),
    decidedUnopened: sum((r) => r.decided_unopened),
  };
}

function earliest(dates: readonly (Date | null)[]): Date | null {
  const known = dates.filter((d) => d !== null).map((d) => d.getTime());
  return known.length === 0 ? null : new Date(Math.min(...known));
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

/** Reports that nobody has opened, the oldest first. */
export function oldestUnopened(tx: Tx, limit: number, offset: number) {
  return many(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .select([
        'r.id',
        'r.reference',
        'r.town',
        'r.district',
        's.received_at',
        's.band_order',
        's.fraud_type',
        's.decided',
      ])
      .where('s.read_at', 'is', null)
      .orderBy('s.received_at')
      .orderBy('s.report_id')
      .limit(limit)
      .offset(offset),
  );
}
