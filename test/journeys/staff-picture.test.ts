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

  /** With scripts on, wide and narrow: no fault that axe sees, nothing that scrolls sideways. */
  async function plainlyRead(address: string, role: Role): Promise<void> {
    const page = await signedIn(role);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      assert.equal(await scrollsSideways(page), false, `${address} at ${width}`);
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/${address.replace(/\W+/g, '-').slice(20)}-${width}.png`,
          fullPage: true,
        });
    }
    assert.deepEqual(await axeFaults(page), []);
  }

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
    await handler.goto(`${base()}/staff/intelligence`);
    assert.match((await handler.textContent('main'))!, /With the analysts/, 'nor whoever handed it in, who is told so');
    await analyst.goto(`${base()}/staff/intelligence`);
    assert.doesNotMatch((await analyst.textContent('main'))!, /To be sanitised/);
  });

  it('tells every fault of a form at once, each linked to its field, and keeps what was typed', async () => {
    const page = await signedIn('analyst', { javaScriptEnabled: false });
    const faults = async (button: string): Promise<string[]> => {
      await press(page, `main button:has-text("${button}")`);
      const links = await page.locator('.govuk-error-summary a').all();
      const fields = await Promise.all(links.map(async (a) => (await a.getAttribute('href'))!));
      for (const field of fields) assert.equal(await page.locator(field).count(), 1, `${field} is there to go to`);
      return fields;
    };
    await page.goto(`${base()}/staff/intelligence/submit`);
    await page.fill('#learnedOn', 'on Monday');
    assert.deepEqual(await faults('Submit'), ['#source', '#original', '#learnedOn', '#priority']);
    assert.equal(await page.inputValue('#learnedOn'), 'on Monday');
    await page.fill('#source', 'A neighbour');
    await page.fill('#original', 'A grey car waits near the shop.');
    await page.fill('#learnedOn', '');
    await page.check('input[value=low]');
    await press(page, 'main button:has-text("Submit")');

    await page.fill('#what-1', 'A grey car waits near the shop.');
    await page.selectOption('#source-2', '1');
    await page.check('input[name=handling][value=C]');
    await page.fill('#series', 'S-99999');
    const all = '#title #source-1 #information-1 #what-2 #information-2 #conditions #permitted #series';
    assert.deepEqual(await faults('Keep'), all.split(' '));
    assert.equal(await page.inputValue('#what-1'), 'A grey car waits near the shop.');
    assert.equal(await page.inputValue('#source-2'), '1');

    await page.goto(`${base()}/staff/disclosures/new`);
    await page.fill('#purpose', 'To stop payments on Tuesdays.');
    await page.fill('#email', 'no address');
    const open = '#recipient #organisation #email #basis #sent #reliability #channel';
    assert.deepEqual(await faults('Disclose'), open.split(' '));
    assert.equal(await page.inputValue('#purpose'), 'To stop payments on Tuesdays.');

    await page.goto(`${base()}/staff/series`);
    const series = (await page.locator('main a[href*="/staff/series/S-"]').first().getAttribute('href'))!;
    await page.goto(`${base()}${series.replace('series', 'groups')}`);
    await page.fill('#unknowns', 'Who drives.');
    assert.deepEqual(await faults('Put forward'), ['#name', '#reason']);
    assert.equal(await page.inputValue('#unknowns'), 'Who drives.');
  });

  it('makes one report of a submission that is open in two tabs, and shows the second what it had typed', async () => {
    const page = await signedIn('analyst', { javaScriptEnabled: false });
    await page.goto(`${base()}/staff/intelligence`);
    await press(page, 'main tr:has-text("To be sanitised") a');
    const submission = page.url();
    const late = await page.context().newPage();
    await late.goto(submission);
    for (const [tab, title] of [
      [page, 'A car near a shop'],
      [late, 'The same car again'],
    ] as const) {
      await tab.fill('#title', title);
      await tab.fill('#what-1', 'A grey car waits near the shop.');
      await tab.selectOption('#source-1', '2');
      await tab.selectOption('#information-1', 'C');
      await tab.check('input[name=handling][value=P]');
      await press(tab, 'main button:has-text("Keep")');
    }
    const made = /IR-\d+/.exec(page.url())![0];
    const said = (await late.textContent('main'))!;
    assert.match(said, new RegExp(`already sanitised by The analyst .*open ${made}`));
    assert.match(said, /The same car again/, 'what was typed is not lost');
    assert.equal(await late.locator('#title').count(), 0, 'there is no form to make another with');
    await page.goto(submission);
    assert.match((await page.textContent('main'))!, /already sanitised by/);
  });

  it('corrects a report by a new version: the old one is marked, and whoever was sent it is told', async () => {
    const analyst = await signedIn('analyst', { javaScriptEnabled: false });
    await analyst.goto(`${base()}/staff/intelligence`);
    await press(analyst, 'main tr:has-text("A van on Tuesdays") a:has-text("IR-")');
    const old = analyst.url();
    const reference = /IR-\d+/.exec(old)![0];
    await press(analyst, 'a:has-text("Disclose it")');
    await analyst.fill('#recipient', 'Fraud desk');
    await analyst.fill('#organisation', 'A bank');
    await analyst.fill('#email', 'desk@bank.example');
    await analyst.selectOption('#basis', { index: 1 });
    await analyst.fill('#purpose', 'To stop payments on Tuesdays.');
    await analyst.fill('#sent', 'A white van stops on Tuesdays.');
    await analyst.fill('#reliability', '');
    await analyst.check('input[name=channel][value=email]');
    await press(analyst, 'main form button:not(.govuk-button--secondary)');
    assert.match((await analyst.textContent('main'))!, /has conditions: For the fraud squad only/, 'still told');
    await analyst.fill('#reliability', 'Suspected false');
    const form = await analyst.evaluate<Record<string, string>>(
      'Object.fromEntries(new FormData(document.querySelector("main form")))',
    );
    await press(analyst, 'main form button:not(.govuk-button--secondary)');
    assert.match(analyst.url(), /DS-/, (await analyst.textContent('main'))!);
    const again = { form, headers: { origin: base() }, maxRedirects: 0 };
    const second = await analyst.request.post(`${base()}/staff/disclosures/new`, again);
    assert.equal(second.status(), 303, 'pressed twice');
    assert.equal(new URL(second.headers().location!, base()).href, analyst.url(), 'it is sent once');
    await analyst.goto(`${old.replace(/\?.*/, '')}/correct`);
    assert.match((await analyst.textContent('main'))!, /It was disclosed: DS-\d+ to A bank/);
    assert.equal(await analyst.inputValue('#what-1'), 'A white van stops on Tuesdays.');
    await analyst.fill('#what-1', 'A white van stops on Thursdays.');
    await press(analyst, 'main button:has-text("Keep the correction")');
    assert.match((await analyst.textContent('.govuk-error-summary'))!, /Say what was wrong/);
    await analyst.fill('#because', 'Margery meant the other day.');
    await press(analyst, 'main button:has-text("Keep the correction")');
    assert.match((await analyst.textContent('.govuk-error-summary'))!, /Margery.*stands in the source/);
    await analyst.fill('#because', 'The day was wrong: Thursday, not Tuesday.');
    await press(analyst, 'main button:has-text("Keep the correction")');
    assert.match((await analyst.textContent('main'))!, /Corrects\s*IR-/);
    await plainlyRead(analyst.url(), 'analyst');
    const squad = await signedIn('sfcu_investigator');
    await squad.goto(old.replace(/\?.*/, ''));
    assert.match(
      (await squad.textContent('main'))!,
      /do not use this version[\s\S]*on Tuesdays\./,
      'the old one stays',
    );
    assert.equal(await squad.locator('a:has-text("Disclose it")').count(), 0);
    await squad.goto(`${base()}/staff/intelligence`);
    assert.equal(await squad.locator(`main a:has-text("${reference}")`).count(), 0, 'lists hold what stands');
    await squad.goto(`${base()}/staff/disclosures`);
    assert.match((await squad.textContent('main'))!, /Recalled/);
    const sent = await county.site.store.owner((tx) =>
      tx.selectFrom('outgoing_message').select(['once', 'state']).where('purpose', '=', 'staff_notice').execute(),
    );
    assert.deepEqual(
      sent.map((m) => [m.once.split(':')[0], m.state]),
      [['disclosure', 'stopped']], // It had not gone yet: a recall of what went out is the contract's.
    );
    await analyst.goto(`${old.replace(/\?.*/, '')}/correct`);
    assert.match((await analyst.textContent('main'))!, /corrected already/);
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
    await press(analyst, 'main button:has-text("Take it back")');
    assert.match((await analyst.textContent('main'))!, /Taken back\. It stays readable/);
    await analyst.fill('#name', 'Tuesday callers');
    await analyst.fill('#reason', 'Several callers and a courier work together.');
    await press(analyst, 'main button:has-text("Put forward")');
    const boss = await signedIn('supervisor');
    await boss.goto(`${base()}/staff`);
    assert.match((await boss.textContent('main'))!, /Nominations to answer\s*1/);
    await boss.goto(analyst.url());
    assert.match((await boss.textContent('#next'))!, /Where it may go next/);
    await boss.check('input[value=agreed]');
    await boss.fill('#answerReason', 'Three parts are seen in it.');
    await press(boss, 'main button:has-text("Record")');
    assert.match((await boss.textContent('main'))!, /Agreed, waits for/);

    await analyst.goto(boss.url().replace(/\?.*/, ''));
    await analyst.check('input[value=refused]');
    await press(analyst, 'main button:has-text("Write it down")');
    assert.match((await analyst.textContent('.govuk-error-summary'))!, /why they refused/);
    await analyst.check('input[value=more_asked]');
    await analyst.fill('#words', 'Which couriers are known by name?');
    await analyst.fill('#their-reference', 'RU/77');
    const form = await analyst.evaluate<Record<string, string>>(
      'Object.fromEntries(new FormData(document.querySelector("form[action$=\'/reply\']")))',
    );
    const replied = new URL((await analyst.getAttribute('form[action$="/reply"]', 'action'))!, base()).href;
    await press(analyst, 'main button:has-text("Write it down")');
    await analyst.request.post(replied, { form, headers: { origin: base() } });
    await analyst.reload();
    assert.equal(await analyst.locator('main button:has-text("Take it back")').count(), 1, 'pressed twice, kept once');
    assert.match((await analyst.textContent('main'))!, /more is asked for[\s\S]*RU\/77[\s\S]*Which couriers/);
    await plainlyRead(analyst.url(), 'sfcu_investigator');
    await analyst.check('input[value=refused]');
    await analyst.fill('#words', 'No link between the callers is shown.');
    await press(analyst, 'main button:has-text("Write it down")');
    await press(analyst, 'main li:first-child button:has-text("Take it back")');
    assert.equal(await analyst.locator('main del').count(), 1);
    assert.match((await analyst.textContent('main dl'))!, /more is asked for/);
    await analyst.goto(analyst.url().replace(/\?.*/, '').replace('/groups/', '/series/'));
    assert.match(
      (await analyst.textContent('main'))!,
      /OCG-\d+: \w+ asks for more on 10 February 2026: Which couriers/,
    );
  });

  it('opens the reports behind the numbers of a warning, and the press office is not offered them', async () => {
    const page = await signedIn('analyst', { javaScriptEnabled: false });
    await page.goto(`${base()}/staff/warnings`);
    await press(page, 'main table a');
    const warning = page.url();
    await press(page, 'a:has-text("Open the reports behind them")');
    assert.ok((await page.locator('main a[href^="/staff/reports/CF-"]').count()) > 0);
    const records = page.url();
    const bodies = () => page.locator('main table').first().locator('tbody').textContent();
    const before = (await bodies())!;
    assert.doesNotMatch(before, /Has changed/);
    await county.site.store.owner((tx) =>
      sql`INSERT INTO report_restriction (report_id, reason, ask, set_by)
        SELECT r.id, 'A suspect works for a bank.', u.id, u.id FROM report r, staff_user u WHERE u.username = 'sfcu_investigator'`.execute(
        tx,
      ),
    );
    await page.goto(records);
    const main = (await page.textContent('main'))!;
    assert.match(main, /\d+ reports behind it are kept to a team that you are not on/);
    assert.doesNotMatch(main, /Has changed/, 'what is hidden has not changed');
    assert.equal(
      /\d+ reports? in (?:wave|series)/.exec((await bodies())!)?.[0],
      /\d+ reports? in (?:wave|series)/.exec(before)?.[0],
    );
    await plainlyRead(records, 'analyst');
    await county.site.store.owner((tx) => sql`DELETE FROM report_restriction`.execute(tx));
    const press_ = await signedIn('press');
    await press_.goto(warning);
    assert.equal(await press_.locator('a:has-text("Open the reports behind them")').count(), 0);
  });
});
