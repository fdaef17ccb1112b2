import { sql } from 'kysely';
import type { Walk } from './walk.ts';

const REASON = 'The recordings hold one and the same voice.';
const UNDONE = 'The voice was another one after all.';

/** What a journey has to know of the county before it begins. */
export interface Known {
  /** The series with most reports, with one of about ten, and two reports of the latter that evidence ties directly. */
  largest: string;
  series: string;
  pair: readonly [string, string];
  /** A victim's full name, half the plate of a car that is told of, and a number that several reports name. */
  name: string;
  plate: string;
  number: string;
}

export const KNOWN = sql<Known>`
  WITH sizes AS (SELECT series_id AS id, count(*) AS n FROM series_member WHERE series_id IS NOT NULL GROUP BY 1),
  middle AS (SELECT id FROM sizes WHERE n BETWEEN 5 AND 12 ORDER BY n DESC, id LIMIT 1)
  SELECT (SELECT id FROM sizes ORDER BY n DESC, id LIMIT 1) AS largest, (SELECT id FROM middle) AS series,
    (SELECT array_agg(reference ORDER BY received_at) FROM (SELECT r.reference, r.received_at FROM report r
      JOIN series_member m ON m.report_id = r.id AND m.series_id = (SELECT id FROM middle) ORDER BY r.received_at LIMIT 2) two) AS pair,
    (SELECT p.name FROM report_person p WHERE p.role = 'victim' AND p.name LIKE '% %' AND length(p.name) > 12 ORDER BY p.report_id LIMIT 1) AS name,
    coalesce((SELECT upper(substring(r.narrative FROM '[A-Z]{2}[0-9]{2} [A-Z]{3}')) FROM report r WHERE r.narrative ~ '[A-Z]{2}[0-9]{2} [A-Z]{3}' ORDER BY r.number LIMIT 1), 'LB19') AS plate,
    (SELECT number FROM report_phone WHERE role = 'caller' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS number`;

/** With two letters of the surname the wrong way round. */
const mistyped = (name: string): string => name.replace(/(\w)(\w)(\w?)$/, '$2$1$3');

/** A case from its first action to its outcome and back, series and their links, and the search. */
export async function investigator(w: Walk, known: Known): Promise<void> {
  await caseOf(w);
  await seriesOf(w, known);
  await searchFor(w, known);
  await listsOf(w);
}

async function caseOf(w: Walk): Promise<void> {
  const { page } = w;
  const fill = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) {
      const field = page.locator(`main [name="${name}"]`).first();
      const kind = await field.evaluate((e) => `${e.nodeName} ${(e as unknown as { type: string }).type}`);
      if (kind.startsWith('SELECT')) await field.selectOption(value);
      else if (kind.endsWith('radio')) await page.check(`main [name="${name}"][value="${value}"]`);
      else await field.fill(value);
    }
  };
  await w.task('a case', async () => {
    await w.go('/staff/allocated?route=all', 'what is allocated');
    await w.go('/staff/reports/CF-0006900/case');
    await w.look('case');
    await w.click('add an action', 'a:has-text("Add an action")');
    await w.look('action');
    await fill({ what: 'Ask the bank for its recordings', 'due-day': '1', 'due-month': '3', 'due-year': '2026' });
    await w.button('Save', 'save an action');
    await w.look('case with an action');
    await w.click('open an action', 'main a:has-text("Ask the bank for its recordings")');
    await w.look('action opened');
    await w.click('an action is done', 'main form[action$="/done"] button');
    await w.go('/staff/reports/CF-0006900/case', 'case');
    await w.click('open an action', 'main a:has-text("Ask the bank for its recordings")');
    await w.click('undo the last change', 'main form[action$="/undo"] button');
    await w.go('/staff/reports/CF-0006900/case/add/contact', 'write in the contact log');
    await w.look('contact');
    await fill({ with: 'victim', by: 'phone', result: 'reached', words: 'Told them that the call was a fraud.' });
    await fill({ 'at-day': '10', 'at-month': '2', 'at-year': '2026', 'at-time': '9:30' });
    const late = page.locator('main [name=late]');
    if ((await late.count()) > 0) await late.fill('The line was busy all day.');
    await w.button('Save', 'save a contact');
    await w.go('/staff/reports/CF-0006900/case/add/evidence', 'add evidence');
    await fill({ what: 'Doorbell video of a neighbour', 'due-day': '12', 'due-month': '2', 'due-year': '2026' });
    const state = page.locator('main [name=state]').first();
    if ((await state.evaluate((e) => e.nodeName)) === 'SELECT') await state.selectOption({ index: 1 });
    else await state.check();
    await w.button('Save', 'save evidence');
    await w.look('case with evidence');
  });
  await w.task('an outcome and its taking back', async () => {
    await w.go('/staff/reports/CF-0006900/case/outcome', 'how it ended');
    await w.look('outcome');
    await fill({ outcome: '18', suspect: 'no', support: 'no', reason: 'Nothing more can be followed up for now.' });
    await page.check('main [name=informed][value=contact]');
    await page.locator('main [name=entry]').selectOption({ index: 1 });
    // What is still to be done in the case is asked about, where there is anything.
    for (const keep of await page.locator('main [name=open][value=keep]').all()) await keep.check();
    await w.button('Record the outcome', 'record the outcome');
    await w.expect(/The outcome is recorded/);
    await w.look('case with its outcome');
    await w.go('/staff/reports/CF-0006900/case/outcome', 'how it ended');
    await w.button('Take it back', 'take the outcome back');
    await w.expect(/Undone|taken back/);
  });
  await w.task('an action by keys alone', async () => {
    await w.go('/staff/reports/CF-0006900/case');
    await w.key('add an action', /Add an action/);
    await w.type(/^what /, 'Ask the courier firm who drove');
    await w.type(/^due-day /, '2');
    await w.type(/^due-month /, '3');
    await w.type(/^due-year /, '2026');
    await w.key('save an action', /Save/);
    await w.expect(/Ask the courier firm who drove/);
  });
}

async function seriesOf(w: Walk, { largest, series, pair }: Known): Promise<void> {
  const { page } = w;
  const carriedOut = async (action: string) => {
    const began = performance.now();
    await w.ground.work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`   the worker carried out “${action}” in ${seconds} s`);
    // Nobody presses anything: the page looks for itself, and loads anew when it is done.
    await page.waitForSelector('text=recorded and carried out', { timeout: 10_000 });
    await page.waitForLoadState();
  };
  await w.task('the list of series and the largest', async () => {
    await w.click('series', 'nav a:has-text("Series")');
    await w.look('list of series');
    await w.go(`/staff/series/${largest}`, 'the largest series');
    await w.look('largest series');
    await w.go(`/staff/groups/${largest}`, 'the largest series as a group');
    await w.look('largest series as a group');
    await w.go(`/staff/press/series/${largest}`, 'texts like the largest series');
    await w.look('texts like the largest series');
    await w.go(`/staff/series/${largest}/split`, 'the form to split the largest');
    await w.look('split of the largest series');
    await w.go(`/staff/series/${series}`, 'a series of ten');
    await w.look('series');
  });
  await w.task('a proposed link', async () => {
    const proposed = page.locator('main a:has-text("Compare and decide")');
    if ((await proposed.count()) === 0) await w.go(`/staff/series/${largest}`, 'the largest series');
    if ((await proposed.count()) > 0) await w.click('compare a proposed link', 'a:has-text("Compare and decide")');
    else await w.go(`/staff/links/${pair[0]}/${pair[1]}`, 'compare two reports');
    await w.look('a proposed link');
    const link = page.url();
    await page.fill('#reason', REASON);
    await w.button('Accept', 'accept a proposed link');
    await w.expect(/Your decision is recorded/);
    await carriedOut('accept');
    await w.expect(/carried out|decided/i);
    await w.go(link, 'compare again');
    await page.locator('main a:has-text("Undo")').first().waitFor();
    await w.click('undo a link', 'main a:has-text("Undo")');
    await page.fill('#reason', UNDONE);
    await w.button('Undo this decision', 'undo a link, sent');
    await carriedOut('undo of the accepted link');
  });
  await w.task('split and undo', async () => {
    await w.go(`/staff/series/${series}/split`, 'the form to split');
    await w.look('split');
    await page.locator('main [name=reports]').last().check();
    await page.fill('#reason', REASON);
    await w.button('Split the series', 'split');
    await w.expect(/Your decision is recorded/);
    await carriedOut('split');
    await w.look('series after a split');
    await w.click('undo a split', 'main a:has-text("Undo")');
    await w.look('undo of a decision');
    await page.fill('#reason', UNDONE);
    await w.button('Undo this decision', 'undo a split, sent');
    await carriedOut('undo of the split');
  });
  await w.task('reject a link by keys alone', async () => {
    await w.go(`/staff/links/${pair[0]}/${pair[1]}`, 'compare two reports');
    await w.type(/^reason /, REASON);
    await w.key('reject a link', /^[^|]*\|[^|]*\|[^|]*\| ?Reject/);
    await w.expect(/Your decision is recorded/);
    await w.key('undo a link', /Undo/);
    await w.type(/^reason /, UNDONE);
    await w.key('undo a link, sent', /Undo this decision/);
    await carriedOut('reject and its undoing');
  });
}

async function searchFor(w: Walk, { name, plate, number }: Known): Promise<void> {
  const { page } = w;
  const asked: [string, string][] = [
    ['a name with a slip', mistyped(name)],
    ['half a plate', plate.slice(0, 4)],
    ['the end of a number', number.slice(-4)],
    ['words of a story', 'courier collected cash police'],
    ['a word that stands everywhere', 'bank'],
  ];
  await w.task('search', async () => {
    await w.click('search', 'nav a:has-text("Search")');
    await w.look('search');
    for (const [what, words] of asked) {
      await page.fill('#words', words);
      await w.button('Search', `search: ${what}`);
      await w.expect(/Search results|\d+ reports?/);
      if (/Nothing found/.test(await w.main())) w.fault(`search by ${what} finds nothing`);
      await w.look(`search: ${what}`);
    }
    await w
      .click('the next page of the results', 'nav.govuk-pagination a')
      .catch(() => w.fault('results have one page'));
  });
  await w.task('search by keys alone', async () => {
    await w.go('/staff/search');
    await w.type(/^words /, mistyped(name));
    await w.press('search (keys)', () => page.keyboard.press('Enter'));
    await w.key('open what was found', /CF-\d{7}/);
    await w.expect(/CF-\d{7}/);
  });
}

async function listsOf(w: Walk): Promise<void> {
  await w.task('the other lists', async () => {
    for (const path of ['unit?unit=SFCU', 'shared-numbers', 'groups', 'retention', 'actions?whose=all']) {
      await w.go(`/staff/${path}`);
      await w.look(`${path.replace(/\W.*/, '')} of an investigator`);
    }
  });
}

/** The call list from its top: a call, needs, a measure, a referral and a letter. */
export async function victimService(w: Walk): Promise<void> {
  const { page } = w;
  let care = '';
  await w.task('the call list', async () => {
    await w.click('the next thing: victims to ring', '.cf-doors a:has-text("Victims to ring")');
    await w.look('victims to ring');
    await w.go('/staff/victims?who=all', 'everybody to ring');
    await w.look('everybody to ring');
    await w.go('/staff/victims?who=all&page=20', 'everybody to ring, page 20');
    await w.go('/staff/victims/hit-again');
    await w.look('hit again');
    await w.go('/staff/victims', 'victims to ring');
    await w.click('open the first to ring', 'ol.cf-items a[href*="/victim"]');
    care = page.url().replace(/[?#].*/, '');
    await w.look('care');
  });
  await w.task('needs', async () => {
    await w.click(
      'assess what they need',
      'main a:has-text("Assess what they need"), main a:has-text("Look at it again")',
    );
    await w.look('needs');
    await page.fill('[name=vulnerability]', 'Forgets things since the spring; lives alone.');
    await page.fill('[name=situation]', 'They still ring twice a day. She believes them.');
    const harm = page.locator('[name=harm]').first();
    if ((await harm.evaluate((e) => e.nodeName)) === 'SELECT') await harm.selectOption('high');
    else await page.check('[name=harm][value=high]');
    await page.fill('[name=action]', 'Visit today; the bank is told.');
    for (const [name, value] of Object.entries({ enhanced: 'persistently_targeted', sensitive: 'safeguarding' })) {
      const field = page.locator(`main [name=${name}]`).first();
      if ((await field.evaluate((e) => e.nodeName)) === 'SELECT') await field.selectOption(value);
      else await page.check(`main [name=${name}][value=${value}]`);
    }
    await page.fill('[name=enhancedWhy]', 'Rung thirty times.');
    await w.button('Save', 'save needs');
    await w.expect(/serious harm is likely/);
  });
  await w.task('a measure, a referral and a letter', async () => {
    await w.go(care, 'care of a victim');
    await w.button('Offered', 'offer a measure');
    await w.button('Accepted', 'a measure is accepted');
    await w.click('refer them', 'main a:has-text("Refer them")');
    await w.look('referral');
    for (const [name, value] of Object.entries({
      to: 'herts_beacon',
      basis: 'consent',
      urgency: 'days',
      state: 'to_send',
    })) {
      const field = page.locator(`main [name=${name}]`).first();
      if ((await field.evaluate((e) => e.nodeName)) === 'SELECT') await field.selectOption(value);
      else await page.check(`main [name=${name}][value=${value}]`);
    }
    await page.fill('main [name=why]', 'Support; name, number, what happened.');
    await w.button('Save', 'save a referral');
    await w.go(`${care}/texts/written_confirmation`, 'a letter');
    await w.look('letter');
    await page.fill('[name=words]', 'Dear Ann,\n\nWe have your report.');
    await w.button('Record as sent', 'a letter is sent');
    await w.expect(/Recorded as sent/);
    await w.look('care with everything');
  });
  await w.task('a measure by keys alone', async () => {
    await w.go('/staff');
    await w.key('the next thing: victims to ring', /Victims to ring/);
    await w.key('open the first to ring', /reports\/CF-\d{7}\/victim$/);
    await w.key('offer a measure', /Offered/);
    await w.expect(/Offered/);
  });
  await w.task('what is owed', async () => {
    await w.go('/staff/duties');
    await w.look('owed, of the victim service');
    await w.go('/staff/messages');
  });
}
