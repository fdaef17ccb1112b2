import type { ForceConfig } from '#catalogue/forces/force.ts';
import { INVESTIGATION } from '#catalogue/thresholds/investigation.ts';
import { placeInWords } from '#journey/intake/report-sections.ts';
import { itemTitle } from '#journey/investigation/item-words.ts';
import { openActions } from '#journey/investigation/open-actions.ts';
import { WORKS_ON_CASE } from '#journey/investigation/who-works.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { dueInWords } from '#web/durations.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { plainWords } from '#web/plain-words.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** What one person has to do over all cases; a supervisor may look at everybody's. */
export const actionPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/actions',
    allow: WORKS_ON_CASE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const everybody = ctx.query.text('whose') === 'all';
      const most = INVESTIGATION.actionsShown.value;
      const found = await openActions(ctx.tx, everybody ? null : ctx.user.username, most);
      for (const id of new Set(found.map((a) => a.report_id))) ctx.touched(id);
      return {
        title: everybody ? 'Everybody’s actions' : 'My actions',
        section: '/staff/actions',
        wide: true,
        main: html`<h1 class="govuk-heading-l">${everybody ? 'Everybody’s actions' : 'My actions'}</h1>
<p class="govuk-body">The soonest due first. <a class="govuk-link" href="/staff/actions${everybody ? '' : '?whose=all'}">${everybody ? 'Mine only' : 'Everybody’s'}</a></p>
${table({
  caption: 'Open actions and evidence to secure, the soonest due first',
  captionHidden: true,
  columns: [{ heading: 'What' }, { heading: 'Case' }, { heading: 'Due' }, { heading: 'Who' }],
  rows: found.map((a) => [
    html`<a class="govuk-link" href="/staff/reports/${a.reference}/case/items/${a.id}">${itemTitle(a)}</a><br><span class="cf-quiet">${plainWords(a.kind)}${a.kind === 'evidence' && a.body.state === 'asked' ? ', asked for: chase it' : ''}</span>`,
    html`<a class="govuk-link cf-ref" href="/staff/reports/${a.reference}/case">${a.reference}</a><br><span class="cf-quiet">${placeInWords(a)}</span>`,
    a.due ? html`<span class="${a.due < ctx.now ? 'cf-late' : ''}">${dueInWords(a.due, ctx.now)}</span>` : 'No date',
    a.display_name ?? a.owner ?? 'Nobody yet',
  ]),
  firstIsHeading: true,
  stacked: true,
  empty: everybody ? 'Nobody has anything open.' : 'You have nothing open. Actions are set on the page of a case.',
})}`,
      };
    },
  }),
];
