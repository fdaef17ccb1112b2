/** What stands around the end of a case: what is still open when it ends, who may end it, and opening it again. */
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { evidenceChecklist } from '#journey/investigation/evidence-checklist.ts';
import { itemTitle } from '#journey/investigation/item-words.ts';
import type { OutcomeWish } from '#journey/investigation/outcome.ts';
import { type KeptOutcome, openActionsOf } from '#journey/investigation/record-outcome.ts';
import type { HeldBy } from '#journey/investigation/who-works.ts';
import { assessmentsOf } from '#journey/triage/assessments.ts';
import { itemsOf } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';
import { details, warningText } from '#web/components/content.ts';
import { button, radios, textarea } from '#web/components/forms.ts';
import { type Html, html } from '#web/html.ts';
import { counted, plainWords } from '#web/plain-words.ts';

/** What a case that ends leaves undone. */
export interface StillOpen {
  actions: readonly string[];
  evidence: readonly string[];
}

export async function stillOpen(tx: Tx, reportId: string): Promise<StillOpen> {
  const [newest] = await assessmentsOf(tx, reportId);
  const kept = await itemsOf(tx, [reportId], ['evidence']);
  const lines = evidenceChecklist(newest?.assessment.evidence ?? [], kept);
  return {
    actions: (await openActionsOf(tx, reportId)).map(itemTitle),
    evidence: lines.filter((l) => !l.settled).map((l) => plainWords(l.what)),
  };
}

/** What is still open, and what is to become of it. */
export function openPart(open: StillOpen, wish: OutcomeWish, error: { error?: string }): Html {
  const list = (of: readonly string[]) =>
    html`<ul class="govuk-list govuk-list--bullet">${of.map((o) => html`<li>${o}</li>`)}</ul>`;
  return html`${
    open.evidence.length > 0
      ? html`<p class="govuk-body">${counted(open.evidence.length, 'piece')} of evidence that expires ${open.evidence.length === 1 ? 'is' : 'are'} not secured, and will no longer be waited for:</p>${list(open.evidence)}`
      : ''
  }${
    open.actions.length > 0
      ? html`<p class="govuk-body">${counted(open.actions.length, 'action')} nobody has done yet:</p>${list(open.actions)}
${radios({
  name: 'open',
  label: open.actions.length === 1 ? 'What becomes of it?' : 'What becomes of them?',
  small: true,
  ...error,
  choices: [
    {
      value: 'close',
      label: 'Close with the case',
      hint: 'Opened again if the case is.',
      checked: wish.openActions === 'close',
    },
    {
      value: 'keep',
      label: 'Still to be done',
      hint: 'Property to give back, say.',
      checked: wish.openActions === 'keep',
    },
  ],
})}`
      : ''
  }`;
}

/** Why this person is not offered the form. */
export const notTheirs = (held: HeldBy | undefined, officer: string | null): Html =>
  warningText(
    `This case is with ${officer ? `${officer}, ` : ''}${routeName(held?.decided ?? '')}. They, or a supervisor, say how it ended. If it should not be there, decide again where it goes.`,
  );

/** Opening a case again that has ended, by anybody who may end it. */
export function openAgainForm(
  path: string,
  stands: KeptOutcome,
  sent: { words: string; error?: string },
  csrf: () => Html,
): Html {
  const told =
    stands.informed === 'tracker'
      ? 'The person reads this where they follow the report, for there they read that it was finished.'
      : 'In words the victim could read. Tell them, if they were told that it had ended.';
  return details(
    'Open the case again',
    html`<form method="post" action="${path}/outcome/again" novalidate>${csrf()}<input type="hidden" name="outcome" value="${stands.id}">
${textarea({ name: 'again', label: 'Why it goes on', hint: told, rows: 3, value: sent.words, ...(sent.error ? { error: sent.error } : {}) })}
${button('Open it again', { kind: 'secondary' })}</form>`,
    sent.error !== undefined,
  );
}

/** What is wrong with the reason for opening a case again; null for nothing. */
export function againRefusal(words: string, named: string | null): string | null {
  const { length } = words.trim();
  const [least, most] = [INVESTIGATION.shortestReason.value, INVESTIGATION.longestAgain.value];
  if (length < least || length > most)
    return `Say why it goes on, in words the victim could read: ${least} to ${most.toLocaleString('en-GB')} characters`;
  return named === null
    ? null
    : `“${named}” is somebody or something under suspicion, and they would read it: take it out`;
}
