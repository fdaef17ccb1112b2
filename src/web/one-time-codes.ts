import { createHmac, randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { toString as drawCode } from 'qrcode';
import { type Html, raw } from '#web/html.ts';
import { seal, unseal } from '#web/sealed.ts';

/** One-time codes of six figures (RFC 6238, SHA-1, 30 seconds: what every authenticator app knows) and recovery codes. */

export const newCodeSecret = (): string => generateSecret();

export const sealSecret = (secret: string, key: Buffer): Buffer => seal({ secret }, key);

/** Null where the key is another: then the person needs a new second factor. */
export function unsealSecret(sealed: Buffer, key: Buffer): string | null {
  const opened = unseal(sealed, key, 1000) as { secret?: unknown } | null;
  return typeof opened?.secret === 'string' ? opened.secret : null;
}

/** The step of time that a code belongs to; null where it is wrong, or as old as one that was used. `driftSeconds` to either side. */
export function stepOfCode(
  secret: string,
  code: string,
  about: { at: Date; driftSeconds: number; lastStep: number | null },
): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const found = verifySync({
    secret,
    token: code,
    epoch: Math.floor(about.at.getTime() / 1000),
    epochTolerance: about.driftSeconds,
    ...(about.lastStep === null ? {} : { afterTimeStep: about.lastStep }),
  });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** The address that an authenticator app reads, for its picture. */
export const codeAddress = (service: string, username: string, secret: string): string =>
  generateURI({ issuer: service, label: username, secret });

/** The picture, made here: the secret goes to nobody else. */
export async function codePicture(address: string): Promise<Html> {
  const svg = await drawCode(address, { type: 'svg', margin: 4, errorCorrectionLevel: 'M' });
  return raw(svg.replace('<svg ', '<svg class="cf-qr" role="img" aria-label="Code for your authenticator app" '));
}

/** In groups of four, as it is typed by hand. */
export const secretInGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** Letters and figures that cannot be taken for one another. 12 of 30 signs are 58 bits. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ2345679'.replace('I', '');
const LETTERS = 12;

export const newRecoveryCodes = (count: number): string[] =>
  Array.from({ length: count }, () =>
    Array.from({ length: LETTERS }, () => SIGNS[randomInt(SIGNS.length)]!)
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** As it is kept: keyed, so that a copy of the database alone cannot be tried against. Null for what is no such code. */
export function hashOfRecoveryCode(typed: string, userId: string, key: Buffer): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (code.length !== LETTERS) return null;
  return createHmac('sha256', key).update(`${userId} ${code}`).digest('hex');
}
