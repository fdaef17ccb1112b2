import { sql } from 'kysely';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import type { FraudType } from '#core/report.ts';
import type { CallType } from '#engines/calls/call.ts';
import type { Tx } from '#store/store.ts';

const TYPES: Record<CallType, readonly FraudType[]> = {
  courier_fraud: ['courier'],
  police_impersonation: ['courier'],
  bank_impersonation: ['bank_impersonation'],
  other_scam: [],
  genuine: [],
};

/** Whether the public may be told of others, and of how many: at least `least`, or "a few" where that is 1. */
export interface NearYou {
  least: number;
}

/**
 * Reports like this one, of the last days, that belong to a series or a wave; null when there are none. The public role can count nothing:
 * the database answers with a band only (migration 021).
 * @param districts GSS codes to look in.
 */
export async function reportsNearYou(
  tx: Tx,
  type: CallType,
  districts: readonly string[],
  now: Date,
): Promise<NearYou | null> {
  const types = TYPES[type];
  if (types.length === 0 || districts.length === 0) return null;
  const { rows } = await sql<{ least: number | null }>`SELECT reports_like_this(
    ${sql.val([...types])}::text[], ${sql.val([...districts])}::text[], ${now}::timestamptz, ${CHECKING.nearDays.value}::int) AS least`.execute(
    tx,
  );
  const least = Number(rows[0]?.least ?? 0);
  return least > 0 ? { least } : null;
}
