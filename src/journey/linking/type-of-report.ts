import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import { FRAUD_TYPES, type FraudReport } from '#core/report.ts';
import { caseOf } from '#journey/triage/assess.ts';

const KNOWN: ReadonlySet<string> = new Set(FRAUD_TYPES);

/** The type of fraud a report tells of, for linking reports that were not assessed: as the reporter chose it, else as triage reads it. */
export function typeOfReport(report: FraudReport): string {
  // What the reporter chose is taken as it stands: reading every story costs more than the rest of linking.
  if (KNOWN.has(report.fraudType ?? '')) return report.fraudType!;
  return caseOf(report, CURRENT_POLICY).facts.fraudType.value;
}
