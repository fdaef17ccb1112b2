/**
 * Trains the reader's models and writes src/catalogue/reading/models.json.
 * node evaluation/documents/train.ts            trains on all practice texts and writes
 * node evaluation/documents/train.ts --check    leaves a sixth of the texts out at a time and prints how they are then read, by set
 * node evaluation/documents/train.ts --hands    leaves all texts of one writer out at a time: what helps a writer not learnt from is real
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { ReadDocument } from '#engines/documents/document.ts';
import type { ReadingKnowledge } from '#engines/documents/knowledge.ts';
import type { StoredLinear } from '#engines/documents/linear.ts';
import { readDocument } from '#engines/documents/read.ts';
import { type Figures, figuresOf } from './figures.ts';
import { practiceTexts } from './practice.ts';
import { type Examples, examplesOf, train } from './training.ts';

const FOLDS = 6;

function check(examples: readonly Examples[]): void {
  const answers = new Map<string, ReadDocument[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = train(examples.filter((_, i) => i % FOLDS !== fold));
    const knowledge: ReadingKnowledge = { ...READING_KNOWLEDGE, models };
    for (const { text } of examples.filter((_, i) => i % FOLDS === fold)) {
      if (!text.isStory) answers.set(text.set, [...(answers.get(text.set) ?? []), readDocument(text, knowledge)]);
    }
  }
  const sets = [...answers].map(([set, read]): [string, Figures] => [
    set,
    figuresOf(
      examples.map((e) => e.text).filter((t) => t.set === set),
      read,
    ),
  ]);
  show(sets);
}

function show(sets: [string, Figures][]): void {
  console.log(`| figure | ${sets.map(([set]) => set).join(' | ')} |`);
  for (const name of Object.keys(sets[0]![1]))
    console.log(`| ${name} | ${sets.map(([, f]) => shortly(f[name]!)).join(' | ')} |`);
}

/** The sets of one writer each. Our own texts and lists are always learnt from. */
const HANDS = [
  ['corpus'],
  ['round1', 'round2', 'round3', 'round4'],
  ['practice-e'],
  ['practice-g'],
  ['practice-h'],
  ['practice-i'],
  ['practice-j'],
  ['practice-k'],
];

function checkHands(examples: readonly Examples[]): void {
  const sets = HANDS.flatMap((hand): [string, Figures][] => {
    const texts = examples.map((e) => e.text).filter((t) => hand.includes(t.set));
    if (texts.length === 0) return [];
    const models = train(examples.filter((e) => !hand.includes(e.text.set)));
    const knowledge: ReadingKnowledge = { ...READING_KNOWLEDGE, models };
    const read = texts.map((t) => readDocument(t, knowledge));
    return [[hand.join(', '), figuresOf(texts, read)]];
  });
  show(sets);
}

const shortly = (f: Figures[string]): string =>
  typeof f === 'number' ? String(f) : 'wrong' in f ? String(f.wrong) : `${f.f1} (P ${f.p} R ${f.r})`;

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, hands: { type: 'boolean', default: false } },
});
const examples = practiceTexts().map(examplesOf);
if (values.check) check(examples);
else if (values.hands) checkHands(examples);
else {
  const models = train(examples);
  const file = fileURLToPath(new URL('../../src/catalogue/reading/models.json', import.meta.url));
  const parts = Object.entries<StoredLinear>({ ...models }).map(([name, { classes, bias, weights }]) => {
    const lines = weights.map((line) => JSON.stringify(line)).join(',\n');
    return `"${name}":{"classes":${JSON.stringify(classes)},"bias":${JSON.stringify(bias)},"weights":[\n${lines}\n]}`;
  });
  const text = `{\n${parts.join(',\n')}\n}\n`;
  writeFileSync(file, text);
  console.log(`${examples.length} texts; ${text.length} bytes.`);
}
