import { sql } from 'kysely';
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

const fault = (field: string, reason: string): Refusal => ({ code: 'MISSING_FIELD', field, reason });
type Faults = Refusal[];

/**
 * What may be kept of a wish: each item graded, conditions exactly where the handling asks for them (R4.2), and nothing of the source in any
 * of it (R4.5); or everything that is wrong with it, in the order of the form. Pure.
 */
export function checkSanitised(wish: SanitisedWish, source: string): Result<Sanitised, Faults> {
  const faults: Faults = [];
  if (wish.title.trim() === '') faults.push(fault('title', 'Give it a title that names nobody.'));
  const items = checkItems(wish.items, faults);
  for (const [field, text] of [
    ['title', wish.title],
    ...wish.items.map((item, i) => [`what-${i + 1}`, item.what] as const),
    ['conditions', wish.conditions],
  ] as const) {
    const named = sourceNamed(text, source);
    if (named)
      faults.push(fault(field, `“${named}” stands in the source. Take out what could tell who the source is.`));
  }
  const handled = checkHandling(wish, faults);
  if (faults.length > 0 || !handled) return refuse(faults);
  return ok({ title: wish.title.trim().slice(0, 120), items, ...handled });
}

function checkItems(wishes: readonly ItemWish[], faults: Faults): Item[] {
  const items: Item[] = [];
  for (const [i, item] of wishes.entries()) {
    if ([item.what, item.source, item.information, item.old].every((v) => v.trim() === '')) continue;
    const wrong = gradeFaults(item, i + 1);
    faults.push(...wrong);
    if (wrong.length === 0) items.push(graded(item));
  }
  if (items.length === 0 && !faults.some((f) => f.field !== 'title'))
    faults.push(fault('what-1', 'Write at least one item of information.'));
  return items;
}

function checkHandling(wish: SanitisedWish, faults: Faults): Omit<Sanitised, 'title' | 'items'> | null {
  const handling = wish.handling === 'P' || wish.handling === 'C' ? wish.handling : null;
  if (!handling) faults.push(fault('handling', 'Choose how it may be handled.'));
  const permitted = MAY_BE_PERMITTED.filter((r) => wish.permitted.includes(r));
  const conditions = wish.conditions.trim();
  if (handling === 'C' && conditions.length < 5)
    faults.push(fault('conditions', 'Write the conditions: what may be done with it, and what not.'));
  if (handling === 'C' && permitted.length === 0) faults.push(fault('permitted', 'Choose who may see it.'));
  if (handling === 'P' && (conditions !== '' || permitted.length > 0))
    faults.push(fault('handling', 'P has no conditions. Choose C, or take the conditions and the roles out.'));
  if (!handling) return null;
  const limited = handling === 'C';
  return { handling, conditions: limited ? conditions.slice(0, 2000) : null, permitted: limited ? [...permitted] : [] };
}

function gradeFaults(item: ItemWish, n: number): Faults {
  const faults: Faults = [];
  if (item.what.trim().length < 5) faults.push(fault(`what-${n}`, 'Write the item in a sentence.'));
  if (item.old.trim() !== '') {
    if (item.source !== '' || item.information !== '')
      faults.push(fault(`old-${n}`, 'Keep the older grade as it was written, or grade it anew: not both.'));
    return faults;
  }
  if (!sourceGrade(item)) faults.push(fault(`source-${n}`, `Grade the source of item ${n}: 1, 2 or 3.`));
  if (!infoGrade(item)) faults.push(fault(`information-${n}`, `Grade the information of item ${n}: A to E.`));
  return faults;
}

const sourceGrade = (item: ItemWish): number | null => [1, 2, 3].find((g) => `${g}` === item.source) ?? null;
const infoGrade = (item: ItemWish) => (['A', 'B', 'C', 'D', 'E'] as const).find((g) => g === item.information) ?? null;

function graded(item: ItemWish): Item {
  const old = item.old.trim().slice(0, 20) || null;
  return {
    what: item.what.trim().slice(0, 5000),
    source_grade: old ? null : sourceGrade(item),
    info_grade: old ? null : infoGrade(item),
    old_grade: old,
  };
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

/** The report that was first made of a submission: for its analysts even where its handling lets them not read it (then `readable` is false). */
export interface FirstSanitised {
  reference: string;
  made_by: string;
  made_at: Date;
  readable: boolean;
}

/** What was first made of a submission; null while nothing was. As staff. */
export async function firstSanitised(tx: Tx, submissionId: string): Promise<FirstSanitised | null> {
  const { rows } = await sql<FirstSanitised>`SELECT * FROM first_sanitised(${submissionId})`.execute(tx);
  return rows[0] ?? null;
}

/** The same, so that of two analysts who press at once the second waits until the first is through. As staff. */
export async function firstSanitisedNow(tx: Tx, submissionId: string): Promise<FirstSanitised | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`sanitise:${submissionId}`}, 0))`.execute(tx);
  return firstSanitised(tx, submissionId);
}

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
