/** Fits the layer over counts of acts and the drift of the words. */
import type { CallModel } from '#engines/calls/call.ts';
import type { Mood } from '#engines/calls/patterns.ts';
import { fitLogistic } from '../logistic.ts';

export interface Example {
  x: Record<string, number>;
  y: number;
}

/** Of the mean loss: with more examples the same. Recollections are few, and held back more. */
const PENALTY = { said: 0.01, told: 0.02 };
const three = (v: number): number => Math.round(v * 1000) / 1000;

export function fitLayer(examples: readonly Example[], mood: Mood): CallModel {
  const names = [...new Set(examples.flatMap((e) => Object.keys(e.x)))].sort();
  const place = new Map(names.map((n, i) => [n, i]));
  const rows = examples.map(({ x, y }) => {
    const there = Object.entries(x).filter(([, value]) => value !== 0);
    return { at: there.map(([n]) => place.get(n)!), values: there.map(([, v]) => v), positive: y === 1, weight: 1 };
  });
  const cost = 1 / (PENALTY[mood] * examples.length);
  const { bias, weights } = fitLogistic(rows, names.length, { smoothing: null, cost });
  return { bias: three(bias), weights: Object.fromEntries(names.map((n, i) => [n, three(weights[i]!)])) };
}
