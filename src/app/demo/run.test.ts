import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { type RunningDemo, runDemo } from './run.ts';
import type { Screen } from './screen.ts';
import { Visitor } from './visitor.ts';

/** The least that a stranger who looks for a minute must see, whatever the day and however small the county. */
describe('the first minute of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterfoil-first-minute-'));
  let demo: RunningDemo;
  let assessor: Visitor;
  let password = '';
  before(async () => {
    const screen: Screen = {
      stage: () => undefined,
      passing: () => undefined,
      line: (words) => {
        password = /^Password\s+(\S+)/.exec(words)?.[1] ?? password;
      },
    };
    const county = { reports: 60, days: 20, seed: 'a small county' };
    demo = await runDemo({ dataDir: join(folder, 'demo'), force: HERTFORDSHIRE, port: 0, ...county }, screen);
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
});
