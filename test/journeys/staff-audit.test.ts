import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { publishRipeMonths } from '#journey/learning/count-month.ts';
import { verifyAudit } from '#store/audit-verify.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

describe('an auditor who asks for a report', () => {
  let site: TestSite;
  before(async () => {
    site = await startSite({ surface: 'staff' });
  });
  after(() => site?.close());

  it('is told when there is none of that number, however it was written', async () => {
    const password = await site.addUser('auditor', 'An auditor', ['auditor']);
    const visitor = await new Visitor(site.staffUrl!).signIn('auditor', password);
    for (const typed of ['1183', 'cf-1183', 'CF-0001183']) {
      await visitor.get(`/staff/audit?record=${typed}`);
      assert.match(visitor.text, /There is no report CF-0001183\./);
    }
    await visitor.get('/staff/audit?record=nothing-of-that-name');
    assert.match(visitor.text, /Nobody has touched a record of that name/);
  });
});

describe('an auditor who asks who looked at a report', () => {
  let county: StaffCounty;
  before(async () => {
    county = await staffCounty(40);
  });
  after(() => county?.close());

  it('can tell who opened it from whom it was only shown to in a list, and leave the lists out', async () => {
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue');
    const reference = /\/staff\/reports\/(CF-\d+)/.exec(assessor.text)![1]!;
    const auditor = await county.as('auditor');
    const told = async (more = '') => {
      await auditor.get(`/staff/audit?record=${reference}${more}`);
      return [...auditor.text.matchAll(/<td[^>]*>\s*(Shown in a list|Opened|Recorded|Changed)\s*<\/td>/g)].map(
        (m) => m[1],
      );
    };
    assert.deepEqual(await told(), ['Shown in a list', 'Recorded']);
    await assessor.get(`/staff/reports/${reference}`);
    assert.deepEqual(await told(), ['Opened', 'Shown in a list', 'Recorded']);
    assert.deepEqual(await told('&show=opened'), ['Opened', 'Recorded']);
  });
});

describe('an auditor who asks who looked at a person', () => {
  let county: StaffCounty;
  let victim: { name: string; reference: string; id: string; phone: string; postcode: string };
  const ask = async (auditor: Visitor, kind: string, asked: string, more: Record<string, string> = {}) => {
    await auditor.get('/staff/audit/person');
    return auditor.post('/staff/audit/person', { kind, asked, ...more });
  };

  before(async () => {
    county = await staffCounty(60);
    const { rows } = await county.site.store.owner((tx) =>
      sql<typeof victim>`SELECT p.name, r.reference, r.id, t.number AS phone, a.postcode FROM report r
        JOIN report_person p ON p.report_id = r.id JOIN report_phone t ON t.report_id = r.id
        LEFT JOIN report_address a ON a.report_id = r.id AND a.postcode IS NOT NULL
        WHERE p.role = 'victim' AND p.name IS NOT NULL ORDER BY a.postcode IS NULL, r.number LIMIT 1`.execute(tx),
    );
    victim = rows[0]!;
    const assessor = await county.as('imu_assessor');
    await assessor.get(`/staff/reports/${victim.reference}`);
  });
  after(() => county?.close());

  it('finds them by name or part of it, telephone and postcode, however they are written', async () => {
    const auditor = await county.as('auditor');
    const [first, ...others] = victim.name.split(' ');
    const asked: [string, string][] = [
      ['name', victim.name],
      ['name', `${others.join(' ')} ${first}`.toUpperCase()],
      ['telephone', victim.phone],
      ['telephone', victim.phone.replace(/^\+44/, '0')],
      ...(victim.postcode ? ([['address', victim.postcode.toLowerCase().replace(' ', '')]] as [string, string][]) : []),
    ];
    for (const [kind, words] of asked) {
      await ask(auditor, kind, words);
      assert.equal(auditor.status, 200, kind);
      assert.match(auditor.text, new RegExp(victim.reference), kind);
      assert.match(auditor.text, /The imu assessor[\s\S]*?Opened/, kind);
    }
  });

  it('writes that it was asked and by what, and never what was typed; nothing of it stands in an address', async () => {
    const auditor = await county.as('auditor');
    await ask(auditor, 'name', victim.name);
    await ask(auditor, 'name', 'Nobody Ofthatname');
    assert.match(auditor.text, /nobody has looked/);
    const trail = await county.site.store.owner((tx) =>
      tx
        .selectFrom('audit_log')
        .selectAll()
        .where('actor', '=', 'auditor')
        .where('record_type', '=', 'audit_log')
        .execute(),
    );
    assert.ok(
      trail.some(
        (e) => e.record_id === victim.id && e.op === 'CONSULTATION' && e.fields_changed.includes('asked by name'),
      ),
    );
    assert.ok(trail.some((e) => e.record_id === 'nobody'));
    assert.ok(!JSON.stringify(trail).includes(victim.name.split(' ').at(-1)!));
    assert.doesNotMatch(auditor.text, /href="[^"]*(?:name|asked)=/);
  });

  it('takes the entries out only with a reason, as a disclosure, in a file that no spreadsheet runs', async () => {
    const auditor = await county.as('auditor');
    await ask(auditor, 'name', victim.name);
    await auditor.post('/staff/audit/person/export', { kind: 'name', asked: victim.name, reason: '' });
    assert.equal(auditor.status, 422);
    await auditor.post('/staff/audit/person/export', {
      kind: 'name',
      asked: victim.name,
      reason: '=Subject access request 12',
    });
    assert.equal(auditor.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(
      auditor.text,
      new RegExp(
        `"imu_assessor","The imu assessor","imu_assessor","Opened","CONSULTATION","report","${victim.reference}"`,
      ),
    );
    const disclosed = await county.site.store.owner((tx) =>
      tx
        .selectFrom('audit_log')
        .select(['reason', 'channel'])
        .where('op', '=', 'DISCLOSURE')
        .where('record_id', '=', victim.id)
        .execute(),
    );
    assert.deepEqual(disclosed, [{ reason: '=Subject access request 12', channel: 'csv' }]);
    await ask(auditor, 'name', victim.name);
    await auditor.post('/staff/audit/person/export', {
      kind: 'name',
      asked: victim.name,
      reason: 'Subject access request 12',
    });
    assert.match(auditor.text, /"'=Subject access request 12"/);
  });

  it('is answered also for a report that is kept to a team, by its reference alone', async () => {
    await county.site.store.owner((tx) =>
      sql`INSERT INTO report_restriction (report_id, reason, ask, set_by) SELECT ${victim.id}::uuid, 'For this test alone.', id, id
        FROM staff_user WHERE username = 'lcu_sergeant'`.execute(tx),
    );
    const auditor = await county.as('auditor');
    await ask(auditor, 'name', victim.name);
    assert.match(auditor.text, new RegExp(victim.reference));
    await auditor.get(`/staff/audit?record=${victim.reference}`);
    assert.match(auditor.text, /The imu assessor[\s\S]*?Opened/);
  });
});

describe('a supervisor at the end of retention', () => {
  let county: StaffCounty;
  let [gone, blocked, kept] = ['', '', ''];
  const owner = (statement: string) => county.site.store.owner((tx) => sql.raw(statement).execute(tx));
  before(async () => {
    county = await staffCounty(40);
    const { rows } = await county.site.store.owner((tx) =>
      sql<{ reference: string }>`SELECT reference FROM report ORDER BY number LIMIT 3`.execute(tx),
    );
    [gone, blocked, kept] = rows.map((r) => r.reference) as [string, string, string];
    await owner(`UPDATE report SET review_due = '2026-02-01' WHERE reference IN ('${gone}', '${blocked}', '${kept}')`);
    await owner("UPDATE report_standing SET decided = 'protect_only'");
    await owner(
      `UPDATE report_standing SET decided = 'SFCU' WHERE report_id = (SELECT id FROM report WHERE reference = '${blocked}')`,
    );
    await county.site.store.as('worker', (tx) =>
      publishRipeMonths(tx, HERTFORDSHIRE.pfaCode, new Date('2026-12-20T00:00:00Z')),
    );
  });
  after(() => county?.close());

  it('finds what is due, told why some of it must be kept', async () => {
    const supervisor = await county.as('supervisor');
    await supervisor.get('/staff');
    assert.match(supervisor.text, /Records to review/);
    await supervisor.get('/staff/retention');
    for (const reference of [gone, blocked, kept]) assert.match(supervisor.text, new RegExp(reference));
    await supervisor.get(`/staff/retention/${blocked}`);
    assert.match(supervisor.text, /nobody has recorded how it ended/);
    assert.doesNotMatch(supervisor.text, /Dispose\./);
    await supervisor.post(`/staff/retention/${blocked}`, {
      ground: 'dispose:period_over',
      reason: 'Nothing has come since.',
    });
    assert.equal(supervisor.status, 422);
    assert.match(supervisor.text, /while something rests on it/);
  });

  it('decides on what somebody else proposed, and no other; what was proposed can be withdrawn, kept or refused', async () => {
    const investigator = await county.as('sfcu_investigator');
    const next = { 'review-day': '1', 'review-month': '2', 'review-year': '2030' };
    const keep = { ground: 'keep:court', reason: 'An appeal is expected this year.', ...next };
    await investigator.get(`/staff/retention/${kept}`);
    await investigator.post(`/staff/retention/${kept}`, { reason: 'x' });
    assert.equal(investigator.status, 422);
    await investigator.post(`/staff/retention/${kept}`, keep);
    await investigator.get(`/staff/retention/${kept}`);
    await investigator.post(`/staff/retention/${kept}/decide`, { answer: 'agreed' });
    assert.equal(investigator.status, 403);
    await investigator.post(`/staff/retention/${kept}/withdraw`);
    assert.match(investigator.text, /is withdrawn/);
    await investigator.get(`/staff/retention/${kept}`);
    await investigator.post(`/staff/retention/${kept}`, keep);
    const supervisor = await county.as('supervisor');
    await supervisor.get(`/staff/retention/${kept}`);
    await supervisor.post(`/staff/retention/${kept}/decide`, { answer: 'refused', 'answer-reason': '' });
    assert.equal(supervisor.status, 422);
    await supervisor.post(`/staff/retention/${kept}/decide`, { answer: 'agreed' });
    assert.match(supervisor.text, /It is kept/);
    assert.doesNotMatch(supervisor.text, new RegExp(kept));
    await supervisor.get(`/staff/retention/${gone}`);
    await supervisor.post(`/staff/retention/${gone}`, {
      ground: 'dispose:period_over',
      reason: 'Nothing has come since.',
    });
    await supervisor.get(`/staff/retention/${gone}`);
    await supervisor.post(`/staff/retention/${gone}/decide`, { answer: 'agreed', sure: 'yes' });
    assert.equal(supervisor.status, 403, 'nobody decides on their own proposal');
    await supervisor.get(`/staff/retention/${gone}`);
    await supervisor.post(`/staff/retention/${gone}/withdraw`);
  });

  it('disposes of a record for good: no page shows it, the trail says that it went and verifies', async () => {
    const investigator = await county.as('sfcu_investigator');
    await investigator.get(`/staff/retention/${gone}`);
    await investigator.post(`/staff/retention/${gone}`, {
      ground: 'dispose:period_over',
      reason: 'Nothing has come since.',
    });
    const supervisor = await county.as('supervisor');
    await supervisor.get(`/staff/retention/${gone}`);
    assert.match(supervisor.text, /cannot be undone/);
    await supervisor.post(`/staff/retention/${gone}/decide`, { answer: 'agreed' });
    assert.equal(supervisor.status, 422);
    await supervisor.post(`/staff/retention/${gone}/decide`, { answer: 'agreed', sure: 'yes' });
    assert.equal(supervisor.status, 200);
    assert.match(supervisor.text, /gone for good/);
    assert.match(supervisor.text, new RegExp(`${gone}[\\s\\S]*The sfcu investigator, The supervisor`));
    assert.equal((await supervisor.get(`/staff/reports/${gone}`)).status, 404);
    assert.match(supervisor.text, new RegExp(`${gone} was disposed of on \\d`));
    const erased = await county.site.store.owner((tx) =>
      tx.selectFrom('audit_log').select(['actor', 'reason']).where('op', '=', 'ERASURE').execute(),
    );
    assert.deepEqual(erased, [
      { actor: 'supervisor', reason: 'It has been kept as long as it must be, and nothing has come since' },
    ]);
    assert.equal((await verifyAudit(county.site.store)).problem, null);
    // Whoever asks by its reference is still told who opened it, and who let it go.
    const auditor = await county.as('auditor');
    await auditor.get(`/staff/audit?record=${gone}`);
    assert.match(auditor.text, new RegExp(`Erased[\\s\\S]*${gone}, disposed of[\\s\\S]*Opened`));
    assert.doesNotMatch(auditor.text, /There is no report/);
  });
});
