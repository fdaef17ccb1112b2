import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WEB } from '#catalogue/thresholds/web.ts';
import { ROLES } from '#core/role.ts';
import { allocatedPages, SEES_ALLOCATED } from '#journey/allocation/staff/allocated-page.ts';
import { bulkPages } from '#journey/allocation/staff/bulk-pages.ts';
import { decisionPages } from '#journey/allocation/staff/decision-page.ts';
import { givePages } from '#journey/allocation/staff/give-page.ts';
import { queuePages, SEES_QUEUE } from '#journey/allocation/staff/queue-page.ts';
import { reportPages } from '#journey/allocation/staff/report-page.ts';
import { stepPages, TAKES_STEPS } from '#journey/allocation/staff/step-pages.ts';
import { undoPages } from '#journey/allocation/staff/undo-page.ts';
import { unitPages } from '#journey/allocation/staff/unit-page.ts';
import { viewPages } from '#journey/allocation/staff/view-pages.ts';
import { contactCodePages, PROVES_THEMSELVES } from '#journey/checking/staff/contact-code-pages.ts';
import { groupPages, SEES_GROUPS } from '#journey/groups/staff/group-pages.ts';
import { howToSpeak } from '#journey/intake/how-to-speak.ts';
import { filePages } from '#journey/intake/staff/file-pages.ts';
import { newCodePages } from '#journey/intake/staff/new-code-pages.ts';
import { paperPages, TAKES_PAPER } from '#journey/intake/staff/paper-pages.ts';
import { samePersonPages } from '#journey/intake/staff/same-person-pages.ts';
import { READS_INTELLIGENCE } from '#journey/intelligence/intel-records.ts';
import { SEES_DISCLOSURES } from '#journey/intelligence/staff/disclosure-pages.ts';
import { knowledgePages } from '#journey/intelligence/staff/intelligence-pages.ts';
import { picturePages } from '#journey/intelligence/staff/picture-pages.ts';
import { OPENS_REPORTS, SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import { contactsThatDid, reviewContactDuties } from '#journey/investigation/contact-duties.ts';
import { PROPOSES_RETENTION } from '#journey/investigation/retention-review.ts';
import { documentPages } from '#journey/investigation/staff/document-pages.ts';
import { SEES_CASE, WORKS_ON_CASE } from '#journey/investigation/who-works.ts';
import { agreementPages, SEES_AGREEMENT } from '#journey/learning/staff/agreement-page.ts';
import { algorithmPages } from '#journey/learning/staff/algorithm-page.ts';
import { feedbackStaffPages, READS_FEEDBACK } from '#journey/learning/staff/feedback-page.ts';
import { linkPages } from '#journey/linking/staff/link-page.ts';
import { seriesDecisionPages } from '#journey/linking/staff/series-decision-pages.ts';
import { SEES_SERIES, seriesListPages } from '#journey/linking/staff/series-list-page.ts';
import { seriesPages } from '#journey/linking/staff/series-page.ts';
import { sharedNumberPages } from '#journey/linking/staff/shared-number-pages.ts';
import { messagePages, SEES_MESSAGES } from '#journey/messages/staff/message-pages.ts';
import { outgoingPages, SEES_OUTGOING } from '#journey/messages/staff/outgoing-pages.ts';
import { againPages } from '#journey/reading/staff/again-pages.ts';
import { joinPages } from '#journey/reading/staff/join-pages.ts';
import { pressListPages } from '#journey/reading/staff/list-pages.ts';
import { nextDoorPages } from '#journey/reading/staff/next-door-pages.ts';
import { readingPages } from '#journey/reading/staff/reading-pages.ts';
import { seriesPressPages } from '#journey/reading/staff/series-press-page.ts';
import { SEES_PRESS } from '#journey/reading/staff/who-may.ts';
import { callPages, TAKES_CALLS } from '#journey/triage/staff/call-pages.ts';
import { dutyPages, MAY_MARK_DUTIES } from '#journey/triage/staff/duty-pages.ts';
import { reassessPages } from '#journey/triage/staff/reassess-pages.ts';
import { WORKS_FOR_PARTNER } from '#journey/victims/partner-referrals.ts';
import { RINGS_VICTIMS } from '#journey/victims/who-cares.ts';
import { bulkTextPages } from '#journey/warnings/staff/bulk-text-page.ts';
import { warningEditPages } from '#journey/warnings/staff/edit-page.ts';
import { SEES_WARNINGS, warningStaffPages } from '#journey/warnings/staff/warning-pages.ts';
import { settleForm, takeForm } from '#store/sent-forms.ts';
import type { Tx } from '#store/store.ts';
import { accountPages } from '#web/account-pages.ts';
import { STAFF_FRAME } from '#web/frame-words.ts';
import { html } from '#web/html.ts';
import type { Page, Surface } from '#web/page.ts';
import { STAFF_PROBLEMS } from '#web/problem.ts';
import { secondFactorPages } from '#web/second-factor-pages.ts';
import { lapsedReader, sessionReader } from '#web/sessions.ts';
import { signInAgain, signInPages } from '#web/sign-in.ts';
import { ACCOUNT, SIGN_IN } from '#web/sign-in-needs.ts';
import { auditPages } from './staff/audit-page.ts';
import { caseworkPages } from './staff/casework-pages.ts';
import { glassPages } from './staff/glass-pages.ts';
import { homePages } from './staff/home-page.ts';
import { besideReport, insteadOfHidden } from './staff/need-to-know.ts';
import { peoplePages } from './staff/people-pages.ts';
import { permissionPages } from './staff/permission-pages.ts';
import { personLookupPages } from './staff/person-lookup-pages.ts';
import { ledgerPages } from './staff/queue-ledger-page.ts';
import { overviewPages, SEES_OVERVIEW } from './staff/queue-overview-page.ts';
import { seriesTeamPages } from './staff/series-team-pages.ts';
import { signInNeeds } from './staff/sign-in-parts.ts';
import { teamPages } from './staff/team-pages.ts';
import { contactKey, receiptKeysOf, type WebParts, webServices } from './web-parts.ts';

/** Every staff page. Each says on itself who may see it and what the audit trail keeps; `describeRoutes` makes the matrix of them. */
export function staffPages(parts: WebParts, signIn = signInNeeds(parts)): Page<Tx, ForceConfig>[] {
  const pages: Page<Tx, ForceConfig>[] = [
    ...signInPages<Tx, ForceConfig>(signIn),
    ...accountPages<Tx, ForceConfig>(signIn),
    ...secondFactorPages<Tx, ForceConfig>(signIn),
    ...homePages(),
    ...dutyPages(),
    ...seriesListPages(),
    ...seriesPages(),
    ...seriesDecisionPages(),
    ...linkPages(),
    ...sharedNumberPages(),
    ...queuePages(),
    ...bulkPages(),
    ...ledgerPages(),
    ...overviewPages(),
    ...viewPages(),
    ...stepPages(),
    ...reassessPages(),
    ...unitPages(),
    ...givePages(),
    ...reportPages(),
    ...decisionPages(),
    ...undoPages(),
    ...caseworkPages(),
    ...allocatedPages(),
    ...picturePages(),
    ...knowledgePages(),
    ...groupPages(),
    ...pressListPages(),
    ...nextDoorPages(),
    ...seriesPressPages(),
    ...againPages(),
    ...joinPages(),
    ...readingPages(),
    ...warningStaffPages(),
    ...warningEditPages(),
    ...bulkTextPages(),
    ...callPages(),
    ...paperPages(() => receiptKeysOf(parts.keys, parts.force)),
    ...samePersonPages({
      afterParting: async (tx, reports, by) => reviewContactDuties(tx, await contactsThatDid(tx, reports), by),
    }),
    ...newCodePages(),
    ...filePages(parts.vault),
    ...documentPages(parts.vault),
    ...messagePages(),
    ...outgoingPages(),
    ...contactCodePages(() => contactKey(parts.keys), howToSpeak),
    ...peoplePages(parts.limits),
    ...teamPages(),
    ...seriesTeamPages(),
    ...glassPages(),
    ...feedbackStaffPages(),
    ...agreementPages(),
    ...algorithmPages(),
    ...permissionPages(() => pages),
    ...personLookupPages(),
    ...auditPages(),
  ];
  return pages;
}

/** The staff surface: sessions, the marking on every page (R6.17), and the database as the staff role. */
export function staffSurface(parts: WebParts): Surface<Tx, ForceConfig> {
  const { force } = parts;
  const signIn = signInNeeds(parts);
  return {
    site: {
      surface: 'staff',
      language: 'en-GB',
      owner: force.name,
      service: 'Counterfoil',
      home: '/staff',
      // `allow` hides a link from those who could not open it; the page itself refuses them all the same.
      navigation: [
        { href: '/staff', text: 'Start', allow: ROLES },
        { href: '/staff/search', text: 'Search', allow: SEES_CASE },
        { href: '/staff/overview', text: 'Overview', allow: SEES_OVERVIEW },
        { href: '/staff/call', text: 'Take a call', allow: TAKES_CALLS },
        { href: '/staff/paper', text: 'Paper form', allow: TAKES_PAPER },
        { href: '/staff/queue', text: 'Queue', allow: SEES_QUEUE },
        { href: '/staff/unit', text: 'Your unit', allow: TAKES_STEPS },
        { href: '/staff/allocated', text: 'Allocated', allow: SEES_ALLOCATED },
        { href: '/staff/victims', text: 'Victims', allow: RINGS_VICTIMS },
        { href: '/staff/referrals', text: 'Referred to you', allow: WORKS_FOR_PARTNER },
        { href: '/staff/actions', text: 'Actions', allow: WORKS_ON_CASE },
        { href: '/staff/duties', text: 'Owed', allow: MAY_MARK_DUTIES },
        { href: '/staff/messages', text: 'Messages', allow: SEES_MESSAGES },
        { href: '/staff/series', text: 'Series', allow: SEES_SERIES },
        { href: '/staff/groups', text: 'Groups', allow: SEES_GROUPS },
        { href: '/staff/picture', text: 'Picture', allow: SEES_WAVES },
        { href: '/staff/waves', text: 'Waves', allow: SEES_WAVES },
        { href: '/staff/intelligence', text: 'Intelligence', allow: READS_INTELLIGENCE },
        { href: '/staff/numbers', text: 'Numbers', allow: OPENS_REPORTS },
        { href: '/staff/disclosures', text: 'Disclosures', allow: SEES_DISCLOSURES },
        { href: '/staff/warnings', text: 'Warnings', allow: SEES_WARNINGS },
        { href: '/staff/press', text: 'Press', allow: SEES_PRESS },
        { href: '/staff/outgoing', text: 'Sent out', allow: SEES_OUTGOING },
        { href: '/staff/contact-codes', text: 'Prove it is you', allow: PROVES_THEMSELVES },
        { href: '/staff/agreement', text: 'Proposals and decisions', allow: SEES_AGREEMENT },
        { href: '/staff/feedback', text: 'Feedback', allow: READS_FEEDBACK },
        { href: '/staff/retention', text: 'Retention', allow: PROPOSES_RETENTION },
        { href: '/staff/audit', text: 'Audit', allow: ['auditor', 'supervisor'] },
      ],
      footer: [],
      footerNote: html`Every record you open is written in the audit trail with your name.`,
      phase: null,
      words: STAFF_FRAME,
      problems: STAFF_PROBLEMS,
      marking: 'OFFICIAL-SENSITIVE',
      leave: '/leave',
      origin: parts.origin,
      stuck: html`Ask your supervisor, or the people who run this service.`,
    },
    pages: staffPages(parts, signIn),
    services: webServices(parts),
    whoIs: sessionReader(signIn.store, signIn.accounts, parts.limits),
    lapsed: lapsedReader(signIn.store, signIn.accounts, signIn.steps.keptFormHours),
    signInAgain: signInAgain(signIn),
    enrolment: ACCOUNT,
    formTargets: signIn.provider ? [signIn.provider.origin] : [],
    signIn: SIGN_IN,
    sentForms: {
      take: (tx, key, sender) => takeForm(tx, key, sender, WEB.sameFormMinutes.value),
      settle: settleForm,
    },
    instead: insteadOfHidden,
    beside: besideReport,
  };
}
