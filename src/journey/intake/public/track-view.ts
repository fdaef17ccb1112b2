import { isMissingFact } from '#catalogue/following/missing-facts.ts';
import { phraseOf } from '#catalogue/following/outcome-phrases.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, notificationBanner, summaryList } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type Reply, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { newToken } from '#web/tokens.ts';
import { fill, rich } from '#web/words.ts';
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
type Words = Wording['following'];

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
  words: Words['report'],
): { key: string; value: string } {
  const number = force.nonEmergencyNumber;
  if (!found.next_contact) return { key: words.contact, value: fill(words.contactNone, { number }) };
  const day = dateInWords(found.next_contact);
  if (found.next_contact < now) return { key: words.late, value: fill(words.lateWords, { day, number }) };
  return { key: words.contactBy, value: day };
}

const DONE = ['message', 'facts', 'secret', 'news', 'stopped'] as const;

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
  const following = wordingIn(ctx.site.language).following;
  const stage = following.stages[report.public_stage];
  const words = following.report;
  const done = DONE.find((d) => d === ctx.query.text('done'));
  const { emergencyNumber: emergency, nonEmergencyNumber: number } = ctx.force;
  return {
    title: fill(words.title, { stage: stage.name }),
    section: '/track',
    address: trackedView,
    status: errors.length > 0 ? 422 : 200,
    errors,
    main: html`${done ? notificationBanner(words.dones[done], { success: true, title: words.done }) : null}
<h1 class="govuk-heading-l">${stage.name}</h1>
<p class="govuk-body-l">${stage.means}</p>
${summaryList([
  { key: words.reference, value: report.reference },
  { key: words.sent, value: dateInWords(report.received_at) },
  ...(report.stage_at ? [{ key: fill(words.since, { stage: stage.name }), value: dateInWords(report.stage_at) }] : []),
  ...outcomeRows(report, following),
  { key: words.next, value: stage.next },
  ...(report.public_stage === 'finished' ? [] : [contactRow(report, ctx.force, ctx.now, words)]),
])}
${historyOf(report, stages, following)}
<p class="govuk-body">${rich(words.receipt)}</p>
<h2 class="govuk-heading-m" id="messages">${following.messages.heading}</h2>
${messagesList(messages, ctx.force, following.messages)}
${messageForm(ctx, errors, typed, following.messages)}
${missingSection(report, additions, following)}
<h2 class="govuk-heading-m">${words.newsHeading}</h2>
<p class="govuk-body">${rich(nudges.some((n) => n.confirmed) ? words.newsChosen : words.news)}</p>
<h2 class="govuk-heading-m">${words.secretHeading}</h2>
<p class="govuk-body">${rich(report.has_chosen ? words.secretChosen : words.secret)}</p>
<p class="govuk-body">${rich(words.ring, { emergency, number })}</p>
<form method="post" action="/track/close">${ctx.csrf()}${button(words.close, { kind: 'secondary' })}</form>`,
  };
}

function outcomeRows(report: TrackedReport, { report: words, outcomes }: Words): { key: string; value: Html }[] {
  const known = report.outcome_phrase ? phraseOf(report.outcome_phrase) : undefined;
  const over = report.public_stage === 'finished' || report.public_stage === 'passed_on';
  const phrase = over && known && outcomes[known.key];
  if (!phrase || !report.outcome_reason || !report.outcome_at) return [];
  return [
    { key: words.ended, value: rich(words.endedAs, { outcome: phrase.words, means: phrase.means }) },
    {
      key: words.why,
      value: html`${report.outcome_reason}<br><span class="cf-quiet">${dateInWords(report.outcome_at)}</span>`,
    },
  ];
}

function historyOf(
  report: TrackedReport,
  stages: Awaited<ReturnType<typeof trackedStages>>,
  { report: words, stages: names }: Words,
): Html | null {
  if (stages.length === 0) return null;
  const all = [{ stage: 'received' as const, at: report.received_at }, ...stages];
  return html`<h2 class="govuk-heading-m">${words.historyHeading}</h2>
<ol class="govuk-list govuk-list--number">${all.map((s) => html`<li>${fill(words.history, { stage: names[s.stage].name, day: dateInWords(s.at) })}</li>`)}</ol>`;
}

function messagesList(messages: readonly TrackedMessage[], force: ForceConfig, words: Words['messages']): Html {
  if (messages.length === 0) return html`<p class="govuk-body">${words.none}</p>`;
  return html`<ol class="govuk-list cf-messages">${messages.map(
    (m) =>
      html`<li class="govuk-inset-text"><p class="govuk-body-s cf-quiet">${fill(!m.from_us && m.is_read ? words.fromRead : words.from, { who: m.from_us ? force.name : words.you, moment: momentInWords(m.at) })}</p>${m.words.split('\n').map((line) => (line.trim() ? html`<p class="govuk-body">${line}</p>` : null))}</li>`,
  )}</ol>`;
}

function messageForm(ctx: TrackContext, errors: readonly FieldError[], typed: string, words: Words['messages']): Html {
  const { emergencyNumber: emergency, nonEmergencyNumber: number } = ctx.force;
  const most = FOLLOWING.messageCharacters.value.toLocaleString(ctx.site.language);
  return html`<form method="post" action="/track/report/message#messages" novalidate>${ctx.csrf()}
<input type="hidden" name="once" value="${newToken()}">
${textarea({ name: 'words', label: words.write, hint: fill(words.writeHint, { most, number, emergency }), rows: 4, value: typed, error: errorOf(errors, 'words') })}
${button(words.send, { kind: 'secondary' })}
</form>`;
}

function missingSection(
  report: TrackedReport,
  additions: readonly TrackedAddition[],
  { missing: words, missingFacts }: Words,
): Html {
  const missing = report.public_stage === 'finished' ? [] : report.missing.filter(isMissingFact);
  return html`<h2 class="govuk-heading-m" id="facts">${words.heading}</h2>
${
  missing.length > 0
    ? html`<p class="govuk-body">${words.intro}</p><ul class="govuk-list govuk-list--bullet">${missing.map((m) => html`<li>${fill(words.fact, { fact: missingFacts[m].name.toLowerCase(), why: missingFacts[m].why })}</li>`)}</ul>`
    : html`<p class="govuk-body">${report.public_stage === 'finished' ? words.finished : words.nothing}</p>`
}
${additions.length > 0 ? html`<ul class="govuk-list">${additions.map((a) => html`<li>${addedInWords(a, report, words)}</li>`)}</ul>` : null}
<p class="govuk-body">${rich(words.add)}</p>`;
}

/** What became of something that was added. */
function addedInWords(a: TrackedAddition, report: TrackedReport, words: Words['missing']): string {
  const day = dateInWords(a.at);
  if (a.refused) return fill(words.refused, { day });
  if (!a.applied_at) return fill(words.waiting, { day });
  const again = report.assessed_at && report.assessed_at >= a.applied_at;
  return again ? fill(words.assessed, { day, assessed: dateInWords(report.assessed_at!) }) : fill(words.added, { day });
}
