import type { Problem } from './problem.ts';
import type { Statistic } from './statistic.ts';
import { HITS_HEAD, hitBytes, type KernelCall, kernelMemory, type LaneWidth, vectorKernel } from './vector-kernel.ts';

/** Critical counts for the vectors: member × lanes, 8 or 16 bits each, shared between the threads. */
export interface VectorCounts {
  kind: 'vectors';
  level: number;
  width: LaneWidth;
  vectors: number;
  critical: Int8Array | Int16Array;
}

/** A hair wider than the truth: whoever passes is looked at exactly. */
const HAIR = 1 + 1e-12;
/** Step of the ladder of values that were reached so far. */
const RUNG = 0.5;
/** So many hits are looked at before the sweep goes on, at a higher level where they show one. */
const ENOUGH_HITS = 192;
/** Each level of the ladder lies so much above the one before it … */
const STEP = 1.15;
/** … or so much, where there is room for few … */
const WIDE_STEP = 1.5;
/** … as far as so many, and as they have room. */
const MOST_LEVELS = 12;
const MOST_TABLE_BYTES = 1 << 26;

export const vectorsOf = (columns: number, width: LaneWidth): number => Math.ceil((columns * width) / 128);

/**
 * The largest value over all cylinders that end now, found with vectors of counts. Same answers as `LaneSweep`. There is a ladder of
 * levels, each with a table of critical counts: as soon as a value above the next level is found, the sweep goes on with that, so that a
 * replicate with large values does not have every cylinder looked at.
 */
export class VectorSweep {
  /** The lowest level. */
  readonly level: number;
  /** More cases than this in all would overflow a lane. */
  readonly capacity: number;
  readonly #problem: Problem;
  readonly #statistic: Statistic;
  readonly #exposures: Float64Array;
  readonly #call: KernelCall;
  readonly #lanes: number;
  readonly #at: Record<'starts' | 'members' | 'empty' | 'packed' | 'hits', number>;
  /** Rising; the tables of all but the first are made when they are first needed. */
  readonly #levels: number[];
  readonly #tables: (Int8Array | Int16Array)[];
  #made = 1;
  #mostCritical = 0;
  readonly #packed: Int8Array | Int16Array;
  readonly #empty: Uint8Array;
  readonly #goOn: Int32Array;
  readonly #hitMembers: Int32Array;
  readonly #hitCounts: Int8Array | Int16Array;
  readonly #hitBytes: number;
  readonly #ladder: (Float64Array | undefined)[] = [];

  constructor(problem: Problem, statistic: Statistic, counts: VectorCounts, exposures: Float64Array) {
    const { level, width, vectors, critical } = counts;
    const most = Math.max(2, Math.floor(MOST_TABLE_BYTES / critical.byteLength));
    const levels = level > 0 ? Math.min(MOST_LEVELS, most) : 1;
    this.level = level;
    const step = levels < MOST_LEVELS ? WIDE_STEP : STEP;
    this.#levels = Array.from({ length: levels }, (_, i) => level * step ** i);
    this.capacity = 2 ** (width - 1) - 1;
    this.#problem = problem;
    this.#statistic = statistic;
    this.#exposures = exposures;
    this.#lanes = (vectors * 128) / width;
    this.#hitBytes = hitBytes(vectors);
    let end = 0;
    const room = (bytes: number): number => {
      const at = end;
      end += Math.ceil(bytes / 16) * 16;
      return at;
    };
    const mostHits = ENOUGH_HITS + mostMembers(problem);
    this.#at = {
      starts: room(problem.starts.byteLength),
      members: room(problem.members.byteLength),
      empty: room(problem.sites),
      packed: room(problem.sites * vectors * 16),
      hits: room(HITS_HEAD + mostHits * this.#hitBytes),
    };
    const tables = this.#levels.map(() => room(critical.byteLength));
    const memory = kernelMemory(end);
    const { buffer } = memory;
    const counted = width === 8 ? Int8Array : Int16Array;
    new Int32Array(buffer, this.#at.starts, problem.starts.length).set(problem.starts);
    new Int32Array(buffer, this.#at.members, problem.members.length).set(problem.members);
    this.#tables = tables.map((at) => new counted(buffer, at, critical.length));
    this.#tables[0]!.set(critical);
    for (const count of critical) if (count > this.#mostCritical && count < this.capacity) this.#mostCritical = count;
    this.#empty = new Uint8Array(buffer, this.#at.empty, problem.sites);
    this.#packed = new counted(buffer, this.#at.packed, problem.sites * this.#lanes);
    this.#goOn = new Int32Array(buffer, this.#at.hits, 1);
    const list = this.#at.hits + HITS_HEAD;
    this.#hitMembers = new Int32Array(buffer, list, (mostHits * this.#hitBytes) / 4);
    this.#hitCounts = new counted(buffer, list, (mostHits * this.#hitBytes * 8) / width);
    this.#call = vectorKernel(vectors, width, memory);
  }

  /** The lowest level where nothing is above it. @param counts site × column, not added up, in all at most `capacity`. */
  largest(counts: Int32Array): number {
    this.#pack(counts);
    const { starts, members, empty, packed, hits: list } = this.#at;
    const centres = this.#problem.starts.length - 1;
    let best = this.level;
    let rung = 0;
    for (let centre = 0; centre < centres; centre = this.#goOn[0]!) {
      while (rung + 1 < this.#levels.length && this.#levels[rung + 1]! <= best) rung++;
      const critical = this.#tableOf(rung);
      const { byteOffset } = critical;
      const hits = this.#call(starts, centre, centres, members, empty, packed, byteOffset, list, ENOUGH_HITS);
      best = this.#best(hits, critical, best);
    }
    return best;
  }

  #tableOf(rung: number): Int8Array | Int16Array {
    for (; this.#made <= rung; this.#made++) this.#climb(this.#made);
    return this.#tables[rung]!;
  }

  /**
   * The table of a level from that of the first: what has the critical count c there has at least the exposure with which c just stays at
   * that level, and so at least the critical count that this exposure has here. A count too small lets a cylinder be looked at in vain.
   */
  #climb(rung: number): void {
    const first = this.#tables[0]!;
    const table = this.#tables[rung]!;
    const level = this.#levels[rung]!;
    const { minCases } = this.#problem;
    const top = Math.min(this.capacity, this.#problem.totalCases);
    let last = minCases - 1;
    let limit = this.#statistic.criticalExposure(last + 1, level) * HAIR;
    const map = new Int16Array(this.capacity + 1);
    for (let count = 0; count < map.length; count++) {
      map[count] = count;
      if (count < minCases || count >= top || count > this.#mostCritical) continue;
      const least = this.#limit(count, this.level);
      while (last < top && limit <= least) limit = this.#statistic.criticalExposure(++last + 1, level) * HAIR;
      map[count] = last;
    }
    for (let i = 0; i < first.length; i++) table[i] = map[first[i]!]!;
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
      limits[cases] = this.#statistic.criticalExposure(cases, this.level + rung * RUNG) * HAIR;
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

  /** The largest of what is known and the exact values of the cylinders that are above the level. */
  #best(hits: number, critical: Int8Array | Int16Array, known: number): number {
    const { columns, minCases } = this.#problem;
    const lanes = this.#lanes;
    const bytesOfLane = this.#packed.BYTES_PER_ELEMENT;
    let best = known;
    for (let h = 0; h < hits; h++) {
      const member = this.#hitMembers[(h * this.#hitBytes) / 4]!;
      const first = (h * this.#hitBytes + 16) / bytesOfLane;
      for (let k = 0; k < columns; k++) {
        const cases = this.#hitCounts[first + k]!;
        if (cases <= critical[member * lanes + k]! || cases < minCases) continue;
        const exposure = this.#exposures[member * columns + k]!;
        if (exposure >= this.#limit(cases, best)) continue;
        const value = this.#statistic.value(cases, exposure);
        if (value > best) best = value;
      }
    }
    return best;
  }
}

function mostMembers({ starts }: Problem): number {
  let most = 0;
  for (let centre = 0; centre + 1 < starts.length; centre++)
    most = Math.max(most, starts[centre + 1]! - starts[centre]!);
  return most;
}
