import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { startSite, type TestSite } from '#test/site.ts';

/** A picture of one pixel, as a telephone would send a larger one. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What one way through the form asks, by the beginning of each heading, and how it is answered there. */
interface Branch {
  name: string;
  urgency: 'coming' | 'now' | 'recent' | 'no';
  steps: [string, ((page: Page) => Promise<void>)?][];
  payload: Record<string, unknown>;
  advice?: RegExp;
  receipt: RegExp;
}

const choose = (label: string | RegExp) => (page: Page) => page.getByLabel(label).check();
const fill = (id: string, words: string) => (page: Page) => page.locator(`#${id}`).fill(words);

const BRANCHES: Branch[] = [
  {
    name: 'a courier took a card from a mother an hour ago',
    urgency: 'recent',
    steps: [
      ['Ring 999 now'],
      ['What do you want to tell us about?', choose(/lost something/)],
      ['Who did it happen to?', choose(/Somebody in my family/)],
      ['Which of these is it most like?', choose(/rang as the police or a bank/)],
      ['What happened?', fill('story', 'A man rang her as the police and another took her card.')],
      ['Who did they say they were?', choose('The police')],
      ['What number did they ring', fill('callerPhone', 'withheld')],
      [
        'Who came, and in what?',
        async (page) => {
          await page.locator('#collectorLooks').fill('About 20, thin, motorbike helmet');
          await page.locator('#registration').fill('AB12');
          await page.locator('#password').fill('Orchid');
        },
      ],
      [
        'What was lost?',
        async (page) => {
          await page.getByLabel('A bank card').check();
          await page.getByLabel('Not yet').check();
        },
      ],
      ['When did it happen?', fill('dayWords', 'this morning')],
      ['What town or postcode', fill('where', 'Radlett')],
      ['About the person it happened to', fill('victimAge', '82')],
      ['Is there anything we should know', choose('Lives alone')],
      ['How can we reach you?', fill('phone', '01632 960001')],
    ],
    payload: {
      kind: 'loss',
      fraudType: 'courier',
      collectedInLastDay: true,
      bankTold: false,
      collection: {
        password: 'Orchid',
        courier: { description: 'About 20, thin, motorbike helmet' },
        vehicle: { registration: 'AB12' },
      },
    },
    advice: /Ring your bank now: 159/,
    receipt: /courier fraud/,
  },
  {
    name: 'a charity paid a false invoice',
    urgency: 'no',
    steps: [
      ['What do you want to tell us about?', choose(/lost something/)],
      ['Who did it happen to?', choose('My charity')],
      ['Which of these is it most like?', choose(/invoice|account details|Bank details/i)],
      ['What happened?', fill('story', 'An invoice came with new bank details.')],
      [
        'Where was money sent',
        async (page) => {
          await page.locator('#accountName').fill('J Example');
          await page.locator('#sortCode').fill('10-20-30');
          await page.locator('#accountNumber').fill('12345678');
        },
      ],
      ['What web or e-mail addresses', fill('contacts', 'accounts@example.com')],
      [
        'What was lost?',
        async (page) => {
          await page.getByLabel('Money sent by bank transfer').check();
          await page.locator('#lossGbp').fill('6k');
          await page.getByLabel('Yes', { exact: true }).check();
        },
      ],
      ['When did it happen?', choose('Yesterday')],
      ['What town or postcode', fill('where', 'AL1 3JE')],
      ['How can we reach you?', fill('organisation', 'Example Trust')],
    ],
    payload: {
      kind: 'loss',
      bankTold: true,
      lossGbp: 6000,
      victim: { kind: 'charity', name: 'Example Trust', address: { postcode: 'AL1 3JE' } },
      accounts: [{ sortCode: '10-20-30', accountNumber: '12345678', name: 'J Example' }],
    },
    advice: /Whoever offers to get your money back/,
    receipt: /changed bank details/,
  },
  {
    name: 'a suspicious call',
    urgency: 'no',
    steps: [
      ['What do you want to tell us about?', choose(/suspicious call/)],
      ['Who did it happen to?', (page) => page.locator('input[name=role][value=victim]').check()],
      ['Which of these is it most like?'],
      ['What happened?', fill('story', 'He said he was from my bank.')],
      ['Who did they say they were?'],
      ['What number did they ring', fill('callerPhone', '07700 900123')],
      ['When did it happen?', fill('dayWords', 'yesterday evening')],
      ['What town or postcode'],
      ['About you'],
      ['Is there anything we should know'],
      ['How can we reach you?'],
    ],
    payload: { kind: 'suspicious_call', callers: [{ phone: '07700 900123' }] },
    receipt: /suspicious call/,
  },
  {
    name: 'somebody acting oddly at a cash machine',
    urgency: 'no',
    steps: [
      ['What do you want to tell us about?', choose(/cash machine/)],
      ['Who are you?', choose('Somebody who saw or heard it')],
      ['What happened?', fill('story', 'He used six cards, one after the other.')],
      ['What did they look like', fill('collectorLooks', 'Grey hood')],
      ['When did it happen?', choose('Today')],
      ['What town or postcode', fill('where', 'Watford')],
      ['How can we reach you?'],
    ],
    payload: {
      kind: 'cashpoint',
      collection: { place: { town: 'Watford' }, courier: { description: 'Grey hood' } },
    },
    receipt: /cash machine/,
  },
  {
    name: 'somebody who will not say who they are knows something',
    urgency: 'no',
    steps: [
      ['What do you want to tell us about?', choose(/I know something/)],
      ['Who are you?', choose(/rather not say/)],
      ['What happened?', fill('story', 'My neighbour keeps other people’s cards.')],
      ['When did it happen?', choose('I do not know')],
      ['What town or postcode'],
    ],
    payload: { kind: 'information', reporter: { role: 'anonymous' } },
    receipt: /a suspected fraud/,
  },
];

describe('each way through the report form, in a browser', { skip: withoutBrowser }, () => {
  let site: TestSite;
  let browser: Browser;
  const complaints: string[] = [];
  const address = (path: string) => new URL(path, site.publicUrl!).href;
  const heading = async (page: Page) => ((await page.locator('h1').first().textContent()) ?? '').trim();
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

  before(async () => {
    browser = await openBrowser();
    site = await startSite();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function newPage(javaScriptEnabled: boolean, width = 1000): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } });
    const page = await context.newPage();
    page.on('pageerror', (e) => complaints.push(e.message));
    page.on('request', (r) => {
      if (!r.url().startsWith(site.publicUrl!)) complaints.push(`asked another host: ${r.url()}`);
    });
    return page;
  }

  /** What axe finds, and whether it scrolls sideways at the width of a small telephone (or at 400% on a screen of 1,280 pixels). */
  async function looked(page: Page): Promise<void> {
    complaints.push(...(await axeFaults(page)).map((f) => `${page.url()} ${f}`));
    if (await scrollsSideways(page)) complaints.push(`${page.url()} scrolls sideways`);
  }

  async function walk(
    page: Page,
    branch: Pick<Branch, 'urgency' | 'steps'>,
    look: (page: Page) => Promise<void>,
    ends = 'Check what you wrote',
  ): Promise<void> {
    await page.goto(address('/report'));
    assert.equal(await heading(page), 'Is someone coming to collect, there now, or gone in the last day?');
    await page.locator(`input[name=urgency][value=${branch.urgency}]`).check();
    await press(page, 'Continue');
    for (const [expected, answer] of branch.steps) {
      assert.ok((await heading(page)).startsWith(expected), `“${await heading(page)}” is not “${expected}”`);
      await look(page);
      await answer?.(page);
      await press(page, expected === 'Ring 999 now' ? /carry on/ : 'Continue');
    }
    assert.ok((await heading(page)).startsWith(ends), await heading(page));
    await look(page);
  }

  for (const branch of BRANCHES) {
    for (const javaScript of [false, true]) {
      it(`${branch.name}, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
        const page = await newPage(javaScript, javaScript ? 320 : 1000);
        await walk(page, branch, async (p) => {
          if (javaScript) await looked(p);
        });
        await press(page, 'Send my report');
        assert.equal(await heading(page), 'Report sent');
        const text = (await page.locator('main').textContent()) ?? '';
        if (branch.advice) assert.match(text, branch.advice);
        const reference = /CF-\d{7}/.exec(text)![0];
        if (javaScript) await looked(page);
        await page.getByRole('link', { name: 'Print or save a receipt' }).click();
        const receipt = (await page.locator('main').textContent()) ?? '';
        assert.match(receipt, branch.receipt);
        // Whoever told of somebody is not betrayed by the sheet, nor told to show it about.
        if (branch.payload.kind === 'information') assert.doesNotMatch(receipt, /information|show this to your bank/i);
        assert.ok(receipt.includes(reference));
        if (javaScript) await looked(page);
        const kept = await site.store.as('staff', (tx) =>
          tx.selectFrom('report').select('payload').where('reference', '=', reference).executeTakeFirstOrThrow(),
        );
        for (const [field, value] of Object.entries(branch.payload))
          assert.deepEqual(kept.payload[field], value, field);
        await page.context().close();
        assert.deepEqual(complaints, []);
      });
    }
  }

  it('asks which of several places of one name, and takes the answer', async () => {
    const page = await newPage(true);
    const steps = BRANCHES[4]!.steps.slice(0, -1);
    await walk(page, { urgency: 'no', steps }, async () => undefined, 'What town or postcode');
    await page.locator('#where').fill('Newport');
    await press(page, 'Continue');
    await page
      .getByLabel(/Newport, Telford|Newport, Isle of Wight|Newport, /)
      .first()
      .check();
    await looked(page);
    await press(page, 'Continue');
    assert.equal(await heading(page), 'Check what you wrote');
    await page.context().close();
    assert.deepEqual(complaints, []);
  });

  it('takes a picture, shows it in the list, takes it back, and refuses what is no picture', async () => {
    for (const javaScript of [false, true]) {
      const page = await newPage(javaScript, 320);
      await walk(page, BRANCHES[3]!, async () => undefined);
      await page.getByRole('link', { name: /Add/ }).click();
      if (javaScript) await looked(page);
      await page.locator('#file').setInputFiles({ name: 'hood.png', mimeType: 'image/png', buffer: PNG });
      await press(page, 'Add it');
      assert.match((await page.locator('main').textContent()) ?? '', /hood\.png \(PNG picture/);
      await page
        .locator('#file')
        .setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>1') });
      await press(page, 'Add it');
      assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /page\.png.*not kept/s);
      if (javaScript) await looked(page);
      await page.locator('#file').setInputFiles({ name: 'second.png', mimeType: 'image/png', buffer: PNG });
      await press(page, 'Add it');
      await page.getByRole('button', { name: /Take back.*second/ }).click();
      await page.getByRole('button', { name: /Done/ }).click();
      assert.match((await page.locator('main').textContent()) ?? '', /hood\.png/);
      await press(page, 'Send my report');
      assert.equal(await heading(page), 'Report sent');
      await page.context().close();
    }
    assert.deepEqual(complaints, []);
    const files = await site.store.as('staff', (tx) => tx.selectFrom('report_file').select(['name', 'kind']).execute());
    assert.deepEqual(files, [
      { name: 'hood.png', kind: 'png' },
      { name: 'hood.png', kind: 'png' },
    ]);
  });

  it('is saved and gone on with from another device, by a code', async () => {
    const page = await newPage(false, 320);
    await page.goto(address('/report'));
    await page.getByLabel('No', { exact: true }).check();
    await press(page, 'Continue');
    await page.getByLabel(/I know something/).check();
    await press(page, 'Continue');
    await page.getByLabel(/I would rather not say/).check();
    await press(page, 'Continue');
    await page.locator('#story').fill('Half of what I know.');
    await press(page, 'Save and come back later');
    await press(page, 'Make a link');
    assert.equal(await heading(page), 'Your report is saved');
    const code = ((await page.locator('.cf-secret').textContent()) ?? '').trim();
    await page.context().close();

    const other = await newPage(true, 320);
    await other.goto(address('/report/return'));
    await looked(other);
    await other.locator('#code').fill(code.toLowerCase());
    await press(other, 'Go on with my report');
    assert.equal(
      await other.locator('#story').inputValue(),
      'Half of what I know.',
      'what stood in the box came along',
    );
    await other.goto(address('/report/save'));
    await looked(other);
    await press(other, 'Make a link');
    await looked(other);
    await other.context().close();
    assert.deepEqual(complaints, []);
  });

  it('has pages for the receipt, the paper form and many reports that axe finds no fault with', async () => {
    const page = await newPage(true, 320);
    for (const path of ['/receipt', '/report/paper', '/report/many', '/report/emergency?gone=yes']) {
      await page.goto(address(path));
      await looked(page);
    }
    await page.goto(address('/receipt'));
    await page.locator('#code').fill('wrong');
    await press(page, 'Check it');
    await looked(page);
    await page.context().close();
    assert.deepEqual(complaints, []);
  });

  it('can be filled in with the keyboard at 400% of the usual size', async () => {
    const page = await newPage(true, 320);
    await page.goto(address('/report'));
    const tabTo = async (what: string) => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(what)})`)) return;
      }
      assert.fail(`the keyboard did not reach ${what} on ${page.url()}`);
    };
    await tabTo('input[type=radio]');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/report\/what$/);
    await tabTo('button[name="save"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/report\/save$/);
    await tabTo('#to');
    await tabTo('main button');
    await page.keyboard.press('Enter');
    await page.locator('.cf-secret').waitFor();
    assert.equal(await scrollsSideways(page), false);
    await page.context().close();
  });
});
