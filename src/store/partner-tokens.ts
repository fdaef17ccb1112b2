import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from './store.ts';

/** Whose token this is the hash of; null for nobody's, and for one that was ended. As the public role, which can ask nothing else of them. */
export async function partnerOfToken(tx: Tx, hash: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`SELECT partner_of_token(${hash}) AS name`.execute(tx);
  return rows[0]?.name ?? null;
}

/** Keeps the hash of a partner's new token; its id. As staff. @throws CounterfoilError BAD_FIELD where the name is in use. */
export async function addPartnerToken(tx: Tx, name: string, tokenHash: string): Promise<string> {
  const used = await tx
    .selectFrom('partner_token')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (used)
    throw new CounterfoilError('BAD_FIELD', `${name} has a token already. End it first: counterfoil partner end`);
  const row = await tx
    .insertInto('partner_token')
    .values({ name, token_hash: tokenHash })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Ends a partner's token; its id. @throws CounterfoilError NO_SUCH_RECORD where it has none. */
export async function endPartnerToken(tx: Tx, name: string, at: Date): Promise<string> {
  const row = await tx
    .updateTable('partner_token')
    .set({ ended_at: at })
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new CounterfoilError('NO_SUCH_RECORD', `There is no partner "${name}" with a token.`);
  return row.id;
}

export const listPartnerTokens = (tx: Tx) =>
  tx.selectFrom('partner_token').select(['name', 'made_at', 'ended_at']).orderBy('made_at').execute();
