import type { ScoredPairs } from '#engines/linkage/score.ts';

/** Pairwise figures at one threshold. */
export interface PairFigures {
  bits: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  precision: number;
  recall: number;
  f1: number;
}

/** All true pairs: within the truth's groups, or across the two tables. */
export function countTruePairs(truth: readonly string[], firstRows: number): number {
  const sizes = new Map<string, [number, number]>();
  truth.forEach((t, row) => {
    const size = sizes.get(t) ?? [0, 0];
    size[row < firstRows ? 0 : 1]++;
    sizes.set(t, size);
  });
  let pairs = 0;
  for (const [a, b] of sizes.values()) pairs += firstRows === truth.length ? (a * (a - 1)) / 2 : a * b;
  return pairs;
}

/**
 * Precision, recall and F1 at the threshold with the best F1, over all true pairs: those that blocking never brought together are missed.
 * `rounded` puts weights into steps of a tenth of a bit first, as the published reference does.
 */
export function bestPairs(
  pairs: ScoredPairs,
  truth: readonly string[],
  firstRows: number,
  rounded = false,
): PairFigures {
  const all = countTruePairs(truth, firstRows);
  const bits = Float64Array.from(pairs.bits.subarray(0, pairs.count), (b) => (rounded ? Math.round(b * 10) / 10 : b));
  const order = Uint32Array.from(bits, (_, p) => p).sort((x, y) => bits[y]! - bits[x]!);
  let best = figures(0, 0, all, Number.POSITIVE_INFINITY);
  let right = 0;
  order.forEach((p, i) => {
    if (truth[pairs.left[p]!] === truth[pairs.right[p]!]) right++;
    const next = order[i + 1];
    if (next !== undefined && bits[next] === bits[p]) return;
    const here = figures(right, i + 1, all, bits[p]!);
    if (here.f1 > best.f1) best = here;
  });
  return best;
}

function figures(right: number, found: number, all: number, bits: number): PairFigures {
  return {
    bits,
    truePositives: right,
    falsePositives: found - right,
    falseNegatives: all - right,
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, all),
    f1: (2 * right) / Math.max(1, found + all),
  };
}

/** B-cubed and pairwise figures of clusters. */
export function scoreClusters(
  clusters: Int32Array,
  truth: readonly string[],
): { bCubed: { precision: number; recall: number; f1: number }; pairF1: number; clusters: number; largest: number } {
  const found = new Map<number, number>();
  const real = new Map<string, number>();
  const both = new Map<string, { n: number; cluster: number; truth: string }>();
  truth.forEach((t, row) => {
    const cluster = clusters[row]!;
    found.set(cluster, (found.get(cluster) ?? 0) + 1);
    real.set(t, (real.get(t) ?? 0) + 1);
    const cell = both.get(`${cluster} ${t}`) ?? { n: 0, cluster, truth: t };
    cell.n++;
    both.set(`${cluster} ${t}`, cell);
  });
  let precision = 0;
  let recall = 0;
  let shared = 0;
  for (const { n, cluster, truth: t } of both.values()) {
    precision += (n * n) / found.get(cluster)!;
    recall += (n * n) / real.get(t)!;
    shared += (n * (n - 1)) / 2;
  }
  precision /= Math.max(1, truth.length);
  recall /= Math.max(1, truth.length);
  const pairs = (sizes: Iterable<number>): number => [...sizes].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  return {
    bCubed: { precision, recall, f1: (2 * precision * recall) / Math.max(1e-12, precision + recall) },
    pairF1: (2 * shared) / Math.max(1, pairs(found.values()) + pairs(real.values())),
    clusters: found.size,
    largest: [...found.values()].reduce((a, b) => Math.max(a, b), 0),
  };
}
