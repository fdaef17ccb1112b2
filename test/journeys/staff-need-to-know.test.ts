import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { queueOf, type StaffCounty, staffCounty } from '#test/staff-county.ts';

const REASON = 'One of the people it names works for the bank that answers us.';
const URGENT = 'The victim is on the line and somebody is at her door.';

describe('a report that is kept to its team', () => {
  let county: StaffCounty;
  let reference: string;
  const idOf = async (username: string) =>
    (
      await county.site.store.as('staff', (tx) =>
        tx.selectFrom('staff_user').select('id').where('username', '=', username).executeTakeFirstOrThrow(),
      )
    ).id;
  const trailOf = async () => {
    const auditor = await county.as('auditor');
    await auditor.get(`/staff/audit?record=${reference}&show=opened`);
    return auditor.text;
  };

  before(async () => {
    county = await staffCounty(60);
    reference = (await queueOf(county))[0]!;
    const investigator = await county.as('sfcu_investigator');
    await investigator.get(`/staff/reports/${reference}/team`);
    await investigator.post(`/staff/reports/${reference}/team/keep`, { reason: 'x', ask: await idOf('lcu_sergeant') });
    assert.equal(investigator.status, 422);
    await investigator.post(`/staff/reports/${reference}/team/keep`, {
      reason: REASON,
      ask: await idOf('lcu_sergeant'),
    });
    assert.equal(investigator.status, 200);
    assert.match(investigator.text, /only these people may open it/);
  });
  after(() => county?.close());

  it('opens to the team, which is told that it is kept', async () => {
    for (const role of ['sfcu_investigator', 'lcu_sergeant'] as const) {
      const visitor = await county.as(role);
      await visitor.get(`/staff/reports/${reference}`);
      assert.equal(visitor.status, 200, role);
      assert.match(visitor.text, /Kept to its team/);
    }
  });

  it('is "restricted, ask" to everybody else who sees reports, on each of its pages, and in no list', async () => {
    for (const role of ['imu_assessor', 'supervisor', 'call_handler', 'analyst', 'victim_service'] as const) {
      const visitor = await county.as(role);
      await visitor.get(`/staff/reports/${reference}`);
      assert.equal(visitor.status, 200, role);
      assert.match(visitor.text, new RegExp(`${reference} is restricted`));
      assert.match(visitor.text, /Ask The lcu sergeant/);
      assert.doesNotMatch(visitor.text, /What happened|works for the bank/);
      await visitor.get('/staff');
      if (role !== 'call_handler') assert.match(visitor.text, /Besides them, 1 report kept to their teams/);
    }
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue');
    assert.doesNotMatch(assessor.text, new RegExp(reference));
    await assessor.post(`/staff/reports/${reference}/undo`, { decision: '1' });
    assert.match(assessor.text, /is restricted/);
    const press = await county.as('press');
    await press.get(`/staff/restricted/${reference}`);
    assert.equal(press.status, 403);
    assert.equal((await (await county.as('imu_assessor')).get('/staff/restricted/CF-9999999')).status, 404);
  });

  it('tells the team and supervisors, and nobody else, of intelligence about it that no analyst can read', async () => {
    const investigator = await county.as('sfcu_investigator');
    await investigator.get('/staff/intelligence/submit');
    await investigator.post('/staff/intelligence/submit', {
      source: 'A neighbour',
      original: 'The van stops at the lock-up on Tuesdays.',
      learnedOn: '',
      research: '',
      priority: 'high',
      about: reference,
    });
    const NOBODY = 'Intelligence that no analyst can read';
    for (const role of ['sfcu_investigator', 'lcu_sergeant', 'supervisor', 'imu_assessor', 'analyst'] as const) {
      const visitor = await county.as(role);
      await visitor.get('/staff');
      const told = ['sfcu_investigator', 'lcu_sergeant', 'supervisor'].includes(role);
      assert.equal(visitor.text.includes(NOBODY), told, role);
      assert.doesNotMatch(visitor.text, /lock-up/);
    }
    const path = `/staff/reports/${reference}/team`;
    await investigator.get(path);
    await investigator.post(`${path}/add`, { who: await idOf('analyst') });
    assert.ok(!(await investigator.get('/staff')).text.includes(NOBODY), 'an analyst is on the team');
    await investigator.get(path);
    await investigator.post(`${path}/remove`, { who: await idOf('analyst') });
  });

  it('lets only its team change who is on it, and keeps the one whom others ask', async () => {
    const supervisor = await county.as('supervisor');
    await supervisor.post(`/staff/reports/${reference}/team/lift`);
    assert.match(supervisor.text, /is restricted/);
    const sergeant = await county.as('lcu_sergeant');
    const [assessorId, sergeantId] = [await idOf('imu_assessor'), await idOf('lcu_sergeant')];
    await sergeant.get(`/staff/reports/${reference}/team`);
    await sergeant.post(`/staff/reports/${reference}/team/add`, { who: assessorId });
    const assessor = await county.as('imu_assessor');
    assert.match((await assessor.get(`/staff/reports/${reference}`)).text, /What happened/);
    await sergeant.post(`/staff/reports/${reference}/team/remove`, { who: sergeantId });
    assert.equal(sergeant.status, 409);
    await sergeant.get(`/staff/reports/${reference}/team`);
    await sergeant.post(`/staff/reports/${reference}/team/remove`, { who: assessorId });
    assert.match((await assessor.get(`/staff/reports/${reference}`)).text, /is restricted/);
  });

  it('opens for a while to whoever says why it cannot wait; a supervisor who is somebody else judges it; the trail holds all of it', async () => {
    const handler = await county.as('call_handler');
    await handler.get(`/staff/restricted/${reference}`);
    await handler.post(`/staff/restricted/${reference}/open`, { reason: 'need it' });
    assert.equal(handler.status, 422);
    await handler.post(`/staff/restricted/${reference}/open`, { reason: URGENT });
    assert.match(handler.text, /What happened/);
    await handler.get(`/staff/reports/${reference}/team`);
    assert.doesNotMatch(handler.text, /Lift the restriction/);
    await handler.post(`/staff/reports/${reference}/team/lift`);
    assert.equal(handler.status, 403);

    const supervisor = await county.as('supervisor');
    await supervisor.get('/staff');
    assert.match(supervisor.text, /Openings to review/);
    await supervisor.get('/staff/glass');
    assert.match(supervisor.text, new RegExp(URGENT));
    const id = /action="\/staff\/glass\/(\d+)"/.exec(supervisor.text)![1]!;
    await supervisor.post(`/staff/glass/${id}`, {});
    assert.equal(supervisor.status, 422);
    await supervisor.post(`/staff/glass/${id}`, { verdict: 'wrong', note: '' });
    assert.equal(supervisor.status, 422);
    await supervisor.post(`/staff/glass/${id}`, { verdict: 'right', note: 'She was on the line.' });
    assert.match(supervisor.text, /To review<\/h2>\s*<p class="govuk-body">None/);
    await supervisor.post(`/staff/glass/${id}`, { verdict: 'right' });
    assert.equal(supervisor.status, 409);
    // Reviewed, but its minutes are not over.
    assert.match((await handler.get(`/staff/reports/${reference}`)).text, /What happened/);
    assert.match(handler.text, /You have opened it until/);
    const verdictIs = (verdict: string) =>
      county.site.store.owner((tx) => sql`UPDATE break_glass SET verdict = ${verdict} WHERE id = ${id}`.execute(tx));
    await verdictIs('wrong');
    assert.match((await handler.get(`/staff/reports/${reference}`)).text, /is restricted/, 'refused, it ends at once');
    assert.match(handler.text, /Your last opening was found not right, and has ended: She was on the line/);
    await verdictIs('right');
    await county.site.store.owner((tx) =>
      tx
        .updateTable('break_glass')
        .set({ until: new Date(Date.now() - 1000) })
        .execute(),
    );
    assert.match((await handler.get(`/staff/reports/${reference}`)).text, /is restricted/);
    const trail = await trailOf();
    assert.match(trail, new RegExp(`reason: ${URGENT}`));
    assert.match(trail, /Broke the glass on/);
  });

  it('is open to every role again when its team lifts the restriction', async () => {
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get(`/staff/reports/${reference}/team`);
    await sergeant.post(`/staff/reports/${reference}/team/lift`);
    const assessor = await county.as('imu_assessor');
    assert.match((await assessor.get(`/staff/reports/${reference}`)).text, /What happened/);
  });

  it('is kept with its whole series by one act, and so is what joins it later; lifting it opens all of it', async () => {
    const owner = async (statement: string) =>
      (await county.site.store.owner((tx) => sql.raw<{ id: string; reference: string }>(statement).execute(tx))).rows;
    const [series] = await owner(`SELECT series_id AS id FROM series_member WHERE series_id IS NOT NULL
      GROUP BY 1 HAVING count(*) > 1 ORDER BY count(*) DESC, 1 LIMIT 1`);
    const path = `/staff/series/${series!.id}`;
    const members = await owner(
      `SELECT r.id, r.reference FROM report r JOIN series_member m ON m.report_id = r.id WHERE m.series_id = '${series!.id}' ORDER BY 1`,
    );
    const investigator = await county.as('sfcu_investigator');
    await investigator.get(`${path}/team`);
    await investigator.post(`${path}/team/keep`, { reason: 'x', ask: await idOf('lcu_sergeant') });
    assert.equal(investigator.status, 422);
    await investigator.post(`${path}/team/keep`, { reason: REASON, ask: await idOf('lcu_sergeant') });
    assert.match(investigator.text, new RegExp(`with ${members.length} reports: only these people`));
    const [later] = await owner(
      `SELECT r.id, r.reference FROM report r LEFT JOIN series_member m ON m.report_id = r.id WHERE m.series_id IS NULL LIMIT 1`,
    );
    await county.site.store.as('worker', (tx) =>
      sql`INSERT INTO series_member (report_id, series_id, confidence, since) VALUES (${later!.id}, ${series!.id}, 0.9, now())
        ON CONFLICT (report_id) DO UPDATE SET series_id = excluded.series_id`.execute(tx),
    );
    const analyst = await county.as('analyst');
    for (const { reference } of [...members, later!])
      assert.match((await analyst.get(`/staff/reports/${reference}`)).text, /is restricted/);
    for (const page of [path, `/staff/groups/${series!.id}`, `/staff/press/series/${series!.id}`, `${path}/team`]) {
      assert.match((await analyst.get(page)).text, new RegExp(`Series ${series!.id} is restricted`), page);
      assert.doesNotMatch(analyst.text, new RegExp(members[0]!.reference));
    }
    assert.doesNotMatch((await analyst.get('/staff/series')).text, new RegExp(`>${series!.id}<`));
    const other = /href="(\/staff\/series\/S-\d+)"/.exec(analyst.text)![1]!;
    assert.match(
      (await analyst.get(other)).text,
      /kept to a team, and may belong here/,
      'a figure says what it leaves out',
    );
    await analyst.get(`/staff/restricted/${later!.reference}`);
    await analyst.post(`/staff/restricted/${later!.reference}/open`, { reason: URGENT });
    assert.match(analyst.text, /What happened/);
    const supervisor = await county.as('supervisor');
    await supervisor.get('/staff/glass');
    assert.match(
      supervisor.text,
      new RegExp(`${series!.id}</strong>, with ${members.length + 1} reports: kept by The sfcu`),
    );
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get(`${path}/team`);
    await sergeant.post(`${path}/team/add`, { who: await idOf('imu_assessor') });
    const assessor = await county.as('imu_assessor');
    assert.match((await assessor.get(`/staff/reports/${members[0]!.reference}`)).text, /kept with all of/);
    await sergeant.get(`${path}/team`);
    await sergeant.post(`${path}/team/remove`, { who: await idOf('imu_assessor') });
    assert.match((await assessor.get(`/staff/reports/${members[0]!.reference}`)).text, /is restricted/);
    await sergeant.get(`${path}/team`);
    await sergeant.post(`${path}/team/lift`);
    assert.match(sergeant.text, /is open again/);
    assert.match((await assessor.get(`/staff/reports/${members[0]!.reference}`)).text, /What happened/);
  });

  it('leaves a year that is told from the day on which the records begin, and a month counted over those alone', async () => {
    await county.site.store.owner((tx) =>
      sql`UPDATE report SET received_at = now() - interval '70 days' WHERE received_at < now() - interval '70 days'`.execute(
        tx,
      ),
    );
    const analyst = await county.as('analyst');
    await analyst.get('/staff/picture/year');
    assert.match(analyst.text, /Records begin on [\s\S]* Compare the month, not the year/);
    assert.match(analyst.text, /not recorded/);
  });
});
