import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { readingAge } from '#journey/warnings/reading-age.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const FRAUD =
  'A man rang my mum. He said he was DC Findable from Hammersmith police and that they had arrested someone with a copy of her card. He told her to take out £4,000, not to tell the bank why, and a courier would come and collect it.';

describe('what is left of a check', () => {
  let site: TestSite;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  it('nothing: not in the database, not in an address, not in a cookie, not in a cache, not in the log', async () => {
    const written: string[] = [];
    const log = new PassThrough();
    const real = process.stderr.write.bind(process.stderr);
    process.stderr.write = ((part: string | Uint8Array) => {
      written.push(String(part));
      return true;
    }) as typeof process.stderr.write;
    const loud = await startSite({ store: site.store, logLevel: 'debug' });
    try {
      const v = await new Visitor(loud.publicUrl!).get('/check');
      await v.post('/check', { way: 'told', text: FRAUD });
      assert.equal(v.status, 200);
      assert.match(v.text, /This is a fraud/);
      assert.equal(v.headers.get('cache-control'), 'no-store');
      await v.post('/check/live', { turns: JSON.stringify([['t', FRAUD]]), now: 'more Findable words' });
      await v.post('/check', { way: 'ticked', tick: 'pin' });
      // What was ticked goes with the browser, to these pages only, and cannot be read.
      assert.deepEqual([...v.cookies.keys()], ['counterfoil-form', 'counterfoil-ticks']);
      assert.doesNotMatch(Buffer.from(v.cookies.get('counterfoil-ticks')!, 'base64url').toString('latin1'), /pin/);
      await v.get('/leave').catch(() => null);
      assert.deepEqual([...v.cookies.keys()], ['counterfoil-form']);
    } finally {
      process.stderr.write = real;
      await loud.close();
      log.end();
    }
    assert.ok(written.join('').includes('"route":"/check"'), 'the log was seen');
    assert.doesNotMatch(written.join(''), /Findable|Hammersmith/);
    const everything = await site.store.owner(async (tx) => {
      const tables = await sql<{
        name: string;
      }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(tx);
      const found: string[] = [];
      for (const { name } of tables.rows) {
        const { rows } = await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.table(name)} t`.execute(tx);
        found.push(...rows.map((r) => r.row));
      }
      return found.join('\n');
    });
    assert.ok(everything.length > 100);
    assert.doesNotMatch(everything, /Findable/);
  });

  it('the answer comes also when the database does not answer', async () => {
    const broken = await startSite({
      store: { ...site.store, as: () => Promise.reject(new Error('gone')) } as unknown as TestSite['store'],
      surface: 'public',
    });
    try {
      const v = await new Visitor(broken.publicUrl!).get('/check');
      await v.post('/check', { way: 'told', text: FRAUD });
      assert.equal(v.status, 200);
      assert.match(v.text, /This is a fraud/);
      assert.match(v.text, /cannot see at the moment whether others near you/);
    } finally {
      await broken.close();
    }
  });

  it('no page takes more than 25 KB at its first view', async () => {
    for (const path of ['/check', '/check/ask', '/check/live', '/check/sheet', '/check/share']) {
      const get = (p: string) => fetch(new URL(p, site.publicUrl!), { headers: { 'accept-encoding': 'identity' } });
      const text = await (await get(path)).text();
      let total = (await import('node:zlib')).gzipSync(text, { level: 6 }).length;
      for (const part of new Set([...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1]!))) {
        const packed = await fetch(new URL(`${part}.gz`, site.publicUrl!));
        const bytes = Buffer.from(await packed.arrayBuffer());
        total += bytes[0] === 0x1f ? bytes.length : gunzipSync(bytes).length;
      }
      assert.ok(total <= 25_000, `${path}: ${total}`);
    }
  });

  it('is written for a reader of eleven', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    const pages: [string, string][] = [['start', v.text]];
    pages.push(['answer', (await v.post('/check', { way: 'ticked', tick: 'cash' })).text]);
    for (const path of ['/check/ask', '/check/live', '/check/sheet', '/check/share', '/prove'])
      pages.push([path, (await v.get(path)).text]);
    pages.push(['no', (await v.post('/prove', { code: '123456', last: '123' })).text]);
    for (const [name, page] of pages) {
      const main = /<main[\s\S]*<\/main>/.exec(page)![0];
      const words = main
        .replace(/<(?:option|button|label)\b[\s\S]*?<\/(?:option|button|label)>/g, '')
        .replace(/<\/(?:p|li|h1|h2|legend|div|strong|q)>/g, '.\n')
        .replace(/<[^>]+>/g, ' ')
        .replace(/&#39;|&[a-z]+;/g, ' ');
      assert.ok(readingAge(words) <= 11, `${name}: ${readingAge(words)}`);
    }
  });

  it('whoever is told of no sign is offered the questions, and the steps all the same', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/check', { way: 'told', text: 'The surgery rang to move my appointment to Tuesday.' });
    assert.match(v.text, /no sign of a fraud here/);
    assert.match(v.text, /href="\/check\/ask">tick what they said/);
    assert.match(v.text, /Ring <a [^>]*href="tel:999">999<\/a> now/);
    assert.doesNotMatch(v.text, /not alone|this caller did/);
  });

  it('an empty form is shown again, and a strange one is borne', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/check', { text: '  ' });
    assert.equal(v.status, 422);
    await v.post('/check', { way: 'live', turns: JSON.stringify([['t', 'hello']]) });
    assert.equal(v.status, 422);
    assert.match(v.text, /Tell us a little more/);
    await v.post('/check/live', { now: 'ok', turns: '[]', speaker: 'caller' });
    assert.match(v.text, /Too little to say yet/);
    assert.doesNotMatch(v.text, /No sign of a fraud/);
    await v.post('/check', { way: 'ticked', asked: '6' });
    assert.match(v.text, /We see no sign of a fraud here/);
    // A forged cookie, one of another, and addresses that nobody was led to.
    const stranger = await new Visitor(site.publicUrl!).get('/check/ask');
    const own = new URLSearchParams({ way: 'ticked', asked: '1', question: '1', tick: 'cash', call: 'abcd1234' });
    await stranger.postAll('/check/ask', [...own]);
    assert.match(stranger.text, /Question 2 of/);
    await stranger.get('/check/ask?call=abcd1234&question=6');
    assert.match(stranger.text, /Question 2 of/);
    await stranger.get('/check/ask/answer?call=abcd1234&district=E07000999');
    assert.match(stranger.text, /cf-verdict--(?:warn|careful)/);
    for (const forged of ['x', 'A'.repeat(5000), stranger.cookies.get('counterfoil-ticks')!.replace(/.$/, '!')]) {
      stranger.keep('counterfoil-ticks', forged);
      for (const path of [
        '/check/ask/answer?call=abcd1234',
        '/check/ask?call=abcd1234&question=3',
        '/check/ask/answer',
      ]) {
        await stranger.get(path);
        assert.equal(stranger.status, 200);
        assert.match(stranger.text, /no longer here. Please start again/);
      }
    }
    // A page made before the questions had addresses.
    await stranger.postAll('/check/ask', [
      ...new URLSearchParams({ way: 'ticked', asked: '2', question: '2', tick: 'pin' }),
    ]);
    assert.match(stranger.text, /Question 3 of/);
    await stranger.post('/check', { way: 'ticked', tick: 'pin', asked: '3', district: 'E07000096' });
    assert.match(stranger.text, /This is a fraud/);
    for (const fields of [
      { way: 'live', turns: '[[[' },
      { way: 'live', turns: '{"a":1}' },
      { way: 'ticked', tick: '<b>' },
      { way: 'x', text: '<script>alert(1)</script> he wants my PIN' },
      { way: 'told', text: 'x'.repeat(60_000) },
    ]) {
      await v.post('/check', fields as unknown as Record<string, string>);
      assert.ok([200, 422].includes(v.status), `${v.status}`);
      assert.doesNotMatch(v.text, /<script>alert/);
    }
  });
});
