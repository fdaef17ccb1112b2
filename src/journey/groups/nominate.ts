import { sql } from 'kysely';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { goesBy } from '#journey/linking/series-views.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** Who may put a series forward, and who, other than that person, may agree or refuse. The database asks too (036-intelligence.sql). */
export const NOMINATES = ['analyst', 'sfcu_investigator', 'supervisor'] as const;
export const ANSWERS = ['sfcu_investigator', 'supervisor'] as const;

const fault = (field: string, reason: string): Refusal => ({ code: 'MISSING_FIELD', field, reason });
const LEAST_REASON = 20;
const LEAST_ANSWER = 10;

/** Puts a series forward as an organised crime group. As staff. */
export async function nominate(
  tx: Tx,
  wish: { series: string; name: string; reason: string; unknowns: string },
  who: { id: string; now: Date },
): Promise<Result<{ id: string }, Refusal[]>> {
  const faults: Refusal[] = [];
  if (wish.name.trim().length < 2) faults.push(fault('name', 'Give the group a working name that names nobody.'));
  if (wish.reason.trim().length < LEAST_REASON)
    faults.push(fault('reason', `Say why it is organised crime, in at least ${LEAST_REASON} characters.`));
  if (faults.length > 0) return refuse(faults);
  await sql`SELECT 1 FROM series WHERE id = ${wish.series} FOR UPDATE`.execute(tx);
  if (await openNomination(tx, wish.series))
    return refuse([{ code: 'WRONG_STATE', field: 'name', reason: 'Somebody has put this series forward already.' }]);
  const row = await one(
    tx
      .insertInto('group_nomination')
      .values({
        series_id: wish.series,
        name: wish.name.trim().slice(0, 80),
        reason: wish.reason.trim().slice(0, 4000),
        unknowns: wish.unknowns.trim().slice(0, 2000),
        nominated_by: who.id,
        nominated_at: who.now,
      })
      .returning('id'),
  );
  return ok(row);
}

/** Agrees or refuses, as a second person. As staff. */
export async function answerNomination(
  tx: Tx,
  wish: { series: string; answer: string; reason: string },
  who: { id: string; now: Date },
): Promise<Result<{ id: string }, Refusal[]>> {
  const open = await openNomination(tx, wish.series);
  if (!open || open.answer)
    return refuse([{ code: 'WRONG_STATE', field: 'answer', reason: 'Nothing waits for an answer.' }]);
  if (open.nominated_by === who.id)
    return refuse([{ code: 'SAME_PERSON', field: 'answer', reason: 'You put it forward: somebody else answers.' }]);
  const answer = (['agreed', 'refused'] as const).find((a) => a === wish.answer);
  const faults: Refusal[] = [];
  if (!answer) faults.push(fault('answer', 'Choose whether you agree.'));
  if (wish.reason.trim().length < LEAST_ANSWER)
    faults.push(fault('answerReason', `Say why, in at least ${LEAST_ANSWER} characters.`));
  if (faults.length > 0 || !answer) return refuse(faults);
  await tx
    .updateTable('group_nomination')
    .set({ answer, answered_by: who.id, answered_at: who.now, answer_reason: wish.reason.trim().slice(0, 2000) })
    .where('id', '=', open.id)
    .execute();
  return ok({ id: open.id });
}

/** Takes back what one has put forward oneself, before anybody has answered. It stays readable. As staff. */
export async function withdrawNomination(
  tx: Tx,
  series: string,
  who: { id: string; now: Date },
): Promise<string | null> {
  const row = await maybeOne(
    tx
      .updateTable('group_nomination')
      .set({
        answer: 'withdrawn',
        answered_by: who.id,
        answered_at: who.now,
        answer_reason: 'Taken back by whoever put it forward',
      })
      .where(goesBy('group_nomination.series_id', series))
      .where('nominated_by', '=', who.id)
      .where('answer', 'is', null)
      .returning('id'),
  );
  return row?.id ?? null;
}

const nominations = (tx: Tx) =>
  tx
    .selectFrom('group_nomination as g')
    .innerJoin('staff_user as u', 'u.id', 'g.nominated_by')
    .leftJoin('staff_user as a', 'a.id', 'g.answered_by')
    .selectAll('g')
    .select(['u.display_name as nominator', 'a.display_name as answerer']);

/** Taken back by nobody, and refused by neither the second person nor the regional unit. */
const STANDS = sql<boolean>`(g.answer IS NULL OR g.answer = 'agreed') AND g.regional IS DISTINCT FROM 'refused'`;
/** Whether it waits, was agreed or was accepted: no other can be put forward beside it. */
export const nominationStands = (n: Nomination): boolean =>
  n.answer !== 'refused' && n.answer !== 'withdrawn' && n.regional !== 'refused';

/** The nomination that waits or was agreed; undefined where there is none. */
export const openNomination = (tx: Tx, series: string) =>
  maybeOne(nominations(tx).where(goesBy('g.series_id', series)).where(STANDS).orderBy('g.number').limit(1));
/** Every nomination of a series, the newest first. */
export const nominationsOf = (tx: Tx, series: string) =>
  many(nominations(tx).where(goesBy('g.series_id', series)).orderBy('g.number', 'desc'));
/** How many wait for a second person who is not this one. As staff. */
export async function countNominations(tx: Tx, userId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM group_nomination g
    WHERE g.answer IS NULL AND g.nominated_by <> ${userId}::uuid`.execute(tx);
  return rows[0]!.n;
}
export const latestNominations = (tx: Tx, limit: number) =>
  many(nominations(tx).orderBy(sql`g.answer IS NOT NULL`).orderBy('g.number', 'desc').limit(limit));
export type Nomination = Awaited<ReturnType<typeof nominationsOf>>[number];
