import { createHmac, randomInt } from 'node:crypto';
import { REPORT_FORM } from '#catalogue/thresholds/report-form.ts';

/** No vowels, so that no word comes out, and none of 0 O 1 I L U Y, which are misread. */
const ALPHABET = '23456789BCDFGHJKMNPQRSTVWXZ';
const LENGTH = REPORT_FORM.secretLength.value;
const PLAIN = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Staff who talk with whoever told us, and may give them a new one. */
export const GIVES_CODES = ['call_handler', 'imu_assessor', 'victim_service', 'supervisor'] as const;

/** A new tracking secret, as it is kept: sixteen characters together. */
export const newSecret = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** In groups of four, as a person copies it. */
export const secretInGroups = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');

/** What somebody typed as it is kept: spaces, dashes and small letters do not matter. '' when it cannot be one. */
export function readSecret(typed: string): string {
  const plain = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return PLAIN.test(plain) ? plain : '';
}

/** The n-th secret that follows from one: as hard to guess as it, and none tells another. */
export function secretAfter(secret: string, n: number): string {
  const bytes = createHmac('sha512', secret).update(`secret ${n}`).digest();
  return Array.from({ length: LENGTH }, (_, i) => ALPHABET[bytes.readUInt32BE(i * 4) % ALPHABET.length]).join('');
}
