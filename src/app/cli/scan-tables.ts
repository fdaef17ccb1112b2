import { INTAKE } from '#catalogue/thresholds/intake.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Refusal } from '#core/result.ts';
import { CsvAssembler, type CsvRecord } from './csv-records.ts';
import { type InputFile, type Refusals, readLines } from './streams.ts';

/** A table that takes rows: what it refuses it gives a reason for. */
interface RowTaker {
  add(cells: readonly string[], line: number): Refusal | null;
}

/**
 * Reads a CSV file into a table. Rows that cannot be used go to `refusals` with file, line and field; the rest goes on.
 * @param open makes the table from the header; it throws where the header cannot be used.
 * @returns the table, and a way to give a refusal to a line of this file later.
 */
export async function readTable<Table extends RowTaker>(
  input: InputFile,
  refusals: Refusals,
  open: (header: readonly string[], file: string) => Table,
): Promise<Table> {
  const assembler = new CsvAssembler(INTAKE.maxLineBytes.value);
  let table: Table | null = null;
  let header = '';
  const take = (record: CsvRecord): void => {
    if ('refusal' in record) {
      refusals.add(record.refusal, record.raw, header);
      return;
    }
    const { cells, file, line, raw } = record;
    if (table === null) {
      header = raw.replace(/^\ufeff/, '');
      table = open(
        cells.map((cell) => cell.replace(/^\ufeff/, '')),
        file,
      );
      return;
    }
    if (cells.length === 1 && cells[0]!.trim() === '') return;
    const refused = table.add(cells, line);
    if (refused) refusals.add({ ...refused, file, line }, raw, header);
  };
  for await (const item of readLines(input)) for (const record of assembler.push(item)) take(record);
  for (const record of assembler.end()) take(record);
  if (table === null) {
    throw new CounterfoilError('BAD_CSV', `${input.name} is empty: its first line must name the columns.`);
  }
  return table;
}
