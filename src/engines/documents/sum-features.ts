import type { Span } from './document.ts';
import { type ConceptIndex, plainWords, sideFeatures } from './word-features.ts';

/** Words looked at on either side of a sum. */
const LEFT = 14;
const RIGHT = 12;

export interface SumContext {
  /** Its own sentence up to the sum, and after it. */
  before: string;
  after: string;
  amount: number;
  /** What the rules say. */
  rule: string;
  /** How many sums stand in the sentence, and whether this is the first. */
  inSentence: number;
  isFirst: boolean;
  isRepeated: boolean;
  /** Victims brought in by the sentence: none, one, several. */
  people: number;
  sentence: number;
}

export const contextOf = (text: string, own: Span, sum: Span): { before: string; after: string } => ({
  before: text.slice(Math.max(own.start, sum.start - 160), sum.start),
  after: text.slice(sum.end, Math.min(own.end, sum.end + 120)),
});

/** What the model of sums sees: the words and concepts before and after, the nearest of each, their order, and what the rules say. */
export function sumFeatures(c: SumContext, concepts: ConceptIndex): Set<string> {
  const seen = new Set<string>();
  const left = plainWords(c.before).slice(-LEFT).reverse();
  const right = plainWords(c.after).slice(0, RIGHT);
  const l = sideFeatures('l', left, concepts, seen);
  const r = sideFeatures('r', right, concepts, seen);
  for (const a of l.slice(0, 3)) for (const b of r.slice(0, 3)) seen.add(`${a}_${b}`);
  seen.add(`rule=${c.rule}`);
  seen.add(`size=${Math.floor(Math.log10(Math.max(1, c.amount)))}`);
  seen.add(`n=${Math.min(3, c.inSentence)}${c.isFirst ? 'f' : ''}`);
  seen.add(`people=${Math.min(2, c.people)}`);
  seen.add(`people=${Math.min(2, c.people)} size=${Math.floor(Math.log10(Math.max(1, c.amount)))}`);
  if (c.isRepeated) seen.add('repeated');
  if (c.sentence < 2) seen.add('lead');
  return seen;
}
