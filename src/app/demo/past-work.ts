import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import type { Route } from '#core/assessment.ts';
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import { recordDecision } from '#journey/allocation/record-decision.ts';
import { recordStep } from '#journey/allocation/record-step.ts';
import { recordOutcome } from '#journey/investigation/record-outcome.ts';
import { oweNextUpdate } from '#journey/triage/following-duties.ts';
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
/** Who gave the reports of each unit to whom. */
const UNITS = [
  {
    unit: 'LCU',
    by: { username: 'sergeant', roles: ['lcu_sergeant'] },
    officers: ['PC Demo 1204', 'PC Demo 1377', 'PC Demo 1410'],
  },
  {
    unit: 'SFCU',
    by: { username: 'investigator', roles: ['sfcu_investigator'] },
    officers: ['DC Demo 88', 'DC Demo 91'],
  },
] as const;
/** The newest are left, so that the units have something to do. */
const GIVEN = { skip: 6, most: 300 };
/** Of cases that are so old, all but one in so many have ended. */
const ENDED = { days: 40, allButOneIn: 3 };
const NOBODY_FOUND = {
  type: 18,
  suspectIdentified: false,
  victimSupports: null,
  receivingBody: '',
  publicInterest: '',
  reason:
    'We followed what there was to follow, and could not find out who did it. If something new comes up we look again.',
  informed: 'tracker',
  informedItem: null,
  notInformed: '',
  openActions: null,
} as const;
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
  for (const unit of UNITS) await store.as('staff', (tx) => giveToOfficers(tx, before, unit));
  await store.as('staff', (tx) => endOldOnes(tx, now));
  await store.as('staff', (tx) => keepUpdates(tx, before));
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

/** What came to a unit was given to officers, but for the newest. */
async function giveToOfficers(tx: Tx, before: Date, { unit, by, officers }: (typeof UNITS)[number]): Promise<void> {
  const waiting = await many(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('allocation as a', 'a.id', 's.allocation_id')
      .select(['s.report_id', 's.allocation_id', 'a.decided_at'])
      .where('s.decided', '=', unit)
      .where('a.decided_at', '<', before)
      .orderBy('a.decided_at', 'desc')
      .offset(GIVEN.skip)
      .limit(GIVEN.most),
  );
  for (const [i, w] of waiting.entries()) {
    const now = new Date(w.decided_at.getTime() + 2 * HOUR_MS);
    const seen = { allocation: w.allocation_id ?? 0, assignment: 0 };
    const choice = { officer: officers[i % officers.length]! };
    await recordStep(tx, w.report_id, choice, seen, by, { shortestReason: ALLOCATION.shortestReason.value, now });
  }
  await auditAll(tx, waiting, by, 'assignment');
}

const auditAll = async (
  tx: Tx,
  reports: readonly { report_id: string }[],
  by: (typeof UNITS)[number]['by'],
  field: string,
): Promise<void> => {
  const entry = { actor: by.username, actorRole: by.roles[0], op: 'ALTERATION', recordType: 'report' } as const;
  if (reports.length > 0)
    await audit(
      tx,
      reports.map((r) => ({ ...entry, recordId: r.report_id, fieldsChanged: [field] })),
    );
};

/** Most of the old cases have ended, and whoever follows one reads how. */
async function endOldOnes(tx: Tx, now: Date): Promise<void> {
  for (const { unit, by } of UNITS) {
    const old = await many(
      tx
        .selectFrom('report_standing as s')
        .innerJoin('report as r', 'r.id', 's.report_id')
        .select(['s.report_id', 'r.external_id', 'r.received_at'])
        .where('s.decided', '=', unit)
        .where('s.officer', 'is not', null)
        .where('r.received_at', '<', new Date(now.getTime() - ENDED.days * DAY_MS))
        .where((e) => e(e.fn<number>('mod', ['r.number', e.val(ENDED.allButOneIn)]), '<>', 0))
        .orderBy('r.number'),
    );
    for (const o of old) {
      const at = new Date(o.received_at.getTime() + (ENDED.days - 5) * DAY_MS);
      await recordOutcome(tx, { reportId: o.report_id, externalId: o.external_id }, NOBODY_FOUND, by, at);
    }
    await auditAll(tx, old, by, 'outcome');
  }
}

/** Whoever waits for news of a case that goes on has heard every four weeks: each update that was given calls for the next. */
async function keepUpdates(tx: Tx, before: Date): Promise<void> {
  for (;;) {
    const last = await many(
      tx
        .selectFrom('duty as d')
        .select(['d.id', 'd.report_id', 'd.done_at'])
        .where('d.what', 'like', 'victim_update%')
        .where('d.done_at', '<', before)
        .where('d.id', '=', (e) =>
          e
            .selectFrom('duty as u')
            .select((m) => m.fn.max('u.id').as('last'))
            .whereRef('u.report_id', '=', 'd.report_id')
            .where('u.what', 'like', 'victim_update%'),
        ),
    );
    let owed = 0;
    for (const d of last) {
      await oweNextUpdate(tx, d.report_id, { id: d.id, at: d.done_at! });
      owed++;
    }
    const done = await keepDuties(tx, before);
    if (owed === 0 || done === 0n) return;
  }
}

/** Duties that fell due before then were done on time, but for one in so many. Returns how many. */
async function keepDuties(tx: Tx, before: Date): Promise<bigint> {
  const { numUpdatedRows } = await tx
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
    .executeTakeFirst();
  return numUpdatedRows;
}
