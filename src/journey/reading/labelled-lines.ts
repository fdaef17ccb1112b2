import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { type Fact, factsOf, pictureOf } from './overlay.ts';
import { type Reading, readingNamed } from './readings.ts';

/** A text with the labels that people have confirmed: the form in which evaluation/documents/score.ts takes texts. */
export interface LabelledLine {
  id: string;
  url?: string;
  publisher?: string;
  title: string;
  text: string;
  /** The contract's fields as they stand after corrections, incidents that were rejected left out. */
  label: Record<string, unknown>;
  /** Fields that a person has spoken of, and how: what is not here was only read, and is no truth to measure by. */
  said: Record<string, string>;
  /** The engine that read it. */
  engine: string;
}

/** A reading as a labelled line; null where nobody has said anything of it. */
export function labelledLine(reading: Reading): LabelledLine | null {
  const facts = factsOf(reading.found, reading.corrections);
  const spoken = facts.filter((f) => f.said !== null);
  if (spoken.length === 0) return null;
  const picture = pictureOf(facts, reading.found);
  const { incidents: count, lossGbp, period } = picture.aggregate;
  return {
    id: reading.id,
    ...(reading.url ? { url: reading.url } : {}),
    ...(reading.publisher ? { publisher: reading.publisher } : {}),
    title: reading.title,
    text: reading.text,
    label: {
      isFraudWarning: picture.isFraudWarning,
      fraudType: picture.fraudType,
      published: picture.published,
      area: picture.area,
      ...picture.lists,
      incidents: picture.incidents.filter((i) => i.standing !== 'rejected').map((i) => i.incident),
      aggregate: count === null && lossGbp === null && period === null ? null : { incidents: count, lossGbp, period },
    },
    said: Object.fromEntries(spoken.map((f: Fact) => [f.field, f.said!.verdict])),
    engine: reading.engineVersion,
  };
}

/** Readings that somebody has spoken of, by id, after the one given: a page of them. */
export async function spokenReadings(tx: Tx, after: string, limit: number): Promise<Reading[]> {
  const rows = await many(
    tx
      .selectFrom('reading as r')
      .select('r.id')
      .where('r.id', '>', after)
      .where((e) =>
        e.exists(e.selectFrom('reading_correction as c').select('c.id').whereRef('c.reading_id', '=', 'r.id')),
      )
      .orderBy('r.id')
      .limit(limit),
  );
  const found: Reading[] = [];
  for (const { id } of rows) found.push((await readingNamed(tx, id))!);
  return found;
}
