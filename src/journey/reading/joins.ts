import { sql } from 'kysely';
import { SAME_INCIDENT } from '#catalogue/thresholds/reading.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Reason } from '#core/reason.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import { tellingOf } from './incident-row.ts';
import { compareTellings, pairTellings } from './same-incident.ts';

/** Readings that a new one is compared with: about what tells of one area in a year. */
const MOST_COMPARED = 200;
/** Incidents of one text that are compared. No warning tells of more; a text made of thousands must not hold up everybody. */
const MOST_INCIDENTS = 40;

/** Finds the incidents of a reading in what was read before, and joins them with the reasons. A pair that a person parted stays parted. */
export async function joinTellings(tx: Tx, readingId: string): Promise<number> {
  const own = await tellingsOf(tx, [readingId]);
  if (own.length === 0) return 0;
  const others = await many(
    tx
      .selectFrom('reading as r')
      .select('r.id')
      .where('r.id', '<>', readingId)
      .where((e) =>
        e.exists(
          e
            .selectFrom('reading_incident as i')
            .innerJoin('reading_incident as mine', (j) => j.on('mine.reading_id', '=', readingId))
            .whereRef('i.reading_id', '=', 'r.id')
            .where((f) =>
              f.or([f('i.force_code', '=', f.ref('mine.force_code')), f('i.loss_gbp', '=', f.ref('mine.loss_gbp'))]),
            ),
        ),
      )
      .where(
        sql<boolean>`abs(coalesce(r.published, r.kept_at::date) - (SELECT coalesce(published, kept_at::date) FROM reading WHERE id = ${readingId}))
          <= ${SAME_INCIDENT.monthsApart.value * 31}`,
      )
      .orderBy('r.kept_at', 'desc')
      .orderBy('r.id')
      .limit(MOST_COMPARED),
  );
  const theirs = Map.groupBy(
    await tellingsOf(
      tx,
      others.map((o) => o.id),
    ),
    (t) => t.reading_id,
  );
  const rows = [...theirs.values()].flatMap((there) =>
    pairTellings(
      own.map((t) => t.telling),
      there.map((t) => t.telling),
    ).map(({ a, b, likeness }) => joinRow(own[a]!, there[b]!, likeness.points, likeness.reasons, 'engine')),
  );
  if (rows.length === 0) return 0;
  await tx
    .insertInto('reading_join')
    .values(rows)
    .onConflict((c) => c.columns(['reading_a', 'n_a', 'reading_b', 'n_b']).doNothing())
    .execute();
  return rows.length;
}

async function tellingsOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await many(
    tx
      .selectFrom('reading_incident as i')
      .innerJoin('reading as r', 'r.id', 'i.reading_id')
      .selectAll('i')
      .select('r.published')
      .where('i.reading_id', 'in', [...ids])
      .where('i.standing', '<>', 'rejected')
      .where('i.n', '<', MOST_INCIDENTS)
      .orderBy('i.reading_id')
      .orderBy('i.n'),
  );
  return rows.map((row) => ({
    reading_id: row.reading_id,
    n: row.n,
    telling: tellingOf(row, row.published),
    told: {
      place: row.place,
      loss: row.loss_gbp === null ? null : Number(row.loss_gbp),
      attempted: row.attempted_gbp === null ? null : Number(row.attempted_gbp),
      age: row.victim_age,
      band: row.age_band,
    },
  }));
}

interface Told {
  reading_id: string;
  n: number;
}

/** The lesser name first, so that a pair has one row whichever was read first. */
function joinRow(x: Told, y: Told, points: number, reasons: readonly Reason[], by: string) {
  const [a, b] = x.reading_id < y.reading_id || (x.reading_id === y.reading_id && x.n < y.n) ? [x, y] : [y, x];
  return {
    reading_a: a.reading_id,
    n_a: a.n,
    reading_b: b.reading_id,
    n_b: b.n,
    points,
    reasons: json(reasons),
    joined_by: by,
  };
}

/** Other tellings of the incidents of a reading, the parted ones too, with what they say. */
export async function joinsOf(tx: Tx, readingId: string) {
  const rows = await many(
    tx
      .selectFrom('reading_join as j')
      .selectAll()
      .where((e) => e.or([e('reading_a', '=', readingId), e('reading_b', '=', readingId)]))
      .orderBy('points', 'desc')
      .limit(100),
  );
  const others = rows.map((r) => (r.reading_a === readingId ? r.reading_b : r.reading_a));
  const named = others.length
    ? await many(tx.selectFrom('reading').select(['id', 'title', 'publisher']).where('id', 'in', others))
    : [];
  const byId = new Map(named.map((n) => [n.id, n]));
  return rows.map((r) => {
    const isFirst = r.reading_a === readingId;
    const other = isFirst ? r.reading_b : r.reading_a;
    return {
      id: r.id,
      n: isFirst ? r.n_a : r.n_b,
      other,
      otherN: isFirst ? r.n_b : r.n_a,
      title: byId.get(other)?.title ?? other,
      publisher: byId.get(other)?.publisher ?? null,
      points: r.points,
      reasons: r.reasons as Reason[],
      joinedBy: r.joined_by,
      partedBy: r.parted_by,
      partedBecause: r.parted_because,
    };
  });
}
export type Join = Awaited<ReturnType<typeof joinsOf>>[number];

/** An incident of another text that may be the same. */
export interface LikeIncident {
  readingId: string;
  n: number;
  title: string | null;
  publisher: string | null;
  published: string | null;
  incident: {
    place: string | null;
    loss: number | null;
    attempted: number | null;
    age: number | null;
    band: string | null;
  };
  points: number;
  reasons: Reason[];
}

/**
 * Incidents of other texts for a person to choose from, the likeliest first: of texts kept last, those with `words` in title or publisher, or
 * all. What is joined already is left out. Null where there is no such incident. As staff.
 */
export async function likeIncidents(tx: Tx, of: Told, words: string, limit: number): Promise<LikeIncident[] | null> {
  const own = (await tellingsOf(tx, [of.reading_id])).find((t) => t.n === of.n);
  if (!own) return null;
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  const texts = await many(
    tx
      .selectFrom('reading as r')
      .select(['r.id', 'r.title', 'r.publisher', 'r.published'])
      .where('r.id', '<>', of.reading_id)
      .where((e) => e.exists(e.selectFrom('reading_incident as i').select('i.n').whereRef('i.reading_id', '=', 'r.id')))
      .where((e) => e.or([e('r.title', 'ilike', like), e('r.publisher', 'ilike', like)]))
      .orderBy('r.kept_at', 'desc')
      .orderBy('r.id')
      .limit(MOST_COMPARED),
  );
  const joined = new Set(
    (await joinsOf(tx, of.reading_id)).filter((j) => j.n === of.n && !j.partedBy).map((j) => `${j.other} ${j.otherN}`),
  );
  const byId = new Map(texts.map((t) => [t.id, t]));
  const rows = await tellingsOf(tx, [...byId.keys()]);
  return rows
    .filter((r) => !joined.has(`${r.reading_id} ${r.n}`))
    .map((r) => {
      const { id: readingId, ...text } = byId.get(r.reading_id)!;
      return { readingId, n: r.n, ...text, incident: r.told, ...compareTellings(own.telling, r.telling) };
    })
    .sort((a, b) => b.points - a.points || (a.readingId < b.readingId ? -1 : 1) || a.n - b.n)
    .slice(0, limit);
}

/** A named person says that two tellings are of two incidents, or takes that back. As staff. */
export async function partTellings(
  tx: Tx,
  joinId: number,
  word: { part: boolean; by: string; because: string | null; at: Date },
): Promise<{ a: string; b: string }> {
  const row = await maybeOne(tx.selectFrom('reading_join').selectAll().where('id', '=', joinId));
  if (!row) throw new CounterfoilError('NO_SUCH_RECORD');
  await tx
    .updateTable('reading_join')
    .set(
      word.part
        ? { parted_by: word.by, parted_at: word.at, parted_because: word.because }
        : { parted_by: null, parted_at: null, parted_because: null },
    )
    .where('id', '=', joinId)
    .execute();
  return { a: row.reading_a, b: row.reading_b };
}

/** A named person says that two tellings are of one incident: the reasons found are kept beside their word. As staff. */
export async function joinByHand(tx: Tx, first: Told, second: Told, by: string): Promise<void> {
  if (first.reading_id === second.reading_id)
    throw new CounterfoilError('BAD_FIELD', 'Name an incident of another text.');
  const found = await tellingsOf(tx, [first.reading_id, second.reading_id]);
  const a = found.find((t) => t.reading_id === first.reading_id && t.n === first.n);
  const b = found.find((t) => t.reading_id === second.reading_id && t.n === second.n);
  if (!a || !b) throw new CounterfoilError('NO_SUCH_RECORD', 'There is no such incident.');
  const likeness = compareTellings(a.telling, b.telling);
  await tx
    .insertInto('reading_join')
    .values(joinRow(first, second, likeness.points, likeness.reasons, by))
    .onConflict((c) =>
      c
        .columns(['reading_a', 'n_a', 'reading_b', 'n_b'])
        .doUpdateSet({ parted_by: null, parted_at: null, parted_because: null }),
    )
    .execute();
}
