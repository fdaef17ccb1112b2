import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** Where a Chromium is on this machine, or null: CHROMIUM names one. */
export const chromiumPath = (): string | null =>
  [process.env.CHROMIUM ?? '', ...KNOWN].find((path) => path !== '' && existsSync(path)) ?? null;

/** For `skip:` of a browser test: false, or why it is left out. */
export const withoutBrowser: string | false = chromiumPath()
  ? false
  : 'there is no Chromium on this machine (set CHROMIUM to its path)';

/** One browser for a file of tests. It talks to nobody but the pages. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath()!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with the page as it stands, one line a fault: rule and element. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Put in from outside the page's world: the page's own policy refuses foreign scripts, as it should.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
  });
}

/** True when something makes the page scroll sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth;
  });
