import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { outboxOptions, wokenStages } from '#app/worker.ts';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import type { FraudReport } from '#core/report.ts';
import type { Role } from '#core/role.ts';
import { recordReports } from '#journey/intake/record.ts';
import { drainStages } from '#store/outbox.ts';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';

const STORY =
  'A man who gave his name as Sergeant Plough said that a courier in a plum coloured estate would call. It was LB19 KXO. He rang from 07700 900 641.';
const MINE: FraudReport = {
  externalId: 'FIND-ME-77',
  source: 'control_room',
  receivedAt: '2026-02-09T10:00:00Z',
  kind: 'loss',
  fraudType: 'courier',
  victim: {
    name: 'Margaret Whitfield',
    age: 84,
    address: { line: '17 Thistledown Road', town: 'Hitchin', postcode: 'SG5 1AB' },
    phone: '01632 960417',
  },
  callers: [{ phone: '020 7946 0318' }],
  accounts: [{ sortCode: '204050', accountNumber: '55667788', name: 'J Perkins' }],
  lossGbp: 4700,
  narrative: STORY,
};

let county: StaffCounty;
let browser: Browser | undefined;
let reference: string;
let id: string;
const worked = () => drainStages(county.site.store, wokenStages(HERTFORDSHIRE), outboxOptions());

before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(120);
  await county.site.store.as('worker', (tx) => recordReports(tx, [MINE], { actor: 'test', actorRole: 'worker' }));
  await worked();
  const row = await county.site.store.as('staff', (tx) =>
    tx
      .selectFrom('report')
      .select(['id', 'reference'])
      .where('external_id', '=', 'FIND-ME-77')
      .executeTakeFirstOrThrow(),
  );
  ({ id, reference } = row);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

const searched = async (who: Visitor, words: string): Promise<Visitor> => {
  await who.get('/staff/search');
  return who.post('/staff/search', { words });
};
const finds = (text: string) => text.includes(`/staff/reports/${reference}/case`);

describe('the search over all reports, without JavaScript', () => {
  const ways: [string, string][] = [
    ['its reference, in short', 'REFERENCE'],
    ['the name of the victim', 'Margaret Whitfield'],
    ['the name with slips', 'Margret Whitfeild'],
    ['the surname alone, with a slip', 'whitfeld'],
    ['the name in another order', 'WHITFIELD, margaret'],
    ['a part of the victim’s number', '960417'],
    ['a number as it is dialled from abroad', '+44 20 7946 0318'],
    ['the end of a number that stands only in the story', '0641'],
    ['an account number', '55667788'],
    ['part of a plate that stands only in the story', 'LB19'],
    ['a plate with an unknown sign, O for 0', 'lb1? kx0'],
    ['a postcode', 'SG5 1AB'],
    ['a street', 'Thistledown Road'],
    ['an address', '17 Thistledown Road, Hitchin'],
    ['the reference it came with', 'find-me-77'],
    ['a phrase', '"plum coloured estate"'],
    ['words of the story that stand apart', 'plum courier sergeant'],
    ['whose name the account is in', 'perkins'],
  ];
  for (const [name, words] of ways) {
    it(`finds a report by ${name}`, async () => {
      const handler = await county.as('call_handler');
      await searched(handler, words === 'REFERENCE' ? reference.replace(/^CF-0*/, '') : words);
      assert.ok(
        finds(handler.text),
        handler.text
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .slice(-400),
      );
    });
  }

  it('asks back a place that was nearly typed, and one press searches for it', async () => {
    const handler = await county.as('call_handler');
    await searched(handler, 'Margaret Whitfield');
    assert.doesNotMatch(handler.text, /Did you mean/);
    await searched(handler, 'Hitchen Thistledown');
    assert.match(handler.text, /Did you mean <button class="cf-linkbutton" name="words" value="Hitchin Thistledown">/);
    await handler.post('/staff/search', { words: 'Hitchin Thistledown' });
    assert.ok(finds(handler.text));
    assert.doesNotMatch(handler.text, /Did you mean/);
  });

  it('says why each was found, and puts the best fit first', async () => {
    const handler = await county.as('call_handler');
    await searched(handler, 'Margret Whitfield');
    const first = /<ol[^>]*><li[\s\S]*?<\/li>/.exec(handler.text)![0];
    assert.ok(first.includes(reference));
    assert.match(first, /Victim: <strong>Margaret Whitfield<\/strong>, nearly what you typed/);
    await searched(handler, '"plum coloured estate"');
    assert.match(handler.text, /<mark[^>]*>plum coloured estate<\/mark>/);
  });

  it('shows of a story only words that begin like those typed, and each line once', async () => {
    const handler = await county.as('call_handler');
    // The street is in the address alone; “road” begins no word of the story.
    await searched(handler, 'Thistledown Road');
    const found = new RegExp(`<li[^>]*>(?:(?!</li>)[\\s\\S])*${reference}[\\s\\S]*?</li>`).exec(handler.text)![0];
    assert.equal(found.split('In the story, an address, or what was written in the case').length - 1, 1, found);
    assert.doesNotMatch(found, /cf-story/);
  });

  it('shows whole words of a story round what was found, with a sign where it goes on', async () => {
    const handler = await county.as('call_handler');
    await searched(handler, 'courier');
    const stories = await county.site.store.as('staff', (tx) => tx.selectFrom('report').select('narrative').execute());
    const whole = new Set(stories.flatMap((s) => (s.narrative ?? '').split(/\s+/)));
    const snippets = [...handler.text.matchAll(/<div class="cf-story">([\s\S]*?)<\/div>/g)].map((m) =>
      m[1]!
        .replace(/<[^>]+>/g, '')
        .replaceAll('&#39;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    const cut = snippets.filter((s) => s.startsWith('… ') || s.endsWith(' …'));
    assert.ok(cut.length > 0);
    for (const words of cut.map((s) => s.replaceAll('…', '').trim().split(/\s+/)))
      for (const word of [words[0]!, words.at(-1)!]) assert.ok(whole.has(word), `${word} is part of a word`);
  });

  it('finds what people wrote in a case as soon as the worker has been', async () => {
    const investigator = await county.as('sfcu_investigator');
    const add = `/staff/reports/${reference}/case/add/person`;
    await investigator.get(add);
    await investigator.post(add, { name: 'Zebedee Quillfeather', part: 'suspect', basis: 'hearsay' });
    await worked();
    await searched(investigator, 'zebede quilfeather');
    assert.ok(finds(investigator.text));
  });

  it('puts nothing of what was typed or found in an address', async () => {
    const handler = await county.as('call_handler');
    await handler.get('/staff/search');
    const token = /name="_csrf" value="([^"]+)"/.exec(handler.text)![1]!;
    const cookie = [...handler.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    const answer = await fetch(`${county.site.staffUrl}/search`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ _csrf: token, words: 'Margaret Whitfield' }),
    });
    assert.match(answer.headers.get('location')!, /^\/staff\/search\/[0-9a-f-]{36}$/);
  });

  it('keeps a search for whoever made it, and for nobody else', async () => {
    const handler = await county.as('call_handler');
    await searched(handler, 'Margaret Whitfield');
    const rows = await county.site.store.owner((tx) =>
      sql<{ id: string }>`SELECT id FROM search_result ORDER BY made_at DESC LIMIT 1`.execute(tx),
    );
    const path = `/staff/search/${rows.rows[0]!.id}`;
    await handler.get(path);
    assert.ok(finds(handler.text));
    const analyst = await county.as('analyst');
    await analyst.get(path);
    assert.match(analyst.text, /That search has gone/);
    assert.doesNotMatch(analyst.text, /Whitfield/);
  });

  it('writes in the trail whose report was shown, to whom, and that it was in a list', async () => {
    const analyst = await county.as('analyst');
    await searched(analyst, 'whitfield');
    const entries = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select(['op', 'channel'])
        .where('actor', '=', 'analyst')
        .where('record_id', '=', id)
        .execute(),
    );
    assert.deepEqual(entries, [{ op: 'CONSULTATION', channel: 'list' }]);
  });

  it('says so when it finds nothing, and when nothing was typed', async () => {
    const handler = await county.as('call_handler');
    await searched(handler, 'xqzzv wkkpt');
    assert.match(handler.text, /Nothing found/);
    await searched(handler, '?');
    assert.equal(handler.status, 422);
    assert.match(handler.text, /Type two letters or figures at least/);
  });

  it('does not find what is kept to a team, and finds it again for the team', async () => {
    const store = county.site.store;
    const users = await store.as('staff', (tx) => tx.selectFrom('staff_user').select(['id', 'username']).execute());
    const user = (role: Role) => users.find((u) => u.username === role)!.id;
    await store.as(
      'staff',
      (tx) =>
        sql`INSERT INTO report_restriction (report_id, reason, ask, set_by)
          VALUES (${id}::uuid, 'An officer is named in it.', ${user('sfcu_investigator')}::uuid, ${user('sfcu_investigator')}::uuid)`.execute(
          tx,
        ),
      { user: user('sfcu_investigator') },
    );
    const handler = await county.as('call_handler');
    for (const words of ['whitfield', '960417', 'LB19 KXO', '"plum coloured estate"', reference]) {
      await searched(handler, words);
      assert.ok(!finds(handler.text), words);
    }
    const investigator = await county.as('sfcu_investigator');
    await searched(investigator, 'whitfield');
    assert.ok(finds(investigator.text));
    await store.as('staff', (tx) => sql`DELETE FROM report_restriction WHERE report_id = ${id}::uuid`.execute(tx), {
      user: user('sfcu_investigator'),
    });
  });

  it('cannot be read past its functions by the staff’s own database role', async () => {
    for (const table of ['search_name', 'search_mark', 'search_story', 'search_gram'])
      await assert.rejects(
        county.site.store.as('staff', (tx) => sql`SELECT 1 FROM ${sql.ref(table)}`.execute(tx)),
        /permission denied/,
      );
  });
});

describe('the search in a browser', { skip: withoutBrowser }, () => {
  it('is used with keys alone, has no faults that axe finds, and fits a narrow screen', async () => {
    const page = await browser!.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${county.site.staffUrl}/sign-in`);
    await page.fill('#username', 'call_handler');
    await page.fill('#password', county.password('call_handler'));
    await page.keyboard.press('Enter');
    await page.waitForURL((u) => u.pathname === '/staff');
    await page.goto(`${county.site.staffUrl}/search`);
    await page.locator('#words').focus();
    await page.keyboard.type('margret whitfield');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/[0-9a-f-]{36}$/);
    assert.deepEqual(await axeFaults(page), []);
    await page.locator('ol.cf-items a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((u) => u.pathname.endsWith(`${reference}/case`));
    await page.goBack();
    await page.setViewportSize({ width: 320, height: 256 });
    assert.equal(await scrollsSideways(page), false);
    await page.close();
  });
});
