import type { Walk } from './walk.ts';

const WHY = 'The same false shop, and every one of these has had its money back.';
const TO_THE_UNIT = 'A local officer knows the suspect and the family.';
const STORY =
  'My mum is 84. A man who said he was Sergeant Plough of the Met rang her this morning. She took out £4,700 and a courier is coming for it at two o’clock.';
const OFFICER = 'PC Example 1234';

const heading = async (w: Walk): Promise<string> => ((await w.page.textContent('h1')) ?? '').trim();

/** Takes a call that becomes a report, and proves to a victim who rings. */
export async function callHandler(w: Walk): Promise<void> {
  const { page } = w;
  await w.task('take a call', async () => {
    await w.click('take a call', 'a:has-text("Take a call")');
    await w.look('call');
    await w.change(
      'what the caller says is read',
      () => page.fill('#text', STORY),
      () => page.waitForSelector('#desk-grade .cf-verdict'),
    );
    await page.fill('#where', 'Hitchin');
    await page.fill('#number', '07700 900641');
    await page.selectOption('#role', 'relative');
    await page.fill('#name', 'Ann Example');
    await page.fill('#phone', '01632 960417');
    await w.look('call with words');
    await w.button('Send the report', 'send the report');
    await w.expect(/CF-\d{7}/);
    await w.look('report just taken');
  });
  await w.task('a contact code', async () => {
    const reference = /CF-\d{7}/.exec(await w.main())![0];
    await w.go('/staff/contact-codes');
    await w.look('contact codes');
    await page.fill('#reference', reference);
    await page.fill('#last', '0417');
    await w.button('Make a code', 'make a contact code');
    const code = ((await page.textContent('.cf-code')) ?? '').replace(/\s/g, '');
    await w.look('contact code made');
    await w.click('look up a code', 'a:has-text("Somebody rings to ask about a code")');
    await page.fill('#code', code);
    await page.fill('#last', '0417');
    await w.button('Look it up', 'look up a code');
    await w.expect(/It is one of ours/);
    await w.look('contact code looked up');
    await w.go('/staff/contact-codes');
    await w.button('End it', 'end a contact code');
  });
  await w.task('a call by keys alone', async () => {
    await w.go('/staff');
    await w.key('take a call', /Take a call/);
    await w.type(/^text /, STORY);
    await w.tabTo(/^role /);
    await page.keyboard.type('Family');
    await w.type(/^name /, 'Bob Example');
    await w.type(/^phone /, '01632 960418');
    await w.key('send the report', /Send the report/);
    await w.expect(/CF-\d{7}/);
  });
  await w.task('what is owed, messages and search', async () => {
    await w.go('/staff/duties');
    await w.look('owed');
    await w.go('/staff/duties?page=20');
    await w.go('/staff/messages');
    await w.look('messages');
    await w.go('/staff/paper');
    await w.look('paper');
    await w.go('/staff');
    await page.fill('#reference', '7000');
    await w.button('Open', 'open a report by its number');
    await w.expect(/CF-0007000/);
  });
}

/** The queue: five decisions by keys, one another way, several at once, and all of it taken back. */
export async function assessor(w: Walk): Promise<void> {
  const { page } = w;
  const keys = (action: string, key: string) => w.press(`${action} (keys)`, () => page.keyboard.press(key));
  // A key decides nothing until the report has been before the assessor's eyes for as long as the page asks.
  const seen = async () =>
    page.waitForTimeout(50 + Number(await page.locator('[data-settle]').getAttribute('data-settle')));
  await w.task('five decisions by single keys', async () => {
    await w.click('the next thing: waiting for a decision', '.cf-doors a:has-text("Waiting for a decision")');
    await w.look('queue');
    await page.keyboard.press('j');
    await keys('open a report', 'o');
    await w.look('report to decide');
    for (let i = 0; i < 5; i++) {
      await seen();
      await keys('accept', 'a');
    }
    await w.look('next report after a decision');
    await keys('undo the last decision', 'u');
    const undone = await heading(w);
    await seen();
    await page.keyboard.press('o');
    await page.keyboard.press('2');
    await page.keyboard.press('I');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await keys('another route, with why', 'Enter');
    await w.expect(new RegExp(`${undone} allocated to`));
    await keys('undo the last decision', 'u');
    await keys('leave it for later', 'n');
    await keys('back to the queue', 'q');
  });
  await w.task('a report refused without a reason', async () => {
    await w.go('/staff/queue?band=medium', 'narrow the queue');
    await w.click('open a report', 'tbody a.cf-ref');
    await page.click('summary:has-text("Choose another route")');
    await page.locator('input[type=radio]').first().check();
    await w
      .press('refused: no reason', () => page.click('button:has-text("Record this decision")'))
      .catch((e: Error) => {
        if (!e.message.includes('422')) throw e;
      });
    await w.look('decision refused');
  });
  await w.task('25 at once', async () => {
    await w.go('/staff/queue?band=low', 'narrow the queue');
    await w.look('queue narrowed');
    await page.click('[data-tick-all]');
    await page.fill('section.cf-bulk #reason', WHY);
    await w.button('Decide these', 'decide 25 together');
    await w.expect(/25 reports decided together/);
    await w.look('25 decided together');
    await w.click('undo 25 together', '[data-do=undo]');
    await w.expect(/25 decisions taken together undone/);
    await w.go('/staff/queue?page=200', 'a far page of the queue');
    await w.look('far page of the queue');
  });
  await w.task('what a view of one’s own', async () => {
    await w.go('/staff/queue?victim=vulnerable&owed=overdue', 'narrow the queue');
    await page.click('summary:has-text("Filter and views")');
    await page.fill('#view-name, [name=name]', 'Vulnerable and late');
    await w.button('Keep', 'keep a view');
    await page
      .locator('details[data-do=filter]:not([open]) summary')
      .click()
      .catch(() => null);
    await w.button('Remove', 'remove a view');
  });
  await w.task('decide by Tab alone', async () => {
    await w.go('/staff');
    await w.key('the next thing: waiting for a decision', /Waiting for a decision/);
    await w.key('open a report', /CF-\d{7}/);
    const reference = await heading(w);
    await w.key('accept', /Accept:/);
    await w.expect(new RegExp(`${reference} allocated to`));
    await w.key('undo the decision', /Undo/);
  });
  await w.task('to the Local Crime Unit', async () => {
    await w.go('/staff/queue?band=medium', 'narrow the queue');
    await page.click('[data-tick-all]');
    await page.selectOption('section.cf-bulk #decided', 'LCU');
    await page.fill('section.cf-bulk #reason', TO_THE_UNIT);
    await w.button('Decide these', 'decide 25 together');
    await w.expect(/25 reports decided together/);
  });
  await w.task('what stands beside', async () => {
    for (const path of ['ledger', 'agreement?period=all', 'algorithm', 'allocated?route=all', 'actions?whose=all']) {
      await w.go(`/staff/${path}`);
      await w.look(path.replace(/\?.*/, ''));
    }
  });
}

/** Gives reports to officers, sends one back, and takes both back. */
export async function sergeant(w: Walk): Promise<void> {
  const { page } = w;
  await w.task('give to an officer', async () => {
    await w.click('the next thing: to give to an officer', '.cf-doors a:has-text("To give to an officer")');
    await w.look('unit');
    await page.locator('[data-tick]').first().check();
    await page.fill('#other', OFFICER);
    await w.button('Give to this officer', 'give a report to an officer');
    await w.expect(/given to/);
    await w.look('unit after giving');
    await w.click('undo giving', 'main button:has-text("Undo"), main button:has-text("Take")');
    await w.expect(/undone|Give it to an officer/i);
  });
  await w.task('send back', async () => {
    await w.go('/staff/unit?unit=LCU', 'the unit');
    await w.click('open a report', 'a.cf-ref');
    await w.look('report of the unit');
    await page
      .locator('details:has(#back):not([open]) summary')
      .click({ timeout: 500 })
      .catch(() => null);
    await page.fill('#back', 'The suspect is known to live in Essex, so it is theirs.');
    await w.button('Send', 'send back to the assessor');
    await w.expect(/sent back for another decision/);
    await w.look('sent back');
    await w.click('undo sending back', 'main button:has-text("Undo"), main button:has-text("Take")');
    await w.expect(/undone|Give it to an officer/i);
  });
  await w.task('give by keys alone', async () => {
    await w.go('/staff');
    await w.key('the next thing: to give to an officer', /To give to an officer/);
    await w.tabTo(/pick/);
    await page.keyboard.press('Space');
    await w.type(/^other /, OFFICER);
    await w.press('give a report to an officer (keys)', () => page.keyboard.press('Enter'));
    await w.expect(/given to/);
    await w.key('undo giving', /Undo|Take .*back/);
  });
  await w.task('the other lists', async () => {
    for (const path of ['allocated', 'actions', 'retention', 'groups']) {
      await w.go(`/staff/${path}`);
      await w.look(`${path} of a sergeant`);
    }
  });
}
