import { sql } from 'kysely';
import { many } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';

export const RATINGS = ['very_good', 'good', 'neither', 'bad', 'very_bad'] as const;
export type Rating = (typeof RATINGS)[number];

/** As much as fits a page; the database refuses more. */
export const MOST_SAID = 1200;

const EMAIL = /[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2}/i;
const SPOKEN_EMAIL = /\b[\w.-]{1,64} (?:at|\(at\)|\[at\]) [\w-]{1,64} ?(?:dot|\.) ?(?:com|co|uk|org|net)\b/i;
/** Nine figures or more with no more between them than people put: telephone, card and account numbers. A date has eight. */
const LONG_NUMBER = /\d(?:[\s().+-]{0,3}\d){8}/;

/** What somebody should not have written, or null. It says nothing of what it was: the words stay in their box to be mended. */
export function personalDetailIn(said: string): 'email' | 'phone' | null {
  if (EMAIL.test(said) || SPOKEN_EMAIL.test(said)) return 'email';
  return LONG_NUMBER.test(said) ? 'phone' : null;
}

/** A part of the public pages as the table takes it: no query, no reference, no number; else the start. */
export const pageOfFeedback = (asked: string): string => (/^\/(?:[a-z-][a-z/-]{0,198})?$/.test(asked) ? asked : '/');

export interface Feedback {
  id: number;
  sent_at: Date;
  page: string;
  rating: string;
  said: string;
  read_at: Date | null;
  read_by: string | null;
}

export const keepFeedback = (tx: Tx, said: { page: string; rating: Rating; said: string }) =>
  sql`INSERT INTO public_feedback (page, rating, said) VALUES (${said.page}, ${said.rating}, ${said.said})`.execute(tx);

/** What nobody has read first, then the newest. */
export const feedbackToRead = (tx: Tx, limit: number, offset: number): Promise<Feedback[]> =>
  many(
    tx
      .selectFrom('public_feedback')
      .select([
        'id',
        'sent_at',
        'page',
        'rating',
        'said',
        'read_at',
        nameOfStaff('public_feedback.read_by').as('read_by'),
      ])
      .orderBy(sql`read_at IS NOT NULL`)
      .orderBy('sent_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset),
  ) as Promise<Feedback[]>;

/** Marks what somebody has read. False where a colleague already had, or there is none. */
export async function markFeedbackRead(tx: Tx, id: string, by: string, now: Date): Promise<boolean> {
  const done = await sql`UPDATE public_feedback SET read_at = ${now}, read_by = ${by}
    WHERE id = ${id}::bigint AND read_at IS NULL RETURNING 1`.execute(tx);
  return done.rows.length > 0;
}
