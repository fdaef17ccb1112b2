import type { PointsFactor } from '#catalogue/policy/triage-policy.ts';
import type { Reason } from '#core/reason.ts';
import type { FraudReport } from '#core/report.ts';
import type { Evidence } from '#engines/scoring/case-facts.ts';
import type { TriageCase, TriageContext } from '#journey/triage/triage-case.ts';

/** The six parts of THRIVE (R2.1), and the plain description of the report. */
export type Thrive = 'threat' | 'harm' | 'risk' | 'investigation' | 'vulnerability' | 'engagement' | 'nature';

/**
 * One scoring rule: a readable definition and a very small test. Its weight stands in the catalogue under its factor; its examples stand
 * here and the tests run every one.
 */
export interface Rule {
  factor: PointsFactor;
  thrive: Thrive;
  /** What it looks for, for the page that lists the rules. */
  looksFor: string;
  /** Null when it does not apply. `share` is the part of the weight that counts, 1 unless said. */
  apply: (c: TriageCase) => Finding | null;
  examples: readonly RuleExample[];
}

export interface Finding extends Evidence {
  /** 0 to 1. */
  share?: number;
}

export interface RuleExample {
  when: string;
  report: Partial<FraudReport>;
  context?: TriageContext;
  applies: boolean;
}

export function reasonOf(rule: Rule, finding: Finding, weight: number): Reason {
  const { because, fields, quotes, share = 1 } = finding;
  const points = Math.round(weight * share * 10) / 10;
  return { factor: rule.factor, points, because, fields: [...new Set(fields)], ...(quotes?.length ? { quotes } : {}) };
}
