/**
 * When something happened, as people say it: "yesterday evening", "last Tuesday about 2pm", "27 March", "three weeks ago". A day, or from one day to
 * another, and hours of it where they were said. Linear in the length of what was written, which is cut at 100 characters.
 */
export interface SaidWhen {
  /** ISO dates in London time. */
  day: string;
  /** The last day, where it was a stretch of time: "in March", "last week". */
  dayTo?: string;
  /** From and to in London time, "HH:MM". Of a night the second is on the next morning. */
  hours?: [string, string];
}

const DAY_MS = 86_400_000;
const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const clockInLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The ISO date in London, so many days before `now`. */
export const londonDay = (now: Date, daysBefore = 0): string =>
  inLondon.format(new Date(now.getTime() - daysBefore * DAY_MS));

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const COUNTS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  few: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const UNIT_DAYS: Record<string, number> = { day: 1, night: 1, week: 7, fortnight: 14, month: 30, year: 365 };

/** "11", "November", "Nov." or "Sept" → 11; null when it is no month. */
export function readMonth(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  const name = written.toLowerCase().replace(/\.$/, '');
  const at =
    name.length < 3 ? -1 : MONTHS.findIndex((m) => m.startsWith(name) || (m === 'september' && name === 'sept'));
  return at < 0 ? null : at + 1;
}

/** ISO date of a day that exists, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** What was written, in words with single spaces, without what adds nothing. */
function tidied(written: string): string {
  return written
    .slice(0, 100)
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/,/g, ' ')
    .replace(
      /\b(?:about|around|approximately|approx|roughly|at|on|in|the|of|some ?time|maybe|probably|i think|it was|just|early|late|later)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Null when it is not understood, or is in the future or before 1990. */
export function readWhen(written: string, now: Date): SaidWhen | null {
  const today = londonDay(now);
  const tidy = tidied(written);
  const ago = hoursAgo(tidy, now);
  if (ago) return ago;
  const { words, hours } = hoursIn(tidy);
  const when = dayIn(words, today);
  if (!when || when.day > today || when.day < '1990-01-01') return null;
  // A time of today that is still to come has not been.
  if (when.day === today && !when.dayTo && hours && hours !== 'night' && hours[0] > clockInLondon.format(now))
    return null;
  if (when.dayTo !== undefined && when.dayTo > today) when.dayTo = today;
  const span = when.night || hours === 'night' ? NIGHT : hours;
  return {
    day: when.day,
    ...(when.dayTo ? { dayTo: when.dayTo } : {}),
    ...(span && !when.dayTo ? { hours: span } : {}),
  };
}

/** "20 minutes ago", "an hour ago", "half an hour ago", "a couple of hours ago": the day and the time that it was. */
function hoursAgo(words: string, now: Date): SaidWhen | null {
  const m = /^(half )?(?:(?:a )?(\d{1,3}|[a-z]+) )?(minute|min|hour|hr)s? (?:ago|back)$/.exec(words);
  const count = !m ? undefined : m[2] === undefined ? 1 : /^\d/.test(m[2]) ? Number(m[2]) : COUNTS[m[2]];
  if (!m || count === undefined) return null;
  const minutes = count * (m[3]!.startsWith('h') ? 60 : 1) * (m[1] ? 0.5 : 1);
  const then = new Date(now.getTime() - minutes * 60_000);
  const clock = clockInLondon.format(then);
  return { day: londonDay(then), hours: [clock, clock] };
}

const NIGHT: [string, string] = ['20:00', '06:00'];
const PARTS: Record<string, [string, string]> = {
  morning: ['06:00', '12:00'],
  lunchtime: ['12:00', '14:00'],
  midday: ['12:00', '12:00'],
  noon: ['12:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  teatime: ['16:00', '18:00'],
  evening: ['17:00', '23:00'],
};

/** The hours among the words, taken out of them. */
function hoursIn(words: string): { words: string; hours?: [string, string] | 'night' } {
  const clock = /(?:^| )(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|o'clock)(?= |$)|(?:^| )(\d{1,2}):(\d{2})(?= |$)/.exec(words);
  if (clock) {
    const at = clockTime(clock);
    if (at)
      return {
        words: `${words.slice(0, clock.index)} ${words.slice(clock.index + clock[0].length)}`.trim(),
        hours: [at, at],
      };
  }
  for (const [part, hours] of Object.entries(PARTS)) {
    const found = new RegExp(`(?:^| )${part}s?(?= |$)`).exec(words);
    if (found) return { words: words.replace(found[0], ' ').replace(/\s+/g, ' ').trim(), hours };
  }
  return / night$/.test(words) && words !== 'last night'
    ? { words: words.replace(/ night$/, ''), hours: 'night' }
    : { words };
}

function clockTime([, hour, minute, half, plainHour, plainMinute]: RegExpExecArray): string | null {
  let h = Number(hour ?? plainHour);
  const m = Number(minute ?? plainMinute ?? 0);
  if (half !== undefined && (h < 1 || h > 12) && half !== "o'clock") return null;
  if (half === 'pm' && h < 12) h += 12;
  if (half === 'am' && h === 12) h = 0;
  // Hardly anybody says "7 o'clock" of the small hours.
  if (half === "o'clock" && h < 8) h += 12;
  return h > 23 || m > 59 ? null : `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}

type Day = { day: string; dayTo?: string; night?: true };

function dayIn(words: string, today: string): Day | null {
  if (/^(?:today|this|earlier today|now|tonight|this night)?$/.test(words)) return words === '' ? null : { day: today };
  if (words === 'yesterday') return { day: shifted(today, -1) };
  if (words === 'last night') return { day: shifted(today, -1), night: true };
  if (words === 'day before yesterday') return { day: shifted(today, -2) };
  return agoIn(words, today) ?? weekdayIn(words, today) ?? stretchIn(words, today) ?? dateIn(words, today);
}

/** "3 days ago", "a couple weeks ago", "fortnight ago". */
function agoIn(words: string, today: string): Day | null {
  const m = /^(?:(?:a )?(\d{1,3}|[a-z]+) )?(day|night|week|fortnight|month|year)s? (?:ago|back)$/.exec(words);
  if (!m) return null;
  const count = m[1] === undefined ? 1 : /^\d/.test(m[1]) ? Number(m[1]) : COUNTS[m[1]];
  return count === undefined ? null : { day: shifted(today, -count * UNIT_DAYS[m[2]!]!) };
}

/** "Tuesday", "last Tue", "Monday last week", "this Friday": the last one gone, today included. */
function weekdayIn(words: string, today: string): Day | null {
  const m =
    /^(?:last |this |this past |past )?(sun|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat)(?:day|nesday|sday|rsday|urday)?( last week| last| gone| week ago)?$/.exec(
      words,
    );
  const wanted = m ? WEEKDAYS.findIndex((d) => d.startsWith(m[1]!.slice(0, 3))) : -1;
  if (!m || wanted < 0) return null;
  const back = (weekdayOf(today) - wanted + 7) % 7;
  const last = /^(?:last|past) /.test(words) || / (?:last|gone)$/.test(words);
  const weekBefore = / last week$/.test(words) ? mondayBack(today) + 7 - ((wanted + 6) % 7) : null;
  if (weekBefore !== null) return { day: shifted(today, -weekBefore) };
  return { day: shifted(today, -(back === 0 && last ? 7 : back) - (/ week ago$/.test(words) ? 7 : 0)) };
}

/** Days since this week's Monday. */
const mondayBack = (today: string): number => (weekdayOf(today) + 6) % 7;

/** "last week", "this month", "March", "March 2026", "2025". */
function stretchIn(words: string, today: string): Day | null {
  const back = mondayBack(today);
  if (words === 'this week') return { day: shifted(today, -back), dayTo: today };
  if (words === 'last week') return { day: shifted(today, -back - 7), dayTo: shifted(today, -back - 1) };
  if (words === 'last weekend' || words === 'weekend')
    return { day: shifted(today, -back - 2), dayTo: shifted(today, -back - 1) };
  const [year, month] = today.split('-').map(Number) as [number, number];
  if (words === 'this month') return wholeMonth(year, month);
  if (words === 'last month') return wholeMonth(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1);
  const named = /^(?:last )?([a-z]{3,9})\.?(?: ('\d{2}|\d{4}))?$/.exec(words);
  const which = named ? readMonth(named[1]!) : null;
  if (named && which !== null)
    return wholeMonth(named[2] ? fullYear(named[2].replace("'", '')) : which > month ? year - 1 : year, which);
  const only = /^(?:19|20)\d{2}$/.exec(words);
  return only ? { day: `${words}-01-01`, dayTo: `${words}-12-31` } : null;
}

function wholeMonth(year: number, month: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { day: isoDay(year, month, 1)!, dayTo: isoDay(year, month, last)! };
}

const fullYear = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written));

/** "27 March 2026", "27th March", "March 27", "27/3/26", "27 3 2026", "2026-03-27", a weekday before it. Without a year the last one gone. */
function dateIn(words: string, today: string): Day | null {
  const plain = words.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} /, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso) return asDay(isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ /.-]+([a-z]{3,9}\.?|\d{1,2})(?:[ /.-]+'?(\d{4}|\d{2}))?$/.exec(plain);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: '?(\d{4}|\d{2}))?$/.exec(plain);
  const [day, month, year] = dayFirst
    ? [dayFirst[1]!, dayFirst[2]!, dayFirst[3]]
    : monthFirst
      ? [monthFirst[2]!, monthFirst[1]!, monthFirst[3]]
      : [];
  const which = month === undefined ? null : readMonth(month);
  if (day === undefined || which === null) return null;
  if (year !== undefined) return asDay(isoDay(fullYear(year), which, Number(day)));
  const thisYear = Number(today.slice(0, 4));
  const read = isoDay(thisYear, which, Number(day));
  return asDay(
    read && read > today
      ? isoDay(thisYear - 1, which, Number(day))
      : (read ?? isoDay(thisYear - 1, which, Number(day))),
  );
}

const asDay = (day: string | null): Day | null => (day ? { day } : null);

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

/** An ISO time of a London clock: "2026-07-01" and "18:00" → "2026-07-01T18:00:00+01:00". */
export function londonTime(day: string, time: string): string {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const there = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
  const ahead = (Number(there.format(asUtc)) - asUtc.getUTCHours() + 24) % 24;
  return `${day}T${time}:00${ahead === 1 ? '+01:00' : '+00:00'}`;
}

/** From and to as a report holds them: days alone where no hour was said. */
export function timesOf({ day, dayTo, hours }: SaidWhen): { from: string; to?: string } {
  if (!hours) return { from: day, ...(dayTo && dayTo !== day ? { to: dayTo } : {}) };
  const [from, to] = hours;
  const lastDay = to < from ? shifted(day, 1) : day;
  return { from: londonTime(day, from), ...(to === from ? {} : { to: londonTime(lastDay, to) }) };
}

const clockInWords = (time: string): string => {
  const [h, m] = time.split(':').map(Number) as [number, number];
  return `${h % 12 === 0 ? 12 : h % 12}${m === 0 ? '' : `:${String(m).padStart(2, '0')}`}${h < 12 ? 'am' : 'pm'}`;
};
const inFull = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayInFull = (day: string): string => inFull.format(new Date(`${day}T12:00:00Z`)).replace(',', '');

/** "Saturday 21 November 2026, between 5pm and 11pm": read back, so that a slip is seen. */
export function whenInWords({ day, dayTo, hours }: SaidWhen): string {
  if (dayTo && dayTo !== day) return `Between ${dayInFull(day)} and ${dayInFull(dayTo)}`;
  if (!hours) return dayInFull(day);
  const [from, to] = hours;
  const time = from === to ? `about ${clockInWords(from)}` : `between ${clockInWords(from)} and ${clockInWords(to)}`;
  return `${dayInFull(day)}, ${time}${to < from ? ' the next morning' : ''}`;
}
