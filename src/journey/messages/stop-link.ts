import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link in a message does: confirm a subscription, or stop what it belongs to. */
export type LinkKind = 'confirm' | 'warnings' | 'nudges';

/** 128 bits. In hex, because many mail and text programs end a link before a "-" or "_" that stands last in it. */
const MAC_CHARACTERS = 32;
const macOf = (kind: LinkKind, id: string, key: Buffer): string =>
  createHmac('sha256', key).update(`${kind} ${id}`).digest('hex').slice(0, MAC_CHARACTERS);

/** The part of a link that proves itself: the id, and a keyed hash over it and over what the link does. Nothing has to be kept of it. */
export const linkToken = (kind: LinkKind, id: string, key: Buffer): string => `${id}.${macOf(kind, id, key)}`;

/** The id in a token of this kind; null for one that was altered, or made for something else. */
export function readLinkToken(kind: LinkKind, token: string, key: Buffer): string | null {
  const m = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{32})$/.exec(token);
  if (!m) return null;
  const right = Buffer.from(macOf(kind, m[1]!, key));
  return timingSafeEqual(right, Buffer.from(m[2]!)) ? m[1]! : null;
}
