import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { MINUTE_MS } from '#core/clock.ts';
import { type Officer, officersOf } from '#journey/allocation/officers.ts';
import { givenTogether, stepThatStands } from '#journey/allocation/record-step.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { type Unit, unitsOf } from '#journey/allocation/second-step.ts';
import { officerFields, undoStepForm } from '#journey/allocation/step-section.ts';
import { type UnitReport, unitCounts, unitReports, type WithWhom } from '#journey/allocation/unit-list.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { bandTag, topReasons } from '#journey/triage/assessment-sections.ts';
import { type OpenDuties, openDutiesOf } from '#journey/triage/assessments.ts';
import { maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { type FieldError, notificationBanner } from '#web/components/content.ts';
import { button } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { agoInWords, dueInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted, plainWords } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { keysBar } from './keys-bar.ts';
import { TAKES_STEPS } from './step-pages.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** What has come to a unit: to be given to an officer, or with one. */
export const unitPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/unit',
    allow: TAKES_STEPS,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: (ctx) => unitView(ctx, unitFrom(ctx.user, ctx.query.text('unit')), null),
  }),
];

/** The unit that was asked for, if this person works in it; else their first. */
export function unitFrom(user: StaffUser, asked: string): Unit {
  const own = unitsOf(user);
  return own.find((u) => u === asked) ?? own[0]!;
}

export interface UnitNotTaken {
  status: number;
  errors: readonly FieldError[];
  told?: Html;
  picked?: readonly string[];
  other?: string;
}

export async function unitView(ctx: Ctx, unit: Unit, notTaken: UnitNotTaken | null): Promise<View> {
  const officer = ctx.query.text('officer').slice(0, 80);
  const whom: WithWhom = officer === '' ? 'nobody' : officer === '*' ? 'anybody' : { officer };
  const size = ALLOCATION.queuePage.value;
  const at = ctx.query.whole('page', 1);
  // One more than is shown tells whether there is another page.
  const found = await unitReports(ctx.tx, unit, whom, size + 1, (at - 1) * size);
  const shown = found.slice(0, size);
  const ids = shown.map((r) => r.id);
  for (const id of ids) ctx.touched(id, { op: 'CONSULTATION', channel: 'list' });
  const duties = await openDutiesOf(ctx.tx, ids, ctx.now);
  const officers = await officersOf(ctx.tx, unit);
  const counts = await unitCounts(ctx.tx, unit);
  const error = (field: string) => {
    const message = notTaken?.errors.find((e) => e.field === field)?.message;
    return message ? { error: message } : {};
  };
  const address = `/staff/unit?unit=${unit}${officer ? `&officer=${encodeURIComponent(officer)}` : ''}`;
  return {
    title: 'Your unit',
    section: '/staff/unit',
    wide: true,
    casework: true,
    ...(notTaken ? { status: notTaken.status, errors: notTaken.errors } : {}),
    main: html`${notTaken?.told ?? ''}${await stepNotice(ctx)}
<h1 class="govuk-heading-l cf-close">${routeName(unit)} <span class="govuk-caption-l">${counts.waiting} to give to an officer, ${counts.given} with officers</span></h1>
${parts(unit, officer, officers, unitsOf(ctx.user))}
${
  shown.length === 0
    ? html`<p class="govuk-inset-text">${whom === 'nobody' ? 'Every report of this unit is with an officer.' : 'No report here.'}</p>`
    : html`${KEYS}<form method="post" action="/staff/unit/give" novalidate>${ctx.csrf()}<input type="hidden" name="unit" value="${unit}">
${table(shown, duties, ctx.now, new Set(notTaken?.picked ?? []))}
<section class="cf-bulk" id="pick" tabindex="-1" aria-labelledby="give-heading" data-do="bulk"><h2 class="govuk-heading-m" id="give-heading">Give what is ticked to an officer</h2>
<p class="govuk-body-s">To send one back, open it. <span data-ticked></span> <button type="button" class="cf-linkbutton" data-tick-all hidden>Tick all on this page</button></p>
<div class="cf-filter">${officerFields(officers, { officer: '', other: notTaken?.other ?? '' }, error)}${button('Give to this officer')}</div></section></form>`
}
${pagination(at, found.length > size ? at + 1 : at, (n) => `${address}&page=${n}`)}`,
  };
}

const KEYS = keysBar([
  { key: 'j', says: 'next report' },
  { key: 'k', says: 'the one before' },
  { key: 'o', says: 'open it', does: 'open' },
  { key: 'x', says: 'tick it', does: 'tick' },
  { key: 'b', says: 'give what is ticked', does: 'bulk' },
  { key: 'u', says: 'undo the last', does: 'undo' },
]);

/** The parts of the list as links: nobody's, then each officer's. */
function parts(unit: Unit, chosen: string, officers: readonly Officer[], units: readonly Unit[]): Html {
  const link = (officer: string, words: string) =>
    html`<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/staff/unit?unit=${unit}${officer ? `&officer=${encodeURIComponent(officer)}` : ''}"${officer === chosen ? html` aria-current="page"` : ''}>${words}</a></li>`;
  const holding = officers.filter((o) => o.reports > 0).map((o) => link(o.name, `${o.name} (${o.reports})`));
  const others = units.filter((u) => u !== unit);
  return html`<nav class="moj-sub-navigation" aria-label="Reports of the unit"><ul class="moj-sub-navigation__list">${link('', 'To give to an officer')}${link('*', 'With any officer')}${holding}${others.map(
    (u) =>
      html`<li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/staff/unit?unit=${u}">${routeName(u)}</a></li>`,
  )}</ul></nav>`;
}

const HEADINGS = ['Report', 'Band', 'What and where', 'Why', 'Allocated', 'Due'];

function table(
  rows: readonly UnitReport[],
  duties: Map<string, OpenDuties>,
  now: Date,
  ticked: ReadonlySet<string>,
): Html {
  return html`<div class="cf-scroll cf-stack cf-queue" tabindex="0" role="region" aria-label="Reports of the unit"><table class="govuk-table">
<caption class="govuk-visually-hidden">Reports of the unit, the most pressing first</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row"><td class="govuk-table__cell cf-tick"></td>${HEADINGS.map((h) => html`<th scope="col" class="govuk-table__header">${h}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${rows.map((r) => row(r, duties.get(r.id), now, ticked.has(r.reference)))}</tbody></table></div>`;
}

function row(r: UnitReport, duty: OpenDuties | undefined, now: Date, ticked: boolean): Html {
  const late = duty && duty.due < now;
  return html`<tr class="govuk-table__row" data-row>
<td class="govuk-table__cell cf-tick"><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="pick-${r.reference}" name="pick" value="${r.reference}:${r.allocation_id ?? 0}:${r.assignment_id ?? 0}" data-tick data-do="tick"${ticked ? html` checked` : ''}><label class="govuk-label govuk-checkboxes__label" for="pick-${r.reference}"><span class="govuk-visually-hidden">Tick ${r.reference}</span></label></div></div></td>
<th scope="row" class="govuk-table__header"><a class="govuk-link cf-ref" data-do="open" href="/staff/reports/${r.reference}">${r.reference}</a></th>
<td class="govuk-table__cell">${bandTag(r.band)}</td>
<td class="govuk-table__cell">${shortNameOf(r.fraud_type)}<br><span class="cf-quiet">${placeInWords(r)}</span>${r.vulnerable ? html`<br><span class="moj-badge moj-badge--purple">Vulnerable</span>` : ''}</td>
<td class="govuk-table__cell"><ul class="cf-whylist">${topReasons(Array.isArray(r.reasons) ? r.reasons : [], 2).map((w) => html`<li>${w}</li>`)}</ul></td>
<td class="govuk-table__cell">${r.officer ? html`<strong>${r.officer}</strong><br>` : ''}<span class="cf-quiet">${agoInWords(r.decided_at, now)} by ${r.display_name ?? r.decided_by}</span>${r.reason ? html`<br>“${r.reason}”` : ''}</td>
<td class="govuk-table__cell">${duty ? html`${plainWords(duty.what)}<br><span class="${late ? 'cf-late' : 'cf-quiet'}">${dueInWords(duty.due, now)}</span>` : ''}</td></tr>`;
}

/** "CF-0000123 was given to … . Undo", for whoever took the step. */
async function stepNotice(ctx: Ctx): Promise<Html | ''> {
  const taken = ctx.query.whole('taken', 0, 0);
  if (taken > 0)
    return notificationBanner(`${counted(taken, 'report')} taken back. They stand as they did before.`, {
      success: true,
      title: 'Done',
    });
  const reference = ctx.query.text('done');
  if (!/^CF-\d{7,19}$/.test(reference)) return '';
  const given = ctx.query.whole('given', 0, 0);
  if (given > 1) {
    const together = await givenTogether(ctx.tx, reference, ctx.user.username);
    const words = html`<p class="govuk-notification-banner__heading">${counted(given, 'report')} given to ${together[0]?.officer ?? 'an officer'}.</p>`;
    const unit = unitFrom(ctx.user, ctx.query.text('unit'));
    const back = takeBackForm(ctx, unit, together);
    return notificationBanner(html`${words}${back}`, { success: true, title: 'Done' });
  }
  const report = await maybeOne(
    ctx.tx
      .selectFrom('report as r')
      .innerJoin('report_standing as s', 's.report_id', 'r.id')
      .innerJoin('assignment as a', 'a.id', 's.assignment_id')
      .select(['a.id', 'a.step', 'a.officer', 'a.made_by', 'a.allocation_id'])
      .where('r.reference', '=', reference),
  );
  if (!report || report.made_by !== ctx.user.username) return '';
  const fresh = (await stepThatStands(ctx.tx, report.allocation_id))?.id === report.id;
  const words = report.step === 'assigned' ? `given to ${report.officer}` : 'sent back for another decision';
  return notificationBanner(
    html`<p class="govuk-notification-banner__heading">${reference} was ${words}.</p>${fresh ? undoStepForm({ reference, step: report.id, csrf: ctx.csrf }) : ''}`,
    { success: true, title: 'Done' },
  );
}

/** One press that takes back what was given with one press, while it may be. */
export function takeBackForm(ctx: Ctx, unit: Unit, given: Awaited<ReturnType<typeof givenTogether>>): Html | '' {
  const since = ctx.now.getTime() - ALLOCATION.undoMinutes.value * MINUTE_MS;
  const fresh = given.filter((g) => g.made_at.getTime() >= since);
  if (fresh.length === 0) return '';
  return html`<form method="post" action="/staff/unit/take-back">${ctx.csrf()}<input type="hidden" name="unit" value="${unit}">${fresh.map((g) => html`<input type="hidden" name="step" value="${g.reference}:${g.step}">`)}
<button class="cf-linkbutton" data-do="undo">Undo<span class="govuk-visually-hidden">: take back the ${counted(fresh.length, 'report')} given together</span></button></form>`;
}
