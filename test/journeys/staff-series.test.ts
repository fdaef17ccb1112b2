import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { drainStages } from '#store/outbox.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

const REASON = 'The recordings hold one and the same voice.';
let county: StaffCounty;
let browser: Browser | undefined;
/** Two series with reports, the older first, and a report that is in none. */
let one: string;
let two: string;
let loose: string;

const referencesOf = (series: string) =>
  county.site.store.as('staff', async (tx) => {
    const rows = await tx
      .selectFrom('series_member as m')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .select('r.reference')
      .where('m.series_id', '=', series)
      .orderBy('r.received_at')
      .execute();
    return rows.map((r) => r.reference);
  });
const obeyed = () => drainStages(county.site.store, wokenStages(HERTFORDSHIRE), outboxOptions());

before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(300);
  await county.site.store.as('staff', async (tx) => {
    const series = await tx
      .selectFrom('series_member')
      .select((e) => ['series_id', e.fn.countAll<number>().as('n')])
      .where('series_id', 'is not', null)
      .groupBy('series_id')
      .having((e) => e(e.fn.countAll(), '>=', 3))
      .execute();
    const names = series.map((s) => s.series_id!).sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
    [one, two] = [names[0]!, names[1]!];
    const found = await tx
      .selectFrom('series_member as m')
      .innerJoin('report as r', 'r.id', 'm.report_id')
      .select('r.reference')
      .where('m.series_id', 'is', null)
      .orderBy('r.number')
      .limit(1)
      .executeTakeFirstOrThrow();
    loose = found.reference;
  });
});
after(async () => {
  await browser?.close();
  await county?.close();
});

describe('the pages of series, without JavaScript', () => {
  it('lead to a warning drafted from the series, once, by those who draft warnings', async () => {
    const analyst = await county.as('analyst');
    const { series_id: id } = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('series_member as m')
        .select('m.series_id')
        .where('m.series_id', 'is not', null)
        .where((e) =>
          e.not(e.exists(e.selectFrom('warning as w').select('w.id').whereRef('w.series_id', '=', 'm.series_id'))),
        )
        .groupBy('m.series_id')
        .having((e) => e(e.fn.countAll(), '>=', 3))
        .orderBy('m.series_id')
        .executeTakeFirstOrThrow(),
    );
    const own = id!;
    await analyst.get(`/staff/series/${own}`);
    assert.match(analyst.text, /Draft a warning from it/);
    const press = await county.as('press');
    await press.get('/staff/warnings');
    await Promise.all([
      analyst.post('/staff/warnings/from-series', { series: own }),
      press.post('/staff/warnings/from-series', { series: own.toLowerCase() }),
    ]);
    const titled = (text: string) => /<title>([^<]*)/.exec(text)?.[1];
    assert.equal(titled(press.text), titled(analyst.text), 'two at once are led to one draft');
    assert.match(`${analyst.text}${press.text}`, /Drafted from the series\. Every number is tied to it/);
    assert.match(`${analyst.text}${press.text}`, /This series has a warning already/);
    await press.post('/staff/warnings/from-series', { series: 'S-99999' });
    assert.equal(press.status, 422);
    assert.match(press.text, /There is no such series/);
    const tied = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('warning_version as v')
        .innerJoin('warning as w', 'w.id', 'v.warning_id')
        .select('v.facts')
        .where('w.series_id', '=', own)
        .executeTakeFirstOrThrow(),
    );
    const facts = tied.facts as unknown as { query: string }[];
    assert.ok(
      facts.length > 0 && facts.every((f) => f.query.startsWith(`${own} `)),
      'each number says where it is from',
    );
  });

  it('list series by fraud, place and growth, and say when a filter leaves none', async () => {
    const analyst = await county.as('analyst');
    await analyst.get('/staff/series');
    assert.match(analyst.text, /\d+ series\./);
    assert.match(analyst.text, new RegExp(`href="/staff/series/${one}"`));
    await analyst.get('/staff/series?type=romance&district=E07000095&recent=yes');
    assert.match(analyst.text, /with this filter/);
  });

  it('show what is known of a series, its reports, its evidence and its graph', async () => {
    const analyst = await county.as('analyst');
    await analyst.get(`/staff/series/${one}`);
    for (const reference of await referencesOf(one)) assert.ok(analyst.text.includes(reference), reference);
    for (const words of [
      'What is known of the offenders',
      'Why they belong together',
      'Possible members',
      'What it took',
      'What people have decided',
    ])
      assert.ok(analyst.text.includes(words), words);
    assert.match(analyst.text, /<svg class="cf-bar"/);
    assert.match(analyst.text, /% sure/);
    assert.doesNotMatch(analyst.text, /100% sure/, 'no link is certain');
  });

  it('name a possible member once, however many of the series it is like', async () => {
    const inside = await referencesOf(one);
    await county.site.store.as('worker', async (tx) => {
      const idOf = async (reference: string) =>
        (await tx.selectFrom('report').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()).id;
      const other = await idOf(loose);
      for (const [i, reference] of inside.entries()) {
        const pair = { report_id: other, with_id: await idOf(reference), bits: 5 - i / 10 };
        const values = { ...pair, because: JSON.stringify([{ on: 'method', weight: pair.bits }]), at: new Date() };
        await tx
          .insertInto('possible_link')
          .values(values as never)
          .onConflict((c) => c.doNothing())
          .execute();
      }
    });
    const analyst = await county.as('analyst');
    await analyst.get(`/staff/series/${one}`);
    const [, possible = ''] = analyst.text.split('Possible members</h2>');
    const entries = possible.split('<li class="cf-item">').filter((li) => li.includes(`>${loose}</a>`));
    assert.equal(entries.length, 1);
    assert.match(entries[0]!, /Less so like <a/);
  });

  it('merge two series under the older name, show it in the history, and undo it', async () => {
    const before = await referencesOf(two);
    const analyst = await county.as('analyst');
    await analyst.get(`/staff/series/${two}/merge?with=${one}`);
    await analyst.post(`/staff/series/${two}/merge`, { ...hidden(analyst.text), reason: 'no' });
    assert.equal(analyst.status, 422);
    assert.match(analyst.text, /Say what makes the two series one/);
    const seen = hidden(analyst.text);
    await analyst.post(`/staff/series/${two}/merge`, { ...seen, reason: REASON });
    assert.match(analyst.text, /Your decision is recorded/);
    await obeyed();
    await analyst.post(`/staff/series/${two}/merge`, { ...seen, reason: `${REASON} From another tab.` });
    assert.equal(analyst.status, 409);
    assert.match(analyst.text, new RegExp(`Its reports are in ${one} now`));
    const merged = await referencesOf(one);
    for (const reference of before) assert.ok(merged.includes(reference));
    await analyst.get(`/staff/series/${two}`);
    assert.match(analyst.text, new RegExp(`are in <a[^>]*href="/staff/series/${one}"`));
    await analyst.get(`/staff/series/${one}`);
    assert.ok(analyst.text.includes(REASON) && analyst.text.includes(`Merged: ${two} with ${one}`));
    const undo = /href="(\/staff\/series-decisions\/\d+\/undo)"/.exec(analyst.text)![1]!;
    await analyst.get(undo);
    assert.doesNotMatch(analyst.text, /kept to its team/);
    // The series that was merged had been kept to a team, and brought that along.
    await county.site.store.owner((tx) =>
      sql`INSERT INTO series_restriction (series_id, reason, ask, set_by, kept_first)
        SELECT ${one}, 'A suspect works for a bank.', u.id, u.id, ${two} FROM staff_user u WHERE u.username = 'sfcu_investigator'`.execute(
        tx,
      ),
    );
    const team = await county.as('sfcu_investigator');
    await team.get(undo);
    assert.match(
      team.text,
      new RegExp(`because ${two} was when the two were merged. Undoing the merge does not open it`),
    );
    assert.match(team.text, new RegExp(`href="/staff/series/${one}/team">lift it for ${one}`));
    await county.site.store.owner((tx) => sql`DELETE FROM series_restriction`.execute(tx));
    await analyst.get(undo);
    await analyst.post(undo, { reason: 'The voice was another one after all.' });
    await obeyed();
    assert.deepEqual(await referencesOf(two), before);
  });

  it('split a series, and tell the second of two people who do', async () => {
    const all = await referencesOf(one);
    const [first, second] = [await county.as('analyst'), await county.as('sfcu_investigator')];
    await first.get(`/staff/series/${one}/split`);
    await second.get(`/staff/series/${one}/split`);
    const sent = { ...hidden(first.text), reports: all.at(-1)!, reason: REASON };
    await first.post(`/staff/series/${one}/split`, sent);
    assert.match(first.text, /Your decision is recorded/);
    await second.post(`/staff/series/${one}/split`, { ...hidden(second.text), reports: all[1]!, reason: REASON });
    assert.equal(second.status, 409);
    assert.match(second.text, /Somebody has decided about this series since you opened the page/);
    assert.ok(second.text.includes(REASON), 'what was written is still there, and what the other decided');
    await obeyed();
    assert.ok(!(await referencesOf(one)).includes(all.at(-1)!));
  });

  it('accept a link between two reports, and reject it again', async () => {
    const [inside] = await referencesOf(two);
    const assessor = await county.as('imu_assessor');
    const path = `/staff/links/${loose}/${inside}`;
    await assessor.get(path);
    assert.match(assessor.text, /Neither|is in no series|in no series/);
    await assessor.post(path, { ...hidden(assessor.text), kind: 'accept', reason: REASON });
    await obeyed();
    assert.ok((await referencesOf(two)).includes(loose));
    await assessor.get(path);
    await assessor.post(path, { ...hidden(assessor.text), kind: 'reject', reason: REASON });
    await obeyed();
    assert.ok(!(await referencesOf(two)).includes(loose));
  });

  it('show of two linked reports the values that both name, not their weight alone', async () => {
    const [first, second] = await referencesOf(two);
    const assessor = await county.as('imu_assessor');
    await assessor.get(`/staff/links/${first}/${second}`);
    assert.match(
      assessor.text,
      /<th[^>]*>(?:Telephone|Badge|Name|Bank|Web|E-mail|Code|Station|Vehicle)[\s\S]*?<td[^>]*><strong>[^<]+<\/strong>/,
    );
    assert.match(assessor.text, /In bold is what both name/);
  });

  it('let a person confirm or refuse that a number is everybody’s', async () => {
    await county.site.store.as('worker', (tx) =>
      tx
        .insertInto('shared_identifier')
        .values({
          key: 'phone:+441632960555',
          kind: 'phone',
          value: '+441632960555',
          reports: 12,
          areas: 4,
          types: 5,
          first_at: new Date('2026-01-02T10:00:00Z'),
          last_at: new Date('2026-02-02T10:00:00Z'),
          because: 'It stands in 12 reports of 5 kinds of fraud, more than one group works.',
          found_at: new Date('2026-02-02T10:00:00Z'),
        })
        .execute(),
    );
    const analyst = await county.as('analyst');
    await analyst.get('/staff/shared-numbers');
    assert.match(analyst.text, /01632 960555/);
    await analyst.post('/staff/shared-numbers', {
      ...hidden(analyst.text),
      verdict: 'everybodys',
      reason: '',
    });
    assert.equal(analyst.status, 422);
    await analyst.post('/staff/shared-numbers', {
      ...hidden(analyst.text),
      verdict: 'everybodys',
      reason: 'It is the desk of a bank.',
    });
    assert.match(analyst.text, /It is the desk of a bank/);
    const sergeant = await county.as('lcu_sergeant');
    await sergeant.get('/staff/shared-numbers');
    assert.doesNotMatch(sergeant.text, /Decide about/);
  });

  it('leave in the audit trail who decided', async () => {
    const rows = await county.site.store
      .as('staff', (tx) =>
        tx
          .selectFrom('audit_log')
          .select(['actor', 'op', 'record_id', 'fields_changed'])
          .where('op', '=', 'ALTERATION')
          .execute(),
      )
      .catch(() => null);
    const kept =
      rows ??
      (await county.site.store.owner((tx) =>
        tx
          .selectFrom('audit_log')
          .select(['actor', 'op', 'record_id', 'fields_changed'])
          .where('op', '=', 'ALTERATION')
          .execute(),
      ));
    assert.ok(
      kept.some((r) => r.actor === 'analyst' && r.record_id === one && r.fields_changed.includes('series_decision')),
    );
  });
});

/** The hidden fields of the last form of a page that posts. */
function hidden(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map((m) => [m[1]!, m[2]!]);
  return Object.fromEntries(fields.filter(([name]) => name !== 'csrf'));
}

describe('the pages of series, in a browser', { skip: withoutBrowser }, () => {
  it('have no fault that axe finds and never scroll sideways, wide or narrow', async () => {
    const page = await browser!.newPage();
    await page.goto(county.site.staffUrl!);
    await page.fill('#username', 'analyst');
    await page.fill('#password', county.password('analyst'));
    await page.click('button:text("Sign in")');
    await page.waitForURL((u) => u.pathname === '/staff');
    const [inside] = await referencesOf(two);
    for (const width of [1200, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of [
        '/staff/series',
        `/staff/series/${one}`,
        `/staff/series/${one}/split`,
        `/staff/series/${one}/merge?with=${two}`,
        `/staff/links/${loose}/${inside}`,
        '/staff/feeds',
        '/staff/shared-numbers',
        '/staff/series-decisions/1/undo',
      ]) {
        await page.goto(new URL(path, county.site.staffUrl!).href);
        for (const summary of await page.locator('main summary').all()) await summary.click();
        assert.deepEqual(await axeFaults(page), [], `${path} at ${width}`);
        assert.equal(await scrollsSideways(page), false, `${path} at ${width}`);
        if (process.env.SHOTS)
          await page.screenshot({
            path: `${process.env.SHOTS}/${path.replaceAll(/\W+/g, '_')}-${width}.png`,
            fullPage: true,
          });
      }
    }
    await page.close();
  });

  it('draw no label on another, and take the keyboard from one mark to the next', async () => {
    const page = await browser!.newPage();
    await page.goto(county.site.staffUrl!);
    await page.fill('#username', 'analyst');
    await page.fill('#password', county.password('analyst'));
    await page.click('button:text("Sign in")');
    await page.waitForURL((u) => u.pathname === '/staff');
    await page.goto(new URL(`/staff/series/${one}`, county.site.staffUrl!).href);
    const boxes = await page.locator('.cf-graph__label').evaluateAll((labels) =>
      labels.map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    assert.ok(boxes.length > 1);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top);
    const marks = page.locator('.cf-graph__mark');
    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
    assert.equal(focused, await marks.nth(1).getAttribute('aria-label'));
    assert.equal(await page.locator('.cf-graph__mark[tabindex="0"]').count(), 1, 'one stop of the Tab key');
    await page.close();
  });

  it('let a link be rejected by keyboard alone', async () => {
    const page = await browser!.newPage();
    await page.goto(county.site.staffUrl!);
    await page.fill('#username', 'sfcu_investigator');
    await page.fill('#password', county.password('sfcu_investigator'));
    await page.click('button:text("Sign in")');
    await page.waitForURL((u) => u.pathname === '/staff');
    const [inside, second] = await referencesOf(two);
    await page.goto(new URL(`/staff/links/${inside}/${second}`, county.site.staffUrl!).href);
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.textContent.trim()');
    for (let n = 0; n < 60 && (await focused()) !== 'reason'; n++) await page.keyboard.press('Tab');
    assert.equal(await focused(), 'reason');
    await page.keyboard.type(REASON);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'Reject: not the same offenders');
    await page.keyboard.press('Enter');
    await page.waitForURL((u) => u.pathname === `/staff/series/${two}`);
    assert.match(await page.content(), /Your decision is recorded, and the links follow/);
    await obeyed();
    // Nobody presses anything: the page itself shows what came of it.
    await page.waitForSelector('text=Your decision is recorded and carried out.');
    assert.doesNotMatch(await page.content(), /Being carried out/);
    await page.close();
  });
});
