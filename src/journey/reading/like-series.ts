import { sql } from 'kysely';
import { whoseNumber } from '#catalogue/everyones-numbers/everyones.ts';
import { displayPhone, normalisePhone } from '#core/phone.ts';
import type { Quote, Reason } from '#core/reason.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { counted } from '#web/plain-words.ts';
import { factsOf, pictureOf } from './overlay.ts';
import { ownMethods } from './own-methods.ts';
import { type Reading, readingNamed } from './readings.ts';
import { compareMethods, methodOfText } from './same-method.ts';

export interface SeriesLikeness {
  series: string;
  /** A shared identifier weighs more than any likeness of method. */
  points: number;
  reasons: Reason[];
}

const IDENTIFIER_POINTS = 10;
const MOST_SERIES = 5;

/**
 * Series of this force that a text may be about: by telephone numbers that it prints and that belong to nobody in particular, and by the
 * method. A likeness to look into, never a link: nothing of the press joins a series.
 */
export async function seriesLike(tx: Tx, reading: Reading): Promise<SeriesLikeness[]> {
  const facts = factsOf(reading.found, reading.corrections);
  const picture = pictureOf(facts, reading.found);
  const found = new Map<string, SeriesLikeness>();
  const put = (series: string, points: number, reasons: Reason[]): void => {
    const known = found.get(series);
    if (known) {
      known.points += points;
      known.reasons.push(...reasons);
    } else found.set(series, { series, points, reasons: [...reasons] });
  };
  const read = methodOfText(picture);
  for (const own of await ownMethods(tx)) {
    if (!own.series) continue;
    const likeness = compareMethods(read, own.method, facts);
    if (likeness.isSame) put(own.series, likeness.share, likeness.reasons);
  }
  for (const { series, number, reports } of await sharedNumbers(tx, picture.lists.phoneNumbers)) {
    const fact = facts.find((f) => typeof f.now === 'string' && normalisePhone(f.now) === number);
    put(series, IDENTIFIER_POINTS, [phoneReason(number, reports, fact?.evidence.slice(0, 1) ?? [])]);
  }
  return [...found.values()]
    .sort((a, b) => b.points - a.points || (a.series < b.series ? -1 : 1))
    .slice(0, MOST_SERIES);
}

/** The series with a number that the text prints, in most of its reports; null where none has one. */
export async function numberShared(tx: Tx, reading: Reading): Promise<{ series: string; reason: Reason } | null> {
  const facts = factsOf(reading.found, reading.corrections);
  const shared = await sharedNumbers(tx, pictureOf(facts, reading.found).lists.phoneNumbers);
  const [most] = shared.toSorted((a, b) => b.reports - a.reports);
  if (!most) return null;
  const fact = facts.find((f) => typeof f.now === 'string' && normalisePhone(f.now) === most.number);
  return { series: most.series, reason: phoneReason(most.number, most.reports, fact?.evidence.slice(0, 1) ?? []) };
}

const phoneReason = (number: string, reports: number, quotes: Quote[]): Reason => ({
  factor: 'like_series.phone',
  points: IDENTIFIER_POINTS,
  because: `The number ${displayPhone(number)} is in ${counted(reports, 'report')} of the series.`,
  fields: ['phoneNumbers'],
  quotes,
});

/** Numbers of a text that callers of the force's own reports used; reporting lines and banks' own numbers are left out. */
async function sharedNumbers(tx: Tx, written: readonly string[]) {
  const numbers = written.map(normalisePhone).filter((n) => n !== null && whoseNumber(n) === null);
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ series: string; number: string; reports: number }>`
    SELECT m.series_id AS series, p.number, count(DISTINCT p.report_id)::integer AS reports
    FROM report_phone p JOIN series_member m ON m.report_id = p.report_id
    WHERE p.role = 'caller' AND m.series_id IS NOT NULL AND p.number = ANY(${numbers}::text[])
    GROUP BY 1, 2 ORDER BY 1, 2`.execute(tx);
  return rows;
}

/** Texts compared with one series: the last read. */
const MOST_TEXTS = 300;

/** Texts that are like one series, the likeliest first: for whoever looks at the series. */
export async function pressLikeSeries(
  tx: Tx,
  series: string,
): Promise<{ id: string; title: string; points: number; reasons: Reason[] }[]> {
  const own = (await ownMethods(tx)).filter((o) => o.series === series);
  const numbers = await numbersOf(tx, series);
  const ids = await many(
    tx.selectFrom('reading').select('id').where('is_warning', '=', true).orderBy('kept_at', 'desc').limit(MOST_TEXTS),
  );
  const found: { id: string; title: string; points: number; reasons: Reason[] }[] = [];
  for (const { id } of ids) {
    const reading = await readingNamed(tx, id);
    if (!reading) continue;
    const facts = factsOf(reading.found, reading.corrections);
    const picture = pictureOf(facts, reading.found);
    const likeness = own.map((o) => compareMethods(methodOfText(picture), o.method, facts)).find((l) => l.isSame);
    const shared = picture.lists.phoneNumbers.map(normalisePhone).filter((n) => n !== null && numbers.has(n));
    const phones = [...new Set(shared)].map((n) => phoneReason(n!, numbers.get(n!)!, []));
    const reasons = [...phones, ...(likeness?.reasons ?? [])];
    const points = phones.length * IDENTIFIER_POINTS + (likeness?.share ?? 0);
    if (points > 0) found.push({ id, title: reading.title, points, reasons });
  }
  return found.sort((a, b) => b.points - a.points);
}

/** Numbers of the callers of a series, with the reports they are in; everybody's are left out. */
async function numbersOf(tx: Tx, series: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ number: string; reports: number }>`
    SELECT p.number, count(DISTINCT p.report_id)::integer AS reports
    FROM report_phone p JOIN series_member m ON m.report_id = p.report_id
    WHERE p.role = 'caller' AND m.series_id = ${series} GROUP BY 1 LIMIT 500`.execute(tx);
  return new Map(rows.filter((r) => whoseNumber(r.number) === null).map((r) => [r.number, r.reports]));
}
