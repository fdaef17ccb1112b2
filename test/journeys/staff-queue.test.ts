import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { axeFaults, openBrowser, scrollsSideways, withoutBrowser } from '#test/browser.ts';
import type { Visitor } from '#test/site.ts';
import { queueOf, type StaffCounty, staffCounty } from '#test/staff-county.ts';

let county: StaffCounty;
let browser: Browser | undefined;
before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(120);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

const WHY = 'The same false shop, and every one of these has had its money back.';
const picksOf = (html: string): string[] => [...html.matchAll(/name="pick" value="([^"]+)"/g)].map((m) => m[1]!);
const namedIn = (html: string): string[] =>
  [...html.matchAll(/<tr class="govuk-table__row" data-row>[\s\S]*?href="\/staff\/reports\/(CF-\d+)/g)].map(
    (m) => m[1]!,
  );
const rowOf = (html: string, reference: string): string =>
  new RegExp(`<tr[^>]*data-row>(?:(?!</tr>)[\\s\\S])*${reference}[\\s\\S]*?</tr>`).exec(html)![0];

/** Sends a form whose tick boxes repeat. */
async function sendPicks(visitor: Visitor, picks: readonly string[], fields: Record<string, string>): Promise<void> {
  await visitor.postAll('/staff/queue/decide', [...picks.map((p) => ['pick', p] as const), ...Object.entries(fields)]);
}

const decidedOf = (reference: string) =>
  county.site.store.as('staff', (tx) =>
    tx
      .selectFrom('report_standing as s')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .leftJoin('allocation as a', 'a.id', 's.allocation_id')
      .select(['s.decided', 's.read_by', 'a.reason', 'a.bulk'])
      .where('r.reference', '=', reference)
      .executeTakeFirstOrThrow(),
  );

describe('the queue', () => {
  it('shows of each report its reasons, what is owed and since when nobody has opened it, in red once it is late', async () => {
    const [first] = await queueOf(county);
    const visitor = await county.as('imu_assessor');
    await visitor.get('/staff/queue');
    const row = rowOf(visitor.text, first!);
    assert.match(row, /<span class="cf-late">[^<]+ ago<br>not opened yet/);
    assert.match(row, /<ul class="cf-whylist"><li>/);
    assert.match(row, /overdue/);
    assert.match(visitor.text, /Looks like \d+ others?/);
    await visitor.get(`/staff/reports/${first}`);
    await visitor.get('/staff/queue');
    assert.match(rowOf(visitor.text, first!), /opened by The imu assessor/);
    assert.equal((await decidedOf(first!)).read_by, 'imu_assessor');
  });

  it('narrows by every filter, says what it is narrowed to, and takes each off again', async () => {
    const visitor = await county.as('supervisor');
    await visitor.get('/staff/queue?victim=vulnerable&owed=overdue');
    const rows = visitor.text.split('data-row>').slice(1);
    assert.ok(rows.length > 0);
    for (const r of rows) assert.match(r, /Vulnerable[\s\S]*cf-late/);
    assert.match(
      visitor.text,
      /href="\/staff\/queue\?owed=overdue"><span class="govuk-visually-hidden">Remove this filter:<\/span> Victim: Vulnerable/,
    );
    await visitor.get('/staff/queue?unread=any&type=romance');
    assert.equal(visitor.status, 200);
    await visitor.get('/staff/queue');
    assert.match(visitor.text, /href="\/staff\/queue\?came=day">Last 24 hours</);
    const newest = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('report_standing as s')
        .innerJoin('report as r', 'r.id', 's.report_id')
        .select('r.reference')
        .where('s.decided', 'is', null)
        .where('s.received_at', '>=', new Date('2026-02-09T12:00:00Z'))
        .execute(),
    );
    await visitor.get('/staff/queue?came=day');
    assert.deepEqual(namedIn(visitor.text).sort(), newest.map((r) => r.reference).sort());
    await visitor.get('/staff/queue?band=nonsense&type=<script>');
    assert.doesNotMatch(visitor.text, /moj-filter__tag/);
  });

  it('keeps a filter as a view of one’s own, for nobody else, and gives it back when it is removed by mistake', async () => {
    const visitor = await county.as('imu_assessor');
    await visitor.get('/staff/queue?band=low&victim=vulnerable');
    await visitor.post('/staff/queue/views', { band: 'low', victim: 'vulnerable', name: '' });
    assert.equal(visitor.status, 422);
    assert.match(visitor.text, /Give the view a name/);
    await visitor.post('/staff/queue/views', { band: 'low', victim: 'vulnerable', name: 'Low but vulnerable' });
    assert.match(
      visitor.text,
      /href="\/staff\/queue\?band=low&amp;victim=vulnerable" aria-current="page">Low but vulnerable/,
    );
    const other = await county.as('supervisor');
    await other.get('/staff/queue');
    assert.doesNotMatch(other.text, /Low but vulnerable/);
    const remove = /action="(\/staff\/queue\/views\/\d+\/remove)"/.exec(visitor.text)![1]!;
    await other.post(remove);
    assert.equal(other.status, 404);
    await visitor.post(remove);
    assert.match(visitor.text, /The view was removed/);
    await visitor.post(/action="(\/staff\/queue\/views\/\d+\/restore)"/.exec(visitor.text)![1]!);
    assert.match(visitor.text, /Low but vulnerable/);
  });

  it('decides what is ticked with one reason and takes all of it back with one press', async () => {
    const visitor = await county.as('imu_assessor');
    await visitor.get('/staff/queue?band=low');
    const picks = picksOf(visitor.text).slice(0, 3);
    const references = picks.map((p) => p.split(':')[0]!);
    await sendPicks(visitor, picks, { decided: 'proposed', reason: 'no', band: 'low' });
    assert.equal(visitor.status, 422);
    assert.match(visitor.text, /Say in a sentence why these can be decided together/);
    assert.equal(visitor.text.match(/data-do="tick" checked/g)?.length, 3, 'what was ticked stays ticked');
    await sendPicks(visitor, picks, { decided: 'information_only', reason: WHY, band: 'low' });
    assert.equal(visitor.status, 200);
    assert.match(visitor.text, /3 reports decided together/);
    for (const r of references) {
      const kept = await decidedOf(r);
      assert.deepEqual([kept.decided, kept.reason], ['information_only', WHY]);
    }
    const ledger = await county.as('imu_assessor');
    await ledger.get('/staff/ledger');
    assert.match(ledger.text, /together with others and not opened[\s\S]*?>\s*3\s*</);
    const bulk = /name="bulk" value="([^"]+)"/.exec(visitor.text)![1]!;
    await visitor.post('/staff/queue/undo', { bulk, band: 'low' });
    assert.match(visitor.text, /3 decisions taken together undone/);
    for (const r of references) assert.equal((await decidedOf(r)).decided, null);
  });

  it('can still be taken back by its key where nothing is left to decide', async () => {
    const visitor = await county.as('imu_assessor');
    await visitor.get('/staff/queue?type=courier_fraud&band=low&proposed=SFCU&back=yes');
    assert.match(visitor.text, /No report with this filter waits/);
    assert.match(visitor.text, /data-key="u" data-for="undo"/);
  });

  it('takes a usual sentence as the reason', async () => {
    const visitor = await county.as('imu_assessor');
    await visitor.get('/staff/queue?band=low');
    const [pick] = picksOf(visitor.text);
    await sendPicks(visitor, [pick!], { decided: 'information_only', usual: 'same_kind', reason: '' });
    assert.match((await decidedOf(pick!.split(':')[0]!)).reason!, /^These tell of the same thing/);
  });

  it('lets nobody decide unread where somebody may be in danger now', async () => {
    const visitor = await county.as('supervisor');
    await visitor.get('/staff/queue');
    const first = namedIn(visitor.text)[0]!;
    assert.match(rowOf(visitor.text, first), /Immediate/);
    assert.doesNotMatch(rowOf(visitor.text, first), /name="pick"/);
    const at = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('report_standing as s')
        .innerJoin('report as r', 'r.id', 's.report_id')
        .select('s.assessment_id')
        .where('r.reference', '=', first)
        .executeTakeFirstOrThrow(),
    );
    await sendPicks(visitor, [`${first}:${at.assessment_id}:0`], { decided: 'proposed', reason: WHY });
    assert.equal(visitor.status, 409);
    assert.match(visitor.text, /Somebody may be in danger now/);
    assert.equal((await decidedOf(first)).decided, null);
  });

  it('leaves alone what a colleague has decided meanwhile, and says so', async () => {
    const slow = await county.as('imu_assessor');
    await slow.get('/staff/queue?band=medium');
    const picks = picksOf(slow.text).slice(0, 2);
    const quick = await county.as('supervisor');
    await sendPicks(await quick.get('/staff/queue?band=medium'), [picks[0]!], { decided: 'LCU', reason: WHY });
    await sendPicks(slow, picks, { decided: 'SFCU', reason: WHY });
    assert.equal(slow.status, 409);
    assert.match(
      slow.text,
      new RegExp(`1 report decided\\. 1 report left as it was[\\s\\S]*${picks[0]!.split(':')[0]}`),
    );
    assert.equal((await decidedOf(picks[0]!.split(':')[0]!)).decided, 'LCU');
    assert.equal((await decidedOf(picks[1]!.split(':')[0]!)).decided, 'SFCU');
  });
});

describe('what stands beside a proposal', () => {
  it('is what it rests on, which one fact would move it, and what was decided on reports like it', async () => {
    const visitor = await county.as('imu_assessor');
    await visitor.get('/staff/queue?band=medium');
    const [first, ...others] = namedIn(visitor.text);
    await visitor.get(`/staff/reports/${first}`);
    const shown = /name="assessment" value="(\d+)"/.exec(visitor.text)![1]!;
    await visitor.post(`/staff/reports/${first}/decision`, {
      assessment: shown,
      standing: '0',
      decided: 'LCU',
      reason: WHY,
    });
    const pages: string[] = [];
    for (const reference of others.slice(0, 8)) pages.push((await visitor.get(`/staff/reports/${reference}`)).text);
    for (const page of pages) {
      assert.match(page, /What the proposal rests on[\s\S]*<span class="cf-points">\+\d/);
      assert.match(page, /What would change the proposal[\s\S]*If [^→]+→ /);
      assert.match(page, /Decided before on reports like it/);
    }
    assert.ok(
      pages.some((p) => /Not known<\/span> If [^→]+→ [^<]*band/.test(p)),
      'a fact that is not known moves the band',
    );
    assert.ok(pages.some((p) => /nearest were decided as proposed/.test(p) && /The imu assessor<br>/.test(p)));
  });

  it('is another version of the policy, which changes nothing until a person says so, and can be taken back', async () => {
    const [, , , fourth] = await queueOf(county);
    const count = () =>
      county.site.store.as('staff', async (tx) => {
        const rows = await tx
          .selectFrom('assessment as a')
          .innerJoin('report as r', 'r.id', 'a.report_id')
          .select('a.policy_version')
          .where('r.reference', '=', fourth!)
          .orderBy('a.id')
          .execute();
        return rows.map((r) => r.policy_version);
      });
    const analyst = await county.as('analyst');
    await analyst.get(`/staff/reports/${fourth}/reassess?policy=2026-11-1`);
    assert.match(analyst.text, /Under policy 2026-11-1[\s\S]*Policy \S+ was followed before, 2026-11-1 now/);
    assert.doesNotMatch(analyst.text, /Let the assessment under/);
    assert.equal((await count()).length, 1);
    const visitor = await county.as('imu_assessor');
    await visitor.get(`/staff/reports/${fourth}/reassess?policy=2026-11-1`);
    const shown = { policy: '2026-11-1', assessment: /name="assessment" value="(\d+)"/.exec(visitor.text)![1]! };
    await visitor.post(`/staff/reports/${fourth}/reassess`, shown);
    assert.match(visitor.text, /The assessment under policy 2026-11-1 stands now/);
    const late = await county.as('supervisor');
    await late.get(`/staff/reports/${fourth}`);
    await late.post(`/staff/reports/${fourth}/reassess`, shown);
    assert.equal(late.status, 409, 'the second person is told');
    const back = /name="policy" value="([^"]+)"><input type="hidden" name="assessment" value="(\d+)">/.exec(
      visitor.text,
    )!;
    await visitor.post(`/staff/reports/${fourth}/reassess`, { policy: back[1]!, assessment: back[2]! });
    const versions = await count();
    assert.deepEqual([versions.length, versions[0], versions[1]], [3, versions[2], '2026-11-1']);
  });

  it('is how often people agree, with small groups kept back, and the record of the algorithm from what runs', async () => {
    const assessor = await county.as('imu_assessor');
    await assessor.get('/staff/queue?band=low');
    await sendPicks(assessor, picksOf(assessor.text).slice(0, 12), { decided: 'proposed', reason: WHY });
    const visitor = await county.as('analyst');
    await visitor.get('/staff/agreement?period=all');
    assert.equal(visitor.status, 200);
    assert.match(visitor.text, /of \d+ decisions? were as proposed/);
    assert.match(visitor.text, /By the age of the victim[\s\S]*By whether the victim is vulnerable[\s\S]*By district/);
    assert.match(visitor.text, /Kept back/);
    assert.doesNotMatch(visitor.text, /CF-\d{7}/);
    await visitor.get('/staff/algorithm');
    assert.match(
      visitor.text,
      /1\. Owner and responsibility[\s\S]*2\. What it is for[\s\S]*3\. How decisions are made with it[\s\S]*4\. How it works[\s\S]*5\. Risks/,
    );
    await visitor.get('/staff/algorithm.json');
    const record = JSON.parse(visitor.text) as {
      policy: string;
      sections: { entries: { term: string; rows?: string[][] }[] }[];
    };
    const rules = record.sections.flatMap((s) => s.entries).find((e) => e.term === 'Rules and their points');
    assert.ok(rules!.rows!.length > 20);
    const press = await county.as('press');
    await press.get('/staff/algorithm');
    assert.equal(press.status, 403);
  });
});

describe('the queue in a browser', { skip: withoutBrowser }, () => {
  it('has no fault that axe finds, does not scroll sideways at 320 pixels, which is 400% of 1280, on any of its pages', async () => {
    const faults: string[] = [];
    for (const width of [1280, 320]) {
      const page = await (await browser!.newContext({ viewport: { width, height: 900 } })).newPage();
      await page.goto(county.site.staffUrl!);
      await page.fill('#username', 'supervisor');
      await page.fill('#password', county.password('supervisor'));
      await page.click('button:text("Sign in")');
      await page.waitForURL((u) => u.pathname === '/staff');
      await page.goto(`${county.site.staffUrl}/queue`);
      const reference = await page.locator('tbody a.cf-ref').nth(2).textContent();
      for (const path of [
        '/queue',
        '/ledger',
        '/overview',
        '/unit',
        '/agreement?period=all',
        '/algorithm',
        `/reports/${reference}`,
        `/reports/${reference}/reassess?policy=2026-11-1`,
      ]) {
        const answer = await page.goto(`${county.site.staffUrl}${path}`);
        assert.equal(answer!.status(), 200, path);
        await page.evaluate('for (const d of document.querySelectorAll("main details")) d.open = true');
        faults.push(...(await axeFaults(page)).map((f) => `${path} at ${width}: ${f}`));
        if (await scrollsSideways(page)) faults.push(`${path} at ${width} scrolls sideways`);
      }
      await page.context().close();
    }
    assert.deepEqual(faults, []);
  });
});
