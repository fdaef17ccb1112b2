import { errorOf } from '#web/components/content.ts';
import { dateInput, radios } from '#web/components/forms.ts';
import { html } from '#web/html.ts';
import { noErrors, type Question } from './question.ts';

const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The ISO date in London, so many days before `now`. */
export const londonDay = (now: Date, daysBefore = 0): string =>
  inLondon.format(new Date(now.getTime() - daysBefore * 86_400_000));

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** "11", "November", "Nov." or "Sept" → 11; null when it is no month. */
function readMonth(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  const name = written.toLowerCase().replace(/\.$/, '');
  const at = name.length < 3 ? -1 : MONTHS.findIndex((m) => m.startsWith(name));
  return at < 0 ? null : at + 1;
}

/**
 * Day, month and year as somebody typed them → ISO date; null when there is no such day. A month may be a name, a day may be "2nd"; two
 * figures of a year are this century's.
 */
export function readDay(day: string, month: string, year: string): string | null {
  const figure = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(day.trim())?.[1];
  const inYear = readMonth(month.trim());
  const written = /^['’]?(\d{2}|\d{4})$/.exec(year.trim())?.[1];
  if (figure === undefined || inYear === null || written === undefined) return null;
  const full = written.length === 2 ? 2000 + Number(written) : Number(written);
  const date = new Date(Date.UTC(full, inYear - 1, Number(figure)));
  const same = date.getUTCFullYear() === full && date.getUTCMonth() === inYear - 1;
  return same ? date.toISOString().slice(0, 10) : null;
}

const PARTS = ['day-day', 'day-month', 'day-year'] as const;

const DAYS = [
  { value: 'today', label: 'Today' },
  { value: 'yesterday', label: 'Yesterday' },
  { value: 'other', label: 'Another day' },
  { value: 'unknown', label: 'I do not know' },
] as const;

export const dayQuestion: Omit<Question, 'applies' | 'said'> = {
  key: 'when',
  name: 'When',
  title: () => 'When did it happen?',
  fields: ({ answers, typed, errors }) => {
    const kept = answers.day?.split('-').map(Number);
    const [year, month, day] = kept ?? [];
    const part = (name: (typeof PARTS)[number], value: number | undefined) =>
      typed?.text(name) ?? (value === undefined ? '' : String(value));
    const error = errorOf(errors, 'day-parts-day');
    return html`<h1 class="govuk-heading-l">When did it happen?</h1>
${radios({
  name: 'day',
  label: 'Choose a day',
  choices: DAYS.map((d) => ({
    ...d,
    checked: typed ? typed.text('day') === d.value : d.value === 'other' && answers.day !== undefined,
  })),
  error: errorOf(errors, 'day'),
})}
${dateInput({
  name: 'day',
  id: 'day-parts',
  label: 'If it was another day, which?',
  hint: 'For example 27 3 2026. If it went on for some time, write the first day.',
  day: part('day-day', day),
  month: part('day-month', month),
  year: part('day-year', year),
  error,
})}`;
  },
  read(form, now) {
    const choice = form.choice('day', ['today', 'yesterday', 'other', 'unknown']);
    const [day, month, year] = PARTS.map((p) => form.text(p)) as [string, string, string];
    const wrote = day !== '' || month !== '' || year !== '';
    if (choice === 'unknown' || (choice === null && !wrote)) return noErrors({ day: undefined });
    if (choice === 'today') return noErrors({ day: londonDay(now) });
    if (choice === 'yesterday') return noErrors({ day: londonDay(now, 1) });
    const read = readDay(day, month, year);
    const wrong = (message: string) => ({ answers: {}, errors: [{ field: 'day-parts-day', message }] });
    if (!read) return wrong('Write a day that exists, like 27 3 2026');
    if (read > londonDay(now)) return wrong('Write a day that is not in the future');
    if (read < '1990-01-01') return wrong('Write a day after 1990');
    return noErrors({ day: read });
  },
};
