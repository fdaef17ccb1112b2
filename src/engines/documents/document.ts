import type { Quote } from '#core/reason.ts';
import type { AskedFor, FraudType, Impersonated } from '#core/report.ts';

/** What goes in: one published text and what is known of where it came from (contracts section 1). */
export interface DocumentInput {
  id: string;
  text: string;
  /** How the text is written. `text` is also right for Markdown: marks are blanked in place, so offsets hold. */
  format?: 'text' | 'html';
  url?: string;
  publisher?: string;
  title?: string;
}

export const COLLECTORS = ['courier', 'taxi', 'offender_in_person', 'post', 'locker'] as const;
export type Collector = (typeof COLLECTORS)[number];

export type Outcome = 'loss' | 'no_loss' | 'unknown';

/** One individual victim's case as the text tells it. Never a recorded crime. Sums in pounds; `date` is YYYY-MM-DD or YYYY-MM. */
export interface Incident {
  place: string | null;
  victimAge: number | null;
  victimAgeBand: string | null;
  victimGender: 'female' | 'male' | 'couple' | null;
  date: string | null;
  lossGbp: number | null;
  attemptedGbp: number | null;
  outcome: Outcome;
}

/** A count or sum over many victims, as the text gives it. `period` is YYYY-MM where the text names a month and year, else its words. */
export interface Aggregate {
  incidents: number | null;
  lossGbp: number | null;
  period: string | null;
}

/** The words a value rests on: `text.slice(start, end) === quote`, in UTF-16 code units. */
export interface Evidence extends Quote {
  /** Dotted path of the value: `incidents[0].lossGbp`, `places[1]`. */
  field: string;
}

/** What comes out: contracts section 1. */
export interface ReadDocument {
  id: string;
  isFraudWarning: boolean;
  fraudType: FraudType;
  published: string | null;
  area: string | null;
  places: string[];
  impersonated: Impersonated[];
  askedFor: AskedFor[];
  collectedBy: Collector[];
  incidents: Incident[];
  aggregate: Aggregate | null;
  crimeRefs: string[];
  phoneNumbers: string[];
  evidence: Evidence[];
  /** Only for formats whose text had to be extracted (HTML): what the offsets index. */
  text?: string;
}

/** A stretch of the text, `end` exclusive, UTF-16. */
export interface Span {
  start: number;
  end: number;
}
