import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { normalisePhone } from '#core/phone.ts';
import type { ReporterRole } from '#core/report.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { checkboxes, input, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Answers, hasVictim, isAboutThem, isOrganisation, type Need } from './answers.ts';
import { headed, labelled, noErrors, type Question, standing, wrong } from './question.ts';

const LONGEST = REPORT_FORM.shortCharacters.value;

type Teller = ReporterRole | 'charity';
const TELLERS: readonly { value: Teller; label: string }[] = [
  { value: 'victim', label: 'Me' },
  { value: 'relative', label: 'Somebody in my family, or a friend' },
  { value: 'carer', label: 'Somebody I care for' },
  { value: 'business', label: 'My business' },
  { value: 'charity', label: 'My charity' },
  { value: 'bank', label: 'A customer of our bank or shop' },
  { value: 'witness', label: 'Nobody I know: I saw or heard it' },
  { value: 'anonymous', label: 'I would rather not say who I am' },
];
const SEERS: readonly { value: Teller; label: string }[] = [
  { value: 'witness', label: 'Somebody who saw or heard it' },
  { value: 'business', label: 'A business' },
  { value: 'charity', label: 'A charity' },
  { value: 'bank', label: 'A bank or a shop' },
  { value: 'anonymous', label: 'I would rather not say who I am' },
];
const tellers = (a: Answers) => (hasVictim(a) ? TELLERS : SEERS);
const tellerOf = (a: Answers): Teller | undefined => (a.charity ? 'charity' : a.role);
const roleTitle = (a: Answers): string => (hasVictim(a) ? 'Who did it happen to?' : 'Who are you?');

const aboutWhom = (a: Answers): string => (isAboutThem(a) ? 'About you' : 'About the person it happened to');

const role: Question = {
  key: 'who',
  name: 'Who',
  applies: () => true,
  title: roleTitle,
  fields: ({ answers, typed, errors, heading }) =>
    radios({
      name: 'role',
      label: roleTitle(answers),
      asHeading: heading,
      choices: tellers(answers).map((c) => ({
        ...c,
        checked: (typed ? typed.text('role') : tellerOf(answers)) === c.value,
      })),
      error: errorOf(errors, 'role'),
    }),
  read(form, _now, answers) {
    // Any of them is taken: a list shown before "what happened" was changed is still an answer.
    const value = form.choice(
      'role',
      TELLERS.map((r) => r.value),
    );
    if (!value) return wrong('role', `Choose ${hasVictim(answers) ? 'who it happened to' : 'who you are'}`);
    return noErrors({ role: value === 'charity' ? 'business' : value, charity: value === 'charity' || undefined });
  },
  said: (a) => labelled(tellers(a), tellerOf(a)) || labelled(TELLERS, tellerOf(a)),
  paper: { parts: [{ ticks: TELLERS.map((t) => t.label) }] },
};

const victim: Question = {
  key: 'person',
  name: 'Name and age',
  // A business has no age; its customer has.
  applies: (a) => hasVictim(a) && a.role !== 'business',
  title: aboutWhom,
  fields: (asking) => {
    const { answers, errors } = asking;
    return html`${headed(asking, aboutWhom(answers))}
<p class="govuk-body">You can leave out what you do not know, or do not want to say.</p>
${
  isAboutThem(answers)
    ? null
    : input({
        name: 'victimName',
        label: 'Their name',
        width: 20,
        spellcheck: false,
        value: standing(asking, 'victimName', answers.victimName),
        error: errorOf(errors, 'victimName'),
      })
}
${input({
  name: 'victimAge',
  label: 'Age in years',
  hint: 'A guess will do.',
  width: 3,
  inputmode: 'numeric',
  value: standing(asking, 'victimAge', answers.victimAge),
  error: errorOf(errors, 'victimAge'),
})}`;
  },
  read(form, _now, answers) {
    const errors: FieldError[] = [];
    const victimName = isAboutThem(answers) ? undefined : form.text('victimName');
    if ((victimName ?? '').length > LONGEST) errors.push({ field: 'victimName', message: 'Write a shorter name' });
    const age = form.text('victimAge');
    const years = readAge(age);
    if (age !== '' && (years === null || years < 1 || years > 120)) {
      errors.push({ field: 'victimAge', message: 'Write the age in years, like 82' });
    }
    return { answers: { victimName, victimAge: years ?? undefined }, errors };
  },
  said: (a) => [a.victimName, a.victimAge === undefined ? '' : `aged ${a.victimAge}`].filter(Boolean).join(', '),
  paper: {
    parts: [
      { lines: 1, label: 'Name of the person it happened to, if not you' },
      { boxes: 3, label: 'Age of the person it happened to' },
    ],
  },
};

/** "82", "about 80", "82 years old" → years; null when it is no age. */
function readAge(typed: string): number | null {
  const said =
    /^(?:about |around |roughly |nearly |almost |over |maybe |probably )?(\d{1,3})(?: ?ish| ?(?:years?|yrs?)(?: old| of age)?)?\.?$/i.exec(
      typed.trim(),
    );
  return said ? Number(said[1]) : null;
}

const NEEDS: readonly { value: Need; label: string }[] = [
  { value: 'lives_alone', label: 'Lives alone' },
  { value: 'previous_fraud', label: 'Has been tricked before' },
  { value: 'dementia', label: 'Trouble with memory, or dementia' },
  { value: 'physical_disability', label: 'Illness or a disability' },
  { value: 'mental_health', label: 'Anxiety, depression or other mental ill health' },
  { value: 'bereaved', label: 'Has lost somebody not long ago' },
  { value: 'isolated', label: 'Sees few people' },
  { value: 'in_debt', label: 'Is short of money now' },
  { value: 'language', label: 'Finds English hard' },
];

const needs: Question = {
  key: 'help',
  name: 'What we should know',
  applies: (a) => hasVictim(a) && a.role !== 'business',
  title: () => 'Is there anything we should know, so that we can help?',
  fields: ({ answers, typed, heading }) =>
    checkboxes({
      name: 'needs',
      label: 'Is there anything we should know, so that we can help?',
      asHeading: heading,
      hint: `${aboutWhom(answers)}. Choose all that fit, or just continue.`,
      choices: NEEDS.map((n) => ({
        ...n,
        checked: typed ? typed.all('needs').includes(n.value) : (answers.needs?.includes(n.value) ?? false),
      })),
    }),
  read: (form) => noErrors({ needs: NEEDS.map((n) => n.value).filter((n) => form.all('needs').includes(n)) }),
  said: (a) => (a.needs ?? []).map((n) => labelled(NEEDS, n)).join(', '),
  paper: { parts: [{ ticks: NEEDS.map((n) => n.label), any: true }] },
};

const REACH = 'How can we reach you?';
const contact: Question = {
  key: 'you',
  name: 'How to reach you',
  applies: (a) => a.role !== 'anonymous',
  title: () => REACH,
  fields: (asking) => {
    const { answers, typed, errors } = asking;
    const receipt = typed ? typed.has('sendReceipt') : answers.sendReceipt === true;
    return html`${headed(asking, REACH)}
<p class="govuk-body">You need not say. But we can only tell you what happens, or ask you something, if we can reach you.</p>
${isOrganisation(answers) ? input({ name: 'organisation', label: 'Name of the organisation', autocomplete: 'organization', width: 20, spellcheck: false, value: standing(asking, 'organisation', answers.organisation), error: errorOf(errors, 'organisation') }) : null}
${input({ name: 'name', label: 'Your name', autocomplete: 'name', width: 20, spellcheck: false, value: standing(asking, 'name', answers.name), error: errorOf(errors, 'name') })}
${input({ name: 'phone', label: 'A phone number that is safe to ring', type: 'tel', autocomplete: 'tel', width: 20, value: standing(asking, 'phone', answers.phone), error: errorOf(errors, 'phone') })}
${input({ name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'email', width: 30, spellcheck: false, value: standing(asking, 'email', answers.email), error: errorOf(errors, 'email') })}
${checkboxes({
  name: 'sendReceipt',
  label: 'A receipt by e-mail',
  hint: 'Only if nobody reads your e-mail who should not know of this.',
  small: true,
  choices: [{ value: 'yes', label: 'Send me a receipt by e-mail', checked: receipt }],
})}`;
  },
  read(form) {
    const errors: FieldError[] = [];
    const [name, phone, email, organisation] = ['name', 'phone', 'email', 'organisation'].map((f) => form.text(f)) as [
      string,
      string,
      string,
      string,
    ];
    const sendReceipt = form.has('sendReceipt') || undefined;
    if (organisation.length > LONGEST) errors.push({ field: 'organisation', message: 'Write a shorter name' });
    if (name.length > LONGEST) errors.push({ field: 'name', message: 'Write a shorter name' });
    if (phone !== '' && (phone.length > 40 || !normalisePhone(phone))) {
      errors.push({ field: 'phone', message: 'Write a phone number, like 01632 960 001' });
    }
    if (email !== '' && (email.length > LONGEST || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))) {
      errors.push({ field: 'email', message: 'Write an e-mail address, like name@example.com' });
    }
    if (email === '' && sendReceipt)
      errors.push({ field: 'email', message: 'Write the e-mail address that the receipt should go to' });
    return {
      answers: errors.length > 0 ? {} : { organisation: organisation || undefined, name, phone, email, sendReceipt },
      errors,
    };
  },
  said: (a) =>
    [a.organisation, a.name, a.phone, a.email, a.sendReceipt ? 'Send a receipt by e-mail' : '']
      .filter(Boolean)
      .join('\n'),
  paper: {
    parts: [
      { lines: 1, label: 'Name of your organisation, if you write for one' },
      { lines: 1, label: 'Your name' },
      { lines: 1, label: 'A phone number that is safe to ring' },
      { lines: 1, label: 'E-mail address' },
    ],
  },
};

export const QUESTIONS_PEOPLE = { role, victim, needs, contact } as const;
