import { sql } from 'kysely';
import { EVIDENCE_SETTLED } from '#catalogue/casework/case-words.ts';
import { hasEnded } from '#store/case-outcomes.ts';
import { many, one } from '#store/rows.ts';
import { nameOfStaff } from '#store/staff-names.ts';
import type { Tx } from '#store/store.ts';
import type { ItemBody } from '#store/tables-casework.ts';

/**
 * Open actions and unsettled evidence over all cases, the soonest due first; of one person, or of everybody. Evidence of a case that has ended is
 * no longer waited for. As staff.
 */
export async function openActions(tx: Tx, owner: string | null, most: number) {
  let query = openItems(tx)
    .innerJoin('report as r', 'r.id', 'i.report_id')
    .select([
      'i.id',
      'i.kind',
      'i.body',
      'i.due',
      'i.owner',
      'i.report_id',
      'r.reference',
      'r.town',
      'r.district',
      nameOfStaff('i.owner').as('display_name'),
    ])
    .orderBy('i.due', (o) => o.asc().nullsLast())
    .orderBy('i.id')
    .limit(most);
  if (owner !== null) query = query.where('i.owner', '=', owner);
  return (await many(query)).map((row) => ({ ...row, body: row.body as ItemBody }));
}

const openItems = (tx: Tx) =>
  tx
    .selectFrom('case_item as i')
    .where('i.kind', 'in', ['action', 'evidence'])
    .where('i.done_at', 'is', null)
    .where('i.removed', '=', false)
    .where(sql<boolean>`NOT (i.kind = 'evidence' AND i.body->>'state' = ANY (${[...EVIDENCE_SETTLED]}::text[]))`)
    .where((e) => e.or([e('i.kind', '<>', 'evidence'), e.not(hasEnded('i.report_id'))]));

/** How much of it one person has, and how much of that is overdue. As staff. */
export function countActions(tx: Tx, owner: string, now: Date): Promise<{ open: number; late: number }> {
  return one(
    openItems(tx)
      .select(sql<number>`count(*)::integer`.as('open'))
      .select(sql<number>`count(*) FILTER (WHERE i.due < ${now})::integer`.as('late'))
      .where('i.owner', '=', owner),
  );
}
