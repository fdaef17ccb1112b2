import { createHash, randomBytes } from 'node:crypto';

/** Only the hash of a token is kept, so that a copy of the database opens nothing. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
export const newToken = (): string => randomBytes(32).toString('base64url');
