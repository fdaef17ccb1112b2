import type { SeriesBecause } from '#core/event.ts';
import type { FraudReport } from '#core/report.ts';
import { mirrored, reasonsOf } from './explain.ts';
import type { Group, Member } from './group.ts';
import { Grouping, rounded } from './grouping.ts';
import type { Traits } from './identifier.ts';
import type { SeriesKnowledge } from './knowledge.ts';
import { settle } from './settle.ts';
import { type EarlierTelling, Tellings } from './tellings.ts';
import { readTraits } from './traits.ts';
import type { ForReview } from './values.ts';
import { asProbability } from './weigh.ts';

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
 * order of receipt is the same as running the stream again, so that rebuilding from the stored reports gives the same names. `settle()` is
 * for a file that has been read to its end: it goes over everything again with what came later.
 */
export class SeriesIndex {
  readonly #knowledge: SeriesKnowledge;
  readonly #grouping: Grouping;
  readonly #tellings: Tellings;
  readonly #numberOf = new Map<string, number>();
  #named = 0;

  constructor(knowledge: SeriesKnowledge) {
    this.#knowledge = knowledge;
    this.#grouping = new Grouping(knowledge);
    this.#tellings = new Tellings(knowledge.thresholds.telling);
  }

  /** The groups and scales as they stand, for evaluation. */
  get grouping(): Grouping {
    return this.#grouping;
  }

  /** Reads everything in a report that can link it; pure, so that it may be done elsewhere and handed to `addRead`. */
  read(report: FraudReport): Traits {
    return readTraits(report, this.#knowledge.describe);
  }

  /**
   * Adds a report; reports are to be added in order of `receivedAt`, then `externalId`. Returns what changed, or null when the report is
   * linked to nothing. A report whose identity is already known changes nothing.
   */
  add(report: FraudReport): SeriesChange | null {
    return this.#numberOf.has(identityOf(report)) ? null : this.addRead(this.read(report));
  }

  /** The same for a report that has been read. */
  addRead(traits: Traits): SeriesChange | null {
    const identity = identityOf(traits);
    if (this.#numberOf.has(identity)) return null;
    const g = this.#grouping;
    const number = g.traits.length;
    g.traits.push(traits);
    this.#numberOf.set(identity, number);
    const earlier = this.#tellings.earlier(traits);
    const { group, absorbed, member } = earlier
      ? this.#retell(number, traits, earlier)
      : this.#place(number, traits, null);
    const before = group.incidents;
    for (const key of g.enter(group, member)) this.#unlink(key);
    this.#tellings.add(number, traits);
    // What was just learnt of a value may have taken the group apart again.
    if (g.groupOf[number] !== group) return null;
    this.#name(group);
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

  /** Goes over all reports again, for a file that has been read to its end. */
  settle(): void {
    settle(this.#grouping);
    for (const group of this.#grouping.all()) {
      if (group.members.length < 2) group.series = null;
      else this.#name(group);
    }
  }

  /** The series a report is in now, by source and external id. */
  assignment(report: { source: string; externalId: string }): Assignment {
    const number = this.#numberOf.get(identityOf(report));
    const group = number === undefined ? undefined : this.#grouping.groupOf[number];
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
    const { moved, traits } = this.#grouping;
    const numbers = [...moved].sort((a, b) => a - b);
    moved.clear();
    return numbers.map((number) => this.assignment(traits[number]!));
  }

  /** Reports of a series, oldest first; empty when there is none of that name. */
  membersOf(series: string): string[] {
    const group = this.#grouping.groupOf.find((g) => g.series === series);
    return group ? group.members.map((m) => m.traits.externalId) : [];
  }

  /** Values that were stopped from linking because they behave as everybody's do. */
  forReview(): ForReview[] {
    return this.#grouping.forReview();
  }

  #name(group: Group): void {
    if (group.members.length < 2 || group.series !== null) return;
    group.series = `S-${++this.#named}`;
    for (const m of group.members) this.#grouping.moved.add(m.report);
  }

  #retell(number: number, traits: Traits, { report: told, points, on }: EarlierTelling) {
    const group = this.#grouping.groupOf[told]!;
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
    const g = this.#grouping;
    const all = g.candidates(number, within);
    const best = all.find((c) => g.links(c));
    if (!best) {
      const member: Member = { report: number, traits, because: [], bits: 0, duplicateOf: null };
      return { group: g.newGroup(), absorbed: [] as string[], member };
    }
    const because = reasonsOf(best);
    const joined: Group[] = [];
    for (const { group } of all) {
      if (group === best.group) continue;
      const joining = g.joining(best.group, group);
      if (!joining || !g.joins(joining, Math.min(best.group.incidents, group.incidents))) continue;
      because.push(...g.because(joining, group));
      joined.push(group);
    }
    const { group, absorbed } = g.merge([best.group, ...joined]);
    return { group, absorbed, member: { report: number, traits, because, bits: best.w.bits, duplicateOf: null } };
  }

  /**
   * Takes apart the groups that a value joined before it turned out to be everybody's: their members are placed again, without it.
   * What holds together without it stays; the part with the oldest member keeps the name.
   */
  #unlink(key: string): void {
    const g = this.#grouping;
    const groups = new Set(g.groupOf.filter((group) => group && group.members.length > 1 && group.keys.has(key)));
    for (const group of groups) {
      const fresh = new Set<Group>();
      const members = [...group.members];
      for (const m of members) g.take(m.report);
      for (const m of members) {
        const original =
          m.duplicateOf === null ? undefined : members.find((o) => o.traits.externalId === m.duplicateOf);
        const home = original && g.groupOf[original.report];
        const placed = home && home !== group ? { group: home, member: m } : this.#place(m.report, m.traits, fresh);
        g.put(placed.group, placed.member);
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
}

const identityOf = (report: { source: string; externalId: string }): string =>
  `${report.source}\u0000${report.externalId}`;
