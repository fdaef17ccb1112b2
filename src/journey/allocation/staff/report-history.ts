import type { JourneyEvent } from '#core/event.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import type { StaffReport } from '#journey/intake/find-report.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { plainWords } from '#web/plain-words.ts';

interface LoggedEvent {
  at: Date;
  type: string;
  body: unknown;
}

/** What happened to the report, newest first. */
export function historyList(
  events: readonly LoggedEvent[],
  report: StaffReport,
  nameOf: (username: string) => string,
): Html {
  if (events.length === 0)
    return html`<p class="govuk-body">Recorded ${momentInWords(report.recordedAt)}. Nothing has happened since.</p>`;
  return html`<ol class="cf-history">${events.map(
    (e) =>
      html`<li><span class="cf-quiet">${momentInWords(e.at)}</span> ${sayEvent(e.body as JourneyEvent, e.type, nameOf)}</li>`,
  )}</ol>`;
}

function sayEvent(event: JourneyEvent, type: string, nameOf: (username: string) => string): string {
  switch (event.type) {
    case 'report.received':
      return `Received from ${plainWords(event.source).toLowerCase()}.`;
    case 'report.updated':
      return 'A new version was received.';
    case 'report.assessed':
      return `Assessed: ${plainWords(event.band).toLowerCase()} band, ${routeName(event.allocation)} proposed.`;
    case 'allocation.decided':
      return `Allocated to ${routeName(event.allocation)}${event.agreed ? ', as proposed' : ', against the proposal'}.`;
    case 'allocation.undone':
      return `The allocation to ${routeName(event.allocation)} was undone by whoever had made it.`;
    case 'duty.done':
      return `Marked as done by ${nameOf(event.by)}: ${plainWords(event.duty).toLowerCase()}.`;
    case 'duty.undone':
      return `Taken back by ${nameOf(event.by)}, so it is owed again: ${plainWords(event.duty).toLowerCase()}.`;
    case 'report.linked':
      return event.change
        ? `Linked with others: series ${event.change.series}.`
        : 'Compared with the others: nothing in common.';
    case 'victim.at_risk':
      return `The victim is likely to be hit again: ${event.reasons.join(' ')}`;
    default:
      return plainWords(type.replace('.', ' '));
  }
}
