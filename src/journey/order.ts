/**
 * The whole path on one screen: the places a report can be, in order of dependence. A stage may use the front door of the stages before
 * it and never of those after: a later stage learns by an event (core/event.ts) that an earlier one wrote.
 *
 * | stage         | woken by                                         | writes                                             |
 * |---------------|--------------------------------------------------|----------------------------------------------------|
 * | checking      | a person, on the line or just after              | nothing, unless it becomes a report                |
 * | intake        | a form, an import, a partner                     | report.received, report.updated                    |
 * | triage        | report.received, report.updated, a named person  | report.assessed, victim.at_risk, duty.done, .undone |
 * | messages      | a person who follows a report, a text, news of it | nothing: rows of the queue of what is sent out     |
 * | allocation    | a named person, on report.assessed               | allocation.decided, .undone, .assigned, .sent_back, .step_undone |
 * | victims       | report.assessed, report.linked, a named person   | case.changed                                        |
 * | investigation | report.received, report.updated, case.changed, a named person | case.changed, outcome.recorded, .undone, report.disposed |
 * | linking       | report.assessed, report.disposed, a named person | report.linked, series.formed, .grew, .decided, .undone |
 * | reading       | a text, a feed, a folder; bulletin.read, series.* | bulletin.read; a person accepts, corrects, rejects |
 * | intelligence  | report.linked                                    | threat.detected                                    |
 * | warnings      | threat.detected, then two people                 | warning.drafted … .published, .corrected, .withdrawn |
 * | learning      | the end of a month; what people say of the pages  | nothing: figures for the public, counted once      |
 */
export const STAGE_ORDER = [
  'checking',
  'intake',
  'triage',
  'messages',
  'linking',
  'allocation',
  'victims',
  'investigation',
  'reading',
  'intelligence',
  'groups',
  'warnings',
  'learning',
  'outcomes',
] as const;

export type StageName = (typeof STAGE_ORDER)[number];
