import type { Quote } from '#core/reason.ts';
import { type ConceptIndex, indexConcepts, sentenceFeatures } from './sentence-features.ts';
import { quoteAt, type Text } from './text.ts';

/**
 * What a sentence of a narrative tells:
 * - `coming`     a collector is on the way, due, at the door or inside, or the person is under the caller's direction now
 * - `gone`       it was handed over or collected, and is over
 * - `foiled`     it was stopped or refused, and nothing was given
 * - `no_action`  the teller wants nothing done
 * - `civil`      a dispute, a mistake or a loss without deception
 * - `suspect`    the offender is known and can be found
 * - `arrest`     somebody is held for it
 * - the rest     a sign of a vulnerability of the person it happened to
 */
export const SENTENCE_TAGS = [
  'coming',
  'gone',
  'foiled',
  'no_action',
  'civil',
  'suspect',
  'arrest',
  'dementia',
  'bereaved',
  'isolated',
  'in_debt',
  'mental_health',
  'physical_disability',
  'learning_disability',
  'language',
  'suicidal',
  'self_neglect',
] as const;
export type SentenceTag = (typeof SENTENCE_TAGS)[number];

/** As evaluation/triage/sentences/train.ts writes it: logistic regressions, one a tag, over the features of sentence-features.ts. */
export interface StoredSentenceModel {
  bias: readonly number[];
  /** Feature → tag number, weight, tag number, weight … Weights in tenths. */
  weights: Readonly<Record<string, readonly number[]>>;
  concepts: Readonly<Record<string, string>>;
}

export interface SentenceModel {
  bias: readonly number[];
  weights: ReadonlyMap<string, readonly number[]>;
  concepts: ConceptIndex;
}

export function loadSentenceModel(stored: StoredSentenceModel): SentenceModel {
  return {
    bias: stored.bias,
    weights: new Map(Object.entries(stored.weights)),
    concepts: indexConcepts(stored.concepts),
  };
}

/** A sentence (or a piece of one that never ends), and how likely it tells each tag, by their order in SENTENCE_TAGS. */
export interface ReadSentence {
  quote: Quote;
  odds: Float64Array;
}

const TENTHS = 10;

/** How likely a sentence tells each tag, 0 to 1, in the order of SENTENCE_TAGS. A sentence longer than MOST_WORDS is read so far. */
export function readSentence(sentence: string, model: SentenceModel): Float64Array {
  const features = sentenceFeatures(sentence, model.concepts);
  const scale = 1 / (TENTHS * Math.sqrt(features.length || 1));
  const sums = new Float64Array(SENTENCE_TAGS.length);
  for (const feature of features) {
    const weights = model.weights.get(feature);
    if (!weights) continue;
    for (let i = 0; i + 1 < weights.length; i += 2) sums[weights[i]!]! += weights[i + 1]! * scale;
  }
  return sums.map((sum, tag) => 1 / (1 + Math.exp(-(sum + model.bias[tag]!))));
}

/** Every sentence of a narrative with its odds. Linear in its length. */
export function readSentences(text: Text, model: SentenceModel): ReadSentence[] {
  return pieces(text).map(([start, end]) => ({
    quote: quoteAt(text, start, end),
    odds: readSentence(text.lower.slice(start, end), model),
  }));
}

/** Fewer letters than this tell nothing. */
const LEAST_LETTERS = 6;
/** A text without stops is read in overlapping pieces of so many words: about a sentence. */
const PIECE_WORDS = 16;
const LONG_SENTENCE_WORDS = 28;

/** Sentences, as [start, end) without the spaces around them; one too long to be a sentence is parted by its commas, or by count. */
function pieces(text: Text): [number, number][] {
  const found: [number, number][] = [];
  for (const [i, start] of text.sentences.entries()) {
    const end = text.sentences[i + 1] ?? text.lower.length;
    const words = [...text.lower.slice(start, end).matchAll(/\S+/g)];
    if (words.length <= LONG_SENTENCE_WORDS) add(found, text, start, end);
    else for (const [from, to] of parted(text.lower, start, words)) add(found, text, from, to);
  }
  return found;
}

function parted(lower: string, offset: number, words: RegExpExecArray[]): [number, number][] {
  const ends = (word: RegExpExecArray): number => offset + word.index + word[0].length;
  const byComma: [number, number][] = [];
  let from = 0;
  for (const [i, word] of words.entries()) {
    const enough = i - from >= 3 && word[0].endsWith(',');
    if (enough || i === words.length - 1) {
      byComma.push([offset + words[from]!.index, ends(word)]);
      from = i + 1;
    }
  }
  if (byComma.every(([a, b]) => lower.slice(a, b).split(' ').length <= LONG_SENTENCE_WORDS)) return byComma;
  const byCount: [number, number][] = [];
  for (let i = 0; i < words.length; i += PIECE_WORDS / 2) {
    const last = words[Math.min(i + PIECE_WORDS, words.length) - 1]!;
    byCount.push([offset + words[i]!.index, ends(last)]);
    if (i + PIECE_WORDS >= words.length) break;
  }
  return byCount;
}

function add(found: [number, number][], text: Text, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && !/[\p{L}\p{N}£]/u.test(text.lower[start]!)) start++;
  while (end > start && /\s/.test(text.lower[end - 1]!)) end--;
  if (end - start >= LEAST_LETTERS) found.push([start, end]);
}

/** The sentence that tells a tag most surely, where the odds are at least `least`. */
export function surest(sentences: readonly ReadSentence[], tag: SentenceTag, least: number): ReadSentence | null {
  const t = SENTENCE_TAGS.indexOf(tag);
  let best: ReadSentence | null = null;
  for (const sentence of sentences) {
    if (sentence.odds[t]! >= least && (!best || sentence.odds[t]! > best.odds[t]!)) best = sentence;
  }
  return best;
}
