import { CounterfoilError } from '#core/errors.ts';
import type { Column, Table } from './column.ts';
import { RowIds, ValueEncoder } from './encode.ts';
import { Pool } from './pool.ts';
import { type EncodedColumns, ID_TAKEN, NO_ID, type RefusedRow, readHeader } from './read-csv.ts';
import { shared, tableOf, type ValueTable, valueText } from './value-table.ts';

/** A file to link: CSV as bytes, or columns of text that another reader has made. */
export type TableSource =
  | { name: string; csv: Uint8Array }
  | { name: string; columns: Map<string, (string | null)[]>; rows: number };

export interface LoadedTable {
  table: Table;
  refused: (RefusedRow & { source: number })[];
}

/** The names of a source's columns. Throws BAD_TABLE when it is not a table. */
export function columnNames(source: TableSource): string[] {
  if ('columns' in source) return [...source.columns.keys()];
  const header = readHeader(source.csv);
  if (typeof header === 'string') throw new CounterfoilError('BAD_TABLE', `${source.name}: ${header}`);
  return header.names;
}

/**
 * Reads one table, or two to be linked with each other, into numbered columns. Only the columns `wanted` are read; every source must have
 * them and the identifier. Rows that are no rows, and rows whose identifier is empty or taken, come back as `refused`.
 */
export async function loadTable(
  sources: readonly TableSource[],
  uniqueId: string,
  wanted: readonly string[],
  pool: Pool = new Pool(1),
): Promise<LoadedTable> {
  const parts: EncodedColumns[] = [];
  for (const source of sources) {
    checkColumns(source, [uniqueId, ...wanted]);
    parts.push(
      'csv' in source
        ? await encodeTogether(source.csv, uniqueId, wanted, pool)
        : encodeTexts(source, uniqueId, wanted),
    );
  }
  const rows = parts.map((p) => p.rows);
  const columns = new Map<string, Column>();
  wanted.forEach((name, c) => {
    const own = parts.map((p) => p.columns[c]!);
    columns.set(name, own.length === 1 ? own[0]! : joinColumns(own[0]!, own[1]!));
  });
  const refused = parts.flatMap((p, source) => p.refused.map((r) => ({ ...r, source })));
  return {
    table: makeTable(
      rows,
      columns,
      parts.map((p) => p.ids!),
    ),
    refused,
  };
}

/** The columns are shared out among the threads; the identifiers go with the first share. */
async function encodeTogether(
  bytes: Uint8Array,
  uniqueId: string,
  wanted: readonly string[],
  pool: Pool,
): Promise<EncodedColumns> {
  const shares = bytes.length < SMALL_FILE ? 1 : Math.min(pool.threads, wanted.length + 1);
  const columns: string[][] = Array.from({ length: shares }, () => []);
  // The identifiers are all different and cost as much as two columns.
  const load: number[] = columns.map((_, s) => (s === 0 ? 2 : 0));
  for (const name of wanted) {
    const least = load.indexOf(Math.min(...load));
    columns[least]!.push(name);
    load[least]!++;
  }
  const parts = (await pool.run('csv', { bytes, columns, uniqueId }, shares)).flat().sort((a, b) => a.item - b.item);
  const first = parts[0]!.columns;
  const dropped = first.refused.filter((r) => r.ordinal !== undefined).map((r) => r.ordinal!);
  const found = new Map<string, Column>();
  for (const { item, columns: own } of parts) {
    for (const c of own.columns) found.set(c.name, item === 0 ? c : { ...c, ids: without(c.ids, dropped) });
  }
  return { ...first, columns: wanted.map((name) => found.get(name)!) };
}

const SMALL_FILE = 4_000_000;

/** Rows whose identifier would not do are known only to the thread that read the identifiers. */
function without(ids: Int32Array, dropped: readonly number[]): Int32Array {
  if (dropped.length === 0) return ids;
  const gone = new Set(dropped);
  const kept = shared.int32(ids.length - dropped.length);
  let at = 0;
  for (let row = 0; row < ids.length; row++) if (!gone.has(row)) kept[at++] = ids[row]!;
  return kept;
}

/** One column of two tables: equal values get one number. */
function joinColumns(a: Column, b: Column): Column {
  const known = new Map<string, number>();
  const values: string[] = [];
  for (let v = 1; v <= a.values.size; v++) {
    values.push(valueText(a.values, v));
    known.set(values[v - 1]!, v);
  }
  const map = new Int32Array(b.values.size + 1);
  for (let v = 1; v <= b.values.size; v++) {
    const text = valueText(b.values, v);
    let id = known.get(text);
    if (id === undefined) {
      values.push(text);
      id = values.length;
    }
    map[v] = id;
  }
  const ids = shared.int32(a.ids.length + b.ids.length);
  ids.set(a.ids);
  for (let row = 0; row < b.ids.length; row++) ids[a.ids.length + row] = map[b.ids[row]!]!;
  return { name: a.name, ids, values: tableOf(values) };
}

export function makeTable(rows: readonly number[], columns: Map<string, Column>, ids: readonly ValueTable[]): Table {
  const firstRows = rows[0]!;
  const total = rows.reduce((a, b) => a + b, 0);
  return {
    rows: total,
    firstRows,
    columns,
    idOf: (row) => (row < firstRows ? valueText(ids[0]!, row + 1) : valueText(ids[1]!, row - firstRows + 1)),
  };
}

export function checkColumns(source: TableSource, needed: readonly string[]): void {
  const names = columnNames(source);
  const missing = needed.find((c) => !names.includes(c));
  if (missing === undefined) return;
  throw new CounterfoilError('BAD_TABLE', `${source.name} has no column "${missing}". It has ${names.join(', ')}.`);
}

function encodeTexts(
  source: { columns: Map<string, (string | null)[]>; rows: number },
  uniqueId: string,
  wanted: readonly string[],
): EncodedColumns {
  const sinks = wanted.map((name) => ({
    name,
    texts: source.columns.get(name)!,
    values: new ValueEncoder(),
    ids: new RowIds(source.rows),
  }));
  const names = source.columns.get(uniqueId)!;
  const ids = new ValueEncoder();
  const refused: RefusedRow[] = [];
  let rows = 0;
  for (let row = 0; row < source.rows; row++) {
    const id = names[row] ?? '';
    const known = ids.size;
    const problem = id === '' ? NO_ID : ids.encodeText(id) <= known ? ID_TAKEN : null;
    if (problem !== null) {
      refused.push({ line: row + 1, start: 0, end: 0, reason: problem });
      continue;
    }
    rows++;
    for (const sink of sinks) {
      const text = sink.texts[row]?.trim() ?? '';
      sink.ids.push(text === '' ? 0 : sink.values.encodeText(text));
    }
  }
  const columns = sinks.map((s) => ({ name: s.name, ids: s.ids.finish(), values: s.values.table() }));
  return { rows, columns, ids: ids.table(), refused };
}
