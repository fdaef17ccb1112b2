import { sql } from 'kysely';
import { BANDS, type Band } from '#core/assessment.ts';
import { countReceived } from '#journey/intake/find-report.ts';
import { type StandingCount, standingCounts } from '#store/kept-counts.ts';
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

export async function ledger(tx: Tx, now: Date): Promise<Ledger> {
  const standing = await standingCounts(tx);
  const sum = (of: (c: StandingCount) => boolean) => standing.reduce((n, c) => n + (of(c) ? c.n : 0), 0);
  const received = await countReceived(tx);
  const [decided, waiting] = [sum((c) => c.decided !== null), sum((c) => c.decided === null)];
  const unread = Math.max(0, received - decided - waiting);
  const unassessed = unread > 0 ? await oldestUnread(tx) : null;
  const since = await oldestStanding(tx, lateBefore(now));
  return {
    received,
    decided,
    waiting,
    unread,
    oldestWaiting: earliest([since.waiting, unassessed]),
    byBand: Object.fromEntries(BANDS.map((b, i) => [b, sum((c) => c.decided === null && c.band === i)])) as Record<
      Band,
      number
    >,
    opened: sum((c) => c.opened),
    unopened: sum((c) => c.decided === null && !c.opened) + unread,
    unopenedLate: since.late + (unassessed && unassessed < lateBefore(now) ? 1 : 0),
    oldestUnopened: earliest([since.unopened, unassessed]),
    decidedUnopened: sum((c) => c.decided !== null && !c.opened),
  };
}

/** Since when the oldest waits, and the oldest that nobody has opened, and how many of these are late: each from an index of those alone. */
async function oldestStanding(tx: Tx, before: Date) {
  const { rows } = await sql<{ waiting: Date | null; unopened: Date | null; late: number }>`
    SELECT (SELECT min(received_at) FROM report_standing WHERE decided IS NULL) AS waiting,
      (SELECT min(received_at) FROM report_standing WHERE decided IS NULL AND read_at IS NULL) AS unopened,
      (SELECT count(*) FROM report_standing WHERE decided IS NULL AND read_at IS NULL AND received_at < ${before}) AS late`.execute(
    tx,
  );
  const { waiting = null, unopened = null, late = 0 } = rows[0] ?? {};
  return { waiting, unopened, late: Number(late) };
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
