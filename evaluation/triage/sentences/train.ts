/**
 * Trains the sentence model and writes src/catalogue/triage-words/sentence-model.json.
 * node evaluation/triage/sentences/train.ts            trains on everything and writes
 * node evaluation/triage/sentences/train.ts --check    leaves out one file of sentences at a time and prints how the others do on it
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SENTENCE_CONCEPTS } from '#catalogue/triage-words/sentence-concepts.ts';
import { indexConcepts, sentenceFeatures } from '#engines/scoring/sentence-features.ts';
import {
  loadSentenceModel,
  readSentence,
  SENTENCE_TAGS,
  type StoredSentenceModel,
} from '#engines/scoring/sentence-model.ts';
import { fit } from './logistic.ts';
import { type BankSentence, readBank, readReports } from './sentence-bank.ts';

const HERE = import.meta.dirname;
/** A feature of one sentence alone is chance; a weight as small as this changes nothing and only makes the file long. */
const LEAST_SENTENCES = 2;
const LEAST_WEIGHT = 0.6;

function train(rows: readonly BankSentence[]): StoredSentenceModel {
  const concepts = indexConcepts(SENTENCE_CONCEPTS);
  const named = rows.map((row) => sentenceFeatures(row.text, concepts));
  const counts = new Map<string, number>();
  for (const features of named) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [f, n] of counts) if (n >= LEAST_SENTENCES) numbers.set(f, numbers.size);
  const features = named.map((all) => Int32Array.from(all.flatMap((f) => numbers.get(f) ?? [])));
  const fits = SENTENCE_TAGS.map((_, tag) => {
    const labels = Int8Array.from(rows, (row) => (row.tells[tag] === null ? -1 : row.tells[tag] ? 1 : 0));
    return fit({ features, labels, size: numbers.size });
  });
  const weights: Record<string, number[]> = {};
  for (const [f, n] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = fits.flatMap(({ weights: w }, tag) =>
      Math.abs(w[n]!) < LEAST_WEIGHT ? [] : [tag, Math.round(w[n]! * 10)],
    );
    if (kept.length > 0) weights[f] = kept;
  }
  return { bias: fits.map(({ bias }) => Math.round(bias * 1000) / 1000), weights, concepts: SENTENCE_CONCEPTS };
}

/** Recall and precision of each tag at even odds, on sentences of a writer the model has never read. */
function check(bank: readonly BankSentence[], reports: readonly BankSentence[]): void {
  const files = [...new Set(bank.map((row) => row.file))];
  const hits = SENTENCE_TAGS.map(() => ({ right: 0, said: 0, true: 0 }));
  for (const left of files) {
    const model = loadSentenceModel(train([...bank.filter((row) => row.file !== left), ...reports]));
    for (const row of bank.filter((r) => r.file === left)) {
      const odds = readSentence(row.text.toLowerCase(), model);
      for (const [tag, hit] of hits.entries()) {
        const said = odds[tag]! >= 0.5;
        if (row.tells[tag]) hit.true++;
        if (said) hit.said++;
        if (said && row.tells[tag]) hit.right++;
      }
    }
  }
  console.log(`| tag | sentences | recall | precision |\n|---|---|---|---|`);
  for (const [tag, { right, said, true: n }] of hits.entries())
    console.log(`| ${SENTENCE_TAGS[tag]} | ${n} | ${(right / n).toFixed(2)} | ${(right / said).toFixed(2)} |`);
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const bank = readBank(HERE);
const reports = [
  ...['tuned', 'heldout', 'live-read'].flatMap((name) => readReports(join(HERE, '..', `${name}.jsonl`))),
  ...readReports(join(HERE, '../live.jsonl'), 'odd line'),
];
if (values.check) check(bank, reports);
else {
  const model = train([...bank, ...reports]);
  const { concepts: _, ...stored } = model;
  const file = join(HERE, '../../../src/catalogue/triage-words/sentence-model.json');
  const text = `{\n"bias": ${JSON.stringify(stored.bias)},\n"weights": {\n${Object.entries(stored.weights)
    .map(([f, w]) => `${JSON.stringify(f)}:${JSON.stringify(w)}`)
    .join(',\n')}\n}}\n`;
  writeFileSync(file, text);
  console.log(
    `${bank.length} sentences and ${reports.length} of reports; ${Object.keys(stored.weights).length} features, ${text.length} bytes.`,
  );
}
