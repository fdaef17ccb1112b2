import type { Problem } from './problem.ts';
import type { Statistic } from './statistic.ts';
import { hitBytes, type KernelCall, kernelMemory, type LaneWidth, vectorKernel } from './vector-kernel.ts';

/** Critical counts for the vectors: member × lanes, 8 or 16 bits each, shared between the threads. */
export interface VectorCounts {
  kind: 'vectors';
  level: number;
  width: LaneWidth;
  vectors: number;
  critical: Int8Array | Int16Array;
}

/** Step of the ladder of values that were reached so far. */
const RUNG = 0.5;
/** A replicate with more hits than this is scanned by the plain twin. */
const MOST_HITS = 1 << 15;

export const vectorsOf = (columns: number, width: LaneWidth): number => Math.ceil((columns * width) / 128);

/** The largest value over all cylinders that end now, found with vectors of counts. Same answers as `LaneSweep`. */
export class VectorSweep {
  readonly level: number;
  /** More cases than this in all would overflow a lane. */
  readonly capacity: number;
  readonly #problem: Problem;
  readonly #statistic: Statistic;
  readonly #exposures: Float64Array;
  readonly #call: KernelCall;
  readonly #lanes: number;
  readonly #at: Record<'starts' | 'members' | 'empty' | 'packed' | 'critical' | 'hits', number>;
  readonly #packed: Int8Array | Int16Array;
  readonly #empty: Uint8Array;
  readonly #critical: Int8Array | Int16Array;
  readonly #hitMembers: Int32Array;
  readonly #hitCounts: Int8Array | Int16Array;
  readonly #hitBytes: number;
  readonly #ladder: (Float64Array | undefined)[] = [];

  constructor(problem: Problem, statistic: Statistic, counts: VectorCounts, exposures: Float64Array) {
    const { width, vectors, critical } = counts;
    this.level = counts.level;
    this.capacity = 2 ** (width - 1) - 1;
    this.#problem = problem;
    this.#statistic = statistic;
    this.#exposures = exposures;
    this.#critical = critical;
    this.#lanes = (vectors * 128) / width;
    this.#hitBytes = hitBytes(vectors);
    let end = 0;
    const room = (bytes: number): number => {
      const at = end;
      end += Math.ceil(bytes / 16) * 16;
      return at;
    };
    this.#at = {
      starts: room(problem.starts.byteLength),
      members: room(problem.members.byteLength),
      empty: room(problem.sites),
      packed: room(problem.sites * vectors * 16),
      critical: room(critical.byteLength),
      hits: room(MOST_HITS * this.#hitBytes),
    };
    const memory = kernelMemory(end);
    const { buffer } = memory;
    const counted = width === 8 ? Int8Array : Int16Array;
    new Int32Array(buffer, this.#at.starts, problem.starts.length).set(problem.starts);
    new Int32Array(buffer, this.#at.members, problem.members.length).set(problem.members);
    new counted(buffer, this.#at.critical, critical.length).set(critical);
    this.#empty = new Uint8Array(buffer, this.#at.empty, problem.sites);
    this.#packed = new counted(buffer, this.#at.packed, problem.sites * this.#lanes);
    this.#hitMembers = new Int32Array(buffer, this.#at.hits, (MOST_HITS * this.#hitBytes) / 4);
    this.#hitCounts = new counted(buffer, this.#at.hits, (MOST_HITS * this.#hitBytes * 8) / width);
    this.#call = vectorKernel(vectors, width, memory);
  }

  /** @returns null when there were too many hits to list. @param counts site × column, not added up, in all at most `capacity`. */
  largest(counts: Int32Array): number | null {
    this.#pack(counts);
    const at = this.#at;
    const centres = this.#problem.starts.length - 1;
    const hits = this.#call(at.starts, centres, at.members, at.empty, at.packed, at.critical, at.hits, MOST_HITS);
    return hits < 0 ? null : this.#best(hits);
  }

  /**
   * The exposure from which on a count cannot beat a value that is at most `best`: one comparison instead of two logarithms. Worked out
   * for each rung of a ladder of values and each count when it first turns up.
   */
  #limit(cases: number, best: number): number {
    const rung = Math.floor((best - this.level) / RUNG);
    let limits = this.#ladder[rung];
    if (limits === undefined) {
      limits = new Float64Array(Math.min(this.capacity, this.#problem.totalCases) + 1).fill(-1);
      this.#ladder[rung] = limits;
    }
    if (limits[cases]! < 0) {
      limits[cases] = this.#statistic.criticalExposure(cases, this.level + rung * RUNG) * (1 + 1e-12);
    }
    return limits[cases]!;
  }

  #pack(counts: Int32Array): void {
    const { columns, sites } = this.#problem;
    for (let s = 0; s < sites; s++) {
      let sum = 0;
      const row = s * this.#lanes;
      for (let k = 0; k < columns; k++) {
        sum += counts[s * columns + k]!;
        this.#packed[row + k] = sum;
      }
      this.#empty[s] = sum === 0 ? 1 : 0;
    }
  }

  /** The exact values of the cylinders that are above the level. */
  #best(hits: number): number {
    const { columns, minCases } = this.#problem;
    const lanes = this.#lanes;
    const bytesOfLane = this.#packed.BYTES_PER_ELEMENT;
    let best = this.level;
    for (let h = 0; h < hits; h++) {
      const member = this.#hitMembers[(h * this.#hitBytes) / 4]!;
      const first = (h * this.#hitBytes + 16) / bytesOfLane;
      for (let k = 0; k < columns; k++) {
        const cases = this.#hitCounts[first + k]!;
        if (cases <= this.#critical[member * lanes + k]! || cases < minCases) continue;
        const exposure = this.#exposures[member * columns + k]!;
        if (exposure >= this.#limit(cases, best)) continue;
        const value = this.#statistic.value(cases, exposure);
        if (value > best) best = value;
      }
    }
    return best;
  }
}
