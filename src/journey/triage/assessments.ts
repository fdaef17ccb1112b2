import type { Assessment } from '#core/assessment.ts';
import { DAY_MS } from '#core/clock.ts';
import { keptCounts } from '#store/kept-counts.ts';
import { many } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';

/** One assessment of a report, as it was made. */
export interface KeptAssessment {
  id: number;
  at: Date;
  reportVersion: number;
  assessment: Assessment;
}

/** Every assessment of a report, newest first. The first is current; empty until triage has read the report. */
export async function assessmentsOf(tx: Tx, reportId: string): Promise<KeptAssessment[]> {
  const rows = await many(
    tx
      .selectFrom('assessment')
      .select(['id', 'at', 'report_version', 'body'])
      .where('report_id', '=', reportId)
      .orderBy('id', 'desc')
      .limit(50),
  );
  return rows.map((r) => ({
    id: r.id,
    at: r.at,
    reportVersion: r.report_version,
    assessment: r.body as Assessment,
  }));
}

/** What is owed to the victim, open ones first, the most urgent on top. */
export function dutiesOf(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('duty')
      .selectAll()
      .select(nameOfStaff('duty.done_by').as('done_name'))
      .where('report_id', '=', reportId)
      .orderBy((e) => e('done_at', 'is not', null))
      .orderBy('due'),
  );
}
export type KeptDuty = Awaited<ReturnType<typeof dutiesOf>>[number];

/** Open duties past their time, and those due within a day, over all reports. */
export async function countDuties(tx: Tx, now: Date): Promise<{ overdue: number; soon: number }> {
  const dayOf = (at: Date) => at.toISOString().slice(0, 10);
  const tomorrow = new Date(now.getTime() + DAY_MS);
  const [today, next] = [dayOf(now), dayOf(tomorrow)];
  const byDay = [...(await keptCounts(tx, 'owed'))];
  const before = byDay.reduce((n, [day, owed]) => n + (day < today ? owed : 0), 0);
  // Of the two days that a moment parts, what is due before it is counted one by one.
  const within = (from: Date, to: Date) =>
    tx
      .selectFrom('duty')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('done_at', 'is', null)
      .where('due', '>=', from)
      .where('due', '<', to)
      .executeTakeFirstOrThrow();
  const early = Number((await within(new Date(today), now)).n);
  const nextEarly = Number((await within(new Date(next), tomorrow)).n);
  const all = byDay.find(([day]) => day === today)?.[1] ?? 0;
  return { overdue: before + early, soon: all - early + nextEarly };
}

/** A duty that is done by doing something else on these pages, such as deciding. Nothing happens where it is not owed or already done. */
export async function dutyDoneByDeed(
  tx: Tx,
  duty: { reportIds: readonly string[]; what: string },
  done: { by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ done_at: done.at, done_by: done.by })
    .where('report_id', 'in', duty.reportIds)
    .where('what', '=', duty.what)
    .where('done_at', 'is', null)
    .execute();
}

/** A duty that a deed had done is owed again, because the deed was undone. One done by anything else stays done. As staff. */
export async function dutyOwedAgain(
  tx: Tx,
  duty: { reportId: string; what: string },
  done: { by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('duty')
    .set({ done_at: null, done_by: null })
    .where('report_id', '=', duty.reportId)
    .where('what', '=', duty.what)
    .where('done_at', '=', done.at)
    .where('done_by', '=', done.by)
    .execute();
}

/** What is owed on a report: the open duty that comes first, and how many are past their time. */
export interface OpenDuties {
  what: string;
  due: Date;
  overdue: number;
}

/** Open duties of many reports; those with none are left out. */
export async function openDutiesOf(tx: Tx, reportIds: readonly string[], now: Date): Promise<Map<string, OpenDuties>> {
  if (reportIds.length === 0) return new Map();
  const rows = await many(
    tx
      .selectFrom('duty')
      .select(['report_id', 'what', 'due'])
      .where('report_id', 'in', [...reportIds])
      .where('done_at', 'is', null)
      .orderBy('due'),
  );
  const open = new Map<string, OpenDuties>();
  for (const { report_id, what, due } of rows) {
    const known = open.get(report_id) ?? { what, due, overdue: 0 };
    open.set(report_id, { ...known, overdue: known.overdue + (due < now ? 1 : 0) });
  }
  return open;
}

/** A part of what is owed: by when it is due, and what it is. Null asks nothing. */
export interface DutyPart {
  when: 'overdue' | 'soon' | null;
  what: string | null;
}

/** Open duties over all reports, the longest overdue first, each with its report. "Soon": within a day. */
export function openDuties(tx: Tx, { when, what, now }: DutyPart & { now: Date }, limit: number, offset: number) {
  const tomorrow = new Date(now.getTime() + DAY_MS);
  return many(
    tx
      .selectFrom('duty as d')
      .innerJoin('report as r', 'r.id', 'd.report_id')
      .select(['d.id', 'd.what', 'd.due', 'd.basis', 'r.id as report_id', 'r.reference', 'r.town', 'r.district'])
      .where('d.done_at', 'is', null)
      .$if(when === 'overdue', (q) => q.where('d.due', '<', now))
      .$if(when === 'soon', (q) => q.where('d.due', '>=', now).where('d.due', '<', tomorrow))
      .$if(what !== null, (q) => q.where('d.what', '=', what))
      .orderBy('d.due')
      .orderBy('d.id')
      .limit(limit)
      .offset(offset),
  );
}
