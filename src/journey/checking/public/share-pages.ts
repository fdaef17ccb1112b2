import type { ForceConfig } from '#catalogue/forces/force.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import type { Tx } from '#store/store.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';
import { neverList, stepList } from './answer-view.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();
const audit = 'none: it shows no record';

/** What can be handed on. Nothing of what anybody typed is in it, so the pages are the same for everybody. */
export const sharePages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/check/sheet',
    allow: 'public',
    audit,
    handler: ({ force, site }) => {
      const { sheet: words, answer } = wordingIn(site.language).checking;
      return {
        title: words.title,
        section: '/check',
        checking: true,
        cacheSeconds: 3600,
        before: backLink('/check'),
        main: html`<div class="cf-sheet"><h1 class="govuk-heading-xl">${words.title}</h1>
<h2 class="govuk-heading-m">${words.never}</h2>
${neverList(null, answer, site.language)}
<h2 class="govuk-heading-m">${words.do}</h2>
${stepList(force, site.language)}
<p class="govuk-body">${words.ring}</p>
${site.origin ? html`<p class="govuk-body">${fill(words.address, { address: `${site.origin}/check` })}</p>` : null}</div>
<div class="cf-noprint" data-print="${words.print}"></div>
<p class="govuk-body cf-noprint">${words.hint}</p>`,
      };
    },
  }),
  plainPage({
    method: 'GET',
    path: '/check/share',
    allow: 'public',
    audit,
    handler: ({ site, force }) => {
      const { share: words, letter } = wordingIn(site.language).checking;
      // Without an address of our own that is known, the force's: whoever gets the letter must find the way.
      const link = site.origin ? `${site.origin}/check` : force.website;
      const { subject } = letter;
      const body = fill(letter.body, { site: link });
      const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
      return {
        title: words.title,
        section: '/check',
        checking: true,
        cacheSeconds: 3600,
        before: backLink('/check'),
        main: html`<h1 class="govuk-heading-l">${words.title}</h1>
<p class="govuk-body">${words.intro}</p>
<div class="cf-letter">${body}</div>
<p class="govuk-body cf-noprint">${rich(words.byEmail, { mail })}</p>
<div class="cf-noprint" data-print="${words.print}"></div>
<p class="govuk-body cf-noprint">${rich(words.read, { link })}</p>`,
      };
    },
  }),
];
