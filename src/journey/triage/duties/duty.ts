import type { Band, Duty, Level, Route } from '#core/assessment.ts';
import { HOUR_MS } from '#core/clock.ts';
import type { FraudReport } from '#core/report.ts';
import { isoTime } from '#journey/triage/evidence.ts';
import { withoutRules } from '#journey/triage/plain-reasons.ts';
import type { TriageCase, TriageContext } from '#journey/triage/triage-case.ts';
import { dueInWorkingDays } from '#journey/triage/working-days.ts';

/** What a duty may look at: the case and what the assessment has found so far. */
export interface DutyCase {
  c: TriageCase;
  band: Band;
  route: Route;
  repeatLevel: Level;
  vulnerability: Level;
  /** The ground for enhanced rights, if any (R3.15). */
  enhanced: string | null;
}

/** Something owed to a victim, or about a victim, with its clock and its rule. */
export interface DutyRule {
  what: string;
  /** Null when it is not owed. */
  owed: (d: DutyCase) => Owed | null;
  examples: readonly DutyExample[];
}

export interface Owed {
  /** Hours after receipt, or working days after the day of receipt. */
  within: { hours: number } | { workingDays: number } | { days: number };
  basis: string;
}

export interface DutyExample {
  when: string;
  report: Partial<FraudReport>;
  context?: TriageContext;
  /** The due time, or null when it is not owed. */
  due: string | null;
}

export function dutyOf(rule: DutyRule, d: DutyCase): Duty | null {
  const owed = rule.owed(d);
  if (!owed) return null;
  const received = new Date(d.c.report.receivedAt);
  if ('workingDays' in owed.within) {
    const { due, caution } = dueInWorkingDays(received, owed.within.workingDays);
    return { what: rule.what, due: isoTime(due.getTime()), ...plain(owed.basis + caution) };
  }
  const hours = 'days' in owed.within ? owed.within.days * 24 : owed.within.hours;
  return { what: rule.what, due: isoTime(received.getTime() + hours * HOUR_MS), ...plain(owed.basis) };
}

function plain(basis: string): Pick<Duty, 'basis' | 'rules'> {
  const { words, rules } = withoutRules(basis);
  return { basis: words, ...(rules.length > 0 ? { rules } : {}) };
}
