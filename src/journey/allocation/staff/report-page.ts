import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import type { Role } from '#core/role.ts';
import { decisionsTable } from '#journey/allocation/decision-section.ts';
import { noteRead } from '#journey/allocation/queue.ts';
import { filterFrom, filterQuery, type QueueFilter } from '#journey/allocation/queue-filter.ts';
import { decisionsOf, standingOf } from '#journey/allocation/record-decision.ts';
import { stepsOf } from '#journey/allocation/record-step.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { stepsTimeline } from '#journey/allocation/step-section.ts';
import { filesSection, OPENS_FILES } from '#journey/intake/files-section.ts';
import {
  historyOf,
  mentionsOfReport,
  reportByReference,
  type StaffReport,
  wishesToBeUnknown,
} from '#journey/intake/find-report.ts';
import { howToSpeak } from '#journey/intake/how-to-speak.ts';
import { mentionsSection, otherFields, placeInWords, reportSummary, storyOf } from '#journey/intake/report-sections.ts';
import { reportTabs } from '#journey/intake/report-tabs.ts';
import { GIVES_CODES } from '#journey/intake/secret.ts';
import { linksSection } from '#journey/linking/links-section.ts';
import { linksOf, membershipOf, othersLike } from '#journey/linking/series-views.ts';
import { unreadOf } from '#journey/messages/messages-of-report.ts';
import { assessedHarm } from '#journey/triage/assessed-harm.ts';
import {
  bandTag,
  earlierAssessments,
  expiringSection,
  marksOf,
  peopleRisks,
  reasonsSection,
  testsSection,
} from '#journey/triage/assessment-sections.ts';
import { assessmentsOf, dutiesOf } from '#journey/triage/assessments.ts';
import { dutiesSection } from '#journey/triage/duty-section.ts';
import { caseHasEnded } from '#store/case-outcomes.ts';
import { staffNamer } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import { details, type FieldError, inset, notificationBanner } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html, type Part } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { decides, decisionPart } from './decision-part.ts';
import { doneNotice } from './done-notice.ts';
import { historyList } from './report-history.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** Who works with victims' reports. The press office and partners do not: warnings hold no victim. */
export const SEES_REPORTS = [
  'call_handler',
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'victim_service',
  'analyst',
  'supervisor',
] as const;
const MARKS_DUTIES: readonly Role[] = SEES_REPORTS.filter((r) => r !== 'analyst');
const SEES_LINKS: readonly Role[] = SEES_REPORTS.filter((r) => r !== 'call_handler' && r !== 'victim_service');
const holds = (user: StaffUser, roles: readonly Role[]) => user.roles.some((r) => roles.includes(r));

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** What a refused decision puts on the page again. */
export interface Refused {
  status: number;
  errors: readonly FieldError[];
  sent: { decided: string; reason: string; usual?: string; officer?: string; other?: string; back?: string };
  filter: QueueFilter;
  /** What is different from what the person had before them. */
  changed?: Html;
}

export const reportPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/reports/:reference',
    allow: SEES_REPORTS,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => reportView(ctx, await reportByReference(ctx.tx, ctx.param('reference')), null),
  }),
];

/** The whole report on one page: what to decide, what was told, then why that is proposed. Writes who looked. */
export async function reportView(ctx: Ctx, report: StaffReport, refused: Refused | null): Promise<View> {
  const found = await gather(ctx, report);
  // Also where the page is shown again after a refused decision: then it is only looked at, and nothing was altered.
  ctx.touched(report.id, { op: 'CONSULTATION' });
  const current = found.assessments[0];
  const filter = refused?.filter ?? filterFrom(ctx.query);
  const query = filterQuery(filter);
  const story = storyOf(report, current ? marksOf(current.assessment) : []);
  const told = html`<h2 class="govuk-heading-m">What happened</h2>
${story}`;
  await noteRead(ctx.tx, report.id, ctx.user.username, ctx.now);
  const { decisions, standing } = found;
  const again = { errors: refused?.errors ?? [], sent: refused?.sent ?? { decided: '', reason: '' } };
  const decide =
    current && standing
      ? await decisionPart(ctx, report, { current, decisions, standing, filter, ...again }, told)
      : null;
  return {
    title: `Report ${report.reference}`,
    section: '/staff/queue',
    wide: true,
    casework: true,
    ...(refused ? { status: refused.status, errors: refused.errors } : {}),
    before: decides(ctx.user) ? backLink(`/staff/queue${query ? `?${query}` : ''}`, 'Queue') : backLink('/staff'),
    main: html`${await notice(ctx)}${refused?.changed ?? ''}
<h1 class="govuk-heading-l cf-close">${report.reference}</h1>
<p class="govuk-body">${current ? html`${bandTag(current.assessment.band)} <span class="cf-points">score ${current.assessment.score}</span> ${shortNameOf(current.assessment.fraudType)}, ` : ''}${placeInWords(report)}, received ${agoInWords(report.receivedAt, ctx.now)}</p>
${reportTabs(report.reference, 'report', ctx.user.roles)}
${wishesToBeUnknown(report) ? inset(UNKNOWN) : ''}${howToSpeak(report.payload).map((line) => inset(line))}${found.harm}<div class="cf-columns"><div class="cf-columns__main">
${decide ?? html`<p class="govuk-inset-text">Not assessed yet. It will be in a moment: load the page again.</p>${told}`}
${current ? whySection(current.assessment) : ''}
<h2 class="govuk-heading-m">In its fields</h2>
${reportSummary(report)}
<h2 class="govuk-heading-m">Who and what</h2>
${mentionsSection(found.mentions)}${otherFields(report) ?? ''}
${wishesToBeUnknown(report) ? '' : html`<p class="govuk-body"><a class="govuk-link" href="/staff/reports/${report.reference}/same-person">Other reports of the same person</a></p>`}
${found.files ? html`<h2 class="govuk-heading-m" id="files">Files sent with it</h2>${found.files}` : ''}
<h2 class="govuk-heading-m" id="links">Looks like</h2>
${found.links}
</div><div class="cf-columns__side">${sideColumn(ctx, report, found)}</div></div>
<h2 class="govuk-heading-m">History</h2>
${decisionsTable(found.decisions) ?? ''}${stepsTimeline(found.steps)}
${details('Everything that happened', historyList(found.history, report, found.nameOf))}
${earlierAssessments(found.assessments, routeName) ?? ''}`,
  };
}

const UNKNOWN =
  'Whoever sent this would rather not say who they are. Do not try to find out, and let nothing that is done or said show that somebody told us. They can be written to under “Messages” only.';

async function gather(ctx: Ctx, report: StaffReport) {
  const { tx } = ctx;
  const member = await membershipOf(tx, report.id);
  const like = await othersLike(tx, [report.id]);
  const links = await linksOf(tx, report.id);
  if (holds(ctx.user, SEES_LINKS)) for (const id of new Set(links.map((l) => l.id))) ctx.listed(id, 'report');
  return {
    assessments: await assessmentsOf(tx, report.id),
    duties: await dutiesOf(tx, report.id),
    mentions: await mentionsOfReport(tx, report.id),
    files: await filesSection(tx, report, holds(ctx.user, OPENS_FILES)),
    decisions: await decisionsOf(tx, report.id),
    standing: await standingOf(tx, report.id),
    steps: await stepsOf(tx, report.id),
    history: await historyOf(tx, report.id),
    nameOf: await staffNamer(tx),
    harm: await assessedHarm(tx, report.id, ctx.user.roles),
    unread: await unreadOf(tx, report.id),
    ended: await caseHasEnded(tx, report.id),
    links: holds(ctx.user, SEES_LINKS)
      ? linksSection(member ? { ...member, others: like.get(report.id)?.others ?? 0 } : null, links, ctx.now)
      : html`<p class="govuk-body">Other reports are for investigators to see.</p>`,
  };
}
type Found = Awaited<ReturnType<typeof gather>>;

function whySection(assessment: Found['assessments'][number]['assessment']): Html {
  return html`<h2 class="govuk-heading-m">Why</h2>
${testsSection(assessment)}
${reasonsSection(assessment.reasons)}
${peopleRisks(assessment)}`;
}

/** What has just been done: a decision on the report before this one, or the undoing of one on this. */
function notice(ctx: Ctx): Promise<Html | ''> | Html | '' {
  if (!decides(ctx.user)) return '';
  if (!ctx.query.has('undone')) return doneNotice(ctx);
  const words = 'Undone. What stood before stands again; the decision is kept below, marked as undone.';
  return notificationBanner(words, { success: true, title: 'Done' });
}

function sideColumn(ctx: Ctx, report: StaffReport, found: Found): Part {
  const current = found.assessments[0];
  const csrf = holds(ctx.user, MARKS_DUTIES) ? ctx.csrf : null;
  return html`<section><h2 class="govuk-heading-s" id="duties">Owed to the victim</h2>
${dutiesSection(found.duties, { reference: report.reference, now: ctx.now, csrf, user: ctx.user.username, undoMinutes: ALLOCATION.undoMinutes.value })}${csrf && !wishesToBeUnknown(report) ? html`<p class="govuk-body-s"><a class="govuk-link" href="/staff/contact-codes?reference=${report.reference}">Ringing the victim? Prove that it is you</a></p>` : ''}
<p class="govuk-body-s"><a class="govuk-link" href="/staff/reports/${report.reference}/messages">Messages with the person, and what they are shown</a>${found.unread > 0 ? html` <strong class="cf-late">${found.unread} unread</strong>` : ''}</p>
${holds(ctx.user, GIVES_CODES) ? html`<p class="govuk-body-s"><a class="govuk-link" href="/staff/reports/${report.reference}/new-code">They lost their code: give a new one</a></p>` : ''}</section>
${
  current
    ? html`<section><h2 class="govuk-heading-s">Evidence that expires</h2>${expiringSection(current.assessment, ctx.now, found.ended)}</section>
<p class="govuk-body-s cf-quiet">A score is advice: a person decides.</p>`
    : ''
}`;
}
