import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { QUESTIONS } from '#journey/intake/form/questions.ts';
import { newSecret } from '#journey/intake/secret.ts';
import { publishWarning } from '#test/published-warning.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Bytes of the body as they came over the wire. */
  bytes: number;
  body: Buffer;
}

/** One request as written, nothing unpacked or followed. */
function send(
  url: string,
  how: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request(url, { method: how.method ?? 'GET', headers: how.headers ?? {}, agent: false }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (d: Buffer) => parts.push(d));
      res.on('end', () => {
        const body = Buffer.concat(parts);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, bytes: body.length, body });
      });
      res.on('error', reject);
    });
    req.on('error', reject);
    req.end(how.body);
  });
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const LEAKS = /at .*\.(?:ts|js):\d+|node_modules|FST_|select |insert into|stack/i;

describe('the public pages under pressure', () => {
  let site: TestSite;
  const url = (path: string) => new URL(path, site.publicUrl!).href;

  before(async () => {
    site = await startSite();
    await publishWarning(site.store, { slug: 'one', title: 'Calls in St Albans', publishedAt: '2020-03-17T10:00:00Z' });
  });
  after(() => site.close());

  it('sends its own headers on every kind of answer', async () => {
    for (const path of ['/', '/warnings/one', '/nowhere', '/report', '/staff', '/%ZZ']) {
      const { headers } = await send(url(path));
      const policy = String(headers['content-security-policy'] ?? '');
      if (path !== '/%ZZ') assert.match(policy, /default-src 'none'/, path);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers['x-powered-by'], undefined);
      if (path === '/%ZZ') continue;
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['x-frame-options'], 'DENY');
      assert.equal(headers['referrer-policy'], 'no-referrer');
    }
  });

  it('has no inline script, style or handler, and names no other host but in links', async () => {
    for (const path of ['/', '/check', '/warnings/one', '/report', '/track', '/privacy']) {
      const text = (await send(url(path))).body.toString();
      // Linked data is no script: a browser runs nothing of it.
      const scripts = /<script(?! type="application\/ld\+json">)(?![^>]*\ssrc=)/i;
      assert.doesNotMatch(
        text.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, ''),
        /<style|\sstyle=|\son\w+=/i,
        path,
      );
      assert.doesNotMatch(text, scripts, path);
      assert.doesNotMatch(text, /(?:src|<link[^>]*href)="https?:/, path);
    }
  });

  it('first view of each page is 25 KB or less: page, style and script as they come over the wire', async () => {
    const packed = { 'accept-encoding': 'gzip' };
    for (const path of [
      '/',
      '/check',
      '/warnings',
      '/warnings/one',
      '/report',
      '/report/emergency',
      '/track',
      '/privacy',
      '/staff/sign-in',
    ]) {
      const page = await send(url(path), { headers: packed });
      assert.equal(page.headers['content-encoding'], 'gzip', path);
      const { gunzipSync } = await import('node:zlib');
      const text = gunzipSync(page.body).toString();
      const parts = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1]!);
      assert.equal(new Set(parts).size, 3);
      let total = page.bytes;
      for (const part of new Set(parts)) {
        const file = await send(url(part), { headers: packed });
        assert.equal(file.status, 200);
        assert.match(String(file.headers['cache-control']), /max-age=31536000, immutable/);
        total += file.bytes;
      }
      assert.ok(total <= 25_000, `${path}: ${total} bytes`);
    }
  });

  it('lets nobody keep a page that holds what somebody wrote', async () => {
    for (const path of ['/report', '/track', '/nowhere']) {
      assert.equal((await send(url(path))).headers['cache-control'], 'no-store', path);
    }
  });

  it('sets cookies that scripts cannot read, and Secure ones where it is on https', async () => {
    const plain = await send(url('/report'));
    assert.match(String(plain.headers['set-cookie']), /^counterfoil-form=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('refuses a form without a token, with a wrong one, and with that of another browser', async () => {
    const mine = await new Visitor(site.publicUrl!).get('/report');
    const theirs = await new Visitor(site.publicUrl!).get('/report');
    const token = /name="_csrf" value="([^"]+)"/.exec(theirs.text)![1]!;
    for (const tried of ['', 'wrong', token]) {
      await mine.post('/report', { urgency: 'no' }, tried);
      assert.equal(mine.status, 403, `token "${tried.slice(0, 5)}"`);
      assert.match(mine.text, /This form is out of date/);
    }
  });

  it('answers a malformed form with a clear page, never a stack, and keeps nothing', async () => {
    const bodies: [string, Record<string, string>, string | Buffer, number[]][] = [
      ['json', { 'content-type': 'application/json' }, '{"urgency":"no"}', [415]],
      ['no type', {}, 'urgency=no', [415, 403]],
      ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\n\r\n--x--', [415]],
      [
        'xml',
        { 'content-type': 'text/xml' },
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
        [415],
      ],
      ['huge', FORM, `urgency=${'x'.repeat(300_000)}`, [413]],
      ['many fields', FORM, Array.from({ length: 5000 }, (_, i) => `a${i}=1`).join('&'), [403]],
      ['bad escapes', FORM, '%%%=%ZZ&_csrf=%FF%FE', [403]],
      ['bytes', FORM, Buffer.from([0, 255, 254, 61, 0, 38]), [403]],
      ['prototype', FORM, '__proto__[x]=1&constructor=2&_csrf[]=3', [403]],
      ['empty', FORM, '', [403]],
    ];
    for (const [what, headers, body, expected] of bodies) {
      for (const path of ['/report', '/report/story', '/report/send', '/track', '/staff/sign-in']) {
        const answer = await send(url(path), { method: 'POST', headers, body });
        assert.ok(expected.includes(answer.status), `${what} to ${path}: ${answer.status}`);
        assert.match(answer.body.toString(), /<h1 class="govuk-heading-l">/);
        assert.doesNotMatch(answer.body.toString(), LEAKS);
      }
    }
    const kept = await site.store.as('staff', (tx) => tx.selectFrom('report').select('id').execute());
    assert.equal(kept.length, 0);
  });

  it('answers strange addresses and methods without a stack', async () => {
    const tries: [string, string][] = [
      ['GET', '/%ZZ'],
      ['GET', '/warnings/%00'],
      ['GET', `/warnings/${'a'.repeat(5000)}`],
      ['GET', '/assets/../../../package.json'],
      ['GET', '/assets/%2e%2e/%2e%2e/server.ts'],
      ['GET', '/warnings/%F0%28%8C%28'],
      ['GET', "/warnings/' OR 1=1 --".replaceAll(' ', '%20')],
      ['PUT', '/report'],
      ['DELETE', '/warnings/one'],
      ['PATCH', '/'],
    ];
    for (const [method, path] of tries) {
      const answer = await send(`${site.publicUrl!.slice(0, -1)}${path}`, { method });
      assert.ok(answer.status >= 400 && answer.status < 500, `${method} ${path.slice(0, 40)}: ${answer.status}`);
      assert.doesNotMatch(answer.body.toString(), LEAKS);
    }
  });

  it('opens the middle of the form to nobody without a draft, and reads no draft with another secret', async () => {
    const v = await new Visitor(site.publicUrl!).get('/report/story');
    assert.match(v.text, /Is someone coming to collect/);
    const done = await send(url('/report/done'), { headers: { cookie: `counterfoil-report=${newSecret()}` } });
    assert.equal(done.status, 303);
  });

  it('keeps a draft that the database cannot read', async () => {
    const v = await new Visitor(site.publicUrl!).get('/report');
    await v.post('/report', { urgency: 'no' });
    await v.post('/report/what', { kind: 'information' });
    await v.post('/report/who', { role: 'witness' });
    await v.post('/report/story', { story: 'Findable words about a courier' });
    const rows = await site.store.owner((tx) => tx.selectFrom('report_draft').selectAll().execute());
    assert.equal(rows.length, 1);
    const secret = v.cookies.get('counterfoil-report')!;
    assert.ok(!rows[0]!.sealed.toString('latin1').includes('Findable'));
    assert.ok(!JSON.stringify(rows).includes(secret));
  });

  it('bears any answer to any question, and any cookie', async () => {
    const odd = [
      '',
      ' ',
      '\u0000',
      '%',
      '👵🏽',
      '\u202e',
      '-1',
      '1e309',
      'null',
      '[object Object]',
      '<b>',
      "';--",
      '\n\n',
      'x'.repeat(3_000),
    ];
    const fields = [
      'urgency',
      'kind',
      'role',
      'story',
      'impersonated',
      'handedOver',
      'lossGbp',
      'day',
      'day-day',
      'day-month',
      'day-year',
      'where',
      'callerPhone',
      'victimName',
      'victimAge',
      'needs',
      'name',
      'phone',
      'email',
    ];
    const v = await new Visitor(site.publicUrl!).get('/report');
    await v.post('/report', { urgency: 'no' });
    await v.post('/report/what', { kind: 'loss' });
    await v.post('/report/who', { role: 'relative' });
    for (const question of QUESTIONS.slice(1)) {
      for (const value of odd) {
        await v.post(`/report/${question.key}`, Object.fromEntries(fields.map((f) => [f, value])));
        assert.ok([200, 422].includes(v.status), `${question.key}: ${v.status}`);
        assert.doesNotMatch(v.text, LEAKS);
      }
    }
    for (const cookie of [
      'counterfoil-report=%%%',
      'counterfoil-report=../..; counterfoil-form=\x01',
      ';;;=;',
      `counterfoil-report=${'2'.repeat(4000)}`,
    ]) {
      for (const path of ['/report', '/report/story', '/report/done', '/staff']) {
        const answer = await send(url(path), { headers: { cookie: cookie.replace('\x01', '') } });
        assert.ok([200, 303].includes(answer.status), `${cookie.slice(0, 30)} ${path}: ${answer.status}`);
      }
    }
  });

  it('makes one report of a form that is sent twice', async () => {
    const v = await new Visitor(site.publicUrl!).get('/report');
    await v.post('/report', { urgency: 'no' });
    await v.post('/report/what', { kind: 'information' });
    await v.post('/report/who', { role: 'anonymous' });
    await v.post('/report/story', { story: 'A van with two men.' });
    await v.post('/report/when', { day: 'unknown' });
    await v.post('/report/where', { where: '' });
    assert.match(v.text, /Check what you wrote/);
    await Promise.all([v.post('/report/send'), v.post('/report/send')]);
    await v.post('/report/send');
    assert.match(v.text, /Report sent/);
    const kept = await site.store.as('staff', (tx) => tx.selectFrom('report').select('payload').execute());
    assert.equal(kept.length, 1);
    const trail = await site.store.as('staff', (tx) =>
      tx.selectFrom('audit_log').select(['op', 'actor']).where('record_type', '=', 'report').execute(),
    );
    assert.deepEqual(trail, [{ op: 'COLLECTION', actor: 'public' }]);
  });

  it('says the same of a wrong reference and a wrong code', async () => {
    const found = await site.store.as('staff', (tx) =>
      tx.selectFrom('report').select('reference').executeTakeFirstOrThrow(),
    );
    const answers: string[] = [];
    for (const fields of [
      { reference: found.reference, secret: newSecret() },
      { reference: 'CF-9999999', secret: newSecret() },
      { reference: found.reference, secret: 'x' },
      { reference: '', secret: '' },
    ]) {
      const v = await new Visitor(site.publicUrl!).get('/track');
      await v.post('/track', fields);
      assert.equal(v.status, 422);
      answers.push(v.text.replace(/value="[^"]*"/g, '').replace(/x-request-id.*/g, ''));
    }
    assert.equal(new Set(answers).size, 1);
  });
});

describe('limits of the public pages', () => {
  let base: TestSite;

  before(async () => {
    base = await startSite();
  });
  after(() => base.close());

  it('stops somebody who guesses, with a page that says so', async () => {
    const site = await startSite({ store: base.store, surface: 'public', limits: { guessesPerMinute: 3 } });
    try {
      const v = await new Visitor(site.publicUrl!).get('/track');
      const statuses: number[] = [];
      const guess = () => v.post('/track', { reference: 'CF-1', secret: newSecret() });
      for (let i = 0; i < 5; i++) statuses.push((await guess()).status);
      assert.deepEqual(statuses, [422, 422, 422, 429, 429]);
      assert.match(v.text, /Too many requests/);
      for (const status of [404, 404, 404, 429])
        assert.equal((await v.get(`/report/return/${newSecret()}`)).status, status);
      assert.equal((await v.get('/')).status, 200);
      assert.equal(site.staffUrl, null);
      assert.equal((await send(new URL('/staff/sign-in', site.publicUrl!).href)).status, 404);
    } finally {
      await site.close();
    }
  });

  it('has Secure cookies with the __Host- prefix, and strict transport, where the outside is https', async () => {
    const site = await startSite({ store: base.store, origin: 'https://fraud.example.police.uk' });
    try {
      const { headers } = await send(new URL('/report', site.publicUrl!).href);
      assert.match(
        String(headers['set-cookie']),
        /^__Host-counterfoil-form=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      assert.match(String(headers['strict-transport-security']), /max-age=31536000/);
    } finally {
      await site.close();
    }
  });

  it('counts each address behind a trusted proxy by itself, and never this machine', async () => {
    const site = await startSite({
      store: base.store,
      trustProxy: true,
      limits: { requestsPerMinute: 3, formsPerMinute: 1 },
    });
    try {
      const home = site.publicUrl!;
      const from = async (address: string) => (await send(home, { headers: { 'x-forwarded-for': address } })).status;
      const statuses = [];
      for (let i = 0; i < 5; i++) statuses.push(await from('203.0.113.9'));
      assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
      assert.equal(await from('203.0.113.10'), 200);
      for (let i = 0; i < 10; i++) assert.equal((await send(home)).status, 200);
    } finally {
      await site.close();
    }
  });

  it('cuts off whoever sends a form too slowly, and serves the others', async () => {
    const site = await startSite({ store: base.store, limits: { requestSeconds: 1 } });
    try {
      const { hostname, port } = new URL(site.publicUrl!);
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.on('data', (d) => {
        answer += d;
      });
      socket.on('error', () => undefined);
      const cut = new Promise((done) => socket.once('close', done));
      socket.write(
        'POST /report HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\n',
      );
      const trickle = setInterval(() => socket.write('a'), 100);
      assert.equal((await send(site.publicUrl!)).status, 200);
      await cut;
      clearInterval(trickle);
      assert.match(answer, /^HTTP\/1\.1 408 /);
      assert.equal((await send(site.publicUrl!)).status, 200);
    } finally {
      await site.close();
    }
  });

  it('keeps the staff pages off the public address when they have a port of their own', async () => {
    const site = await startSite({ store: base.store, staffPort: 0 });
    try {
      assert.notEqual(new URL(site.staffUrl!).port, new URL(site.publicUrl!).port);
      assert.equal((await send(new URL('/staff/sign-in', site.publicUrl!).href)).status, 404);
      assert.equal((await send(new URL('/staff/sign-in', site.staffUrl!).href)).status, 200);
      assert.equal((await send(new URL('/warnings', site.staffUrl!).href)).status, 404);
    } finally {
      await site.close();
    }
  });
});
