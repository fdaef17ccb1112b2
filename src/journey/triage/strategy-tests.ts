import type { AllocationRule } from '#catalogue/policy/triage-policy.ts';
import type { Evidence } from '#engines/scoring/case-facts.ts';
import { pounds } from '#engines/scoring/read-money.ts';
import { linkedOffences, type TriageCase } from './triage-case.ts';
import { assessVulnerability } from './vulnerability.ts';

/** One evidence flag of domain 2.3: its name and what it rests on. */
export interface Flag extends Evidence {
  flag: string;
}

/** "Visibly complex, serious and high value" as three tests, each with its named evidence. */
export interface StrategyTests {
  complex: Flag[];
  serious: Flag[];
  highValue: Flag[];
}

export function strategyTests(c: TriageCase): StrategyTests {
  return { complex: complexFlags(c), serious: seriousFlags(c), highValue: highValueFlags(c) };
}

const flag = (name: string, evidence: Evidence): Flag => ({
  flag: name,
  because: evidence.because,
  fields: evidence.fields,
  quotes: evidence.quotes,
});

function complexFlags(c: TriageCase): Flag[] {
  const flags = c.facts.complexity.map((s) => flag(s.sign, s));
  const layered = layeredAccounts(c);
  if (layered) flags.push(layered);
  const linked = linkedOffences(c);
  if (linked >= c.policy.limits.linkedOffences) {
    flags.push(
      flag('linked_offences', {
        because: `${linked} linked offences.`,
        fields: c.context.seriesSize ? ['context.seriesSize'] : ['narrative'],
        quotes: c.facts.otherVictims?.quotes,
      }),
    );
  }
  return flags;
}

/** Others who had the same call are not yet a group at work; the second ladder tells the two apart. */
function othersOrGroup({ facts, policy }: TriageCase): Flag {
  const group = facts.organised.find((e) => e.because.includes('organised group'));
  if (group || policy.ladder === 'first') return flag('organised_group', facts.organised[0]!);
  return flag('others_approached', facts.organised[0]!);
}

const LAYERED: readonly string[] = ['investment', 'pension', 'payment_diversion'];

/** A high loss to these frauds went to accounts of companies or mules, whose owners only banks and production orders can tell. */
function layeredAccounts({ facts, policy }: TriageCase): Flag | null {
  const high = facts.kind.value === 'loss' && (facts.lossGbp?.value ?? 0) >= policy.limits.highValueLossGbp;
  if (policy.ladder === 'first' || !high || !LAYERED.includes(facts.fraudType.value)) return null;
  return flag('layered_accounts', {
    because: `A high loss to ${facts.fraudType.value.replaceAll('_', ' ')} fraud: the accounts must be traced through banks and production orders.`,
    fields: [...(facts.lossGbp?.fields ?? []), ...facts.fraudType.fields],
  });
}

function seriousFlags(c: TriageCase): Flag[] {
  const { facts, context, policy } = c;
  const flags: Flag[] = [];
  const vulnerable = assessVulnerability(c);
  const continuing =
    facts.contactContinuing ??
    facts.believesCaller ??
    facts.paidRecently ??
    (facts.kind.value === 'loss' ? facts.paidAgain : null);
  if (vulnerable.grade !== 'low' && (vulnerable.grade === 'high' || continuing)) {
    flags.push(
      flag('vulnerable_victim', { because: vulnerable.because, fields: vulnerable.reasons.flatMap((r) => r.fields) }),
    );
  }
  const earlier = context.previousReportsOfVictim ?? 0;
  if (earlier >= 1)
    flags.push(
      flag('repeat_victim', {
        because: `${earlier} earlier report(s) of this victim.`,
        fields: ['context.previousReportsOfVictim'],
      }),
    );
  else if (facts.previousFraud) flags.push(flag('repeat_victim', facts.previousFraud));
  if (linkedOffences(c) >= policy.limits.severalVictims)
    flags.push(
      flag('several_victims', {
        because: 'Several victims.',
        fields: context.seriesSize ? ['context.seriesSize'] : ['narrative'],
      }),
    );
  if (context.ocgLinked)
    flags.push(
      flag('organised_group', { because: 'Linked to an organised crime group.', fields: ['context.ocgLinked'] }),
    );
  else if (facts.knownGroup && policy.ladder !== 'first') flags.push(flag('known_group', facts.knownGroup));
  else if (facts.organised[0]) flags.push(othersOrGroup(c));
  if (facts.threatened && facts.kind.value === 'loss') flags.push(flag('threats', facts.threatened));
  if (facts.lifeChanging && facts.kind.value === 'loss') flags.push(flag('life_changing_loss', facts.lifeChanging));
  if (facts.fraudType.value === 'courier' && (context.seriesSize ?? 1) >= 2) {
    flags.push(
      flag('courier_series', {
        because: 'One of a series of courier frauds.',
        fields: ['context.seriesSize', ...facts.fraudType.fields],
      }),
    );
  }
  return flags;
}

function highValueFlags({ facts, context, policy }: TriageCase): Flag[] {
  const { highValueLossGbp, highValueAttemptedGbp, highValueSeriesGbp } = policy.limits;
  const flags: Flag[] = [];
  if (facts.lossGbp && facts.lossGbp.value >= highValueLossGbp) {
    flags.push(
      flag('loss', {
        ...facts.lossGbp,
        because: `The loss of ${pounds(facts.lossGbp.value)} reaches ${pounds(highValueLossGbp)}.`,
      }),
    );
  }
  if (facts.lossGbp && facts.lossGbp.value >= policy.limits.veryHighLossGbp) {
    flags.push(
      flag('very_high_loss', {
        ...facts.lossGbp,
        because: `The loss of ${pounds(facts.lossGbp.value)} reaches ${pounds(policy.limits.veryHighLossGbp)}, which is the SFCU’s by itself.`,
      }),
    );
  }
  if (facts.attemptedGbp && facts.attemptedGbp.value >= highValueAttemptedGbp) {
    flags.push(
      flag('attempted', {
        ...facts.attemptedGbp,
        because: `The sum asked for, ${pounds(facts.attemptedGbp.value)}, reaches ${pounds(highValueAttemptedGbp)}.`,
      }),
    );
  }
  if ((context.seriesLossGbp ?? 0) >= highValueSeriesGbp) {
    flags.push(
      flag('series_loss', {
        because: `The series has cost ${pounds(context.seriesLossGbp!)} and reaches ${pounds(highValueSeriesGbp)}.`,
        fields: ['context.seriesLossGbp'],
      }),
    );
  }
  return flags;
}

/** Flags that tell of more than this one fraud. */
const SEVERAL: readonly string[] = ['linked_offences', 'several_victims', 'organised_group', 'courier_series'];

/** What is asked of a complex and serious report whose loss is small. */
export interface SmallLoss {
  /** The loss bears the SFCU by itself. */
  enoughLost: boolean;
  /** Other victims that only the narrative tells of make up for a small loss: "five others came to the same viewing". */
  toldCounts: boolean;
}

/** Whether the tests together call for the SFCU, and why, under the policy's switch (domain 2.3, X10). */
export function meetsStrategy(
  tests: StrategyTests,
  rule: AllocationRule,
  ocgLinked: boolean,
  small: SmallLoss = { enoughLost: true, toldCounts: true },
): { met: boolean; because: string } {
  const complex = tests.complex.length > 0;
  const serious = tests.serious.length > 0;
  const high = tests.highValue.length > 0;
  const held = [complex ? 'complex' : '', serious ? 'serious' : '', high ? 'of high value' : ''].filter(
    (w) => w !== '',
  );
  const words = held.length === 0 ? 'It is neither complex, serious nor of high value' : `It is ${held.join(' and ')}`;
  if (rule === 'ALL_THREE')
    return { met: complex && serious && high, because: `${words}; the policy asks for all three.` };
  if (rule === 'TWO_OF_THREE')
    return { met: held.length >= 2, because: `${words}; the policy asks for two of the three.` };
  if (ocgLinked) return { met: true, because: 'It is linked to an organised crime group.' };
  const alone = [...tests.serious, ...tests.highValue].find((f) => ['known_group', 'very_high_loss'].includes(f.flag));
  if (alone) return { met: true, because: alone.because };
  const several = [...tests.complex, ...tests.serious].some(
    (f) =>
      SEVERAL.includes(f.flag) &&
      (small.toldCounts || f.flag === 'organised_group' || f.fields.includes('context.seriesSize')),
  );
  if (complex && serious && !high && !small.enoughLost && !several)
    return { met: false, because: `${words}; but the loss is small, and there is neither a series nor a group.` };
  return {
    met: (complex && serious) || (high && (complex || serious)),
    because: `${words}; the policy asks for complex and serious, or high value with either.`,
  };
}
