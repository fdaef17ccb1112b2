import { OUTCOME_TYPE_NAMES } from '#catalogue/following/outcome-phrases.ts';
import type { JourneyEvent } from '#core/event.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import type { StaffReport } from '#journey/intake/find-report.ts';
import type { TimelineItem } from '#web/components/case-patterns.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { html } from '#web/html.ts';
import { plainWords } from '#web/plain-words.ts';
import type { SectionAbout } from './case-sections.ts';
import type { GatheredCase } from './case-view.ts';
import { itemHappened } from './item-words.ts';
import { caseEntries, fraudEntries, inOrder, type TimelineEntry } from './timeline.ts';

/** The timeline of a case: the fraud as it was told, and all that was done about it, the newest first. */
export function caseHistory(report: StaffReport, found: GatheredCase, about: SectionAbout): TimelineItem[] {
  const events = caseEntries(
    // A report that was read in from elsewhere was received before this service heard of it.
    found.history.map((e) =>
      (e.body as JourneyEvent).type === 'report.received' ? { ...e, at: report.receivedAt } : e,
    ),
    found.items.filter((i) => about.maySee(i.kind)),
    {
      event: (event) => sayEvent(event, about.nameOf),
      item: (item, change, by) => itemHappened(item, change, about.nameOf(by)),
    },
  );
  const recorded = found.history.some((e) => (e.body as JourneyEvent).type === 'report.received')
    ? []
    : [{ at: report.receivedAt, dayOnly: false, words: 'Received.', part: 'case' as const }];
  return inOrder([...fraudEntries(report.payload), ...recorded, ...decidedEntries(found), ...events]).map((e) => ({
    title: e.item
      ? html`<a class="govuk-link" href="${about.path}/items/${e.item}">${e.words}</a>`
      : e.part === 'fraud'
        ? html`The fraud: ${e.words}`
        : e.words,
    when: e.dayOnly ? dateInWords(e.at) : momentInWords(e.at),
    at: e.at.toISOString(),
  }));
}

/** Who decided where it goes, who gave it to whom, and what was taken back. */
function decidedEntries({ decisions, steps }: Pick<GatheredCase, 'decisions' | 'steps'>): TimelineEntry[] {
  const entry = (at: Date, words: string): TimelineEntry => ({ at, dayOnly: false, part: 'case', words });
  const undone = (at: Date | null, what: string) => (at ? [entry(at, `${what} was undone.`)] : []);
  return [
    ...decisions.flatMap((d) => [
      entry(
        d.decided_at,
        `Allocated to ${routeName(d.decided)} by ${d.display_name ?? d.decided_by}${d.agreed ? ', as proposed' : ', against the proposal'}.`,
      ),
      ...undone(d.undone_at, `The allocation to ${routeName(d.decided)}`),
    ]),
    ...steps.flatMap((s) => {
      const who = s.display_name ?? s.made_by;
      const given = s.step === 'assigned';
      return [
        entry(s.made_at, given ? `Given to ${s.officer} by ${who}.` : `Sent back by ${who}: ${s.reason}`),
        ...undone(s.undone_at, given ? `Giving it to ${s.officer}` : 'Sending it back'),
      ];
    }),
  ];
}

/** An event of the log in words; null for what says nothing to a person. */
function sayEvent(event: JourneyEvent, nameOf: (username: string) => string): string | null {
  switch (event.type) {
    case 'report.received':
      return `Received from ${plainWords(event.source).toLowerCase()}.`;
    case 'report.updated':
      return 'A new version was received.';
    case 'report.assessed':
      return `Assessed: ${plainWords(event.band).toLowerCase()} band, ${routeName(event.allocation)} proposed.`;
    // Decisions and steps are told from what is kept of them: who took them, and why.
    case 'allocation.decided':
    case 'allocation.undone':
    case 'allocation.assigned':
    case 'allocation.sent_back':
    case 'allocation.step_undone':
      return null;
    case 'duty.done':
      return `Done for the victim, by ${nameOf(event.by)}: ${plainWords(event.duty).toLowerCase()}.`;
    case 'duty.undone':
      return `Owed again, because ${nameOf(event.by)} took it back: ${plainWords(event.duty).toLowerCase()}.`;
    case 'report.linked':
      return event.change ? `Linked with others: series ${event.change.series}.` : null;
    case 'victim.at_risk':
      return `The victim is likely to be hit again: ${event.reasons.join(' ')}`;
    case 'outcome.recorded':
      return `Ended, recorded by ${nameOf(event.by)}: ${OUTCOME_TYPE_NAMES[event.outcomeType] ?? event.outcomeType}.`;
    case 'outcome.undone':
      return `The outcome was taken back by ${nameOf(event.by)}.`;
    default:
      return plainWords((event as { type: string }).type.replaceAll('.', ' '));
  }
}
