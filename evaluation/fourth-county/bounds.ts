import type { Report } from './sheet.ts';

/** What the truth tells of one report; the form that the scorer of the third county reads. */
export interface Truth {
  externalId: string;
  fraudType: string;
  series: string | null;
  wave: string | null;
  duplicateOf: string | null;
  vulnerable: boolean | null;
  nine99: 'now' | 'past' | null;
  allocation: string | null;
  place: string;
  survives: Record<string, number>;
  victim: Record<'first' | 'last' | 'title' | 'phone' | 'email' | 'line' | 'postcode', string>;
}

export interface Pairs {
  precision: number;
  recall: number;
  f1: number;
}

class Joined {
  readonly #parent = new Map<string, string>();
  root(id: string): string {
    let at = id;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) at = up;
    return at;
  }
  join(a: string, b: string): void {
    const one = this.root(a);
    const other = this.root(b);
    if (one !== other) this.#parent.set(one, other);
  }
}

const four = (value: number): number => Math.round(value * 10000) / 10000;
const choose2 = (n: number): number => (n * (n - 1)) / 2;

/** Pairs within series. Two tellings of one background incident are neither right nor wrong. */
function pairsOf(joined: Joined, truth: readonly Truth[]): Pairs {
  const clusters = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  for (const row of truth) {
    if (row.series) sizes.set(row.series, (sizes.get(row.series) ?? 0) + 1);
    const root = joined.root(row.externalId);
    const of = clusters.get(root) ?? new Map<string, number>();
    const key = row.series ?? `incident ${row.duplicateOf ?? row.externalId}`;
    of.set(key, (of.get(key) ?? 0) + 1);
    clusters.set(root, of);
  }
  let right = 0;
  let found = 0;
  for (const of of clusters.values()) {
    found += choose2([...of.values()].reduce((sum, n) => sum + n, 0));
    for (const [key, n] of of) {
      if (key.startsWith('incident ')) found -= choose2(n);
      else right += choose2(n);
    }
  }
  const all = [...sizes.values()].reduce((sum, n) => sum + choose2(n), 0);
  const precision = found ? right / found : 0;
  const recall = all ? right / all : 0;
  return {
    precision: four(precision),
    recall: four(recall),
    f1: precision + recall ? four((2 * precision * recall) / (precision + recall)) : 0,
  };
}

/** Two points join two reports; being of one burst is worth one of them. */
const ENOUGH = 2;
const ONE_BURST = 1;

function perfect(truth: readonly Truth[]): Joined {
  const joined = new Joined();
  const linked = truth.filter((row) => row.series);
  for (let i = 0; i < linked.length; i++) {
    for (let j = i + 1; j < linked.length; j++) {
      const a = linked[i]!;
      const b = linked[j]!;
      if (a.series !== b.series) continue;
      let shared = 0;
      for (const [mark, points] of Object.entries(a.survives)) shared += Math.min(points, b.survives[mark] ?? 0);
      const blank = Object.keys(a.survives).length === 0 || Object.keys(b.survives).length === 0;
      const points = shared + (a.wave && a.wave === b.wave ? ONE_BURST : 0);
      if ((!blank && points >= ENOUGH) || a.duplicateOf === b.externalId || b.duplicateOf === a.externalId)
        joined.join(a.externalId, b.externalId);
    }
  }
  return joined;
}

function national(text: string): string {
  return text.replaceAll(/\D/g, '').replace(/^(?:00)?44/, '0');
}

/** Equal telephones, plates and accounts, in fields or plainly in the story, and equal passwords in fields. */
function plainMarks(report: Report, common: ReadonlySet<string>): string[] {
  const marks = new Set<string>();
  const own = new Set([report.victim?.phone, report.reporter?.phone].map((phone) => national(phone ?? '')));
  const phone = (text: string): void => {
    const digits = national(text);
    if (!own.has(digits) && !common.has(digits)) marks.add(`phone ${digits}`);
  };
  for (const caller of report.callers ?? []) if (caller.phone) phone(caller.phone);
  for (const found of report.narrative.match(/(?:\+44|\b0)[\d ]{9,13}\d/g) ?? []) phone(found);
  const plate = report.collection?.vehicle?.registration;
  if (plate) marks.add(`plate ${plate.replaceAll(' ', '').toUpperCase()}`);
  for (const found of report.narrative.match(/\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/g) ?? [])
    marks.add(`plate ${found.replace(' ', '')}`);
  if (report.collection?.password) marks.add(`word ${report.collection.password.toLowerCase()}`);
  for (const account of report.accounts ?? []) marks.add(`account ${account.accountNumber}`);
  for (const found of report.narrative.match(/\b\d{8}\b/g) ?? []) marks.add(`account ${found}`);
  return [...marks];
}

function exact(reports: readonly Report[], common: ReadonlySet<string>): Joined {
  const joined = new Joined();
  const first = new Map<string, string>();
  for (const report of reports) {
    for (const mark of plainMarks(report, common)) {
      const seen = first.get(mark);
      if (seen) joined.join(seen, report.externalId);
      else first.set(mark, report.externalId);
    }
  }
  return joined;
}

/** upper: a perfect use of every mark that survives. lower: exact matching with a list of the numbers that belong to everyone. */
export function bounds(
  reports: readonly Report[],
  truth: readonly Truth[],
  common: ReadonlySet<string>,
): { upper: Pairs; lower: Pairs } {
  return { upper: pairsOf(perfect(truth), truth), lower: pairsOf(exact(reports, common), truth) };
}
