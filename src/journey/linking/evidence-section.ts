import { details } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import { counted } from '#web/plain-words.ts';
import { groundInWords, weightInWords } from './link-words.ts';
import type { EvidenceRow, PossibleRow } from './series-views.ts';
import { type EvidenceStep, waterfall } from './waterfall.ts';

interface Named {
  id: string;
  reference: string;
}

const reportLink = (reference: string): Html =>
  html`<a class="govuk-link cf-ref" href="/staff/reports/${reference}">${reference}</a>`;
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The page on which two reports are compared and a link is accepted or rejected. */
export const linkPath = (one: string, other: string): string => `/staff/links/${one}/${other}`;

/**
 * Why each report belongs: what ties it to the series as the engine weighed it when it last placed it, one waterfall a report. Each ground
 * leads to the page of the two reports, where the link can be rejected.
 */
export function linksByReport(members: readonly Named[], links: readonly EvidenceRow[], most: number): Html {
  const byReport = new Map<string, EvidenceRow[]>();
  // The newest first, so the first of a ground is the one that holds.
  for (const l of links) {
    const known = byReport.get(l.report_id);
    if (!known) byReport.set(l.report_id, [l]);
    else if (!known.some((k) => k.on_what === l.on_what)) known.push(l);
  }
  const told = members.flatMap(({ id, reference }) => {
    const rows = byReport.get(id) ?? [];
    return rows.length > 0 ? [{ reference, rows, bits: rows.reduce((sum, r) => sum + r.weight, 0) }] : [];
  });
  if (told.length === 0)
    return html`<p class="govuk-body">The links of this series rest on people’s decisions, or are not kept.</p>`;
  told.sort((a, b) => b.bits - a.bits);
  const shown = told.slice(0, most).map(({ reference, rows, bits }) => {
    const steps = rows.map((r) => ({ words: groundWithReport(reference, r.on_what, r.to), bits: r.weight }));
    return html`<li>${details(`${reference}: ${weightInWords(bits)}`, waterfall(`Evidence for ${reference}`, steps))}</li>`;
  });
  const rest =
    told.length > most
      ? html`<p class="govuk-body">${counted(told.length - most, 'more report')}: open the report to see its links.</p>`
      : '';
  return html`<p class="govuk-body">Each bit doubles the odds that it is the work of the same hands; below zero it speaks against.</p>
<ul class="govuk-list">${shown}</ul>${rest}`;
}

const groundWithReport = (from: string, on: string, to: string): Html =>
  html`${sentence(groundInWords(on))}, as in <a class="govuk-link cf-ref" href="${linkPath(from, to)}">${to}</a>`;

/** The evidence of two reports as a waterfall. */
export function pairWaterfall(caption: string, grounds: readonly { on: string; weight: number }[]): Html {
  const steps: EvidenceStep[] = grounds.map((g) => ({ words: sentence(groundInWords(g.on)), bits: g.weight }));
  return waterfall(caption, steps);
}

/** Links beneath the limit, each with its evidence and the way to accept it. */
export function possibleTable(series: string, possible: readonly PossibleRow[]): Html {
  if (possible.length === 0) return html`<p class="govuk-body">No other report comes near it without being linked.</p>`;
  const items = onePerReport(series, possible).map(({ closest: p, alsoLike }) => {
    const { inside, outside, theirs } = sidesOf(series, p);
    const where = theirs
      ? html`, in <a class="govuk-link" href="/staff/series/${theirs}">series ${theirs}</a>`
      : ', in no series';
    return html`<li class="cf-item"><p class="govuk-body">${reportLink(outside)}${where}, looks like ${reportLink(inside)}. ${weightInWords(p.bits)}.${alsoLike.length > 0 ? html` Less so like ${alsoLike.slice(0, ALSO_NAMED).map((r, i) => html`${i > 0 ? ', ' : ''}<a class="govuk-link cf-ref" href="${linkPath(outside, r)}">${r}</a>`)}${alsoLike.length > ALSO_NAMED ? ` and ${counted(alsoLike.length - ALSO_NAMED, 'more report')}` : ''}.` : ''}
<a class="govuk-link" href="${linkPath(outside, inside)}">Compare and decide<span class="govuk-visually-hidden"> on ${outside} and ${inside}</span></a></p>
${details('Evidence for and against', pairWaterfall(`Evidence for ${outside} and ${inside}`, p.because))}</li>`;
  });
  return html`<p class="govuk-body">Too little for a link, enough for a look. Nothing is linked unless a person accepts it.</p>
<ul class="cf-items">${items}</ul>`;
}

/** Others of the series that a possible member is like, named before they are only counted. */
const ALSO_NAMED = 4;

function sidesOf(series: string, p: PossibleRow) {
  return p.from_series === series
    ? { inside: p.from, outside: p.to, theirs: p.to_series }
    : { inside: p.to, outside: p.from, theirs: p.from_series };
}

/** A report outside is one possible member, however many of the series it is like: at the likeliest of them. `possible`: the likeliest first. */
export function onePerReport(
  series: string,
  possible: readonly PossibleRow[],
): { closest: PossibleRow; alsoLike: string[] }[] {
  const found = new Map<string, { closest: PossibleRow; alsoLike: string[] }>();
  for (const p of possible) {
    const { inside, outside } = sidesOf(series, p);
    const known = found.get(outside);
    if (known) known.alsoLike.push(inside);
    else found.set(outside, { closest: p, alsoLike: [] });
  }
  return [...found.values()];
}
