import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** A part of the queue that a person comes back to, under a name of their own. */
export interface SavedView {
  id: number;
  name: string;
  /** "band=high&district=E07000240". */
  query: string;
}

const LONGEST_NAME = 60;

/** A person's own views, by name. Nobody sees another's. */
export function viewsOf(tx: Tx, username: string): Promise<SavedView[]> {
  return many(
    tx
      .selectFrom('queue_view')
      .select(['id', 'name', 'query'])
      .where('username', '=', username)
      .where('removed_at', 'is', null)
      .orderBy('name')
      .orderBy('id'),
  );
}

/** Keeps a view under a name. Refused without a name, with one that is taken, and when the person has as many as they may. */
export async function saveView(
  tx: Tx,
  view: { username: string; name: string; query: string },
  most: number,
): Promise<Result<SavedView, Refusal>> {
  const name = view.name.replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME) {
    const reason = `Give the view a name of at most ${LONGEST_NAME} characters.`;
    return refuse({ code: 'BAD_FIELD', field: 'name', reason });
  }
  const own = await viewsOf(tx, view.username);
  if (own.some((v) => v.name.toLowerCase() === name.toLowerCase())) {
    const reason = `You have a view called “${name}” already. Choose another name, or remove that one first.`;
    return refuse({ code: 'BAD_FIELD', field: 'name', reason });
  }
  if (own.length >= most) {
    const reason = `You have ${own.length} views, which is as many as there is room for. Remove one first.`;
    return refuse({ code: 'BAD_FIELD', field: 'name', reason });
  }
  const { username, query } = view;
  const { id } = await tx
    .insertInto('queue_view')
    .values({ username, name, query })
    .returning('id')
    .executeTakeFirstOrThrow();
  return ok({ id, name, query });
}

/** Removes one's own view. Null where there is none. */
export async function removeView(tx: Tx, id: number, username: string, now: Date): Promise<SavedView | null> {
  const row = await tx
    .updateTable('queue_view')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('username', '=', username)
    .where('removed_at', 'is', null)
    .returning(['id', 'name', 'query'])
    .executeTakeFirst();
  return row ?? null;
}

/** Brings one's own view back, unless another has taken its name since. Null where that cannot be done. */
export async function restoreView(tx: Tx, id: number, username: string): Promise<SavedView | null> {
  const gone = await maybeOne(
    tx
      .selectFrom('queue_view')
      .select(['id', 'name', 'query'])
      .where('id', '=', id)
      .where('username', '=', username)
      .where('removed_at', 'is not', null),
  );
  if (!gone) return null;
  const taken = (await viewsOf(tx, username)).some((v) => v.name.toLowerCase() === gone.name.toLowerCase());
  if (taken) return null;
  await tx.updateTable('queue_view').set({ removed_at: null }).where('id', '=', id).execute();
  return gone;
}
