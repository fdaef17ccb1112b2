import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { ENHANCED_GROUNDS, HARM_LEVELS, REFERRAL_BASES, REFERRAL_STATES } from '#catalogue/victims/care-words.ts';
import { VICTIM_TEXTS } from '#catalogue/victims/letters.ts';
import { MEASURE_STATES, MEASURES, measureNamed } from '#catalogue/victims/measures.ts';
import { displayPhone } from '#core/phone.ts';
import { mentionsOfReport, reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { howToSpeak } from '#journey/intake/how-to-speak.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { reportTabs } from '#journey/intake/report-tabs.ts';
import { peopleRisks } from '#journey/triage/assessment-sections.ts';
import { assessmentsOf, dutiesOf } from '#journey/triage/assessments.ts';
import { dutiesSection } from '#journey/triage/duty-section.ts';
import { callOf } from '#journey/victims/call-list.ts';
import { CARE_KEYS } from '#journey/victims/care-kinds.ts';
import { CARES, SEES_CARE } from '#journey/victims/who-cares.ts';
import { type CaseItem, itemsOf } from '#store/case-items.ts';
import { staffNamer } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner, type TagColour, tag } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const DONE: Record<string, string> = {
  added: 'Recorded.',
  changed: 'Changed. What stood before is kept, and can be put back.',
  sent: 'Recorded as sent. What was owed by it is marked as done.',
};

/** Everything about the care of one victim on one page. */
export const carePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/reports/:reference/victim',
    allow: SEES_CARE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => careView(ctx, await reportByReference(ctx.tx, ctx.param('reference'))),
  }),
];

interface About {
  path: string;
  /** Of the records: they are kept with those of the case. */
  items: string;
  csrf: (() => Html) | null;
  now: Date;
}

async function careView(ctx: Ctx, report: StaffReport): Promise<View> {
  ctx.touched(report.id);
  const { tx } = ctx;
  const current = (await assessmentsOf(tx, report.id))[0]?.assessment;
  const nameOf = await staffNamer(tx);
  const kept = (await itemsOf(tx, [report.id], CARE_KEYS)).filter((i) => !i.removed);
  const items = kept.map((i) => ({ ...i, changedBy: nameOf(i.changedBy) }));
  const duties = await dutiesOf(tx, report.id);
  const cares = ctx.user.roles.some((r) => (CARES as readonly string[]).includes(r));
  const of = (kind: string) => items.filter((i) => i.kind === kind);
  const base = `/staff/reports/${report.reference}`;
  const about: About = { path: `${base}/victim`, items: `${base}/case`, csrf: cares ? ctx.csrf : null, now: ctx.now };
  const done = DONE[ctx.query.text('done')];
  const csrf = ctx.csrf;
  return {
    title: `Care of the victim, ${report.reference}`,
    section: '/staff/victims',
    wide: true,
    casework: true,
    before: backLink(ctx.user.roles.includes('victim_service') ? '/staff/victims' : `${base}/case`, 'Back'),
    main: html`${done ? notificationBanner(done, { success: true, title: 'Done' }) : ''}
<h1 class="govuk-heading-l cf-close">Care of the victim</h1>
${await whoAndCall(ctx, report, of('needs').at(-1)?.body.contact)}
${reportTabs(report.reference, 'victim', ctx.user.roles)}
<div class="cf-columns"><div class="cf-columns__main">
<h2 class="govuk-heading-m" id="needs">What they need</h2>
${needsPart(of('needs'), about)}
<h2 class="govuk-heading-m" id="measures">So that it does not happen again</h2>
${current ? peopleRisks(current) : html`<p class="govuk-body">Not assessed yet.</p>`}
${measuresPart(
  of('measure'),
  (current?.repeatRisk.reasons ?? []).map((r) => r.factor.replace(/^repeat\./, '')),
  about,
)}
<h2 class="govuk-heading-m" id="referrals">Referred to</h2>
${referralsPart(of('referral'), ctx.force, about)}
</div><div class="cf-columns__side">
<section><h2 class="govuk-heading-s" id="owed">Owed under the Victims’ Code</h2>
${dutiesSection(duties, { reference: report.reference, now: ctx.now, csrf, user: ctx.user.username, undoMinutes: ALLOCATION.undoMinutes.value })}</section>
<section><h2 class="govuk-heading-s" id="texts">Letters and scripts</h2>
${textsPart(of('letter'), about)}</section>
</div></div>`,
  };
}

/** @param wish how they want to be spoken to, as they said when their needs were assessed */
async function whoAndCall(ctx: Ctx, report: StaffReport, wish: string | undefined): Promise<Html> {
  const mentions = await mentionsOfReport(ctx.tx, report.id);
  const victim = mentions.people.find((p) => p.role === 'victim');
  const phone = mentions.phones.find((p) => p.role === 'victim') ?? mentions.phones.find((p) => p.role === 'reporter');
  const call = await callOf(ctx.tx, report.id);
  const state = !call
    ? 'There is nobody to ring.'
    : call.left_alone
      ? 'They asked not to be rung.'
      : call.reached_at
        ? `Reached ${agoInWords(call.reached_at, ctx.now)}.`
        : call.tries > 0
          ? `Tried ${counted(call.tries, 'time')}, not reached yet.`
          : 'Not rung yet.';
  return html`<p class="govuk-body"><strong>${victim?.name ?? 'Name not given'}</strong>${victim?.age ? `, aged ${victim.age}` : ''}, ${placeInWords(report)}${phone ? html` · ${displayPhone(phone.number)}${phone.role === 'reporter' ? ' (whoever reported it)' : ''}` : ' · no telephone given'}. ${state} <a class="govuk-link" href="/staff/reports/${report.reference}/case/add/contact">Write down a call</a> · <a class="govuk-link" href="/staff/contact-codes?reference=${report.reference}">Prove that it is you</a></p>${howToSpeak(report.payload).map((line) => html`<p class="govuk-inset-text"><strong>${line}</strong></p>`)}${wish ? html`<p class="govuk-inset-text"><strong>To be spoken to: ${wish}</strong></p>` : ''}`;
}

function needsPart(needs: readonly CaseItem[], about: About): Html {
  const newest = needs.at(-1);
  const link = about.csrf
    ? html`<p class="govuk-body"><a class="govuk-link" href="${newest ? `${about.items}/items/${newest.id}` : `${about.items}/add/needs`}">${newest ? 'Look at it again, or change it' : 'Assess what they need, in four steps'}</a></p>`
    : '';
  if (!newest) return html`<p class="govuk-body">Nobody has assessed it yet.</p>${link}`;
  const { body: b } = newest;
  const enhanced = b.enhanced && b.enhanced !== 'none' ? (ENHANCED_GROUNDS[b.enhanced] ?? '') : '';
  return html`<ol class="govuk-list govuk-list--number"><li>${b.vulnerability ?? ''}</li><li>${b.situation ?? ''}</li><li><strong>${HARM_LEVELS[b.harm ?? ''] ?? ''}</strong></li><li>${b.action ?? ''}</li></ol>
<p class="govuk-body">${enhanced ? html`<strong>Enhanced rights: ${enhanced}.</strong> ${b.enhancedWhy ?? ''}` : 'No enhanced rights.'} <span class="cf-quiet">${newest.changedBy}, ${momentInWords(newest.changedAt)}.</span></p>${link}`;
}

const STATE_COLOURS: Readonly<Record<string, TagColour>> = {
  offered: 'blue',
  accepted: 'turquoise',
  installed: 'green',
  declined: 'grey',
  to_send: 'orange',
  sent: 'blue',
  acknowledged: 'turquoise',
  closed: 'green',
};

/** Buttons for the next steps of a record: one press each. */
function steps(
  item: CaseItem,
  next: readonly (readonly [string, string])[],
  where: string,
  name: string,
  about: About,
): Html | '' {
  if (!about.csrf) return '';
  return html`<form method="post" action="${about.path}/${where}/${item.id}">${about.csrf()}<input type="hidden" name="seen" value="${item.version}">${next.map(([state, label]) => html`<button class="cf-linkbutton" name="state" value="${state}">${label}<span class="govuk-visually-hidden">: ${name}</span></button> `)}<a class="govuk-link" href="${about.items}/items/${item.id}">Open<span class="govuk-visually-hidden"> ${name}</span></a></form>`;
}

const NEXT_OF_MEASURE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  offered: [
    ['accepted', 'Accepted'],
    ['installed', 'In place'],
    ['declined', 'Declined'],
  ],
  accepted: [
    ['installed', 'In place'],
    ['declined', 'Declined'],
  ],
  declined: [['offered', 'Offered again']],
  installed: [],
};

function measuresPart(measures: readonly CaseItem[], factors: readonly string[], about: About): Html {
  const had = new Set(measures.map((m) => m.body.measure));
  const suggested = MEASURES.filter((m) => !had.has(m.key) && m.against.some((f) => factors.includes(f)));
  return html`${
    measures.length === 0
      ? html`<p class="govuk-body">Nothing has been offered yet.</p>`
      : html`<ul class="cf-plainlist">${measures.map((m) => {
          const known = measureNamed(m.body.measure ?? '');
          const state = m.body.state ?? 'offered';
          return html`<li>${tag(MEASURE_STATES[state] ?? state, STATE_COLOURS[state] ?? 'grey')} <strong>${known?.name ?? m.body.measure ?? ''}</strong>${m.doneAt ? `, since ${dateInWords(m.doneAt)}` : ''}${m.body.note ? html`<br>${m.body.note}` : ''}
${steps(m, NEXT_OF_MEASURE[state] ?? [], 'measures', known?.name ?? '', about)}</li>`;
        })}</ul>`
  }${
    suggested.length > 0 && about.csrf
      ? html`<h3 class="govuk-heading-s">What speaks to the reasons above</h3><ul class="cf-plainlist">${suggested.map(
          (m) =>
            html`<li><strong>${m.name}</strong><br>${m.does}<form method="post" action="${about.path}/offer">${about.csrf!()}<input type="hidden" name="measure" value="${m.key}"><button class="cf-linkbutton">Offered<span class="govuk-visually-hidden">: ${m.name}</span></button></form></li>`,
        )}</ul>`
      : ''
  }${about.csrf ? html`<p class="govuk-body"><a class="govuk-link" href="${about.items}/add/measure">Offer something else</a></p>` : ''}`;
}

const NEXT_OF_REFERRAL: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  to_send: [
    ['sent', 'Sent'],
    ['declined', 'They declined'],
  ],
  sent: [
    ['acknowledged', 'Acknowledged'],
    ['closed', 'Closed'],
    ['declined', 'They no longer want it'],
  ],
  acknowledged: [
    ['closed', 'Closed'],
    ['declined', 'They no longer want it'],
  ],
};

function referralsPart(referrals: readonly CaseItem[], force: ForceConfig, about: About): Html {
  const nameOf = (key: string) => force.partners.find((p) => p.key === key)?.name ?? key;
  return html`${
    referrals.length === 0
      ? html`<p class="govuk-body">Nobody. A decline is recorded here too.</p>`
      : html`<ul class="cf-plainlist">${referrals.map((r) => {
          const state = r.body.state ?? 'to_send';
          return html`<li>${tag(REFERRAL_STATES[state] ?? state, STATE_COLOURS[state] ?? 'grey')} <strong>${nameOf(r.body.to ?? '')}</strong>: ${REFERRAL_BASES[r.body.basis ?? ''] ?? ''}<br>${r.body.why ?? ''}${r.body.outcome ? html`<br>Came of it: ${r.body.outcome}` : ''}<br><span class="cf-quiet">${r.changedBy}, ${momentInWords(r.changedAt)}</span>
${steps(r, NEXT_OF_REFERRAL[state] ?? [], 'referrals', nameOf(r.body.to ?? ''), about)}</li>`;
        })}</ul>`
  }${about.csrf ? html`<p class="govuk-body"><a class="govuk-link" href="${about.items}/add/referral">Refer them, or record that they declined</a></p>` : ''}`;
}

function textsPart(letters: readonly CaseItem[], about: About): Html {
  return html`<ul class="govuk-list govuk-body-s">${VICTIM_TEXTS.map(
    (t) =>
      html`<li><a class="govuk-link" href="${about.path}/texts/${t.key}">${t.title}</a> <span class="cf-quiet">(${t.kind}) ${t.when}</span></li>`,
  )}</ul>${
    letters.length > 0
      ? html`<h3 class="govuk-heading-s">Sent</h3><ul class="govuk-list govuk-body-s">${letters.map((l) => html`<li><a class="govuk-link" href="${about.items}/items/${l.id}">${l.body.title ?? ''}</a>, ${momentInWords(l.changedAt)}, ${l.changedBy}</li>`)}</ul>`
      : ''
  }`;
}
