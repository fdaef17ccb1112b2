import type { ForceConfig } from '#catalogue/forces/force.ts';
import { VICTIMS } from '#catalogue/thresholds/victims.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { HOUR_MS } from '#core/clock.ts';
import { displayPhone } from '#core/phone.ts';
import { howToSpeak } from '#journey/intake/how-to-speak.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { bandTag } from '#journey/triage/assessment-sections.ts';
import { type CallService, callList, countCalls, oneEntryEach, type VictimToRing } from '#journey/victims/call-list.ts';
import { RINGS_VICTIMS } from '#journey/victims/who-cares.ts';
import type { Tx } from '#store/store.ts';
import { subNavigation } from '#web/components/case-patterns.ts';
import { tag } from '#web/components/content.ts';
import { pagination } from '#web/components/navigation.ts';
import { agoInWords } from '#web/durations.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const SIZE = VICTIMS.perPage.value;

/** A number, or what is left without one: nobody writes to somebody with a courier at the door. */
function howToReach({ phone, phone_is_theirs, immediate, asked }: VictimToRing): string {
  if (phone) return `${displayPhone(phone)}${phone_is_theirs ? '' : ' (whoever reported it)'}`;
  if (immediate) return 'No telephone given: ask the control room, so that an officer goes';
  return asked.victim?.address?.line
    ? 'No telephone given: write'
    : 'No telephone and no address given: an officer goes, or whoever reported it is asked';
}

/** The unit and the partner that ring victims in this force, as people call them. */
export function serviceNames(force: ForceConfig): Record<CallService, string> {
  const police = force.units.find((u) => u.kind === 'victim_service')?.name ?? 'Victim service';
  const partner = force.partners.find((p) => p.kind === 'victim_service')?.name ?? 'The victim service partner';
  return { police, partner };
}

/** Keys of the bodies that ring victims who are referred to them. */
export const partnersWhoRing = (force: ForceConfig): string[] =>
  force.partners.filter((p) => p.kind === 'victim_service').map((p) => p.key);

/** Who rings this one: advice until a referral is sent, a fact from then on. */
function whoRings(r: VictimToRing, partner: string): string {
  if (r.with_partner)
    return `${partner} was sent the referral${r.with_partner === 'acknowledged' ? ' and has acknowledged it' : ', and has not acknowledged it yet'}.`;
  return r.service === 'partner' ? `Lesser need: can be referred to ${partner}. Nobody has done that yet.` : '';
}

/** Who is to be rung, in order of need, with why. */
export const callListPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/victims',
    allow: RINGS_VICTIMS,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const service = ctx.query.choice('who', ['police', 'partner', 'all']) ?? 'police';
      const immediateSince = new Date(ctx.now.getTime() - VICTIMS.immediateHours.value * HOUR_MS);
      const since = {
        days: VICTIMS.listDays.value,
        now: ctx.now,
        immediateSince,
        partners: partnersWhoRing(ctx.force),
      };
      const at = ctx.query.whole('page', 1);
      const counts = await countCalls(ctx.tx, since);
      const found = await callList(ctx.tx, service === 'all' ? null : service, since, SIZE + 1, (at - 1) * SIZE);
      const shown = found.slice(0, SIZE);
      for (const r of shown) ctx.touched(r.report_id);
      const names = serviceNames(ctx.force);
      const tabs = [
        { key: 'police', text: `${names.police} (${counts.police.toLocaleString('en-GB')})` },
        { key: 'partner', text: `${names.partner} (${counts.partner.toLocaleString('en-GB')})` },
        { key: 'all', text: `Everybody (${(counts.police + counts.partner).toLocaleString('en-GB')})` },
      ];
      return {
        title: 'Victims to ring',
        section: '/staff/victims',
        wide: true,
        casework: true,
        main: html`<h1 class="govuk-heading-l cf-close">Victims to ring</h1>
<p class="govuk-body">Whoever was graded immediate in the last day first, then whoever a colleague assessed at risk of high harm, then the greatest need; of equals whoever has waited longest. The order is advice: everybody is rung. <a class="govuk-link" href="/staff/victims/hit-again">Does what we do help?</a></p>
${subNavigation(
  'Who rings',
  tabs.map((t) => ({
    href: `/staff/victims?who=${t.key}`,
    text: t.text,
    ...(t.key === service ? { current: true } : {}),
  })),
)}
${
  shown.length === 0
    ? html`<p class="govuk-inset-text">Nobody waits for a call: everybody of the last ${VICTIMS.listDays.value} days has been reached, or asked not to be.</p>`
    : html`<ol class="cf-items">${oneEntryEach(shown).map(
        ({ first: r, also }) =>
          html`<li class="cf-item"><h2 class="govuk-heading-s"><a class="govuk-link" href="/staff/reports/${r.reference}/victim">${r.name ?? 'Name not given'}<span class="govuk-visually-hidden">, report ${r.reference}</span></a> ${r.immediate ? html`${bandTag('immediate')} ` : ''}${r.assessed_high ? html`${tag('Assessed: high harm', 'red')} ` : ''}<span class="cf-points">need ${r.need}</span></h2>
<p class="govuk-body-s">${howToReach(r)} · ${shortNameOf(r.fraud_type)}, ${placeInWords(r)} · ${r.reference}, ${agoInWords(r.received_at, ctx.now)}${also.map((o) => html`; also <a class="govuk-link" href="/staff/reports/${o.reference}/victim">${o.reference}</a>`)}${r.tries > 0 ? html` · <strong>tried ${counted(r.tries, 'time')}${r.last_try ? `, last ${agoInWords(r.last_try, ctx.now)}` : ''}</strong>` : ''}</p>
${[...howToSpeak(r.asked), ...(r.contact_wish ? [`To be spoken to: ${r.contact_wish}`] : [])].map((line) => html`<p class="govuk-body-s"><strong>${line}</strong></p>`)}
<ul class="cf-whylist govuk-body-s">${[...r.because, whoRings(r, names.partner)].filter(Boolean).map((b) => html`<li>${b}</li>`)}</ul></li>`,
      )}</ol>`
}
${pagination(at, found.length > SIZE ? at + 1 : at, (n) => `/staff/victims?who=${service}&page=${n}`)}`,
      };
    },
  }),
];
