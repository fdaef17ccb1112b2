import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { readingAge } from '#journey/warnings/reading-age.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { type Stop, startTour, type Tour } from '#test/public-tour.ts';

/** Bytes of the first view, compressed: what somebody on an old phone waits for. */
const MOST_BYTES = 25 * 1024;

/** A receipt is checked by a bank or a neighbour, who has nobody to hide it from. */
const hasWayOut = (stop: Stop): boolean => !stop.route.startsWith('/receipt');

/** What the HTML standard and ARIA ask. Of how markup is laid out it says nothing. */
const RULES = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The standard allows both spellings of a void element and of a boolean attribute.
    'void-style': 'off',
    // GOV.UK: a link that looks like a button is one, with role="button", and a script that makes the space bar press it.
    'prefer-native-element': 'off',
    // GOV.UK gives its tables' regions and its lists roles that a browser forgets when their bullets go.
    'no-redundant-role': 'off',
    // The site sends its policy as a header, and its scripts from itself.
    'require-sri': 'off',
  },
});

/** Of fewer words a reading age says nothing. */
const LEAST_WORDS = 40;
const OLDEST = 11.5;

/** What is to be read on a page: paragraphs, hints, list items and headings, a line each; no tables, codes or links that are names. */
const sentencesOf = (main: string): string =>
  [...main.matchAll(/<(p|li|div class="govuk-hint"|h1)(?:\s[^>]*)?>([\s\S]*?)<\/(?:p|li|div|h1)>/g)]
    .map((m) =>
      m[2]!
        .replace(/<[^>]*>/g, '')
        .replace(/&\w+;|&#\d+;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line.split(' ').length > 3)
    .map((line) => (/[.!?:]$/.test(line) ? line : `${line}.`))
    .join('\n');

describe('every page of the public site', () => {
  let tour: Tour;
  let browser: Browser | undefined;
  const pages = () => tour.stops.filter((s) => s.type === 'text/html');
  const cookieOf = (stop: Stop) => [...stop.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
  const get = (path: string, stop?: Stop) =>
    fetch(new URL(path, tour.site.publicUrl!), { redirect: 'manual', headers: stop ? { cookie: cookieOf(stop) } : {} });

  before(async () => {
    tour = await startTour();
    browser = withoutBrowser ? undefined : await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await tour?.close();
  });

  /** One browser window for each set of cookies: a window of its own for each page would take most of the time. */
  async function* windows(look: {
    width: number;
    javaScriptEnabled: boolean;
  }): AsyncGenerator<{ stop: Stop; page: Page }> {
    const groups = Map.groupBy(pages(), cookieOf);
    for (const stops of groups.values()) {
      const { width, javaScriptEnabled } = look;
      const context = await browser!.newContext({ javaScriptEnabled, viewport: { width, height: 640 } });
      const url = tour.site.publicUrl!;
      const own = [...stops[0]!.cookies].map(([name, value]) => ({ name, value, url }));
      const page = await context.newPage();
      for (const stop of stops) {
        await context.clearCookies();
        await context.addCookies(own);
        yield { stop, page };
      }
      await context.close();
    }
  }

  it('is led to by this tour: a new route must be given a way', () => {
    assert.deepEqual(tour.missed, []);
    assert.ok(pages().length > 60, `${pages().length} pages`);
  });

  it('keeps the standards of HTML and ARIA', async () => {
    const faults: string[] = [];
    for (const stop of pages()) {
      const report = await RULES.validateString(await (await get(stop.path, stop)).text());
      for (const { messages } of report.results)
        for (const m of messages) faults.push(`${stop.path}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
    }
    assert.deepEqual(faults, []);
  });

  it('has a title, one main heading, its language, a way out and the lines to ring within reach', async () => {
    for (const stop of pages()) {
      const text = await (await get(stop.path, stop)).text();
      assert.match(text, /<html lang="en-GB"/, stop.path);
      assert.match(text, /<title>[^<]{10,}<\/title>/, stop.path);
      assert.equal(text.match(/<h1[ >]/g)?.length, 1, stop.path);
      if (hasWayOut(stop)) assert.match(text, /govuk-exit-this-page__button/, stop.path);
      assert.match(text, /\b999\b/, stop.path);
    }
  });

  it('shows no marks of the catalogue where a link or bold letters were meant', async () => {
    const raw: string[] = [];
    for (const stop of pages()) {
      const text = (await (await get(stop.path, stop)).text()).replace(
        /<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>/g,
        ' ',
      );
      const found = /\]\(|\*\*\w|\{[a-z]\w*\}/.exec(text);
      if (found) raw.push(`${stop.path}: ${text.slice(Math.max(0, found.index - 40), found.index + 40)}`);
    }
    assert.deepEqual(raw, []);
  });

  it('can be read by somebody of eleven', async () => {
    const hard: string[] = [];
    let read = 0;
    for (const stop of pages()) {
      const text = await (await get(stop.path, stop)).text();
      const words = sentencesOf(text.slice(text.indexOf('<main'), text.indexOf('</main>')));
      if (words.split(/\s+/).length < LEAST_WORDS) continue;
      read++;
      const age = readingAge(words);
      if (age > OLDEST) hard.push(`${stop.path}: ${age}`);
    }
    assert.deepEqual(hard, []);
    assert.ok(read > 40, `only ${read} pages were read`);
  });

  it('takes 25 KB at most at its first view, all of it from here', async () => {
    const sizes = new Map<string, number>();
    const large: string[] = [];
    for (const stop of pages()) {
      const text = await (await get(stop.path, stop)).text();
      assert.doesNotMatch(
        text,
        /<style|\sstyle=|\son\w+=|<script(?![^>]*(?:\ssrc=|type="application\/ld\+json"))/i,
        stop.path,
      );
      const parts = [
        ...text.matchAll(
          /<(?:script|img|source)[^>]*\ssrc="([^"]+)"|<link[^>]*rel="(?:stylesheet|icon|preload)"[^>]*href="([^"]+)"/g,
        ),
      ].map((m) => m[1] ?? m[2]!);
      let size = brotliCompressSync(text).length;
      for (const part of parts) {
        assert.match(part, /^\//, `${stop.path} asks another host for ${part}`);
        if (!sizes.has(part)) {
          const answer = await fetch(new URL(part, tour.site.publicUrl!), {
            headers: { 'accept-encoding': 'identity' },
          });
          assert.equal(answer.status, 200, `${stop.path}: ${part}`);
          sizes.set(part, brotliCompressSync(Buffer.from(await answer.arrayBuffer())).length);
        }
        size += sizes.get(part)!;
      }
      if (size > MOST_BYTES) large.push(`${stop.path}: ${size}`);
    }
    assert.deepEqual(large, []);
  });

  it('sets no cookie before somebody uses a form, and asks nobody else for anything', {
    skip: withoutBrowser,
  }, async () => {
    const faults: string[] = [];
    const heard = new WeakSet<Page>();
    let at = '';
    for await (const { stop, page } of windows({ width: 320, javaScriptEnabled: true })) {
      at = stop.path;
      if (!heard.has(page)) {
        page.on('request', (r) => {
          if (!r.url().startsWith(tour.site.publicUrl!)) faults.push(`${at} asks ${r.url()}`);
        });
        page.on('pageerror', (e) => faults.push(`${at} ${e.message}`));
        heard.add(page);
      }
      await page.goto(new URL(stop.path, tour.site.publicUrl!).href);
      const set = (await page.context().cookies()).map((c) => c.name).filter((name) => !stop.cookies.has(name));
      const text = await page.content();
      if (set.some((name) => name !== 'counterfoil-form') || (set.length > 0 && !text.includes('name="_csrf"')))
        faults.push(`${stop.path} sets ${set}`);
      for (const fault of await axeFaults(page)) faults.push(`${stop.path} ${fault}`);
      if (await scrollsSideways(page)) faults.push(`${stop.path} scrolls sideways at 320 pixels`);
      faults.push(...(await keyboardFaults(page, stop.path)));
    }
    assert.deepEqual(faults, []);
  });

  it('can be read four times as large, and without JavaScript', { skip: withoutBrowser }, async () => {
    const faults: string[] = [];
    for await (const { stop, page } of windows({ width: 1280, javaScriptEnabled: false })) {
      await page.setViewportSize({ width: 1280, height: 1024 });
      await page.goto(new URL(stop.path, tour.site.publicUrl!).href);
      // 400 % of a window 1280 wide is a window 320 wide with everything four times as large (WCAG 1.4.10).
      await page.setViewportSize({ width: 320, height: 256 });
      if (await scrollsSideways(page)) faults.push(`${stop.path} scrolls sideways at 400 %`);
      await page.setViewportSize({ width: 240, height: 320 });
      if (await scrollsSideways(page)) faults.push(`${stop.path} scrolls sideways at 240 pixels`);
      if ((await page.locator('h1').count()) !== 1 || !(await page.locator('h1').isVisible()))
        faults.push(`${stop.path} shows no heading`);
      if (hasWayOut(stop) && !(await page.locator('.govuk-exit-this-page__button').isVisible()))
        faults.push(`${stop.path} has no way out`);
      for (const form of await page.locator('main form').all())
        if ((await form.locator('button, input[type=submit]').count()) === 0)
          faults.push(`${stop.path} has a form without a button`);
    }
    assert.deepEqual(faults, []);
  });
});

/** Everything that can be used is reached with the Tab key, can be seen when it is, and nothing holds the key. */
async function keyboardFaults(page: Page, path: string): Promise<string[]> {
  const wanted = Number(await page.evaluate(COUNT_AND_LISTEN));
  for (let i = 0; i < wanted + 3; i++) await page.keyboard.press('Tab');
  const { reached, unseen } = (await page.evaluate('globalThis.tabbed()')) as { reached: number; unseen: string[] };
  const faults = unseen.map((what) => `${path}: the keyboard stands on what cannot be seen: ${what}`);
  if (reached < wanted) faults.push(`${path}: ${reached} of ${wanted} can be reached with the Tab key`);
  return faults;
}

/** Of radio buttons one is reached with the Tab key, the others with the arrows. */
const COUNT_AND_LISTEN = `(() => {
  const reached = new Set(), unseen = [];
  addEventListener('focusin', ({ target }) => {
    reached.add(target);
    const box = target.getBoundingClientRect();
    if (box.width === 0 || box.bottom <= 0 || box.top >= innerHeight) unseen.push(target.outerHTML.slice(0, 80));
  });
  globalThis.tabbed = () => ({ reached: reached.size, unseen });
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')];
  const groups = new Set();
  return all.filter((e) => {
    if (e.disabled || !e.checkVisibility()) return false;
    if (e.type !== 'radio') return true;
    if (groups.has(e.name)) return false;
    groups.add(e.name);
    return true;
  }).length;
})()`;
