import type { Span } from './document.ts';
import type { Linear, Weighed } from './linear.ts';
import type { SumClass } from './models.ts';
import type { Vocabulary } from './vocabulary.ts';
import { acrossFeatures, LEFT_SIDE, RIGHT_SIDE, sideFeatures } from './word-features.ts';

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

/** What the model of sums makes of one: it sees the words and concepts before and after, the nearest of each, their order, and what the rules say. */
export function weighSum(c: SumContext, vocabulary: Vocabulary, seen: Linear<SumClass>): Weighed {
  const left = sideFeatures(LEFT_SIDE, vocabulary.wordsOf(c.before).slice(-LEFT).reverse(), seen);
  const right = sideFeatures(RIGHT_SIDE, vocabulary.wordsOf(c.after).slice(0, RIGHT), seen);
  acrossFeatures(left, right, seen);
  seen.seeName(`rule=${c.rule}`);
  seen.seeName(`size=${Math.floor(Math.log10(Math.max(1, c.amount)))}`);
  seen.seeName(`n=${Math.min(3, c.inSentence)}${c.isFirst ? 'f' : ''}`);
  seen.seeName(`people=${Math.min(2, c.people)}`);
  seen.seeName(`people=${Math.min(2, c.people)} size=${Math.floor(Math.log10(Math.max(1, c.amount)))}`);
  if (c.isRepeated) seen.seeName('repeated');
  if (c.sentence < 2) seen.seeName('lead');
  return seen.take();
}
