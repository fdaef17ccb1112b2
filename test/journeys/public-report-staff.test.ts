import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const MAIN = fileURLToPath(new URL('../../src/app/cli/main.ts', import.meta.url));
const SHEET = {
  urgency: 'no',
  kind: 'loss',
  role: 'victim',
  like: 'courier',
  story: 'He came for my card.',
  impersonated: 'police',
  callerPhone: '07700 900123',
  collectorLooks: 'Tall',
  handedOver: 'card',
  lossGbp: '600',
  day: 'other',
  dayWords: 'last Tuesday',
  where: 'Radlett',
  victimAge: '82',
  name: 'A. Teller',
  phone: '01632 960001',
};

describe('reports that staff enter, join and check', () => {
  let site: TestSite;
  let clerk: Visitor;
  let password = '';
  const count = () =>
    site.store.as('staff', (tx) => tx.selectFrom('report').select('reference').orderBy('number').execute());

  before(async () => {
    site = await startSite();
    password = await site.addUser('clerk', 'C. Lark', ['call_handler', 'imu_assessor']);
    clerk = await new Visitor(site.staffUrl!).signIn('clerk', password);
  });
  after(() => site.close());

  const once = () => /name="once" value="([^"]+)"/.exec(clerk.text)![1]!;

  it('takes the paper form on one screen by the rules of the form, and once only', async () => {
    await clerk.get('/staff/paper');
    await clerk.post('/staff/paper', { once: once(), urgency: 'no', lossGbp: 'lots', dayWords: 'soon' });
    assert.equal(clerk.status, 422);
    for (const sentence of [
      'Choose what you want to tell us about',
      'Tell us what happened',
      'Write a day that has been',
    ])
      assert.ok(clerk.text.includes(sentence), sentence);
    assert.match(clerk.text, /name="dayWords"[^>]*value="soon"/, 'what was typed stays');
    const token = once();
    await clerk.post('/staff/paper', { ...SHEET, once: token });
    assert.match(clerk.text, /CF-\d{7}/);
    await clerk.post('/staff/paper', { ...SHEET, once: token });
    const reports = await count();
    assert.equal(reports.length, 1);
    const kept = await site.store.as('staff', (tx) =>
      tx.selectFrom('report').select(['source', 'payload']).executeTakeFirstOrThrow(),
    );
    assert.equal(kept.source, 'front_desk');
    assert.deepEqual((kept.payload as { victim: object }).victim, {
      kind: 'individual',
      name: 'A. Teller',
      age: 82,
      phone: '01632 960001',
      address: { town: 'Radlett' },
    });
    const trail = await site.store.as('staff', (tx) =>
      tx.selectFrom('audit_log').select(['actor', 'op', 'channel']).where('channel', '=', 'paper').execute(),
    );
    assert.deepEqual(trail, [{ actor: 'clerk', op: 'COLLECTION', channel: 'paper' }]);
  });

  it('hints at reports of the same person before a second is saved, and joins and parts them with a trace', async () => {
    await clerk.get('/staff/paper');
    const second = { ...SHEET, story: 'They rang again.', dayWords: 'yesterday', once: once() };
    await clerk.post('/staff/paper', second);
    assert.match(clerk.text, /Is it here already\?/);
    assert.match(clerk.text, /the same telephone number/);
    assert.equal((await count()).length, 1, 'nothing saved yet');
    await clerk.post('/staff/paper', { ...second, sure: 'yes' });
    const [a, b] = (await count()).map((r) => r.reference) as [string, string];
    const page = `/staff/reports/${b}/same-person`;
    await clerk.get(page);
    assert.match(clerk.text, new RegExp(`${a}[\\s\\S]*the same telephone number`));
    await clerk.post(page, { other: b, reason: 'x' });
    assert.equal(clerk.status, 422);
    await clerk.post(page, { other: 'CF-9999999', reason: '' });
    assert.equal(clerk.status, 422);
    await clerk.post(page, { other: a.toLowerCase(), reason: 'She rang twice' });
    assert.match(clerk.text, /She rang twice/);
    await clerk.post(page, { other: a, reason: 'Pressed twice' });
    const standing = () =>
      site.store.as('staff', (tx) => tx.selectFrom('same_person').selectAll().where('undone_at', 'is', null).execute());
    assert.equal((await standing()).length, 1);
    await clerk.get(`/staff/reports/${a}/same-person`);
    assert.match(clerk.text, /She rang twice/, 'seen from either report');
    const joining = /name="joining" value="([^"]+)"/.exec(clerk.text)![1]!;
    await clerk.post(`/staff/reports/${a}/same-person/undo`, { joining });
    assert.equal((await standing()).length, 0);
    assert.match(clerk.text, /taken back by C\. Lark/);
    const trail = await site.store.as('staff', (tx) =>
      tx.selectFrom('audit_log').select(['op']).where('op', 'in', ['COMBINATION']).execute(),
    );
    assert.equal(trail.length, 2, 'both reports');
    // Of somebody who would rather not say who they are nothing is looked for, and nothing is joined.
    const said = (role: string) =>
      site.store.owner((tx) =>
        sql`UPDATE report SET payload = jsonb_set(payload, '{reporter,role}', to_jsonb(${role}::text)) WHERE reference = ${b}`.execute(
          tx,
        ),
      );
    await said('anonymous');
    await clerk.get(`/staff/reports/${b}`);
    assert.doesNotMatch(clerk.text, /same-person/);
    await clerk.get(page);
    assert.equal(clerk.status, 403);
    await clerk.get(`/staff/reports/${a}/same-person`);
    await clerk.post(`/staff/reports/${a}/same-person`, { other: b, reason: 'She rang twice' });
    assert.match(clerk.text, /it is joined with nobody/);
    await said('victim');
    const press = await site.addUser('press', 'P. Ress', ['press']);
    const outsider = await new Visitor(site.staffUrl!).signIn('press', press);
    assert.equal((await outsider.get(page)).status, 403);
    assert.equal((await outsider.get('/staff/paper')).status, 403);
  });

  it('keeps what stands on the sheet though the form asks it of other kinds of fraud, and says what of it cannot be', async () => {
    await clerk.get('/staff/paper');
    const cash = { ...SHEET, like: 'courier', sortCode: '12-34', accountNumber: '12345678', story: 'He took cash.' };
    const sheet = { ...cash, name: 'B. Otherwise', phone: '01632 960077', dayWords: 'yesterday', once: once() };
    await clerk.post('/staff/paper', sheet);
    assert.equal(clerk.status, 422, 'half a sort code is told');
    assert.match(clerk.text, /name="sortCode"[^>]*value="12-34"/);
    await clerk.post('/staff/paper', { ...sheet, sortCode: '12-34-56', sure: 'yes' });
    const { payload } = await site.store.as('staff', (tx) =>
      tx.selectFrom('report').select('payload').orderBy('number', 'desc').limit(1).executeTakeFirstOrThrow(),
    );
    assert.deepEqual((payload as { accounts?: object }).accounts, [
      { sortCode: '12-34-56', accountNumber: '12345678' },
    ]);
  });

  it('keeps a sign that was not seen, for whom somebody wrote, what was so when the sheet was written, and sends the receipt', async () => {
    await clerk.get('/staff/paper');
    const written = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
    await clerk.post('/staff/paper', {
      ...SHEET,
      urgency: 'coming',
      role: 'relative',
      organisation: 'A Charity',
      registration: 'kx19 ?yz',
      email: 'niece@example.com',
      sendReceipt: 'yes',
      sheetDate: written,
      dayWords: 'yesterday',
      phone: '01632 960088',
      name: 'E. Niece',
      sure: 'yes',
      once: once(),
    });
    const reference = /CF-\d{7}/.exec(clerk.text)![0];
    const kept = await site.store.owner(async (tx) => {
      const report = await tx
        .selectFrom('report')
        .select(['id', 'payload'])
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow();
      const of = { id: report.id };
      const vehicles = await tx
        .selectFrom('report_vehicle')
        .select('registration')
        .where('report_id', '=', of.id)
        .execute();
      const queued = await tx.selectFrom('outgoing_message').select('purpose').where('about', '=', of.id).execute();
      return {
        payload: report.payload as { reporter: object; narrative: string; inProgress?: boolean },
        vehicles,
        queued,
      };
    });
    assert.deepEqual(kept.vehicles, [{ registration: 'KX19?YZ' }]);
    assert.deepEqual(kept.queued, [{ purpose: 'report_receipt' }]);
    assert.match(JSON.stringify(kept.payload.reporter), /A Charity/);
    assert.match(
      kept.payload.narrative,
      /Paper form of .*, entered on .*\. When it was written, somebody was on the way to collect\./,
    );
    assert.equal(kept.payload.inProgress, undefined, 'nobody is on the way now');
  });

  it('takes all that the sheet asks: whose it is, for whom they write and when, and gives them a code to follow it by', async () => {
    await clerk.get('/staff/paper');
    for (const field of ['victimName', 'organisation', 'sheetDate'])
      assert.match(clerk.text, new RegExp(`name="${field}"`), field);
    const sheet = {
      ...SHEET,
      role: 'relative',
      story: 'A caller had my aunt draw out cash.',
      victimName: 'C. Aunt',
      name: 'D. Niece',
      phone: '01632 960055',
      dayWords: 'yesterday',
      sure: 'yes',
      once: once(),
    };
    await clerk.post('/staff/paper', { ...sheet, sheetDate: 'soon' });
    assert.match(clerk.text, /Write the date on the sheet/);
    await clerk.post('/staff/paper', { ...sheet, role: 'anonymous' });
    assert.equal(clerk.status, 422);
    assert.match(clerk.text, /is filled in, and that they would rather not say who they are is ticked/);
    const before = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
    await clerk.post('/staff/paper', { ...sheet, sheetDate: before.split('-').reverse().join('/') });
    const [reference = ''] = /CF-\d{7}/.exec(clerk.text) ?? [];
    const code = /cf-secret">([A-Z0-9 ]{19})</.exec(clerk.text)![1]!;
    const kept = await site.store.as('staff', (tx) =>
      tx
        .selectFrom('report')
        .select(['payload', 'occurred_from'])
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow(),
    );
    assert.equal((kept.payload as { victim: { name?: string } }).victim.name, 'C. Aunt');
    const daysBefore = (Date.now() - kept.occurred_from!.getTime()) / 86_400_000;
    assert.ok(daysBefore > 5.5 && daysBefore < 7.5, `${daysBefore} days`);
    const niece = await new Visitor(site.publicUrl!).get('/track');
    await niece.post('/track', { reference, secret: code });
    assert.match(niece.text, new RegExp(reference));
    assert.equal(niece.status, 200);
    await clerk.get(`/staff/reports/${reference}/messages`);
    assert.match(clerk.text, /Who is ringing\?/);
    await clerk.post(`/staff/reports/${reference}/who-rings`, { code: code.toLowerCase() });
    assert.match(clerk.text, /The code is right/);
    await clerk.get(`/staff/reports/${reference}/messages`);
    await clerk.post(`/staff/reports/${reference}/who-rings`, {
      code: code.replace(/^./, (c) => (c === '7' ? '8' : '7')),
    });
    assert.equal(clerk.status, 422);
    assert.match(clerk.text, /Read nothing out/);
    const page = `/staff/reports/${reference}/new-code`;
    await clerk.get(page);
    await clerk.post(page, { known: '' });
    assert.equal(clerk.status, 422);
    await clerk.post(page, { known: 'Rung back on the number in the report' });
    const anew = /cf-secret">([A-Z0-9 ]{19})</.exec(clerk.text)![1]!;
    await niece.get('/track/report');
    assert.doesNotMatch(niece.text, new RegExp(reference), 'whoever was in by the old code is out');
    await niece.post('/track', { reference, secret: code });
    assert.equal(niece.status, 422, 'the old code has ended');
    await niece.post('/track', { reference, secret: anew });
    assert.equal(niece.status, 200);
    await assert.rejects(
      site.store.as('staff', (tx) =>
        sql`SELECT 1 / end_tracking((SELECT id FROM report WHERE reference = ${reference}))::integer`.execute(tx),
      ),
      'the database ends nothing whose report was not changed',
    );
  });

  it('says yes to a receipt that was given, on the page and on the command line, and no to any other', async () => {
    const visitor = await new Visitor(site.publicUrl!).get('/report');
    await visitor.post('/report', { urgency: 'no' });
    await visitor.post('/report/what', { kind: 'information' });
    await visitor.post('/report/who', { role: 'anonymous' });
    await visitor.post('/report/story', { story: 'Something.' });
    await visitor.post('/report/when', { day: 'unknown' });
    await visitor.post('/report/where', { where: '' });
    await visitor.post('/report/send');
    await visitor.get('/report/receipt');
    const [reference = ''] = /CF-\d{7}/.exec(visitor.text) ?? [];
    const short = /cf-secret">([A-Z0-9 ]{39})</.exec(visitor.text)![1]!;
    const long = /href="\/receipt\/([A-Z0-9]+)"/.exec(visitor.text)![1]!;
    assert.doesNotMatch(
      visitor.text,
      new RegExp(visitor.cookies.get('counterfoil-report')!),
      'the secret is not on it',
    );
    await clerk.get(`/staff/reports/${reference}`);
    assert.match(clerk.text, /would rather not say who they are/);
    assert.doesNotMatch(clerk.text, /Prove that it is you<\/a>/, 'there is nobody to ring');
    const bank = await new Visitor(site.publicUrl!).get('/receipt');
    await bank.post('/receipt', { code: short.toLowerCase() });
    assert.match(bank.text, /Issued by Hertfordshire Constabulary/);
    assert.ok(bank.text.includes(reference));
    assert.match((await bank.get(`/receipt/${long}`)).text, /a suspected fraud/);
    await bank.get('/receipt');
    await bank.post('/receipt', { code: short.replace(/.$/, (c) => (c === '7' ? '8' : '7')) });
    assert.equal(bank.status, 422);

    const key = (await bank.get('/receipt-key')).text.trim();
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [MAIN, 'receipt', 'verify', ...args], { cwd: tmpdir(), encoding: 'utf8' });
    const real = run(long, '--key', key);
    assert.equal(real.status, 0, real.stderr);
    assert.match(
      real.stdout,
      new RegExp(
        `^Real: issued by hertfordshire on \\d{4}-\\d{2}-\\d{2} for a report of a suspected fraud, ${reference}`,
      ),
    );
    const altered = run(long.replace(/.$/, '0').replace(/^(.{20})./, '$1Z'), '--key', key);
    assert.deepEqual([altered.status, /^Not real/.test(altered.stdout)], [1, true]);
    assert.equal(run(long, '--key', 'x').status, 2);
  });

  it('has staff pages that axe finds no fault with, at 320 pixels and by keyboard', {
    skip: withoutBrowser,
  }, async () => {
    let browser: Browser | undefined;
    try {
      browser = await openBrowser();
      const page = await (await browser.newContext({ viewport: { width: 320, height: 800 } })).newPage();
      const address = (path: string) => new URL(path, site.staffUrl!).href;
      await page.goto(address('/staff/sign-in'));
      await page.locator('#username').fill('clerk');
      await page.locator('#password').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/staff$/);
      const faults: string[] = [];
      for (const path of ['/staff/paper', `/staff/reports/${(await count())[0]!.reference}/same-person`]) {
        await page.goto(address(path));
        faults.push(...(await axeFaults(page)));
        if (await scrollsSideways(page)) faults.push(`${path} scrolls sideways`);
      }
      await page.goto(address('/staff/paper'));
      await page.locator('#urgency').focus();
      await page.keyboard.press('ArrowUp');
      for (let i = 0; i < 200; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.textContent.includes('Save the report')`)) break;
      }
      await page.keyboard.press('Enter');
      await page.locator('.govuk-error-summary').waitFor();
      faults.push(...(await axeFaults(page)));
      assert.deepEqual(faults, []);
    } finally {
      await browser?.close();
    }
  });
});
