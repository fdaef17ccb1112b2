import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

/** Where the exit button leads: the one address elsewhere that may be asked for. */
const ELSEWHERE = 'https://www.bbc.co.uk/weather';

describe('somebody reports a fraud in a browser', { skip: withoutBrowser }, () => {
  let site: TestSite;
  let browser: Browser;
  const faults: string[] = [];
  const complaints: string[] = [];

  before(async () => {
    browser = await openBrowser();
    site = await startSite();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function newPage(javaScriptEnabled: boolean, width = 1000): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } });
    const page = await context.newPage();
    page.on('pageerror', (e) => complaints.push(e.message));
    page.on('console', (m) => m.type() === 'error' && !/status of 4/.test(m.text()) && complaints.push(m.text()));
    page.on('request', (r) => {
      if (!r.url().startsWith(site.publicUrl!) && r.url() !== ELSEWHERE)
        complaints.push(`asked another host: ${r.url()}`);
    });
    return page;
  }

  const address = (path: string) => new URL(path, site.publicUrl!).href;
  const textOf = async (page: Page, what: string) => ((await page.locator(what).first().textContent()) ?? '').trim();
  const heading = (page: Page) => textOf(page, 'h1');
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

  async function checked(page: Page): Promise<void> {
    for (const fault of await axeFaults(page)) faults.push(`${page.url()} ${fault}`);
  }

  /** From the first question to the list of answers. `look` is called on each page. */
  async function answerAll(page: Page, look: (page: Page) => Promise<void> = async () => undefined): Promise<void> {
    await page.goto(address('/report'));
    await look(page);
    await page.getByLabel('Yes, someone came in the last day').check();
    await press(page, 'Continue');
    assert.match(await heading(page), /Ring 999 now/);
    await look(page);
    await page.getByRole('button', { name: /carry on/ }).click();
    const answers: [string, () => Promise<void>][] = [
      ['What do you want to tell us about?', () => page.getByLabel(/lost something/).check()],
      ['Who did it happen to?', () => page.getByLabel(/in my family/).check()],
      ['Which of these is it most like?', () => page.getByLabel(/rang as the police or a bank/).check()],
      ['What happened?', () => page.locator('#story').fill('A man rang my mother.\n\nHe said he was <b>police</b>.')],
      ['Who did they say they were?', () => page.getByLabel('The police').check()],
      ['What number did they ring', () => page.locator('#callerPhone').fill('07700 900123')],
      ['Who came', () => page.locator('#collectorLooks').fill('Tall')],
      ['What was lost?', () => page.getByLabel(/how much/).fill('£6,000')],
      ['When did it happen?', () => page.getByLabel('Yesterday').check()],
      ['What town or postcode', () => page.locator('#where').fill('St Albans AL1 3JE')],
      ['About the person', () => page.getByLabel('Age in years').fill('83')],
      ['Is there anything we should know', () => page.getByLabel('Lives alone').check()],
      ['How can we reach you', () => page.getByLabel('E-mail address').fill('teller@example.com')],
    ];
    for (const [expected, answer] of answers) {
      assert.ok((await heading(page)).startsWith(expected), `${await heading(page)} is not ${expected}`);
      await look(page);
      await answer();
      await press(page, 'Continue');
    }
    assert.equal(await heading(page), 'Check what you wrote');
    await look(page);
  }

  it('without JavaScript: from the first question to following the report', async () => {
    const page = await newPage(false);
    await answerAll(page);
    const list = await textOf(page, '.govuk-summary-list');
    assert.match(list, /He said he was <b>police<\/b>\./);
    assert.match(list, /about £6,000/);
    await press(page, 'Send my report');
    assert.equal(await heading(page), 'Report sent');
    const reference = await textOf(page, '.govuk-panel strong');
    const secret = await textOf(page, '.cf-secret');
    assert.match(reference, /^CF-\d{7}$/);
    assert.ok(!page.url().includes(secret.replaceAll(' ', '')));

    await page.goto(address('/track'));
    await page.locator('#reference').fill(reference.toLowerCase().replace('-', ' '));
    await page.locator('#secret').fill(secret.toLowerCase());
    await press(page, 'Show my report');
    assert.equal(await heading(page), 'Received');

    const kept = await site.store.as('staff', (tx) =>
      tx.selectFrom('report').select(['source', 'payload', 'district', 'tracking_hash']).executeTakeFirstOrThrow(),
    );
    assert.equal(kept.source, 'web');
    assert.equal(kept.district, 'E07000240');
    const { victim, lossGbp, callers, impersonated, kind } = kept.payload;
    assert.deepEqual(
      { lossGbp, callers, impersonated, kind },
      { lossGbp: 6000, callers: [{ phone: '07700 900123' }], impersonated: ['police'], kind: 'loss' },
    );
    assert.deepEqual(victim, {
      kind: 'individual',
      age: 83,
      address: { town: 'St Albans', postcode: 'AL1 3JE' },
      livesAlone: true,
    });
    assert.ok(!JSON.stringify(kept).includes(secret.replaceAll(' ', '')), 'the secret is not kept');
    const trail = await site.store.as('staff', (tx) =>
      tx.selectFrom('audit_log').select(['op', 'channel']).where('actor', '=', 'public').orderBy('seq').execute(),
    );
    const followed = trail.at(-1);
    assert.deepEqual([followed?.op, followed?.channel], ['CONSULTATION', null], 'followed, not shown in a list');
    await page.context().close();
  });

  it('with JavaScript: no page has a fault that axe can find, and none scrolls sideways at 320 pixels', async () => {
    const page = await newPage(true, 320);
    await answerAll(page, async (p) => {
      await checked(p);
      if (await scrollsSideways(p)) faults.push(`${p.url()} scrolls sideways`);
    });
    await press(page, 'Send my report');
    await checked(page);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('points at what to mend, and takes the focus there', async () => {
    const page = await newPage(true);
    await page.goto(address('/report'));
    await press(page, 'Continue');
    assert.match(await page.title(), /^Error: /);
    await page.waitForFunction(`document.activeElement.classList.contains('govuk-error-summary')`);
    await page.getByRole('link', { name: /Choose whether/ }).click();
    assert.equal(await page.evaluate(`document.activeElement.name`), 'urgency');
    await checked(page);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('can be sent with the keyboard alone', async () => {
    const page = await newPage(true);
    await page.goto(address('/report'));
    const tabTo = async (what: string) => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(what)})`)) return;
      }
      assert.fail(`the keyboard did not reach ${what}`);
    };
    await tabTo('input[type=radio]');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/report\/what$/);
    await tabTo('input[type=radio]');
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/who$/);
    await tabTo('input[type=radio]');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/story$/);
    await tabTo('textarea');
    await page.keyboard.type('I know who does this.');
    for (const next of [/\/when$/, /\/where$/, /\/check$/]) {
      await tabTo('main button');
      await page.keyboard.press('Enter');
      await page.waitForURL(next);
    }
    await tabTo('main button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/done$/);
    await page.context().close();
  });

  it('leaves at once by the button and by Shift three times, and forgets the draft', async () => {
    const ways: ((page: Page) => Promise<void>)[] = [
      (page) => press(page, 'Exit this page'),
      async (page) => {
        await page.locator('[data-govuk-exit-this-page-init]').waitFor();
        for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
      },
    ];
    for (const leave of ways) {
      const page = await newPage(true);
      await page.goto(address('/report'));
      await page.getByLabel('No', { exact: true }).check();
      await press(page, 'Continue');
      await page.waitForURL(/\/what$/);
      const left = page.waitForRequest(ELSEWHERE);
      await leave(page);
      await left;
      // In a tab of its own: the machine of the tests may have no way out, and the first then shows an error of the browser's.
      const tab = await page.context().newPage();
      await tab.goto(address('/report/what'));
      assert.match(tab.url(), /\/report$/);
      await page.context().close();
    }
  });

  it('kept to itself: no error in the browser, no request to another host', () => {
    assert.deepEqual(complaints, []);
  });

  it('asks back a town that is spelt wrong, once, and keeps what they wrote if they mean it', async () => {
    const v = await new Visitor(site.publicUrl!).get('/report');
    await v.post('/report', { urgency: 'no' });
    await v.post('/report/what', { kind: 'information' });
    await v.post('/report/who', { role: 'anonymous' });
    await v.post('/report/story', { story: 'A man goes from door to door.' });
    await v.post('/report/when', { day: 'unknown' });
    await v.post('/report/where', { where: 'Watferd' });
    assert.equal(v.status, 422);
    assert.match(v.text, /Did you mean one of these\?[\s\S]*?value="named:Watford"[\s\S]*?No, it is “Watferd”/);
    await v.post('/report/where', { where: 'Watferd', whereDistrict: 'named:Watford' });
    assert.match(v.text, /Watford/);
    assert.doesNotMatch(v.text, /Watferd/);
    await v.get('/report/where');
    await v.post('/report/where', { where: 'Watferd' });
    await v.post('/report/where', { where: 'Watferd', whereAsked: 'Watferd' });
    assert.match(v.text, /<h1[^>]*>Check what you wrote[\s\S]*Watferd/, 'never in the way');
    await v.get('/report/where');
    await v.post('/report/where', { where: 'Watford WD18 OAB' });
    assert.match(v.text, /Check what you wrote/, 'a postcode is read as it is meant');
  });
});
