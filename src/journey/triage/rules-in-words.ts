import type { PointsFactor } from '#catalogue/policy/triage-policy.ts';
import { RULES } from './rules/registry.ts';

/** What a scoring rule looks for, for pages that list the rules. */
export interface RuleInWords {
  factor: PointsFactor;
  looksFor: string;
}

/** Every scoring rule in the order in which reasons are shown. */
export const RULES_IN_WORDS: readonly RuleInWords[] = RULES.map(({ factor, looksFor }) => ({ factor, looksFor }));
