import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#core/role.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

const PAGES = [
  '/staff/picture',
  '/staff/picture?district=E07000240',
  '/staff/picture/trends',
  '/staff/picture/methods',
  '/staff/picture/people',
  '/staff/picture/year',
  '/staff/picture/clock',
  '/staff/intelligence',
  '/staff/intelligence/submit',
  '/staff/disclosures/new',
  '/staff/groups',
];

describe('the picture and what is known', { skip: withoutBrowser }, () => {
  let county: StaffCounty;
  let browser: Browser;
  const base = (): string => new URL(county.site.staffUrl!).origin;
  before(async () => {
    browser = await openBrowser();
    county = await staffCounty(200);
  });
  after(async () => {
    await browser?.close();
    await county?.close();
  });

  async function signedIn(role: Role, look: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await (await browser.newContext(look)).newPage();
    await page.goto(county.site.staffUrl!);
    await page.fill('#username', role);
    await page.fill('#password', county.password(role));
    await page.click('main button');
    await page.waitForURL((u) => u.pathname === '/staff');
    return page;
  }
  const press = async (page: Page, selector: string): Promise<void> => {
    await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()]);
  };

  it('has no fault that axe finds, and nothing that scrolls sideways at 320 px, which is 400% of 1,280', async () => {
    const page = await signedIn('analyst', { viewport: { width: 320, height: 700 } });
    const wrong: string[] = [];
    for (const path of PAGES) {
      await page.goto(base() + path);
      wrong.push(...(await axeFaults(page)).map((f) => `${path}: ${f}`));
      if (await scrollsSideways(page)) wrong.push(`${path}: scrolls sideways`);
    }
    assert.deepEqual(wrong, []);
  });

  it('counts in each figure as many reports as open behind it, without JavaScript', async () => {
    const page = await signedIn('analyst', { javaScriptEnabled: false });
    for (const path of ['/staff/picture', '/staff/picture/people', '/staff/picture/methods', '/staff/picture/trends']) {
      await page.goto(base() + path);
      const link = page.locator('main td a[href*="/staff/picture/reports"]').first();
      const number = Number(/^[\d,]+/.exec((await link.textContent())!.trim())![0].replace(',', ''));
      await Promise.all([page.waitForNavigation(), link.click()]);
      assert.equal(await page.textContent('h1 .govuk-caption-l'), `${number} report${number === 1 ? '' : 's'}`, path);
      assert.equal(await page.locator('main tbody tr').count(), Math.min(number, 50), path);
    }
    const { rows } = await county.site.store.as('staff', (tx) =>
      sql<{
        n: number;
      }>`SELECT count(*)::int AS n FROM audit_log WHERE op = 'CONSULTATION' AND record_type = 'report' AND channel = 'list'`.execute(
        tx,
      ),
    );
    assert.ok(rows[0]!.n > 0, 'each report that was shown left its entry');
  });

  it('goes to another month by its slider: with the button where there is no JavaScript, without one where there is', async () => {
    const plain = await signedIn('analyst', { javaScriptEnabled: false });
    await plain.goto(`${base()}/staff/picture?at=0`);
    assert.match((await plain.textContent('[data-picture] h2'))!, /January 2026/);
    await press(plain, 'a:has-text("Later:")');
    assert.match((await plain.textContent('[data-picture] h2'))!, /February 2026/);

    const page = await signedIn('analyst');
    await page.goto(`${base()}/staff/picture`);
    await page.focus('#at');
    await page.keyboard.press('ArrowLeft');
    await page.locator('[data-picture] h2', { hasText: 'January 2026' }).waitFor();
    assert.equal(await page.locator('#at').getAttribute('aria-valuetext'), 'January 2026');
    assert.equal(await page.locator('#at:focus').count(), 1, 'the slider keeps the focus');
  });

  it('shows the press office no small number and no report, and gives files without either', async () => {
    const page = await signedIn('press');
    await page.goto(`${base()}/staff/picture/people`);
    assert.equal(await page.locator('main td a').count(), 0);
    const cells = await page.locator('main tbody td').allTextContents();
    assert.ok(cells.length > 0);
    assert.deepEqual(
      cells.filter((c) => !/^(fewer than 5|about \d*[05])$/.test(c.trim())),
      [],
    );
    const file = await page.request.get(`${base()}/staff/picture/files/people.json`);
    const { figures } = (await file.json()) as { figures: { reports: number | null }[] };
    assert.ok(figures.length > 0);
    assert.ok(figures.every((f) => f.reports === null || (f.reports >= 5 && f.reports % 5 === 0)));
    assert.equal((await page.request.get(`${base()}/staff/picture/reports`)).status(), 403);
  });

  it('keeps a source from everybody but analysts, and what is suspected false says so', async () => {
    const handler = await signedIn('call_handler', { javaScriptEnabled: false });
    await handler.goto(`${base()}/staff/intelligence/submit`);
    await handler.fill('#source', 'Margery Example');
    await handler.fill('#original', 'Margery saw a white van on the corner, each Tuesday.');
    await press(handler, 'main button:has-text("Submit")');
    assert.match((await handler.textContent('.govuk-error-summary'))!, /how soon/);
    assert.equal(await handler.inputValue('#source'), 'Margery Example', 'what was typed is there to be mended');
    await handler.check('input[value=medium]');
    await press(handler, 'main button:has-text("Submit")');
    const submission = handler.url().replace(/\?.*/, '');

    const analyst = await signedIn('analyst', { javaScriptEnabled: false });
    await analyst.goto(submission);
    await analyst.fill('#title', 'A van on Tuesdays');
    await analyst.fill('#what-1', 'Margery saw a van on Tuesdays.');
    await analyst.selectOption('#source-1', '2');
    await analyst.selectOption('#information-1', 'E');
    await analyst.check('input[name=handling][value=C]');
    await analyst.fill('#conditions', 'For the fraud squad only.');
    await analyst.check('input[name=permitted][value=sfcu_investigator]');
    await press(analyst, 'main button:has-text("Keep")');
    assert.match((await analyst.textContent('.govuk-error-summary'))!, /Margery.*stands in the source/);
    await analyst.fill('#what-1', 'A white van stops on Tuesdays.');
    await press(analyst, 'main button:has-text("Keep")');
    assert.match((await analyst.textContent('main'))!, /Suspected to be false/);

    const squad = await signedIn('sfcu_investigator');
    assert.equal((await squad.goto(analyst.url()))!.status(), 200);
    assert.doesNotMatch((await squad.textContent('main'))!, /Margery/);
    assert.equal((await squad.goto(submission))!.status(), 404);
    const boss = await signedIn('supervisor');
    assert.equal((await boss.goto(analyst.url()))!.status(), 404, 'its handling does not permit them');
  });

  it('opens a telephone number without the number standing in any address', async () => {
    const page = await signedIn('sfcu_investigator', { javaScriptEnabled: false });
    const { number } = await county.site.store.as('staff', (tx) =>
      tx.selectFrom('report_phone').select('number').where('role', '=', 'caller').limit(1).executeTakeFirstOrThrow(),
    );
    await page.goto(`${base()}/staff/numbers`);
    await page.fill('#number', number);
    await press(page, 'main button');
    assert.match(page.url(), /\/staff\/numbers\/CF-\d{7}\/\d+$/);
    assert.match((await page.textContent('main'))!, /Shown when they rang[\s\S]*can be made up/);
  });

  it('takes a group from one person and the answer from another', async () => {
    const analyst = await signedIn('sfcu_investigator', { javaScriptEnabled: false });
    await analyst.goto(`${base()}/staff/series`);
    await press(analyst, 'main table a');
    await press(analyst, 'a:has-text("As a group")');
    await analyst.fill('#name', 'Tuesday callers');
    await analyst.fill('#reason', 'Several callers and a courier work together.');
    await press(analyst, 'main button:has-text("Put forward")');
    assert.match((await analyst.textContent('main'))!, /You put it forward: somebody else/);
    const boss = await signedIn('supervisor');
    await boss.goto(analyst.url());
    assert.match((await boss.textContent('#next'))!, /Where it may go next/);
    await boss.check('input[value=agreed]');
    await boss.fill('#answerReason', 'Three parts are seen in it.');
    await press(boss, 'main button:has-text("Record")');
    assert.match((await boss.textContent('main'))!, /Agreed/);
  });

  it('opens the reports behind the numbers of a warning, and the press office is not offered them', async () => {
    const page = await signedIn('analyst', { javaScriptEnabled: false });
    await page.goto(`${base()}/staff/warnings`);
    await press(page, 'main table a');
    const warning = page.url();
    await press(page, 'a:has-text("Open the reports behind them")');
    assert.ok((await page.locator('main a[href^="/staff/reports/CF-"]').count()) > 0);
    const press_ = await signedIn('press');
    await press_.goto(warning);
    assert.equal(await press_.locator('a:has-text("Open the reports behind them")').count(), 0);
  });
});
