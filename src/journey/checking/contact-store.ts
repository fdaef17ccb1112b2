import { sql } from 'kysely';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { hashOfCode, newCode } from './contact-code.ts';

export interface IssuedCode {
  id: string;
  code: string;
  expiresAt: Date;
}

/** A code for one contact about one report. Its clock is the database's, on which it will expire. As staff. */
export async function issueCode(
  tx: Tx,
  about: { reportId: string; lastFigures: string; username: string; officer: string },
  key: Buffer,
): Promise<IssuedCode> {
  for (;;) {
    const code = newCode();
    const hash = hashOfCode(code, about.lastFigures, key);
    if (await liveCode(tx, hash)) continue;
    const row = await tx
      .insertInto('contact_code')
      .values({
        code_hash: hash,
        report_id: about.reportId,
        issued_by: about.username,
        officer: about.officer,
        expires_at: sql<Date>`clock_timestamp() + make_interval(mins => ${CHECKING.codeMinutes.value}::int)`,
        uses_left: CHECKING.codeUses.value,
      })
      .returning(['id', 'expires_at'])
      .executeTakeFirstOrThrow();
    return { id: row.id, code, expiresAt: row.expires_at };
  }
}

const alive = sql<boolean>`c.expires_at > clock_timestamp() AND c.ended_at IS NULL`;

/** A code that would be confirmed now, with what only staff may know of it; undefined for any other. */
export const liveCode = (tx: Tx, hash: string) =>
  maybeOne(
    tx
      .selectFrom('contact_code as c')
      .innerJoin('report as r', 'r.id', 'c.report_id')
      .select(['c.id', 'c.officer', 'c.issued_by', 'c.issued_at', 'c.expires_at', 'r.reference', 'r.id as report_id'])
      .where('c.code_hash', '=', hash)
      .where(alive)
      .limit(1),
  );

/** The codes of an officer that are still good. */
export const liveCodesOf = (tx: Tx, username: string) =>
  tx
    .selectFrom('contact_code as c')
    .innerJoin('report as r', 'r.id', 'c.report_id')
    .select(['c.id', 'c.issued_at', 'c.expires_at', 'c.uses_left', 'r.reference', 'r.id as report_id'])
    .where('c.issued_by', '=', username)
    .where(alive)
    .orderBy('c.issued_at', 'desc')
    .execute();

/** Ends one's own code; false where there is none such. */
export async function endCode(tx: Tx, id: string, username: string): Promise<boolean> {
  const done = await tx
    .updateTable('contact_code')
    .set({ ended_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('issued_by', '=', username)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

export interface Confirmed {
  contact: string;
  started: Date;
}

/** The public's question. Null for a code that is wrong, expired, used up, ended or of somebody who has guessed too often: no more is known. */
export async function confirmCode(tx: Tx, hash: string, visitor: string): Promise<Confirmed | null> {
  const { rows } = await sql<Confirmed>`SELECT contact, started FROM check_contact_code(
    ${hash}, ${visitor}, ${CHECKING.codeTries.value}::int, ${CHECKING.codeMinutes.value}::int)`.execute(tx);
  return rows[0] ?? null;
}
