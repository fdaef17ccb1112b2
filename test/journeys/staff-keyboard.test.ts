import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

/** What Tab stops at, in the order of the page, by a name for it; of a group of radios one. Then what is focused, and whether one can see it. */
const STOPS = `(() => {
  const seen = new Set();
  const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
    .filter((e) => e.type !== 'radio' || (!seen.has(e.form?.action + e.name) && seen.add(e.form?.action + e.name)));
  window.cfStops = stops;
  return stops.length;
})()`;
const FOCUSED = `(() => {
  const e = document.activeElement;
  const look = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  return {
    at: window.cfStops.indexOf(e),
    what: e.tagName + ' ' + (e.textContent || e.name || '').trim().slice(0, 40),
    marked: look.outlineStyle !== 'none' || look.boxShadow !== 'none' || e.type === 'radio' || e.type === 'checkbox',
    onScreen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
  };
})()`;
interface Focused {
  at: number;
  what: string;
  marked: boolean;
  onScreen: boolean;
}

describe('the staff pages by keyboard alone, without JavaScript', { skip: withoutBrowser }, () => {
  let county: StaffCounty;
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    county = await staffCounty(60);
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(county.site.staffUrl!);
    await page.locator('#username').focus();
    await page.keyboard.type('supervisor');
    await page.keyboard.press('Tab');
    await page.keyboard.type(county.password('supervisor'));
    await page.keyboard.press('Enter');
    await page.waitForURL((u) => u.pathname === '/staff');
  });
  after(async () => {
    await browser?.close();
    await county?.close();
  });

  it('reach everything that can be pressed or filled in, in its order, and show where the keyboard is', async () => {
    const pages = ['', '/queue', '/allocated', '/duties', '/series', '/waves', '/warnings', '/press', '/audit'];
    pages.push(
      '/victims',
      '/actions?whose=all',
      '/search',
      '/picture',
      '/shared-numbers',
      '/groups',
      '/overview',
      '/ledger',
    );
    const inside = ['/queue', '/series', '/waves', '/warnings', '/press'];
    for (const list of inside) {
      await page.goto(`${county.site.staffUrl}${list}`);
      const link = page.locator(`main a[href^="/staff${list === '/queue' ? '/reports' : list}/"]`).first();
      if ((await link.count()) > 0) pages.push((await link.getAttribute('href'))!.replace(/^\/staff/, ''));
    }
    const draft = pages.find((p) => p.startsWith('/warnings/'));
    if (draft) pages.push(`${draft}/edit`);
    const [report, series] = ['/reports/', '/series/'].map((start) => pages.find((p) => p.startsWith(start))!);
    pages.push(
      `${report}/case`,
      `${report}/case/add/contact`,
      `${report}/case/outcome`,
      `${report}/victim`,
      `${report}/messages`,
    );
    pages.push(`/groups/${series!.split('/')[2]}`);
    assert.ok(pages.length >= 12, `only ${pages.join(' ')}`);
    const faults: string[] = [];
    for (const path of pages) faults.push(...(await tabThrough(path)));
    assert.deepEqual(faults, []);
  });

  it('reach what an analyst works with in the same way', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const analyst = await context.newPage();
    await analyst.goto(county.site.staffUrl!);
    await analyst.fill('#username', 'analyst');
    await analyst.fill('#password', county.password('analyst'));
    await analyst.click('main button');
    await analyst.waitForURL((u) => u.pathname === '/staff');
    await analyst.goto(`${county.site.staffUrl}/series`);
    const series = (await analyst.locator('main a[href^="/staff/series/"]').first().getAttribute('href'))!.replace(
      /^\/staff/,
      '',
    );
    const faults: string[] = [];
    for (const path of [
      series,
      `${series}/split`,
      `${series}/merge`,
      '/intelligence',
      '/intelligence/submit',
      '/numbers',
      '/disclosures',
      '/picture/trends',
      '/picture/methods',
    ])
      faults.push(...(await tabThrough(path, analyst)));
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('leave no trap: from the last thing on a page Tab leads out of it, and Shift and Tab back in', async () => {
    await page.goto(`${county.site.staffUrl}/victims`);
    const stops = (await page.evaluate(STOPS)) as number;
    for (let i = 0; i <= stops; i++) await page.keyboard.press('Tab');
    assert.ok(((await page.evaluate(FOCUSED)) as Focused).at <= 0, 'out of the page, or at its beginning');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    assert.ok(((await page.evaluate(FOCUSED)) as Focused).at > 0);
  });

  it('fold the ways to other parts on a narrow screen, so that a page begins with itself; Menu opens and closes them', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    for (const path of ['', '/queue', '/victims', '/series', '/overview']) {
      await page.goto(`${county.site.staffUrl}${path}`);
      const heading = (await page.locator('h1').first().boundingBox())!;
      assert.ok(heading.y + heading.height < 568, `${path}: its heading is ${Math.round(heading.y)} down`);
      const next = (await page.locator('main :is(h2, p, a, table, form, summary)').first().boundingBox())!;
      assert.ok(next.y < 568, `${path}: what comes next is ${Math.round(next.y)} down`);
    }
    await page.getByRole('link', { name: 'Menu', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Victims', exact: true }).waitFor({ state: 'visible' });
    assert.equal(await scrollsSideways(page), false);
    await page.keyboard.press('Tab');
    assert.equal(
      await page.evaluate('document.activeElement.textContent'),
      'Start',
      'the keyboard goes on within the menu',
    );
    await page.getByRole('link', { name: 'Close menu' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Victims', exact: true }).waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1280, height: 720 });
    assert.equal(await page.getByRole('link', { name: 'Menu', exact: true }).isVisible(), false);
  });

  it('fit a screen enlarged four times, every one of them', async () => {
    // 320 pixels are what is left of 1280 at 400%.
    await page.setViewportSize({ width: 320, height: 256 });
    const sideways: string[] = [];
    for (const path of [
      '/victims',
      '/actions?whose=all',
      '/search',
      '/picture',
      '/overview',
      '/ledger',
      '/duties',
      '/groups',
    ]) {
      await page.goto(`${county.site.staffUrl}${path}`);
      if (await scrollsSideways(page)) sideways.push(path);
    }
    await page.setViewportSize({ width: 1280, height: 720 });
    assert.deepEqual(sideways, []);
  });

  async function tabThrough(path: string, on: Page = page): Promise<string[]> {
    const shown = await on.goto(`${county.site.staffUrl}${path}`);
    assert.equal(shown?.status(), 200, path);
    const faults: string[] = [];
    const stops = (await on.evaluate(STOPS)) as number;
    assert.ok(stops > 5, `${path}: ${stops} stops`);
    for (let i = 0; i < stops; i++) {
      await on.keyboard.press('Tab');
      const focused = (await on.evaluate(FOCUSED)) as Focused;
      const wrong = focused.at !== i ? `is stop ${focused.at}, not ${i}` : !focused.marked ? 'is not marked' : '';
      if (wrong || !focused.onScreen) {
        faults.push(`${path}: ${focused.what} ${wrong || 'is not on the screen'}`);
        break;
      }
    }
    return faults;
  }

  it('decide a report and take the decision back with keys', async () => {
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForLoadState();
    };
    await page.goto(`${county.site.staffUrl}/queue`);
    await page.locator('main a[href*="/staff/reports/"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\//);
    const reference = await page.textContent('h1');
    await press(/^Accept:/);
    await page.waitForSelector('.govuk-notification-banner--success');
    await press(`Undo the decision on ${reference}`);
    await page.waitForURL(/undone=yes/);
    assert.equal(await page.textContent('h1'), reference);
    assert.equal(await page.getByRole('button', { name: /^Accept:/ }).count(), 1);
  });
});
