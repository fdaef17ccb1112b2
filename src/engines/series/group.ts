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

/** What a member added to its group's counts, so that taking it out again leaves no trace. */
interface Counted {
  keys: Set<string>;
  kinds: Set<IdentifierKind>;
}

/** Reports held to be the work of the same hands; a report linked to nothing is a group of one. */
export class Group {
  readonly order: number;
  series: string | null = null;
  members: Member[] = [];
  /** How many members carry a key. */
  readonly keys = new Map<string, number>();
  /** How many members carry a kind of identifier. */
  readonly kinds = new Map<IdentifierKind, number>();
  readonly types = new Map<string, number>();
  /** How many members each town (or area without one) has. */
  readonly towns = new Map<string, number>();
  readonly #counted = new Map<number, Counted>();
  /** Members by when it happened to them, of one time in order of arrival; the times lie beside them. */
  readonly #inTime: Member[] = [];
  readonly #times: number[] = [];
  #retold = 0;
  /** Changes whenever a member comes or goes. */
  version = 0;
  #mainType: string | null = null;
  #typeAt = -1;

  constructor(order: number) {
    this.order = order;
  }

  /** Separate incidents: the same one told twice counts once. */
  get incidents(): number {
    return this.members.length - this.#retold;
  }

  /** The type of most of its reports, or null where none is known. */
  get mainType(): string | null {
    if (this.#typeAt === this.version) return this.#mainType;
    let most = 0;
    this.#mainType = null;
    for (const [type, n] of this.types) {
      if (n <= most) continue;
      most = n;
      this.#mainType = type;
    }
    this.#typeAt = this.version;
    return this.#mainType;
  }

  /** Adds a member. A second telling adds only the kinds of identifier that its group did not have. */
  add(member: Member): void {
    const { traits, report } = member;
    const retold = member.duplicateOf !== null;
    const counted: Counted = { keys: new Set(), kinds: new Set() };
    for (const identifier of traits.identifiers) {
      if (retold && this.kinds.has(identifier.kind)) continue;
      const leaves = leavesOf(identifier);
      if (leaves.length === 0) continue;
      counted.kinds.add(identifier.kind);
      for (const key of leaves) counted.keys.add(key);
    }
    for (const key of counted.keys) change(this.keys, key, 1);
    for (const kind of counted.kinds) change(this.kinds, kind, 1);
    if (traits.fraudType) change(this.types, traits.fraudType, 1);
    if (traits.spot) change(this.towns, traits.spot.town ?? traits.spot.area, 1);
    this.#counted.set(report, counted);
    this.version++;
    if (retold) this.#retold++;
    // Almost always the newest: members stand in order of arrival.
    let at = this.members.length;
    while (at > 0 && this.members[at - 1]!.report > report) at--;
    this.members.splice(at, 0, member);
    const { occurred } = traits;
    let when = firstAfter(this.#times, occurred);
    while (when > 0 && this.#times[when - 1] === occurred && this.#inTime[when - 1]!.report > report) when--;
    this.#times.splice(when, 0, occurred);
    this.#inTime.splice(when, 0, member);
  }

  /** Takes a member out again. */
  remove(report: number): Member {
    const at = this.members.findIndex((m) => m.report === report);
    const member = this.members[at]!;
    this.members.splice(at, 1);
    const counted = this.#counted.get(report)!;
    this.version++;
    this.#counted.delete(report);
    for (const key of counted.keys) change(this.keys, key, -1);
    for (const kind of counted.kinds) change(this.kinds, kind, -1);
    const { fraudType, spot } = member.traits;
    if (fraudType) change(this.types, fraudType, -1);
    if (spot) change(this.towns, spot.town ?? spot.area, -1);
    if (member.duplicateOf !== null) this.#retold--;
    const when = this.#inTime.indexOf(member);
    this.#times.splice(when, 1);
    this.#inTime.splice(when, 1);
    return member;
  }

  /** The member to whom it happened nearest to a time (milliseconds); of two as near the one that came first. */
  closest(occurred: number): Member {
    if (this.members.length === 1) return this.members[0]!;
    const after = firstAfter(this.#times, occurred);
    const on = after < this.#times.length ? this.#times[after]! - occurred : Number.POSITIVE_INFINITY;
    const back = after > 0 ? occurred - this.#times[after - 1]! : Number.POSITIVE_INFINITY;
    if (on < back) return this.#inTime[after]!;
    let first = after - 1;
    while (first > 0 && this.#times[first - 1] === this.#times[first]) first--;
    const member = this.#inTime[first]!;
    return on === back && this.#inTime[after]!.report < member.report ? this.#inTime[after]! : member;
  }

  /** The members nearest to a time, the nearest first; of as near ones those that came first. */
  nearest(occurred: number, most: number): Member[] {
    if (this.members.length === 1) return [...this.members];
    const times = this.#times;
    let after = firstAfter(times, occurred);
    let before = after - 1;
    const found: Member[] = [];
    const gaps: number[] = [];
    while (before >= 0 || after < times.length) {
      const back = before >= 0 ? occurred - times[before]! : Number.POSITIVE_INFINITY;
      const on = after < times.length ? times[after]! - occurred : Number.POSITIVE_INFINITY;
      const gap = Math.min(back, on);
      if (found.length >= most && gap > gaps.at(-1)!) break;
      const member = this.#inTime[back <= on ? before-- : after++]!;
      let at = found.length;
      while (at > 0 && gaps[at - 1] === gap && found[at - 1]!.report > member.report) at--;
      if (at === found.length) found.push(member);
      else found.splice(at, 0, member);
      gaps.push(gap);
    }
    if (found.length > most) found.length = most;
    return found;
  }

  /** The member that carries the key and was seen last, but for one report. */
  carrierOf(key: string, except = -1): Member | undefined {
    return this.members.findLast(
      (m) => m.report !== except && m.traits.identifiers.some((i: Identifier) => leavesOf(i).includes(key)),
    );
  }
}

function change<K>(counts: Map<K, number>, key: K, by: number): void {
  const n = (counts.get(key) ?? 0) + by;
  if (n <= 0) counts.delete(key);
  else counts.set(key, n);
}

/** The first place after all times that are not later. */
function firstAfter(ascending: readonly number[], time: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
