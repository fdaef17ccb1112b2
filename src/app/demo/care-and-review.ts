import { sql } from 'kysely';
import type { ForceConfig } from '#catalogue/forces/force.ts';
import { DAY_MS } from '#core/clock.ts';
import type { FraudReport } from '#core/report.ts';
import { doDuty } from '#journey/victims/care-deeds.ts';
import { audit } from '#store/audit.ts';
import { addItem, NEW_ITEM } from '#store/case-items.ts';
import { many } from '#store/rows.ts';
import type { Store, Tx } from '#store/store.ts';

const CARER = 'victim.care';
/** So many that the partner's list has an order, and that each of its steps can be tried. */
const REFERRED = 6;

/** The body that contacts victims in this force: the demo's partner works for it. */
export const victimPartner = (force: ForceConfig) => force.partners.find((p) => p.kind === 'victim_service');

/** Victim care has referred some of those with the greatest need to the force's partner. Returns how many. */
export async function referSome(store: Store, force: ForceConfig, now: Date): Promise<number> {
  const to = victimPartner(force);
  if (!to) return 0;
  return store.as('staff', (tx) => refer(tx, to, now));
}

async function refer(tx: Tx, to: { key: string; name: string }, now: Date): Promise<number> {
  const found = await many(
    tx
      .selectFrom('victim_call as c')
      .innerJoin('report as r', 'r.id', 'c.report_id')
      .select(['r.id', 'r.external_id', 'r.payload'])
      .where('c.reached_at', 'is', null)
      .where('c.left_alone', '=', false)
      // Those whom the partner could ring; most of the simulated ones have neither name nor number.
      .orderBy(sql`r.payload #>> '{victim,phone}' IS NULL`)
      .orderBy('c.need', 'desc')
      .orderBy('c.report_id')
      .limit(REFERRED),
  );
  for (const [n, r] of found.entries()) {
    const known = (r.payload as unknown as FraudReport).victim?.phone !== undefined;
    const sentOf = known ? 'Sent: name, telephone, town.' : 'Sent: town; ring the force for the number.';
    const why = `They asked for somebody to talk to, and for help with the bank. ${sentOf}`;
    const body = { to: to.key, basis: 'consent', why, urgency: n === 0 ? 'today' : 'days', state: 'sent' };
    const who = { by: CARER, at: new Date(now.getTime() - DAY_MS / 2) };
    const of = { reportId: r.id, externalId: r.external_id };
    await addItem(tx, of, 'referral', { ...NEW_ITEM, body }, who);
    await doDuty(tx, of, 'support_referral', who);
  }
  const entry = { actor: CARER, actorRole: 'victim_service', op: 'DISCLOSURE', recordType: 'report' } as const;
  const sent = { reason: 'Referral. They agreed', recipient: to.name, channel: 'referral' };
  if (found.length > 0)
    await audit(
      tx,
      found.map((r) => ({ ...entry, ...sent, recordId: r.id })),
    );
  return found.length;
}

/**
 * The oldest record on which nothing rests has come to the end of its retention, years before its time, so that its disposal by two people can be
 * tried. Returns its reference; null where something rests on each. After the figures of the public have been counted: before, nothing is disposed of.
 */
export async function letOneComeToReview(store: Store, now: Date): Promise<string | null> {
  const due = new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10);
  const { rows } = await store.owner((tx) =>
    sql<{ reference: string }>`UPDATE report SET review_due = ${due}::date WHERE id = (SELECT r.id FROM report r
      WHERE NOT EXISTS (SELECT FROM disposal_blockers(r.id) b WHERE b.kind <> 'early') ORDER BY r.received_at, r.id LIMIT 1)
      RETURNING reference`.execute(tx),
  );
  return rows[0]?.reference ?? null;
}
