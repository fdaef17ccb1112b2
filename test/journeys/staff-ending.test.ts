import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

/** How a case ends, who may say so, and how it is opened again. It is 10 February 2026. */
describe('the end of a case', () => {
  let county: StaffCounty;
  let assessor: Visitor;
  let sergeant: Visitor;
  let reference: string;
  const caseOf = () => `/staff/reports/${reference}/case`;
  const OUTCOME = {
    outcome: '18',
    suspect: 'no',
    support: 'unknown',
    reason: 'Every line of enquiry was followed to its end.',
    informed: 'tracker',
    seen: '0',
  };

  before(async () => {
    county = await staffCounty(60);
    reference = await county.site.store.as('staff', async (tx) => {
      const row = await tx
        .selectFrom('report as r')
        .innerJoin('report_standing as s', 's.report_id', 'r.id')
        .select('r.reference')
        .where('s.proposed', '=', 'LCU')
        .orderBy('r.number')
        .executeTakeFirstOrThrow();
      return row.reference;
    });
    assessor = await county.as('imu_assessor');
    await assessor.get(`/staff/reports/${reference}`);
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(assessor.text)?.[1] ?? '';
    await assessor.post(`/staff/reports/${reference}/decision`, {
      decided: 'LCU',
      assessment: hidden('assessment'),
      standing: hidden('standing') || '0',
      reason: '',
    });
    sergeant = await county.as('lcu_sergeant');
  });
  after(() => county?.close());

  const stageAndWords = () =>
    county.site.store.as('staff', async (tx) => ({
      ...(await tx
        .selectFrom('report_standing as s')
        .innerJoin('report as r', 'r.id', 's.report_id')
        .select('s.public_stage')
        .where('r.reference', '=', reference)
        .executeTakeFirstOrThrow()),
      words: (
        await tx
          .selectFrom('report_message as m')
          .innerJoin('report as r', 'r.id', 'm.report_id')
          .select('m.words')
          .where('r.reference', '=', reference)
          .execute()
      ).map((m) => m.words),
    }));
  const openActions = async () => (await sergeant.get(caseOf())).text.match(/\/items\/\d+\/done"/g)?.length ?? 0;

  it('asks before it keeps the same record twice, as after going back in the browser', async () => {
    const add = `${caseOf()}/add/note`;
    const kept = async () => (await sergeant.get(caseOf())).text.match(/The neighbour saw a grey car/g)?.length ?? 0;
    const words = 'The neighbour saw a grey car.';
    await sergeant.get(add);
    await sergeant.post(add, { words });
    const before = await kept();
    assert.ok(before > 0);
    await sergeant.get(add);
    await sergeant.post(add, { words });
    assert.equal(sergeant.status, 409);
    assert.match(sergeant.text, /Saved already/);
    assert.equal(await kept(), before);
    await sergeant.get(add);
    await sergeant.post(add, { words, again: 'yes' });
    assert.equal(sergeant.status, 200);
    assert.equal(await kept(), before * 2, 'there can have been two');
  });

  it('is said by the unit that has it, not by another', async () => {
    await assessor.get(`${caseOf()}/outcome`);
    assert.equal(assessor.status, 200);
    assert.match(assessor.text, /This case is with Local Crime Unit/);
    assert.doesNotMatch(assessor.text, /Record the outcome</);
    await assessor.post(`${caseOf()}/outcome`, OUTCOME);
    assert.equal(assessor.status, 403);
    await sergeant.get(`${caseOf()}/outcome`);
    assert.match(sergeant.text, /Record the outcome/);
  });

  it('asks what becomes of actions that nobody has done, and closes them with it', async () => {
    for (const what of ['Collect the box from the shop', 'Ring the bank']) {
      await sergeant.get(`${caseOf()}/add/action`);
      await sergeant.post(`${caseOf()}/add/action`, {
        what,
        'due-day': '20',
        'due-month': '2',
        'due-year': '2026',
      });
      assert.equal(sergeant.status, 200, sergeant.text);
    }
    assert.equal(await openActions(), 2);
    await sergeant.get(`${caseOf()}/outcome`);
    assert.match(sergeant.text, /2 actions nobody has done yet/);
    assert.match(sergeant.text, /Collect the box from the shop/);
    await sergeant.post(`${caseOf()}/outcome`, OUTCOME);
    assert.equal(sergeant.status, 422);
    assert.match(sergeant.text, /what becomes of the actions/);
    await sergeant.post(`${caseOf()}/outcome`, { ...OUTCOME, open: 'close' });
    assert.match(sergeant.text, /Ended:/);
    assert.equal(await openActions(), 0);
    assert.equal((await stageAndWords()).public_stage, 'finished');
  });

  it('is opened again by whoever may end it, with why, and the person reads that it goes on', async () => {
    const outcomePage = `${caseOf()}/outcome`;
    const outcome = /name="outcome" value="(\d+)"/.exec((await sergeant.get(outcomePage)).text)?.[1] ?? '';
    const supervisor = await county.as('supervisor');
    await supervisor.get(outcomePage);
    assert.match(supervisor.text, /Open the case again/);
    await assessor.get(caseOf());
    await assessor.post(`${outcomePage}/again`, { outcome, again: 'A bank has found the account it went to.' });
    assert.equal(assessor.status, 403);
    await supervisor.post(`${outcomePage}/again`, { outcome, again: 'No.' });
    assert.equal(supervisor.status, 422);
    assert.match(supervisor.text, /Say why it goes on/);
    await supervisor.post(`${outcomePage}/again`, { outcome, again: 'A bank has found where the money went.' });
    assert.match(supervisor.text, /The case is open again/);
    assert.equal(await openActions(), 2, 'what was closed with it is open too');
    const now = await stageAndWords();
    assert.equal(now.public_stage, 'with_investigator');
    assert.deepEqual(now.words, ['We are looking at your report again. A bank has found where the money went.']);
    await supervisor.get(outcomePage);
    assert.match(supervisor.text, /taken back .*A bank has found where the money went/);
    await supervisor.post(`${outcomePage}/again`, { outcome, again: 'A bank has found where the money went.' });
    assert.equal(supervisor.status, 409, 'it does not stand any more');
  });
});
