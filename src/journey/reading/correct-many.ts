import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import { bringUpToDate, lockedReading, type Speaker } from './correct.ts';
import { type Correction, type Fact, factsOf } from './overlay.ts';

/** The words of one press of a button: the numbers of its first and its last correction. */
export interface Together {
  first: number;
  last: number;
}

/** What nobody has said anything of: values that were read, and incidents; not the parts of an incident that was rejected. */
export function remaining(facts: readonly Fact[]): Fact[] {
  const rejected = new Set(facts.filter((f) => f.said?.verdict === 'rejected').map((f) => f.field));
  return facts.filter(
    (f) => f.said === null && f.read !== null && !rejected.has(/^incidents\[\d+\]/.exec(f.field)?.[0] ?? ''),
  );
}

/**
 * Accepts all of which nobody has said anything, each with a row of its own. As staff.
 * @returns what undoes it again; null where nothing remained.
 * @throws CounterfoilError NO_SUCH_RECORD
 */
export async function acceptRemaining(tx: Tx, readingId: string, by: Speaker): Promise<Together | null> {
  const reading = await lockedReading(tx, readingId);
  const facts = remaining(factsOf(reading.found, reading.corrections));
  if (facts.length === 0) return null;
  const rows = facts.map((f) => ({
    reading_id: readingId,
    field: f.field,
    verdict: 'accepted' as const,
    old_value: json(f.now),
    by_whom: by.username,
    at: by.at,
  }));
  const kept = await tx.insertInto('reading_correction').values(rows).returning('id').execute();
  await bringUpToDate(tx, readingId, by);
  const ids = kept.map((k) => k.id).sort((a, b) => a - b);
  return { first: ids[0]!, last: ids.at(-1)! };
}

/** Takes back what one press accepted, but for what somebody has taken back or said otherwise since. As staff. */
export async function undoTogether(tx: Tx, readingId: string, { first, last }: Together, by: Speaker): Promise<void> {
  const { corrections } = await lockedReading(tx, readingId);
  const start = corrections.find((c) => c.id === first && c.verdict === 'accepted');
  if (!start) throw new CounterfoilError('NO_SUCH_RECORD');
  const undone = new Set(corrections.map((c) => c.undoes));
  const isOfIt = (c: Correction): boolean =>
    c.id >= first &&
    c.id <= last &&
    c.verdict === 'accepted' &&
    c.byWhom === start.byWhom &&
    c.at.getTime() === start.at.getTime() &&
    !undone.has(c.id);
  const rows = corrections.filter(isOfIt).map((c) => ({
    reading_id: readingId,
    field: c.field,
    verdict: 'undone' as const,
    by_whom: by.username,
    at: by.at,
    undoes: c.id,
  }));
  if (rows.length === 0) return;
  await tx.insertInto('reading_correction').values(rows).execute();
  await bringUpToDate(tx, readingId, by);
}
