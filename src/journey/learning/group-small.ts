/** Which members of a list are not shown by themselves but as one sum. */
export interface Grouping {
  together: ReadonlySet<number>;
}

/**
 * Puts small members together, with as many of the next larger as it takes, so that
 * - the sum of those put together is at least `least`, or there are none;
 * - something stays apart: else there is nothing to show;
 * - each small member could be anything that is called small, from none to one less than `least`, with the same sum, the same members called
 *   small, and every other number the same.
 *
 * Whoever looks knows which members are small and which are not: the numbers that could stand must keep that. Null where it cannot be done.
 */
export function groupSmall(counts: readonly number[], least: number): Grouping | null {
  const order = counts.map((_, i) => i).sort((a, b) => counts[a]! - counts[b]! || a - b);
  const together = new Set(order.filter((i) => counts[i]! < least));
  if (together.size === 0) return order.length > 1 ? { together } : null;
  while (!isSafe(counts, together, least)) {
    const next = order.find((i) => !together.has(i));
    if (next === undefined) return null;
    together.add(next);
  }
  return order.length - together.size >= 1 ? { together } : null;
}

/** With any of the small ones at its most the others still fit under the sum, and with it at nothing they can still fill it. */
function isSafe(counts: readonly number[], together: ReadonlySet<number>, least: number): boolean {
  const members = [...together].map((i) => counts[i]!);
  const sum = members.reduce((a, b) => a + b, 0);
  const large = members.filter((n) => n >= least).length;
  if (sum < least || sum < least - 1 + least * large) return false;
  return large > 0 || sum <= (least - 1) * (members.length - 1);
}
