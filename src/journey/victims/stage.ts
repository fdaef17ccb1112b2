import { sql } from 'kysely';
import { VICTIMS } from '#catalogue/thresholds/victims.ts';
import type { Assessment } from '#core/assessment.ts';
import { readableReport } from '#journey/intake/reports.ts';
import type { Stage } from '#store/outbox.ts';
import { many } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { knownBy } from './known-again.ts';
import { needOf } from './need.ts';

const RULES = {
  repeatPoints: VICTIMS.repeatPoints.value,
  vulnerableHigh: VICTIMS.vulnerableHigh.value,
  vulnerableMedium: VICTIMS.vulnerableMedium.value,
  lossPoints: VICTIMS.lossPoints.value,
  lossFull: VICTIMS.lossFull.value,
  previousPoints: VICTIMS.previousPoints.value,
  policeFrom: VICTIMS.policeFrom.value,
};

/**
 * Puts every victim on the call list, in order of need, and notes who has been hit again: woken by each assessment, and once it is known whether
 * a report only tells again what another told.
 */
export const victimsStage = (): Stage<'report.assessed' | 'report.linked'> => ({
  name: 'victims',
  handles: ['report.assessed', 'report.linked'],
  handle: (tx, events) => listVictims(tx, [...new Set(events.map((e) => e.subject))]),
});

async function listVictims(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await many(
    tx
      .selectFrom('report as r')
      .innerJoin('report_standing as s', 's.report_id', 'r.id')
      .innerJoin('assessment as a', 'a.id', 's.assessment_id')
      .select(['r.id', 'r.source', 'r.external_id', 'r.received_at', 'r.payload', 'a.body'])
      .where('r.id', 'in', [...ids]),
  );
  const listed = rows.flatMap((row) => {
    const report = readableReport(row);
    const assessment = row.body as Assessment;
    const need = needOf(report, assessment, RULES);
    if (!need) return [];
    const age = report.victim?.age;
    return [
      {
        report_id: row.id,
        need: need.points,
        because: need.because,
        service: need.service,
        repeat_risk: assessment.repeatRisk.level,
        fraud_type: assessment.fraudType,
        older: typeof age === 'number' ? age >= VICTIMS.olderFrom.value : null,
        received_at: row.received_at,
        keys: knownBy(report),
      },
    ];
  });
  if (listed.length === 0) return;
  await sql`INSERT INTO victim_call (report_id, need, because, service, repeat_risk, fraud_type, older, received_at, keys)
    SELECT report_id, need, because, service, repeat_risk, fraud_type, older, received_at, keys
    FROM jsonb_to_recordset(${JSON.stringify(listed)}::jsonb) AS t(report_id uuid, need smallint, because jsonb, service text,
      repeat_risk text, fraud_type text, older boolean, received_at timestamptz, keys text[])
    ON CONFLICT (report_id) DO UPDATE SET need = excluded.need, because = excluded.because, service = excluded.service,
      repeat_risk = excluded.repeat_risk, fraud_type = excluded.fraud_type, older = excluded.older, keys = excluded.keys`.execute(
    tx,
  );
  await noteHits(tx, [...new Set(listed.flatMap((l) => l.keys))]);
}

/**
 * Writes anew when whoever is known by these keys was a victim again. A second telling of one incident is none. OFFSET 0: those who share a key
 * are found by it alone. With the index of dates laid over it, every later report there is was read for each of them.
 */
async function noteHits(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`UPDATE victim_call c SET hits = n.hits
    FROM (SELECT v.report_id, ARRAY(
        SELECT DISTINCT o.received_at
        FROM (SELECT k.report_id, k.received_at FROM victim_call k WHERE k.keys && v.keys OFFSET 0) o
          LEFT JOIN series_member m ON m.report_id = o.report_id
        WHERE o.report_id <> v.report_id AND o.received_at > v.received_at AND m.duplicate_of IS NULL ORDER BY 1 LIMIT 50) AS hits
      FROM victim_call v WHERE v.keys && ${[...keys]}::text[] OFFSET 0) n
    WHERE c.report_id = n.report_id AND c.hits IS DISTINCT FROM n.hits`.execute(tx);
}
