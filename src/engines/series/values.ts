import { DAY_MS } from '#core/clock.ts';
import type { Identifier, IdentifierKind, Traits } from './identifier.ts';
import { leavesOf } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';

/** What is known of one value so far: how many reports and separate groups carry it, for how long, and how widely. */
interface ValueRecord {
  reports: number;
  /** Groups (series, or reports linked to nothing) that carry it: repeats within one group do not make a value common. */
  groups: number;
  first: number;
  last: number;
  areas: Set<string>;
  types: Set<string>;
  /** Reports that carry it, oldest first, by their number of arrival. */
  posting: number[];
}

/** A value that was stopped from linking because it behaves as everybody's does, for a person to look at. */
export interface ForReview {
  key: string;
  reports: number;
  from: number;
  to: number;
  areas: number;
  types: number;
  because: string;
}

const MOST_COUNTED = 32;
/** Whole values: the last figures of a number or a part of a plate are many people's by nature and say nothing of one. */
const WHOLE = new Set(['phone', 'account', 'email', 'site', 'plate']);
const LEAST_FLOOR = 1e-3;
/** "phone:+44…" → "phone"; "plate?LK1…" → "plate?": what the floors go by. */
const precisionOf = (key: string): string => {
  const end = key.search(/[^a-z]/);
  return key[end] === ':' ? key.slice(0, end) : key.slice(0, end + 1);
};
/** Weight of the floor against what has been counted, in reports. */
const FLOOR_COUNTS_AS = 200;

/** The book of values: frequencies so far, where each was seen, and which have turned out to be everybody's. */
export class ValueBook {
  readonly #thresholds: SeriesThresholds;
  readonly #everyones: (key: string) => boolean;
  readonly #usual: (key: string) => number | null;
  readonly #values = new Map<string, ValueRecord>();
  readonly #groupsWithKind = new Map<IdentifierKind, number>();
  readonly #posted = new Map<string, number[]>();
  readonly #own = new Set<string>();
  readonly #barred = new Map<string, ForReview>();

  constructor(
    thresholds: SeriesThresholds,
    everyones: (key: string) => boolean,
    usual: (key: string) => number | null,
  ) {
    this.#thresholds = thresholds;
    this.#everyones = everyones;
    this.#usual = usual;
  }

  /** May this key join reports? Not when it is on the catalogue's list, somebody's own number, or behaves as everybody's does. */
  mayLink(key: string): boolean {
    return !this.#everyones(key) && !this.#own.has(key) && !this.#barred.has(key);
  }

  /**
   * Share of groups that carry the key by chance, so far; never below the floor of its kind and precision, and not counting the
   * groups that are being compared (one, or two when they are compared with each other).
   */
  chance(kind: IdentifierKind, key: string, comparing = 1): number {
    const floors = this.#thresholds.kinds[kind].floors;
    const floor = Math.max(floors[precisionOf(key)] ?? LEAST_FLOOR, this.#usual(key) ?? 0);
    const others = Math.max(0, (this.#values.get(key)?.groups ?? comparing) - comparing);
    return (others + floor * FLOOR_COUNTS_AS) / ((this.#groupsWithKind.get(kind) ?? 0) + FLOOR_COUNTS_AS);
  }

  /** Reports that carry the key, newest first, no more than the fan-out. */
  *carriers(key: string): Generator<number> {
    const posting = this.#values.get(key)?.posting ?? this.#posted.get(key);
    if (!posting) return;
    const until = Math.max(0, posting.length - this.#thresholds.fanOut);
    for (let i = posting.length - 1; i >= until; i--) yield posting[i]!;
  }

  /** Notes a report under a key that is no identifier (a type in an area). */
  post(key: string, report: number): void {
    const posting = this.#posted.get(key);
    if (posting) posting.push(report);
    else this.#posted.set(key, [report]);
  }

  /** Takes the values of a report into the book. `newToGroup` tells which keys and kinds its group did not have before. */
  record(
    report: number,
    traits: Traits,
    newToGroup: (key: string) => boolean,
    kindNew: (kind: IdentifierKind) => boolean,
  ): string[] {
    const turned: string[] = [];
    for (const phone of traits.own.phones) {
      const key = `phone:${phone}`;
      if (this.#own.has(key)) continue;
      this.#own.add(key);
      if (this.#values.has(key)) turned.push(key);
    }
    const kinds = new Set<IdentifierKind>();
    for (const identifier of traits.identifiers) {
      if (!kinds.has(identifier.kind) && kindNew(identifier.kind)) {
        this.#groupsWithKind.set(identifier.kind, (this.#groupsWithKind.get(identifier.kind) ?? 0) + 1);
      }
      kinds.add(identifier.kind);
      for (const key of leavesOf(identifier)) this.#count(report, key, identifier, traits, newToGroup(key));
      const first = identifier.keys[0]!;
      if (this.#turnsEveryones(first, identifier)) turned.push(first);
    }
    return turned;
  }

  #count(report: number, key: string, identifier: Identifier, traits: Traits, isNew: boolean): void {
    const looksUp = this.#thresholds.kinds[identifier.kind].looksUp;
    let value = this.#values.get(key);
    if (!value) {
      value = {
        reports: 0,
        groups: 0,
        first: traits.received,
        last: 0,
        areas: new Set(),
        types: new Set(),
        posting: [],
      };
      this.#values.set(key, value);
    }
    value.reports++;
    if (isNew) value.groups++;
    value.last = Math.max(value.last, traits.received);
    if (traits.spot && value.areas.size < MOST_COUNTED) value.areas.add(traits.spot.area);
    if (traits.fraudType && value.types.size < MOST_COUNTED) value.types.add(traits.fraudType);
    if (looksUp) value.posting.push(report);
  }

  #turnsEveryones(key: string, identifier: Identifier): boolean {
    if (!this.#thresholds.kinds[identifier.kind].strong || !WHOLE.has(precisionOf(key)) || !this.mayLink(key))
      return false;
    const v = this.#values.get(key);
    if (!v) return false;
    const t = this.#thresholds.everyone;
    const days = (v.last - v.first) / DAY_MS;
    const manyTypes = v.types.size >= t.types && v.reports >= t.types;
    const everywhere = v.reports >= t.reports && days >= t.days && v.areas.size >= t.areas;
    if (!manyTypes && !everywhere) return false;
    this.#barred.set(key, {
      key,
      reports: v.reports,
      from: v.first,
      to: v.last,
      areas: v.areas.size,
      types: v.types.size,
      because: manyTypes
        ? `It stands in reports of ${v.types.size} kinds of fraud, which one group would hardly work.`
        : `It stands in ${v.reports} reports over ${Math.round(days)} days in ${v.areas.size} areas, more than an offender's lasts.`,
    });
    return true;
  }

  /** Values stopped from linking by their behaviour. */
  forReview(): ForReview[] {
    return [...this.#barred.values()];
  }
}
