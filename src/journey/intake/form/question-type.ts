import type { AskedFact } from '#catalogue/fraud-types/fraud-type.ts';
import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import type { FraudType } from '#core/report.ts';
import { radios } from '#web/components/forms.ts';
import { html, type Words } from '#web/html.ts';
import { type Answers, hasVictim } from './answers.ts';
import { noErrors, type Question, type Words as QuestionWords } from './question.ts';

/** The kinds of fraud of the catalogue, as the public sees them. What is none of them has no name to choose. */
const TYPES: readonly { value: FraudType; label: string }[] = FRAUD_TYPE_DEFINITIONS.filter(
  (t) => t.id !== 'other_fraud' && t.id !== 'not_fraud',
).map((t) => ({ value: t.id, label: t.name }));

const chosen = (answers: Answers) =>
  hasVictim(answers) ? FRAUD_TYPE_DEFINITIONS.find((t) => t.id === answers.fraudType) : undefined;

/** What it is most like. It need not be answered, and the story is believed before it. */
export const typeQuestion = ({ like: words }: QuestionWords): Question => ({
  key: 'like',
  name: words.name,
  applies: hasVictim,
  title: () => words.title,
  fields: ({ answers, typed, heading }) =>
    radios({
      name: 'like',
      label: words.title,
      asHeading: heading,
      hint: words.hint,
      choices: [...TYPES, { value: 'unsure', label: words.unsure }].map((c) => ({
        ...c,
        checked: typed ? typed.text('like') === c.value : answers.fraudType === c.value,
      })),
    }),
  read: (form) =>
    noErrors({
      fraudType:
        form.choice(
          'like',
          TYPES.map((t) => t.value),
        ) ?? undefined,
    }),
  said: (a) => TYPES.find((t) => t.value === a.fraudType)?.label ?? '',
  paper: { parts: [{ ticks: [...TYPES.map((t) => t.label), words.unsure] }] },
});

/** Asked where no kind was chosen: what any of them could need first. */
const USUAL: readonly AskedFact[] = ['pretended', 'number'];

/** Whether the form asks this fact of these answers: the catalogue's fraud types say which they need. */
export function asksFact(answers: Answers, fact: AskedFact): boolean {
  if (answers.kind === 'cashpoint') return fact === 'collector';
  if (!hasVictim(answers)) return false;
  // Nobody came and nothing was sent where nothing was lost but a call was made.
  if (fact === 'account' && answers.kind === 'suspicious_call') return false;
  return (chosen(answers)?.asks ?? USUAL).includes(fact);
}

/** What the catalogue would like to know about this kind of fraud, to be told in the story; the usual things where no kind was chosen. Who saw somebody or knows something was told and asked for nothing. */
export function whatToTell(answers: Answers, words: QuestionWords['story']): Words {
  if (answers.kind === 'cashpoint' || answers.kind === 'information') return words.hintOfKind[answers.kind];
  const type = chosen(answers);
  if (!type) return words.hint;
  return html`${words.hintOfType}<ul class="govuk-list govuk-list--bullet govuk-hint">${type.questions.map((q) => html`<li>${q}</li>`)}</ul>`;
}
