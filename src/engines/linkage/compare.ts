import { EditDistance } from './edit-distance.ts';
import { JaroWinkler } from './jaro-winkler.ts';
import type { Measure } from './model.ts';
import type { Prepared, PreparedColumn, PreparedComparison, PreparedTest } from './prepare.ts';
import { valueText } from './value-table.ts';
import { WordSets } from './word-sets.ts';

/** The value ids of some rows, by column: the whole columns, or the part of them that a thread has gathered. */
export type Views = readonly Int32Array[];

const EARTH_KM = 6371;
const MONTH_DAYS = 30.4375;
const YEAR_DAYS = 365.25;

/** Finds the level of a test's measure for two values, numbered from `first` by falling strictness; 0 when none holds. */
type Ladder = (x: number, y: number) => number;
/** Whether a test holds for the rows `i` and `k` of the views. */
type RowTest = (views: Views, i: number, k: number) => boolean;

/** The comparisons of a model, ready to run on batches of pairs. Holds scratch space: one for each thread. */
export class Comparer {
  readonly comparisons: readonly CompiledComparison[];
  readonly #tools: Tools;

  constructor(prepared: Prepared) {
    this.#tools = new Tools(prepared.columns);
    this.comparisons = prepared.comparisons.map((c) => new CompiledComparison(c, this.#tools));
  }

  /** All tests of a deterministic rule hold. */
  rule(tests: readonly PreparedTest[]): RowTest {
    const compiled = tests.map((t) => this.#tools.rowTest(t));
    return (views, i, k) => compiled.every((t) => t(views, i, k));
  }

  /** For an incremental index: the columns have new values. */
  grow(): void {
    this.#tools.grow();
  }
}

export class CompiledComparison {
  readonly name: string;
  /** How many levels, else included. */
  readonly levels: number;
  readonly #columns: number[];
  readonly #needsAll: boolean;
  readonly #ladders: Ladder[] | null;
  readonly #tests: RowTest[][];

  constructor(c: PreparedComparison, tools: Tools) {
    this.name = c.name;
    this.levels = c.levels.length + 1;
    this.#columns = c.columns;
    this.#needsAll = c.needsAll;
    const single = c.columns.length === 1 && c.levels.every((l) => l.length === 1 && isOn(l[0]!, c.columns[0]!));
    this.#ladders = single ? tools.ladders(c) : null;
    this.#tests = single ? [] : c.levels.map((l) => l.map((t) => tools.rowTest(t)));
  }

  /** Writes the level of each of `n` pairs: 0 null, 1 exact, … `levels` else. `a` and `b` are rows of the views. */
  run(views: Views, a: Int32Array, b: Int32Array, n: number, out: Uint8Array): void {
    if (this.#ladders === null) {
      for (let p = 0; p < n; p++) out[p] = this.#several(views, a[p]!, b[p]!);
      return;
    }
    const ids = views[this.#columns[0]!]!;
    const ladders = this.#ladders;
    const rest = this.levels;
    if (ladders.length === 0) {
      for (let p = 0; p < n; p++) {
        const x = ids[a[p]!]!;
        const y = ids[b[p]!]!;
        out[p] = x === 0 || y === 0 ? 0 : x === y ? 1 : 2;
      }
      return;
    }
    const first = ladders[0]!;
    for (let p = 0; p < n; p++) {
      const x = ids[a[p]!]!;
      const y = ids[b[p]!]!;
      if (x === 0 || y === 0) out[p] = 0;
      else if (x === y) out[p] = 1;
      else {
        let level = first(x, y);
        for (let s = 1; level === 0 && s < ladders.length; s++) level = ladders[s]!(x, y);
        out[p] = level === 0 ? rest : level;
      }
    }
  }

  #several(views: Views, i: number, k: number): number {
    let filled = 0;
    for (const c of this.#columns) if (views[c]![i] !== 0 && views[c]![k] !== 0) filled++;
    if (filled === 0 || (this.#needsAll && filled < this.#columns.length)) return 0;
    for (let l = 0; l < this.#tests.length; l++) {
      const tests = this.#tests[l]!;
      let holds = true;
      for (let t = 0; holds && t < tests.length; t++) holds = tests[t]!(views, i, k);
      if (holds) return l + 1;
    }
    return this.levels;
  }
}

const isOn = (t: PreparedTest, column: number): boolean => t.columns.length === 1 && t.columns[0] === column;

/** The measures on the columns, each made once. */
class Tools {
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
  ladders(c: PreparedComparison): Ladder[] {
    const made: Ladder[] = [];
    const levels = c.levels.map((l) => l[0]!);
    for (let from = 1; from < levels.length; ) {
      let to = from + 1;
      while (to < levels.length && levels[to]!.measure === levels[from]!.measure) to++;
      const thresholds = levels.slice(from, to).map((t) => t.threshold);
      made.push(this.#ladder(c.columns[0]!, levels[from]!.measure, thresholds, from + 1));
      from = to;
    }
    return made;
  }

  rowTest(t: PreparedTest): RowTest {
    const [a = 0, b = 0] = t.columns;
    if (t.measure === 'exact') {
      return (v, i, k) => t.columns.every((c) => v[c]![i] !== 0 && v[c]![i] === v[c]![k]);
    }
    if (t.measure === 'swapped') return this.#swapped(a, b);
    if (t.measure === 'kmWithin') return this.#kmWithin(a, b, t.threshold);
    const ladder = this.#ladder(a, t.measure, [t.threshold], 1);
    return (v, i, k) => {
      const x = v[a]![i]!;
      const y = v[a]![k]!;
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
    return (v, i, k) => equal(v[a]![i]!, v[b]![k]!) && equal(v[a]![k]!, v[b]![i]!);
  }

  /** Great-circle distance on a sphere of 6,371 km, by the cosine of the angle between the two places. */
  #kmWithin(lat: number, lon: number, km: number): RowTest {
    const phi = this.#columns[lat]!;
    const lambda = this.#columns[lon]!;
    // An angle's cosine falls as it grows; a hair is left for rounding, under a metre.
    const cosine = km >= Math.PI * EARTH_KM ? -2 : Math.cos(km / EARTH_KM) - 1e-15;
    return (v, i, k) => {
      const a = v[lat]![i]!;
      const b = v[lat]![k]!;
      const c = v[lon]![i]!;
      const d = v[lon]![k]!;
      const turn = lambda.cosines![c]! * lambda.cosines![d]! + lambda.sines![c]! * lambda.sines![d]!;
      return phi.sines![a]! * phi.sines![b]! + phi.cosines![a]! * phi.cosines![b]! * turn >= cosine;
    };
  }
}

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
