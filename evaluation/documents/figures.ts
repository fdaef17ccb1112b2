import type { Aggregate, Incident, ReadDocument } from '#engines/documents/document.ts';

/** The figures of the reading of warnings. Definitions: the measure "read" (sets by F1 over all texts; an incident by loss, outcome, place, age). */
export type Label = Omit<ReadDocument, 'id' | 'evidence' | 'text'>;
export interface Labelled {
  id: string;
  text: string;
  title?: string;
  label: Label;
}
export interface Prf {
  p: number;
  r: number;
  f1: number;
  n: number;
}
export type Figures = Record<string, number | Prf | { quotes: number; wrong: number }>;
type Answer = Partial<ReadDocument>;
type Pair = [Label, Answer];

/** To three places, a half to the even neighbour. */
export function round3(x: number): number {
  const scaled = x * 1000;
  const low = Math.floor(scaled);
  if (Math.abs(scaled - low - 0.5) < 1e-9) return (low % 2 === 0 ? low : low + 1) / 1000;
  return Math.round(scaled) / 1000;
}
const norm = (x: unknown): string =>
  String(x).toLowerCase().replaceAll('\u2019', "'").split(/\s+/).filter(Boolean).join(' ');
const digits = (x: unknown): string => String(x).replace(/\D/g, '');

function prf(tp: number, fp: number, fn: number): Prf {
  const p = tp + fp > 0 ? tp / (tp + fp) : 1;
  const r = tp + fn > 0 ? tp / (tp + fn) : 1;
  return { p: round3(p), r: round3(r), f1: p + r > 0 ? round3((2 * p * r) / (p + r)) : 0, n: tp + fn };
}

function sets(pairs: Pair[], field: keyof Label, key: (x: unknown) => string = norm): Prf {
  let [tp, fp, fn] = [0, 0, 0];
  for (const [gold, answer] of pairs) {
    const a = new Set(((gold[field] as unknown[] | undefined) ?? []).map(key));
    const b = new Set(((answer[field] as unknown[] | undefined) ?? []).map(key));
    const both = [...a].filter((x) => b.has(x)).length;
    tp += both;
    fp += b.size - both;
    fn += a.size - both;
  }
  return prf(tp, fp, fn);
}

function values(pairs: Pair[], field: 'published' | 'area'): Prf {
  let [tp, fp, fn] = [0, 0, 0];
  for (const [gold, answer] of pairs) {
    const a = gold[field];
    const b = answer[field];
    if (a != null && b != null && norm(a) === norm(b)) tp++;
    else {
      if (b != null) fp++;
      if (a != null) fn++;
    }
  }
  return prf(tp, fp, fn);
}

function courier(pairs: Pair[]): Prf {
  const is = (d: Answer): boolean => d.fraudType === 'courier';
  const count = (f: (a: boolean, b: boolean) => boolean): number => pairs.filter(([g, p]) => f(is(g), is(p))).length;
  return prf(
    count((a, b) => a && b),
    count((a, b) => b && !a),
    count((a, b) => a && !b),
  );
}

function isSame(a: Incident, b: Incident, strict: boolean): boolean {
  const [x, y] = [a.lossGbp ?? null, b.lossGbp ?? null];
  if ((x === null) !== (y === null)) return false;
  if (x !== null && y !== null && Math.abs(x - y) > 0.01 * Math.max(1, Math.abs(x))) return false;
  if (!strict) return true;
  if (a.place && (!b.place || (!norm(b.place).includes(norm(a.place)) && !norm(a.place).includes(norm(b.place)))))
    return false;
  if (a.victimAge && a.victimAge !== b.victimAge) return false;
  return a.outcome === 'unknown' || a.outcome === b.outcome;
}

function incidents(pairs: Pair[], strict: boolean, onlyLosses: boolean): Prf {
  let [tp, fp, fn] = [0, 0, 0];
  const wanted = (d: Answer): Incident[] => (d.incidents ?? []).filter((i) => !onlyLosses || i.lossGbp != null);
  for (const [gold, answer] of pairs) {
    const left = wanted(answer);
    const told = wanted(gold);
    let hit = 0;
    for (const i of told) {
      const at = left.findIndex((j) => isSame(i, j, strict));
      if (at >= 0) {
        left.splice(at, 1);
        hit++;
      }
    }
    tp += hit;
    fp += left.length;
    fn += told.length - hit;
  }
  return prf(tp, fp, fn);
}

function aggregates(pairs: Pair[]): Prf {
  let [tp, fp, fn] = [0, 0, 0];
  const of = (d: Answer): Partial<Aggregate> => d.aggregate ?? {};
  for (const [gold, answer] of pairs) {
    for (const key of ['incidents', 'lossGbp'] as const) {
      const x = of(gold)[key] ?? null;
      const y = of(answer)[key] ?? null;
      if (x !== null && y !== null && Math.abs(x - y) < 0.5) tp++;
      else {
        if (y !== null) fp++;
        if (x !== null) fn++;
      }
    }
  }
  return prf(tp, fp, fn);
}

/** All figures of a set of texts and the answers to them; `score` is the mean of thirteen. */
export function figuresOf(gold: Labelled[], answers: ReadDocument[]): Figures {
  const byId = new Map(answers.map((a) => [a.id, a]));
  const pairs: Pair[] = gold.map((g) => [g.label, byId.get(g.id) ?? {}]);
  const share = (field: 'isFraudWarning' | 'fraudType'): number =>
    round3(pairs.filter(([g, a]) => g[field] === a[field]).length / pairs.length);
  const quotes = gold.flatMap((g) =>
    (byId.get(g.id)?.evidence ?? []).map((e) => g.text.slice(e.start, e.end) === e.quote),
  );
  const scored = {
    fraudType: share('fraudType'),
    courier: courier(pairs),
    published: values(pairs, 'published'),
    area: values(pairs, 'area'),
    places: sets(pairs, 'places'),
    impersonated: sets(pairs, 'impersonated'),
    askedFor: sets(pairs, 'askedFor'),
    collectedBy: sets(pairs, 'collectedBy'),
    crimeRefs: sets(pairs, 'crimeRefs'),
    phoneNumbers: sets(pairs, 'phoneNumbers', digits),
    incidents_strict: incidents(pairs, true, false),
    losses: incidents(pairs, false, true),
    aggregate: aggregates(pairs),
  };
  const parts = Object.values(scored).map((v) => (typeof v === 'number' ? v : v.f1));
  return {
    documents: gold.length,
    answered: gold.filter((g) => byId.has(g.id)).length,
    isFraudWarning: share('isFraudWarning'),
    ...scored,
    evidence: { quotes: quotes.length, wrong: quotes.filter((ok) => !ok).length },
    score: round3(parts.reduce((sum, x) => sum + x, 0) / parts.length),
  };
}
