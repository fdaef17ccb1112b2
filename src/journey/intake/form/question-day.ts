import { errorOf } from '#web/components/content.ts';
import { input, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import type { Answers } from './answers.ts';
import { londonDay } from './london-time.ts';
import { choicesOf, headed, noErrors, type Question, type Words, wrong } from './question.ts';
import { readWhen, type SaidWhen, whenInWords, whenToType } from './said-when.ts';

export { londonDay } from './london-time.ts';
export { readDay } from './said-when.ts';

const NOTHING = { day: undefined, dayTo: undefined, hours: undefined };

const whenOf = ({ day, dayTo, hours }: Answers): SaidWhen | null =>
  day ? { day, ...(dayTo ? { dayTo } : {}), ...(hours ? { hours } : {}) } : null;

/** When, in one press or in somebody's own words. What was understood is read back in the list of answers. */
export const dayQuestion = ({ when: words }: Words, language: string): Question => ({
  key: 'when',
  name: words.name,
  applies: () => true,
  title: () => words.title,
  fields: (asking) => {
    const { answers, typed, errors } = asking;
    return html`${headed(asking, words.title)}
${radios({
  name: 'day',
  label: words.day,
  choices: choicesOf(words.choices).map((d) => ({
    ...d,
    checked: typed ? typed.text('day') === d.value : d.value === 'other' && answers.day !== undefined,
  })),
  error: errorOf(errors, 'day'),
})}
${input({
  name: 'dayWords',
  label: words.words,
  hint: words.wordsHint,
  width: 20,
  value: typed?.text('dayWords') ?? typedAgain(answers),
  error: errorOf(errors, 'dayWords'),
})}`;
  },
  read(form, now) {
    const choice = form.choice('day', ['today', 'yesterday', 'other', 'unknown']);
    const typed = form.text('dayWords');
    if (choice === 'unknown' || (choice === null && typed === '')) return noErrors(NOTHING);
    // "Yesterday" and "about 3pm" are one answer.
    const base = choice === 'today' || choice === 'yesterday' ? choice : '';
    const read = typed === '' ? null : ((base ? readWhen(`${base} ${typed}`, now) : null) ?? readWhen(typed, now));
    if (read) return noErrors({ ...NOTHING, ...read });
    if (typed !== '' && readWhen(`yesterday ${typed}`, now)) return wrong('dayWords', words.noDay);
    if (typed !== '') return wrong('dayWords', words.notRead);
    if (base) return noErrors({ ...NOTHING, day: londonDay(now, base === 'today' ? 0 : 1) });
    return wrong('dayWords', words.none);
  },
  said(answers) {
    const when = whenOf(answers);
    return when ? whenInWords(when, words.back, language) : '';
  },
  paper: { parts: [{ ticks: [words.choices.unknown] }, { lines: 1, label: words.paper }] },
});

function typedAgain(answers: Answers): string {
  const when = whenOf(answers);
  return when ? whenToType(when) : '';
}
