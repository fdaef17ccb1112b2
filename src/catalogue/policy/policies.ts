import { CounterfoilError } from '#core/errors.ts';
import { type TriagePolicy, triagePolicy } from './triage-policy.ts';

/** Limits that came with 2026-11-2, set so that nothing reaches or misses them before. */
const BEFORE_LIMITS = { veryHighLossGbp: Number.MAX_SAFE_INTEGER, complexAndSeriousFromGbp: 0, nationalPackageGbp: 0 };

/**
 * Every version of the triage policy, oldest first. A version is never edited once an assessment names it: a change is a new version.
 * The numbers of an old version are written out where they differ from the catalogue's present ones.
 */
export const TRIAGE_POLICIES: readonly TriagePolicy[] = register([
  triagePolicy(
    '2026-04-1',
    'First version: the strategy’s "and" read literally, and a higher threshold for high value.',
    {
      allocationRule: 'ALL_THREE',
      vulnerabilityLevels: 'sum',
      ladder: 'first',
      limits: {
        ...BEFORE_LIMITS,
        highValueLossGbp: 100_000,
        highValueAttemptedGbp: 200_000,
        highValueSeriesGbp: 250_000,
      },
      duty: { needsAssessmentHours: 0 },
    },
  ),
  triagePolicy(
    '2026-11-1',
    'The wider rule of domain 2.3, so that an organised series with vulnerable victims reaches the SFCU.',
    { vulnerabilityLevels: 'sum', ladder: 'first', limits: BEFORE_LIMITS, duty: { needsAssessmentHours: 0 } },
  ),
  triagePolicy(
    '2026-11-2',
    'The level of vulnerability follows the definition of R3.1 and R3.3; its points, the serious test and care without a loss stay graded by weight. Ladder: very large and mapped-group losses to the SFCU, small remote ones to victim care.',
  ),
]);

export const CURRENT_POLICY: TriagePolicy = TRIAGE_POLICIES.at(-1)!;

/** Refuses two policies of one version: an assessment could not say which it followed. */
export function register(policies: TriagePolicy[]): readonly TriagePolicy[] {
  const seen = new Set<string>();
  for (const policy of policies) {
    if (seen.has(policy.version)) throw new Error(`The triage policy ${policy.version} is registered twice.`);
    seen.add(policy.version);
  }
  return Object.freeze([...policies]);
}

/** The policy of a version. Throws BAD_OPTION naming the versions there are. */
export function policyOf(version: string): TriagePolicy {
  const found = TRIAGE_POLICIES.find((p) => p.version === version);
  if (found) return found;
  throw new CounterfoilError(
    'BAD_OPTION',
    `There is no triage policy "${version}". There are: ${TRIAGE_POLICIES.map((p) => p.version).join(', ')}.`,
  );
}
