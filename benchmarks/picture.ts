/**
 * Server time of the pages of the picture over HTTP with many reports, signed in as an analyst, on the embedded database or, with --postgres,
 * on a PostgreSQL server of its own. Reports of a simulated county are put in by SQL, many times over two years, so that only the pages are measured.
 * `node benchmarks/picture.ts [REPORTS] [--postgres]`. Ends with 1 when the 95th percentile of a page is above 300 ms.
 */
import { sql } from 'kysely';
import type { Store } from '#store/store.ts';
import { postgresBackend } from '#test/contracts/backend.ts';
import { staffCounty } from '#test/staff-county.ts';

const WANTED_P95_MS = 300;
const TRIES = 20;
const SEEDS = 300;
const REPORTS = Number(process.argv.slice(2).find((a) => /^\d+$/.test(a)) ?? 100_000);
const PAGES = [
  '/staff/picture',
  '/staff/picture?from=2025-06&district=E07000240',
  '/staff/picture/trends',
  '/staff/picture/trends?type=courier',
  '/staff/picture/methods',
  '/staff/picture/people',
  '/staff/picture/year',
  '/staff/picture/clock',
  '/staff/picture/reports?from=2025-03&to=2026-02',
  '/staff/picture/files/months.csv',
];

/** The county's reports again and again, spread over two years back, each with its assessment; the triggers fill what is counted. */
async function multiply(store: Store): Promise<void> {
  const copies = Math.ceil((REPORTS - SEEDS) / SEEDS);
  for (let from = 1; from <= copies; from += 50) {
    const to = Math.min(copies, from + 49);
    await store.owner(async (tx) => {
      await sql`INSERT INTO report (source, external_id, received_at, kind, fraud_type, loss_gbp, narrative, town, district, payload, payload_hash, review_due)
        SELECT source, external_id || '-' || c, received_at - ((c::float8 / ${copies}) * interval '690 days'), kind, fraud_type, loss_gbp, narrative, town, district,
          payload, payload_hash, review_due FROM report r, generate_series(${from}::int, ${to}::int) c WHERE number <= ${SEEDS}`.execute(
        tx,
      );
      await sql`INSERT INTO report_person (report_id, role, name, age, gender)
        SELECT n.id, p.role, p.name, p.age, p.gender FROM report n JOIN report o ON o.source = n.source AND o.external_id = regexp_replace(n.external_id, '-[0-9]+$', '')
        JOIN report_person p ON p.report_id = o.id
        WHERE n.number > ${SEEDS} AND NOT EXISTS (SELECT 1 FROM report_standing s WHERE s.report_id = n.id)`.execute(
        tx,
      );
      await sql`WITH made AS (
          INSERT INTO assessment (report_id, report_version, policy_version, fraud_type, score, band, allocation, body)
          SELECT n.id, 1, a.policy_version, a.fraud_type, a.score, a.band, a.allocation, a.body
          FROM report n JOIN report o ON o.source = n.source AND o.external_id = regexp_replace(n.external_id, '-[0-9]+$', '')
          JOIN report_standing s ON s.report_id = o.id JOIN assessment a ON a.id = s.assessment_id
          WHERE n.number > ${SEEDS} AND NOT EXISTS (SELECT 1 FROM report_standing x WHERE x.report_id = n.id) RETURNING id, report_id, score, allocation)
        INSERT INTO report_standing (report_id, assessment_id, band_order, score, proposed, received_at)
        SELECT m.report_id, m.id, 1, m.score, m.allocation, r.received_at FROM made m JOIN report r ON r.id = m.report_id`.execute(
        tx,
      );
    });
  }
  await store.owner((tx) => sql`ANALYZE`.execute(tx));
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;

const backend = process.argv.includes('--postgres') ? await postgresBackend() : null;
const county = await staffCounty(SEEDS, backend ? { store: (await backend.fresh()).store } : {});
await multiply(county.site.store);
const { n } = await county.site.store.as('staff', (tx) =>
  tx
    .selectFrom('picture_fact')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow(),
);
console.log(`${Number(n).toLocaleString('en-GB')} reports, ${county.site.store.kind}`);
const visitor = await county.as('analyst');
let slow = 0;
for (const path of PAGES) {
  const took: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    const began = performance.now();
    await visitor.get(path);
    took.push(performance.now() - began);
    if (visitor.status !== 200) throw new Error(`${path}: ${visitor.status}`);
  }
  took.sort((a, b) => a - b);
  const p95 = at(took, 0.95);
  if (p95 > WANTED_P95_MS) slow++;
  console.log(
    `${path.padEnd(52)} p50 ${at(took, 0.5).toFixed(0).padStart(5)} ms   p95 ${p95.toFixed(0).padStart(5)} ms${p95 > WANTED_P95_MS ? '  too slow' : ''}`,
  );
}
await county.close();
await backend?.remove();
process.exit(slow > 0 ? 1 : 0);
