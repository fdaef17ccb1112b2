import { rootOf, type Truth } from './truth.ts';

export interface PairFigures {
  precision: number;
  recall: number;
  f1: number;
}
export interface ClusterFigures {
  pairs: PairFigures & { right: number; found: number; true: number };
  bcubed: PairFigures;
  background: { unlinked: number; wronglyLinked: number; share: number };
  clusters: number;
}

export const round = (value: number): number => Math.round(value * 10000) / 10000;
export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : round(part / whole));
export const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : round((2 * p * r) / (p + r)));

function grouped(of: ReadonlyMap<string, string>): string[][] {
  const members = new Map<string, string[]>();
  for (const [id, cluster] of of) members.set(cluster, [...(members.get(cluster) ?? []), id]);
  return [...members.values()].filter((list) => list.length > 1);
}

/** Pairs, B-cubed and background wrongly linked. Two tellings of one background incident are neither right nor wrong. */
export function scoreClusters(clusterOf: ReadonlyMap<string, string>, truth: Map<string, Truth>): ClusterFigures {
  const sizes = new Map<string, number>();
  for (const row of truth.values()) if (row.series) sizes.set(row.series, (sizes.get(row.series) ?? 0) + 1);
  const truePairs = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  let right = 0;
  let found = 0;
  let precisionSum = 0;
  let linked = 0;
  let wrongly = 0;
  const recallOf = new Map<string, number>();
  const clusters = grouped(clusterOf);
  for (const members of clusters) {
    const byTruth = new Map<string, number>();
    const key = (id: string): string => truth.get(id)?.series ?? `incident ${rootOf(truth, id)}`;
    for (const id of members) byTruth.set(key(id), (byTruth.get(key(id)) ?? 0) + 1);
    found += (members.length * (members.length - 1)) / 2;
    for (const [name, n] of byTruth) {
      const pairs = (n * (n - 1)) / 2;
      if (name.startsWith('incident ')) found -= pairs;
      else right += pairs;
      if (name.startsWith('incident ') && members.length > n) wrongly += n;
    }
    for (const id of members) {
      linked++;
      precisionSum += byTruth.get(key(id))! / members.length;
      const series = truth.get(id)?.series;
      if (series) recallOf.set(id, byTruth.get(series)! / sizes.get(series)!);
    }
  }
  const rows = [...truth.values()];
  const inSeries = rows.filter((row) => row.series);
  const recallSum = inSeries.reduce(
    (sum, row) => sum + (recallOf.get(row.externalId) ?? 1 / sizes.get(row.series!)!),
    0,
  );
  const p = ratio(right, found);
  const r = ratio(right, truePairs);
  const bp = ratio(precisionSum, linked);
  const br = ratio(recallSum, inSeries.length);
  const unlinked = rows.length - inSeries.length;
  return {
    pairs: { precision: p, recall: r, f1: f1(p, r), right, found, true: truePairs },
    bcubed: { precision: bp, recall: br, f1: f1(bp, br) },
    background: { unlinked, wronglyLinked: wrongly, share: ratio(wrongly, unlinked) },
    clusters: clusters.length,
  };
}
