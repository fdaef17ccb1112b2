import { parseDay } from './dates.ts';
import { parseNumber } from './numbers.ts';
import { applyTerm, type Term, wordsOf } from './term.ts';
import { shared, tableOf, type ValueTable, valueText } from './value-table.ts';

/** One column of the table (or of both tables, one after the other): the number of each row's value, 0 where the cell is empty. */
export interface Column {
  name: string;
  ids: Int32Array;
  values: ValueTable;
}

/** The records to be linked. In a linkage of two tables the rows of the second follow those of the first. */
export interface Table {
  rows: number;
  /** Rows of the first table; equal to `rows` when one table is deduplicated. */
  firstRows: number;
  columns: Map<string, Column>;
  /** The identifier of a row, as it was written. */
  idOf(row: number): string;
}

/** The column a term describes: `prefix(postcode,4)` is a column of its own, with its own distinct values. */
export function deriveColumn(base: Column, term: Term): Column {
  if (term.fn === 'value') return base;
  const part = partOf(base, term);
  const ids = new Map<string, number>();
  const values: string[] = [];
  const map = new Int32Array(base.values.size + 1);
  let same = true;
  for (let v = 1; v <= base.values.size; v++) {
    const text = valueText(base.values, v);
    const made = part(text);
    if (made === '') {
      same = false;
      continue;
    }
    if (made !== text) same = false;
    let id = ids.get(made);
    if (id === undefined) {
      values.push(made);
      id = values.length;
      ids.set(made, id);
    }
    map[v] = id;
  }
  // Where the function changes no value (numbers that all are numbers), the column is its own part.
  if (same) return base;
  const out = shared.int32(base.ids.length);
  for (let row = 0; row < out.length; row++) out[row] = map[base.ids[row]!]!;
  return { name: term.text, ids: out, values: tableOf(values) };
}

/** What the term makes of a value of the column. */
export function partOf(base: Column, term: Term): (text: string) => string {
  return term.fn === 'rareWord' ? rareWords(base, term.args[0] as number) : (text) => applyTerm(term, text);
}

/** The n-th rarest word of a text among those that stand in at least two records: what two tellings of one title are likeliest to share. */
function rareWords(base: Column, n: number): (text: string) => string {
  const rows = countValues(base);
  const counts = new Map<string, number>();
  for (let v = 1; v <= base.values.size; v++) {
    for (const word of new Set(wordsOf(valueText(base.values, v)))) {
      counts.set(word, (counts.get(word) ?? 0) + rows[v]!);
    }
  }
  return (text) => {
    const shared = [...new Set(wordsOf(text))].filter((w) => counts.get(w)! > 1);
    shared.sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    return shared[n - 1] ?? '';
  };
}

/** How many rows hold each value; index 0 counts the empty cells. */
export function countValues(column: Column, rows: number = column.ids.length): Int32Array {
  const counts = shared.int32(column.values.size + 1);
  for (let row = 0; row < rows; row++) counts[column.ids[row]!]!++;
  return counts;
}

/** Each distinct value as a number; NaN where it is none. */
export function numbersOf(column: Column): Float64Array {
  const out = shared.float64(column.values.size + 1).fill(Number.NaN);
  for (let v = 1; v <= column.values.size; v++) out[v] = parseNumber(valueText(column.values, v));
  return out;
}

/** Each distinct value as a day since 1970-01-01; NaN where it is no date of the calendar. */
export function daysOf(column: Column): Float64Array {
  const out = shared.float64(column.values.size + 1).fill(Number.NaN);
  for (let v = 1; v <= column.values.size; v++) out[v] = parseDay(valueText(column.values, v));
  return out;
}
