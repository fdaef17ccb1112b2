import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { postFrom as post, type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
let browser: Browser | undefined;

before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(150);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

const REFERRAL = {
  to: 'herts_beacon',
  basis: 'consent',
  why: 'Support; name, number, what happened.',
  urgency: 'days',
  state: 'to_send',
};

const partner = async () => {
  await county.site.store.owner((tx) =>
    tx.updateTable('staff_user').set({ partner: 'herts_beacon' }).where('username', '=', 'partner').execute(),
  );
  return county.as('partner');
};

describe('what a partner sees', () => {
  it('is the referrals sent to them, in order of need: acknowledged, rung, and closed with what came of it', async () => {
    const references = (
      await county.site.store.as('staff', (tx) =>
        tx
          .selectFrom('victim_call as c')
          .innerJoin('report as r', 'r.id', 'c.report_id')
          .select(['r.reference', 'c.need'])
          .where('c.need', '>', 0)
          .orderBy('c.need')
          .execute(),
      )
    ).map((r) => r.reference);
    const [low, other] = references as [string, string];
    const high = references.at(-2)!;
    const care = await county.as('victim_service');
    for (const [to, sent] of [
      [low, { ...REFERRAL, state: 'sent' }],
      [high, { ...REFERRAL, state: 'sent', why: 'Support, and a call blocker; name and number.' }],
      [other, { ...REFERRAL, state: 'sent', to: 'herts_trading_standards' }],
    ] as const)
      await post(care, `/staff/reports/${to}/case/add/referral`, `/staff/reports/${to}/case/add/referral`, sent);
    const beacon = await partner();
    await beacon.get('/staff');
    assert.match(beacon.text, /href="\/staff\/referrals">Referred to you</);
    await beacon.get('/staff/referrals');
    assert.deepEqual(
      [...beacon.text.matchAll(/CF-\d+/g)].map((m) => m[0]).filter((r, i, all) => all.indexOf(r) === i),
      [high, low],
      'theirs alone, the greater need first',
    );
    assert.doesNotMatch(beacon.text, /href="\/staff\/reports/);
    await beacon.get(`/staff/reports/${high}`);
    assert.equal(beacon.status, 403);

    await beacon.get('/staff/referrals');
    const item = /action="\/staff\/referrals\/(\d+)"/.exec(beacon.text)![1]!;
    const path = `/staff/referrals/${item}`;
    await beacon.post(path, { step: 'acknowledged', seen: '1' });
    assert.match(beacon.text, /Acknowledged\. The police see that you have it/);
    await beacon.post(path, { seen: '2' });
    assert.equal(beacon.status, 422);
    assert.match(beacon.text, new RegExp(`href="#step-${item}">Choose what came of it`));
    await beacon.post(path, { step: 'closed', outcome: 'Somebody of ours was first here.', seen: '1' });
    assert.equal(beacon.status, 409);
    assert.match(
      beacon.text,
      /Read what they did[\s\S]*<textarea[^>]*>Somebody of ours was first here\.</,
      'the text is kept',
    );
    await beacon.post(path, { step: 'reached', words: 'She wants a blocker.', seen: '2' });
    assert.match(beacon.text, /Rung 1 time, first .*; reached/);
    await beacon.post(path, { step: 'closed', outcome: 'Done', seen: '2' });
    assert.match(beacon.text, new RegExp(`href="#outcome-${item}">Write what came of it`));
    await beacon.post(path, { step: 'closed', outcome: 'A call blocker was fitted.', seen: '2' });
    assert.match(beacon.text, /Closed \(\d+\)/);
    await beacon.post(path, { step: 'handed_back', outcome: 'She lives with her son in Kent.', seen: '2' });
    assert.equal(beacon.status, 409);
    assert.match(
      beacon.text,
      /is closed now[\s\S]*“She lives with her son in Kent\.”/,
      'and where it has no form any more',
    );
    await beacon.get('/staff/referrals?show=closed');
    assert.match(beacon.text, /A call blocker was fitted\./);
    const seen = (text: string) => /name="seen" value="(\d+)"/.exec(text.slice(text.indexOf(high)))![1]!;
    await beacon.post(path, { step: 'opened_again', seen: seen(beacon.text) });
    assert.match(beacon.text, /It is to do again/);
    await beacon.post(path, { step: 'not_acknowledged', seen: seen(beacon.text) });
    assert.match(beacon.text, /It is new again/);
    await beacon.post(path, { step: 'opened_again', seen: seen(beacon.text) });
    assert.equal(beacon.status, 409, 'what is not closed cannot be opened');
    await beacon.get('/staff/referrals');
    await beacon.post(path, { step: 'closed', outcome: 'A call blocker was fitted.', seen: seen(beacon.text) });
    await care.get(`/staff/reports/${high}/victim`);
    assert.match(care.text, /Closed\s*<\/strong>[\s\S]*A call blocker was fitted\./);
    await care.get('/staff/victims?who=all');
    assert.ok(!care.text.includes(`/staff/reports/${high}/victim`), 'whom the partner reached waits for no call');
    const of = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('case_item as i')
        .innerJoin('report as r', 'r.id', 'i.report_id')
        .select('i.id')
        .where('r.reference', '=', other)
        .where('i.kind', '=', 'referral')
        .executeTakeFirstOrThrow(),
    );
    await beacon.post(`/staff/referrals/${of.id}`, { step: 'acknowledged', seen: '1' });
    assert.equal(beacon.status, 404, 'what is somebody else’s is not there');
    await county.site.store.owner((tx) =>
      sql`UPDATE report SET payload = jsonb_set(coalesce(payload, '{}'), '{victim}', coalesce(payload->'victim', '{}') || '{"contactBy": "writing", "language": "Polish"}')
        WHERE reference = ${low}`.execute(tx),
    );
    await beacon.get('/staff/referrals');
    assert.match(
      beacon.text,
      /Do not ring the victim: they asked that we write\. The victim speaks Polish: an interpreter is needed\./,
    );
    await care.get(`/staff/contact-codes?reference=${low}`);
    assert.match(care.text, /inset-text">\s*Do not ring the victim/);
    // Whoever declined is on no list, though the record says otherwise.
    await county.site.store.owner((tx) =>
      sql`UPDATE case_item SET body = body || '{"to": "herts_beacon", "basis": "declined"}' WHERE id = ${of.id}`.execute(
        tx,
      ),
    );
    await beacon.get('/staff/referrals');
    assert.ok(!beacon.text.includes(other));
    await beacon.post(`/staff/referrals/${of.id}`, { step: 'acknowledged', seen: '1' });
    assert.equal(beacon.status, 404);
  });

  it('can be handed back, and a call written by a slip taken back: the victim is then for the police to ring', async () => {
    const reference = await county.site.store.as('staff', async (tx) => {
      const row = await tx
        .selectFrom('victim_call as c')
        .innerJoin('report as r', 'r.id', 'c.report_id')
        .select('r.reference')
        .where('c.reached_at', 'is', null)
        .where('c.left_alone', '=', false)
        .where('c.service', '=', 'partner')
        .where((e) =>
          e.not(e.exists(e.selectFrom('case_item as i').select('i.id').whereRef('i.report_id', '=', 'r.id'))),
        )
        .where('c.received_at', '>', new Date('2026-01-20'))
        .orderBy('c.need', 'desc')
        .executeTakeFirstOrThrow();
      return row.reference;
    });
    const care = await county.as('victim_service');
    const isOn = async (who: string) => {
      for (let at = 1; ; at++) {
        await care.get(`/staff/victims?who=${who}&page=${at}`);
        if (care.text.includes(`/staff/reports/${reference}/victim`)) return true;
        if (!care.text.includes(`page=${at + 1}`)) return false;
      }
    };
    assert.ok(await isOn('police'), 'whom nobody referred is for the police to ring');
    assert.match(care.text, /Lesser need: can be referred to [^<]*\. Nobody has done that yet/);
    const add = `/staff/reports/${reference}/case/add/referral`;
    await post(care, add, add, { ...REFERRAL, state: 'sent' });
    assert.deepEqual([await isOn('police'), await isOn('partner')], [false, true]);
    const beacon = await partner();
    const part = () => {
      const at = beacon.text.indexOf(reference);
      const items = [...beacon.text.matchAll(/action="\/staff\/referrals\/(\d+)"/g)].filter((m) => m.index > at);
      return {
        path: `/staff/referrals/${items[0]![1]}`,
        seen: /name="seen" value="(\d+)"/.exec(beacon.text.slice(at))![1]!,
      };
    };
    await beacon.get('/staff/referrals');
    const { path, seen } = part();
    await beacon.post(path, { step: 'asked_not', words: '', seen });
    assert.equal(await isOn('all'), false, 'whoever asked to be left alone is');
    await beacon.get('/staff/referrals');
    await beacon.post(path, { step: 'call_back', seen });
    assert.match(beacon.text, /The last call you wrote down is taken back/);
    assert.ok(await isOn('partner'));
    await beacon.post(path, { step: 'call_back', seen });
    assert.equal(beacon.status, 409, 'there is no other');
    await beacon.get('/staff/referrals');
    await beacon.post(path, { step: 'closed', outcome: 'x'.repeat(5001), seen });
    assert.equal(beacon.status, 422);
    assert.match(beacon.text, /at most 5,000 characters: it has 5,001/);
    await beacon.post(path, { step: 'handed_back', outcome: 'No', seen });
    assert.match(beacon.text, /Write why you cannot take it/);
    await beacon.post(path, { step: 'handed_back', outcome: 'She lives outside our area.', seen });
    assert.match(beacon.text, /Handed back\. The police see why/);
    assert.deepEqual([await isOn('police'), await isOn('partner')], [true, false]);
    await care.get(`/staff/reports/${reference}/victim`);
    assert.match(care.text, /Handed back: She lives outside our area\./);
  });

  it('has no faults that axe finds, and fits a narrow screen', { skip: withoutBrowser }, async () => {
    const tab = await browser!.newPage({ viewport: { width: 1280, height: 1000 } });
    await tab.goto(`${county.site.staffUrl}/sign-in`);
    await tab.fill('#username', 'partner');
    await tab.fill('#password', county.password('partner'));
    await tab.keyboard.press('Enter');
    await tab.waitForURL((u) => u.pathname === '/staff');
    for (const width of [1280, 320]) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.goto(`${county.site.staffUrl}/referrals`);
      assert.deepEqual(await axeFaults(tab), []);
      assert.equal(await scrollsSideways(tab), false, `${width}`);
      for (const summary of await tab.locator('summary').all()) await summary.click();
      if (process.env.SHOTS)
        await tab.screenshot({ path: `${process.env.SHOTS}/referrals-${width}.png`, fullPage: true });
    }
    await tab.close();
  });
});
