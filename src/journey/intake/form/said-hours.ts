import { londonClock, londonDay } from './london-time.ts';

/**
 * Second step of reading when something happened: the hours among plain words ("half 6 last night", "between 2 and 3 afternoon", "morning"), and the
 * words that are left. Minutes count from the midnight with which the day began; those of a night go on over 1440.
 */
export interface SaidHours {
  from: number;
  to: number;
  /** No half of the day was said: what is still to come may have been twelve hours earlier. */
  guessed: boolean;
}

export interface HoursFound {
  /** What is left. */
  words: string;
  hours?: SaidHours;
  /** The part of the day that was named. */
  part?: PartOfDay;
}

export type PartOfDay = keyof typeof PARTS;

const HALF_DAY = 720;
const WHOLE_DAY = 1440;

/** In minutes: what a part of the day stands for where no clock is said. A night goes on to the next morning. */
const PARTS = {
  'small hours': [0, 360],
  'first thing': [360, 600],
  morning: [360, 720],
  lunchtime: [720, 840],
  afternoon: [720, 1080],
  teatime: [960, 1080],
  evening: [1020, 1380],
  night: [1200, 1800],
} as const;

/** As they are written; the first that is found counts, so that "late at night" is not read before "overnight". */
const WRITTEN: readonly [PartOfDay, RegExp][] = [
  ['small hours', /(?:^| )(?:early hours|small hours|wee hours)(?: (?:of )?(?:the )?morning)?(?= |$)/],
  ['first thing', /(?:^| )(?:1th thing|breakfasttime|breakfast)(?: in the morning)?(?= |$)/],
  ['night', /(?:^| )(?:middle of the night|overnight|through the night|nights?|bedtime)(?= |$)/],
  ['evening', /(?:^| )evenings?(?= |$)/],
  ['teatime', /(?:^| )(?:teatime|tea)(?= |$)/],
  ['lunchtime', /(?:^| )(?:lunchtime|lunch|dinnertime|dinner)(?= |$)/],
  ['afternoon', /(?:^| )(?:afternoons?|(?<!\d )pm)(?= |$)/],
  ['morning', /(?:^| )(?:mornings?|(?<!\d )am)(?= |$)/],
];

const HOUR = '\\d{1,2}';
const HALF_OF = " ?(?:am|pm|o'clock)";
/** A clock that can be nothing else. */
const CLOCK = `(?:half (?:past )?${HOUR}|(?:a )?quarter (?:past|to|after) ${HOUR}|(?:(?:5|10|20|25)|\\d{1,2} minutes) (?:past|to) ${HOUR}|(?:12 ?)?(?:noon|midday|midnight)|${HOUR}[:.]\\d{2}(?:${HALF_OF})?|${HOUR}${HALF_OF})(?:${HALF_OF})?`;
const EITHER = `(?:${CLOCK}|${HOUR})`;

/** "Between 3 and 5 March" and "between 2 and 3 weeks ago" are days. */
const NO_DAYS =
  '(?! (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|day|week|fortnight|month|year|minute|hour|of |last month|this month))';
const BETWEEN = new RegExp(`(?:^| )(?:from|between) (${EITHER}) ?(?:to|and|-) ?(${EITHER})(?= |$)${NO_DAYS}`);
/** Without "from" one of the two must be a clock: "2 to 4pm", "2pm-4pm". */
const FROM_TO = new RegExp(
  `(?:^| )(${CLOCK}) ?(?:to|-) ?(${EITHER})(?= |$)|(?:^| )(${EITHER}) ?(?:to|-) ?(${CLOCK})(?= |$)`,
);
const SINGLE = new RegExp(`(?:^| )(${CLOCK})(?= |$)`);

interface Clock {
  /** 0 to 1439; where the half of the day is open, below 720 or 720 to 779. */
  minutes: number;
  /** The half of the day was said, or is plain from the figures. */
  fixed: boolean;
}

/** "half past 6 pm", "quarter to 9", "14.30", "midnight": null for what is no time of a clock. */
function clockOf(written: string): Clock | null {
  if (/noon|midday/.test(written)) return { minutes: HALF_DAY, fixed: true };
  if (/midnight/.test(written)) return { minutes: 0, fixed: true };
  const half = /(am|pm)$/.exec(written)?.[1];
  const figures = /^(\d{1,2})[:.](\d{2})/.exec(written);
  const spoken = /^(?:a )?(half|quarter|\d{1,2})(?: minutes)? ?(past|after|to)? (\d{1,2})/.exec(written);
  const hour = Number(figures?.[1] ?? spoken?.[3] ?? /^\d{1,2}/.exec(written)?.[0]);
  let past = Number(figures?.[2] ?? 0);
  if (!figures && spoken) {
    const by = spoken[1] === 'half' ? 30 : spoken[1] === 'quarter' ? 15 : Number(spoken[1]);
    past = spoken[2] === 'to' ? -by : by;
  }
  if (Number.isNaN(hour) || hour > 23 || past > 59 || (half && (hour < 1 || hour > 12))) return null;
  const minutes = hour * 60 + past;
  if (half)
    return { minutes: (((minutes % HALF_DAY) + HALF_DAY) % HALF_DAY) + (half === 'pm' ? HALF_DAY : 0), fixed: true };
  const plain = hour > 12 || hour === 0 || written.startsWith('0');
  return plain
    ? { minutes: (minutes + WHOLE_DAY) % WHOLE_DAY, fixed: true }
    : { minutes: minutes < 60 ? minutes + HALF_DAY : minutes, fixed: false };
}

/** Which half of the day an open clock means. Hardly anybody says "half past six" of the small hours, unless they name them. */
function settled(clock: Clock, part: PartOfDay | undefined): number {
  const early = clock.minutes % HALF_DAY;
  if (clock.fixed) return part === 'night' && clock.minutes < 480 ? clock.minutes + WHOLE_DAY : clock.minutes;
  if (part === 'small hours') return early;
  if (part === 'morning' || part === 'first thing') return early < 60 ? early + HALF_DAY : early;
  if (part === 'night') return early < 330 ? early + WHOLE_DAY : early + HALF_DAY;
  if (part === 'lunchtime') return early >= 630 ? early : early + HALF_DAY;
  if (part !== undefined) return early + HALF_DAY;
  return early < 480 ? early + HALF_DAY : early;
}

function stretchOf(first: Clock, second: Clock, part: PartOfDay | undefined): { from: number; to: number } {
  if (first.fixed || (!second.fixed && part === undefined)) {
    const from = settled(first, part);
    const step = second.fixed ? WHOLE_DAY : HALF_DAY;
    let to = second.fixed ? second.minutes : second.minutes % HALF_DAY;
    while (to <= from) to += step;
    return { from, to };
  }
  let to = settled(second.minutes === 0 ? { ...second, minutes: WHOLE_DAY } : second, part);
  let from = first.minutes % HALF_DAY;
  if (to <= from) to += WHOLE_DAY;
  while (from + HALF_DAY < to) from += HALF_DAY;
  return { from, to };
}

const cut = (words: string, found: RegExpExecArray): string =>
  `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();

/** The part of the day, taken out; "last night" and "last evening" leave "yesterday", "tonight" leaves "today". */
function partIn(words: string): { words: string; part?: PartOfDay } {
  const plain = words
    .replace(/(^| )last (?=night|evening)/, '$1yesterday ')
    .replace(/(^| )tonight(?= |$)/, '$1today night')
    .replace(/(^| )(morning|afternoon|evening|night)s? before last(?= |$)/, '$1day before yesterday $2')
    .replace(/(^| )(an?|\d{1,3}) (morning|afternoon|evening|night)s? (ago|back)(?= |$)/, '$1$2 days $4 $3')
    .replace(/ the next morning(?= |$)/, '');
  for (const [part, written] of WRITTEN) {
    const found = written.exec(plain);
    if (found) return { part, words: cut(plain, found) };
  }
  return { words: plain };
}

/** The hours among plain words. `from` is always before 1440, or both ends are over it: then they are of the next day. */
export function hoursIn(plain: string): HoursFound {
  const { words, part } = partIn(plain);
  const named = part ? { part } : {};
  const range = BETWEEN.exec(words) ?? FROM_TO.exec(words);
  // "10 to 4" is a clock, unless "from" or "between" stands before it.
  const single = SINGLE.exec(words);
  if (range && !(single && single[0].length >= range[0].length)) {
    const first = clockOf(range[1] ?? range[3] ?? '');
    const second = clockOf(range[2] ?? range[4] ?? '');
    if (first && second) {
      const hours = stretchOf(first, second, part);
      const guessed = !first.fixed && !second.fixed && part === undefined;
      return { words: cut(words, range), hours: { ...hours, guessed }, ...named };
    }
  }
  const clock = single ? clockOf(single[1]!) : null;
  if (single && clock) {
    // Midnight ends the day that is named.
    const at = /midnight/.test(single[1]!) ? WHOLE_DAY : settled(clock, part);
    return {
      words: cut(words, single),
      hours: { from: at, to: at, guessed: !clock.fixed && part === undefined },
      ...named,
    };
  }
  if (!part) return { words };
  const [from, to] = PARTS[part];
  return { words, part, hours: { from, to, guessed: false } };
}

/** "20 minutes ago", "an hour and a half ago", "2 or 3 hours ago", "now": the day and the time that it was. */
export function agoInHours(words: string, now: Date): { day: string; hours: [string, string] } | null {
  const at = (minutes: number): { day: string; clock: string } => {
    const then = new Date(now.getTime() - minutes * 60_000);
    return { day: londonDay(then), clock: londonClock(then) };
  };
  const from = (most: number, least: number): { day: string; hours: [string, string] } => {
    const [first, last] = [at(most), at(least)];
    return { day: first.day, hours: [first.clock, last.clock] };
  };
  if (/^(?:right |this )?(?:now|minute|moment|second)$|^(?:an? )?(?:moment|minute|second|2th)s? ago$/.test(words))
    return from(0, 0);
  const past = /^(?:during|within|over|for) (?:last|past) (?:(\d{1,2}) )?(hour|minute)s?$/.exec(words);
  if (past && Number(past[1] ?? 1) < 24) return from(Number(past[1] ?? 1) * (past[2] === 'hour' ? 60 : 1), 0);
  const half = words.includes(' and a half') || words.startsWith('half ') ? 0.5 : 0;
  const plain = words.replace(' and a half', '').replace(/^half (?:an? )?/, '');
  const m =
    /^(?:(?<quarters>quarter|3 quarters) (?:an? )?)?(?:an? )?(?:(?<n>\d{1,3}) )?(?:(?:or|to) (?<more>\d{1,3}) )?(?<unit>second|sec|minute|hour)s? (?:or (?<after>\d) )?(?:ago|back)$/.exec(
      plain,
    )?.groups;
  if (!m) return null;
  const unit = m.unit === 'hour' ? 60 : m.unit === 'minute' ? 1 : 1 / 60;
  const quarters = m.quarters === undefined ? 1 : m.quarters.startsWith('3') ? 0.75 : 0.25;
  const count = words.startsWith('half ') ? half : Number(m.n ?? 1) * quarters + half;
  const other = m.more ?? m.after;
  const [least, most] = [count, other === undefined ? count : Number(other)].sort((a, b) => a - b) as [number, number];
  return from(most * unit, least * unit);
}
