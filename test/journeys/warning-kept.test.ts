import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { fixedClock } from '#core/clock.ts';
import { correctWarning, publishWarning, withdrawWarning } from '#test/published-warning.ts';
import { startSite, type TestSite } from '#test/site.ts';

const MAIN = fileURLToPath(new URL('../../src/app/cli/main.ts', import.meta.url));

/** A process of its own that shows the public pages of the same database. */
async function startProcess(dataDir: string): Promise<{ url: string; child: ChildProcess }> {
  const args = [
    MAIN,
    'serve',
    '--surface',
    'public',
    '--port',
    '0',
    '--data',
    dataDir,
    '--requests-per-minute',
    '100000',
  ];
  const env = { ...process.env, DATABASE_URL: '', COUNTERFOIL_ORIGIN: '' };
  const child = spawn(process.execPath, args, { cwd: tmpdir(), env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (d) => (said += d));
  for (;;) {
    const [, url] = /Public pages: +(http:\S+)/.exec(said) ?? [];
    if (url) return { url, child };
    assert.equal(child.exitCode, null, said);
    await sleep(25);
  }
}

describe('pages of warnings that are kept ready', () => {
  const clock = fixedClock('2026-03-01T12:00:00Z');
  let site: TestSite;
  let other: { url: string; child: ChildProcess };
  const look = async (url: string, path: string) => {
    const response = await fetch(new URL(path, url));
    return { status: response.status, text: await response.text() };
  };
  const both = (path: string) => Promise.all([site.publicUrl!, other.url].map((url) => look(url, path)));

  before(async () => {
    site = await startSite({ surface: 'public', clock });
    other = await startProcess(site.dataDir);
  });
  after(async () => {
    other?.child.kill('SIGTERM');
    if (other && other.child.exitCode === null) await new Promise((done) => other.child.once('exit', done));
    await site?.close();
  });

  it('show what was published, corrected and withdrawn to the next reader, in every process', async () => {
    const seen = ['/warnings/w', '/warnings', '/warnings/in/st-albans', '/warnings.atom', '/warnings.json'];
    for (const path of seen) for (const { text } of await both(path)) assert.doesNotMatch(text, /First title/);
    await publishWarning(site.store, { slug: 'w', title: 'First title', publishedAt: '2026-02-20T10:00:00Z' });
    for (const path of seen) for (const { text } of await both(path)) assert.match(text, /First title/, path);
    await correctWarning(site.store, 'w', { title: 'Second title', what: 'The title.', at: '2026-02-21T10:00:00Z' });
    for (const path of seen)
      for (const { text } of await both(path)) {
        assert.match(text, /Second title/, path);
        assert.doesNotMatch(text, /First title/, path);
      }
    await withdrawWarning(site.store, 'w', 'It was wrong.', '2026-02-22T10:00:00Z');
    const about = [
      '/warnings/w/sheet',
      '/warnings/w/sheet.pdf',
      '/warnings/w/share',
      '/warnings/w/for/carers',
      '/warnings/w/cap.xml',
    ];
    for (const path of [...seen, ...about])
      for (const { text } of await both(path))
        assert.doesNotMatch(text, /Second title|Callers say they are police/, path);
    for (const path of ['/warnings/w', ...about.slice(0, 4)])
      for (const { status } of await both(path)) assert.equal(status, 410, path);
  });

  it('never show a withdrawn warning to anybody who asks after it was withdrawn, however many ask at once', async () => {
    for (let round = 0; round < 4; round++) {
      const slug = `round-${round}`;
      await publishWarning(site.store, { slug, title: `Round ${round}`, publishedAt: '2026-02-23T10:00:00Z' });
      let withdrawn = false;
      let stop = false;
      let late = 0;
      const stale: string[] = [];
      const reader = async (url: string) => {
        while (!stop) {
          // What was true when the request began: only that is promised.
          const afterwards = withdrawn;
          const { status } = await look(url, `/warnings/${slug}`);
          if (afterwards) late++;
          if (afterwards && status !== 410) stale.push(`${url} ${status}`);
          if (!afterwards && ![200, 410].includes(status)) stale.push(`${url} ${status} before`);
        }
      };
      const readers = [site.publicUrl!, other.url].flatMap((url) => Array.from({ length: 6 }, () => reader(url)));
      await sleep(100);
      await withdrawWarning(site.store, slug, 'It was wrong.', '2026-02-23T11:00:00Z');
      withdrawn = true;
      await sleep(150);
      stop = true;
      await Promise.all(readers);
      assert.ok(late >= 12, `only ${late} asked afterwards`);
      assert.deepEqual(stale, []);
    }
  });

  it('say that a warning is no longer current from the moment its time is over', async () => {
    const times = { publishedAt: '2026-02-24T10:00:00Z', expiresAt: '2026-03-24T10:00:00Z' };
    await publishWarning(site.store, { slug: 'ends', title: 'Ends', ...times });
    clock.set('2026-03-24T09:59:59Z');
    assert.doesNotMatch((await look(site.publicUrl!, '/warnings/ends')).text, /no longer current/);
    clock.set('2026-03-24T10:00:00Z');
    assert.match((await look(site.publicUrl!, '/warnings/ends')).text, /no longer current/);
  });

  it('come by the short way with the same words and headers as by the long one', async () => {
    await publishWarning(site.store, { slug: 'short', title: 'Short', publishedAt: '2026-02-24T10:00:00Z' });
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(new URL('/warnings/short', site.publicUrl!), { headers });
      const { 'x-request-id': id, date: _, ...rest } = Object.fromEntries(response.headers);
      return { id: id!, rest, text: await response.text() };
    };
    for (const accepted of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': accepted };
      const [long, short, again] = [await ask(headers), await ask(headers), await ask(headers)];
      assert.doesNotMatch(long.id, /^kept-/);
      assert.match(short.id, /^kept-/);
      assert.notEqual(short.id, again.id);
      assert.deepEqual(short.rest, long.rest);
      assert.equal(short.text, long.text);
      assert.match(short.rest['content-security-policy']!, /default-src 'none'/);
      assert.equal(short.rest.vary, 'accept-encoding');
    }
    const head = await fetch(new URL('/warnings/short', site.publicUrl!), { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });

  it('are asked after as the public role, which does not outlast the question', async () => {
    const who = 'SELECT current_user';
    assert.equal(await site.store.look('public', who), 'counterfoil_public');
    assert.equal(await site.store.look('staff', who), 'counterfoil_staff');
    await assert.rejects(site.store.look('public', 'SELECT count(*) FROM staff_user'), /permission denied/);
    assert.equal(await site.store.look('public', 'SELECT edition FROM warning_edition WHERE false'), undefined);
    const owner = await site.store.owner((tx) => sql<{ who: string }>`SELECT current_user AS who`.execute(tx));
    assert.doesNotMatch(owner.rows[0]!.who, /^counterfoil_/);
  });

  it('are not made new by a draft, nor by a made-up address that is none', async () => {
    const edition = async () =>
      (
        await site.store.as('public', (tx) =>
          tx.selectFrom('warning_edition').select('edition').executeTakeFirstOrThrow(),
        )
      ).edition;
    const before = await edition();
    await publishWarning(site.store, {
      slug: 'draft',
      title: 'Draft',
      publishedAt: '2026-02-24T10:00:00Z',
      status: 'DRAFT',
    });
    assert.equal(await edition(), before);
    assert.equal((await look(site.publicUrl!, '/warnings/nowhere')).status, 404);
    await publishWarning(site.store, { slug: 'real', title: 'Real', publishedAt: '2026-02-24T10:00:00Z' });
    assert.notEqual(await edition(), before);
  });
});
