import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { RegionalAnswer } from '#store/tables-intelligence.ts';
import { openNomination } from './nominate.ts';

/** What the regional unit can answer to a nomination (R4.21). */
export const REGIONAL_ANSWERS: Readonly<Record<RegionalAnswer, string>> = {
  accepted: 'Accepted',
  refused: 'Refused',
  more_asked: 'More is asked for',
};

export interface ReplyWish {
  answer: string;
  /** ISO date of their answer; null where none can be read. */
  on: string | null;
  reference: string;
  words: string;
}

const LEAST_WORDS = 10;

/** Writes down what the regional unit answered to the nomination of a series that was agreed here. As staff. */
export async function recordReply(
  tx: Tx,
  series: string,
  wish: ReplyWish,
  who: { id: string; now: Date },
): Promise<Result<{ id: string }, Refusal[]>> {
  const open = await openNomination(tx, series);
  if (open?.answer !== 'agreed')
    return refuse([{ code: 'WRONG_STATE', field: 'regional', reason: 'No nomination of it has been agreed here.' }]);
  const faults: Refusal[] = [];
  const missing = (field: string, reason: string) => faults.push({ code: 'MISSING_FIELD', field, reason });
  const answer = (Object.keys(REGIONAL_ANSWERS) as RegionalAnswer[]).find((a) => a === wish.answer);
  if (!answer) missing('regional', 'Choose what they answered.');
  const today = who.now.toISOString().slice(0, 10);
  if (!wish.on || wish.on > today || wish.on < (open.answered_at ?? open.nominated_at).toISOString().slice(0, 10))
    missing('replied-day', 'Give the day of their answer: after it was agreed here, and not later than today.');
  const words = wish.words.trim();
  if (answer && answer !== 'accepted' && words.length < LEAST_WORDS)
    missing('words', answer === 'refused' ? 'Write down why they refused.' : 'Write down what more they ask for.');
  if (faults.length > 0 || !answer || !wish.on) return refuse(faults);
  const reply = {
    nomination_id: open.id,
    answer,
    replied_on: wish.on,
    their_reference: wish.reference.trim().slice(0, 60) || null,
    words: words.length >= LEAST_WORDS ? words.slice(0, 4000) : null,
    recorded_by: who.id,
  };
  if (!(await isLatest(tx, reply)))
    await one(
      tx
        .insertInto('nomination_reply')
        .values({ ...reply, recorded_at: who.now })
        .returning('id'),
    );
  return ok({ id: open.id });
}

/** Whether the answer that stands last is this very one: a button pressed twice writes it down once. Whoever asks second waits for the first. */
async function isLatest(
  tx: Tx,
  reply: {
    nomination_id: string;
    answer: RegionalAnswer;
    replied_on: string;
    their_reference: string | null;
    words: string | null;
    recorded_by: string;
  },
): Promise<boolean> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`reply:${reply.nomination_id}`}, 0))`.execute(tx);
  const { rows } = await sql<{ same: boolean }>`
    SELECT (answer, replied_on, recorded_by) = (${reply.answer}, ${reply.replied_on}::date, ${reply.recorded_by}::uuid)
      AND their_reference IS NOT DISTINCT FROM ${reply.their_reference}::text AND words IS NOT DISTINCT FROM ${reply.words}::text AS same
    FROM nomination_reply WHERE nomination_id = ${reply.nomination_id}::uuid AND undone_at IS NULL ORDER BY id DESC LIMIT 1`.execute(
    tx,
  );
  return rows[0]?.same ?? false;
}

/** Takes back what one has written down oneself. As staff. Returns the nomination it was about. */
export async function undoReply(tx: Tx, id: number, who: { id: string; now: Date }): Promise<string> {
  const about = await maybeOne(
    tx
      .selectFrom('nomination_reply as y')
      .innerJoin('group_nomination as g', 'g.id', 'y.nomination_id')
      .select(['g.id', 'g.series_id', 'g.regional'])
      .where('y.id', '=', id),
  );
  const again = about?.regional === 'refused' ? await openNomination(tx, about.series_id) : undefined;
  if (again) throw new CounterfoilError('WRONG_STATE', `It has been put forward again since, as ${again.reference}.`);
  const row = await tx
    .updateTable('nomination_reply')
    .set({ undone_at: who.now })
    .where('id', '=', id)
    .where('recorded_by', '=', who.id)
    .where('undone_at', 'is', null)
    .returning('nomination_id')
    .executeTakeFirst();
  if (!row) throw new CounterfoilError('WRONG_STATE', 'Only whoever wrote an answer down takes it back, once.');
  return row.nomination_id;
}

/** Everything that was answered to these nominations, the newest first; what was taken back too. As staff. */
export const repliesOf = (tx: Tx, nominations: readonly string[]) =>
  nominations.length === 0
    ? Promise.resolve([])
    : many(
        tx
          .selectFrom('nomination_reply as y')
          .innerJoin('staff_user as u', 'u.id', 'y.recorded_by')
          .selectAll('y')
          .select('u.display_name as recorder')
          .where('y.nomination_id', 'in', [...nominations])
          .orderBy('y.id', 'desc'),
      );
export type NominationReply = Awaited<ReturnType<typeof repliesOf>>[number];
