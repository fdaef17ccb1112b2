import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTable } from '#app/cli/link-input.ts';
import { LINKAGE_CLUSTERS, LINKAGE_PROPOSAL, LINKAGE_TUNING } from '#catalogue/thresholds/linkage.ts';
import { type Linkage, link } from '#engines/linkage/link.ts';
import { parseModel } from '#engines/linkage/parse-model.ts';
import { Pool } from '#engines/linkage/pool.ts';
import { proposeModel } from '#engines/linkage/propose.ts';
import { columnNames, loadTable } from '#engines/linkage/table.ts';
import { valueText } from '#engines/linkage/value-table.ts';

const DATA = fileURLToPath(new URL('../../../shared/data/linkage/', import.meta.url));

/** Published sets with known truth: a column, or the part of the identifier before its second dash. */
export const SETS: Record<string, { files: string[]; id: string; truth: string | null }> = {
  fake_1000: { files: ['fake_1000.csv'], id: 'unique_id', truth: 'cluster' },
  febrl3: { files: ['febrl3.csv'], id: 'rec_id', truth: null },
  febrl4: { files: ['febrl4a.csv', 'febrl4b.csv'], id: 'rec_id', truth: null },
  historical_50k: { files: ['historical_50k.parquet'], id: 'unique_id', truth: 'cluster' },
};

export const haveSet = (name: string): boolean => SETS[name]!.files.every((f) => existsSync(DATA + f));

export interface Evaluated {
  linkage: Linkage;
  truth: string[];
  blocking: string[];
}

/** Links a set by its published model or by one that is proposed from the data without the truth. `change` alters the model first. */
export async function linkSet(
  name: string,
  how: 'model' | 'auto',
  change: (raw: Record<string, unknown>) => Record<string, unknown> = (raw) => raw,
  threads = 1,
): Promise<Evaluated> {
  const set = SETS[name]!;
  const pool = new Pool(threads);
  const sources = [];
  for (const file of set.files) sources.push(await readTable({ name: file, path: DATA + file }));
  const columns = columnNames(sources[0]!).filter((c) => c !== set.id);
  const { table } = await loadTable(sources, set.id, columns);
  const truth = Array.from({ length: table.rows }, (_, row) => {
    if (set.truth === null) return table.idOf(row).split('-').slice(0, 2).join('-');
    const column = table.columns.get(set.truth)!;
    return valueText(column.values, column.ids[row]!);
  });
  if (set.truth !== null) table.columns.delete(set.truth);
  const raw =
    how === 'auto'
      ? proposeModel(table, set.id, LINKAGE_PROPOSAL).model
      : (JSON.parse(readFileSync(new URL(`./models/splink-${name}.json`, import.meta.url), 'utf8')) as Record<
          string,
          unknown
        >);
  const model = parseModel(change(raw), LINKAGE_TUNING);
  const linkage = await link(table, model, {
    floor: -25,
    tuning: LINKAGE_TUNING,
    clusters: LINKAGE_CLUSTERS,
    pool,
  });
  await pool.close();
  return { linkage, truth, blocking: model.blocking.map((r) => r.map((t) => t.text).join(' & ')) };
}
