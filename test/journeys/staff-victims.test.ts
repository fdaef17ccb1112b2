import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { postFrom as post, type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
let browser: Browser | undefined;
/** The first on the call list. */
let reference: string;
let id: string;

before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(150);
  const first = await county.site.store.as('staff', (tx) =>
    tx
      .selectFrom('victim_call as c')
      .innerJoin('report as r', 'r.id', 'c.report_id')
      .select(['r.id', 'r.reference'])
      .orderBy('c.need', 'desc')
      .orderBy('c.received_at')
      .orderBy('c.report_id')
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  ({ id, reference } = first);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

const page = () => `/staff/reports/${reference}/victim`;
const itemsPage = () => `/staff/reports/${reference}/case`;
const duty = (what: string) =>
  county.site.store.as('staff', (tx) =>
    tx.selectFrom('duty').selectAll().where('report_id', '=', id).where('what', '=', what).executeTakeFirst(),
  );
const owe = (what: string) =>
  county.site.store.as('staff', (tx) =>
    tx
      .insertInto('duty')
      .values({ report_id: id, what, due: new Date('2026-03-01'), basis: 'A test' })
      .onConflict((c) => c.columns(['report_id', 'what']).doNothing())
      .execute(),
  );
const NEEDS = {
  vulnerability: 'Forgets things since the spring; lives alone.',
  situation: 'They still ring twice a day. She believes them.',
  harm: 'high',
  action: 'Visit today; the bank is told.',
  enhanced: 'persistently_targeted',
  enhancedWhy: 'Rung thirty times.',
  sensitive: 'safeguarding',
};
const REFERRAL = {
  to: 'herts_beacon',
  basis: 'consent',
  why: 'Support; name, number, what happened.',
  urgency: 'days',
  state: 'to_send',
};

const phonesOfVictims = () =>
  county.site.store.as('staff', (tx) =>
    tx
      .selectFrom('report_phone as p')
      .innerJoin('report as r', 'r.id', 'p.report_id')
      .select('r.reference')
      .where('p.role', '=', 'victim')
      .execute(),
  );

describe('the call list, without JavaScript', () => {
  it('stands in order of need, each with its reasons, for the team and for the partner', async () => {
    const care = await county.as('victim_service');
    await care.get('/staff/victims?who=all');
    const needs = [...care.text.matchAll(/need (\d+)</g)].map((m) => Number(m[1]));
    assert.ok(needs.length > 10);
    assert.deepEqual(
      needs,
      [...needs].sort((a, b) => b - a),
    );
    assert.match(care.text, /Likely to be hit again: /);
    const lines = [...care.text.matchAll(/report (CF-\d+)<[\s\S]*?<p class="govuk-body-s">([^<]*)/g)];
    const theirs = new Set((await phonesOfVictims()).map((r) => r.reference));
    assert.equal(lines.length, needs.length);
    for (const [, reference, line] of lines)
      assert.ok(
        theirs.has(reference!) || line!.startsWith('No telephone') || line!.includes('(whoever reported it)'),
        `${reference} says whose number it shows`,
      );
    assert.match(care.text, /Victim Service Team \(\d+\)/);
    assert.match(care.text, /Beacon Fraud Hub \(\d+\)/);
    await care.get('/staff/victims');
    const police = [...care.text.matchAll(/need (\d+)</g)].map((m) => Number(m[1]));
    assert.ok(police.every((n) => n >= 35));
    await care.get('/staff');
    assert.match(care.text, /href="\/staff\/victims">Victims to ring</);
  });

  it('puts whoever was graded immediate in the last day on top, whatever the need', async () => {
    const last = await county.site.store.as('worker', async (tx) => {
      const one = await tx
        .selectFrom('victim_call as c')
        .innerJoin('report as r', 'r.id', 'c.report_id')
        .select(['c.report_id', 'c.received_at', 'r.reference'])
        .where('c.service', '=', 'police')
        .orderBy('c.need')
        .limit(1)
        .executeTakeFirstOrThrow();
      await tx
        .updateTable('victim_call')
        .set({ received_at: new Date() })
        .where('report_id', '=', one.report_id)
        .execute();
      await tx.updateTable('report_standing').set({ band_order: 0 }).where('report_id', '=', one.report_id).execute();
      return one;
    });
    const care = await county.as('victim_service');
    await care.get('/staff/victims');
    const rows = care.text.split('<li class="cf-item">').slice(1);
    const isImmediate = rows.map((r) => r.includes('Immediate'));
    const at = rows.findIndex((r) => r.includes(`/staff/reports/${last.reference}/victim`));
    await county.site.store.as('worker', (tx) =>
      tx
        .updateTable('victim_call')
        .set({ received_at: last.received_at })
        .where('report_id', '=', last.report_id)
        .execute(),
    );
    assert.ok(at >= 0 && isImmediate[at], 'the one graded immediate is marked');
    assert.equal(isImmediate.lastIndexOf(true), isImmediate.filter(Boolean).length - 1, 'no other stands above one');
    assert.ok(isImmediate.includes(false));
  });

  it('shows a try, and lets go of whoever was reached', async () => {
    const care = await county.as('victim_service');
    const add = `${itemsPage()}/add/contact`;
    const call = {
      with: 'victim',
      by: 'phone',
      'at-day': '10',
      'at-month': '2',
      'at-year': '2026',
      'at-time': '10:00',
      words: 'Rang.',
    };
    await post(care, add, add, { ...call, result: 'no_answer' });
    await care.get('/staff/victims');
    assert.match(care.text, new RegExp(`${reference}[\\s\\S]{0,200}tried 1 time`));
    await post(care, add, add, { ...call, result: 'reached' });
    await care.get('/staff/victims?who=all');
    assert.ok(!care.text.includes(`/staff/reports/${reference}/victim`));
  });

  it('lets go of whoever a first contact was marked as done for, until that is taken back', async () => {
    const care = await county.as('victim_service');
    await care.get('/staff/victims?who=all');
    const next = /\/staff\/reports\/(CF-\d+)\/victim/.exec(care.text)![1]!;
    const onList = async () => (await care.get('/staff/victims?who=all')).text.includes(`/reports/${next}/victim`);
    const contact = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('duty as d')
        .innerJoin('report as r', 'r.id', 'd.report_id')
        .select('d.id')
        .where('r.reference', '=', next)
        .where('d.what', '=', 'first_contact')
        .executeTakeFirstOrThrow(),
    );
    const path = `/staff/reports/${next}/duties/${contact.id}`;
    await post(care, `/staff/reports/${next}`, path, { late: 'The line was busy all day.' });
    assert.equal(care.status, 200);
    assert.equal(await onList(), false);
    await post(care, `/staff/reports/${next}`, `${path}/undo`, {});
    assert.equal(await onList(), true);
  });
});

describe('the care of a victim, without JavaScript', () => {
  it('begins with what they need, in four steps, and that is done then', async () => {
    await owe('needs_assessment');
    const care = await county.as('victim_service');
    const add = `${itemsPage()}/add/needs`;
    await post(care, add, add, { ...NEEDS, vulnerability: '', harm: '' });
    assert.equal(care.status, 422);
    assert.match(care.text, /Write what you found, or that you found nothing/);
    assert.match(care.text, /Choose a level/);
    await care.post(add, { ...NEEDS, situation: 'He has early dementia.', sensitive: 'none' });
    assert.match(care.text, /You wrote “has early dementia”: choose why that may be written down/);
    await care.post(add, { ...NEEDS, contact: 'After 4pm, through her daughter' });
    assert.match(care.text, /inset-text"><strong>To be spoken to: After 4pm, through her daughter/);
    assert.match(care.text, /Enhanced rights: Persistently targeted\./);
    assert.match(care.text, /High: serious harm is likely/);
    assert.ok((await duty('needs_assessment'))!.done_at);
    for (const [role, told] of [
      ['imu_assessor', true],
      ['sfcu_investigator', true],
      ['analyst', false],
    ] as const)
      for (const page of ['', '/case']) {
        const colleague = await county.as(role);
        await colleague.get(`/staff/reports/${reference}${page}`);
        assert.equal(/Needs assessed by [^<]*: High: serious harm is likely/.test(colleague.text), told, role + page);
      }
    const waiting = await county.site.store.as('worker', (tx) =>
      tx.updateTable('victim_call').set({ reached_at: null }).where('report_id', '=', id).execute(),
    );
    assert.ok(waiting.length > 0);
    await care.get('/staff/victims?who=all');
    const rows = care.text.split('<li class="cf-item">').slice(1);
    const row = rows.findIndex((r) => r.includes(`/staff/reports/${reference}/victim`));
    assert.match(rows[row]!, /Assessed: high harm[\s\S]*To be spoken to: After 4pm/);
    assert.ok(
      rows.slice(0, row).every((r) => r.includes('Immediate') || r.includes('Assessed: high harm')),
      'what a person assessed goes before the points',
    );
  });

  it('shows the risk of being hit again with its reasons, and takes measures from offered to in place', async () => {
    const care = await county.as('victim_service');
    await care.get(page());
    assert.match(care.text, /Risk of being hit again/);
    const suggested = [...care.text.matchAll(/name="measure" value="(\w+)"/g)].map((m) => m[1]!);
    assert.ok(suggested.length > 0, 'a reason speaks for a measure');
    await care.post(`${page()}/offer`, { measure: 'call_blocker' });
    const item = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('case_item')
        .selectAll()
        .where('report_id', '=', id)
        .where('kind', '=', 'measure')
        .executeTakeFirstOrThrow(),
    );
    await care.post(`${page()}/measures/${item.id}`, { state: 'accepted', seen: '1' });
    assert.match(care.text, /Accepted\s*<\/strong>/);
    await care.post(`${page()}/measures/${item.id}`, { state: 'installed', seen: '2' });
    assert.match(care.text, /In place\s*<\/strong>[\s\S]*since 10 February 2026/);
    await care.post(`${page()}/measures/${item.id}`, { state: 'declined', seen: '2' });
    assert.equal(care.status, 409, 'whoever was slower is told');
  });

  it('refers with a footing, follows it to its end, and discloses nothing before it is sent', async () => {
    await owe('support_referral');
    const care = await county.as('victim_service');
    const add = `${itemsPage()}/add/referral`;
    await post(care, add, add, { ...REFERRAL, basis: '' });
    assert.match(care.text, /Choose the footing/);
    await care.post(add, { ...REFERRAL, basis: 'declined', state: 'sent' });
    assert.equal(care.status, 422);
    assert.match(care.text, /They declined, so nothing is sent/);
    await care.post(add, REFERRAL);
    assert.ok(!(await duty('support_referral'))!.done_at);
    const item = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('case_item')
        .selectAll()
        .where('report_id', '=', id)
        .where('kind', '=', 'referral')
        .executeTakeFirstOrThrow(),
    );
    for (const [n, state] of ['sent', 'acknowledged', 'closed'].entries())
      await care.post(`${page()}/referrals/${item.id}`, { state, seen: String(n + 1) });
    assert.match(care.text, /Closed\s*<\/strong>/);
    assert.ok((await duty('support_referral'))!.done_at);
    const trail = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select(['recipient', 'reason'])
        .where('record_id', '=', id)
        .where('op', '=', 'DISCLOSURE')
        .execute(),
    );
    assert.deepEqual(trail, [{ recipient: 'Beacon Fraud Hub', reason: 'Referral. They agreed' }]);
  });

  it('fills letters in, records them as they went out, and lets none go with gaps', async () => {
    await owe('written_confirmation');
    const care = await county.as('victim_service');
    const letter = `${page()}/texts/written_confirmation`;
    await care.get(letter);
    assert.match(care.text, new RegExp(`Its reference is ${reference}`));
    assert.match(care.text, /Beacon Fraud Hub offers free help/);
    await care.post(letter, { words: 'Dear …………,' });
    assert.equal(care.status, 422);
    await care.post(letter, { words: 'Dear Ann,\n\nShown and not sent.', do: 'show' });
    assert.equal(care.status, 200);
    assert.match(care.text, /cf-letter--post[\s\S]*Hertfordshire Constabulary[\s\S]*Shown and not sent\.<\/p><\/div>/);
    assert.ok(!(await duty('written_confirmation'))!.done_at);
    await care.post(letter, { words: 'Dear Ann,\n\nWe have your report.' });
    assert.match(care.text, /Recorded as sent/);
    assert.ok((await duty('written_confirmation'))!.done_at);
    await care.get(`${page()}/texts/first_call`);
    assert.doesNotMatch(care.text, /Record as sent/, 'a script is read out, not sent');
  });

  it('is for those who care: an analyst sees neither it nor its records', async () => {
    const analyst = await county.as('analyst');
    await analyst.get(page());
    assert.equal(analyst.status, 403);
    const item = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('case_item')
        .select('id')
        .where('report_id', '=', id)
        .where('kind', '=', 'needs')
        .executeTakeFirstOrThrow(),
    );
    await analyst.get(`${itemsPage()}/items/${item.id}`);
    assert.equal(analyst.status, 403);
    await analyst.get(itemsPage());
    assert.equal(analyst.status, 200);
    assert.doesNotMatch(analyst.text, /Needs assessment added|Forgets things/);
    const handler = await county.as('call_handler');
    await handler.get(page());
    assert.doesNotMatch(handler.text, /Refer them/);
  });

  it('compares with people like them only where there are enough to say anything', async () => {
    const care = await county.as('victim_service');
    await care.get('/staff/victims/hit-again');
    assert.match(care.text, /Fewer than 5 people had it/);
  });
});

describe('the care of a victim in a browser', { skip: withoutBrowser }, () => {
  it('has no faults that axe finds, fits a narrow screen, and is worked with keys alone', async () => {
    const tab = await browser!.newPage({ viewport: { width: 1280, height: 1000 } });
    await tab.goto(`${county.site.staffUrl}/sign-in`);
    await tab.fill('#username', 'victim_service');
    await tab.fill('#password', county.password('victim_service'));
    await tab.keyboard.press('Enter');
    await tab.waitForURL((u) => u.pathname === '/staff');
    const base = county.site.staffUrl!.replace(/\/staff$/, '');
    const paths = [
      '/staff/victims',
      '/staff/victims/hit-again',
      page(),
      `${page()}/texts/staying_safe`,
      `${itemsPage()}/add/needs`,
      `${itemsPage()}/add/referral`,
    ];
    for (const path of paths) {
      await tab.setViewportSize({ width: 1280, height: 1000 });
      await tab.goto(base + path);
      assert.deepEqual(await axeFaults(tab), [], path);
      await tab.setViewportSize({ width: 320, height: 256 });
      assert.equal(await scrollsSideways(tab), false, path);
    }
    await tab.setViewportSize({ width: 1280, height: 1000 });
    await tab.goto(`${base}/staff/victims`);
    await tab.locator('ol.cf-items a').first().focus();
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/victim$/);
    await tab
      .getByRole('button', { name: /^Offered/ })
      .first()
      .focus();
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/done=added/);
    await tab.close();
  });
});
