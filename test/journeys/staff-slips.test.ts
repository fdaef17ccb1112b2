import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

/** What people type by mistake at work: told in a sentence, nothing lost. It is 10 February 2026. */
describe('a slip on a staff page', () => {
  let county: StaffCounty;
  let investigator: Visitor;
  let reference: string;
  let holder: { name: string; reference: string };

  before(async () => {
    county = await staffCounty(150);
    investigator = await county.as('sfcu_investigator');
    ({ reference, holder } = await county.site.store.as('staff', async (tx) => ({
      reference: (
        await tx.selectFrom('report').select('reference').orderBy('number').limit(1).executeTakeFirstOrThrow()
      ).reference,
      holder: await tx
        .selectFrom('report_account as a')
        .innerJoin('report as r', 'r.id', 'a.report_id')
        .select(['a.name as name', 'r.reference'])
        .where('a.name', 'like', '% %')
        .limit(1)
        .$narrowType<{ name: string }>()
        .executeTakeFirstOrThrow(),
    })));
  });
  after(() => county?.close());

  it('a contact that is still to come, or was years before the report, does nothing that is owed', async () => {
    const path = `/staff/reports/${reference}/case/add/contact`;
    for (const [year, said] of [
      ['1999', /The report came on/],
      ['2027', /still to come/],
    ] as const) {
      await investigator.get(path);
      await investigator.post(path, {
        with: 'victim',
        by: 'phone',
        result: 'reached',
        'at-day': '1',
        'at-month': '2',
        'at-year': year,
        'at-time': '9:30',
        words: 'Spoke at length.',
        duties: 'victim_update',
        late: 'x',
      });
      assert.equal(investigator.status, 422);
      assert.match(investigator.text, said);
      assert.match(investigator.text, /Spoke at length\./, 'what was written stays');
    }
  });

  it('a day that there is not, in a submission, is told with everything else kept; an auditor asks by its reference', async () => {
    await investigator.get('/staff/intelligence/submit');
    const wish = { source: 'A shopkeeper', original: 'A van waits there on Fridays.', priority: 'low', about: '' };
    await investigator.post('/staff/intelligence/submit', { ...wish, learnedOn: '2026-02-30' });
    assert.equal(investigator.status, 422);
    assert.match(investigator.text, /A van waits there on Fridays\./);
    await investigator.post('/staff/intelligence/submit', { ...wish, learnedOn: '2026-02-03' });
    assert.equal(investigator.status, 200);
    const auditor = await county.as('auditor');
    await auditor.get('/staff/audit?record=is-000001');
    assert.match(auditor.text, /The sfcu investigator/);
    assert.doesNotMatch(auditor.text, /van waits/);
  });

  it('an auditor finds whoever is named as the holder of an account', async () => {
    const auditor = await county.as('auditor');
    await auditor.get('/staff/audit/person');
    await auditor.post('/staff/audit/person', { kind: 'name', asked: holder.name });
    assert.match(auditor.text, new RegExp(holder.reference));
    await auditor.post('/staff/audit/person', { kind: 'name', asked: 'Zzyx Qqqq' });
    assert.match(auditor.text, /A slip is not forgiven here/);
  });

  it('several decided together, one of them by somebody else already: says which, and takes them back', async () => {
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue');
    const picks = [...assessor.text.matchAll(/name="pick" value="([^"]+)"/g)].map((m) => m[1]!).slice(0, 2);
    const [first, second] = picks.map((p) => p.split(':')[0]!);
    const reason = 'A local officer knows the family.';
    const send = (chosen: string[]) =>
      assessor.postAll('/staff/queue/decide', [
        ...chosen.map((p) => ['pick', p] as const),
        ['decided', 'LCU'],
        ['reason', reason],
      ]);
    await send([picks[0]!]);
    await assessor.get('/staff/queue');
    await send(picks);
    assert.equal(assessor.status, 409);
    assert.match(
      assessor.text,
      new RegExp(`${first}</a>:[\\s\\S]*Done: <a[^>]*>${second}</a>\\.[\\s\\S]*data-do="undo"`),
    );
    const bulk = /name="bulk" value="([^"]+)"/.exec(assessor.text)![1]!;
    await assessor.post('/staff/queue/undo', { bulk });
    assert.match(assessor.text, /undone/);
  });

  it('a number that cannot be rung back is told while the caller is on the line', async () => {
    const handler = await county.as('call_handler');
    await handler.get('/staff/call');
    const call = { text: 'A man rang as the police and wants her cash.', role: 'relative', name: 'A Niece' };
    const action = /action="(\/staff\/[^"]*\/report)"/.exec(handler.text)![1]!;
    for (const [wrong, said] of [
      [{ phone: '077009003211234567' }, /no number that can be rung back/],
      [{ phone: '01727 9001' }, /no number that can be rung back/],
      [{ number: 'abc' }, /Write a telephone number/],
    ] as const) {
      await handler.post(action, { ...call, ...wrong });
      assert.match(handler.text, said);
      assert.match(handler.text, /wants her cash/);
    }
    await handler.post(action, { ...call, number: 'withheld', phone: '01727 900111 ext 5' });
    assert.match(handler.text, /01727 900111</);
  });
});
