import type { JourneyEvent } from '#core/event.ts';
import type { FraudReport } from '#core/report.ts';
import type { CaseItem } from '#store/case-items.ts';

/** Something that happened, in the case or in the fraud itself. */
export interface TimelineEntry {
  at: Date;
  /** Only the day is known. */
  dayOnly: boolean;
  words: string;
  /** The fraud itself, as it was told; or what people and the service did about it. */
  part: 'fraud' | 'case';
  /** A record of the case that it is about. */
  item?: number;
}

/** What was said to have happened, and when: first contact, calls, collection, end. */
export function fraudEntries(report: FraudReport): TimelineEntry[] {
  const found: TimelineEntry[] = [];
  const add = (at: unknown, words: string) => {
    if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return;
    found.push({ at: new Date(at), dayOnly: /^\d{4}-\d{2}-\d{2}$/.test(at.trim()), words, part: 'fraud' });
  };
  add(report.occurredFrom, 'It began.');
  for (const caller of Array.isArray(report.callers) ? report.callers : []) add(caller?.calledAt, 'They rang.');
  add(report.collection?.at, 'It was collected, or was to be.');
  if (report.occurredTo !== report.occurredFrom) add(report.occurredTo, 'It ended.');
  return found;
}

/** Events of the log in words. `say` says those that earlier stages tell of; null for what the page shows better elsewhere. */
export function caseEntries(
  events: readonly { at: Date; body: unknown }[],
  items: readonly CaseItem[],
  say: { event: (event: JourneyEvent) => string | null; item: (item: CaseItem, change: string, by: string) => string },
): TimelineEntry[] {
  const byId = new Map(items.map((i) => [i.id, i]));
  return events.flatMap((e): TimelineEntry[] => {
    const event = e.body as JourneyEvent;
    if (event.type === 'case.changed') {
      const item = byId.get(event.item);
      if (!item) return [];
      return [
        {
          at: e.at,
          dayOnly: false,
          part: 'case',
          item: item.id,
          words: say.item(item, event.change, event.by),
        },
      ];
    }
    const words = say.event(event);
    return words ? [{ at: e.at, dayOnly: false, part: 'case', words }] : [];
  });
}

/** The newest first; of one moment, the fraud before what was done about it. */
export const inOrder = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  [...entries].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.part === b.part ? 0 : a.part === 'case' ? -1 : 1));
