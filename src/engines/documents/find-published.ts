import type { CleanText } from './clean.ts';
import type { DocumentInput, Span } from './document.ts';
import { type DateMention, findDates, isoDate } from './find-dates.ts';

export interface Published {
  date: string;
  /** Null when the date was taken from the address. */
  span: Span | null;
}

const MARKER =
  /(?:\b(?:published|posted|issued|updated|last updated|date|dated|created|added|sent|uploaded|release date|first published|modified)\b(?:\s(?:on|at|by [^.\n]{1,40}?))?|^\s{0,40}By [^.\n]{0,60}?\bon)[\s:,*]{0,6}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|\d{1,2}[:.]\d{2}(?:\s?[ap]m)?,?\s){0,2}$/i;

/**
 * Step 3, when it was published: the front matter says, or the text says so at its head ("Published 7th Nov 2024", "UPDATED", a dateline with
 * a time), or the address holds a whole date. A year and month in an address is not a date, and a bare four-digit run in it is not a year.
 */
export function findPublished(input: DocumentInput, clean: CleanText, dates: DateMention[]): Published | null {
  return fromFrontMatter(clean) ?? fromText(clean.text, dates) ?? fromAddress(input.url ?? clean.meta.url);
}

function fromFrontMatter({ raw, meta }: CleanText): Published | null {
  if (!meta.published || !meta.span) return null;
  const d = wholeDates(findDates(meta.published))[0];
  if (!d) return null;
  const written = meta.published.slice(d.start, d.end);
  const at = raw.slice(0, meta.span.end).indexOf(written);
  return { date: iso(d), span: at < 0 ? null : { start: at, end: at + written.length } };
}

function fromText(text: string, dates: DateMention[]): Published | null {
  const whole = wholeDates(dates);
  for (const d of whole) {
    if (MARKER.test(text.slice(Math.max(0, d.start - 90), d.start))) return { date: iso(d), span: d };
  }
  const head = whole[0];
  if (!head) return null;
  const before = text.slice(0, head.start);
  const isDateline =
    before.length < 400 && /^\s{0,380}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,4})?$/i.test(before);
  const timed = head.start < 200 && /^,?\s(?:at\s)?\d{1,2}[:.]\d{2}|^\s\|/.test(text.slice(head.end, head.end + 12));
  const afterTitle =
    head.start < 120 && /[.,:|\n]\s{0,4}$/.test(before) && /^\s{0,3}[.|\n]/.test(text.slice(head.end, head.end + 4));
  const tail = whole.at(-1)!;
  const isLastLine =
    /[.!?\n|]\s{1,40}$/.test(text.slice(Math.max(0, tail.start - 44), tail.start)) &&
    /^\s{0,400}\.?\s{0,400}$/.test(text.slice(tail.end, tail.end + 420));
  if (isLastLine && !(isDateline || timed || afterTitle)) return { date: iso(tail), span: tail };
  return isDateline || timed || afterTitle ? { date: iso(head), span: head } : null;
}

const ADDRESS = /[/=-]((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/?#_-]|$)/i;
const DAY_FIRST = /[/=](\d{1,2})-(\d{1,2})-((?:19|20)\d\d)(?=[/?#_-]|$)/;

function fromAddress(url: string | null | undefined): Published | null {
  const short = (url ?? '').slice(0, 2_000);
  const m = ADDRESS.exec(short);
  if (m) {
    const month = /^\d/.test(m[2]!) ? Number(m[2]) : (findDates(`1 ${m[2]} 2000`)[0]?.month ?? 0);
    return valid(Number(m[1]), month, Number(m[3]));
  }
  const d = DAY_FIRST.exec(short);
  return d ? valid(Number(d[3]), Number(d[2]), Number(d[1])) : null;
}

function valid(year: number, month: number, day: number): Published | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { date: isoDate(year, month, day), span: null };
}

const wholeDates = (dates: DateMention[]): DateMention[] => dates.filter((d) => d.year !== null && d.day !== null);
const iso = (d: DateMention): string => isoDate(d.year!, d.month, d.day);
