import type { ForceConfig } from '#catalogue/forces/force.ts';
import { AUDIENCES, type Audience, audienceNamed, seenBy } from '#catalogue/warning-texts/audiences.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Tx } from '#store/store.ts';
import { inset } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import type { Keeping } from '#web/kept-pages.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';
import { type ListedWarning, publishedWarnings } from './store.ts';
import { wholeForce } from './warning-area.ts';
import { pageOfWarning } from './warning-page.ts';
import { isPast } from './warning-view.ts';

const { page } = pagesFor<Tx, ForceConfig>();
/** As many of the standing warnings as are looked through for those that a group can see something of. */
const LOOKED_AT = 100;
const SHOWN = 10;

/** The same frauds as they look from a bank counter, a shop, a taxi, the chair beside the bed: signs, and what to do. */
export const audiencePages = (kept: Keeping<Tx>): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/warnings/for/:audience',
    allow: 'public',
    audit: 'none: a published warning holds nobody’s data and is for everybody',
    kept,
    handler: async (ctx): Promise<View> => {
      const audience = audienceOf(ctx.param('audience'));
      const words = wordingIn(ctx.site.language).warnings.audiences;
      const all = await publishedWarnings(ctx.tx, wholeForce(ctx.force), LOOKED_AT);
      const seen = seenBy(audience);
      const found = all.filter((w) => !isPast(w, ctx.now) && seen.includes(w.fraud_type)).slice(0, SHOWN);
      const title = fill(words.page, { whom: words.groups[audience].whom });
      return {
        title,
        description: words.lead,
        section: '/warnings',
        checkedAgain: true,
        before: backLink('/warnings', wordingIn(ctx.site.language).warnings.page.allWarnings),
        main: html`<h1 class="govuk-heading-xl">${title}</h1>
${adviceFor(audience, words)}
<h2 class="govuk-heading-m">${words.now}</h2>
${found.length === 0 ? html`<p class="govuk-body">${words.none}</p>` : titles(found)}
${others(audience, words, (a) => `/warnings/for/${a}`)}`,
      };
    },
  }),
  pageOfWarning('/warnings/:slug/for/:audience', kept, (warning, ctx): View => {
    const audience = audienceOf(ctx.param('audience'));
    const words = wordingIn(ctx.site.language).warnings.audiences;
    const path = `/warnings/${warning.slug}`;
    const { whom } = words.groups[audience];
    return {
      title: fill(words.pageOf, { whom, title: warning.title }),
      description: warning.summary,
      section: '/warnings',
      checkedAgain: true,
      before: backLink(path, warning.title),
      main: html`<h1 class="govuk-heading-xl">${fill(words.page, { whom })}</h1>
${inset(html`<p class="govuk-body">${fill(words.about, { title: warning.title })}</p><p class="govuk-body">${warning.summary}</p><p class="govuk-body">${rich(words.read, { path })}</p>`)}
${adviceFor(audience, words)}
${others(audience, words, (a) => `${path}/for/${a}`)}`,
    };
  }),
];

type Words = Wording['warnings']['audiences'];

function audienceOf(name: string): Audience {
  const found = audienceNamed(name);
  if (!found) throw new CounterfoilError('NO_SUCH_RECORD');
  return found;
}

function adviceFor(audience: Audience, words: Words): Html {
  const { signs, do: steps } = words.groups[audience];
  return html`<p class="govuk-body-l">${words.lead}</p>
<h2 class="govuk-heading-m">${words.signs}</h2>
<ul class="govuk-list govuk-list--bullet">${signs.map((s) => html`<li>${s}</li>`)}</ul>
<h2 class="govuk-heading-m">${words.do}</h2>
<ol class="govuk-list govuk-list--number">${steps.map((s) => html`<li>${s}</li>`)}</ol>`;
}

const titles = (found: readonly ListedWarning[]): Html =>
  html`<ul class="govuk-list">${found.map((w) => html`<li><a class="govuk-link" href="/warnings/${w.slug}">${w.title}</a></li>`)}</ul>`;

const others = (audience: Audience, words: Words, href: (a: Audience) => string): Html =>
  html`<div class="cf-noprint"><h2 class="govuk-heading-m">${words.others}</h2>
<ul class="govuk-list">${AUDIENCES.filter((a) => a !== audience).map((a) => html`<li><a class="govuk-link" href="${href(a)}">${words.groups[a].link}</a></li>`)}</ul></div>`;
