import { sql } from 'kysely';
import { whoseNumber } from '#catalogue/everyones-numbers/everyones.ts';
import { displayPhone, normalisePhone } from '#core/phone.ts';
import type { Reason } from '#core/reason.ts';
import type { Tx } from '#store/store.ts';
import { counted } from '#web/plain-words.ts';
import { ownMethods } from './next-door.ts';
import { factsOf, pictureOf } from './overlay.ts';
import type { Reading } from './readings.ts';
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
    put(series, IDENTIFIER_POINTS, [
      {
        factor: 'like_series.phone',
        points: IDENTIFIER_POINTS,
        because: `The number ${displayPhone(number)} is in ${counted(reports, 'report')} of the series.`,
        fields: ['phoneNumbers'],
        quotes: fact?.evidence.slice(0, 1) ?? [],
      },
    ]);
  }
  return [...found.values()].sort((a, b) => b.points - a.points || (a.series < b.series ? -1 : 1)).slice(0, MOST_SERIES);
}

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

/** Readings that print a number which callers of this series used, for the page of the series. */
export async function pressWithNumbersOf(tx: Tx, series: string): Promise<{ id: string; title: string; publisher: string | null; number: string }[]> {
  const { rows } = await sql<{ number: string }>`
    SELECT DISTINCT p.number FROM report_phone p JOIN series_member m ON m.report_id = p.report_id
    WHERE p.role = 'caller' AND m.series_id = ${series} LIMIT 200`.execute(tx);
  const wanted = new Set(rows.map((r) => r.number).filter((n) => whoseNumber(n) === null));
  if (wanted.size === 0) return [];
  const texts = await sql<{ id: string; title: string | null; publisher: string | null; written: string }>`
    SELECT r.id, r.title, r.publisher, n.written FROM reading r,
      jsonb_array_elements_text(r.found->'phoneNumbers') AS n(written)
    ORDER BY r.kept_at DESC, r.id LIMIT 5000`.execute(tx);
  return texts.rows.flatMap(({ id, title, publisher, written }) => {
    const number = normalisePhone(written);
    return number && wanted.has(number) ? [{ id, title: title ?? id, publisher, number: displayPhone(number) }] : [];
  });
}
