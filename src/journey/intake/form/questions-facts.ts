import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { isRounded, normalisePhone, saysWithheld } from '#core/phone.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { input, textarea } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { fill } from '#web/words.ts';
import { headed, noErrors, type Question, standing, type Words, wrong } from './question.ts';
import { asksFact } from './question-type.ts';

const SHORT = REPORT_FORM.shortCharacters.value;
const LONGER = REPORT_FORM.factCharacters.value;

/** What somebody writes who would rather not leave a box empty. */
const NOT_KNOWN =
  /^(?:n\/?a|none|nil|not (?:known|sure)|(?:i )?(?:do not|don['’]?t|dont) know|no idea|can['’]?t remember|no|idk|[-?]+)\.?$/i;

const number = ({ number: words }: Words): Question => ({
  key: 'number',
  name: words.name,
  applies: (a) => asksFact(a, 'number'),
  title: () => words.title,
  fields: (asking) =>
    input({
      name: 'callerPhone',
      label: words.title,
      asHeading: asking.heading,
      hint: words.hint,
      type: 'tel',
      width: 20,
      value: standing(asking, 'callerPhone', asking.answers.callerPhone),
      error: errorOf(asking.errors, 'callerPhone'),
    }),
  read(form) {
    const value = form.text('callerPhone');
    if (isRounded(value)) return wrong('callerPhone', words.rounded);
    if (NOT_KNOWN.test(value)) return noErrors({ callerPhone: '' });
    if (value === '' || saysWithheld(value) || (value.length <= 40 && normalisePhone(value)))
      return noErrors({ callerPhone: value });
    if (value.length > 40 || /\d{5}.{0,12}(?:,|;|&|\/| and| or).{0,12}\d{5}/i.test(value.replace(/[ ()-](?=\d)/g, '')))
      return wrong('callerPhone', words.several);
    return wrong('callerPhone', words.wrong);
  },
  said: (a) => (saysWithheld(a.callerPhone ?? '') ? words.withheld : (a.callerPhone ?? '')),
  paper: { parts: [{ lines: 1, label: words.paper }] },
});

const collector = ({ came: words }: Words): Question => ({
  key: 'came',
  name: words.name,
  applies: (a) => asksFact(a, 'collector'),
  title: (a) => (a.kind === 'cashpoint' ? words.titleSeen : words.title),
  fields: (asking) => {
    const { answers, errors } = asking;
    return html`${headed(asking, answers.kind === 'cashpoint' ? words.titleSeen : words.title)}
${textarea({
  name: 'collectorLooks',
  label: words.looks,
  hint: words.looksHint,
  rows: 3,
  value: standing(asking, 'collectorLooks', answers.collectorLooks),
  error: errorOf(errors, 'collectorLooks'),
})}
${input({
  name: 'registration',
  label: words.plate,
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
        label: words.password,
        hint: words.passwordHint,
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
      errors.push({
        field: 'collectorLooks',
        message: fill(words.longLooks, { most: LONGER.toLocaleString('en-GB') }),
      });
    if (registration.length > 20) errors.push({ field: 'registration', message: words.longPlate });
    if (password.length > SHORT) errors.push({ field: 'password', message: words.longPassword });
    return { answers: errors.length > 0 ? {} : { collectorLooks, registration, password }, errors };
  },
  said: (a) =>
    [a.collectorLooks, a.registration, a.password ? fill(words.saidPassword, { word: a.password }) : '']
      .filter(Boolean)
      .join('\n'),
  paper: {
    only: words.paperOnly,
    parts: [
      { lines: 3, label: words.looks },
      { boxes: 8, label: words.paperPlate },
      { lines: 1, label: words.paperPassword },
    ],
  },
});

const account = ({ account: words }: Words): Question => ({
  key: 'account',
  name: words.name,
  applies: (a) => asksFact(a, 'account'),
  title: () => words.title,
  fields: (asking) => {
    const { answers, errors } = asking;
    return html`${headed(asking, words.title)}
<p class="govuk-body">${words.intro}</p>
${input({ name: 'accountName', label: words.accountName, width: 20, spellcheck: false, value: standing(asking, 'accountName', answers.accountName), error: errorOf(errors, 'accountName') })}
${input({ name: 'sortCode', label: words.sortCode, hint: words.sortCodeHint, width: 10, inputmode: 'numeric', value: standing(asking, 'sortCode', answers.sortCode), error: errorOf(errors, 'sortCode') })}
${input({ name: 'accountNumber', label: words.accountNumber, hint: words.accountNumberHint, width: 10, inputmode: 'numeric', value: standing(asking, 'accountNumber', answers.accountNumber), error: errorOf(errors, 'accountNumber') })}`;
  },
  read(form) {
    const [accountName, sortCode, accountNumber] = ['accountName', 'sortCode', 'accountNumber'].map((f) =>
      form.text(f),
    ) as [string, string, string];
    const errors: FieldError[] = [];
    const digits = (text: string) => text.replace(/[\s-]/g, '');
    if (accountName.length > SHORT) errors.push({ field: 'accountName', message: words.longName });
    if (sortCode !== '' && !/^\d{6}$/.test(digits(sortCode)))
      errors.push({ field: 'sortCode', message: words.wrongSortCode });
    if (accountNumber !== '' && !/^\d{6,8}$/.test(digits(accountNumber)))
      errors.push({ field: 'accountNumber', message: words.wrongAccountNumber });
    return { answers: errors.length > 0 ? {} : { accountName, sortCode, accountNumber }, errors };
  },
  said: (a) => [a.accountName, a.sortCode, a.accountNumber].filter(Boolean).join(', '),
  paper: {
    only: words.paperOnly,
    parts: [
      { lines: 1, label: words.paperName },
      { boxes: 6, label: words.sortCode },
      { boxes: 8, label: words.accountNumber },
    ],
  },
});

const contact = ({ online: words }: Words): Question => ({
  key: 'online',
  name: words.name,
  applies: (a) => asksFact(a, 'contact'),
  title: () => words.title,
  fields: (asking) =>
    textarea({
      name: 'contacts',
      label: words.title,
      asHeading: asking.heading,
      hint: words.hint,
      rows: 4,
      spellcheck: false,
      value: standing(asking, 'contacts', asking.answers.contacts),
      error: errorOf(asking.errors, 'contacts'),
    }),
  read(form) {
    const contacts = form.text('contacts');
    if (NOT_KNOWN.test(contacts)) return noErrors({ contacts: '' });
    if (contacts.length <= LONGER) return noErrors({ contacts });
    return wrong('contacts', fill(words.tooLong, { most: LONGER.toLocaleString('en-GB') }));
  },
  said: (a) => a.contacts ?? '',
  paper: { parts: [{ lines: 2 }] },
});

export const questionsFacts = (words: Words) => ({
  number: number(words),
  collector: collector(words),
  account: account(words),
  contact: contact(words),
});
