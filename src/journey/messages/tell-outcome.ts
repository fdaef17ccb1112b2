import { phraseOfType } from '#catalogue/following/outcome-phrases.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';
import type { PublicStage } from '#store/tables.ts';
import { writeToPerson } from './messages-of-report.ts';

/** How a report ended, as its person is told. */
export interface ToldOutcome {
  reportId: string;
  /** Home Office outcome type, 1 to 22. The person reads its phrase, never the number (R1.35). */
  outcomeType: number;
  /** Why, in words that the person can read: 10 to 2,000 characters. Names no offender. */
  reason: string;
  by: string;
}

/**
 * Tells the person how their report ended and why: the tracker then says "Finished", and those who asked for it hear that there is news.
 * A later outcome takes its place; both are kept. The checks of the outcome itself (R1.34) are the caller's. As staff.
 * @throws CounterfoilError BAD_FIELD for a type that has no phrase, REASON_REQUIRED for a reason that says nothing.
 */
export async function tellOutcome(tx: Tx, outcome: ToldOutcome): Promise<void> {
  const phrase = phraseOfType(outcome.outcomeType);
  if (!phrase) throw new CounterfoilError('BAD_FIELD', 'outcome: choose one of the types 1 to 22.');
  const reason = outcome.reason.trim();
  if (reason.length < 10 || reason.length > 2000) throw new CounterfoilError('REASON_REQUIRED');
  await tx
    .insertInto('report_outcome')
    .values({
      report_id: outcome.reportId,
      outcome_type: outcome.outcomeType,
      phrase: phrase.key,
      reason,
      told_by: outcome.by,
    })
    .execute();
  await tx.insertInto('report_news').values({ report_id: outcome.reportId, kind: 'outcome' }).execute();
  await tx
    .updateTable('report_standing')
    .set({ public_stage: phrase.key === 'passed_on' ? 'passed_on' : 'finished' })
    .where('report_id', '=', outcome.reportId)
    .execute();
}

/** Stages of which the person reads that it is over. */
const OVER: PublicStage[] = ['finished', 'passed_on'];

/**
 * Tells the person that their report, which they read was finished, is being worked on again, and why. The tracker is where it was before the end.
 * As staff.
 */
export async function tellOpenedAgain(
  tx: Tx,
  reportId: string,
  again: { outcome: number; reason: string; by: string },
): Promise<void> {
  const before = await tx
    .selectFrom('report_stage')
    .select('stage')
    .where('report_id', '=', reportId)
    .where('stage', 'not in', OVER)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  await tx
    .updateTable('report_standing')
    .set({ public_stage: (before?.stage ?? 'received') as PublicStage })
    .where('report_id', '=', reportId)
    .execute();
  const words = `We are looking at your report again. ${again.reason.trim()}`;
  await writeToPerson(tx, { reportId, words, by: again.by, once: `opened again ${again.outcome}` });
}
