import { DuckDBInstance } from '@duckdb/node-api';
import type { LearnedModel } from '#engines/linkage/estimate.ts';
import type { LinkModel, Test } from '#engines/linkage/model.ts';
import { bitsOf } from '#engines/linkage/weights.ts';

/** The same linkage in DuckDB: the same rules, levels, weights and frequencies, as SQL written from the model. */
export class DuckLinkage {
  readonly #query: (sql: string) => Promise<Record<string, unknown>[]>;

  private constructor(query: (sql: string) => Promise<Record<string, unknown>[]>) {
    this.#query = query;
  }

  static async open(threads: number): Promise<DuckLinkage> {
    const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
    const connection = await instance.connect();
    return new DuckLinkage(async (sql) => (await connection.runAndReadAll(sql)).getRowObjects());
  }

  async load(csv: string): Promise<void> {
    const columns = "types={'dob': 'varchar', 'birth_lat': 'double', 'birth_lng': 'double'}";
    await this.#query(`create or replace table records as select * from read_csv('${csv}', nullstr='', ${columns})`);
  }

  async frequencies(model: LinkModel): Promise<void> {
    const counted = model.comparisons.filter((c) => c.levels[0]!.frequencyOf !== null).map((c) => c.terms[0]!.column);
    for (const c of counted) {
      await this.#query(
        `create or replace table share_${c} as select ${c}, count(*)::double / (select count(${c}) from records) as share_${c} from records where ${c} is not null group by 1`,
      );
    }
    const joins = counted.map((c) => `left join share_${c} using (${c})`).join(' ');
    await this.#query(
      `create or replace table framed as select records.*, ${counted.map((c) => `share_${c}`).join(', ')} from records ${joins}`,
    );
  }

  /** Every pair of the rules, once. */
  async block(model: LinkModel): Promise<void> {
    const rules = model.blocking.map((r) => r.map((t) => `l.${t.column} = r.${t.column}`).join(' and '));
    const parts = rules.map((rule, i) => {
      const earlier = rules.slice(0, i).map((e) => ` and not coalesce(${e}, false)`);
      return `select l.unique_id as a, r.unique_id as b from records l join records r on ${rule} where l.unique_id < r.unique_id${earlier.join('')}`;
    });
    await this.#query(`create or replace table pairs as ${parts.join(' union all ')}`);
  }

  async score(model: LinkModel, learned: LearnedModel): Promise<void> {
    const prior = Math.log2(learned.priorMatch / (1 - learned.priorMatch));
    const parts = model.comparisons.map((c, i) => {
      const columns = c.terms.map((t) => t.column);
      const empty = columns.map((k) => `l.${k} is null or r.${k} is null`).join(' or ');
      const whens = c.levels.slice(0, -1).map((level, l) => {
        const w = learned.levels[i]![l]!;
        const weight = level.frequencyOf ? `${Math.log2(w.m)} - log2(l.share_${columns[0]})` : bitsOf(w);
        return `when ${level.tests.map(sqlOf).join(' and ')} then ${weight}`;
      });
      return `case when ${empty} then 0 ${whens.join(' ')} else ${bitsOf(learned.levels[i]!.at(-1)!)} end`;
    });
    await this.#query(
      `create or replace table scores as select a, b, ${prior} + ${parts.join(' + ')} as bits from pairs join framed l on a = l.unique_id join framed r on b = r.unique_id`,
    );
  }

  /** The pairs in order of their ids, with their bits, as columns. */
  async scores(): Promise<{ a: Int32Array; b: Int32Array; bits: Float64Array }> {
    const count = Number((await this.#query('select count(*) as n from scores'))[0]!.n);
    const made = { a: new Int32Array(count), b: new Int32Array(count), bits: new Float64Array(count) };
    const step = 250_000;
    await this.#query('create or replace table sorted as select * from scores order by a, b');
    for (let from = 0; from < count; from += step) {
      const rows = await this.#query(
        `select a::integer as a, b::integer as b, bits from sorted limit ${step} offset ${from}`,
      );
      rows.forEach((row, i) => {
        made.a[from + i] = row.a as number;
        made.b[from + i] = row.b as number;
        made.bits[from + i] = row.bits as number;
      });
    }
    await this.#query('drop table sorted');
    return made;
  }
}

function sqlOf(t: Test): string {
  const [a, b] = t.terms.map((x) => x.column);
  switch (t.measure) {
    case 'exact':
      return t.terms.map((x) => `l.${x.column} = r.${x.column}`).join(' and ');
    case 'jaroWinkler':
      return `jaro_winkler_similarity(l.${a}, r.${a}) >= ${t.threshold}`;
    case 'levenshtein':
      return `levenshtein(l.${a}, r.${a}) <= ${t.threshold}`;
    case 'kmWithin':
      return `2 * 6371 * asin(sqrt(least(1, pow(sin(radians(r.${a} - l.${a}) / 2), 2) + cos(radians(l.${a})) * cos(radians(r.${a})) * pow(sin(radians(r.${b} - l.${b}) / 2), 2)))) <= ${t.threshold}`;
    default:
      throw new Error(`no SQL for ${t.measure}`);
  }
}
