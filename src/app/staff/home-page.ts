import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { LINKING } from '#catalogue/thresholds/linking.ts';
import { VICTIMS } from '#catalogue/thresholds/victims.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { BANDS } from '#core/assessment.ts';
import { DAY_MS, HOUR_MS } from '#core/clock.ts';
import { ROLE_NAMES, ROLES, type Role } from '#core/role.ts';
import { type Ledger, ledger } from '#journey/allocation/ledger.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { unitsOf } from '#journey/allocation/second-step.ts';
import { SEES_QUEUE } from '#journey/allocation/staff/queue-page.ts';
import { SEES_REPORTS } from '#journey/allocation/staff/report-page.ts';
import { reportsWith, unitCounts } from '#journey/allocation/unit-list.ts';
import { ANSWERS, countNominations } from '#journey/groups/nominate.ts';
import { feedsNow } from '#journey/intelligence/feed-views.ts';
import { countToSanitise, submissionsNobodyReads } from '#journey/intelligence/intel-records.ts';
import { SEES_FEEDS, silentFeeds } from '#journey/intelligence/staff/feed-pages.ts';
import { wavesNotWarnedOf } from '#journey/intelligence/threat-views.ts';
import { SEES_WAVES } from '#journey/intelligence/who-sees.ts';
import { countActions } from '#journey/investigation/open-actions.ts';
import { countForReview, PROPOSES_RETENTION } from '#journey/investigation/retention-review.ts';
import { WORKS_ON_CASE } from '#journey/investigation/who-works.ts';
import { countSeries, latestSeries } from '#journey/linking/series-views.ts';
import { countOpenAlerts } from '#journey/reading/next-door.ts';
import { ANSWERS_ALERTS } from '#journey/reading/staff/who-may.ts';
import { countDuties } from '#journey/triage/assessments.ts';
import { MAY_MARK_DUTIES } from '#journey/triage/staff/duty-pages.ts';
import { countCalls } from '#journey/victims/call-list.ts';
import { countPartnerReferrals } from '#journey/victims/partner-referrals.ts';
import { partnersWhoRing } from '#journey/victims/staff/call-list-page.ts';
import { EDITS_WARNINGS } from '#journey/warnings/staff/warning-pages.ts';
import { countWarnings } from '#journey/warnings/warning-records.ts';
import { countGlassToReview, countHiddenReports } from '#store/need-to-know.ts';
import { countParkedEvents } from '#store/parked-events.ts';
import type { Tx } from '#store/store.ts';
import { warningText } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted, plainWords, wordsInList } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const holds = (user: StaffUser, roles: readonly Role[]) => user.roles.some((r) => roles.includes(r));

/** After signing in: what waits for this person, by role, the most pressing first; and, to the force's own staff, that every report is accounted for. */
export const homePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff',
    allow: ROLES,
    audit: 'none: it counts records and shows none',
    handler: async (ctx) => {
      if (ctx.user.roles.every((r) => r === 'partner')) return partnerHome(ctx);
      const books = await ledger(ctx.tx, ctx.now);
      const cards = await cardsFor(ctx, books);
      const parked = await countParkedEvents(ctx.tx);
      const kept = await countHiddenReports(ctx.tx);
      const feeds = holds(ctx.user, SEES_FEEDS) ? await feedsNow(ctx.tx, ctx.now) : [];
      const wrong = NO_REFERENCE[ctx.query.text('reference')];
      return {
        title: 'Start',
        errors: wrong ? [{ field: 'reference', message: wrong }] : [],
        section: '/staff',
        wide: true,
        main: html`<h1 class="govuk-heading-l cf-close">What waits for you</h1>
<p class="govuk-body cf-quiet">${ctx.user.name}, ${wordsInList(ctx.user.roles.map((r) => ROLE_NAMES[r]))}</p>
${silentFeeds(feeds, ctx.now)}${cards.length === 0 ? html`<p class="govuk-inset-text">Nothing waits for your role on these pages.</p>` : html`<ul class="cf-doors">${cards}</ul>`}
${holds(ctx.user, SEES_REPORTS) ? findForm(wrong) : ''}
${everyReport(books, { parked, kept }, ctx.now)}`,
      };
    },
  }),
  page({
    method: 'GET',
    path: '/staff/find',
    allow: SEES_REPORTS,
    audit: 'none: it leads to a page that is audited',
    handler: (ctx) => {
      const number = /^(?:CF-?)?0*(\d{1,15})$/i.exec(ctx.query.text('reference').replace(/\s/g, ''))?.[1];
      const typed = ctx.query.text('reference') ? 'not' : 'empty';
      return { to: number ? `/staff/reports/CF-${number.padStart(7, '0')}` : `/staff?reference=${typed}` };
    },
  }),
];

/** A partner's worker: what was referred to them. How much a force has to do is its own affair. */
async function partnerHome(ctx: Ctx): Promise<View> {
  const { open, fresh } = await countPartnerReferrals(ctx.tx);
  const words = `${counted(fresh, 'referral')} that nobody has acknowledged.`;
  return {
    title: 'Start',
    section: '/staff',
    wide: true,
    main: html`<h1 class="govuk-heading-l cf-close">What waits for you</h1>
<p class="govuk-body cf-quiet">${ctx.user.name}, ${wordsInList(ctx.user.roles.map((r) => ROLE_NAMES[r]))}</p>
<ul class="cf-doors">${card('Referred to you', '/staff/referrals', open, words)}</ul>`,
  };
}

const everyReport = (books: Ledger, { parked, kept }: { parked: number; kept: number }, now: Date): Html =>
  html`<h2 class="govuk-heading-m">Every report is accounted for</h2>
<p class="govuk-body">${ledgerInWords(books, now)}${kept > 0 ? ` Besides them, ${counted(kept, 'report')} kept to their teams.` : ''}</p>
${parked > 0 ? warningText(`${counted(parked, 'step')} in the making of these records failed again and again. Tell whoever runs this service: no report is missing, but something waits.`) : ''}`;

/** What was typed is not in the address: it may have been a name. */
const NO_REFERENCE: Readonly<Record<string, string>> = {
  not: 'That is no reference. Write it like CF-0012345, or the number alone; names and words are looked for on the page Search',
  empty: 'Write a reference, like CF-0012345',
};

const findForm = (error: string | undefined): Html =>
  html`<form method="get" action="/staff/find" class="cf-filter">${input({ name: 'reference', label: 'Open a report', hint: 'Its reference, or the number in it', width: 20, ...(error ? { error } : {}) })}${button('Open', { kind: 'secondary' })}</form>`;

async function cardsFor(ctx: Ctx, books: Ledger): Promise<Html[]> {
  const cards: Html[] = [];
  if (holds(ctx.user, SEES_QUEUE)) cards.push(queueCard(books, ctx.now));
  cards.push(...(await ownWork(ctx)));
  if (holds(ctx.user, MAY_MARK_DUTIES)) {
    const { overdue, soon } = await countDuties(ctx.tx, ctx.now);
    const words = html`${overdue > 0 ? html`<span class="cf-late">overdue.</span> ` : 'overdue. '}${soon.toLocaleString('en-GB')} more due within a day.`;
    cards.push(card('Owed to victims', '/staff/duties', overdue, words));
  }
  if (holds(ctx.user, SEES_WAVES)) {
    const open = await wavesNotWarnedOf(ctx.tx, ctx.now);
    const newest = open[0]?.detected_at;
    cards.push(
      card(
        'Waves not warned of',
        '/staff/waves',
        open.length,
        newest
          ? `Of the last ${WARNINGS.standsDays.value} days. The newest was detected ${agoInWords(newest, ctx.now)}.`
          : `None in the last ${WARNINGS.standsDays.value} days.`,
      ),
    );
  }
  if (holds(ctx.user, ANSWERS_ALERTS)) {
    const open = await countOpenAlerts(ctx.tx);
    const words = 'Texts of the press that tell of a method used here, in the area of a force that shares a border.';
    cards.push(card('Alerts from next door', '/staff/press/next-door', open, words));
  }
  if (holds(ctx.user, EDITS_WARNINGS)) {
    const at = await countWarnings(ctx.tx);
    const back =
      at.sentBack > 0 ? html`<strong>${counted(at.sentBack, 'warning')} sent back to be changed.</strong> ` : '';
    const words = html`${back}${counted(at.DRAFT ?? 0, 'draft')} to finish, ${at.APPROVED ?? 0} to publish.`;
    cards.push(card('Warnings to approve', '/staff/warnings', at.IN_REVIEW ?? 0, words));
  }
  if (holds(ctx.user, ['supervisor'])) {
    const open = await countGlassToReview(ctx.tx, ctx.user.id);
    const words = 'Restricted reports that somebody outside the team opened, with a reason for you to judge.';
    if (open > 0) cards.push(card('Openings to review', '/staff/glass', open, words));
  }
  cards.push(...(await secondPersonCards(ctx)));
  if (holds(ctx.user, ['auditor']))
    cards.push(card('Audit trail', '/staff/audit', null, 'Who looked at a record, and when.'));
  return cards;
}

/** What two people decide: whoever proposes, and whoever answers. */
async function secondPersonCards(ctx: Ctx): Promise<Html[]> {
  const cards: Html[] = [];
  if (holds(ctx.user, PROPOSES_RETENTION)) {
    const { due, second, refused } = await countForReview(ctx.tx, ctx.now.toISOString().slice(0, 10), ctx.user.id);
    const decides = holds(ctx.user, ['supervisor']) ? `, ${second} proposed by a colleague and waiting for you` : '';
    const no = refused > 0 ? html` <strong>${counted(refused, 'proposal')} of yours refused.</strong>` : '';
    const ripe = html`${counted(due, 'record')} at the end of retention${decides}.${no}`;
    if (due > 0) cards.push(card('Records to review', '/staff/retention', due, ripe));
  }
  if (holds(ctx.user, ANSWERS)) {
    const open = await countNominations(ctx.tx, ctx.user.id);
    const words = 'Series that a colleague put forward as organised crime: you agree or refuse.';
    if (open > 0) cards.push(card('Nominations to answer', '/staff/groups', open, words));
  }
  return cards;
}

/** What one role alone does, each before what everybody sees: a unit's reports, an analyst's submissions, the calls to victims. */
async function ownWork(ctx: Ctx): Promise<Html[]> {
  const cards: Html[] = [];
  cards.push(...(await ownCases(ctx)));
  if (holds(ctx.user, ['lcu_sergeant', 'sfcu_investigator']))
    for (const unit of unitsOf(ctx.user)) {
      const { waiting, given } = await unitCounts(ctx.tx, unit);
      const words = `${routeName(unit)}: ${counted(given, 'report')} with officers already.`;
      cards.push(card('To give to an officer', `/staff/unit?unit=${unit}`, waiting, words));
    }
  if (holds(ctx.user, ['analyst'])) {
    const { open, high } = await countToSanitise(ctx.tx);
    const words =
      high > 0
        ? html`<span class="cf-late">${high} of high priority.</span>`
        : 'Handed in, and not read by an analyst.';
    if (open > 0) cards.push(card('Submissions to sanitise', '/staff/intelligence', open, words));
  }
  cards.push(...(await unreadIntelligence(ctx)));
  if (holds(ctx.user, ['victim_service'])) {
    const partners = partnersWhoRing(ctx.force);
    const { police, partner } = await countCalls(ctx.tx, { days: VICTIMS.listDays.value, now: ctx.now, partners });
    const words = `The greatest need first.${partner > 0 ? ` ${partner.toLocaleString('en-GB')} more are with a partner.` : ''}`;
    cards.push(card('Victims to ring', '/staff/victims', police, words));
  }
  return cards;
}

/** Intelligence that lies with a team in which nobody can make use of it. */
async function unreadIntelligence(ctx: Ctx): Promise<Html[]> {
  const found = await submissionsNobodyReads(ctx.tx);
  const [first] = found;
  if (!first) return [];
  const href = `/staff/${first.own_team ? 'reports' : 'restricted'}/${first.report}${first.own_team ? '/team' : ''}`;
  const words = `About ${[...new Set(found.map((f) => f.report))].join(', ')}, kept to a team without an analyst: put one on the team.`;
  return [card('Intelligence that no analyst can read', href, found.length, words)];
}

const late = (n: number): Html | string => (n > 0 ? html`<span class="cf-late">${n} overdue.</span>` : 'None overdue.');

/** What lies with this person by name; and the series, which an investigator works rather than single crimes. */
async function ownCases(ctx: Ctx): Promise<Html[]> {
  const cards: Html[] = [];
  const { tx, user, now } = ctx;
  if (holds(user, WORKS_ON_CASE)) {
    for (const w of await reportsWith(tx, user.username, now)) {
      const href = `/staff/unit?unit=${w.decided}&officer=${encodeURIComponent(user.name)}`;
      const words = html`${routeName(w.decided!)}. Something owed to the victim: ${late(w.late)}`;
      cards.push(card('With you', holds(user, ['lcu_sergeant', 'sfcu_investigator']) ? href : null, w.n, words));
    }
    const { open, late: overdue } = await countActions(tx, user.username, now);
    if (open > 0) cards.push(card('Your actions', '/staff/actions', open, late(overdue)));
  }
  if (holds(user, ['lcu_sergeant', 'sfcu_investigator', 'analyst'])) {
    const since = new Date(now.getTime() - LINKING.recentDays.value * DAY_MS);
    const filter = { type: null, district: null, since };
    const [newest] = await latestSeries(tx, 1, filter, 0);
    const words = newest
      ? `In the last ${LINKING.recentDays.value} days. ${newest.id}, with ${counted(newest.reports, 'report')}, grew ${agoInWords(newest.grew_at, now)}.`
      : '';
    if (newest) cards.push(card('Series that grew', '/staff/series?recent=yes', await countSeries(tx, filter), words));
  }
  return cards;
}

function card(title: string, href: string | null, n: number | null, words: string | Html): Html {
  const heading = href ? html`<a class="govuk-link" href="${href}">${title}</a>` : title;
  return html`<li class="cf-door"><h2 class="govuk-heading-m">${heading}</h2>${
    n === null ? '' : html`<p class="cf-count">${n.toLocaleString('en-GB')}</p>`
  }<p class="govuk-body">${words}</p></li>`;
}

function queueCard(books: Ledger, now: Date): Html {
  const byBand = BANDS.filter((b) => books.byBand[b] > 0).map(
    (b) => `${books.byBand[b].toLocaleString('en-GB')} ${plainWords(b).toLowerCase()}`,
  );
  return card(
    'Waiting for a decision',
    '/staff/queue',
    books.waiting,
    html`${byBand.join(', ')}${byBand.length > 0 ? '. ' : ''}${oldest(books, now)}`,
  );
}

function oldest(books: Ledger, now: Date): Html | string {
  if (!books.oldestWaiting) return 'Nobody waits.';
  const late = now.getTime() - books.oldestWaiting.getTime() > ALLOCATION.hoursToRead.value * HOUR_MS;
  return html`<span class="${late ? 'cf-late' : ''}">The oldest came ${agoInWords(books.oldestWaiting, now)}.</span>`;
}

/** The ledger of reports in one line. */
function ledgerInWords(books: Ledger, now: Date): Html {
  const n = (x: number) => x.toLocaleString('en-GB');
  return html`${n(books.received)} received, ${n(books.decided)} decided by a person, ${n(books.waiting)} waiting${
    books.unread > 0 ? html`, <span class="cf-late">${n(books.unread)} not yet assessed</span>` : ', none unassessed'
  }. ${oldest(books, now)}`;
}
