import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Role } from '#core/role.ts';
import { axeFaults, scrollsSideways } from '#test/browser.ts';
import { passwordOf } from '#test/site.ts';
import { loadNow, type Press, processorMs, type ServerClock } from './meter.ts';

const WIDE = { width: 1280, height: 1024 };
/** What is left of 1280 by 1024 at 400%. */
const ENLARGED = { width: 320, height: 256 };
const PATIENCE_MS = 30_000;
const MOST_TABS = 500;
const OPEN_FOLDS = `[...document.querySelectorAll('main details:not([open])')].map((d) => { d.open = true; d.dataset.walked = 'yes'; }).length`;
const CLOSE_FOLDS = `document.querySelectorAll('details[data-walked]').forEach((d) => { d.open = false; delete d.dataset.walked; })`;
const FOCUSED = `(() => { const e = document.activeElement; return (e.id + ' | ' + (e.name ?? '') + ' | ' + (e.getAttribute('aria-label') ?? '') + ' | ' + e.textContent.trim().slice(0, 80) + ' | ' + (e.getAttribute('href') ?? '')).replace(/\\s+/g, ' '); })()`;
const LOADED = `(() => { const n = performance.getEntriesByType('navigation')[0]; return n.loadEventEnd; })()`;

/** What all roles of one walk share. */
export interface Ground {
  browser: Browser;
  /** Of the staff pages, without a slash at its end. */
  url: string;
  clock: ServerClock;
  presses: Press[];
  faults: string[];
  looked: Set<string>;
  shots: string | null;
  /** Lets the worker do what waits. */
  work(): Promise<unknown>;
}

/** One person of a role at one browser, with a stopwatch. */
export class Walk {
  readonly role: Role;
  readonly page: Page;
  readonly ground: Ground;
  readonly #screen: CDPSession;
  #task = '';

  private constructor(role: Role, ground: Ground, page: Page, screen: CDPSession) {
    this.role = role;
    this.ground = ground;
    this.page = page;
    this.#screen = screen;
  }

  static async begin(role: Role, ground: Ground): Promise<Walk> {
    const context = await ground.browser.newContext({ viewport: WIDE });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (e) => ground.faults.push(`${role}: an error in the page: ${e.message}`));
    const walk = new Walk(role, ground, page, await context.newCDPSession(page));
    await page.goto(`${ground.url}/sign-in`);
    await page.fill('#username', role);
    await page.fill('#password', passwordOf(role));
    await walk.press('sign in', () => page.click('main button'));
    await walk.look('start');
    return walk;
  }

  end = (): Promise<void> => this.page.context().close();

  /** A part of the journey. One that fails is a fault, and the next begins all the same. */
  async task(name: string, steps: () => Promise<void>): Promise<void> {
    this.#task = name;
    try {
      await steps();
    } catch (error) {
      const why = (error as Error).message.split('\n').slice(0, 3).join(' ');
      this.fault(`${name}: ${why} (at ${new URL(this.page.url()).pathname})`);
      await this.#shot('stopped');
    }
  }

  fault(words: string): void {
    this.ground.faults.push(`${this.role}: ${words}`);
    console.log(`   ! ${words}`);
  }

  /** Does what leads to another page, and measures until that is loaded. */
  async press(action: string, act: () => Promise<unknown>): Promise<void> {
    const before = this.#spent();
    const [answer] = await Promise.all([this.page.waitForNavigation({ timeout: PATIENCE_MS }), act()]);
    let ms = 0;
    while (ms === 0) ms = (await this.page.evaluate(LOADED)) as number;
    this.#keep(action, ms, before);
    if (answer && answer.status() >= 400) throw new Error(`“${action}” was answered with ${answer.status()}`);
  }

  /** Does what changes the page in its place, and measures until `shown` is there. */
  async change(action: string, act: () => Promise<unknown>, shown: () => Promise<unknown>): Promise<void> {
    const before = this.#spent();
    const began = performance.now();
    await act();
    await shown();
    this.#keep(action, performance.now() - began, before);
  }

  #spent = () => ({ server: this.ground.clock.ms, cpu: processorMs() });

  #keep(action: string, ms: number, before: { server: number; cpu: number }): void {
    const { server, cpu } = this.#spent();
    const spent = { serverMs: server - before.server, cpuMs: cpu - before.cpu };
    this.ground.presses.push({ role: this.role, action, ms, ...spent, load: loadNow() });
  }

  /** Presses the first of what a selector finds. */
  click = (action: string, selector: string): Promise<void> =>
    this.press(action, () => this.page.locator(selector).first().click());

  button = (name: string, action = name): Promise<void> => this.click(action, `main button:has-text("${name}")`);

  /** An address typed by hand, or kept as a bookmark. */
  go = (path: string, action = `open ${path.replace(/CF-\d+/g, 'a report').replace(/S-\d+/g, 'a series')}`) =>
    this.press(action, () => this.page.goto(path.startsWith('http') ? path : new URL(path, this.ground.url).href));

  /** Goes with Tab to whatever `wanted` fits by id, name or words. */
  async tabTo(wanted: RegExp): Promise<void> {
    for (let i = 0; i < MOST_TABS; i++) {
      await this.page.keyboard.press('Tab');
      if (wanted.test((await this.page.evaluate(FOCUSED)) as string)) return;
    }
    throw new Error(`Tab never came to ${wanted}`);
  }

  /** Goes there with Tab and presses it with Enter, which leads on. */
  async key(action: string, wanted: RegExp): Promise<void> {
    await this.tabTo(wanted);
    await this.press(`${action} (keys)`, () => this.page.keyboard.press('Enter'));
  }

  async type(wanted: RegExp, words: string): Promise<void> {
    await this.tabTo(wanted);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(words);
  }

  /** What has to stand on the page. */
  async expect(words: RegExp): Promise<void> {
    const text = ((await this.page.textContent('body')) ?? '').replace(/\s+/g, ' ');
    if (!words.test(text)) throw new Error(`the page does not say ${words}`);
  }

  main = async (): Promise<string> => (await this.page.textContent('main')) ?? '';

  /** Once a walk for each name: axe on the page as it stands with its folds open, nothing that scrolls sideways enlarged four times, and pictures. */
  async look(name: string): Promise<void> {
    const key = name === 'start' ? `${this.role} start` : name;
    if (this.ground.looked.has(key)) return;
    this.ground.looked.add(key);
    await this.#shot(name);
    await this.page.evaluate(OPEN_FOLDS);
    for (const fault of await axeFaults(this.page)) this.fault(`axe on ${name}: ${fault}`);
    if (await scrollsSideways(this.page)) this.fault(`${name} scrolls sideways at 1280 px`);
    await this.#screen.send('Emulation.setDeviceMetricsOverride', { ...ENLARGED, deviceScaleFactor: 4, mobile: false });
    if (await scrollsSideways(this.page)) this.fault(`${name} scrolls sideways at 400%`);
    for (const fault of await axeFaults(this.page)) this.fault(`axe on ${name} at 400%: ${fault}`);
    await this.#screen.send('Emulation.clearDeviceMetricsOverride');
    await this.page.evaluate(CLOSE_FOLDS);
    if (this.ground.shots) {
      await this.page.setViewportSize(ENLARGED);
      await this.#shot(`${name} 320`);
    }
    await this.page.setViewportSize(WIDE);
  }

  async #shot(name: string): Promise<void> {
    if (!this.ground.shots) return;
    const file = `${this.role}-${name === 'stopped' ? `STOPPED-${this.#task}` : name}`.replaceAll(/[^\w]+/g, '-');
    await this.page.screenshot({ path: join(this.ground.shots, `${file}.png`), fullPage: true }).catch(() => null);
  }
}
