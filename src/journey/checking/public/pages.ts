import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Tx } from '#store/store.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** "Is this call genuine?": advice that needs no answers. */
export const checkingPages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/check',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: () => ({
      title: 'Check a call',
      section: '/check',
      main: html`<h1 class="govuk-heading-l">Is this call genuine?</h1>`,
    }),
  }),
];
