/**
 * Fits the models of the call checker: `node evaluation/calls/train.ts` writes words-model.json, types-model.json and model.json in
 * src/catalogue/calls/. Data: our own written calls, recollections and ordinary talk only (`sets.ts`), with copies as speech recognition hears
 * them. The examination is never read here. The word models are fitted to all of them; the layer over acts to what word models say of sittings
 * that they have not seen (`folds.ts`), for otherwise it would trust the words too much.
 */
import { writeFileSync } from 'node:fs';
import type { CallKnowledge, Turn } from '#engines/calls/call.ts';
import { featuresOf } from '#engines/calls/probability.ts';
import { hear, startCall } from '#engines/calls/state.ts';
import { chatToLearn } from './chat.ts';
import { longTalks } from './collage.ts';
import type { GoldCall } from './figures.ts';
import { fitLayer } from './fit-layer.ts';
import { fitRules, fitTypes } from './fit-types.ts';
import { crossed, fitBusiness, fitSaid, fitTold } from './folds.ts';
import { NOISE } from './noise.ts';

if (chatToLearn().length === 0)
  throw new Error('COUNTERFOIL_CHITCHAT names no set of ordinary talk: see evaluation/calls/chat.ts.');
const { calls, accounts, ofCall, ofAccount } = crossed();
const seen = (call: GoldCall, knowledge: CallKnowledge) => {
  let state = startCall();
  for (const turn of call.turns) state = hear(state, turn, knowledge).state;
  return { x: featuresOf(state), y: call.label === 'scam' ? 1 : 0 };
};
/** Of a long ordinary talk, the moment that looks most like a fraud. */
function worst(turns: readonly Turn[], knowledge: CallKnowledge) {
  let state = startCall();
  let most = -1;
  let x: Record<string, number> = {};
  for (const turn of turns) {
    state = hear({ ...state, level: 'none' }, turn, knowledge).state;
    const features = featuresOf(state);
    const looks = features.score! + features.lean!;
    if (looks > most) {
      most = looks;
      x = features;
    }
  }
  return { x, y: 0 };
}
/** Long talks that the layer learns from. */
const TALKS = 150;
const copies = [NOISE['speech recognition']!, NOISE['no labels']!];
const said = [
  ...calls.flatMap((call, i) => [call, ...copies.map((copy) => copy(call))].map((c) => seen(c, ofCall(i)))),
  ...longTalks(TALKS, 1).map(({ turns, knowledge }) => worst(turns, knowledge)),
];
const told = accounts.map((a, i) => ({
  x: featuresOf(hear(startCall('told'), { text: a.text }, ofAccount(i)).state),
  y: a.label === 'scam' ? 1 : 0,
}));

type Model = { bias: number; weights: Record<string, number> };
const sorted = (m: Model): Model => ({
  bias: m.bias,
  weights: Object.fromEntries(Object.entries(m.weights).sort(([a], [b]) => (a < b ? -1 : 1))),
});
const folder = new URL('../../src/catalogue/calls/', import.meta.url);
function write(name: string, models: Record<string, Model>): void {
  const text = JSON.stringify(Object.fromEntries(Object.entries(models).map(([k, m]) => [k, sorted(m)])));
  writeFileSync(new URL(name, folder), `${text.replaceAll(',"', ',\n"')}\n`);
  console.log(name, text.length, 'bytes');
}

const model = { said: fitLayer(said), told: fitLayer(told) };
write('model.json', model);
write('words-model.json', { said: fitSaid(calls), told: fitTold(accounts) });
write('business-model.json', { business: fitBusiness(calls) });
write('rules-model.json', fitRules(calls));
write('types-model.json', fitTypes(calls));
console.log(`${calls.length} calls, ${accounts.length} recollections`, JSON.stringify(model));
