import { behavesAsEveryones, newUses, noteUse, type Uses } from './everyones.ts';
import type { Group } from './group.ts';
import type { IdentifierKind, Traits } from './identifier.ts';
import { leavesOf } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';
import { lowerBound } from './search.ts';

/** What is known of one value so far: how many reports and separate groups carry it, and who uses it how. */
export interface ValueRecord {
  key: string;
  /** Groups (series, or reports linked to nothing) that carry it, by number of type, and of all types: repeats within one group do not make a value common. */
  groups: number[];
  allGroups: number;
  /** At which counting they were counted; older counts are nought. */
  countedAt: number;
  /** Reports that carry it, oldest first, by their number of arrival. */
  posting: number[];
  /** On the catalogue's list of everybody's; null until somebody asks. */
  listed: boolean | null;
  /** Only of whole values, which can be everybody's. */
  uses: Uses | null;
  /** What is asked again and again, kept while it holds: whether it may link, its share by chance of two types or one, the key it is counted under. */
  mayLink: boolean;
  mayLinkAt: number;
  shares: number[];
  sharesAt: number;
  floor: number;
  countedAs: string;
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

/** How many groups have something, by number of type and in all. */
interface Counts {
  byType: number[];
  all: number;
}

/** Whole values: the last figures of a number or a part of a plate are many people's by nature and say nothing of one. */
const WHOLE = new Set(['phone', 'account', 'email', 'site', 'plate']);
const LEAST_FLOOR = 1e-3;
/** "phone:+44…" → "phone"; "plate?LK1…" → "plate?": what the floors go by. */
const precisionOf = (key: string): string => {
  const end = key.search(/[^a-z]/);
  return key[end] === ':' ? key.slice(0, end) : key.slice(0, end + 1);
};

/** The book of values: frequencies so far, where each was seen, and which have turned out to be everybody's. */
export class ValueBook {
  readonly #thresholds: SeriesThresholds;
  readonly #everyones: (key: string) => boolean;
  readonly #usual: (key: string) => number | null;
  readonly #values = new Map<string, ValueRecord>();
  readonly #groupsWithKind = new Map<IdentifierKind, Counts>();
  readonly #typeNumbers = new Map<string, number>();
  /** By report: its values whose share is counted, for counting them again. */
  readonly #countedOf: ValueRecord[][] = [];
  /** By report: values at the keys of its identifiers, as they were after so many reports. */
  readonly #known: (readonly (readonly ValueRecord[])[])[] = [];
  #knownAt = -1;
  #recorded = 0;
  /** How many times all groups have been counted, how many times any count changed, and any value was barred or freed. */
  #counting = 0;
  #counts = 0;
  #rules = 0;
  readonly #posted = new Map<string, number[]>();
  readonly #own = new Set<string>();
  readonly #barred = new Map<string, ForReview>();
  /** What people have said of values: everybody's, or the offenders'. Their word goes before the list, the owner and the behaviour. */
  readonly #judged = new Map<string, boolean>();

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
    const value = this.#values.get(key);
    return value ? this.mayLinkBy(value) : this.#mayLink(key, null);
  }

  /** The same of a value that has been met. */
  mayLinkBy(value: ValueRecord): boolean {
    if (value.mayLinkAt !== this.#rules) {
      value.mayLink = this.#mayLink(value.key, value);
      value.mayLinkAt = this.#rules;
    }
    return value.mayLink;
  }

  #mayLink(key: string, value: ValueRecord | null): boolean {
    const everybodys = this.#judged.get(key);
    if (everybodys !== undefined) return !everybodys;
    if (this.#own.has(key) || this.#barred.has(key)) return false;
    if (!value) return !this.#everyones(key);
    value.listed ??= this.#everyones(key);
    return !value.listed;
  }

  /**
   * Share of groups that carry the key by chance. Of exact numbers it is the floor: nobody else has them, but for those that are everybody's.
   * Of names and words it is counted, above all where the group does not work: a group's own reports that are not linked yet would make its
   * name look common, so those of its own type count only in part. `comparing` groups (one, or two) are left out of the count.
   */
  chance(kind: IdentifierKind, key: string, type: string, comparing: 1 | 2 = 1): number {
    const value = this.#values.get(key);
    if (value) return this.chanceOf(kind, value, type, comparing);
    return this.#thresholds.kinds[kind].counted ? this.#share(kind, key, type, comparing) : this.#floor(kind, key);
  }

  /** The same of a value that has been met. */
  chanceOf(kind: IdentifierKind, value: ValueRecord, type: string, comparing: 1 | 2 = 1): number {
    if (!this.#thresholds.kinds[kind].counted) return value.floor;
    if (value.sharesAt !== this.#counts) {
      value.shares.length = 0;
      value.sharesAt = this.#counts;
    }
    const asked = 2 * this.#typeNumber(type) + comparing - 1;
    const share = value.shares[asked] ?? this.#share(kind, value.key, type, comparing);
    value.shares[asked] = share;
    return share;
  }

  #floor(kind: IdentifierKind, key: string): number {
    return Math.max(this.#thresholds.kinds[kind].floors[precisionOf(key)] ?? LEAST_FLOOR, this.#usual(key) ?? 0);
  }

  #share(kind: IdentifierKind, key: string, type: string, comparing: 1 | 2): number {
    const known = this.#values.get(key);
    const floor = known?.floor ?? this.#floor(kind, key);
    const { worth } = this.#thresholds.frequency;
    // Two series side by side hold their own reports already; the rest of the trade is others'.
    const sameType = comparing === 2 ? 1 : this.#thresholds.frequency.sameType;
    const value = this.#values.get(known?.countedAs ?? countedAs(key));
    const number = this.#typeNumber(type);
    const now = value !== undefined && value.countedAt === this.#counting;
    const ofOwn = now ? (value.groups[number] ?? 0) : 0;
    const own = Math.max(0, ofOwn - comparing);
    const others = now ? value.allGroups - ofOwn : 0;
    const kinds = this.#groupsWithKind.get(kind);
    const ofType = kinds?.byType[number] ?? 0;
    const all = (kinds?.all ?? 0) - ofType;
    // Some names belong to one trade ("PC Smith"): there they are as common as that trade uses them.
    const everywhere = (others + sameType * own + floor * worth) / (all + sameType * ofType + worth);
    const inTrade = (sameType * own + floor * worth) / (ofType + worth);
    return Math.min(0.9, Math.max(everywhere, inTrade));
  }

  #typeNumber(type: string): number {
    let number = this.#typeNumbers.get(type);
    if (number === undefined) {
      number = this.#typeNumbers.size;
      this.#typeNumbers.set(type, number);
    }
    return number;
  }

  /** Reports that carry the key, those that arrived nearest to one report first, no more than the fan-out. */
  *carriers(key: string, nearestTo: number): Generator<number> {
    const posting = this.#values.get(key)?.posting ?? this.#posted.get(key);
    if (!posting) return;
    let [before, after] = [lowerBound(posting, nearestTo) - 1, lowerBound(posting, nearestTo + 1)];
    for (let n = 0; n < this.#thresholds.fanOut && (before >= 0 || after < posting.length); n++) {
      const earlier = posting[before];
      const later = posting[after];
      if (later === undefined || (earlier !== undefined && nearestTo - earlier <= later - nearestTo)) {
        before--;
        yield earlier!;
      } else {
        after++;
        yield later;
      }
    }
  }

  /** Values that others have left at the keys of an identifier, by identifier; kept until another report is recorded. */
  valuesOf(report: number, { identifiers }: Traits): readonly (readonly ValueRecord[])[] {
    if (this.#knownAt !== this.#recorded) {
      this.#known.length = 0;
      this.#knownAt = this.#recorded;
    }
    let known = this.#known[report];
    if (!known) {
      known = identifiers.map((i) =>
        this.#thresholds.kinds[i.kind].looksUp ? i.keys.flatMap((key) => this.#values.get(key) ?? []) : [],
      );
      this.#known[report] = known;
    }
    return known;
  }

  /** Reports noted under a key that is no identifier, oldest first. */
  postedAt(key: string): readonly number[] {
    return this.#posted.get(key) ?? [];
  }

  /** Notes a report under a key that is no identifier (a type in an area). */
  post(key: string, report: number): void {
    const posting = this.#posted.get(key);
    if (posting) posting.push(report);
    else this.#posted.set(key, [report]);
  }

  /**
   * Takes the values of a report into the book. `newToGroup` tells which keys and kinds its group did not have before. A second telling (`retold`)
   * is no second use of a value.
   */
  record(
    report: number,
    traits: Traits,
    newToGroup: (key: string) => boolean,
    kindNew: (kind: IdentifierKind) => boolean,
    retold: boolean,
  ): string[] {
    const turned: string[] = [];
    for (const phone of traits.own.phones) this.#takeOwn(`phone:${phone}`, turned);
    for (const account of traits.own.accounts) {
      this.#takeOwn(`account:${account}`, turned);
      this.#takeOwn(`accno:${account.slice(-8)}`, turned);
    }
    const kinds = new Set<IdentifierKind>();
    const counted = new Set<ValueRecord>();
    this.#counts++;
    this.#recorded++;
    for (const identifier of traits.identifiers) {
      const leaves = leavesOf(identifier);
      if (leaves.length === 0) continue;
      if (!kinds.has(identifier.kind) && kindNew(identifier.kind))
        this.#countKind(identifier.kind, traits.fraudType ?? '');
      kinds.add(identifier.kind);
      for (const key of leaves) {
        const value = this.#count(report, identifier.kind, key, traits, newToGroup(key), retold);
        if (this.#thresholds.kinds[identifier.kind].counted) counted.add(value);
      }
      const first = identifier.keys[0]!;
      if (this.#turnsEveryones(first)) turned.push(first);
    }
    this.#countedOf[report] = [...counted];
    return turned;
  }

  #takeOwn(key: string, turned: string[]): void {
    if (this.#own.has(key)) return;
    this.#own.add(key);
    this.#rules++;
    if (this.#values.has(key)) turned.push(key);
  }

  #count(
    report: number,
    kind: IdentifierKind,
    key: string,
    traits: Traits,
    isNew: boolean,
    retold: boolean,
  ): ValueRecord {
    let value = this.#values.get(key);
    if (!value) {
      value = this.#newValue(kind, key, traits);
      this.#values.set(key, value);
    }
    if (isNew) this.#countGroup(value, this.#typeNumber(traits.fraudType ?? ''));
    value.posting.push(report);
    if (value.uses && !retold) noteUse(value.uses, key, traits, this.#thresholds.everyone.near);
    return value;
  }

  #newValue(kind: IdentifierKind, key: string, traits: Traits): ValueRecord {
    const uses = WHOLE.has(precisionOf(key)) ? newUses(traits.received) : null;
    return {
      key,
      groups: [],
      allGroups: 0,
      countedAt: this.#counting,
      posting: [],
      listed: null,
      uses,
      mayLink: false,
      mayLinkAt: -1,
      shares: [],
      sharesAt: -1,
      floor: this.#floor(kind, key),
      countedAs: countedAs(key),
    };
  }

  #countGroup(value: ValueRecord, type: number): void {
    if (value.countedAt !== this.#counting) {
      value.groups.length = 0;
      value.allGroups = 0;
      value.countedAt = this.#counting;
    }
    // No holes, or the array would be slow.
    while (value.groups.length <= type) value.groups.push(0);
    value.groups[type]!++;
    value.allGroups++;
  }

  #turnsEveryones(key: string): boolean {
    const uses = this.#values.get(key)?.uses;
    const barred = this.#barred.has(key);
    if (!uses || this.#judged.has(key) || (!barred && !this.mayLink(key))) return false;
    const because = behavesAsEveryones(
      uses,
      this.#thresholds.everyone,
      (other) => this.mayLink(other),
      (other) => this.#values.get(other)?.posting.length ?? 0,
    );
    if (because === null) {
      // What looked like everybody's when little was known may prove to be one group's after all.
      if (this.#barred.delete(key)) this.#rules++;
      return false;
    }
    const { reports, first, last, areas, types } = uses;
    this.#barred.set(key, { key, reports, from: first, to: last, areas: areas.size, types: types.size, because });
    this.#rules++;
    return !barred;
  }

  #countKind(kind: IdentifierKind, type: string): void {
    let counts = this.#groupsWithKind.get(kind);
    if (!counts) {
      counts = { byType: [], all: 0 };
      this.#groupsWithKind.set(kind, counts);
    }
    const number = this.#typeNumber(type);
    while (counts.byType.length <= number) counts.byType.push(0);
    counts.byType[number]!++;
    counts.all++;
  }

  /** Counts again how many groups carry each value and kind. */
  recount(groups: Iterable<Group>): void {
    this.#counting++;
    this.#counts++;
    this.#groupsWithKind.clear();
    for (const group of groups) {
      const type = group.mainType ?? '';
      const number = this.#typeNumber(type);
      if (group.members.length === 1) {
        for (const value of this.#countedOf[group.members[0]!.report]!) this.#countGroup(value, number);
      } else {
        for (const key of group.keys.keys()) {
          const value = this.#values.get(key);
          if (value) this.#countGroup(value, number);
        }
      }
      for (const kind of group.kinds.keys()) this.#countKind(kind, type);
    }
  }

  /** Takes a person's word on a value, or takes it back. */
  judge(key: string, everybodys: boolean | null): void {
    if (everybodys === null) this.#judged.delete(key);
    else this.#judged.set(key, everybodys);
    this.#rules++;
  }

  reportsWith(key: string): readonly number[] {
    return this.#values.get(key)?.posting ?? [];
  }

  /** Values stopped from linking by their behaviour. */
  forReview(): ForReview[] {
    return [...this.#barred.values()];
  }
}

/** A surname is as common as all its bearers, with or without a given name. */
const countedAs = (key: string): string =>
  key.startsWith('surname')
    ? `sn:${key.slice(key.indexOf(':') + 1)}`
    : /^(?:has)?given:/.test(key)
      ? `gn:${key.slice(key.indexOf(':') + 1)}`
      : key;
