/** A share with its uncertainty, and what of it may be shown. Pure. */
export interface CountedShare {
  key: string;
  decisions: number;
  agreed: number;
}

export interface ShownShare {
  key: string;
  /** Null where the group is too small to be shown, or is kept back so that a small one cannot be worked out from the total. */
  shown: { decisions: number; agreed: number; share: number; low: number; high: number } | null;
  /** Its range and that of all others together do not meet. */
  apart: boolean;
}

/** 95 of 100 such ranges hold the true share. */
const Z = 1.959964;

/** The range of a share (Wilson 1927): holds for few cases and for shares near 0 and 1. Both 0 to 1. */
export function wilson(agreed: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const p = agreed / n;
  const z2 = Z * Z;
  const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * The shares of groups that make up a whole. A group under `least` is kept back; when one alone is, the smallest other is kept back with it,
 * because the total is shown and would give it away. `whole`: the groups add up to the total.
 */
export function shownShares(groups: readonly CountedShare[], least: number, whole = true): ShownShare[] {
  const hidden = new Set(groups.filter((g) => g.decisions < least).map((g) => g.key));
  if (whole && hiddenSum(groups, hidden) < least) {
    for (const next of [...groups].filter((g) => !hidden.has(g.key)).sort((a, b) => a.decisions - b.decisions)) {
      if (hidden.size === 0 || hiddenSum(groups, hidden) >= least) break;
      hidden.add(next.key);
    }
  }
  const total = { decisions: sum(groups, 'decisions'), agreed: sum(groups, 'agreed') };
  return groups.map((g) => {
    if (hidden.has(g.key)) return { key: g.key, shown: null, apart: false };
    const own = wilson(g.agreed, g.decisions);
    const rest = wilson(total.agreed - g.agreed, total.decisions - g.decisions);
    const others = total.decisions - g.decisions;
    return {
      key: g.key,
      shown: { decisions: g.decisions, agreed: g.agreed, share: g.agreed / g.decisions, ...own },
      apart: whole && others >= least && (own.high < rest.low || own.low > rest.high),
    };
  });
}

const sum = (groups: readonly CountedShare[], what: 'decisions' | 'agreed'): number =>
  groups.reduce((n, g) => n + g[what], 0);
const hiddenSum = (groups: readonly CountedShare[], hidden: ReadonlySet<string>): number =>
  sum(
    groups.filter((g) => hidden.has(g.key)),
    'decisions',
  );
