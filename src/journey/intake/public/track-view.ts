import { isMissingFact, MISSING_FACTS } from '#catalogue/following/missing-facts.ts';
import { phraseOf } from '#catalogue/following/outcome-phrases.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { STAGES } from '#journey/intake/track-stages.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, notificationBanner, summaryList } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { newToken } from '#web/tokens.ts';
import {
  closeTracking,
  messagesSeen,
  type TrackedAddition,
  type TrackedMessage,
  type TrackedReport,
  trackedAdditions,
  trackedMessages,
  trackedNudges,
  trackedReport,
  trackedStages,
} from './track-store.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export type TrackContext = PageContext<Tx, ForceConfig, StaffUser | null>;

/** The cookie of a session in which one report is open. */
export const TRACK_COOKIE = 'track';
/** Where the open report stands. */
export const trackedView = '/track/report';
/** Begins the transaction with the session, so that the database shows its one report. */
export const opensTracked = (ctx: { cookies: { get(name: string): string } }): string =>
  /^[\w-]{43}$/.test(ctx.cookies.get(TRACK_COOKIE)) ? ctx.cookies.get(TRACK_COOKIE) : '';
export const TRACK_AUDIT = { op: 'CONSULTATION', recordType: 'report', records: 'any' } as const;

/** Goes on with the open report, noting that it was looked at; back to the door when the session is over. */
export async function withTracked(
  ctx: TrackContext,
  work: (report: TrackedReport) => Promise<Reply> | Reply,
): Promise<Reply> {
  const report = await trackedReport(ctx.tx);
  if (!report) {
    ctx.cookies.clear(TRACK_COOKIE);
    return { to: '/track' };
  }
  ctx.touched(report.id);
  return work(report);
}

export const standingPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: trackedView,
    allow: 'public',
    audit: TRACK_AUDIT,
    opens: opensTracked,
    handler: (ctx) => withTracked(ctx, (report) => standingView(ctx, report, [], '')),
  }),
  page({
    method: 'POST',
    path: '/track/close',
    allow: 'public',
    audit: 'none: it shows no record',
    opens: opensTracked,
    handler: async (ctx) => {
      await closeTracking(ctx.tx);
      ctx.cookies.clear(TRACK_COOKIE);
      return { to: '/track' };
    },
  }),
];

/** When we will be in touch, or how to be reached: a date is promised only where somebody left a way to keep it (R3.20). */
export function contactRow(
  found: Pick<TrackedReport, 'next_contact'>,
  force: ForceConfig,
  now: Date,
): { key: string; value: string } {
  if (found.next_contact && found.next_contact < now)
    return {
      key: 'We are late',
      value: `We said that we would be in touch by ${dateInWords(found.next_contact)}. If nobody has been, we are sorry: ring ${force.nonEmergencyNumber} and give your reference.`,
    };
  if (found.next_contact) return { key: 'We will be in touch by', value: dateInWords(found.next_contact) };
  return {
    key: 'Being in touch',
    value: `We have no date to be in touch with you. If you left no telephone number or email address, we cannot reach you: ring ${force.nonEmergencyNumber}, give your reference and leave one.`,
  };
}

const DONE: Record<string, string> = {
  message: 'Your message has been sent',
  facts: 'Thank you. We will read your report again with what you added',
  secret: 'Your own secret works from now on',
  news: 'We will tell you when there is news',
  stopped: 'You will get no more messages about this report',
};

/** The whole page of an open report; with errors and what was typed where a message could not be sent. */
export async function standingView(
  ctx: TrackContext,
  report: TrackedReport,
  errors: readonly FieldError[],
  typed: string,
): Promise<View> {
  const messages = await trackedMessages(ctx.tx);
  const additions = await trackedAdditions(ctx.tx);
  const stages = await trackedStages(ctx.tx);
  const nudges = await trackedNudges(ctx.tx);
  await messagesSeen(ctx.tx);
  const stage = STAGES[report.public_stage];
  const done = DONE[ctx.query.text('done')];
  return {
    title: `Your report: ${stage.name}`,
    section: '/track',
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`${done ? notificationBanner(done, { success: true, title: 'Done' }) : null}
<h1 class="govuk-heading-l">${stage.name}</h1>
<p class="govuk-body-l">${stage.means}</p>
${summaryList([
  { key: 'Reference', value: report.reference },
  { key: 'Sent', value: dateInWords(report.received_at) },
  ...(report.stage_at ? [{ key: `${stage.name} since`, value: dateInWords(report.stage_at) }] : []),
  ...outcomeRows(report),
  { key: 'What happens next', value: stage.next },
  ...(report.public_stage === 'finished' ? [] : [contactRow(report, ctx.force, ctx.now)]),
])}
${historyOf(report, stages)}
<h2 class="govuk-heading-m" id="messages">Messages</h2>
${messagesList(messages, ctx.force)}
${messageForm(ctx, errors, typed)}
${missingSection(report, additions)}
<h2 class="govuk-heading-m">Hear when there is news</h2>
<p class="govuk-body">${nudges.some((n) => n.confirmed) ? html`We send you a message when there is news. <a class="govuk-link" href="/track/report/news">Change or end this</a>.` : html`We can send you a text or an e-mail. It only says that there is news. <a class="govuk-link" href="/track/report/news">Choose this</a>.`}</p>
<h2 class="govuk-heading-m">Your secret</h2>
<p class="govuk-body">${report.has_chosen ? 'You have chosen a secret of your own.' : 'You can choose a secret that is easier to remember.'} <a class="govuk-link" href="/track/report/secret">${report.has_chosen ? 'Change it' : 'Choose one'}</a>.</p>
<p class="govuk-body">If somebody is coming or is there now, ring ${ctx.force.emergencyNumber}. To talk to us ring ${ctx.force.nonEmergencyNumber} and give your reference.</p>
<form method="post" action="/track/close">${ctx.csrf()}${button('Close my report on this device', { kind: 'secondary' })}</form>`,
  };
}

function outcomeRows(report: TrackedReport): { key: string; value: Html }[] {
  const phrase = report.outcome_phrase ? phraseOf(report.outcome_phrase) : undefined;
  if (!phrase || !report.outcome_reason || !report.outcome_at) return [];
  return [
    { key: 'How it ended', value: html`<strong>${phrase.words}.</strong> ${phrase.means}` },
    {
      key: 'Why',
      value: html`${report.outcome_reason}<br><span class="cf-quiet">${dateInWords(report.outcome_at)}</span>`,
    },
  ];
}

function historyOf(report: TrackedReport, stages: Awaited<ReturnType<typeof trackedStages>>): Html | null {
  if (stages.length === 0) return null;
  const all = [{ stage: 'received' as const, at: report.received_at }, ...stages];
  return html`<h2 class="govuk-heading-m">What has happened so far</h2>
<ol class="govuk-list govuk-list--number">${all.map((s) => html`<li>${STAGES[s.stage].name}, ${dateInWords(s.at)}</li>`)}</ol>`;
}

function messagesList(messages: readonly TrackedMessage[], force: ForceConfig): Html {
  if (messages.length === 0) return html`<p class="govuk-body">There are none yet.</p>`;
  return html`<ol class="govuk-list cf-messages">${messages.map(
    (m) =>
      html`<li class="govuk-inset-text"><p class="govuk-body-s cf-quiet">${m.from_us ? force.name : 'You'}, ${momentInWords(m.at)}${!m.from_us && m.is_read ? ' · read' : ''}</p>${m.words.split('\n').map((line) => (line.trim() ? html`<p class="govuk-body">${line}</p>` : null))}</li>`,
  )}</ol>`;
}

function messageForm(ctx: TrackContext, errors: readonly FieldError[], typed: string): Html {
  return html`<form method="post" action="/track/report/message#messages" novalidate>${ctx.csrf()}
<input type="hidden" name="once" value="${newToken()}">
${textarea({ name: 'words', label: 'Write to whoever has your report', hint: `Up to ${FOLLOWING.messageCharacters.value.toLocaleString('en-GB')} characters. Never write a PIN or a password. Nobody reads this at once: if it is urgent, ring ${ctx.force.nonEmergencyNumber}, or ${ctx.force.emergencyNumber} in an emergency.`, rows: 4, value: typed, error: errorOf(errors, 'words') })}
${button('Send the message', { kind: 'secondary' })}
</form>`;
}

function missingSection(report: TrackedReport, additions: readonly TrackedAddition[]): Html {
  const missing = report.public_stage === 'finished' ? [] : report.missing.filter(isMissingFact);
  return html`<h2 class="govuk-heading-m" id="facts">What would help us</h2>
${
  missing.length > 0
    ? html`<p class="govuk-body">Your report does not say:</p><ul class="govuk-list govuk-list--bullet">${missing.map((m) => html`<li>${MISSING_FACTS[m].name.toLowerCase()}. ${MISSING_FACTS[m].why}</li>`)}</ul>`
    : html`<p class="govuk-body">${report.public_stage === 'finished' ? '' : 'Your report has what we usually need. '}You can still add something.</p>`
}
${additions.length > 0 ? html`<ul class="govuk-list">${additions.map((a) => html`<li>${addedInWords(a, report)}</li>`)}</ul>` : null}
<p class="govuk-body"><a class="govuk-link" href="/track/report/add">Add to my report</a></p>`;
}

/** What became of something that was added. */
export function addedInWords(a: TrackedAddition, report: Pick<TrackedReport, 'assessed_at'>): string {
  const added = `You added something on ${dateInWords(a.at)}.`;
  if (a.refused) return `${added} We could not put it into the report by itself: one of our staff will read it.`;
  if (!a.applied_at) return `${added} It is being put into your report.`;
  const again = report.assessed_at && report.assessed_at >= a.applied_at;
  return again
    ? `${added} Your report was assessed again with it on ${dateInWords(report.assessed_at!)}.`
    : `${added} It is part of your report, which is being assessed again.`;
}
