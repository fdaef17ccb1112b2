import { sql } from 'kysely';
import { BANDS } from '#core/assessment.ts';
import { DAY_MS } from '#core/clock.ts';
import type { FraudReport } from '#core/report.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

export type CallService = 'police' | 'partner';

/** Who of them rings: the police, unless a partner was sent the referral and has not handed it back. Victims to ring: those graded immediate since `immediateSince`, then those whom a person assessed at risk of high harm, then in order of need; of equals the one who has waited longest. As staff. */
export async function callList(
  tx: Tx,
  service: CallService | null,
  since: { days: number; now: Date; immediateSince: Date; partners: readonly string[] },
  limit: number,
  offset: number,
) {
  const isImmediate = sql<boolean>`EXISTS (SELECT FROM report_standing s WHERE s.report_id = c.report_id
    AND s.band_order = ${BANDS.indexOf('immediate')} AND c.received_at >= ${since.immediateSince})`;
  // By the assessment of their needs that stands now.
  const assessedHigh = sql<boolean>`c.report_id IN (SELECT n.report_id FROM case_item n WHERE n.kind = 'needs' AND NOT n.removed
    AND n.body ->> 'harm' = 'high' AND NOT EXISTS (SELECT FROM case_item l WHERE l.report_id = n.report_id AND l.kind = 'needs' AND NOT l.removed AND l.id > n.id))`;
  const withPartner = sql<
    string | null
  >`(SELECT f.body ->> 'state' FROM case_item f WHERE f.report_id = c.report_id AND f.kind = 'referral' AND NOT f.removed
    AND f.body ->> 'state' IN ('sent', 'acknowledged') AND f.body ->> 'basis' IS DISTINCT FROM 'declined'
    AND f.body ->> 'to' = ANY (${[...since.partners]}::text[]) ORDER BY f.id DESC LIMIT 1)`;
  let query = tx
    .selectFrom('victim_call as c')
    .innerJoin('report as r', 'r.id', 'c.report_id')
    .select([
      'c.report_id',
      'c.need',
      'c.because',
      'c.service',
      'c.tries',
      'c.last_try',
      'r.reference',
      'r.town',
      'r.district',
      sql<FraudReport>`jsonb_build_object('victim', r.payload -> 'victim', 'reporter', r.payload -> 'reporter')`.as(
        'asked',
      ),
      'c.received_at',
      'c.fraud_type',
      'c.keys',
    ])
    .select(
      sql<
        string | null
      >`(SELECT p.name FROM report_person p WHERE p.report_id = c.report_id AND p.role = 'victim' AND p.name IS NOT NULL LIMIT 1)`.as(
        'name',
      ),
    )
    .select(
      sql<
        string | null
      >`(SELECT p.number FROM report_phone p WHERE p.report_id = c.report_id AND p.role IN ('victim', 'reporter')
        ORDER BY p.role = 'victim' DESC LIMIT 1)`.as('phone'),
    )
    // A bank or a daughter may have reported: whoever rings must know whose number it is.
    .select(
      sql<boolean>`EXISTS (SELECT FROM report_phone p WHERE p.report_id = c.report_id AND p.role = 'victim')`.as(
        'phone_is_theirs',
      ),
    )
    .select([isImmediate.as('immediate'), assessedHigh.as('assessed_high'), withPartner.as('with_partner')])
    .select(
      sql<
        string | null
      >`(SELECT n.body ->> 'contact' FROM case_item n WHERE n.report_id = c.report_id AND n.kind = 'needs' AND NOT n.removed
        ORDER BY n.id DESC LIMIT 1)`.as('contact_wish'),
    )
    .where('c.reached_at', 'is', null)
    .where('c.left_alone', '=', false)
    .where('c.received_at', '>=', new Date(since.now.getTime() - since.days * DAY_MS))
    .orderBy(isImmediate, 'desc')
    .orderBy(assessedHigh, 'desc')
    .orderBy('c.need', 'desc')
    .orderBy('c.received_at')
    .orderBy('c.report_id')
    .limit(limit)
    .offset(offset);
  if (service) query = query.where(withPartner, service === 'police' ? 'is' : 'is not', null);
  return (await many(query)).map((row) => ({ ...row, because: row.because as string[] }));
}
export type VictimToRing = Awaited<ReturnType<typeof callList>>[number];

/** One entry a person: later rows of somebody who stands higher in the list already join that entry. */
export function oneEntryEach(rows: readonly VictimToRing[]): { first: VictimToRing; also: VictimToRing[] }[] {
  const entries: { first: VictimToRing; also: VictimToRing[]; keys: Set<string> }[] = [];
  for (const row of rows) {
    const theirs = entries.find((e) => row.keys.some((k) => e.keys.has(k)));
    if (!theirs) entries.push({ first: row, also: [], keys: new Set(row.keys) });
    else {
      theirs.also.push(row);
      for (const key of row.keys) theirs.keys.add(key);
    }
  }
  return entries;
}

/** Where one report's victim stands in the list; undefined where there is nobody to ring. As staff. */
export const callOf = (tx: Tx, reportId: string) =>
  tx.selectFrom('victim_call').selectAll().where('report_id', '=', reportId).executeTakeFirst();

/** How many wait, by who rings: a partner rings whom they were sent. As staff. */
export async function countCalls(
  tx: Tx,
  since: { days: number; now: Date; partners: readonly string[] },
): Promise<Record<CallService, number>> {
  const from = new Date(since.now.getTime() - since.days * DAY_MS);
  const waiting = () =>
    tx
      .selectFrom('victim_call as c')
      .where('c.reached_at', 'is', null)
      .where('c.left_alone', '=', false)
      .where('c.received_at', '>=', from);
  const all = await waiting()
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const sent = await waiting()
    .innerJoin('case_item as f', 'f.report_id', 'c.report_id')
    .select(sql<number>`count(DISTINCT c.report_id)`.as('n'))
    .where('f.kind', '=', 'referral')
    .where('f.removed', '=', false)
    .where(
      sql<boolean>`f.body ->> 'state' IN ('sent', 'acknowledged') AND f.body ->> 'basis' IS DISTINCT FROM 'declined'`,
    )
    .where(sql<boolean>`f.body ->> 'to' = ANY (${[...since.partners]}::text[])`)
    .executeTakeFirstOrThrow();
  return { police: Number(all.n) - Number(sent.n), partner: Number(sent.n) };
}
