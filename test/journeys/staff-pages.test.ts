import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { ROLES } from '#core/role.ts';
import type { Tx } from '#store/store.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { PRESS_TEXT, type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
let browser: Browser | undefined;
/** One address of every page a supervisor can see. */
let addresses: string[];
let report: { id: string; reference: string; series: string };

before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(300);
  await county.site.store.as('staff', async (tx) => {
    const found = await tx
      .selectFrom('series_member as m')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .innerJoin('report_standing as s', 's.report_id', 'r.id')
      .select(['r.id', 'r.reference', 'm.series_id'])
      .where('m.series_id', 'is not', null)
      .orderBy('s.band_order')
      .orderBy('r.number')
      .limit(1)
      .executeTakeFirstOrThrow();
    report = { id: found.id, reference: found.reference, series: found.series_id! };
    const warning = await tx
      .selectFrom('warning')
      .select(['slug', 'threat_id'])
      .orderBy('slug')
      .limit(1)
      .executeTakeFirstOrThrow();
    const reading = await tx.selectFrom('reading').select('id').executeTakeFirstOrThrow();
    addresses = [
      '/staff',
      '/staff/queue',
      '/staff/queue?band=low&page=2',
      '/staff/queue?district=W06000015',
      '/staff/queue?owed=overdue&victim=vulnerable',
      '/staff/ledger',
      '/staff/overview',
      '/staff/unit',
      '/staff/agreement?period=all',
      '/staff/algorithm',
      `/staff/reports/${report.reference}/reassess?policy=2026-11-1`,
      `/staff/reports/${report.reference}`,
      '/staff/allocated?route=all',
      '/staff/duties',
      '/staff/duties?page=2',
      '/staff/series',
      `/staff/series/${report.series}`,
      '/staff/waves',
      `/staff/waves/${warning.threat_id}`,
      '/staff/warnings',
      `/staff/warnings/${warning.slug}`,
      `/staff/warnings/${warning.slug}/edit`,
      '/staff/press',
      '/staff/press/new',
      '/staff/press/next-door',
      '/staff/press/picture',
      `/staff/press/${reading.id}`,
      '/staff/audit',
      `/staff/audit?record=${report.reference}`,
    ];
  });
});
after(async () => {
  await browser?.close();
  await county?.close();
});

/** The quality at which the server compresses (web/server.ts). */
const AS_SERVED = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

describe('the staff pages', () => {
  it('take at most 25 KB for the first view, style sheet and script with it', async () => {
    const visitor = await county.as('supervisor');
    const sizeOf = async (path: string) => {
      const answer = await fetch(new URL(path, county.site.staffUrl!), { headers: { 'accept-encoding': 'br' } });
      return (
        Number(answer.headers.get('content-length')) ||
        brotliCompressSync(Buffer.from(await answer.arrayBuffer())).length
      );
    };
    await visitor.get('/staff');
    const parts = [...visitor.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((m) => m[1]!);
    assert.equal(parts.length, 4, `${parts}`);
    const shared = (await Promise.all(parts.map(sizeOf))).reduce((a, b) => a + b, 0);
    const large: string[] = [];
    for (const address of addresses) {
      await visitor.get(address);
      assert.equal(visitor.status, 200, address);
      const size = shared + brotliCompressSync(visitor.text, AS_SERVED).length;
      if (size > 25 * 1024) large.push(`${address}: ${size}`);
    }
    assert.deepEqual(large, []);
  });

  it('carry the marking at head and foot, may be kept by nobody, and are found by no search engine', async () => {
    const visitor = await county.as('supervisor');
    for (const address of addresses) {
      await visitor.get(address);
      assert.equal(visitor.text.match(/<p class="cf-marking[^>]*>OFFICIAL-SENSITIVE<\/p>/g)?.length, 2, address);
      assert.equal(visitor.headers.get('cache-control'), 'no-store', address);
      assert.match(visitor.text, /name="robots" content="noindex"/);
    }
  });

  it('leave a trace of every record that was shown, also in a list', async () => {
    const auditor = await county.as('auditor');
    await auditor.get(`/staff/audit?record=${report.reference}`);
    const looked = () => auditor.text.match(/>\s*(?:Opened|Shown in a list)\s*</g)?.length ?? 0;
    const before = looked();
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue');
    const listed = assessor.text.includes(report.reference) ? 1 : 0;
    await assessor.get(`/staff/reports/${report.reference}`);
    await assessor.get(`/staff/series/${report.series}`);
    await auditor.get(`/staff/audit?record=${report.reference}`);
    const looks = looked();
    assert.ok(looks >= before + 2 + listed, `${before} then ${looks}`);
    assert.match(auditor.text, /The imu assessor/);
    const trail = await county.site.store.as('staff', (tx) =>
      tx.selectFrom('audit_log').select(['op', 'record_type']).where('actor', '=', 'auditor').execute(),
    );
    assert.ok(
      trail.some((e) => e.record_type === 'audit_log'),
      'looking at the trail is in the trail',
    );
  });

  it('show no name in the queue, and no report to the press office', async () => {
    const names = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('report_person')
        .select('name')
        .where('role', '=', 'victim')
        .where('name', 'is not', null)
        .execute(),
    );
    assert.ok(names.length > 20);
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue');
    const shown = names.filter((n) => assessor.text.includes(n.name!));
    assert.deepEqual(shown, []);
    const press = await county.as('press');
    for (const address of addresses.filter((a) => /waves|warnings/.test(a))) {
      await press.get(address);
      assert.doesNotMatch(press.text, /CF-\d{7}/, address);
    }
  });

  it('say plainly when there is nothing', async () => {
    const visitor = await county.as('supervisor');
    await visitor.get('/staff/queue?district=W06000015');
    assert.match(visitor.text, /No report with this filter waits/);
    await visitor.get('/staff/audit?record=nothing-of-that-name');
    assert.match(visitor.text, /Nobody has touched a record of that name/);
  });

  it('count every report that came in: decided, waiting, or not yet assessed', async () => {
    const visitor = await county.as('supervisor');
    await visitor.get('/staff');
    const line = /([\d,]+) received, ([\d,]+) decided by a person, ([\d,]+) waiting, none unassessed/.exec(
      visitor.text,
    );
    assert.ok(line);
    const [received, decided, waiting] = line.slice(1).map((n) => Number(n.replace(',', '')));
    assert.equal(received, 300);
    assert.equal(decided! + waiting!, received);
  });

  it('say so when a step could not be done and waits for a person', async () => {
    const visitor = await county.as('supervisor');
    await visitor.get('/staff');
    assert.doesNotMatch(visitor.text, /failed again and again/);
    const parked = (tx: Tx) => {
      const at = new Date();
      const row = { stage: 'triage', seq: 1, tries: 5, last_error: 'x', failed_at: at, next_try_at: at, parked_at: at };
      return tx.insertInto('event_failure').values(row).execute();
    };
    await county.site.store.as('worker', parked);
    await visitor.get('/staff');
    assert.match(visitor.text, /1 step in the making of these records failed again and again/);
    await county.site.store.as('worker', (tx) => tx.deleteFrom('event_failure').execute());
  });

  it('mark the words of a published text that its facts were read from', async () => {
    const visitor = await county.as('analyst');
    await visitor.get(addresses.find((a) => a.startsWith('/staff/press/R-'))!);
    const mark =
      /<mark id="w-(\d+)">£4,700<\/mark><sup><a href="#(f-[\w-]+)" aria-label="Fact \1, Incident 1: lost">/.exec(
        visitor.text,
      );
    assert.ok(mark, 'the sum is marked and leads to its fact');
    assert.ok(visitor.text.includes(`id="${mark[2]}"`) && visitor.text.includes(`href="#w-${mark[1]}"`));
    const plain = visitor.text.replace(/<sup>.*?<\/sup>/g, '').replace(/<[^>]+>/g, '');
    assert.ok(plain.includes(PRESS_TEXT.slice(0, 60)));
  });

  it('find a report by its number however it is written', async () => {
    const visitor = await county.as('call_handler');
    for (const typed of ['CF-0000007', 'cf7', '7', ' 0000007 ']) {
      await visitor.get(`/staff/find?reference=${encodeURIComponent(typed)}`);
      assert.match(visitor.text, /<h1[^>]*>CF-0000007/);
    }
  });
});

describe('the staff pages in a browser', { skip: withoutBrowser }, () => {
  async function signedIn(width: number, height: number): Promise<Page> {
    const context = await browser!.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(county.site.staffUrl!);
    await page.fill('#username', 'supervisor');
    await page.fill('#password', county.password('supervisor'));
    await page.click('button:text("Sign in")');
    await page.waitForURL((u) => u.pathname === '/staff');
    return page;
  }

  it('have no fault that axe can see', async () => {
    const page = await signedIn(1280, 900);
    const faults: string[] = [];
    for (const address of addresses) {
      await page.goto(new URL(address, county.site.staffUrl!).href);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      for (const fault of await axeFaults(page)) faults.push(`${address}: ${fault}`);
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('have no fault that axe can see when something was refused or done', async () => {
    const page = await signedIn(1280, 900);
    const here = (path: string) => new URL(path, county.site.staffUrl!).href;
    const faults: string[] = [];
    const look = async (what: string) => {
      await page.waitForLoadState();
      for (const fault of await axeFaults(page)) faults.push(`${what}: ${fault}`);
    };
    await page.goto(here(`/staff/reports/${report.reference}`));
    await page.click('summary:has-text("Choose another route")');
    await page.locator('input[type=radio]').first().check();
    await page.click('button:has-text("Record this decision")');
    await look('a reason is missing');
    await page.click('button:has-text("Accept:")');
    await page.waitForSelector('.govuk-notification-banner--success');
    await look('decided');
    await page.goto(here(`/staff/reports/${report.reference}`));
    await look('a decided report');
    await page.locator('button:has-text("Mark as done")').first().click();
    await look('a late duty');
    await page.goto(here('/staff/allocated?route=all'));
    await look('allocated');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('greet every role without a fault', async () => {
    const faults: string[] = [];
    for (const role of ROLES) {
      const context = await browser!.newContext();
      const page = await context.newPage();
      await page.goto(county.site.staffUrl!);
      await page.fill('#username', role);
      await page.fill('#password', county.password(role));
      await page.click('button:text("Sign in")');
      await page.waitForURL((u) => u.pathname === '/staff');
      for (const fault of await axeFaults(page)) faults.push(`${role}: ${fault}`);
      // Whatever the navigation offers, this role may open.
      const links = await page
        .locator('nav a:not([href^="#"])')
        .evaluateAll((found) => found.map((a) => (a as unknown as { href: string }).href));
      for (const link of links) assert.equal((await page.goto(link))!.status(), 200, `${role}: ${link}`);
      await context.close();
    }
    assert.deepEqual(faults, []);
  });

  it('do not scroll sideways on a narrow screen, nor at 400% zoom', async () => {
    const page = await signedIn(320, 640);
    const wide: string[] = [];
    for (const address of addresses) {
      await page.goto(new URL(address, county.site.staffUrl!).href);
      if (await scrollsSideways(page)) wide.push(address);
    }
    assert.deepEqual(wide, []);
    await page.context().close();
  });
});
