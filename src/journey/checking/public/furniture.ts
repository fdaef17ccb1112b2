import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Tx } from '#store/store.ts';
import { summaryList } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** Neutral, never personal, and nothing to explain to whoever looks over a shoulder (R6.24). */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

const text = (path: string, title: string, main: (force: ForceConfig) => Html): Page<Tx, ForceConfig> =>
  plainPage({
    method: 'GET',
    path,
    allow: 'public',
    audit: 'none: it shows no record',
    handler: ({ force }): View => ({
      title,
      cacheSeconds: 3600,
      main: html`<h1 class="govuk-heading-xl">${title}</h1>${main(force)}`,
    }),
  });

/** What stands in the footer, and the way out. */
export const furniturePages = (): Page<Tx, ForceConfig>[] => [
  text('/cookies', 'Cookies', cookies),
  text('/privacy', 'Privacy', privacy),
  text('/accessibility', 'Accessibility statement', accessibility),
  plainPage({
    method: 'GET',
    path: '/leave',
    allow: 'public',
    // No database: leaving must work at once, whatever else does not. The draft that stays behind can be read by nobody without the cookie.
    audit: 'none: it shows no record',
    handler: (ctx) => {
      ctx.cookies.clear('report');
      ctx.cookies.clear('track');
      return { to: ELSEWHERE };
    },
  }),
];

function cookies(): Html {
  return html`<p class="govuk-body">Cookies are small files kept by your browser. We use only those without which a form cannot work. We do not use cookies to count visits or for advertising, so there is nothing to accept or refuse.</p>
<h2 class="govuk-heading-m">Cookies we use</h2>
${summaryList([
  {
    key: 'counterfoil-form',
    value: 'Makes sure that a form was sent from our page. It goes when you close the browser.',
  },
  {
    key: 'counterfoil-report',
    value:
      'Finds the report you are writing, for an hour after your last answer. It goes when you close the browser or press “Exit this page”.',
  },
  {
    key: 'counterfoil-track',
    value:
      'Keeps the report open that you follow, until you close it, press “Exit this page” or have not looked for 20 minutes.',
  },
])}`;
}

function privacy(force: ForceConfig): Html {
  return html`<p class="govuk-body">${force.name} runs this service and looks after what you tell us.</p>
<h2 class="govuk-heading-m">What we keep</h2>
<p class="govuk-body">When you send a report we keep what you wrote. You need not give your name. While you write, your answers are kept locked on our computer. For an hour after your last answer you can go back to them in the same browser, if you have not closed it; after a day they are deleted.</p>
<p class="govuk-body">When you check a call, nothing that you write is kept, unless you go on to report it. When you check an officer’s code, we keep that it was checked. We count wrong codes by a scrambled form of your internet address, for a day.</p>
<p class="govuk-body">We do not keep a record of which pages you read.</p>
<h2 class="govuk-heading-m">What we use it for</h2>
<ul class="govuk-list govuk-list--bullet">
<li>to find and stop those who commit fraud</li>
<li>to protect you and others, and to warn people near you</li>
<li>to get help to people who have been hurt by fraud</li>
</ul>
<p class="govuk-body">Computers compare reports and suggest which are urgent. A person always decides.</p>
<p class="govuk-body">A warning that we publish never holds your name, address or number.</p>
<h2 class="govuk-heading-m">Who sees it</h2>
<p class="govuk-body">Our staff who need it for this work. Each time one of them opens your report it is written down. We pass it on when the law lets us and it is needed: to another police force, your bank, the council or a service for victims.</p>
<h2 class="govuk-heading-m">How long we keep it</h2>
<p class="govuk-body">As long as the rules for police information say, which is mostly six years. Then we look at it again and delete what is no longer needed.</p>
<h2 class="govuk-heading-m">Your rights</h2>
<p class="govuk-body">You can ask to see what we hold about you, and ask us to put it right or delete it. The law that applies is Part 3 of the Data Protection Act 2018. Ring ${force.nonEmergencyNumber} or go to <a class="govuk-link" href="${force.website}">${force.website}</a>. If you are not happy with our answer, you can complain to the Information Commissioner.</p>`;
}

function accessibility(force: ForceConfig): Html {
  return html`<p class="govuk-body">We want everybody to be able to use this service. You should be able to</p>
<ul class="govuk-list govuk-list--bullet">
<li>use it with a keyboard only</li>
<li>use it with a screen reader</li>
<li>make the text four times as large without scrolling sideways</li>
<li>use it on an old phone, and with JavaScript turned off</li>
</ul>
<h2 class="govuk-heading-m">If something does not work for you</h2>
<p class="govuk-body">Ring ${force.nonEmergencyNumber} and we will take your report, read you a warning, or send it to you in large print.</p>
<h2 class="govuk-heading-m">How well it does</h2>
<p class="govuk-body">The service aims at the Web Content Accessibility Guidelines version 2.2, level AA. Every page is tested by a program each time it is changed. It has not yet been tested by people with disabilities or by an independent auditor, so we do not claim that it meets them.</p>
<h2 class="govuk-heading-m">If you are not happy with our answer</h2>
<p class="govuk-body">The Equality and Human Rights Commission enforces the accessibility regulations of 2018. You can ask the Equality Advisory and Support Service for help.</p>`;
}
