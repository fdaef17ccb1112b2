import { sql } from 'kysely';
import type { EventOf } from '#core/event.ts';
import type { MessageKeys } from '#journey/messages/nudges.ts';
import { linkToken } from '#journey/messages/stop-link.ts';
import type { LoggedEvent, Stage } from '#store/outbox.ts';
import { type OutgoingChannel, type OutgoingMessage, queueMessages } from '#store/outgoing.ts';
import { openSealed } from '#store/sealed-box.ts';
import type { Tx } from '#store/store.ts';
import { adaptBody } from './public/adapt-body.ts';
import { type WarningWords, warningEmail, warningSms, warningSubject } from './subscription-messages.ts';

type Told = 'warning.published' | 'warning.corrected' | 'warning.withdrawn';
type Kind = WarningWords['kind'];
/** So many messages are made and queued at once. */
const AT_ONCE = 500;

/**
 * Sends a warning to those who asked for its districts: when it is published, corrected, and, to those who had it, when it is withdrawn. Each
 * version once to each address, whatever happens in between (warning_told). Without a public address there are no links, and nothing is sent.
 */
export function subscribersStage(keys: MessageKeys, origin: string | null, language: string): Stage<Told> {
  return {
    name: 'subscribers',
    handles: ['warning.published', 'warning.corrected', 'warning.withdrawn'],
    async handle(tx, events) {
      if (!origin) return;
      for (const event of events) await tellOf(tx, event, { keys, origin, language });
    },
  };
}

/** What messages are made with. */
interface Telling {
  keys: MessageKeys;
  origin: string;
  language: string;
}

async function tellOf(tx: Tx, logged: LoggedEvent<Told>, by: Telling): Promise<void> {
  const kind = logged.event.type.slice('warning.'.length) as Kind;
  const found = await warningNow(tx, (logged.event as EventOf<Told>).warning);
  // Corrected or withdrawn since: the later event tells what stands now.
  if (!found || (found.status === 'WITHDRAWN') !== (kind === 'withdrawn')) return;
  const missed = await stopWaiting(tx, found.id);
  const words = wordsOf(found, kind, `${by.origin}/warnings/${found.slug}`);
  const readers =
    kind === 'withdrawn' ? await readersWhoHadIt(tx, found, missed) : await readersFor(tx, found, kind, logged.at);
  for (let i = 0; i < readers.length; i += AT_ONCE) {
    const messages = readers.slice(i, i + AT_ONCE).flatMap((r) => messageTo(r, found, words, by));
    await queueMessages(tx, messages);
  }
}

async function warningNow(tx: Tx, id: string) {
  return tx
    .selectFrom('warning as w')
    .innerJoin('warning_version as v', (on) =>
      on.onRef('v.warning_id', '=', 'w.id').onRef('v.version', '=', 'w.published_version'),
    )
    .select([
      'w.id',
      'w.slug',
      'w.status',
      'w.districts',
      'w.published_version',
      'w.withdrawn_because',
      'w.withdrawn_title',
    ])
    .select(['v.title', 'v.summary', 'v.body', 'v.what_changed'])
    .where('w.id', '=', id)
    .executeTakeFirst();
}
type WarningNow = NonNullable<Awaited<ReturnType<typeof warningNow>>>;

/** Messages of an earlier version that have not gone yet need not go. @returns the subscriptions to which none was ever tried. */
async function stopWaiting(tx: Tx, warning: string): Promise<string[]> {
  const stopped = await sql<{
    recipient: string;
    tries: number;
  }>`UPDATE outgoing_message SET state = 'stopped', sealed = ''::bytea,
      finished_at = clock_timestamp()
    WHERE about = ${warning} AND purpose = 'warning' AND state = 'waiting' RETURNING recipient, tries`.execute(tx);
  // One that was tried may have arrived, whatever the carrier said.
  return stopped.rows.filter((r) => r.tries === 0).map((r) => r.recipient);
}

interface Reader {
  id: string;
  channel: OutgoingChannel;
  sealed: Buffer;
}

/** One message an address, however many of its places the warning is for. Only who had confirmed when it was told: no old news. */
async function readersFor(tx: Tx, warning: WarningNow, kind: Kind, at: Date): Promise<Reader[]> {
  const found = await sql<Reader>`
    WITH asked AS (
      SELECT DISTINCT ON (s.contact_hash) s.id, s.channel, s.sealed, s.contact_hash FROM warning_subscription s
      WHERE s.confirmed_at <= ${at} AND s.stopped_at IS NULL AND s.districts && ${warning.districts}::text[]
        AND NOT EXISTS (SELECT 1 FROM warning_told t JOIN warning_subscription o ON o.id = t.subscription_id
          WHERE o.contact_hash = s.contact_hash AND t.warning_id = ${warning.id} AND t.version = ${warning.published_version} AND t.kind = ${kind})
      ORDER BY s.contact_hash, s.confirmed_at),
    told AS (
      INSERT INTO warning_told (subscription_id, warning_id, version, kind)
      SELECT id, ${warning.id}, ${warning.published_version}, ${kind} FROM asked ON CONFLICT DO NOTHING RETURNING subscription_id)
    SELECT a.id, a.channel, a.sealed FROM asked a JOIN told ON told.subscription_id = a.id`.execute(tx);
  return found.rows;
}

async function readersWhoHadIt(tx: Tx, warning: WarningNow, missed: readonly string[]): Promise<Reader[]> {
  const found = await sql<Reader>`
    WITH told AS (
      INSERT INTO warning_told (subscription_id, warning_id, version, kind)
      SELECT DISTINCT t.subscription_id, t.warning_id, ${warning.published_version}::integer, 'withdrawn'
      FROM warning_told t JOIN warning_subscription s ON s.id = t.subscription_id AND s.stopped_at IS NULL
      WHERE t.warning_id = ${warning.id} AND t.kind <> 'withdrawn'
        AND (t.subscription_id <> ALL (${missed as string[]}::uuid[]) OR EXISTS (SELECT 1 FROM outgoing_message o
          WHERE o.recipient = t.subscription_id AND o.about = ${warning.id} AND o.state = 'sent'))
      ON CONFLICT DO NOTHING RETURNING subscription_id)
    SELECT s.id, s.channel, s.sealed FROM told JOIN warning_subscription s ON s.id = told.subscription_id`.execute(tx);
  return found.rows;
}

function wordsOf(warning: WarningNow, kind: Kind, link: string): WarningWords {
  const withdrawn = kind === 'withdrawn';
  const body = adaptBody(warning.body);
  const text = body.sections
    .map((s) => [s.heading, ...s.paragraphs.map((p) => (s.list ? `- ${p}` : p))].filter(Boolean).join('\n'))
    .join('\n\n');
  return {
    kind,
    title: withdrawn ? warning.withdrawn_title : warning.title,
    summary: withdrawn ? '' : warning.summary,
    text: withdrawn ? '' : text,
    because: withdrawn ? (warning.withdrawn_because ?? '') : (warning.what_changed ?? ''),
    link,
  };
}

function messageTo(
  reader: Reader,
  warning: WarningNow,
  words: WarningWords,
  { keys, origin, language }: Telling,
): OutgoingMessage[] {
  const to = openSealed(keys.worker, reader.sealed)?.toString('utf8');
  if (!to) return [];
  const common = {
    purpose: 'warning',
    once: `warning:${warning.id}:${warning.published_version}:${words.kind}:${reader.id}`,
    about: warning.id,
    recipient: reader.id,
    lane: `warning ${warning.id}`,
    to,
  } as const;
  if (reader.channel === 'sms') return [{ ...common, channel: 'sms', text: warningSms(words, language) }];
  const stop = `${origin}/stop/warnings/${linkToken('warnings', reader.id, keys.links)}`;
  return [
    {
      ...common,
      channel: 'email',
      subject: warningSubject(words, language),
      text: warningEmail(words, stop, language),
      unsubscribe: stop,
    },
  ];
}
