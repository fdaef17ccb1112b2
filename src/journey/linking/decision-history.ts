import { notificationBanner, tag } from '#web/components/content.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { counted } from '#web/plain-words.ts';
import { type KeptSeriesDecision, KIND_WORDS, stands, whoInWords } from './series-decisions.ts';

/** Where a page is asked whether anything is still being carried out: the script of the page does, and shows what came of it when nothing is. */
export const STILL_WAITS = '/staff/series-decisions/waiting';
export const CARRYING = html`<span data-waiting="${STILL_WAITS}">Being carried out.</span>`;

/** What has just been decided, and how far it is. Empty where nothing was. */
export function decidedBanner(decisions: readonly KeptSeriesDecision[], again: string): Html {
  const waits = decisions.some((d) => !d.obeyed_at || (d.undone_at && !d.undone_obeyed_at));
  const newest = decisions[0];
  const came = newest?.undone_at ? newest.undone_outcome : newest?.outcome;
  const words = waits
    ? html`Your decision is recorded, and the links follow it within a few seconds, or within a minute where the service has only just started and reads its series. This page shows by itself what came of it. <a class="govuk-notification-banner__link" href="${again}">Look now</a>`
    : `Your decision is recorded and carried out. ${came ?? ''}`;
  return notificationBanner(words, { success: true });
}

/** Every decision on a series, the newest first: what, who, when, why, what came of it, and the way to undo what stands. */
export function decisionHistory(decisions: readonly KeptSeriesDecision[], mayUndo: boolean): Html {
  const heading = html`<h2 class="govuk-heading-m" id="decisions">What people have decided</h2>`;
  if (decisions.length === 0)
    return html`${heading}<p class="govuk-body">Nobody has decided about this series: it is as the evidence alone makes it.</p>`;
  return html`${heading}<ul class="cf-items">${decisions.map((d) => decisionItem(d, mayUndo))}</ul>`;
}

function decisionItem(d: KeptSeriesDecision, mayUndo: boolean): Html {
  const undo =
    mayUndo && stands(d)
      ? html` <a class="govuk-link" href="/staff/series-decisions/${d.id}/undo">Undo<span class="govuk-visually-hidden"> this decision: ${whatInWords(d)}</span></a>`
      : '';
  return html`<li class="cf-item"><p class="govuk-body"><strong>${whatInWords(d)}</strong> ${d.undone_at ? tag('Undone', 'grey') : ''}<br>
${whoInWords(d.display_name, d.decided_by, d.decided_role)}, ${momentInWords(d.decided_at)}: “${d.reason}”<br>
<span class="cf-quiet">${d.obeyed_at ? `What came of it then: ${d.outcome ?? 'nothing changed.'}` : CARRYING}</span>${undo}</p>${undoneWords(d)}</li>`;
}

function undoneWords(d: KeptSeriesDecision): Html {
  if (!d.undone_at) return html``;
  return html`<p class="govuk-body">Undone by ${d.undone_name ?? d.undone_by}, ${momentInWords(d.undone_at)}: “${d.undone_reason}”<br>
<span class="cf-quiet">${d.undone_obeyed_at ? d.undone_outcome : CARRYING}</span></p>`;
}

/** "Merged: S-4 with S-1", "Split: 3 reports out of S-1". */
export function whatInWords(
  d: Pick<KeptSeriesDecision, 'kind' | 'series_id' | 'other_series' | 'one' | 'other'>,
): string {
  const words = KIND_WORDS[d.kind];
  if (d.kind === 'merge') return `${words}: ${d.series_id} with ${d.other_series}`;
  if (d.kind === 'split') return `${words}: ${counted(d.one.length, 'report')} out of ${d.series_id}`;
  return d.series_id || d.other_series
    ? `${words}: two reports, ${[d.series_id, d.other_series].filter(Boolean).join(' and ')}`
    : `${words}: two reports`;
}
