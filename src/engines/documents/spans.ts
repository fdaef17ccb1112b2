import type { Span } from './document.ts';

/** Spans sorted by where they start, asked by bisection, so that a text of a million mentions is still read in about linear time. */
export function startingIn<T extends Span>(sorted: readonly T[], { start, end }: Span): T[] {
  const from = firstAtOrAfter(sorted, start);
  let to = from;
  while (to < sorted.length && sorted[to]!.start < end) to++;
  return sorted.slice(from, to);
}

/** No span the reader makes is longer than this (a claim and its reach, a reference, a name). */
const LONGEST = 1_000;
/** How many spans are looked at behind a point: more than ever lie over one. */
const LOOK_BACK = 40;

export function overlaps(sorted: readonly Span[], start: number, end: number): boolean {
  let i = firstAtOrAfter(sorted, end) - 1;
  for (let n = 0; i >= 0 && n < LOOK_BACK && sorted[i]!.start > start - LONGEST; i--, n++) {
    if (sorted[i]!.end > start) return true;
  }
  return false;
}

function firstAtOrAfter(sorted: readonly Span[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]!.start < at) low = mid + 1;
    else high = mid;
  }
  return low;
}
