import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { recordDecision } from '#journey/allocation/record-decision.ts';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { queueOf, type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
let browser: Browser | undefined;
before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(120);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

const queue = (): Promise<string[]> => queueOf(county);

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
      undone: await tx
        .selectFrom('allocation_undone as n')
        .innerJoin('allocation as a', 'a.id', 'n.allocation_id')
        .select(['n.undone_by', 'n.undone_at'])
        .where('a.report_id', '=', report.id)
        .execute(),
      log: (
        await tx.selectFrom('event_log').select('type').where('subject', '=', report.id).orderBy('seq').execute()
      ).map((e) => e.type),
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

/** The decision that a page offers to undo. */
const undoOf = (html: string): string => /\/undo"[\s\S]*?name="decision" value="(\d+)"/.exec(html)![1]!;

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
    assert.match(visitor.text, new RegExp(`${first} allocated to .*\\.</p><form[^>]*/${first}/undo"`));
    const { decisions, standing, duty, log, trail } = await kept(first!);
    assert.equal(decisions.length, 1);
    assert.equal(decisions[0]!.agreed, true);
    assert.equal(decisions[0]!.decided_by, 'imu_assessor');
    assert.equal(standing.decided, fields.decided);
    assert.equal(standing.public_stage, 'with_investigator');
    assert.equal(duty?.done_by, 'imu_assessor');
    assert.equal(log.filter((type) => type === 'allocation.decided').length, 1);
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
    assert.match(visitor.text, /<details class="govuk-details"[^>]* open/);
    assert.equal((await kept(first!)).decisions.length, 0);
    await visitor.post(`/staff/reports/${first}/decision`, { ...fields, decided: 'nowhere' });
    assert.match(visitor.text, /Choose where the report should go/);
  });

  it('undoes what was just decided in one press: it waits again, the duty is owed again, and the history tells of both', async () => {
    const [first, second] = await queue();
    const visitor = await county.as('imu_assessor');
    await visitor.get(`/staff/reports/${first}`);
    await visitor.post(`/staff/reports/${first}/decision`, hidden(visitor.text));
    assert.match(visitor.text, new RegExp(`<h1[^>]*>${second}`));
    const decision = undoOf(visitor.text);
    const before = await kept(first!);
    await visitor.post(`/staff/reports/${first}/undo`, { decision });
    assert.equal(visitor.status, 200);
    assert.match(visitor.text, new RegExp(`<h1[^>]*>${first}`));
    assert.match(visitor.text, /Undone\. What stood before stands again/);
    assert.match(visitor.text, /Accept: /, 'the proposal is there to be decided');
    assert.match(visitor.text, />\s*Undone\s*<\/strong>/);
    assert.match(visitor.text, /The allocation to .* was undone by whoever had made it/);
    const { decisions, standing, duty, trail, undone, log } = await kept(first!);
    assert.deepEqual(decisions, before.decisions, 'the decision itself is as it was');
    assert.deepEqual([standing.decided, standing.allocation_id, standing.public_stage], [null, null, 'received']);
    assert.deepEqual([duty?.done_at, duty?.done_by], [null, null]);
    assert.deepEqual(
      undone.map((u) => u.undone_by),
      ['imu_assessor'],
    );
    assert.deepEqual(log.slice(-2), ['allocation.decided', 'allocation.undone']);
    assert.ok(trail.some((e) => e.op === 'ALTERATION' && e.fields_changed.includes('allocation_undone')));
    assert.equal((await queue())[0], first, 'it is back where it was in the queue');
    await visitor.post(`/staff/reports/${first}/undo`, { decision });
    assert.equal(visitor.status, 409, 'once is enough');
  });

  it('undoes a second decision back to the first', async () => {
    const [first] = await queue();
    const visitor = await county.as('supervisor');
    await visitor.get(`/staff/reports/${first}`);
    const accepted = hidden(visitor.text);
    await visitor.post(`/staff/reports/${first}/decision`, accepted);
    await visitor.get(`/staff/reports/${first}`);
    const again = { ...hidden(visitor.text), decided: 'information_only', reason: OVERRIDE };
    await visitor.post(`/staff/reports/${first}/decision`, again);
    await visitor.post(`/staff/reports/${first}/undo`, { decision: undoOf(visitor.text) });
    const { decisions, standing, duty } = await kept(first!);
    assert.deepEqual([standing.decided, standing.allocation_id], [accepted.decided, decisions.at(-2)!.id]);
    assert.equal(duty?.done_by, 'supervisor', 'the first decision had done what was owed');
    const assessor = await county.as('imu_assessor');
    await assessor.get(`/staff/reports/${first}`);
    assert.doesNotMatch(assessor.text, /\/undo"/, 'no button for a colleague');
    await assessor.post(`/staff/reports/${first}/undo`, { decision: `${decisions.at(-2)!.id}` });
    assert.equal(assessor.status, 403);
    assert.match(assessor.text, /Only whoever made a decision can undo it/);
  });

  it('is not undone later than the catalogue says, and the page says what to do instead', async () => {
    const [first] = await queue();
    const visitor = await county.as('imu_assessor');
    await visitor.get(`/staff/reports/${first}`);
    const report = await county.site.store.as('staff', (tx) =>
      tx.selectFrom('report').select('id').where('reference', '=', first!).executeTakeFirstOrThrow(),
    );
    const seen = hidden(visitor.text);
    const choice = {
      decided: seen.decided!,
      reason: '',
      assessment: Number(seen.assessment),
      standing: Number(seen.standing),
    };
    const who = { username: 'imu_assessor', roles: ['imu_assessor'] } as const;
    const anHourAgo = { shortestReason: 10, now: new Date('2026-02-10T11:00:00Z') };
    await county.site.store.as('staff', (tx) => recordDecision(tx, report.id, choice, who, anHourAgo));
    const { decisions } = await kept(first!);
    await visitor.get(`/staff/reports/${first}`);
    assert.doesNotMatch(visitor.text, /\/undo"/);
    await visitor.post(`/staff/reports/${first}/undo`, { decision: `${decisions[0]!.id}` });
    assert.equal(visitor.status, 409);
    assert.match(visitor.text, /can be undone for 15 minutes\. This one is older/);
    assert.equal((await kept(first!)).standing.decided, seen.decided);
  });

  it('cannot be undone by another person in the database either', async () => {
    const made = await county.site.store.as('staff', (tx) =>
      tx.selectFrom('allocation').select('id').limit(1).executeTakeFirstOrThrow(),
    );
    const row = { allocation_id: made.id, undone_by: 'somebody.else', undone_at: new Date() };
    const undo = county.site.store.as('staff', (tx) => tx.insertInto('allocation_undone').values(row).execute());
    await assert.rejects(undo, /only whoever made a decision can undo it/);
  });

  it('is decided again: both decisions stay', async () => {
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

  it('puts the most pressing band first, and in it what is owed soonest, then the highest score', async () => {
    const shown = await queue();
    const expected = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('report_standing as s')
        .innerJoin('report as r', 'r.id', 's.report_id')
        .leftJoin('duty as d', (j) => j.onRef('d.report_id', '=', 's.report_id').on('d.done_at', 'is', null))
        .select((e) => ['r.reference', 's.band_order', 's.score', e.fn.min('d.due').as('due')])
        .where('s.decided', 'is', null)
        .groupBy(['r.reference', 's.band_order', 's.score'])
        .execute(),
    );
    const never = Number.MAX_SAFE_INTEGER;
    const rank = new Map(
      expected.map((r) => [r.reference, [r.band_order, r.due ? new Date(r.due).getTime() : never, -r.score] as const]),
    );
    const inOrder = [...shown].sort((a, b) => {
      const [x, y] = [rank.get(a)!, rank.get(b)!];
      return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
    });
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
    assert.match(visitor.text, /by The victim service/);
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
