import { feastIn } from './feasts.ts';
import { isoDay, partsOf, shifted, weekdayOf } from './london-time.ts';

/** Third step of reading when something happened: the day, or the first and the last, among the words that are left without the hours. */
export interface SaidDay {
  /** ISO dates. */
  day: string;
  dayTo?: string;
  /** A weekday, which may as well be that of the week before. */
  weekday?: true;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const UNIT_DAYS: Record<string, number> = { hour: 1 / 24, day: 1, week: 7, fortnight: 14, month: 30, year: 365 };
const UNIT = '(hour|day|week|fortnight|month|year)s?';
const NUMBER = '(?:an? )?(?:(\\d{1,3}) )?';
const WEEKDAY = '(?<weekday>sun|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat)(?:day|nesday|sday|rsday|urday)?s?';

/** "11", "November", "Nov." or "Sept" → 11; null when it is no month. */
export function readMonth(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  const name = written.toLowerCase().replace(/\.$/, '');
  const at =
    name.length < 3 ? -1 : MONTHS.findIndex((m) => m.startsWith(name) || (m === 'september' && name === 'sept'));
  return at < 0 ? null : at + 1;
}

export const fullYear = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written));

/** From one to another, however they are told apart; the earlier is read as of the later, so that "Monday to Wednesday" is one week. */
export function daysIn(words: string, today: string): SaidDay | null {
  const plain = words
    .replace(/^1 (?:day|time)?(?= ?(?:last|this|during|week|weekend))\s?/, '')
    .replace(/^(?:ever )?since (?:about )?/, 'since ');
  if (plain.startsWith('since ')) {
    const [begun = '', until] = plain.slice(6).split(/ (?:to|up to) /);
    const start = oneOf(begun, today);
    const end = until === undefined || /^now|present$/.test(until) ? { day: today } : oneOf(until, today);
    return start && end ? spanOf(start, end) : null;
  }
  const found = oneOf(plain, today) ?? betweenIn(plain, today) ?? lastingIn(plain, today);
  if (found) return found;
  const open = /^from (.{1,60}?)(?: onwards?)?$|^(.{1,60}) onwards?$/.exec(plain);
  const start = open ? oneOf(open[1] ?? open[2]!, today) : null;
  if (start) return spanOf(start, { day: today });
  // "Late this afternoon", "during the weekend".
  const rest = plain
    .replace(/^(?:over|during|for) |(?:^| )(?:early|earlier|late|later|mid|middle)(?= |$)/g, ' ')
    .trim();
  return rest === plain ? null : oneOf(rest.replace(/\s+/g, ' '), today);
}

/** Null when the second is before the first. */
function spanOf(first: SaidDay, last: SaidDay): SaidDay | null {
  const dayTo = last.dayTo ?? last.day;
  return dayTo < first.day ? null : { day: first.day, dayTo };
}

/** "from Monday to Wednesday", "between 3 and 5 March", "3-5 March", "Monday or Tuesday", "2 or 3 weeks ago", "a day or 2 ago". */
function betweenIn(words: string, today: string): SaidDay | null {
  const some = new RegExp(
    `^(?:between )?(?:(\\d{1,3})|an? ${UNIT}) ?(?:or|to|and|-) ?(\\d{1,3})(?: ${UNIT})? (ago|back)$`,
  ).exec(words);
  if (some) {
    const unit = some[4] ?? some[2];
    const [less, more] = [Number(some[1] ?? 1), Number(some[3])].sort((a, b) => a - b) as [number, number];
    const [first, last] = [oneOf(`${more} ${unit}s ago`, today), oneOf(`${less} ${unit}s ago`, today)];
    return unit && first && last ? spanOf(first, last) : null;
  }
  const m =
    /^(?:from |between )?(.{1,40}?)(?: to | and | or | - |(?<=\d)(?:st|nd|rd|th)?-(?=\d{1,2}(?:st|nd|rd|th)? [a-z]))(.{1,60})$/.exec(
      words,
    );
  const last = m ? oneOf(m[2]!, today) : null;
  if (!m || !last) return null;
  // "3 and 5 March": the first has the month of the second.
  const [year, month] = partsOf(last.day);
  const bare = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(m[1]!);
  const first = bare ? asDay(isoDay(year, month, Number(bare[1]))) : oneOf(m[1]!, last.dayTo ?? last.day);
  return first ? spanOf(first, last) : null;
}

/** "last 3 days", "for 2 weeks", "past month", "these last few weeks": up to today. */
function lastingIn(words: string, today: string): SaidDay | null {
  const m = new RegExp(`^(?:(?:for|over|during|within|these|since) )*(?:last |past )?${NUMBER}${UNIT}(?: now)?$`).exec(
    words,
  );
  const long = m ? Number(m[1] ?? 1) * UNIT_DAYS[m[2]!]! : 0;
  // "For weeks" does not say how many.
  const vague = m?.[1] === undefined && /s(?: now)?$/.test(words);
  return m && !vague && /^(?:for|over|during|within|these|last|past)/.test(words)
    ? { day: shifted(today, -Math.ceil(long)), dayTo: today }
    : null;
}

/** One day, or one stretch of days that has a name. */
function oneOf(words: string, today: string): SaidDay | null {
  if (/^(?:today|this|this day|now|earlier|earlier today|today earlier|later today|this day)$/.test(words))
    return { day: today };
  if (/^(?:earlier |late |early )?yesterday$/.test(words)) return { day: shifted(today, -1) };
  if (words === 'day before yesterday') return { day: shifted(today, -2) };
  if (/^other (?:day|week)?$|^other$/.test(words)) return { day: shifted(today, -7), dayTo: today };
  return (
    agoIn(words, today) ??
    weekdayIn(words, today) ??
    stretchIn(words, today) ??
    dateIn(words, today) ??
    besideIn(words, today)
  );
}

/** "3 days ago", "a 2 weeks ago", "fortnight ago", "week and a half ago", "3 weeks ago yesterday". */
function agoIn(words: string, today: string): SaidDay | null {
  const half = words.includes(' and a half');
  const m = new RegExp(`^${NUMBER}(day|week|fortnight|month|year)s? (?:ago|back)(?: (today|yesterday))?$`).exec(
    words.replace(' and a half', ''),
  );
  if (!m) return null;
  const unit = UNIT_DAYS[m[2]!]!;
  const days = Number(m[1] ?? 1) * unit + (half ? Math.floor(unit / 2) : 0) + (m[3] === 'yesterday' ? 1 : 0);
  return { day: shifted(today, -days) };
}

const WEEKDAY_SAID = new RegExp(
  `^(?:(?<nth>\\d{1,2}) |(?:a )?(?:(?<more>\\d) )?(?<unit>week|fortnight)s? (?:ago )?)?(?<last>last |this past |past |this |early |late )?${WEEKDAY}` +
    '(?<after> last week| week before last| this week| last but 1| before last| last| gone| past|(?: (?:an? |(?<weeks>\\d) )?(?<gap>weeks?|fortnight))? ago)?$',
);

/** "Tuesday", "last Tue", "Monday last week", "2 Fridays ago", "week last Friday", "Friday before last": the last one gone, today included. */
function weekdayIn(words: string, today: string): SaidDay | null {
  const said = WEEKDAY_SAID.exec(words)?.groups;
  const wanted = said ? WEEKDAYS.findIndex((d) => d.startsWith(said.weekday!.slice(0, 3))) : -1;
  if (!said || wanted < 0) return null;
  const { nth, unit, after = '' } = said;
  if (nth !== undefined && after !== ' ago') return null;
  if (/ week$| week before last$/.test(after)) {
    const weeks = after === ' this week' ? 0 : after === ' last week' ? 1 : 2;
    return { day: shifted(today, ((wanted + 6) % 7) - mondayBack(today) - weeks * 7) };
  }
  const last = /last|past/.test(said.last ?? '') || /^ (?:last|gone|past|before last|last but 1)$/.test(after);
  const back = (weekdayOf(today) - wanted + 7) % 7;
  const gone = back === 0 && (last || nth !== undefined) ? 7 : back;
  const week = (name: string | undefined) => (name === undefined ? 0 : name.startsWith('fortnight') ? 2 : 1);
  const weeks =
    (nth === undefined ? 0 : Number(nth) - 1) +
    Number(said.more ?? 1) * week(unit) +
    Number(said.weeks ?? 1) * week(said.gap) +
    (/before last|but 1/.test(after) ? 1 : 0);
  return { day: shifted(today, -gone - weeks * 7), ...(gone === 0 && weeks === 0 ? { weekday: true as const } : {}) };
}

/** Days since this week's Monday. */
const mondayBack = (today: string): number => (weekdayOf(today) + 6) % 7;

const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** "last week", "week before last", "this month", "March", "early March 2026", "summer", "2025", "Christmas". */
function stretchIn(words: string, today: string): SaidDay | null {
  const named = weekIn(words, today) ?? seasonIn(words, today);
  if (named) return named;
  const feast = feastIn(words, today);
  if (feast) return { day: feast[0], ...(feast[1] === feast[0] ? {} : { dayTo: feast[1] }) };
  const third = /^(early|beginning|start|middle|mid|late|end|back end) (.{3,30})$/.exec(words);
  const weekOf = /^(?:([1-5])(?:st|nd|rd|th)|(last)) week (.{3,24})$/.exec(words);
  const monthOf = weekOf ? monthIn(weekOf[3]!, today) : null;
  if (weekOf && monthOf) return weekOfMonth(monthOf, weekOf[1]);
  const month = monthIn(third ? third[2]! : words, today);
  if (month && third) return thirdOf(month, third[1]!);
  if (month) return month;
  const [year] = partsOf(today);
  const only = /^(?:((?:19|20)\d{2})|(?:(this|last) )?year|(year before last))$/.exec(third ? third[2]! : words);
  if (!only) return third ? weekIn(third[2]!, today) : null;
  const which = only[1] ? Number(only[1]) : only[3] ? year - 2 : only[2] === 'last' ? year - 1 : year;
  const [from, to] = third ? monthsOfThird(third[1]!) : [1, 12];
  return { day: isoDay(which, from, 1)!, dayTo: monthEnd(which, to) };
}

const monthsOfThird = (word: string): [number, number] =>
  /early|begin|start/.test(word) ? [1, 4] : /mid/.test(word) ? [5, 8] : [9, 12];

function weekIn(words: string, today: string): SaidDay | null {
  const back = mondayBack(today);
  const from = (day: number, to: number): SaidDay => ({ day: shifted(today, -day), dayTo: shifted(today, -to) });
  if (words === 'this week' || words === 'week') return from(back, 0);
  if (words === 'last week') return from(back + 7, back + 1);
  if (words === 'week before last') return from(back + 14, back + 8);
  if (words === 'weekend before last') return from(back + 9, back + 8);
  if (words === 'this weekend' && back >= 5) return from(back - 5, 0);
  if (/^(?:last |this |past )?weekend$/.test(words)) return from(back + 2, back + 1);
  return null;
}

/** The last one that has begun; the year before it where "last" is said during it. */
function seasonIn(words: string, today: string): SaidDay | null {
  const m = /^(last |this )?(spring|summer|autumn|winter)(?:time)?(?: (\d{4}))?$/.exec(words);
  if (!m) return null;
  const begins = SEASONS[m[2]!]!;
  const of = (year: number): SaidDay => ({
    day: isoDay(year, begins, 1)!,
    dayTo: monthEnd(begins === 12 ? year + 1 : year, begins === 12 ? 2 : begins + 2),
  });
  if (m[3]) return of(Number(m[3]));
  const [year] = partsOf(today);
  const begun = of(year).day <= today ? year : year - 1;
  return of(m[1] === 'last ' && today <= of(begun).dayTo! ? begun - 1 : begun);
}

function monthIn(words: string, today: string): SaidDay | null {
  const [year, month] = partsOf(today);
  const before = (n: number): SaidDay => wholeMonth(year - (month - n < 1 ? 1 : 0), ((month - n + 11) % 12) + 1);
  if (words === 'this month') return before(0);
  if (words === 'last month') return before(1);
  if (words === 'month before last') return before(2);
  const named = /^(?:last |this )?([a-z]{3,9})\.?(?: ('\d{2}|\d{4}|this year|last year))?$/.exec(words);
  const which = named ? readMonth(named[1]!) : null;
  if (!named || which === null) return null;
  return wholeMonth(yearOf(named[2], today) ?? (which > month ? year - 1 : year), which);
}

const yearOf = (written: string | undefined, today: string): number | undefined => {
  if (written === undefined) return undefined;
  const [year] = partsOf(today);
  return written === 'this year' ? year : written === 'last year' ? year - 1 : fullYear(written.replace("'", ''));
};

const monthEnd = (year: number, month: number): string =>
  isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())!;
const wholeMonth = (year: number, month: number): SaidDay => ({
  day: isoDay(year, month, 1)!,
  dayTo: monthEnd(year, month),
});

/** The n-th seven days of a month; the last seven where no number was said. */
function weekOfMonth({ day, dayTo }: SaidDay, nth: string | undefined): SaidDay | null {
  const first = nth === undefined ? shifted(dayTo!, -6) : shifted(day, (Number(nth) - 1) * 7);
  const last = shifted(first, 6);
  return first > dayTo! ? null : { day: first, dayTo: last > dayTo! ? dayTo! : last };
}

/** The first ten days, the next ten, the rest. */
function thirdOf({ day, dayTo }: SaidDay, word: string): SaidDay {
  if (/early|begin|start/.test(word)) return { day, dayTo: shifted(day, 9) };
  if (/mid/.test(word)) return { day: shifted(day, 10), dayTo: shifted(day, 19) };
  return { day: shifted(day, 20), dayTo: dayTo! };
}

/** "27 March 2026", "27th March", "March 27", "27/3/26", "2026-03-27", "3rd", "14th of last month", a weekday before it. Without a year the last one gone. */
function dateIn(words: string, today: string): SaidDay | null {
  const plain = words.replace(/^(?:last )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} /, '');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (iso) return asDay(isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const alone = /^(\d{1,2})(?:st|nd|rd|th)(?: (this|last) month)?$/.exec(plain);
  if (alone) return dayOfMonth(Number(alone[1]), alone[2], today);
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th)?[ /.-]+([a-z]{3,9}\.?|\d{1,2})(?:[ /.-]+('?\d{4}|'?\d{2}|this year|last year))?$/.exec(
      plain,
    );
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: ('?\d{4}|'?\d{2}|this year|last year))?$/.exec(
    plain,
  );
  const [day, month, year] = dayFirst
    ? [dayFirst[1]!, dayFirst[2]!, dayFirst[3]]
    : monthFirst
      ? [monthFirst[2]!, monthFirst[1]!, monthFirst[3]]
      : [];
  const which = month === undefined ? null : readMonth(month);
  if (day === undefined || which === null) return null;
  const said = yearOf(year, today);
  if (said !== undefined) return asDay(isoDay(said, which, Number(day)));
  const [thisYear] = partsOf(today);
  // The 29th of February comes back after up to eight years.
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => isoDay(thisYear - n, which, Number(day)));
  return asDay(years.find((d) => d !== null && d <= today) ?? null);
}

/** "3rd": the last third of a month that has been. */
function dayOfMonth(day: number, which: string | undefined, today: string): SaidDay | null {
  const [year, month] = partsOf(today);
  const before = (n: number) => isoDay(year - (month - n < 1 ? 1 : 0), ((month - n + 11) % 12) + 1, day);
  if (which) return asDay(before(which === 'last' ? 1 : 0));
  return asDay([0, 1, 2].map(before).find((d) => d !== null && d <= today) ?? null);
}

/** "day after Boxing Day", "week before Christmas", "week beginning 9 November": once, not within itself. */
function besideIn(words: string, today: string): SaidDay | null {
  const m = /^(?:a )?(?:(day|week) (before|after)|(?:week (?:beginning|commencing|starting)|wc|w\/c)) (.{2,40})$/.exec(
    words,
  );
  const by = m && !/^(?:a )?(?:day|week|wc|w\/c) /.test(m[3]!) ? oneOf(m[3]!, today) : null;
  if (!m || !by) return null;
  if (m[2] === undefined) return { day: by.day, dayTo: shifted(by.day, 6) };
  const days = m[1] === 'day' ? 1 : 7;
  const end = by.dayTo ?? by.day;
  return m[2] === 'before'
    ? { day: shifted(by.day, -days), dayTo: shifted(by.day, -1) }
    : { day: shifted(end, 1), dayTo: shifted(end, days) };
}

const asDay = (day: string | null): SaidDay | null => (day ? { day } : null);
