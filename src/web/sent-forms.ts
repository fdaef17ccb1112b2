import { createHash } from 'node:crypto';
import type { Reply } from '#web/page.ts';

/** What a surface keeps of the forms that people signed in sent, so that a second press is led where the first went and does nothing. */
export interface SentForms<Tx> {
  /**
   * Null: it is this transaction's to carry out. Else the address that it led to, where it is the very form that they sent last: with anything done in
   * between, sending it again is meant. Waits for one that is being carried out.
   */
  take(tx: Tx, key: string, sender: string): Promise<string | null>;
  /** Where it led. A form that is answered with a page is not settled and may be sent again. */
  settle(tx: Tx, sender: string, wentTo: string): Promise<void>;
}

/** One form as one page showed it, sent with the same words: every page has a token of its own, and it is among the fields. */
export const keyOfForm = (sender: string, path: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([sender, path, body]))
    .digest('hex');

/** Carries a form out, unless it was already. */
export async function onceOnly<Tx>(
  forms: SentForms<Tx>,
  tx: Tx,
  sender: string,
  key: string,
  carryOut: () => Promise<Reply>,
): Promise<Reply> {
  const before = await forms.take(tx, key, sender);
  if (before !== null) return { to: before };
  const outcome = await carryOut();
  if ('to' in outcome) await forms.settle(tx, sender, outcome.to);
  return outcome;
}
