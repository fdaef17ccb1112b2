import type { Linkage } from '#engines/linkage/link.ts';
import { Waterfall } from '#engines/linkage/waterfall.ts';
import { probabilityOf } from '#engines/linkage/weights.ts';
import { openOutput } from './output.ts';

const LINES_AT_ONCE = 5000;

/** An identifier in CSV: exactly as it came, in quotes where CSV asks for them. */
export function csvId(id: string): string {
  return /[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id;
}

/** PAIRS.csv: the pairs at or above the threshold, in the order in which they were compared. Returns how many. */
export async function writePairs(linkage: Linkage, threshold: number, file: string): Promise<number> {
  const out = openOutput(file);
  const { pairs, table } = linkage;
  let lines = ['id_l,id_r,match_weight,match_probability'];
  let written = 0;
  for (let p = 0; p < pairs.count; p++) {
    const bits = pairs.bits[p]!;
    const probability = probabilityOf(bits);
    if (probability < threshold) continue;
    written++;
    const ids = `${csvId(table.idOf(pairs.left[p]!))},${csvId(table.idOf(pairs.right[p]!))}`;
    lines.push(`${ids},${round(bits)},${round(probability)}`);
    if (lines.length < LINES_AT_ONCE) continue;
    await out.writeLine(lines.join('\n'));
    lines = [];
  }
  if (lines.length > 0) await out.writeLine(lines.join('\n'));
  await out.close();
  return written;
}

/** Why each of those pairs has its weight: a line of JSON a pair, whose steps add up to it. Levels are named, values are not shown. */
export async function writeWaterfalls(linkage: Linkage, threshold: number, file: string): Promise<void> {
  const out = openOutput(file);
  const { pairs, table } = linkage;
  const waterfall = new Waterfall(linkage);
  for (let p = 0; p < pairs.count; p++) {
    if (probabilityOf(pairs.bits[p]!) < threshold) continue;
    const [left, right] = [pairs.left[p]!, pairs.right[p]!];
    const because = waterfall
      .of(left, right)
      .map((s) => ({ ...s, bits: round(s.bits), ofFrequency: round(s.ofFrequency) }));
    await out.writeLine(
      JSON.stringify({ id_l: table.idOf(left), id_r: table.idOf(right), match_weight: round(pairs.bits[p]!), because }),
    );
  }
  await out.close();
}

/** Enough figures to tell any two weights apart that differ in the data. */
const round = (x: number): number => Number(x.toPrecision(10));

/** CLUSTERS.csv: every record with its cluster, named after the first record in it. Returns how many clusters. */
export async function writeClusters(linkage: Linkage, file: string): Promise<number> {
  const out = openOutput(file);
  const { table, clusters } = linkage;
  const nameOf = clusterNamer(linkage);
  const plain = nameOf === table.idOf;
  let lines = ['id,cluster'];
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const first = clusters[row]!;
    if (first === row) count++;
    const id = csvId(table.idOf(row));
    lines.push(`${id},${first === row && plain ? id : csvId(nameOf(first))}`);
    if (lines.length < LINES_AT_ONCE) continue;
    await out.writeLine(lines.join('\n'));
    lines = [];
  }
  if (lines.length > 0) await out.writeLine(lines.join('\n'));
  await out.close();
  return count;
}

/** Two tables may use the same identifiers; then the cluster says of which table its first record is. */
function clusterNamer({ table }: Linkage): (row: number) => string {
  if (table.firstRows === table.rows) return table.idOf;
  const first = new Set<string>();
  for (let row = 0; row < table.firstRows; row++) first.add(table.idOf(row));
  let shared = false;
  for (let row = table.firstRows; row < table.rows && !shared; row++) shared = first.has(table.idOf(row));
  if (!shared) return table.idOf;
  return (row) => `${row < table.firstRows ? 1 : 2}:${table.idOf(row)}`;
}
