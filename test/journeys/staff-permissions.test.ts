import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { installationKeys } from '#app/secrets.ts';
import { staffPages } from '#app/staff-site.ts';
import { fileVault } from '#app/web-parts.ts';
import { ROLES } from '#core/role.ts';
import type { Visitor } from '#test/site.ts';
import { type StaffCounty, staffCounty } from '#test/staff-county.ts';
import { describeRoutes, type Page } from '#web/page.ts';

/** The routes as values; what they work with is never touched here. */
const PAGES = staffPages({ store: null, limits: {} } as never) as unknown as Page<never, never>[];
/** Signing in is for everybody, and signing out ends the session that the test goes on with: their own tests are staff-sign-in-*.test.ts. */
const OWN = PAGES.filter((p) => p.allow !== 'public' && p.path !== '/staff/sign-out');
/** Their forms come in parts, as those with files do. */
const UPLOADS = new Set(OWN.filter((p) => p.takesUploads).map((p) => p.path));

/** Made of published warnings only; the county's is a draft, and the page says so. */
const ONLY_PUBLISHED = new Set(['/staff/warnings/:slug/bulk', '/staff/warnings/:slug/bulk.txt']);

/** Pages that show what the trail holds: the references on them are those of its entries. */
const SHOWS_THE_TRAIL = /^\/staff\/(?:audit|glass)/;

/** A record for each name in a path: a real one where the test has one, so that an allowed page is reached and not merely not found. */
const filled = (path: string, names: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? '1');
const isReal = (path: string, names: Record<string, string>): boolean =>
  [...path.matchAll(/:(\w+)/g)].every((m) => names[m[1]!] !== undefined);

describe('who may use which staff page', () => {
  let county: StaffCounty;
  let names: Record<string, string>;

  before(async () => {
    county = await staffCounty(200);
    const { dataDir } = county.site;
    const kept = await fileVault(dataDir, installationKeys(dataDir, {}), {}).begin();
    await kept.write(Buffer.from('A letter.'));
    const file = await kept.keep();
    names = await county.site.store.as('staff', async (tx) => {
      const report = await tx
        .selectFrom('series_member as m')
        .innerJoin('report as r', 'r.id', 'm.report_id')
        .innerJoin('duty as d', 'd.report_id', 'r.id')
        .select(['r.reference', 'm.series_id', 'd.id'])
        .where('m.series_id', 'is not', null)
        .limit(1)
        .executeTakeFirstOrThrow();
      const warning = await tx.selectFrom('warning').select(['slug', 'threat_id']).limit(1).executeTakeFirstOrThrow();
      const reading = await tx.selectFrom('reading').select('id').limit(1).executeTakeFirstOrThrow();
      const others = await tx.selectFrom('report').select(['id', 'reference']).orderBy('number').limit(3).execute();
      const [one, other] = others.filter((r) => r.reference !== report.reference);
      const decision = await tx
        .insertInto('series_decision')
        .values({
          kind: 'reject',
          series_id: report.series_id,
          one: [one!.id],
          other: [other!.id],
          reason: 'Two other voices.',
          decided_by: 'analyst',
          decided_role: 'analyst',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return {
        one: one!.reference,
        other: other!.reference,
        decision: String(decision.id),
        reference: report.reference,
        series: report.series_id!,
        duty: String(report.id),
        slug: warning.slug,
        threat: warning.threat_id!,
        reading: reading.id,
        file: file.id,
        figures: 'places.csv',
      };
    });
    await county.site.store.owner((tx) =>
      sql`INSERT INTO report_file (id, report_id, kind, bytes, sha256)
        SELECT ${file.id}::uuid, id, 'txt', ${file.bytes}, ${file.sha256} FROM report WHERE reference = ${names.reference}`.execute(
        tx,
      ),
    );
  });
  after(() => county?.close());

  it('has a row for every page and every role', () => {
    assert.ok(OWN.length >= 60, `${OWN.length} pages`);
    assert.equal(describeRoutes(OWN).length, OWN.length * (ROLES.length + 1));
    assert.ok(
      OWN.filter((p) => isReal(p.path, names)).length >= 45,
      'most pages are tried with a record that is there',
    );
  });

  for (const role of ROLES) {
    it(`holds for the ${role}, page by page, and every report that a page shows is in the audit trail`, async () => {
      const visitor = await county.as(role);
      const wrong: string[] = [];
      for (const row of describeRoutes(OWN).filter((r) => r.role === role)) {
        const path = filled(row.path, names);
        await visitor.get('/staff');
        if (row.method === 'GET') await visitor.get(path);
        else if (UPLOADS.has(row.path)) await visitor.postUpload(path);
        else await visitor.post(path, {});
        const refused = visitor.status === 403;
        if (refused === row.allowed) wrong.push(`${row.method} ${row.path}: ${visitor.status}, allowed ${row.allowed}`);
        if (row.allowed && visitor.status >= 500) wrong.push(`${row.method} ${row.path}: ${visitor.status}`);
        if (!row.allowed || row.method !== 'GET') continue;
        const shown = visitor.status === (ONLY_PUBLISHED.has(row.path) ? 409 : 200);
        if (isReal(row.path, names) && !shown) wrong.push(`GET ${row.path}: ${visitor.status}`);
        if (visitor.status === 200) wrong.push(...(await unwritten(visitor, row.path)));
      }
      assert.deepEqual(wrong, []);
    });
  }

  /** What a page showed of reports, or opened, and the trail does not know of. */
  async function unwritten(visitor: Visitor, route: string): Promise<string[]> {
    const requestId = visitor.headers.get('x-request-id') ?? '';
    // What is to be read on it: an address in a link shows nothing of the report behind it, and a hint gives an example.
    const main = (/<main[\s\S]*<\/main>/.exec(visitor.text)?.[0] ?? '').replace(
      /<div[^>]*govuk-hint[\s\S]*?<\/div>|<[^>]*>/g,
      ' ',
    );
    const shown = [...new Set(main.match(/CF-\d{7,}/g) ?? [])];
    const { entries, ids } = await county.site.store.owner(async (tx) => ({
      entries: await tx
        .selectFrom('audit_log')
        .select(['record_id', 'subject_ids', 'op', 'channel'])
        .where('request_id', '=', requestId)
        .execute(),
      ids: new Map(
        (await tx.selectFrom('report').select(['id', 'reference']).execute()).map((r) => [r.reference, r.id] as const),
      ),
    }));
    const known = new Set(entries.flatMap((e) => [e.record_id, ...e.subject_ids]));
    const missing = SHOWS_THE_TRAIL.test(route) ? [] : shown.filter((ref) => ids.has(ref) && !known.has(ids.get(ref)!));
    const faults =
      missing.length > 0 ? [`GET ${route} shows ${missing.length} reports that the trail lacks: ${missing[0]}`] : [];
    const opened = route.startsWith('/staff/reports/:reference') && visitor.text.includes(names.reference!);
    const isOpened = entries.some((e) => e.op === 'CONSULTATION' && e.channel === null);
    if (opened && entries.length > 0 && !isOpened) faults.push(`GET ${route}: nothing says that it was opened`);
    if (opened && entries.length === 0) faults.push(`GET ${route}: nothing is written`);
    return faults;
  }

  it('shows the totals of the force to its own staff, and not to a partner', async () => {
    for (const role of ROLES) {
      const visitor = await county.as(role);
      await visitor.get('/staff');
      assert.equal(/accounted for|received,/.test(visitor.text), role !== 'partner', role);
    }
  });

  it('sends nobody to sign in, for every page, and shows nothing of it', async () => {
    for (const page of OWN) {
      const url = new URL(filled(page.path, names), county.site.staffUrl!);
      const answer = await fetch(url, { method: page.method, redirect: 'manual' });
      if (page.method === 'GET') {
        assert.equal(answer.status, 303, page.path);
        assert.match(answer.headers.get('location')!, /^\/staff\/sign-in/);
      } else assert.ok(answer.status === 403 || answer.status === 415, `${page.path}: ${answer.status}`);
      assert.doesNotMatch(await answer.text(), /CF-\d{7}/);
    }
  });

  it('refuses every form without its token, also to whoever may send it', async () => {
    const supervisor = await county.as('supervisor');
    for (const page of OWN.filter((p) => p.method === 'POST')) {
      await supervisor.post(filled(page.path, names), { decided: 'LCU' }, '');
      assert.equal(supervisor.status, 403, page.path);
      await supervisor.post(filled(page.path, names), { decided: 'LCU' }, 'made-up');
      assert.equal(supervisor.status, 403, page.path);
    }
    const decisions = await county.site.store.as('staff', (tx) => tx.selectFrom('allocation').select('id').execute());
    assert.deepEqual(decisions, []);
  });

  it('says that a record is not there rather than failing, for names that are nobody’s', async () => {
    const supervisor = await county.as('supervisor');
    const odd = ['CF-9999999', "x'--", '%2e%2e%2f', '0', 'S-999999', 'a'.repeat(150)];
    const analyst = await county.as('analyst');
    // What is found by an opaque id of one's own says that it is over instead.
    for (const page of OWN.filter((p) => p.method === 'GET' && /:(?!search)/.test(p.path))) {
      const visitor = page.allow.includes('supervisor') ? supervisor : analyst;
      for (const name of odd) {
        await visitor.get(page.path.replace(/:\w+/, encodeURIComponent(name)));
        assert.equal(visitor.status, 404, `${page.path} with ${name}`);
      }
    }
  });

  it('opens nothing to a session that has been ended', async () => {
    const visitor = await county.as('imu_assessor');
    await visitor.get('/staff/queue');
    assert.equal(visitor.status, 200);
    await visitor.post('/staff/sign-out');
    await visitor.get('/staff/queue');
    assert.match(visitor.text, /<h1[^>]*>Sign in/);
  });
});
