import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#core/role.ts';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { publishWarning } from '#test/published-warning.ts';
import { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';
import { fieldsOf } from '#test/step-form.ts';

const WRONG = 'The calls came on Monday.';
const RIGHT = 'The calls came on Tuesday.';
const NOTE = 'We gave the wrong day. It was Tuesday.';
const body = (text: string) => ({
  keyPoints: [],
  sections: [{ heading: '', paragraphs: [text], list: false }],
  text,
});

describe('a published warning that was wrong', () => {
  let county: StaffCounty;
  let browser: Browser | undefined;
  before(async () => {
    browser = withoutBrowser ? undefined : await openBrowser();
    county = await staffCounty(20);
    for (const slug of ['wrong', 'dropped', 'gone', 'seen'])
      await publishWarning(county.site.store, {
        slug,
        title: 'Callers in Tring',
        publishedAt: '2026-02-09T10:00:00Z',
        body: body(WRONG),
      });
  });
  after(async () => {
    await browser?.close();
    await county?.close();
  });

  const anyone = (slug: string) => new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`);
  const kept = (slug: string) =>
    county.site.store.as('staff', async (tx) => {
      const warning = await tx.selectFrom('warning').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow();
      const own = tx.selectFrom('warning_version').where('warning_id', '=', warning.id);
      const events = tx.selectFrom('event_log').select('type').where('subject', '=', warning.id);
      const trail = tx.selectFrom('audit_log').select(['op', 'reason']).where('record_id', '=', warning.id);
      return {
        warning,
        versions: await own.select(['version', 'author', 'body', 'what_changed']).orderBy('version').execute(),
        events: (await events.orderBy('seq').execute()).map((e) => e.type),
        trail: await trail.orderBy('seq').execute(),
      };
    });
  const edit = (version: string, more: Record<string, string> = {}) => ({
    version,
    title: 'Callers in Tring',
    summary: 'They ask for cash.',
    keyPoints: '',
    text: RIGHT,
    whatChanged: NOTE,
    ...more,
  });
  async function correct(role: Role, slug: string, fields: Record<string, string>): Promise<Visitor> {
    const visitor = await county.as(role);
    await visitor.get(`/staff/warnings/${slug}/edit`);
    return visitor.post(`/staff/warnings/${slug}/edit`, fields);
  }
  async function take(role: Role, slug: string, step: string, more: Record<string, string> = {}): Promise<Visitor> {
    const visitor = await county.as(role);
    await visitor.get(`/staff/warnings/${slug}`);
    return visitor.post(`/staff/warnings/${slug}/step`, { ...fieldsOf(visitor.text, step), ...more });
  }

  it('is corrected only with words for the public on what changed, and only if something did', async () => {
    const silent = await correct('press', 'wrong', edit('1', { whatChanged: '' }));
    assert.equal(silent.status, 422);
    assert.match(silent.text, /Say what changed\. The public reads it/);
    assert.match(silent.text, new RegExp(RIGHT));
    const same = { summary: 'Callers who say they are the police send somebody for your money.', text: WRONG };
    const nothing = await correct('press', 'wrong', edit('1', same));
    assert.equal(nothing.status, 422);
    assert.match(nothing.text, /Nothing in the warning is different yet/);
    const long = await correct('press', 'wrong', edit('1', { whatChanged: 'x'.repeat(301) }));
    assert.match(long.text, /300 characters or fewer/);
    assert.equal((await kept('wrong')).versions.length, 1);
  });

  it('does not go on while what changed names somebody', async () => {
    const press = await correct(
      'press',
      'wrong',
      edit('1', { whatChanged: 'Ring 07700 900123, not Mrs Doris Smith.' }),
    );
    assert.match(press.text, /Take out the telephone number/);
    assert.match(press.text, /Take out the name/);
    await press.post('/staff/warnings/wrong/step', { step: 'submitted', version: '2', status: 'DRAFT' });
    assert.equal(press.status, 409);
    assert.equal((await kept('wrong')).warning.correction, 'DRAFT');
  });

  it('stands as it is, word for word, until a second person has approved the correction and it is published', async () => {
    const press = await correct('press', 'wrong', edit('2'));
    assert.match(press.text, /Your correction is kept/);
    assert.match(press.text, /The public reads <strong>version 1<\/strong>/);
    await take('press', 'wrong', 'submitted');
    const author = await county.as('press');
    await author.get('/staff/warnings/wrong');
    assert.match(author.text, /so a colleague has to approve it/);
    await author.post('/staff/warnings/wrong/step', { step: 'approved', version: '3', status: 'IN_REVIEW' });
    assert.equal(author.status, 403);
    await take('supervisor', 'wrong', 'approved');
    const before = await anyone('wrong');
    assert.equal(before.status, 200);
    assert.match(before.text, new RegExp(WRONG));
    assert.doesNotMatch(before.text, /Tuesday|Corrected/);
    const done = await take('supervisor', 'wrong', 'published');
    assert.match(done.text, /The correction is published/);
  });

  it('then shows the public the new words, the day, and what changed; and keeps the day it was first published', async () => {
    const page = await anyone('wrong');
    assert.match(page.text, new RegExp(RIGHT));
    assert.doesNotMatch(page.text, new RegExp(WRONG));
    const seen = page.text.replace(/<[^>]*>/g, '');
    assert.match(seen, new RegExp(`Corrected on 10 February 2026: ${NOTE}`));
    assert.match(seen, /9 February 2026 ·/);
    const letter = await new Visitor(county.site.publicUrl!).get('/warnings/wrong/share');
    assert.match(letter.text, /They ask for cash\./, 'the letter says what the summary says');
    const list = await new Visitor(county.site.publicUrl!).get('/warnings');
    assert.match(list.text, /corrected on 10 February 2026/);
    const feed = await new Visitor(county.site.publicUrl!).get('/warnings.atom');
    assert.match(feed.text, /<updated>2026-02-10T12:00:00\.000Z<\/updated><published>2026-02-09T10:00:00\.000Z/);
    const { warning, events, trail } = await kept('wrong');
    assert.deepEqual([warning.status, warning.correction, warning.published_version], ['PUBLISHED', null, 3]);
    assert.deepEqual(events, ['warning.submitted', 'warning.approved', 'warning.corrected']);
    assert.deepEqual(
      trail.filter((e) => e.op === 'DISCLOSURE').map((e) => e.reason),
      ['correction'],
    );
  });

  it('keeps every version for staff, as it was', async () => {
    const { versions } = await kept('wrong');
    assert.deepEqual(
      versions.map((v) => [v.version, v.author, (v.body as { text: string }).text, v.what_changed]),
      [
        [1, 'writer', WRONG, null],
        [2, 'press', RIGHT, 'Ring 07700 900123, not Mrs Doris Smith.'],
        [3, 'press', RIGHT, NOTE],
      ],
    );
    const analyst = await (await county.as('analyst')).get('/staff/warnings/wrong');
    assert.match(analyst.text, new RegExp(WRONG));
    assert.match(analyst.text, /Correction approved/);
  });

  it('is corrected a second time, and the public reads of both', async () => {
    await correct(
      'analyst',
      'wrong',
      edit('3', { text: 'The calls came on Wednesday.', whatChanged: 'It was Wednesday.' }),
    );
    await take('analyst', 'wrong', 'submitted');
    await take('press', 'wrong', 'approved');
    await take('press', 'wrong', 'published');
    const page = await anyone('wrong');
    assert.match(page.text, /It was Wednesday\.[\s\S]*It was Tuesday\./);
  });

  it('stays when its correction is dropped, and a later correction begins from it under a new number', async () => {
    await correct('press', 'dropped', edit('1', { text: 'Nonsense.' }));
    const done = await take('press', 'dropped', 'dropped', { reason: 'The first text was right.' });
    assert.match(done.text, /The correction is dropped/);
    const { warning } = await kept('dropped');
    assert.deepEqual([warning.status, warning.correction, warning.version], ['PUBLISHED', null, 1]);
    const form = await (await county.as('press')).get('/staff/warnings/dropped/edit');
    assert.match(form.text, new RegExp(WRONG));
    await correct('press', 'dropped', edit('1'));
    assert.deepEqual(
      (await kept('dropped')).versions.map((v) => v.version),
      [1, 2, 3],
    );
  });

  it('can be withdrawn at once while its correction waits, under the title that was published', async () => {
    await correct('press', 'gone', edit('1', { title: 'Another title' }));
    await take('press', 'gone', 'submitted');
    await take('supervisor', 'gone', 'withdrawn', { reason: 'It was all wrong.' });
    const { warning } = await kept('gone');
    assert.deepEqual(
      [warning.status, warning.correction, warning.withdrawn_title],
      ['WITHDRAWN', null, 'Callers in Tring'],
    );
    const page = await anyone('gone');
    assert.equal(page.status, 410);
    assert.doesNotMatch(page.text, /Another title|It was Tuesday/);
  });

  it('is not replaced without saying so, whatever code tries: the database refuses it', async () => {
    const { warning } = await kept('seen');
    const replace = county.site.store.as('staff', async (tx) => {
      const at = { warning_id: warning.id, version: 2 };
      const version = {
        ...at,
        title: 'T',
        summary: 'S',
        area: 'A',
        places: [],
        body: '{}',
        facts: '[]',
        redaction: '[]',
      };
      await tx
        .insertInto('warning_version')
        .values({ ...version, author: 'x' })
        .execute();
      await tx
        .insertInto('warning_step')
        .values({ ...at, step: 'approved', by_whom: 'y' })
        .execute();
      await tx.updateTable('warning').set({ version: 2, published_version: 2 }).where('id', '=', warning.id).execute();
    });
    await assert.rejects(replace, /only by a correction that says what changed/);
  });

  describe('in a browser', { skip: withoutBrowser }, () => {
    async function signedIn(role: Role): Promise<Page> {
      const context = await browser!.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${county.site.staffUrl}/warnings/seen`);
      await page.fill('#username', role);
      await page.fill('#password', county.password(role));
      await page.click('button:text("Sign in")');
      return page;
    }

    it('is corrected by the press office and a supervisor, and anybody reads what changed', async () => {
      const press = await signedIn('press');
      await press.goto(`${county.site.staffUrl}/warnings/seen`);
      await press.click('main a:text("Correct")');
      await press.fill('#whatChanged', NOTE);
      await press.fill('#text', RIGHT);
      await press.click('button:text("Save as a new version")');
      await press.click('button:text("Send for approval")');
      const supervisor = await signedIn('supervisor');
      await supervisor.goto(`${county.site.staffUrl}/warnings/seen`);
      await supervisor.click('button:text("Approve")');
      await supervisor.click('button:text("Publish the correction")');
      await supervisor.click('a:text("See it as the public does")');
      assert.match((await supervisor.textContent('main'))!, new RegExp(`Corrected on 10 February 2026: ${NOTE}`));
      for (const page of [press, supervisor]) await page.context().close();
    });
  });
});
