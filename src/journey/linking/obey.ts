import type { SeriesIndex, Word } from '#engines/series/series.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import type { IdentifierVerdict, SeriesDecisionKind } from '#store/tables-linking.ts';

/** A decision as the stage that links obeys it. Reports are named by record id. */
export interface Order {
  id: number;
  kind: SeriesDecisionKind;
  one: string[];
  other: string[];
}

/** A word of a person on a value that may be everybody's. */
export interface Judgement {
  id: number;
  key: string;
  verdict: IdentifierVerdict;
}

/** What came of obeying a decision, in words, for whoever made it. */
export interface Obeyed {
  table: 'series_decision' | 'series_decision_undone' | 'identifier_decision';
  id: number;
  outcome: string;
}

/** Decisions by number. */
export async function ordersOf(tx: Tx, ids: readonly number[]): Promise<Map<number, Order>> {
  if (ids.length === 0) return new Map();
  const rows = await many(
    tx
      .selectFrom('series_decision')
      .select(['id', 'kind', 'one', 'other'])
      .where('id', 'in', [...ids]),
  );
  return new Map(rows.map((r) => [r.id, r]));
}

/** Words on values by number. */
export async function judgementsOf(tx: Tx, ids: readonly number[]): Promise<Map<number, Judgement>> {
  if (ids.length === 0) return new Map();
  const rows = await many(
    tx
      .selectFrom('identifier_decision as d')
      .innerJoin('shared_identifier as i', 'i.id', 'd.identifier_id')
      .select(['d.id', 'd.verdict', 'i.key'])
      .where('d.id', 'in', [...ids]),
  );
  return new Map(rows.map((r) => [r.id, r]));
}

/** Which decisions stand, in the order in which they were made, and the index that obeys them. */
export class Obedience {
  readonly #index: SeriesIndex;
  readonly #sourceOf: (reportId: string) => string;
  readonly #standing = new Map<number, Order>();

  /** `sourceOf`: the source of a report, which is part of what the engine knows it by. */
  constructor(index: SeriesIndex, sourceOf: (reportId: string) => string) {
    this.#index = index;
    this.#sourceOf = sourceOf;
  }

  decide(order: Order): string {
    const [before, besides] = [this.#namesOf(order), this.#besides(order)];
    this.#standing.set(order.id, order);
    this.#index.decideAll(this.#words(order));
    return this.#outcome(order, besides, before);
  }

  /**
   * Takes a decision back: the evidence places the reports again as if nobody had ever said a word of them, and then what else was decided of them
   * and still stands is said again, in its order. So it makes no difference in which order decisions are undone.
   */
  undo(order: Order): string {
    const [before, besides] = [this.#namesOf(order), this.#besides(order)];
    this.#standing.delete(order.id);
    const still = this.#standingOn([...order.one, ...order.other]).map((o) => this.#words(o));
    // Two tied by a word move together: one of them would be torn from its own series if the words were left while all are placed again.
    this.#index.withdraw([...this.#words(order), ...still.flat()]);
    this.#index.decideAll(still.flat());
    return this.#outcome(order, besides, before);
  }

  /** Standing decisions on these reports, on any that is in a series with one of them, and on what those decisions reach, in their order. */
  #standingOn(ids: readonly string[]): Order[] {
    const reached = new Set<string>();
    const reach = (id: string): void => {
      if (reached.has(id)) return;
      reached.add(id);
      const series = this.#seriesOf(id);
      if (series) for (const member of this.#index.membersOf(series)) reached.add(member);
    };
    const found = new Set<Order>();
    let more: readonly string[] = ids;
    while (more.length > 0) {
      more.forEach(reach);
      const fresh = [...this.#standing.values()].filter(
        (o) => !found.has(o) && [...o.one, ...o.other].some((id) => reached.has(id)),
      );
      for (const o of fresh) found.add(o);
      more = fresh.flatMap((o) => [...o.one, ...o.other]);
    }
    return [...this.#standing.values()].filter((o) => found.has(o));
  }

  judge({ key, verdict }: Judgement): string {
    this.#index.judge(key, verdict === 'undecided' ? null : verdict === 'everybodys');
    if (verdict === 'undecided') return 'The reports alone decide again whether it links.';
    return verdict === 'everybodys' ? 'It links nothing any more.' : 'It links reports again.';
  }

  #words(order: Order): Word[] {
    const { kind, one, other } = order;
    const together = kind === 'accept' || kind === 'merge';
    const known = (externalId: string) => ({ source: this.#sourceOf(externalId), externalId });
    const pairs = one.flatMap((a) => other.map((b) => [a, b] as const));
    const said = kind === 'merge' ? this.#needed(order, pairs) : pairs;
    return said.map(([a, b]) => ({ one: known(a), other: known(b), together }));
  }

  /**
   * Of two series that are merged one pair is enough, for the evidence keeps the rest of each together; and besides each pair that an earlier decision
   * told apart, or the merged series would fall to pieces along it.
   */
  #needed<P extends readonly [string, string]>(order: Order, pairs: readonly P[]): P[] {
    const parting = [...this.#standing.values()].filter(
      (o) => o.id < order.id && (o.kind === 'split' || o.kind === 'reject'),
    );
    const apart = (a: string, b: string) =>
      parting.some((o) => (o.one.includes(a) && o.other.includes(b)) || (o.one.includes(b) && o.other.includes(a)));
    return pairs.filter(([a, b], n) => n === 0 || (parting.length > 0 && apart(a, b)));
  }

  #namesOf({ one, other }: Order): Set<string> {
    const names = [...one, ...other].map((id) => this.#seriesOf(id));
    return new Set(names.filter((name) => name !== null));
  }

  #seriesOf(reportId: string): string | null {
    return this.#index.assignment({ source: this.#sourceOf(reportId), externalId: reportId }).series;
  }

  /** The other reports of the series that a decision is about. */
  #besides(order: Order): string[] {
    const own = new Set([...order.one, ...order.other]);
    return [...this.#namesOf(order)].flatMap((name) => this.#index.membersOf(name)).filter((id) => !own.has(id));
  }

  /** "These reports are in S-1 now. S-4 goes by S-1." Reports are named `{record id}`: whoever reads the words sees the references of those that they may see (series-decisions.ts). */
  #outcome(order: Order, besides: readonly string[], before: ReadonlySet<string>): string {
    const now = this.#namesOf(order);
    const gone = [...before].filter((name) => !now.has(name));
    const loose = [...order.one, ...order.other].filter((id) => this.#seriesOf(id) === null).length;
    const parts = [
      now.size === 0
        ? 'None of these reports is in a series now.'
        : `${loose > 0 ? 'Of these reports some' : 'These reports'} are in ${[...now].join(' and ')} now${loose > 0 ? `, and ${loose} in no series` : ''}.`,
    ];
    const into = [...now][0];
    for (const name of gone) {
      parts.push(
        this.#index.membersOf(name).length > 0
          ? `${name} goes on without them.`
          : `${name} ${into ? `goes by ${into}` : 'is no series any more'}.`,
      );
    }
    for (const name of now) if (!before.has(name)) parts.push(`${name} is new or stands again.`);
    const left = besides.filter((id) => this.#seriesOf(id) === null);
    if (left.length > 0)
      parts.push(
        `What tied ${left.map((id) => `{${id}}`).join(', ')} to the series went with that: ${left.length === 1 ? 'it stands' : 'they stand'} alone now too.`,
      );
    return parts.join(' ');
  }
}
