import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { readingAge } from '#journey/warnings/reading-age.ts';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { looksRight, personAt, press, textOf } from '#test/checking-browser.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const FRAUD =
  'A man rang my mum. He said he was DC Findable from Hammersmith police and that they had arrested someone with a copy of her card. He told her to take out £4,000, not to tell the bank why, and a courier would come and collect it.';
const TURNS = [
  'Hello, this is DC Martin from Hammersmith police station',
  'We have arrested a man with a copy of your bank card',
  'I need you to go to the bank and take out six thousand pounds',
];

describe('somebody checks a call in a browser', { skip: withoutBrowser }, () => {
  let site: TestSite;
  let browser: Browser;
  const url = (path: string) => new URL(path, site.publicUrl!).href;

  before(async () => {
    browser = await openBrowser();
    site = await startSite();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const scripts of [false, true]) {
    const how = scripts ? 'with JavaScript, at 320 pixels' : 'without JavaScript';
    const person = () => personAt(browser, site.publicUrl!, scripts, scripts ? 320 : 1000);

    it(`${how}: tells what was said, and gets one screen of answer`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check'));
      if (scripts) await looksRight(page, 'start');
      await page.locator('#text').fill(FRAUD);
      await press(page, 'Check it');
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      assert.match(await textOf(page, '.cf-verdict'), /Courier fraud/);
      assert.match(await textOf(page, '.cf-steps > li'), /door.*999/);
      const marked = await page.locator('mark').allTextContents();
      assert.ok(
        marked.some((m) => m.includes('take out')),
        `marked: ${marked}`,
      );
      for (const m of marked) assert.ok(FRAUD.includes(m));
      assert.match(await textOf(page, '.cf-never--broken'), /this caller did/);
      assert.ok(!page.url().includes('Findable'));
      // The script puts it there once the page is read.
      if (scripts) await page.locator('[data-timer] button').waitFor();
      assert.equal(await page.locator('[data-timer] button').count(), scripts ? 1 : 0);
      if (scripts) await looksRight(page, 'answer');
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: ticks what they said, a question a page, with an answer after any`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check/ask'));
      await press(page, 'See the answer');
      assert.match(await textOf(page, '.govuk-error-summary'), /Nothing is ticked yet/);
      if (scripts) await looksRight(page, 'nothing ticked');
      let questions = 1;
      for (; (await page.getByRole('button', { name: 'Next question' }).count()) > 0; questions++) {
        if (scripts) await looksRight(page, `question ${questions}`);
        if (questions === 2) await page.getByLabel('My PIN').check();
        if (questions === 4) await page.getByLabel('Tell nobody').check();
        await press(page, 'Next question');
      }
      assert.equal(questions, 6);
      await page.getByLabel('The police', { exact: true }).check();
      for (let i = 0; i < 4; i++) await press(page, 'Back');
      assert.ok(await page.getByLabel('My PIN').isChecked(), 'what was ticked is still ticked');
      await press(page, 'See the answer');
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      assert.match(await textOf(page, '.cf-signs'), /My PIN/);
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: goes Back, Forward and reloads among the questions and the answer, and is asked to send nothing again`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check/ask'));
      const first = page.url();
      await page.getByLabel('Take out cash').check();
      await press(page, 'Next question');
      await page.getByLabel('My PIN').check();
      await press(page, 'Next question');
      const third = page.url();
      await press(page, 'See the answer');
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      await page.reload();
      assert.match(await textOf(page, '.cf-signs'), /My PIN/);
      await page.getByLabel('Has it happened near you?').selectOption({ index: 1 });
      await press(page, 'Look');
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      await page.goBack();
      await page.goBack();
      assert.equal(page.url(), third);
      await page.goBack();
      assert.ok(await page.getByLabel('My PIN').isChecked(), 'Back shows what was ticked');
      await page.goBack();
      assert.equal(page.url(), first);
      assert.ok(await page.getByLabel('Take out cash').isChecked());
      for (let i = 0; i < 3; i++) await page.goForward();
      assert.equal(await textOf(page, 'h1'), 'This is a fraud');
      // Another tab is about another call.
      const other = await page.context().newPage();
      await other.goto(url('/check/ask'));
      assert.equal(await other.getByLabel('Take out cash').isChecked(), false);
      await press(other, 'Next question');
      await press(other, 'See the answer');
      assert.match(await textOf(other, '.govuk-error-summary'), /Nothing is ticked yet/);
      await page.reload();
      assert.match(await textOf(page, '.cf-signs'), /My PIN/);
      // Without what was ticked no answer is made up, and a page that is still open goes on from what it holds.
      await page.goBack();
      await page.context().clearCookies({ name: 'counterfoil-ticks' });
      await press(page, 'See the answer');
      assert.match(await textOf(page, '.cf-signs'), /My PIN/);
      await page.context().clearCookies({ name: 'counterfoil-ticks' });
      await page.reload();
      assert.match(await textOf(page, 'main'), /no longer here. Please start again/);
      assert.match(await textOf(page, '.govuk-caption-l'), /Question 1 of/);
      if (scripts) await looksRight(page, 'begins again');
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: Back and reload after a page that answered a form ${scripts ? 'ask for the page' : 'leave it to the browser'}`, async () => {
      const { page, complaints, close } = await person();
      for (const [path, button, then] of [
        ['/check', 'Check it', 'told'],
        ['/track', /./, ''],
        ['/prove', /./, ''],
        ['/feedback', /./, ''],
        ['/track/code', /./, ''],
        ['/report/return', /./, ''],
      ] as const) {
        await page.goto(url(path));
        if (then === 'told') await page.locator('#text').fill(FRAUD);
        await page.locator('main').getByRole('button', { name: button }).first().click();
        assert.equal((await page.locator('body').getAttribute('data-ask-again')) !== null, true, path);
        await page.goto(url('/cookies'));
        if (!scripts) continue;
        await page.goBack();
        const posted = await page.locator('body').getAttribute('data-ask-again');
        assert.equal(posted, null, `${path}: Back asked for the page`);
        assert.ok((await page.locator('main h1').count()) === 1, path);
        await page.reload();
        assert.equal(await page.locator('.govuk-error-summary').count(), 0, `${path}: reload asked for the page`);
      }
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: reads along while the call goes on, and the light changes`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check/live'));
      const lights: string[] = [];
      for (const [n, said] of TURNS.entries()) {
        await page.locator('#now').fill(said);
        if (scripts && n === 1) await page.locator('#now').press('Enter');
        else await press(page, 'They said it');
        await page.locator('.cf-turns > li').nth(n).waitFor();
        lights.push(await textOf(page, '#live-verdict h2'));
      }
      assert.match(lights[0]!, /No sign/);
      assert.match(lights[1]!, /careful/);
      assert.equal(lights[2], 'Hang up now');
      if (scripts) {
        assert.equal(await page.locator('#now').inputValue(), '');
        await looksRight(page, 'reading along');
      }
      await page.locator('#now').fill('No, I will not');
      await press(page, 'I said it');
      await page.locator('.cf-turns--mine').waitFor();
      await press(page, /I have hung up/);
      await page.getByRole('heading', { name: 'This is a fraud' }).waitFor();
      assert.deepEqual(complaints, []);
      await close();
    });

    it(`${how}: one press makes it a report with everything filled in, sent only when they send it`, async () => {
      const { page, complaints, close } = await person();
      await page.goto(url('/check'));
      await page.locator('#text').fill(`${FRAUD} ${scripts}`);
      await press(page, 'Check it');
      await press(page, 'Report it');
      assert.match(await textOf(page, 'h1'), /Is someone coming to collect/);
      await page.getByLabel('No', { exact: true }).check();
      const asked: string[] = [];
      for (let i = 0; i < 15; i++) {
        await press(page, 'Continue');
        const heading = await textOf(page, 'h1');
        if (heading === 'Check what you wrote') break;
        asked.push(heading);
        if (/Who did it happen to/.test(heading)) await page.getByLabel(/in my family/).check();
      }
      assert.ok(!asked.some((a) => /^What happened\?|Who did they say/.test(a)), `asked again: ${asked}`);
      const list = await textOf(page, '.govuk-summary-list');
      assert.ok(list.includes(FRAUD));
      assert.match(list, /The police/);
      await press(page, 'Send my report');
      assert.equal(await textOf(page, 'h1'), 'Report sent');
      const kept = await site.store.as('staff', (tx) => tx.selectFrom('report').select('payload').execute());
      const mine = kept.filter((r) => String(r.payload.narrative).endsWith(String(scripts)));
      assert.equal(mine.length, 1);
      assert.deepEqual(mine[0]!.payload.impersonated, ['police']);
      assert.deepEqual(complaints, []);
      await close();
    });
  }

  it('loses nothing of a call that goes faster than the line, or when the line is cut', async () => {
    const { page, close } = await personAt(browser, site.publicUrl!, true);
    await page.goto(url('/check/live'));
    let slow = true;
    await page.route('**/check/live', async (route) => {
      if (slow && route.request().method() === 'POST') await new Promise((r) => setTimeout(r, 400));
      await route.continue();
    });
    for (const said of TURNS) {
      await page.locator('#now').fill(said);
      await page.locator('#now').press('Enter');
      // The first is still on its way when the second is said; the third waits for both.
      if (said === TURNS[1]) await page.locator('.cf-turns > li').nth(1).waitFor();
    }
    await page.locator('.cf-turns > li').nth(2).waitFor();
    assert.deepEqual(
      (await page.locator('.cf-turns .cf-story').allTextContents()).map((t) => t.trim()),
      TURNS,
    );
    slow = false;
    let cut = true;
    await page.route('**/check/live', (route) => {
      if (!cut) return route.continue();
      cut = false;
      return route.abort();
    });
    await page.locator('#now').fill('A courier will come to your house');
    await page.locator('#now').press('Enter');
    await page.locator('.cf-turns > li').nth(3).waitFor();
    assert.match(await page.locator('.cf-turns > li').nth(3).textContent().then(String), /A courier will come/);
    await close();
  });

  it('counts the wait down, and can be worked by keyboard alone', async () => {
    const { page, close } = await personAt(browser, site.publicUrl!, true);
    await page.clock.install();
    await page.goto(url('/check'));
    const tabTo = async (what: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(what)})`)) return;
      }
      assert.fail(`the keyboard did not reach ${what}`);
    };
    await tabTo('#text');
    await page.keyboard.type(FRAUD);
    await tabTo('main button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-timer] button');
    await tabTo('[data-timer] button');
    await page.keyboard.press('Enter');
    await page.clock.runFor(61_000);
    assert.match(await textOf(page, '.cf-timer'), /^[34]:\d\d$/);
    assert.match(await textOf(page, '[data-timer] [aria-live]'), /minutes left/);
    await page.clock.runFor(245_000);
    assert.match(await textOf(page, '.cf-timer'), /You can use the phone now/);
    await close();
  });

  it('hands on a sheet and a letter that carry nothing of what was typed', async () => {
    const { page, complaints, close } = await personAt(browser, site.publicUrl!, true, 320);
    await page.goto(url('/check'));
    await page.locator('#text').fill(FRAUD);
    await press(page, 'Check it');
    await page.getByRole('link', { name: /Share this advice/ }).click();
    await looksRight(page, 'share');
    assert.equal(new URL(page.url()).search, '');
    const mail = (await page.getByRole('link', { name: /e-mail/ }).getAttribute('href'))!;
    assert.match(decodeURIComponent(mail), /hang up/);
    assert.doesNotMatch(decodeURIComponent(mail) + (await page.content()), /Findable|4,000|Hammersmith/);
    await page.goto(url('/check/sheet'));
    await looksRight(page, 'sheet');
    await page.emulateMedia({ media: 'print' });
    const size = await page.locator('.cf-sheet .cf-never').evaluate((e) => {
      const { getComputedStyle } = globalThis as unknown as { getComputedStyle(e: unknown): { fontSize: string } };
      return Number.parseFloat(getComputedStyle(e).fontSize);
    });
    assert.ok(size >= 24, `printed at ${size} pixels: large print is 18 points, 24 pixels`);
    assert.deepEqual(complaints, []);
    await close();
  });
});

describe('what is left of a check', () => {
  let site: TestSite;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it('nothing: not in the database, not in an address, not in a cookie, not in a cache, not in the log', async () => {
    const written: string[] = [];
    const log = new PassThrough();
    const real = process.stderr.write.bind(process.stderr);
    process.stderr.write = ((part: string | Uint8Array) => {
      written.push(String(part));
      return true;
    }) as typeof process.stderr.write;
    const loud = await startSite({ store: site.store, logLevel: 'debug' });
    try {
      const v = await new Visitor(loud.publicUrl!).get('/check');
      await v.post('/check', { way: 'told', text: FRAUD });
      assert.equal(v.status, 200);
      assert.match(v.text, /This is a fraud/);
      assert.equal(v.headers.get('cache-control'), 'no-store');
      await v.post('/check/live', { turns: JSON.stringify([['t', FRAUD]]), now: 'more Findable words' });
      await v.post('/check', { way: 'ticked', tick: 'pin' });
      // What was ticked goes with the browser, to these pages only, and cannot be read.
      assert.deepEqual([...v.cookies.keys()], ['counterfoil-form', 'counterfoil-ticks']);
      assert.doesNotMatch(Buffer.from(v.cookies.get('counterfoil-ticks')!, 'base64url').toString('latin1'), /pin/);
      await v.get('/leave').catch(() => null);
      assert.deepEqual([...v.cookies.keys()], ['counterfoil-form']);
    } finally {
      process.stderr.write = real;
      await loud.close();
      log.end();
    }
    assert.ok(written.join('').includes('"route":"/check"'), 'the log was seen');
    assert.doesNotMatch(written.join(''), /Findable|Hammersmith/);
    const everything = await site.store.owner(async (tx) => {
      const tables = await sql<{
        name: string;
      }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(tx);
      const found: string[] = [];
      for (const { name } of tables.rows) {
        const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.table(name)} t`.execute(tx);
        found.push(...rows.map((r) => r.row));
      }
      return found.join('\n');
    });
    assert.ok(everything.length > 100);
    assert.doesNotMatch(everything, /Findable/);
  });

  it('the answer comes also when the database does not answer', async () => {
    const broken = await startSite({
      store: { ...site.store, as: () => Promise.reject(new Error('gone')) } as unknown as TestSite['store'],
      surface: 'public',
    });
    try {
      const v = await new Visitor(broken.publicUrl!).get('/check');
      await v.post('/check', { way: 'told', text: FRAUD });
      assert.equal(v.status, 200);
      assert.match(v.text, /This is a fraud/);
      assert.match(v.text, /cannot see at the moment whether others near you/);
    } finally {
      await broken.close();
    }
  });

  it('no page takes more than 25 KB at its first view', async () => {
    for (const path of ['/check', '/check/ask', '/check/live', '/check/sheet', '/check/share']) {
      const get = (p: string) => fetch(new URL(p, site.publicUrl!), { headers: { 'accept-encoding': 'identity' } });
      const text = await (await get(path)).text();
      let total = (await import('node:zlib')).gzipSync(text, { level: 6 }).length;
      for (const part of new Set([...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1]!))) {
        const packed = await fetch(new URL(`${part}.gz`, site.publicUrl!));
        const bytes = Buffer.from(await packed.arrayBuffer());
        total += bytes[0] === 0x1f ? bytes.length : gunzipSync(bytes).length;
      }
      assert.ok(total <= 25_000, `${path}: ${total}`);
    }
  });

  it('is written for a reader of eleven', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    const pages: [string, string][] = [['start', v.text]];
    pages.push(['answer', (await v.post('/check', { way: 'ticked', tick: 'cash' })).text]);
    for (const path of ['/check/ask', '/check/live', '/check/sheet', '/check/share', '/prove'])
      pages.push([path, (await v.get(path)).text]);
    pages.push(['no', (await v.post('/prove', { code: '123456', last: '123' })).text]);
    for (const [name, page] of pages) {
      const main = /<main[\s\S]*<\/main>/.exec(page)![0];
      const words = main
        .replace(/<(?:option|button|label)\b[\s\S]*?<\/(?:option|button|label)>/g, '')
        .replace(/<\/(?:p|li|h1|h2|legend|div|strong|q)>/g, '.\n')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#39;|&[a-z]+;/g, ' ');
      assert.ok(readingAge(words) <= 11, `${name}: ${readingAge(words)}`);
    }
  });

  it('whoever is told of no sign is offered the questions, and the steps all the same', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/check', { way: 'told', text: 'The surgery rang to move my appointment to Tuesday.' });
    assert.match(v.text, /no sign of a fraud here/);
    assert.match(v.text, /href="\/check\/ask">tick what they said/);
    assert.match(v.text, /Ring <a [^>]*href="tel:999">999<\/a> now/);
    assert.doesNotMatch(v.text, /not alone|this caller did/);
  });

  it('an empty form is shown again, and a strange one is borne', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/check', { text: '  ' });
    assert.equal(v.status, 422);
    await v.post('/check', { way: 'live', turns: JSON.stringify([['t', 'hello']]) });
    assert.equal(v.status, 422);
    assert.match(v.text, /Tell us a little more/);
    await v.post('/check/live', { now: 'ok', turns: '[]', speaker: 'caller' });
    assert.match(v.text, /Too little to say yet/);
    assert.doesNotMatch(v.text, /No sign of a fraud/);
    await v.post('/check', { way: 'ticked', asked: '6' });
    assert.match(v.text, /We see no sign of a fraud here/);
    // A forged cookie, one of another, and addresses that nobody was led to.
    const stranger = await new Visitor(site.publicUrl!).get('/check/ask');
    const own = new URLSearchParams({ way: 'ticked', asked: '1', question: '1', tick: 'cash', call: 'abcd1234' });
    await stranger.postAll('/check/ask', [...own]);
    assert.match(stranger.text, /Question 2 of/);
    await stranger.get('/check/ask?call=abcd1234&question=6');
    assert.match(stranger.text, /Question 2 of/);
    await stranger.get('/check/ask/answer?call=abcd1234&district=E07000999');
    assert.match(stranger.text, /cf-verdict--(?:warn|careful)/);
    for (const forged of ['x', 'A'.repeat(5000), stranger.cookies.get('counterfoil-ticks')!.replace(/.$/, '!')]) {
      stranger.keep('counterfoil-ticks', forged);
      for (const path of [
        '/check/ask/answer?call=abcd1234',
        '/check/ask?call=abcd1234&question=3',
        '/check/ask/answer',
      ]) {
        await stranger.get(path);
        assert.equal(stranger.status, 200);
        assert.match(stranger.text, /no longer here. Please start again/);
      }
    }
    // A page made before the questions had addresses.
    await stranger.postAll('/check/ask', [
      ...new URLSearchParams({ way: 'ticked', asked: '2', question: '2', tick: 'pin' }),
    ]);
    assert.match(stranger.text, /Question 3 of/);
    await stranger.post('/check', { way: 'ticked', tick: 'pin', asked: '3', district: 'E07000096' });
    assert.match(stranger.text, /This is a fraud/);
    for (const fields of [
      { way: 'live', turns: '[[[' },
      { way: 'live', turns: '{"a":1}' },
      { way: 'ticked', tick: '<b>' },
      { way: 'x', text: '<script>alert(1)</script> he wants my PIN' },
      { way: 'told', text: 'x'.repeat(60_000) },
    ]) {
      await v.post('/check', fields as unknown as Record<string, string>);
      assert.ok([200, 422].includes(v.status), `${v.status}`);
      assert.doesNotMatch(v.text, /<script>alert/);
    }
  });
});
