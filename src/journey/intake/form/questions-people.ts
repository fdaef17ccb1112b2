import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { normalisePhone } from '#core/phone.ts';
import type { ReporterRole } from '#core/report.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { checkboxes, input, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { type Answers, hasVictim, isAboutThem, type Need } from './answers.ts';
import { labelled, noErrors, type Question } from './question.ts';

const LONGEST = REPORT_FORM.shortCharacters.value;

const ROLES: readonly { value: ReporterRole; label: string; hint?: string }[] = [
  { value: 'victim', label: 'Me' },
  { value: 'relative', label: 'Somebody in my family, or a friend' },
  { value: 'carer', label: 'Somebody I care for' },
  { value: 'business', label: 'A business or charity' },
  { value: 'bank', label: 'A customer of our bank or shop' },
  { value: 'witness', label: 'Nobody I know: I saw or heard it' },
  { value: 'anonymous', label: 'I would rather not say who I am' },
];

const aboutWhom = (a: Answers): string => (isAboutThem(a) ? 'About you' : 'About the person it happened to');

const role: Question = {
  key: 'who',
  name: 'Who it is about',
  applies: () => true,
  title: () => 'Who did it happen to?',
  fields: ({ answers, errors }) =>
    radios({
      name: 'role',
      label: 'Who did it happen to?',
      asHeading: true,
      choices: ROLES.map((c) => ({ ...c, checked: answers.role === c.value })),
      error: errorOf(errors, 'role'),
    }),
  read(form) {
    const value = form.choice(
      'role',
      ROLES.map((r) => r.value),
    );
    if (value) return noErrors({ role: value });
    return { answers: {}, errors: [{ field: 'role', message: 'Choose who it happened to' }] };
  },
  said: (a) => labelled(ROLES, a.role),
};

const victim: Question = {
  key: 'person',
  name: 'Name and age',
  applies: hasVictim,
  title: aboutWhom,
  fields: ({ answers, typed, errors }) => html`<h1 class="govuk-heading-l">${aboutWhom(answers)}</h1>
<p class="govuk-body">You can leave out what you do not know, or do not want to say.</p>
${
  isAboutThem(answers)
    ? null
    : input({
        name: 'victimName',
        label: 'Their name',
        width: 20,
        spellcheck: false,
        value: typed?.text('victimName') ?? answers.victimName ?? '',
        error: errorOf(errors, 'victimName'),
      })
}
${input({
  name: 'victimAge',
  label: 'Age in years',
  hint: 'A guess will do.',
  width: 3,
  inputmode: 'numeric',
  value: typed?.text('victimAge') ?? (answers.victimAge === undefined ? '' : String(answers.victimAge)),
  error: errorOf(errors, 'victimAge'),
})}`,
  read(form, _now, answers) {
    const errors: FieldError[] = [];
    const victimName = isAboutThem(answers) ? undefined : form.text('victimName');
    if ((victimName ?? '').length > LONGEST) errors.push({ field: 'victimName', message: 'Write a shorter name' });
    const age = form.text('victimAge');
    const years = /^\d{1,3}$/.test(age) ? Number(age) : null;
    if (age !== '' && (years === null || years < 1 || years > 120)) {
      errors.push({ field: 'victimAge', message: 'Write the age in years, like 82' });
    }
    return { answers: { victimName, victimAge: years ?? undefined }, errors };
  },
  said: (a) => [a.victimName, a.victimAge === undefined ? '' : `aged ${a.victimAge}`].filter(Boolean).join(', '),
};

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
  applies: hasVictim,
  title: () => 'Is there anything we should know, so that we can help?',
  fields: ({ answers }) =>
    checkboxes({
      name: 'needs',
      label: 'Is there anything we should know, so that we can help?',
      asHeading: true,
      hint: `${aboutWhom(answers)}. Choose all that fit, or just continue.`,
      choices: NEEDS.map((n) => ({ ...n, checked: answers.needs?.includes(n.value) ?? false })),
    }),
  read: (form) => noErrors({ needs: NEEDS.map((n) => n.value).filter((n) => form.all('needs').includes(n)) }),
  said: (a) => (a.needs ?? []).map((n) => labelled(NEEDS, n)).join(', '),
};

const contact: Question = {
  key: 'you',
  name: 'How to reach you',
  applies: (a) => a.role !== 'anonymous',
  title: () => 'How can we reach you?',
  fields: ({ answers, typed, errors }) => html`<h1 class="govuk-heading-l">How can we reach you?</h1>
<p class="govuk-body">You need not say. But we can only tell you what happens, or ask you something, if we can reach you.</p>
${input({ name: 'name', label: 'Your name', autocomplete: 'name', width: 20, spellcheck: false, value: typed?.text('name') ?? answers.name ?? '', error: errorOf(errors, 'name') })}
${input({ name: 'phone', label: 'A phone number that is safe to ring', type: 'tel', autocomplete: 'tel', width: 20, value: typed?.text('phone') ?? answers.phone ?? '', error: errorOf(errors, 'phone') })}
${input({ name: 'email', label: 'E-mail address', type: 'email', autocomplete: 'email', width: 30, spellcheck: false, value: typed?.text('email') ?? answers.email ?? '', error: errorOf(errors, 'email') })}`,
  read(form) {
    const errors: FieldError[] = [];
    const [name, phone, email] = ['name', 'phone', 'email'].map((f) => form.text(f)) as [string, string, string];
    if (name.length > LONGEST) errors.push({ field: 'name', message: 'Write a shorter name' });
    if (phone !== '' && (phone.length > 40 || !normalisePhone(phone))) {
      errors.push({ field: 'phone', message: 'Write a phone number, like 01632 960 001' });
    }
    if (email !== '' && (email.length > LONGEST || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))) {
      errors.push({ field: 'email', message: 'Write an e-mail address, like name@example.com' });
    }
    return { answers: { name, phone, email }, errors };
  },
  said: (a) => [a.name, a.phone, a.email].filter(Boolean).join('\n'),
};

export const QUESTION_ROLE = role;
export const QUESTIONS_PEOPLE: readonly Question[] = [victim, needs, contact];
