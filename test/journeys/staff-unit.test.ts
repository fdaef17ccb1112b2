import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
let browser: Browser | undefined;
/** Reports that the assessor has given to the Local Crime Unit. */
let given: string[];

const WHY = 'A local officer knows the suspect and the family.';
const BACK = 'The suspect is known to live in Essex, so it is theirs.';
const picksOf = (html: string): string[] => [...html.matchAll(/name="pick" value="([^"]+)"/g)].map((m) => m[1]!);

before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(120);
  const assessor = await county.as('imu_assessor');
  await assessor.get('/staff/queue?band=medium');
  const picks = picksOf(assessor.text).slice(0, 8);
  given = picks.map((p) => p.split(':')[0]!);
  await assessor.postAll('/staff/queue/decide', [
    ...picks.map((p) => ['pick', p] as const),
    ['decided', 'LCU'],
    ['reason', WHY],
  ]);
  assert.match(assessor.text, /8 reports decided together/);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

const dutiesOf = (reference: string) =>
  county.site.store.as('staff', (tx) =>
    tx
      .selectFrom('duty as d')
      .innerJoin('report as r', 'r.id', 'd.report_id')
      .select(['d.what', 'd.due'])
      .where('r.reference', '=', reference)
      .orderBy('d.what')
      .execute(),
  );
const seenOn = (html: string, action: string): Record<string, string> => {
  const form = new RegExp(`action="[^"]+/${action}"[^>]*>([\\s\\S]*?)</form>`).exec(html)![1]!;
  return Object.fromEntries(
    [...form.matchAll(/name="(allocation|assignment|step)" value="(\d+)"/g)].map((m) => [m[1]!, m[2]!]),
  );
};
const open = async (visitor: Visitor, reference: string) => visitor.get(`/staff/reports/${reference}`);

describe('the second step: a unit’s sergeant', () => {
  it('finds what came to the unit, the most pressing first, with why and what is owed', async () => {
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get('/staff');
    assert.match(sergeant.text, /href="\/staff\/unit\?unit=LCU">To give to an officer<[\s\S]*?cf-count">8</);
    await sergeant.get('/staff/unit');
    assert.match(sergeant.text, /8 to give to an officer, 0 with officers/);
    for (const reference of given) assert.match(sergeant.text, new RegExp(reference));
    assert.match(sergeant.text, new RegExp(WHY));
    assert.match(sergeant.text, /overdue/);
  });

  it('gives several to an officer with one press, and each officer’s load is told', async () => {
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get('/staff/unit');
    const picks = picksOf(sergeant.text).slice(0, 2);
    const fields = (other: string) => [
      ...picks.map((p) => ['pick', p] as const),
      ['unit', 'LCU'] as const,
      ['other', other] as const,
    ];
    await sergeant.postAll('/staff/unit/give', fields(''));
    assert.equal(sergeant.status, 422);
    assert.match(sergeant.text, /Say which officer/);
    await sergeant.postAll('/staff/unit/give', fields('PC Example 1234'));
    assert.match(sergeant.text, /2 reports given to PC Example 1234/);
    const steps = [...sergeant.text.matchAll(/name="step" value="(CF-\d+:\d+)"/g)].map((m) => ['step', m[1]!] as const);
    assert.equal(steps.length, 2);
    await sergeant.postAll('/staff/unit/take-back', [['unit', 'LCU'], ...steps]);
    assert.match(sergeant.text, /2 reports taken back[\s\S]*8 to give to an officer, 0 with officers/);
    await sergeant.postAll('/staff/unit/take-back', [['unit', 'LCU'], ...steps]);
    assert.equal(sergeant.status, 409);
    assert.match(sergeant.text, /0 reports taken back\. Left as they were/);
    const again = picksOf(sergeant.text).filter((p) => picks.some((q) => q.split(':')[0] === p.split(':')[0]));
    await sergeant.postAll('/staff/unit/give', [
      ...again.map((p) => ['pick', p] as const),
      ...fields('PC Example 1234').slice(2),
    ]);
    assert.match(sergeant.text, /PC Example 1234 \(2\)/);
    await sergeant.get('/staff/unit?officer=PC+Example+1234');
    for (const p of picks) assert.match(sergeant.text, new RegExp(p.split(':')[0]!));
  });

  it('gives one from its own page, keeps the victim’s clocks, and takes the step back', async () => {
    const reference = given[3]!;
    const clocks = await dutiesOf(reference);
    const sergeant = await county.as('lcu_sergeant');
    await open(sergeant, reference);
    await sergeant.post(`/staff/reports/${reference}/officer`, {
      ...seenOn(sergeant.text, 'officer'),
      other: 'DC Example 77',
    });
    assert.match(sergeant.text, new RegExp(`${reference} was given to DC Example 77`));
    await open(sergeant, reference);
    assert.match(sergeant.text, /With <strong>DC Example 77<\/strong>, given by The lcu sergeant/);
    assert.deepEqual(await dutiesOf(reference), clocks);
    await sergeant.post(`/staff/reports/${reference}/undo-step`, seenOn(sergeant.text, 'undo-step'));
    assert.match(sergeant.text, /Give it to an officer/);
    assert.match(sergeant.text, /Given to DC Example 77[\s\S]*Undone/, 'the step stays in the history');
  });

  it('tells whoever was given a report on their first page, with what they have to do and the series that grew', async () => {
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get('/staff');
    assert.doesNotMatch(sergeant.text, />With you<|>Your actions</);
    assert.match(sergeant.text, /series\?recent=yes">Series that grew<[\s\S]*?S-\d+, with \d+ reports, grew/);
    await open(sergeant, given[5]!);
    await sergeant.post(`/staff/reports/${given[5]}/officer`, {
      officer: 'The lcu sergeant',
      ...seenOn(sergeant.text, 'officer'),
    });
    await sergeant.get(`/staff/reports/${given[5]}/case/add/action`);
    const due = { 'due-day': '1', 'due-month': '2', 'due-year': '2026' };
    await sergeant.post(`/staff/reports/${given[5]}/case/add/action`, {
      what: 'Ask the bank',
      owner: 'lcu_sergeant',
      ...due,
    });
    await sergeant.get('/staff');
    assert.match(
      sergeant.text,
      /unit=LCU&amp;officer=The%20lcu%20sergeant">With you<[\s\S]*?cf-count">1<[\s\S]*?Something owed to the victim/,
    );
    assert.match(sergeant.text, />Your actions<[\s\S]*?cf-count">1<[\s\S]*?1 overdue/);
    await open(sergeant, given[5]!);
    await sergeant.post(`/staff/reports/${given[5]}/undo-step`, seenOn(sergeant.text, 'undo-step'));
    assert.doesNotMatch((await sergeant.get('/staff')).text, />With you</);
  });

  it('sends one back with why; it waits for the assessor again with its old clocks, and goes where they decide', async () => {
    const reference = given[4]!;
    const clocks = await dutiesOf(reference);
    const sergeant = await county.as('lcu_sergeant');
    await open(sergeant, reference);
    const seen = seenOn(sergeant.text, 'send-back');
    await sergeant.post(`/staff/reports/${reference}/send-back`, { ...seen, back: 'no' });
    assert.equal(sergeant.status, 422);
    assert.match(sergeant.text, /href="#back">Say in a sentence why your unit/);
    await sergeant.post(`/staff/reports/${reference}/send-back`, { ...seen, back: BACK });
    assert.match(sergeant.text, /sent back for another decision/);
    assert.deepEqual(await dutiesOf(reference), clocks);
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue?back=yes');
    assert.match(assessor.text, new RegExp(`${reference}[\\s\\S]*Sent back</span> by The lcu sergeant[^“]*“${BACK}”`));
    await open(assessor, reference);
    const form = {
      assessment: /name="assessment" value="(\d+)"/.exec(assessor.text)![1]!,
      standing: '0',
      decided: 'SFCU',
      reason: 'It crosses the county border, so the specialist unit takes it.',
    };
    await assessor.post(`/staff/reports/${reference}/decision`, form);
    assert.match(assessor.text, new RegExp(`${reference} allocated to Serious Fraud`));
    assert.deepEqual(await dutiesOf(reference), clocks, 'a transfer keeps the clocks');
    await sergeant.get('/staff/unit');
    assert.doesNotMatch(sergeant.text, new RegExp(reference));
    const investigator = await county.as('sfcu_investigator');
    await investigator.get('/staff/unit');
    assert.match(investigator.text, new RegExp(reference));
  });

  it('tells the second of two people that the report has moved, and changes nothing', async () => {
    const reference = given[5]!;
    const [sergeant, supervisor] = await Promise.all([county.as('lcu_sergeant'), county.as('supervisor')]);
    await open(sergeant, reference);
    await open(supervisor, reference);
    const seen = seenOn(sergeant.text, 'officer');
    await supervisor.post(`/staff/reports/${reference}/officer`, {
      ...seenOn(supervisor.text, 'officer'),
      other: 'PC First 1',
    });
    await sergeant.post(`/staff/reports/${reference}/officer`, { ...seen, other: 'PC Second 2' });
    assert.equal(sergeant.status, 409);
    assert.match(sergeant.text, /The supervisor gave it to PC First 1/);
    await open(sergeant, reference);
    assert.match(sergeant.text, /With <strong>PC First 1/);
  });

  it('is nobody else’s step: others are refused, and a sergeant may not give what lies with the other unit', async () => {
    const reference = given[6]!;
    for (const role of ['imu_assessor', 'analyst', 'victim_service'] as const) {
      const visitor = await county.as(role);
      await open(visitor, reference);
      assert.doesNotMatch(visitor.text, /Give to this officer/);
      await visitor.post(`/staff/reports/${reference}/officer`, {
        other: 'PC Example',
        allocation: '1',
        assignment: '0',
      });
      assert.equal(visitor.status, 403, role);
    }
    const investigator = await county.as('sfcu_investigator');
    await open(investigator, reference);
    assert.doesNotMatch(investigator.text, /Give to this officer/);
    const sergeant = await county.as('lcu_sergeant');
    await open(sergeant, reference);
    await investigator.post(`/staff/reports/${reference}/officer`, {
      ...seenOn(sergeant.text, 'officer'),
      other: 'DC Mine',
    });
    assert.equal(investigator.status, 403);
  });

  it('lets no assessor undo a decision once the unit has acted on it', async () => {
    const [reference] = given;
    const assessor = await county.as('imu_assessor');
    await open(assessor, reference!);
    assert.match(assessor.text, /PC Example 1234/);
    assert.doesNotMatch(assessor.text, new RegExp(`/${reference}/undo"`));
  });

  it('is seen by the supervisor: what waits where, who decided what, and with whom the reports are', async () => {
    const supervisor = await county.as('supervisor');
    await supervisor.get('/staff/overview');
    assert.match(
      supervisor.text,
      /The imu assessor[\s\S]*Local Crime Unit, detective sergeant: \d officers? with reports/,
    );
    assert.match(supervisor.text, /PC Example 1234/);
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get('/staff/overview');
    assert.equal(sergeant.status, 403);
  });
});

describe('the sergeant’s pages in a browser', { skip: withoutBrowser }, () => {
  it('give a report with keys alone, without JavaScript, at 320 pixels, and axe finds no fault', async () => {
    const page = await (
      await browser!.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } })
    ).newPage();
    await page.goto(`${county.site.staffUrl}/unit`);
    await page.locator('#username').focus();
    await page.keyboard.type('lcu_sergeant');
    await page.keyboard.press('Tab');
    await page.keyboard.type(county.password('lcu_sergeant'));
    await page.keyboard.press('Enter');
    await page.waitForURL((u) => u.pathname === '/staff/unit');
    assert.equal(await scrollsSideways(page), false);
    await page.locator('[data-tick]').first().focus();
    await page.keyboard.press(' ');
    await page.locator('#other').focus();
    await page.keyboard.type('PC Keys 9');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=/);
    const told = (await page.textContent('.govuk-notification-banner--success'))!;
    assert.match(told, /given/);
    await page.context().close();
    const seen = await (await browser!.newContext({ viewport: { width: 320, height: 800 } })).newPage();
    await seen.goto(`${county.site.staffUrl}/unit`);
    await seen.fill('#username', 'lcu_sergeant');
    await seen.fill('#password', county.password('lcu_sergeant'));
    await seen.keyboard.press('Enter');
    await seen.waitForURL((u) => u.pathname === '/staff/unit');
    assert.deepEqual(await axeFaults(seen), []);
    await seen.locator('a.cf-ref').first().click();
    await seen.waitForURL(/reports/);
    assert.deepEqual(await axeFaults(seen), []);
    assert.equal(await scrollsSideways(seen), false);
    await seen.context().close();
  });
});
