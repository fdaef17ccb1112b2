import { isMissingFact, MISSING_FACTS } from '#catalogue/following/missing-facts.ts';
import { phraseOf } from '#catalogue/following/outcome-phrases.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FOLLOWING } from '#catalogue/thresholds/outgoing.ts';
import type { Role } from '#core/role.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { howToSpeak } from '#journey/intake/how-to-speak.ts';
import { reportTabs } from '#journey/intake/report-tabs.ts';
import { STAGES } from '#journey/intake/track-stages.ts';
import {
  type KeptMessage,
  markRead,
  messagesOf,
  sentAbout,
  shownToPerson,
  unreadMessages,
  unreadOf,
  writeToPerson,
} from '#journey/messages/messages-of-report.ts';
import type { Tx } from '#store/store.ts';
import type { PublicStage } from '#store/tables.ts';
import { errorOf, type FieldError, inset, notificationBanner, summaryList, table } from '#web/components/content.ts';
import { button, textarea } from '#web/components/forms.ts';
import { backLink, pagination } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted, plainWords } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { newToken } from '#web/tokens.ts';
import { CHECKS_CODES, whoRings, whoRingsPages } from './who-rings.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** Who may read and write what is said between us and whoever follows a report; a call handler reads it out. */
export const SEES_MESSAGES = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'supervisor',
] as const;
/** Who may record how a report ended, on the page of its case: the checks of R1.34 stand there. */
const RECORDS_OUTCOME: readonly Role[] = ['imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'supervisor'];
const holdsOne = (user: StaffUser, roles: readonly Role[]) => user.roles.some((r) => roles.includes(r));
const recordsOutcome = (user: StaffUser) => holdsOne(user, RECORDS_OUTCOME);
const PER_PAGE = 25;

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
interface Sent {
  words: string;
}
const NOTHING: Sent = { words: '' };

/** Messages with whoever follows a report: those that wait, and those of one report with what its person is shown. */
export const messagePages = (): Page<Tx, ForceConfig>[] => [inbox, onReport, write, read, ...whoRingsPages()];

const inbox = page({
  method: 'GET',
  path: '/staff/messages',
  allow: SEES_MESSAGES,
  audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
  handler: async (ctx) => {
    const at = ctx.query.whole('page', 1);
    const found = await unreadMessages(ctx.tx, PER_PAGE + 1, (at - 1) * PER_PAGE);
    const shown = found.slice(0, PER_PAGE);
    for (const r of shown) ctx.touched(r.id);
    return {
      title: 'Messages',
      section: '/staff/messages',
      wide: true,
      main: html`<h1 class="govuk-heading-l">Messages from people</h1>
<p class="govuk-body">From people who follow their report. The longest waiting first.</p>
${table({
  caption: 'Reports with messages that nobody has read',
  captionHidden: true,
  columns: [
    { heading: 'Report' },
    { heading: 'Unread', numeric: true },
    { heading: 'Waiting since' },
    { heading: 'The person sees' },
  ],
  rows: shown.map((r) => [
    html`<a class="govuk-link cf-ref" href="/staff/reports/${r.reference}/messages">${r.reference}</a>`,
    String(r.unread),
    agoInWords(new Date(r.oldest), ctx.now),
    STAGES[r.public_stage ?? 'received'].name,
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: 'Every message has been read.',
})}
${pagination(at, found.length > PER_PAGE ? at + 1 : at, (n) => `/staff/messages?page=${n}`)}`,
    };
  },
});

const onReport = page({
  method: 'GET',
  path: '/staff/reports/:reference/messages',
  allow: SEES_MESSAGES,
  audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
  handler: async (ctx) => messagesView(ctx, await reportByReference(ctx.tx, ctx.param('reference')), [], NOTHING),
});

const write = page({
  method: 'POST',
  path: '/staff/reports/:reference/messages',
  allow: SEES_MESSAGES,
  audit: { op: 'DISCLOSURE', recordType: 'report', records: 'one' },
  handler: async (ctx) => {
    const report = await reportByReference(ctx.tx, ctx.param('reference'));
    const words = ctx.form.text('words');
    const most = FOLLOWING.messageCharacters.value;
    const wrong = words === '' ? 'Write the message' : words.length > most ? `Write at most ${most} characters` : null;
    if (wrong) return messagesView(ctx, report, [{ field: 'words', message: wrong }], { words });
    const once = ctx.form.text('once').slice(0, 60) || newToken();
    await writeToPerson(ctx.tx, { reportId: report.id, words, by: ctx.user.username, once });
    await markRead(ctx.tx, report.id, ctx.user.username);
    ctx.touched(report.id, {
      reason: 'Message to the person who follows the report',
      recipient: 'whoever follows the report',
      channel: 'tracker',
    });
    return { to: `/staff/reports/${report.reference}/messages?done=sent` };
  },
});

const read = page({
  method: 'POST',
  path: '/staff/reports/:reference/messages-read',
  allow: SEES_MESSAGES,
  audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
  handler: async (ctx) => {
    const report = await reportByReference(ctx.tx, ctx.param('reference'));
    await markRead(ctx.tx, report.id, ctx.user.username);
    ctx.touched(report.id, { fieldsChanged: ['messages.read_at'] });
    return { to: `/staff/reports/${report.reference}/messages?done=read` };
  },
});

const DONE: Record<string, string> = {
  sent: 'Sent. The person reads it when they next look; who asked for it hears that there is news.',
  read: 'Marked as read.',
};

async function messagesView(ctx: Ctx, report: StaffReport, errors: readonly FieldError[], sent: Sent): Promise<View> {
  ctx.touched(report.id, { op: 'CONSULTATION' });
  const messages = await messagesOf(ctx.tx, report.id);
  const unread = await unreadOf(ctx.tx, report.id);
  const done = DONE[ctx.query.text('done')];
  const path = `/staff/reports/${report.reference}`;
  return {
    title: `Messages about ${report.reference}`,
    section: '/staff/messages',
    wide: true,
    status: errors.length > 0 ? 422 : 200,
    errors,
    casework: true,
    before: backLink(path, `Report ${report.reference}`),
    main: html`${done ? notificationBanner(done, { success: true, title: 'Done' }) : ''}
<h1 class="govuk-heading-l cf-close">Messages about ${report.reference}</h1>
${reportTabs(report.reference, 'messages', ctx.user.roles)}
${howToSpeak(report.payload).map((line) => inset(line))}<div class="cf-columns"><div class="cf-columns__main">
${conversation(messages, ctx.force)}
${unread > 0 ? html`<form method="post" action="${path}/messages-read">${ctx.csrf()}${button(`Mark ${counted(unread, 'message')} as read`, { kind: 'secondary' })}</form>` : ''}
<form method="post" action="${path}/messages" novalidate>${ctx.csrf()}<input type="hidden" name="once" value="${newToken()}">
${textarea({ name: 'words', label: 'Write to the person', hint: 'They read it on the page where they follow the report, signed with the name of the force and not yours. Whoever shares their phone may read it too.', rows: 5, value: sent.words, error: errorOf(errors, 'words') })}
${button('Send')}
</form>
${recordsOutcome(ctx.user) ? html`<p class="govuk-body"><a class="govuk-link" href="${path}/case/outcome">Record how it ended, and tell them</a></p>` : ''}
</div><div class="cf-columns__side">${holdsOne(ctx.user, CHECKS_CODES) ? whoRings(ctx, report.reference) : null}${await whatTheySee(ctx, report)}</div></div>`,
  };
}

function conversation(messages: readonly KeptMessage[], force: ForceConfig): Html {
  if (messages.length === 0) return html`<p class="govuk-body">Nothing has been written yet.</p>`;
  const status = (m: KeptMessage) =>
    m.read_at
      ? `read ${momentInWords(m.read_at)}${m.read_by ? ` by ${m.read_by}` : ''}`
      : m.from_us
        ? 'not read yet'
        : 'unread';
  return html`<ol class="govuk-list">${messages.map(
    (m) =>
      html`<li class="govuk-inset-text"><p class="govuk-body-s cf-quiet">${m.from_us ? `${m.display_name ?? m.by_whom ?? ''} for ${force.shortName}` : 'The person'}, ${momentInWords(m.at)} · ${status(m)}</p>${m.words.split('\n').map((line) => (line.trim() ? html`<p class="govuk-body">${line}</p>` : null))}</li>`,
  )}</ol>`;
}

/** What the person is shown, to be read out to whoever rings and gives the reference. */
async function whatTheySee(ctx: Ctx, report: StaffReport): Promise<Html> {
  const shown = await shownToPerson(ctx.tx, report.id);
  const stage = STAGES[(shown.public_stage ?? 'received') as PublicStage];
  const phrase = shown.phrase ? phraseOf(shown.phrase) : undefined;
  const missing = shown.missing.filter(isMissingFact).map((m) => MISSING_FACTS[m].name.toLowerCase());
  const sent = await sentAbout(ctx.tx, report.id);
  return html`<section><h2 class="govuk-heading-s">What the person is shown</h2>
<p class="govuk-body-s">Read it out to whoever rings once you know who they are, and nothing else.</p>
${summaryList([
  { key: stage.name, value: stage.means },
  { key: 'Next', value: stage.next },
  ...(shown.public_stage === 'finished'
    ? []
    : [{ key: 'In touch by', value: shown.next_contact ? dateInWords(shown.next_contact) : 'No date' }]),
  ...(phrase ? [{ key: 'How it ended', value: `${phrase.words}. ${shown.reason ?? ''}` }] : []),
  { key: 'Missing', value: missing.length > 0 ? missing.join(', ') : 'Nothing we usually need' },
  ...(shown.additions > 0 ? [{ key: 'Added later', value: counted(shown.additions, 'time') }] : []),
  { key: 'Hears of news', value: shown.nudged > 0 ? 'Yes, has asked for it' : 'No, has not asked for it' },
])}</section>
<section><h2 class="govuk-heading-s">Sent out about it</h2>${
    sent.length === 0
      ? html`<p class="govuk-body-s">Nothing.</p>`
      : html`<ul class="govuk-list govuk-body-s">${sent.map((s) => html`<li>${plainWords(s.purpose)} by ${s.channel === 'sms' ? 'text' : 'e-mail'}: ${s.state}, ${momentInWords(s.finished_at ?? s.queued_at)}</li>`)}</ul>`
  }</section>`;
}
