import type { Group } from './group.ts';

/** S-2 stands before S-10, and what has no name last. */
export const nameOrder = (name: string | null): number =>
  name === null ? Number.MAX_SAFE_INTEGER : Number(name.slice(2));

/** The names that reports have gone by, so that the parts of a series that is taken apart get back those that they had. */
export class NamesOfReports {
  readonly #former = new Map<number, Set<string>>();
  /** The name of its series before that was merged with another for the first time. */
  readonly #first = new Map<number, string>();

  forget(): void {
    this.#former.clear();
    this.#first.clear();
  }

  remember(report: number, series: string | null): void {
    if (series === null) return;
    const names = this.#former.get(report);
    if (names) names.add(series);
    else this.#former.set(report, new Set([series]));
  }

  /** These groups are about to become one. */
  merging(groups: readonly Group[]): void {
    if (groups.length < 2) return;
    for (const { series, members } of groups) {
      if (series === null) continue;
      for (const { report } of members) if (!this.#first.has(report)) this.#first.set(report, series);
    }
  }

  /**
   * Names the parts, the one with the oldest report first. A name that was on all of them after a merge goes back to those who had it before; else
   * each part keeps the oldest name that its reports had just now or before, as far as it is free.
   * @param before the names just now, by report. `used`: names of other groups. `next`: a name that nobody had.
   */
  give(
    parts: readonly Group[],
    before: ReadonlyMap<number, string | null>,
    used: Set<string>,
    next: () => string,
  ): void {
    for (const [report, name] of before) this.remember(report, name);
    const named = parts.filter((part) => part.members.length > 1);
    for (const part of named) part.series = null;
    for (const name of inOrder([...before.values()].filter((n) => n !== null))) {
      const keeper = used.has(name) ? undefined : this.#keeper(named, name);
      if (!keeper) continue;
      keeper.series = name;
      used.add(name);
    }
    for (const part of named) {
      if (part.series !== null) continue;
      const now = part.members.flatMap((m) => before.get(m.report) ?? []);
      const former = part.members.flatMap((m) => [...(this.#former.get(m.report) ?? [])]);
      const own = [...this.#firstOf(part), ...inOrder(now), ...inOrder(former)].find((name) => !used.has(name));
      part.series = own ?? next();
      used.add(part.series);
    }
  }

  /** Whose name it was before series were merged under it: the first part that is mostly of reports that had it, else the part with the most of them. */
  #keeper(parts: readonly Group[], name: string): Group | undefined {
    const had = (part: Group): number => part.members.filter((m) => this.#first.get(m.report) === name).length;
    const free = parts.filter((part) => part.series === null && had(part) > 0);
    return free.find((part) => this.#firstOf(part)[0] === name) ?? free.toSorted((a, b) => had(b) - had(a))[0];
  }

  /** Names of before the first merge, that of the most reports first. */
  #firstOf(part: Group): string[] {
    const counts = new Map<string, number>();
    for (const { report } of part.members) {
      const name = this.#first.get(report);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || nameOrder(a[0]) - nameOrder(b[0])).map(([name]) => name);
  }
}

const inOrder = (names: readonly string[]): string[] => [...new Set(names)].sort((a, b) => nameOrder(a) - nameOrder(b));
