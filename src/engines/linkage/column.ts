import { parseDay } from './dates.ts';
import { parseNumber } from './numbers.ts';
import { applyTerm, type Term } from './term.ts';
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
  const ids = new Map<string, number>();
  const values: string[] = [];
  const map = new Int32Array(base.values.size + 1);
  for (let v = 1; v <= base.values.size; v++) {
    const made = applyTerm(term, valueText(base.values, v));
    if (made === '') continue;
    let id = ids.get(made);
    if (id === undefined) {
      values.push(made);
      id = values.length;
      ids.set(made, id);
    }
    map[v] = id;
  }
  const out = shared.int32(base.ids.length);
  for (let row = 0; row < out.length; row++) out[row] = map[base.ids[row]!]!;
  return { name: term.text, ids: out, values: tableOf(values) };
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
