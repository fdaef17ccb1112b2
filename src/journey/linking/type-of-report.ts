import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { FRAUD_TYPES, type FraudReport } from '#core/report.ts';
import { classify } from '#engines/scoring/classify.ts';
import { prepareText } from '#engines/scoring/text.ts';

const KNOWN: ReadonlySet<string> = new Set(FRAUD_TYPES);

/**
 * The type of fraud a report tells of, for linking reports that were not assessed: as the reporter chose it, else as triage would read it.
 * Only the type is read, not the rest that triage asks of a story: it would cost several times the linking.
 */
export function typeOfReport(report: FraudReport): string {
  // What the reporter chose is taken as it stands: reading every story costs more than the rest of linking.
  if (KNOWN.has(report.fraudType ?? '')) return report.fraudType!;
  const { limits } = CURRENT_POLICY;
  const story = typeof report.narrative === 'string' ? report.narrative.slice(0, limits.longestNarrative) : '';
  return classify(report, prepareText(story), FRAUD_TYPE_DEFINITIONS, {
    given: limits.givenType,
    least: limits.leastTypeScore,
    contradiction: limits.typeContradiction,
    contradictionUnsupported: limits.typeContradictionUnsupported,
    clearLead: limits.typeClearLead,
    strongHint: limits.strongHint,
    weakHint: limits.weakHint,
    mostHints: limits.mostHints,
  }).value;
}
