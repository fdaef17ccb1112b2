import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { looksRight, personAt, press, textOf } from '#test/checking-browser.ts';
import { startSite, type TestSite } from '#test/site.ts';

const FRAUD =
  'A man rang my mum. He said he was DC Findable from Hammersmith police and that they had arrested someone with a copy of her card. He told her to take out £4,000, not to tell the bank why, and a courier would come and collect it.';
const TURNS = [
  'Hello, this is DC Martin from Hammersmith police station',
  'We have arrested a man with a copy of your bank card',
  'I need you to go to the bank and take out six thousand pounds',
];

describe('somebody checks a call in a browser', { skip: withoutBrowser }, () => {
  let site: TestSite;
  let browser: Browser;
  const url = (path: string) => new URL(path, site.publicUrl!).href;

  before(async () => {
    browser = await openBrowser();
    site = await startSite();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const scripts of [false, true]) {
    const how = scripts ? 'with JavaScript, at 320 pixels' : 'without JavaScript';
    const person = () => personAt(browser, site.publicUrl!, scripts, scripts ? 320 : 1000);

    it(`${how}: tells what was said, and gets one screen of answer`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check'));
      if (scripts) await looksRight(page, 'start');
      await page.locator('#text').fill(FRAUD);
      await press(page, 'Check it');
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      assert.match(await textOf(page, '.cf-verdict'), /Courier fraud/);
      assert.match(await textOf(page, '.cf-steps > li'), /door.*999/);
      const marked = await page.locator('mark').allTextContents();
      assert.ok(
        marked.some((m) => m.includes('take out')),
        `marked: ${marked}`,
      );
      for (const m of marked) assert.ok(FRAUD.includes(m));
      assert.match(await textOf(page, '.cf-never--broken'), /this caller did/);
      assert.ok(!page.url().includes('Findable'));
      // The script puts it there once the page is read.
      if (scripts) await page.locator('[data-timer] button').waitFor();
      assert.equal(await page.locator('[data-timer] button').count(), scripts ? 1 : 0);
      if (scripts) await looksRight(page, 'answer');
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: ticks what they said, a question a page, with an answer after any`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check/ask'));
      await press(page, 'See the answer');
      assert.match(await textOf(page, '.govuk-error-summary'), /Nothing is ticked yet/);
      if (scripts) await looksRight(page, 'nothing ticked');
      let questions = 1;
      for (; (await page.getByRole('button', { name: 'Next question' }).count()) > 0; questions++) {
        if (scripts) await looksRight(page, `question ${questions}`);
        if (questions === 2) await page.getByLabel('My PIN').check();
        if (questions === 4) await page.getByLabel('Tell nobody').check();
        await press(page, 'Next question');
      }
      assert.equal(questions, 6);
      await page.getByLabel('The police', { exact: true }).check();
      for (let i = 0; i < 4; i++) await press(page, 'Back');
      assert.ok(await page.getByLabel('My PIN').isChecked(), 'what was ticked is still ticked');
      await press(page, 'See the answer');
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      assert.match(await textOf(page, '.cf-signs'), /My PIN/);
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: goes Back, Forward and reloads among the questions and the answer, and is asked to send nothing again`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check/ask'));
      const first = page.url();
      await page.getByLabel('Take out cash').check();
      await press(page, 'Next question');
      await page.getByLabel('My PIN').check();
      await press(page, 'Next question');
      const third = page.url();
      await press(page, 'See the answer');
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      await page.reload();
      assert.match(await textOf(page, '.cf-signs'), /My PIN/);
      await page.getByLabel('Has it happened near you?').selectOption({ index: 1 });
      await press(page, 'Look');
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      await page.goBack();
      await page.goBack();
      assert.equal(page.url(), third);
      await page.goBack();
      assert.ok(await page.getByLabel('My PIN').isChecked(), 'Back shows what was ticked');
      await page.goBack();
      assert.equal(page.url(), first);
      assert.ok(await page.getByLabel('Take out cash').isChecked());
      for (let i = 0; i < 3; i++) await page.goForward();
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      // Another tab is about another call.
      const other = await page.context().newPage();
      await other.goto(url('/check/ask'));
      assert.equal(await other.getByLabel('Take out cash').isChecked(), false);
      await press(other, 'Next question');
      await press(other, 'See the answer');
      assert.match(await textOf(other, '.govuk-error-summary'), /Nothing is ticked yet/);
      await page.reload();
      assert.match(await textOf(page, '.cf-signs'), /My PIN/);
      // Without what was ticked no answer is made up, and a page that is still open goes on from what it holds.
      await page.goBack();
      await page.context().clearCookies({ name: 'counterfoil-ticks' });
      await press(page, 'See the answer');
      assert.match(await textOf(page, '.cf-signs'), /My PIN/);
      await page.context().clearCookies({ name: 'counterfoil-ticks' });
      await page.reload();
      assert.match(await textOf(page, 'main'), /no longer here. Please start again/);
      assert.match(await textOf(page, '.govuk-caption-l'), /Question 1 of/);
      if (scripts) await looksRight(page, 'begins again');
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: Back and reload after a page that answered a form ${scripts ? 'ask for the page' : 'leave it to the browser'}`, async () => {
      const { page, complaints, close } = await person();
      for (const [path, button, then] of [
        ['/check', 'Check it', 'told'],
        ['/track', /./, ''],
        ['/prove', /./, ''],
        ['/feedback', /./, ''],
        ['/track/code', /./, ''],
        ['/report/return', /./, ''],
      ] as const) {
        await page.goto(url(path));
        if (then === 'told') await page.locator('#text').fill(FRAUD);
        await page.locator('main').getByRole('button', { name: button }).first().click();
        assert.equal((await page.locator('body').getAttribute('data-ask-again')) !== null, true, path);
        await page.goto(url('/cookies'));
        if (!scripts) continue;
        await page.goBack();
        const posted = await page.locator('body').getAttribute('data-ask-again');
        assert.equal(posted, null, `${path}: Back asked for the page`);
        assert.ok((await page.locator('main h1').count()) === 1, path);
        await page.reload();
        assert.equal(await page.locator('.govuk-error-summary').count(), 0, `${path}: reload asked for the page`);
      }
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: reads along while the call goes on, and the light changes`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check/live'));
      const lights: string[] = [];
      for (const [n, said] of TURNS.entries()) {
        await page.locator('#now').fill(said);
        if (scripts && n === 1) await page.locator('#now').press('Enter');
        else await press(page, 'They said it');
        await page.locator('.cf-turns > li').nth(n).waitFor();
        lights.push(await textOf(page, '#live-verdict h2'));
      }
      assert.match(lights[0]!, /No sign/);
      assert.match(lights[1]!, /careful/);
      assert.equal(lights[2], 'Hang up now');
      if (scripts) {
        assert.equal(await page.locator('#now').inputValue(), '');
        await looksRight(page, 'reading along');
      }
      await page.locator('#now').fill('No, I will not');
      await press(page, 'I said it');
      await page.locator('.cf-turns--mine').waitFor();
      await press(page, /I have hung up/);
      await page.getByRole('heading', { name: 'This is a fraud' }).waitFor();
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: one press makes it a report with everything filled in, sent only when they send it`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check'));
      await page.locator('#text').fill(`${FRAUD} ${scripts}`);
      await press(page, 'Check it');
      await press(page, 'Report it');
      assert.match(await textOf(page, 'h1'), /Is someone coming to collect/);
      await page.getByLabel('No', { exact: true }).check();
      const asked: string[] = [];
      for (let i = 0; i < 15; i++) {
        await press(page, 'Continue');
        const heading = await textOf(page, 'h1');
        if (heading === 'Check what you wrote') break;
        asked.push(heading);
        if (/Who did it happen to/.test(heading)) await page.getByLabel(/in my family/).check();
      }
      assert.ok(!asked.some((a) => /^What happened\?|Who did they say/.test(a)), `asked again: ${asked}`);
      const list = await textOf(page, '.govuk-summary-list');
      assert.ok(list.includes(FRAUD));
      assert.match(list, /The police/);
      await press(page, 'Send my report');
      assert.equal(await textOf(page, 'h1'), 'Report sent');
      const kept = await site.store.as('staff', (tx) => tx.selectFrom('report').select('payload').execute());
      const mine = kept.filter((r) => String(r.payload.narrative).endsWith(String(scripts)));
      assert.equal(mine.length, 1);
      assert.deepEqual(mine[0]!.payload.impersonated, ['police']);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  it('begins soon on a screen enlarged four times: the menu is folded, and opens without a script', async () => {
    const { page, close } = await personAt(browser, site.publicUrl!, false, 320);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(url('/check'));
    const heading = (await page.locator('main h1').boundingBox())!;
    assert.ok(heading.y < 300, `the heading is ${Math.round(heading.y)} down`);
    const figures = page.locator('.cf-nav').getByRole('link', { name: 'Figures' });
    assert.equal(await figures.isVisible(), false);
    await page.getByRole('link', { name: 'Menu', exact: true }).click();
    await figures.click();
    assert.match(page.url(), /\/statistics/);
    await close();
  });

  it('loses nothing of a call that goes faster than the line, or when the line is cut', async () => {
    const { page, close } = await personAt(browser, site.publicUrl!, true);
    await page.goto(url('/check/live'));
    let slow = true;
    await page.route('**/check/live', async (route) => {
      if (slow && route.request().method() === 'POST') await new Promise((r) => setTimeout(r, 400));
      await route.continue();
    });
    for (const said of TURNS) {
      await page.locator('#now').fill(said);
      await page.locator('#now').press('Enter');
      // The first is still on its way when the second is said; the third waits for both.
      if (said === TURNS[1]) await page.locator('.cf-turns > li').nth(1).waitFor();
    }
    await page.locator('.cf-turns > li').nth(2).waitFor();
    assert.deepEqual(
      (await page.locator('.cf-turns .cf-story').allTextContents()).map((t) => t.trim()),
      TURNS,
    );
    slow = false;
    let cut = true;
    await page.route('**/check/live', (route) => {
      if (!cut) return route.continue();
      cut = false;
      return route.abort();
    });
    await page.locator('#now').fill('A courier will come to your house');
    await page.locator('#now').press('Enter');
    await page.locator('.cf-turns > li').nth(3).waitFor();
    assert.match(await page.locator('.cf-turns > li').nth(3).textContent().then(String), /A courier will come/);
    await close();
  });

  it('counts the wait down, and can be worked by keyboard alone', async () => {
    const { page, close } = await personAt(browser, site.publicUrl!, true);
    await page.clock.install();
    await page.goto(url('/check'));
    const tabTo = async (what: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(what)})`)) return;
      }
      assert.fail(`the keyboard did not reach ${what}`);
    };
    await tabTo('#text');
    await page.keyboard.type(FRAUD);
    await tabTo('main button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-timer] button');
    await tabTo('[data-timer] button');
    await page.keyboard.press('Enter');
    await page.clock.runFor(61_000);
    assert.match(await textOf(page, '.cf-timer'), /^[34]:\d\d$/);
    assert.match(await textOf(page, '[data-timer] [aria-live]'), /minutes left/);
    await page.clock.runFor(245_000);
    assert.match(await textOf(page, '.cf-timer'), /You can use the phone now/);
    await close();
  });

  it('hands on a sheet and a letter that carry nothing of what was typed', async () => {
    const { page, complaints, close } = await personAt(browser, site.publicUrl!, true, 320);
    await page.goto(url('/check'));
    await page.locator('#text').fill(FRAUD);
    await press(page, 'Check it');
    await page.getByRole('link', { name: /Share this advice/ }).click();
    await looksRight(page, 'share');
    assert.equal(new URL(page.url()).search, '');
    const mail = (await page.getByRole('link', { name: /e-mail/ }).getAttribute('href'))!;
    assert.match(decodeURIComponent(mail), /hang up/);
    assert.doesNotMatch(decodeURIComponent(mail) + (await page.content()), /Findable|4,000|Hammersmith/);
    await page.goto(url('/check/sheet'));
    await looksRight(page, 'sheet');
    await page.emulateMedia({ media: 'print' });
    const size = await page.locator('.cf-sheet .cf-never').evaluate((e) => {
      const { getComputedStyle } = globalThis as unknown as { getComputedStyle(e: unknown): { fontSize: string } };
      return Number.parseFloat(getComputedStyle(e).fontSize);
    });
    assert.ok(size >= 24, `printed at ${size} pixels: large print is 18 points, 24 pixels`);
    assert.deepEqual(complaints, []);
    await close();
  });
});
