import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import type { FraudType } from '#core/report.ts';
import { radios } from '#web/components/forms.ts';
import { html, type Words } from '#web/html.ts';
import { type Answers, hasVictim } from './answers.ts';
import { labelled, noErrors, type Question } from './question.ts';

/** The kinds of fraud of the catalogue, as the public sees them. What is none of them has no name to choose. */
const TYPES: readonly { value: FraudType; label: string }[] = FRAUD_TYPE_DEFINITIONS.filter(
  (t) => t.id !== 'other_fraud' && t.id !== 'not_fraud',
).map((t) => ({ value: t.id, label: t.name }));
const UNSURE = { value: 'unsure', label: 'None of these, or I am not sure' } as const;

/** What it is most like. It need not be answered, and the story is believed before it. */
export const typeQuestion: Question = {
  key: 'like',
  name: 'Most like',
  applies: hasVictim,
  title: () => 'Which of these is it most like?',
  fields: ({ answers }) =>
    radios({
      name: 'like',
      label: 'Which of these is it most like?',
      asHeading: true,
      hint: 'Choose the one that fits best. If none does, just continue.',
      choices: [...TYPES, UNSURE].map((c) => ({ ...c, checked: answers.fraudType === c.value })),
    }),
  read: (form) =>
    noErrors({
      fraudType:
        form.choice(
          'like',
          TYPES.map((t) => t.value),
        ) ?? undefined,
    }),
  said: (a) => labelled(TYPES, a.fraudType),
};

/** What the catalogue would like to know about this kind of fraud, to be told in the story; the usual things where no kind was chosen. */
export function whatToTell(answers: Answers): Words {
  const type = hasVictim(answers) ? FRAUD_TYPE_DEFINITIONS.find((t) => t.id === answers.fraudType) : undefined;
  if (!type)
    return 'Tell it in your own words. What did they say? What did they ask for? What did they look like or drive? Leave out passwords and PINs.';
  return html`Tell it in your own words. Leave out passwords and PINs. It helps us if you can say:<ul class="govuk-list govuk-list--bullet govuk-hint">${type.questions.map((q) => html`<li>${q}</li>`)}</ul>`;
}
