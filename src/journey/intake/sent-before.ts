import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';
import { keyFor } from '#web/sealed.ts';
import type { ManyRow } from './form/many.ts';

/** Who sent a file, as far as it says so itself. */
export interface Sender {
  organisation: string;
  email: string;
}

/** By what a file and each of its rows are known again: keyed hashes, which say nothing without this installation's key. */
export interface FileMarks {
  file: string;
  /** One a row, in order. */
  rows: string[];
}

/**
 * The marks of a file of an organisation. A row is known by the sender's own reference, and without one by all that it says. The organisation is its
 * name without regard to case and signs, and the domain of the address: whoever knows the name of a bank alone cannot ask what it has sent.
 */
export function marksOf(bytes: Uint8Array, rows: readonly ManyRow[], sender: Sender, installation: Buffer): FileMarks {
  const key = keyFor(installation, 'files sent twice');
  const who = [
    sender.organisation
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    sender.email.split('@').at(-1)!.toLowerCase(),
  ].join('\n');
  const mark = (kind: string, what: string | Uint8Array) =>
    createHmac('sha256', key).update(`${kind}\n${who}\n`).update(what).digest('hex');
  return {
    file: mark('file', bytes),
    rows: rows.map(({ yourReference, answers }) =>
      yourReference
        ? mark('reference', yourReference.toLowerCase().replace(/\s+/g, ''))
        : mark('row', JSON.stringify(answers)),
    ),
  };
}

export interface SentBefore {
  /** When this very file was sent; null where it was not. */
  file: Date | null;
  /** When each row was, in order. */
  rows: (Date | null)[];
}

export async function sentBefore(tx: Tx, marks: FileMarks): Promise<SentBefore> {
  const all = [marks.file, ...marks.rows];
  const { rows } = await sql<{ hash: string; sent_at: Date }>`
    SELECT hash, sent_at FROM bulk_sent_before(${all}::text[])`.execute(tx);
  const at = new Map(rows.map((r) => [r.hash, r.sent_at]));
  return { file: at.get(marks.file) ?? null, rows: marks.rows.map((mark) => at.get(mark) ?? null) };
}

/**
 * Writes down that they were sent.
 * @param again whether some may have been: on purpose.
 * @throws CounterfoilError WRONG_STATE when somebody else sent one of them at the same moment: nothing of this transaction may then stay.
 */
export async function noteSent(tx: Tx, marks: readonly string[], again: boolean): Promise<void> {
  const { rows } = await sql<{ n: number }>`SELECT note_bulk_sent(${[...marks]}::text[], ${again}) AS n`.execute(tx);
  if (!again && rows[0]!.n < new Set(marks).size)
    throw new CounterfoilError(
      'WRONG_STATE',
      'The same file is being sent by somebody else. Send it once more to see which reports are here',
    );
}
