import { createHash } from 'node:crypto';
import type { Reply } from '#web/page.ts';

/** What a surface keeps of the forms that people signed in sent, so that a second press is led where the first went and does nothing. */
export interface SentForms<Tx> {
  /** Null: it is this transaction's to carry out. Else the address that it led to before. Waits for one that is being carried out. */
  take(tx: Tx, key: string, sender: string): Promise<string | null>;
  /** Where it led; null when it was answered with a page, and may be sent again. */
  settle(tx: Tx, key: string, wentTo: string | null): Promise<void>;
  /** What they sent before this one has been taken back, or part of it: sent again, it is meant. */
  forgetBefore(tx: Tx, key: string, sender: string): Promise<void>;
}

/** The last step of the address of a form that takes something back. */
const TAKES_BACK = /\/(?:undo|undo-step|remove|lift|withdraw)$/;

/** Whether a form takes back what an earlier one did: whoever goes Back to the page of that one, which their browser may have kept, can do it again. */
export const takesBack = (path: string, body: unknown): boolean =>
  TAKES_BACK.test(path) || (typeof body === 'object' && body !== null && 'undo' in body);

/** One form as one page showed it, sent with the same words: every page has a token of its own, and it is among the fields. */
export const keyOfForm = (sender: string, path: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([sender, path, body]))
    .digest('hex');

/** Carries a form out, unless it was already. `undoes`: it takes back what they did before. */
export async function onceOnly<Tx>(
  forms: SentForms<Tx>,
  tx: Tx,
  sender: string,
  key: string,
  undoes: boolean,
  carryOut: () => Promise<Reply>,
): Promise<Reply> {
  const before = await forms.take(tx, key, sender);
  if (before !== null) return { to: before };
  const outcome = await carryOut();
  await forms.settle(tx, key, 'to' in outcome ? outcome.to : null);
  if (undoes && 'to' in outcome) await forms.forgetBefore(tx, key, sender);
  return outcome;
}
