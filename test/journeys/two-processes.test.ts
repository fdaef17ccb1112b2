import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { postgresSkipReason, startPostgres, type TemporaryPostgres } from '#test/contracts/temporary-postgres.ts';
import { Visitor } from '#test/site.ts';

const MAIN = fileURLToPath(new URL('../../src/app/cli/main.ts', import.meta.url));
const SECRET = 'ab'.repeat(32);
/** Both processes share the folder of files, as on several machines they must. */
const FILES = join(tmpdir(), `cf-two-files-${process.pid}`);
const STORY = 'A man with a Leeds accent said my account at Zebra Bank was watched and I must draw out my savings.';
const TOLD = {
  story: STORY,
  where: 'St Albans AL1 3JE',
  callerPhone: '07700 900123',
  name: 'Ottoline Quillfeather',
  victimAge: '83',
  phone: '01632 960456',
  email: 'quillfeather@example.com',
};

interface Running {
  child: ChildProcess;
  url: string;
  /** All that it has said on standard output and standard error. */
  said: () => string;
}

/** One process of the service, as docs/running.md starts it. */
async function startProcess(surface: 'public' | 'staff', databaseUrl: string): Promise<Running> {
  const args = [MAIN, 'serve', '--surface', surface, '--port', '0', '--log', 'info', '--requests-per-minute', '100000'];
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    COUNTERFOIL_SECRET: SECRET,
    COUNTERFOIL_ORIGIN: '',
    COUNTERFOIL_FILES: FILES,
  };
  const child = spawn(process.execPath, args, { env, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (d) => (said += d));
  for (;;) {
    const [, url] = /(?:Public|Staff) pages: +(http:\S+)/.exec(said) ?? [];
    if (url) return { child, url, said: () => said };
    assert.equal(child.exitCode, null, said);
    await sleep(25);
  }
}

/** Fills in whatever the form asks, as told, and takes the first choice where nothing was. Ends at the list of answers. */
async function fillIn(visitor: Visitor): Promise<void> {
  await visitor.get('/report');
  for (let pages = 0; !/Check what you wrote/.test(visitor.text); pages++) {
    assert.ok(pages < 20, visitor.text);
    const [, action = '/report'] = /<form method="post" action="([^"]+)"/.exec(visitor.text) ?? [];
    const fields: Record<string, string> = {};
    for (const [input] of visitor.text.matchAll(/<(?:input|textarea)[^>]*>/g)) {
      const [, name = ''] = /name="([^"]+)"/.exec(input) ?? [];
      const [, value = ''] = /value="([^"]*)"/.exec(input) ?? [];
      if (name in TOLD) fields[name] = TOLD[name as keyof typeof TOLD];
      else if (/type="radio"/.test(input)) fields[name] ??= value;
    }
    if ('urgency' in fields) fields.urgency = 'no';
    await visitor.post(action, fields);
  }
}

describe('the public and the staff pages as two processes on PostgreSQL, each with a login of its own', {
  skip: postgresSkipReason(),
}, () => {
  let server: TemporaryPostgres;
  let website: Running;
  let staff: Running;
  let login: (user: string) => string;
  let returnCode = '';
  const folder = mkdtempSync(join(tmpdir(), 'cf-two-'));
  const counterfoil = (user: string, ...args: string[]) => {
    const env = { ...process.env, DATABASE_URL: login(user) };
    const run = spawnSync(process.execPath, [MAIN, ...args], { env, cwd: folder, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    return run.stdout;
  };

  before(async () => {
    server = await startPostgres();
    const superuser = new pg.Client({ connectionString: await server.createDatabase('of_superuser') });
    await superuser.connect();
    for (const statement of [
      'CREATE ROLE counterfoil_owner LOGIN CREATEROLE',
      'CREATE DATABASE cf OWNER counterfoil_owner',
    ])
      await superuser.query(statement);
    login = (user) => server.address('cf', user);
    counterfoil('counterfoil_owner', 'migrate');
    await superuser.query(`CREATE ROLE website LOGIN IN ROLE counterfoil_public;
      CREATE ROLE staff_site LOGIN IN ROLE counterfoil_staff, counterfoil_worker;
      ALTER ROLE counterfoil_owner NOCREATEROLE`);
    await superuser.end();
    writeFileSync(join(folder, 'password'), 'seven quiet herons\n');
    const account = ['--name', 'A. Marsh', '--role', 'imu_assessor', '--password-file', 'password'];
    counterfoil('staff_site', 'user', 'add', 'a.marsh', ...account);
    [website, staff] = await Promise.all([
      startProcess('public', login('website')),
      startProcess('staff', login('staff_site')),
    ]);
  });
  after(() => {
    website?.child.kill('SIGKILL');
    staff?.child.kill('SIGKILL');
    server?.remove();
    for (const made of [folder, FILES]) rmSync(made, { recursive: true, force: true });
  });

  const assessor = () => new Visitor(staff.url).signIn('a.marsh', 'seven quiet herons');
  const reports = async (): Promise<string[]> =>
    counterfoil('staff_site', 'export', 'reports', '--reason', 'to count them').trim().split('\n').filter(Boolean);

  it('carry a report from the form to the assessor’s queue, assessed', async () => {
    const visitor = new Visitor(website.url);
    await fillIn(visitor);
    await visitor.post('/report/send');
    assert.match(visitor.text, /Report sent/);
    const [reference = ''] = /CF-\d{7}/.exec(visitor.text) ?? [];
    const colleague = await assessor();
    while (!(await colleague.get('/staff/queue')).text.includes(reference)) await sleep(100);
    await colleague.get(`/staff/reports/${reference}`);
    assert.match(colleague.text, /Zebra Bank/);
    assert.match(colleague.text, /Quillfeather/);
  });

  it('keep one report when the same form is sent ten times at once', async () => {
    const before = (await reports()).length;
    const visitor = new Visitor(website.url);
    await fillIn(visitor);
    await Promise.all(Array.from({ length: 10 }, () => visitor.post('/report/send')));
    assert.match((await visitor.get('/report/done')).text, /Report sent/);
    assert.equal((await reports()).length, before + 1);
  });

  it('say that they cannot work while the database is away, and go on when it is back', async () => {
    const kept = (await reports()).length;
    const visitor = new Visitor(website.url);
    await fillIn(visitor);
    const colleague = await assessor();
    server.stopServer();
    for (const person of [visitor, colleague]) {
      await person.get(person === visitor ? '/track' : '/staff/queue');
      if (person === colleague) assert.equal(person.status, 503);
      assert.doesNotMatch(person.text, /DATABASE_URL|ECONN|at .*\.ts:\d/);
    }
    await visitor.post('/report/send');
    assert.equal(visitor.status, 503);
    assert.doesNotMatch(visitor.text, /Report sent/);
    server.startServer();
    await visitor.get('/report/check');
    await visitor.post('/report/send');
    assert.match(visitor.text, /Report sent/);
    assert.equal((await colleague.get('/staff/queue')).status, 200);
    assert.equal((await reports()).length, kept + 1);
  });

  it('keep a half-written report and a file of it, which the other process can read once it is sent', async () => {
    const visitor = new Visitor(website.url);
    await fillIn(visitor);
    await visitor.get('/report/files');
    const form = new FormData();
    form.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(visitor.text)![1]!);
    form.set('file', new File(['Zebra Bank wrote to me.'], 'quillfeather-letter.txt'));
    const cookie = [...visitor.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    const sent = await fetch(new URL('/report/files', website.url), {
      method: 'POST',
      body: form,
      headers: { cookie },
    });
    assert.match(await sent.text(), /quillfeather-letter\.txt/);
    await visitor.get('/report/save');
    await visitor.post('/report/save', { to: TOLD.email });
    assert.match(visitor.text, /Your report is saved/);
    returnCode = /cf-secret">([A-Z0-9 ]{19})</.exec(visitor.text)?.[1] ?? '';
    await visitor.get('/report/check');
    await visitor.post('/report/send');
    const [reference = ''] = /CF-\d{7}/.exec(visitor.text) ?? [];
    const colleague = await assessor();
    await colleague.get(`/staff/reports/${reference}`);
    const [path = ''] = /\/staff\/reports\/CF-\d{7}\/files\/[0-9a-f-]{36}/.exec(colleague.text) ?? [];
    assert.equal((await colleague.get(path)).text, 'Zebra Bank wrote to me.');
  });

  it('write no word of what anybody told them to their logs', () => {
    for (const { said } of [website, staff]) {
      assert.match(said(), /"(?:GET|POST)|request|statusCode|method/i, 'nothing was logged, so nothing was checked');
      const written = [
        ...Object.values(TOLD),
        'Zebra',
        'Quillfeather',
        '07700',
        '960456',
        'seven quiet herons',
        'quillfeather-letter',
        returnCode,
        returnCode.replaceAll(' ', ''),
        SECRET,
      ];
      assert.equal(returnCode.length, 19);
      // Her age in two digits could be part of a time or a port.
      const leaked = written.filter((words) => words.length > 2 && said().includes(words));
      assert.equal(leaked.length, 0, `${leaked.length} of the things somebody wrote stand in a log`);
    }
  });
});
