/**
 * Record linkage beside DuckDB in the same run: `node benchmarks/linkage.ts [RECORDS] [ROUNDS]`. The same pairs with the same weights; the
 * pairs and the scores are checked to be equal before a time is printed. Rounds alternate; medians are printed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LINKAGE_TUNING } from '#catalogue/thresholds/linkage.ts';
import { Crew } from '#engines/linkage/crew.ts';
import { estimateModel } from '#engines/linkage/estimate.ts';
import { columnsOf, frequencies } from '#engines/linkage/link.ts';
import { parseModel } from '#engines/linkage/parse-model.ts';
import { Pool } from '#engines/linkage/pool.ts';
import { Preparation } from '#engines/linkage/prepare.ts';
import type { ScoredPairs } from '#engines/linkage/score.ts';
import { loadTable } from '#engines/linkage/table.ts';
import { weighModel } from '#engines/linkage/weights.ts';
import { DuckLinkage } from './linkage-duckdb.ts';
import { writePeople } from './linkage-people.ts';

const records = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const THREADS = 2;
const folder = mkdtempSync(join(tmpdir(), 'linkage-'));
const csv = join(folder, 'people.csv');
writePeople(csv, records, 42);

interface Cost {
  cpu: number;
  wall: number;
}
async function cost<T>(act: () => Promise<T>): Promise<Cost & { value: T }> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const value = await act();
  const used = process.cpuUsage(cpu);
  return { value, cpu: (used.user + used.system) / 1e6, wall: (performance.now() - started) / 1000 };
}

const model = parseModel(
  JSON.parse(readFileSync(new URL('./linkage-model.json', import.meta.url), 'utf8')),
  LINKAGE_TUNING,
);
const pool = new Pool(THREADS);
const { table } = await loadTable(
  [{ name: csv, csv: shared(readFileSync(csv)) }],
  model.uniqueId,
  columnsOf(model),
  pool,
);
const prepared = new Preparation(table).prepare(model);
const crew = new Crew(prepared, pool);
const learned = await estimateModel(model, prepared, LINKAGE_TUNING, crew, []);
const weights = weighModel(prepared, learned.priorMatch, learned.levels, frequencies(prepared));
const duck = await DuckLinkage.open(THREADS);
await duck.load(csv);
await duck.frequencies(model);

const ours: Record<string, Cost[]> = { block: [], score: [] };
const theirs: Record<string, Cost[]> = { block: [], score: [] };
let pairs = 0;
for (let round = 0; round < rounds; round++) {
  const blocks = await cost(() => crew.blocks(prepared.rules, LINKAGE_TUNING.largestBlockPairs));
  const scored = await cost(() => crew.score(blocks.value, weights, Number.NEGATIVE_INFINITY));
  // What they made is let go: five rounds of scores would be a gigabyte.
  ours.block!.push({ cpu: blocks.cpu, wall: blocks.wall });
  ours.score!.push({ cpu: scored.cpu, wall: scored.wall });
  theirs.block!.push(await cost(() => duck.block(model)));
  theirs.score!.push(await cost(() => duck.score(model, learned)));
  pairs = scored.value.compared;
  if (round === 0) checkEqual(scored.value.pairs, await duck.scores());
}
await pool.close();
rmSync(folder, { recursive: true });

console.log(
  `\n${records.toLocaleString('en-GB')} records, ${pairs.toLocaleString('en-GB')} pairs, ${THREADS} threads each, medians of ${rounds}\n`,
);
console.log('                      Counterfoil        DuckDB     ratio');
const median = (list: Cost[], of: keyof Cost): number =>
  list.map((c) => c[of]).sort((a, b) => a - b)[list.length >> 1]!;
for (const unit of ['cpu', 'wall'] as const) {
  for (const step of ['block', 'score'])
    line(`${step}, ${unit} s`, median(ours[step]!, unit), median(theirs[step]!, unit));
  const sum = (side: Record<string, Cost[]>): number => median(side.block!, unit) + median(side.score!, unit);
  line(`both, ${unit} s`, sum(ours), sum(theirs));
}
function line(name: string, a: number, b: number): void {
  console.log(
    `${name.padEnd(20)} ${a.toFixed(2).padStart(12)} ${b.toFixed(2).padStart(13)} ${(b / a).toFixed(1).padStart(9)}`,
  );
}

/** Identifiers are the row numbers, so that both sides can be put in one order. */
function checkEqual(mine: ScoredPairs, other: { a: Int32Array; b: Int32Array; bits: Float64Array }): void {
  if (mine.count !== other.a.length) throw new Error(`${mine.count} pairs here, ${other.a.length} in DuckDB`);
  const key = (a: number, b: number): number => a * 16_777_216 + b;
  const keys = new Float64Array(mine.count);
  for (let p = 0; p < mine.count; p++) keys[p] = key(mine.left[p]!, mine.right[p]!);
  const order = new Float64Array(keys).sort();
  const bitsAt = new Map<number, number>();
  let furthest = 0;
  const slice = 1_000_000;
  for (let from = 0; from < order.length; from += slice) {
    const low = order[from]!;
    const high = order[Math.min(order.length, from + slice) - 1]!;
    bitsAt.clear();
    for (let p = 0; p < keys.length; p++) if (keys[p]! >= low && keys[p]! <= high) bitsAt.set(keys[p]!, mine.bits[p]!);
    for (let i = from; i < Math.min(order.length, from + slice); i++) {
      const bits = bitsAt.get(key(other.a[i]!, other.b[i]!));
      if (bits === undefined)
        throw new Error(`DuckDB compared a pair that was not compared here: ${other.a[i]}, ${other.b[i]}`);
      furthest = Math.max(furthest, Math.abs(bits - other.bits[i]!));
    }
  }
  if (furthest > 1e-6) throw new Error(`Scores differ by up to ${furthest} bits`);
  console.log(`Equal: ${mine.count.toLocaleString('en-GB')} pairs, scores within ${furthest.toExponential(1)} bits.`);
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
