import { createHash } from 'node:crypto';
import { newSecret, readSecret } from '#journey/intake/secret.ts';
import type { Tx } from '#store/store.ts';
import { hashOfToken } from '#web/tokens.ts';
import type { SecretHasher } from './track-secret.ts';
import { openTracking } from './track-store.ts';

/** What somebody typed to open a report. */
export interface Attempt {
  /** As readReference() gave it; '' where it could be none. */
  reference: string;
  typed: string;
  visitor: string;
  /** The token of the session, should it open. */
  token: string;
}

/**
 * Tries a secret. Whatever was typed goes the same way: one slow hash and one statement, for a reference that exists and one that does not, so
 * that neither the answer nor its time tells which it was. What cannot be the long secret is tried as one that opens nothing.
 * @returns the report's id, or null.
 */
export async function tryToOpen(tx: Tx, attempt: Attempt, hash: SecretHasher): Promise<string | null> {
  const { reference, typed, visitor, token } = attempt;
  const given = readSecret(typed) || newSecret();
  return openTracking(tx, {
    reference,
    given: createHash('sha256').update(given).digest('hex'),
    chosen: await hash(typed, reference),
    visitor,
    token: hashOfToken(token),
  });
}
