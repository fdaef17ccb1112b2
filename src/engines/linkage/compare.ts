import { ASK_THE_TWIN } from './kernel-texts.ts';
import { type ManyStep, Measures, type RowLevel, type RowTest, type Step } from './measures.ts';
import { BATCH, type Batch, PairKernel } from './pair-kernel.ts';
import type { Prepared, PreparedComparison, PreparedTest } from './prepare.ts';

/** The comparisons of a model, ready to run on batches of pairs. Holds scratch space: one for each thread. */
export class Comparer {
  readonly comparisons: readonly CompiledComparison[];
  readonly #measures: Measures;
  #kernel: PairKernel | null = null;

  constructor(prepared: Prepared) {
    this.#measures = new Measures(prepared.columns);
    const levels = new Uint8Array(BATCH);
    this.comparisons = prepared.comparisons.map((c) => new CompiledComparison(c, this.#measures, levels));
  }

  /** All tests of a deterministic rule hold. */
  rule(tests: readonly PreparedTest[]): RowTest {
    const compiled = tests.map((t) => this.#measures.rowTest(t));
    return (cells, i, k) => compiled.every((t) => t(cells, i, k));
  }

  /**
   * The kernel, with tables of all columns that it can compare: from then on batches that it has gathered are compared by it.
   */
  kernel(): PairKernel {
    if (this.#kernel === null) {
      this.#kernel = new PairKernel();
      for (const c of this.comparisons) c.use(this.#kernel);
    }
    return this.#kernel;
  }

  /** For an incremental index: the columns have new values. */
  grow(): void {
    this.#measures.grow();
    this.#kernel?.grow();
  }
}

export class CompiledComparison {
  readonly name: string;
  /** How many levels, else included. */
  readonly levels: number;
  readonly #columns: number[];
  readonly #needsAll: boolean;
  /** Of a comparison of one column, test by test. */
  readonly #steps: Step[] | null;
  readonly #measures: Measures;
  readonly #row: RowLevel;
  readonly #out: Uint8Array;
  #kernel: PairKernel | null = null;
  #many: (ManyStep | null)[] = [];

  constructor(c: PreparedComparison, measures: Measures, out: Uint8Array) {
    this.name = c.name;
    this.levels = c.levels.length + 1;
    this.#columns = c.columns;
    this.#needsAll = c.needsAll;
    this.#measures = measures;
    this.#out = out;
    const single = c.columns.length === 1 && c.levels.every((l) => l.length === 1 && isOn(l[0]!, c.columns[0]!));
    this.#steps = single ? measures.steps(c) : null;
    this.#row = single ? () => 0 : rowLevel(c, measures);
  }

  use(kernel: PairKernel): void {
    this.#kernel = kernel;
    if (this.#steps !== null) this.#many = this.#measures.many(this.#steps, kernel);
  }

  /** The level of each of the batch's first `n` pairs: 0 null, 1 exact, … `levels` else. They hold until the next comparison is run. */
  run(batch: Batch, n: number): Uint8Array {
    if (this.#steps === null) return this.#several(batch, n);
    if (this.#kernel !== null && batch.at !== -1) return this.#together(this.#steps, this.#kernel, n);
    return this.#oneByOne(this.#steps, batch, n);
  }

  #oneByOne(steps: readonly Step[], { cells, width, a, b }: Batch, n: number): Uint8Array {
    const column = this.#columns[0]!;
    const out = this.#out;
    for (let p = 0; p < n; p++) {
      const x = cells[a[p]! * width + column]!;
      const y = cells[b[p]! * width + column]!;
      if (x === 0 || y === 0) out[p] = 0;
      else if (x === y) out[p] = 1;
      else {
        let level = 0;
        for (let s = 0; level === 0 && s < steps.length; s++) level = steps[s]!.one(x, y);
        out[p] = level === 0 ? this.levels : level;
      }
    }
    return out;
  }

  /** Step by step: the pairs that differ are put side by side, and those that a step finds no level for go on to the next. */
  #together(steps: readonly Step[], kernel: PairKernel, n: number): Uint8Array {
    let todo = kernel.differing(this.#columns[0]!, n, this.levels);
    const { left, right, places, found, levels } = kernel;
    for (let s = 0; s < steps.length && todo > 0; s++) {
      const { one } = steps[s]!;
      const many = this.#many[s]!;
      if (many === null) found.fill(ASK_THE_TWIN, 0, todo);
      else kernel.compare(many.ladder, todo);
      const sieve = many?.sieve ?? false;
      let kept = 0;
      for (let t = 0; t < todo; t++) {
        let level = found[t]!;
        if (level === ASK_THE_TWIN || (sieve && level !== 0)) level = one(left[t]!, right[t]!);
        if (level !== 0) levels[places[t]!] = level;
        else {
          left[kept] = left[t]!;
          right[kept] = right[t]!;
          places[kept++] = places[t]!;
        }
      }
      todo = kept;
    }
    return levels;
  }

  #several({ cells, width, a, b }: Batch, n: number): Uint8Array {
    const columns = this.#columns;
    const least = this.#needsAll ? columns.length : 1;
    const rest = this.levels;
    const out = this.#out;
    for (let p = 0; p < n; p++) {
      const i = a[p]! * width;
      const k = b[p]! * width;
      let filled = 0;
      for (let c = 0; c < columns.length; c++) {
        if (cells[i + columns[c]!] !== 0 && cells[k + columns[c]!] !== 0) filled++;
      }
      if (filled < least) out[p] = 0;
      else {
        const level = this.#row(cells, i, k);
        out[p] = level === 0 ? rest : level;
      }
    }
    return out;
  }
}

const isOn = (t: PreparedTest, column: number): boolean => t.columns.length === 1 && t.columns[0] === column;

/** The levels of a comparison of several columns, each of which may ask for several things. */
function rowLevel(c: PreparedComparison, measures: Measures): RowLevel {
  const [lat, lon] = c.columns;
  const alike = (t: PreparedTest): boolean => t.columns.length === 2 && t.columns[0] === lat && t.columns[1] === lon;
  const map = c.levels.every(
    (l, i) => l.length === 1 && alike(l[0]!) && l[0]!.measure === (i === 0 ? 'exact' : 'kmWithin'),
  );
  if (map && c.levels.length > 1) {
    const exact = measures.rowTest(c.levels[0]![0]!);
    const near = measures.map(
      lat!,
      lon!,
      c.levels.slice(1).map((l) => l[0]!.threshold),
      2,
    );
    return (v, i, k) => (exact(v, i, k) ? 1 : near(v, i, k));
  }
  const tests = c.levels.map((l) => l.map((t) => measures.rowTest(t)));
  return (v, i, k) => {
    for (let l = 0; l < tests.length; l++) {
      const own = tests[l]!;
      let holds = true;
      for (let t = 0; holds && t < own.length; t++) holds = own[t]!(v, i, k);
      if (holds) return l + 1;
    }
    return 0;
  };
}
