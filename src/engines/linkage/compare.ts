import { type ManyStep, Measures, type RowLevel, type RowTest, type Step, type Views } from './measures.ts';
import type { Prepared, PreparedComparison, PreparedTest } from './prepare.ts';
import { ASK_THE_TWIN } from './text-kernel.ts';

/** From so many pairs on the kernel is worth its tables. */
const LEAST_FOR_KERNEL = 512;

/** The comparisons of a model, ready to run on batches of pairs. Holds scratch space: one for each thread. */
export class Comparer {
  readonly comparisons: readonly CompiledComparison[];
  readonly #measures: Measures;

  /** `growing`: the columns will have new values, which the kernel's tables would not. */
  constructor(prepared: Prepared, growing = false) {
    this.#measures = new Measures(prepared.columns);
    this.comparisons = prepared.comparisons.map((c) => new CompiledComparison(c, this.#measures, growing));
  }

  /** All tests of a deterministic rule hold. */
  rule(tests: readonly PreparedTest[]): RowTest {
    const compiled = tests.map((t) => this.#measures.rowTest(t));
    return (views, i, k) => compiled.every((t) => t(views, i, k));
  }

  /** For an incremental index: the columns have new values. */
  grow(): void {
    this.#measures.grow();
  }
}

export class CompiledComparison {
  readonly name: string;
  /** How many levels, else included. */
  readonly levels: number;
  readonly #columns: number[];
  readonly #needsAll: boolean;
  /** Of a comparison of one column, test by test … */
  readonly #steps: Step[] | null;
  /** … as the kernel takes them; undefined until a batch is large enough, null where it has no use. */
  #many: (ManyStep | null)[] | null | undefined;
  readonly #measures: Measures;
  readonly #row: RowLevel;

  constructor(c: PreparedComparison, measures: Measures, growing: boolean) {
    this.name = c.name;
    this.levels = c.levels.length + 1;
    this.#columns = c.columns;
    this.#needsAll = c.needsAll;
    this.#measures = measures;
    const single = c.columns.length === 1 && c.levels.every((l) => l.length === 1 && isOn(l[0]!, c.columns[0]!));
    this.#steps = single ? measures.steps(c) : null;
    this.#many = growing ? null : undefined;
    this.#row = single ? () => 0 : rowLevel(c, measures);
  }

  /** Writes the level of each of `n` pairs: 0 null, 1 exact, … `levels` else. `a` and `b` are rows of the views. */
  run(views: Views, a: Int32Array, b: Int32Array, n: number, out: Uint8Array): void {
    if (this.#steps === null) this.#several(views, a, b, n, out);
    else if (this.#steps.length === 0) exactOrElse(views[this.#columns[0]!]!, a, b, n, out);
    else {
      if (this.#many === undefined && n >= LEAST_FOR_KERNEL) this.#many = this.#measures.many(this.#steps);
      if (this.#many) this.#together(this.#steps, this.#many, views[this.#columns[0]!]!, { a, b, n }, out);
      else this.#oneByOne(this.#steps, views[this.#columns[0]!]!, { a, b, n }, out);
    }
  }

  #oneByOne(steps: readonly Step[], ids: Int32Array, { a, b, n }: Pairs, out: Uint8Array): void {
    const rest = this.levels;
    const first = steps[0]!.one;
    for (let p = 0; p < n; p++) {
      const x = ids[a[p]!]!;
      const y = ids[b[p]!]!;
      if (x === 0 || y === 0) out[p] = 0;
      else if (x === y) out[p] = 1;
      else {
        let level = first(x, y);
        for (let s = 1; level === 0 && s < steps.length; s++) level = steps[s]!.one(x, y);
        out[p] = level === 0 ? rest : level;
      }
    }
  }

  /** Step by step: the pairs that differ are put side by side, and those that a step finds no level for go on to the next. */
  #together(
    steps: readonly Step[],
    many: readonly (ManyStep | null)[],
    ids: Int32Array,
    { a, b, n }: Pairs,
    out: Uint8Array,
  ): void {
    const { kernel, places } = this.#measures.bench();
    const { left, right, out: levels } = kernel;
    const rest = this.levels;
    let todo = 0;
    for (let p = 0; p < n; p++) {
      const x = ids[a[p]!]!;
      const y = ids[b[p]!]!;
      left[todo] = x;
      right[todo] = y;
      places[todo] = p;
      const differ = x !== y;
      const filled = x !== 0 && y !== 0;
      out[p] = filled ? (differ ? rest : 1) : 0;
      todo += filled && differ ? 1 : 0;
    }
    for (let s = 0; s < steps.length && todo > 0; s++) {
      const { one } = steps[s]!;
      const step = many[s]!;
      if (step === null) levels.fill(ASK_THE_TWIN, 0, todo);
      else kernel.run(step.ladder, todo);
      const sieve = step?.sieve ?? false;
      let kept = 0;
      for (let t = 0; t < todo; t++) {
        let level = levels[t]!;
        if (level === ASK_THE_TWIN || (sieve && level !== 0)) level = one(left[t]!, right[t]!);
        if (level !== 0) out[places[t]!] = level;
        else {
          left[kept] = left[t]!;
          right[kept] = right[t]!;
          places[kept++] = places[t]!;
        }
      }
      todo = kept;
    }
  }

  #several(views: Views, a: Int32Array, b: Int32Array, n: number, out: Uint8Array): void {
    const columns = this.#columns;
    const least = this.#needsAll ? columns.length : 1;
    const rest = this.levels;
    for (let p = 0; p < n; p++) {
      const i = a[p]!;
      const k = b[p]!;
      let filled = 0;
      for (let c = 0; c < columns.length; c++) {
        const ids = views[columns[c]!]!;
        if (ids[i] !== 0 && ids[k] !== 0) filled++;
      }
      if (filled < least) out[p] = 0;
      else {
        const level = this.#row(views, i, k);
        out[p] = level === 0 ? rest : level;
      }
    }
  }
}

interface Pairs {
  a: Int32Array;
  b: Int32Array;
  n: number;
}

const isOn = (t: PreparedTest, column: number): boolean => t.columns.length === 1 && t.columns[0] === column;

function exactOrElse(ids: Int32Array, a: Int32Array, b: Int32Array, n: number, out: Uint8Array): void {
  for (let p = 0; p < n; p++) {
    const x = ids[a[p]!]!;
    const y = ids[b[p]!]!;
    out[p] = x === 0 || y === 0 ? 0 : x === y ? 1 : 2;
  }
}

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
