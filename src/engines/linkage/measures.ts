import { EditDistance } from './edit-distance.ts';
import { JaroWinkler } from './jaro-winkler.ts';
import type { Measure } from './model.ts';
import type { KernelLadder, PairKernel } from './pair-kernel.ts';
import type { PreparedColumn, PreparedComparison, PreparedTest } from './prepare.ts';
import { valueText } from './value-table.ts';
import { WordSets } from './word-sets.ts';

const KERNEL_MEASURES: readonly Measure[] = ['jaroWinkler', 'levenshtein', 'damerauLevenshtein'];
const EARTH_KM = 6371;
const MONTH_DAYS = 30.4375;
const YEAR_DAYS = 365.25;

/** Finds the level of a test's measure for two values, numbered from `first` by falling strictness; 0 when none holds. */
export type Ladder = (x: number, y: number) => number;
/** Whether a test holds for two rows, whose cells begin at `i` and at `k`: column c of the first is `cells[i + c]`. */
export type RowTest = (cells: Int32Array, i: number, k: number) => boolean;

/** The first level that holds for two rows; 0 when none does. */
export type RowLevel = (cells: Int32Array, i: number, k: number) => number;

/** The levels of a comparison that have one measure in common: asked of one pair, or of many at once. */
export interface Step {
  one: Ladder;
  column: number;
  measure: Measure;
  thresholds: number[];
  first: number;
}

/** A step as the kernel takes it. */
export interface ManyStep {
  ladder: KernelLadder;
  /** What the kernel lets through has yet to be looked at: it only knows a bound. */
  sieve: boolean;
}

/** The measures on the columns, each made once. */
export class Measures {
  readonly #columns: PreparedColumn[];
  readonly #jaro = new Map<number, JaroWinkler>();
  readonly #edit = new Map<number, EditDistance>();
  readonly #words = new Map<number, { sets: WordSets; size: number }>();

  constructor(columns: PreparedColumn[]) {
    this.#columns = columns;
  }

  grow(): void {
    for (const [c, known] of this.#words) {
      const { values } = this.#columns[c]!;
      while (known.size < values.size) known.sets.add(valueText(values, ++known.size));
    }
  }

  /** One step for each run of levels with the same measure, after "exact". */
  steps(c: PreparedComparison): Step[] {
    const made: Step[] = [];
    const column = c.columns[0]!;
    const levels = c.levels.map((l) => l[0]!);
    for (let from = 1; from < levels.length; ) {
      let to = from + 1;
      const { measure } = levels[from]!;
      while (to < levels.length && levels[to]!.measure === measure) to++;
      const thresholds = levels.slice(from, to).map((t) => t.threshold);
      const first = from + 1;
      made.push({ one: this.#ladder(column, measure, thresholds, first), column, measure, thresholds, first });
      from = to;
    }
    return made;
  }

  /** The steps as the kernel takes them, null for those that it cannot. */
  many(steps: readonly Step[], kernel: PairKernel): (ManyStep | null)[] {
    return steps.map(({ column, measure, thresholds, first }) => {
      const { values } = this.#columns[column]!;
      if (!KERNEL_MEASURES.includes(measure)) return null;
      if (measure === 'jaroWinkler') return { ladder: kernel.ladder(values, measure, thresholds, first), sieve: false };
      if (measure === 'levenshtein') return { ladder: kernel.ladder(values, measure, thresholds, first), sieve: false };
      // A swap is at least half of what Levenshtein makes of it.
      return { ladder: kernel.ladder(values, 'levenshtein', [2 * Math.max(...thresholds)], first), sieve: true };
    });
  }

  rowTest(t: PreparedTest): RowTest {
    const [a = 0, b = 0] = t.columns;
    if (t.measure === 'exact') {
      return (v, i, k) => t.columns.every((c) => v[i + c] !== 0 && v[i + c] === v[k + c]);
    }
    if (t.measure === 'swapped') return this.#swapped(a, b);
    if (t.measure === 'kmWithin') return this.#kmWithin(a, b, t.threshold);
    const ladder = this.#ladder(a, t.measure, [t.threshold], 1);
    return (v, i, k) => {
      const x = v[i + a]!;
      const y = v[k + a]!;
      return x !== 0 && y !== 0 && (x === y || ladder(x, y) === 1);
    };
  }

  #ladder(column: number, measure: Measure, thresholds: number[], first: number): Ladder {
    const c = this.#columns[column]!;
    // A ladder may be given out of order: each level is asked in turn, the loosest bounds the work.
    const least = Math.min(...thresholds);
    const most = Math.max(...thresholds);
    const atLeast = (s: number): number => {
      for (let i = 0; i < thresholds.length; i++) if (s >= thresholds[i]!) return first + i;
      return 0;
    };
    const atMost = (d: number): number => {
      for (let i = 0; i < thresholds.length; i++) if (d <= thresholds[i]!) return first + i;
      return 0;
    };
    switch (measure) {
      case 'jaroWinkler': {
        const jaro = this.#once(this.#jaro, column, () => new JaroWinkler(c.values));
        return (x, y) => atLeast(jaro.similarity(x, y, least));
      }
      case 'levenshtein': {
        const edit = this.#once(this.#edit, column, () => new EditDistance(c.values));
        return (x, y) => atMost(edit.levenshtein(x, y, most));
      }
      case 'damerauLevenshtein': {
        const edit = this.#once(this.#edit, column, () => new EditDistance(c.values));
        return (x, y) => atMost(edit.damerauLevenshtein(x, y, most));
      }
      case 'daysWithin':
        return (x, y) => atMost(Math.abs(c.days![x]! - c.days![y]!));
      case 'monthsWithin':
        return (x, y) => atMost(Math.abs(c.days![x]! - c.days![y]!) / MONTH_DAYS);
      case 'yearsWithin':
        return (x, y) => atMost(Math.abs(c.days![x]! - c.days![y]!) / YEAR_DAYS);
      case 'numericWithin':
        return (x, y) => atMost(Math.abs(c.numbers![x]! - c.numbers![y]!));
      case 'shareWithin':
        return (x, y) => atMost(shareApart(c.numbers![x]!, c.numbers![y]!));
      case 'initial':
        return (x, y) => (startsOther(c.values, x, y, least) ? first : 0);
      default:
        return this.#wordLadder(column, measure, thresholds, first, atLeast);
    }
  }

  #wordLadder(
    column: number,
    measure: Measure,
    thresholds: number[],
    first: number,
    atLeast: (s: number) => number,
  ): Ladder {
    const known = this.#once(this.#words, column, () => ({ sets: new WordSets(), size: 0 }));
    this.grow();
    if (measure === 'jaccard') return (x, y) => atLeast(known.sets.jaccard(x, y));
    // Up to 1 a share of the shorter text's words, above it a number of words in common.
    return (x, y) => {
      for (let i = 0; i < thresholds.length; i++) {
        const t = thresholds[i]!;
        if ((t <= 1 ? known.sets.overlap(x, y) : known.sets.common(x, y)) >= t) return first + i;
      }
      return 0;
    };
  }

  #once<T>(made: Map<number, T>, column: number, make: () => T): T {
    let found = made.get(column);
    if (found === undefined) {
      found = make();
      made.set(column, found);
    }
    return found;
  }

  /** Ids of two columns are not comparable, so their letters are. */
  #swapped(a: number, b: number): RowTest {
    const first = this.#columns[a]!;
    const second = this.#columns[b]!;
    const equal = (x: number, y: number): boolean => {
      const { chars, starts, masks } = first.values;
      const other = second.values;
      if (x === 0 || y === 0 || masks[x] !== other.masks[y]) return false;
      const size = starts[x + 1]! - starts[x]!;
      if (other.starts[y + 1]! - other.starts[y]! !== size) return false;
      for (let k = 0; k < size; k++) if (chars[starts[x]! + k] !== other.chars[other.starts[y]! + k]) return false;
      return true;
    };
    return (v, i, k) => equal(v[i + a]!, v[k + b]!) && equal(v[k + a]!, v[i + b]!);
  }

  #kmWithin(lat: number, lon: number, km: number): RowTest {
    const cosine = this.#cosine(lat, lon);
    const least = cosineOf(km);
    return (v, i, k) => cosine(v[i + lat]!, v[k + lat]!, v[i + lon]!, v[k + lon]!) >= least;
  }

  /** For distances on the map alone, in kilometres, after "exact": the distance is worked out once for all of them. */
  map(lat: number, lon: number, km: readonly number[], first: number): RowLevel {
    const cosine = this.#cosine(lat, lon);
    const least = km.map(cosineOf);
    return (v, i, k) => {
      const c = cosine(v[i + lat]!, v[k + lat]!, v[i + lon]!, v[k + lon]!);
      for (let t = 0; t < least.length; t++) if (c >= least[t]!) return first + t;
      return 0;
    };
  }

  /** The cosine of the angle between two places, as seen from the middle of a sphere. */
  #cosine(lat: number, lon: number): (a: number, b: number, c: number, d: number) => number {
    const phi = this.#columns[lat]!;
    const lambda = this.#columns[lon]!;
    // The arrays are read each time: those of an incremental index grow.
    return (a, b, c, d) => {
      const turn = lambda.cosines![c]! * lambda.cosines![d]! + lambda.sines![c]! * lambda.sines![d]!;
      return phi.sines![a]! * phi.sines![b]! + phi.cosines![a]! * phi.cosines![b]! * turn;
    };
  }
}

/** An angle's cosine falls as it grows: the least for a great circle of so many km, with a hair for rounding, under a metre. */
const cosineOf = (km: number): number => (km >= Math.PI * EARTH_KM ? -2 : Math.cos(km / EARTH_KM) - 1e-15);

function shareApart(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

/** One value is the beginning of the other, and has at least `least` characters: "j" and "john", "rob" and "robert". */
function startsOther(values: PreparedColumn['values'], x: number, y: number, least: number): boolean {
  const { chars, starts } = values;
  const size = Math.min(starts[x + 1]! - starts[x]!, starts[y + 1]! - starts[y]!);
  if (size < least) return false;
  for (let k = 0; k < size; k++) if (chars[starts[x]! + k] !== chars[starts[y]! + k]) return false;
  return true;
}
