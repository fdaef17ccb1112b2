import { parseDay } from './dates.ts';
import { parseNumber } from './numbers.ts';
import type { PreparedColumn } from './prepare.ts';
import { maskValue, valueText } from './value-table.ts';

/** A prepared column to which values can be added: its arrays are replaced by larger ones as they fill up. */
export class GrowingColumn {
  readonly column: PreparedColumn;
  readonly #ids = new Map<string, number>();
  #used: number;

  constructor(column: PreparedColumn) {
    this.column = { ...column, values: { ...column.values } };
    const { values } = this.column;
    this.#used = values.starts[values.size + 1]!;
    if (column.terms.length === 1) {
      for (let v = 1; v <= values.size; v++) this.#ids.set(valueText(values, v), v);
    }
  }

  /** The id of a combination of ids, for a column that only has frequencies. */
  rememberRow(key: string, id: number): void {
    this.#ids.set(key, id);
  }

  /** The id of a value; a new one gets the next. 0 for an empty text. */
  idOf(text: string): number {
    if (text === '') return 0;
    return this.#ids.get(text) ?? this.#add(text);
  }

  #add(text: string): number {
    const c = this.column;
    const { values } = c;
    const id = ++values.size;
    const single = c.terms.length === 1;
    const size = single ? text.length : 0;
    if (this.#used + size > values.chars.length) values.chars = larger(values.chars, this.#used + size);
    if (id + 2 > values.starts.length) values.starts = larger(values.starts, id + 2);
    if (id + 1 > values.masks.length) {
      values.masks = larger(values.masks, id + 1);
      values.twice = larger(values.twice, id + 1);
      values.further = larger(values.further, id + 1);
    }
    values.starts[id] = this.#used;
    for (let k = 0; k < size; k++) values.chars[this.#used++] = text.charCodeAt(k);
    values.starts[id + 1] = this.#used;
    maskValue(values, id, values.chars, values.starts[id]!, this.#used);
    this.#ids.set(text, id);
    if (c.numbers) c.numbers = set(c.numbers, id, parseNumber(text));
    if (c.days) c.days = set(c.days, id, parseDay(text));
    if (c.sines && c.cosines) {
      const degrees = parseNumber(text);
      const angle = Math.abs(degrees) <= 360 ? (degrees * Math.PI) / 180 : Number.NaN;
      c.sines = set(c.sines, id, Math.sin(angle));
      c.cosines = set(c.cosines, id, Math.cos(angle));
    }
    return id;
  }
}

type Growing = Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A copy with room for at least so many, twice as long as before. */
export function larger<T extends Growing>(array: T, least: number): T {
  const bigger = new (array.constructor as new (n: number) => T)(Math.max(least, array.length * 2, 64));
  bigger.set(array);
  return bigger;
}

export function set(array: Float64Array, at: number, value: number): Float64Array {
  const own = at < array.length ? array : larger(array, at + 1);
  own[at] = value;
  return own;
}
