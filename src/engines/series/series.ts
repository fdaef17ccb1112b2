import type { SeriesBecause } from '#core/event.ts';
import type { FraudReport } from '#core/report.ts';
import { adoptNames } from './adopt-names.ts';
import { mirrored, reasonsOf } from './explain.ts';
import type { Group, Member } from './group.ts';
import { type Candidate, Grouping, rounded } from './grouping.ts';
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
  /** What was said of reports that have not arrived yet, by the one that is missing. */
  readonly #awaited = new Map<string, Word[]>();
  /** What the report added last was weighed against. */
  #weighed: { report: number; all: Candidate[] } = { report: -1, all: [] };
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
    return this.#enter(traits, true);
  }

  /**
   * Adds a report of a file that will be read to its end: it is put with an earlier telling of its incident and otherwise left by itself until
   * `settle()`, which places everything.
   */
  addToSettle(traits: Traits): void {
    this.#enter(traits, false);
  }

  #enter(traits: Traits, place: boolean): SeriesChange | null {
    const identity = identityOf(traits);
    if (this.#numberOf.has(identity)) return null;
    const g = this.#grouping;
    const number = g.arrive(traits);
    this.#numberOf.set(identity, number);
    const earlier = this.#tellings.earlier(traits);
    this.#weighed = { report: number, all: [] };
    const { group, absorbed, member } = earlier
      ? this.#retell(number, traits, earlier)
      : place
        ? this.#place(number, traits, null)
        : { group: g.newGroup(), absorbed: [], member: alone(number, traits) };
    const before = group.incidents;
    for (const key of g.enter(group, member)) this.#unlink(key);
    this.#tellings.add(number, traits);
    const awaited = this.#awaited.get(identity) ?? [];
    this.#awaited.delete(identity);
    if (awaited.length > 0) this.decideAll(awaited);
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

  /**
   * Takes a person's word that two reports are (or are not) the work of the same hands, and obeys it from now on, whatever the evidence. The
   * latest word on a pair holds. Words on reports that have not arrived are kept until they do. Accepting a link is `together`, rejecting it is
   * not; a split is a `not together` for each pair across it, a merge one `together` and one for each pair that
   * had been told apart.
   */
  decide(one: ReportId, other: ReportId, together: boolean): void {
    this.decideAll([{ one, other, together }]);
  }

  /** Several words at once, so that nothing is taken apart half way. */
  decideAll(words: readonly Word[]): void {
    const g = this.#grouping;
    const touched = new Set<number>();
    for (const word of words) {
      const pair = this.#numbersOf(word);
      if (!pair) continue;
      const [a, b] = pair;
      g.decisions.say(a, b, word.together);
      touched.add(a).add(b);
      if (word.together && g.groupOf[a] !== g.groupOf[b]) g.merge([g.groupOf[a]!, g.groupOf[b]!]);
    }
    for (const group of new Set([...touched].map((report) => g.groupOf[report]!))) {
      this.#name(group);
      if (g.decisions.contradicts(group)) this.#takeApart([group]);
    }
  }

  /** Takes words back, as if they had never been said: the evidence alone places the reports again, and series get back the names they had. */
  withdraw(words: readonly Word[]): void {
    const g = this.#grouping;
    const touched = new Set<Group>();
    for (const word of words) {
      for (const id of [identityOf(word.one), identityOf(word.other)]) {
        const awaited = this.#awaited.get(id)?.filter((w) => !sameWord(w, word));
        if (awaited) this.#awaited.set(id, awaited);
      }
      const [a, b] = [this.#numberOf.get(identityOf(word.one)), this.#numberOf.get(identityOf(word.other))];
      if (a === undefined || b === undefined || a === b) continue;
      g.decisions.forget(a, b);
      touched.add(g.groupOf[a]!).add(g.groupOf[b]!);
    }
    if (touched.size > 0) this.#takeApart([...touched]);
  }

  /**
   * Takes a person's word on a value (`phone:+44…`) and obeys it whatever the evidence: it is everybody's and links nothing (true), or it is the
   * offenders' and links (false). `null` takes the word back.
   */
  judge(key: string, everybodys: boolean | null): void {
    const g = this.#grouping;
    const before = g.mayLink(key);
    g.judge(key, everybodys);
    const now = g.mayLink(key);
    if (before === now) return;
    if (now) this.#takeApart([...new Set(g.reportsWith(key).map((report) => g.groupOf[report]!))]);
    else this.#unlink(key);
  }

  /** Links of the report added last that were weighed at `least` bits or more and are none, the likeliest first: for a person to accept. */
  possible(least: number, most: number): PossibleLink[] {
    const { report, all } = this.#weighed;
    const own = this.#grouping.groupOf[report];
    return all
      .filter((c) => c.group !== own && c.group.members.length > 0 && c.w.bits >= least)
      .slice(0, most)
      .flatMap((c) => {
        const because = reasonsOf(c);
        return because[0] ? [{ with: because[0].with, bits: rounded(c.w.bits), because }] : [];
      });
  }

  /** The numbers of a pair that has arrived; the word on one that has not is kept until it does. */
  #numbersOf(word: Word): [number, number] | null {
    const { one, other } = word;
    const [a, b] = [this.#numberOf.get(identityOf(one)), this.#numberOf.get(identityOf(other))];
    if (a === undefined || b === undefined) {
      const missing = identityOf(a === undefined ? one : other);
      this.#awaited.set(missing, [...(this.#awaited.get(missing) ?? []), word]);
      return null;
    }
    return a === b ? null : [a, b];
  }

  /** Goes over all reports again, for a file that has been read to its end. Series are named anew, in the order of their oldest reports. */
  settle(): void {
    settle(this.#grouping);
    this.#named = 0;
    const groups = [...this.#grouping.all()].sort((a, b) => a.members[0]!.report - b.members[0]!.report);
    for (const group of groups) {
      group.series = null;
      this.#name(group);
    }
  }

  /** After a rebuild from which reports are missing: series go by the names their reports are known by, new ones begin after `highest`. */
  adopt(nameOf: (externalId: string) => string | null, highest: number): void {
    this.#grouping.names.forget();
    this.#named = adoptNames(this.#grouping.all(), nameOf, highest);
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
    if (within === null) this.#weighed = { report: number, all };
    const best = all.find((c) => g.links(c));
    if (!best) {
      return { group: g.newGroup(), absorbed: [] as string[], member: alone(number, traits) };
    }
    const because = reasonsOf(best);
    const joined: Group[] = [];
    for (const { group } of all) {
      if (group === best.group) continue;
      // Two that each belong with the best may be told apart from one another.
      if (joined.some((j) => g.decisions.keepsApart(reportsOf(j), group))) continue;
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
    const carrying = g.reportsWith(key).flatMap((report) => g.groupOf[report] ?? []);
    const groups = carrying.filter((group) => group.members.length > 1 && group.keys.has(key));
    for (const group of new Set(groups)) this.#takeApart([group]);
  }

  /** Places the members of groups again, one by one, among themselves. */
  #takeApart(groups: readonly Group[]): void {
    const g = this.#grouping;
    const fresh = new Set<Group>();
    const members = groups.flatMap((group) => group.members).sort((a, b) => a.report - b.report);
    const names = new Map<number, string | null>();
    for (const group of groups) for (const m of group.members) names.set(m.report, group.series);
    const placed = new Set<number>();
    for (const m of members) g.take(m.report);
    for (const m of members) {
      if (placed.has(m.report)) continue;
      const block = members.filter((o) => g.decisions.block(m.report).includes(o.report));
      const told = members.find(
        (o) => block.some((x) => x.duplicateOf === o.traits.externalId) && placed.has(o.report),
      );
      const home = told ? g.groupOf[told.report]! : null;
      const numbers = block.map((o) => o.report);
      const at =
        home && !g.decisions.keepsApart(numbers, home)
          ? { group: home, member: m }
          : this.#place(m.report, m.traits, fresh);
      for (const o of block) {
        // What no longer stands with its first telling is no second one.
        const stays = o.duplicateOf === null || at.group === home;
        g.put(at.group, o === m ? at.member : stays ? o : { ...o, duplicateOf: null });
        placed.add(o.report);
      }
      fresh.add(at.group);
    }
    this.#rename(names, fresh);
  }

  /** The parts of what was taken apart get back the names they had, as far as they are free. */
  #rename(before: ReadonlyMap<number, string | null>, fresh: ReadonlySet<Group>): void {
    const g = this.#grouping;
    const used = new Set(
      g.groupOf.flatMap((group) => (group.series !== null && !fresh.has(group) ? [group.series] : [])),
    );
    g.names.give([...fresh], before, used, () => `S-${++this.#named}`);
  }
}

const sameWord = (a: Word, b: Word): boolean =>
  a.together === b.together && identityOf(a.one) === identityOf(b.one) && identityOf(a.other) === identityOf(b.other);

/** A person's word on two reports: the work of the same hands, or not. */
export interface Word {
  one: ReportId;
  other: ReportId;
  together: boolean;
}

/** A link that was weighed and is none: the other report, what all evidence weighs together in bits, and its parts for and against. */
export interface PossibleLink {
  with: string;
  bits: number;
  because: SeriesBecause[];
}

const reportsOf = (group: Group): number[] => group.members.map((m) => m.report);

const alone = (report: number, traits: Traits): Member => ({ report, traits, because: [], bits: 0, duplicateOf: null });

/** What a report is known by. */
export interface ReportId {
  source: string;
  externalId: string;
}

const identityOf = (report: ReportId): string => `${report.source}\u0000${report.externalId}`;
