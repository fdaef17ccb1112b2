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
  /** `coming` and `now`: 999 first. `recent`: gone in the last day. */
  urgency?: 'coming' | 'now' | 'recent' | 'no';
  kind?: ReportKind;
  role?: ReporterRole;
  /** With the role `business`. */
  charity?: boolean;
  /** What they say it is most like. */
  fraudType?: FraudType;
  story?: string;
  impersonated?: Impersonated[];
  /** What was ticked when the call was checked; the form does not ask it. */
  askedFor?: AskedFor[];
  handedOver?: HandedOverKind[];
  lossGbp?: number;
  bankTold?: 'yes' | 'no';
  /** ISO date in London time. */
  day?: string;
  dayTo?: string;
  hours?: [string, string];
  where?: string;
  /** ONS code of the district, where a name is several places and they said which. */
  whereDistrict?: string;
  callerPhone?: string;
  collectorLooks?: string;
  registration?: string;
  password?: string;
  sortCode?: string;
  accountNumber?: string;
  accountName?: string;
  contacts?: string;
  victimName?: string;
  victimAge?: number;
  needs?: Need[];
  /** The language they speak, where English is hard. */
  language?: string;
  organisation?: string;
  name?: string;
  phone?: string;
  /** Not to be rung. */
  textOnly?: boolean;
  email?: string;
  /** The receipt goes to the e-mail address too. */
  sendReceipt?: boolean;
}

export type Need = Vulnerability | 'lives_alone' | 'previous_fraud' | 'writing';

/** The reporter is the person it happened to. */
export const isAboutThem = (a: Answers): boolean =>
  a.role === 'victim' || a.role === 'anonymous' || a.role === undefined;

/** A business, a charity or a bank tells us. */
export const isOrganisation = (a: Answers): boolean => a.role === 'business' || a.role === 'bank';

/** Somebody was rung, visited or written to; a sighting or a tip has no victim to ask about. */
export const hasVictim = (a: Answers): boolean => a.kind !== 'cashpoint' && a.kind !== 'information';

/** Whoever would rather not say who they are is not named, whatever they wrote before they chose that. */
export function unnamed(a: Answers): Answers {
  if (a.role !== 'anonymous') return a;
  const { name, phone, textOnly, email, sendReceipt, organisation, ...rest } = a;
  return rest;
}
