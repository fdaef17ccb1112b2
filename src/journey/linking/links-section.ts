import { placeInWords } from '#journey/intake/report-sections.ts';
import { table } from '#web/components/content.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { counted } from '#web/plain-words.ts';
import type { ReportLink } from './series-views.ts';

/** Bits of evidence in words: each bit doubles the odds that two reports are the work of the same hands. */
export function weightInWords(bits: number): string {
  const strength = bits >= 15 ? 'very strong' : bits >= 10 ? 'strong' : bits >= 5 ? 'moderate' : 'weak';
  return `${strength} (${bits.toFixed(1)} bits)`;
}

interface Membership {
  series_id: string | null;
  duplicate_of: string | null;
  others: number;
}

/** "Looks like 5 others", and each link with why and how strong. */
export function linksSection(membership: Membership | null, links: readonly ReportLink[], now: Date): Html {
  if (!membership?.series_id && links.length === 0)
    return html`<p class="govuk-body">Nothing in it has been seen in another report.</p>`;
  const rows = links.map((l) => [
    html`<a class="govuk-link" href="/staff/reports/${l.reference}">${l.reference}</a>`,
    html`${placeInWords(l)}<br><span class="cf-quiet">${agoInWords(l.received_at, now)}</span>`,
    l.made_by === 'engine' ? l.because : `${l.because} (${l.made_by})`,
    weightInWords(l.weight),
  ]);
  return html`${
    membership?.series_id
      ? html`<p class="govuk-body">Looks like <a class="govuk-link" href="/staff/series/${membership.series_id}">${counted(membership.others, 'other')}, series ${membership.series_id}</a>.</p>`
      : ''
  }${membership?.duplicate_of ? html`<p class="govuk-body">The same incident seems to be told in <a class="govuk-link" href="/staff/reports/${membership.duplicate_of}">${membership.duplicate_of}</a>.</p>` : ''}${table(
    {
      caption: 'Links to other reports',
      captionHidden: true,
      columns: [{ heading: 'Report' }, { heading: 'Where' }, { heading: 'Because' }, { heading: 'Evidence' }],
      rows,
      firstIsHeading: true,
      empty: 'The links were made by reports that came later: see the series.',
    },
  )}`;
}
