import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { findMoney } from '#core/money.ts';
import { spokenNumber } from '#core/number-words.ts';
import { errorOf } from '#web/components/content.ts';
import { checkboxes, input, radios, textarea } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { fill } from '#web/words.ts';
import {
  choicesOf,
  headed,
  keysOf,
  labelled,
  noErrors,
  type Question,
  standing,
  type Words,
  wrong,
} from './question.ts';
import { asksFact, whatToTell } from './question-type.ts';

/** Asked before anything else (R1.12). */
const urgency = ({ now: words }: Words): Question => ({
  key: 'now',
  name: words.name,
  applies: () => true,
  title: () => words.title,
  fields: ({ answers, typed, errors, force, heading }) =>
    radios({
      name: 'urgency',
      label: words.title,
      asHeading: heading,
      hint: fill(words.hint, { emergency: force.emergencyNumber }),
      choices: choicesOf(words.choices).map((c) => ({
        ...c,
        checked: typed ? typed.text('urgency') === c.value : answers.urgency === c.value,
      })),
      error: errorOf(errors, 'urgency'),
    }),
  read(form) {
    const value = form.choice('urgency', keysOf(words.choices));
    return value ? noErrors({ urgency: value }) : wrong('urgency', words.none);
  },
  said: (a) => labelled(words.choices, a.urgency),
  paper: { parts: [{ ticks: Object.values(words.choices) }] },
});

const kind = ({ what: words }: Words): Question => ({
  key: 'what',
  name: words.name,
  applies: () => true,
  title: () => words.title,
  fields: ({ answers, typed, errors, heading }) =>
    radios({
      name: 'kind',
      label: words.title,
      asHeading: heading,
      choices: choicesOf(words.choices).map((c) => ({
        ...c,
        hint: c.value === 'loss' ? words.lossHint : undefined,
        checked: typed ? typed.text('kind') === c.value : answers.kind === c.value,
      })),
      error: errorOf(errors, 'kind'),
    }),
  read(form) {
    const value = form.choice('kind', keysOf(words.choices));
    return value ? noErrors({ kind: value }) : wrong('kind', words.none);
  },
  said: (a) => labelled(words.choices, a.kind),
  paper: { parts: [{ ticks: Object.values(words.choices) }] },
});

const LONGEST = REPORT_FORM.storyCharacters.value;

const story = ({ story: words }: Words): Question => ({
  key: 'story',
  name: words.name,
  applies: () => true,
  title: () => words.title,
  fields: ({ answers, typed, errors, heading }) =>
    textarea({
      name: 'story',
      label: words.title,
      asHeading: heading,
      hint: whatToTell(answers, words),
      rows: 10,
      value: typed?.text('story') ?? answers.story ?? '',
      error: errorOf(errors, 'story'),
    }),
  read(form) {
    const said = form.text('story');
    const message =
      said === ''
        ? words.none
        : said.length > LONGEST
          ? fill(words.tooLong, { most: LONGEST.toLocaleString('en-GB') })
          : null;
    return message ? wrong('story', message) : noErrors({ story: said });
  },
  said: (a) => a.story ?? '',
  paper: { parts: [{ lines: 12 }] },
});

const pretended = ({ said: words }: Words): Question => ({
  key: 'said',
  name: words.name,
  applies: (a) => asksFact(a, 'pretended'),
  title: () => words.title,
  fields: ({ answers, typed, heading }) =>
    checkboxes({
      name: 'impersonated',
      label: words.title,
      asHeading: heading,
      hint: words.hint,
      choices: choicesOf(words.choices).map((c) => ({
        ...c,
        checked: typed
          ? typed.all('impersonated').includes(c.value)
          : (answers.impersonated?.includes(c.value) ?? false),
      })),
    }),
  read: (form) => noErrors({ impersonated: keysOf(words.choices).filter((w) => form.all('impersonated').includes(w)) }),
  said: (a) => (a.impersonated ?? []).map((w) => labelled(words.choices, w)).join(', '),
  paper: { parts: [{ ticks: Object.values(words.choices), any: true }] },
});

const lost = ({ lost: words }: Words): Question => ({
  key: 'lost',
  name: words.name,
  applies: (a) => a.kind === 'loss',
  title: () => words.title,
  fields: (asking) => {
    const { answers, typed, errors, sheet } = asking;
    return html`${headed(asking, words.title)}
${checkboxes({
  name: 'handedOver',
  label: words.things,
  hint: words.thingsHint,
  choices: choicesOf(words.choices).map((c) => ({
    ...c,
    checked: typed ? typed.all('handedOver').includes(c.value) : (answers.handedOver?.includes(c.value) ?? false),
  })),
})}
${input({
  name: 'lossGbp',
  label: words.worth,
  hint: words.worthHint,
  prefix: '£',
  width: 10,
  inputmode: 'decimal',
  value: standing(asking, 'lossGbp', answers.lossGbp),
  error: errorOf(errors, 'lossGbp'),
})}
${radios({
  name: 'bankTold',
  label: words.bank,
  inline: true,
  // A clerk who ticked by mistake must be able to take it back.
  choices: [...choicesOf(words.bankChoices), ...(sheet ? [{ value: '', label: words.bankNotTicked }] : [])].map(
    (c) => ({
      ...c,
      checked: typed ? typed.text('bankTold') === c.value && typed.has('bankTold') : answers.bankTold === c.value,
    }),
  ),
})}`;
  },
  read(form) {
    const handedOver = keysOf(words.choices).filter((t) => form.all('handedOver').includes(t));
    const bankTold = form.choice('bankTold', ['yes', 'no']) ?? undefined;
    const typed = form.text('lossGbp');
    const pounds = typed === '' ? undefined : readPounds(typed);
    const most = REPORT_FORM.mostPounds.value;
    if (pounds !== null && (pounds ?? 0) <= most) return noErrors({ handedOver, bankTold, lossGbp: pounds });
    const tooMuch = fill(words.tooMuch, { most: most.toLocaleString('en-GB') });
    const errors = [{ field: 'lossGbp', message: pounds === null ? words.wrongWorth : tooMuch }];
    return { answers: { handedOver, bankTold }, errors };
  },
  said(a) {
    const things = (a.handedOver ?? []).map((t) => labelled(words.choices, t)).join(', ');
    const worth = a.lossGbp === undefined ? '' : fill(words.saidWorth, { sum: a.lossGbp.toLocaleString('en-GB') });
    const bank = labelled(words.saidBank, a.bankTold);
    return [things, worth, bank].filter(Boolean).join('; ');
  },
  paper: {
    only: words.paperOnly,
    parts: [
      { ticks: Object.values(words.choices), any: true },
      { lines: 1, label: words.paperWorth },
      { ticks: Object.values(words.paperBank) },
    ],
  },
});

/** "6000", "£6,000", "6k", "about 6 000 pounds", "six hundred" → pounds; null when it is no sum, or in other money. */
export function readPounds(typed: string): number | null {
  const text = typed
    .slice(0, 40)
    .trim()
    .replace(/^(?:about|around|roughly|nearly|almost|over|approx\.?|approximately) /i, '')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d|k|thousand|million) ?(?:pounds|quid|gbp)$/i, '');
  const spoken = spokenNumber(text);
  if (spoken !== null && spoken >= 1) return spoken;
  const found = findMoney(/^[£€$]/.test(text) ? text : `£${text}`);
  const one = found[0];
  if (found.length !== 1 || !one || one.end < text.length || one.amount > 1e9 || one.currency !== 'GBP') return null;
  return one.amount;
}

export const questionsWhat = (words: Words) => ({
  urgency: urgency(words),
  kind: kind(words),
  story: story(words),
  pretended: pretended(words),
  lost: lost(words),
});
