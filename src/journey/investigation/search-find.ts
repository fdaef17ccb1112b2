import { sql } from 'kysely';
import { SEARCH } from '#catalogue/thresholds/search.ts';
import { slipsBetween } from '#core/slips.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import { halfSeenPlates, markGrams, nameWords, type SearchWish, searchWish, wordGrams } from './search-words.ts';

/** How a report was found. */
export type SearchWay = 'reference' | 'number' | 'plate' | 'mark' | 'name' | 'phrase' | 'words';

export interface SearchHit {
  reportId: string;
  /** 0 to 100: how well it fits; of equals the newer report comes first. */
  score: number;
  number: number;
  ways: { way: SearchWay; exact: boolean; value: string }[];
}

const SCORES: Record<SearchWay, { exact: number; part: number }> = {
  reference: { exact: 100, part: 100 },
  mark: { exact: 92, part: 70 },
  number: { exact: 90, part: 68 },
  plate: { exact: 90, part: 66 },
  name: { exact: 80, part: 60 },
  phrase: { exact: 55, part: 55 },
  words: { exact: 40, part: 40 },
};
/** Found in a further way: a little more likely meant. */
const ANOTHER_WAY = 4;
/** What each slip in a name costs. */
const A_SLIP = 4;

/**
 * Reports that fit what somebody typed, the best first: references, parts of numbers, plates, names with slips, phrases, words. What is kept from
 * whoever acts is left out by the database. As staff, in a transaction that says who acts.
 */
export async function findReports(
  tx: Tx,
  written: string,
): Promise<{ wish: SearchWish; hits: SearchHit[]; partly: boolean }> {
  const wish = searchWish(written, SEARCH.leastDigits.value);
  const found = new Map<string, SearchHit>();
  const note = (way: SearchWay, at: { report_id: string; number: number }, exact: boolean, value = '', less = 0) => {
    const score = (exact ? SCORES[way].exact : SCORES[way].part) - less;
    const known = found.get(at.report_id);
    if (!known) {
      found.set(at.report_id, {
        reportId: at.report_id,
        number: Number(at.number),
        score,
        ways: [{ way, exact, value }],
      });
      return;
    }
    if (!known.ways.some((w) => w.way === way)) known.ways.push({ way, exact, value });
    known.score = Math.min(100, Math.max(known.score, score) + ANOTHER_WAY);
  };
  await byReference(tx, wish, note);
  await byNumber(tx, wish, note);
  await byName(tx, wish.names.slice(0, SEARCH.mostWords.value), note);
  await byStory(tx, wish, note);
  const partly = found.size === 0 && wish.names.length > 1;
  // Nothing holds all of it: names that hold one of its words.
  if (partly) for (const word of wish.names.slice(0, SEARCH.mostWords.value)) await byName(tx, [word], note);
  const hits = [...found.values()].sort((a, b) => b.score - a.score || b.number - a.number);
  return { wish, hits: hits.slice(0, SEARCH.most.value), partly: partly && hits.length > 0 };
}

type Note = (
  way: SearchWay,
  at: { report_id: string; number: number },
  exact: boolean,
  value?: string,
  less?: number,
) => void;

async function byReference(tx: Tx, wish: SearchWish, note: Note): Promise<void> {
  if (!wish.reference) return;
  const row = await tx
    .selectFrom('report')
    .select(['id as report_id', 'number'])
    .where('reference', '=', wish.reference)
    .executeTakeFirst();
  if (row) note('reference', row, true);
}

interface MarkRow {
  report_id: string;
  number: number;
  kind: string;
  value: string;
}

async function byNumber(tx: Tx, wish: SearchWish, note: Note): Promise<void> {
  const ask = async (kinds: string[], parts: string[], pattern: string): Promise<MarkRow[]> =>
    (
      await sql<MarkRow>`SELECT * FROM search_marks(${kinds}::text[], ${parts}::text[], ${pattern}, ${SEARCH.eachWay.value})`.execute(
        tx,
      )
    ).rows;
  if (wish.digits) {
    const kinds = ['phone', 'account', 'told', 'reference'];
    for (const row of await ask(kinds, markGrams(wish.digits), `%${wish.digits}%`))
      note('number', row, row.value === wish.digits, row.kind);
  }
  if (wish.plate)
    for (const row of await ask(['vehicle'], wish.plate.parts, wish.plate.pattern))
      note('plate', row, `%${row.value}%` === wish.plate.pattern, row.value);
  for (const seen of wish.plate ? halfSeenPlates(wish.plate.typed) : []) {
    const parts = [...new Set(seen.split('?').flatMap(markGrams))];
    if (parts.length > 0) for (const row of await ask(['vehicle'], parts, seen)) note('plate', row, false, row.value);
  }
  if (wish.mark) {
    const escaped = wish.mark.replace(/[\\%_]/g, '\\$&');
    for (const row of await ask(['reference', 'postcode', 'email', 'account'], markGrams(wish.mark), `%${escaped}%`))
      note('mark', row, row.value === wish.mark, row.kind);
  }
}

/** Names that hold each of the words, or one that is nearly it. */
async function byName(tx: Tx, words: readonly string[], note: Note): Promise<void> {
  if (words.length === 0) return;
  const groups = await Promise.all(words.map((w) => likeWords(tx, w)));
  if (groups.some((g) => g.length === 0)) return;
  const rarest = [...groups].sort((a, b) => a.length - b.length);
  const rows = await sql<{ report_id: string; number: number; words: string[] }>`SELECT * FROM search_names(${json(
    rarest,
  )}::jsonb, ${SEARCH.eachWay.value})`.execute(tx);
  for (const row of rows.rows) {
    const slips = words.reduce((sum, w) => sum + Math.min(...row.words.map((have) => slipsBetween(w, have, 4))), 0);
    note('name', row, slips === 0, row.words.join(' '), slips === 0 ? 0 : slips * A_SLIP);
  }
}

/** Words of names that this one may have meant: itself, and those within a slip or more of it. */
async function likeWords(tx: Tx, word: string): Promise<string[]> {
  if (word.length < SEARCH.shortestFuzzy.value) return [word];
  const allowed = SEARCH.slips.value.find(([longest]) => word.length <= longest)?.[1] ?? 1;
  const grams = wordGrams(word);
  // A slip spoils three parts at most; so many at least must be left.
  const least = Math.max(1, grams.length - 3 * allowed);
  const rows = await sql<{
    word: string;
  }>`SELECT word FROM search_words_like(${grams}::text[], ${least}, ${SEARCH.candidates.value})`.execute(tx);
  return rows.rows
    .map((r) => ({ word: r.word, slips: slipsBetween(word, r.word, allowed) }))
    .filter((r) => r.slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, SEARCH.likeWords.value)
    .map((r) => r.word);
}

async function byStory(tx: Tx, wish: SearchWish, note: Note): Promise<void> {
  if (wish.phrase === '') return;
  const ask = async (phrase: boolean) =>
    (
      await sql<{
        report_id: string;
        number: number;
      }>`SELECT * FROM search_stories(${wish.phrase}, ${phrase}, ${SEARCH.eachWay.value})`.execute(tx)
    ).rows;
  const several = nameWords(wish.phrase).length > 1;
  for (const row of await ask(true)) note(several ? 'phrase' : 'words', row, true);
  if (several && !wish.phraseOnly) for (const row of await ask(false)) note('words', row, true);
}

/** A search as it is kept for whoever made it. */
export interface KeptSearch {
  id: string;
  query: string;
  hits: SearchHit[];
}

/** Keeps a search for its maker, and lets go of everybody’s that are old. @returns its number, which says nothing. As staff. */
export async function keepSearch(tx: Tx, userId: string, query: string, hits: readonly SearchHit[]): Promise<string> {
  await sql`SELECT forget_searches(${SEARCH.keptHours.value})`.execute(tx);
  const { id } = await tx
    .insertInto('search_result')
    .values({ user_id: userId, query, hits: json(hits) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A search of this person's own; null when there is none, or it has gone. As staff. */
export async function keptSearch(tx: Tx, userId: string, id: string): Promise<KeptSearch | null> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const row = await tx
    .selectFrom('search_result')
    .select(['id', 'query', 'hits'])
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('made_at', '>', sql<Date>`clock_timestamp() - make_interval(hours => ${SEARCH.keptHours.value})`)
    .executeTakeFirst();
  return row ? { id: row.id, query: row.query, hits: row.hits as SearchHit[] } : null;
}
