import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import { draftWarning } from '#journey/warnings/draft.ts';
import { versionOf } from '#journey/warnings/warning-body.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { publishWarning } from '#test/published-warning.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

describe('warnings for the public', () => {
  let site: TestSite;
  let browser: Browser | undefined;
  const visitor = () => new Visitor(site.publicUrl!);

  before(async () => {
    browser = withoutBrowser ? undefined : await openBrowser();
    site = await startSite();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('says so when there is none', async () => {
    const v = await visitor().get('/warnings');
    assert.equal(v.status, 200);
    assert.match(v.text, /There are no warnings for Hertfordshire now/);
  });

  it('lists published warnings, newest first, by district, and never a draft', async () => {
    const seeds = [
      { slug: 'older', title: 'Calls in St Albans', publishedAt: '2020-03-17T10:00:00Z' },
      { slug: 'newer', title: 'Callers in Watford', publishedAt: '2020-11-02T10:00:00Z', districts: ['E07000103'] },
      {
        slug: 'secret-draft',
        title: 'Not yet for anybody',
        publishedAt: '2020-12-01T10:00:00Z',
        status: 'DRAFT' as const,
      },
    ];
    for (const seed of seeds) await publishWarning(site.store, seed);
    const all = (await visitor().get('/warnings')).text;
    assert.ok(all.indexOf('Callers in Watford') < all.indexOf('Calls in St Albans'));
    assert.doesNotMatch(all, /Not yet for anybody/);
    const one = (await visitor().get('/warnings?district=E07000240')).text;
    assert.match(one, /Fraud warnings for St Albans/);
    assert.doesNotMatch(one, /Callers in Watford/);
    const elsewhere = (await visitor().get('/warnings?district=E07000103%27--&page=99999999999')).text;
    assert.match(elsewhere, /Fraud warnings for Hertfordshire/);
    assert.equal((await visitor().get('/warnings/secret-draft')).status, 404);
  });

  it('shows a warning with its date in words, its area, and 999 before any advice to wait', async () => {
    const v = await visitor().get('/warnings/older');
    assert.equal(v.status, 200);
    assert.match(
      v.text,
      /<time datetime="2020-03-17T10:00:00\.000Z">17 March 2020<\/time> · St Albans \(Hertfordshire\)/,
    );
    assert.match(v.text, /<meta name="description" content="Callers who say/);
    const main = v.text.slice(v.text.indexOf('<main'));
    const urgent = main.indexOf('href="tel:999"');
    assert.ok(urgent >= 0 && urgent < main.indexOf('Use another phone'));
    assert.match(v.text, /quote <strong>41\/123456\/26<\/strong>/);
    assert.doesNotMatch(v.text, /OFFICIAL/);
  });

  it('leaves a tombstone where a warning was withdrawn, with the reason and without its text', async () => {
    await publishWarning(site.store, {
      slug: 'gone',
      title: 'A wrong warning',
      publishedAt: '2020-05-01T10:00:00Z',
      status: 'WITHDRAWN',
      withdrawnBecause: 'The number in it was wrong.',
    });
    const v = await visitor().get('/warnings/gone');
    assert.equal(v.status, 410);
    assert.match(v.text, /was withdrawn on 1 May 2020/);
    assert.match(v.text, /The number in it was wrong\./);
    assert.doesNotMatch(v.text, /Callers say they are police officers/);
    assert.match(v.text, /The warning “A wrong warning” of 1 May 2020/);
    for (const path of ['/warnings', '/warnings.atom'])
      assert.doesNotMatch((await visitor().get(path)).text, /A wrong warning/);
  });

  it('is asked after each time, so that nobody goes on reading one that was withdrawn', async () => {
    await publishWarning(site.store, { slug: 'soon-gone', title: 'Soon gone', publishedAt: '2018-05-01T10:00:00Z' });
    const url = new URL('/warnings/soon-gone', site.publicUrl!);
    const first = await fetch(url);
    assert.equal(first.headers.get('cache-control'), 'public, no-cache');
    const again = () => fetch(url, { headers: { 'if-none-match': first.headers.get('etag')! } });
    const same = await again();
    assert.deepEqual([same.status, await same.text()], [304, '']);
    await site.store.as('staff', (tx) =>
      tx
        .updateTable('warning')
        .set({ status: 'WITHDRAWN', withdrawn_at: new Date(), withdrawn_because: 'It was wrong.' })
        .where('slug', '=', 'soon-gone')
        .execute(),
    );
    const gone = await again();
    assert.equal(gone.status, 410);
    assert.match(await gone.text(), /It was wrong\./);
  });

  it('shows the title of a withdrawn warning nowhere once it was taken off', async () => {
    await publishWarning(site.store, {
      slug: 'gone-nameless',
      title: 'A title that named somebody',
      publishedAt: '2020-05-02T10:00:00Z',
      status: 'WITHDRAWN',
      withdrawnBecause: 'It named somebody.',
      titleHidden: true,
    });
    const v = await visitor().get('/warnings/gone-nameless');
    assert.equal(v.status, 410);
    assert.match(v.text, /<h1[^>]*>A withdrawn warning<\/h1>/);
    assert.match(v.text, /A warning of 2 May 2020 was withdrawn on 2 May 2020/);
    for (const path of ['/warnings/gone-nameless', '/warnings', '/warnings.atom'])
      assert.doesNotMatch((await visitor().get(path)).text, /title that named/);
  });

  it('keeps a warning readable after its time, and says so', async () => {
    await publishWarning(site.store, {
      slug: 'past',
      title: 'Calls long ago',
      publishedAt: '2019-05-01T10:00:00Z',
      expiresAt: '2019-06-01T10:00:00Z',
    });
    assert.match((await visitor().get('/warnings/past')).text, /no longer current/);
    assert.match((await visitor().get('/warnings')).text, /1 May 2019<\/time> · Hertfordshire · no longer current/);
    assert.doesNotMatch((await visitor().get('/warnings/older')).text, /no longer current/);
  });

  it('shows what somebody wrote as text, never as markup', async () => {
    await publishWarning(site.store, {
      slug: 'marked-up',
      title: '<script>alert(1)</script>',
      publishedAt: '2020-06-01T10:00:00Z',
      body: { keyPoints: ['<img src=x onerror=alert(1)>', 7], sections: 'none', text: 'One & two' },
    });
    for (const path of ['/warnings', '/warnings/marked-up']) {
      const { text } = await visitor().get(path);
      assert.doesNotMatch(text, /<script>alert|<img/);
    }
    const feed = await visitor().get('/warnings.atom');
    assert.match(feed.headers.get('content-type') ?? '', /^application\/atom\+xml/);
    assert.match(feed.text, /&lt;script&gt;alert/);
    assert.doesNotMatch(feed.text, /Not yet for anybody/);
  });

  it('goes on to further pages when there are many', async () => {
    for (let i = 0; i < 25; i++) {
      await publishWarning(site.store, {
        slug: `more-${i}`,
        title: `Warning ${i}`,
        publishedAt: '2019-01-01T10:00:00Z',
      });
    }
    const first = (await visitor().get('/warnings')).text;
    assert.match(first, /href="\/warnings\?page=2"/);
    const second = (await visitor().get('/warnings?page=2')).text;
    assert.match(second, /Warning 9/);
  });

  it('is printed on one sheet whatever the fraud', { skip: withoutBrowser }, async () => {
    const page = await browser!.newPage();
    const sheets: Record<string, string> = {};
    for (const fraudType of FRAUD_TYPES.filter((t) => t !== 'not_fraud')) {
      const reports = Array.from({ length: 9 }, (_, i) => ({
        report: {
          externalId: `R${i}`,
          source: 'report_fraud' as const,
          receivedAt: '2020-03-12T10:00:00Z',
          lossGbp: 6000 + i,
          victim: { age: 80 + i },
        },
        town: 'Welwyn Garden City',
        townIsLarge: true,
        district: 'Welwyn Hatfield',
      }));
      const cause = { fraudType, places: ['Welwyn Garden City', 'Potters Bar'], externalIds: [], query: 'T-1' };
      const made = draftWarning(cause, reports, HERTFORDSHIRE, '2020-03-17T12:00:00Z');
      assert.ok(made.ok);
      const slug = `printed-${fraudType.replaceAll('_', '-')}`;
      const { body } = versionOf(made.draft);
      await publishWarning(site.store, { slug, title: made.draft.title, publishedAt: '2019-01-02T10:00:00Z', body });
      await page.goto(`${site.publicUrl}warnings/${slug}`);
      const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
      const pdf = await page.pdf({ format: 'A4', margin });
      sheets[fraudType] = /\/Count (\d+)/.exec(pdf.toString('latin1'))![1]!;
    }
    assert.ok(Object.keys(sheets).length >= 10);
    assert.deepEqual(
      Object.entries(sheets).filter(([, count]) => count !== '1'),
      [],
    );
    await page.close();
  });

  it('has no fault that axe can find on any public page, and none scrolls sideways at 320 pixels', {
    skip: withoutBrowser,
  }, async () => {
    const long = `https://www.herts.police.uk/${'a-very-long-address-'.repeat(6)}`;
    const sections = [false, true].map((list) => ({ heading: 'More', paragraphs: [`See ${long}`], list }));
    const body = { keyPoints: [long], sections };
    await publishWarning(site.store, { slug: 'long', title: 'Long', publishedAt: '2020-06-02T10:00:00Z', body });
    const page = await browser!.newPage({ viewport: { width: 320, height: 640 } });
    const faults: string[] = [];
    const paths = [
      '',
      'check',
      'warnings',
      'warnings/older',
      'warnings/gone',
      'warnings/long',
      'track',
      'report/emergency',
      'cookies',
      'privacy',
      'accessibility',
      'no-such-page',
    ];
    for (const path of paths) {
      await page.goto(site.publicUrl! + path);
      faults.push(...(await axeFaults(page)).map((f) => `/${path} ${f}`));
      if (await scrollsSideways(page)) faults.push(`/${path} scrolls sideways`);
    }
    await page.goto(`${site.staffUrl}/sign-in`);
    faults.push(...(await axeFaults(page)).map((f) => `sign-in ${f}`));
    assert.deepEqual(faults, []);
    await page.close();
  });
});
