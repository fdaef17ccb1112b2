/** Fits the word model: a sparse logistic regression with naive Bayes weights, the same file for the same calls. */
import { CONCEPTS } from '#catalogue/calls/concepts.ts';
import type { WordModel } from '#engines/calls/call.ts';
import { indexConcepts, wordFeatures } from '#engines/calls/lean.ts';
import { toWords } from '#engines/calls/words.ts';
import { type FitLimits, fitLogistic } from '../logistic.ts';
import type { GoldCall } from './figures.ts';
import { NOISE } from './noise.ts';
import type { GoldAccount } from './sets.ts';

const concepts = indexConcepts(CONCEPTS);
/** Best of nine on calls of other hands than the training calls: see README.md. */
export const LIMITS: FitLimits = { smoothing: 0.5, cost: 0.2 };
/** A feature must be in so many calls: what one call alone says is its own story. */
const LEAST_CALLS = 2;
const TURNS = 10;
/** Weights smaller than this are left out of the file. */
const LEAST_WEIGHT = 0.03;

/** Something to learn from: what is there, what it is, how much it counts, and the call it is of. */
export interface Lesson {
  features: string[];
  fraud: 0 | 1;
  weight: number;
  call: string;
  /** Not of our own writing: it may weigh the words that our calls are of, and adds none. */
  outside?: boolean;
}

const readBefore = new Map<string, string[]>();
export const featuresOf = (text: string): string[] => {
  const features = readBefore.get(text) ?? wordFeatures(toWords(text, 20_000), concepts);
  readBefore.set(text, features);
  return features;
};

/**
 * Prefixes of a call: a fraud from the turn at which it can be known, a genuine call at half, three quarters and the end. What was said
 * before a fraud can be known is no lesson.
 */
export function lessonsOf(call: GoldCall, weight = 1): Lesson[] {
  const turns = call.turns.map((t) => featuresOf(t.text));
  const n = turns.length;
  const ends =
    call.label === 'scam'
      ? [(call.warn_turn ?? n - 1) + 1, Math.ceil(((call.warn_turn ?? n - 1) + 1 + n) / 2), n]
      : [Math.ceil(n / 2), Math.ceil(n * 0.75), n];
  const places = [...new Set(ends.map((e) => Math.min(n, Math.max(1, e))))];
  return places.map((end) => ({
    features: [...new Set(turns.slice(Math.max(0, end - TURNS), end).flat())],
    fraud: call.label === 'scam' ? 1 : 0,
    weight: weight / places.length,
    call: call.id,
  }));
}

/** What a copy as speech recognition hears it counts beside the call. */
const NOISE_WEIGHT = 0.25;

export function lessonsWithNoise(call: GoldCall): Lesson[] {
  return [...lessonsOf(call), ...lessonsOf(NOISE['speech recognition']!(call), NOISE_WEIGHT)];
}

/** A long talk in stretches, each a lesson: nothing in it is a fraud. */
export function lessonsOfTalk(call: GoldCall, weight: number, outside = false): Lesson[] {
  const lessons: Lesson[] = [];
  for (let from = 0; from < call.turns.length; from += TURNS) {
    const features = [...new Set(call.turns.slice(from, from + TURNS).flatMap((t) => featuresOf(t.text)))];
    lessons.push({ features, fraud: 0, weight, call: call.id, outside });
  }
  return lessons;
}

export function lessonOfAccount(account: GoldAccount): Lesson {
  return { features: featuresOf(account.text), fraud: account.label === 'scam' ? 1 : 0, weight: 1, call: account.id };
}

/** Logistic regression with naive Bayes weights over the features that are in calls enough. */
export function fitWords(
  lessons: readonly Lesson[],
  limits: FitLimits = LIMITS,
  leastWeight = LEAST_WEIGHT,
): WordModel {
  const calls = new Map<string, Set<string>>();
  for (const l of lessons)
    if (!l.outside) for (const f of l.features) calls.set(f, (calls.get(f) ?? new Set()).add(l.call));
  const names = [...calls].filter(([, of]) => of.size >= LEAST_CALLS).map(([f]) => f);
  const place = new Map(names.map((n, i) => [n, i]));
  const rows = lessons.map((l) => ({
    at: l.features.map((f) => place.get(f)).filter((i) => i !== undefined),
    positive: l.fraud === 1,
    weight: l.weight,
  }));
  const { bias, weights } = fitLogistic(rows, names.length, limits);
  const kept: Record<string, number> = {};
  for (const [i, name] of names.entries())
    if (Math.abs(weights[i]!) >= leastWeight) kept[name] = Math.round(weights[i]! * 100) / 100;
  return { bias: Math.round(bias * 100) / 100, weights: kept };
}
