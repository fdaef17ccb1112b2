import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
let browser: Browser | undefined;

before(async () => {
  [county, browser] = await Promise.all([staffCounty(120), withoutBrowser ? undefined : openBrowser()]);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

/** The queue as it stands: references in order. */
const queue = async (): Promise<string[]> => {
  const visitor = await county.as('imu_assessor');
  await visitor.get('/staff/queue');
  return [...visitor.text.matchAll(/href="\/staff\/reports\/(CF-\d+)"/g)].map((m) => m[1]!);
};

/** What is kept of the decisions on a report. */
function kept(reference: string) {
  return county.site.store.as('staff', async (tx) => {
    const report = await tx
      .selectFrom('report')
      .select('id')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    const of = <T extends 'allocation' | 'report_standing' | 'duty'>(table: T) => table;
    return {
      decisions: await tx
        .selectFrom(of('allocation'))
        .selectAll()
        .where('report_id', '=', report.id)
        .orderBy('id')
        .execute(),
      standing: await tx
        .selectFrom(of('report_standing'))
        .selectAll()
        .where('report_id', '=', report.id)
        .executeTakeFirstOrThrow(),
      duty: await tx
        .selectFrom('duty')
        .selectAll()
        .where('report_id', '=', report.id)
        .where('what', '=', 'imu_assessment')
        .executeTakeFirst(),
      events: await tx
        .selectFrom('event_log')
        .select(['type', 'body'])
        .where('subject', '=', report.id)
        .where('type', '=', 'allocation.decided')
        .execute(),
      trail: await tx
        .selectFrom('audit_log')
        .select(['op', 'actor', 'fields_changed'])
        .where('record_id', '=', report.id)
        .where('record_type', '=', 'report')
        .orderBy('seq')
        .execute(),
    };
  });
}

/** What the decision form of a page holds. */
function hidden(html: string): Record<string, string> {
  const form = /<form method="post" action="[^"]+\/decision"[^>]*>([\s\S]*?)<\/form>/.exec(html)![1]!;
  return Object.fromEntries(
    [...form.matchAll(/name="(assessment|standing|decided)" value="([^"]*)"/g)].map((m) => [m[1]!, m[2]!]),
  );
}

const OVERRIDE = 'The suspect lives two streets away and a sergeant knows the family.';
const other = (proposed: string) => (proposed === 'LCU' ? 'SFCU' : 'LCU');

describe('deciding where a report goes', () => {
  it('accepts the proposal in one press and shows the next report, with a way to undo', async () => {
    const [first, second] = await queue();
    const visitor = await county.as('imu_assessor');
    await visitor.get(`/staff/reports/${first}`);
    const fields = hidden(visitor.text);
    await visitor.post(`/staff/reports/${first}/decision`, fields);
    assert.equal(visitor.status, 200);
    assert.match(visitor.text, new RegExp(`<h1[^>]*>${second}`));
    assert.match(visitor.text, new RegExp(`${first} allocated to .*\\. <a[^>]*>Undo</a>`));
    const { decisions, standing, duty, events, trail } = await kept(first!);
    assert.equal(decisions.length, 1);
    assert.equal(decisions[0]!.agreed, true);
    assert.equal(decisions[0]!.decided_by, 'imu_assessor');
    assert.equal(standing.decided, fields.decided);
    assert.equal(standing.public_stage, 'with_investigator');
    assert.equal(duty?.done_by, 'imu_assessor');
    assert.equal(events.length, 1);
    assert.ok(trail.some((e) => e.op === 'CONSULTATION' && e.actor === 'imu_assessor'));
    assert.ok(trail.some((e) => e.op === 'ALTERATION' && e.fields_changed.includes('allocation')));
    assert.ok(!(await queue()).includes(first!), 'it has left the queue');
  });

  it('asks for a reason to override, keeps what was written, and records nothing until it is given', async () => {
    const [first] = await queue();
    const visitor = await county.as('imu_assessor');
    await visitor.get(`/staff/reports/${first}`);
    const fields = { ...hidden(visitor.text), decided: 'information_only', reason: 'no' };
    await visitor.post(`/staff/reports/${first}/decision`, fields);
    assert.equal(visitor.status, 422);
    assert.match(visitor.text, /<title>Error: /);
    assert.match(visitor.text, /href="#reason">Say in a sentence why/);
    assert.match(visitor.text, /<details class="govuk-details" open/);
    assert.equal((await kept(first!)).decisions.length, 0);
    await visitor.post(`/staff/reports/${first}/decision`, { ...fields, decided: 'nowhere' });
    assert.match(visitor.text, /Choose where the report should go/);
  });

  it('undoes by deciding again: both decisions stay', async () => {
    const [first] = await queue();
    const visitor = await county.as('supervisor');
    await visitor.get(`/staff/reports/${first}`);
    await visitor.post(`/staff/reports/${first}/decision`, hidden(visitor.text));
    await visitor.get(`/staff/reports/${first}`);
    const fields = hidden(visitor.text);
    await visitor.post(`/staff/reports/${first}/decision`, {
      ...fields,
      decided: 'information_only',
      reason: OVERRIDE,
    });
    const { decisions, standing } = await kept(first!);
    assert.equal(decisions.length, 2);
    assert.equal(standing.allocation_id, decisions[1]!.id);
    assert.equal(standing.public_stage, 'kept_as_intelligence');
    await visitor.get(`/staff/reports/${first}`);
    assert.match(visitor.text, /Information only<\/strong>, decided by The supervisor/);
    assert.match(visitor.text, /As proposed/);
  });

  it('records nothing when somebody decided meanwhile, and says who and what', async () => {
    const [first] = await queue();
    const slow = await county.as('imu_assessor');
    await slow.get(`/staff/reports/${first}`);
    const seen = hidden(slow.text);
    const quick = await county.as('supervisor');
    await quick.get(`/staff/reports/${first}`);
    await quick.post(`/staff/reports/${first}/decision`, hidden(quick.text));
    await slow.post(`/staff/reports/${first}/decision`, { ...seen, decided: other(seen.decided!), reason: OVERRIDE });
    assert.equal(slow.status, 409);
    assert.match(slow.text, /The supervisor \(Supervisor\) decided on/);
    assert.match(slow.text, new RegExp(OVERRIDE));
    const { decisions, trail } = await kept(first!);
    assert.equal(decisions.length, 1);
    const altered = trail.filter((e) => e.op === 'ALTERATION').map((e) => e.actor);
    assert.deepEqual(altered, ['supervisor'], 'a refused decision is no alteration');
  });

  it('keeps exactly one decision when two people decide in the same moment', async () => {
    const [first] = await queue();
    const people = await Promise.all([county.as('imu_assessor'), county.as('supervisor')]);
    for (const person of people) await person.get(`/staff/reports/${first}`);
    await Promise.all(people.map((p) => p.post(`/staff/reports/${first}/decision`, hidden(p.text))));
    assert.deepEqual(people.map((p) => p.status).sort(), [200, 409]);
    assert.equal((await kept(first!)).decisions.length, 1);
  });

  it('puts the most pressing band first, and in it whoever has waited longest', async () => {
    const shown = await queue();
    const expected = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('report_standing as s')
        .innerJoin('report as r', 'r.id', 's.report_id')
        .select(['r.reference', 's.band_order', 's.received_at'])
        .where('s.decided', 'is', null)
        .execute(),
    );
    const rank = new Map(expected.map((r) => [r.reference, [r.band_order, r.received_at.getTime()] as const]));
    const inOrder = [...shown].sort((a, b) => rank.get(a)![0] - rank.get(b)![0] || rank.get(a)![1] - rank.get(b)![1]);
    assert.equal(shown.length, 25);
    assert.deepEqual(shown, inOrder);
    const later = expected.filter((r) => !shown.includes(r.reference)).map((r) => r.band_order);
    assert.ok(Math.min(...later) >= rank.get(shown.at(-1)!)![0]);
  });

  it('records nothing when the advice has changed since, and says from what to what', async () => {
    const [first] = await queue();
    const visitor = await county.as('imu_assessor');
    await visitor.get(`/staff/reports/${first}`);
    const seen = hidden(visitor.text);
    await county.site.store.as('worker', async (tx) => {
      const was = await tx
        .selectFrom('assessment as a')
        .innerJoin('report as r', 'r.id', 'a.report_id')
        .selectAll('a')
        .where('r.reference', '=', first!)
        .executeTakeFirstOrThrow();
      const { id: _, at: __, ...row } = was;
      const body = { ...(was.body as object), score: 3, allocation: 'information_only' };
      const again = await tx
        .insertInto('assessment')
        .values({ ...row, score: 3, allocation: 'information_only', body: JSON.stringify(body) })
        .returning('id')
        .executeTakeFirstOrThrow();
      await tx
        .updateTable('report_standing')
        .set({ assessment_id: again.id, proposed: 'information_only', score: 3 })
        .where('report_id', '=', was.report_id)
        .execute();
    });
    await visitor.post(`/staff/reports/${first}/decision`, seen);
    assert.equal(visitor.status, 409);
    assert.match(visitor.text, /score \d+ before, 3 now; proposed .* before, Information only now/);
    assert.equal((await kept(first!)).decisions.length, 0);
  });

  it('lists what was allocated, to each unit its own first', async () => {
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get('/staff/allocated?route=all');
    assert.match(sergeant.text, /CF-\d{7}/);
    assert.match(sergeant.text, /by The supervisor/);
    await sergeant.get('/staff/allocated');
    assert.match(sergeant.text, /<option value="LCU" selected>/);
    assert.doesNotMatch(sergeant.text, /999 now<br>/);
  });

  it('goes on in the part of the queue that was filtered', async () => {
    const visitor = await county.as('imu_assessor');
    await visitor.get('/staff/queue?band=low');
    const low = [...visitor.text.matchAll(/href="\/staff\/reports\/(CF-\d+)\?band=low"/g)].map((m) => m[1]!);
    assert.ok(low.length > 1);
    await visitor.get(`/staff/reports/${low[0]}?band=low`);
    await visitor.post(`/staff/reports/${low[0]}/decision`, { ...hidden(visitor.text), band: 'low' });
    assert.match(visitor.text, new RegExp(`<h1[^>]*>${low[1]}`));
    assert.match(visitor.text, /name="band" value="low"/);
  });

  it('marks a duty as done, with who and when, and asks why when it is late', async () => {
    const [first] = await queue();
    const visitor = await county.as('victim_service');
    await visitor.get(`/staff/reports/${first}`);
    const action = /action="(\/staff\/reports\/CF-\d+\/duties\/\d+)"/.exec(visitor.text)![1]!;
    await visitor.post(action, {});
    assert.equal(visitor.status, 422);
    assert.match(visitor.text, /Say why it is late/);
    await visitor.post(action, { late: 'The victim was in hospital.' });
    assert.equal(visitor.status, 200);
    assert.match(visitor.text, /by victim_service/);
    assert.match(visitor.text, /Late, because: The victim was in hospital\./);
    await visitor.post(action, { late: 'again' });
    assert.equal(visitor.status, 409);
  });
});

describe('deciding in a browser', { skip: withoutBrowser }, () => {
  async function signedIn(role: 'imu_assessor', options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const context = await browser!.newContext(options);
    const page = await context.newPage();
    await page.goto(`${county.site.staffUrl}/queue`);
    await page.fill('#username', role);
    await page.fill('#password', county.password(role));
    await page.click('button:text("Sign in")');
    await page.waitForURL((u) => u.pathname === '/staff/queue');
    return page;
  }

  it('overrides with a reason, without JavaScript', async () => {
    const page = await signedIn('imu_assessor', { javaScriptEnabled: false });
    const reference = (await page.locator('tbody a.cf-ref').first().textContent())!;
    await page.locator('tbody a.cf-ref').first().click();
    await page.click('summary:has-text("Choose another route")');
    await page.check('input[name=decided][value=protect_only], input[name=decided][value=LCU]');
    await page.fill('#reason', OVERRIDE);
    await page.click('button:has-text("Record this decision")');
    await page.waitForSelector('.govuk-notification-banner');
    assert.match((await page.textContent('.govuk-notification-banner'))!, new RegExp(`${reference} allocated to`));
    const { decisions } = await kept(reference);
    assert.equal(decisions[0]!.agreed, false);
    assert.equal(decisions[0]!.reason, OVERRIDE);
    await page.context().close();
  });

  it('clears a report after another with the keyboard alone, in at most 12 keys each', async () => {
    const page = await signedIn('imu_assessor');
    await page.locator('tbody a.cf-ref').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/reports/);
    for (let i = 0; i < 3; i++) {
      const reference = (await page.textContent('h1'))!.trim();
      let keys = 0;
      const press = async (key: string) => {
        keys++;
        await page.keyboard.press(key);
      };
      await press('Tab');
      await press('Enter');
      const focused = () => page.evaluate('document.activeElement.textContent') as Promise<string>;
      do await press('Tab');
      while (!(await focused()).includes('Accept:') && keys < 20);
      await Promise.all([page.waitForURL(new RegExp(`done=${reference}`)), press('Enter')]);
      assert.ok(keys <= 12, `${keys} keys`);
      assert.equal((await kept(reference)).decisions.length, 1);
    }
    await page.context().close();
  });
});
