import { LETTER } from '#catalogue/checking/answers.ts';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Tx } from '#store/store.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';
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
    handler: ({ force, site }) => ({
      title: 'If the police or your bank ring you',
      section: '/check',
      checking: true,
      cacheSeconds: 3600,
      before: backLink('/check'),
      main: html`<div class="cf-sheet"><h1 class="govuk-heading-xl">If the police or your bank ring you</h1>
<h2 class="govuk-heading-m">They never</h2>
${neverList(null)}
<h2 class="govuk-heading-m">What to do</h2>
${stepList(force)}
<p class="govuk-body">Somebody I can ring: ______________________</p>
${site.origin ? html`<p class="govuk-body">Check a call: ${site.origin}/check</p>` : null}</div>
<div class="cf-noprint" data-print="Print this sheet"></div>
<p class="govuk-body cf-noprint">It prints in large letters. Put it beside the phone.</p>`,
    }),
  }),
  plainPage({
    method: 'GET',
    path: '/check/share',
    allow: 'public',
    audit,
    handler: ({ site, force }) => {
      // Without an address of our own that is known, the force's: whoever gets the letter must find the way.
      const link = site.origin ? `${site.origin}/check` : force.website;
      const { subject, body } = LETTER(link);
      const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
      return {
        title: 'Share this advice',
        section: '/check',
        checking: true,
        cacheSeconds: 3600,
        before: backLink('/check'),
        main: html`<h1 class="govuk-heading-l">Share this advice</h1>
<p class="govuk-body">Here is a letter for somebody you care about. Nothing of what you wrote is in it or in the link.</p>
<div class="cf-letter">${body}</div>
<p class="govuk-body cf-noprint"><a class="govuk-link" href="${mail}">Send it by e-mail</a></p>
<div class="cf-noprint" data-print="Print the letter"></div>
<p class="govuk-body cf-noprint">Or read it to them. The page to send them to is <strong>${link}</strong>.</p>`,
      };
    },
  }),
];
