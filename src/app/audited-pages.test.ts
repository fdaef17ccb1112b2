import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { installationKeys } from '#app/secrets.ts';
import { webLimits, webStore } from '#app/web-parts.ts';
import { systemClock } from '#core/clock.ts';
import { openStore, type Store, type Tx } from '#store/store.ts';
import { migratedFolder } from '#test/prepared.ts';
import { STAFF_FRAME } from '#web/frame-words.ts';
import { html } from '#web/html.ts';
import { makeLog } from '#web/log.ts';
import { type Page, pagesFor, type Surface } from '#web/page.ts';
import { STAFF_PROBLEMS } from '#web/problem.ts';
import { buildServer } from '#web/server.ts';
import type { StaffUser } from '#web/site.ts';

const USER: StaffUser = { id: '1', username: 'ann', name: 'A. Nurse', roles: ['imu_assessor'] };
const SESSION = 'a'.repeat(43);
const { page } = pagesFor<Tx, null>();
const view = { title: 'x', main: html`<h1>x</h1>` };
const audit = { op: 'CONSULTATION', recordType: 'report', records: 'one' } as const;

/** Leaves a mark that shows whether the transaction held. */
const mark = (tx: Tx, stage: string) =>
  sql`INSERT INTO staff_user (username, display_name, roles, password_hash) VALUES (${stage}, 'x', '{}', 'x')`.execute(
    tx,
  );

const PAGES: Page<Tx, null>[] = [
  page({
    method: 'GET',
    path: '/staff/seen/:id',
    allow: ['imu_assessor'],
    audit,
    handler: async (ctx) => {
      ctx.touched(ctx.param('id'), { subjectIds: ['p-1'] });
      return view;
    },
  }),
  page({
    method: 'GET',
    path: '/staff/forgot',
    allow: ['imu_assessor'],
    audit,
    handler: async (ctx) => {
      await mark(ctx.tx, 'forgot');
      return view;
    },
  }),
  page({
    method: 'GET',
    path: '/staff/failed',
    allow: ['imu_assessor'],
    audit,
    handler: async (ctx) => {
      await mark(ctx.tx, 'failed');
      ctx.touched('r-9');
      throw new Error('a fault');
    },
  }),
  page({
    method: 'GET',
    path: '/staff/list',
    allow: ['imu_assessor'],
    audit: { ...audit, records: 'list' },
    handler: async (ctx) => {
      for (const id of ['r-1', 'r-2', 'r-3']) ctx.touched(id);
      return view;
    },
  }),
  page({
    method: 'GET',
    path: '/staff/with-list/:id',
    allow: ['imu_assessor'],
    audit,
    handler: async (ctx) => {
      ctx.touched(ctx.param('id'));
      ctx.listed('s-1', 'series');
      return view;
    },
  }),
  page({
    method: 'GET',
    path: '/staff/unsaid',
    allow: ['imu_assessor'],
    audit: 'none: it says it shows no record',
    handler: async (ctx) => {
      ctx.touched('r-1');
      return view;
    },
  }),
  page({
    method: 'GET',
    path: '/staff/press',
    allow: ['press'],
    audit: 'none: it shows no record',
    handler: async (ctx) => {
      await mark(ctx.tx, 'press');
      return view;
    },
  }),
];

describe('a page and the audit trail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterfoil-audited-'));
  let store: Store;
  let app: FastifyInstance;
  const lines: string[] = [];

  before(async () => {
    store = await openStore({ dataDir: await migratedFolder(folder) });
    const keys = installationKeys(folder, {});
    const limits = webLimits();
    const surface: Surface<Tx, null> = {
      site: {
        surface: 'staff',
        language: 'en-GB',
        owner: 'A force',
        service: 'Counterfoil',
        about: null,
        home: '/staff',
        navigation: [],
        footer: [],
        footerNote: '',
        phase: null,
        words: STAFF_FRAME,
        problems: STAFF_PROBLEMS,
        marking: 'OFFICIAL-SENSITIVE',
        leave: '/leave',
        origin: null,
        stuck: '',
      },
      pages: PAGES,
      services: { store: webStore(store), force: null, clock: systemClock, limits, keys },
      whoIs: async (token) => (token === SESSION ? { user: USER, csrf: 'c' } : null),
      signIn: '/staff/sign-in',
    };
    const log = new PassThrough();
    log.on('data', (line) => lines.push(String(line)));
    app = await buildServer({ surfaces: [surface], limits, keys, log: makeLog('debug', log), https: false });
  });
  after(async () => {
    await app.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (url: string, cookie = `counterfoil-session=${SESSION}`) => app.inject({ url, headers: { cookie } });
  const trail = () =>
    store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select([
          'actor',
          'actor_role',
          'op',
          'record_type',
          'record_id',
          'subject_ids',
          'request_id',
          'client_ip_hash',
          'channel',
        ])
        .orderBy('seq')
        .execute(),
    );
  const marks = async () =>
    (await store.as('staff', (tx) => tx.selectFrom('staff_user').select('username').execute())).map((r) => r.username);

  it('leaves one entry for one record: who, in what role, which, from which request', async () => {
    const answer = await get('/staff/seen/r-7');
    assert.equal(answer.statusCode, 200);
    const [entry] = await trail();
    assert.deepEqual(
      { ...entry, client_ip_hash: entry!.client_ip_hash!.length },
      {
        actor: 'ann',
        actor_role: 'imu_assessor',
        op: 'CONSULTATION',
        record_type: 'report',
        record_id: 'r-7',
        subject_ids: ['p-1'],
        channel: null,
        request_id: answer.headers['x-request-id'],
        client_ip_hash: 16,
      },
    );
  });

  it('is a fault, and undone, when it shows a record without naming it', async () => {
    assert.equal((await get('/staff/forgot')).statusCode, 500);
    assert.ok(!(await marks()).includes('forgot'));
  });

  it('leaves nothing when the handler fails', async () => {
    const before = (await trail()).length;
    const answer = await get('/staff/failed');
    assert.equal(answer.statusCode, 500);
    assert.doesNotMatch(answer.body, /a fault/);
    assert.ok(!(await marks()).includes('failed'));
    assert.equal((await trail()).length, before);
  });

  it('leaves an entry for each record of a list', async () => {
    const before = (await trail()).length;
    await get('/staff/list');
    assert.deepEqual(
      (await trail()).slice(before).map((e) => [e.op, e.record_id, e.channel]),
      ['r-1', 'r-2', 'r-3'].map((id) => ['CONSULTATION', id, 'list']),
    );
  });

  it('tells the record that was opened from those that its page lists', async () => {
    const before = (await trail()).length;
    await get('/staff/with-list/r-7');
    assert.deepEqual(
      (await trail()).slice(before).map((e) => [e.record_type, e.record_id, e.channel]),
      [
        ['report', 'r-7', null],
        ['series', 's-1', 'list'],
      ],
    );
  });

  it('is a fault when it says it shows no record and names one', async () => {
    assert.equal((await get('/staff/unsaid')).statusCode, 500);
  });

  it('does nothing for whoever may not: 403 for another role, sign-in for nobody', async () => {
    assert.equal((await get('/staff/press')).statusCode, 403);
    const nobody = await get('/staff/press', '');
    assert.equal(nobody.statusCode, 303);
    assert.equal(nobody.headers.location, '/staff/sign-in?next=%2Fstaff%2Fpress');
    assert.equal((await get('/staff/press', `counterfoil-session=${'b'.repeat(43)}`)).statusCode, 303);
    assert.ok(!(await marks()).includes('press'));
  });

  it('logs routes and never addresses, queries, cookies or what an error says', async () => {
    lines.length = 0;
    await get('/staff/seen/r-7654?name=Findable');
    await get('/staff/failed?name=Findable');
    await get('/Findable');
    const log = lines.join('');
    assert.match(log, /"route":"\/staff\/seen\/:id","status":200/);
    assert.match(log, /"msg":"failed"/);
    assert.doesNotMatch(log, /Findable|r-7654|a fault|aaaaaaaa|127\.0\.0\.1/);
  });
});
