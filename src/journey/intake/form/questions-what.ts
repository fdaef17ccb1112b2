import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { findMoney } from '#core/money.ts';
import { normalisePhone, saysWithheld } from '#core/phone.ts';
import type { HandedOverKind, Impersonated, ReportKind } from '#core/report.ts';
import { errorOf } from '#web/components/content.ts';
import { checkboxes, input, radios, textarea } from '#web/components/forms.ts';
import { dateInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Answers, hasVictim } from './answers.ts';
import { labelled, noErrors, type Question } from './question.ts';
import { dayQuestion } from './question-day.ts';
import { whatToTell } from './question-type.ts';

const URGENCY = [
  { value: 'now', label: 'Yes, they are on the way or here now' },
  { value: 'recent', label: 'Yes, they came in the last day' },
  { value: 'no', label: 'No' },
] as const;

/** Asked before anything else (R1.12). */
const urgency: Question = {
  key: 'now',
  name: 'Somebody collecting',
  applies: () => true,
  title: () => 'Is somebody coming to collect money, cards or goods?',
  fields: ({ answers, errors, force }) =>
    radios({
      name: 'urgency',
      label: 'Is somebody coming to collect money, cards or goods?',
      asHeading: true,
      hint: `If you are in danger, stop here and ring ${force.emergencyNumber}.`,
      choices: URGENCY.map((c) => ({ ...c, checked: answers.urgency === c.value })),
      error: errorOf(errors, 'urgency'),
    }),
  read(form) {
    const value = form.choice('urgency', ['now', 'recent', 'no']);
    if (value) return noErrors({ urgency: value });
    return { answers: {}, errors: [{ field: 'urgency', message: 'Choose whether somebody is coming to collect' }] };
  },
  said: (a) => labelled(URGENCY, a.urgency),
};

const KINDS: readonly { value: ReportKind; label: string; hint?: string }[] = [
  { value: 'loss', label: 'I, or somebody else, lost something', hint: 'Money, a card, goods or bank details' },
  { value: 'attempt', label: 'Somebody tried, but nothing was lost' },
  { value: 'suspicious_call', label: 'A suspicious call, message or visit' },
  { value: 'cashpoint', label: 'Somebody acting oddly at a cash machine' },
  { value: 'information', label: 'I know something about a fraud' },
];

const kind: Question = {
  key: 'what',
  name: 'What happened',
  applies: () => true,
  title: () => 'What do you want to tell us about?',
  fields: ({ answers, errors }) =>
    radios({
      name: 'kind',
      label: 'What do you want to tell us about?',
      asHeading: true,
      choices: KINDS.map((c) => ({ ...c, checked: answers.kind === c.value })),
      error: errorOf(errors, 'kind'),
    }),
  read(form) {
    const value = form.choice(
      'kind',
      KINDS.map((k) => k.value),
    );
    if (value) return noErrors({ kind: value });
    return { answers: {}, errors: [{ field: 'kind', message: 'Choose what you want to tell us about' }] };
  },
  said: (a) => labelled(KINDS, a.kind),
};

const LONGEST = REPORT_FORM.storyCharacters.value;

const story: Question = {
  key: 'story',
  name: 'In your words',
  applies: () => true,
  title: () => 'What happened?',
  fields: ({ answers, typed, errors }) =>
    textarea({
      name: 'story',
      label: 'What happened?',
      asHeading: true,
      hint: whatToTell(answers),
      rows: 10,
      value: typed?.text('story') ?? answers.story ?? '',
      error: errorOf(errors, 'story'),
    }),
  read(form) {
    const said = form.text('story');
    const message =
      said === ''
        ? 'Tell us what happened, in a few words'
        : said.length > LONGEST
          ? `Tell it in ${LONGEST.toLocaleString('en-GB')} characters or fewer`
          : null;
    return message ? { answers: {}, errors: [{ field: 'story', message }] } : noErrors({ story: said });
  },
  said: (a) => a.story ?? '',
};

const WHO_THEY_SAID: readonly { value: Impersonated; label: string }[] = [
  { value: 'police', label: 'The police' },
  { value: 'bank', label: 'A bank or building society' },
  { value: 'government', label: 'The government, tax office or council' },
  { value: 'telecoms', label: 'A phone or internet company' },
  { value: 'retailer', label: 'A shop or online shop' },
  { value: 'delivery', label: 'A delivery company' },
  { value: 'family', label: 'A member of the family or a friend' },
  { value: 'trading_standards', label: 'Trading Standards' },
  { value: 'other', label: 'Somebody else' },
];

const pretended: Question = {
  key: 'said',
  name: 'Who they said they were',
  applies: hasVictim,
  title: () => 'Who did they say they were?',
  fields: ({ answers }) =>
    checkboxes({
      name: 'impersonated',
      label: 'Who did they say they were?',
      asHeading: true,
      hint: 'Choose all that fit. If you do not know, just continue.',
      choices: WHO_THEY_SAID.map((c) => ({ ...c, checked: answers.impersonated?.includes(c.value) ?? false })),
    }),
  read: (form) =>
    noErrors({ impersonated: WHO_THEY_SAID.map((w) => w.value).filter((w) => form.all('impersonated').includes(w)) }),
  said: (a) => (a.impersonated ?? []).map((w) => labelled(WHO_THEY_SAID, w)).join(', '),
};

const THINGS: readonly { value: HandedOverKind; label: string }[] = [
  { value: 'cash', label: 'Cash' },
  { value: 'card', label: 'A bank card' },
  { value: 'pin', label: 'A PIN or password' },
  { value: 'bank_details', label: 'Bank details' },
  { value: 'transfer', label: 'Money sent by bank transfer' },
  { value: 'goods', label: 'Goods, such as watches or phones' },
  { value: 'gold', label: 'Gold' },
  { value: 'currency', label: 'Foreign money' },
  { value: 'vouchers', label: 'Gift cards or vouchers' },
];

const lost: Question = {
  key: 'lost',
  name: 'What was lost',
  applies: (a) => a.kind === 'loss',
  title: () => 'What was lost?',
  fields: ({ answers, typed, errors }) => html`<h1 class="govuk-heading-l">What was lost?</h1>
${checkboxes({
  name: 'handedOver',
  label: 'What did they get?',
  hint: 'Choose all that fit.',
  choices: THINGS.map((c) => ({
    ...c,
    checked: typed ? typed.all('handedOver').includes(c.value) : (answers.handedOver?.includes(c.value) ?? false),
  })),
})}
${input({
  name: 'lossGbp',
  label: 'About how much was it worth in all?',
  hint: 'For example 6000. A rough figure will do. Leave it empty if you do not know.',
  prefix: '£',
  width: 10,
  inputmode: 'decimal',
  value: typed?.text('lossGbp') ?? (answers.lossGbp === undefined ? '' : String(answers.lossGbp)),
  error: errorOf(errors, 'lossGbp'),
})}`,
  read(form) {
    const handedOver = THINGS.map((t) => t.value).filter((t) => form.all('handedOver').includes(t));
    const typed = form.text('lossGbp');
    const pounds = typed === '' ? undefined : readPounds(typed);
    if (pounds !== null) return noErrors({ handedOver, lossGbp: pounds });
    return { answers: { handedOver }, errors: [{ field: 'lossGbp', message: 'Write the sum in pounds, like 6000' }] };
  },
  said(a) {
    const things = (a.handedOver ?? []).map((t) => labelled(THINGS, t)).join(', ');
    const worth = a.lossGbp === undefined ? '' : `about £${a.lossGbp.toLocaleString('en-GB')}`;
    return [things, worth].filter(Boolean).join('; ');
  },
};

/** "6000", "£6,000", "6k" → pounds; null when it is no sum. */
export function readPounds(typed: string): number | null {
  const text = typed.slice(0, 40);
  const found = findMoney(text.startsWith('£') ? text : `£${text}`);
  const one = found[0];
  if (found.length !== 1 || !one || one.end < text.length || one.amount > 1e9) return null;
  return one.amount;
}

const where: Question = {
  key: 'where',
  name: 'Where',
  applies: () => true,
  title: (a) => (hasVictim(a) ? 'What town or postcode did it happen in?' : 'What town or postcode is it about?'),
  fields: ({ answers, typed, errors }) =>
    input({
      name: 'where',
      label: where.title(answers),
      asHeading: true,
      hint: 'For example St Albans, or AL1 3JE. If you do not know, just continue.',
      width: 20,
      value: typed?.text('where') ?? answers.where ?? '',
      error: errorOf(errors, 'where'),
    }),
  read(form) {
    const value = form.text('where');
    if (value.length <= REPORT_FORM.shortCharacters.value) return noErrors({ where: value });
    return { answers: {}, errors: [{ field: 'where', message: 'Write only the town or the postcode' }] };
  },
  said: (a) => a.where ?? '',
};

/** What somebody writes who would rather not leave a box empty. */
const NOT_KNOWN =
  /^(?:n\/?a|none|nil|not (?:known|sure)|(?:i )?(?:do not|don['’]?t|dont) know|no idea|can['’]?t remember|[-?]+)\.?$/i;

const callerPhone: Question = {
  key: 'number',
  name: 'Number that rang',
  applies: hasVictim,
  title: () => 'What number did they ring or write from?',
  fields: ({ answers, typed, errors }) =>
    input({
      name: 'callerPhone',
      label: 'What number did they ring or write from?',
      asHeading: true,
      hint: 'If it did not show, write “withheld”. If you do not know, just continue. Do not ring it back.',
      type: 'tel',
      width: 20,
      value: typed?.text('callerPhone') ?? answers.callerPhone ?? '',
      error: errorOf(errors, 'callerPhone'),
    }),
  read(form) {
    const value = form.text('callerPhone');
    if (NOT_KNOWN.test(value)) return noErrors({ callerPhone: '' });
    if (value === '' || saysWithheld(value) || (value.length <= 40 && normalisePhone(value)))
      return noErrors({ callerPhone: value });
    return {
      answers: {},
      errors: [{ field: 'callerPhone', message: 'Write a telephone number, like 01632 960 001, or “withheld”' }],
    };
  },
  said: (a) => (saysWithheld(a.callerPhone ?? '') ? 'Withheld' : (a.callerPhone ?? '')),
};

const when: Question = {
  ...dayQuestion,
  applies: () => true,
  said: (a: Answers) => (a.day ? dateInWords(new Date(`${a.day}T12:00:00Z`)) : ''),
};

export const QUESTIONS_WHAT: readonly Question[] = [urgency, kind, story, pretended, lost, when, where, callerPhone];
