import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { BRACKETED_LANGUAGE } from '#catalogue/wording/wording.ts';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { startTour, type Tour } from '#test/public-tour.ts';
import { Visitor } from '#test/site.ts';

const ELSEWHERE = 'https://www.bbc.co.uk/weather';

describe('figures and furniture of the public site', () => {
  let tour: Tour;
  let browser: Browser | undefined;
  const visitor = () => new Visitor(tour.site.publicUrl!);

  before(async () => {
    tour = await startTour();
    browser = withoutBrowser ? undefined : await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await tour?.close();
  });

  it('shows figures with a picture and a table beside it, small ones in words', async () => {
    const v = await visitor().get('/statistics');
    assert.match(v.text, /In October 2026 <strong>25<\/strong> reports came in/);
    assert.equal(v.text.match(/<svg class="cf-chart"/g)?.length, 3);
    assert.match(v.text, /Pension fraud[\s\S]{0,120}fewer than 5/);
    await v.get('/statistics?district=E07000240');
    assert.match(v.text, /Fraud reported in St Albans/);
    await v.get('/statistics?district=nowhere&month=1066-01');
    assert.match(v.text, /Fraud reported in Hertfordshire/);
  });

  it('names every way to reach us but a voice call, on a page that stands in every footer', async () => {
    const v = await visitor().get('/reach-us');
    for (const way of [/999 BSL/, /18000/, /18001/, /interpreter/]) assert.match(v.text, way);
    for (const at of ['/', '/track', '/accessibility']) {
      const main = (await visitor().get(at)).text.split('<footer')[0]!;
      assert.match(main, /href="\/reach-us"/, at);
    }
  });

  it('gives the same figures as a table and for programs, with what the columns mean', async () => {
    const csv = (await visitor().get('/statistics/figures.csv')).text.trim().split('\r\n');
    assert.equal(csv[0], 'month,district_code,district_name,fraud_type,reports,withheld');
    assert.ok(csv.includes('2026-10,E07000240,St Albans,,9,') && csv.includes('2026-10,,,pension,,small'));
    const json = JSON.parse((await visitor().get('/statistics/figures.json')).text);
    assert.equal(json.figures.length, csv.length - 1);
    assert.deepEqual(Object.keys(json.dictionary), csv[0]!.split(','));
    const page = (await visitor().get('/statistics/data-dictionary')).text;
    for (const column of csv[0]!.split(',')) assert.ok(page.includes(`<code>${column}</code>`), column);
  });

  it('remembers a district only after a yes, for a year, and forgets it at a no and at the exit', async () => {
    const v = await visitor().get('/statistics?district=E07000240');
    assert.deepEqual([...v.cookies.keys()], [], 'nothing is set before');
    await v.get('/cookies');
    await v.post('/cookies', {});
    assert.equal(v.status, 422);
    await v.post('/cookies', { choice: 'yes' });
    assert.match(v.text, /kept on this device for a year/);
    await v.get('/statistics?district=E07000240');
    assert.match(v.headers.getSetCookie().join(), /counterfoil-near=E07000240; Max-Age=31536000; Path=\/; HttpOnly/);
    assert.match((await v.get('/statistics')).text, /Fraud reported in St Albans/);
    assert.equal(v.headers.get('cache-control'), 'no-store');
    await v.get('/cookies');
    await v.post('/cookies', { choice: 'no' });
    assert.equal(v.cookies.get('counterfoil-cookies'), 'no');
    assert.ok(!v.cookies.has('counterfoil-near'));
    assert.match((await v.get('/statistics')).text, /Fraud reported in Hertfordshire/);
  });

  it('takes what people think without who they are, and politely refuses a number or an address typed in', async () => {
    const v = await visitor().get('/report');
    const link = /href="(\/feedback\?page=[^"]+)"/.exec(v.text)![1]!;
    await v.get(link);
    await v.post('/feedback', { page: '/report', rating: '', said: 'Ring 07700 900123' });
    assert.equal(v.status, 422);
    assert.match(v.text, /Say how it was/);
    assert.match(v.text, /Take the telephone or other long number out/);
    await v.post('/feedback', { page: '/report', rating: 'good', said: 'a.b@example.com' });
    assert.match(v.text, /Take the e-mail address out/);
    const count = () =>
      tour.site.store.as('staff', (tx) => tx.selectFrom('public_feedback').select(['page', 'said']).execute());
    assert.deepEqual(await count(), []);
    await v.post('/feedback', { page: '/report', rating: 'good', said: 'The second question was hard.' });
    assert.match(v.text, /Thank you/);
    assert.deepEqual(await count(), [{ page: '/report', said: 'The second question was hard.' }]);
  });

  it('says in plain words what went wrong, what to do, and whom to ring', async () => {
    const v = await visitor().get('/nowhere');
    assert.equal(v.status, 404);
    assert.match(v.text, /<h1[^>]*>Page not found<\/h1>/);
    assert.match(v.text, /ring <strong><a [^>]*href="tel:999">999<\/a><\/strong>[\s\S]*href="tel:101">101</);
  });

  it('goes on with a report of another tab only when somebody says so, and mixes no two', async () => {
    const v = await visitor().get('/report');
    await v.post('/report', { urgency: 'no' });
    await v.get('/report/story');
    const of = /name="of" value="(\w+)"/.exec(v.text)![1]!;
    await v.get('/report');
    assert.match(v.text, /A report was begun here/);
    assert.match(v.text, /999/);
    await v.get('/report?on=yes');
    assert.match(v.text, /Is someone coming/);
    await v.post('/report', { urgency: 'no' });
    assert.match(v.text, /A report was begun here/, 'a start page that was opened before');
    await v.post('/report', { urgency: 'now' });
    assert.match(v.text, /Ring 999 now/, 'who is in danger is told first');
    assert.match(v.text, /999 BSL[\s\S]*Relay UK[\s\S]*registered/);
    await v.get('/report?anew=yes');
    await v.post('/report', { urgency: 'no', anew: 'yes' });
    assert.match(v.text, /What do you want to tell us about/);
    await v.post('/report/story', { story: 'Words of the first tab', of });
    assert.equal(v.status, 409);
    assert.match(v.text, /belongs to another report[\s\S]*Words of the first tab/);
    await v.get('/report/story');
    assert.ok(!v.text.includes('Words of the first tab'));
  });

  it('answers a method that an address does not take with what it takes', async () => {
    const root = tour.site.publicUrl!.slice(0, -1);
    for (const [method, path, allow] of [
      ['PUT', '/report', 'GET, HEAD, POST'],
      ['PATCH', '/', 'GET, HEAD'],
      ['DELETE', '/warnings/one', 'GET, HEAD'],
      ['OPTIONS', '/track', 'GET, HEAD, POST'],
      ['POST', '/privacy', 'GET, HEAD'],
      ['GET', '/api/v1/calls/turns', 'POST'],
    ] as const) {
      const answer = await fetch(`${root}${path}`, { method });
      assert.deepEqual([answer.status, answer.headers.get('allow')], [405, allow], `${method} ${path}`);
      assert.match(await answer.text(), /<h1/);
      assert.ok(answer.headers.get('content-security-policy'), `${method} ${path}`);
    }
    assert.equal((await fetch(`${root}/nowhere`, { method: 'PUT' })).status, 404);
  });

  for (const [key, press] of [
    ['Escape once', ['Escape']],
    ['Shift three times', ['Shift', 'Shift', 'Shift']],
  ] as const)
    it(`leaves at ${key}, and covers the page at once`, { skip: withoutBrowser }, async () => {
      const page = await browser!.newPage();
      const asked = page.waitForRequest((r) => r.url().startsWith(ELSEWHERE));
      await page.goto(`${tour.site.publicUrl}report`);
      for (const one of press) await page.keyboard.press(one);
      await asked;
      await page.close();
    });

  it('does not throw away words at one Escape in a box that is being written in, and leaves at three', {
    skip: withoutBrowser,
  }, async () => {
    const page = await browser!.newPage();
    await page.goto(`${tour.site.publicUrl}feedback`);
    const box = page.locator('textarea').first();
    await box.fill('They rang twice');
    await box.press('Escape');
    assert.match(await page.locator('.cf-exit-said').innerText(), /2 more times/);
    await box.press('x');
    assert.equal(await page.locator('.cf-exit-said').innerText(), '');
    await box.press('Escape');
    await box.press('Escape');
    assert.match(await box.inputValue(), /They rang twice/);
    assert.match(await page.locator('.cf-exit-said').innerText(), /1 more time/);
    const asked = page.waitForRequest((r) => r.url().startsWith(ELSEWHERE));
    await box.press('Escape');
    await asked;
    await page.close();
  });

  it('leaves Escape to what has work for it', { skip: withoutBrowser }, async () => {
    const page = await browser!.newPage();
    await page.goto(`${tour.site.publicUrl}statistics`);
    await page.locator('#district').focus();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
    assert.ok(page.url().endsWith('/statistics'));
    await page.close();
  });

  it('speaks the language it is served in, in every word of the pages that are in the catalogue', async () => {
    const other = await startTour({ language: BRACKETED_LANGUAGE });
    try {
      for (const path of [
        '/',
        '/statistics',
        '/feedback',
        '/cookies',
        '/privacy',
        '/accessibility',
        '/leaving',
        '/nowhere',
      ]) {
        const { text } = await new Visitor(other.site.publicUrl!).get(path);
        assert.match(text, /<html lang="en-XA"/, path);
        const main = text.slice(text.indexOf('<body'));
        const loose = main
          .replace(/<script[\s\S]*?<\/script>|<title>[\s\S]*?<\/title>/g, '')
          .replace(/<[^>]*>/g, '\n')
          .replace(/⟦[^⟦⟧]*⟧/g, '')
          // A text of the catalogue that holds another.
          .replace(/⟦[^⟦⟧]*⟧/g, '')
          // What is not ours to translate: the force, its districts, months as the language writes them, names of cookies.
          .replace(/Hertfordshire Constabulary|counterfoil-\w+|\b(?:[A-Z][a-z]+ )?20\d\d\b/g, '');
        const words = loose
          .split('\n')
          .map((l) => l.trim())
          .filter((l) => /[a-z]{3}/.test(l));
        const districts =
          /^(?:Broxbourne|Dacorum|East Hertfordshire|Hertsmere|North Hertfordshire|St Albans|Stevenage|Three Rivers|Watford|Welwyn Hatfield)$/;
        assert.deepEqual(
          words.filter((w) => !districts.test(w)),
          [],
          path,
        );
      }
    } finally {
      await other.close();
    }
  });
});
