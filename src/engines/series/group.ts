import type { Identifier, IdentifierKind, Traits } from './identifier.ts';
import { leavesOf } from './identifier.ts';

/** A report in a group, with what put it there. */
export interface Member {
  report: number;
  traits: Traits;
  /** Externally visible reasons, one a kind of evidence that agreed. */
  because: { with: string; on: string; weight: number }[];
  bits: number;
  duplicateOf: string | null;
}

/** Reports held to be the work of the same hands; a report linked to nothing is a group of one. */
export class Group {
  readonly order: number;
  series: string | null = null;
  members: Member[] = [];
  /** How many members carry a key, and which carried it last. */
  readonly keys = new Map<string, { count: number; last: number }>();
  readonly kinds = new Map<IdentifierKind, number>();
  types = new Map<string, number>();

  constructor(order: number) {
    this.order = order;
  }

  /** Separate incidents: the same one told twice counts once. */
  get incidents(): number {
    return this.members.filter((m) => m.duplicateOf === null).length;
  }

  add(member: Member): void {
    this.members.push(member);
    const { traits } = member;
    const seen = new Set<string>();
    const kinds = new Set<IdentifierKind>();
    const retold = member.duplicateOf !== null;
    for (const identifier of traits.identifiers) {
      if (retold && this.kinds.has(identifier.kind) && !kinds.has(identifier.kind)) continue;
      kinds.add(identifier.kind);
      this.#addKeys(identifier, member.report, seen);
    }
    for (const kind of kinds) this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
    if (traits.fraudType) this.types.set(traits.fraudType, (this.types.get(traits.fraudType) ?? 0) + 1);
  }

  #addKeys(identifier: Identifier, report: number, seen: Set<string>): void {
    for (const key of leavesOf(identifier)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const k = this.keys.get(key);
      if (k) {
        k.count++;
        k.last = report;
      } else this.keys.set(key, { count: 1, last: report });
    }
  }
}
