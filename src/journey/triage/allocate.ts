import type { Route } from '#core/assessment.ts';
import type { Evidence } from '#engines/scoring/case-facts.ts';
import { pounds } from '#engines/scoring/read-money.ts';
import { type CallForServiceAnswer, callForService } from './call-for-service.ts';
import { meetsStrategy, type StrategyTests, strategyTests } from './strategy-tests.ts';
import { isEmergency, type TriageCase, withinReach } from './triage-case.ts';
import { assessVulnerability } from './vulnerability.ts';

export interface Proposal {
  route: Route;
  /** Which step of the ladder decided: named in docs/engines/triage.md. */
  step: string;
  because: string;
  fields: string[];
  criterion: CallForServiceAnswer;
  tests: StrategyTests;
}

/**
 * The decision ladder of docs/engines/triage.md: the first step that applies proposes the route. A proposal only; a named person decides
 * (R2.6).
 */
export function allocate(c: TriageCase): Proposal {
  const criterion = callForService(c);
  const tests = strategyTests(c);
  const decided = (step: string, route: Route, because: string, fields: string[]): Proposal => ({
    route,
    step,
    because,
    fields: [...new Set(fields)],
    criterion,
    tests,
  });
  const { facts } = c;
  if (facts.dangerToLife)
    return decided(
      'danger',
      '999_response',
      `Immediate response: ${facts.dangerToLife.because}`,
      facts.dangerToLife.fields,
    );
  if (facts.fraudType.value === 'not_fraud' && !liveInSpiteOf(c)) {
    return decided(
      'not_fraud',
      'information_only',
      `No fraud is disclosed. ${facts.fraudType.because}`,
      facts.fraudType.fields,
    );
  }
  if (isEmergency(c))
    return decided(
      'emergency',
      '999_response',
      `Immediate response: ${facts.collection.because}`,
      facts.collection.fields,
    );
  return ordinary(c, criterion, tests, decided);
}

/** Words of a collection in an account that is surely of no fraud ("the courier is on his way with my parcel") are no emergency. */
function liveInSpiteOf({ facts, policy }: TriageCase): boolean {
  const { value, fields } = facts.collection;
  if (value !== 'now' && value !== 'pending') return false;
  return !fields.includes('narrative') || facts.fraudType.margin < policy.limits.sureOfType;
}

type Decide = (step: string, route: Route, because: string, fields: string[]) => Proposal;

function ordinary(c: TriageCase, criterion: CallForServiceAnswer, tests: StrategyTests, decided: Decide): Proposal {
  const { facts, policy, context } = c;
  const kind = facts.kind.value;
  const strategy = meetsStrategy(tests, policy.allocationRule, context.ocgLinked === true, {
    enoughLost: enoughLost(c),
    toldCounts: policy.ladder !== 'third',
  });
  const flags = [...tests.complex, ...tests.serious, ...tests.highValue].flatMap((f) => f.fields);
  if (kind === 'loss' && strategy.met) return decided('strategy', 'SFCU', `${strategy.because}`, flags);
  if (context.ocgLinked === true && strategy.met)
    return decided('organised', 'SFCU', strategy.because, ['context.ocgLinked']);
  if (kind !== 'loss') return withoutLoss(c, criterion, tests, strategy.met, decided);
  if (criterion.criterion !== 'NONE')
    return decided(
      'call_for_service',
      'LCU',
      `Call for service: ${criterion.because} ${strategy.because}`,
      criterion.fields,
    );
  return lossWithoutCriterion(c, strategy.because, decided);
}

/** Enough for complex and serious to mean the SFCU; a loss of unknown size is not called small. */
function enoughLost({ facts, policy }: TriageCase): boolean {
  return facts.lossGbp === null || facts.lossGbp.value >= policy.limits.complexAndSeriousFromGbp;
}

/** A loss that meets no criterion: worth a local officer where the offender came in person, or where the sum and the leads bear it. */
function lossWithoutCriterion(c: TriageCase, strategy: string, decided: Decide): Proposal {
  const { facts, policy, report } = c;
  const sum = facts.lossGbp?.value ?? 0;
  const inPerson =
    facts.faceToFace !== null &&
    ['courier', 'doorstep', 'other_fraud', 'ticket_or_shopping'].includes(facts.fraudType.value);
  const leads = facts.lines.filter((l) => l.solid || l.what === 'account' || l.what === 'caller_number');
  const doorstep = policy.ladder === 'third' && facts.fraudType.value === 'doorstep';
  if (facts.fraudType.value === 'courier' || inPerson || doorstep) {
    return decided(
      'in_person',
      'LCU',
      `${whyInPerson(c)} ${strategy}`,
      facts.faceToFace?.fields ?? facts.fraudType.fields,
    );
  }
  if (withinReach(c) && facts.offender.identified)
    return decided(
      'identified',
      'LCU',
      `${facts.offender.identified.because} ${strategy}`,
      facts.offender.identified.fields,
    );
  if (report.source === 'report_fraud' && sum >= policy.limits.nationalPackageGbp && facts.lines.some((l) => l.solid)) {
    return decided(
      'national_package',
      'LCU',
      `Sent by the national service, with lines of enquiry to follow. ${strategy}`,
      ['source', ...leads.flatMap((l) => l.fields)],
    );
  }
  if (sum >= policy.limits.remoteLossWorthEnquiryGbp) {
    return decided(
      'worth_enquiry',
      'LCU',
      `${pounds(sum)} was lost, at or above the ${pounds(policy.limits.remoteLossWorthEnquiryGbp)} from which an officer makes enquiries of banks and networks. ${strategy}`,
      [...(facts.lossGbp?.fields ?? []), ...leads.flatMap((l) => l.fields)],
    );
  }
  return decided(
    'victim_care',
    'protect_only',
    `No call-for-service criterion is met and nothing points to an offender within reach: recorded nationally, with victim care and advice (R1.9). ${strategy}`,
    facts.kind.fields,
  );
}

/** Nobody is said to have come unless the report says so. */
function whyInPerson({ facts }: TriageCase): string {
  if (facts.faceToFace)
    return 'The offender or a collector came in person, so there is a scene and there may be witnesses and pictures.';
  if (facts.lines.some((l) => l.what === 'courier_description'))
    return 'Somebody was seen who can be described: a local officer can look for witnesses and pictures.';
  const usual =
    facts.fraudType.value === 'doorstep'
      ? 'In a doorstep fraud the offender usually comes to the door'
      : 'In a courier fraud somebody usually comes to the door to collect';
  return `${usual}. The report does not say that anybody came: a local officer can find out, and look for witnesses and pictures.`;
}

/** Attempts, calls, sightings and information. */
function withoutLoss(
  c: TriageCase,
  criterion: CallForServiceAnswer,
  tests: StrategyTests,
  strategyMet: boolean,
  decided: Decide,
): Proposal {
  const { facts, policy } = c;
  const kind = facts.kind.value;
  const vulnerable = assessVulnerability(c);
  if (tests.highValue.length > 0 && strategyMet)
    return decided(
      'strategy_attempt',
      'SFCU',
      'Nothing was lost, but the sum aimed at and the way of working are the SFCU’s business.',
      [...tests.highValue, ...tests.complex].flatMap((f) => f.fields),
    );
  if (criterion.criterion === 'OFFENDER_ARRESTED')
    return decided('call_for_service', 'LCU', `Call for service: ${criterion.because}`, criterion.fields);
  if (criterion.criterion === 'LOCAL_SUSPECT' && kind !== 'information')
    return decided('call_for_service', 'LCU', `Call for service: ${criterion.because}`, criterion.fields);
  if (kind === 'cashpoint') return sighting(c, decided);
  const second = policy.ladder !== 'first';
  const harmThreatens = facts.believesCaller ?? facts.contactContinuing ?? facts.asksAdvice;
  if (vulnerable.grade !== 'low' && !(second && kind === 'information' && harmThreatens === null))
    return decided(
      'protect_vulnerable',
      'protect_only',
      `Nothing was lost, but the victim needs care. ${vulnerable.because}`,
      vulnerable.reasons.flatMap((r) => r.fields),
    );
  const old = facts.age !== null && facts.age.value >= policy.limits.oldAge;
  if (facts.wantsNothing && harmThreatens === null)
    return decided(
      'wants_nothing',
      'information_only',
      'Nothing was lost, nobody needs care, and the teller wants nothing done: kept as information.',
      facts.wantsNothing.fields,
    );
  if (kind === 'attempt')
    return decided(
      'attempt',
      'protect_only',
      'An attempt that ended without loss: advice to the victim, and the details kept as intelligence (R5.3).',
      facts.kind.fields,
    );
  const somebody = second ? personCalled(c) : null;
  if (kind === 'suspicious_call' && (old || harmThreatens || somebody)) {
    const why = harmThreatens ?? (old ? facts.age : somebody);
    return decided(
      'protect_call',
      'protect_only',
      `A suspicious call; advice to the victim, because ${lowerFirst(why!.because)}`,
      why!.fields,
    );
  }
  return decided(
    'information',
    'information_only',
    'Nothing was lost and nobody needs care: kept as information.',
    facts.kind.fields,
  );
}

/** A cash machine sighting: worth a local officer with a vehicle or a name. */
function sighting({ facts }: TriageCase, decided: Decide): Proposal {
  const solid = facts.lines.filter((l) => ['vehicle', 'named_suspect', 'suspect_address'].includes(l.what));
  return solid.length > 0
    ? decided(
        'sighting',
        'LCU',
        'A sighting with a vehicle or name to trace.',
        solid.flatMap((l) => l.fields),
      )
    : decided(
        'sighting',
        'information_only',
        'A sighting with nothing to follow: kept as intelligence.',
        facts.kind.fields,
      );
}

/** A call or message to somebody who is known: advice is owed to them, though nothing was lost (R1.9). */
function personCalled({ report, facts }: TriageCase): Evidence | null {
  if (report.source === 'crimestoppers' || ['anonymous', 'witness'].includes(report.reporter?.role ?? '')) return null;
  if (report.victim || report.reporter || facts.age)
    return { because: 'The person who was called is known.', fields: [report.victim ? 'victim' : 'reporter'] };
  return null;
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
