import type { Level } from '#core/assessment.ts';
import type { Reason } from '#core/reason.ts';
import type { Evidence } from '#engines/scoring/case-facts.ts';
import type { TriageCase } from './triage-case.ts';

export interface RepeatRisk {
  /** 0 to 1, two decimals. */
  probability: number;
  level: Level;
  reasons: Reason[];
}

/**
 * How likely the victim is to be hit again (R3.7-R3.9): a logistic sum of the factors of R3.8. The points of a reason are its weight in
 * log-odds, times ten, so that 10 points multiply the odds by 2.7. Advice only.
 */
export function assessRepeatRisk(c: TriageCase): RepeatRisk {
  const { policy } = c;
  const w = policy.repeat;
  const reasons: Reason[] = [];
  let logOdds: number = w.base;
  for (const [name, weight, evidence] of factorsOf(c)) {
    if (!evidence) continue;
    logOdds += weight;
    const { because, fields, quotes } = evidence;
    reasons.push({
      factor: `repeat.${name}`,
      points: Math.round(weight * 10),
      because,
      fields: [...new Set(fields)],
      ...(quotes?.length ? { quotes } : {}),
    });
  }
  const exact = 1 / (1 + Math.exp(-logOdds));
  const probability = Math.round(exact * 100) / 100;
  const level: Level = exact >= w.highFrom ? 'high' : exact >= w.mediumFrom ? 'medium' : 'low';
  if (reasons.length === 0)
    reasons.push({
      factor: 'repeat.base',
      points: 0,
      because: 'Nothing in the report raises the risk of another fraud.',
      fields: [],
    });
  return { probability, level, reasons };
}

/** The factors of R3.8 with their weights; null where the report does not show one. */
function factorsOf({ facts, policy, context }: TriageCase): [string, number, Evidence | null | undefined][] {
  const w = policy.repeat;
  const earlier = context.previousReportsOfVictim ?? 0;
  const cognitive = facts.vulnerabilities.find((v) =>
    ['dementia', 'learning_disability', 'care_needs', 'self_neglect'].includes(v.factor),
  );
  const alone =
    facts.livesAlone ?? facts.vulnerabilities.find((v) => ['isolated', 'bereaved'].includes(v.factor)) ?? null;
  const old = facts.age !== null && facts.age.value >= policy.limits.oldAge ? facts.age : null;
  const nothingLost = ['attempt', 'suspicious_call'].includes(facts.kind.value) && facts.collection.value === 'ended';
  const notFraud = facts.fraudType.value === 'not_fraud' || ['cashpoint', 'information'].includes(facts.kind.value);
  return [
    ['contact_continuing', w.contactContinuing, facts.contactContinuing],
    ['paid_recently', w.paidRecently, facts.paidRecently],
    ['paid_again', w.paidAgain, facts.kind.value === 'loss' ? facts.paidAgain : null],
    ['believes_caller', w.believes, facts.believesCaller],
    ['coached', w.coached, facts.coached],
    [
      'defrauded_before',
      w.previousFraud,
      earlier > 0
        ? { because: `${earlier} earlier report(s) of this victim.`, fields: ['context.previousReportsOfVictim'] }
        : facts.previousFraud,
    ],
    ['cognitive_or_care', w.cognitive, cognitive],
    ['alone', w.alone, alone],
    ['age_over_75', w.old, old],
    ['refuses_help', w.refusesHelp, facts.refusesHelp],
    [
      'nothing_lost',
      w.noContact,
      nothingLost
        ? {
            because: 'Nothing was lost and the approach ended.',
            fields: facts.collection.fields,
            quotes: facts.collection.quotes,
          }
        : null,
    ],
    [
      'no_victim',
      w.notFraud,
      notFraud ? { because: 'The report tells of no fraud against a victim.', fields: facts.kind.fields } : null,
    ],
  ];
}
