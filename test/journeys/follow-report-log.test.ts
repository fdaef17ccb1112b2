import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '#test/architecture/source-files.ts';
import { startMailServer } from '#test/mail-server.ts';
import { Visitor } from '#test/site.ts';

/** Whatever a page or the worker was given, at the log's most talkative. */
describe('the log of a service that follows, subscribes and sends', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-log-'));
  let server: Awaited<ReturnType<typeof startMailServer>>;
  before(async () => {
    server = await startMailServer();
  });
  after(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('holds no address, number, secret, code or link, also when the carrier refuses', {
    timeout: 120_000,
  }, async () => {
    server.refusals.push(550);
    const child = spawn(
      process.execPath,
      [
        join(ROOT, 'src/app/cli/main.ts'),
        'serve',
        '--port',
        '0',
        '--data',
        dataDir,
        '--log',
        'debug',
        '--origin',
        'http://fraud.example.test',
      ],
      {
        env: {
          ...process.env,
          DATABASE_URL: '',
          COUNTERFOIL_SMTP_URL: server.url,
          COUNTERFOIL_SMTP_FROM: 'Example Police <no-reply@example.police.uk>',
          COUNTERFOIL_NOTIFY_CALLBACK_TOKEN: 'callback-token-of-the-log-test-012345',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let out = '';
    child.stdout.on('data', (part: Buffer) => {
      out += part.toString();
    });
    let log = '';
    child.stderr.on('data', (part: Buffer) => {
      log += part.toString();
    });
    try {
      const until = async (what: () => boolean) => {
        for (let i = 0; i < 600 && !what(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
        assert.ok(what(), 'nothing came');
      };
      await until(() => /Staff pages/.test(out));
      const base = /Public pages: (\S+)/.exec(out)![1]!;
      const v = await new Visitor(base).get('/warnings/subscribe');
      await v.post('/warnings/subscribe', { area: 'St Albans', channel: 'email', email: 'refused@example.com' });
      await v.get('/warnings/subscribe');
      await v.post('/warnings/subscribe', { area: 'St Albans', channel: 'email', email: 'reader@example.com' });
      await until(() => server.taken.length > 0);
      const link = /\/warnings\/subscribe\/confirm\/\S+/.exec((await server.parsed())[0]!.text ?? '')![0];
      await v.get(link);
      await v.post(link);
      await v.get('/track');
      await v.post('/track', { reference: 'CF-0000001', secret: 'green lamp window' });
      await v.get('/track/code');
      await v.post('/track/code', { reference: 'CF-0000001', channel: 'sms' });
      await fetch(new URL('/hooks/notify/texts', base), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer callback-token-of-the-log-test-012345' },
        body: JSON.stringify({ id: 'a', source_number: '447700900123', message: 'STATUS CF-0000001' }),
      });
      assert.match(log, /\/warnings\/subscribe\/confirm\/:token/, 'the log is there, with the pattern of the route');
      assert.doesNotMatch(log, /example\.com|900123|green lamp|CF-0000001|callback-token/);
      assert.ok(!log.includes(link.split('/').at(-1)!), 'no link');
    } finally {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
  });
});
