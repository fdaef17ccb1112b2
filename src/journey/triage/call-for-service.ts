import type { CallForService } from '#core/assessment.ts';
import { hasVictim, isEmergency, type TriageCase, withinReach } from './triage-case.ts';

export interface CallForServiceAnswer {
  criterion: CallForService;
  because: string;
  fields: string[];
  /** R1.9: help is owed with or without a criterion. */
  assistance: boolean;
}

/** The three criteria, in the order of R1.12. Vulnerability is none of them (R1.9, X4): help is given all the same. */
export function callForService(c: TriageCase): CallForServiceAnswer {
  const { facts, policy } = c;
  const assistance = hasVictim(c);
  if (facts.fraudType.value === 'not_fraud' && !facts.dangerToLife) {
    return none(
      'No fraud is disclosed, so there is no call for service; advice is given (R1.8).',
      facts.fraudType.fields,
      assistance,
    );
  }
  if (isEmergency(c)) {
    const why = facts.dangerToLife ?? facts.collection;
    return {
      criterion: 'OFFENCE_IN_PROGRESS_OR_RECENT',
      because: `${why.because} The offence is in progress or has only just happened (R1.8, R1.12).`,
      fields: why.fields,
      assistance,
    };
  }
  if (facts.offender.arrested) {
    return {
      criterion: 'OFFENDER_ARRESTED',
      because: `${facts.offender.arrested.because} (R1.8)`,
      fields: facts.offender.arrested.fields,
      assistance,
    };
  }
  if (facts.collection.value === 'recent') {
    return {
      criterion: 'OFFENCE_IN_PROGRESS_OR_RECENT',
      because: `${facts.collection.because} That is within ${policy.limits.recent} hours (R1.12).`,
      fields: facts.collection.fields,
      assistance,
    };
  }
  const { identified, local } = facts.offender;
  if (identified && withinReach(c) && (local || facts.lines.some((l) => l.solid))) {
    const leads = local ? local.because : 'There are leads to follow.';
    return {
      criterion: 'LOCAL_SUSPECT',
      because: `${identified.because} ${leads} (R1.8)`,
      fields: ['narrative'],
      assistance,
    };
  }
  if (
    facts.faceToFace &&
    facts.kind.value === 'loss' &&
    facts.lines.some((l) => ['vehicle', 'taxi'].includes(l.what))
  ) {
    return {
      criterion: 'LOCAL_SUSPECT',
      because: 'The offender came in person, and a vehicle or taxi booking gives a viable lead to who it was (R1.8).',
      fields: facts.faceToFace.fields,
      assistance,
    };
  }
  return none(
    'None of the three criteria is met, so the crime is recorded nationally: help the victim to report, and give victim care all the same (R1.9, R1.12).',
    [],
    assistance,
  );
}

function none(because: string, fields: string[], assistance: boolean): CallForServiceAnswer {
  return { criterion: 'NONE', because, fields, assistance };
}
