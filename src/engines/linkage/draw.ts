import { BATCH, type Batch, type PairKernel } from './pair-kernel.ts';
import type { Prepared } from './prepare.ts';

/** A stream of numbers in [0, 1) from a seed (mulberry32): the same seed, the same stream. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of several parts of a draw; together they are the whole, whoever makes them. */
export interface Draw {
  pairs: number;
  seed: number;
  chunk: number;
  chunks: number;
}

/** Pairs of rows drawn at random with replacement; all pairs, each once, where the table has no more than asked for. */
export function drawPairs(p: Prepared, draw: Draw, kernel: PairKernel, take: (b: Batch, n: number) => void): void {
  const { rows, firstRows } = p;
  const linking = firstRows < rows;
  const all = linking ? firstRows * (rows - firstRows) : (rows * (rows - 1)) / 2;
  const random = randomFrom(draw.seed * 1009 + draw.chunk);
  const drawn = all <= draw.pairs ? Int32Array.from({ length: rows }, (_, row) => row) : drawRows(p, random);
  const batch = kernel.gather(p.packed, p.columns.length, drawn);
  let n = 0;
  const add = (a: number, b: number): void => {
    batch.a[n] = a;
    batch.b[n++] = b;
    if (n === BATCH) {
      take(batch, n);
      n = 0;
    }
  };
  if (all <= draw.pairs) {
    for (let a = draw.chunk; a < firstRows; a += draw.chunks) {
      for (let b = linking ? firstRows : a + 1; b < rows; b++) add(a, b);
    }
  } else drawSome(p, Math.ceil(draw.pairs / draw.chunks), { random, rows: drawn, add });
  if (n > 0) take(batch, n);
}

/** Rows from which one part of a draw is made: enough to be like the whole, few enough to stay in the processor's cache. */
const ROWS = 4096;

function drawRows({ rows, firstRows }: Prepared, random: () => number): Int32Array {
  const size = Math.min(ROWS, firstRows);
  const drawn = new Int32Array(size + Math.min(ROWS, rows - firstRows));
  // All rows of a small table, so that no draw can be of one row only.
  for (let i = 0; i < size; i++) drawn[i] = size === firstRows ? i : Math.floor(random() * firstRows);
  for (let i = size; i < drawn.length; i++) drawn[i] = firstRows + Math.floor(random() * (rows - firstRows));
  return drawn;
}

interface Drawing {
  random: () => number;
  rows: Int32Array;
  add: (a: number, b: number) => void;
}

function drawSome({ rows, firstRows }: Prepared, pairs: number, { random, rows: drawn, add }: Drawing): void {
  const size = Math.min(ROWS, firstRows);
  const others = drawn.length - size;
  const linking = firstRows < rows;
  for (let left = pairs; left > 0; ) {
    const a = Math.floor(random() * size);
    const b = linking ? size + Math.floor(random() * others) : Math.floor(random() * size);
    if (drawn[a] === drawn[b]) continue;
    add(a, b);
    left--;
  }
}
