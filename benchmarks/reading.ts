/**
 * How fast published warnings are read: `node benchmarks/reading.ts`. Documents of 2 KB made from our own texts
 * (evaluation/documents/own/), on one core; start and memory of a new process; and one document of up to 5 MB, which must take time in
 * proportion to its length. Ends with 1 unless at least 300 documents a second of processor time, a start below 500 ms of it and less than
 * 250 MB were seen. Processor time, not time on the clock, so that other work on the machine does not change the answer.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { READING_KNOWLEDGE } from '#catalogue/reading/knowledge.ts';
import { readDocument } from '#engines/documents/read.ts';

const TARGET = { documentsPerSecond: 300, startMs: 500, memoryMb: 250, growth: 1.5 };
const own = fileURLToPath(new URL('../evaluation/documents/own/tuned.jsonl', import.meta.url));
const texts = readFileSync(own, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const all = texts.join('\n\n');

/** Milliseconds of processor time. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function documentsPerSecond(): number {
  const documents = texts.map((_, i) => (texts.slice(i).join('\n\n') + all).slice(0, 2_000));
  const once = (): void =>
    documents.forEach((text, i) => void readDocument({ id: String(i), text }, READING_KNOWLEDGE));
  once();
  const seconds = timed(() => Array.from({ length: 20 }, once)) / 1000;
  return Math.round((documents.length * 20) / seconds);
}

/** A process of its own that reads one document with the compiled code that the command keeps (the first of five makes it). */
function start(): { ms: number; mb: number } {
  const program = `
    const { enableCompileCache } = await import('node:module');
    enableCompileCache(process.cwd() + '/node_modules/.cache/counterfoil');
    const { READING_KNOWLEDGE } = await import('#catalogue/reading/knowledge.ts');
    const { readDocument } = await import('#engines/documents/read.ts');
    readDocument({ id: 'a', text: ${JSON.stringify(all.slice(0, 2_000))} }, READING_KNOWLEDGE);
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ ms: (user + system) / 1000, mb: process.memoryUsage().rss / 1e6 }));`;
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd, encoding: 'utf8' });
  return JSON.parse(out) as { ms: number; mb: number };
}

const perSecond = documentsPerSecond();
const started = Array.from({ length: 5 }, start).sort((a, b) => a.ms - b.ms)[2]!;
/** Times of one document of growing length, and how much longer a megabyte of the longest takes than one alone. */
function growthOf(words: string): { sizes: { mb: number; ms: number }[]; growth: number } {
  const sizes = [0.5, 1, 2, 5, 10].map((mb) => {
    const text = words.repeat(Math.ceil((mb * 1e6) / words.length)).slice(0, mb * 1e6);
    return { mb, ms: timed(() => void readDocument({ id: 'long', text }, READING_KNOWLEDGE)) };
  });
  return { sizes, growth: sizes.at(-1)!.ms / sizes.at(-1)!.mb / (sizes[1]!.ms / sizes[1]!.mb) };
}
const long = { 'as written': growthOf(all), 'without full stops': growthOf(all.replace(/[.!?\n]/g, ' ')) };

console.log(`Documents of 2 KB a second of one core: ${perSecond}`);
console.log(`Start with one document: ${Math.round(started.ms)} ms of processor time, ${Math.round(started.mb)} MB`);
for (const [name, { sizes, growth }] of Object.entries(long)) {
  console.log(`One document ${name}: ${sizes.map(({ mb, ms }) => `${mb} MB ${Math.round(ms)} ms`).join(', ')}`);
  console.log(`  a megabyte of ten takes ${growth.toFixed(2)} times what one takes alone`);
}

const passed =
  perSecond >= TARGET.documentsPerSecond &&
  started.ms < TARGET.startMs &&
  started.mb < TARGET.memoryMb &&
  Object.values(long).every(({ growth }) => growth < TARGET.growth);
console.log(passed ? 'PASS' : 'FAIL');
process.exitCode = passed ? 0 : 1;
