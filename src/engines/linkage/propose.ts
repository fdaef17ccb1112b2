import type { Table } from './column.ts';
import { type Profile, type ProfileTuning, profileColumn } from './profile.ts';
import { type BlockingTuning, proposeBlocking } from './propose-blocking.ts';
import { proposeComparisons } from './propose-comparisons.ts';
import { wordsOf } from './term.ts';
import { valueText } from './value-table.ts';

export interface ProposalTuning extends ProfileTuning, BlockingTuning {
  /** A column whose words stand in other columns in so many rows repeats them, and is left out. */
  repeats: number;
  /** Training sessions at most. */
  mostSessions: number;
}

export interface Proposal {
  model: Record<string, unknown>;
  /** Why each column is compared as it is, or not at all. */
  notes: string[];
}

/** What others call the answer: a column by such a name is somebody's grouping of the records, and is not evidence. */
const ANSWER =
  /^(cluster|cluster_?id|entity|entity_?id|ent_?id|true_?id|match_?id|group_?id|label|class|duplicate_?of|is_?duplicate)$/i;

/** Proposes a model from the data alone: which columns to compare and how, what to block on, on what to train. Deterministic. */
export function proposeModel(table: Table, uniqueId: string, tuning: ProposalTuning): Proposal {
  const notes: string[] = [];
  const profiles: Profile[] = [];
  for (const column of table.columns.values()) {
    if (column.name === uniqueId) continue;
    const p = profileColumn(column, table, tuning);
    const why = ANSWER.test(column.name) ? 'its name says that it is an answer, not evidence' : UNUSED[p.kind];
    notes.push(`${p.column}: ${why ? `left out, ${why}` : `compared as ${p.kind}`}.`);
    if (!why) profiles.push(p);
  }
  const used = withoutRepeats(table, profiles, tuning, notes);
  const blocking = proposeBlocking(table, used, tuning);
  const model = {
    uniqueId,
    blocking,
    comparisons: proposeComparisons(used),
    training: { sessions: proposeSessions(blocking, tuning.mostSessions) },
  };
  return { model, notes };
}

const UNUSED: Partial<Record<Profile['kind'], string>> = {
  empty: 'hardly any row is filled',
  constant: 'every row has the same value',
  unique: 'no two rows have the same value',
};

/** A full name beside a given name and a surname says the same thing twice, and would count twice. */
function withoutRepeats(table: Table, profiles: Profile[], tuning: ProposalTuning, notes: string[]): Profile[] {
  return profiles.filter((p) => {
    if (p.kind !== 'text' && p.kind !== 'name') return true;
    const parts = profiles.filter((q) => q !== p && contains(table, p, q, tuning) && !contains(table, q, p, tuning));
    if (parts.length < 2) return true;
    notes.push(`${p.column}: left out, it repeats ${parts.map((q) => q.column).join(' and ')}.`);
    return false;
  });
}

/** Whether the words of `part` nearly always stand in `whole`. */
function contains(table: Table, whole: Profile, part: Profile, tuning: ProposalTuning): boolean {
  const a = table.columns.get(whole.column)!;
  const b = table.columns.get(part.column)!;
  const every = Math.max(1, Math.floor(table.rows / tuning.sample));
  let both = 0;
  let inside = 0;
  for (let row = 0; row < table.rows; row += every) {
    if (a.ids[row] === 0 || b.ids[row] === 0) continue;
    both++;
    const words = new Set(wordsOf(valueText(a.values, a.ids[row]!)));
    if (wordsOf(valueText(b.values, b.ids[row]!)).every((w) => words.has(w))) inside++;
  }
  return both > 0 && inside >= tuning.repeats * both;
}

/** Rules that share no column with one another, the most selective first, so that every comparison is learnt in one of them. */
function proposeSessions(blocking: readonly string[][], most: number): string[][] {
  const root = (t: string): string => /\(([^,)]*)/.exec(t)?.[1] ?? t;
  const sessions: string[][] = [];
  const used = new Set<string>();
  for (const rule of blocking) {
    if (sessions.length === most || rule.some((t) => used.has(root(t)))) continue;
    sessions.push(rule);
    for (const t of rule) used.add(root(t));
  }
  return sessions;
}
