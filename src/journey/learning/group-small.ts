/** Which members of a list are not shown by themselves but as one sum. */
export interface Grouping {
  together: ReadonlySet<number>;
}

/**
 * Puts small members together, with as many of the next larger as it takes, so that
 * - the sum of those put together is at least `least`, or there are none;
 * - at least two stay apart, or one and the sum of the others: else there is nothing to show;
 * - of each small member another number could stand with the same sum, the same members called small, and every other number the same.
 *
 * A member that is small is said to be small, and one that is not is said not to be: both are known to whoever looks, so a number that could
 * stand must keep them. Null where it cannot be done.
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

function isSafe(counts: readonly number[], together: ReadonlySet<number>, least: number): boolean {
  const members = [...together];
  if (members.reduce((a, i) => a + counts[i]!, 0) < least) return false;
  return members
    .filter((i) => counts[i]! < least)
    .every((i) =>
      members.some(
        (j) => j !== i && (couldMove(counts[i]!, counts[j]!, least) || couldMove(counts[j]!, counts[i]!, least)),
      ),
    );
}

/** One report counted for `to` instead of `from`: neither is called otherwise, and none has less than nothing. */
const couldMove = (from: number, to: number, least: number): boolean =>
  from >= 1 && staysAsCalled(from, from - 1, least) && staysAsCalled(to, to + 1, least);

/** Small stays small, and what is not stays so. */
export const staysAsCalled = (was: number, becomes: number, least: number): boolean => was < least === becomes < least;
