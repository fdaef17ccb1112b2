import type {
  AskedFor,
  FraudType,
  HandedOverKind,
  Impersonated,
  ReporterRole,
  ReportKind,
  Vulnerability,
} from '#core/report.ts';

/** What somebody has answered so far. Every part may be missing: people leave things out and go back. */
export interface Answers {
  urgency?: 'now' | 'recent' | 'no';
  kind?: ReportKind;
  role?: ReporterRole;
  /** What they say it is most like. */
  fraudType?: FraudType;
  story?: string;
  impersonated?: Impersonated[];
  /** What was ticked when the call was checked; the form does not ask it. */
  askedFor?: AskedFor[];
  handedOver?: HandedOverKind[];
  lossGbp?: number;
  /** ISO date in London time. */
  day?: string;
  where?: string;
  callerPhone?: string;
  victimName?: string;
  victimAge?: number;
  needs?: Need[];
  name?: string;
  phone?: string;
  email?: string;
}

export type Need = Vulnerability | 'lives_alone' | 'previous_fraud';

/** The reporter is the person it happened to. */
export const isAboutThem = (a: Answers): boolean =>
  a.role === 'victim' || a.role === 'anonymous' || a.role === undefined;

/** Somebody was rung, visited or written to; a sighting or a tip has no victim to ask about. */
export const hasVictim = (a: Answers): boolean => a.kind !== 'cashpoint' && a.kind !== 'information';
