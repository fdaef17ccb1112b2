import type { ForceConfig } from '#catalogue/forces/force.ts';
import { linkOwnAddresses } from '#journey/warnings/linked-addresses.ts';
import { inset, warningText } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html, type Part } from '#web/html.ts';
import type { View } from '#web/page.ts';
import { adaptBody } from './adapt-body.ts';
import type { PublishedWarning, WithdrawnWarning } from './store.ts';

const back = backLink('/warnings', 'All warnings');

/** A warning as the public reads it and prints it (R7.1): headline, date and area, key points, then the sections in their order. */
export function warningView(
  warning: PublishedWarning,
  force: ForceConfig,
  now: Date,
  origin: string | null = null,
): View {
  const linked = (text: string): Part[] => linkOwnAddresses(text, force, ownReportPage(origin));
  const body = adaptBody(warning.body);
  const where = warning.places.length > 0 ? `${warning.places.join(', ')} (${warning.area})` : warning.area;
  return {
    title: warning.title,
    description: warning.summary,
    section: '/warnings',
    before: back,
    checkedAgain: true,
    main: html`<article><h1 class="govuk-heading-xl">${warning.title}</h1>
<p class="govuk-body cf-quiet"><time datetime="${warning.published_at.toISOString()}">${dateInWords(warning.published_at)}</time> · ${where}</p>
${warning.corrections.map((c) => inset(html`<strong>Corrected on <time datetime="${c.at.toISOString()}">${dateInWords(c.at)}</time>:</strong> ${c.what_changed}`))}
${isPast(warning, now) ? inset('This warning is no longer current. The advice in it still holds.') : null}
<p class="govuk-body-l">${warning.summary}</p>
${warningText(`If somebody is on the way to you, at your door or has just left, ring ${force.emergencyNumber} now, from any phone.`)}
${body.keyPoints.length > 0 ? html`<h2 class="govuk-heading-m">In short</h2>${bullets(body.keyPoints, linked)}` : null}
${body.sections.map(
  (s) =>
    html`${s.heading ? html`<h2 class="govuk-heading-m">${s.heading}</h2>` : null}${
      s.list ? bullets(s.paragraphs, linked) : s.paragraphs.map((p) => html`<p class="govuk-body">${linked(p)}</p>`)
    }`,
)}
${body.reference ? html`<p class="govuk-body">When you ring, quote <strong>${body.reference}</strong>${body.contact ? html` on <strong>${body.contact}</strong>` : null}.</p>` : null}
<p class="govuk-body-s cf-quiet">Published by ${force.name}. You may copy and share this warning.</p></article>`,
  };
}

/** Its whole address where it is known, so that it can be read from paper, too. */
const ownReportPage = (origin: string | null) => ({
  href: '/report',
  shown: origin ? `${origin.replace(/\/$/, '')}/report` : 'our report page',
});

/** Beyond its time: it stays readable, and says so. */
export const isPast = (warning: { expires_at: Date | null }, now: Date): boolean =>
  warning.expires_at !== null && warning.expires_at <= now;

const bullets = (lines: readonly string[], linked: (text: string) => Part[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${linked(line)}</li>`)}</ul>`;

/**
 * What stands where a withdrawn warning stood: that it was, when and why. Its text is gone, because something in it was wrong or out of
 * date; its title too, where that was the reason.
 */
export function tombstone(warning: WithdrawnWarning): View {
  const when = warning.withdrawn_at ? ` on ${dateInWords(warning.withdrawn_at)}` : '';
  const called = warning.withdrawn_title;
  const heading = called === null ? 'A withdrawn warning' : 'This warning has been withdrawn';
  return {
    title: heading,
    status: 410,
    section: '/warnings',
    before: back,
    checkedAgain: true,
    main: html`<h1 class="govuk-heading-xl">${heading}</h1>
<p class="govuk-body">${called === null ? 'A warning' : `The warning “${called}”`} of ${dateInWords(warning.published_at)} was withdrawn${when}.</p>
${warning.withdrawn_because ? html`<p class="govuk-body">Why: ${warning.withdrawn_because}</p>` : null}
<p class="govuk-body"><a class="govuk-link" href="/warnings">See the warnings that stand now</a></p>`,
  };
}
