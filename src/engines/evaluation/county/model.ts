/**
 * The words of the synthetic county: what it is told (places, rates, word stocks), what it holds (gangs, cases) and what it gives
 * (reports with the truth about them). Data only; each step of the method has its own file (docs/synthetic-county.md).
 */
import type {
  AskedFor,
  FraudReport,
  FraudType,
  HandedOverKind,
  Impersonated,
  ReporterRole,
  ReportKind,
  Source,
  Vulnerability,
} from '#core/report.ts';
import type { CountyHabits } from './habits.ts';

export type Difficulty = 'easy' | 'normal' | 'hard';

/** A place people live in. `weight` is its share of reports, in any unit. */
export interface CountyPlace {
  name: string;
  /** GSS code. */
  district: string;
  lat: number;
  lon: number;
  outcodes: readonly string[];
  weight: number;
}

type Weights<K extends string> = Readonly<Partial<Record<K, number>>>;

export interface LossRate {
  /** Share of reports of this type in which something was lost. */
  chance: number;
  /** Median loss in pounds of those who lost, and the spread of its logarithm. */
  median: number;
  sigma: number;
}

/** Everything that sets how often and how much. The catalogue gives each number its reason. */
export interface CountyRates extends CountyHabits {
  /** Types of the reports that belong to no group. */
  typeShare: Weights<FraudType>;
  /** What the groups do. */
  gangTypeShare: Weights<FraudType>;
  gangsAtOnce: number;
  /** Reports a day at which `gangsAtOnce` holds; more reports mean more groups. */
  gangsAtReportsADay: number;
  gangLifeDays: readonly [number, number];
  quietDays: readonly [number, number];
  straysPerQuietDay: number;
  waveReports: { least: number; mean: number; most: number };
  waveDays: readonly [number, number];
  waveReachKm: number;
  burnerReports: readonly [number, number];
  gangSuccess: readonly [number, number];
  loss: Record<FraudType, LossRate>;
  lossCap: number;
  vulnerableScale: number;
  vulnerable: Record<FraudType, number>;
  repeatAfterLoss: number;
  toldTwiceAfterLoss: number;
  toldTwiceOtherwise: number;
  phoneLost: Record<Difficulty, number>;
  otherTraceLost: Record<Difficulty, number>;
  misheard: Record<Difficulty, number>;
  factInField: Record<Difficulty, number>;
  pendingShare: number;
  sources: Record<'doorstep_or_call' | 'online' | 'business', Weights<Source>>;
  seasonSwing: number;
  dailyNoise: number;
  weekday: readonly number[];
  hours: Record<'office' | 'any' | 'emergency', readonly number[]>;
}

/** One way of working within a fraud type (R5.5), with the words people use for it. */
export interface Variant {
  name: string;
  weight: number;
  impersonated: readonly Impersonated[];
  organisations: readonly string[];
  asked: readonly (readonly AskedFor[])[];
  handed: readonly HandedOverKind[];
  hook: readonly string[];
  turn: readonly string[];
  /** Words of their own for a loss and for an attempt, where the shared ones do not fit. */
  loss?: readonly string[];
  attempt?: readonly string[];
  /** Whether somebody comes to collect. */
  collects?: boolean;
  victims?: 'individual' | 'business';
  /** Nobody's case but something seen: a man at a cash point, a fare from the station. */
  sighting?: 'cashpoint' | 'information';
}

export interface Story {
  variants: readonly Variant[];
  proof: readonly string[];
  secrecy: readonly string[];
  after: readonly string[];
  /** Ages of those it is aimed at: mean and spread in years, share of women. */
  age: readonly [number, number, number];
  /** How this fraud asks, where the shared sentences do not fit. */
  asks?: Partial<Record<AskedFor, readonly string[]>>;
}

export interface Voice {
  open: readonly string[];
  close: readonly string[];
  /** How the victim is called when first named. */
  victimF: readonly string[];
  victimM: readonly string[];
  style: 'plain' | 'log' | 'web' | 'statement';
}

export type VoiceName =
  | 'log'
  | 'first'
  | 'child'
  | 'parent'
  | 'spouse'
  | 'carer'
  | 'bank'
  | 'web'
  | 'officer'
  | 'partner'
  | 'anonymous'
  | 'business';

/** What there is to say, and to be called. Supplied by the catalogue; slots are `{name}`, choices `[this|that]`. */
export interface WordStock {
  womenOld: readonly string[];
  womenYoung: readonly string[];
  menOld: readonly string[];
  menYoung: readonly string[];
  surnames: readonly string[];
  streets: readonly string[];
  roads: readonly string[];
  houseNames: readonly string[];
  careHomes: readonly string[];
  aliasFirst: readonly string[];
  aliasSurnames: readonly string[];
  /** A name and what it is heard as. */
  nearNames: Readonly<Record<string, readonly string[]>>;
  ranks: readonly string[];
  stations: readonly string[];
  banks: readonly string[];
  codeWords: readonly string[];
  courierLooks: readonly string[];
  accents: readonly string[];
  vehicles: readonly (readonly [string, string])[];
  plateAreas: readonly string[];
  taxiFirms: readonly string[];
  shops: readonly string[];
  websites: readonly string[];
  goods: readonly string[];
  businesses: readonly string[];
  /** Blocks of a thousand telephone numbers set aside for drama, as the digits before the last three. */
  dramaMobile: string;
  dramaLandlines: readonly string[];
  dramaFreephone: string;
  /** Published lines that many unrelated reports mention. */
  reportingLines: readonly string[];
  sortCodePrefix: string;
  stories: Record<FraudType, Story>;
  voices: Record<VoiceName, Voice>;
  asks: Record<AskedFor, readonly string[]>;
  losses: Record<HandedOverKind, readonly string[]>;
  stops: Record<string, readonly string[]>;
  coming: readonly string[];
  here: readonly string[];
  comingBack: readonly string[];
  hereAtDoor: readonly string[];
  collected: readonly string[];
  vulnerability: Record<Vulnerability, readonly string[]>;
  mentions: Readonly<Record<IdentifierKey, readonly string[]>>;
  lostPhone: readonly string[];
  /** Plain facts, as the victim says them and as others do. */
  tells: {
    own: Record<'age' | 'town' | 'livesAlone' | 'before', readonly string[]>;
    other: Record<'age' | 'town' | 'livesAlone' | 'before', readonly string[]>;
    lossAgain: readonly string[];
    attempted: readonly string[];
  };
  asides: readonly string[];
  /** What there is to add when nothing was lost. */
  afterAttempt: readonly string[];
}

export type IdentifierKey =
  | 'phone'
  | 'alias'
  | 'station'
  | 'badge'
  | 'code'
  | 'courier'
  | 'vehicle'
  | 'taxi'
  | 'account'
  | 'voice';

export interface Vehicle {
  registration: string;
  make: string;
  colour: string;
}

export interface Account {
  sortCode: string;
  accountNumber: string;
  name: string;
}

/** What an offender can leave behind. */
export interface Traces {
  phone: string;
  alias: string;
  rank: string;
  station: string;
  badge: string | null;
  code: string | null;
  courier: string;
  vehicle: Vehicle | null;
  taxi: string | null;
  account: Account | null;
  voice: string;
}

/** What stays the same in a group's story from call to call. */
export interface Script {
  variant: Variant;
  organisation: string;
  shop: string;
  arrested: string;
  site: string;
  typicalAmount: number;
}

/** True facts of one incident, before anybody tells them. Times in milliseconds since 1970, UTC. */
export interface Case {
  type: FraudType;
  series: string | null;
  wave: string | null;
  place: CountyPlace;
  person: Person;
  kind: ReportKind;
  script: Script;
  traces: Traces;
  occurred: number;
  /** When somebody collected, or was due to. */
  collection: number | null;
  pending: 'coming' | 'here' | null;
  asked: readonly AskedFor[];
  handed: { kind: HandedOverKind; valueGbp?: number }[];
  lossGbp: number;
  attemptedGbp: number;
  bank: string;
  stoppedBy: string;
}

export interface Person {
  name: string;
  gender: 'female' | 'male';
  age: number;
  kind: 'individual' | 'business';
  address: { line: string; town: string; postcode: string };
  phone: string | null;
  livesAlone: boolean;
  previousFraud: boolean;
  vulnerabilities: readonly Vulnerability[];
}

/** Who tells, from where, and when. */
export interface Telling {
  externalId: string;
  source: Source;
  role: ReporterRole;
  voice: VoiceName;
  receivedAt: number;
}

/** The truth about a report. Null where honest people would differ. */
export interface Truth {
  externalId: string;
  series: string | null;
  fraudType: FraudType;
  vulnerable: boolean | null;
  needs999: boolean | null;
  allocation: string | null;
  duplicateOf: string | null;
  wave: string | null;
  /** What was really lost, in pounds; 0 in a second telling, so that sums come out right. */
  lossGbp: number;
  kind: ReportKind;
  /** Where the victim is: name of the town, and GSS code of its district. */
  place: string;
  district: string;
}

export interface WaveTruth {
  wave: string;
  series: string;
  fraudType: FraudType;
  places: string[];
  districts: string[];
  from: string;
  to: string;
  externalIds: string[];
}

export interface SimulatedReport {
  report: FraudReport;
  truth: Truth;
}

export interface CountyOptions {
  /** Two or more letters that start the force's own references. */
  prefix: string;
  seed: string;
  reports: number;
  /** ISO date of the first day. */
  from: string;
  days: number;
  difficulty: Difficulty;
  places: readonly CountyPlace[];
  rates: CountyRates;
  words: WordStock;
}
