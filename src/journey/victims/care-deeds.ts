import type { Partner } from '#catalogue/partners/partner.ts';
import { ENHANCED_GROUNDS } from '#catalogue/victims/care-words.ts';
import { dutiesOf } from '#journey/triage/assessments.ts';
import { hastenForEnhanced } from '#journey/triage/following-duties.ts';
import { markDutyDone } from '#journey/triage/mark-duty.ts';
import type { ItemActor, ItemCase, ItemState } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';

/** Why a duty that a record has done was late: the record itself says what happened. */
const LATE = 'Nobody said why. It was done by the record kept of it, which says what happened and when.';
/** States of a referral in which it has reached, or need not reach, the other body. */
const REFERRED: readonly string[] = ['sent', 'acknowledged', 'closed', 'declined'];

/** The duty that a record of care does, if any (R3.13, R3.18, R3.27). `partners`: those of the force. */
export function dutyDoneBy(kind: string, body: Record<string, string>, partners: readonly Partner[]): string | null {
  if (kind === 'needs') return 'needs_assessment';
  if (kind !== 'referral' || !REFERRED.includes(body.state ?? '')) return null;
  const to = partners.find((p) => p.key === body.to)?.kind;
  if (to === 'victim_service') return 'support_referral';
  return to === 'adult_social_care' && body.state !== 'declined' ? 'safeguarding_referral' : null;
}

/** What is kept of a state: since when a measure is in place, a referral closed. */
export const stateOfCare = (kind: string, state: ItemState, at: Date): ItemState => {
  if (kind === 'measure') return { ...state, doneAt: state.body.state === 'installed' ? (state.doneAt ?? at) : null };
  if (kind === 'referral')
    return { ...state, doneAt: ['closed', 'declined'].includes(state.body.state ?? '') ? (state.doneAt ?? at) : null };
  return state;
};

/** Marks a duty as done by a deed, where it is owed. As staff. */
export async function doDuty(tx: Tx, of: ItemCase, what: string, who: ItemActor): Promise<void> {
  const duty = (await dutiesOf(tx, of.reportId)).find((d) => d.what === what && !d.done_at);
  if (duty) await markDutyDone(tx, { ...of, id: duty.id }, { ...who, lateBecause: LATE });
}

/** A ground for enhanced rights shortens what right 6 gives days for. As staff. */
export async function hastenWhereEnhanced(
  tx: Tx,
  reportId: string,
  body: Record<string, string>,
  now: Date,
): Promise<void> {
  const ground = body.enhanced === 'none' ? undefined : ENHANCED_GROUNDS[body.enhanced ?? ''];
  if (ground) await hastenForEnhanced(tx, reportId, ground.toLowerCase(), now);
}
