import type { Assessment } from '#core/assessment.ts';
import type { Reason } from '#core/reason.ts';
import { counted } from '#web/plain-words.ts';

/** How two assessments of one report differ, in words a person can read out. */
export interface AssessmentDifference {
  same: boolean;
  /** A sentence a difference, the weightiest first. */
  changes: string[];
}

/** Compares an assessment with a later one: of another version of the report, under another policy, or with more known. */
export function compareAssessments(a: Assessment, b: Assessment): AssessmentDifference {
  const changes: string[] = [];
  if (a.policyVersion !== b.policyVersion)
    changes.push(`Policy ${a.policyVersion} was followed before, ${b.policyVersion} now.`);
  if (a.allocation !== b.allocation)
    changes.push(`The proposed route changes from ${words(a.allocation)} to ${words(b.allocation)}.`);
  if (a.band !== b.band) changes.push(`The band changes from ${a.band} to ${b.band}.`);
  if (a.score !== b.score) changes.push(`The score goes from ${a.score} to ${b.score}.`);
  if (a.fraudType !== b.fraudType)
    changes.push(`The fraud type changes from ${words(a.fraudType)} to ${words(b.fraudType)}.`);
  for (const test of ['complex', 'serious', 'highValue'] as const) {
    if (a.tests[test] !== b.tests[test])
      changes.push(
        `It ${b.tests[test] ? 'now counts' : 'no longer counts'} as ${test === 'highValue' ? 'high value' : test}.`,
      );
  }
  if (a.callForService.criterion !== b.callForService.criterion) {
    changes.push(
      `The call-for-service criterion changes from ${words(a.callForService.criterion)} to ${words(b.callForService.criterion)}.`,
    );
  }
  if (a.vulnerability.level !== b.vulnerability.level)
    changes.push(`Vulnerability changes from ${a.vulnerability.level} to ${b.vulnerability.level}.`);
  changes.push(...factorChanges(a.vulnerability.factors, b.vulnerability.factors, 'Vulnerability factor'));
  if (a.repeatRisk.level !== b.repeatRisk.level)
    changes.push(`The risk of another fraud changes from ${a.repeatRisk.level} to ${b.repeatRisk.level}.`);
  changes.push(...reasonChanges(a.reasons, b.reasons), ...dutyChanges(a, b));
  return { same: changes.length === 0, changes };
}

const words = (name: string): string => name.replaceAll('_', ' ');

function factorChanges(a: string[], b: string[], what: string): string[] {
  return [
    ...b.filter((f) => !a.includes(f)).map((f) => `${what} added: ${words(f)}.`),
    ...a.filter((f) => !b.includes(f)).map((f) => `${what} gone: ${words(f)}.`),
  ];
}

function reasonChanges(a: Reason[], b: Reason[]): string[] {
  const before = new Map(a.map((r) => [r.factor, r]));
  const after = new Map(b.map((r) => [r.factor, r]));
  const changes: string[] = [];
  for (const [factor, r] of after) {
    const old = before.get(factor);
    if (!old) changes.push(`New reason (${counted(r.points, 'point')}): ${r.because}`);
    else if (old.points !== r.points)
      changes.push(`${factor} weighs ${counted(r.points, 'point')} instead of ${old.points}.`);
  }
  for (const [factor, r] of before)
    if (!after.has(factor)) changes.push(`Reason gone (${counted(r.points, 'point')}): ${r.because}`);
  return changes;
}

function dutyChanges(a: Assessment, b: Assessment): string[] {
  const before = new Map(a.duties.map((d) => [d.what, d.due]));
  const after = new Map(b.duties.map((d) => [d.what, d.due]));
  const changes: string[] = [];
  for (const [what, due] of after) {
    const old = before.get(what);
    if (old === undefined) changes.push(`New duty: ${words(what)}, due ${due}.`);
    else if (old !== due) changes.push(`The duty ${words(what)} is due ${due} instead of ${old}.`);
  }
  for (const what of before.keys()) if (!after.has(what)) changes.push(`Duty gone: ${words(what)}.`);
  return changes;
}
