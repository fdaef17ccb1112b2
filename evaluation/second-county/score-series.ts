import { f1, type Json, share, type Truth } from './truth.ts';

const pairs = (n: number): number => (n * (n - 1)) / 2;
const countBy = (list: string[]): Map<string, number> => {
  const m = new Map<string, number>();
  for (const x of list) m.set(x, (m.get(x) ?? 0) + 1);
  return m;
};

/** Pairs and B-cubed of any assignment of reports to clusters. Two tellings of one background incident count neither way. */
function clusters(truth: Truth[], of: (t: Truth) => string | null): Json {
  const told = countBy(truth.map(of).filter((x) => x !== null));
  const cluster = (t: Truth): string | null => ((told.get(of(t) ?? '') ?? 0) > 1 ? of(t) : null);
  const home = new Map(truth.map((t) => [t.externalId, t.duplicateOf ?? t.externalId]));
  const said = countBy(truth.map(cluster).filter((x) => x !== null));
  const are = countBy(truth.map((t) => t.series).filter((x) => x !== null));
  const both = countBy(truth.filter((t) => t.series && cluster(t)).map((t) => `${t.series}|${cluster(t)}`));
  const right = [...both.values()].reduce((a, n) => a + pairs(n), 0);
  const twins = truth.filter(
    (t) =>
      !t.series &&
      t.duplicateOf &&
      cluster(t) &&
      cluster(t) === cluster(truth.find((o) => o.externalId === home.get(t.externalId)) ?? t),
  ).length;
  const saidPairs = [...said.values()].reduce((a, n) => a + pairs(n), 0) - twins;
  const arePairs = [...are.values()].reduce((a, n) => a + pairs(n), 0);
  const linked = truth.filter((t) => cluster(t));
  const members = truth.filter((t) => t.series);
  const overlap = (t: Truth): number => (t.series && cluster(t) ? (both.get(`${t.series}|${cluster(t)}`) ?? 0) : 0);
  const precise = linked.reduce((a, t) => a + (t.series ? overlap(t) : 1) / said.get(cluster(t)!)!, 0);
  const recalled = members.reduce((a, t) => a + Math.max(1, overlap(t)) / are.get(t.series!)!, 0);
  const lone = truth.filter((t) => !t.series && !t.duplicateOf && !truth.some((o) => o.duplicateOf === t.externalId));
  const p = share(right, saidPairs);
  const r = share(right, arePairs);
  const bp = share(precise, linked.length);
  const br = share(recalled, members.length);
  return {
    pairPrecision: p,
    pairRecall: r,
    pairF1: f1(p, r),
    bcubedPrecision: bp,
    bcubedRecall: br,
    bcubedF1: f1(bp, br),
    backgroundWronglyLinked: share(lone.filter((t) => cluster(t)).length, lone.length),
    clusters: said.size,
  };
}

/** What somebody could do who saw every telephone, plate, account and site exactly as told (or, `weak`, every alias and code word too) and erred never. */
function oracle(truth: Truth[], weak: boolean): Map<string, string> {
  const root = new Map<string, string>();
  const find = (x: string): string => {
    let at = x;
    while (root.has(at)) at = root.get(at)!;
    return at;
  };
  for (const t of truth)
    if (t.series)
      for (const clue of t.clues.filter((c) => weak || !/^(alias|word)/.test(c))) {
        const a = find(t.externalId);
        const b = find(`${t.series}:${clue}`);
        if (a !== b) root.set(a, b);
      }
  return new Map(truth.map((t) => [t.externalId, find(t.externalId)]));
}

export function scoreSeries(truth: Truth[], answers: Json[]): Json {
  const byId = new Map(answers.map((a) => [a.externalId, a]));
  const best = oracle(truth, false);
  const told = oracle(truth, true);
  const second = truth.filter((t) => t.duplicateOf);
  const found = second.filter(
    (t) =>
      byId.get(t.externalId)?.duplicateOf === t.duplicateOf || byId.get(t.duplicateOf!)?.duplicateOf === t.externalId,
  );
  const claimed = answers.filter((a) => a.duplicateOf);
  return {
    series: clusters(truth, (t) => byId.get(t.externalId)?.series ?? null),
    seriesOracleOfStrongClues: clusters(truth, (t) => best.get(t.externalId) ?? null),
    seriesOracleOfAllClues: clusters(truth, (t) => told.get(t.externalId) ?? null),
    duplicatesFound: share(found.length, second.length),
    duplicatesLinked: share(
      second.filter(
        (t) => byId.get(t.externalId)?.series && byId.get(t.externalId)?.series === byId.get(t.duplicateOf!)?.series,
      ).length,
      second.length,
    ),
    duplicatePrecision: share(found.length, claimed.length),
  };
}
