import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { fixedClock } from '#core/clock.ts';
import { recordReports } from '#journey/intake/record.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const NOW = '2026-03-12T12:00:00Z';
const ST_ALBANS = 'E07000240';
const STEVENAGE = 'E07000243';
const FRAUD =
  'He said he was from the police and had arrested somebody with my card. I was to take out £4,000, tell nobody, and a courier would come to collect it.';

describe('reports like this near you', () => {
  let site: TestSite;
  const banded = async (types: string[], places: string[], until = NOW) =>
    site.store.as('public', async (tx) => {
      const { rows } = await sql<{
        n: number;
      }>`SELECT reports_like_this(${sql.val(types)}::text[], ${sql.val(places)}::text[], ${until}::timestamptz, 7) AS n`.execute(
        tx,
      );
      return Number(rows[0]!.n);
    });

  /** So many reports of a day in a district, in a series or not. */
  async function add(count: number, district: string, receivedAt: string, series: boolean): Promise<void> {
    const before = (await site.store.as('staff', (tx) => tx.selectFrom('report').select('id').execute())).length;
    const reports = Array.from({ length: count }, (_, i) => madeUpReport(before + i + 1, { receivedAt }));
    const made = await site.store.as('worker', (tx) => recordReports(tx, reports, IMPORTER));
    await site.store.owner(async (tx) => {
      for (const { id } of made) {
        await sql`UPDATE report SET district = ${district}, received_at = ${receivedAt}::timestamptz WHERE id = ${id}::uuid`.execute(
          tx,
        );
        await sql`INSERT INTO assessment (report_id, report_version, policy_version, fraud_type, score, band, allocation, body)
          VALUES (${id}::uuid, 1, 'p', 'courier', 50, 'high', 'LCU', '{}')`.execute(tx);
        await sql`INSERT INTO report_standing (report_id, assessment_id, band_order, score, proposed, received_at)
          SELECT report_id, id, 1, 50, 'LCU', now() FROM assessment WHERE report_id = ${id}::uuid`.execute(tx);
        if (!series) continue;
        await sql`INSERT INTO series VALUES ('S-1', now(), now()) ON CONFLICT DO NOTHING`.execute(tx);
        await sql`INSERT INTO series_member VALUES (${id}::uuid, 'S-1', 0.9, NULL, now())`.execute(tx);
      }
    });
  }

  before(async () => {
    site = await startSite({ clock: fixedClock(NOW) });
  });
  after(() => site.close());

  it('says nothing where there are none, or where they belong to nothing', async () => {
    await add(3, ST_ALBANS, '2026-03-11T09:00:00Z', false);
    assert.equal(await banded(['courier'], [ST_ALBANS]), 0);
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/check', { text: FRAUD, district: ST_ALBANS });
    assert.match(v.text, /This is a fraud/);
    assert.doesNotMatch(v.text, /not alone|cannot see/);
  });

  it('says "a few" of one as of four, and never the number', async () => {
    await add(1, ST_ALBANS, '2026-03-11T09:00:00Z', true);
    assert.equal(await banded(['courier'], [ST_ALBANS]), 1);
    await add(3, ST_ALBANS, '2026-03-10T09:00:00Z', true);
    assert.equal(await banded(['courier'], [ST_ALBANS]), 1);
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/check', { text: FRAUD, district: ST_ALBANS });
    assert.match(v.text, /A few reports like this in St Albans in the last 7 days/);
  });

  it('says "at least" from five on, in the district or in the county, and not of another district, kind or month', async () => {
    await add(3, ST_ALBANS, '2026-03-08T09:00:00Z', true);
    await add(9, ST_ALBANS, '2026-02-01T09:00:00Z', true);
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/check', { text: FRAUD, district: ST_ALBANS });
    assert.match(v.text, /At least 5 reports like this in St Albans/);
    await v.post('/check', { text: FRAUD });
    assert.match(v.text, /At least 5 reports like this in Hertfordshire/);
    await v.post('/check', { text: FRAUD, district: STEVENAGE });
    assert.doesNotMatch(v.text, /not alone/);
    await v.post('/check', { text: FRAUD, district: "x' OR true --" });
    assert.match(v.text, /in Hertfordshire/);
    assert.equal(await banded(['romance'], [ST_ALBANS]), 0);
  });

  it('dates no single report to whoever asks at every minute', async () => {
    const bands = new Set<number>();
    for (let minute = 0; minute < 24 * 60; minute += 97)
      bands.add(
        await banded(
          ['courier'],
          [ST_ALBANS],
          new Date(Date.parse('2026-03-11T00:00:00Z') + minute * 60_000).toISOString(),
        ),
      );
    assert.equal(bands.size, 1);
  });

  it('lets the public role read no report by it', async () => {
    const read = site.store.as('public', (tx) => tx.selectFrom('report').select('id').execute());
    assert.deepEqual(await read, []);
    await assert.rejects(
      site.store.as('public', (tx) => tx.selectFrom('series_member').select('report_id').execute()),
      { code: '42501' },
    );
  });
});
