import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

const MOST_TO_ACCEPT = 12;
const MOST_TO_OVERRIDE = 20;

/** A keyboard that counts. */
class Keys {
  readonly #page: Page;
  count = 0;
  constructor(page: Page) {
    this.#page = page;
  }
  async press(key: string): Promise<void> {
    this.count++;
    await this.#page.keyboard.press(key);
  }
  /** Presses what leads to another page, and waits for it. */
  async leads(key: string, to: RegExp): Promise<void> {
    this.count++;
    await Promise.all([this.#page.waitForURL(to), this.#page.keyboard.press(key)]);
    await this.#page.waitForLoadState();
  }
}

describe('triage of twenty reports by keyboard', { skip: withoutBrowser }, () => {
  let county: StaffCounty;
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
    county = await staffCounty(120);
  });
  after(async () => {
    await browser?.close();
    await county?.close();
  });

  /** With `settled` every page has been before the assessor's eyes for as long as it must. */
  async function signedIn(
    role: 'imu_assessor' | 'supervisor',
    { javaScriptEnabled = true, settled = true } = {},
  ): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    // Each look at the clock is nine seconds later, or no time passes at all.
    const clock = settled ? 'now() + 9_000 * n++' : '0';
    await page.addInitScript(
      `{ const now = performance.now.bind(performance); let n = 0; performance.now = () => ${clock}; }`,
    );
    await page.goto(`${county.site.staffUrl}/queue`);
    await page.fill('#username', role);
    await page.fill('#password', county.password(role));
    await page.click('button:text("Sign in")');
    await page.waitForURL((u) => u.pathname === '/staff/queue');
    return page;
  }
  const heading = async (page: Page) => (await page.textContent('h1'))!.trim();
  const decisions = (reference: string) =>
    county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('allocation as a')
        .innerJoin('report as r', 'r.id', 'a.report_id')
        .select(['a.decided', 'a.proposed', 'a.agreed', 'a.reason'])
        .where('r.reference', '=', reference)
        .execute(),
    );
  const focused = (page: Page) =>
    page.evaluate(
      `(() => { const e = document.activeElement; return e.name || e.textContent.trim().slice(0, 60); })()`,
    ) as Promise<string>;

  it('takes at most 12 keys to accept and 20 to override, from the queue to the last, with single keys', async (t) => {
    const page = await signedIn('imu_assessor');
    const opening = new Keys(page);
    await opening.press('j');
    await opening.leads('o', /reports/);
    const most = { accept: opening.count, override: 0 };
    for (let i = 0; i < 20; i++) {
      const reference = await heading(page);
      const keys = new Keys(page);
      if (i % 4 === 3) {
        await keys.press('o');
        const digits = await page.getAttribute('[data-digits]', 'data-digits');
        await keys.press(digits!.split(' ')[0]!);
        assert.equal(await focused(page), 'usual', 'the next thing is why');
        await keys.press('I');
        await keys.press('Tab');
        await keys.press('Tab');
        await keys.leads('Enter', new RegExp(`done=${reference}`));
        most.override = Math.max(most.override, keys.count);
      } else {
        await keys.leads('a', new RegExp(`done=${reference}`));
        most.accept = Math.max(most.accept, keys.count + (i === 0 ? opening.count : 0));
      }
      const [kept] = await decisions(reference);
      assert.equal(kept?.agreed, i % 4 !== 3, reference);
      if (i % 4 === 3) assert.match(kept?.reason ?? '', /^I have spoken to the victim/);
    }
    t.diagnostic(`at most ${most.accept} keys to accept, ${most.override} to override`);
    assert.ok(most.accept <= MOST_TO_ACCEPT, `${most.accept} keys to accept`);
    assert.ok(most.override <= MOST_TO_OVERRIDE && most.override > 0, `${most.override} keys to override`);
    await page.context().close();
  });

  it('takes no more without JavaScript, by plain forms and Tab', async (t) => {
    const page = await signedIn('supervisor', { javaScriptEnabled: false });
    await page.locator('tbody a.cf-ref').first().focus();
    await Promise.all([page.waitForURL(/reports/), page.keyboard.press('Enter')]);
    const until = async (keys: Keys, wanted: RegExp, most: number) => {
      do await keys.press('Tab');
      while (!wanted.test(await focused(page)) && keys.count < most);
    };
    const reference = await heading(page);
    const accept = new Keys(page);
    await accept.press('Tab');
    await accept.press('Enter');
    await until(accept, /^Accept:/, 20);
    await accept.leads('Enter', new RegExp(`done=${reference}`));
    const second = await heading(page);
    const override = new Keys(page);
    await override.press('Tab');
    await override.press('Enter');
    await until(override, /Choose another route/, 30);
    await override.press('Enter');
    await override.press('Tab');
    await override.press(' ');
    await override.press('Tab');
    await override.press('I');
    await override.press('Tab');
    await override.press('Tab');
    await override.leads('Enter', new RegExp(`done=${second}`));
    t.diagnostic(`${accept.count} keys to accept, ${override.count} to override`);
    assert.ok(accept.count <= MOST_TO_ACCEPT, `${accept.count} keys to accept`);
    assert.ok(override.count <= MOST_TO_OVERRIDE, `${override.count} keys to override`);
    assert.equal((await decisions(second))[0]?.agreed, false);
    await page.context().close();
  });

  it('leaves one for later, takes the last back, ticks and decides several, by single keys', async () => {
    const page = await signedIn('imu_assessor');
    const keys = new Keys(page);
    await keys.press('j');
    await keys.leads('o', /reports/);
    const left = await heading(page);
    await keys.leads('n', new RegExp(`reports/(?!${left})`));
    const decided = await heading(page);
    assert.notEqual(decided, left);
    await keys.leads('a', new RegExp(`done=${decided}`));
    await keys.leads('u', /undone=yes/);
    assert.equal(await heading(page), decided);
    await keys.leads('q', /\/queue/);
    const total = await page.locator('[data-tick]').count();
    assert.ok(total > 3);
    while ((await page.locator('[data-row]:focus-within [data-tick]').count()) === 0) await keys.press('j');
    await keys.press('x');
    await keys.press('j');
    await keys.press('x');
    assert.equal(await page.textContent('[data-ticked]'), '2 reports are ticked.');
    await page.context().close();
  });

  it('takes no key for a report that has only just been shown, nor beside another route that was begun', async () => {
    const hurried = await signedIn('imu_assessor', { settled: false });
    const keys = new Keys(hurried);
    await keys.press('j');
    await keys.leads('o', /reports/);
    const first = await heading(hurried);
    await keys.press('a');
    assert.match((await hurried.textContent('[data-keys]'))!, /This is another report: read it, then press again/);
    const page = await signedIn('imu_assessor');
    await page.goto(hurried.url());
    await page.keyboard.press('o');
    await page.keyboard.press((await page.getAttribute('[data-digits]', 'data-digits'))!.split(' ')[0]!);
    await page.locator('h1').click();
    await page.keyboard.press('a');
    assert.match((await page.textContent('[data-keys]'))!, /You have begun to choose another route/);
    await page.waitForTimeout(200);
    assert.deepEqual(await decisions(first), []);
    await hurried.context().close();
    await page.context().close();
  });

  it('has single keys that can be switched off for good, and that leave typing alone (WCAG 2.1.4)', async () => {
    const page = await signedIn('imu_assessor');
    await page.locator('summary:has-text("Filter and views")').click();
    await page.locator('select[name=band]').focus();
    await page.keyboard.press('x');
    assert.equal(await page.locator('[data-tick]:checked').count(), 0);
    await page.getByRole('button', { name: 'Turn single keys off' }).press('Enter');
    await page.locator('tbody a.cf-ref').first().focus();
    await page.keyboard.press('o');
    await page.keyboard.press('j');
    assert.match(page.url(), /\/queue$/);
    await page.reload();
    assert.equal(await page.locator('[data-list]').isHidden(), true, 'also on the next page');
    await page.locator('tbody a.cf-ref').first().click();
    await page.waitForURL(/reports/);
    const reference = await heading(page);
    await page.keyboard.press('a');
    await page.waitForTimeout(300);
    assert.equal((await decisions(reference)).length, 0);
    await page.getByRole('button', { name: 'Turn single keys on' }).press('Enter');
    await Promise.all([page.waitForURL(new RegExp(`done=${reference}`)), page.keyboard.press('a')]);
    await page.context().close();
  });
});
