import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import type { Route } from '#core/assessment.ts';
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import { recordDecision } from '#journey/allocation/record-decision.ts';
import { recordStep } from '#journey/allocation/record-step.ts';
import { audit } from '#store/audit.ts';
import { many } from '#store/rows.ts';
import type { Store, Tx } from '#store/store.ts';

/** Reports of the last day and a half are left for whoever watches. */
const LEFT_HOURS = 36;
/** One decision in so many goes against the advice, and one duty in so many is missed, so that both can be seen on the pages. */
const ONE_IN = { override: 12, missed: 60 };
/** Of the duties of the last days only: what nobody did for months would have been noticed. */
const MISSED_DAYS = 10;
const BATCH = 100;

const ASSESSOR = { username: 'assessor', roles: ['imu_assessor'] } as const;
const SERGEANT = { username: 'sergeant', roles: ['lcu_sergeant'] } as const;
const OFFICERS = ['PC Demo 1204', 'PC Demo 1377', 'DC Demo 88'] as const;
/** The newest are left, so that the sergeant has something to do. */
const GIVEN = { skip: 6, most: 300 };
const CARER = 'victim.care';
const OTHER_ROUTE: Record<Route, Route> = {
  '999_response': 'SFCU',
  SFCU: 'LCU',
  LCU: 'protect_only',
  protect_only: 'LCU',
  information_only: 'protect_only',
};

/** What the demo's own assessor and victim care did with the older reports, as they would have on the day. Returns how many were decided. */
export async function doPastWork(store: Store, now: Date): Promise<number> {
  const before = new Date(now.getTime() - LEFT_HOURS * HOUR_MS);
  let decided = 0;
  for (;;) {
    const done = await store.as('staff', (tx) => decideBatch(tx, before));
    if (done === 0) break;
    decided += done;
  }
  await store.as('staff', (tx) => keepDuties(tx, before));
  await store.as('staff', (tx) => giveToOfficers(tx, before));
  return decided;
}

async function decideBatch(tx: Tx, before: Date): Promise<number> {
  const waiting = await many(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .select(['s.report_id', 's.assessment_id', 's.proposed', 's.received_at', 'r.number'])
      .where('s.decided', 'is', null)
      .where('s.received_at', '<', before)
      .orderBy('s.received_at')
      .limit(BATCH),
  );
  for (const w of waiting) {
    const against = w.number % ONE_IN.override === 0;
    const choice = {
      decided: against ? OTHER_ROUTE[w.proposed as Route] : w.proposed,
      reason: against ? 'Demo: the assessor knows something about this one that the report does not say.' : '',
      assessment: w.assessment_id,
      standing: 0,
    };
    const at = new Date(w.received_at.getTime() + (1 + (w.number % 5)) * HOUR_MS);
    await recordDecision(tx, w.report_id, choice, ASSESSOR, {
      shortestReason: ALLOCATION.shortestReason.value,
      now: at,
    });
  }
  const entry = {
    actor: ASSESSOR.username,
    actorRole: 'imu_assessor',
    op: 'ALTERATION',
    recordType: 'report',
  } as const;
  await audit(
    tx,
    waiting.map((w) => ({ ...entry, recordId: w.report_id, fieldsChanged: ['allocation'] })),
  );
  return waiting.length;
}

/** The sergeant gave what came to the Local Crime Unit to officers, but for the newest. */
async function giveToOfficers(tx: Tx, before: Date): Promise<void> {
  const waiting = await many(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('allocation as a', 'a.id', 's.allocation_id')
      .select(['s.report_id', 's.allocation_id', 'a.decided_at'])
      .where('s.decided', '=', 'LCU')
      .where('a.decided_at', '<', before)
      .orderBy('a.decided_at', 'desc')
      .offset(GIVEN.skip)
      .limit(GIVEN.most),
  );
  for (const [i, w] of waiting.entries()) {
    const now = new Date(w.decided_at.getTime() + 2 * HOUR_MS);
    const seen = { allocation: w.allocation_id ?? 0, assignment: 0 };
    const choice = { officer: OFFICERS[i % OFFICERS.length]! };
    await recordStep(tx, w.report_id, choice, seen, SERGEANT, { shortestReason: ALLOCATION.shortestReason.value, now });
  }
  const entry = {
    actor: SERGEANT.username,
    actorRole: 'lcu_sergeant',
    op: 'ALTERATION',
    recordType: 'report',
  } as const;
  if (waiting.length > 0) {
    await audit(
      tx,
      waiting.map((w) => ({ ...entry, recordId: w.report_id, fieldsChanged: ['assignment'] })),
    );
  }
}

/** Duties that fell due before then were done on time, but for one in so many. */
async function keepDuties(tx: Tx, before: Date): Promise<void> {
  await tx
    .updateTable('duty')
    .set((e) => ({ done_at: e.ref('due'), done_by: CARER }))
    .where('done_at', 'is', null)
    .where('due', '<', before)
    .where((e) =>
      e.or([
        e('due', '<', new Date(before.getTime() - MISSED_DAYS * DAY_MS)),
        e(e.fn<number>('mod', [e.ref('id'), e.val(ONE_IN.missed)]), '<>', 0),
      ]),
    )
    .execute();
}
