import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { type FollowingSite, startFollowing } from '#test/following-site.ts';

/** Bytes of the first view, compressed: what somebody on an old phone waits for. */
const MOST_BYTES = 25 * 1024;

describe('following a report and asking for warnings in a browser', { skip: withoutBrowser }, () => {
  let f: FollowingSite;
  let browser: Browser;
  const faults: string[] = [];

  before(async () => {
    browser = await openBrowser();
    f = await startFollowing();
    await f.site.addUser('care', 'V. Care', ['victim_service']);
  });
  after(async () => {
    await browser?.close();
    await f?.close();
  });

  async function newPage(javaScriptEnabled: boolean, width = 320): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 700 } });
    const page = await context.newPage();
    page.on('pageerror', (e) => faults.push(e.message));
    page.on('request', (r) => {
      if (!r.url().startsWith(f.site.publicUrl!) && !r.url().startsWith(new URL(f.site.staffUrl!).origin))
        faults.push(`asked another host: ${r.url()}`);
    });
    return page;
  }
  const address = (path: string) => new URL(path, f.site.publicUrl!).href;
  const heading = async (page: Page) => ((await page.locator('h1').first().textContent()) ?? '').trim();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  async function look(page: Page): Promise<void> {
    for (const fault of await axeFaults(page)) faults.push(`${page.url()} ${fault}`);
    if (await scrollsSideways(page)) faults.push(`${page.url()} scrolls sideways`);
    assert.ok(await page.locator('.govuk-exit-this-page').count(), `${page.url()} has no exit button`);
  }

  for (const javaScript of [true, false]) {
    it(`${javaScript ? 'with' : 'without'} JavaScript, 320 pixels wide: looks, writes, adds, chooses and asks for news`, async () => {
      const { reference, secret } = await f.report();
      const page = await newPage(javaScript);
      const seen = javaScript ? look : async () => undefined;
      await page.goto(address('/track'));
      await seen(page);
      await page.locator('#reference').fill(reference);
      await page.locator('#secret').fill('wrong');
      await press(page, 'Show my report');
      assert.match(await page.title(), /^Error/);
      await seen(page);
      await page.locator('#secret').fill(secret);
      await press(page, 'Show my report');
      assert.equal(await heading(page), 'Received');
      assert.ok(!page.url().includes(secret) && !page.url().includes(reference), 'nothing of it in the address');
      await seen(page);
      await page.locator('#words').fill('When will you ring?');
      await press(page, 'Send the message');
      assert.match(
        (await page.locator('main').textContent()) ?? '',
        /Your message has been sent[\s\S]*When will you ring\?/,
      );
      await seen(page);
      await page.getByRole('link', { name: 'Add to my report' }).click();
      await seen(page);
      await press(page, 'Add this');
      await seen(page);
      await page.locator('#more').fill('He had a red hat.');
      await press(page, 'Add this');
      assert.match((await page.locator('main').textContent()) ?? '', /We will read your report again/);
      await page.getByRole('link', { name: 'Choose one' }).click();
      await seen(page);
      await page.locator('#chosen').fill('green lamp window');
      await press(page, 'Use this secret');
      await page.getByRole('link', { name: 'Choose this' }).click();
      await seen(page);
      await page.getByLabel('An e-mail', { exact: true }).check();
      await page.locator('#email').fill('me@example.com');
      await press(page, 'Send me a code');
      await seen(page);
      f.sent.length = 0;
      await f.work();
      const code = /code is (\w{4} \w{4})/.exec(f.sent.find((s) => s.to === 'me@example.com')!.text)![1]!;
      await page.locator('#code').fill(code);
      await press(page, 'This is the code');
      assert.match((await page.locator('main').textContent()) ?? '', /We will tell you when there is news/);
      await seen(page);
      await press(page, 'Close my report on this device');
      assert.equal(await heading(page), 'Follow a report');
      await page.goto(address('/track/code'));
      await seen(page);
      await page.goto(address('/track/code/sent'));
      await seen(page);
      await page.context().close();
    });
  }

  it('has no fault that axe can find on the pages of subscriptions, at 320 pixels', async () => {
    const page = await newPage(true);
    await page.goto(address('/warnings/subscribe'));
    await look(page);
    await press(page, 'Continue');
    await look(page);
    await page.locator('#area').fill('St Albans');
    await page.getByLabel('E-mail', { exact: true }).check();
    await page.locator('#email').fill('reader@example.com');
    await press(page, 'Continue');
    assert.equal(await heading(page), 'Look for a message');
    await look(page);
    f.sent.length = 0;
    await f.work();
    const link = new URL(/https?:\S+/.exec(f.sent.at(-1)!.text)![0]).pathname;
    await page.goto(address(link));
    await look(page);
    await press(page, 'Yes, send me warnings');
    await look(page);
    await page.getByRole('link', { name: 'stop now' }).click();
    await look(page);
    await press(page, 'Stop');
    assert.equal(await heading(page), 'Stopped');
    await look(page);
    await page.goto(address(link));
    await press(page, 'Yes, send me warnings');
    assert.equal(await heading(page), 'This link does not work any more');
    await page.context().close();
  });

  it('can be opened and written in with the keyboard alone', async () => {
    const { reference, secret } = await f.report();
    const page = await newPage(true, 1000);
    await page.goto(address('/track'));
    const tabTo = async (id: string) => {
      for (let i = 0; i < 60; i++) {
        if ((await page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()')) === id)
          return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`the keyboard does not reach ${id}`);
    };
    await tabTo('reference');
    await page.keyboard.type(reference);
    await tabTo('secret');
    await page.keyboard.type(secret);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/track\/report$/);
    await tabTo('words');
    await page.keyboard.type('Hello');
    await tabTo('Send the message');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=message/);
    await page.context().close();
  });

  it('weighs less than 25 KiB at first sight, style and script included', async () => {
    for (const path of ['/track', '/track/code', '/warnings/subscribe']) {
      const text = await (await fetch(address(path))).text();
      let bytes = brotliCompressSync(text).length;
      for (const [, file] of text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
        const asset = await fetch(address(file!), { headers: { 'accept-encoding': 'br' } });
        bytes += Number(asset.headers.get('content-length') ?? (await asset.arrayBuffer()).byteLength);
      }
      assert.ok(bytes <= MOST_BYTES, `${path} weighs ${bytes} bytes`);
    }
  });

  it('has no fault on the staff pages either', async () => {
    const { reference } = await f.report();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const staff = (path: string) => new URL(path, f.site.staffUrl!).href;
    await page.goto(staff('/staff/sign-in'));
    await page.locator('[name=username]').fill('care');
    await page.locator('[name=password]').fill('correct horse battery 4');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/staff$/);
    for (const path of ['/staff/messages', `/staff/reports/${reference}/messages`, '/staff/outgoing']) {
      await page.goto(staff(path));
      for (const fault of await axeFaults(page)) faults.push(`${path} ${fault}`);
      await page.setViewportSize({ width: 320, height: 700 });
      if (await scrollsSideways(page)) faults.push(`${path} scrolls sideways at 320`);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await context.close();
  });

  it('found no fault on any page', () => assert.deepEqual(faults, []));
});
