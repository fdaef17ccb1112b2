/**
 * Fits the models of the call checker: `node evaluation/calls/train.ts` writes words-model.json, types-model.json and model.json in
 * src/catalogue/calls/. Data: our own written calls, recollections and ordinary talk only (`sets.ts`), with copies as speech recognition hears
 * them. The examination is never read here.
 */
import { writeFileSync } from 'node:fs';
import { commonWords, fold, type Weights } from '#catalogue/calls/word-weights.ts';
import { chatToLearn } from './chat.ts';
import { fitAll } from './fit-all.ts';
import { TRAINING } from './sets.ts';

if (chatToLearn().length === 0)
  throw new Error('COUNTERFOIL_CHITCHAT names no set of ordinary talk: see evaluation/calls/chat.ts.');
const fitted = fitAll(TRAINING);

const folder = new URL('../../src/catalogue/calls/', import.meta.url);
function write(name: string, kept: unknown): void {
  const text = `${JSON.stringify(kept, null, 1)}\n`;
  writeFileSync(new URL(name, folder), text);
  console.log(name, Buffer.byteLength(text), 'bytes');
}
const words = commonWords([
  ...[fitted.words, fitted.rules, fitted.types].flatMap((models) => Object.values<Weights>(models)),
  fitted.business,
  fitted.asks,
  fitted.stories,
]);
const foldAll = (models: Record<string, Weights>) =>
  Object.fromEntries(Object.entries(models).map(([name, m]) => [name, fold(m, words)]));

write('model-words.json', { words });

write('model.json', fitted.model);
write('words-model.json', foldAll(fitted.words));
write('business-model.json', foldAll({ business: fitted.business }));
write('asks-model.json', foldAll({ asks: fitted.asks }));
write('stories-model.json', foldAll({ stories: fitted.stories }));
write('rules-model.json', foldAll(fitted.rules));
write('types-model.json', foldAll(fitted.types));
console.log(JSON.stringify(fitted.model));
