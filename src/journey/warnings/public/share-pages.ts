import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNING_TEXTS, type WarningText } from '#catalogue/warning-texts/texts.ts';
import { wordingIn } from '#catalogue/wording/wording.ts';
import type { Tx } from '#store/store.ts';
import { backLink } from '#web/components/navigation.ts';
import { html } from '#web/html.ts';
import type { Keeping } from '#web/kept-pages.ts';
import type { Page } from '#web/page.ts';
import { fill, rich } from '#web/words.ts';
import { lastChange, type PublishedWarning } from './store.ts';
import { pageOfWarning } from './warning-page.ts';

/** How to tell an older relative of it: a link, a letter that prints by itself, and what to say on the phone. Short, large and calm. */
export const sharePages = (kept: Keeping<Tx>): Page<Tx, ForceConfig>[] => [
  pageOfWarning('/warnings/:slug/share', kept, (warning, { force, site }) => {
    const words = wordingIn(site.language).warnings.share;
    const path = `/warnings/${warning.slug}`;
    // Without an address of our own that is known, the force's: whoever gets the letter must find the way.
    const address = site.origin ? `${site.origin}${path}` : force.website;
    const values = { gist: gistOf(warning), emergency: force.emergencyNumber };
    const message = fill(words.message, { title: warning.title, address });
    const [subject, body] = [encodeURIComponent(words.subject), encodeURIComponent(message)];
    return {
      title: words.title,
      section: '/warnings',
      checking: true,
      checkedAgain: true,
      lastModified: lastChange([warning]),
      before: backLink(path, words.back),
      main: html`<div class="cf-noprint"><h1 class="govuk-heading-xl">${words.title}</h1>
<p class="govuk-body-l">${warning.title}</p>
<p class="govuk-body">${words.lead}</p>
<h2 class="govuk-heading-l">${words.link}</h2>
<p class="govuk-body">${words.linkHint}</p>
<p class="govuk-body-l cf-address"><strong>${address}</strong></p>
<ul class="govuk-list"><li><a class="govuk-link" href="mailto:?subject=${subject}&amp;body=${body}">${words.byEmail}</a></li><li><a class="govuk-link" href="sms:?&amp;body=${body}">${words.byText}</a></li></ul>
<h2 class="govuk-heading-l">${words.letter}</h2>
<p class="govuk-body">${words.letterHint}</p></div>
<div class="cf-letter cf-letter--large">${words.letterBody.map((line) => html`<p>${fill(line, values)}</p>`)}<p>${fill(site.origin ? words.letterFrom : words.letterFromForce, { force: force.name, address })}</p></div>
<div class="cf-noprint"><div data-print="${words.print}"></div>
<h2 class="govuk-heading-l">${words.phone}</h2>
<p class="govuk-body">${words.phoneHint}</p>
<ol class="govuk-list govuk-list--number cf-script">${words.script.map((line) => html`<li>${fill(line, values)}</li>`)}</ol>
<p class="govuk-body">${rich(words.keep, { path: `${path}/sheet` })}</p></div>`,
    };
  }),
];

/**
 * What is going on in one or two sentences: of the kind of fraud, which is short and names no place; the summary where somebody wrote it otherwise, for
 * the letter must not contradict the warning.
 */
function gistOf(warning: PublishedWarning): string {
  const gist = (WARNING_TEXTS as Record<string, WarningText>)[warning.fraud_type]?.gist;
  const opening = gist?.split('. ')[0];
  return gist && opening && warning.summary.startsWith(opening) ? gist : warning.summary;
}
