import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { OpenedDocument } from '#journey/reading/open-document.ts';
import { FeedWatch, type WatchWorld } from './feed-watch.ts';
import type { FetchLimits } from './fetch.ts';
import { WatchMemory } from './memory.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const LONG = 'An 80-year-old woman from Watford lost money to a man posing as a police officer. '.repeat(8);
const item = (n: number, more = ''): string =>
  `<item><title>Story ${n}</title><guid>g${n}</guid><link>/news/${n}</link><description>${LONG}</description>${more}</item>`;
const teaser = (n: number): string =>
  `<item><title>Story ${n}</title><guid>g${n}</guid><link>news/${n}.html</link></item>`;
const rss = (...items: string[]): string =>
  `<rss version="2.0"><channel><title>News</title>${items.join('')}</channel></rss>`;
const send =
  (body: string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_q, r) => {
    r.writeHead(status, { 'content-type': 'application/rss+xml', ...headers });
    r.end(body);
  };

/** A site of its own, on this machine: every request is kept, and every path answers as a test says. */
class Site {
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  readonly paths = new Map<string, Answer>();
  #server: Server | null = null;
  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      this.asked.push({ path: request.url!, headers: request.headers });
      const answer = this.paths.get(request.url!);
      if (answer) answer(request, response);
      else send('not here', {}, 404)(request, response);
    });
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
  }
  url(path: string): string {
    return `http://127.0.0.1:${(this.#server!.address() as AddressInfo).port}${path}`;
  }
  count(path: string): number {
    return this.asked.filter((a) => a.path === path).length;
  }
  stop(): void {
    this.#server?.closeAllConnections();
    this.#server?.close();
  }
}

describe('a feed that is watched', () => {
  let site: Site;
  let folder: string;
  let said: string[];
  let slept: number[];
  let now: number;
  let read: OpenedDocument[];
  const world: WatchWorld = {
    now: () => now,
    random: () => 0,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    say: (sentence) => said.push(sentence),
    isStopping: () => false,
  };
  const limits: FetchLimits = {
    seconds: 5,
    bytes: 1e6,
    redirects: 5,
    allowPrivate: true,
    userAgent: 'Counterfoil/test',
  };
  const take = async (document: OpenedDocument): Promise<void> => void read.push(document);
  const watch = (address: string, more: Partial<FetchLimits> = {}): FeedWatch =>
    new FeedWatch(
      address,
      { everyMinutes: 15, limits: { ...limits, ...more } },
      new WatchMemory(join(folder, 'state.json')),
      world,
    );
  const titles = (): (string | undefined)[] => read.map((d) => d.input.title);

  before(async () => {
    site = new Site();
    await site.start();
  });
  after(() => site.stop());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cf-watch-'));
    [said, slept, read, now] = [[], [], [], Date.parse('2026-03-01T10:00:00Z')];
    site.asked.length = 0;
    site.paths.clear();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read entry by entry, the oldest first, each once, over a restart too', async () => {
    site.paths.set('/feed', send(rss(item(2), item(1))));
    assert.equal(await watch(site.url('/feed')).look(take), true);
    assert.deepEqual(titles(), ['Story 1', 'Story 2']);
    assert.equal(read[0]!.input.url, site.url('/news/1'), 'a relative link is made whole');
    site.paths.set('/feed', send(rss(item(3), item(2), item(1))));
    await watch(site.url('/feed')).look(take);
    assert.deepEqual(titles(), ['Story 1', 'Story 2', 'Story 3']);
    assert.deepEqual(said, []);
  });

  it('says who asks, and asks only for what has changed', async () => {
    site.paths.set('/feed', (request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else send(rss(item(1)), { etag: '"v1"', 'last-modified': 'Sun, 01 Mar 2026 09:00:00 GMT' })(request, response);
    });
    const w = watch(site.url('/feed'));
    await w.look(take);
    await watch(site.url('/feed')).look(take);
    const [first, second] = site.asked.filter((a) => a.path === '/feed');
    assert.equal(first!.headers['user-agent'], 'Counterfoil/test');
    assert.equal(first!.headers['if-none-match'], undefined);
    assert.equal(second!.headers['if-none-match'], '"v1"');
    assert.equal(second!.headers['if-modified-since'], 'Sun, 01 Mar 2026 09:00:00 GMT');
    assert.equal(read.length, 1);
    assert.equal(first!.headers.cookie ?? first!.headers.authorization ?? first!.headers.referer, undefined);
  });

  it('loses nothing when reading breaks off: the entry comes again, also from a server that says "not modified"', async () => {
    site.paths.set('/feed', (request, response) => {
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else send(rss(item(2), item(1)), { etag: '"v1"' })(request, response);
    });
    let calls = 0;
    const breaks = async (document: OpenedDocument): Promise<void> => {
      if (++calls === 2) throw new Error('the disk is full');
      read.push(document);
    };
    await assert.rejects(watch(site.url('/feed')).look(breaks));
    await watch(site.url('/feed')).look(take);
    assert.deepEqual(titles(), ['Story 1', 'Story 2']);
  });

  it('obeys robots.txt, for the feed and for its pages', async () => {
    site.paths.set('/feed', send(rss(item(1))));
    site.paths.set('/robots.txt', send('User-agent: *\nDisallow: /feed\n'));
    assert.equal(await watch(site.url('/feed')).look(take), false);
    assert.equal(site.count('/feed'), 0);
    assert.match(said[0]!, /robots\.txt asks programs not to fetch it/);
    site.paths.set('/robots.txt', send('User-agent: Counterfoil\nDisallow: /news/\n\nUser-agent: *\nDisallow: /\n'));
    site.paths.set('/feed', send(rss(teaser(1))));
    await watch(site.url('/feed')).look(take);
    assert.equal(site.count('/news/1.html'), 0);
  });

  it('fetches nothing from a site that cannot say what it allows', async () => {
    site.paths.set('/feed', send(rss(item(1))));
    site.paths.set('/robots.txt', send('broken', {}, 503));
    assert.equal(await watch(site.url('/feed')).look(take), false);
    assert.equal(site.count('/feed'), 0);
    site.paths.delete('/robots.txt');
    assert.equal(await watch(site.url('/feed')).look(take), true);
  });

  it('waits longer after each failure, as long as the server asks, and remembers it over a restart', async () => {
    const minutes = (): number => (watch(site.url('/feed')).nextAt - now) / 60_000;
    site.paths.set('/feed', send('', {}, 500));
    for (let i = 0; i < 5; i++) await watch(site.url('/feed')).look(take);
    assert.equal(minutes(), 16);
    site.paths.set('/feed', send('', { 'retry-after': '7200' }, 429));
    await watch(site.url('/feed')).look(take);
    assert.equal(minutes(), 120);
    site.paths.set('/feed', send(rss(item(1))));
    await watch(site.url('/feed')).look(take);
    assert.equal(minutes(), 15);
    assert.match(said[0]!, /fault of its own \(500\)/);
    assert.match(said[5]!, /left alone for a while/);
  });

  it('opens the page of an entry that is only a teaser, one after another with a pause', async () => {
    site.paths.set('/robots.txt', send('User-agent: *\nCrawl-delay: 7\n'));
    site.paths.set('/feed', send(rss(teaser(2), teaser(1))));
    for (const n of [1, 2])
      site.paths.set(
        `/news/${n}.html`,
        send(`<html><body><nav>Menu</nav><main><h1>Story ${n}</h1><p>${LONG}</p></main></body></html>`, {
          'content-type': 'text/html',
        }),
      );
    await watch(site.url('/feed')).look(take);
    assert.deepEqual(
      read.map((d) => d.format),
      ['html', 'html'],
    );
    assert.deepEqual(slept, [7_000]);
  });

  it('tries a page that is not to be had three times, then reads what the feed says of it', async () => {
    site.paths.set('/feed', send(rss(teaser(1))));
    site.paths.set('/news/1.html', send('', {}, 503));
    for (let i = 0; i < 4; i++) await watch(site.url('/feed')).look(take);
    assert.equal(site.count('/news/1.html'), 3);
    assert.deepEqual(titles(), ['Story 1']);
    assert.match(read[0]!.notices[0]!, /could not be fetched/);
  });

  it('follows redirects up to a limit, and remembers one that is for good', async () => {
    site.paths.set('/feed', send('', { location: '/new' }, 301));
    site.paths.set('/new', send(rss(item(1))));
    await watch(site.url('/feed')).look(take);
    await watch(site.url('/feed')).look(take);
    assert.deepEqual([site.count('/feed'), site.count('/new')], [1, 2]);
    for (let i = 0; i < 10; i++) site.paths.set(`/r${i}`, send('', { location: `/r${i + 1}` }, 302));
    assert.equal(await watch(site.url('/r0')).look(take), false);
    assert.equal(site.count('/r6'), 0);
    assert.match(said[0]!, /more than 5 times/);
  });

  it('goes into no private network, by address, by name or by redirect', async () => {
    const port = new URL(site.url('/')).port;
    site.paths.set('/feed', send(rss(item(1))));
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '169.254.169.254'])
      assert.equal(await watch(`http://${host}:${port}/feed`, { allowPrivate: false }).look(take), false, host);
    assert.equal(site.asked.length, 0);
    assert.ok(
      said.every((s) => /private network/.test(s)),
      said.join('\n'),
    );
    for (const bad of ['file:///etc/passwd', 'ftp://x.example/feed', 'http://user:secret@127.0.0.1/feed'])
      assert.equal(await watch(bad).look(take), false, bad);
    assert.ok(!said.join('').includes('root:'));
  });

  it('takes no more than it may, unpacked or not, and waits no longer than it may', async () => {
    const big = rss(item(1), `<item><title>${'x'.repeat(6_000_000)}</title></item>`);
    site.paths.set('/big', send(big));
    assert.equal(await watch(site.url('/big')).look(take), false);
    site.paths.set('/bomb', (_q, r) => {
      r.writeHead(200, { 'content-encoding': 'gzip' });
      r.end(gzipSync(Buffer.alloc(20_000_000, 32)));
    });
    assert.equal(await watch(site.url('/bomb')).look(take), false);
    site.paths.set('/slow', (_q, r) => void r.writeHead(200).write('<rss>'));
    assert.equal(await watch(site.url('/slow'), { seconds: 0.3 }).look(take), false);
    assert.match(said[0]!, /larger than 5 MB/);
    assert.match(said[1]!, /larger than 5 MB/);
    assert.match(said[2]!, /did not answer within/);
    site.paths.set('/packed', (_q, r) => {
      r.writeHead(200, { 'content-encoding': 'gzip' });
      r.end(gzipSync(rss(item(1))));
    });
    assert.equal(await watch(site.url('/packed')).look(take), true);
  });

  it('that is broken is answered with a sentence', async () => {
    for (const [body, type, sentence] of [
      ['<html><body>Not found</body></html>', 'text/html', /web page and no feed/],
      ['{"a":1}', 'application/json', /no Atom or RSS feed/],
      ['', 'application/rss+xml', /no Atom or RSS feed/],
    ] as const) {
      site.paths.set('/feed', send(body, { 'content-type': type }));
      assert.equal(await watch(site.url('/feed')).look(take), false);
      assert.match(said.at(-1)!, sentence);
    }
    assert.equal(await watch('http://127.0.0.1:1/feed').look(take), false);
    assert.match(said.at(-1)!, /robots\.txt could not be asked for/);
  });
});

describe('what a watch remembers', () => {
  it('is whole on the disk or not there, is nobody else’s to read, and another file is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cf-memory-'));
    const path = join(folder, 'deep', 'state.json');
    const memory = new WatchMemory(path);
    memory.feed('https://x.example/').read.push('a');
    memory.save();
    assert.deepEqual(new WatchMemory(path).feed('https://x.example/').read, ['a']);
    writeFileSync(path, '{"half":');
    assert.throws(() => new WatchMemory(path), { code: 'FILE_UNREADABLE' });
    assert.equal(readFileSync(path, 'utf8'), '{"half":', 'and is left as it was');
    rmSync(folder, { recursive: true });
  });
});
