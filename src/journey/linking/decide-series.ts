import { ok, type Refusal, type Result, refuse } from '#core/result.ts';
import type { ActingPerson, Role } from '#core/role.ts';
import type { SeriesDecisionKind } from '#store/tables-linking.ts';

/** Who may say that two reports are or are not the same hands, and who may split and merge whole series. */
export const DECIDES_LINKS = ['analyst', 'sfcu_investigator', 'imu_assessor'] as const satisfies readonly Role[];
export const DECIDES_SERIES = ['analyst', 'sfcu_investigator'] as const satisfies readonly Role[];

/** What a person wants of series. Reports by record id. */
export interface Wish {
  kind: SeriesDecisionKind;
  one: readonly string[];
  other: readonly string[];
  reason: string;
}

export interface DecidedWish extends Wish {
  decidedBy: string;
  decidedRole: string;
}

export interface ReasonRules {
  shortest: number;
  longest: number;
}

const WHAT: Record<SeriesDecisionKind, string> = {
  accept: 'Say what ties these reports together.',
  reject: 'Say why these are not the same offenders.',
  split: 'Say why these reports are other people’s work.',
  merge: 'Say what makes the two series one.',
};

/** Makes a decision out of a wish, or says what is missing. Every decision on a series wants a reason in words: it may be read in court. */
export function decideSeries(wish: Wish, who: ActingPerson, rules: ReasonRules): Result<DecidedWish, Refusal> {
  const may: readonly Role[] = wish.kind === 'accept' || wish.kind === 'reject' ? DECIDES_LINKS : DECIDES_SERIES;
  const role = may.find((r) => who.roles.includes(r));
  if (!role) {
    const reason = 'Only an analyst or an investigator of the Serious Fraud and Cyber Unit can do this.';
    return refuse({ code: 'NOT_ALLOWED', reason });
  }
  if (wish.one.length === 0) {
    return refuse({ code: 'MISSING_FIELD', field: 'reports', reason: 'Choose the reports that belong elsewhere.' });
  }
  if (wish.other.length === 0) {
    const reason = 'Leave at least one report in the series: choose those that belong elsewhere.';
    return refuse({ code: 'BAD_FIELD', field: 'reports', reason });
  }
  const reason = reasonOf(wish.reason, WHAT[wish.kind], rules);
  if (!reason.ok) return reason;
  return ok({ ...wish, reason: reason.value, decidedBy: who.username, decidedRole: role });
}

/** A reason that somebody can learn from; `ask` says what is wanted where there is none. */
export function reasonOf(written: string, ask: string, rules: ReasonRules): Result<string, Refusal> {
  const reason = written.trim();
  if (reason.length >= rules.shortest && reason.length <= rules.longest) return ok(reason);
  const words =
    reason.length > rules.longest
      ? `Use ${rules.longest.toLocaleString('en-GB')} characters or fewer.`
      : `${ask} A sentence is enough, of ${rules.shortest} characters or more.`;
  return refuse({ code: 'REASON_REQUIRED', field: 'reason', reason: words });
}
