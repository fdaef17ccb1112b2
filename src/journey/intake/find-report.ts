import { CounterfoilError } from '#core/errors.ts';
import type { FraudReport } from '#core/report.ts';
import { keptCounts } from '#store/kept-counts.ts';
import { many, one } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';

/** A report as staff see it: the columns, and the payload as it was received. */
export async function reportByReference(tx: Tx, reference: string) {
  if (!/^CF-\d{7,19}$/.test(reference)) throw new CounterfoilError('NO_SUCH_RECORD');
  const row = await one(tx.selectFrom('report').selectAll().where('reference', '=', reference));
  return {
    id: row.id,
    reference: row.reference,
    source: row.source,
    externalId: row.external_id,
    receivedAt: row.received_at,
    recordedAt: row.recorded_at,
    version: row.version,
    kind: row.kind,
    occurredFrom: row.occurred_from,
    occurredTo: row.occurred_to,
    inProgress: row.in_progress,
    lossGbp: row.loss_gbp,
    attemptedGbp: row.attempted_gbp,
    narrative: row.narrative,
    town: row.town,
    district: row.district,
    placeFrom: row.place_from,
    payload: row.payload as FraudReport,
    marking: row.marking,
    reviewDue: row.review_due,
  };
}
export type StaffReport = Awaited<ReturnType<typeof reportByReference>>;

/** Whoever sent it would rather not say who they are: nobody looks for them, and nothing of theirs is put together. */
export const wishesToBeUnknown = ({ payload }: StaffReport): boolean => payload.reporter?.role === 'anonymous';

/** Everybody and everything that a report mentions, with its part in it (R4.15). */
export async function mentionsOfReport(tx: Tx, reportId: string) {
  return {
    people: await many(tx.selectFrom('report_person').selectAll().where('report_id', '=', reportId)),
    phones: await many(tx.selectFrom('report_phone').selectAll().where('report_id', '=', reportId)),
    accounts: await many(tx.selectFrom('report_account').selectAll().where('report_id', '=', reportId)),
    vehicles: await many(tx.selectFrom('report_vehicle').selectAll().where('report_id', '=', reportId)),
    addresses: await many(tx.selectFrom('report_address').selectAll().where('report_id', '=', reportId)),
  };
}
export type ReportMentions = Awaited<ReturnType<typeof mentionsOfReport>>;

/** What happened to a record, newest first: its events. At most 200. */
export function historyOf(tx: Tx, subject: string) {
  return many(
    tx
      .selectFrom('event_log')
      .select(['at', 'type', 'body'])
      .where('subject', '=', subject)
      .orderBy('seq', 'desc')
      .limit(200),
  );
}

/** How many reports there are. */
export async function countReceived(tx: Tx): Promise<number> {
  return (await keptCounts(tx, 'received')).get('') ?? 0;
}
