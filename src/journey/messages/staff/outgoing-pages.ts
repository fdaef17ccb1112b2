import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { OUTGOING } from '#catalogue/thresholds/outgoing.ts';
import { MINUTE_MS } from '#core/clock.ts';
import { CounterfoilError } from '#core/errors.ts';
import { type ChannelCounts, channelCounts } from '#store/outgoing-queue.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner, table, warningText } from '#web/components/content.ts';
import { pagination } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { plainWords } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** Who looks after what is sent out. The page shows counts and faults, never to whom or what. */
export const SEES_OUTGOING = ['supervisor', 'press', 'victim_service', 'auditor'] as const;
const MENDS_OUTGOING = ['supervisor', 'press', 'victim_service'] as const;
const PER_PAGE = 25;
/** A worker tells of itself every minute; after so long without a word it is not running. */
const SILENT_MS = 5 * MINUTE_MS;

const CHANNEL = { email: 'E-mail', sms: 'Text messages' } as const;
const SETTINGS = {
  email:
    'COUNTERFOIL_SMTP_URL and COUNTERFOIL_SMTP_FROM, or COUNTERFOIL_NOTIFY_KEY and COUNTERFOIL_NOTIFY_EMAIL_TEMPLATE',
  sms: 'COUNTERFOIL_NOTIFY_KEY and COUNTERFOIL_NOTIFY_SMS_TEMPLATE',
} as const;

export const outgoingPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/outgoing',
    allow: SEES_OUTGOING,
    audit: 'none: counts and faults of the queue; no person and no record',
    handler: async (ctx) => {
      const at = ctx.query.whole('page', 1);
      const counts = await channelCounts(ctx.tx);
      const dead = await deadLetters(ctx.tx, PER_PAGE + 1, (at - 1) * PER_PAGE);
      return {
        title: 'Sent out',
        section: '/staff/outgoing',
        wide: true,
        main: html`${ctx.query.has('again') ? notificationBanner('It will be tried again in a moment.', { success: true, title: 'Done' }) : ''}
<h1 class="govuk-heading-l">What is sent out</h1>
${counts.map((c) => troubleWith(c, ctx.now))}
${countsTable(counts, ctx.now)}
<h2 class="govuk-heading-m">Could not be sent</h2>
<p class="govuk-body">Tried up to ${OUTGOING.tries.value} times, or refused for good. Mend what is said, then try again. After ${OUTGOING.keepDeadDays.value} days they are deleted. Nobody here sees to whom they go.</p>
${deadTable(
  dead.slice(0, PER_PAGE),
  ctx.csrf,
  ctx.user.roles.some((r) => (MENDS_OUTGOING as readonly string[]).includes(r)),
)}
${pagination(at, dead.length > PER_PAGE ? at + 1 : at, (n) => `/staff/outgoing?page=${n}`)}`,
      };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/outgoing/:id/again',
    allow: MENDS_OUTGOING,
    audit: { op: 'ALTERATION', recordType: 'outgoing_message', records: 'one' },
    handler: async (ctx) => {
      const id = /^\d{1,15}$/.test(ctx.param('id')) ? ctx.param('id') : '0';
      const found = await sql<{ again: boolean }>`SELECT retry_outgoing(${id}::bigint) AS again`.execute(ctx.tx);
      if (!found.rows[0]?.again) throw new CounterfoilError('WRONG_STATE');
      ctx.touched(id, { fieldsChanged: ['state'] });
      return { to: '/staff/outgoing?again=1' };
    },
  }),
];

const deadLetters = (tx: Tx, limit: number, offset: number) =>
  many(
    tx
      .selectFrom('outgoing_message')
      .select(['id', 'channel', 'purpose', 'queued_at', 'finished_at', 'tries', 'carrier', 'last_error'])
      .where('state', '=', 'dead')
      .orderBy('finished_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset),
  );

/** What stands in the way of a channel, in a sentence that says what to do. */
function troubleWith(c: ChannelCounts, now: Date): Html | '' {
  const waiting = c.waiting === 1 ? 'One message waits' : `${c.waiting} messages wait`;
  if (!c.seen_at)
    return c.channel === 'email'
      ? warningText('No worker has run yet, so nothing is sent. Start one: counterfoil serve --surface staff.')
      : '';
  if (now.getTime() - c.seen_at.getTime() > SILENT_MS)
    return warningText(
      `${CHANNEL[c.channel]}: the worker was last heard of ${agoInWords(c.seen_at, now)}. ${waiting}. Start it again.`,
    );
  if (!c.carrier)
    return warningText(
      html`${CHANNEL[c.channel]}: nobody carries them. ${waiting}, and nothing is lost. Set ${mayBreak(SETTINGS[c.channel])} for the worker.`,
    );
  return '';
}

/** A name of a setting is longer than a telephone is wide: it may break after each part. */
const mayBreak = (names: string): Html[] => names.split(/(?<=_)/).map((part) => html`${part}<wbr>`);

const countsTable = (counts: readonly ChannelCounts[], now: Date): Html =>
  table({
    caption: 'Messages by channel',
    columns: [
      { heading: 'Channel' },
      { heading: 'Carried by' },
      { heading: 'Waiting', numeric: true },
      { heading: 'To be tried again', numeric: true },
      { heading: 'Sent in the last hour', numeric: true },
      { heading: 'Sent in 24 hours', numeric: true },
      { heading: 'Ran out in 24 hours', numeric: true },
      { heading: 'Stopped by the reader', numeric: true },
      { heading: 'Could not be sent', numeric: true },
      { heading: 'Longest waiting' },
      { heading: 'At most a minute', numeric: true },
    ],
    rows: counts.map((c) => [
      CHANNEL[c.channel],
      c.carrier ?? 'nobody',
      String(c.waiting + c.sending),
      String(c.again),
      String(c.sent_hour),
      String(c.sent_day),
      String(c.expired_day),
      String(c.stopped_day),
      String(c.dead),
      c.oldest ? agoInWords(c.oldest, now) : '–',
      String(c.channel === 'email' ? OUTGOING.emailPerMinute.value : OUTGOING.smsPerMinute.value),
    ]),
    firstIsHeading: true,
  });

const deadTable = (dead: Awaited<ReturnType<typeof deadLetters>>, csrf: () => Html, mends: boolean): Html =>
  table({
    caption: 'Messages that could not be sent',
    captionHidden: true,
    columns: [
      { heading: 'Message' },
      { heading: 'What it is for' },
      { heading: 'Given up' },
      { heading: 'What went wrong, and what to do' },
      { heading: 'Again' },
    ],
    rows: dead.map((d) => [
      `${d.channel === 'sms' ? 'Text' : 'E-mail'} ${d.id}`,
      plainWords(d.purpose),
      d.finished_at ? momentInWords(d.finished_at) : '',
      `${d.last_error ?? ''} Tried ${d.tries === 1 ? 'once' : `${d.tries} times`}.`,
      mends
        ? html`<form method="post" action="/staff/outgoing/${d.id}/again" class="cf-inline">${csrf()}<button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Try again<span class="govuk-visually-hidden"> message ${d.id}</span></button></form>`
        : '',
    ]),
    firstIsHeading: true,
    empty: 'Nothing. Every message went out, or is still being tried.',
  });
