import { UNITS } from '#core/number-words.ts';
import type { Text } from './text.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const HOUR_WORDS: Record<string, number> = { ...UNITS, noon: 12, midday: 12 };
const CLOCK =
  /\b(?!afternoon|afters)(?:at|by|for|due|said|expected|from|until|till|around|about|approx|before|after|between|circa|c\.|@)\s?(?:about |around |approx )?(?:(half past|quarter past|quarter to|half|(?:five|ten|twenty|twenty[- ]five) (?:past|to)) )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)(?:[:.]?([0-5]\d))?\s?(am|pm|a\.m|p\.m|o'?clock|hrs|hours|h)?(?![\d/%]|,\d|\s?(?:minutes|mins|pounds|people|days|weeks|months|years|k\b|th\b|st\b|percent|times|calls|residents|different|of|other|victims|houses|sites|addresses|lads|men|women|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec))/;
const BARE_CLOCK =
  /\b([01]?\d|2[0-3]):?([0-5]\d)\s?(?:hrs|hours)\b|\b([01]?\d|2[0-3]):([0-5]\d)\b|\b(1[0-2]|[1-9])\s?(am|pm)\b/;

/**
 * Minutes past midnight, United Kingdom time, of the first clock time in [from, to), or null. "at 3" with no am or pm is the afternoon
 * from 1 to 6: collections are made by day (R5.7).
 */
export function clockIn(text: Text, from: number, to: number): number | null {
  const words = text.lower.slice(from, Math.min(to, from + 400));
  const m = CLOCK.exec(words);
  if (m) return ofClock(m);
  const b = BARE_CLOCK.exec(words);
  if (!b) return null;
  if (b[5] !== undefined) return (Number(b[5]) % 12) * 60 + (b[6] === 'pm' ? 720 : 0);
  return Number(b[1] ?? b[3]) * 60 + Number(b[2] ?? b[4]);
}

function ofClock(m: RegExpExecArray): number | null {
  const [, part, hourWord, minutes, suffix] = m;
  let hour = HOUR_WORDS[hourWord!] ?? Number(hourWord);
  if (hour > 23) return null;
  // "for two hours" is a length, "at 15 hours" a time.
  if (/^h/.test(suffix ?? '') && minutes === undefined && !/^\d\d$/.test(hourWord!)) return null;
  if (suffix === 'hours' && minutes === undefined && m[0].startsWith('for')) return null;
  if (suffix?.startsWith('p') && hour < 12) hour += 12;
  else if (suffix?.startsWith('a') && hour === 12) hour = 0;
  else if (!suffix?.startsWith('a') && !/^h/.test(suffix ?? '') && hour >= 1 && hour <= 6) hour += 12;
  const past = part === undefined ? Number(minutes ?? 0) : minutesOf(part);
  return hour * 60 + past;
}

const MINUTE_WORDS: Record<string, number> = { five: 5, ten: 10, quarter: 15, twenty: 20, half: 30 };

/** "half past" and the spoken "half three" are 30, "ten to" is -10. */
function minutesOf(part: string): number {
  const [word, way] = part.split(/ (?=past|to)/);
  const size = word!.startsWith('twenty') && word!.length > 6 ? 25 : (MINUTE_WORDS[word!] ?? 0);
  return way === 'to' ? -size : size;
}

/** The UTC time of a United Kingdom clock time on the day of `at` (UTC). */
export function ukTimeOnDayOf(at: Date, minutes: number): Date {
  const offset = isSummerTime(at) ? HOUR_MS : 0;
  const local = at.getTime() + offset;
  return new Date(Math.floor(local / DAY_MS) * DAY_MS + minutes * 60_000 - offset);
}

/** British Summer Time: 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
export function isSummerTime(at: Date): boolean {
  const year = at.getUTCFullYear();
  return at.getTime() >= lastSunday(year, 2) && at.getTime() < lastSunday(year, 9);
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * DAY_MS;
}
