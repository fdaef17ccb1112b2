/**
 * Fits the logistic layer of the call checker: `node evaluation/calls/train.ts` writes src/catalogue/calls/model.json.
 * Data: our own written calls only (tuned, second and third, with their noise copies); the held-out half is never read here.
 * Method: gradient descent on the log loss with an L2 penalty, from zero, a fixed number of steps: the same calls give the same file.
 * What is fitted is counts of acts and never words, so that the style of the writing cannot be learnt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { featuresOf } from '#engines/calls/probability.ts';
import { hear, startCall } from '#engines/calls/state.ts';
import type { GoldCall } from './figures.ts';
import { NOISE } from './noise.ts';

const STEPS = 4_000;
const RATE = 0.1;
const PENALTY = 0.02;

const calls = ['tuned', 'second', 'third'].flatMap((name) =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as GoldCall),
);
const examples = [...calls, ...Object.values(NOISE).flatMap((copy) => calls.map(copy))].map((call) => {
  let state = startCall();
  for (const turn of call.turns) state = hear(state, turn, CALL_KNOWLEDGE).state;
  return { x: featuresOf(state), y: call.label === 'scam' ? 1 : 0 };
});
const names = Object.keys(examples[0]!.x);
let bias = 0;
const weights = new Map(names.map((n) => [n, 0]));
const predict = (x: Record<string, number>): number =>
  1 / (1 + Math.exp(-(bias + names.reduce((z, n) => z + weights.get(n)! * x[n]!, 0))));
for (let step = 0; step < STEPS; step++) {
  const slope = new Map(names.map((n) => [n, PENALTY * weights.get(n)!]));
  let slopeOfBias = 0;
  for (const { x, y } of examples) {
    const error = (predict(x) - y) / examples.length;
    slopeOfBias += error;
    for (const n of names) slope.set(n, slope.get(n)! + error * x[n]!);
  }
  bias -= RATE * slopeOfBias;
  for (const n of names) weights.set(n, weights.get(n)! - RATE * slope.get(n)!);
}
const three = (v: number): number => Math.round(v * 1000) / 1000;
const model = { bias: three(bias), weights: Object.fromEntries(names.map((n) => [n, three(weights.get(n)!)])) };
writeFileSync(new URL('../../src/catalogue/calls/model.json', import.meta.url), `${JSON.stringify(model, null, 2)}\n`);
const loss = examples.reduce((sum, { x, y }) => sum + (predict(x) - y) ** 2, 0) / examples.length;
console.log(`${examples.length} examples, Brier before the bounds ${loss.toFixed(4)}`);
console.log(model);
