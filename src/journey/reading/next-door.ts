import { sql } from 'kysely';
import { NEXT_DOOR } from '#catalogue/thresholds/reading.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Reason } from '#core/reason.ts';
import { many } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import { counted } from '#web/plain-words.ts';
import { numberShared } from './like-series.ts';
import { factsOf, pictureOf } from './overlay.ts';
import { type OwnMethod, ownMethods } from './own-methods.ts';
import { type Reading, readingNamed } from './readings.ts';
import { compareMethods, methodOfText } from './same-method.ts';
import { forceName, neighbouringForces } from './where.ts';

/** Readings from next door that are fresh enough, tell of a fraud and have raised no alert yet. */
async function candidates(tx: Tx, force: string): Promise<string[]> {
  const neighbours = [...neighbouringForces(force)];
  if (neighbours.length === 0) return [];
  const rows = await many(
    tx
      .selectFrom('reading as r')
      .leftJoin('next_door_alert as a', 'a.reading_id', 'r.id')
      .select('r.id')
      .where('a.id', 'is', null)
      .where('r.is_warning', '=', true)
      .where('r.force_code', 'in', neighbours)
      .where(
        sql<boolean>`coalesce(r.published, r.kept_at::date) > r.kept_at::date - ${NEXT_DOOR.publishedDays.value}::integer`,
      )
      .where(
        sql<boolean>`r.kept_at > (SELECT coalesce(max(kept_at), now()) FROM reading) - make_interval(days => ${NEXT_DOOR.publishedDays.value})`,
      )
      .orderBy('r.kept_at')
      .limit(MOST_LOOKED_AT),
  );
  return rows.map((r) => r.id);
}
const MOST_LOOKED_AT = 200;
/**
 * Raises an alert for each fresh reading from next door that prints a number of this force's own callers, or whose method is one of its own. One alert a reading, whatever becomes of it.
 * As worker. Returns how many were raised.
 */
export async function raiseAlerts(tx: Tx, force: string): Promise<number> {
  const ids = await candidates(tx, force);
  if (ids.length === 0) return 0;
  const own = await ownMethods(tx);
  let raised = 0;
  for (const id of ids) {
    const reading = await readingNamed(tx, id);
    const alert = reading && ((await alertByNumber(tx, reading, own)) ?? alertFor(reading, own));
    if (!alert) continue;
    await tx
      .insertInto('next_door_alert')
      .values({ reading_id: id, force_code: reading.forceCode!, series_id: alert.series, reasons: json(alert.reasons) })
      .onConflict((c) => c.column('reading_id').doNothing())
      .execute();
    raised++;
  }
  return raised;
}

/** A number that is in a series of this force's own says more than any method: the series, and the method where that is the same too. */
async function alertByNumber(
  tx: Tx,
  reading: Reading,
  own: readonly OwnMethod[],
): Promise<{ series: string; reasons: Reason[] } | null> {
  const shared = await numberShared(tx, reading);
  if (!shared) return null;
  const also = alertFor(
    reading,
    own.filter((o) => o.series === shared.series),
  );
  return { series: shared.series, reasons: [shared.reason, ...(also?.reasons ?? [])] };
}

/** The likeliest of the force's own methods, a series before single reports; null where none is the same. */
export function alertFor(
  reading: Reading,
  own: readonly OwnMethod[],
): { series: string | null; reasons: Reason[] } | null {
  const facts = factsOf(reading.found, reading.corrections);
  const read = methodOfText(pictureOf(facts, reading.found));
  const like = own
    .map((o) => ({ own: o, likeness: compareMethods(read, o.method, facts) }))
    .filter(({ likeness }) => likeness.isSame)
    .sort(
      (a, b) =>
        b.likeness.share - a.likeness.share ||
        Number(b.own.series !== null) - Number(a.own.series !== null) ||
        b.own.reports - a.own.reports,
    )[0];
  if (!like) return null;
  const { series, reports } = like.own;
  const here: Reason = {
    factor: 'same_method.here',
    points: 0,
    because: `Here: ${counted(reports, 'report')} of ${shortNameOf(read.fraudType).toLowerCase()} in the last ${NEXT_DOOR.lookBackDays.value} days${series ? `, in series ${series}` : ', in no series'}. There: the area of ${forceName(reading.forceCode!)}.`,
    fields: ['area'],
    quotes: facts.find((f) => f.field === 'area')?.evidence.slice(0, 1) ?? [],
  };
  return { series, reasons: [here, ...like.likeness.reasons] };
}

/** Alerts, those not dismissed first, then the newest. */
export function listAlerts(tx: Tx, which: 'open' | 'dismissed', limit: number) {
  return many(
    tx
      .selectFrom('next_door_alert as a')
      .innerJoin('reading as r', 'r.id', 'a.reading_id')
      .selectAll('a')
      .select(['r.title', 'r.publisher', 'r.published', 'r.fraud_type', 'r.kept_at'])
      .select(nameOfStaff('a.dismissed_by').as('dismissed_by'))
      .where('a.dismissed_at', which === 'open' ? 'is' : 'is not', null)
      .orderBy('a.raised_at', 'desc')
      .orderBy('a.id')
      .limit(limit),
  );
}
export type ListedAlert = Awaited<ReturnType<typeof listAlerts>>[number];

export async function countOpenAlerts(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`SELECT count(*)::integer AS n FROM next_door_alert WHERE dismissed_at IS NULL`.execute(tx);
  return rows[0]?.n ?? 0;
}

export const alertOf = (tx: Tx, readingId: string) =>
  many(tx.selectFrom('next_door_alert').selectAll().where('reading_id', '=', readingId).limit(1)).then(
    (r) => r[0] ?? null,
  );

/**
 * A dismissal is taken back: the alert is open again. As staff. @returns the reading it is about.
 * @throws CounterfoilError WRONG_STATE where it is open already, or there is none.
 */
export async function reopenAlert(tx: Tx, id: number): Promise<string> {
  const changed = await tx
    .updateTable('next_door_alert')
    .set({ dismissed_by: null, dismissed_at: null, dismissed_because: null })
    .where('id', '=', id)
    .where('dismissed_at', 'is not', null)
    .returning('reading_id')
    .execute();
  if (!changed[0]) throw new CounterfoilError('WRONG_STATE');
  return changed[0].reading_id;
}

/**
 * A named person says that it needs nothing more, and why. As staff.
 * @returns the reading it is about.
 * @throws CounterfoilError NO_SUCH_RECORD, REASON_REQUIRED; WRONG_STATE where somebody was first.
 */
export async function dismissAlert(
  tx: Tx,
  id: number,
  word: { by: string; because: string; at: Date },
): Promise<string> {
  if (word.because.trim() === '') throw new CounterfoilError('REASON_REQUIRED');
  const changed = await tx
    .updateTable('next_door_alert')
    .set({ dismissed_by: word.by, dismissed_at: word.at, dismissed_because: word.because.trim().slice(0, 500) })
    .where('id', '=', id)
    .where('dismissed_at', 'is', null)
    .returning('reading_id')
    .execute();
  if (changed[0]) return changed[0].reading_id;
  const known = await many(tx.selectFrom('next_door_alert').select('id').where('id', '=', id));
  throw new CounterfoilError(known.length > 0 ? 'WRONG_STATE' : 'NO_SUCH_RECORD');
}
