import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { ROUTES, type Route } from '#core/assessment.ts';
import { latestAllocated } from '#journey/allocation/queue.ts';
import { ROUTE_SHORT, routeShort } from '#journey/allocation/route-words.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { bandTag } from '#journey/triage/assessment-sections.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { button, select } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_ALLOCATED = ['imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'supervisor'] as const;

/** Where somebody's own work is: a sergeant sees what went to the local units first. */
function ownRoute(user: StaffUser): Route | null {
  if (user.roles.includes('lcu_sergeant')) return 'LCU';
  return user.roles.includes('sfcu_investigator') ? 'SFCU' : null;
}

/** What has been decided, the latest first: the way in for whoever takes reports over. */
export const allocatedPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/allocated',
    allow: SEES_ALLOCATED,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const all = ctx.query.text('route') === 'all';
      const route = all ? null : (ctx.query.choice('route', ROUTES) ?? ownRoute(ctx.user));
      const size = ALLOCATION.queuePage.value;
      const at = ctx.query.whole('page', 1);
      // One more than is shown tells whether there is another page.
      const found = await latestAllocated(ctx.tx, route, size + 1, (at - 1) * size);
      const shown = found.slice(0, size);
      for (const r of shown) ctx.touched(r.id);
      const options = [
        { value: 'all', label: 'Everywhere' },
        ...ROUTES.map((r) => ({ value: r, label: ROUTE_SHORT[r] })),
      ];
      return {
        title: 'Allocated',
        section: '/staff/allocated',
        wide: true,
        main: html`<h1 class="govuk-heading-l">Allocated</h1>
<p class="govuk-body">The latest decision first.</p>
<form method="get" action="/staff/allocated" class="cf-filter">
${select({ name: 'route', label: 'Allocated to', options: options.map((o) => ({ ...o, selected: o.value === (route ?? 'all') })) })}
${button('Show', { kind: 'secondary' })}</form>
${table({
  caption: 'Reports that a person has allocated, the latest first',
  captionHidden: true,
  columns: [
    { heading: 'Report' },
    { heading: 'Band' },
    { heading: 'What and where' },
    { heading: 'Allocated' },
    { heading: 'Why' },
  ],
  rows: shown.map((r) => [
    html`<a class="govuk-link cf-ref" href="/staff/reports/${r.reference}">${r.reference}</a>`,
    bandTag(r.band),
    html`${shortNameOf(r.fraud_type)}<br><span class="cf-quiet">${placeInWords(r)}</span>`,
    html`${routeShort(r.decided)}<br><span class="cf-quiet">${momentInWords(r.decided_at)} by ${r.display_name ?? r.decided_by}</span>`,
    r.reason ?? 'As proposed',
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: 'Nothing has been allocated there yet.',
})}
${pagination(at, found.length > size ? at + 1 : at, (n) => `/staff/allocated?route=${route ?? 'all'}&page=${n}`)}`,
      };
    },
  }),
];
