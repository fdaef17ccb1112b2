import { sql } from 'kysely';
import { CounterfoilError } from '#core/errors.ts';
import { normalisePhone } from '#core/phone.ts';
import { sealTo } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';

/** What a message is for. The database lets the public process queue a few of these only (022-outgoing.sql). */
export type Purpose =
  | 'draft_link'
  | 'report_receipt'
  | 'subscription_confirm'
  | 'nudge_confirm'
  | 'tracking_code'
  | 'nudge'
  | 'inbound_reply'
  | 'warning'
  | 'staff_notice';

export type OutgoingChannel = 'email' | 'sms';

interface About {
  purpose: Purpose;
  /** The same message of one purpose asked for twice is sent once: what makes it the same. Never personal data. Up to 200 characters. */
  once: string;
  /** The record it is about, so that staff see on the report's page that it went. */
  about?: string;
  /** The subscription or opt-in it is for: not sent once that is stopped. */
  recipient?: string;
  /** 0 goes first (a code somebody waits for), 5 is usual, 9 last. */
  priority?: number;
  /** Messages of one lane take turns with those of others, so that a long list of one warning holds up nobody. */
  lane?: string;
  /** Not sent after this: a code that has run out helps nobody. */
  expiresAt?: Date;
}

/** One e-mail: plain text, and one subject line that says nothing to whoever looks over a shoulder. */
export interface EmailMessage extends About {
  channel: 'email';
  to: string;
  subject: string;
  text: string;
  /** Address of a page that stops these messages with one press (RFC 8058). */
  unsubscribe?: string;
}

export interface SmsMessage extends About {
  channel: 'sms';
  to: string;
  text: string;
}

export type OutgoingMessage = EmailMessage | SmsMessage;

/** What is sealed of a message: all that says to whom and what. */
export type SealedContent = { to: string; text: string; subject?: string; unsubscribe?: string };

const LONGEST_TEXT = 20_000;
const LONGEST_LINE = 200;
const USUAL_PRIORITY = 5;
/** One address and nothing else: no list, no name, no line break, nothing that a header could be made of. */
const EMAIL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;

/** The address as it is sent to, or null when it is none: exactly one, without names, quotes or line breaks. */
export function readEmail(written: string): string | null {
  const email = written.trim();
  return email.length <= LONGEST_LINE && EMAIL.test(email) && !email.includes('..') ? email : null;
}

/** Mobile numbers of the United Kingdom: 071 to 075 and 077 to 079; 070 and 076 are for personal numbers and pagers (Ofcom's numbering plan). */
const UK_MOBILE = /^\+447[1-57-9]\d{8}$/;

/** A number that texts can be sent to, as +44…; null when it is none: a British one has to be a mobile's. A line break in it is no number. */
export function readSmsNumber(written: string): string | null {
  const trimmed = written.trim();
  if (!/^[+\d][\d ()-]{5,24}$/.test(trimmed)) return null;
  const number = normalisePhone(trimmed);
  if (!number || !/^\+\d{8,15}$/.test(number)) return null;
  return number.startsWith('+44') && !UK_MOBILE.test(number) ? null : number;
}

/**
 * Asks for a message to be sent, in the transaction of whatever causes it: both are kept, or neither. The worker sends it (app/senders).
 * May be called as public, staff or worker. Answers false when the same (`once`) had been asked for before; it is then not sent again.
 * @throws CounterfoilError BAD_FIELD when the address, the subject or the text could not be sent.
 */
export async function queueMessage(tx: Tx, message: OutgoingMessage): Promise<boolean> {
  return (await queueMessages(tx, [message])) === 1;
}

/** The same for many at once. @returns how many had not been asked for before. */
export async function queueMessages(tx: Tx, messages: readonly OutgoingMessage[]): Promise<number> {
  if (messages.length === 0) return 0;
  const key = await outgoingKey(tx);
  const asked = messages.map((m) => ({
    ...envelopeOf(m),
    sealed: sealTo(key, Buffer.from(JSON.stringify(contentOf(m)), 'utf8')).toString('hex'),
  }));
  const queued = await sql<{ queued: number }>`
    SELECT queue_outgoing(${JSON.stringify(asked)}::jsonb) AS queued`.execute(tx);
  return queued.rows[0]!.queued;
}

/** What anybody may seal to and only the worker can open; null before a worker has ever run. */
export async function outgoingKey(tx: Tx): Promise<Buffer | null> {
  const key = await sql<{ public_key: Buffer }>`SELECT public_key FROM outgoing_key`.execute(tx);
  return key.rows[0]?.public_key ?? null;
}

const envelopeOf = (m: OutgoingMessage) => ({
  channel: m.channel,
  purpose: m.purpose,
  once: m.once,
  about: m.about,
  recipient: m.recipient,
  lane: m.lane ?? '',
  priority: m.priority ?? USUAL_PRIORITY,
  expires_at: m.expiresAt?.toISOString(),
});

function contentOf(message: OutgoingMessage): SealedContent {
  const to = message.channel === 'email' ? readEmail(message.to) : readSmsNumber(message.to);
  if (to === null) {
    throw new CounterfoilError(
      'BAD_FIELD',
      `to: this is no ${message.channel === 'email' ? 'e-mail address' : 'telephone number'} that can be sent to.`,
    );
  }
  if (message.text.trim() === '' || message.text.length > LONGEST_TEXT) {
    throw new CounterfoilError('BAD_FIELD', `text: a message has 1 to ${LONGEST_TEXT} characters.`);
  }
  if (message.channel === 'sms') return { to, text: message.text };
  return {
    to,
    text: message.text,
    subject: oneLine('subject', message.subject),
    ...(message.unsubscribe === undefined ? {} : { unsubscribe: oneLine('unsubscribe', message.unsubscribe) }),
  };
}

function oneLine(field: string, written: string): string {
  if (written.length === 0 || written.length > 300 || /[\u0000-\u001f\u007f\u2028\u2029]/.test(written)) {
    throw new CounterfoilError('BAD_FIELD', `${field}: write one line of 1 to 300 characters.`);
  }
  return written;
}
