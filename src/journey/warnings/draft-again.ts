import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { Role } from '#core/role.ts';
import { many, maybeOne, one } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { draftBeside } from './stage.ts';
import { type WarningRecord, warningToChange } from './warning-records.ts';

/** Who may ask for a new warning of a wave whose warning was withdrawn. */
export const DRAFTS_AGAIN: readonly Role[] = ['press'];

/** The newest warning of the same wave, where it is another than this one. */
export async function laterWarning(tx: Tx, warning: WarningRecord): Promise<string | null> {
  if (!warning.threatId) return null;
  const newest = await maybeOne(
    tx
      .selectFrom('warning')
      .select('slug')
      .where('threat_id', '=', warning.threatId)
      .orderBy('drafted_at', 'desc')
      .orderBy('slug', 'desc')
      .limit(1),
  );
  return newest && newest.slug !== warning.slug ? newest.slug : null;
}

/**
 * Drafts a new warning from the wave of a withdrawn one, beside it: what was withdrawn stays so, and its address goes on saying why. Only
 * the newest warning of a wave can be followed, so that two people who press at once do not make two. As staff.
 */
export async function draftAgain(
  tx: Tx,
  slug: string,
  force: ForceConfig,
): Promise<Result<{ id: string; slug: string }, Refusal>> {
  const warning = await warningToChange(tx, slug);
  if (!warning.threatId || warning.status !== 'WITHDRAWN')
    return refuse({ code: 'WRONG_STATE', reason: 'Only a warning of a wave that was withdrawn can be drafted anew.' });
  if (await laterWarning(tx, warning))
    return refuse({
      code: 'WRONG_STATE',
      reason: 'A newer warning of this wave has been drafted already. Look at that one.',
    });
  const id = warning.threatId;
  const wave = await one(tx.selectFrom('threat').select(['fraud_type', 'body']).where('id', '=', id));
  const earlier = await many(tx.selectFrom('warning').select('id').where('threat_id', '=', id));
  const places = (wave.body as { places?: unknown }).places;
  const threat = {
    threat: id,
    fraudType: FRAUD_TYPES.find((t) => t === wave.fraud_type) ?? 'other_fraud',
    places: Array.isArray(places) ? places.filter((p) => typeof p === 'string') : [],
    externalIds: [],
  };
  // "…-t-12" is followed by "…-t-12-2": the number of a wave stays in the address.
  const address = `${slug.replace(/(-t-\d{1,9})-\d{1,9}$/, '$1')}-${earlier.length + 1}`;
  const drafted = await draftBeside(tx, threat, address, force);
  if (!drafted)
    return refuse({
      code: 'WRONG_STATE',
      reason: 'No draft could be made that holds nothing about a person. Nothing has been changed.',
    });
  return ok({ id: drafted.id, slug: address });
}
