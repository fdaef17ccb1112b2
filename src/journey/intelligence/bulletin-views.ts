import type { ReadDocument } from '#engines/documents/document.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** Bulletins, the newest first. */
export function latestBulletins(tx: Tx, limit: number) {
  return many(
    tx
      .selectFrom('bulletin')
      .select(['id', 'title', 'publisher', 'published', 'is_warning', 'fraud_type', 'area', 'received_at'])
      .orderBy((e) => e.fn.coalesce('published', e.cast<string>('received_at', 'date')), 'desc')
      .orderBy('id')
      .limit(limit),
  );
}
export type ListedBulletin = Awaited<ReturnType<typeof latestBulletins>>[number];

/** A bulletin with what was read out of it. */
export async function bulletinNamed(tx: Tx, id: string) {
  const row = await maybeOne(tx.selectFrom('bulletin').selectAll().where('id', '=', id));
  return row ? { ...row, found: row.found as ReadDocument } : null;
}
export type BulletinView = NonNullable<Awaited<ReturnType<typeof bulletinNamed>>>;
