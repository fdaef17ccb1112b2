import { CounterfoilError } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import { coarser, type ParsedDate, type Precision, parseDate } from './calendar.ts';
import type { ScanLimits } from './limits.ts';
import { type PlaceTable, refusal } from './places.ts';

/** One accepted row: where, when, how many, of which covariates, and its line in the file. */
export interface CountRow {
  site: number;
  place: string;
  date: ParsedDate | null;
  count: number;
  /** The covariates joined; '' where there are none. */
  stratum: string;
  line: number;
}

export interface CountOptions {
  /** Name of the column of numbers: `count` or `population`. */
  column: 'count' | 'population';
  /** A whole number of events, or any number from zero up. */
  whole: boolean;
  /** May the column `date` be missing or empty? */
  undated: boolean;
}

/** CASES.csv, CONTROLS.csv or POP.csv: `place,date,count` (or `population`) and any columns of covariates. */
export class CountTable {
  readonly rows: CountRow[] = [];
  precision: Precision = 'day';
  dated = false;
  readonly covariates: string[];
  readonly #columns: { place: number; date: number; count: number; covariates: number[] };
  readonly #places: PlaceTable;
  readonly #options: CountOptions;
  readonly #limits: ScanLimits;
  readonly #dates = new Map<string, ParsedDate | null>();

  /** @throws CounterfoilError when the header lacks a column. */
  constructor(header: readonly string[], file: string, places: PlaceTable, options: CountOptions, limits: ScanLimits) {
    const names = header.map((name) => name.trim().toLowerCase());
    const place = names.indexOf('place');
    const date = names.indexOf('date');
    const count = names.indexOf(options.column);
    if (place < 0 || count < 0 || (date < 0 && !options.undated)) {
      throw new CounterfoilError('BAD_OPTION', `${file}: the first line must name place,date,${options.column}.`);
    }
    const others = names.map((name, i) => ({ name, i })).filter(({ i }) => ![place, date, count].includes(i));
    others.sort((a, b) => (a.name < b.name ? -1 : 1));
    this.covariates = others.map(({ name }) => name);
    this.#columns = { place, date, count, covariates: others.map(({ i }) => i) };
    this.#places = places;
    this.#options = options;
    this.#limits = limits;
  }

  add(cells: readonly string[], line: number): Refusal | null {
    const { column, whole, undated } = this.#options;
    const place = (cells[this.#columns.place] ?? '').trim();
    const site = this.#places.siteOf(place);
    if (site === undefined) return refusal('place', 'This place is not in the file of places.');
    const text = this.#columns.date < 0 ? '' : (cells[this.#columns.date] ?? '').trim();
    const date = text === '' && undated ? null : this.#date(text);
    if (date === null && !(text === '' && undated)) {
      const { firstYear, lastYear } = this.#limits;
      const range = `from ${firstYear} to ${lastYear}`;
      return refusal('date', `This is not a date ${range} written YYYY, YYYY-MM or YYYY-MM-DD.`);
    }
    const count = numberIn(cells[this.#columns.count]);
    if (count === null || count < 0) return refusal(column, 'This is not a number from zero up.');
    if (whole && !Number.isInteger(count)) return refusal(column, 'A count is a whole number.');
    if (count > this.#limits.largestCount) {
      return refusal(column, `The largest that a row may hold is ${this.#limits.largestCount}.`);
    }
    const stratum = this.#columns.covariates.map((i) => (cells[i] ?? '').trim()).join('\u0001');
    if (date) {
      this.dated = true;
      this.precision = coarser(this.precision, date.precision);
    }
    this.rows.push({ site, place, date, count, stratum, line });
    return null;
  }

  #date(text: string): ParsedDate | null {
    let date = this.#dates.get(text);
    if (date === undefined) {
      date = parseDate(text);
      const year = Number(text.slice(0, 4));
      if (year < this.#limits.firstYear || year > this.#limits.lastYear) date = null;
      if (this.#dates.size < 100_000) this.#dates.set(text, date);
    }
    return date;
  }
}

function numberIn(cell: string | undefined): number | null {
  const text = (cell ?? '').trim();
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
