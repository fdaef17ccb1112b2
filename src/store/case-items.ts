import { CounterfoilError } from '#core/errors.ts';
import { ok, type Result, refuse } from '#core/result.ts';
import { tellEvent } from '#store/event-log.ts';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import type { ItemBody, ItemChange } from '#store/tables-casework.ts';

/** A record that people keep in a case: an action, an entry of the contact log, something found out. Its kind says which fields it has. */
export interface CaseItem {
  id: number;
  reportId: string;
  kind: string;
  body: ItemBody;
  /** Username of whoever is to do it. */
  owner: string | null;
  due: Date | null;
  doneAt: Date | null;
  removed: boolean;
  version: number;
  change: ItemChange;
  changedBy: string;
  changedAt: Date;
}

/** What a change leaves of a record. */
export interface ItemState {
  body: ItemBody;
  owner: string | null;
  due: Date | null;
  doneAt: Date | null;
  removed: boolean;
}

/** The case that a record belongs to. */
export interface ItemCase {
  reportId: string;
  externalId: string;
}

/** Who changes something, and when. */
export interface ItemActor {
  by: string;
  at: Date;
}

export const NEW_ITEM: Omit<ItemState, 'body'> = { owner: null, due: null, doneAt: null, removed: false };

interface Row {
  id: number;
  report_id: string;
  kind: string;
  body: unknown;
  owner: string | null;
  due: Date | null;
  done_at: Date | null;
  removed: boolean;
  version: number;
  change: ItemChange;
  changed_by: string;
  changed_at: Date;
}

const asItem = (r: Row): CaseItem => ({
  id: r.id,
  reportId: r.report_id,
  kind: r.kind,
  body: r.body as ItemBody,
  owner: r.owner,
  due: r.due,
  doneAt: r.done_at,
  removed: r.removed,
  version: r.version,
  change: r.change,
  changedBy: r.changed_by,
  changedAt: r.changed_at,
});

/** Records of reports, of some kinds or all, the oldest first; removed ones too. As staff. */
export async function itemsOf(
  tx: Tx,
  reportIds: readonly string[],
  kinds: readonly string[] | null = null,
): Promise<CaseItem[]> {
  if (reportIds.length === 0) return [];
  let query = tx
    .selectFrom('case_item')
    .selectAll()
    .where('report_id', 'in', [...reportIds])
    .orderBy('id');
  if (kinds) query = query.where('kind', 'in', [...kinds]);
  return (await many(query)).map(asItem);
}

/** @throws CounterfoilError NO_SUCH_RECORD when this report has no such record. */
export async function itemOf(tx: Tx, reportId: string, id: number): Promise<CaseItem> {
  const row = await maybeOne(
    tx.selectFrom('case_item').selectAll().where('id', '=', id).where('report_id', '=', reportId),
  );
  if (!row) throw new CounterfoilError('NO_SUCH_RECORD');
  return asItem(row);
}

/** Every version of a record, the newest first. */
export async function versionsOf(tx: Tx, id: number): Promise<CaseItem[]> {
  const rows = await many(
    tx
      .selectFrom('case_item_version as v')
      .innerJoin('case_item as i', 'i.id', 'v.item_id')
      .selectAll('v')
      .select(['i.id', 'i.report_id', 'i.kind'])
      .where('v.item_id', '=', id)
      .orderBy('v.version', 'desc'),
  );
  return rows.map(asItem);
}

/** Adds a record to a case and tells of it. As staff. */
export async function addItem(
  tx: Tx,
  of: ItemCase,
  kind: string,
  state: ItemState,
  { by, at }: ItemActor,
): Promise<number> {
  const { id } = await tx
    .insertInto('case_item')
    .values({
      report_id: of.reportId,
      kind,
      body: json(state.body),
      owner: state.owner,
      due: state.due,
      done_at: state.doneAt,
      changed_by: by,
      changed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tell(tx, of, { id, kind, change: 'added', by });
  return id;
}

/**
 * Changes a record to its next version and tells of it. Refused with the record as it stands when somebody has changed it since `seen`: of
 * two people at once the second is told. As staff.
 */
export async function changeItem(
  tx: Tx,
  of: ItemCase,
  item: { id: number; seen: number },
  next: ItemState,
  how: ItemActor & { change: ItemChange },
): Promise<Result<CaseItem, CaseItem>> {
  const updated = await tx
    .updateTable('case_item')
    .set({
      body: json(next.body),
      owner: next.owner,
      due: next.due,
      done_at: next.doneAt,
      removed: next.removed,
      change: how.change,
      changed_by: how.by,
      changed_at: how.at,
      version: item.seen + 1,
    })
    .where('id', '=', item.id)
    .where('report_id', '=', of.reportId)
    .where('version', '=', item.seen)
    .returningAll()
    .executeTakeFirst();
  if (!updated) return refuse(await itemOf(tx, of.reportId, item.id));
  const changed = asItem(updated);
  await tell(tx, of, { id: changed.id, kind: changed.kind, change: how.change, by: how.by });
  return ok(changed);
}

/**
 * Takes the last change of a record back: what stood before stands again, as a new version, so that the undoing can be undone. A record that
 * was only just added is removed. Refused like changeItem. As staff.
 */
export async function undoItem(
  tx: Tx,
  of: ItemCase,
  item: { id: number; seen: number },
  who: ItemActor,
): Promise<Result<CaseItem, CaseItem>> {
  const present = await itemOf(tx, of.reportId, item.id);
  const before = (await versionsOf(tx, item.id)).find((v) => v.version === present.version - 1);
  const next = before ?? { ...present, removed: true };
  return changeItem(tx, of, item, next, { change: before ? 'undone' : 'removed', ...who });
}

const tell = (
  tx: Tx,
  of: ItemCase,
  what: { id: number; kind: string; change: ItemChange; by: string },
): Promise<void> =>
  tellEvent(
    tx,
    {
      type: 'case.changed',
      externalId: of.externalId,
      item: what.id,
      kind: what.kind,
      change: what.change,
      by: what.by,
    },
    of.reportId,
  );
