import { RETENTION } from '#catalogue/thresholds/retention.ts';
import type { Refusal } from '#core/result.ts';
import type { ActingPerson } from '#core/role.ts';
import { many } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';

export type RetentionDecision = 'retain' | 'hold' | 'release';

export interface RetentionWish {
  decision: RetentionDecision | null;
  /** ISO date of the next review. */
  reviewDue: string | null;
  reason: string;
}

/** What is not right about a wish to keep, hold or release a record (R6.12); empty when it can be recorded. */
export function retentionRefusals(
  wish: RetentionWish,
  now: { today: string; held: boolean },
  reason: { shortest: number; longest: number },
): Refusal[] {
  const refusals: Refusal[] = [];
  const say = (field: string, words: string) => refusals.push({ code: 'BAD_FIELD', field, reason: words });
  if (wish.decision === null) say('decision', 'Choose what is to happen');
  if (wish.decision === 'hold' && now.held) say('decision', 'It is held already');
  if (wish.decision === 'release' && !now.held) say('decision', 'It is not held, so there is nothing to release');
  if (wish.reviewDue === null) say('review-day', 'Give the day of the next review: there always is one');
  else if (wish.reviewDue <= now.today) say('review-day', 'The next review lies in the future');
  else if (Number(wish.reviewDue.slice(0, 4)) > Number(now.today.slice(0, 4)) + RETENTION.longestYears.value)
    say('review-day', `Look at it again within ${RETENTION.longestYears.value} years`);
  const { length } = wish.reason.trim();
  if (length < reason.shortest || length > reason.longest)
    say('reason', 'Say why: what this person or this case may still do or be needed for');
  return refusals;
}

/** Every decision on how long the record is kept, the newest first. As staff. */
export function retentionOf(tx: Tx, reportId: string) {
  return many(
    tx
      .selectFrom('case_retention as c')
      .selectAll('c')
      .select(nameOfStaff('c.decided_by').as('display_name'))
      .where('c.report_id', '=', reportId)
      .orderBy('c.id', 'desc'),
  );
}
export type KeptRetention = Awaited<ReturnType<typeof retentionOf>>[number];

/** Whether somebody has said that it may not be disposed of, whatever its date. */
export const isHeld = (decisions: readonly KeptRetention[]): boolean =>
  decisions.find((d) => d.decision !== 'retain')?.decision === 'hold';

/** Records a wish that `retentionRefusals` lets through, and moves the date of the review. As staff. */
export async function recordRetention(
  tx: Tx,
  reportId: string,
  wish: { decision: RetentionDecision; reviewDue: string; reason: string },
  who: ActingPerson,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('case_retention')
    .values({
      report_id: reportId,
      decision: wish.decision,
      review_due: wish.reviewDue,
      reason: wish.reason.trim(),
      decided_by: who.username,
      decided_role: who.roles[0] ?? '',
      decided_at: now,
    })
    .execute();
  await tx.updateTable('report').set({ review_due: wish.reviewDue }).where('id', '=', reportId).execute();
}
