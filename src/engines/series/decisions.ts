import type { Group } from './group.ts';

/** What people have said of pairs of reports, by number of arrival: these are one series, these are not. */
export class Decisions {
  readonly #together = new Map<number, Set<number>>();
  readonly #apart = new Map<number, Set<number>>();

  /** Says that two reports belong together (or not); the latest word on a pair holds. */
  say(one: number, other: number, together: boolean): void {
    const [yes, no] = together ? [this.#together, this.#apart] : [this.#apart, this.#together];
    note(yes, one, other);
    note(yes, other, one);
    no.get(one)?.delete(other);
    no.get(other)?.delete(one);
  }

  /** Takes back what was said of a pair. */
  forget(one: number, other: number): void {
    for (const said of [this.#together, this.#apart]) {
      said.get(one)?.delete(other);
      said.get(other)?.delete(one);
    }
  }

  /** Has somebody said that one of these reports does not belong with one of the group? */
  keepsApart(reports: readonly number[], group: Group): boolean {
    if (this.#apart.size === 0) return false;
    for (const report of reports) {
      const apart = this.#apart.get(report);
      if (apart && apart.size > 0 && group.members.some((m) => apart.has(m.report))) return true;
    }
    return false;
  }

  /** Does the group hold two reports that somebody has said do not belong together? */
  contradicts(group: Group): boolean {
    return group.members.some((m) => this.keepsApart([m.report], group));
  }

  /** The report and all that somebody has said belong with it, directly or by way of others, lowest first. */
  block(report: number): number[] {
    if (!this.#together.has(report)) return [report];
    const block = new Set([report]);
    for (const r of block) for (const other of this.#together.get(r) ?? []) block.add(other);
    return [...block].sort((a, b) => a - b);
  }
}

export const NO_DECISIONS = new Decisions();

function note(pairs: Map<number, Set<number>>, one: number, other: number): void {
  const set = pairs.get(one);
  if (set) set.add(other);
  else pairs.set(one, new Set([other]));
}
