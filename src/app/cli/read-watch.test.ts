import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { madePdf } from '#test/made-pdf.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const STORY = 'An 80-year-old woman from Watford lost £5,000 to a man posing as a police officer. ';
const FEED = `<rss version="2.0"><channel><title>News</title>${[2, 1].map((n) => `<item><title>Story ${n}</title><guid>g${n}</guid><description>${STORY.repeat(n * 8)}</description></item>`).join('')}</channel></rss>`;

interface Ran {
  code: number;
  lines: Record<string, unknown>[];
  err: string;
}
let folder: string;
const run = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const env = { ...process.env, COUNTERFOIL_DATA: join(folder, 'data'), DATABASE_URL: '' };
    execFile(process.execPath, [MAIN, 'read', ...args], { env, cwd: folder }, (error, out, err) => {
      const lines = out
        .split('\n')
        .filter(Boolean)
        .map((l) => JSON.parse(l) as Record<string, unknown>);
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines, err });
    });
  });

describe('counterfoil read, as a person runs it', () => {
  let server: Server;
  let feed: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cf-read-'));
    server = createServer((request, response) => {
      if (request.url !== '/feed') return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(FEED);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads files of every form in one call, and says what it could not read', async () => {
    writeFileSync(join(folder, 'a.pdf'), madePdf([[{ words: STORY.trim() }]]));
    writeFileSync(join(folder, 'b.pdf'), madePdf([[{ words: STORY.trim() }]], { locked: true }));
    writeFileSync(join(folder, 'c.eml'), `From: x@y.example\r\nMessage-ID: <1@y>\r\nSubject: Scam\r\n\r\n${STORY}`);
    const ran = await run('a.pdf', 'b.pdf', 'c.eml');
    assert.deepEqual(
      ran.lines.map((l) => l.id),
      ['a.pdf', 'c.eml'],
    );
    for (const line of ran.lines)
      for (const e of line.evidence as { start: number; end: number; quote: string }[])
        assert.equal((line.text as string).slice(e.start, e.end), e.quote);
    assert.equal(ran.code, 1);
    assert.match(ran.err, /^b\.pdf:1: This PDF is protected with a password\./m);
  });

  it('reads a feed once and the second time nothing; refuses a private address unless it may', async () => {
    const refused = await run('--watch', feed, '--once');
    assert.deepEqual([refused.code, refused.lines.length], [1, 0]);
    assert.match(refused.err, /private network/);
    const first = await run('--watch', feed, '--once', '--allow-private');
    assert.deepEqual([first.code, first.lines.map((l) => l.id)], [0, ['g1', 'g2']]);
    const second = await run('--watch', feed, '--once', '--allow-private');
    assert.deepEqual([second.code, second.lines.length], [0, 0]);
  });

  it('reads a folder once, and goes on reading what comes until it is ended', async () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    writeFileSync(join(inbox, 'a.txt'), STORY);
    const once = await run('--watch', inbox, '--once', '--state', join(folder, 's1.json'));
    assert.deepEqual(
      once.lines.map((l) => l.id),
      ['a.txt'],
    );
    const out = join(folder, 'out.ndjson');
    const child = spawn(
      process.execPath,
      [MAIN, 'read', '--watch', inbox, '--out', out, '--state', join(folder, 's2.json')],
      { cwd: folder },
    );
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    writeFileSync(join(inbox, 'b.txt'), `${STORY}Again.`);
    const lines = (): number => {
      try {
        return readFileSync(out, 'utf8').split('\n').filter(Boolean).length;
      } catch {
        return 0;
      }
    };
    while (lines() < 2) await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGINT');
    assert.equal(await ended, 0);
  });

  it('keeps what it read in the database, once however often it is sent', async () => {
    writeFileSync(join(folder, 'w.txt'), STORY);
    const first = await run('--keep', '--publisher', 'A paper', 'w.txt');
    assert.deepEqual([first.code, first.lines.length, first.lines[0]!.isNew], [0, 1, true]);
    const second = await run('--keep', 'w.txt');
    assert.deepEqual([second.lines[0]!.reading, second.lines[0]!.isNew], [first.lines[0]!.reading, false]);
    const watched = await run(
      '--keep',
      '--watch',
      feed,
      '--once',
      '--allow-private',
      '--state',
      join(folder, 's3.json'),
    );
    assert.deepEqual(
      watched.lines.map((l) => l.isNew),
      [true, true],
    );
    assert.match(watched.err, /2 kept, 0 known already/);
  });

  it('loads what it needs and no more: a text costs no library of PDFs, e-mails, feeds or databases', async () => {
    writeFileSync(join(folder, 't.txt'), STORY);
    const hook = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(s, c, next) { if (/^(?:unpdf|postal-mime|robots-parser|kysely|pg)$/.test(s)) process.stderr.write('loaded ' + s + '\\n'); return next(s, c); } });`;
    const withHook = ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, MAIN, 'read'];
    const loaded = (file: string): Promise<string> =>
      new Promise((resolve) => {
        execFile(process.execPath, [...withHook, file], { cwd: folder }, (_error, _out, err) => resolve(err));
      });
    assert.equal(await loaded('t.txt'), '');
    assert.match(await loaded('c.eml'), /^loaded postal-mime$/m, 'and the test can see what is loaded');
  });

  it('ends with 2 when the call is wrong, with a sentence', async () => {
    for (const [args, sentence] of [
      [['--watch', join(folder, 'nowhere')], /is no folder/],
      [['--watch', feed, 'a.pdf'], /not both/],
      [['--once'], /goes with --watch/],
      [['--watch', feed, '--every', '0.01'], /minutes/],
      [['--watch', join(folder, 'a.pdf')], /is a file/],
    ] as const) {
      const ran = await run(...args);
      assert.equal(ran.code, 2, ran.err);
      assert.match(ran.err, sentence);
    }
  });
});
