import { errorOf } from '#web/components/content.ts';
import { input, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import type { Answers } from './answers.ts';
import { choicesOf, headed, noErrors, type Question, type Words, wrong } from './question.ts';
import { londonDay, readWhen, whenInWords } from './said-when.ts';

export { londonDay, readDay } from './said-when.ts';

const NOTHING = { day: undefined, dayTo: undefined, hours: undefined };

const said = (a: Answers): string =>
  a.day
    ? whenInWords({
        day: a.day,
        ...(a.dayTo ? { dayTo: a.dayTo } : {}),
        ...(a.hours ? { hours: a.hours } : {}),
      })
    : '';

/** When, in one press or in somebody's own words. What was understood is read back in the list of answers. */
export const dayQuestion = ({ when: words }: Words): Question => ({
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
  value: typed?.text('dayWords') ?? wordsOf(answers),
  error: errorOf(errors, 'dayWords'),
})}`;
  },
  read(form, now) {
    const choice = form.choice('day', ['today', 'yesterday', 'other', 'unknown']);
    const typed = form.text('dayWords');
    if (choice === 'unknown' || (choice === null && typed === '')) return noErrors(NOTHING);
    // "Yesterday" and "about 3pm" are one answer.
    const base = choice === 'today' || choice === 'yesterday' ? choice : '';
    const read = typed === '' ? null : (readWhen(typed, now) ?? (base ? readWhen(`${base} ${typed}`, now) : null));
    if (read) return noErrors({ ...NOTHING, ...read });
    if (typed !== '' && readWhen(`yesterday ${typed}`, now)) return wrong('dayWords', words.noDay);
    if (typed !== '') return wrong('dayWords', words.notRead);
    if (base) return noErrors({ ...NOTHING, day: londonDay(now, base === 'today' ? 0 : 1) });
    return wrong('dayWords', words.none);
  },
  said,
  paper: { parts: [{ ticks: [words.choices.unknown] }, { lines: 1, label: words.paper }] },
});

/** A kept answer in words that are read back to the same. */
function wordsOf({ day, dayTo, hours }: Answers): string {
  if (!day) return '';
  const [year, month, date] = day.split('-').map(Number);
  const time = hours && hours[0] === hours[1] ? ` ${hours[0]}` : (hours && PART_OF[hours.join()]) || '';
  const whole = dayTo && dayTo.slice(0, 7) === day.slice(0, 7) && day.endsWith('-01');
  return whole ? `${MONTH.format(new Date(`${day}T12:00:00Z`))} ${year}` : `${date} ${month} ${year}${time}`;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const PART_OF: Record<string, string> = {
  '06:00,12:00': ' morning',
  '12:00,14:00': ' lunchtime',
  '12:00,18:00': ' afternoon',
  '16:00,18:00': ' teatime',
  '17:00,23:00': ' evening',
  '20:00,06:00': ' night',
};
