import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { displayPhone } from '#core/phone.ts';
import type { OpenedDocument } from '#journey/reading/inputs/opened.ts';
import { keepReading } from '#journey/reading/keep.ts';
import { readOpened } from '#journey/reading/read-opened.ts';
import { drainStages } from '#store/outbox.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { madePdf } from '#test/made-pdf.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

const STORY = `Police in Hertfordshire have warned of courier fraud.

A woman from Watford lost £4,750 on 5 February 2026 to a man who pretended to be a police officer. He asked her to withdraw cash, and a courier collected the cash.

An 81-year-old woman from Hitchin lost £12,345.`;
const NEXT_DOOR = `Essex Police have issued a warning about courier fraud in Harlow, Essex.

An 84-year-old woman from Harlow lost £9,000 last week to a man who claimed to be a police officer. He told her to withdraw cash and to hand it to a courier, who collected the cash from her home.`;
const HOSTILE = `<script>document.title='broken'</script><img src=x onerror="document.title='broken'"> "><svg onload=alert(1)>
\u202Etxet sdrawkcab\u202C \u05D0\u05D1\u05D2 \u0645\u0631\u062D\u0628\u0627
Police in Kent: a woman from Maidstone lost £<b>5,000</b> to a bogus police officer. ${'x'.repeat(3_000)}`;

describe('the pages of the press', { skip: withoutBrowser }, () => {
  let county: StaffCounty;
  let browser: Browser;
  let page: Page;
  const base = (): string => new URL(county.site.staffUrl!).origin;
  before(async () => {
    browser = await openBrowser();
    county = await staffCounty(200);
    page = await signedIn('analyst', { javaScriptEnabled: false });
  });
  after(async () => {
    await browser?.close();
    await county?.close();
  });

  async function signedIn(
    role: 'analyst' | 'press' | 'lcu_sergeant',
    look: Parameters<Browser['newContext']>[0],
  ): Promise<Page> {
    const context: BrowserContext = await browser.newContext(look);
    const fresh = await context.newPage();
    await fresh.goto(county.site.staffUrl!);
    await fresh.fill('#username', role);
    await fresh.fill('#password', county.password(role));
    await fresh.click('main button');
    await fresh.waitForURL((u) => u.pathname === '/staff');
    return fresh;
  }
  async function add(text: string, by: Page = page): Promise<string> {
    await by.goto(`${base()}/staff/press/new`);
    await by.fill('#text', text);
    await by.click('main button:has-text("Read it")');
    await by.waitForURL(/\/staff\/press\/R-/);
    return new URL(by.url()).pathname;
  }
  const press = async (selector: string, by: Page = page): Promise<void> => {
    await Promise.all([by.waitForNavigation(), by.locator(selector).first().click()]);
  };

  it('take a pasted text, and show its facts and its words linked both ways, without JavaScript', async () => {
    await add(STORY);
    const mark = page.locator('mark', { hasText: '£12,345' });
    const number = (await mark.getAttribute('id'))!.slice(2);
    const to = await page.locator('sup a', { hasText: new RegExp(`^${number}$`) }).getAttribute('href');
    const fact = page.locator(to!);
    assert.match((await fact.textContent())!, /Lost: £12,345/);
    assert.equal(await fact.locator('a[data-do=words]').getAttribute('href'), `#w-${number}`);
    await page.locator('sup a', { hasText: new RegExp(`^${number}$`) }).click();
    assert.equal(new URL(page.url()).hash, to);
    assert.equal(await page.locator('[data-keys]').isVisible(), false, 'no keys are spoken of where there are none');
  });

  it('accept, correct, reject and undo by plain forms, and keep who said what', async () => {
    const path = await add(`${STORY} Forms.`);
    await press('#f-incidents-1 [data-do=accept]');
    assert.match(
      (await page.textContent('#f-incidents-1'))!,
      /Accepted[\s\S]*Intelligence record PR-\d{6}, graded 2CP/,
    );
    await press('#f-incidents-1-lossGbp [data-do=correct]');
    await page.fill('#value', 'lots');
    await press('#f-incidents-1-lossGbp button:has-text("Save")');
    assert.match((await page.textContent('.govuk-error-summary'))!, /sum in pounds/);
    assert.equal(await page.inputValue('#value'), 'lots', 'what was typed is there to be mended');
    await page.fill('#value', '12,500');
    await page.fill('#reason', 'The court said so');
    await press('#f-incidents-1-lossGbp button:has-text("Save")');
    assert.match(
      (await page.textContent('#f-incidents-1-lossGbp'))!,
      /£12,500[\s\S]*Corrected[\s\S]*Read as £12,345\. By The analyst: The court said so/,
    );
    await press('#f-area [data-do=reject]');
    assert.match((await page.textContent('#f-area'))!, /Rejected/);
    await press('.govuk-notification-banner [data-do=undo]');
    assert.doesNotMatch((await page.textContent('#f-area'))!, /Rejected/);
    await page.locator('summary', { hasText: 'History' }).click();
    assert.match((await page.textContent('main'))!, /Area rejected[\s\S]*Undone by The analyst/);
    const { rows } = await county.site.store.as('staff', (tx) =>
      sql<{
        op: string;
        n: number;
      }>`SELECT op, count(*)::integer AS n FROM audit_log WHERE record_id = ${path.split('/').at(-1)} GROUP BY op ORDER BY op`.execute(
        tx,
      ),
    );
    const ops = Object.fromEntries(rows.map((r) => [r.op, r.n]));
    assert.deepEqual([ops.ALTERATION, ops.COLLECTION], [4, 1]);
    assert.ok(ops.CONSULTATION! >= 6, 'every view left its entry');
  });

  it('accept all that remain with one press, leave what was said alone, and take it all back with one more', async () => {
    await add(`${STORY} All at once.`);
    await press('#f-area [data-do=reject]');
    await press('button[name=acceptAll]');
    assert.match((await page.textContent('.govuk-notification-banner'))!, /All that remained is accepted/);
    assert.match((await page.textContent('#f-area'))!, /Rejected/);
    assert.match((await page.textContent('#f-incidents-1-lossGbp'))!, /Accepted/);
    assert.match((await page.textContent('#f-incidents-0'))!, /Intelligence record PR-\d{6}/);
    assert.equal(await page.locator('button[name=acceptAll]').count(), 0, 'nothing remains');
    await press('.govuk-notification-banner [data-do=undo]');
    assert.match((await page.textContent('#f-area'))!, /Rejected/, 'what was said before still holds');
    assert.doesNotMatch((await page.textContent('#f-incidents-1-lossGbp'))!, /Accepted/);
    assert.match((await page.textContent('#f-incidents-0'))!, /Waits for a decision/);
  });

  it('read a text again with the engine of today: what would change, what a person said and is left, and take it over', async () => {
    const text = `${STORY} Again.`;
    const document: OpenedDocument = { input: { id: 'a', text }, format: 'text', isExtracted: false, notices: [] };
    const today = readOpened(document);
    const before = { ...today, area: 'Kent', fraudType: 'other_fraud' as const, places: [] };
    const by = { actor: 'analyst', actorRole: 'analyst' };
    const { id } = await county.site.store.as('staff', (tx) =>
      keepReading(tx, document, before, { channel: 'page', by, at: new Date('2026-02-10T12:00:00Z') }),
    );
    await page.goto(`${base()}/staff/press/${id}`);
    await press('#f-area [data-do=accept]');
    await page.goto(`${base()}/staff/press/${id}/again`);
    assert.match((await page.textContent('main'))!, /One more: place[\s\S]*Watford/);
    assert.match(
      (await page.textContent('main'))!,
      /not changed[\s\S]*Kent[\s\S]*Said by The analyst[\s\S]*Hertfordshire/,
    );
    const ticks = page.locator('input[name="take"]');
    for (const tick of await ticks.all()) await tick.uncheck();
    await press('button:has-text("Take over what is ticked")');
    assert.match((await page.textContent('.govuk-error-summary'))!, /Tick what is to be taken over/);
    for (const tick of await ticks.all()) await tick.check();
    await page.uncheck('input[value="fraudType"]');
    await press('button:has-text("Take over what is ticked")');
    const main = (await page.textContent('main'))!;
    assert.match(main, /as said by you/);
    assert.match((await page.textContent('#f-places-0'))!, /Watford[\s\S]*Added/);
    assert.match((await page.textContent('#f-area'))!, /Kent/, 'what a person said stands');
    assert.doesNotMatch((await page.textContent('#f-fraudType'))!, /Corrected/, 'what was not ticked stands');
  });

  it('take what was missed: a fact and an incident', async () => {
    await add(`${STORY} Missed.`);
    await page.locator('summary', { hasText: 'Add what was missed' }).click();
    await page.selectOption('#missing', 'published');
    await page.fill('#missingValue', '6 February 2026');
    await press('button:has-text("Add the fact")');
    assert.match((await page.textContent('#f-published'))!, /6 February 2026/);
    await page.locator('summary', { hasText: 'Add what was missed' }).click();
    await press('button:has-text("Add the incident")');
    assert.match((await page.textContent('.govuk-error-summary'))!, /where it was/);
    await page.fill('#new-place', 'Ware');
    await page.fill('#new-lossGbp', '750');
    await press('button:has-text("Add the incident")');
    assert.match((await page.textContent('#f-incidents-2'))!, /Ware[\s\S]*£750/);
  });

  it('take files, and say in a sentence what cannot be opened', async () => {
    const send = async (name: string, buffer: Buffer): Promise<void> => {
      await page.goto(`${base()}/staff/press/new`);
      await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
      await press('main button:has-text("Read it")');
    };
    await send(
      'bulletin.pdf',
      madePdf([[{ words: 'An 80-year-old woman from Watford lost £5,000 to a bogus police officer.' }]]),
    );
    assert.match(page.url(), /\/staff\/press\/R-.*done=kept/);
    await send('locked.pdf', madePdf([[{ words: 'x' }]], { locked: true }));
    assert.match((await page.textContent('.govuk-error-summary'))!, /protected with a password/);
    await send(
      'alert.eml',
      Buffer.from(
        'From: a@b.example\r\nMessage-ID: <1@b>\r\nSubject: Scam\r\n\r\nA man from Ware lost £400 to a bogus courier.',
      ),
    );
    assert.match((await page.textContent('h1'))!, /Scam/);
    await press('a:has-text("All texts")');
    assert.match((await page.textContent('main table'))!, /Scam/);
  });

  it('show hostile words as words, with JavaScript too', async () => {
    const scripted = await signedIn('analyst', {});
    const faults: string[] = [];
    scripted.on('pageerror', (e) => faults.push(e.message));
    scripted.on('dialog', (d) => faults.push(d.message()));
    await add(HOSTILE, scripted);
    assert.notEqual(await scripted.title(), 'broken');
    assert.ok((await scripted.textContent('.cf-source'))!.includes("<script>document.title='broken'</script>"));
    assert.ok(!(await scripted.content()).includes('\u202E'));
    assert.equal(await scripted.locator('.cf-source script, .cf-source img, .cf-source svg').count(), 0);
    assert.equal(await scrollsSideways(scripted), false);
    assert.deepEqual([await axeFaults(scripted), faults], [[], []]);
  });

  it('bear a text made of hundreds of numbers, and one without an incident', async () => {
    const numbers = Array.from({ length: 600 }, (_, i) => `Call 01632 960${String(i).padStart(3, '0')}.`).join(' ');
    await add(numbers);
    assert.match((await page.textContent('main'))!, /Only the first 250 of/);
    assert.ok((await page.content()).length < 1_000_000);
    await add('The weather was fine and nothing happened. '.repeat(300));
    assert.equal(await page.locator('.cf-beside').count(), 1);
  });

  it('obey single keys, which can be switched off and stay so', async () => {
    const scripted = await signedIn('press', {});
    await add(`${STORY} Keys.`, scripted);
    await scripted.keyboard.press('j');
    await Promise.all([scripted.waitForNavigation(), scripted.keyboard.press('a')]);
    assert.match((await scripted.textContent('#f-isFraudWarning'))!, /Accepted/);
    await Promise.all([scripted.waitForNavigation(), scripted.keyboard.press('u')]);
    assert.doesNotMatch((await scripted.textContent('#f-isFraudWarning'))!, /Accepted/);
    const at = () => scripted.evaluate('document.activeElement.id');
    assert.equal(await at(), 'f-isFraudWarning', 'whoever undoes is still at the fact');
    await scripted.keyboard.press('j');
    const second = await at();
    await scripted.keyboard.press('w');
    await scripted.keyboard.press('j');
    await scripted.keyboard.press('k');
    assert.equal(await at(), second, 'whoever looked at the words goes on from their fact');
    await Promise.all([scripted.waitForNavigation(), scripted.keyboard.press('c')]);
    assert.equal(await at(), 'value', 'the box to write the right value in is ready');
    await scripted.locator('#reason').focus();
    await scripted.keyboard.type('jar');
    assert.equal(await scripted.inputValue('#reason'), 'jar', 'letters typed into a box are letters');
    await scripted.click('text=Turn single keys off');
    await scripted.reload();
    await scripted.keyboard.press('j');
    assert.equal(await scripted.evaluate('document.activeElement.matches("[data-fact]")'), false);
    assert.match((await scripted.textContent('[data-keys]'))!, /Turn single keys on/);
  });

  it('join two papers on one incident, and part them on a person’s word', async () => {
    await add(`${STORY} First paper.`);
    await add('A paper in Hertfordshire writes: an 81-year-old woman from Hitchin lost £12,345 to a courier fraud.');
    const tellings = page.locator('section.cf-incident', { hasText: 'Other tellings of it' });
    assert.match((await tellings.textContent())!, /Both name Hitchin\.[\s\S]*Both tell of £12,345\./);
    await press('button:has-text("These are two incidents")');
    assert.match((await tellings.textContent())!, /Told apart by The analyst/);
    await press('button:has-text("Join them again")');
    assert.match((await page.textContent('main'))!, /They are one incident again/);
  });

  it('let a person join two tellings that no rule would, and part them', async () => {
    const there = await add(
      'A weekly in Kent: a man from Deal lost £777 to a bogus police officer who sent a courier.',
    );
    const here = await add(
      'Readers told us of a retired teacher near the coast who lost about £800 to a man claiming to be police.',
    );
    assert.equal(await page.locator('section.cf-incident', { hasText: 'Other tellings of it' }).count(), 0);
    await press('section.cf-incident a:has-text("Another text tells of it too")');
    assert.match((await page.textContent('h1'))!, /Which incident is the same as incident 1\?/);
    await page.fill('#words', 'no such words');
    await press('button:has-text("Look")');
    assert.match((await page.textContent('main'))!, /No text with these words/);
    await page.fill('#words', 'weekly in kent');
    await press('button:has-text("Look")');
    assert.match((await page.textContent('main'))!, /Incident 1: Deal, £777 lost/);
    assert.doesNotMatch((await page.textContent('main'))!, /<\w/);
    await press('button:has-text("The same incident")');
    assert.match(
      (await page.textContent('main'))!,
      /joined as one incident[\s\S]*Taken for the same incident by The analyst/,
    );
    await page.goto(`${base()}${there}`);
    assert.match((await page.textContent('section.cf-incident'))!, /Other tellings of it[\s\S]*Readers told us/);
    await press('button:has-text("These are two incidents")');
    await page.goto(`${base()}${here}/incidents/99/join`);
    assert.match((await page.textContent('h1'))!, /not found|could not|cannot be found|no such/i);
  });

  it('raise an alert when the same method is read next door, which a named person dismisses with a reason', async () => {
    const path = await add(NEXT_DOOR);
    await drainStages(county.site.store, wokenStages(HERTFORDSHIRE), outboxOptions());
    await page.goto(base() + path);
    await press('a:has-text("See the alert and its reasons")');
    const alert = page.locator('.cf-item', { hasText: 'Harlow' });
    assert.match(
      (await alert.textContent())!,
      /Both are courier fraud\.[\s\S]*In its words: “courier fraud”[\s\S]*police/,
    );
    await press('button:has-text("Dismiss the alert")');
    assert.match((await page.textContent('.govuk-error-summary'))!, /Say why/);
    await page.locator('.cf-item input[name^=because]').first().fill('Told the sergeant of Bishop’s Stortford');
    await press('button:has-text("Dismiss the alert")');
    await page.locator('summary', { hasText: 'Dismissed' }).click();
    assert.match((await page.textContent('main'))!, /Dismissed by The analyst, [\s\S]*Told the sergeant/);
    await press('button:has-text("Open it again")');
    assert.match((await page.textContent('main'))!, /The alert is open again/);
    assert.equal(await page.locator('.cf-item', { hasText: 'Harlow' }).count(), 1);
  });

  it('lead an alert with a number that callers here used, before any method', async () => {
    const { rows } = await county.site.store.as('worker', (tx) =>
      sql<{ series: string; number: string }>`SELECT m.series_id AS series, p.number FROM report_phone p
        JOIN series_member m ON m.report_id = p.report_id WHERE p.role = 'caller' AND m.series_id IS NOT NULL
        GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT 1`.execute(tx),
    );
    const { series, number } = rows[0]!;
    const path = await add(
      `${NEXT_DOOR}\nA woman in Epping was rung from ${displayPhone(number)} by a man who said he was police.`,
    );
    await drainStages(county.site.store, wokenStages(HERTFORDSHIRE), outboxOptions());
    await page.goto(base() + path);
    await press('a:has-text("See the alert and its reasons")');
    const alert = page.locator('.cf-item', { hasText: `series ${series}` });
    assert.match(
      (await alert.locator('li').first().textContent())!,
      /^The number 0[\d ]+ is in \d+ reports? of the series\./,
    );
  });

  it('put accepted incidents on the map beside the reports and in no count of them', async () => {
    await page.goto(`${base()}/staff/press/picture`);
    assert.match((await page.textContent('main'))!, /PR-\d{6}[\s\S]*Source: open press\./);
    await page.goto(`${base()}/staff/waves`);
    assert.equal((await page.locator('.district-map .map-press').count()) > 0, true);
    assert.match((await page.textContent('main'))!, /in no count of reports/);
  });

  it('let a sergeant read and not correct', async () => {
    const path = await add(`${STORY} Sergeant.`);
    const sergeant = await signedIn('lcu_sergeant', {});
    await sergeant.goto(base() + path);
    assert.equal(await sergeant.locator('[data-do=accept], [data-do=correct]').count(), 0);
    assert.equal((await sergeant.goto(`${base()}/staff/press/new`))!.status(), 403);
  });

  it('have no fault that axe sees, do not scroll sideways at 320 pixels, and fit their first view into 25 KB', async () => {
    const path = await add(`${STORY} Sizes.`);
    const narrow = await signedIn('analyst', { viewport: { width: 320, height: 700 } });
    for (const address of [
      path,
      `${path}?correct=area`,
      `${path}/incidents/0/join`,
      '/staff/press',
      '/staff/press?state=waiting&words=x',
      '/staff/press/new',
      '/staff/press/next-door',
      '/staff/press/picture',
      '/staff/press/series/S-1',
    ]) {
      await narrow.goto(base() + address);
      assert.deepEqual([address, await axeFaults(narrow), await scrollsSideways(narrow)], [address, [], false]);
    }
    await narrow.goto(base() + path);
    const parts = await narrow
      .locator('link[rel=stylesheet], script[src]')
      .evaluateAll((all) =>
        all.map((e) => (e as unknown as { href?: string; src?: string }).href ?? (e as unknown as { src: string }).src),
      );
    let size = brotliCompressSync(await narrow.content(), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
    for (const part of parts)
      size += Number((await fetch(part, { headers: { 'accept-encoding': 'br' } })).headers.get('content-length'));
    assert.ok(parts.length >= 4 && size <= 25 * 1024, `${size} bytes`);
  });
});
