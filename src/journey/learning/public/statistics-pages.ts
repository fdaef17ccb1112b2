import type { ForceConfig } from '#catalogue/forces/force.ts';
import { districtsOf } from '#catalogue/places/gazetteer.ts';
import { STATISTICS } from '#catalogue/thresholds/statistics.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import { CHOICE_COOKIE, NEAR_COOKIE, YEAR_SECONDS } from '#journey/checking/cookie-choice.ts';
import { publishedFigures } from '#journey/learning/statistics.ts';
import type { Tx } from '#store/store.ts';
import { table } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';
import { FIGURE_COLUMNS, figuresCsv, figuresJson } from './figures-files.ts';
import { statisticsView } from './statistics-view.ts';

const { page, plainPage } = pagesFor<Tx, ForceConfig>();
const AUDIT = 'none: published figures, protected before they are kept; no record can be seen in them';
/** They change once a month; a reader who waits a few minutes more has lost nothing. */
const KEPT_SECONDS = 300;

/** What was reported near here, by month, type and district: a page, two files, and what their columns mean. */
export const statisticsPages = (): Page<Tx, ForceConfig>[] => [figuresPage, csvFile, jsonFile, dictionaryPage];

const figuresPage = page({
  method: 'GET',
  path: '/statistics',
  allow: 'public',
  audit: AUDIT,
  handler: async (ctx) => {
    const figures = await publishedFigures(ctx.tx);
    const months = [...new Set(figures.map((f) => f.month))].sort();
    const asked = ctx.query.text('month');
    const { force } = ctx;
    const remembers = ctx.cookies.get(CHOICE_COOKIE) === 'yes';
    const chosen = ctx.query.text('district') || (asked || !remembers ? '' : ctx.cookies.get(NEAR_COOKIE));
    const district = districtsOf(force.pfaCode).find((d) => d.gss === chosen)?.gss ?? null;
    if (remembers && district) ctx.cookies.set(NEAR_COOKIE, district, YEAR_SECONDS);
    else if (remembers && asked) ctx.cookies.clear(NEAR_COOKIE);
    return statisticsView({
      figures,
      months: months.slice(-STATISTICS.monthsShown.value),
      month: months.find((m) => m === asked) ?? months.at(-1) ?? null,
      missing: /^\d{4}-(?:0[1-9]|1[0-2])$/.test(asked) && !months.includes(asked) ? asked : null,
      district,
      districts: districtsOf(force.pfaCode).sort((a, b) => a.name.localeCompare(b.name)),
      force,
      language: ctx.site.language,
      // What is remembered of one reader is nobody else's.
      cacheSeconds: remembers ? 0 : KEPT_SECONDS,
    });
  },
});

const csvFile = page({
  method: 'GET',
  path: '/statistics/figures.csv',
  allow: 'public',
  audit: AUDIT,
  handler: async (ctx) => ({
    type: 'text/csv; charset=utf-8',
    body: figuresCsv(await publishedFigures(ctx.tx)),
    filename: `fraud-figures-${ctx.force.code}.csv`,
    cacheSeconds: KEPT_SECONDS,
  }),
});

const jsonFile = page({
  method: 'GET',
  path: '/statistics/figures.json',
  allow: 'public',
  audit: AUDIT,
  handler: async (ctx) => {
    const words = wordingIn(ctx.site.language).statistics;
    const title = fill(words.title, { place: ctx.force.county });
    const about = { force: ctx.force.name, title, least: STATISTICS.least.value, words };
    return {
      type: 'application/json; charset=utf-8',
      body: figuresJson(await publishedFigures(ctx.tx), about),
      cacheSeconds: KEPT_SECONDS,
    };
  },
});

const dictionaryPage = plainPage({
  method: 'GET',
  path: '/statistics/data-dictionary',
  allow: 'public',
  audit: 'none: it shows no record',
  handler: ({ site }) => {
    const words = wordingIn(site.language).statistics;
    return {
      title: words.dictionaryTitle,
      section: '/statistics',
      cacheSeconds: KEPT_SECONDS,
      before: backLink('/statistics', wordingIn(site.language).frame.back),
      main: html`<h1 class="govuk-heading-xl">${words.dictionaryTitle}</h1>
<p class="govuk-body">${rich(words.dictionaryIntro)}</p>
${table({
  caption: words.dictionaryTitle,
  captionHidden: true,
  firstIsHeading: true,
  columns: [{ heading: words.dictionaryColumns.column }, { heading: words.dictionaryColumns.meaning }],
  rows: FIGURE_COLUMNS.map((column) => [html`<code>${column}</code>`, words.dictionary[column]]),
})}
<ul class="govuk-list govuk-list--bullet">${words.dictionaryMore.map((line) => html`<li>${line}</li>`)}</ul>`,
    };
  },
});
