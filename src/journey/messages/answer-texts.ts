import { sql } from 'kysely';
import { messageTexts } from '#catalogue/following/message-texts.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { SUBSCRIBING } from '#catalogue/thresholds/outgoing.ts';
import type { FraudReport } from '#core/report.ts';
import { recordedContact } from '#journey/intake/track-codes.ts';
import { stagesIn } from '#journey/intake/track-stages.ts';
import { queueMessage } from '#store/outgoing.ts';
import { openSealed } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';
import { wordsInList } from '#web/plain-words.ts';
import { fill } from '#web/words.ts';
import type { MessageKeys } from './nudges.ts';
import { asksForHelp, isAutomatic, referenceIn, type TextCommand } from './text-command.ts';

interface Waiting {
  carrier_id: string;
  sealed: Buffer;
  contact_hash: string;
  command: TextCommand;
  /** Texts of this number in the last hour, this one included. */
  lately: number;
  /** Of those, texts that are no command. */
  others: number;
}

/**
 * Answers texts that came back. STOP ends everything that is sent to the number; STATUS is answered only to a number that the report itself
 * holds, and to any other as if there were no such report. As worker. @returns how many were closed.
 */
export async function answerTexts(tx: Tx, keys: MessageKeys, force: ForceConfig, language: string): Promise<number> {
  const waiting = await sql<Waiting>`SELECT t.carrier_id, t.sealed, t.contact_hash, t.command,
      (SELECT count(*)::integer FROM inbound_text o WHERE o.contact_hash = t.contact_hash
        AND o.received_at > t.received_at - interval '1 hour' AND o.received_at <= t.received_at) AS lately,
      (SELECT count(*)::integer FROM inbound_text o WHERE o.contact_hash = t.contact_hash AND o.command = 'other'
        AND o.received_at > t.received_at - interval '1 hour' AND o.received_at <= t.received_at) AS others
    FROM inbound_text t WHERE t.handled_at IS NULL ORDER BY t.received_at LIMIT 20 FOR UPDATE SKIP LOCKED`.execute(tx);
  for (const text of waiting.rows) {
    const came = openSealed(keys.worker, text.sealed)?.toString('utf8');
    const said = came ? (JSON.parse(came) as { from: string; words: string }) : null;
    if (text.command === 'stop') await stopAll(tx, text.contact_hash);
    const answer = said ? await answerTo(tx, text, said, { force, language }) : null;
    const most = said && asksForHelp(said.words) ? SUBSCRIBING.callsForHelpAnswered : SUBSCRIBING.textsAnswered;
    if (said && answer && text.lately <= most.value) {
      const once = `inbound_reply:${text.carrier_id}`;
      await queueMessage(tx, {
        channel: 'sms',
        purpose: 'inbound_reply',
        once,
        to: said.from,
        text: answer,
        priority: 0,
      });
    }
    // What was written is not kept: it was a command, or it should have been told in another way.
    await sql`UPDATE inbound_text SET handled_at = clock_timestamp(), sealed = ''::bytea
      WHERE carrier_id = ${text.carrier_id}`.execute(tx);
  }
  return waiting.rows.length;
}

async function stopAll(tx: Tx, contact: string): Promise<void> {
  for (const table of ['report_nudge', 'warning_subscription'] as const) {
    await tx
      .updateTable(table)
      .set({ stopped_at: sql<Date>`clock_timestamp()` })
      .where('contact_hash', '=', contact)
      .where('stopped_at', 'is', null)
      .execute();
  }
}

/** Begins what this number asked for by text and has not confirmed. @returns the place, or null where nothing waits. */
async function confirmAsked(tx: Tx, contact: string): Promise<string | null> {
  const begun = await tx
    .updateTable('warning_subscription')
    .set({ confirmed_at: sql<Date>`clock_timestamp()` })
    .where('contact_hash', '=', contact)
    .where('channel', '=', 'sms')
    .where('confirmed_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where('asked_at', '>', sql<Date>`clock_timestamp() - make_interval(days => ${SUBSCRIBING.confirmDays.value})`)
    .returning('area_name')
    .execute();
  return begun.length > 0 ? wordsInList([...new Set(begun.map((b) => b.area_name))]) : null;
}

async function answerTo(
  tx: Tx,
  text: Waiting,
  said: { from: string; words: string },
  by: { force: ForceConfig; language: string },
): Promise<string | null> {
  const words = messageTexts(by.language);
  const { nonEmergencyNumber: number } = by.force;
  if (text.command === 'stop') return words.stopped;
  if (text.command === 'yes') {
    const area = await confirmAsked(tx, text.contact_hash);
    if (area) return fill(words.begun, { area });
  }
  if (text.command === 'help') return fill(words.help, { number, emergency: by.force.emergencyNumber });
  if (text.command === 'status') return statusFor(tx, referenceIn(said.words), said.from, by);
  // Two machines that answer each other stop at once; whatever a person writes, they hear that nobody reads it.
  if (text.others > 1 && isAutomatic(said.words) && !asksForHelp(said.words)) return null;
  return fill(words.help, { number, emergency: by.force.emergencyNumber });
}

async function statusFor(
  tx: Tx,
  reference: string,
  from: string,
  { force, language }: { force: ForceConfig; language: string },
): Promise<string> {
  const words = messageTexts(language);
  if (reference === '') return words.statusHow;
  const found = await tx
    .selectFrom('report as r')
    .leftJoin('report_standing as s', 's.report_id', 'r.id')
    .select(['r.payload', 's.public_stage'])
    .where('r.reference', '=', reference)
    .executeTakeFirst();
  const own = found ? recordedContact(found.payload as unknown as FraudReport, 'sms') : null;
  if (own === null || own !== from) return fill(words.noStatus, { number: force.nonEmergencyNumber });
  const stage = stagesIn(language)[found?.public_stage ?? 'received'];
  return fill(words.status, { stage: stage.name, means: stage.means });
}
