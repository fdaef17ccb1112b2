import { OUTCOME_TYPE_NAMES, phraseOfType } from '#catalogue/following/outcome-phrases.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { decisionThatStands } from '#journey/allocation/record-decision.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { mentionsSection, placeInWords, reportSummary, storyOf } from '#journey/intake/report-sections.ts';
import { reportTabs } from '#journey/intake/report-tabs.ts';
import {
  actionsSection,
  contactSection,
  evidenceSection,
  foundSection,
  nextSection,
  nextThings,
  notesSection,
  type SectionAbout,
  stepsSection,
} from '#journey/investigation/case-sections.ts';
import { type GatheredCase, gatherCase, yearsKept } from '#journey/investigation/case-view.ts';
import { documentsSection } from '#journey/investigation/documents.ts';
import { caseHistory } from '#journey/investigation/history-words.ts';
import { CASE_KINDS, CONTACT, DOCUMENT, FOUND } from '#journey/investigation/item-kinds.ts';
import { isHeld } from '#journey/investigation/retention.ts';
import {
  holdsOne,
  mayKeep,
  maySee,
  REVIEWS_RETENTION,
  SEES_CASE,
  SEES_OTHER_REPORTS,
  WORKS_ON_CASE,
} from '#journey/investigation/who-works.ts';
import { linksSection } from '#journey/linking/links-section.ts';
import { assessedHarm } from '#journey/triage/assessed-harm.ts';
import { bandTag, marksOf } from '#journey/triage/assessment-sections.ts';
import { dutiesSection } from '#journey/triage/duty-section.ts';
import type { Tx } from '#store/store.ts';
import { timeline } from '#web/components/case-patterns.ts';
import { details, notificationBanner } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted, pounds } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** How many things to do stand on top of the page. */
const NEXT_SHOWN = 6;
const DONE: Record<string, string> = {
  added: 'Added. What you wrote can be changed or undone on its own page.',
  changed: 'Changed. What stood before is kept, and can be put back.',
  done: 'Marked as done.',
  undone: 'Undone. What stood before stands again.',
  removed: 'Removed. It is kept, and can be put back from the timeline.',
  outcome: 'The outcome is recorded.',
  owed: 'Removed. What that contact had done of what is owed to the victim is owed again.',
  again: 'The case is open again. What was closed with it is open too.',
  kept: 'The review is recorded.',
};

/** Everything about one case on one page: what is next on top. */
export const casePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/reports/:reference/case',
    allow: SEES_CASE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => caseView(ctx, await reportByReference(ctx.tx, ctx.param('reference'))),
  }),
];

async function caseView(ctx: Ctx, report: StaffReport): Promise<View> {
  const others = holdsOne(ctx.user, SEES_OTHER_REPORTS);
  const found = await gatherCase(ctx.tx, report, ctx.user, others);
  ctx.touched(report.id);
  for (const id of new Set([...found.links.map((l) => l.id), ...found.persons.map((p) => p.id)]))
    if (id !== report.id) ctx.listed(id, 'report');
  const works = holdsOne(ctx.user, WORKS_ON_CASE);
  const path = `/staff/reports/${report.reference}/case`;
  const about: SectionAbout = {
    path,
    now: ctx.now,
    csrf: works ? ctx.csrf : null,
    nameOf: found.nameOf,
    ended: found.outcome !== undefined,
    maySee: (kind) => maySee(ctx.user, kind),
  };
  const done = DONE[ctx.query.text('done')];
  return {
    title: `Case ${report.reference}`,
    section: '/staff/allocated',
    wide: true,
    casework: true,
    before: backLink(works ? '/staff/actions' : '/staff', works ? 'My actions' : 'Start'),
    main: html`${done ? notificationBanner(done, { success: true, title: 'Done' }) : ''}
<h1 class="govuk-heading-l cf-close">Case ${report.reference}</h1>
${headline(report, found, ctx.now)}${await assessedHarm(ctx.tx, report.id, ctx.user.roles)}
${reportTabs(report.reference, 'case', ctx.user.roles)}
<div class="cf-columns"><div class="cf-columns__main">${mainColumn(ctx, report, found, about)}</div>
<div class="cf-columns__side">${sideColumn(ctx, report, found, about, others)}</div></div>
<h2 class="govuk-heading-m" id="timeline">Timeline</h2>
${timelineSection(report, found, about)}`,
  };
}

function headline(report: StaffReport, found: GatheredCase, now: Date): Html {
  const { current } = found;
  const stands = decisionThatStands(found.decisions);
  return html`<p class="govuk-body">${current ? html`${bandTag(current.assessment.band)} ${shortNameOf(current.assessment.fraudType)}, ` : ''}${placeInWords(report)}${report.lossGbp ? `, ${pounds(report.lossGbp)} lost` : ''}, received ${agoInWords(report.receivedAt, now)}. ${
    stands
      ? `With ${found.standing?.officer ? `${found.standing.officer}, ` : ''}${routeName(stands.decided)}.`
      : 'Nobody has decided yet where it goes.'
  }${found.outcome ? html` <strong>Ended: ${OUTCOME_TYPE_NAMES[found.outcome.outcome_type] ?? ''}.</strong>` : ''}</p>`;
}

function mainColumn(ctx: Ctx, report: StaffReport, found: GatheredCase, about: SectionAbout): Html {
  const standing = found.items.filter((i) => !i.removed);
  const of = (kind: string) => standing.filter((i) => i.kind === kind);
  const may = CASE_KINDS.filter((k) => mayKeep(ctx.user, k));
  const add = (key: string) => {
    const kind = may.find((k) => k.key === key);
    return kind
      ? html`<p class="govuk-body"><a class="govuk-link" href="${about.path}/add/${key}">${kind.add}</a></p>`
      : '';
  };
  const toAdd = FOUND.filter((k) => may.includes(k));
  const current = found.current?.assessment;
  return html`<h2 class="govuk-heading-m" id="next">Next</h2>
${nextSection(nextThings(of('action'), found.evidence, found.duties, about), NEXT_SHOWN, ctx.now)}
<h2 class="govuk-heading-m" id="actions">Actions</h2>
${actionsSection(of('action'), about)}${add('action')}
<h2 class="govuk-heading-m" id="steps">Suspects and statements</h2>
${stepsSection(of('step'), about)}${add('step')}
<h2 class="govuk-heading-m" id="contact">Contact log</h2>
${contactSection(found.contacts, report.reference, about)}${add(CONTACT.key)}
<h2 class="govuk-heading-m" id="who">Who and what</h2>
${mentionsSection(found.mentions)}
${foundSection(standing, about)}${
  toAdd.length > 0
    ? html`<p class="govuk-body">${toAdd.map((k, i) => html`${i > 0 ? ' · ' : ''}<a class="govuk-link" href="${about.path}/add/${k.key}">${k.add}</a>`)}</p>`
    : ''
}
${found.links.length > 0 ? html`<h2 class="govuk-heading-m" id="links">Looks like</h2>${linksSection(found.member, found.links, ctx.now)}` : ''}
<h2 class="govuk-heading-m" id="notes">Notes and decisions</h2>
${notesSection(of('note'), about)}${add('note')}
<h2 class="govuk-heading-m" id="story">What happened</h2>
${storyOf(report, current ? marksOf(current) : [])}
${details('In its fields', reportSummary(report))}`;
}

function sideColumn(ctx: Ctx, report: StaffReport, found: GatheredCase, about: SectionAbout, others: boolean): Html {
  const logs = mayKeep(ctx.user, CONTACT);
  return html`<section><h2 class="govuk-heading-s" id="evidence">Evidence that expires</h2>
${evidenceSection(found.evidence, about)}${about.csrf ? html`<p class="govuk-body-s"><a class="govuk-link" href="${about.path}/add/evidence">Add evidence that expires</a></p>` : ''}</section>
<section><h2 class="govuk-heading-s" id="owed">Owed to the victim</h2>
${dutiesSection(found.duties, { reference: report.reference, now: ctx.now, csrf: logs ? ctx.csrf : null, user: ctx.user.username, undoMinutes: ALLOCATION.undoMinutes.value })}
${logs ? html`<p class="govuk-body-s"><a class="govuk-link" href="${about.path}/add/contact">Write down a contact: one entry does what is owed on all their reports</a></p>` : ''}${found.unread > 0 ? html`<p class="govuk-body-s"><a class="govuk-link" href="/staff/reports/${report.reference}/messages"><strong class="cf-late">${found.unread} unread</strong> from the person</a></p>` : ''}</section>
<section><h2 class="govuk-heading-s" id="series">Series</h2>
${seriesPart(found, others)}</section>
<section><h2 class="govuk-heading-s" id="documents">Documents</h2>
${documentsSection(found.documents, report.reference, found.opens, about)}${found.files ?? html`<p class="govuk-body-s">None came with the report.</p>`}${
  about.csrf
    ? html`<p class="govuk-body-s"><a class="govuk-link" href="${about.path}/documents">${DOCUMENT.add}</a></p>`
    : ''
}</section>
<section><h2 class="govuk-heading-s" id="outcome">Outcome</h2>${outcomePart(found, about)}</section>
<section><h2 class="govuk-heading-s" id="kept">Kept until</h2>${keptPart(ctx, report, found, about)}</section>`;
}

function seriesPart(found: GatheredCase, others: boolean): Html {
  if (!others) return html`<p class="govuk-body-s">Other reports are for investigators to see.</p>`;
  const series = found.member?.series_id;
  const persons = found.persons.length - 1;
  return html`<p class="govuk-body-s">${
    series
      ? html`<a class="govuk-link" href="/staff/series/${series}">Series ${series}</a>, with ${counted(found.member?.others ?? 0, 'other')}.`
      : 'In no series.'
  }${persons > 0 ? ` ${counted(persons, 'other report')} of the same person.` : ''}</p>`;
}

function outcomePart(found: GatheredCase, about: SectionAbout): Html {
  const { outcome } = found;
  const link = about.csrf
    ? html`<p class="govuk-body-s"><a class="govuk-link" href="${about.path}/outcome">${outcome ? 'Look at it, or record another' : 'Record how it ended'}</a></p>`
    : '';
  if (!outcome) return html`<p class="govuk-body-s">Not yet.</p>${link}`;
  return html`<p class="govuk-body-s"><strong>${OUTCOME_TYPE_NAMES[outcome.outcome_type] ?? ''}</strong> (type ${outcome.outcome_type}), ${momentInWords(outcome.decided_at)} by ${outcome.display_name ?? outcome.decided_by}. ${outcome.reason}</p>
<p class="govuk-body-s cf-quiet">The victim reads: “${phraseOfType(outcome.outcome_type)?.words ?? ''}”.</p>${link}`;
}

function keptPart(ctx: Ctx, report: StaffReport, found: GatheredCase, about: SectionAbout): Html {
  const due = new Date(`${report.reviewDue}T12:00:00Z`);
  const newest = found.retention[0];
  return html`<p class="govuk-body-s">${isHeld(found.retention) ? html`<strong>Held: it may not be disposed of.</strong> ` : ''}<span class="${due < ctx.now ? 'cf-late' : ''}">To be looked at again by ${dateInWords(due)}.</span> ${
    newest
      ? `${newest.display_name ?? newest.decided_by}, ${dateInWords(newest.decided_at)}: ${newest.reason}`
      : `${yearsKept} years after it came, as for every report, unless somebody decides otherwise.`
  }</p>${holdsOne(ctx.user, REVIEWS_RETENTION) ? html`<p class="govuk-body-s"><a class="govuk-link" href="${about.path}/retention">Review, hold or release</a></p>` : ''}`;
}

function timelineSection(report: StaffReport, found: GatheredCase, about: SectionAbout): Html {
  const entries = caseHistory(report, found, about);
  const shown = INVESTIGATION.timelineShown.value;
  const rest = entries.slice(shown);
  if (entries.length === 0) return html`<p class="govuk-body">Nothing has happened yet.</p>`;
  return html`${timeline(entries.slice(0, shown))}${rest.length > 0 ? details(`${rest.length} earlier`, timeline(rest)) : ''}`;
}
