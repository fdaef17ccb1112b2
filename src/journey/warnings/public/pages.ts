import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtByGss, districtsOf } from '#catalogue/places/gazetteer.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';
import { button, select } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { atomFeed } from './feed.ts';
import { countPublished, type ListedWarning, maybePublished, publishedWarnings } from './store.ts';
import { isPast, tombstone, warningView } from './warning-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const AUDIT = 'none: a published warning holds nobody’s data and is for everybody';
/** As many as a person looks through. */
const PER_PAGE = 20;

/** Warnings for everybody: the list, by district if wanted; one warning; the feed. */
export const warningPages = (): Page<Tx, ForceConfig>[] => [listPage, onePage, feedPage];

const listPage = page({
  method: 'GET',
  path: '/warnings',
  allow: 'public',
  audit: AUDIT,
  handler: async (ctx) => {
    const district = ownDistrict(ctx.query.text('district'), ctx.force);
    const total = await countPublished(ctx.tx, district);
    const pages = Math.max(1, Math.ceil(total / PER_PAGE));
    const at = Math.min(ctx.query.whole('page', 1), pages);
    const found = await publishedWarnings(ctx.tx, district, PER_PAGE, (at - 1) * PER_PAGE);
    const place = district ? (districtByGss(district)?.name ?? ctx.force.county) : ctx.force.county;
    return {
      title: `Fraud warnings for ${place}`,
      description: `What fraudsters are doing in ${place} now, and how to stay safe.`,
      section: '/warnings',
      checkedAgain: true,
      feed: feedAddress(district),
      main: html`<h1 class="govuk-heading-xl">Fraud warnings for ${place}</h1>
${chooseDistrict(ctx.force, district)}
${found.length === 0 ? nothingHere(place, district !== null) : html`<ul class="cf-items">${found.map((w) => listed(w, ctx.now))}</ul>`}
${pagination(at, pages, (n) => `/warnings?${new URLSearchParams({ ...(district ? { district } : {}), page: String(n) })}`)}
<p class="govuk-body"><a class="govuk-link" href="${feedAddress(district)}">Follow these warnings in a feed reader</a>, or <a class="govuk-link" href="/warnings/subscribe">get them by e-mail or text</a></p>`,
    };
  },
});

const feedAddress = (district: string | null): string =>
  district ? `/warnings.atom?district=${district}` : '/warnings.atom';

/** A district of this force, else none: an address with another is answered with all warnings. */
function ownDistrict(gss: string, force: ForceConfig): string | null {
  return districtsOf(force.pfaCode).find((d) => d.gss === gss)?.gss ?? null;
}

function chooseDistrict(force: ForceConfig, chosen: string | null) {
  const districts = districtsOf(force.pfaCode).sort((a, b) => a.name.localeCompare(b.name));
  return html`<form method="get" action="/warnings" class="cf-noprint cf-filter">
${select({
  name: 'district',
  label: 'Show warnings for',
  options: [
    { value: '', label: `All of ${force.county}` },
    ...districts.map((d) => ({ value: d.gss, label: d.name, selected: d.gss === chosen })),
  ],
})}
${button('Show', { kind: 'secondary' })}
</form>`;
}

const listed = (w: ListedWarning, now: Date) => html`<li class="cf-item">
<h2 class="govuk-heading-m"><a class="govuk-link" href="/warnings/${w.slug}">${w.title}</a></h2>
<p class="govuk-body">${w.summary}</p>
<p class="govuk-body-s cf-quiet"><time datetime="${w.published_at.toISOString()}">${dateInWords(w.published_at)}</time> · ${w.area}${w.corrected_at ? html` · corrected on ${dateInWords(w.corrected_at)}` : ''}${isPast(w, now) ? ' · no longer current' : ''}</p></li>`;

const nothingHere = (
  place: string,
  narrowed: boolean,
) => html`<p class="govuk-body">There are no warnings for ${place} now. That does not mean that there are no frauds: <a class="govuk-link" href="/check">how to check a call</a>.</p>
${narrowed ? html`<p class="govuk-body"><a class="govuk-link" href="/warnings">See the warnings for all districts</a></p>` : null}`;

const onePage = page({
  method: 'GET',
  path: '/warnings/:slug',
  allow: 'public',
  audit: AUDIT,
  handler: async (ctx) => {
    const warning = await maybePublished(ctx.tx, ctx.param('slug'));
    if (!warning) throw new CounterfoilError('NO_SUCH_RECORD');
    return warning.status === 'WITHDRAWN'
      ? tombstone(warning)
      : warningView(warning, ctx.force, ctx.now, ctx.site.origin);
  },
});

const feedPage = page({
  method: 'GET',
  path: '/warnings.atom',
  allow: 'public',
  audit: AUDIT,
  handler: async (ctx) => {
    const district = ownDistrict(ctx.query.text('district'), ctx.force);
    const found = await publishedWarnings(ctx.tx, district, 50);
    return {
      type: 'application/atom+xml; charset=utf-8',
      body: atomFeed(found, { force: ctx.force, origin: ctx.site.origin, district, now: ctx.now }),
      cacheSeconds: 60,
    };
  },
});
