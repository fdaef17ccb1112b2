import { DAY_MS } from '#core/clock.ts';
import type { Group } from './group.ts';
import type { Spot, Traits } from './identifier.ts';
import type { Subject } from './subject.ts';
import { fromTable, kmApart, mostBits, type Scales, SLACK } from './weigh.ts';

/** A group that a report may belong to, with the bits that what they share can give at most. */
export interface Found {
  group: Group;
  possible: number;
}

/** No report, and more than one, in a group. */
const EMPTY = -2;
const SEVERAL = -1;

/**
 * Finds the groups that share a value with a report or are at work near it. Among 100,000 reports a report meets some hundreds of others at
 * the common values, nearly all of them alone and too far off in time, place or kind to come to anything; those are left out here by a bound
 * on their weight, from numbers that lie side by side in arrays, before anything is compared. A bound that is too high costs time and changes nothing.
 */
export class Search {
  readonly #scales: Scales;
  readonly #received: number[] = [];
  readonly #occurred: number[] = [];
  /** Numbers of types, of spots and of towns; -1 where there is none. */
  readonly #type: number[] = [];
  readonly #spot: number[] = [];
  readonly #town: number[] = [];
  readonly #types = new Numbered<string | null>();
  readonly #spots = new Numbered<Spot>();
  readonly #towns = new Numbered<string>();
  /** By two spots: how many times likelier than elsewhere a group at the one is found at the other. */
  readonly #reaches = new Map<number, number>();
  /** By report: the order of its group. By order: its only report (or EMPTY, SEVERAL), and the group while it holds any. */
  readonly #orderOf: number[] = [];
  readonly #only: number[] = [];
  readonly #groups: (Group | null)[] = [];
  /** By order, for the search and the identifier at hand: when it was met, and bits so far. */
  readonly #metAt: number[] = [];
  readonly #bits: number[] = [];
  readonly #hereAt: number[] = [];
  readonly #here: number[] = [];
  #search = 0;
  #identifier = 0;

  constructor(scales: Scales) {
    this.#scales = scales;
  }

  /** Notes a report that has arrived. */
  arrive(report: number, traits: Traits): void {
    this.#received[report] = traits.received;
    this.#occurred[report] = traits.occurred;
    const { fraudType, spot } = traits;
    this.#type[report] = fraudType === null ? -1 : this.#types.of(fraudType, fraudType);
    this.#spot[report] = spot ? this.#spots.of(`${spot.area}|${spot.town ?? ''}|${spot.lat}|${spot.lon}`, spot) : -1;
    this.#town[report] = spot ? this.#towns.of(townOf(spot), townOf(spot)) : -1;
    this.#orderOf[report] = -1;
  }

  newGroup(order: number): void {
    this.#only[order] = EMPTY;
    this.#groups[order] = null;
    this.#metAt[order] = 0;
    this.#bits[order] = 0;
    this.#hereAt[order] = 0;
    this.#here[order] = 0;
  }

  /** Notes that a group has taken a report in. */
  put(group: Group, report: number): void {
    this.#orderOf[report] = group.order;
    this.sized(group);
  }

  /** Notes that reports have come or gone. */
  sized(group: Group): void {
    const { length } = group.members;
    this.#only[group.order] = length === 0 ? EMPTY : length === 1 ? group.members[0]!.report : SEVERAL;
    this.#groups[group.order] = length === 0 ? null : group;
  }

  /** Groups that share a value with the report or are at work near it; `nearby` are keys of its place. Those that cannot come to `least` bits may be left out. */
  find(
    report: number,
    subject: Subject,
    nearby: readonly string[],
    within: ReadonlySet<Group> | null,
    least: number,
  ): Found[] {
    const { thresholds: t, book } = this.#scales;
    const met: number[] = [];
    this.#search++;
    const { traits } = subject;
    const type = traits.fraudType ?? '';
    const values = book.valuesOf(report, traits);
    for (let i = 0; i < values.length; i++) {
      const identifier = traits.identifiers[i]!;
      if (values[i]!.length === 0 || !book.mayLink(identifier.keys[0]!)) continue;
      this.#identifier++;
      for (const value of values[i]!) {
        if (!book.mayLinkBy(value)) continue;
        const bits = mostBits(identifier, value, type, this.#scales);
        // What half of all reports have finds everybody, and decides nothing.
        if (bits >= t.lookUpAt) this.#visit(value.posting, report, t.memoryDays * DAY_MS, bits, met, false);
      }
    }
    const bySharing = met.length;
    for (const key of nearby) {
      this.#identifier++;
      this.#visit(book.postedAt(key), report, t.story.days * DAY_MS, 0, met, true);
    }
    return this.#likely(report, subject, met, bySharing, within, least);
  }

  /** Of the groups met, the first so many by sharing something, those that can come to `least` bits. */
  #likely(
    report: number,
    subject: Subject,
    met: readonly number[],
    bySharing: number,
    within: ReadonlySet<Group> | null,
    least: number,
  ): Found[] {
    const found: Found[] = [];
    const bound = new Bound(subject, this.#scales, this.#types.all);
    for (let i = 0; i < met.length; i++) {
      const order = met[i]!;
      const only = this.#only[order]!;
      const possible = this.#bits[order]!;
      if (only >= 0) {
        if (bound.ofAny(this.#town[only] === this.#town[report]) + possible + SLACK < least) continue;
        if (this.#alone(bound, report, only) + possible + SLACK < least) continue;
      } else {
        const group = this.#groups[order]!;
        if (i >= bySharing && group.incidents < this.#scales.thresholds.story.incidents) continue;
        if (bound.ofGroup(group) + possible + SLACK < least) continue;
      }
      const group = this.#groups[order]!;
      if (within === null || within.has(group)) found.push({ group, possible });
    }
    return found;
  }

  /**
   * Goes through the reports that carry a key, those that arrived nearest to the report first, no more than the fan-out. By working near alone
   * (`ofSeveral`) a report finds series, never another that stands alone.
   */
  #visit(
    posting: readonly number[],
    report: number,
    longest: number,
    bits: number,
    met: number[],
    ofSeveral: boolean,
  ): void {
    const { fanOut } = this.#scales.thresholds;
    const at = this.#received[report]!;
    let after = lowerBound(posting, report);
    let before = after - 1;
    while (posting[after] === report) after++;
    for (let n = 0; n < fanOut && (before >= 0 || after < posting.length); n++) {
      const later = before < 0 || (after < posting.length && report - posting[before]! > posting[after]! - report);
      const other = later ? posting[after++]! : posting[before--]!;
      if (Math.abs(at - this.#received[other]!) > longest) continue;
      const order = this.#orderOf[other]!;
      if (order < 0) continue;
      const only = this.#only[order]!;
      if (only === EMPTY || (ofSeveral && only >= 0)) continue;
      this.#meet(order, bits, met);
    }
  }

  /** The best of an identifier's keys counts, and identifiers are summed. */
  #meet(order: number, bits: number, met: number[]): void {
    if (this.#metAt[order] !== this.#search) {
      this.#metAt[order] = this.#search;
      this.#bits[order] = 0;
      this.#hereAt[order] = 0;
      met.push(order);
    }
    const before = this.#hereAt[order] === this.#identifier ? this.#here[order]! : 0;
    this.#hereAt[order] = this.#identifier;
    if (bits <= before) return;
    this.#bits[order]! += bits - before;
    this.#here[order] = bits;
  }

  /** Most bits of circumstances and whatever else with a report that stands alone. */
  #alone(bound: Bound, report: number, other: number): number {
    const { moves } = this.#scales.thresholds;
    const apart = Math.abs(this.#occurred[report]! - this.#occurred[other]!) / DAY_MS;
    const rate = bound.rateOf(this.#type[other]!) * bound.activity(apart);
    const there = this.#spot[other]!;
    if (!bound.placed || there < 0 || apart > moves.days) return bound.rest + Math.log2(rate);
    const same = this.#town[other] === this.#town[report] ? 1 : 0;
    const elsewhere = bound.share * (same > 0 ? 1 : this.#reach(this.#spot[report]!, there));
    return bound.rest + Math.log2((rate * (same + moves.alpha * elsewhere)) / (1 + moves.alpha) / bound.share);
  }

  #reach(here: number, there: number): number {
    const pair = here * MOST_SPOTS + there;
    let reach = this.#reaches.get(pair);
    if (reach === undefined) {
      const km = kmApart(this.#spots.all[here]!, this.#spots.all[there]!);
      reach = fromTable(this.#scales.thresholds.reach, km);
      this.#reaches.set(pair, reach);
    }
    return reach;
  }
}

/** Far more than there are places in the country. */
const MOST_SPOTS = 2 ** 24;

/** Things numbered from 0 in the order in which they were first met. */
class Numbered<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string, thing: T): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.all.push(thing) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

/** What the bound on a group's weight takes from the report: worked out once. */
class Bound {
  readonly placed: boolean;
  readonly share: number;
  /** Bits of everything but what was found, the rate and the place: wording, and kinds that look nothing up. */
  readonly rest: number;
  readonly #subject: Subject;
  readonly #quickest: number;
  readonly #scales: Scales;
  readonly #rates: number[];
  readonly #rateOfNone: number;
  readonly #days: number[];
  readonly #activity: number[];
  readonly #busiest: number;

  constructor(subject: Subject, scales: Scales, types: readonly (string | null)[]) {
    const { thresholds: t, around } = scales;
    const { fraudType } = subject.traits;
    this.placed = subject.town !== null;
    this.share = subject.share;
    const most = subject.besides.reduce((sum, { bits }) => sum + bits, t.wording.report.most);
    this.rest = most - Math.log2(subject.sources);
    this.#subject = subject;
    this.#scales = scales;
    const sameType = (type: string | null): number =>
      fraudType === null || type === null || type === fraudType ? 1 : t.otherType;
    this.#rates = types.map((type) => around.productive(type) * sameType(type));
    this.#rateOfNone = around.productive(null);
    this.#days = t.activity.map(([days]) => days);
    this.#activity = t.activity.map(([, rate]) => rate);
    this.#busiest = Math.max(...this.#activity);
    this.#quickest = this.rest + Math.log2(this.#busiest * Math.max(this.#rateOfNone, ...this.#rates));
  }

  /** Most bits with a report that stands alone, in the same town or elsewhere, whatever its type and time. */
  ofAny(sameTown: boolean): number {
    return this.#quickest + (sameTown ? this.#subject.placeHere : this.#subject.placeElsewhere);
  }

  /** Rate of a lone report's group, at work at the same time. */
  rateOf(type: number): number {
    return type < 0 ? this.#rateOfNone : this.#rates[type]!;
  }

  activity(days: number): number {
    for (let i = 0; i < this.#days.length; i++) if (days <= this.#days[i]!) return this.#activity[i]!;
    return this.#activity.at(-1)!;
  }

  /** Most bits with a group of several: as if it were at work here and now. */
  ofGroup(group: Group): number {
    const { otherType, productive } = this.#scales.thresholds;
    const goesOn = group.incidents >= 2 ? productive.named : 1;
    const { town, placeHere, placeElsewhere, traits } = this.#subject;
    const type = traits.fraudType;
    const sameType = type === null || group.types.size === 0 || group.types.has(type) ? 1 : otherType;
    const place = town !== null && group.towns.has(town) ? placeHere : placeElsewhere;
    return this.rest + place + Math.log2(goesOn * this.#busiest * sameType);
  }
}

const townOf = ({ town, area }: Spot): string => town ?? area;

export function lowerBound(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
