import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import { seriesNamed } from '#journey/linking/series-views.ts';
import { pressLikeSeries } from '#journey/reading/like-series.ts';
import type { Tx } from '#store/store.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { shown } from './source-view.ts';
import { SEES_OWN_SERIES } from './who-may.ts';

const { page } = pagesFor<Tx, ForceConfig>();

/** What the press tells that is like one series: by its numbers, and by the way it is done. */
export const seriesPressPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/press/series/:series',
    allow: SEES_OWN_SERIES,
    audit: { op: 'CONSULTATION', recordType: 'series', records: 'one' },
    handler: async (ctx) => {
      const series = await seriesNamed(ctx.tx, ctx.param('series'));
      if (!series) throw new CounterfoilError('NO_SUCH_RECORD');
      ctx.touched(series.id);
      const texts = await pressLikeSeries(ctx.tx, series.id);
      for (const t of texts) ctx.listed(t.id, 'reading');
      return {
        title: `The press on series ${series.id}`,
        section: '/staff/press',
        before: backLink(`/staff/series/${series.id}`, `Series ${series.id}`),
        main: html`<h1 class="govuk-heading-l">Texts like series ${series.id}</h1>
<p class="govuk-body">Published texts that print a number which callers of the series used, or that tell of the same method. A likeness to look into: nothing of the press joins a series.</p>
${
  texts.length === 0
    ? html`<p class="govuk-inset-text">No text that was read is like this series.</p>`
    : html`<ul class="cf-items">${texts.map(
        (t) =>
          html`<li class="cf-item"><h2 class="govuk-heading-m"><a class="govuk-link" href="/staff/press/${t.id}">${shown(t.title)}</a></h2><ul class="govuk-list govuk-list--bullet">${t.reasons.map((r) => html`<li>${shown(r.because)}</li>`)}</ul></li>`,
      )}</ul>`
}`,
      };
    },
  }),
];
