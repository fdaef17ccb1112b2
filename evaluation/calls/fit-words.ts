/** Fits the word model: a sparse logistic regression by adaptive gradient descent, the same file for the same calls. */
import { CONCEPTS } from '#catalogue/calls/concepts.ts';
import type { WordModel } from '#engines/calls/call.ts';
import { indexConcepts, wordFeatures } from '#engines/calls/lean.ts';
import { toWords } from '#engines/calls/words.ts';
import type { GoldCall } from './figures.ts';
import { NOISE } from './noise.ts';
import type { GoldAccount } from './sets.ts';

const concepts = indexConcepts(CONCEPTS);
const PENALTY = 0.1;
const RATE = 0.1;
const ROUNDS = 60;
/** A feature must be in so many calls: what one call alone says is its own story. */
const LEAST_CALLS = 2;
const TURNS = 10;
/** Weights smaller than this are left out of the file. */
const LEAST_WEIGHT = 0.04;

/** Turns of a snippet. */
const SNIPPET = 3;

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
const featuresOf = (text: string): string[] => {
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

/** Three turns of a call by themselves, as somebody who came in late would hear it: of a fraud those that show it. */
export function snippetOf(call: GoldCall): GoldCall {
  const n = call.turns.length;
  const end = call.label === 'scam' ? Math.min(n, (call.warn_turn ?? n - 1) + 1) : Math.max(3, Math.ceil(n * 0.6));
  const from = Math.max(0, end - SNIPPET);
  return { ...call, warn_turn: end - from - 1, caution_turn: 0, turns: call.turns.slice(from, end) };
}

/** A call and its copy as speech recognition hears it, which counts half, and three turns of it. */
export function lessonsWithNoise(call: GoldCall): Lesson[] {
  return [
    ...lessonsOf(call),
    ...lessonsOf(NOISE['speech recognition']!(call), 0.5),
    ...lessonsOf(snippetOf(call), 0.25).slice(-1),
  ];
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

/**
 * Stretches of talk in random order (seeded), as long as the model remembers: what nobody said together. Without them a long window of
 * everyday words adds up to a fraud.
 */
export function lessonsOfCollage(calls: readonly GoldCall[], count: number, weight: number): Lesson[] {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  return Array.from({ length: calls.length > 0 ? count : 0 }, (_, n): Lesson => {
    const features = new Set<string>();
    for (let turns = 0; turns < TURNS; ) {
      const from = calls[random(calls.length)]!.turns;
      const stretch = from.slice(random(from.length)).slice(0, 2 + random(6));
      for (const t of stretch) for (const f of featuresOf(t.text)) features.add(f);
      turns += stretch.length;
    }
    return { features: [...features], fraud: 0, weight, call: `collage-${n % 40}` };
  });
}

export function lessonOfAccount(account: GoldAccount): Lesson {
  return { features: featuresOf(account.text), fraud: account.label === 'scam' ? 1 : 0, weight: 1, call: account.id };
}

export function fitWords(lessons: readonly Lesson[]): WordModel {
  const calls = new Map<string, Set<string>>();
  for (const l of lessons)
    if (!l.outside) for (const f of l.features) calls.set(f, (calls.get(f) ?? new Set()).add(l.call));
  const names = [...calls].filter(([, of]) => of.size >= LEAST_CALLS).map(([f]) => f);
  const place = new Map(names.map((n, i) => [n, i]));
  const rows = lessons.map((l) => ({
    at: l.features.map((f) => place.get(f)).filter((i) => i !== undefined),
    fraud: l.fraud,
    weight: l.weight,
  }));
  const w = new Float64Array(names.length);
  const spread = new Float64Array(names.length).fill(1e-6);
  let bias = 0;
  let biasSpread = 1e-6;
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < rows.length; k++) {
      const row = rows[(k * 7919 + round * 31) % rows.length]!;
      let z = bias;
      for (const i of row.at) z += w[i]!;
      const error = (1 / (1 + Math.exp(-z)) - row.fraud) * row.weight;
      biasSpread += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSpread);
      for (const i of row.at) {
        const slope = error + PENALTY * row.weight * w[i]!;
        spread[i]! += slope * slope;
        w[i]! -= (RATE * slope) / Math.sqrt(spread[i]!);
      }
    }
  }
  const weights: Record<string, number> = {};
  for (const [i, name] of names.entries())
    if (Math.abs(w[i]!) >= LEAST_WEIGHT) weights[name] = Math.round(w[i]! * 100) / 100;
  return { bias: Math.round(bias * 100) / 100, weights };
}
