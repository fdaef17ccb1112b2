import { errorOf } from '#web/components/content.ts';
import { input, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import type { Answers } from './answers.ts';
import { headed, noErrors, type Question, wrong } from './question.ts';
import { londonDay, readWhen, whenInWords } from './said-when.ts';

export { londonDay, readDay } from './said-when.ts';

const DAYS = [
  { value: 'today', label: 'Today' },
  { value: 'yesterday', label: 'Yesterday' },
  { value: 'other', label: 'Another time' },
  { value: 'unknown', label: 'I do not know' },
] as const;
const TITLE = 'When did it happen?';
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
export const dayQuestion: Question = {
  key: 'when',
  name: 'When',
  applies: () => true,
  title: () => TITLE,
  fields: (asking) => {
    const { answers, typed, errors } = asking;
    return html`${headed(asking, TITLE)}
${radios({
  name: 'day',
  label: 'Choose a day',
  choices: DAYS.map((d) => ({
    ...d,
    checked: typed ? typed.text('day') === d.value : d.value === 'other' && answers.day !== undefined,
  })),
  error: errorOf(errors, 'day'),
})}
${input({
  name: 'dayWords',
  label: 'Or write when, as you would say it',
  hint: 'For example: yesterday evening, last Tuesday at 2pm, 27 3 2026, in March. If it went on for some time, write when it began.',
  width: 20,
  value: typed?.text('dayWords') ?? wordsOf(answers),
  error: errorOf(errors, 'dayWords'),
})}`;
  },
  read(form, now) {
    const choice = form.choice('day', ['today', 'yesterday', 'other', 'unknown']);
    const words = form.text('dayWords');
    if (choice === 'unknown' || (choice === null && words === '')) return noErrors(NOTHING);
    // "Yesterday" and "about 3pm" are one answer.
    const base = choice === 'today' || choice === 'yesterday' ? choice : '';
    const read = words === '' ? null : (readWhen(words, now) ?? (base ? readWhen(`${base} ${words}`, now) : null));
    if (read) return noErrors({ ...NOTHING, ...read });
    if (words !== '' && readWhen(`yesterday ${words}`, now))
      return wrong('dayWords', 'Write the day too, like today at 2pm or yesterday evening');
    if (words !== '')
      return wrong('dayWords', 'Write a day that has been, like yesterday evening, last Tuesday or 27 3 2026');
    if (base) return noErrors({ ...NOTHING, day: londonDay(now, base === 'today' ? 0 : 1) });
    return wrong('dayWords', 'Write when it was, like last Tuesday or 27 3 2026');
  },
  said,
  paper: { parts: [{ ticks: ['I do not know'] }, { lines: 1, label: 'Day, and about what time' }] },
};

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
