import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** What a decision was about, as far as likeness goes. */
export interface AboutDecision {
  factors: readonly string[];
}

/** A past decision with how near it is: 1 where the same factors weighed, 0 where none in common. */
export interface Near<D> {
  decision: D;
  /** Factors in both. */
  shared: string[];
  likeness: number;
}

/**
 * The decisions whose factors are nearest: shared factors over all factors of either (Jaccard 1901), ties to the one that comes first. Pure.
 * Without factors nothing is near.
 */
export function nearest<D extends AboutDecision>(own: readonly string[], past: readonly D[], most: number): Near<D>[] {
  const mine = new Set(own);
  return past
    .map((decision) => {
      const shared = decision.factors.filter((f) => mine.has(f));
      const union = mine.size + decision.factors.length - shared.length;
      return { decision, shared, likeness: union === 0 ? 0 : shared.length / union };
    })
    .filter((n) => n.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most);
}

export interface LikeWhat {
  reportId: string;
  fraudType: string;
  band: string;
  factors: readonly string[];
}

/** Past decisions on other reports of the same type and band, the nearest first, among the latest `among`; undone ones are left out. */
export async function likeDecisions(tx: Tx, what: LikeWhat, limits: { most: number; among: number }) {
  const rows = await many(
    tx
      .selectFrom('allocation as a')
      .select([
        'a.id',
        'a.report_id',
        'a.proposed',
        'a.decided',
        'a.agreed',
        'a.reason',
        'a.decided_by',
        'a.decided_at',
        'a.factors',
      ])
      .where('a.fraud_type', '=', what.fraudType)
      .where('a.band', '=', what.band)
      .where('a.report_id', '!=', what.reportId)
      .where((e) =>
        e.not(
          e.exists(
            e.selectFrom('allocation_undone as n').select('n.allocation_id').whereRef('n.allocation_id', '=', 'a.id'),
          ),
        ),
      )
      .orderBy('a.decided_at', 'desc')
      .orderBy('a.id', 'desc')
      .limit(limits.among),
  );
  const past = rows.map((r) => ({ ...r, factors: r.factors ?? [] }));
  const near = nearest(what.factors, past, limits.most);
  if (near.length === 0) return [];
  const ids = near.map((n) => n.decision.report_id);
  const names = await many(tx.selectFrom('report').select(['id', 'reference']).where('id', 'in', ids));
  const by = near.map((n) => n.decision.decided_by);
  const people = await many(
    tx.selectFrom('staff_user').select(['username', 'display_name']).where('username', 'in', by),
  );
  const reference = new Map(names.map((n) => [n.id, n.reference]));
  const person = new Map(people.map((p) => [p.username, p.display_name]));
  return near.flatMap(({ decision, shared, likeness }) => {
    const ref = reference.get(decision.report_id);
    if (!ref) return [];
    return [
      {
        ...decision,
        reference: ref,
        decider: person.get(decision.decided_by) ?? decision.decided_by,
        shared,
        likeness,
      },
    ];
  });
}
export type LikeDecision = Awaited<ReturnType<typeof likeDecisions>>[number];
