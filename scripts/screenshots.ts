/**
 * `npm run screenshots`: runs the demo and photographs the pages of the README's tour into docs/tour/. Needs Chromium.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { runDemo } from '#app/demo/run.ts';
import type { Screen } from '#app/demo/screen.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { findChromium } from './set-up-machine.ts';

const FOLDER = 'docs/tour';
const SIZE = { width: 1100, height: 1000 };

const executablePath = findChromium();
if (!executablePath) {
  console.error('Chromium was not found. Install it, or name it in CHROMIUM_PATH.');
  process.exit(1);
}

let password = '';
const screen: Screen = {
  stage: (title) => console.log(title),
  line: (words) => {
    password = words.match(/^Password\s+(\S+)/)?.[1] ?? password;
  },
  passing: () => undefined,
};

const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-tour-'));
rmSync(dataDir, { recursive: true });
const demo = await runDemo({ dataDir, force: HERTFORDSHIRE, port: 0, reports: 1200, days: 90, seed: '7' }, screen);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  mkdirSync(FOLDER, { recursive: true });
  await takeTour(browser, demo.site.staffUrl!, demo.site.publicUrl!);
} finally {
  await browser.close();
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
}

async function takeTour(on: Browser, staff: string, open: string): Promise<void> {
  const assessor = await signedIn(on, staff, 'assessor');
  await assessor.goto(`${staff}/queue`);
  await photograph(assessor, 'queue');
  await assessor.locator('main a[href*="/staff/reports/"]').first().click();
  await photograph(assessor, 'report');
  const analyst = await signedIn(on, staff, 'analyst');
  await analyst.goto(`${staff}/waves`);
  await analyst.locator('main a[href*="/staff/waves/"]').first().click();
  // The map stands below the figures.
  await analyst.setViewportSize({ ...SIZE, height: 1320 });
  await photograph(analyst, 'wave');
  const press = await signedIn(on, staff, 'press');
  await press.goto(`${staff}/warnings`);
  await press.locator('main a[href*="/staff/warnings/"]').first().click();
  await photograph(press, 'warning-draft');
  const anyone = await on.newPage({ viewport: SIZE });
  await anyone.goto(`${open}warnings`);
  await anyone.locator('main a[href*="/warnings/"]').first().click();
  await photograph(anyone, 'public-warning');
}

async function signedIn(on: Browser, staff: string, username: string): Promise<Page> {
  const page = await on.newPage({ viewport: SIZE });
  await page.goto(`${staff}/sign-in`);
  await page.fill('input[name=username]', username);
  await page.fill('input[name=password]', password);
  await page.click('main button');
  return page;
}

async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`${FOLDER}/${name}.png  ${page.url().replace(/^.*?\/\/[^/]+/, '')}`);
}
