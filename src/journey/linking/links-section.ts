import { placeInWords } from '#journey/intake/report-sections.ts';
import { table, tag } from '#web/components/content.ts';
import { agoInWords } from '#web/durations.ts';
import { type Html, html } from '#web/html.ts';
import { counted, wordsInList } from '#web/plain-words.ts';
import { groundsTogether, weightInWords } from './link-words.ts';
import type { ReportLink } from './series-views.ts';

interface Membership {
  series_id: string | null;
  duplicate_of: string | null;
  others: number;
}

/** "Looks like 5 others", and each other report with why and how strong. */
export function linksSection(membership: Membership | null, links: readonly ReportLink[], now: Date): Html {
  if (!membership?.series_id && links.length === 0)
    return html`<p class="govuk-body">Nothing in it has been seen in another report.</p>`;
  const byReport = new Map<string, ReportLink[]>();
  for (const l of links) byReport.set(l.reference, [...(byReport.get(l.reference) ?? []), l]);
  const rows = [...byReport]
    .map(([reference, grounds]) => ({ reference, at: grounds[0]!, together: groundsTogether(grounds) }))
    .sort((a, b) => b.together.weight - a.together.weight)
    .map(({ reference, at, together }) => [
      html`<a class="govuk-link cf-ref" href="/staff/reports/${reference}">${reference}</a>`,
      html`${placeInWords(at)}<br><span class="cf-quiet">${agoInWords(at.received_at, now)}</span>`,
      html`${at.rejected ? html`${tag('Not the same offenders', 'grey')} A person has rejected this link. ` : ''}${together.words}${together.by.length > 0 ? ` Linked by ${wordsInList(together.by)}.` : ''}`,
      weightInWords(together.weight),
    ]);
  return html`${seriesLine(membership)}${table({
    caption: 'Links to other reports',
    captionHidden: true,
    columns: [{ heading: 'Report' }, { heading: 'Where' }, { heading: 'Because' }, { heading: 'Evidence' }],
    rows,
    firstIsHeading: true,
    stacked: true,
    empty: 'The links were made by reports that came later: see the series.',
  })}`;
}

function seriesLine(membership: Membership | null): Html {
  const {
    series_id: series,
    duplicate_of: retold,
    others,
  } = membership ?? { series_id: null, duplicate_of: null, others: 0 };
  return html`${
    series
      ? html`<p class="govuk-body">Looks like <a class="govuk-link" href="/staff/series/${series}">${counted(others, 'other')}, series ${series}</a>.</p>`
      : ''
  }${
    retold
      ? html`<p class="govuk-body">The same incident seems to be told in <a class="govuk-link" href="/staff/reports/${retold}">${retold}</a>.</p>`
      : ''
  }`;
}
