import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
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
    const inside = ['/queue', '/series', '/waves', '/warnings', '/press'];
    for (const list of inside) {
      await page.goto(`${county.site.staffUrl}${list}`);
      const link = page.locator(`main a[href^="/staff${list === '/queue' ? '/reports' : list}/"]`).first();
      if ((await link.count()) > 0) pages.push((await link.getAttribute('href'))!.replace(/^\/staff/, ''));
    }
    const draft = pages.find((p) => p.startsWith('/warnings/'));
    if (draft) pages.push(`${draft}/edit`);
    assert.ok(pages.length >= 12, `only ${pages.join(' ')}`);
    const faults: string[] = [];
    for (const path of pages) faults.push(...(await tabThrough(path)));
    assert.deepEqual(faults, []);
  });

  async function tabThrough(path: string): Promise<string[]> {
    await page.goto(`${county.site.staffUrl}${path}`);
    const faults: string[] = [];
    const stops = (await page.evaluate(STOPS)) as number;
    assert.ok(stops > 5, `${path}: ${stops} stops`);
    for (let i = 0; i < stops; i++) {
      await page.keyboard.press('Tab');
      const focused = (await page.evaluate(FOCUSED)) as Focused;
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
