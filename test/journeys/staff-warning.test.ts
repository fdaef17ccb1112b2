import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#core/role.ts';
import { openBrowser, withoutBrowser } from '#test/browser.ts';
import { publishWarning } from '#test/published-warning.ts';
import { Visitor } from '#test/site.ts';

import { type StaffCounty, staffCounty } from '#test/staff-county.ts';
import { fieldsOf } from '#test/step-form.ts';

let county: StaffCounty;
let browser: Browser | undefined;
let slugs: string[];

before(async () => {
  browser = withoutBrowser ? undefined : await openBrowser();
  county = await staffCounty(300);
  const drafts = await county.site.store.as('staff', (tx) =>
    tx
      .selectFrom('warning')
      .select('slug')
      .where('status', '=', 'DRAFT')
      // First those whose wave has not grown since: the tests below write the second version of three.
      .orderBy('version')
      .orderBy('slug')
      .execute(),
  );
  slugs = drafts.map((d) => d.slug);
  assert.ok(slugs.length >= 4, `only ${slugs.length} drafts`);
});
after(async () => {
  await browser?.close();
  await county?.close();
});

const kept = (slug: string) =>
  county.site.store.as('staff', async (tx) => {
    const warning = await tx.selectFrom('warning').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow();
    const at = { warning: warning.id };
    return {
      warning,
      versions: await tx
        .selectFrom('warning_version')
        .selectAll()
        .where('warning_id', '=', at.warning)
        .orderBy('version')
        .execute(),
      steps: await tx
        .selectFrom('warning_step')
        .selectAll()
        .where('warning_id', '=', at.warning)
        .orderBy('id')
        .execute(),
      events: (
        await tx.selectFrom('event_log').select('type').where('subject', '=', at.warning).orderBy('seq').execute()
      ).map((e) => e.type),
      trail: await tx.selectFrom('audit_log').selectAll().where('record_id', '=', at.warning).orderBy('seq').execute(),
    };
  });

async function take(role: Role, slug: string, step: string, more: Record<string, string> = {}): Promise<Visitor> {
  const visitor = await county.as(role);
  await visitor.get(`/staff/warnings/${slug}`);
  return visitor.post(`/staff/warnings/${slug}/step`, { ...fieldsOf(visitor.text, step), ...more });
}

describe('a warning on its way to the public', () => {
  it('goes from draft to the public through two people, and every step is kept', async () => {
    const slug = slugs[0]!;
    await take('analyst', slug, 'submitted');
    await take('press', slug, 'approved');
    const last = await take('press', slug, 'published');
    assert.match(last.text, /Published\. The public can read it now/);
    const { warning, steps, events, trail } = await kept(slug);
    assert.equal(warning.status, 'PUBLISHED');
    assert.equal(warning.published_version, 1);
    assert.ok(warning.expires_at! > warning.published_at!);
    assert.deepEqual(
      steps.map((s) => [s.step, s.by_whom]),
      [
        ['submitted', 'analyst'],
        ['approved', 'press'],
        ['published', 'press'],
      ],
    );
    assert.deepEqual(events.slice(-3), ['warning.submitted', 'warning.approved', 'warning.published']);
    const disclosed = trail.filter((e) => e.op === 'DISCLOSURE');
    assert.deepEqual(
      disclosed.map((e) => [e.actor, e.reason, e.channel, e.recipient]),
      [['press', 'publication', 'web', 'public']],
    );
    const anyone = await new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`);
    assert.equal(anyone.status, 200);
  });

  it('is found by where it stands, however many drafts there are, and the list has pages', async () => {
    const press = await county.as('press');
    await press.get('/staff/warnings?status=PUBLISHED');
    assert.match(press.text, new RegExp(`href="/staff/warnings/${slugs[0]}"`));
    assert.doesNotMatch(press.text, new RegExp(`href="/staff/warnings/${slugs[2]}"`));
    await press.get('/staff/warnings');
    const all = Number(/>All \((\d+)\)</.exec(press.text)![1]);
    assert.equal(press.text.match(/data-label="Stands at"/g)?.length, Math.min(all, 50));
    for (const status of ['nonsense', 'WITHDRAWN', 'DRAFT&page=999']) {
      await press.get(`/staff/warnings?status=${status}`);
      assert.equal(press.status, 200, status);
    }
  });

  it('is approved by nobody who wrote or sent it, whatever their role', async () => {
    const slug = slugs[1]!;
    await take('supervisor', slug, 'submitted');
    const same = await county.as('supervisor');
    await same.get(`/staff/warnings/${slug}`);
    assert.match(same.text, /You wrote or sent this warning, so a colleague has to approve it/);
    const version = String((await kept(slug)).warning.version);
    await same.post(`/staff/warnings/${slug}/step`, { step: 'approved', version, status: 'IN_REVIEW' });
    assert.equal(same.status, 403);
    await same.post(`/staff/warnings/${slug}/step`, { step: 'published', version, status: 'IN_REVIEW' });
    assert.equal(same.status, 409);
    const { warning } = await kept(slug);
    assert.equal(warning.status, 'IN_REVIEW');
    assert.equal((await new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`)).status, 404);
  });

  it('comes back with a reason, is edited, and is sent again as a new version', async () => {
    const slug = slugs[1]!;
    const press = await county.as('press');
    await press.get(`/staff/warnings/${slug}`);
    const fields = fieldsOf(press.text, 'returned');
    await press.post(`/staff/warnings/${slug}/step`, fields);
    assert.equal(press.status, 422);
    await press.post(`/staff/warnings/${slug}/step`, { ...fields, reason: 'Name the towns.' });
    assert.match(press.text, /Sent back to be changed/);
    assert.match(press.text, /Name the towns\./);
    assert.match((await press.get('/staff')).text, /1 warning sent back to be changed/);
    await press.get('/staff/warnings?status=DRAFT');
    assert.match(
      press.text.slice(press.text.indexOf('<tbody')),
      new RegExp(`^(?:(?!</tr>)[\\s\\S])*${slug}[\\s\\S]*?Sent back`),
    );
    await press.get(`/staff/warnings/${slug}/edit`);
    const text =
      '## What is happening\n\nCallers say they are police officers.\n\n## What to do\n\n- Hang up.\n- Ring 999.';
    const drafted = (await kept(slug)).warning.version;
    await press.post(`/staff/warnings/${slug}/edit`, {
      version: String(drafted),
      title: 'Callers in Tring',
      summary: 'They ask for cash.',
      keyPoints: 'Hang up.',
      text,
    });
    assert.equal(press.status, 200);
    assert.match(press.text, /Your version is kept/);
    const { versions, warning } = await kept(slug);
    assert.equal(warning.version, drafted + 1);
    assert.deepEqual(
      versions.slice(-2).map((v) => v.author),
      ['counterfoil', 'press'],
    );
    assert.deepEqual((versions.at(-1)!.body as { sections: unknown }).sections, [
      { heading: 'What is happening', paragraphs: ['Callers say they are police officers.'], list: false },
      { heading: 'What to do', paragraphs: ['Hang up.', 'Ring 999.'], list: true },
    ]);
    await take('press', slug, 'submitted');
    await take('supervisor', slug, 'approved');
    await press.get(`/staff/warnings/${slug}`);
    await press.post(`/staff/warnings/${slug}/step`, {
      ...fieldsOf(press.text, 'returned'),
      reason: 'A word is wrong.',
    });
    assert.match(press.text, /Send for approval/, 'an approval is taken back before the public reads it');
    await take('press', slug, 'submitted');
    await take('supervisor', slug, 'approved');
    await take('supervisor', slug, 'published');
    const anyone = await new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`);
    assert.match(anyone.text, /Callers in Tring/);
    assert.match(anyone.text, /<li>Ring <a [^>]*>999<\/a>\.<\/li>/);
  });

  it('does not leave the draft while it holds a telephone number, a street or the name of a victim', async () => {
    const slug = slugs[2]!;
    const version = (await kept(slug)).warning.version;
    const named = await county.site.store.as('staff', (tx) =>
      tx
        .selectFrom('warning as w')
        .innerJoin('threat_report as t', 't.threat_id', 'w.threat_id')
        .innerJoin('report_address as a', 'a.report_id', 't.report_id')
        .select('a.postcode')
        .where('w.slug', '=', slug)
        .where('a.postcode', 'is not', null)
        .limit(1)
        .executeTakeFirst(),
    );
    const where = named?.postcode ?? 'AL1 3JE';
    const press = await county.as('press');
    await press.get(`/staff/warnings/${slug}/edit`);
    const edit = {
      version: `${version}`,
      title: 'Callers',
      summary: 'They ask for cash.',
      keyPoints: '',
      text: `Ring 07700 900123. It was at ${where}.`,
    };
    await press.post(`/staff/warnings/${slug}/edit`, edit);
    assert.match(press.text, /Your version is kept\. It cannot go out yet: 2 things in it could identify a person/);
    assert.match(press.text, /Take out the telephone number/);
    assert.match(press.text, /Take out the postcode/);
    await press.post(`/staff/warnings/${slug}/step`, { step: 'submitted', version: `${version + 1}`, status: 'DRAFT' });
    assert.equal(press.status, 409);
    assert.match(press.text, /could identify a person/);
    assert.equal((await kept(slug)).warning.status, 'DRAFT');
  });

  it('is refused when its title is too long or missing, with what was written still there', async () => {
    const slug = slugs[3]!;
    const press = await county.as('press');
    await press.get(`/staff/warnings/${slug}/edit`);
    const { versions } = await kept(slug);
    const edit = {
      version: `${versions.length}`,
      title: 'x'.repeat(71),
      summary: 'They ask for cash.',
      keyPoints: '',
      text: 'Mine <b>own</b> words.',
    };
    await press.post(`/staff/warnings/${slug}/edit`, edit);
    assert.equal(press.status, 422);
    assert.match(press.text, /The title must be 70 characters or fewer/);
    assert.match(press.text, /Mine &lt;b&gt;own&lt;\/b&gt; words\./);
    await press.post(`/staff/warnings/${slug}/edit`, { ...edit, title: 'Callers', version: '9' });
    assert.equal(press.status, 409);
    assert.deepEqual((await kept(slug)).versions, versions);
  });

  it('is withdrawn with a reason that the public sees', async () => {
    const slug = slugs[0]!;
    const press = await county.as('press');
    // A correction is under way, which nobody will ever read.
    await press.get(`/staff/warnings/${slug}/edit`);
    const body = { title: 'Unsent', summary: 'They ask for cash.', keyPoints: 'Hang up.', text: '- Hang up.' };
    await press.post(`/staff/warnings/${slug}/edit`, { ...body, version: '1', whatChanged: 'The towns are others.' });
    assert.match(press.text, /This is the correction/);
    const fields = fieldsOf(press.text, 'withdrawn');
    await press.post(`/staff/warnings/${slug}/step`, fields);
    assert.equal(press.status, 422);
    assert.match(press.text, /The public reads this\. Name nobody/);
    await press.post(`/staff/warnings/${slug}/step`, { ...fields, reason: 'The calls have stopped.' });
    const anyone = await new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`);
    assert.equal(anyone.status, 410);
    assert.match(anyone.text, /The calls have stopped\./);
    await press.get(`/staff/warnings/${slug}`);
    assert.match(
      press.text,
      /The public last read <strong>version 1<\/strong>, shown here\. Version 2 was a correction/,
    );
    assert.doesNotMatch(press.text, /<h1[^>]*>Unsent/);
    const { events, versions, warning } = await kept(slug);
    assert.ok(events.includes('warning.withdrawn'));
    assert.equal(warning.withdrawn_title, versions[0]!.title);
    assert.ok(anyone.text.includes(versions[0]!.title));
  });

  it('is drafted anew from its wave by the press office once withdrawn, and the wave counts again as not warned of', async () => {
    const slug = slugs[0]!;
    const press = await county.as('press');
    const open = async () =>
      Number(/Waves not warned of[\s\S]*?cf-count">(\d+)/.exec((await press.get('/staff')).text)![1]);
    const counted = await open();
    assert.match(
      (await press.get('/staff/waves')).text,
      new RegExp(`${counted} waves? of the last 28 days not warned of`),
    );
    assert.equal((press.text.match(/>\s*Not warned of\s*</g) ?? []).length, counted);
    const analyst = await county.as('analyst');
    await analyst.get(`/staff/warnings/${slug}`);
    assert.match(analyst.text, /The press office can draft a new one/);
    await analyst.post(`/staff/warnings/${slug}/again`, {});
    assert.equal(analyst.status, 403);
    await press.get(`/staff/warnings/${slug}`);
    assert.match(press.text, /Draft a new one from this wave/);
    await press.post(`/staff/warnings/${slug}/again`, {});
    assert.match(press.text, /A new warning is drafted from the wave/);
    const fresh = await kept(`${slug}-2`);
    const gone = await kept(slug);
    assert.deepEqual([fresh.warning.status, gone.warning.status], ['DRAFT', 'WITHDRAWN']);
    assert.equal(fresh.warning.threat_id, gone.warning.threat_id);
    assert.deepEqual(
      fresh.versions.map((v) => v.author),
      ['counterfoil'],
    );
    assert.ok(fresh.trail.some((e) => e.op === 'ALTERATION' && e.actor === 'press'));
    assert.equal(await open(), counted);
    await press.post(`/staff/warnings/${slug}/again`, {});
    assert.equal(press.status, 409);
    assert.match((await press.get(`/staff/warnings/${slug}`)).text, /The newest warning of this wave/);
    await take('analyst', `${slug}-2`, 'submitted');
    await take('press', `${slug}-2`, 'approved');
    await take('press', `${slug}-2`, 'published');
    assert.equal(await open(), counted - 1);
    assert.equal((await new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`)).status, 410);
  });

  it('is not withdrawn with a reason that could identify a person, and says on the form what was found', async () => {
    const slug = slugs[1]!;
    const press = await county.as('press');
    await press.get(`/staff/warnings/${slug}`);
    const fields = { ...fieldsOf(press.text, 'withdrawn'), hideTitle: 'yes' };
    const reason = 'It gave an address at AL1 2AB, ring 07700 900123.';
    await press.post(`/staff/warnings/${slug}/step`, { ...fields, reason });
    assert.equal(press.status, 422);
    assert.match(press.text, /href="#reason-withdrawn"/);
    assert.match(press.text, /The public reads this reason, and something in it could identify a person/);
    assert.match(press.text, /Take out the telephone number/);
    assert.match(press.text, /<mark[^>]*Take out the postcode[^>]*>AL1 2AB<\/mark>/);
    assert.match(press.text, /<input[^>]*name="hideTitle"[^>]*checked/);
    const anyone = await new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`);
    assert.equal(anyone.status, 200);
    const { warning, steps } = await kept(slug);
    assert.deepEqual([warning.status, warning.withdrawn_because], ['PUBLISHED', null]);
    assert.ok(steps.every((s) => s.step !== 'withdrawn'));
  });

  it('is withdrawn without its title where that is why, and the public reads neither', async () => {
    const slug = slugs[1]!;
    await take('press', slug, 'withdrawn', { reason: 'It said too much.', hideTitle: 'yes' });
    const { warning } = await kept(slug);
    assert.deepEqual([warning.status, warning.withdrawn_title], ['WITHDRAWN', null]);
    const anyone = await new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`);
    assert.equal(anyone.status, 410);
    assert.match(anyone.text, /A withdrawn warning/);
    assert.match(anyone.text, /It said too much\./);
    assert.doesNotMatch(anyone.text, /Callers in Tring|They ask for cash/);
  });

  it('keeps no title on the page that the check would find today', async () => {
    const slug = `${slugs[0]!}-named`;
    await publishWarning(county.site.store, {
      slug,
      title: 'Ring 07700 900123',
      publishedAt: '2020-05-01T10:00:00Z',
      body: { keyPoints: [], sections: [], text: 'Hang up.' },
    });
    const press = await take('press', slug, 'withdrawn', { reason: 'The title was wrong.' });
    assert.equal(press.status, 422);
    assert.match(press.text, /Take the title off the page as well/);
    assert.equal((await kept(slug)).warning.status, 'PUBLISHED');
    await take('press', slug, 'withdrawn', { reason: 'The title was wrong.', hideTitle: 'yes' });
    const anyone = await new Visitor(county.site.publicUrl!).get(`/warnings/${slug}`);
    assert.equal(anyone.status, 410);
    assert.doesNotMatch(anyone.text, /07700/);
  });
});

describe('a warning in a browser', { skip: withoutBrowser }, () => {
  async function signedIn(role: Role): Promise<Page> {
    const context = await browser!.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${county.site.staffUrl}/warnings`);
    await page.fill('#username', role);
    await page.fill('#password', county.password(role));
    await page.click('button:text("Sign in")');
    return page;
  }

  it('is edited and sent by the press office, approved and published by a supervisor, and read by anybody', async () => {
    const slug = slugs[3]!;
    const press = await signedIn('press');
    await press.click(`a[href$="/${slug}"]`);
    await press.click('a:text("Edit")');
    await press.fill('#title', 'Callers who want your card');
    await press.click('button:text("Save as a new version")');
    await press.click('button:text("Send for approval")');
    assert.match((await press.textContent('main'))!, /so a colleague has to approve it/);
    assert.equal(await press.locator('button:text("Approve")').count(), 0);
    const supervisor = await signedIn('supervisor');
    await supervisor.click(`a[href$="/${slug}"]`);
    await supervisor.click('button:text("Approve")');
    await supervisor.click('button:text("Publish now")');
    await supervisor.click('a:text("See it as the public does")');
    assert.equal(await supervisor.textContent('h1'), 'Callers who want your card');
    for (const page of [press, supervisor]) await page.context().close();
  });
});
