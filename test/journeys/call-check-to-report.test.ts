import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';

const STORY = 'He said he was from my bank and asked for my PIN.';

describe('a check that becomes a report', () => {
  let site: TestSite;
  before(async () => {
    site = await startSite();
  });
  after(() => site.close());

  const reports = () => site.store.as('staff', (tx) => tx.selectFrom('report').select('payload').execute());
  const inputOf = (text: string, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1];

  /** Answers what is still asked, and sends. */
  async function finish(v: Visitor): Promise<void> {
    await v.post('/report', { urgency: 'no' });
    for (let i = 0; i < 15 && !/Check what you wrote/.test(v.text); i++) {
      const action = /<form method="post" action="(\/report\/\w+)" novalidate>/.exec(v.text)?.[1];
      assert.ok(action, 'no question on the page');
      await v.post(action, { kind: 'suspicious_call', role: 'victim', day: 'today' });
      assert.equal(v.status, 200);
    }
    await v.post('/report/send');
    assert.match(v.text, /Report sent/);
  }

  it('of ticks has their sentences as its story, and what was asked for in its field', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check/ask');
    await v.post('/check', { way: 'ticked', tick: 'pin' });
    await v.post('/report/from-check', { way: 'ticked', tick: 'pin' });
    assert.match(v.text, /Is someone coming to collect/);
    await finish(v);
    const [made] = await reports();
    assert.equal(made!.payload.narrative, 'They asked for my PIN.');
    assert.deepEqual(made!.payload.askedFor, ['disclose_pin']);
  });

  it('adds to a report that was being written, and takes nothing from it', async () => {
    const v = await new Visitor(site.publicUrl!).get('/report');
    await v.post('/report', { urgency: 'no' });
    await v.post('/report/what', { kind: 'loss' });
    await v.get('/check');
    await v.post('/report/from-check', { way: 'told', text: STORY });
    await v.get('/report/what');
    assert.match(v.text, /value="loss" checked/);
    await v.get('/report/story');
    assert.ok(v.text.includes(STORY));
    await v.get('/check');
    await v.post('/report/from-check', { way: 'told', text: STORY });
    await v.get('/report/story');
    assert.equal(v.text.split(STORY).length - 1, 1, 'pressed twice, told twice');
  });

  it('after one that was sent begins another, and does not open the first', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/report/from-check', { way: 'told', text: STORY });
    await finish(v);
    const first = v.cookies.get('counterfoil-report');
    const before = (await reports()).length;
    await v.get('/check');
    await v.post('/report/from-check', { way: 'told', text: 'Another call, they asked for my card.' });
    assert.match(v.text, /Is someone coming to collect/);
    assert.notEqual(v.cookies.get('counterfoil-report'), first);
    await finish(v);
    const all = await reports();
    assert.equal(all.length, before + 1);
    assert.ok(all.some((r) => r.payload.narrative === 'Another call, they asked for my card.'));
  });

  it('is begun by no form of another site', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/report/from-check', { way: 'told', text: STORY }, 'made-up');
    assert.equal(v.status, 403);
  });

  it('is not made of nothing', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/report/from-check', { way: 'told', text: '' });
    assert.match(v.text, /Is someone coming to collect/);
    assert.equal(v.cookies.get('counterfoil-report'), undefined);
  });

  it('a text that is too long is shown again to be shortened, and a long call stops before the form is too large', async () => {
    const v = await new Visitor(site.publicUrl!).get('/check');
    await v.post('/check', { way: 'told', text: 'x '.repeat(CHECKING.textCharacters.value) });
    assert.equal(v.status, 422);
    assert.match(v.text, /characters or fewer/);
    await v.get('/check/live');
    let turns = '[]';
    for (let i = 0; i < 14; i++) {
      await v.post('/check/live', {
        turns,
        now: `${i} ${'£'.repeat(CHECKING.turnCharacters.value - 4)}`,
        speaker: 'caller',
      });
      assert.equal(v.status, 200, `turn ${i}`);
      turns = inputOf(v.text, 'turns')!.replaceAll('&quot;', '"');
    }
    assert.match(v.text, /as much as we can read here/);
    await v.post('/check', { way: 'live', turns });
    assert.equal(v.status, 200);
  });
});
