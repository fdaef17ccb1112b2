/** The figures of the series engine, by the definitions in docs/engines/series.md. */
export interface SeriesTruth {
  externalId: string;
  series: string | null;
  duplicateOf: string | null;
}

export interface SeriesFigures {
  pairs: { precision: number; recall: number; f1: number };
  bCubed: { precision: number; recall: number; f1: number };
  backgroundLinked: number;
  duplicatesFound: number;
  duplicatesWrong: number;
  largest: { size: number; purity: number };
}

const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r));
const pairsOf = (n: number): number => (n * (n - 1)) / 2;

/**
 * Pairs within true series: those never compared count as missed; the two tellings of one background incident are neither right nor wrong.
 * B-cubed: precision over the reports that were linked, recall over those that belong to a series.
 */
export function scoreSeries(
  truth: readonly SeriesTruth[],
  found: ReadonlyMap<string, { series: string | null; duplicateOf?: string }>,
): SeriesFigures {
  const incident = (t: SeriesTruth) => t.series ?? `alone ${t.duplicateOf ?? t.externalId}`;
  const clusters = group(truth, (t) => found.get(t.externalId)?.series ?? null);
  const series = group(truth, (t) => t.series);
  let right = 0;
  let made = 0;
  let bPrecision = 0;
  let linked = 0;
  let largest = { size: 0, purity: 1 };
  for (const members of clusters.values()) {
    const byTruth = group(members, incident);
    made += pairsOf(members.length);
    for (const [key, same] of byTruth) {
      if (key.startsWith('alone ')) made -= pairsOf(same.length);
      else right += pairsOf(same.length);
      bPrecision += same.length ** 2 / members.length;
    }
    linked += members.length;
    const purity = Math.max(...[...byTruth.values()].map((m) => m.length)) / members.length;
    if (members.length > largest.size) largest = { size: members.length, purity };
  }
  let real = 0;
  let bRecall = 0;
  let belonging = 0;
  for (const members of series.values()) {
    real += pairsOf(members.length);
    belonging += members.length;
    const byCluster = group(members, (t) => found.get(t.externalId)?.series ?? `none ${t.externalId}`);
    for (const same of byCluster.values()) bRecall += same.length ** 2 / members.length;
  }
  const precision = made === 0 ? 1 : right / made;
  const recall = real === 0 ? 1 : right / real;
  const bp = linked === 0 ? 1 : bPrecision / linked;
  const br = belonging === 0 ? 1 : bRecall / belonging;
  return {
    pairs: { precision, recall, f1: f1(precision, recall) },
    bCubed: { precision: bp, recall: br, f1: f1(bp, br) },
    ...background(truth, found, clusters),
    largest,
  };
}

function background(
  truth: readonly SeriesTruth[],
  found: ReadonlyMap<string, { series: string | null; duplicateOf?: string }>,
  clusters: ReadonlyMap<string, SeriesTruth[]>,
): Pick<SeriesFigures, 'backgroundLinked' | 'duplicatesFound' | 'duplicatesWrong'> {
  const told = new Map(truth.map((t) => [t.externalId, t.duplicateOf ?? t.externalId]));
  const alone = truth.filter((t) => t.series === null);
  // The other telling of its own incident is not a wrong link.
  const wrong = alone.filter((t) => {
    const series = found.get(t.externalId)?.series ?? null;
    return series !== null && clusters.get(series)!.some((o) => told.get(o.externalId) !== told.get(t.externalId));
  });
  const twice = truth.filter((t) => t.duplicateOf !== null);
  const marked = truth.filter((t) => found.get(t.externalId)?.duplicateOf !== undefined);
  const same = (t: SeriesTruth) => told.get(t.externalId) === told.get(found.get(t.externalId)?.duplicateOf ?? '');
  return {
    backgroundLinked: alone.length === 0 ? 0 : wrong.length / alone.length,
    duplicatesFound: twice.length === 0 ? 1 : twice.filter(same).length / twice.length,
    duplicatesWrong: marked.filter((t) => !same(t)).length,
  };
}

function group<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    if (k === null) continue;
    const list = groups.get(k);
    if (list) list.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
