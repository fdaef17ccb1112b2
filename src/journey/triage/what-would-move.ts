import type { TriagePolicy } from '#catalogue/policy/triage-policy.ts';
import { BANDS, type Band, type Route } from '#core/assessment.ts';
import type { FraudReport } from '#core/report.ts';
import type { CaseFacts } from '#engines/scoring/case-facts.ts';
import { caseOf, judge } from './assess.ts';
import type { TriageCase, TriageContext } from './triage-case.ts';
import { CHANGES, type Change, lossChanges, SUPPOSED, withFacts } from './what-would-change.ts';

/** What one fact, known or different, would do to the proposal. */
export interface Move {
  /** "if the victim were 75 or over". */
  change: string;
  /** The report does not say: finding out could change the proposal. Otherwise it says something else. */
  unknown: boolean;
  route: Route;
  band: Band;
  score: number;
}

export interface Moves {
  now: { route: Route; band: Band; score: number };
  /** Facts that would change the route first, then those that would change the band alone; of each, what is not known first. */
  moves: Move[];
}

/** Facts of which a report often says nothing: supposing one true asks what finding it out would do. */
const SAYS_NOTHING: { [Fact in keyof CaseFacts]?: string } = {
  contactContinuing: 'if the fraudster were still in touch',
  paidRecently: 'if money had been handed over in the last three days',
  paidAgain: 'if the victim had paid more than once',
  previousFraud: 'if the victim had been defrauded before',
  believesCaller: 'if the victim still believed the caller',
  coached: 'if the victim had been told what to say',
  threatened: 'if the victim had been threatened',
  lifeChanging: 'if the loss had changed the victim’s life',
  livesAlone: 'if the victim lived alone',
  refusesHelp: 'if the victim refused help',
};

function unsaid(c: TriageCase): Change[] {
  const changes: Change[] = Object.entries(SAYS_NOTHING).map(([fact, says]) => ({
    says,
    to: (x) => (x.facts[fact as keyof CaseFacts] === null ? withFacts(x, { [fact]: SUPPOSED }) : null),
  }));
  if (c.facts.age === null) {
    const age = c.policy.limits.oldAge;
    changes.push({
      says: `if the victim were ${age} or over`,
      to: (x) => withFacts(x, { age: { value: age, ...SUPPOSED } }),
    });
  }
  return changes;
}

/** Facts the report does say, taken away: what rests on one fact alone. */
const SAYS_SO: { [Fact in keyof CaseFacts]?: string } = {
  paidRecently: 'if nothing had been handed over in the last three days',
  previousFraud: 'if the victim had not been defrauded before',
  believesCaller: 'if the victim no longer believed the caller',
  threatened: 'if nobody had been threatened',
  lifeChanging: 'if the loss had not changed the victim’s life',
};

const taken = (): Change[] =>
  Object.entries(SAYS_SO).map(([fact, says]) => ({
    says,
    to: (x) => (x.facts[fact as keyof CaseFacts] ? withFacts(x, { [fact]: null }) : null),
  }));

/**
 * Every single fact that, known or different, would give another route or another band: each found by asking the ladder and the rules again
 * about the case with that one fact changed. Pure; `report` is read once. Of the sums lost only the smallest change that leads to an outcome
 * is told.
 */
export function whatWouldMove(report: FraudReport, policy: TriagePolicy, context: TriageContext = {}): Moves {
  const c = caseOf(report, policy, context);
  const now = judge(c);
  const moves: Move[] = [];
  const consider = (change: Change, unknown: boolean, once: boolean): void => {
    const changed = change.to(c);
    if (changed === null) return;
    const would = judge(changed);
    if (would.route === now.route && would.band === now.band) return;
    if (once && moves.some((m) => m.route === would.route && m.band === would.band)) return;
    moves.push({ change: change.says, unknown, ...would });
  };
  for (const change of lossChanges(c)) consider(change, c.facts.lossGbp === null, true);
  for (const change of unsaid(c)) consider(change, true, false);
  for (const change of CHANGES) consider(change, false, false);
  for (const change of taken()) consider(change, false, false);
  const rank = (m: Move) => (m.route === now.route ? 2 : 0) + (m.unknown ? 0 : 1);
  return { now, moves: moves.sort((a, b) => rank(a) - rank(b)) };
}

/** "one band higher", "two bands lower": how a band stands to another; null where it is the same. */
export function bandStep(from: Band, to: Band): string | null {
  const steps = BANDS.indexOf(from) - BANDS.indexOf(to);
  if (steps === 0) return null;
  const many = ['', 'one band', 'two bands', 'three bands'][Math.abs(steps)];
  return `${many} ${steps > 0 ? 'higher' : 'lower'}`;
}
