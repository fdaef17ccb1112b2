import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';
import type { Answers } from '#journey/intake/form/answers.ts';
import type { Tx } from '#store/store.ts';
import { keyFor, seal, unseal } from '#web/sealed.ts';

/** A file that was added: its name is kept here, sealed, until the report is sent. */
export interface DraftFile {
  id: string;
  name: string;
  kind: string;
  bytes: number;
}

/** A report being written: kept on the server, sealed with a key that is half the browser's secret and half this installation's. */
export interface Draft {
  answers: Answers;
  files?: DraftFile[];
  /** Keys of the questions that have been put, so that an empty answer is an answer. */
  done: string[];
  /** A way back to it has been made. */
  returns?: true;
  /** Set once it has been sent: from then on there is only the confirmation. */
  sent?: true;
}

export const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
export const keyOf = (secret: string, installation: Buffer): Buffer =>
  keyFor(Buffer.concat([installation, Buffer.from(secret)]), 'draft');

/**
 * The draft of a secret, locked until the transaction ends; null when there is none, or it was left too long. The transaction must have
 * been begun with the secret: the database shows no other row.
 */
export async function openDraft(
  tx: Tx,
  secret: string,
  installation: Buffer,
  idleMinutes = REPORT_FORM.draftIdleMinutes.value,
): Promise<Draft | null> {
  const found = await tx
    .selectFrom('report_draft')
    .select(['sealed', sql<number>`extract(epoch FROM clock_timestamp() - touched_at)::float8 / 60`.as('idle')])
    .where('id_hash', '=', idOf(secret))
    .forUpdate()
    .executeTakeFirst();
  if (!found) return null;
  const draft = unseal(found.sealed, keyOf(secret, installation), REPORT_FORM.draftBytes.value) as Draft | null;
  if (!draft) return null;
  const most = draft.sent ? REPORT_FORM.confirmationMinutes.value : idleMinutes;
  return Number(found.idle) <= most ? draft : null;
}

/** Whole minutes since the last answer of a draft. */
export async function minutesSince(tx: Tx, secret: string): Promise<number> {
  const found = await tx
    .selectFrom('report_draft')
    .select(sql<number>`floor(extract(epoch FROM clock_timestamp() - touched_at) / 60)::int`.as('minutes'))
    .where('id_hash', '=', idOf(secret))
    .executeTakeFirst();
  return found?.minutes ?? 0;
}

export async function keepDraft(tx: Tx, secret: string, installation: Buffer, draft: Draft): Promise<void> {
  const sealed = seal(draft, keyOf(secret, installation));
  await tx
    .insertInto('report_draft')
    .values({ id_hash: idOf(secret), sealed })
    .onConflict((c) => c.column('id_hash').doUpdateSet({ sealed, touched_at: sql`clock_timestamp()` }))
    .execute();
}

export async function dropDraft(tx: Tx, secret: string): Promise<void> {
  await tx.deleteFrom('report_draft').where('id_hash', '=', idOf(secret)).execute();
}

/** Puts a draft where there is none; false when somebody, perhaps the same form sent twice, was first. */
export async function claimDraft(tx: Tx, secret: string, installation: Buffer, draft: Draft): Promise<boolean> {
  const made = await tx
    .insertInto('report_draft')
    .values({ id_hash: idOf(secret), sealed: seal(draft, keyOf(secret, installation)) })
    .onConflict((c) => c.doNothing())
    .returning('id_hash')
    .execute();
  return made.length > 0;
}
