/** A county of any size in a database in minutes: some thousands of reports as triage leaves them, then copies of them by SQL. */
import { sql } from 'kysely';
import { countyOptions } from '#app/simulated-county.ts';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import { recordReports } from '#journey/intake/record.ts';
import { drainStages } from '#store/outbox.ts';
import type { Store } from '#store/store.ts';

const ORIGINALS = 2_500;
const BY = { actor: 'benchmark', actorRole: 'operator' };

/** Which columns of a table a copy takes as they are. */
const COPIED: Readonly<Record<string, string>> = {
  report_person: 'role, name, date_of_birth, age, gender, email, detail',
  report_phone: 'role, number, as_written',
  report_address: 'role, line, town, postcode, district',
  duty: 'what, due, basis',
};

/**
 * Fills a database with `reports` reports of which `decided` in a hundred have been decided, one in twelve of those against the proposal. The
 * first thousands were assessed; the others are copies with ids, references and times of their own.
 */
export async function fillWithReports(store: Store, reports: number, decided: number): Promise<void> {
  const first = Math.min(ORIGINALS, reports);
  const wish = {
    force: HERTFORDSHIRE,
    seed: '11',
    reports: first,
    from: '2025-11-01',
    days: 90,
    difficulty: 'easy',
  } as const;
  const made = [...simulateCounty(countyOptions(wish))].map((m) => m.report);
  for (let at = 0; at < made.length; at += 500) {
    await store.as('worker', (tx) => recordReports(tx, made.slice(at, at + 500), BY));
  }
  // Of the stages only triage: linking looks at every pair, and what it finds is made up below.
  const stages = wokenStages(HERTFORDSHIRE).filter((s) => s.name === 'triage');
  await drainStages(store, stages, outboxOptions());
  await inSeries(store);
  for (let copy = 1; copy * made.length < reports; copy++) await copyAll(store, copy, made.length);
  await decideSome(store, decided);
  await workOnThem(store);
  await store.owner((tx) => sql`ANALYZE`.execute(tx));
}

/** Every fifth report belongs to a series of six. */
function inSeries(store: Store): Promise<void> {
  return store.owner(async (tx) => {
    await sql`INSERT INTO series (id, formed_at, grew_at) SELECT 'S-' || n, now(), now() FROM generate_series(1, 200) n`.execute(
      tx,
    );
    await sql`INSERT INTO series_member (report_id, series_id, confidence, since)
      SELECT id, 'S-' || (1 + number % 200), 0.9, now() FROM report WHERE number % 5 = 0`.execute(tx);
  });
}

function copyAll(store: Store, copy: number, originals: number): Promise<void> {
  return store.owner(async (tx) => {
    await sql`CREATE TEMP TABLE twin ON COMMIT DROP AS
      SELECT id AS old, gen_random_uuid() AS new FROM report WHERE number <= ${originals}`.execute(tx);
    await sql`INSERT INTO report (id, source, external_id, received_at, recorded_at, version, kind, fraud_type, in_progress, occurred_from, occurred_to,
        loss_gbp, attempted_gbp, narrative, town, district, payload, payload_hash, marking, review_due)
      SELECT t.new, r.source, r.external_id || '-' || ${copy}::text, r.received_at - ${copy} * interval '7 hours', r.recorded_at, r.version, r.kind,
        r.fraud_type, r.in_progress, r.occurred_from, r.occurred_to, r.loss_gbp, r.attempted_gbp, r.narrative, r.town, r.district, r.payload,
        r.payload_hash || ${copy}::text, r.marking, r.review_due FROM report r JOIN twin t ON t.old = r.id`.execute(tx);
    for (const [table, columns] of Object.entries(COPIED)) {
      await sql`INSERT INTO ${sql.ref(table)} (report_id, ${sql.raw(columns)})
        SELECT t.new, ${sql.raw(columns)} FROM ${sql.ref(table)} c JOIN twin t ON t.old = c.report_id`.execute(tx);
    }
    await sql`WITH made AS (INSERT INTO assessment (report_id, report_version, policy_version, at, fraud_type, score, band, allocation, body)
        SELECT t.new, a.report_version, a.policy_version, a.at, a.fraud_type, a.score, a.band, a.allocation, a.body
        FROM assessment a JOIN twin t ON t.old = a.report_id RETURNING id, report_id)
      INSERT INTO report_standing (report_id, assessment_id, band_order, score, proposed, received_at)
      SELECT m.report_id, m.id, s.band_order, s.score, s.proposed, s.received_at - ${copy} * interval '7 hours'
      FROM made m JOIN twin t ON t.new = m.report_id JOIN report_standing s ON s.report_id = t.old`.execute(tx);
    await sql`INSERT INTO series_member (report_id, series_id, confidence, since)
      SELECT t.new, m.series_id, m.confidence, m.since FROM series_member m JOIN twin t ON t.old = m.report_id
      WHERE ${copy}::integer % 10 = 0`.execute(tx);
  });
}

/** Older reports first, as they would have been; one in twelve against the proposal, one in five hundred back from its unit. */
function decideSome(store: Store, decided: number): Promise<void> {
  return store.owner(async (tx) => {
    await sql`INSERT INTO allocation (report_id, assessment_id, proposed, decided, reason, decided_by, decided_role, decided_at)
      SELECT s.report_id, s.assessment_id, s.proposed, CASE WHEN n % 12 = 0 AND s.proposed <> 'LCU' THEN 'LCU' ELSE s.proposed END,
        CASE WHEN n % 12 = 0 THEN 'Something that the report does not say.' END, 'assessor', 'imu_assessor', s.received_at + interval '3 hours'
      FROM (SELECT *, row_number() OVER (ORDER BY received_at) AS n, count(*) OVER () AS all FROM report_standing) s
      WHERE n <= s.all * ${decided} / 100`.execute(tx);
    await sql`UPDATE report_standing s SET decided = a.decided, allocation_id = a.id, read_at = a.decided_at, read_by = a.decided_by,
      officer = CASE WHEN a.decided = 'LCU' AND a.id % 3 <> 0 THEN 'PC Example ' || (a.id % 40) END
      FROM allocation a WHERE a.report_id = s.report_id`.execute(tx);
    await sql`UPDATE duty d SET done_at = d.due, done_by = 'victim.care' FROM report_standing s
      WHERE s.report_id = d.report_id AND s.decided IS NOT NULL AND d.id % 40 <> 0`.execute(tx);
  });
}

/** What people and stages leave behind in a service that has run for years: calls to victims, contacts, evidence, links, messages, the log of events. */
async function workOnThem(store: Store): Promise<void> {
  const all = (statement: string) =>
    store.owner((tx) =>
      sql
        .raw(statement)
        .execute(tx)
        .then(() => undefined),
    );
  // What a contact moves is set here as it would be moved.
  await all('ALTER TABLE victim_call DISABLE TRIGGER USER');
  await all('ALTER TABLE case_item DISABLE TRIGGER USER');
  await all(`INSERT INTO victim_call (report_id, need, because, service, repeat_risk, fraud_type, older, received_at, keys, tries, reached_at)
    SELECT r.id, r.number % 100, '["May be hit again: somebody rings still.", "Lost £1,200."]', CASE WHEN r.number % 100 >= 35 THEN 'police' ELSE 'partner' END,
      (ARRAY['high', 'medium', 'low'])[1 + r.number % 3], s.fraud_type, r.number % 2 = 0, r.received_at, ARRAY['k' || r.number % 60000], r.number % 3,
      CASE WHEN r.number % 20 <> 0 THEN r.received_at + interval '1 day' END
    FROM report r JOIN report_standing s ON s.report_id = r.id WHERE r.kind IS DISTINCT FROM 'information'`);
  await all(`INSERT INTO case_item (report_id, kind, body, owner, due, done_at, changed_by, changed_at)
    SELECT s.report_id, k.kind, CASE k.kind WHEN 'contact' THEN '{"with": "victim", "by": "phone", "result": "reached", "words": "Rang and spoke to them."}'
        WHEN 'action' THEN '{"what": "Ask the bank for the statement of the account."}'
        ELSE '{"key": "cctv", "what": "Film of the shop", "action": "Ask for it.", "state": "asked"}' END::jsonb,
      'officer.' || a.id % 40, a.decided_at + interval '9 days', CASE WHEN a.id % 10 <> 0 AND k.kind = 'action' THEN a.decided_at END, 'officer.' || a.id % 40,
      a.decided_at
    FROM report_standing s JOIN allocation a ON a.id = s.allocation_id CROSS JOIN (VALUES ('contact'), ('action'), ('evidence')) k(kind)
    WHERE s.decided IN ('LCU', 'SFCU') AND a.id % 3 = 0`);
  await all('ALTER TABLE victim_call ENABLE TRIGGER USER');
  await all('ALTER TABLE case_item ENABLE TRIGGER USER');
  await all(`INSERT INTO series_link (report_id, with_id, on_what, weight, because)
    SELECT id, before, 'phone', 9, 'The same telephone number.' FROM (SELECT report_id AS id, lag(report_id) OVER (PARTITION BY series_id ORDER BY report_id) AS before
      FROM series_member) m WHERE before IS NOT NULL`);
  await all(`INSERT INTO possible_link (report_id, with_id, bits, because, at)
    SELECT a.id, b.id, 4, '[{"on": "The same words", "weight": 4}]', now() FROM report a JOIN report b ON b.number = a.number + 7 WHERE a.number % 6 = 0`);
  await all(`INSERT INTO event_log (type, subject, body)
    SELECT t.type, r.id::text, jsonb_build_object('type', t.type, 'externalId', r.external_id, 'source', r.source, 'band', 'low', 'allocation', 'NFA', 'retold', false, 'change', null)
    FROM report r CROSS JOIN (VALUES ('report.received'), ('report.assessed'), ('report.linked')) t(type) WHERE r.number > 2500`);
  await all(`INSERT INTO report_message (report_id, from_us, words, by_whom, at, read_at)
    SELECT id, number % 2 = 0, 'The bank has answered.', CASE WHEN number % 2 = 0 THEN 'officer.1' END, received_at, CASE WHEN number % 5 <> 0 THEN received_at END
    FROM report WHERE number % 50 < 2`);
  await all('UPDATE event_cursor SET seq = (SELECT max(seq) FROM event_log)');
}
