import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { contactHash } from '#journey/intake/contact-hash.ts';
import { commandIn } from '#journey/messages/text-command.ts';
import { outgoingKey, readSmsNumber } from '#store/outgoing.ts';
import { sealTo } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';
import { type Endpoint, EndpointRefusal } from '#web/endpoint.ts';
import type { WebStore } from '#web/site.ts';
import { hashOfToken } from '#web/tokens.ts';

const sameToken = (given: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(hashOfToken(given)), Buffer.from(hashOfToken(right)));

/**
 * Texts that came back, as GOV.UK Notify hands them over: `{"id", "source_number", "message", …}` with the bearer token that the force chose
 * there. The same id is taken once. What was written is sealed to the worker, which answers; nothing is told here.
 */
export const inboundEndpoint = (store: WebStore<Tx>, contacts: Buffer, token: string | null): Endpoint => ({
  method: 'POST',
  path: '/hooks/notify/texts',
  allow: 'public',
  audit: 'none: it reads no record; the worker answers, and only to a number that the report itself holds',
  handler: async (request) => {
    // Without a token of ours nobody is believed; the answer is the same as to a wrong one.
    if (!token || !sameToken(request.bearer, token))
      throw new EndpointRefusal(401, 'Send the token: Authorization: Bearer …');
    const came = textIn(request.body);
    if (!came) throw new EndpointRefusal(422, 'This is no text: it needs id, source_number and message.');
    const about = { id: came.id, contact: contactHash(came.from, contacts), command: commandIn(came.words) };
    await store.as('public', async (tx) => {
      const sealed = sealTo(await outgoingKey(tx), Buffer.from(JSON.stringify({ from: came.from, words: came.words })));
      await sql`SELECT receive_text(${JSON.stringify(about)}::jsonb, ${sealed})`.execute(tx);
    });
    return { json: { received: true } };
  },
});

/** What is needed of what came; null when it is not such a text. */
export function textIn(body: unknown): { id: string; from: string; words: string } | null {
  if (typeof body !== 'object' || body === null) return null;
  const { id, source_number: source, message } = body as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id) || typeof source !== 'string' || typeof message !== 'string')
    return null;
  // Notify writes 447700900123, without the plus.
  const from = readSmsNumber(/^44\d{9,10}$/.test(source) ? `+${source}` : source);
  return from ? { id, from, words: message.replaceAll('\0', '').slice(0, 1000) } : null;
}
