import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the pages on which people read and decide about series. Those of the engine are in series.ts. */
export const LINKING = {
  shortestReason: tuned(
    10,
    'Fewest characters of a reason for a decision on a series: it may be read in court, and "no" tells nobody anything.',
    'judgement, as for allocation; R2.6',
  ),
  longestReason: tuned(2000, 'A page of text; what is longer belongs in a statement.', 'judgement'),
  possibleLeast: tuned(
    1,
    'Bits from which a link that is none is shown to a person as possible: two to one. Below that a list of everything that happened nearby would drown the few that are worth a look.',
    'judgement; a link of the engine needs 4.2',
  ),
  possibleMost: tuned(
    3,
    'Possible links kept of one report: the likeliest. A report that fits more places than that fits none.',
    'judgement',
  ),
  possibleShown: tuned(50, 'Possible members shown beneath a series: what a person reads in one sitting.', 'judgement'),
  seriesPage: tuned(50, 'Series on a page of the list.', 'judgement; a page of some 15 KB'),
  recentDays: tuned(
    28,
    'A series is recent when it grew within four weeks: groups that pause for longer mostly begin again under other numbers.',
    'judgement; simulated counties',
  ),
  graphNodes: tuned(
    300,
    'Most reports, numbers, people and accounts drawn at once: more is a ball of wool. The list beneath holds them all.',
    'issue; drawn and looked at',
  ),
  linksExplained: tuned(
    60,
    'Links of which the evidence is drawn on the page of a series, the strongest first; each other one has its own page.',
    'judgement; a page of under 200 KB',
  ),
} as const;
