import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { spokenNumber } from '#core/number-words.ts';
import { canBeRungBack, normalisePhone } from '#core/phone.ts';
import type { ReporterRole } from '#core/report.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { checkboxes, input, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { fill, rich } from '#web/words.ts';
import { type Answers, hasVictim, isAboutThem, isOrganisation, type Need } from './answers.ts';
import {
  choicesOf,
  headed,
  keysOf,
  type Labels,
  labelled,
  noErrors,
  type Question,
  standing,
  type Words,
  wrong,
} from './question.ts';

const LONGEST = REPORT_FORM.shortCharacters.value;

type Teller = ReporterRole | 'charity';
const tellers = (a: Answers, words: Words): Labels<Teller> =>
  hasVictim(a) ? words.who.choices : words.who.choicesSeen;
const tellerOf = (a: Answers): Teller | undefined => (a.charity ? 'charity' : a.role);
const roleTitle = (a: Answers, { who }: Words): string => (hasVictim(a) ? who.title : who.titleSeen);

const aboutWhom = (a: Answers, { person }: Words): string => (isAboutThem(a) ? person.aboutYou : person.aboutThem);

const role = (words: Words): Question => ({
  key: 'who',
  name: words.who.name,
  applies: () => true,
  title: (a) => roleTitle(a, words),
  fields: ({ answers, typed, errors, heading, force }) =>
    radios({
      name: 'role',
      label: roleTitle(answers, words),
      asHeading: heading,
      ...(hasVictim(answers) ? {} : { hint: rich(words.who.hintSeen, force.anonymous) }),
      choices: choicesOf(tellers(answers, words)).map((c) => ({
        ...c,
        checked: (typed ? typed.text('role') : tellerOf(answers)) === c.value,
      })),
      error: errorOf(errors, 'role'),
    }),
  read(form, _now, answers) {
    // Any of them is taken: a list shown before "what happened" was changed is still an answer.
    const value = form.choice('role', keysOf<Teller>(words.who.choices));
    if (!value) return wrong('role', hasVictim(answers) ? words.who.none : words.who.noneSeen);
    return noErrors({ role: value === 'charity' ? 'business' : value, charity: value === 'charity' || undefined });
  },
  said: (a) => labelled(tellers(a, words), tellerOf(a)) || labelled<Teller>(words.who.choices, tellerOf(a)),
  paper: { parts: [{ ticks: Object.values(words.who.choices) }] },
});

const victim = (words: Words): Question => ({
  key: 'person',
  name: words.person.name,
  // Their own name they write where we ask how to reach them.
  nameFor: (a) => (isAboutThem(a) && !a.victimName ? words.person.ageName : words.person.name),
  // A business has no age; its customer has.
  applies: (a) => hasVictim(a) && a.role !== 'business',
  title: (a) => aboutWhom(a, words),
  fields: (asking) => {
    const { answers, errors } = asking;
    return html`${headed(asking, aboutWhom(answers, words))}
<p class="govuk-body">${words.person.intro}</p>
${
  isAboutThem(answers) && !asking.sheet
    ? null
    : input({
        name: 'victimName',
        label: asking.sheet ? words.person.paperName : words.person.theirName,
        width: 20,
        spellcheck: false,
        value: standing(asking, 'victimName', answers.victimName),
        error: errorOf(errors, 'victimName'),
      })
}
${input({
  name: 'victimAge',
  label: words.person.age,
  hint: words.person.ageHint,
  width: 3,
  inputmode: 'numeric',
  value: standing(asking, 'victimAge', answers.victimAge),
  error: errorOf(errors, 'victimAge'),
})}`;
  },
  read(form, _now, answers) {
    const errors: FieldError[] = [];
    // On a sheet whoever it happened to may write their name here too.
    const victimName = form.text('victimName') || (isAboutThem(answers) ? undefined : '');
    if ((victimName ?? '').length > LONGEST) errors.push({ field: 'victimName', message: words.person.longName });
    const age = form.text('victimAge');
    const years = readAge(age);
    if (age !== '' && (years === null || years < 1 || years > 120)) {
      errors.push({ field: 'victimAge', message: words.person.wrongAge });
    }
    return { answers: { victimName, victimAge: years ?? undefined }, errors };
  },
  said: (a) =>
    [a.victimName, a.victimAge === undefined ? '' : fill(words.person.aged, { years: a.victimAge })]
      .filter(Boolean)
      .join(', '),
  paper: {
    parts: [
      { lines: 1, label: words.person.paperName },
      { boxes: 3, label: words.person.paperAge },
    ],
  },
});

/** "82", "about 80", "82 years old", "eighty-two" → years; null when it is no age. */
function readAge(typed: string): number | null {
  const said =
    /^(?:about |around |roughly |nearly |almost |over |maybe |probably )?(\d{1,3})(?: ?ish| ?(?:years?|yrs?)(?: old| of age)?)?\.?$/i.exec(
      typed.trim(),
    );
  if (said) return Number(said[1]);
  const spoken = spokenNumber(typed.trim().replace(/ (?:years?|yrs?)(?: old)?\.?$/i, ''));
  return spoken !== null && Number.isInteger(spoken) ? spoken : null;
}

const needs = (words: Words): Question => ({
  key: 'help',
  name: words.help.name,
  applies: (a) => hasVictim(a) && a.role !== 'business',
  title: () => words.help.title,
  fields: (asking) => {
    const { answers, typed, heading, errors } = asking;
    return html`${checkboxes({
      name: 'needs',
      label: words.help.title,
      asHeading: heading,
      hint: fill(words.help.hint, { whom: aboutWhom(answers, words) }),
      choices: choicesOf<Need>(words.help.choices).map((n) => ({
        ...n,
        checked: typed ? typed.all('needs').includes(n.value) : (answers.needs?.includes(n.value) ?? false),
      })),
    })}
${input({ name: 'language', label: words.help.language, hint: words.help.languageHint, width: 20, spellcheck: false, value: standing(asking, 'language', answers.language), error: errorOf(errors, 'language') })}`;
  },
  read(form) {
    const language = form.text('language');
    if (language.length > LONGEST) return wrong('language', words.help.longLanguage);
    const ticked = keysOf<Need>(words.help.choices).filter((n) => form.all('needs').includes(n));
    return noErrors({ needs: ticked, language: language || undefined });
  },
  said: (a) =>
    [...(a.needs ?? []).map((n) => labelled<Need>(words.help.choices, n)), a.language ?? ''].filter(Boolean).join(', '),
  paper: {
    parts: [
      { ticks: Object.values(words.help.choices), any: true },
      { lines: 1, label: words.help.language },
    ],
  },
});

const contact = ({ you: words }: Words): Question => ({
  key: 'you',
  name: words.name,
  applies: (a) => a.role !== 'anonymous',
  title: () => words.title,
  fields: (asking) => {
    const { answers, typed, errors } = asking;
    const receipt = typed ? typed.has('sendReceipt') : answers.sendReceipt === true;
    return html`${headed(asking, words.title)}
<p class="govuk-body">${words.intro}</p>
${isOrganisation(answers) || asking.sheet ? input({ name: 'organisation', label: asking.sheet ? words.paperOrganisation : words.organisation, autocomplete: 'organization', width: 20, spellcheck: false, value: standing(asking, 'organisation', answers.organisation), error: errorOf(errors, 'organisation') }) : null}
${input({ name: 'name', label: words.yourName, autocomplete: 'name', width: 20, spellcheck: false, value: standing(asking, 'name', answers.name), error: errorOf(errors, 'name') })}
${input({ name: 'phone', label: words.phone, type: 'tel', autocomplete: 'tel', width: 20, value: standing(asking, 'phone', answers.phone), error: errorOf(errors, 'phone') })}
${checkboxes({ name: 'textOnly', label: words.textOnly, small: true, choices: [{ value: 'yes', label: words.textOnlyChoice, checked: typed ? typed.has('textOnly') : answers.textOnly === true }] })}
${input({ name: 'email', label: words.email, type: 'email', autocomplete: 'email', width: 30, spellcheck: false, value: standing(asking, 'email', answers.email), error: errorOf(errors, 'email') })}
${checkboxes({
  name: 'sendReceipt',
  label: words.receipt,
  hint: words.receiptHint,
  small: true,
  choices: [{ value: 'yes', label: words.sendReceipt, checked: receipt }],
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
    const textOnly = form.has('textOnly') || undefined;
    if (organisation.length > LONGEST) errors.push({ field: 'organisation', message: words.longName });
    if (name.length > LONGEST) errors.push({ field: 'name', message: words.longName });
    const number = phone === '' || phone.length > 40 ? null : normalisePhone(phone);
    if (phone !== '' && !number) errors.push({ field: 'phone', message: words.wrongPhone });
    else if (number && !canBeRungBack(number)) errors.push({ field: 'phone', message: words.notTheirs });
    if (email !== '' && (email.length > LONGEST || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))) {
      errors.push({ field: 'email', message: words.wrongEmail });
    }
    if (email === '' && sendReceipt) errors.push({ field: 'email', message: words.noEmail });
    return {
      answers:
        errors.length > 0 ? {} : { organisation: organisation || undefined, name, phone, textOnly, email, sendReceipt },
      errors,
    };
  },
  said: (a) =>
    [
      a.organisation,
      a.name,
      a.phone,
      a.textOnly ? words.saidTextOnly : '',
      a.email,
      a.sendReceipt ? words.saidReceipt : '',
    ]
      .filter(Boolean)
      .join('\n'),
  paper: {
    parts: [
      { lines: 1, label: words.paperOrganisation },
      { lines: 1, label: words.yourName },
      { lines: 1, label: words.phone },
      { ticks: [words.textOnlyChoice], any: true },
      { lines: 1, label: words.email },
    ],
  },
});

export const questionsPeople = (words: Words) => ({
  role: role(words),
  victim: victim(words),
  needs: needs(words),
  contact: contact(words),
});
