import { sql } from 'kysely';
import type { Reason } from '#core/reason.ts';
import { hasEnded } from '#store/case-outcomes.ts';
import { standingCounts } from '#store/kept-counts.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { Unit } from './second-step.ts';

/** Which reports of a unit: those no officer has, or those of one officer, or of any. */
export type WithWhom = { officer: string } | 'nobody' | 'anybody';

const inUnit = (tx: Tx, unit: Unit, whom: WithWhom) => {
  const all = tx.selectFrom('report_standing as s').where('s.decided', '=', unit);
  if (whom === 'nobody') return all.where('s.officer', 'is', null);
  if (whom === 'anybody') return all.where('s.officer', 'is not', null);
  return all.where('s.officer', '=', whom.officer);
};

/** Reports that lie with a unit, in the order in which they press: by band, then by what is owed soonest. */
export function unitReports(tx: Tx, unit: Unit, whom: WithWhom, limit: number, offset: number) {
  const those = inUnit(tx, unit, whom)
    .selectAll('s')
    .orderBy('s.band_order')
    .orderBy('s.next_due')
    .orderBy('s.received_at')
    .orderBy('s.report_id')
    .limit(limit)
    .offset(offset);
  return many(
    tx
      .selectFrom(those.as('s'))
      .innerJoin('report as r', 'r.id', 's.report_id')
      .innerJoin('assessment as a', 'a.id', 's.assessment_id')
      .innerJoin('allocation as l', 'l.id', 's.allocation_id')
      .leftJoin('staff_user as u', 'u.username', 'l.decided_by')
      .select(['r.id', 'r.reference', 'r.town', 'r.district', 'a.band', 'a.fraud_type', 's.officer', 's.vulnerable'])
      .select(['s.allocation_id', 's.assignment_id', 'l.decided_at', 'l.decided_by', 'l.reason', 'u.display_name'])
      .select(sql<Reason[]>`a.body->'reasons'`.as('reasons'))
      .orderBy('s.band_order')
      .orderBy('s.next_due')
      .orderBy('s.received_at')
      .orderBy('s.report_id'),
  );
}
export type UnitReport = Awaited<ReturnType<typeof unitReports>>[number];

/** How many reports of a unit no officer has, and how many have one. */
export async function unitCounts(tx: Tx, unit: Unit): Promise<{ waiting: number; given: number }> {
  const own = (await standingCounts(tx)).filter((c) => c.decided === unit);
  const sum = (withOfficer: boolean) => own.reduce((n, c) => n + (c.withOfficer === withOfficer ? c.n : 0), 0);
  return { waiting: sum(false), given: sum(true) };
}

/** Reports that were given to this person and have not ended, by unit: how many, and for how many something owed is overdue. */
export function reportsWith(tx: Tx, username: string, now: Date) {
  return many(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('assignment as a', 'a.id', 's.assignment_id')
      .select('s.decided')
      .select(sql<number>`count(*)::integer`.as('n'))
      .select(sql<number>`count(*) FILTER (WHERE s.next_due < ${now})::integer`.as('late'))
      .where('a.officer_username', '=', username)
      .where((e) => e.not(hasEnded('s.report_id')))
      .where('s.decided', 'is not', null)
      .groupBy('s.decided')
      .orderBy('s.decided'),
  );
}
