import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { axeFaults, scrollsSideways } from '#test/browser.ts';

/** A page of a new person, and what the browser complained of: errors, and requests to other hosts. */
export async function personAt(browser: Browser, base: string, javaScriptEnabled: boolean, width = 1000) {
  const complaints: string[] = [];
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (e) => complaints.push(e.message));
  page.on('console', (m) => m.type() === 'error' && !/status of 4/.test(m.text()) && complaints.push(m.text()));
  page.on('request', (r) => {
    if (!r.url().startsWith(new URL('/', base).href)) complaints.push(`asked another host: ${r.url()}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** No fault that axe can find, and nothing that scrolls sideways. */
export async function looksRight(page: Page, what: string): Promise<void> {
  assert.deepEqual(await axeFaults(page), [], what);
  assert.equal(await scrollsSideways(page), false, `${what} scrolls sideways`);
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

export const textOf = async (page: Page, what: string): Promise<string> =>
  ((await page.locator(what).first().textContent()) ?? '').trim();
