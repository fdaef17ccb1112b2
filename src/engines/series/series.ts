import { DAY_MS } from '#core/clock.ts';
import type { SeriesBecause } from '#core/event.ts';
import type { FraudReport } from '#core/report.ts';
import { Group, type Member } from './group.ts';
import type { IdentifierKind, Traits } from './identifier.ts';
import { weighJoining } from './join.ts';
import type { SeriesKnowledge, SeriesThresholds } from './knowledge.ts';
import { Surroundings } from './surroundings.ts';
import { type EarlierTelling, Tellings } from './tellings.ts';
import { readTraits } from './traits.ts';
import { type ForReview, ValueBook } from './values.ts';
import { asProbability, type Scales, type Weighed, weigh } from './weigh.ts';

/** A line of `counterfoil series` (contracts section 5). */
export interface Assignment {
  externalId: string;
  series: string | null;
  /** Probability that the report belongs where it was put; 0 when it is linked to nothing. */
  confidence: number;
  because: SeriesBecause[];
  duplicateOf?: string;
}

/** What one report changed. Only a series of two or more separate incidents forms or grows. */
export interface SeriesChange {
  kind: 'formed' | 'grew';
  series: string;
  /** The report that was added. */
  added: string;
  /** All reports of the series, oldest first. */
  externalIds: string[];
  /** Series that were found to be the same and now go by this name. */
  absorbed: string[];
  because: SeriesBecause[];
}

/**
 * Joins fraud reports into series as they arrive. The answer to a report rests only on the reports before it, and adding all reports in
 * order of receipt is the same as running the batch, so that rebuilding from the stored reports gives the same names.
 */
export class SeriesIndex {
  readonly #knowledge: SeriesKnowledge;
  readonly #t: SeriesThresholds;
  readonly #book: ValueBook;
  readonly #around: Surroundings;
  readonly #scales: Scales;
  readonly #tellings: Tellings;
  readonly #traits: Traits[] = [];
  readonly #groupOf: Group[] = [];
  readonly #numberOf = new Map<string, number>();
  /** Reports whose place has changed since takeMoved() was last asked. */
  readonly #moved = new Set<number>();
  #named = 0;
  #groups = 0;

  constructor(knowledge: SeriesKnowledge) {
    this.#knowledge = knowledge;
    this.#t = knowledge.thresholds;
    this.#book = new ValueBook(knowledge.thresholds, knowledge.everyones, knowledge.usual);
    this.#around = new Surroundings(knowledge.thresholds);
    this.#scales = { thresholds: this.#t, book: this.#book, around: this.#around };
    this.#tellings = new Tellings(knowledge.thresholds.telling);
  }

  /**
   * Adds a report; reports are to be added in order of `receivedAt`, then `externalId`. Returns what changed, or null when the report is
   * linked to nothing. A report whose identity is already known changes nothing.
   */
  add(report: FraudReport): SeriesChange | null {
    const identity = identityOf(report);
    if (this.#numberOf.has(identity)) return null;
    const number = this.#traits.length;
    const traits = readTraits(report, this.#knowledge.describe);
    this.#traits.push(traits);
    this.#numberOf.set(identity, number);

    const earlier = this.#tellings.earlier(traits);
    const { group, absorbed, member } = earlier
      ? this.#retell(number, traits, earlier)
      : this.#place(number, traits, null);
    const before = group.incidents;
    this.#enter(group, member);
    this.#tellings.add(number, traits);
    for (const key of nearbyKeys(traits)) this.#book.post(key, number);
    if (group.members.length > 1 && group.series === null) {
      group.series = `S-${++this.#named}`;
      for (const m of group.members) this.#moved.add(m.report);
    }
    // What was just learnt of a value may have taken the group apart again.
    if (this.#groupOf[number] !== group) return null;
    if (group.incidents < 2 || group.series === null) return null;
    return {
      kind: before < 2 && absorbed.length === 0 ? 'formed' : 'grew',
      series: group.series,
      added: traits.externalId,
      externalIds: group.members.map((m) => m.traits.externalId),
      absorbed,
      because: member.because,
    };
  }

  /** The series a report is in now, by source and external id. */
  assignment(report: { source: string; externalId: string }): Assignment {
    const number = this.#numberOf.get(identityOf(report));
    const group = number === undefined ? undefined : this.#groupOf[number];
    const member = group?.members.find((m) => m.report === number);
    if (!group || !member || group.series === null) {
      return { externalId: report.externalId, series: null, confidence: 0, because: [] };
    }
    const because = member.because.length > 0 ? member.because : mirrored(group, member);
    const bits = member.because.length > 0 ? member.bits : Math.max(0, ...group.members.slice(1).map((m) => m.bits));
    const line: Assignment = {
      externalId: report.externalId,
      series: group.series,
      confidence: Math.round(asProbability(bits) * 1000) / 1000,
      because,
    };
    if (member.duplicateOf !== null) line.duplicateOf = member.duplicateOf;
    return line;
  }

  /** The present assignment of every report whose place has changed since this was last asked, oldest first. */
  takeMoved(): Assignment[] {
    const moved = [...this.#moved].sort((a, b) => a - b);
    this.#moved.clear();
    return moved.map((number) => this.assignment(this.#traits[number]!));
  }

  /** Reports of a series, oldest first; empty when there is none of that name. */
  membersOf(series: string): string[] {
    const group = this.#groupOf.find((g) => g.series === series);
    return group ? group.members.map((m) => m.traits.externalId) : [];
  }

  /** Values that were stopped from linking because they behave as everybody's do. */
  forReview(): ForReview[] {
    return this.#book.forReview();
  }

  #enter(group: Group, member: Member): void {
    const { traits } = member;
    const turned = this.#book.record(
      member.report,
      traits,
      (key) => !group.keys.has(key),
      (kind: IdentifierKind) => !group.kinds.has(kind),
    );
    const joined = member.duplicateOf === null && group.incidents > 0;
    this.#around.record(traits, group.members.length === 0, joined ? (group.incidents === 1 ? 2 : 1) : 0);
    group.add(member);
    this.#groupOf[member.report] = group;
    this.#moved.add(member.report);
    for (const key of turned) this.#unlink(key);
  }

  #retell(number: number, traits: Traits, { report: told, points, on }: EarlierTelling) {
    const group = this.#groupOf[told]!;
    const original = group.members.find((m) => m.report === told)!;
    const duplicateOf = original.duplicateOf ?? original.traits.externalId;
    const because = on.map((field) => ({
      with: original.traits.externalId,
      on: field,
      weight: rounded((2 * points) / on.length),
    }));
    const member: Member = { report: number, traits, because, bits: 2 * points, duplicateOf };
    return { group, absorbed: [] as string[], member };
  }

  /** Finds the group a report belongs to, among all groups or only those given, joining groups that it proves to be one. */
  #place(number: number, traits: Traits, within: ReadonlySet<Group> | null) {
    const all = [...this.#candidates(traits, within)].map((group) => ({
      group,
      w: weigh(traits, group, this.#scales),
    }));
    all.sort((a, b) => b.w.bits - a.w.bits || a.group.order - b.group.order);
    const weighed = all.filter(({ w }) => this.#links(w));
    const best = weighed[0];
    if (!best) {
      const group = new Group(this.#groups++);
      return {
        group,
        absorbed: [] as string[],
        member: { report: number, traits, because: [], bits: 0, duplicateOf: null } as Member,
      };
    }
    const joined = best.w.strong ? weighed.slice(1).filter(({ w }) => w.strong && w.bits >= this.#t.mergeAt) : [];
    const rest = all.filter((a) => !joined.includes(a)).map((a) => a.group);
    const alike = this.#alike(best.group, rest);
    const { group, absorbed } = this.#join([best.group, ...joined.map((o) => o.group), ...alike.map((a) => a.group)]);
    const because = [best, ...joined].flatMap(({ w }) => this.#reasons(w));
    because.push(...alike.flatMap((a) => a.because));
    const member: Member = { report: number, traits, because, bits: best.w.bits, duplicateOf: null };
    return { group, absorbed, member };
  }

  /** Series that, side by side with this one, prove to be the same. */
  #alike(group: Group, others: Group[]): { group: Group; because: SeriesBecause[] }[] {
    const { at, kinds, compared } = this.#t.join;
    if (group.incidents < 2) return [];
    const found: { group: Group; because: SeriesBecause[] }[] = [];
    for (const other of others.filter((o) => o !== group && o.incidents > 1).slice(0, compared)) {
      const joining = weighJoining(group, other, this.#scales);
      if (joining.bits < at || joining.kinds < kinds) continue;
      const because = joining.shared.slice(0, MOST_JOINING_REASONS);
      found.push({
        group: other,
        because: because.map((s) => ({
          with: this.#traits[s.with]!.externalId,
          on: `series.${s.kind}`,
          weight: rounded(s.bits),
        })),
      });
    }
    return found;
  }

  #links(w: Weighed): boolean {
    const { linkAt, linkAtOneKind, specificAt, weakKinds } = this.#t;
    if (w.bits < linkAt || w.specific < specificAt || w.kinds === 0) return false;
    return w.strong || w.kinds >= weakKinds || (w.wording >= this.#t.wording.alone && w.bits >= linkAtOneKind);
  }

  #candidates(traits: Traits, within: ReadonlySet<Group> | null): Set<Group> {
    const found = new Set<Group>();
    for (const key of nearbyKeys(traits))
      this.#carriersInto(found, key, traits.received - this.#t.nearbyDays * DAY_MS, within);
    for (const identifier of traits.identifiers) {
      if (!this.#t.kinds[identifier.kind].looksUp || !this.#book.mayLink(identifier.keys[0]!)) continue;
      for (const key of identifier.keys) {
        if (this.#book.mayLink(key))
          this.#carriersInto(found, key, traits.received - this.#t.memoryDays * DAY_MS, within);
      }
    }
    return found;
  }

  #carriersInto(found: Set<Group>, key: string, oldest: number, within: ReadonlySet<Group> | null): void {
    for (const report of this.#book.carriers(key)) {
      if (this.#traits[report]!.received < oldest) return;
      const group = this.#groupOf[report];
      if (group && (within === null || within.has(group))) found.add(group);
    }
  }

  /** The oldest named series keeps its name; the others are absorbed. */
  #join(groups: Group[]): { group: Group; absorbed: string[] } {
    const [first, ...rest] = [...groups].sort((a, b) => nameOrder(a) - nameOrder(b) || a.order - b.order);
    const absorbed: string[] = [];
    for (const other of rest) {
      if (other.series !== null) absorbed.push(other.series);
      for (const member of other.members) {
        first!.add(member);
        this.#groupOf[member.report] = first!;
        this.#moved.add(member.report);
      }
    }
    if (rest.length > 0) first!.members.sort((a, b) => a.report - b.report);
    return { group: first!, absorbed };
  }

  /**
   * Takes apart the groups that a value joined before it turned out to be everybody's: their members are placed again, without it.
   * What holds together without it stays; the part with the oldest member keeps the name.
   */
  #unlink(key: string): void {
    const groups = new Set<Group>();
    for (const group of this.#groupOf) if (group && group.members.length > 1 && group.keys.has(key)) groups.add(group);
    for (const group of groups) {
      const fresh = new Set<Group>();
      const members = group.members;
      for (const m of members) delete this.#groupOf[m.report];
      for (const m of members) {
        const original =
          m.duplicateOf === null ? undefined : members.find((o) => o.traits.externalId === m.duplicateOf);
        const home = original && this.#groupOf[original.report];
        const placed = home ? { group: home, member: m } : this.#place(m.report, m.traits, fresh);
        placed.group.add(placed.member);
        this.#groupOf[m.report] = placed.group;
        this.#moved.add(m.report);
        fresh.add(placed.group);
      }
      this.#rename(group.series, fresh);
    }
  }

  #rename(name: string | null, fresh: ReadonlySet<Group>): void {
    let free = name;
    for (const group of fresh) {
      if (group.members.length < 2) continue;
      group.series = free ?? `S-${++this.#named}`;
      free = null;
    }
  }

  #reasons(w: Weighed): SeriesBecause[] {
    const weighty = w.agreements.filter((a) => a.bits >= 0.5).sort((a, b) => b.bits - a.bits);
    const head = weighty[0];
    if (!head) return [];
    const withLast = this.#traits[head.with]!.externalId;
    return [
      ...weighty.map((a) => ({ with: this.#traits[a.with]!.externalId, on: a.field, weight: rounded(a.bits) })),
      ...w.circumstances
        .filter((c) => Math.abs(c.bits) >= 0.5)
        .map((c) => ({ with: withLast, on: c.on, weight: rounded(c.bits) })),
    ];
  }
}

/** Reasons shown for the joining of two series. */
const MOST_JOINING_REASONS = 6;
const identityOf = (report: { source: string; externalId: string }): string =>
  `${report.source}\u0000${report.externalId}`;
const nameOrder = (group: Group): number =>
  group.series === null ? Number.MAX_SAFE_INTEGER : Number(group.series.slice(2));
/** Reports of one type and area are compared for a while though they share no identifier: wording and place may join them. */
const nearbyKeys = (traits: Traits): string[] =>
  traits.spot && traits.fraudType ? [`near:${traits.fraudType}|${traits.spot.area}`] : [];
const rounded = (bits: number): number => Math.round(bits * 10) / 10;

/** The first report of a series joined nothing: it is shown what joined it. */
function mirrored(group: Group, first: Member): SeriesBecause[] {
  const next = group.members.find((m) => m !== first && m.because.some((b) => b.with === first.traits.externalId));
  const source = next ?? group.members.find((m) => m !== first && m.because.length > 0);
  if (!source) return [];
  return source.because
    .filter((b) => !next || b.with === first.traits.externalId)
    .map((b) => ({ with: source.traits.externalId, on: b.on, weight: b.weight }));
}
