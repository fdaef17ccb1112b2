import { sql } from 'kysely';
import type { Tx } from '#store/store.ts';

/** What the database keeps counted (migration 041), and what a key of each is. */
export type CountedKind = 'received' | 'standing' | 'owed' | 'assessed' | 'agreed';

/** The kept figures of one kind by key, without the reports that are hidden from whoever acts. As staff. */
export async function keptCounts(tx: Tx, kind: CountedKind): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; n: number }>`SELECT key, n FROM counts_of(${kind})`.execute(tx);
  return new Map(rows.map((r) => [r.key, Number(r.n)]));
}

/** How many reports stand alike: in one band, with one unit or none, with an officer or not, opened or not. */
export interface StandingCount {
  band: number;
  decided: string | null;
  withOfficer: boolean;
  opened: boolean;
  n: number;
}

/** As staff. */
export async function standingCounts(tx: Tx): Promise<StandingCount[]> {
  return [...(await keptCounts(tx, 'standing'))].map(([key, n]) => {
    const [band, decided, officer, opened] = key.split('|');
    return { band: Number(band), decided: decided || null, withOfficer: officer === '1', opened: opened === '1', n };
  });
}
