import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { recordReports } from '#journey/intake/record.ts';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { looksRight, personAt, press, textOf } from '#test/checking-browser.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

describe('an officer proves who is ringing', { skip: withoutBrowser }, () => {
  let site: TestSite;
  let browser: Browser;
  let password: string;

  before(async () => {
    browser = await openBrowser();
    site = await startSite();
    await site.store.as('worker', (tx) => recordReports(tx, [madeUpReport(1)], IMPORTER));
    password = await site.addUser('a.findable', 'DC A. Findable', ['lcu_sergeant']);
    await site.addUser('handler', 'The handler', ['call_handler']);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const scripts of [false, true]) {
    it(`${scripts ? 'with' : 'without'} JavaScript: a code from the officer's page to the person's, and 101`, async () => {
      const width = scripts ? 320 : 1000;
      const officer = await personAt(browser, site.publicUrl!, scripts, width);
      await officer.page.goto(new URL('/staff/sign-in', site.staffUrl!).href);
      await officer.page.locator('#username').fill('a.findable');
      await officer.page.locator('#password').fill(password);
      await press(officer.page, /^Sign in$/);
      await officer.page.goto(`${site.staffUrl}/contact-codes`);
      await officer.page.locator('#reference').fill('cf 1');
      await officer.page.locator('#last').fill('07700 900 123');
      await press(officer.page, 'Make a code');
      const code = await textOf(officer.page, '.cf-code');
      assert.match(code, /^\d{3} \d{3}$/);
      assert.ok(!officer.page.url().includes(code.replace(' ', '')));
      if (scripts) await looksRight(officer.page, 'the officer’s page');

      const person = await personAt(browser, site.publicUrl!, scripts, width);
      await person.page.goto(new URL('/check', site.publicUrl!).href);
      await person.page.getByRole('link', { name: /An officer gave me a code/ }).click();
      if (scripts) await looksRight(person.page, 'the form');
      await press(person.page, 'Check the code');
      assert.match(await person.page.title(), /^Error/);
      await person.page.locator('#code').fill(code);
      await person.page.locator('#last').fill('123');
      await press(person.page, 'Check the code');
      assert.equal(await textOf(person.page, 'h1'), 'Yes');
      const told = await textOf(person.page, 'main');
      assert.match(
        told,
        /An officer of this force is expecting to speak to you about your report\. Started (?:\d{1,2}(?::\d\d)?[ap]m|midday|midnight)\./,
      );
      assert.match(told, /No real officer asks for cash, cards or a PIN/);
      assert.doesNotMatch(await person.page.content(), /Findable|CF-0000001/);
      assert.ok(!person.page.url().includes('123'));
      if (scripts) await looksRight(person.page, 'yes');

      await person.page.goto(new URL('/prove', site.publicUrl!).href);
      await person.page.locator('#code').fill('000000');
      await person.page.locator('#last').fill('123');
      await press(person.page, 'Check the code');
      assert.equal(await textOf(person.page, 'h1'), 'We cannot confirm this. Hang up.');
      assert.match(await textOf(person.page, 'main'), /No real officer asks for cash, cards or a PIN/);
      if (scripts) await looksRight(person.page, 'no');

      const handler = await new Visitor(site.staffUrl!).signIn('handler', 'correct horse battery 7');
      await handler.get('/staff/contact-codes/look-up');
      await handler.post('/staff/contact-codes/look-up', { code, last: '123' });
      assert.match(handler.text, /It is one of ours/);
      assert.match(handler.text, /DC A\. Findable/);
      await handler.post('/staff/contact-codes/look-up', { code, last: '124' });
      assert.match(handler.text, /cannot be confirmed/);

      await press(officer.page, /End it/);
      await person.page.goto(new URL('/prove', site.publicUrl!).href);
      await person.page.locator('#code').fill(code);
      await person.page.locator('#last').fill('123');
      await press(person.page, 'Check the code');
      assert.match(await textOf(person.page, 'h1'), /cannot confirm/);
      assert.deepEqual([...officer.complaints, ...person.complaints], []);
      await officer.close();
      await person.close();
    });
  }

  it('leaves a trail: who made it, who looked it up, that it was confirmed', async () => {
    const trail = await site.store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select(['actor', 'op', 'channel'])
        .where('record_type', '=', 'contact_code')
        .orderBy('seq')
        .execute(),
    );
    const seen = trail.map((t) => `${t.actor} ${t.op} ${t.channel ?? ''}`.trim());
    for (const expected of [
      'a.findable COLLECTION',
      'public CONSULTATION web',
      'handler CONSULTATION telephone',
      'a.findable ALTERATION',
    ])
      assert.ok(seen.includes(expected), `${expected} is not among: ${seen.join('; ')}`);
  });

  it('is refused to whoever rings nobody, and to a report that is not there', async () => {
    await site.addUser('press', 'The press office', ['press']);
    const other = await new Visitor(site.staffUrl!).signIn('press', 'correct horse battery 5');
    await other.get('/staff/contact-codes');
    assert.equal(other.status, 403);
    const own = await new Visitor(site.staffUrl!).signIn('a.findable', password);
    await own.get('/staff/contact-codes');
    await own.post('/staff/contact-codes', { reference: 'CF-9999999', last: '123' });
    assert.equal(own.status, 422);
    await own.post('/staff/contact-codes', { reference: 'CF-0000001', last: '1' });
    assert.equal(own.status, 422);
    await own.post('/staff/contact-codes/end', { id: "'; --" });
    assert.equal(own.status, 404);
  });
});
