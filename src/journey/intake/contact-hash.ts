import { createHmac } from 'node:crypto';

/**
 * What an address or number is found again by: a keyed hash, because all numbers of a country are hashed in seconds without a key. Pass it
 * as readEmail() or readSmsNumber() gave it; the letters of an e-mail address count as small.
 */
export const contactHash = (contact: string, key: Buffer): string =>
  createHmac('sha256', key).update(contact.toLowerCase()).digest('hex');
