import { CounterfoilError } from '#core/errors.ts';
import { type Column, deriveColumn, type Table } from './column.ts';
import { denseKey } from './keys.ts';
import type { Kind, Profile } from './profile.ts';
import { bestTerm } from './propose-comparisons.ts';
import { parseTerm, type Term } from './term.ts';

export interface BlockingTuning {
  /** Pairs that all rules together may compare, for each record. */
  pairsPerRecord: number;
  /** … and never fewer nor more than these altogether. */
  leastPairs: number;
  mostPairs: number;
  /** A single rule may take this part of them. */
  partOfOneRule: number;
  /** Rules at most. */
  mostRules: number;
  /** Columns that are tried together at most: those that tell records apart best. */
  mostColumns: number;
  /** Rows on which the size of blocks is judged. */
  sampleRows: number;
}

const NOTHING_TO_BLOCK =
  'No column, and no two or three together, split the records into blocks small enough to compare. Give a model.';

interface Candidate {
  /** Terms of different columns. */
  terms: Ranked[];
  pairs: number;
}

/** A term of a column; `rank` 0 is the loosest: what agrees under a stricter one agrees under it. */
interface Ranked {
  term: Term;
  column: string;
  rank: number;
  ids: Int32Array;
}

/**
 * Proposes blocking rules: for each column, each two and each three columns the loosest rule whose blocks are small enough, the cheapest
 * first, until the pairs or the rules run out. A match that differs in some columns still agrees in others, so many rules over different
 * columns find it; a rule that another covers is left out.
 */
export function proposeBlocking(table: Table, profiles: readonly Profile[], tuning: BlockingTuning): string[][] {
  const sample = sampleTable(table, tuning.sampleRows);
  const scale = (table.rows / Math.max(1, sample.rows)) ** 2;
  const best = profiles.toSorted((a, b) => a.collision - b.collision).slice(0, tuning.mostColumns);
  const columns = profiles
    .filter((p) => best.includes(p))
    .map((p) => rankedTerms(sample, p))
    .filter((r) => r.length > 0);
  const budget = Math.min(tuning.mostPairs, Math.max(tuning.leastPairs, tuning.pairsPerRecord * table.rows));
  const most = budget * tuning.partOfOneRule;
  const found: Candidate[] = [];
  for (const size of [1, 2, 3]) {
    // Three columns together only where one and two have not found enough: they are many, and find little.
    if (size === 3 && found.length >= tuning.mostRules / 3) break;
    for (const chosen of subsets(columns, size)) {
      for (const c of loosest(chosen, found, (terms) => scale * countPairs(sample, terms), most)) found.push(c);
    }
  }
  found.sort((a, b) => a.pairs - b.pairs);
  if (found.length === 0) throw new CounterfoilError('BAD_TABLE', NOTHING_TO_BLOCK);
  const kept: Candidate[] = [];
  let pairs = 0;
  for (const c of found) {
    if (kept.length === tuning.mostRules || pairs + c.pairs > budget) break;
    kept.push(c);
    pairs += c.pairs;
  }
  return kept.map((c) => c.terms.map((t) => t.term.text));
}

/** The loosest choices of one term for each of the columns whose blocks are small enough, and that no rule found before covers. */
function loosest(
  columns: readonly Ranked[][],
  before: readonly Candidate[],
  count: (terms: Ranked[]) => number,
  most: number,
): Candidate[] {
  const made: Candidate[] = [];
  for (const terms of choices(columns).sort((a, b) => rankSum(a) - rankSum(b))) {
    if ([...before, ...made].some((rule) => covers(rule.terms, terms))) continue;
    const pairs = count(terms);
    if (pairs > 0 && pairs <= most) made.push({ terms, pairs });
  }
  return made;
}

const rankSum = (terms: readonly Ranked[]): number => terms.reduce((sum, t) => sum + t.rank, 0);

/** Every pair that agrees on `finer` agrees on `coarser`. */
function covers(coarser: readonly Ranked[], finer: readonly Ranked[]): boolean {
  return coarser.every((c) => finer.some((f) => f.column === c.column && f.rank >= c.rank));
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else {
    for (let i = from; i < items.length; i++)
      for (const rest of subsets(items, size - 1, i + 1)) yield [items[i]!, ...rest];
  }
}

function choices(columns: readonly Ranked[][]): Ranked[][] {
  return columns.reduce<Ranked[][]>((made, own) => made.flatMap((terms) => own.map((t) => [...terms, t])), [[]]);
}

/** From loose to strict, by kind. */
const LOOSER: Partial<Record<Kind, (column: string, best: string) => string[]>> = {
  name: (c, best) => [`soundex(${c})`, best],
  date: (c, best) => [`year(${c})`, best],
  postcode: (c, best) => [`outcode(${c})`, best],
  email: (c, best) => [`before(${c},@)`, best],
  integer: (_, best) => [best],
  category: (_, best) => [best],
  code: (_, best) => [best],
  phone: (_, best) => [best],
  recentDate: (_, best) => [best],
  number: (_, best) => [best],
};

function rankedTerms(table: Table, p: Profile): Ranked[] {
  const base = table.columns.get(p.column)!;
  const of = (text: string, rank: number, column = p.column): Ranked => {
    const term = parseTerm(text) as Term;
    return { term, column, rank, ids: deriveColumn(base, term).ids };
  };
  if (p.kind === 'text')
    return [of(`rareWord(${p.column},1)`, 0), of(`rareWord(${p.column},2)`, 0), of(`firstWord(${p.column})`, 0)].map(
      (r, i) => ({ ...r, column: `${p.column} ${i}` }),
    );
  return (LOOSER[p.kind]?.(p.column, bestTerm(p)) ?? []).map((t, i) => of(t, i));
}

/** Every n-th row of the table. */
function sampleTable(table: Table, most: number): Table {
  const every = Math.ceil(table.rows / most);
  if (every <= 1) return table;
  const rows = Math.floor((table.rows - 1) / every) + 1;
  const firstRows = table.firstRows === table.rows ? rows : Math.floor((table.firstRows - 1) / every) + 1;
  const columns = new Map<string, Column>();
  for (const [name, c] of table.columns) {
    const ids = new Int32Array(rows);
    for (let i = 0; i < rows; i++) ids[i] = c.ids[i * every]!;
    columns.set(name, { ...c, ids });
  }
  return { rows, firstRows, columns, idOf: (row) => table.idOf(row * every) };
}

function countPairs(table: Table, terms: readonly Ranked[]): number {
  const { keys, groups } = denseKey(terms.map((t) => t.ids));
  const first = new Int32Array(groups + 1);
  const second = new Int32Array(groups + 1);
  const linking = table.firstRows < table.rows;
  for (let row = 0; row < table.rows; row++) (row < table.firstRows ? first : second)[keys[row]!]!++;
  let pairs = 0;
  for (let g = 1; g <= groups; g++) pairs += linking ? first[g]! * second[g]! : (first[g]! * (first[g]! - 1)) / 2;
  return pairs;
}
