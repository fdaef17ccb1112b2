import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Tx } from '#store/store.ts';
import { html } from '#web/html.ts';
import { type Page, pagesFor } from '#web/page.ts';

const { plainPage } = pagesFor<Tx, ForceConfig>();

/** The way in: what to do now, then the doors. */
export const homePages = (): Page<Tx, ForceConfig>[] => [
  plainPage({
    method: 'GET',
    path: '/',
    allow: 'public',
    audit: 'none: it shows no record',
    handler: (ctx) => ({
      title: 'Report fraud and check a call',
      description: `Report a fraud or a suspicious call to ${ctx.force.name}, check whether a call is genuine, and read warnings about frauds near you.`,
      wide: true,
      cacheSeconds: 60,
      main: html`<h1 class="govuk-heading-xl">Fraud: report it, check it, be warned</h1>
<div class="cf-emergency">
<h2 class="govuk-heading-m">Is it happening now?</h2>
<p class="govuk-body">Ring <strong>${ctx.force.emergencyNumber}</strong> from any phone if somebody is on the way to collect your money or card, is at your door, or has just left.</p>
<p class="govuk-body">If a caller is still on your phone, hang up. Use a different phone to ring.</p>
</div>
<ul class="cf-doors">
<li class="cf-door"><h2 class="govuk-heading-m"><a class="govuk-link" href="/report">Report a fraud</a></h2><p class="govuk-body">Tell us about a fraud, an attempt or a suspicious call. It takes about 5 minutes.</p></li>
<li class="cf-door"><h2 class="govuk-heading-m"><a class="govuk-link" href="/check">Check a call</a></h2><p class="govuk-body">Find out whether a call you had is genuine, and what to do next.</p></li>
<li class="cf-door"><h2 class="govuk-heading-m"><a class="govuk-link" href="/warnings">Read warnings</a></h2><p class="govuk-body">See what fraudsters are doing in ${ctx.force.county} now.</p></li>
</ul>
<h2 class="govuk-heading-m">If an officer rings you</h2>
<p class="govuk-body">Did the officer give you a code? <a class="govuk-link" href="/prove">Check that it is really the police</a>.</p>
<h2 class="govuk-heading-m">If you have reported already</h2>
<p class="govuk-body"><a class="govuk-link" href="/track">Follow your report</a> with its reference and the secret code you were given.</p>`,
    }),
  }),
];
