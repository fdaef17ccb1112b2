import { CounterfoilError } from '#core/errors.ts';
import { type TriagePolicy, triagePolicy } from './triage-policy.ts';

/** Limits that came with 2026-11-2, set so that nothing reaches or misses them before. */
const BEFORE_LIMITS = { veryHighLossGbp: Number.MAX_SAFE_INTEGER, complexAndSeriousFromGbp: 0, nationalPackageGbp: 0 };

/** Points and bands as they stood until 2026-11-2: a payment of the last days weighed nothing by itself. */
const BEFORE_POINTS = { 'threat.courier_series': 6, 'risk.paid_recently': 0, 'vulnerability.age': 3 };
const BEFORE_BANDS = { high: 50 };

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
      reading: 'rules',
      limits: {
        ...BEFORE_LIMITS,
        highValueLossGbp: 100_000,
        highValueAttemptedGbp: 200_000,
        highValueSeriesGbp: 250_000,
      },
      points: BEFORE_POINTS,
      bands: BEFORE_BANDS,
      duty: { needsAssessmentHours: 0 },
    },
  ),
  triagePolicy(
    '2026-11-1',
    'The wider rule of domain 2.3, so that an organised series with vulnerable victims reaches the SFCU.',
    {
      vulnerabilityLevels: 'sum',
      ladder: 'first',
      reading: 'rules',
      limits: BEFORE_LIMITS,
      points: BEFORE_POINTS,
      bands: BEFORE_BANDS,
      duty: { needsAssessmentHours: 0 },
    },
  ),
  triagePolicy(
    '2026-11-2',
    'The level of vulnerability follows the definition of R3.1 and R3.3; its points, the serious test and care without a loss stay graded by weight. Ladder: very large and mapped-group losses to the SFCU, small remote ones to victim care.',
    { ladder: 'second', reading: 'rules', points: BEFORE_POINTS, bands: BEFORE_BANDS },
  ),
  triagePolicy(
    '2026-11-3',
    'A payment of the last 72 hours weighs, so that a fresh courier loss is contacted the same day (R3.9). Ladder: others told of in the narrative do not lift a small loss to the SFCU; a doorstep loss was taken in person whether or not the words say so.',
    { reading: 'rules' },
  ),
  triagePolicy(
    '2026-11-4',
    'Sentences that no rule knows are read by what they are like. What told of no loss and wants nothing done is information.',
    { reading: 'rules_and_likeness' },
  ),
  triagePolicy(
    '2026-11-5',
    'Words count once: a learning disability is no illness besides, and a number in the story is that of the caller only where the story says so.',
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
