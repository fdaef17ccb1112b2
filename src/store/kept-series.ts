import { sql } from 'kysely';
import { many, maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** Series that are kept to a team with every report in them (migration 043). All as staff, in a transaction that says who acts. */

export interface KeptSeries {
  seriesId: string;
  askName: string;
  setByName: string;
  setAt: Date;
  /** Reports that are kept through it. */
  reports: number;
  /** From whoever acts. */
  hidden: boolean;
}

async function found(tx: Tx, wanted: string): Promise<KeptSeries[]> {
  const { rows } = await sql<{
    series_id: string;
    ask_name: string;
    set_by_name: string;
    set_at: Date;
    reports: number;
    hidden: boolean;
  }>`SELECT * FROM kept_series(${wanted})`.execute(tx);
  return rows.map((r) => ({
    seriesId: r.series_id,
    askName: r.ask_name,
    setByName: r.set_by_name,
    setAt: r.set_at,
    reports: r.reports,
    hidden: r.hidden,
  }));
}

/** That it is kept and whom to ask, for anybody; null where it is open to every role that sees series. */
export const keptSeries = async (tx: Tx, series: string): Promise<KeptSeries | null> =>
  series === '' ? null : ((await found(tx, series))[0] ?? null);
/** Every kept series, for supervisors and auditors: also those that they may not open. */
export const everyKeptSeries = (tx: Tx): Promise<KeptSeries[]> => found(tx, '');

/** Why it is kept and who is on its team, for the team; null for everybody else and where it is not kept. */
export async function teamOfSeries(tx: Tx, series: string) {
  const row = await maybeOne(
    tx.selectFrom('series_restriction').select(['reason', 'ask', 'kept_first']).where('series_id', '=', series),
  );
  if (!row) return null;
  const team = await many(
    tx
      .selectFrom('series_team as t')
      .innerJoin('staff_user as u', 'u.id', 't.user_id')
      .select(['u.id', 'u.display_name as name', 'u.disabled_at'])
      .where('t.series_id', '=', series)
      .orderBy('u.display_name'),
  );
  return { ...row, team };
}

/** Keeps a series, every report in it and each that joins it later, to a team of whoever acts and the person whom others ask. */
export async function keepSeries(
  tx: Tx,
  wish: { seriesId: string; reason: string; ask: string; setBy: string },
): Promise<void> {
  await tx
    .insertInto('series_restriction')
    .values({ series_id: wish.seriesId, reason: wish.reason, ask: wish.ask, set_by: wish.setBy })
    .execute();
}

/** Lets go of the series and of the reports that were kept through it alone. @returns whether there was something to lift. */
export async function liftSeries(tx: Tx, seriesId: string): Promise<boolean> {
  const gone = await tx.deleteFrom('series_restriction').where('series_id', '=', seriesId).executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}

export async function addToSeriesTeam(tx: Tx, seriesId: string, userId: string, addedBy: string): Promise<void> {
  await tx
    .insertInto('series_team')
    .values({ series_id: seriesId, user_id: userId, added_by: addedBy })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function removeFromSeriesTeam(tx: Tx, seriesId: string, userId: string): Promise<void> {
  await tx.deleteFrom('series_team').where('series_id', '=', seriesId).where('user_id', '=', userId).execute();
}
