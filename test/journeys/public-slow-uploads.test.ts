import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { publicSurface } from '#app/public-site.ts';
import { installationKeys } from '#app/secrets.ts';
import { fileVault, webLimits } from '#app/web-parts.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { DEFAULT_LANGUAGE } from '#catalogue/wording/wording.ts';
import { systemClock } from '#core/clock.ts';
import { openStore, type Store } from '#store/store.ts';
import { migratedFolder } from '#test/prepared.ts';
import { Visitor } from '#test/site.ts';
import { makeLog } from '#web/log.ts';
import { buildServer } from '#web/server.ts';

describe('a file that trickles in', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cf-slow-'));
  let store: Store;
  let app: FastifyInstance;
  let url: string;

  before(async () => {
    store = await openStore({ dataDir: await migratedFolder(dataDir) });
    const keys = installationKeys(dataDir, { COUNTERFOIL_SECRET: 'ab'.repeat(32) });
    const vault = fileVault(dataDir, keys, {});
    const limits = { ...webLimits(), formsPerMinute: 10_000, requestSeconds: 30 };
    const force = forceNamed('hertfordshire');
    const base = { store, force, clock: systemClock, keys, limits, vault, origin: null, language: DEFAULT_LANGUAGE };
    const surface = publicSurface(base as Parameters<typeof publicSurface>[0]);
    // As it is, but with a second for files instead of minutes.
    const pages = surface.pages.map((p) =>
      p.takesUploads ? { ...p, takesUploads: { ...p.takesUploads, seconds: 1 } } : p,
    );
    app = await buildServer({ surfaces: [{ ...surface, pages }], limits, keys, log: makeLog('silent'), https: false });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  after(async () => {
    await app?.close();
    await store?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is cut with a page that says so and what to do, and leaves nothing', async () => {
    const visitor = await new Visitor(url).get('/report');
    await visitor.post('/report', { urgency: 'no' });
    await visitor.get('/report/files');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(visitor.text)![1]!;
    const cookie = [...visitor.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (d) => {
      answer += d;
    });
    socket.on('error', () => undefined);
    const cut = new Promise((done) => socket.once('close', done));
    socket.write(
      `POST /report/files HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n` +
        `--b\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${csrf}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="x.jpg"\r\n\r\n\xff\xd8\xff`,
    );
    const trickle = setInterval(() => socket.write('a'), 50);
    await cut;
    clearInterval(trickle);
    assert.match(answer, /^HTTP\/1\.1 408 /);
    assert.match(answer, /<h1>That took too long<\/h1><p>[^<]*send it again/);
    assert.match(answer, /ring <strong>999<\/strong>/);
    assert.equal((await new Visitor(url).get('/')).status, 200, 'the others are served');
    // The half of a file goes when its connection does.
    for (let i = 0; i < 50 && left(dataDir).length > 0; i++) await new Promise((later) => setTimeout(later, 20));
    assert.deepEqual(left(dataDir), []);
  });
});

function left(dataDir: string): string[] {
  try {
    return readdirSync(join(dataDir, 'files'));
  } catch {
    return [];
  }
}
