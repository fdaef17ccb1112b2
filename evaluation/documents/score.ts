/**
 * How well warnings are read: `node evaluation/documents/score.ts [GOLD.jsonl] [--worst]`.
 * Without a file: the labelled corpus by its parts and our own texts (README.md says which were tuned on). With one: that file alone.
 * Then what was mistaken for what, and the ten texts read worst. Skips, saying so, when the labelled corpus is not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import type { ReadDocument } from '#engines/documents/document.ts';
import { readDocument } from '#engines/documents/read.ts';
import { type Figures, figuresOf, type Labelled } from './figures.ts';

interface Column {
  name: string;
  texts: Labelled[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const load = (path: string): Labelled[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);
const read = (texts: Labelled[]): ReadDocument[] => texts.map((t) => readDocument(t, READING_KNOWLEDGE));

function show(value: Figures[string]): string {
  if (typeof value === 'number') return String(value);
  if ('wrong' in value) return `${value.wrong} of ${value.quotes} wrong`;
  return `${value.f1} (P ${value.p}, R ${value.r}, n ${value.n})`;
}

function table(columns: Column[]): void {
  const figures = columns.map((c) => figuresOf(c.texts, read(c.texts)));
  console.log(`| figure | ${columns.map((c) => c.name).join(' | ')} |\n|---|${columns.map(() => '---').join('|')}|`);
  for (const name of Object.keys(figures[0]!))
    console.log(`| ${[name, ...figures.map((f) => show(f[name]!))].join(' | ')} |`);
}

/** Which type was read where another was meant. */
function confusion(texts: Labelled[]): void {
  const counts = new Map<string, number>();
  for (const [i, answer] of read(texts).entries()) {
    const meant = texts[i]!.label.fraudType;
    if (meant !== answer.fraudType) {
      const pair = `${meant} read as ${answer.fraudType}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  console.log(`\nTypes mistaken: ${[...counts].map(([pair, n]) => `${pair} ${n}`).join(', ') || 'none'}`);
}

/** By the mean of the figures of each text alone. */
function worst(texts: Labelled[]): void {
  const scored = texts.map((t) => ({ id: t.id, score: figuresOf([t], read([t])).score as number }));
  scored.sort((a, b) => a.score - b.score || a.id.localeCompare(b.id));
  console.log(
    `Worst: ${scored
      .slice(0, 10)
      .map((s) => `${s.id} ${s.score}`)
      .join(', ')}`,
  );
}

const given = process.argv.slice(2).find((a) => !a.startsWith('-'));
const corpus = here('../../../shared/data/corpus/warnings.jsonl');
const columns: Column[] = [];
if (given) columns.push({ name: given, texts: load(given) });
else {
  if (existsSync(corpus)) {
    const texts = load(corpus);
    columns.push({ name: 'corpus', texts });
    columns.push({ name: 'even', texts: texts.filter((_, i) => i % 2 === 0) });
    columns.push({ name: 'quarter A', texts: texts.filter((_, i) => i % 4 === 1) });
    columns.push({ name: 'quarter B', texts: texts.filter((_, i) => i % 4 === 3) });
  } else console.log('The labelled corpus is not here: skipped. Our own texts only.');
  columns.push({ name: 'own, tuned', texts: load(here('./own/tuned.jsonl')) });
  columns.push({ name: 'own, held out', texts: load(here('./own/held-out.jsonl')) });
}
table(columns);
confusion(columns[0]!.texts);
worst(columns[0]!.texts);
