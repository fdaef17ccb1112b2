import type { TriagePolicy } from '#catalogue/policy/triage-policy.ts';
import type { FraudReport } from '#core/report.ts';
import type { CaseFacts } from '#engines/scoring/case-facts.ts';

/** What is known from elsewhere about a report: its series, its victim's history. All optional. */
export interface TriageContext {
  /** Reports in the series, this one included. */
  seriesSize?: number;
  seriesLossGbp?: number;
  /** Earlier reports of the same victim within twelve months (R3.4). */
  previousReportsOfVictim?: number;
  ocgLinked?: boolean;
}

/** A report with its facts read, under one policy: all that a rule may look at. */
export interface TriageCase {
  report: FraudReport;
  facts: CaseFacts;
  policy: TriagePolicy;
  context: TriageContext;
}

/** Whether a collection is happening, expected, or so lately over that the collector may be near; or somebody is in danger now. */
export function isEmergency({ facts }: TriageCase): boolean {
  return facts.dangerToLife !== null || ['now', 'pending', 'just_gone'].includes(facts.collection.value);
}

/** Whether a fraud was done or tried against somebody, and not only seen or heard of. */
export function hasVictim({ facts }: TriageCase): boolean {
  return (
    facts.fraudType.value !== 'not_fraud' && facts.kind.value !== 'cashpoint' && facts.kind.value !== 'information'
  );
}

/** Frauds done by telephone, message or post, in which a name that the offender gave is an alias. */
const FROM_AFAR: readonly string[] = [
  'bank_impersonation',
  'computer_service',
  'delivery_phishing',
  'family_impersonation',
  'government_impersonation',
  'investment',
  'lottery_or_prize',
  'other_fraud',
  'payment_diversion',
  'pension',
  'romance',
  'ticket_or_shopping',
];

/** Whether a named offender can be found: met in person, or known to live, work or trade near by; a name given from afar is an alias. */
export function withinReach({ facts, policy }: TriageCase): boolean {
  if (facts.offender.identified === null) return false;
  return policy.ladder === 'first' || facts.offender.local !== null || !FROM_AFAR.includes(facts.fraudType.value);
}

/** Linked offences, this one included, from the context or as the narrative tells. */
export function linkedOffences({ context, facts }: TriageCase): number {
  return Math.max(1, context.seriesSize ?? 1, 1 + (facts.otherVictims?.value ?? 0));
}
