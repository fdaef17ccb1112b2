import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

/** Auditors ask by what people write: the reference of a disclosure, the title of a warning. */
describe('an auditor who asks who looked at a disclosure or a warning', () => {
  let county: StaffCounty;
  let auditor: Visitor;
  let disclosure: string;
  const ask = (record: string) => auditor.get(`/staff/audit?${new URLSearchParams({ record })}`);

  before(async () => {
    county = await staffCounty(150);
    auditor = await county.as('auditor');
    const analyst = await county.as('analyst');
    await analyst.get('/staff/disclosures/new');
    await analyst.post('/staff/disclosures/new', {
      recipient: 'R. Example',
      organisation: 'Example Bank',
      email: 'desk@bank.example',
      basis: 'UK GDPR Article 6(1)(e): our task in the public interest',
      purpose: 'To stop payments to this account.',
      report: '',
      series: '',
      intelligence: '',
      sent: 'A courier collects cards on Friday afternoons.',
      reliability: 'Seen by one officer.',
      completeness: '',
      channel: 'email',
    });
    assert.equal(analyst.status, 200, analyst.text.slice(0, 3000));
    disclosure = /DS-\d{6}/.exec(analyst.text)![0];
    const investigator = await county.as('sfcu_investigator');
    await investigator.get(`/staff/disclosures/${disclosure}`);
    assert.equal(investigator.status, 200);
  });
  after(() => county?.close());

  it('finds who sent and who opened a disclosure by its reference, however it is written, and not what was sent', async () => {
    const number = String(Number(disclosure.slice(3)));
    for (const typed of [disclosure, disclosure.toLowerCase(), `DS ${number}`, `ds${number}`]) {
      await ask(typed);
      assert.match(auditor.text, new RegExp(`About ${disclosure}`), typed);
      assert.match(auditor.text, /The analyst[\s\S]*?Disclosed/, typed);
      assert.match(auditor.text, /The sfcu investigator[\s\S]*?Opened/, typed);
      assert.match(auditor.text, new RegExp(`<span class="cf-quiet">${disclosure}</span>`), typed);
      assert.doesNotMatch(auditor.text, /collects cards/);
    }
    for (const again of ['DS-000999', 'DS-000999']) {
      await ask(again);
      assert.match(auditor.text, /There is no disclosure DS-000999\./, 'also when it was asked before');
    }
    await ask('IR-000999');
    assert.match(auditor.text, /There is no intelligence IR-000999\./);
  });

  it('finds a disclosure about a report that is kept to a team', async () => {
    await county.site.store.owner((tx) =>
      sql`WITH one AS (SELECT id FROM report ORDER BY number LIMIT 1), kept AS (UPDATE disclosure SET report_id = (SELECT id FROM one) RETURNING report_id)
        INSERT INTO report_restriction (report_id, reason, ask, set_by) SELECT kept.report_id, 'For this test alone.', u.id, u.id
        FROM staff_user u, kept WHERE u.username = 'lcu_sergeant'`.execute(tx),
    );
    await ask(disclosure);
    assert.match(auditor.text, /The sfcu investigator[\s\S]*?Opened/);
  });

  it('finds a warning by its title, by words of it and by its address', async () => {
    const warning = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('warning as w')
        .innerJoin('warning_version as v', 'v.warning_id', 'w.id')
        .select(['w.slug', 'v.title'])
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    const press = await county.as('press');
    await press.get(`/staff/warnings/${warning.slug}`);
    assert.equal(press.status, 200);
    const some = warning.title.split(' ').slice(1).join('  ').toUpperCase();
    for (const typed of [warning.title, some, warning.slug, `https://www.example.org/warnings/${warning.slug}`]) {
      await ask(typed);
      assert.match(auditor.text, /The press[\s\S]*?Opened/, typed);
      assert.match(auditor.text, new RegExp(warning.slug), typed);
    }
    await ask('Zzyx of no warning');
    assert.match(auditor.text, /Nobody has touched a record of that name/);
  });
});
