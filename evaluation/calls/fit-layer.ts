/** Fits the layer over counts of acts and the drift of the words: logistic regression by gradient descent from zero, a fixed number of steps. */
import type { CallModel } from '#engines/calls/call.ts';

export interface Example {
  x: Record<string, number>;
  y: number;
}

const STEPS = 4_000;
const RATE = 0.1;
const PENALTY = 0.01;
const three = (v: number): number => Math.round(v * 1000) / 1000;

export function fitLayer(examples: readonly Example[]): CallModel {
  const names = [...new Set(examples.flatMap((e) => Object.keys(e.x)))].sort();
  let bias = 0;
  const weights = new Map(names.map((n) => [n, 0]));
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map(names.map((n) => [n, PENALTY * weights.get(n)!]));
    let slopeOfBias = 0;
    for (const { x, y } of examples) {
      const z = bias + names.reduce((sum, n) => sum + weights.get(n)! * (x[n] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-z)) - y) / examples.length;
      slopeOfBias += error;
      for (const n of names) slope.set(n, slope.get(n)! + error * (x[n] ?? 0));
    }
    bias -= RATE * slopeOfBias;
    for (const n of names) weights.set(n, weights.get(n)! - RATE * slope.get(n)!);
  }
  return { bias: three(bias), weights: Object.fromEntries(names.map((n) => [n, three(weights.get(n)!)])) };
}
