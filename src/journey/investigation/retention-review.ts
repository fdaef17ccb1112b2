import { sql } from 'kysely';
import { BLOCKER_WORDS, DISPOSE_GROUNDS, KEEP_GROUNDS } from '#catalogue/casework/retention-grounds.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { tellEvent } from '#store/event-log.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import { recordRetention, retentionRefusals } from './retention.ts';

/** Who proposes at the end of retention, and who, other than that person, decides. The database asks too (042-disposal.sql). */
export const PROPOSES_RETENTION = ['lcu_sergeant', 'sfcu_investigator', 'supervisor'] as const;
export const DECIDES_RETENTION = ['supervisor'] as const;

export interface ReviewWish {
  wish: 'keep' | 'dispose' | null;
  /** ISO date: to keep it until. */
  keepUntil: string | null;
  ground: string;
  reason: string;
}

/** What is not right about a proposal; empty when it can be recorded. */
export function reviewRefusals(
  wish: ReviewWish,
  now: { today: string; blocked: boolean },
  reason: { shortest: number; longest: number },
): Refusal[] {
  const bad = (field: string, words: string): Refusal => ({ code: 'BAD_FIELD', field, reason: words });
  const grounds = wish.wish === 'keep' ? KEEP_GROUNDS : DISPOSE_GROUNDS;
  if (wish.wish === null || !Object.hasOwn(grounds, wish.ground))
    return [bad('ground', 'Choose what is to happen, and why')];
  const kept = { decision: 'retain' as const, reviewDue: wish.keepUntil, reason: wish.reason };
  const others = retentionRefusals(kept, { today: now.today, held: false }, reason);
  return [
    ...(wish.wish === 'dispose' && now.blocked ? [bad('ground', 'It is kept while something rests on it')] : []),
    ...(wish.wish === 'keep' ? others : others.filter((r) => r.field === 'reason').map(whyItMayGo)),
  ];
}

const whyItMayGo = (refusal: Refusal): Refusal => ({
  ...refusal,
  reason: 'Say in your own words why it may go, for whoever decides: a sentence or more',
});

const reviews = (tx: Tx) =>
  tx
    .selectFrom('retention_review as v')
    .innerJoin('staff_user as p', 'p.id', 'v.proposed_by')
    .leftJoin('staff_user as a', 'a.id', 'v.answered_by')
    .selectAll('v')
    .select(['p.display_name as proposer', 'a.display_name as answerer']);

/** Every proposal on a record, the newest first; the open one is that without an answer. As staff. */
export const reviewsOf = (tx: Tx, reportId: string) =>
  many(reviews(tx).where('v.report_id', '=', reportId).orderBy('v.id', 'desc'));
export type RetentionReview = Awaited<ReturnType<typeof reviewsOf>>[number];

/** Records whose day of review has come by this day (ISO), the oldest first, with the proposal that waits for a second person. As staff. */
export function dueForReview(tx: Tx, today: string, limit: number) {
  return many(
    tx
      .selectFrom('report as r')
      .leftJoin('report_standing as s', 's.report_id', 'r.id')
      .leftJoin('retention_review as v', (join) => join.onRef('v.report_id', '=', 'r.id').on('v.answer', 'is', null))
      .leftJoin('staff_user as p', 'p.id', 'v.proposed_by')
      .select(['r.id', 'r.reference', 'r.received_at', 'r.review_due', 's.fraud_type', 's.decided'])
      .select(['v.wish', 'v.proposed_by', 'p.display_name as proposer'])
      .where('r.review_due', '<=', today)
      .orderBy(sql`v.id IS NULL`)
      .orderBy('r.review_due')
      .orderBy('r.id')
      .limit(limit),
  );
}

/** How many records wait for their review, how many of them for a second person who is not this one, and on how many this one was refused. As staff. */
export async function countForReview(
  tx: Tx,
  today: string,
  userId: string,
): Promise<{ due: number; second: number; refused: number }> {
  const { rows } = await sql<{ due: number; second: number; refused: number }>`
    SELECT (SELECT count(*) FROM report WHERE review_due <= ${today}::date)::int AS due,
      (SELECT count(*) FROM retention_review WHERE answer IS NULL AND proposed_by <> ${userId}::uuid)::int AS second,
      (SELECT count(*) FROM (SELECT DISTINCT ON (v.report_id) v.* FROM retention_review v JOIN report r ON r.id = v.report_id
        WHERE r.review_due <= ${today}::date ORDER BY v.report_id, v.id DESC) l WHERE l.answer = 'refused' AND l.proposed_by = ${userId}::uuid)::int AS refused`.execute(
    tx,
  );
  return rows[0]!;
}

/** What forbids disposing of each of these, in words. As staff. */
export async function blockersOf(tx: Tx, reportIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; kind: string; about: string | null }>`
    SELECT r.id, b.kind, b.about FROM report r, LATERAL disposal_blockers(r.id) b
    WHERE r.id = ANY (${[...reportIds]}::uuid[])`.execute(tx);
  const found = new Map<string, string[]>(reportIds.map((id) => [id, []]));
  for (const { id, kind, about } of rows)
    found.get(id)?.push((BLOCKER_WORDS[kind] ?? kind).replace('{about}', about ?? ''));
  return found;
}

/** Whether the duty to disclose after a charge lasts: a release ends it. As staff. */
export async function isCharged(tx: Tx, reportId: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM disposal_blockers(${reportId}::uuid) WHERE kind = 'charged'`.execute(tx);
  return rows.length > 0;
}

/** Records a proposal that `reviewRefusals` lets through. As staff. */
export async function proposeReview(
  tx: Tx,
  reportId: string,
  wish: ReviewWish & { wish: 'keep' | 'dispose' },
  who: { id: string; now: Date },
): Promise<void> {
  await one(tx.selectFrom('report').select('id').where('id', '=', reportId).forUpdate());
  if (await openReview(tx, reportId))
    throw new CounterfoilError('WRONG_STATE', 'A proposal waits already. Load the page again to see it.');
  await tx
    .insertInto('retention_review')
    .values({
      report_id: reportId,
      wish: wish.wish,
      keep_until: wish.wish === 'keep' ? wish.keepUntil : null,
      ground: wish.ground,
      reason: wish.reason.trim(),
      proposed_by: who.id,
      proposed_at: who.now,
    })
    .execute();
}

export const openReview = (tx: Tx, reportId: string) =>
  maybeOne(reviews(tx).where('v.report_id', '=', reportId).where('v.answer', 'is', null));

/**
 * Answers a proposal. Agreed to keep: the day of review moves. Agreed to dispose: the record is gone for good when this commits, and the stages
 * that remember it are told to forget. As staff, in a transaction that says who acts.
 * @throws CounterfoilError WRONG_STATE where nothing waits, SAME_PERSON for one's own proposal.
 */
export async function answerReview(
  tx: Tx,
  reportId: string,
  given: { answer: 'agreed' | 'refused' | 'withdrawn'; reason: string },
  who: ActingPerson & { id: string },
  now: Date,
): Promise<'kept' | 'disposed' | 'refused' | 'withdrawn'> {
  const open = await openReview(tx, reportId);
  if (!open) throw new CounterfoilError('WRONG_STATE');
  const own = open.proposed_by === who.id;
  if (own !== (given.answer === 'withdrawn'))
    throw new CounterfoilError(
      'SAME_PERSON',
      own ? 'You proposed it: somebody else decides.' : 'Only whoever proposed it withdraws it.',
    );
  if (given.answer === 'agreed' && open.wish === 'dispose') {
    await sql`SELECT dispose_report(${open.id}::bigint)`.execute(tx);
    await tellEvent(tx, { type: 'report.disposed', externalId: reportId }, reportId);
    return 'disposed';
  }
  await tx
    .updateTable('retention_review')
    .set({ answer: given.answer, answered_by: who.id, answered_at: now, answer_reason: given.reason.trim() || null })
    .where('id', '=', open.id)
    .execute();
  if (given.answer !== 'agreed') return given.answer;
  const words = KEEP_GROUNDS[open.ground as keyof typeof KEEP_GROUNDS];
  const kept = {
    decision: 'retain',
    reviewDue: open.keep_until!,
    reason: `${words}. ${open.reason}`.slice(0, 2000),
  } as const;
  await recordRetention(tx, reportId, kept, who, now);
  return 'kept';
}

/** What was disposed of last. As staff. */
export const disposedOf = (tx: Tx, limit: number) =>
  many(
    tx
      .selectFrom('disposed_report')
      .select(['reference', 'disposed_at', 'ground'])
      .select([
        nameOfStaff('disposed_report.proposed_by').as('proposed_by'),
        nameOfStaff('disposed_report.decided_by').as('decided_by'),
      ])
      .orderBy('disposed_at', 'desc')
      .limit(limit),
  );

/** How many records were disposed of, by the month in which they had come. As staff. */
export async function countDisposed(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT coalesce(sum(reports), 0)::int AS n FROM disposed_count`.execute(tx);
  return rows[0]!.n;
}
