import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { Tx } from '#store/store.ts';

/** Who works for another body to which victims are referred (R3.26): Beacon in Hertfordshire (R3.24). */
export const WORKS_FOR_PARTNER = ['partner'] as const;

/** A referral as the body it went to sees it (migration 052): whom to ring, why, and what they did. Nothing else of the report. */
export interface PartnerReferral {
  item: number;
  version: number;
  report_id: string;
  reference: string;
  name: string | null;
  phone: string | null;
  phone_is_theirs: boolean;
  town: string | null;
  district: string | null;
  /** 0 to 100; null where there is nobody to ring. */
  need: number | null;
  urgency: string | null;
  basis: string | null;
  why: string | null;
  state: 'sent' | 'acknowledged' | 'closed';
  outcome: string;
  contact_wish: string | null;
  sent_at: Date | null;
  tries: number;
  first_contact: Date | null;
  reached_at: Date | null;
  left_alone: boolean;
}

/** Steps that a partner takes with a referral: one press each. */
export const PARTNER_STEPS = [
  'acknowledged',
  'reached',
  'message',
  'no_answer',
  'asked_not',
  'closed',
  'opened_again',
  'not_acknowledged',
  'handed_back',
  'call_back',
] as const;
export type PartnerStep = (typeof PARTNER_STEPS)[number];
const LEAST_OUTCOME = 10;
/** What the record keeps of what came of it; more is refused, never cut. */
const MOST_WORDS = 5000;
/** Steps that say what came of it. */
export const ENDINGS: readonly PartnerStep[] = ['closed', 'handed_back'];

/** Referrals made to the organisation of whoever acts, open or closed: what is wanted today first, then the greatest need. As staff. */
export async function partnerReferrals(tx: Tx, closed: boolean, limit: number, offset: number) {
  const { rows } = await sql<PartnerReferral>`SELECT * FROM partner_referrals() WHERE (state = 'closed') = ${closed}
    ORDER BY CASE WHEN ${closed} THEN NULL ELSE urgency = 'today' END DESC NULLS LAST, CASE WHEN ${closed} THEN 0 ELSE coalesce(need, 0) END DESC,
      sent_at, item LIMIT ${limit} OFFSET ${offset}`.execute(tx);
  return rows;
}

/** How many wait, how many of these nobody has acknowledged, and how many are closed. As staff. */
export async function countPartnerReferrals(tx: Tx): Promise<{ open: number; fresh: number; closed: number }> {
  const { rows } = await sql<{ open: number; fresh: number; closed: number }>`
    SELECT count(*) FILTER (WHERE state <> 'closed')::int AS open, count(*) FILTER (WHERE state = 'sent')::int AS fresh,
      count(*) FILTER (WHERE state = 'closed')::int AS closed FROM partner_referrals()`.execute(tx);
  return rows[0]!;
}

/** A referral by its number. @throws CounterfoilError NO_SUCH_RECORD where it was made to somebody else, or there is none. As staff. */
export async function partnerReferral(tx: Tx, item: number): Promise<PartnerReferral> {
  const { rows } = await sql<PartnerReferral>`SELECT * FROM partner_referrals(${item})`.execute(tx);
  if (!rows[0]) throw new CounterfoilError('NO_SUCH_RECORD');
  return rows[0];
}

/**
 * Takes a step with a referral, as a record of the case with its history; refused as WRONG_STATE where somebody was first. @throws CounterfoilError
 * NO_SUCH_RECORD where it is none of theirs. As staff.
 */
export async function takePartnerStep(
  tx: Tx,
  referral: { item: number; seen: number },
  step: PartnerStep | null,
  words: string,
  at: Date,
): Promise<Result<PartnerStep, Refusal>> {
  if (!step) return refuse({ code: 'MISSING_FIELD', field: 'step', reason: 'Choose what came of it.' });
  const ends = ENDINGS.includes(step);
  const field = ends ? 'outcome' : 'words';
  if (words.length > MOST_WORDS) {
    const reason = `Write at most ${MOST_WORDS.toLocaleString('en-GB')} characters: it has ${words.length.toLocaleString('en-GB')}.`;
    return refuse({ code: 'BAD_FIELD', field, reason });
  }
  if (ends && words.length < LEAST_OUTCOME) {
    const what = step === 'closed' ? 'Write what came of it' : 'Write why you cannot take it';
    return refuse({ code: 'MISSING_FIELD', field, reason: `${what}, in at least ${LEAST_OUTCOME} characters.` });
  }
  const { rows } = await sql<{ answer: 'done' | 'moved' | 'none' }>`
    SELECT partner_step(${referral.item}, ${referral.seen}, ${step}, ${words}, ${at}) AS answer`.execute(tx);
  if (rows[0]!.answer === 'none') throw new CounterfoilError('NO_SUCH_RECORD');
  if (rows[0]!.answer === 'moved') {
    const reason =
      'Somebody of yours was first, and it stands differently now. Read what they did; what you wrote is kept here, and goes when you send it again.';
    return refuse({ code: 'WRONG_STATE', field, reason });
  }
  return ok(step);
}
