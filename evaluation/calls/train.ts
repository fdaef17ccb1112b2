/**
 * Fits both models of the call checker: `node evaluation/calls/train.ts` writes src/catalogue/calls/words-model.json and model.json.
 * Data: our own written calls, recollections and ordinary talk only (`sets.ts`), with copies as speech recognition hears them. The
 * examination is never read here. The word model is fitted to all of them; the layer over acts to what word models say of calls that they
 * have not seen (five folds), for otherwise it would trust the words too much.
 */
import { writeFileSync } from 'node:fs';
import type { CallKnowledge } from '#engines/calls/call.ts';
import { featuresOf } from '#engines/calls/probability.ts';
import { hear, startCall } from '#engines/calls/state.ts';
import type { GoldCall } from './figures.ts';
import { crossed, fitSaid, fitTold } from './folds.ts';
import { NOISE } from './noise.ts';

const STEPS = 4_000;
const RATE = 0.1;
const PENALTY = 0.01;

const { calls, accounts, ofCall, ofAccount } = crossed();
const seen = (call: GoldCall, knowledge: CallKnowledge) => {
  let state = startCall();
  for (const turn of call.turns) state = hear(state, turn, knowledge).state;
  return { x: featuresOf(state), y: call.label === 'scam' ? 1 : 0 };
};
const copies = [NOISE['speech recognition']!, NOISE['no labels']!];
const examples = [
  ...calls.flatMap((call, i) => [call, ...copies.map((copy) => copy(call))].map((c) => seen(c, ofCall(i)))),
  ...accounts.map((a, i) => ({
    x: featuresOf(hear(startCall('told'), { text: a.text }, ofAccount(i)).state),
    y: a.label === 'scam' ? 1 : 0,
  })),
];
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
const folder = new URL('../../src/catalogue/calls/', import.meta.url);
writeFileSync(new URL('model.json', folder), `${JSON.stringify(model, null, 2)}\n`);
const sorted = (m: { bias: number; weights: Record<string, number> }) => ({
  bias: m.bias,
  weights: Object.fromEntries(Object.entries(m.weights).sort(([a], [b]) => (a < b ? -1 : 1))),
});
const words = `${JSON.stringify({ said: sorted(fitSaid(calls)), told: sorted(fitTold(accounts)) }, null, 0).replaceAll(',"', ',\n"')}\n`;
writeFileSync(new URL('words-model.json', folder), words);
const loss = examples.reduce((sum, { x, y }) => sum + (predict(x) - y) ** 2, 0) / examples.length;
console.log(
  `${calls.length} calls, ${accounts.length} recollections, Brier before the bounds ${loss.toFixed(4)}, word models ${words.length} bytes`,
);
console.log(model);
