import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

describe('signing in with a passkey', { skip: withoutBrowser }, () => {
  let site: TestSite;
  let browser: Browser;
  let home: string;

  before(async () => {
    site = await startSite({ surface: 'staff', secondFactor: 'required' });
    // Browsers take passkeys for a name, not for an address.
    home = site.staffUrl!.replace('127.0.0.1', 'localhost');
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('says before anybody tries that none can be made at a bare address, and where it can', async () => {
    const password = await site.addUser('at.address', 'At an address', ['analyst']);
    const there = await new Visitor(site.staffUrl!).signIn('at.address', password);
    assert.match(there.text, /A passkey belongs to a name/);
    assert.doesNotMatch(there.text, /Add a passkey/);
    const { port } = new URL(home);
    assert.ok(there.text.includes(`href="http://localhost:${port}/staff/account/second-factor"`));
    await there.get('/staff/sign-in');
    assert.doesNotMatch(there.text, /Sign in with a passkey/);
  });

  /** A browser whose machine has a key of its own that asks for a finger, and gets it. */
  async function withKey(
    verified = true,
  ): Promise<{ context: BrowserContext; page: Page; setVerified(is: boolean): Promise<void> }> {
    const context = await browser.newContext();
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: verified,
        automaticPresenceSimulation: true,
      },
    });
    const setVerified = (is: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: is }).then(() => undefined);
    return { context, page, setVerified };
  }

  async function typePassword(page: Page, username: string, password: string): Promise<void> {
    await page.goto(`${home}/sign-in`);
    await page.getByLabel('User name').fill(username);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async function addKey(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('A name for it').fill(name);
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByText(name, { exact: true }).waitFor();
  }

  const heading = (page: Page) => page.locator('h1').innerText();

  it('is set up once, and then signs in by itself, with the keyboard alone; each page reads well and has no fault that axe finds', async () => {
    const password = await site.addUser('key.holder', 'K. Holder', ['imu_assessor']);
    const { page, context } = await withKey();
    await page.setViewportSize({ width: 320, height: 700 });
    await typePassword(page, 'key.holder', password);
    const faults: string[] = [];
    const look = async () => {
      const where = await heading(page);
      faults.push(...(await axeFaults(page)).map((f) => `${where}: ${f}`));
      if (await scrollsSideways(page)) faults.push(`${where}: scrolls sideways at 320 px`);
    };
    assert.equal(await heading(page), 'Set up your second factor');
    await look();
    await page.getByRole('button', { name: 'Set up codes' }).click();
    assert.equal(await heading(page), 'Set up codes');
    await look();
    await page.goto(`${home}/account/second-factor`);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await look();
    await page.goBack();
    await addKey(page, 'Desk');
    await page.goto(`${home}/account`);
    assert.equal(await heading(page), 'Your sign-in');
    assert.match(await page.locator('main').innerText(), /Desk/);
    await look();
    await page.getByRole('button', { name: 'Sign out' }).click();
    assert.equal(await heading(page), 'Sign in');
    await look();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ask for my passkey' }).waitFor();
    await look();
    await page.getByRole('button', { name: 'Ask for my passkey' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('What waits for you').waitFor();
    await page.goto(`${home}/account`);
    assert.match(await page.locator('main').innerText(), /a passkey/);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('is asked for after the password where there are no codes, and the password alone opens nothing', async () => {
    const password = await site.addUser('key.only', 'K. Only', ['imu_assessor']);
    const { page, context } = await withKey();
    await typePassword(page, 'key.only', password);
    await addKey(page, 'Laptop');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await typePassword(page, 'key.only', password);
    assert.equal(await heading(page), 'Use your passkey');
    await page.goto(home);
    assert.equal(await heading(page), 'Sign in');
    await context.close();
  });

  it('does not sign in without the finger, after the account is closed, with an answer that was sent before, or with somebody else’s challenge', async () => {
    const password = await site.addUser('key.lost', 'K. Lost', ['imu_assessor']);
    const { page, context, setVerified } = await withKey();
    await typePassword(page, 'key.lost', password);
    await addKey(page, 'Spare');
    await page.getByRole('button', { name: 'Sign out' }).click();

    let sent = '';
    page.on('request', (request) => {
      if (request.url().endsWith('/passkey/answer')) sent = request.postData() ?? '';
    });
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'Ask for my passkey' }).click();
    await page.getByText('What waits for you').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    // The same answer to another challenge: what somebody who saw the form could send.
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    const old = new URLSearchParams(sent).get('answer')!;
    await page.evaluate((answer) => {
      const { document } = globalThis as unknown as { document: { querySelector(q: string): never } };
      const form: { answer: { value: string }; submit(): void } = document.querySelector('form[data-passkey]');
      form.answer.value = answer;
      form.submit();
    }, old);
    await page.getByText('The passkey was not taken').first().waitFor();

    await setVerified(false);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'Ask for my passkey' }).click();
    await page.getByText('No passkey was given').waitFor();
    await setVerified(true);
    await site.store.as('staff', (tx) =>
      sql`UPDATE staff_user SET disabled_at = now() WHERE username = 'key.lost'`.execute(tx),
    );
    await page.getByRole('button', { name: 'Ask for my passkey' }).click();
    await page.getByText('The passkey was not taken').first().waitFor();
    await context.close();
  });

  it('says where there is no JavaScript that codes do the same', async () => {
    const password = await site.addUser('no.script', 'N. Script', ['imu_assessor']);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await typePassword(page, 'no.script', password);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    assert.match(
      await page.locator('main').innerText(),
      /Passkeys need JavaScript\. Use a code from an authenticator app instead/,
    );
    await context.close();
  });
});
