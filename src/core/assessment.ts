import type { Reason } from '#core/reason.ts';
import type { FraudType } from '#core/report.ts';

/** Output of triage (contracts section 3). Advice only: a named person decides (R2.6). */
export type Band = 'immediate' | 'high' | 'medium' | 'low';
export type Level = 'high' | 'medium' | 'low';
export type Route = '999_response' | 'SFCU' | 'LCU' | 'protect_only' | 'information_only';

export const BANDS: readonly Band[] = ['immediate', 'high', 'medium', 'low'];
export const ROUTES: readonly Route[] = ['999_response', 'SFCU', 'LCU', 'protect_only', 'information_only'];

/** The three criteria of R1.8; any one makes the report a call for service. */
export type CallForService = 'OFFENDER_ARRESTED' | 'OFFENCE_IN_PROGRESS_OR_RECENT' | 'LOCAL_SUSPECT' | 'NONE';

export interface Duty {
  /** Short name: first_contact, victim_update, bank_notified, safeguarding_referral, written_confirmation, needs_assessment, support_referral … */
  what: string;
  /** UTC. */
  due: string;
  /** Why it is owed: "Victims' Code right 4: …". */
  basis: string;
  /** The rules of docs/rules.md it follows. */
  rules?: string[];
}

/** A line of enquiry that goes stale (section 2.3). */
export interface ExpiringEvidence {
  what: string;
  action: string;
  /** UTC time after which it may be gone. */
  expires: string;
  because: string;
}

/** The smallest change that would alter the allocation. */
export interface Counterfactual {
  change: string;
  wouldBe: Route;
}

export interface Assessment {
  externalId: string;
  fraudType: FraudType;
  /** 0–100. */
  score: number;
  band: Band;
  allocation: Route;
  reasons: Reason[];
  vulnerability: { level: Level; factors: string[]; reasons: Reason[] };
  repeatRisk: { probability: number; level: Level; reasons: Reason[] };
  callForService: { criterion: CallForService; because: string; rules?: string[] };
  /** The three words of the strategy, each with its evidence. */
  tests: { complex: boolean; serious: boolean; highValue: boolean };
  duties: Duty[];
  evidence: ExpiringEvidence[];
  whatWouldChangeThis: Counterfactual[];
  policyVersion: string;
}
