import type { Counterfactual, Route } from '#core/assessment.ts';
import type { CaseFacts, Evidence } from '#engines/scoring/case-facts.ts';
import { pounds } from '#engines/scoring/read-money.ts';
import { allocate } from './allocate.ts';
import type { TriageCase } from './triage-case.ts';

/** One single change to a case, to be tried. */
export interface Change {
  says: string;
  to: (c: TriageCase) => TriageCase | null;
}

export const SUPPOSED: Evidence = { because: 'Supposed, to see what would change.', fields: [] };
export const withFacts = (c: TriageCase, facts: Partial<CaseFacts>): TriageCase => ({
  ...c,
  facts: { ...c.facts, ...facts },
});

/** A loss becomes part of the facts and makes the report a loss; nothing lost makes a loss an attempt. */
function withLoss(c: TriageCase, gbp: number): TriageCase {
  const lossGbp = gbp > 0 ? { value: gbp, ...SUPPOSED } : null;
  const kind = gbp > 0 ? 'loss' : c.facts.kind.value === 'loss' ? 'attempt' : c.facts.kind.value;
  return withFacts(c, { lossGbp, kind: { ...c.facts.kind, value: kind } });
}

/** The losses at which the route may change, the smallest change first: upwards to each threshold, downwards below each, nothing last. */
export function lossChanges(c: TriageCase): Change[] {
  const { highValueLossGbp, remoteLossWorthEnquiryGbp } = c.policy.limits;
  const lost = c.facts.lossGbp?.value ?? 0;
  const up = [remoteLossWorthEnquiryGbp, highValueLossGbp].filter((limit) => limit > lost);
  const down = [highValueLossGbp, remoteLossWorthEnquiryGbp].filter((limit) => limit <= lost);
  return [
    ...(c.facts.kind.value !== 'loss'
      ? [{ says: 'if money had been lost', to: (x: TriageCase) => withLoss(x, x.facts.attemptedGbp?.value ?? 1) }]
      : []),
    ...up.map((limit) => ({
      says: `if the loss were ${pounds(limit)} or more`,
      to: (x: TriageCase) => withLoss(x, limit),
    })),
    ...down.map((limit) => ({
      says: `if the loss were below ${pounds(limit)}`,
      to: (x: TriageCase) => withLoss(x, limit - 1),
    })),
    ...(c.facts.kind.value === 'loss'
      ? [{ says: 'if nothing had been lost', to: (x: TriageCase) => withLoss(x, 0) }]
      : []),
  ];
}

export const CHANGES: readonly Change[] = [
  {
    says: 'if somebody were coming to collect',
    to: (c) =>
      ['now', 'pending'].includes(c.facts.collection.value)
        ? null
        : withFacts(c, { collection: { value: 'pending', ...SUPPOSED } }),
  },
  {
    says: 'if the collection were over and more than a day past',
    to: (c) =>
      ['now', 'pending', 'just_gone', 'recent'].includes(c.facts.collection.value)
        ? withFacts(c, { collection: { value: 'past', ...SUPPOSED } })
        : null,
  },
  {
    says: 'if it were no longer in progress and nothing had been lost',
    to: (c) =>
      ['now', 'pending'].includes(c.facts.collection.value) && c.facts.kind.value !== 'loss'
        ? withFacts(c, { collection: { value: 'ended', ...SUPPOSED } })
        : null,
  },
  {
    says: 'if nobody were in danger now',
    to: (c) => (c.facts.dangerToLife ? withFacts(c, { dangerToLife: null }) : null),
  },
  {
    says: 'if the victim had dementia',
    to: (c) =>
      c.facts.vulnerabilities.some((v) => v.factor === 'dementia')
        ? null
        : withFacts(c, { vulnerabilities: [...c.facts.vulnerabilities, { factor: 'dementia', ...SUPPOSED }] }),
  },
  {
    says: 'if the victim had no vulnerability',
    to: (c) => (c.facts.vulnerabilities.length > 0 ? withFacts(c, { vulnerabilities: [], livesAlone: null }) : null),
  },
  {
    says: 'if contact with the fraudster had ended',
    to: (c) => (c.facts.contactContinuing ? withFacts(c, { contactContinuing: null }) : null),
  },
  {
    says: 'if the offender were named and local',
    to: (c) =>
      c.facts.offender.identified && c.facts.offender.local
        ? null
        : withFacts(c, { offender: { ...c.facts.offender, identified: SUPPOSED, local: SUPPOSED } }),
  },
  {
    says: 'if the offender were not known',
    to: (c) =>
      c.facts.offender.identified || c.facts.offender.arrested
        ? withFacts(c, { offender: { arrested: null, identified: null, local: null } })
        : null,
  },
  {
    says: 'if it were one of a series of three',
    to: (c) =>
      (c.context.seriesSize ?? 1) >= 3
        ? null
        : { ...c, context: { ...c.context, seriesSize: c.policy.limits.linkedOffences } },
  },
  {
    says: 'if it stood alone',
    to: (c) =>
      (c.context.seriesSize ?? 1) >= 2 ? { ...c, context: { ...c.context, seriesSize: 1, seriesLossGbp: 0 } } : null,
  },
  {
    says: 'if the series had cost as much as the threshold',
    to: (c) =>
      (c.context.seriesLossGbp ?? 0) >= c.policy.limits.highValueSeriesGbp || (c.context.seriesSize ?? 1) < 2
        ? null
        : { ...c, context: { ...c.context, seriesLossGbp: c.policy.limits.highValueSeriesGbp } },
  },
  {
    says: 'if it were linked to an organised crime group',
    to: (c) => (c.context.ocgLinked ? null : { ...c, context: { ...c.context, ocgLinked: true } }),
  },
  {
    says: 'if the money had gone abroad or through crypto-assets',
    to: (c) =>
      c.facts.complexity.length > 0 ? null : withFacts(c, { complexity: [{ sign: 'overseas', ...SUPPOSED }] }),
  },
  {
    says: 'if nothing made it complex',
    to: (c) => (c.facts.complexity.length > 0 ? withFacts(c, { complexity: [] }) : null),
  },
  {
    says: 'if no fraud had happened',
    to: (c) =>
      c.facts.fraudType.value === 'not_fraud'
        ? null
        : withFacts(c, { fraudType: { ...c.facts.fraudType, value: 'not_fraud' } }),
  },
];

/**
 * Every single change that would alter the proposed route, each found by asking the ladder again about the changed case. Of the sums lost,
 * only the smallest change that leads to a route is told: a larger one leads there too.
 */
export function whatWouldChange(c: TriageCase, route: Route): Counterfactual[] {
  const found: Counterfactual[] = [];
  const consider = (change: Change, told: (wouldBe: Route) => boolean): void => {
    const changed = change.to(c);
    if (changed === null) return;
    const wouldBe = allocate(changed).route;
    if (wouldBe !== route && !told(wouldBe)) found.push({ change: change.says, wouldBe });
  };
  for (const change of lossChanges(c)) consider(change, (wouldBe) => found.some((f) => f.wouldBe === wouldBe));
  for (const change of CHANGES) consider(change, () => false);
  return found;
}

/** One change for each other route, the first that is told: what a page has room for. */
export function oneForEachRoute(changes: readonly Counterfactual[]): Counterfactual[] {
  return changes.filter((c, i) => changes.findIndex((other) => other.wouldBe === c.wouldBe) === i);
}
