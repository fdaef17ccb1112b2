import { CounterfoilError } from '#core/errors.ts';
import type { Column, Table } from './column.ts';
import { RowIds, ValueEncoder } from './encode.ts';
import { type ColumnSink, CsvReader, type RefusedRow, readHeader } from './read-csv.ts';
import { type ValueTable, valueText } from './value-table.ts';

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
export function loadTable(sources: readonly TableSource[], uniqueId: string, wanted: readonly string[]): LoadedTable {
  const sinks = new Map<string, ColumnSink>(
    wanted.map((c) => [c, { values: new ValueEncoder(), ids: new RowIds(1024) }]),
  );
  const refused: LoadedTable['refused'] = [];
  const idTables: ValueTable[] = [];
  const rows: number[] = [];
  sources.forEach((source, s) => {
    checkColumns(source, [uniqueId, ...wanted]);
    const ids = new ValueEncoder();
    if ('csv' in source) {
      const reader = csvReader(source, uniqueId, sinks, ids);
      reader.read();
      rows.push(reader.rows);
      for (const r of reader.refused) refused.push({ ...r, source: s });
    } else
      rows.push(
        takeColumns(source, uniqueId, sinks, ids, (line, reason) =>
          refused.push({ line, start: 0, end: 0, reason, source: s }),
        ),
      );
    idTables.push(ids.table());
  });
  const columns = new Map<string, Column>();
  for (const [name, { values, ids }] of sinks) columns.set(name, { name, ids: ids.finish(), values: values.table() });
  return { table: makeTable(rows, columns, idTables), refused };
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

function csvReader(
  source: { name: string; csv: Uint8Array },
  uniqueId: string,
  sinks: Map<string, ColumnSink>,
  ids: ValueEncoder,
): CsvReader {
  const header = readHeader(source.csv);
  if (typeof header === 'string') throw new CounterfoilError('BAD_TABLE', `${source.name}: ${header}`);
  const byColumn = header.names.map((n) => sinks.get(n) ?? null);
  return new CsvReader(source.csv, header, byColumn, { column: header.names.indexOf(uniqueId), values: ids });
}

function takeColumns(
  source: { columns: Map<string, (string | null)[]>; rows: number },
  uniqueId: string,
  sinks: Map<string, ColumnSink>,
  ids: ValueEncoder,
  refuse: (row: number, reason: string) => void,
): number {
  const names = source.columns.get(uniqueId)!;
  let rows = 0;
  for (let row = 0; row < source.rows; row++) {
    const id = names[row] ?? '';
    const known = ids.size;
    if (id === '') refuse(row + 1, 'The row has no identifier.');
    else if (ids.encodeText(id) <= known)
      refuse(row + 1, 'Its identifier is that of an earlier row. Identifiers must differ.');
    else {
      rows++;
      for (const [name, sink] of sinks) {
        const text = source.columns.get(name)![row]?.trim() ?? '';
        sink.ids.push(text === '' ? 0 : sink.values.encodeText(text));
      }
    }
  }
  return rows;
}
