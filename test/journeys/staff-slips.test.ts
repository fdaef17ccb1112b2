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

  it('an outcome recorded over another that came meanwhile is not, and names nobody under suspicion to the victim', async () => {
    const path = `/staff/reports/${reference}/case/outcome`;
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get(path);
    await investigator.get(path);
    const outcome = {
      outcome: '18',
      suspect: 'no',
      reason: 'Every line of enquiry was followed to its end.',
      informed: 'not',
      notinformed: 'The victim has died since.',
      seen: '0',
    };
    await investigator.post(path, {
      ...outcome,
      informed: 'tracker',
      reason: 'It went to the account 64401933 abroad.',
    });
    assert.equal(investigator.status, 422);
    assert.match(investigator.text, /“64401933” is somebody or something under suspicion/);
    await investigator.post(path, outcome);
    assert.match(investigator.text, /Ended:/);
    await sergeant.post(path, { ...outcome, outcome: '14', support: 'no' });
    assert.equal(sergeant.status, 409);
    assert.match(sergeant.text, /Somebody recorded an outcome after you opened this/);
    assert.match(sergeant.text, /The victim has died since/, 'what was typed stays');
  });

  it('a disclosure that is recalled before it went does not go out, and nobody is told of it', async () => {
    const analyst = await county.as('analyst');
    await analyst.get('/staff/disclosures');
    const gone = await county.site.store.owner((tx) =>
      tx.selectFrom('outgoing_message').select('state').where('purpose', '=', 'staff_notice').execute(),
    );
    assert.deepEqual(gone, []);
    await analyst.get('/staff/disclosures/new');
    await analyst.post('/staff/disclosures/new', {
      recipient: 'Jo Banker',
      organisation: 'A Bank',
      email: 'jo@bank.example',
      basis: 'crime',
      purpose: 'To freeze an account that is used.',
      report: reference,
      sent: 'The account 64401933 is used to take money from victims.',
      reliability: 'One report.',
      completeness: '',
      channel: 'email',
    });
    const sent = /DS-\d{6}/.exec(analyst.text)?.[0] ?? '';
    assert.notEqual(sent, '');
    await analyst.get(`/staff/disclosures/${sent}`);
    await analyst.post(`/staff/disclosures/${sent}`, { because: 'The figures were wrong.' });
    const states = await county.site.store.owner((tx) =>
      tx.selectFrom('outgoing_message').select('state').where('purpose', '=', 'staff_notice').execute(),
    );
    assert.deepEqual(
      states.map((s) => s.state),
      ['stopped'],
      'neither the disclosure nor its recall is sent',
    );
  });

  it('a wave that went by without a warning is still told of, and is in no figure of how long warnings took', async () => {
    const analyst = await county.as('analyst');
    await analyst.get('/staff/picture/clock');
    assert.doesNotMatch(analyst.text, /never warned of/);
    const { id } = await county.site.store.owner((tx) =>
      tx.selectFrom('threat').select('id').where('taken_over_by', 'is', null).orderBy('id').executeTakeFirstOrThrow(),
    );
    await county.site.store.owner((tx) =>
      tx
        .updateTable('threat')
        .set({ detected_at: new Date('2025-12-20') })
        .where('id', '=', id)
        .execute(),
    );
    await analyst.get('/staff/picture/clock');
    const past = analyst.text.slice(analyst.text.indexOf('Past, and never warned of'));
    assert.match(past, new RegExp(`href="/staff/waves/${id}"`));
  });

  it('a draft whose numbers were counted some time ago says so to whoever sends or approves it', async () => {
    const press = await county.as('press');
    const drafts = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('warning as w')
        .innerJoin('warning_version as v', (on) =>
          on.onRef('v.warning_id', '=', 'w.id').onRef('v.version', '=', 'w.version'),
        )
        .select(['w.slug', 'v.facts'])
        .where('w.status', '=', 'DRAFT')
        .execute(),
    );
    const dated = drafts.map((d) => ({
      slug: d.slug,
      at: (d.facts as unknown as { asAt: string }[])
        .map((f) => f.asAt)
        .sort()
        .at(-1)!,
    }));
    const week = Date.parse('2026-02-03T12:00:00Z');
    for (const old of [true, false]) {
      const one = dated.find((d) => Date.parse(d.at) < week === old);
      assert.ok(one, `no draft that is ${old ? 'old' : 'new'}`);
      await press.get(`/staff/warnings/${one.slug}`);
      assert.equal(/Its numbers were counted .* See whether it still goes on/.test(press.text), old);
    }
  });
});
