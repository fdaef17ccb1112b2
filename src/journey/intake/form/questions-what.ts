import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { findMoney } from '#core/money.ts';
import type { HandedOverKind, Impersonated, ReportKind } from '#core/report.ts';
import { errorOf } from '#web/components/content.ts';
import { checkboxes, input, radios, textarea } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { headed, labelled, noErrors, type Question, standing, wrong } from './question.ts';
import { asksFact, whatToTell } from './question-type.ts';

const URGENCY = [
  { value: 'coming', label: 'Yes, someone is on the way' },
  { value: 'now', label: 'Yes, someone is here now' },
  { value: 'recent', label: 'Yes, someone came in the last day and has gone' },
  { value: 'no', label: 'No' },
] as const;
const FIRST = 'Is someone coming to collect, there now, or gone in the last day?';

/** Asked before anything else (R1.12). */
const urgency: Question = {
  key: 'now',
  name: 'Someone collecting',
  applies: () => true,
  title: () => FIRST,
  fields: ({ answers, typed, errors, force, heading }) =>
    radios({
      name: 'urgency',
      label: FIRST,
      asHeading: heading,
      hint: `To collect money, cards or goods. If you are in danger, stop here and ring ${force.emergencyNumber}.`,
      choices: URGENCY.map((c) => ({
        ...c,
        checked: typed ? typed.text('urgency') === c.value : answers.urgency === c.value,
      })),
      error: errorOf(errors, 'urgency'),
    }),
  read(form) {
    const value = form.choice(
      'urgency',
      URGENCY.map((u) => u.value),
    );
    return value ? noErrors({ urgency: value }) : wrong('urgency', 'Choose whether someone is coming to collect');
  },
  said: (a) => labelled(URGENCY, a.urgency),
  paper: { parts: [{ ticks: URGENCY.map((u) => u.label) }] },
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
  fields: ({ answers, typed, errors, heading }) =>
    radios({
      name: 'kind',
      label: 'What do you want to tell us about?',
      asHeading: heading,
      choices: KINDS.map((c) => ({
        ...c,
        checked: typed ? typed.text('kind') === c.value : answers.kind === c.value,
      })),
      error: errorOf(errors, 'kind'),
    }),
  read(form) {
    const value = form.choice(
      'kind',
      KINDS.map((k) => k.value),
    );
    return value ? noErrors({ kind: value }) : wrong('kind', 'Choose what you want to tell us about');
  },
  said: (a) => labelled(KINDS, a.kind),
  paper: { parts: [{ ticks: KINDS.map((k) => k.label) }] },
};

const LONGEST = REPORT_FORM.storyCharacters.value;

const story: Question = {
  key: 'story',
  name: 'In your words',
  applies: () => true,
  title: () => 'What happened?',
  fields: ({ answers, typed, errors, heading }) =>
    textarea({
      name: 'story',
      label: 'What happened?',
      asHeading: heading,
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
    return message ? wrong('story', message) : noErrors({ story: said });
  },
  said: (a) => a.story ?? '',
  paper: { parts: [{ lines: 12 }] },
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
  applies: (a) => asksFact(a, 'pretended'),
  title: () => 'Who did they say they were?',
  fields: ({ answers, typed, heading }) =>
    checkboxes({
      name: 'impersonated',
      label: 'Who did they say they were?',
      asHeading: heading,
      hint: 'Choose all that fit. If you do not know, just continue.',
      choices: WHO_THEY_SAID.map((c) => ({
        ...c,
        checked: typed
          ? typed.all('impersonated').includes(c.value)
          : (answers.impersonated?.includes(c.value) ?? false),
      })),
    }),
  read: (form) =>
    noErrors({ impersonated: WHO_THEY_SAID.map((w) => w.value).filter((w) => form.all('impersonated').includes(w)) }),
  said: (a) => (a.impersonated ?? []).map((w) => labelled(WHO_THEY_SAID, w)).join(', '),
  paper: { parts: [{ ticks: WHO_THEY_SAID.map((w) => w.label), any: true }] },
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
  fields: (asking) => {
    const { answers, typed, errors } = asking;
    return html`${headed(asking, 'What was lost?')}
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
  value: standing(asking, 'lossGbp', answers.lossGbp),
  error: errorOf(errors, 'lossGbp'),
})}
${radios({
  name: 'bankTold',
  label: 'Does the bank know?',
  inline: true,
  choices: BANK_TOLD.map((c) => ({
    ...c,
    checked: typed ? typed.text('bankTold') === c.value : answers.bankTold === c.value,
  })),
})}`;
  },
  read(form) {
    const handedOver = THINGS.map((t) => t.value).filter((t) => form.all('handedOver').includes(t));
    const bankTold = form.choice('bankTold', ['yes', 'no']) ?? undefined;
    const typed = form.text('lossGbp');
    const pounds = typed === '' ? undefined : readPounds(typed);
    if (pounds !== null) return noErrors({ handedOver, bankTold, lossGbp: pounds });
    const errors = [{ field: 'lossGbp', message: 'Write the sum in pounds, like 6000' }];
    return { answers: { handedOver, bankTold }, errors };
  },
  said(a) {
    const things = (a.handedOver ?? []).map((t) => labelled(THINGS, t)).join(', ');
    const worth = a.lossGbp === undefined ? '' : `about £${a.lossGbp.toLocaleString('en-GB')}`;
    const bank = a.bankTold === undefined ? '' : a.bankTold === 'yes' ? 'the bank knows' : 'the bank does not know yet';
    return [things, worth, bank].filter(Boolean).join('; ');
  },
  paper: {
    only: 'Only if something was lost',
    parts: [
      { ticks: THINGS.map((t) => t.label), any: true },
      { lines: 1, label: 'Worth about, in pounds' },
      { ticks: ['The bank knows', 'The bank does not know yet'] },
    ],
  },
};

const BANK_TOLD = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'Not yet' },
] as const;

/** "6000", "£6,000", "6k", "about 6 000 pounds" → pounds; null when it is no sum, or in other money. */
export function readPounds(typed: string): number | null {
  const text = typed
    .slice(0, 40)
    .trim()
    .replace(/^(?:about|around|roughly|nearly|almost|over|approx\.?|approximately) /i, '')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d|k|thousand|million) ?(?:pounds|quid|gbp)$/i, '');
  const found = findMoney(/^[£€$]/.test(text) ? text : `£${text}`);
  const one = found[0];
  if (found.length !== 1 || !one || one.end < text.length || one.amount > 1e9 || one.currency !== 'GBP') return null;
  return one.amount;
}

export const QUESTIONS_WHAT = { urgency, kind, story, pretended, lost } as const;
