import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';

/**
 * Bytes that anybody may seal and only the holder of the private key can open: an X25519 key made for the one message, HKDF-SHA256 over what
 * it agrees with the holder's, AES-256-GCM (the construction of RFC 9180 in its base mode, in its plainest form).
 * Shape: version, public key of the message (32 bytes), tag (16), what was sealed.
 */
const VERSION = 1;
/** Nobody had made a key yet: kept as it is until the holder comes and seals it. */
const OPEN = 0;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
/** The key is new for each message, so one fixed number may be used once with it. */
const NONCE = Buffer.alloc(12);

/** The private key whose 32 bytes these are. */
export const privateKeyOf = (bytes: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' });

/** The 32 bytes of the public half. */
export const publicBytesOf = (key: KeyObject): Buffer =>
  createPublicKey(key as Parameters<typeof createPublicKey>[0])
    .export({ format: 'der', type: 'spki' })
    .subarray(-KEY_BYTES);

const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, bytes]), format: 'der', type: 'spki' });

const contentKey = (shared: Buffer, once: Buffer, holder: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([once, holder]), 'counterfoil/sealed box', KEY_BYTES));

/** Seals to a public key of 32 bytes; without one the bytes are only marked as open. */
export function sealTo(holder: Buffer | null, bytes: Buffer): Buffer {
  if (!holder) return Buffer.concat([Buffer.from([OPEN]), bytes]);
  const once = generateKeyPairSync('x25519');
  const onceBytes = publicBytesOf(once.privateKey);
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: publicKeyOf(holder) });
  const cipher = createCipheriv('aes-256-gcm', contentKey(shared, onceBytes, holder), NONCE);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), onceBytes, cipher.getAuthTag(), sealed]);
}

/** What was sealed; null when it was sealed to another key, or was cut or altered. */
export function openSealed(key: KeyObject, box: Buffer): Buffer | null {
  if (box[0] === OPEN) return box.subarray(1);
  if (box[0] !== VERSION || box.length < 1 + KEY_BYTES + TAG_BYTES) return null;
  try {
    const once = box.subarray(1, 1 + KEY_BYTES);
    const shared = diffieHellman({ privateKey: key, publicKey: publicKeyOf(once) });
    const decipher = createDecipheriv('aes-256-gcm', contentKey(shared, once, publicBytesOf(key)), NONCE);
    decipher.setAuthTag(box.subarray(1 + KEY_BYTES, 1 + KEY_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(box.subarray(1 + KEY_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

export const isOpen = (box: Buffer): boolean => box[0] === OPEN;
