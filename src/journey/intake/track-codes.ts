import { sql } from 'kysely';
import { messageTexts } from '#catalogue/following/message-texts.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import type { FraudReport } from '#core/report.ts';
import { type OutgoingChannel, queueMessage, readEmail, readSmsNumber } from '#store/outgoing.ts';
import type { Tx } from '#store/store.ts';
import { fill } from '#web/words.ts';
import { codeInGroups, newCode, type SecretHasher } from './public/track-secret.ts';

/** People who told us something for themselves or for somebody near: never a bank's or an officer's own number. */
const OWN = new Set(['victim', 'relative', 'carer', 'witness', 'business', 'anonymous']);

/** Where a code for this report may go by that channel: what whoever told us left, else what the victim did. Null where there is nothing. */
export function recordedContact(report: FraudReport, channel: OutgoingChannel): string | null {
  const { reporter, victim } = report;
  const told = !reporter || OWN.has(reporter.role) ? [reporter] : [];
  for (const person of [
    ...told,
    ...(reporter && OWN.has(reporter.role) && reporter.role !== 'victim' ? [] : [victim]),
  ]) {
    const written = channel === 'email' ? person?.email : person?.phone;
    const read = written === undefined ? null : channel === 'email' ? readEmail(written) : readSmsNumber(written);
    if (read && (channel === 'email' || isMobile(read))) return read;
  }
  return null;
}

/** Texts go to mobiles: a landline would be read out by a machine to whoever picks up. */
const isMobile = (number: string): boolean => !number.startsWith('+44') || number.startsWith('+447');

/**
 * Answers the codes that were asked for: makes one, keeps its hash, and queues it to the contact on record. A request without such a report
 * or contact, or one too many in the hour, is closed and nothing is sent. As worker. @returns how many were closed.
 */
export async function answerCodeRequests(tx: Tx, hash: SecretHasher, language: string): Promise<number> {
  const requests = await tx
    .selectFrom('tracking_code_request as q')
    .leftJoin('report as r', 'r.reference', 'q.reference')
    .select(['q.id', 'q.channel', 'q.reference', 'r.id as report_id', 'r.payload'])
    .where('q.handled_at', 'is', null)
    .orderBy('q.id')
    .limit(20)
    .forUpdate('q')
    .skipLocked()
    .execute();
  for (const request of requests) {
    await tx
      .updateTable('tracking_code_request')
      .set({ handled_at: sql<Date>`clock_timestamp()` })
      .where('id', '=', request.id)
      .execute();
    const to = request.payload ? recordedContact(request.payload as unknown as FraudReport, request.channel) : null;
    if (to && request.report_id)
      await sendCode(tx, { ...request, reportId: request.report_id, to }, { hash, language });
  }
  return requests.length;
}

async function sendCode(
  tx: Tx,
  about: { id: number; reportId: string; reference: string; channel: OutgoingChannel; to: string },
  { hash, language }: { hash: SecretHasher; language: string },
): Promise<void> {
  const recent = await sql<{ n: number }>`SELECT count(*)::integer AS n FROM tracking_code
    WHERE report_id = ${about.reportId} AND made_at > clock_timestamp() - interval '1 hour'`.execute(tx);
  if (recent.rows[0]!.n >= FOLLOWING.codesAnHour.value) return;
  const code = newCode();
  const minutes = FOLLOWING.codeMinutes.value;
  const kept = await tx
    .insertInto('tracking_code')
    .values({
      report_id: about.reportId,
      hash: await hash(code, about.reference),
      expires_at: sql<Date>`clock_timestamp() + make_interval(mins => ${minutes})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  const words = messageTexts(language);
  const text = fill(words.trackingCode, { code: codeInGroups(code), minutes });
  const common = {
    purpose: 'tracking_code',
    once: `tracking_code:${about.id}`,
    about: about.reportId,
    priority: 0,
    expiresAt: kept.expires_at,
    to: about.to,
    text,
  } as const;
  await queueMessage(
    tx,
    about.channel === 'email' ? { ...common, channel: 'email', subject: words.subject } : { ...common, channel: 'sms' },
  );
}
