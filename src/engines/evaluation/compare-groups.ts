/** Whether people with something fared otherwise than people like them without it: a plain comparison within strata. */

export interface Arm {
  /** People. */
  n: number;
  /** Of them, those to whom it happened. */
  hit: number;
}

/** People who are alike in what is known to matter. */
export interface Stratum {
  name: string;
  with: Arm;
  without: Arm;
}

export interface GroupComparison {
  /** People compared: those in strata that hold both kinds. */
  with: Arm;
  without: Arm;
  /** People left out because nobody like them was of the other kind. */
  leftOut: number;
  /** Share hit with it. */
  withRate: number;
  /** Share hit without it, had they been made up of the same kinds of people. */
  withoutRate: number;
  /** withRate - withoutRate, and between what it lies. */
  difference: number;
  low: number;
  high: number;
}

/**
 * Direct standardisation to the people with it: each stratum counts as often as it holds people with it. The interval is Agresti and Caffo's
 * (2000: one hit and one miss added to each arm) within strata, added up by their weights. Null where no stratum holds both kinds.
 * @param z standard errors either side
 */
export function compareGroups(strata: readonly Stratum[], z: number): GroupComparison | null {
  const both = strata.filter((s) => s.with.n > 0 && s.without.n > 0);
  const total = (pick: (s: Stratum) => number, list = both) => list.reduce((sum, s) => sum + pick(s), 0);
  const people = total((s) => s.with.n);
  if (people === 0) return null;
  let withRate = 0;
  let withoutRate = 0;
  let centre = 0;
  let variance = 0;
  for (const { with: a, without: b } of both) {
    const weight = a.n / people;
    withRate += (weight * a.hit) / a.n;
    withoutRate += (weight * b.hit) / b.n;
    const p = (a.hit + 1) / (a.n + 2);
    const q = (b.hit + 1) / (b.n + 2);
    centre += weight * (p - q);
    variance += weight ** 2 * ((p * (1 - p)) / (a.n + 2) + (q * (1 - q)) / (b.n + 2));
  }
  const reach = z * Math.sqrt(variance);
  return {
    with: { n: people, hit: total((s) => s.with.hit) },
    without: { n: total((s) => s.without.n), hit: total((s) => s.without.hit) },
    leftOut: total(
      (s) => s.with.n + s.without.n,
      strata.filter((s) => !both.includes(s)),
    ),
    withRate,
    withoutRate,
    difference: withRate - withoutRate,
    low: Math.max(-1, centre - reach),
    high: Math.min(1, centre + reach),
  };
}
