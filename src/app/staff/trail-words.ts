import type { TrailEntry } from '#store/who-looked.ts';
import { LIST_CHANNEL } from '#web/site.ts';

const DID: Record<string, string> = {
  COLLECTION: 'Recorded',
  ALTERATION: 'Changed',
  CONSULTATION: 'Opened',
  DISCLOSURE: 'Disclosed',
  COMBINATION: 'Combined',
  ERASURE: 'Erased',
};

/** The steps of a warning, as its entry gives them for a reason: "step: approved". */
const STEP: Record<string, string> = {
  submitted: 'Sent for approval',
  returned: 'Sent back',
  approved: 'Approved',
  published: 'Published',
  withdrawn: 'Withdrew',
  dropped: 'Dropped the correction of',
};

/** What a change was, where a field that only one deed changes tells. The first that is found. */
const DEEDS: readonly [field: string, deed: string][] = [
  ['allocation_undone', 'Undid a decision on'],
  ['allocation', 'Decided on'],
  ['duty.done_at', 'Marked a duty as done on'],
  ['duty.undone', 'Took back that a duty was done on'],
  ['report_restriction', 'Changed who may open'],
  ['report_team', 'Changed the team of'],
  ['verdict', 'Reviewed an opening:'],
  ['staff_session.ended_at', 'Signed out'],
  ['totp', 'Changed the second factor of'],
  ['recovery_codes', 'Changed the recovery codes of'],
  ['passkey', 'Changed the passkeys of'],
  ['series_decision_undone', 'Undid a decision on'],
  ['series_decision', 'Decided on the links of'],
  ['identifier_decision', 'Said whose it is:'],
  ['undone', 'Took back a word on'],
  ['dismissed_at', 'Dismissed'],
  ['title', 'Edited'],
];

type Told = Pick<TrailEntry, 'op' | 'record_type' | 'channel' | 'reason' | 'fields_changed'>;

const stepOf = (e: Told): string | null =>
  (e.op === 'ALTERATION' && STEP[/^step: (\w{1,20})$/.exec(e.reason ?? '')?.[1] ?? '']) || null;

/** What was done, in words for an auditor: the step or the deed where the entry tells which. */
export function whatWasDone(e: Told): string {
  if (e.op === 'CONSULTATION' && e.channel === LIST_CHANNEL) return 'Shown in a list';
  if (e.op === 'CONSULTATION' && e.channel === 'break glass') return 'Broke the glass on';
  if (e.record_type === 'audit_log') return e.op === 'DISCLOSURE' ? 'Took out the trail of' : 'Read the trail of';
  if (e.record_type === 'report_restriction') return 'Was told that it is restricted:';
  const deed = e.op === 'ALTERATION' && DEEDS.find(([field]) => e.fields_changed.includes(field))?.[1];
  return stepOf(e) ?? (deed || (DID[e.op] ?? e.op));
}

/** The reason of an entry, unless it only names the step. */
export const reasonGiven = (e: Told): string | null => (stepOf(e) ? null : e.reason);
