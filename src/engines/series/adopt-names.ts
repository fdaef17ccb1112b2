import type { Group } from './group.ts';
import { nameOrder } from './names.ts';

/**
 * Gives groups the names that their reports are known by: the name most of them go by, each name once, the larger group first. A group that none
 * of them names gets the next free number. For a rebuild from which reports are missing, where counting anew would give other names.
 * @returns the highest number in use.
 */
export function adoptNames(
  groups: Iterable<Group>,
  nameOf: (externalId: string) => string | null,
  highest: number,
): number {
  const named = [...groups].filter((group) => group.series !== null);
  named.sort((a, b) => b.members.length - a.members.length || a.order - b.order);
  const used = new Set<string>();
  let last = highest;
  for (const group of named) {
    const counts = new Map<string, number>();
    for (const { traits } of group.members) {
      const name = nameOf(traits.externalId);
      if (name !== null && !used.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const best = [...counts].sort((a, b) => b[1] - a[1] || nameOrder(a[0]) - nameOrder(b[0]))[0]?.[0];
    group.series = best ?? `S-${++last}`;
    used.add(group.series);
  }
  return last;
}
