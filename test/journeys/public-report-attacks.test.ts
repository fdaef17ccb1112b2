import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { installationKeys } from '#app/secrets.ts';
import { tidyOnce } from '#app/tidy.ts';
import { fileVault } from '#app/web-parts.ts';
import { MANY_COLUMNS } from '#journey/intake/form/many.ts';
import { newSecret } from '#journey/intake/secret.ts';
import { BOUNDARY, multipart } from '#test/multipart.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
describe('what is sent with a report', () => {
  let site: TestSite;
  let files: string;
  const inFiles = () => {
    try {
      return readdirSync(files);
    } catch {
      return [];
    }
  };

  before(async () => {
    files = join(mkdtempSync(join(tmpdir(), 'cf-files-')), 'files');
    site = await startSite({ env: { COUNTERFOIL_FILES: files, COUNTERFOIL_SECRET: 'ef'.repeat(32) } });
  });
  after(async () => {
    await site.close();
    rmSync(files, { recursive: true, force: true });
  });

  /** A visitor in the middle of a report, with the token of a form. */
  async function writing(): Promise<{ visitor: Visitor; csrf: string; cookie: string }> {
    const visitor = await new Visitor(site.publicUrl!).get('/report');
    await visitor.post('/report', { urgency: 'no' });
    await visitor.post('/report/what', { kind: 'information' });
    await visitor.post('/report/who', { role: 'anonymous' });
    await visitor.post('/report/story', { story: 'Findable words of a neighbour.' });
    await visitor.post('/report/when', { day: 'unknown' });
    await visitor.post('/report/where', { where: '' });
    await visitor.get('/report/files');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(visitor.text)![1]!;
    return { visitor, csrf, cookie: [...visitor.cookies].map(([k, v]) => `${k}=${v}`).join('; ') };
  }

  function post(
    path: string,
    cookie: string,
    body: Buffer | null,
    more: { headers?: Record<string, string>; stream?: (write: (b: Buffer) => boolean, done: () => void) => void } = {},
  ): Promise<{ status: number; text: string }> {
    return new Promise((done, fail) => {
      const headers = { cookie, 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...more.headers };
      const req = request(new URL(path, site.publicUrl!), { method: 'POST', headers, agent: false }, (res) => {
        let text = '';
        res.on('data', (d) => {
          text += d;
        });
        res.on('end', () => done({ status: res.statusCode ?? 0, text }));
      });
      req.on('error', fail);
      if (body) req.end(body);
      else
        more.stream?.(
          (b) => req.write(b),
          () => req.end(),
        );
    });
  }
  const said = (text: string) =>
    /govuk-error-summary[\s\S]*?<a[^>]*>([^<]*)</.exec(text)?.[1]?.trim() ?? text.slice(0, 300);

  it('is taken, kept sealed, goes with the report, and is fetched by staff only as a download that runs nothing', async () => {
    const { visitor, csrf, cookie } = await writing();
    const body = multipart([
      { name: '_csrf', body: csrf },
      { name: 'file', file: '../../secret letter.png', body: PNG },
    ]);
    const answer = await post('/report/files', cookie, body);
    assert.equal(answer.status, 200, said(answer.text));
    assert.match(answer.text, /secret letter\.png/);
    assert.equal(inFiles().length, 1);
    assert.ok(!readFileSync(join(files, inFiles()[0]!)).includes('IHDR'), 'sealed on the disk');
    const drafted = await site.store.owner((tx) => tx.selectFrom('report_file').selectAll().execute());
    assert.equal(drafted[0]!.name, '', 'the name is not in the clear before it is sent');
    await visitor.get('/report/check');
    await visitor.post('/report/send');
    const [reference = ''] = /CF-\d{7}/.exec(visitor.text) ?? [];

    const password = await site.addUser('a.marsh', 'A. Marsh', ['imu_assessor']);
    const staff = await new Visitor(site.staffUrl!).signIn('a.marsh', password);
    await staff.get(`/staff/reports/${reference}`);
    const [path = ''] = /\/staff\/reports\/CF-\d{7}\/files\/[0-9a-f-]{36}/.exec(staff.text) ?? [];
    await staff.get(path);
    assert.equal(staff.status, 200);
    assert.equal(staff.headers.get('content-type'), 'application/octet-stream');
    assert.match(staff.headers.get('content-disposition') ?? '', /^attachment; filename="CF-\d{7}-file-1\.png"$/);
    assert.match(staff.headers.get('content-security-policy') ?? '', /^sandbox;/);
    assert.equal(staff.headers.get('x-content-type-options'), 'nosniff');
    assert.equal((await new Visitor(site.staffUrl!).get(path)).text.includes('PNG'), false);
    const looked = await site.store.as('staff', (tx) =>
      tx.selectFrom('audit_log').select('actor').where('record_type', '=', 'report_file').execute(),
    );
    assert.deepEqual(looked, [{ actor: 'a.marsh' }]);
    await staff.get(path.replace(/[0-9a-f-]{36}$/, '../../web-secret'));
    assert.equal(staff.status, 404);
  });

  it('is refused with a sentence, and leaves nothing, when it is what we do not take', async () => {
    const { csrf, cookie } = await writing();
    const before = inFiles().length;
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    for (const [what, file, sentence] of [
      ['a web page called a picture', page, /run by itself|cannot take/],
      ['a picture that is also a page', Buffer.concat([PNG, page]), /run by itself/],
      ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0', 'latin1'), /cannot take files of this kind/],
      ['a picture cut short', PNG.subarray(0, 40), /damaged or not whole/],
      ['an empty file', '', /The file is empty/],
      ['something too long', Buffer.alloc(10 * 1_048_576 + 1, 65), /larger than 10 MB/],
    ] as const) {
      const body = multipart([
        { name: '_csrf', body: csrf },
        { name: 'file', file: 'x.png', body: file },
      ]);
      const answer = await post('/report/files', cookie, body);
      assert.equal(answer.status, 422, what);
      assert.match(said(answer.text), sentence, what);
      assert.match(said(answer.text), /It was not kept/);
      assert.equal(inFiles().length, before, what);
    }
  });

  it('is not read at all without the token of the form, without a report, or when it says that it is too long', async () => {
    const { cookie, csrf } = await writing();
    const before = inFiles().length;
    const file = { name: 'file', file: 'x.png', body: PNG };
    for (const parts of [[file], [file, { name: '_csrf', body: csrf }], [{ name: '_csrf', body: 'wrong' }, file]])
      assert.equal((await post('/report/files', cookie, multipart(parts))).status, 403);
    const stranger = await new Visitor(site.publicUrl!).get('/report');
    const theirs = /name="_csrf" value="([^"]+)"/.exec(stranger.text)![1]!;
    const theirCookie = [...stranger.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    const alone = multipart([{ name: '_csrf', body: theirs }, file]);
    assert.equal((await post('/report/files', theirCookie, alone)).status, 303);
    const huge = await post('/report/files', cookie, Buffer.alloc(100), {
      headers: { 'content-length': '900000000' },
    }).catch((e) => ({ status: 0, text: String(e) }));
    assert.ok([413, 0].includes(huge.status), String(huge.status));
    assert.equal(inFiles().length, before);
  });

  it('bears broken forms: cut off, without an end, with too many parts, with odd names', async () => {
    const { cookie, csrf } = await writing();
    const before = inFiles().length;
    const start = { name: '_csrf', body: csrf };
    const bodies: [string, Buffer][] = [
      ['no end', multipart([start, { name: 'file', file: 'x.png', body: PNG }], '')],
      ['empty', Buffer.alloc(0)],
      ['no parts', Buffer.from(`--${BOUNDARY}--\r\n`)],
      ['rubbish', Buffer.alloc(5_000, 200)],
      ['many fields', multipart([start, ...Array.from({ length: 200 }, (_, i) => ({ name: `a${i}`, body: '1' }))])],
      [
        'many files',
        multipart([start, ...Array.from({ length: 60 }, () => ({ name: 'file', file: 'x.exe', body: 'MZ\0' }))]),
      ],
      ['odd names', multipart([start, { name: '__proto__', file: '\u202e\0/..', body: 'x\0' }])],
      ['no file chosen', multipart([start, { name: 'file', file: '', body: '' }])],
    ];
    for (const [what, body] of bodies) {
      const answer = await post('/report/files', cookie, body);
      assert.ok([400, 403, 413, 422].includes(answer.status), `${what}: ${answer.status}`);
      assert.match(answer.text, /<h1/, what);
      assert.doesNotMatch(answer.text, /at .*\.ts:\d|node_modules|FST_/, what);
    }
    for (const type of ['', '; boundary=', '; boundary=""', `; boundary=${'x'.repeat(300)}`]) {
      const headers = { 'content-type': `multipart/form-data${type}` };
      const answer = await post('/report/files', cookie, multipart([start]), { headers });
      assert.ok([400, 403, 415].includes(answer.status), `${type.slice(0, 20)}: ${answer.status}`);
    }
    assert.deepEqual(inFiles().length, before);
  });

  it('holds no more memory for fifty megabytes than for one, and stores none of it', async () => {
    const { cookie, csrf } = await writing();
    const before = inFiles().length;
    const begin = multipart(
      [
        { name: '_csrf', body: csrf },
        { name: 'file', file: 'x.jpg', body: '\xff\xd8\xff' },
      ],
      '',
    ).subarray(0, -2);
    global.gc?.();
    const memory = process.memoryUsage().rss;
    const block = Buffer.alloc(1_048_576, 66);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        post('/report/files', cookie, null, {
          stream(write, done) {
            write(begin);
            for (let sent = 0; sent < 50; sent++) write(block);
            write(Buffer.from(`\r\n--${BOUNDARY}--\r\n`));
            done();
          },
        }).catch((e) => ({ status: 0, text: String(e) })),
      ),
    );
    for (const answer of answers)
      assert.ok([422, 413, 0].includes(answer.status), `${answer.status} ${said(answer.text)}`);
    // The senders hold the blocks in this same process: one block shared, and what the sockets have not taken yet.
    assert.ok(
      process.memoryUsage().rss - memory < 400 * 1_048_576,
      `${(process.memoryUsage().rss - memory) >> 20} MB more`,
    );
    assert.equal(inFiles().length, before);
    assert.equal((await new Visitor(site.publicUrl!).get('/report')).status, 200);
  });

  it('is removed with the report that nobody came back to, and a report with a way back waits a week', async () => {
    const { visitor, csrf, cookie } = await writing();
    await post(
      '/report/files',
      cookie,
      multipart([
        { name: '_csrf', body: csrf },
        { name: 'file', file: 'x.png', body: PNG },
      ]),
    );
    const saved = await writing();
    await saved.visitor.get('/report/save');
    await saved.visitor.post('/report/save', { to: '' });
    assert.match(saved.visitor.text, /Your report is saved/);
    const age = (days: number) =>
      site.store.owner((tx) =>
        sql`UPDATE report_draft SET touched_at = touched_at - make_interval(days => ${days}) WHERE touched_at > clock_timestamp() - interval '6 days'`.execute(
          tx,
        ),
      );
    const vault = fileVault('', installationKeys('', { COUNTERFOIL_SECRET: 'ef'.repeat(32) }), {
      COUNTERFOIL_FILES: files,
    });
    const later = new Date(Date.now() + 48 * 3_600_000);
    await age(2);
    const count = () =>
      site.store.owner((tx) => tx.selectFrom('report_return').selectAll().execute()).then((r) => r.length);
    assert.equal(await count(), 1);
    const gone = await tidyOnce(site.store, vault, later);
    assert.ok(gone.drafts >= 1 && gone.files >= 1, JSON.stringify(gone));
    assert.equal(await count(), 1, 'the saved one is still there');
    await visitor.get('/report/check');
    assert.match(visitor.text, /Is someone coming to collect/);
    await age(5);
    await age(5);
    await tidyOnce(site.store, vault, later);
    assert.equal(await count(), 0);
    const kept = await site.store.owner((tx) => tx.selectFrom('report_file').selectAll().execute());
    assert.ok(
      kept.every((f) => f.report_id !== null),
      'files of sent reports stay',
    );
    assert.equal(inFiles().length, kept.length);
  });

  it('keeps the code of a sent report until another is begun, and leads back to the list of answers', async () => {
    const { visitor } = await writing();
    await visitor.post('/report', { urgency: 'coming' });
    assert.match(visitor.text, /Ring 999 now/);
    await visitor.get(/href="(\/report\/on)"/.exec(visitor.text)![1]!);
    assert.match(visitor.text, /Check what you wrote/, 'all is answered already');
    await visitor.post('/report/send');
    const [code] = /cf-secret">[A-Z0-9 ]{19}</.exec(visitor.text)!;
    await visitor.get('/report');
    assert.match(visitor.text, /href="\/report\/done"/);
    await visitor.get('/report/done');
    assert.ok(visitor.text.includes(code), 'a look at the first question took nothing away');
    await visitor.post('/report', { anew: 'yes' });
    assert.equal(visitor.status, 422);
    await visitor.get('/report/done');
    assert.ok(visitor.text.includes(code));
    await visitor.post('/report', { anew: 'yes', urgency: 'no' });
    assert.match(visitor.text, /What do you want to tell us about/);
    await visitor.get('/report/story');
    assert.ok(!visitor.text.includes('Findable'), 'another report begins empty');
  });

  it('opens a saved report by its code only, and never one that was sent', async () => {
    const { visitor } = await writing();
    await visitor.get('/report/save');
    await visitor.post('/report/save', { to: '07700 900' });
    assert.equal(visitor.status, 422);
    assert.match(visitor.text, /Write an e-mail address or a mobile number/);
    await visitor.post('/report/save', { to: 'not an address' });
    assert.equal(visitor.status, 422);
    await visitor.post('/report/save', { to: 'teller@example.com' });
    const [code = ''] = /cf-secret">([A-Z0-9 ]{19})</.exec(visitor.text)?.slice(1) ?? [];
    assert.notEqual(code, '');
    const rows = JSON.stringify(await site.store.owner((tx) => tx.selectFrom('report_return').selectAll().execute()));
    assert.ok(!rows.includes(code.replaceAll(' ', '')) && !rows.includes(visitor.cookies.get('counterfoil-report')!));
    const queued = await site.store.owner((tx) => tx.selectFrom('outgoing_message').select('purpose').execute());
    assert.equal(queued.map((q) => q.purpose).join(), 'draft_link');
    const other = await new Visitor(site.publicUrl!).get(`/report/return/${code.replaceAll(' ', '')}`);
    assert.ok(!other.text.includes('Findable'));
    await other.post('/report/return', { code: newSecret() });
    assert.equal(other.status, 422);
    await other.post('/report/return', { code });
    assert.match(other.text, /Findable words/);
    await other.post('/report/send');
    assert.match(other.text, /Report sent/);
    assert.doesNotMatch((await visitor.get('/report/done')).text, /CF-\d|cf-secret/, 'the device that it was begun on');
    const late = await new Visitor(site.publicUrl!).get(`/report/return/${code.replaceAll(' ', '')}`);
    assert.match(late.text, /This report was sent on \d+ \w+ \d{4}<[\s\S]*href="\/track"/);
    assert.doesNotMatch(late.text, /Findable|CF-\d/, 'a letter leads to nothing of the report');
    await (await late.get('/report/return')).post('/report/return', { code });
    assert.match(late.text, /This report was sent on/, 'also whoever types the code');
  });

  it('takes a file of many reports as a whole or not at all, once', async () => {
    const count = () =>
      site.store.as('staff', (tx) => tx.selectFrom('report').select('id').execute()).then((r) => r.length);
    const before = await count();
    const visitor = await new Visitor(site.publicUrl!).get('/report/many');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(visitor.text)![1]!;
    const batch = /name="batch" value="([^"]+)"/.exec(visitor.text)![1]!;
    const cookie = [...visitor.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    const template = await new Visitor(site.publicUrl!).get('/report/many/template.csv');
    assert.deepEqual(
      template.text.replace('\ufeff', '').trim().split(','),
      MANY_COLUMNS.map((c) => c.name),
    );
    const send = (csv: string | Buffer, { as = batch, again = '', from = 'fraud@example.com' } = {}) =>
      post(
        '/report/many',
        cookie,
        multipart([
          { name: '_csrf', body: csrf },
          { name: 'batch', body: as },
          { name: 'teller', body: 'bank' },
          { name: 'organisation', body: 'Example Bank' },
          { name: 'email', body: from },
          { name: 'again', body: again },
          { name: 'file', file: 'x.csv', body: csv },
        ]),
      );
    const header = 'your_reference,what_happened,story,pounds_lost,when,sort_code,kind_of_fraud';
    const good = Array.from({ length: 20 }, (_, i) => `B-${i},loss,"He rang, and ""they"" came",6k,yesterday,,courier`);
    const bad = await send([header, ...good, 'B-20,lost,,lots,tomorrow,12,nothing', ...good.slice(0, 2)].join('\r\n'));
    assert.equal(bad.status, 422);
    const cells = [...bad.text.matchAll(/<td class="govuk-table__cell">([^<]*)<\/td>/g)].map((m) => m[1]!.trim());
    for (const column of ['what_happened', 'story', 'when', 'kind_of_fraud'])
      assert.ok(cells.includes(column), `${column} is not told`);
    assert.ok(cells.includes('22'), 'the row as the spreadsheet counts it');
    assert.equal(await count(), before);
    for (const wrong of ['', header, 'a,b\n1,2', `${header}\n"open`, Buffer.from([0, 1, 2, 3])])
      assert.equal((await send(wrong)).status, 422, String(wrong).slice(0, 20));
    const long = await send(Buffer.alloc(3_000_000, 97));
    assert.equal(long.status, 413);
    assert.match(long.text, /The file is too large[\s\S]*larger than 1 MB[\s\S]*in parts/);
    assert.equal(await count(), before);
    const answers = await Promise.all([1, 2, 3].map(() => send([header, ...good].join('\r\n'))));
    for (const answer of answers) assert.equal(answer.status, 303);
    assert.equal(await count(), before + 20, 'sent three times at once, taken once');
    const kept = await site.store.as('staff', (tx) =>
      sql<{
        payload: Record<string, unknown>;
      }>`SELECT payload FROM report WHERE payload->>'senderReference' = 'B-3'`.execute(tx),
    );
    const { reporter, lossGbp, kind } = kept.rows[0]!.payload as { reporter: unknown; lossGbp: number; kind: string };
    assert.deepEqual(
      { reporter, lossGbp, kind },
      {
        reporter: { role: 'bank', email: 'fraud@example.com', organisation: 'Example Bank' },
        lossGbp: 6000,
        kind: 'loss',
      },
    );
    const same = await send([header, ...good].join('\r\n'), { as: '' });
    assert.equal(same.status, 422);
    assert.match(same.text, /You sent this file on \d+ \w+ \d{4}\. These 20 reports are here already/);
    const mended = [header, ...good.slice(0, 3).map((row) => row.replace('6k', '7k')), 'B-new,loss,He came back,,,,'];
    const rows = await send(mended.join('\r\n'), { as: '' });
    assert.match(rows.text, /3 reports of the 4 in this file are here already/);
    assert.match(rows.text, /Take only the 1 report that is new/);
    assert.equal(await count(), before + 20);
    assert.equal((await send(mended.join('\r\n'), { as: '', again: 'fresh' })).status, 303);
    assert.equal(await count(), before + 21, 'the new one alone');
    const none = await send(mended.join('\r\n'), { as: '', again: 'fresh' });
    assert.match(none.text, /There is no new report in this file/);
    assert.equal((await send(mended.join('\r\n'), { as: '', again: 'all' })).status, 303);
    assert.equal(await count(), before + 25, 'again, on purpose');
    assert.equal((await send([header, good[0]].join('\n'), { as: '', from: 'x@another.example' })).status, 303);
    assert.equal(await count(), before + 26, 'another organisation has said nothing of it');
  });
});
