import { FRAUD_TYPE_DEFINITIONS } from '#catalogue/fraud-types/registry.ts';
import type { TriagePolicy } from '#catalogue/policy/triage-policy.ts';
import { LOOSE_NUMBERS } from '#catalogue/thresholds/scoring.ts';
import { LIVE_READING } from '#catalogue/triage-words/live-reading.ts';
import type { Assessment, Band, Level, Route } from '#core/assessment.ts';
import type { Reason } from '#core/reason.ts';
import type { FraudReport } from '#core/report.ts';
import { readFacts } from '#engines/scoring/read-facts.ts';
import { allocate, type Proposal } from './allocate.ts';
import { dutiesOwed } from './duties/registry.ts';
import { expiringEvidence } from './evidence.ts';
import { LIKENESS } from './likeness.ts';
import { withoutRules } from './plain-reasons.ts';
import { assessRepeatRisk } from './repeat-risk.ts';
import { RULES } from './rules/registry.ts';
import { reasonOf } from './rules/rule.ts';
import type { TriageCase, TriageContext } from './triage-case.ts';
import { assessVulnerability, enhancedRightsGround } from './vulnerability.ts';
import { whatWouldChange } from './what-would-change.ts';

/** The assessment of contracts section 3, with what a page wants besides. */
export interface TriageAssessment extends Assessment {
  vulnerability: Assessment['vulnerability'] & { grade: Level; situation: string[]; because: string };
  callForService: Assessment['callForService'] & { assistance: boolean };
  /** Which step of the ladder proposed the route, and the evidence of the three tests. */
  proposal: { step: string; because: string };
  testEvidence: Record<'complex' | 'serious' | 'highValue', { flag: string; because: string; fields: string[] }[]>;
  /** Null, or the ground for enhanced rights (R3.14, R3.15). */
  enhancedRights: string | null;
  kind: string;
  /** Known ways of working that the narrative shows (R5.4, R5.5). */
  methods: string[];
}

/**
 * Assesses one report under one policy. Pure and deterministic: "now" is `receivedAt`. Everything in the answer is advice; a named person
 * decides (R2.6). Never throws for a report that adaptReport has passed.
 */
export function assess(report: FraudReport, policy: TriagePolicy, context: TriageContext = {}): TriageAssessment {
  const c = caseOf(report, policy, context);
  const proposal = allocate(c);
  const vulnerability = assessVulnerability(c);
  const repeatRisk = assessRepeatRisk(c);
  const reasons = reasonsOf(c, proposal);
  const { score, band } = scoreOf(reasons, proposal.route, policy);
  const enhancedRights = enhancedRightsGround(c);
  const { criterion, because, assistance } = proposal.criterion;
  const call = withoutRules(because);
  return {
    externalId: report.externalId,
    fraudType: c.facts.fraudType.value,
    score,
    band,
    allocation: proposal.route,
    reasons,
    vulnerability,
    repeatRisk,
    callForService: {
      criterion,
      because: call.words,
      assistance,
      ...(call.rules.length > 0 ? { rules: call.rules } : {}),
    },
    tests: {
      complex: proposal.tests.complex.length > 0,
      serious: proposal.tests.serious.length > 0,
      highValue: proposal.tests.highValue.length > 0,
    },
    duties: dutiesOwed({
      c,
      band,
      route: proposal.route,
      repeatLevel: repeatRisk.level,
      vulnerability: vulnerability.level,
      enhanced: enhancedRights,
    }),
    evidence: expiringEvidence(c),
    whatWouldChangeThis: whatWouldChange(c, proposal.route),
    policyVersion: policy.version,
    proposal: { step: proposal.step, because: withoutRules(proposal.because).words },
    testEvidence: {
      complex: shown(proposal.tests.complex),
      serious: shown(proposal.tests.serious),
      highValue: shown(proposal.tests.highValue),
    },
    enhancedRights,
    kind: c.facts.kind.value,
    methods: methodsOf(report, c.facts.fraudType.value),
  };
}

/** Reads a report into the case that the rules see. */
export function caseOf(report: FraudReport, policy: TriagePolicy, context: TriageContext = {}): TriageCase {
  const { limits } = policy;
  const facts = readFacts(report, {
    types: FRAUD_TYPE_DEFINITIONS,
    classify: {
      given: limits.givenType,
      least: limits.leastTypeScore,
      contradiction: limits.typeContradiction,
      contradictionUnsupported: limits.typeContradictionUnsupported,
      clearLead: limits.typeClearLead,
      strongHint: limits.strongHint,
      weakHint: limits.weakHint,
      mostHints: limits.mostHints,
    },
    hours: { justGone: limits.justGone, recent: limits.recent, ahead: limits.ahead, stale: limits.stale },
    live: LIVE_READING,
    likeness: policy.reading === 'rules' ? null : LIKENESS,
    kindFromStory: policy.reading !== 'rules',
    wordsOnce: policy.reading === 'words_once',
    severalMeans: LOOSE_NUMBERS.severalMeans.value,
    sureOfType: limits.sureOfType,
    paidRecentlyHours: limits.paidRecently,
    longestNarrative: limits.longestNarrative,
  });
  return { report, facts, policy, context };
}

const shown = (flags: Proposal['tests']['complex']): { flag: string; because: string; fields: string[] }[] =>
  flags.map(({ flag, because, fields }) => ({ flag, because, fields: [...new Set(fields)] }));

/** The proposal's own reason first, then every rule that applies, heaviest first; explanations without weight last. */
function reasonsOf(c: TriageCase, proposal: Proposal): Reason[] {
  const found: Reason[] = [];
  for (const rule of RULES) {
    const finding = rule.apply(c);
    if (finding) found.push(reasonOf(rule, finding, c.policy.points[rule.factor]));
  }
  found.sort((a, b) => b.points - a.points);
  const first = {
    factor: `allocation.${proposal.step}`,
    points: 0,
    because: proposal.because,
    fields: proposal.fields,
  };
  return [first, ...found].map((reason) => {
    const { words, rules } = withoutRules(reason.because);
    return rules.length === 0 ? reason : { ...reason, because: words, rules };
  });
}

/** Route, score and band alone: what is asked again and again when one fact of a case is supposed to be different. */
export function judge(c: TriageCase): { route: Route; score: number; band: Band } {
  const proposal = allocate(c);
  return { route: proposal.route, ...scoreOf(reasonsOf(c, proposal), proposal.route, c.policy) };
}

function scoreOf(reasons: Reason[], route: Route, policy: TriagePolicy): { score: number; band: Band } {
  const sum = reasons.reduce((total, r) => total + r.points, 0);
  const bounded = Math.max(0, Math.min(100, Math.round(sum)));
  if (route === '999_response') return { score: Math.max(bounded, policy.bands.immediateAtLeast), band: 'immediate' };
  const band = bounded >= policy.bands.high ? 'high' : bounded >= policy.bands.medium ? 'medium' : 'low';
  return { score: bounded, band };
}

function methodsOf(report: FraudReport, type: string): string[] {
  const definition = FRAUD_TYPE_DEFINITIONS.find((d) => d.id === type);
  if (!definition?.variants.length || typeof report.narrative !== 'string') return [];
  const lower = report.narrative.slice(0, 20_000).toLowerCase();
  return definition.variants.filter((v) => v.pattern.test(lower)).map((v) => v.code);
}
