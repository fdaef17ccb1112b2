import { sql } from 'kysely';
import { WATCH } from '#catalogue/thresholds/watch.ts';
import type { ThreatDetected } from '#core/event.ts';
import { tellEvent } from '#store/event-log.ts';
import type { Tx } from '#store/store.ts';
import { json } from '#store/tables.ts';
import type { SeenThreat } from './stage.ts';

/** Keeps what the watch has seen, with the reports behind it, and tells the warnings stage. As worker. */
export async function recordThreats(tx: Tx, seen: readonly SeenThreat[]): Promise<void> {
  for (const { threat, at } of seen) {
    const { externalIds: reportIds, series, districts, days, ...told } = threat;
    const reports = await sql<{ external_id: string; received_at: Date }>`
      SELECT external_id, received_at FROM report WHERE id = ANY(${reportIds}::uuid[]) ORDER BY received_at, id`.execute(
      tx,
    );
    const first = reports.rows[0]?.received_at ?? at;
    await tx
      .insertInto('threat')
      .values({
        id: threat.threat,
        fraud_type: threat.fraudType,
        districts,
        from_date: threat.from,
        detected_at: at,
        first_report_at: first,
        observed: threat.observed,
        expected: threat.expected,
        p_value: threat.pValue,
        false_alarms_per_year: threat.falseAlarmsPerYear,
        series_id: series,
        body: json({ places: threat.places, days, pastDelay: threat.pastDelay }),
      })
      .execute();
    await sql`INSERT INTO threat_report (threat_id, report_id) SELECT ${threat.threat}, unnest(${reportIds}::uuid[])`.execute(
      tx,
    );
    await takeOver(tx, threat.threat);
    const event: ThreatDetected = { ...told, externalIds: reports.rows.map((r) => r.external_id) };
    await tellEvent(tx, event, threat.threat);
  }
}

/** Earlier announcements of the same kind of fraud that are about reports of this one, too, are this wave seen sooner. */
async function takeOver(tx: Tx, id: string): Promise<void> {
  await sql`
    UPDATE threat SET taken_over_by = ${id}
    FROM (
      SELECT o.threat_id FROM threat_report n JOIN threat_report o USING (report_id)
      WHERE n.threat_id = ${id} AND o.threat_id <> ${id}
      GROUP BY o.threat_id HAVING count(*) >= ${WATCH.sharedReports.value}
    ) AS shared
    WHERE threat.id = shared.threat_id AND threat.taken_over_by IS NULL
      AND threat.fraud_type = (SELECT fraud_type FROM threat WHERE id = ${id})
  `.execute(tx);
}
