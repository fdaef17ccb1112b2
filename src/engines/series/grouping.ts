import type { SeriesBecause } from '#core/event.ts';
import { Decisions } from './decisions.ts';
import { Group, type Member } from './group.ts';
import type { Traits } from './identifier.ts';
import { type Joining, weighJoining } from './join.ts';
import type { SeriesKnowledge, SeriesThresholds } from './knowledge.ts';
import { NamesOfReports, nameOrder } from './names.ts';
import { Search } from './search.ts';
import { subjectOf } from './subject.ts';
import { Surroundings } from './surroundings.ts';
import { type ForReview, ValueBook } from './values.ts';
import { type Scales, type Weighed, weighIfLikely } from './weigh.ts';
import { Stories } from './wording.ts';

export interface Candidate {
  group: Group;
  w: Weighed;
}

/** Reports and the groups they stand in, with all that is needed to weigh one against another. */
export class Grouping {
  readonly thresholds: SeriesThresholds;
  readonly scales: Scales;
  readonly traits: Traits[] = [];
  readonly groupOf: Group[] = [];
  /** Reports whose place has changed since this was last emptied. */
  readonly moved = new Set<number>();
  readonly #book: ValueBook;
  readonly #around: Surroundings;
  readonly #stories: Stories;
  readonly #search: Search;
  /** What people have said of pairs of reports. */
  readonly decisions = new Decisions();
  /** Names that a report's series went by before it was taken in by another, so that what comes apart again gets its own name back. */
  readonly names = new NamesOfReports();
  #groups = 0;

  constructor(knowledge: SeriesKnowledge) {
    this.thresholds = knowledge.thresholds;
    this.#book = new ValueBook(knowledge.thresholds, knowledge.everyones, knowledge.usual);
    this.#around = new Surroundings(knowledge.thresholds);
    this.#stories = new Stories(knowledge.thresholds.wording);
    this.scales = { thresholds: this.thresholds, book: this.#book, around: this.#around, stories: this.#stories };
    this.#search = new Search(this.scales);
  }

  /** Takes in a report that has arrived, as yet in no group; returns its number. */
  arrive(traits: Traits): number {
    this.#search.arrive(this.traits.length, traits);
    return this.traits.push(traits) - 1;
  }

  newGroup(): Group {
    this.#search.newGroup(this.#groups);
    return new Group(this.#groups++);
  }

  /** Groups that the report may belong to, weighed, the likeliest first; those that cannot come to `least` bits may be left out. */
  candidates(report: number, within: ReadonlySet<Group> | null = null, least = Number.NEGATIVE_INFINITY): Candidate[] {
    const block = this.decisions.block(report);
    const subject = subjectOf(this.traits[report]!, this.scales);
    const found: Candidate[] = [];
    for (const { group, possible } of this.#search.find(report, subject, nearbyKeys(subject.traits), within, least)) {
      if (this.decisions.keepsApart(block, group)) continue;
      const w = weighIfLikely(subject, group, this.scales, least, possible);
      if (w) found.push({ group, w });
    }
    return found.sort((a, b) => b.w.bits - a.w.bits || a.group.order - b.group.order);
  }

  /** Is what was weighed enough for a link? The rules of docs/engines/series.md. */
  links({ group, w }: Candidate, caution = 0): boolean {
    const { linkAt, linkAtOneKind, specificAt, weakKinds, rareAt, rareAlone, story } = this.thresholds;
    if (w.bits < linkAt + caution || w.kinds === 0) return false;
    // A tale of its own, in the place and days of a series at work.
    if (w.wording >= story.least && w.bits >= story.linkAt + caution && group.incidents >= story.incidents) return true;
    if (w.specific < specificAt) return false;
    if (w.strong || w.kinds >= weakKinds) return true;
    return w.bits >= linkAtOneKind + caution && w.best >= (group.incidents >= 2 ? rareAt : rareAlone);
  }

  /** Takes a report into the books and puts it into a group. Returns values that turned out to be everybody's. */
  enter(group: Group, member: Member): string[] {
    const { traits, report } = member;
    const turned = this.#book.record(
      report,
      traits,
      (key) => !group.keys.has(key),
      (kind) => !group.kinds.has(kind),
      member.duplicateOf !== null,
    );
    const joined = member.duplicateOf === null && group.incidents > 0;
    this.#stories.record(traits);
    this.#around.record(traits, group.members.length === 0, joined ? (group.incidents === 1 ? 2 : 1) : 0);
    this.put(group, member);
    for (const key of nearbyKeys(traits)) this.#book.post(key, report);
    return turned;
  }

  put(group: Group, member: Member): void {
    group.add(member);
    this.groupOf[member.report] = group;
    this.#search.put(group, member.report);
    this.moved.add(member.report);
  }

  /** Takes a report out of its group, which may be left empty. */
  take(report: number): Member {
    const group = this.groupOf[report]!;
    const member = group.remove(report);
    this.#search.sized(group);
    return member;
  }

  /** How two groups weigh as one, or null when a person has said that they are not. */
  joining(one: Group, other: Group): Joining | null {
    if (
      this.decisions.keepsApart(
        one.members.map((m) => m.report),
        other,
      )
    )
      return null;
    return weighJoining(one, other, this.scales);
  }

  joins(joining: Joining, both: number, caution = 0): boolean {
    const { at, kinds, oneKind, grown, large, atLarge } = this.thresholds.join;
    if (joining.bits < (both >= large ? atLarge : at) + caution) return false;
    return both >= grown || joining.kinds >= kinds || joining.best >= (both >= 2 ? oneKind : this.thresholds.strongAt);
  }

  /** The oldest named series keeps its name; the others are absorbed. Returns the group and the names it took in. */
  merge(groups: readonly Group[]): { group: Group; absorbed: string[] } {
    const [first, ...rest] = [...new Set(groups)].toSorted(
      (a, b) => nameOrder(a.series) - nameOrder(b.series) || a.order - b.order,
    );
    this.names.merging([first!, ...rest]);
    const absorbed: string[] = [];
    for (const other of rest) {
      if (other.series !== null) absorbed.push(other.series);
      for (const member of [...other.members]) {
        this.names.remember(member.report, other.series);
        this.take(member.report);
        this.put(first!, member);
      }
    }
    return { group: first!, absorbed };
  }

  /** Every report by itself again, second tellings with their first. */
  dissolve(): void {
    this.#stories.refresh(this.traits);
    for (const group of this.all()) {
      const members = [...group.members];
      for (const m of members.slice(1)) {
        const first = members.find((o) => o.traits.externalId === m.duplicateOf);
        this.take(m.report);
        this.put(first ? this.groupOf[first.report]! : this.newGroup(), m);
      }
    }
    for (let report = 0; report < this.traits.length; report++) {
      const [first] = this.decisions.block(report);
      if (first !== undefined && first < report) this.merge([this.groupOf[first]!, this.groupOf[report]!]);
    }
  }

  /** What moves with a report: its other tellings, and what people have said belongs with it. */
  movingWith(report: number): Member[] {
    const moving = new Map<number, Member>();
    for (const r of this.decisions.block(report)) {
      const group = this.groupOf[r]!;
      const self = group.members.find((m) => m.report === r)!;
      moving.set(r, self);
      for (const m of group.members) if (m.duplicateOf === self.traits.externalId) moving.set(m.report, m);
    }
    return [...moving.values()];
  }

  /** All groups that hold a report, in the order of their oldest member. */
  all(): Set<Group> {
    return new Set(this.groupOf.filter((g) => g !== undefined));
  }

  /** Counts values again by the groups as they now are. */
  recount(): void {
    const groups = [...this.all()];
    this.#book.recount(groups);
    this.#around.recount(groups);
  }

  /** Groups that share a value with this one by which series are compared. */
  alike(group: Group): Set<Group> {
    const found = new Set<Group>();
    for (const { report, traits } of group.members) {
      for (const key of [...traits.identifiers.flatMap((i) => i.keys), ...nearbyKeys(traits)]) {
        if (!this.#book.mayLink(key)) continue;
        for (const other of this.#book.carriers(key, report)) {
          const g = this.groupOf[other];
          if (g && g !== group) found.add(g);
        }
      }
    }
    return found;
  }

  because(joining: Joining, other: Group): SeriesBecause[] {
    return joining.shared.slice(0, MOST_JOINING_REASONS).flatMap((s) => {
      const carrier = other.carrierOf(s.key);
      return carrier ? [{ with: carrier.traits.externalId, on: `series.${s.kind}`, weight: rounded(s.bits) }] : [];
    });
  }

  forReview(): ForReview[] {
    return this.#book.forReview();
  }

  /** A person's word on a value: it is everybody's (true), it is the offenders' (false), or the engine is to judge again (null). */
  judge(key: string, everybodys: boolean | null): void {
    this.#book.judge(key, everybodys);
  }

  mayLink(key: string): boolean {
    return this.#book.mayLink(key);
  }

  /** Reports that carry the key. */
  reportsWith(key: string): readonly number[] {
    return this.#book.reportsWith(key);
  }
}

/** Reasons shown for the joining of two series. */
const MOST_JOINING_REASONS = 6;
/** "S-12" → 12; what has no name comes last. */
/** Series of one type and area are compared though they share no identifier: their days, places and stories may join them. */
const nearbyKeys = (traits: Traits): string[] =>
  traits.spot && traits.fraudType ? [`near:${traits.fraudType}|${traits.spot.area}`] : [];
export const rounded = (bits: number): number => Math.round(bits * 10) / 10;
