import { type Grouping, groupSmall } from './group-small.ts';
import { type Cross, hideCells } from './hide-cells.ts';

/** Reports of one month: how many of each type from each district. Every key of both lists is a row or column, also where it holds nothing. */
export interface MonthCounts {
  districts: readonly string[];
  types: readonly string[];
  /** By district, then type. */
  counts: readonly (readonly number[])[];
}

/** `small`: fewer than the least. `with_others`: kept back so that a small one cannot be worked out. */
export type Withheld = 'small' | 'with_others';

/** One published figure of a month. A null district or type means all of them. */
export interface PublishedCount {
  district: string | null;
  type: string | null;
  shown: number | null;
  withheld: Withheld | null;
}

export const WITHHELD_TOGETHER = 'withheld';
/** In the table of districts by types: every type without a column of its own. */
export const OTHER_TYPES = 'other_types';

export interface ProtectSettings {
  least: number;
  crossLeast: number;
}

/**
 * What may be shown of a month. No figure under `least` is shown, and none can be worked out from what is:
 *
 * 1. The month's total, else nothing at all.
 * 2. Districts, and types: each that is small is put together with others until the sum is not, and no member can be told (group-small.ts).
 * 3. Districts by the commoner types: for each small cell three more, the corners of a rectangle, are hidden, chosen so that one report could
 *    be moved round them without anything shown being other than it is (hide-cells.ts). Where no such rectangle is, there is no such table.
 *
 * Months share no report and a month is counted once, so that sums and differences over months tell nothing more. Deterministic.
 */
export function protectMonth(month: MonthCounts, settings: ProtectSettings): PublishedCount[] {
  const { least } = settings;
  const rows = month.counts.map((row) => sum(row));
  const columns = month.types.map((_, t) => sum(month.counts.map((row) => row[t] ?? 0)));
  const total = sum(rows);
  if (total < least) return [figure(null, null, null, 'small')];
  const published = [figure(null, null, total, null)];
  const districts = groupSmall(rows, least);
  const types = groupSmall(columns, least);
  if (districts) published.push(...lines(month.districts, rows, districts, least, (key) => [key, null]));
  if (types) published.push(...lines(month.types, columns, types, least, (key) => [null, key]));
  if (districts && types) published.push(...crossed(month, districts, columns, types, settings));
  return published;
}

function lines(
  keys: readonly string[],
  counts: readonly number[],
  grouping: Grouping,
  least: number,
  place: (key: string) => [string | null, string | null],
): PublishedCount[] {
  const found = keys.map((key, i) => {
    const count = counts[i]!;
    if (!grouping.together.has(i)) return figure(...place(key), count, null);
    return figure(...place(key), null, count < least ? 'small' : 'with_others');
  });
  if (grouping.together.size > 0) {
    const together = sum([...grouping.together].map((i) => counts[i]!));
    found.push(figure(...place(WITHHELD_TOGETHER), together, null));
  }
  return found;
}

/** Districts by types, those put together as one row and the rarer types as one column. */
function crossed(
  month: MonthCounts,
  districts: Grouping,
  columns: readonly number[],
  types: Grouping,
  settings: ProtectSettings,
): PublishedCount[] {
  const own = month.types.map((_, t) => t).filter((t) => !types.together.has(t) && columns[t]! >= settings.crossLeast);
  const rest = month.types.map((_, t) => t).filter((t) => !own.includes(t));
  const columnKeys = [...own.map((t) => ({ key: month.types[t]!, members: [t] }))];
  if (rest.length > 0 && sum(rest.map((t) => columns[t]!)) > 0) columnKeys.push({ key: OTHER_TYPES, members: rest });
  const apart = month.districts.map((_, d) => d).filter((d) => !districts.together.has(d));
  const rowKeys = [...apart.map((d) => ({ key: month.districts[d]!, members: [d] }))];
  if (districts.together.size > 0) rowKeys.push({ key: WITHHELD_TOGETHER, members: [...districts.together] });
  if (columnKeys.length < 2 || rowKeys.length < 2) return [];
  const cross: Cross = { base: month.counts, rows: rowKeys, columns: columnKeys };
  const hidden = hideCells(cross, settings.least);
  if (!hidden) return [];
  return rowKeys.flatMap((row, i) =>
    columnKeys.map((column, j) => {
      const { value, withheld } = hidden[i]![j]!;
      return figure(row.key, column.key, withheld ? null : value, withheld);
    }),
  );
}

const figure = (
  district: string | null,
  type: string | null,
  shown: number | null,
  withheld: Withheld | null,
): PublishedCount => ({ district, type, shown, withheld });

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
