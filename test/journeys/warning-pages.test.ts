import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { FRAUD_TYPES } from '#core/report.ts';
import { readingAge } from '#journey/warnings/reading-age.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { publishWarning, withdrawWarning } from '#test/published-warning.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const ORIGIN = 'https://fraud.example.police.uk';
const LONGEST = {
  title: `${'Fake police and bank callers in Welwyn '.repeat(2)}`.slice(0, 69),
  summary: `${'Somebody rings and says that they are the police. '.repeat(4)}`.slice(0, 160),
};
const PAGES = [
  ...['warnings', 'warnings/in/st-albans', 'warnings/in/st-albans-town', 'warnings/in/tring', 'warnings/about/courier'],
  ...[
    'warnings/in/watford/about/pension',
    'warnings/find?place=Atlantis',
    'warnings/for/public',
    'warnings/for/carers',
  ],
  ...['warnings/for/banks', 'warnings/for/jewellers', 'warnings/for/taxis', 'warnings/one', 'warnings/one/sheet'],
  ...['warnings/one/share', 'warnings/one/for/taxis', 'warnings/gone', 'warnings/gone/sheet'],
];

describe('the public pages of warnings', () => {
  let site: TestSite;
  let browser: Browser | undefined;
  const visitor = () => new Visitor(site.publicUrl!);
  const text = async (path: string) => (await visitor().get(path)).text;
  const main = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'));

  before(async () => {
    browser = withoutBrowser ? undefined : await openBrowser();
    site = await startSite({ surface: 'public', origin: ORIGIN });
    const { store } = site;
    await publishWarning(store, { slug: 'one', title: 'Calls in St Albans', publishedAt: '2020-03-17T10:00:00Z' });
    await publishWarning(store, {
      slug: 'harpenden',
      title: 'Calls in Harpenden',
      publishedAt: '2020-03-10T10:00:00Z',
      places: ['Harpenden'],
    });
    await publishWarning(store, {
      slug: 'watford',
      title: 'Pension </script><b>offers</b>',
      publishedAt: '2020-04-17T10:00:00Z',
      districts: ['E07000103'],
      fraudType: 'pension',
      places: ['Watford'],
    });
    await publishWarning(store, { slug: 'gone', title: 'Wrong', publishedAt: '2020-03-18T10:00:00Z' });
    await withdrawWarning(store, 'gone', 'It was wrong.');
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  describe('by place and kind of fraud', () => {
    it('lead from the force to a district, a town, a kind of fraud and back, with how many stand behind each link', async () => {
      const force = await text('/warnings');
      assert.match(force, /href="\/warnings\/in\/st-albans">St Albans \(2 warnings\)</);
      assert.match(force, /href="\/warnings\/in\/watford">Watford \(1 warning\)</);
      assert.match(force, /href="\/warnings\/in\/dacorum">Dacorum</);
      assert.match(force, /href="\/warnings\/about\/pension">Pension fraud \(1 warning\)</);
      const district = await text('/warnings/in/st-albans');
      assert.match(district, /<h1[^>]*>Fraud warnings for St Albans<\/h1>/);
      assert.doesNotMatch(district, /Pension &lt;/);
      for (const link of [
        '/warnings"',
        '/warnings/in/harpenden"',
        '/warnings/in/dacorum"',
        '/warnings/in/st-albans/about/courier"',
      ])
        assert.ok(district.includes(`href="${link}`), link);
      const type = await text('/warnings/in/watford/about/pension');
      assert.match(type, /<h1[^>]*>Pension fraud: warnings for Watford<\/h1>/);
      assert.match(type, /href="\/warnings\/watford"/);
      assert.ok(type.includes('href="/warnings/in/watford"'));
      const warning = await text('/warnings/watford');
      for (const link of ['/warnings/in/watford', '/warnings/about/pension'])
        assert.ok(warning.includes(`href="${link}"`), link);
    });

    it('show of a town those that name it first, then the rest of its district', async () => {
      const town = main(await text('/warnings/in/harpenden'));
      assert.match(town, /Harpenden is in St Albans/);
      assert.ok(town.indexOf('Calls in Harpenden') < town.indexOf('Calls in St Albans'));
      const other = main(await text('/warnings/in/st-albans-town'));
      assert.ok(other.indexOf('Calls in Harpenden') > other.indexOf('Calls in St Albans'));
    });

    it('say where there is none, and where there are some', async () => {
      const none = main(await text('/warnings/in/tring/about/pension'));
      assert.match(none, /There are no warnings about this for Tring now/);
      for (const link of ['/warnings/in/tring"', '/warnings/in/dacorum/about/pension"', '/check"'])
        assert.ok(none.includes(`href="${link}`), link);
      assert.match(main(await text('/warnings/in/hitchin')), /There are no warnings for Hitchin now/);
    });

    it('offer the warnings of that place by e-mail or text, already filled in', async () => {
      for (const [path, name] of [
        ['/warnings/in/st-albans', 'St Albans'],
        ['/warnings/in/tring', 'Tring'],
      ]) {
        const [, href] = /href="(\/warnings\/subscribe\?[^"]+)"/.exec(await text(path!))!;
        assert.ok((await text(href!)).includes(`value="${name}"`), href);
      }
    });

    it('are found by what somebody writes: a town, a district, a postcode', async () => {
      for (const [written, place] of [
        ['harpenden', 'Harpenden'],
        ['St. Albans', 'St Albans'],
        ['AL1 3JE', 'St Albans'],
        ['east herts', 'East Hertfordshire'],
        ['', 'Hertfordshire'],
      ])
        assert.match(
          await text(`/warnings/find?${new URLSearchParams({ place: written! })}`),
          new RegExp(`<h1[^>]*>Fraud warnings for ${place}<`),
          written,
        );
      const near = await visitor().get('/warnings/find?place=Watferd');
      assert.match(near.text, /Did you mean<\/h2>[\s\S]*?href="\/warnings\/in\/watford">Watford</);
      const lost = await visitor().get('/warnings/find?place=%3Cb%3EAtlantis');
      assert.equal(lost.status, 422);
      assert.match(lost.text, /We know no place called “&lt;b&gt;Atlantis” in Hertfordshire/);
    });
  });

  describe('to be passed on', () => {
    it('give an older relative a link, a letter and what to say on the phone, the emergency number before any other', async () => {
      const page = main(await text('/warnings/one/share'));
      assert.ok(page.includes(`${ORIGIN}/warnings/one`));
      assert.match(page, /href="mailto:\?subject=[^"]+body=[^"]+fraud\.example/);
      assert.match(page, /href="sms:/);
      const letter = page.slice(page.indexOf('cf-letter'), page.indexOf('3. Ring them'));
      const script = page.slice(page.indexOf('3. Ring them'));
      for (const words of [letter, script]) {
        assert.ok(words.indexOf('999') > 0 && words.indexOf('999') < words.indexOf('ring me'), words);
        assert.ok(words.split(/\s+/).length < 220, 'it is too long to be read out');
        const plain = words.replace(/<[^>]+>/g, '\n');
        assert.ok(readingAge(plain) <= 11, `reading age ${readingAge(plain)}`);
      }
    });

    it('are printed on one sheet in large letters, whatever the fraud and however long the words', {
      skip: withoutBrowser,
    }, async () => {
      const page = await browser!.newPage();
      const more: string[] = [];
      for (const fraudType of FRAUD_TYPES.filter((t) => t !== 'not_fraud')) {
        const slug = `long-${fraudType.replaceAll('_', '-')}`;
        await publishWarning(site.store, {
          slug,
          fraudType,
          publishedAt: '2019-01-02T10:00:00Z',
          districts: ['E07000095'],
          ...LONGEST,
        });
        await page.goto(`${site.publicUrl}warnings/${slug}/sheet`);
        const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' };
        const printed = await page.pdf({ format: 'A4', margin });
        const file = new Uint8Array(await (await fetch(`${site.publicUrl}warnings/${slug}/sheet.pdf`)).arrayBuffer());
        const [byPage, byFile] = await Promise.all([new Uint8Array(printed), file].map((f) => getDocumentProxy(f)));
        const items = (await (await byFile!.getPage(1)).getTextContent()).items as { height: number; str: string }[];
        const smallest = Math.min(...items.filter((i) => i.str.trim() !== '').map((i) => i.height));
        if (byPage!.numPages !== 1 || byFile!.numPages !== 1 || smallest < 16)
          more.push(`${fraudType}: ${byPage!.numPages} printed, ${byFile!.numPages} in the file, ${smallest} points`);
        const words = (await extractText(byFile!, { mergePages: true })).text
          .replace(/\s+/g, ' ')
          .replaceAll('- ', '-');
        assert.ok(
          words.includes(LONGEST.title.trim()) &&
            words.includes('Ring 999 now') &&
            words.includes(`${ORIGIN}/warnings/${slug}`),
          words,
        );
      }
      assert.deepEqual(more, []);
      await page.close();
    });

    it('the file is offered by the name of the warning', async () => {
      const { headers } = await fetch(new URL('/warnings/one/sheet.pdf', site.publicUrl!));
      assert.equal(headers.get('content-type'), 'application/pdf');
      assert.equal(headers.get('content-disposition'), 'attachment; filename="one.pdf"');
    });
  });

  it('tell carers, banks, jewellers and taxi drivers what they can see, and say nothing to whom a fraud does not concern', async () => {
    for (const [group, sign] of [
      ['carers', 'calls to the house phone'],
      ['banks', 'Banking Protocol'],
      ['jewellers', 'in gold'],
      ['taxis', 'fare from the station'],
      ['public', 'cash machine'],
    ]) {
      const page = main(await text(`/warnings/for/${group}`));
      assert.ok(page.includes(sign!), group);
      assert.ok(page.includes('href="/warnings/one"'), `${group} has no warning`);
      const age = readingAge(page.slice(page.indexOf('What you may see')).replace(/<[^>]+>/g, '\n'));
      assert.ok(age <= 11.5, `${group}: reading age ${age}`);
      assert.ok(main(await text(`/warnings/one/for/${group}`)).includes('Calls in St Albans'));
    }
    assert.ok((await text('/warnings/one')).includes('/warnings/one/for/taxis'));
    assert.doesNotMatch(await text('/warnings/watford'), /\/for\/taxis/);
    for (const path of ['/warnings/for/robbers', '/warnings/one/for/robbers', '/warnings/nowhere/for/carers'])
      assert.equal((await visitor().get(path)).status, 404, path);
  });

  it('say to search engines and messengers what they are, in words that cannot get out of it', async () => {
    const page = await text('/warnings/watford');
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)!;
    const said = JSON.parse(json!);
    assert.equal(said['@type'], 'SpecialAnnouncement');
    assert.equal(said.name, 'Pension </script><b>offers</b>');
    assert.equal(said.url, `${ORIGIN}/warnings/watford`);
    assert.equal(said.datePosted, '2020-04-17T10:00:00.000Z');
    assert.equal(said.spatialCoverage[0].identifier, 'E07000103');
    assert.match(page, /<meta property="og:title" content="Pension &lt;\/script&gt;/);
    for (const [key, value] of [
      ['og:type', 'article'],
      ['og:locale', 'en_GB'],
      ['og:url', `${ORIGIN}/warnings/watford`],
    ])
      assert.ok(page.includes(`<meta property="${key}" content="${value}">`), key);
    assert.doesNotMatch(await text('/warnings/gone'), /ld\+json|og:title/);
  });

  it('say on every page, feed and sheet of a demonstration that it is one', async () => {
    const demo = await startSite({ surface: 'public', store: site.store, origin: ORIGIN, demonstration: true });
    const WORDS = 'This is a demonstration. The warnings are about invented reports.';
    try {
      for (const path of [
        '/',
        '/warnings',
        '/warnings/one',
        '/warnings/one/sheet',
        '/warnings.atom',
        '/warnings.json',
        '/warnings.geojson',
        '/warnings/one/cap.xml',
      ]) {
        assert.ok((await (await fetch(new URL(path, demo.publicUrl!))).text()).includes(WORDS), path);
        assert.ok(!(await text(path)).includes(WORDS), path);
      }
      const file = await (await fetch(new URL('/warnings/one/sheet.pdf', demo.publicUrl!))).arrayBuffer();
      assert.ok(
        (await extractText(new Uint8Array(file), { mergePages: true })).text.replace(/\s+/g, ' ').includes(WORDS),
      );
      const cap = await (await fetch(new URL('/warnings/one/cap.xml', demo.publicUrl!))).text();
      assert.match(cap, /<status>Test<\/status>/);
    } finally {
      await demo.close();
    }
  });

  it('take 25 KB or less at the first view, from this host alone', async () => {
    const packed = async (path: string) => {
      const response = await fetch(new URL(path, site.publicUrl!), { headers: { 'accept-encoding': 'gzip' } });
      const bytes = Buffer.from(await response.arrayBuffer());
      // The client unpacks: what came over the wire is its packed form.
      return {
        text: bytes.toString(),
        wire: bytes[0] === 0x1f ? bytes.length : (await import('node:zlib')).gzipSync(bytes).length,
      };
    };
    for (const path of PAGES) {
      const page = await packed(`/${path}`);
      let total = page.wire;
      for (const part of new Set([...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1]!))) {
        const file = Buffer.from(await (await fetch(new URL(`${part}.gz`, site.publicUrl!))).arrayBuffer());
        total += file[0] === 0x1f ? file.length : (await import('node:zlib')).gzipSync(gunzipSync(file)).length;
      }
      assert.ok(total <= 25_000, `${path}: ${total} bytes`);
    }
  });

  it('have no fault that axe finds, scroll sideways at no width, break no policy, ask no other host, and can be walked by keyboard', {
    skip: withoutBrowser,
  }, async () => {
    const faults: string[] = [];
    const page = await browser!.newPage();
    await page.addInitScript(WATCH_POLICY);
    page.on('request', (r) => {
      if (!r.url().startsWith(site.publicUrl!)) faults.push(`asks ${r.url()}`);
    });
    for (const path of PAGES) {
      // 320 pixels; a screen of 1280 by 1024 at 400%; a desk.
      for (const viewport of [
        { width: 320, height: 640 },
        { width: 320, height: 256 },
        { width: 1280, height: 900 },
      ]) {
        await page.setViewportSize(viewport);
        await page.goto(site.publicUrl! + path);
        if (await scrollsSideways(page)) faults.push(`${path} scrolls sideways at ${viewport.width}`);
      }
      faults.push(...(await axeFaults(page)).map((f) => `${path} ${f}`));
      faults.push(
        ...(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).map(
          (b) => `${path} breaks ${b}`,
        ),
      );
      faults.push(...(await unreached(page)).map((link) => `${path} ${link} is not reached by keyboard`));
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('work without JavaScript: find a place, read, share', { skip: withoutBrowser }, async () => {
    const context = await browser!.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.publicUrl}warnings`);
    await page.getByLabel('Find your town or district').fill('Harpenden');
    await page.getByRole('button', { name: 'Find' }).press('Enter');
    await page.getByRole('link', { name: 'Calls in St Albans' }).click();
    await page.getByRole('link', { name: 'Share it with an older relative' }).click();
    assert.match(await page.locator('main').innerText(), /Ring them and say this/);
    await context.close();
  });
});

const WATCH_POLICY = `globalThis.broken = []; document.addEventListener('securitypolicyviolation', (e) => globalThis.broken.push(e.violatedDirective + ' ' + e.blockedURI));`;

/** Links and fields of the content that the Tab key does not come to, one after another and with something to see. */
async function unreached(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { querySelectorAll(s: string): Iterable<{ dataset: Record<string, string> }> };
    };
    const all = [...document.querySelectorAll('main a[href], main button, main input:not([type=hidden])')];
    all.forEach((e, i) => {
      e.dataset.walked = String(i);
    });
    return all.length;
  });
  const seen = new Set<string>();
  for (let i = 0; i < names + 40 && seen.size < names; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { document, getComputedStyle } = globalThis as unknown as {
        document: { activeElement: { dataset: Record<string, string> } | null };
        getComputedStyle(e: unknown): { outlineStyle: string; boxShadow: string; backgroundColor: string };
      };
      const e = document.activeElement;
      if (!e?.dataset.walked) return null;
      const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(e);
      return {
        at: e.dataset.walked,
        visible: outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)',
      };
    });
    if (at?.visible) seen.add(at.at);
  }
  return Array.from({ length: names }, (_, i) => String(i)).filter((i) => !seen.has(i));
}
