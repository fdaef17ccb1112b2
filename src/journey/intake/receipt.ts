import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';

/**
 * A receipt for a report: which force gave it, on what day, for what kind of report and with what reference; nothing of the report and nobody's name.
 * It has two codes that say the same. The short one (32 characters) can be typed, and only the force can check it: it ends in a keyed hash. The long one
 * is signed (Ed25519, RFC 8032), and whoever has the force's public key can check it without asking anybody.
 */
export interface Receipt {
  reference: string;
  /** ISO date in London. */
  day: string;
  /** One of RECEIPT_WORDS. */
  about: ReceiptWord;
}

/** What a receipt can be for. Only ever add at the end: the place of a word is what old receipts hold. */
const WORDS = [
  'report',
  'loss',
  'attempt',
  'suspicious_call',
  'cashpoint',
  'information',
  'courier',
  'bank_impersonation',
  'romance',
  'investment',
  'doorstep',
  'government_impersonation',
  'delivery_phishing',
  'ticket_or_shopping',
  'family_impersonation',
  'payment_diversion',
  'computer_service',
  'lottery_or_prize',
  'pension',
  'other_fraud',
] as const;
export type ReceiptWord = (typeof WORDS)[number];

/** The kind of fraud where one was chosen, else what happened. Never that somebody gave information: whoever finds the sheet could turn on them. */
export const receiptWord = (fraudType: string | undefined, kind: string | undefined): ReceiptWord =>
  WORDS.find((w) => w === fraudType) ?? WORDS.find((w) => w === kind && w !== 'information') ?? 'report';

export interface ReceiptKeys {
  /** Of the force, so that one force's receipt is never another's. */
  force: string;
  signing: KeyObject;
  /** Of the short codes. */
  short: Buffer;
}

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const VERSION = 1;
const BODY_BYTES = 9;
const MAC_BYTES = 11;
const SIGNATURE_BYTES = 64;
const DAY_MS = 86_400_000;

/** @param seed 32 bytes, from which the same keys always come. */
export function receiptKeys(force: string, seed: Buffer, short: Buffer): ReceiptKeys {
  return {
    force,
    short,
    signing: createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }),
  };
}

/** What a force gives out, so that its receipts can be checked anywhere: "hertfordshire:…". */
export const publicKeyText = ({ force, signing }: ReceiptKeys): string =>
  `${force}:${createPublicKey(signing as Parameters<typeof createPublicKey>[0])
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('base64url')}`;

const signedBytes = (force: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`counterfoil receipt\0${force}\0`), body]);
const macOf = ({ force, short }: Pick<ReceiptKeys, 'force' | 'short'>, body: Buffer): Buffer =>
  createHmac('sha256', short).update(signedBytes(force, body)).digest().subarray(0, MAC_BYTES);

export const shortCode = (receipt: Receipt, keys: ReceiptKeys): string => {
  const body = bodyOf(receipt);
  return written(Buffer.concat([body, macOf(keys, body)]));
};

export const signedCode = (receipt: Receipt, keys: ReceiptKeys): string => {
  const body = bodyOf(receipt);
  return written(Buffer.concat([body, sign(null, signedBytes(keys.force, body), keys.signing)]));
};

/** What the force's own page says of a code, short or long; null when it did not give it. */
export function readReceipt(typed: string, keys: ReceiptKeys): Receipt | null {
  const bytes = read(typed);
  if (bytes?.length === BODY_BYTES + MAC_BYTES) {
    const body = bytes.subarray(0, BODY_BYTES);
    return timingSafeEqual(macOf(keys, body), bytes.subarray(BODY_BYTES)) ? receiptOf(body) : null;
  }
  return bytes
    ? readSigned(bytes, keys.force, createPublicKey(keys.signing as Parameters<typeof createPublicKey>[0]))
    : null;
}

/**
 * What a long code says, checked with nothing but the public key; null when it is not that force's.
 * @returns 'no key' when the key is none.
 */
export function checkSigned(typed: string, publicKey: string): (Receipt & { force: string }) | null | 'no key' {
  const [, force, key = ''] = /^([a-z-]{1,60}):([\w-]{43})$/.exec(publicKey.trim()) ?? [];
  if (!force) return 'no key';
  const der = Buffer.concat([SPKI, Buffer.from(key, 'base64url')]);
  const bytes = read(typed);
  const receipt = bytes ? readSigned(bytes, force, createPublicKey({ key: der, format: 'der', type: 'spki' })) : null;
  return receipt && { ...receipt, force };
}

function readSigned(bytes: Buffer, force: string, key: KeyObject): Receipt | null {
  if (bytes.length !== BODY_BYTES + SIGNATURE_BYTES) return null;
  const body = bytes.subarray(0, BODY_BYTES);
  return verify(null, signedBytes(force, body), key, bytes.subarray(BODY_BYTES)) ? receiptOf(body) : null;
}

/** Version, days since 1970, what for, number of the reference. */
function bodyOf({ reference, day, about }: Receipt): Buffer {
  const body = Buffer.alloc(BODY_BYTES);
  body[0] = VERSION;
  body.writeUInt16BE(Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS), 1);
  body[3] = WORDS.indexOf(about);
  body.writeUIntBE(Number(reference.replace(/^CF-/, '')), 4, 5);
  return body;
}

function receiptOf(body: Buffer): Receipt | null {
  const about = WORDS[body[3]!];
  if (body[0] !== VERSION || !about) return null;
  const day = new Date(body.readUInt16BE(1) * DAY_MS).toISOString().slice(0, 10);
  return { about, day, reference: `CF-${String(body.readUIntBE(4, 5)).padStart(7, '0')}` };
}

/** Crockford's alphabet: no letter that is read as a figure. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function written(bytes: Buffer): string {
  let code = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) code += ALPHABET[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? code + ALPHABET[(held << (5 - bits)) & 31] : code;
}

/** However it was copied: spaces, dashes, small letters, O for 0, I and L for 1. Null when it cannot be one. */
function read(typed: string): Buffer | null {
  const code = typed.slice(0, 400).toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of code) {
    const five = ALPHABET.indexOf(letter);
    if (five < 0) return null;
    held = ((held << 5) | five) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
  }
  // What is left over must be nothing, so that there is one way only to write a code.
  return (held & ((1 << bits) - 1)) === 0 && bits < 5 ? Buffer.from(bytes) : null;
}

/** In groups, as a person copies it. */
export const codeInGroups = (code: string, size = 4): string =>
  (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');
