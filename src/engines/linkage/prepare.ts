import { type Column, daysOf, deriveColumn, numbersOf, type Table } from './column.ts';
import { denseKey } from './keys.ts';
import type { Comparison, LinkModel, Measure, Test } from './model.ts';
import type { Term } from './term.ts';
import { shared, tableOf, type ValueTable, valueText } from './value-table.ts';

/** A column with what its measures need, worked out once per distinct value. Plain data over shared memory: it goes to every thread. */
export interface PreparedColumn {
  name: string;
  /** What it is made of; several terms for a combination that only has a frequency. */
  terms: Term[];
  ids: Int32Array;
  values: ValueTable;
  /** Per value; present when a measure asks for it. */
  numbers?: Float64Array;
  days?: Float64Array;
  /** Sine and cosine of the value as degrees. */
  sines?: Float64Array;
  cosines?: Float64Array;
  /** The words of the values are compared. */
  words?: boolean;
}

export interface PreparedTest {
  measure: Measure;
  threshold: number;
  /** Positions in `Prepared.columns`. */
  columns: number[];
}

export interface PreparedComparison {
  name: string;
  columns: number[];
  /** All tests of each level but the last. */
  levels: PreparedTest[][];
  /** Per level (from 1; index 0 unused): the column whose values' frequencies count, or -1. */
  frequencyColumn: number[];
  /** A distance on the map needs every column filled on both sides; other comparisons at least one. */
  needsAll: boolean;
}

export interface Prepared {
  rows: number;
  firstRows: number;
  columns: PreparedColumn[];
  comparisons: PreparedComparison[];
  /** Columns of each blocking rule. */
  rules: number[][];
  sessions: number[][];
  deterministic: PreparedTest[][];
  /** The value ids of all columns, row after row: what a row needs lies in one place in memory. */
  packed: Int32Array;
}

/** Works out every column that the model looks at. */
export class Preparation {
  readonly columns: PreparedColumn[] = [];
  readonly #byName = new Map<string, number>();
  readonly #table: Table;
  readonly #share: boolean;

  /** `share`: a part that is the same as its whole column is kept once; not where new values may yet tell them apart. */
  constructor(table: Table, share = true) {
    this.#table = table;
    this.#share = share;
  }

  prepare(model: LinkModel): Prepared {
    const comparisons = model.comparisons.map((c) => this.#comparison(c));
    const rules = model.blocking.map((r) => r.map((t) => this.column(t)));
    const sessions = model.training.sessions.map((s) => s.map((t) => this.column(t)));
    const deterministic = model.deterministic.map((r) => r.map((t) => this.test(t)));
    const { rows, firstRows } = this.#table;
    const { columns } = this;
    return { rows, firstRows, columns, comparisons, rules, sessions, deterministic, packed: pack(columns, rows) };
  }

  column(term: Term): number {
    const known = this.#byName.get(term.text);
    if (known !== undefined) return known;
    const base = this.#table.columns.get(term.column)!;
    const made = deriveColumn(base, term);
    if (made !== base || term.fn === 'value' || !this.#share) return this.#add(made, term.text, [term]);
    const own = this.column({ fn: 'value', column: term.column, args: [], text: term.column });
    this.#byName.set(term.text, own);
    return own;
  }

  test(t: Test): PreparedTest {
    const columns = t.terms.map((term) => this.column(term));
    for (const c of columns) this.#measured(this.columns[c]!, t.measure);
    return { measure: t.measure, threshold: t.threshold, columns };
  }

  #add(column: Column, name: string, terms: Term[]): number {
    const { ids, values } = column;
    this.columns.push({ name, terms, ids, values });
    this.#byName.set(name, this.columns.length - 1);
    return this.columns.length - 1;
  }

  #comparison(c: Comparison): PreparedComparison {
    const needsAll = c.levels.some((l) => l.tests.some((t) => t.measure === 'kmWithin'));
    // A coordinate that is no number is as good as none.
    const plain = (terms: Term[]): Term[] => (needsAll ? terms.map(numberTerm) : terms);
    const levels = c.levels.slice(0, -1).map((l) => l.tests.map((t) => this.test({ ...t, terms: plain(t.terms) })));
    return {
      name: c.name,
      columns: plain(c.terms).map((t) => this.column(t)),
      levels,
      frequencyColumn: [-1, ...c.levels.map((l) => (l.frequencyOf === null ? -1 : this.#joint(l.frequencyOf)))],
      needsAll,
    };
  }

  /** The combination of several columns as one, for the frequency of the whole. */
  #joint(terms: Term[]): number {
    if (terms.length === 1) return this.column(terms[0]!);
    const name = terms.map((t) => t.text).join('+');
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const { keys, groups } = denseKey(terms.map((t) => this.columns[this.column(t)]!.ids));
    // Only its numbers count: the combination has no letters of its own.
    const values = { ...tableOf([]), size: groups, starts: shared.uint32(groups + 2) };
    return this.#add({ name, ids: keys, values }, name, terms);
  }

  #measured(column: PreparedColumn, measure: Measure): void {
    if (measure === 'numericWithin' || measure === 'shareWithin') column.numbers ??= numbersOf(column);
    else if (/^(days|months|years)Within$/.test(measure)) column.days ??= daysOf(column);
    else if (measure === 'jaccard' || measure === 'overlap') column.words = true;
    else if (measure === 'kmWithin' && column.sines === undefined) {
      const degrees = numbersOf(column).map((d) => (Math.abs(d) <= 360 ? (d * Math.PI) / 180 : Number.NaN));
      column.sines = shared.float64(degrees.length);
      column.cosines = shared.float64(degrees.length);
      for (let v = 0; v < degrees.length; v++) {
        column.sines[v] = Math.sin(degrees[v]!);
        column.cosines[v] = Math.cos(degrees[v]!);
      }
    }
  }
}

function pack(columns: readonly PreparedColumn[], rows: number): Int32Array {
  const width = columns.length;
  const packed = shared.int32(rows * width);
  columns.forEach(({ ids }, c) => {
    for (let row = 0, at = c; row < rows; row++, at += width) packed[at] = ids[row]!;
  });
  return packed;
}

const numberTerm = (t: Term): Term =>
  t.fn === 'value' ? { fn: 'number', column: t.column, args: [], text: `number(${t.column})` } : t;

/** The value of a row in a prepared column, as text. */
export function cellText(column: PreparedColumn, row: number): string {
  return valueText(column.values, column.ids[row]!);
}
