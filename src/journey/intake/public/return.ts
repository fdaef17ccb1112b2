import { sql } from 'kysely';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import { newSecret, readSecret } from '#journey/intake/secret.ts';
import type { Tx } from '#store/store.ts';
import { seal, unseal } from '#web/sealed.ts';
import { idOf, keyOf } from './draft.ts';

/** The way back holds one short word: the secret of the draft. */
const SEALED_BYTES = 1_024;

/**
 * Makes a way back to the draft of `secret`: a second secret, which opens nothing but the draft and dies with it. The secret of the draft becomes that
 * of the report, so it is never sent to anybody. In a transaction begun with `secret`.
 * @returns null when the draft has as many ways back as it may.
 */
export async function makeReturn(tx: Tx, secret: string, installation: Buffer): Promise<string | null> {
  const draft_hash = idOf(secret);
  const made = await tx.selectFrom('report_return').select('id_hash').where('draft_hash', '=', draft_hash).execute();
  if (made.length >= REPORT_FORM.returnsMade.value) return null;
  const code = newSecret();
  await tx
    .insertInto('report_return')
    .values({ id_hash: idOf(code), draft_hash, sealed: seal(secret, keyOf(code, installation)) })
    .execute();
  return code;
}

/** The draft's secret behind a way back; '' when there is none. In a transaction begun with `code`. */
export async function followReturn(tx: Tx, code: string, installation: Buffer): Promise<string> {
  const found = await tx
    .selectFrom('report_return')
    .select('sealed')
    .where('id_hash', '=', idOf(code))
    .executeTakeFirst();
  if (!found) return '';
  const secret = unseal(found.sealed, keyOf(code, installation), SEALED_BYTES);
  return typeof secret === 'string' ? readSecret(secret) : '';
}

/** The day on which the report was sent that a way back led to; null for any other word. In a transaction begun with `code`. */
export async function sentBehind(tx: Tx, code: string): Promise<Date | null> {
  const found = await tx
    .selectFrom('report_return_sent')
    .select(sql<string>`to_char(sent_on, 'YYYY-MM-DD')`.as('day'))
    .where('id_hash', '=', idOf(code))
    .executeTakeFirst();
  return found ? new Date(`${found.day}T12:00:00Z`) : null;
}

/** Once the report is sent no letter leads back to it. In a transaction begun with the draft's secret. */
export async function endReturns(tx: Tx): Promise<void> {
  await sql`SELECT end_report_returns()`.execute(tx);
}
