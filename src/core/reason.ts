/** One reason for a score, a link, an alarm or a refusal: what it is, what it weighed, why, and the evidence it rests on. */
export interface Reason {
  /** Dotted name of the rule: `complexity.organised_group`. */
  factor: string;
  /** What it added to the score; 0 for a reason that explains but does not weigh. */
  points: number;
  /** A sentence a person can read out. */
  because: string;
  /** The rules of docs/rules.md it follows, R1.9 and the like; the sentence itself names none. */
  rules?: string[];
  /** The fields of the report it rests on, dotted: `collection.courier`, `narrative`. */
  fields: string[];
  /** Where the evidence is free text: the words themselves. */
  quotes?: Quote[];
}

/** Words of a text, by UTF-16 offsets: `text.slice(start, end) === quote`. */
export interface Quote {
  quote: string;
  start: number;
  end: number;
}
