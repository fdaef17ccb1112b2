import type { Wording } from '#catalogue/wording/wording.ts';
import { fill } from '#web/words.ts';
import { isoDay, londonClock, londonDay, londonTime, shifted } from './london-time.ts';
import { daysIn, fullYear, readMonth } from './said-days.ts';
import { agoInHours, hoursIn, type PartOfDay, type SaidHours } from './said-hours.ts';
import { barely, plainWords } from './said-words.ts';

/**
 * When something happened, as people say it: "yesterday evening about half 6", "last Tuesday", "every day since August", "three weeks ago". A day, or
 * from one day to another, and hours of it where they were said. In steps: plain words (said-words.ts), the hours among them (said-hours.ts), the day
 * among what is left (said-days.ts). Linear in the length of what was written, which is cut at 100 characters.
 */
export interface SaidWhen {
  /** ISO dates in London time. */
  day: string;
  /** The last day, where it was a stretch of time: "in March", "last week". Never the same as `day`. */
  dayTo?: string;
  /** From and to in London time, "HH:MM". Where the second is before the first, it is on the next morning. */
  hours?: [string, string];
}

const DAY_MINUTES = 1440;
const clockAt = (minutes: number): string => {
  const ofDay = minutes % DAY_MINUTES;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};
const minutesOf = (clock: string): number => {
  const [h, m] = clock.split(':').map(Number) as [number, number];
  return h * 60 + m;
};

/** Null when it is not understood, or is in the future or before 1990. */
export function readWhen(written: string, now: Date): SaidWhen | null {
  const words = plainWords(written);
  return agoInHours(barely(words), now) ?? readWith(words, now, hoursIn(words)) ?? readWith(words, now, { words });
}

/** The day among the words that the hours left, and the hours where they have been. */
function readWith(words: string, now: Date, found: ReturnType<typeof hoursIn>): SaidWhen | null {
  const today = londonDay(now);
  const clock = londonClock(now);
  const left = barely(found.words);
  // Soon after midnight "tonight" and "this evening" are of the day before.
  const still = clock < '05:00' && /^(?:this|today)$/.test(left) && /^(?:evening|night)$/.test(found.part ?? '');
  const when = left === '' ? null : still ? { day: shifted(today, -1) } : daysIn(left, today);
  if (!when || when.day > today || when.day < '1990-01-01') return null;
  const last = when.dayTo === undefined || when.dayTo > today ? today : when.dayTo;
  // "Since 3pm today", "since this morning".
  const since = /^since /.test(left) && when.day === today;
  if (when.dayTo !== undefined && last > when.day) return { day: when.day, dayTo: last };
  const { hours } = found;
  if (!hours || (found.part && !words.includes(' ') && left === '')) return { day: when.day };
  const span = since ? { ...hours, to: minutesOf(clock) } : hours;
  const been = hoursBeen(when.day, span, today, clock);
  if (been) return been;
  // "Sunday evening", said on a Sunday morning.
  if (when.weekday) return hoursBeen(shifted(when.day, -7), span, today, clock);
  if (found.part && /^(?:this|today)$/.test(left)) {
    const stillUp = saidBeforeBed(found.part, span, today, clock);
    if (stillUp) return stillUp;
  }
  return found.part === 'night' && /(?:^| )tonight(?: |$)/.test(words) && span.from !== span.to
    ? { day: when.day }
    : null;
}

/**
 * "This morning" and "this afternoon" in the small hours, when they are still to come: whoever has not been to bed means those of the day before; from
 * three o'clock, when more have got up than are still up, a morning without a clock is what there has been of it.
 */
function saidBeforeBed(part: PartOfDay, hours: SaidHours, today: string, clock: string): SaidWhen | null {
  if (clock >= '06:00') return null;
  if (clock >= '03:00' && part === 'morning')
    return hours.from === hours.to ? null : { day: today, hours: ['00:00', clock] };
  return clock < '05:00' ? hoursBeen(shifted(today, -1), hours, today, clock) : null;
}

/** The hours on their day, as far as they have been; null where they are still to come. */
function hoursBeen(named: string, hours: SaidHours, today: string, clock: string): SaidWhen | null {
  const soFar = (day: string) =>
    minutesOf(clock) + (day < today ? DAY_MINUTES * (day === shifted(today, -1) ? 1 : 9) : 0);
  let { from, to } = hours;
  if (hours.guessed && from > soFar(named) && from >= 720) [from, to] = [from - 720, to - 720];
  if (from > soFar(named) || to < from) return null;
  to = Math.min(to, soFar(named));
  const later = Math.floor(from / DAY_MINUTES);
  return { day: shifted(named, later), hours: [clockAt(from), clockAt(to)] };
}

/**
 * Day, month and year as somebody typed them in three boxes → ISO date; null when there is no such day. A month may be a name, a day may be "2nd";
 * two figures of a year are this century's.
 */
export function readDay(day: string, month: string, year: string): string | null {
  const figure = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(day.trim())?.[1];
  const which = readMonth(month.trim());
  const written = /^['’]?(\d{2}|\d{4})$/.exec(year.trim())?.[1];
  if (figure === undefined || which === null || written === undefined) return null;
  return isoDay(fullYear(written), which, Number(figure));
}

/** From and to as a report holds them: days alone where no hour was said. */
export function timesOf({ day, dayTo, hours }: SaidWhen): { from: string; to?: string } {
  if (!hours) return { from: day, ...(dayTo && dayTo !== day ? { to: dayTo } : {}) };
  const [from, to] = hours;
  const lastDay = to < from ? shifted(day, 1) : day;
  return { from: londonTime(day, from), ...(to === from ? {} : { to: londonTime(lastDay, to) }) };
}

/** How a day and its hours are read back. */
export type WhenWords = Wording['reporting']['questions']['when']['back'];

const clockInWords = (time: string, words: WhenWords): string => {
  const [h, m] = time.split(':').map(Number) as [number, number];
  const clock = `${h % 12 === 0 ? 12 : h % 12}${m === 0 ? '' : `:${String(m).padStart(2, '0')}`}`;
  return fill(h < 12 ? words.am : words.pm, { clock });
};

const dayInFull = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(new Date(`${day}T12:00:00Z`))
    .replace(',', '');

/** "Saturday 21 November 2026, between 5pm and 11pm": read back, so that a slip is seen. */
export function whenInWords({ day, dayTo, hours }: SaidWhen, words: WhenWords, language: string): string {
  const first = dayInFull(day, language);
  if (dayTo && dayTo !== day) return fill(words.days, { first, last: dayInFull(dayTo, language) });
  if (!hours) return first;
  const [from, to] = hours;
  if (from === to) return fill(words.about, { day: first, clock: clockInWords(from, words) });
  const said = { day: first, from: clockInWords(from, words), to: clockInWords(to, words) };
  return fill(to < from ? words.overnight : words.between, said);
}

/** The same in figures, for the box in which it is typed: read again, it is the same in any language of the pages. */
export function whenToType({ day, dayTo, hours }: SaidWhen): string {
  const figures = (iso: string) => iso.split('-').map(Number).reverse().join('/');
  if (dayTo && dayTo !== day) return `${figures(day)} to ${figures(dayTo)}`;
  if (!hours) return figures(day);
  const [from, to] = hours;
  return from === to ? `${figures(day)} ${from}` : `${figures(day)} ${from} to ${to}`;
}
