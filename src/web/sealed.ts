import { type CipherKey, createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/**
 * What is sealed has a few kilobytes: a window of four, and 32 KB of zlib's own memory a time instead of 256, which made the collector stop the service
 * for 10 ms every few seconds (benchmarks/calls-live.ts). What an older version sealed is opened all the same.
 */
const LITTLE = { windowBits: 12, memLevel: 5 } as const;

/** A key for one use, drawn from one secret (HKDF, RFC 5869). The same secret and use give the same key. */
export const keyFor = (secret: string | Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `counterfoil/${use}`, 32));

/** A value that only the holder of the key can read, and nobody can alter (AES-256-GCM over JSON). */
export function seal(value: unknown, key: CipherKey): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(value), LITTLE)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed; null when the key is another, or the bytes were cut or altered. `mostBytes` bounds what it may unpack to. */
export function unseal(bytes: Buffer, key: CipherKey, mostBytes: number): unknown {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const packed = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8'));
  } catch {
    return null;
  }
}
