import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { one } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { MAY_BE_PERMITTED, type Submission } from './intel-records.ts';

export interface ItemWish {
  what: string;
  source: string;
  information: string;
  /** An older grade as it was written; then the two above are empty (R4.3). */
  old: string;
}
export interface SanitisedWish {
  title: string;
  items: readonly ItemWish[];
  handling: string;
  conditions: string;
  permitted: readonly string[];
  series: string;
}
interface Item {
  what: string;
  source_grade: number | null;
  info_grade: 'A' | 'B' | 'C' | 'D' | 'E' | null;
  old_grade: string | null;
}
export interface Sanitised {
  title: string;
  items: Item[];
  handling: 'P' | 'C';
  conditions: string | null;
  permitted: string[];
}

const missing = (field: string, reason: string) => refuse({ code: 'MISSING_FIELD', field, reason });

/**
 * What may be kept of a wish: each item graded, conditions exactly where the handling asks for them (R4.2), and nothing of the source in any
 * of it (R4.5). Pure.
 */
export function checkSanitised(wish: SanitisedWish, source: string): Result<Sanitised, Refusal> {
  if (wish.title.trim() === '') return missing('title', 'Give it a title that names nobody.');
  const items: Item[] = [];
  for (const [i, item] of wish.items.entries()) {
    if (item.what.trim() === '') continue;
    const graded = gradeOf(item, i + 1);
    if (!graded.ok) return graded;
    items.push(graded.value);
  }
  if (items.length === 0) return missing('what-1', 'Write at least one item of information.');
  const named = sourceNamed([wish.title, wish.conditions, ...items.map((i) => i.what)].join('\n'), source);
  if (named) return missing('what-1', `“${named}” stands in the source. Take out what could tell who the source is.`);
  const handling = wish.handling === 'P' || wish.handling === 'C' ? wish.handling : null;
  if (!handling) return missing('handling', 'Choose how it may be handled.');
  const permitted = MAY_BE_PERMITTED.filter((r) => wish.permitted.includes(r));
  if (handling === 'C' && wish.conditions.trim().length < 5)
    return missing('conditions', 'Write the conditions: what may be done with it, and what not.');
  if (handling === 'C' && permitted.length === 0) return missing('permitted', 'Choose who may see it.');
  if (handling === 'P' && (wish.conditions.trim() !== '' || permitted.length > 0))
    return missing('handling', 'P has no conditions. Choose C, or take the conditions and the roles out.');
  return ok({
    title: wish.title.trim().slice(0, 120),
    items,
    handling,
    conditions: handling === 'C' ? wish.conditions.trim().slice(0, 2000) : null,
    permitted: handling === 'C' ? [...permitted] : [],
  });
}

function gradeOf(item: ItemWish, n: number): Result<Item, Refusal> {
  const what = item.what.trim().slice(0, 5000);
  if (what.length < 5) return missing(`what-${n}`, 'Write the item in a sentence.');
  if (item.old.trim() !== '') {
    if (item.source !== '' || item.information !== '')
      return missing(`old-${n}`, 'Keep the older grade as it was written, or grade it anew: not both.');
    return ok({ what, source_grade: null, info_grade: null, old_grade: item.old.trim().slice(0, 20) });
  }
  const source = [1, 2, 3].find((g) => `${g}` === item.source);
  const information = (['A', 'B', 'C', 'D', 'E'] as const).find((g) => g === item.information);
  if (!source) return missing(`source-${n}`, 'Grade the source: 1, 2 or 3.');
  if (!information) return missing(`information-${n}`, 'Grade the information: A to E.');
  return ok({ what, source_grade: source, info_grade: information, old_grade: null });
}

/** A name or number of the source that the text repeats, or null. Small words say nothing of who it is. */
export function sourceNamed(text: string, source: string): string | null {
  const words = (of: string) => of.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  const said = new Set(words(text));
  return (
    (source.match(/[\p{L}\d]{3,}/gu) ?? []).find(
      (w) => /^\p{Lu}|\d{3}/u.test(w) && !NOT_NAMES.has(w.toLowerCase()) && said.has(w.toLowerCase()),
    ) ?? null
  );
}
const NOT_NAMES = new Set(['the', 'mrs', 'miss', 'police', 'bank', 'officer', 'reference', 'source', 'anonymous']);

/** Keeps the sanitised report beside the submission. As staff, as an analyst: the database asks too. */
export async function recordSanitised(
  tx: Tx,
  submission: Pick<Submission, 'id' | 'report_id'>,
  made: Sanitised,
  about: { series: string | null; userId: string; now: Date; corrects?: { id: string; because: string } },
): Promise<{ id: string; reference: string }> {
  const row = await one(
    tx
      .insertInto('intelligence_report')
      .values({
        submission_id: submission.id,
        title: made.title,
        handling: made.handling,
        conditions: made.conditions,
        permitted: made.permitted,
        report_id: submission.report_id,
        series_id: about.series,
        sanitised_by: about.userId,
        sanitised_at: about.now,
        corrects: about.corrects?.id ?? null,
        corrected_because: about.corrects?.because ?? null,
      })
      .returning(['id', 'reference']),
  );
  await tx
    .insertInto('intelligence_item')
    .values(made.items.map((item, i) => ({ intelligence_id: row.id, n: i + 1, ...item })))
    .execute();
  return row;
}
