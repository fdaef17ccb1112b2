/**
 * How well warnings are read: `node evaluation/documents/score.ts [GOLD.jsonl]`.
 * Prints the figures for all texts, for the even-numbered (the rules were written looking at these) and the odd-numbered (only their figures
 * were looked at), counting from 0. Skips, saying so, when the labelled corpus is not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import { readDocument } from '#engines/documents/read.ts';
import { type Figures, figuresOf, type Labelled } from './figures.ts';

function figures(texts: Labelled[]): Figures {
  const answers = texts.map((t) => readDocument(t, READING_KNOWLEDGE));
  return figuresOf(texts, answers);
}

function show(value: Figures[string]): string {
  if (typeof value === 'number') return String(value);
  if ('wrong' in value) return `${value.wrong} of ${value.quotes} wrong`;
  return `${value.f1} (P ${value.p}, R ${value.r}, n ${value.n})`;
}

function report(texts: Labelled[]): void {
  const all = figures(texts);
  const seen = figures(texts.filter((_, i) => i % 2 === 0));
  const unseen = figures(texts.filter((_, i) => i % 2 === 1));
  console.log('| figure | all | even (seen) | odd (not seen) |\n|---|---|---|---|');
  for (const name of Object.keys(all)) {
    console.log(`| ${[name, ...[all, seen, unseen].map((f) => show(f[name]!))].join(' | ')} |`);
  }
}

const corpus = process.argv[2] ?? fileURLToPath(new URL('../../../shared/data/corpus/warnings.jsonl', import.meta.url));
if (existsSync(corpus)) {
  const lines = readFileSync(corpus, 'utf8').trim().split('\n');
  report(lines.map((line) => JSON.parse(line) as Labelled));
} else console.log('Skipped: the labelled corpus is not here. Give its path as the argument.');
