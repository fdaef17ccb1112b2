import { sql } from 'kysely';
import { PICTURE } from '#catalogue/thresholds/reading.ts';
import { neighbouringForces } from '#journey/reading/where.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

const MOST = 10;

/** Warnings of neighbouring forces that were read in the last weeks, the newest first. */
export async function neighboursWarnings(tx: Tx, force: string, now: Date) {
  const neighbours = [...neighbouringForces(force)];
  if (neighbours.length === 0) return [];
  return many(
    tx
      .selectFrom('reading')
      .select(['id', 'title', 'fraud_type', 'force_code', 'published'])
      .select(sql<Date>`coalesce(published::timestamptz, kept_at)`.as('at'))
      .where('is_warning', '=', true)
      .where('force_code', 'in', neighbours)
      .where(
        sql<boolean>`coalesce(published::timestamptz, kept_at) > ${now}::timestamptz - make_interval(days => ${PICTURE.days.value})`,
      )
      .orderBy('at', 'desc')
      .limit(MOST),
  );
}
