import type { ForceConfig } from '#catalogue/forces/force.ts';
import { SEARCH } from '#catalogue/thresholds/search.ts';
import { normalisePhone } from '#core/phone.ts';
import { findPhones } from '#engines/series/read/phones.ts';
import { placesMeant } from '#journey/investigation/places-meant.ts';
import { findReports, type KeptSearch, keepSearch, keptSearch } from '#journey/investigation/search-find.ts';
import { foundReports } from '#journey/investigation/search-results.ts';
import { SEES_CASE } from '#journey/investigation/who-works.ts';
import type { Tx } from '#store/store.ts';
import type { FieldError } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const SIZE = SEARCH.shown.value;

/** What else this person may see of a telephone number, beside the reports; null for nothing. */
export type AboutNumber = (ctx: Ctx, number: string | null) => Promise<Html | null>;

/** Search over every report this person may open. What is typed is sent as a form, and the answer has an address that says nothing. */
export const searchPages = (aboutNumber: AboutNumber): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/search',
    allow: SEES_CASE,
    audit: 'none: an empty form',
    handler: (ctx) => searchView(ctx, null, html``, []),
  }),
  page({
    method: 'POST',
    path: '/staff/search',
    allow: SEES_CASE,
    audit: 'none: what was found is written when it is shown, on the page that this leads to',
    handler: async (ctx) => {
      const query = ctx.form.text('words');
      const most = SEARCH.longestQuery.value;
      const wrong =
        query.replace(/[^\p{L}\p{N}]/gu, '').length < 2
          ? 'Type two letters or figures at least: a name, part of a number or plate, or words of the story'
          : query.length > most
            ? `Type at most ${most} characters`
            : null;
      if (wrong) return searchView(ctx, query.slice(0, most), html``, [{ field: 'words', message: wrong }]);
      const { hits } = await findReports(ctx.tx, query);
      return { to: `/staff/search/${await keepSearch(ctx.tx, ctx.user.id, query, hits)}` };
    },
  }),
  page({
    method: 'GET',
    path: '/staff/search/:search',
    allow: SEES_CASE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const kept = await keptSearch(ctx.tx, ctx.user.id, ctx.param('search'));
      if (!kept) return searchView(ctx, null, gone, []);
      return searchView(ctx, kept.query, await resultsPart(ctx, kept, aboutNumber), []);
    },
  }),
];

const gone = html`<p class="govuk-inset-text">That search has gone: they are kept for ${SEARCH.keptHours.value} hours, for whoever made them. Search again.</p>`;

async function resultsPart(ctx: Ctx, kept: KeptSearch, aboutNumber: AboutNumber): Promise<Html> {
  const pages = Math.max(1, Math.ceil(kept.hits.length / SIZE));
  const at = Math.min(ctx.query.whole('page', 1), pages);
  const found = await foundReports(ctx.tx, kept.hits.slice((at - 1) * SIZE, at * SIZE), kept.query, ctx.now);
  for (const { row } of found) ctx.touched(row.id);
  const besides = at === 1 ? await aboutNumber(ctx, numberIn(kept.query)) : null;
  const meant = kept.hits.some((h) => h.ways.some((w) => w.exact)) ? '' : meantPart(ctx, kept.query);
  if (kept.hits.length === 0)
    return html`${meant}${besides ? html`<h2 class="govuk-heading-m" id="results">No report</h2>${besides}` : nothing}`;
  const most = kept.hits.length >= SEARCH.most.value;
  return html`${meant}<h2 class="govuk-heading-m" id="results">${most ? `The first ${SEARCH.most.value} reports` : counted(kept.hits.length, 'report')}</h2>
<p class="govuk-body">The best fit first, of equals the newest.${most ? ' Add a word to find fewer.' : ''}</p>
${
  found.length === 0
    ? html`<p class="govuk-inset-text">What was found is no longer for you to open.</p>`
    : html`<ol class="cf-items">${found.map(
        ({ row, ago }) =>
          html`<li class="cf-item"><h3 class="govuk-heading-s"><a class="govuk-link" href="/staff/reports/${row.reference}/case">${row.reference}</a></h3><p class="govuk-body-s">${row.about} <span class="cf-quiet">· ${ago}</span></p><div class="govuk-body-s">${row.why}</div></li>`,
      )}</ol>`
}
${pagination(at, pages, (n) => `/staff/search/${kept.id}?page=${n}`)}
${besides ?? ''}`;
}

/** The whole telephone number that was searched for; null for none. */
function numberIn(query: string): string | null {
  const written = findPhones(query)[0]?.number;
  return written ? normalisePhone(written) : null;
}

/** A name of a place that was nearly typed: one press searches for it. */
function meantPart(ctx: Ctx, query: string): Html | '' {
  const meant = placesMeant(query, ctx.force.pfaCode);
  if (meant.length === 0) return '';
  return html`<form class="govuk-inset-text" method="post" action="/staff/search">${ctx.csrf()}Did you mean ${meant.map(
    (words, i) =>
      html`${i > 0 ? ' or ' : ''}<button class="cf-linkbutton" name="words" value="${words}">${words}</button>`,
  )}?</form>`;
}

const nothing = html`<h2 class="govuk-heading-m" id="results">Nothing found</h2>
<p class="govuk-body">Try fewer words, another word, or part of a number. A report that has only just come is found within seconds. Reports that are kept to a team are found only by that team.</p>`;

function searchView(ctx: Ctx, query: string | null, results: Html, errors: readonly FieldError[]): View {
  const error = errors[0]?.message;
  return {
    title: query && errors.length === 0 ? 'Search results' : 'Search',
    section: '/staff/search',
    wide: true,
    status: error ? 422 : 200,
    errors,
    main: html`<h1 class="govuk-heading-l">Search</h1>
<form method="post" action="/staff/search" role="search" novalidate>${ctx.csrf()}
${input({ name: 'words', label: 'Name, number, plate or words', hint: 'A name may be mistyped. Part of a number or plate is enough: 0900, or AB1? for a sign you do not know. Words in quotation marks are looked for as they stand.', value: query ?? '', spellcheck: false, autocomplete: 'off', ...(error ? { error } : {}) })}
${button('Search')}</form>
${results}`,
  };
}
