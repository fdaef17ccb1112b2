import type { Prepared } from './prepare.ts';
import { BATCH, type Batch } from './walk.ts';

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
export function drawPairs(p: Prepared, draw: Draw, batch: Batch, take: (b: Batch, n: number) => void): void {
  const { rows, firstRows } = p;
  const linking = firstRows < rows;
  const all = linking ? firstRows * (rows - firstRows) : (rows * (rows - 1)) / 2;
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
  } else drawSome(p, draw, batch, add);
  if (n > 0) take(batch, n);
}

/** Rows from which one part of a draw is made: enough to be like the whole, few enough to stay in the processor's cache. */
const ROWS = 4096;

function drawSome(p: Prepared, draw: Draw, batch: Batch, add: (a: number, b: number) => void): void {
  const { rows, firstRows } = p;
  const linking = firstRows < rows;
  const random = randomFrom(draw.seed * 1009 + draw.chunk);
  const size = Math.min(ROWS, firstRows);
  const others = linking ? Math.min(ROWS, rows - firstRows) : 0;
  batch.rows = new Int32Array(size + others);
  // All rows of a small table, so that no draw can be of one row only.
  for (let i = 0; i < size; i++) batch.rows[i] = size === firstRows ? i : Math.floor(random() * firstRows);
  for (let i = 0; i < others; i++) batch.rows[size + i] = firstRows + Math.floor(random() * (rows - firstRows));
  batch.views = p.columns.map((_, c) => {
    const view = new Int32Array(size + others);
    for (let i = 0; i < view.length; i++) view[i] = p.packed[batch.rows[i]! * p.columns.length + c]!;
    return view;
  });
  for (let left = Math.ceil(draw.pairs / draw.chunks); left > 0; ) {
    const a = Math.floor(random() * size);
    const b = linking ? size + Math.floor(random() * others) : Math.floor(random() * size);
    if (batch.rows[a] === batch.rows[b]) continue;
    add(a, b);
    left--;
  }
}
