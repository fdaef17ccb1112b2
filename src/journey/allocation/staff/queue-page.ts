import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtsOf } from '#catalogue/places/gazetteer.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { BANDS, ROUTES } from '#core/assessment.ts';
import { HOUR_MS } from '#core/clock.ts';
import {
  filterFrom,
  filterQuery,
  type QueueFilter,
  queueLength,
  queuePage,
  type WaitingReport,
} from '#journey/allocation/queue.ts';
import { ROUTE_SHORT, routeShort } from '#journey/allocation/route-words.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { othersLike } from '#journey/linking/series-views.ts';
import { bandTag, topReasons } from '#journey/triage/assessment-sections.ts';
import { type OpenDuties, openDutiesOf } from '#journey/triage/assessments.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { button, select } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { agoInWords, dueInWords } from '#web/durations.ts';
import { type Html, html, type Words } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { counted, plainWords } from '#web/plain-words.ts';

import { doneNotice } from './done-notice.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_QUEUE = ['imu_assessor', 'supervisor'] as const;

export const queuePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/queue',
    allow: SEES_QUEUE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const filter = filterFrom(ctx.query);
      const size = ALLOCATION.queuePage.value;
      const length = await queueLength(ctx.tx, filter);
      const pages = Math.max(1, Math.ceil(length / size));
      const at = Math.min(ctx.query.whole('page', 1), pages);
      const waiting = await queuePage(ctx.tx, filter, at, size);
      const ids = waiting.map((w) => w.id);
      const more = { others: await othersLike(ctx.tx, ids), duties: await openDutiesOf(ctx.tx, ids, ctx.now) };
      for (const id of ids) ctx.touched(id);
      const query = filterQuery(filter);
      const rows = waiting.map((w) => queueRow(w, more, query, ctx.now));
      return {
        title: 'Queue',
        section: '/staff/queue',
        wide: true,
        main: html`${await doneNotice(ctx, 'Nothing else waits with this filter.')}
<h1 class="govuk-heading-l">Waiting for a decision <span class="govuk-caption-l">${counted(length, 'report')}${query ? ' with this filter' : ''}</span></h1>
<p class="govuk-body">The highest band first; within a band what is overdue or due soonest, then the highest score.</p>
${filterForm(filter, ctx.force.pfaCode)}
<div class="cf-stack">${table({
          caption: 'Reports that wait for a decision, the most pressing first',
          captionHidden: true,
          columns: COLUMNS,
          rows,
          firstIsHeading: true,
          empty: query
            ? html`No report with this filter waits. <a class="govuk-link" href="/staff/queue">Show the whole queue</a>.`
            : 'Nothing waits. Every report that has been assessed has been decided by a person.',
        })}</div>
${pagination(at, pages, (n) => `/staff/queue?${query ? `${query}&` : ''}page=${n}`)}`,
      };
    },
  }),
];

const COLUMNS = [
  { heading: 'Report' },
  { heading: 'Band and proposal' },
  { heading: 'What and where' },
  { heading: 'Why' },
  { heading: 'Due' },
];

interface More {
  others: Map<string, { series: string; others: number }>;
  duties: Map<string, OpenDuties>;
}

function queueRow(w: WaitingReport, more: More, query: string, now: Date): Words[] {
  const late = now.getTime() - w.receivedAt.getTime() > ALLOCATION.hoursToRead.value * HOUR_MS;
  const like = more.others.get(w.id);
  return [
    html`<a class="govuk-link cf-ref" href="/staff/reports/${w.reference}${query ? `?${query}` : ''}">${w.reference}</a>
<br><span class="${late ? 'cf-late' : 'cf-quiet'}">${agoInWords(w.receivedAt, now)}</span>`,
    html`<span class="cf-ref">${bandTag(w.band)} <span class="cf-points">${w.score}</span></span><br>${routeShort(w.proposed)}`,
    html`${shortNameOf(w.fraudType)}<br><span class="cf-quiet">${placeInWords(w)}</span>`,
    html`<ul class="cf-whylist">${topReasons(w.reasons, 3).map((r) => html`<li>${r}</li>`)}${
      like && like.others > 0
        ? html`<li><a class="govuk-link" href="/staff/series/${like.series}">Looks like ${counted(like.others, 'other')}</a></li>`
        : ''
    }</ul>`,
    dutyCell(more.duties.get(w.id), now),
  ];
}

function dutyCell(duty: OpenDuties | undefined, now: Date): Words {
  if (!duty) return '';
  const late = duty.due < now;
  return html`${plainWords(duty.what)}<br><span class="${late ? 'cf-late' : 'cf-quiet'}">${dueInWords(duty.due, now)}</span>${
    duty.overdue > 1 ? html` <span class="cf-late">(and ${duty.overdue - 1} more)</span>` : ''
  }`;
}

function filterForm(filter: QueueFilter, force: string): Html {
  const all = { value: '', label: 'All' };
  const chosen = (value: string, now: string | null) => ({ selected: value === now });
  const districts = districtsOf(force).sort((a, b) => a.name.localeCompare(b.name));
  return html`<form method="get" action="/staff/queue" class="cf-filter">
${select({ name: 'band', label: 'Band', options: [all, ...BANDS.map((b) => ({ value: b, label: plainWords(b), ...chosen(b, filter.band) }))] })}
${select({ name: 'proposed', label: 'Proposal', options: [all, ...ROUTES.map((r) => ({ value: r, label: ROUTE_SHORT[r], ...chosen(r, filter.proposed) }))] })}
${select({ name: 'district', label: 'District', options: [all, ...districts.map((d) => ({ value: d.gss, label: d.name, ...chosen(d.gss, filter.district) }))] })}
${button('Filter', { kind: 'secondary' })}
</form>`;
}
