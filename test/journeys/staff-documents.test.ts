import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { madePdf } from '#test/made-pdf.ts';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

const PDF = madePdf([[{ words: 'Statement of the cashier' }]]);
const RUNS = Buffer.from('<html><script>alert(1)</script></html>');

describe('a document that a detective puts to a case', { skip: withoutBrowser }, () => {
  let county: StaffCounty;
  let browser: Browser;
  let page: Page;
  let reference: string;
  let investigator: Visitor;
  const caseOf = () => `/staff/reports/${reference}/case`;
  const url = (path: string) => new URL(path, county.site.staffUrl!).href;
  const documents = () => page.locator('section:has(#documents)').innerText();

  before(async () => {
    browser = await openBrowser();
    county = await staffCounty(150);
    reference = await county.site.store.as(
      'staff',
      async (tx) =>
        (await tx.selectFrom('report').select('reference').orderBy('number').limit(1).executeTakeFirstOrThrow())
          .reference,
    );
    investigator = await county.as('sfcu_investigator');
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    await context.addCookies(
      [...investigator.cookies].map(([name, value]) => ({ name, value, url: county.site.staffUrl! })),
    );
    page = await context.newPage();
  });
  after(async () => {
    await browser?.close();
    await county?.close();
  });

  async function send(file: { name: string; buffer: Buffer } | null, what: string): Promise<void> {
    await page.goto(url(caseOf()));
    await page.getByRole('link', { name: 'Add a document' }).click();
    if (file) await page.getByLabel('Choose a file').setInputFiles({ ...file, mimeType: 'application/pdf' });
    await page.getByLabel('What it is').fill(what);
    await page.getByLabel('Where it is from').selectOption({ label: 'A bank or another business' });
    await page.getByRole('button', { name: 'Add it' }).click();
  }

  it('is refused in a sentence without a file, without words, and where it could run by itself; nothing is kept', async () => {
    await send(null, 'Statement');
    assert.match(await page.locator('main').innerText(), /Choose a file/);
    assert.deepEqual(await axeFaults(page), []);
    assert.equal(await scrollsSideways(page), false);
    await send({ name: 'a.pdf', buffer: RUNS }, 'Statement');
    assert.match(await page.locator('main').innerText(), /could run by itself.*It was not kept/);
    assert.equal(await page.getByLabel('What it is').inputValue(), 'Statement', 'what was written stays');
    await send({ name: 'a.pdf', buffer: PDF }, '');
    assert.match(await page.locator('main').innerText(), /Say what it is/);
    await page.goto(url(caseOf()));
    assert.doesNotMatch(await documents(), /Statement/);
  });

  it('stands on the case with its source, opens as it came, and is told in the timeline', async () => {
    await send({ name: '../statement.pdf', buffer: PDF }, 'Statement of the cashier');
    assert.match(
      await documents(),
      /Statement of the cashier\s+A bank or another business\. PDF document \(sent as “statement\.pdf”\), \d+ KB\. Added \d+ \w+ \d{4} by/,
    );
    assert.match(await page.locator('main').innerText(), /Document added by .*: Statement of the cashier/);
    assert.equal(await scrollsSideways(page), false);
    assert.deepEqual(await axeFaults(page), []);
    const link = await page.getByRole('link', { name: 'Statement of the cashier', exact: true }).getAttribute('href');
    const answer = await fetch(url(link!), {
      headers: { cookie: [...investigator.cookies].map(([k, v]) => `${k}=${v}`).join('; ') },
    });
    assert.equal(answer.headers.get('content-type'), 'application/octet-stream');
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), PDF);
    const analyst = await county.as('analyst');
    assert.doesNotMatch((await analyst.get(caseOf())).text, new RegExp(link!), 'a link that would be refused is none');
    assert.equal((await analyst.get(link!)).status, 403);
  });

  it('is not added twice, nor without a file as another record', async () => {
    await send({ name: 'again.pdf', buffer: PDF }, 'The same again');
    assert.match(await page.locator('main').innerText(), /This file is there already, as “Statement of the cashier”/);
    assert.equal((await investigator.get(`${caseOf()}/add/document`)).status, 404);
    assert.equal((await investigator.post(`${caseOf()}/add/document`, { what: 'x', from: 'bank' })).status, 404);
  });

  it('is corrected, removed and put back, each kept in its history', async () => {
    await page.goto(url(caseOf()));
    await page.getByRole('link', { name: 'Change or remove Statement' }).click();
    await page.getByLabel('Note').fill('Exhibit ABC/1');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(url(caseOf()));
    assert.match(await documents(), /Exhibit ABC\/1/);
    await page.getByRole('link', { name: 'Change or remove Statement' }).click();
    const its = page.url();
    await page.getByRole('button', { name: 'Remove' }).click();
    assert.doesNotMatch(await documents(), /Statement of the cashier/);
    await page.goto(its);
    await page.getByRole('button', { name: 'Undo the last change' }).click();
    await page.goto(url(caseOf()));
    assert.match(await documents(), /Statement of the cashier/);
  });

  it('says on the case and in its timeline who has it', async () => {
    const sergeant = await county.as('lcu_sergeant');
    const assessor = await county.as('imu_assessor');
    await assessor.get(`/staff/reports/${reference}`);
    const field = (of: Visitor, name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(of.text)?.[1] ?? '';
    await assessor.post(`/staff/reports/${reference}/decision`, {
      decided: 'LCU',
      reason: 'It has lines of enquiry here.',
      assessment: field(assessor, 'assessment'),
      standing: field(assessor, 'standing') || '0',
    });
    await sergeant.get(`/staff/reports/${reference}`);
    await sergeant.post(`/staff/reports/${reference}/officer`, {
      officer: '',
      other: 'PC Example 1234',
      allocation: field(sergeant, 'allocation'),
      assignment: field(sergeant, 'assignment'),
    });
    const { text } = await investigator.get(caseOf());
    assert.match(text, /With PC Example 1234, Local Crime Unit/);
    assert.match(text, /Given to PC Example 1234 by The lcu sergeant/i);
    assert.match(text, /Allocated to Local Crime Unit[^<]*by The imu assessor/i);
  });
});
