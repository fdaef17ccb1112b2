/**
 * Fits the models of the call checker: `node evaluation/calls/train.ts` writes words-model.json, types-model.json and model.json in
 * src/catalogue/calls/. Data: our own written calls, recollections and ordinary talk only (`sets.ts`), with copies as speech recognition hears
 * them. The examination is never read here.
 */
import { writeFileSync } from 'node:fs';
import { chatToLearn } from './chat.ts';
import { fitAll } from './fit-all.ts';
import { TRAINING } from './sets.ts';

if (chatToLearn().length === 0)
  throw new Error('COUNTERFOIL_CHITCHAT names no set of ordinary talk: see evaluation/calls/chat.ts.');
const fitted = fitAll(TRAINING);

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

write('model.json', fitted.model);
write('words-model.json', fitted.words);
write('business-model.json', { business: fitted.business });
write('asks-model.json', { asks: fitted.asks });
write('rules-model.json', fitted.rules);
write('types-model.json', fitted.types);
console.log(JSON.stringify(fitted.model));
