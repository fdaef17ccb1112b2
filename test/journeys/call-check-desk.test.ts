import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { looksRight, personAt, press, textOf } from '#test/checking-browser.ts';
import { startSite, type TestSite } from '#test/site.ts';

const WORDS =
  'A man rang my neighbour and said he was DC Findable from the police. He told her to take out £4,000 and a courier is coming to collect it in ten minutes.';

describe('a call handler takes a call', { skip: withoutBrowser }, () => {
  let site: TestSite;
  let browser: Browser;
  let password: string;

  before(async () => {
    browser = await openBrowser();
    site = await startSite();
    password = await site.addUser('handler', 'The handler', ['call_handler']);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const scripts of [false, true]) {
    it(`${scripts ? 'with JavaScript, as they type' : 'without JavaScript, when they press'}: signs, a question, a grade, and one press to a report`, async () => {
      const { page, complaints, close } = await personAt(browser, site.publicUrl!, scripts, scripts ? 320 : 1200);
      await page.goto(new URL('/staff/sign-in', site.staffUrl!).href);
      await page.locator('#username').fill('handler');
      await page.locator('#password').fill(password);
      await press(page, /^Sign in$/);
      await page.goto(`${site.staffUrl}/call`);
      assert.match(await textOf(page, '.cf-ask'), /at the door/);
      assert.equal(await page.locator('.cf-verdict').count(), 0, 'nothing is judged before anything is said');
      if (scripts) await looksRight(page, 'empty');
      await page.locator('#text').fill(WORDS);
      if (!scripts) await press(page, 'Read it');
      await page.locator('.cf-lamp--red').first().waitFor();
      assert.equal(await textOf(page, '#desk-grade h2'), 'Immediate');
      assert.match(await textOf(page, '.cf-ask'), /put the phone down/);
      assert.equal(await page.locator('#text').inputValue(), WORDS, 'what was typed is still there');
      const kept = () =>
        site.store.as('staff', (tx) => tx.selectFrom('report').select(['source', 'payload']).execute());
      const before = (await kept()).length;
      assert.equal(before, scripts ? 1 : 0, 'nothing is kept while they type');
      await page.getByRole('group', { name: 'Fraudster still on another line' }).getByLabel('No').check();
      if (!scripts) await press(page, 'Read it');
      await page.getByText('Has anything been handed over').waitFor();
      if (scripts) await looksRight(page, 'lit');
      await page.locator('#where').fill('St Albans');
      await page.locator('#number').fill('07700 900123');
      if (scripts) {
        await page.goto(`${site.staffUrl}/messages`);
        await page.goto(`${site.staffUrl}/call`);
        assert.equal(await page.locator('#text').inputValue(), WORDS, 'the note stayed in this tab');
        await page.getByText('What you had typed in this tab is back').waitFor();
      }
      await press(page, 'Send the report');
      assert.match(await textOf(page, '.govuk-error-summary'), /Choose who rings us/);
      await page.locator('#role').selectOption({ label: 'Neighbour or passer-by' });
      await press(page, 'Send the report');
      await page.waitForURL(/\/staff\/reports\/CF-\d{7}$/);
      const now = await kept();
      assert.equal(now.length, before + 1);
      const made = now.at(-1)!;
      assert.equal(made.source, 'control_room');
      assert.equal(made.payload.narrative, WORDS);
      assert.deepEqual(made.payload.impersonated, ['police']);
      assert.deepEqual(made.payload.callers, [{ phone: '07700 900123' }]);
      const trail = await site.store.as('staff', (tx) =>
        tx.selectFrom('audit_log').select(['actor', 'op']).where('record_type', '=', 'report').execute(),
      );
      assert.ok(trail.some((t) => t.actor === 'handler' && t.op === 'COLLECTION'));
      assert.deepEqual(complaints, []);
      await page.goto(`${site.staffUrl}/call`);
      assert.equal(await page.locator('#text').inputValue(), '', 'what was sent is forgotten');
      await close();
    });
  }

  const signedIn = async (page: Page, name: string, word: string) => {
    await page.goto(new URL('/staff/sign-in', site.staffUrl!).href);
    await page.locator('#username').fill(name);
    await page.locator('#password').fill(word);
    await press(page, /^Sign in$/);
  };

  it('puts what the note says into the boxes, follows the note, and leaves alone what the handler wrote', async () => {
    const { page, complaints, close } = await personAt(browser, site.publicUrl!, true, 320);
    await signedIn(page, 'handler', password);
    await page.goto(`${site.staffUrl}/call`);
    const note = 'I am 83 and live in St Albans. Ring me back on 01632 960417. The officer gave a code 482 917.';
    await page.locator('#text').fill(note);
    await page.locator('#note-where').getByText('Read from the note: “live in St Albans”').waitFor();
    const boxes = () => Promise.all(['where', 'age', 'phone'].map((b) => page.locator(`#${b}`).inputValue()));
    assert.deepEqual(await boxes(), ['St Albans', '83', '01632 960417']);
    await page.getByRole('button', { name: 'Look up the code 482917' }).waitFor();
    await looksRight(page, 'read from the note');
    await page.locator('#age').fill('84');
    await page.locator('#text').fill(note.replace('St Albans', 'Ware'));
    await page.locator('#note-where').getByText('“live in Ware”').waitFor();
    assert.deepEqual(await boxes(), ['Ware', '84', '01632 960417']);
    assert.match(await textOf(page, '#note-age'), /The note says 83/);
    const tab = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Look up the code 482917' }).click();
    const looked = await tab;
    await looked.getByText('It cannot be confirmed').waitFor();
    assert.doesNotMatch(looked.url(), /482/);
    await page.locator('#role').selectOption('victim');
    await press(page, 'Send the report');
    await page.waitForURL(/\/staff\/reports\/CF-\d{7}$/);
    const made = await site.store.as('staff', (tx) =>
      tx.selectFrom('report').select('payload').orderBy('reference', 'desc').limit(1).executeTakeFirstOrThrow(),
    );
    assert.deepEqual(made.payload.victim, { phone: '01632 960417', age: 84, address: { town: 'Ware' } });
    assert.deepEqual(complaints, []);
    await close();
  });

  it('forgets the note when its writer signs out, and when somebody else signs in where they did not', async () => {
    const { page, close } = await personAt(browser, site.publicUrl!, true);
    const kept = () => page.evaluate('Object.values(sessionStorage).join()');
    const write = async () => {
      await signedIn(page, 'handler', password);
      await page.goto(`${site.staffUrl}/call`);
      await page.locator('#text').fill(WORDS);
      assert.match(`${await kept()}`, /Findable/);
    };
    await write();
    await press(page, 'Sign out');
    assert.equal(await kept(), '', 'signed out');
    await write();
    await page.context().clearCookies();
    await page.goto(`${site.staffUrl}/call`);
    assert.match(`${await kept()}`, /Findable/, 'a session that ended by itself takes no note from its writer');
    await signedIn(page, 'other', await site.addUser('other', 'Another', ['analyst']));
    assert.equal(await kept(), '', 'somebody else');
    await close();
  });

  it('says so when what is typed could not be read, and reads it when it can', async () => {
    const { page, close } = await personAt(browser, site.publicUrl!, true);
    await page.goto(new URL('/staff/sign-in', site.staffUrl!).href);
    await page.locator('#username').fill('handler');
    await page.locator('#password').fill(password);
    await press(page, /^Sign in$/);
    await page.goto(`${site.staffUrl}/call`);
    await page.route('**/staff/call', (route) => route.abort());
    await page.locator('#text').fill(WORDS);
    await page.getByText('This was not read').waitFor();
    await page.unroute('**/staff/call');
    await press(page, 'Read it');
    await page.locator('.cf-lamp--red').first().waitFor();
    assert.equal(await page.getByText('This was not read').count(), 0);
    await close();
  });

  it('shows what to mend, and keeps what was typed', async () => {
    const { page, close } = await personAt(browser, site.publicUrl!, true);
    await page.goto(new URL('/staff/sign-in', site.staffUrl!).href);
    await page.locator('#username').fill('handler');
    await page.locator('#password').fill(password);
    await press(page, /^Sign in$/);
    await page.goto(`${site.staffUrl}/call`);
    await page.locator('#where').fill('Ware');
    await press(page, 'Send the report');
    assert.match(await page.title(), /^Error/);
    assert.equal(await page.locator('#where').inputValue(), 'Ware');
    await looksRight(page, 'with an error');
    await close();
  });
});
