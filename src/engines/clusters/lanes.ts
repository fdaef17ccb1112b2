import type { Problem } from './problem.ts';
import type { Statistic } from './statistic.ts';
import { cumulated } from './sweep.ts';
import type { LaneWidth } from './vector-kernel.ts';
import { type VectorCounts, vectorsOf } from './vector-sweep.ts';

/**
 * The fast way over cylinders that all end now. For a level that nearly every replicate beats, each cylinder has a critical count: the
 * most cases with which it stays at or below the level. So a cylinder costs an addition and a comparison of small whole numbers, and
 * several window lengths are packed side by side into one 32-bit word: adding `2^(bits-1) - 1 - critical` sets a lane's top bit exactly
 * where the count is above the critical one.
 */
export interface CriticalCounts {
  kind: 'lanes';
  level: number;
  /** Bits of a lane; 32 when each length has a word of its own. */
  bits: number;
  /** Words a row. */
  words: number;
  /** Member × word: what is added to the packed counts before the top bits are looked at. */
  bias: Int32Array;
}

/** Lanes of 8, 10, 16 or 32 bits, by the most cases that a replicate can put into all columns together. */
export function laneBits(most: number): number {
  if (most < 1 << 7) return 8;
  if (most < 1 << 9) return 10;
  return most < 1 << 15 ? 16 : 32;
}

const lanesOf = (bits: number): number => Math.floor(32 / bits);
export const wordsOf = (columns: number, bits: number): number => Math.ceil(columns / lanesOf(bits));

/** Packed critical counts. @param exposures of every zone and length; @param bias room for members × words, shared between the threads. */
export function laneCounts(
  problem: Problem,
  statistic: Statistic,
  level: number,
  bits: number,
  exposures: Float64Array,
  bias: Int32Array,
): CriticalCounts {
  const lanes = lanesOf(bits);
  const words = wordsOf(problem.columns, bits);
  const top = bits === 32 ? 2 ** 31 - 1 : 2 ** (bits - 1) - 1;
  const counts = new Int32Array(exposures.length);
  criticalCounts(problem, statistic, level, exposures, counts, problem.columns, top);
  for (let i = 0; i < counts.length; i++) {
    const k = i % problem.columns;
    const word = ((i - k) / problem.columns) * words + Math.floor(k / lanes);
    bias[word] = (k % lanes === 0 ? 0 : bias[word]!) | ((top - counts[i]!) << ((k % lanes) * bits));
  }
  return { kind: 'lanes', level, bits, words, bias };
}

/** Critical counts for the vectors; lanes that stand for no window are never above theirs. */
export function vectorCounts(
  problem: Problem,
  statistic: Statistic,
  level: number,
  width: LaneWidth,
  exposures: Float64Array,
  room: SharedArrayBuffer,
): VectorCounts {
  const vectors = vectorsOf(problem.columns, width);
  const lanes = (vectors * 128) / width;
  const top = 2 ** (width - 1) - 1;
  const critical = width === 8 ? new Int8Array(room) : new Int16Array(room);
  critical.fill(top);
  criticalCounts(problem, statistic, level, exposures, critical, lanes, top);
  return { kind: 'vectors', level, width, vectors, critical };
}

/** Writes the most cases that stay at or below the level, at most `top`, for every zone and length: member × stride + length. */
function criticalCounts(
  problem: Problem,
  statistic: Statistic,
  level: number,
  exposures: Float64Array,
  into: Int8Array | Int16Array | Int32Array,
  stride: number,
  top: number,
): void {
  const { columns, starts, minCases, totalCases } = problem;
  const most = Math.min(top, totalCases);
  const critical = new Int32Array(columns);
  // The exposures at which each count begins to beat the level, as far as they were asked for.
  const limits = new Float64Array(most + 2);
  let known = 0;
  for (let centre = 0; centre + 1 < starts.length; centre++) {
    critical.fill(minCases - 1);
    const end = starts[centre + 1]!;
    for (let m = starts[centre]!; m < end; m++) {
      const zone = m * columns;
      const row = m * stride;
      for (let k = 0; k < columns; k++) {
        const exposure = exposures[zone + k]!;
        let count = critical[k]!;
        while (count < most) {
          // A hair wider than the truth: whoever passes is looked at exactly.
          for (; known <= count + 1; known++) limits[known] = statistic.criticalExposure(known, level) * (1 + 1e-12);
          if (limits[count + 1]! > exposure) break;
          count++;
        }
        critical[k] = count;
        into[row + k] = count;
      }
    }
  }
}

/** The largest value over all cylinders of a replicate, or the level where none is above it. */
export class LaneSweep {
  readonly #problem: Problem;
  readonly #statistic: Statistic;
  readonly #critical: CriticalCounts;
  readonly #packed: Int32Array;
  readonly #sums: Int32Array;
  /** Sites without a case in any column. */
  readonly #empty: Uint8Array;
  readonly #exposures: Float64Array;

  /** @param exposures of each member's zone and each length, shared: only cylinders above the level look there. */
  constructor(problem: Problem, statistic: Statistic, critical: CriticalCounts, exposures: Float64Array) {
    this.#problem = problem;
    this.#statistic = statistic;
    this.#critical = critical;
    this.#packed = new Int32Array(problem.sites * critical.words);
    this.#sums = new Int32Array(critical.words);
    this.#empty = new Uint8Array(problem.sites);
    this.#exposures = exposures;
  }

  /** More cases than this in all would overflow a lane. */
  get capacity(): number {
    return 2 ** (this.#critical.bits - 1);
  }

  get level(): number {
    return this.#critical.level;
  }

  /** @param counts site × column, not added up, and in all fewer than `capacity`. */
  largest(counts: Int32Array): number {
    this.#pack(counts);
    const { bits, level } = this.#critical;
    const signs =
      bits === 32 ? 0x80000000 | 0 : bits === 16 ? 0x80008000 | 0 : bits === 10 ? 0x20080200 : 0x80808080 | 0;
    return this.#critical.words === 1 ? this.#oneWord(signs, level) : this.#manyWords(signs, level);
  }

  #pack(counts: Int32Array): void {
    const { columns, sites } = this.#problem;
    const { bits, words } = this.#critical;
    const lanes = lanesOf(bits);
    this.#packed.fill(0);
    for (let s = 0; s < sites; s++) {
      let sum = 0;
      for (let k = 0; k < columns; k++) {
        sum += counts[s * columns + k]!;
        this.#packed[s * words + Math.floor(k / lanes)]! |= sum << ((k % lanes) * bits);
      }
      this.#empty[s] = sum === 0 ? 1 : 0;
    }
  }

  #manyWords(signs: number, level: number): number {
    const { starts, members } = this.#problem;
    const { words, bias } = this.#critical;
    const packed = this.#packed;
    const sums = this.#sums;
    const empty = this.#empty;
    let best = level;
    for (let centre = 0; centre + 1 < starts.length; centre++) {
      sums.fill(0);
      const end = starts[centre + 1]!;
      for (let m = starts[centre]!; m < end; m++) {
        const site = members[m]!;
        // A site without cases adds exposure only: its zone cannot beat the one before it.
        if (empty[site] === 1) continue;
        let row = site * words;
        let at = m * words;
        let hits = 0;
        for (let w = 0; w < words; w++) {
          const sum = (sums[w]! + packed[row++]!) | 0;
          sums[w] = sum;
          hits |= sum + bias[at++]!;
        }
        if ((hits & signs) !== 0) best = this.#look(m, sums, best);
      }
    }
    return best;
  }

  #oneWord(signs: number, level: number): number {
    const { starts, members } = this.#problem;
    const { bias } = this.#critical;
    const packed = this.#packed;
    const sums = this.#sums;
    let best = level;
    for (let centre = 0; centre + 1 < starts.length; centre++) {
      let sum = 0;
      const end = starts[centre + 1]!;
      for (let m = starts[centre]!; m < end; m++) {
        sum = (sum + packed[members[m]!]!) | 0;
        if (((sum + bias[m]!) & signs) !== 0) {
          sums[0] = sum;
          best = this.#look(m, sums, best);
        }
      }
    }
    return best;
  }

  /** The exact values of a zone that has a cylinder above the level. */
  #look(member: number, sums: Int32Array, best: number): number {
    const { columns, minCases } = this.#problem;
    const { bits, words, bias } = this.#critical;
    const lanes = lanesOf(bits);
    const mask = bits === 32 ? -1 : (1 << bits) - 1;
    const top = bits === 32 ? 0x80000000 : 1 << (bits - 1);
    let highest = best;
    for (let k = 0; k < columns; k++) {
      const word = Math.floor(k / lanes);
      const shift = (k % lanes) * bits;
      if ((((sums[word]! + bias[member * words + word]!) >>> shift) & top) === 0) continue;
      const cases = (sums[word]! >>> shift) & mask;
      if (cases < minCases) continue;
      highest = Math.max(highest, this.#statistic.value(cases, this.#exposures[member * columns + k]!));
    }
    return highest;
  }
}

/** The exposure of each member's zone at each length: the sum over the members up to it. */
export function zoneExposures(problem: Problem, into: Float64Array): Float64Array {
  const { columns, starts, members } = problem;
  const rising = cumulated(problem.exposure, columns);
  for (let centre = 0; centre + 1 < starts.length; centre++) {
    for (let m = starts[centre]!; m < starts[centre + 1]!; m++) {
      const before = m === starts[centre] ? -1 : (m - 1) * columns;
      for (let k = 0; k < columns; k++) {
        into[m * columns + k] = (before < 0 ? 0 : into[before + k]!) + rising[members[m]! * columns + k]!;
      }
    }
  }
  return into;
}
