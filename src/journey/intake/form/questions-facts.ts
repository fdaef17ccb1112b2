import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { normalisePhone, saysWithheld } from '#core/phone.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { input, textarea } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import type { Answers } from './answers.ts';
import { headed, noErrors, type Question, standing, wrong } from './question.ts';
import { asksFact } from './question-type.ts';

const SHORT = REPORT_FORM.shortCharacters.value;
const LONGER = REPORT_FORM.factCharacters.value;

/** What somebody writes who would rather not leave a box empty. */
const NOT_KNOWN =
  /^(?:n\/?a|none|nil|not (?:known|sure)|(?:i )?(?:do not|don['’]?t|dont) know|no idea|can['’]?t remember|no|idk|[-?]+)\.?$/i;

const number: Question = {
  key: 'number',
  name: 'Number that rang',
  applies: (a) => asksFact(a, 'number'),
  title: () => 'What number did they ring or write from?',
  fields: (asking) =>
    input({
      name: 'callerPhone',
      label: 'What number did they ring or write from?',
      asHeading: asking.heading,
      hint: 'If it did not show, write “withheld”. If you do not know, just continue. Do not ring it back.',
      type: 'tel',
      width: 20,
      value: standing(asking, 'callerPhone', asking.answers.callerPhone),
      error: errorOf(asking.errors, 'callerPhone'),
    }),
  read(form) {
    const value = form.text('callerPhone');
    if (NOT_KNOWN.test(value)) return noErrors({ callerPhone: '' });
    if (value === '' || saysWithheld(value) || (value.length <= 40 && normalisePhone(value)))
      return noErrors({ callerPhone: value });
    if (value.length > 40 || /\d{5}.{0,12}(?:,|;|&|\/| and| or).{0,12}\d{5}/i.test(value.replace(/[ ()-](?=\d)/g, '')))
      return wrong('callerPhone', 'Write one number here, and any other in your story');
    return wrong('callerPhone', 'Write a telephone number, like 01632 960 001, or “withheld”');
  },
  said: (a) => (saysWithheld(a.callerPhone ?? '') ? 'Withheld' : (a.callerPhone ?? '')),
  paper: { parts: [{ lines: 1, label: 'Telephone number, or “withheld”' }] },
};

const cameTitle = (a: Answers): string =>
  a.kind === 'cashpoint' ? 'What did they look like, and what did they drive?' : 'Who came, and in what?';

const collector: Question = {
  key: 'came',
  name: 'Who came',
  applies: (a) => asksFact(a, 'collector'),
  title: cameTitle,
  fields: (asking) => {
    const { answers, errors } = asking;
    return html`${headed(asking, cameTitle(answers))}
${textarea({
  name: 'collectorLooks',
  label: 'What they looked like',
  hint: 'Age, build, clothes, voice, a helmet or a bag. Leave empty what you did not see.',
  rows: 3,
  value: standing(asking, 'collectorLooks', answers.collectorLooks),
  error: errorOf(errors, 'collectorLooks'),
})}
${input({
  name: 'registration',
  label: 'Number plate, or as much of it as you saw',
  width: 10,
  spellcheck: false,
  value: standing(asking, 'registration', answers.registration),
  error: errorOf(errors, 'registration'),
})}
${
  answers.kind === 'cashpoint'
    ? null
    : input({
        name: 'password',
        label: 'A password or code word, if there was one',
        hint: 'The word that they gave to show who they were. Not a password of your own.',
        width: 20,
        spellcheck: false,
        value: standing(asking, 'password', answers.password),
        error: errorOf(errors, 'password'),
      })
}`;
  },
  read(form) {
    const [collectorLooks, registration, password] = ['collectorLooks', 'registration', 'password'].map((f) =>
      form.text(f),
    ) as [string, string, string];
    const errors: FieldError[] = [];
    if (collectorLooks.length > LONGER)
      errors.push({ field: 'collectorLooks', message: `Write ${LONGER.toLocaleString('en-GB')} characters or fewer` });
    if (registration.length > 20) errors.push({ field: 'registration', message: 'Write only the number plate' });
    if (password.length > SHORT) errors.push({ field: 'password', message: 'Write only the word' });
    return { answers: errors.length > 0 ? {} : { collectorLooks, registration, password }, errors };
  },
  said: (a) =>
    [a.collectorLooks, a.registration, a.password ? `password “${a.password}”` : ''].filter(Boolean).join('\n'),
  paper: {
    only: 'If somebody came, or you saw somebody',
    parts: [
      { lines: 3, label: 'What they looked like' },
      { boxes: 8, label: 'Number plate' },
      { lines: 1, label: 'Password or code word they gave' },
    ],
  },
};

const ACCOUNT = 'Where was money sent, or to be sent?';
const account: Question = {
  key: 'account',
  name: 'Account it went to',
  applies: (a) => asksFact(a, 'account'),
  title: () => ACCOUNT,
  fields: (asking) => {
    const { answers, errors } = asking;
    return html`${headed(asking, ACCOUNT)}
<p class="govuk-body">Their account, not yours. It is in your bank’s list of payments. If you do not have it, just continue.</p>
${input({ name: 'accountName', label: 'Name on the account', width: 20, spellcheck: false, value: standing(asking, 'accountName', answers.accountName), error: errorOf(errors, 'accountName') })}
${input({ name: 'sortCode', label: 'Sort code', hint: 'Six figures, like 10-20-30', width: 10, inputmode: 'numeric', value: standing(asking, 'sortCode', answers.sortCode), error: errorOf(errors, 'sortCode') })}
${input({ name: 'accountNumber', label: 'Account number', hint: 'Usually eight figures', width: 10, inputmode: 'numeric', value: standing(asking, 'accountNumber', answers.accountNumber), error: errorOf(errors, 'accountNumber') })}`;
  },
  read(form) {
    const [accountName, sortCode, accountNumber] = ['accountName', 'sortCode', 'accountNumber'].map((f) =>
      form.text(f),
    ) as [string, string, string];
    const errors: FieldError[] = [];
    const digits = (text: string) => text.replace(/[\s-]/g, '');
    if (accountName.length > SHORT) errors.push({ field: 'accountName', message: 'Write a shorter name' });
    if (sortCode !== '' && !/^\d{6}$/.test(digits(sortCode)))
      errors.push({ field: 'sortCode', message: 'Write the six figures of the sort code, like 10-20-30' });
    if (accountNumber !== '' && !/^\d{6,8}$/.test(digits(accountNumber)))
      errors.push({ field: 'accountNumber', message: 'Write the six to eight figures of the account number' });
    return { answers: errors.length > 0 ? {} : { accountName, sortCode, accountNumber }, errors };
  },
  said: (a) => [a.accountName, a.sortCode, a.accountNumber].filter(Boolean).join(', '),
  paper: {
    only: 'If money was sent by bank transfer',
    parts: [
      { lines: 1, label: 'Name on their account' },
      { boxes: 6, label: 'Sort code' },
      { boxes: 8, label: 'Account number' },
    ],
  },
};

const CONTACT = 'What web or e-mail addresses did they use?';
const contact: Question = {
  key: 'online',
  name: 'Addresses they used',
  applies: (a) => asksFact(a, 'contact'),
  title: () => CONTACT,
  fields: (asking) =>
    textarea({
      name: 'contacts',
      label: CONTACT,
      asHeading: asking.heading,
      hint: 'Websites, e-mail addresses, names on dating or selling sites. Do not open them again to look. If you do not know, just continue.',
      rows: 4,
      spellcheck: false,
      value: standing(asking, 'contacts', asking.answers.contacts),
      error: errorOf(asking.errors, 'contacts'),
    }),
  read(form) {
    const contacts = form.text('contacts');
    if (NOT_KNOWN.test(contacts)) return noErrors({ contacts: '' });
    if (contacts.length <= LONGER) return noErrors({ contacts });
    return wrong('contacts', `Write ${LONGER.toLocaleString('en-GB')} characters or fewer`);
  },
  said: (a) => a.contacts ?? '',
  paper: { parts: [{ lines: 2 }] },
};

export const QUESTIONS_FACTS = { number, collector, account, contact } as const;
