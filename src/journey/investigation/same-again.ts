import { sql } from 'kysely';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { MINUTE_MS } from '#core/clock.ts';
import type { ItemActor, ItemState } from '#store/case-items.ts';
import { maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/**
 * The record that this person added to the case a moment ago with the very same words: a form that was gone back to and saved again, most likely.
 * Undefined for none. As staff.
 */
export const addedJustNow = (
  tx: Tx,
  reportId: string,
  kind: string,
  state: Pick<ItemState, 'body' | 'owner'>,
  { by, at }: ItemActor,
): Promise<{ id: number; changed_at: Date } | undefined> =>
  maybeOne(
    tx
      .selectFrom('case_item')
      .select(['id', 'changed_at'])
      .where('report_id', '=', reportId)
      .where('kind', '=', kind)
      .where('changed_by', '=', by)
      .where('removed', '=', false)
      .where('version', '=', 1)
      .where('changed_at', '>', new Date(at.getTime() - INVESTIGATION.sameAgainMinutes.value * MINUTE_MS))
      .where('owner', 'is not distinct from', state.owner)
      // But for when evidence was asked for: the moment of saving.
      .where(sql<boolean>`body - 'asked' = ${JSON.stringify(state.body)}::jsonb - 'asked'`)
      .orderBy('id', 'desc')
      .limit(1),
  );
