import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { type RunningDemo, runDemo } from './run.ts';
import type { Screen } from './screen.ts';
import { Visitor } from './visitor.ts';

/** With a port of its own the demo knows its address, and its messages hold links. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** The least that a stranger who looks for a minute must see, whatever the day and however small the county. */
describe('the first minute of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterfoil-first-minute-'));
  let demo: RunningDemo;
  let assessor: Visitor;
  let password = '';
  const shown: string[] = [];
  before(async () => {
    const screen: Screen = {
      stage: () => undefined,
      passing: () => undefined,
      line: (words) => {
        shown.push(words);
        password = /^Password\s+(\S+)/.exec(words)?.[1] ?? password;
      },
    };
    const county = { reports: 60, days: 60, seed: 'a small county' };
    demo = await runDemo(
      { dataDir: join(folder, 'demo'), force: HERTFORDSHIRE, port: await freePort(), ...county },
      screen,
    );
    assessor = await new Visitor(demo.site.staffUrl!).open('/staff/sign-in');
    await assessor.press('Sign in', { username: 'assessor', password });
  });
  after(async () => {
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has an Immediate on top of the queue, in time to act on it', async () => {
    await assessor.open('/staff/queue');
    const first = /<tbody[\s\S]*?<\/tr>/.exec(assessor.html)![0];
    assert.match(first, /Immediate/);
    assert.match(first, /999 now/);
    assert.match(first, /minutes ago/);
  });

  for (const [route, words] of [
    ['LCU', 'LCU'],
    ['information_only', 'Information only'],
  ]) {
    it(`has one in the queue whose proposal is ${words}`, async () => {
      await assessor.open(`/staff/queue?proposed=${route}`);
      assert.match(assessor.html, /href="\/staff\/reports\/CF-\d+/);
    });
  }

  it('has a warning that anybody can read', async () => {
    const anyone = await new Visitor(demo.site.publicUrl!).open('/warnings');
    assert.match(anyone.html, /<h2[^>]*><a class="govuk-link" href="\/warnings\//);
  });

  it('has one record to dispose of, by a sergeant who proposes it and a supervisor who decides', async () => {
    const reference = /^(CF-\d+) is at the end of its retention/m.exec(shown.join('\n'))![1]!;
    const signIn = async (username: string) =>
      (await new Visitor(demo.site.staffUrl!).open('/staff/sign-in')).press('Sign in', { username, password });
    const sergeant = await signIn('sergeant');
    await sergeant.open('/staff/retention');
    assert.match(sergeant.html, new RegExp(reference));
    await sergeant.open(`/staff/retention/${reference}`);
    const ground = /value="(dispose:\w+)"/.exec(sergeant.html)![1]!;
    await sergeant.press('Propose', { ground, reason: 'Nobody needs it any more for anything.' });
    const supervisor = await signIn('supervisor');
    assert.match(supervisor.html, /Records to review/);
    await supervisor.open(`/staff/retention/${reference}`);
    await supervisor.press('Record my decision', { answer: 'agreed', sure: 'yes' });
    assert.match(supervisor.html, /The record is gone for good/);
    await supervisor.open(`/staff/reports/${reference}`);
    assert.equal(supervisor.status, 404);
  });

  it('has victims for the partner to ring, and nothing else for them', async () => {
    const partner = await new Visitor(demo.site.staffUrl!).open('/staff/sign-in');
    await partner.press('Sign in', { username: 'partner', password });
    await partner.open('/staff/referrals');
    assert.match(partner.html, /To do \([1-9]\)/);
    const [, name] = /Write down a call with ([^<\n]+)/.exec(partner.html)!;
    await partner.press(`Acknowledge : ${name!.trim()}`);
    assert.match(partner.html, /The police see that you have it/);
    await partner.open('/staff/queue');
    assert.equal(partner.status, 403);
  });

  it('shows the messages that it does not send, so that a subscription can be followed to its end', async () => {
    const anyone = await new Visitor(demo.site.publicUrl!).open('/warnings/subscribe');
    assert.match(anyone.html, /shown in the window where the demo was started/);
    await anyone.press('Continue', { area: 'Herts', channel: 'email', email: 'reader@example.com' });
    const link = await until(() => /http:\/\/\S+\/warnings\/subscribe\/confirm\/[\w.-]+/.exec(shown.join('\n'))?.[0]);
    assert.ok(shown.some((line) => line.startsWith('MESSAGE  E-mail to reader@example.com')));
    await anyone.open(new URL(link).pathname);
    await anyone.press('Yes, send me warnings');
    assert.match(anyone.html, /Warnings begun/);
    assert.match(readFileSync(join(folder, 'demo', 'outbox.txt'), 'utf8'), /E-mail to reader@example\.com/);
  });
});

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let i = 0; i < 300; i++) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(50);
  }
  throw new Error('It did not come.');
}
