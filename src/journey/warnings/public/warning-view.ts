import type { ForceConfig } from '#catalogue/forces/force.ts';
import { audiencesFor } from '#catalogue/warning-texts/audiences.ts';
import { shortNameOf } from '#catalogue/warning-texts/short-names.ts';
import { type Wording, wordingIn } from '#catalogue/wording/wording.ts';
import { linkOwnAddresses, reportPageAt } from '#journey/warnings/linked-addresses.ts';
import { inset, warningText } from '#web/components/content.ts';
import { backLink } from '#web/components/navigation.ts';
import { dateInWords } from '#web/dates.ts';
import { type Html, html, type Part } from '#web/html.ts';
import type { View } from '#web/page.ts';
import type { Site } from '#web/site.ts';
import { fill, rich } from '#web/words.ts';
import { adaptBody } from './adapt-body.ts';
import { alternatesOf } from './alternates.ts';
import { warningHead } from './metadata.ts';
import { plainSummary } from './plain-text.ts';
import { lastChange, type PublishedWarning, type WithdrawnWarning } from './store.ts';
import { areaOfDistrict, areaPath, typeOfSlug, typeSlug, type WarningArea, wholeForce } from './warning-area.ts';

/** What the pages of a warning are made with beside it. */
export interface Shown {
  force: ForceConfig;
  now: Date;
  site: Pick<Site, 'origin' | 'language'> & { demonstration?: string | null };
}

/** A warning as the public reads it and prints it (R7.1): headline, date and area, key points, then the sections in their order. */
export function warningView(warning: PublishedWarning, shown: Shown): View {
  const { force, now, site } = shown;
  const words = wordingIn(site.language).warnings;
  const linked = (text: string): Part[] => linkOwnAddresses(text, force, ownReportPage(site.origin, words));
  const body = adaptBody(warning.body);
  const where = warning.places.length > 0 ? `${warning.places.join(', ')} (${warning.area})` : warning.area;
  return {
    title: warning.title,
    description: plainSummary(warning, shown),
    section: '/warnings',
    before: backLink('/warnings', words.page.allWarnings),
    checkedAgain: true,
    lastModified: isPast(warning, now) ? warning.expires_at : lastChange([warning]),
    head: warningHead(warning, shown),
    alternates: alternatesOf(warning, words),
    main: html`<article><h1 class="govuk-heading-xl">${warning.title}</h1>
<p class="govuk-body cf-quiet"><time datetime="${warning.published_at.toISOString()}">${dateInWords(warning.published_at)}</time> · ${where}</p>
${warning.corrections.map((c) => inset(rich(words.page.corrected, { day: moment(c.at), what: c.what_changed })))}
${isPast(warning, now) ? inset(words.page.past) : null}
<p class="govuk-body-l">${warning.summary}</p>
${warningText(fill(words.page.emergency, { emergency: force.emergencyNumber }))}
${body.keyPoints.length > 0 ? html`<h2 class="govuk-heading-m">${words.page.inShort}</h2>${bullets(body.keyPoints, linked)}` : null}
${body.sections.map(
  (s) =>
    html`${s.heading ? html`<h2 class="govuk-heading-m">${s.heading}</h2>` : null}${
      s.list ? bullets(s.paragraphs, linked) : s.paragraphs.map((p) => html`<p class="govuk-body">${linked(p)}</p>`)
    }`,
)}
${referenceLine(body, words)}
<p class="govuk-body-s cf-quiet">${fill(words.page.publishedBy, { force: force.name })}</p></article>
${onward(warning, force, words)}`,
  };
}

const moment = (at: Date): Html => html`<time datetime="${at.toISOString()}">${dateInWords(at)}</time>`;

const referenceLine = ({ reference, contact }: { reference: string; contact: string }, words: Wording['warnings']) =>
  reference
    ? html`<p class="govuk-body">${rich(contact ? words.page.quoteOn : words.page.quote, { reference, contact })}</p>`
    : null;

/** What to do with it: pass it on, read more. Not printed. */
function onward(warning: PublishedWarning, force: ForceConfig, words: Wording['warnings']): Html {
  const path = `/warnings/${warning.slug}`;
  const fraudType = typeOfSlug(typeSlug(warning.fraud_type));
  const places: WarningArea[] = warning.districts.flatMap((gss) => areaOfDistrict(gss, force) ?? []);
  const link = (href: string, text: string) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`;
  const groups = audiencesFor(warning.fraud_type);
  return html`<div class="cf-noprint">
<h2 class="govuk-heading-m">${words.page.pass}</h2>
<ul class="govuk-list">${link(`${path}/share`, words.page.passShare)}${link(`${path}/sheet`, words.page.passSheet)}${link(`${path}/sheet.pdf`, words.page.passPdf)}</ul>
${
  groups.length > 0
    ? html`<h2 class="govuk-heading-m">${words.page.forWhom}</h2>
<ul class="govuk-list">${groups.map((g) => link(`${path}/for/${g}`, words.audiences.groups[g].link))}</ul>`
    : null
}
<h2 class="govuk-heading-m">${words.page.allWarnings}</h2>
<ul class="govuk-list">${places.slice(0, 6).map((a) => link(areaPath(a), fill(words.page.passPlace, { place: a.name })))}${
    fraudType
      ? link(
          areaPath(wholeForce(force, fraudType)),
          fill(words.page.passType, { fraud: inSentence(shortNameOf(fraudType)) }),
        )
      : null
  }</ul>
<p class="govuk-body-s">${rich(words.page.programs, { cap: `${path}/cap.xml` })}</p></div>`;
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Its whole address where it is known, so that it can be read from paper, too. */
const ownReportPage = (origin: string | null, words: Wording['warnings']) => ({
  href: '/report',
  shown: origin ? reportPageAt(origin) : words.page.reportPage,
});

/** Beyond its time: it stays readable, and says so. */
export const isPast = (warning: { expires_at: Date | null }, now: Date): boolean =>
  warning.expires_at !== null && warning.expires_at <= now;

const bullets = (lines: readonly string[], linked: (text: string) => Part[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${linked(line)}</li>`)}</ul>`;

/**
 * What stands where a withdrawn warning stood, and where its sheets did: that it was, when and why. Its text is gone, because something in it
 * was wrong or out of date; its title too, where that was the reason.
 */
export function tombstone(warning: WithdrawnWarning, { site }: Shown): View {
  const words = wordingIn(site.language).warnings;
  const gone = dateInWords(warning.withdrawn_at ?? warning.published_at);
  const day = dateInWords(warning.published_at);
  const title = warning.withdrawn_title;
  return {
    title: title === null ? words.gone.headingNameless : words.gone.heading,
    status: 410,
    section: '/warnings',
    before: backLink('/warnings', words.page.allWarnings),
    checkedAgain: true,
    main: html`<h1 class="govuk-heading-xl">${title === null ? words.gone.headingNameless : words.gone.heading}</h1>
<p class="govuk-body">${title === null ? fill(words.gone.whenNameless, { day, gone }) : fill(words.gone.when, { title, day, gone })}</p>
${warning.withdrawn_because ? html`<p class="govuk-body">${fill(words.gone.why, { why: warning.withdrawn_because })}</p>` : null}
<p class="govuk-body">${words.gone.passOn}</p>
<p class="govuk-body">${rich(words.gone.see)}</p>`,
  };
}
