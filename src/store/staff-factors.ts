import { sql } from 'kysely';
import { many, maybeOne } from '#store/rows.ts';
import { endSessionsOf } from '#store/staff-accounts.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';

/** Sign-ins that are half way, one-time codes, recovery codes and passkeys (web/sign-in-store.ts says what each must do). As staff. */
type Kind = 'code' | 'passkey' | 'new_passkey' | 'provider';

export async function beginStep(
  tx: Tx,
  step: { tokenHash: string; kind: Kind; userId: string | null; detail: Record<string, string>; at: Date; until: Date },
): Promise<void> {
  await tx
    .deleteFrom('staff_sign_in_step')
    .where('until', '<', new Date(step.at.getTime() - 86_400_000))
    .execute();
  await tx
    .insertInto('staff_sign_in_step')
    .values({
      token_hash: step.tokenHash,
      kind: step.kind,
      user_id: step.userId,
      detail: json(step.detail),
      until: step.until,
    })
    .execute();
}

export async function findStep(tx: Tx, tokenHash: string, kind: Kind, at: Date) {
  const row = await maybeOne(
    tx
      .selectFrom('staff_sign_in_step')
      .select(['user_id', 'detail', 'tries'])
      .where('token_hash', '=', tokenHash)
      .where('kind', '=', kind)
      .where('used_at', 'is', null)
      .where('until', '>', at),
  );
  return row ? { userId: row.user_id, detail: row.detail, tries: row.tries } : null;
}

export async function useStep(tx: Tx, tokenHash: string, kind: Kind, at: Date): Promise<boolean> {
  const used = await tx
    .updateTable('staff_sign_in_step')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('until', '>', at)
    .executeTakeFirst();
  return Number(used.numUpdatedRows) === 1;
}

/**
 * Takes one of the tries of a step and of its account, before it is known whether the try is right: many at once must not each find one left.
 * False where there is none, or the account rests. A session that begins forgets the account's failures.
 */
export async function takeTry(
  tx: Tx,
  tryOf: { tokenHash: string; userId: string; at: Date; ofStep: number; ofAccount: number; lockUntil: Date },
): Promise<boolean> {
  const { rows: left } = await sql`UPDATE staff_sign_in_step SET tries = tries + 1
    WHERE token_hash = ${tryOf.tokenHash} AND tries < ${tryOf.ofStep} AND used_at IS NULL RETURNING tries`.execute(tx);
  if (left.length === 0) return false;
  const { rows: awake } = await sql`UPDATE staff_user SET
      failed_logins = CASE WHEN locked_until <= ${tryOf.at} THEN 1 ELSE failed_logins + 1 END,
      locked_until = CASE WHEN (CASE WHEN locked_until <= ${tryOf.at} THEN 1 ELSE failed_logins + 1 END) >= ${tryOf.ofAccount}
        THEN ${tryOf.lockUntil}::timestamptz ELSE NULL END
    WHERE id = ${tryOf.userId}::uuid AND (locked_until IS NULL OR locked_until <= ${tryOf.at}) AND disabled_at IS NULL
    RETURNING id`.execute(tx);
  return awake.length > 0;
}

export async function factorsOf(tx: Tx, userId: string) {
  const { rows } = await sql<{
    username: string;
    totp: boolean;
    passkeys: number;
    left: number;
    second_factor_waived: boolean;
    from_provider: boolean;
  }>`SELECT u.username, u.second_factor_waived, u.from_provider,
      EXISTS (SELECT 1 FROM staff_totp t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL) AS totp,
      (SELECT count(*)::int FROM staff_passkey p WHERE p.user_id = u.id) AS passkeys,
      (SELECT count(*)::int FROM staff_recovery_code c WHERE c.user_id = u.id AND c.used_at IS NULL) AS left
    FROM staff_user u WHERE u.id = ${userId}::uuid`.execute(tx);
  const row = rows[0]!;
  return {
    username: row.username,
    totp: row.totp,
    passkeys: row.passkeys,
    recoveryLeft: row.left,
    waived: row.second_factor_waived,
    fromProvider: row.from_provider,
  };
}

export async function totpOf(tx: Tx, userId: string) {
  const row = await maybeOne(
    tx.selectFrom('staff_totp').select(['sealed', 'confirmed_at', 'last_step']).where('user_id', '=', userId),
  );
  return row ? { sealed: row.sealed, confirmed: row.confirmed_at !== null, lastStep: row.last_step } : null;
}

export async function keepTotp(tx: Tx, userId: string, sealed: Buffer): Promise<void> {
  await tx
    .insertInto('staff_totp')
    .values({ user_id: userId, sealed })
    .onConflict((c) => c.column('user_id').doUpdateSet({ sealed, confirmed_at: null, last_step: null }))
    .execute();
}

export async function useTotpStep(
  tx: Tx,
  userId: string,
  timeStep: number,
  confirm: boolean,
  at: Date,
): Promise<boolean> {
  const used = await tx
    .updateTable('staff_totp')
    .set({ last_step: timeStep, ...(confirm ? { confirmed_at: at } : {}) })
    .where('user_id', '=', userId)
    .where((e) => e.or([e('last_step', 'is', null), e('last_step', '<', timeStep)]))
    .executeTakeFirst();
  return Number(used.numUpdatedRows) === 1;
}

export async function keepRecoveryCodes(tx: Tx, userId: string, hashes: readonly string[]): Promise<void> {
  await tx.deleteFrom('staff_recovery_code').where('user_id', '=', userId).execute();
  await tx
    .insertInto('staff_recovery_code')
    .values(hashes.map((hash) => ({ user_id: userId, hash })))
    .execute();
}

export async function useRecoveryCode(tx: Tx, userId: string, hash: string, at: Date): Promise<boolean> {
  const used = await tx
    .updateTable('staff_recovery_code')
    .set({ used_at: at })
    .where('user_id', '=', userId)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(used.numUpdatedRows) === 1;
}

export async function removeTotp(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('staff_totp').where('user_id', '=', userId).execute();
  await tx.deleteFrom('staff_recovery_code').where('user_id', '=', userId).execute();
}

const COLUMNS = ['id', 'user_id', 'public_key', 'counter', 'transports', 'name', 'made_at', 'used_at'] as const;
interface PasskeyRow {
  id: string;
  user_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  made_at: Date;
  used_at: Date | null;
}
const passkeyFrom = (row: PasskeyRow) => ({
  id: row.id,
  userId: row.user_id,
  publicKey: new Uint8Array(row.public_key),
  counter: row.counter,
  transports: row.transports,
  name: row.name,
  madeAt: row.made_at,
  usedAt: row.used_at,
});

export async function passkeysOf(tx: Tx, userId: string) {
  const rows = await many(
    tx.selectFrom('staff_passkey').select(COLUMNS).where('user_id', '=', userId).orderBy('made_at'),
  );
  return rows.map(passkeyFrom);
}

export async function passkey(tx: Tx, id: string) {
  const row = await maybeOne(tx.selectFrom('staff_passkey').select(COLUMNS).where('id', '=', id));
  return row ? passkeyFrom(row) : null;
}

export async function keepPasskey(
  tx: Tx,
  key: { id: string; userId: string; publicKey: Uint8Array; counter: number; transports: string[]; name: string },
): Promise<void> {
  await tx
    .insertInto('staff_passkey')
    .values({
      id: key.id,
      user_id: key.userId,
      public_key: Buffer.from(key.publicKey),
      counter: key.counter,
      transports: key.transports,
      name: key.name,
    })
    .execute();
}

export async function passkeyUsed(tx: Tx, id: string, counter: number, at: Date): Promise<void> {
  await tx.updateTable('staff_passkey').set({ counter, used_at: at }).where('id', '=', id).execute();
}

export async function removePasskey(tx: Tx, userId: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('staff_passkey')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) === 1;
}

/** Everything beside the password, and every session: for somebody who lost their telephone. False where there is no such person. */
export async function removeAllFactors(tx: Tx, userId: string, at: Date): Promise<boolean> {
  const found = await maybeOne(tx.selectFrom('staff_user').select('id').where('id', '=', userId));
  if (!found) return false;
  await removeTotp(tx, userId);
  await tx.deleteFrom('staff_passkey').where('user_id', '=', userId).execute();
  await endSessionsOf(tx, userId, at);
  return true;
}
