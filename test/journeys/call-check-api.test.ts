import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { fixedClock } from '#core/clock.ts';
import { checkCall } from '#engines/calls/check.ts';
import { addPartnerToken, endPartnerToken } from '#store/partner-tokens.ts';
import { objectionTo } from '#test/json-schema.ts';
import { startSite, type TestSite } from '#test/site.ts';
import { hashOfToken, newToken } from '#web/tokens.ts';

const TURNS = [
  { speaker: 'caller', text: 'Hello, this is DC Findable from Hammersmith police station' },
  { speaker: 'callee', text: 'Oh. What is it about?' },
  { speaker: 'caller', text: 'we have arrested a man with a copy of your bank card' },
  {
    speaker: 'caller',
    text: 'I need you to go to the bank and take out six thousand pounds and do not tell the bank why',
  },
];

describe('the interface for those who screen calls', () => {
  let site: TestSite;
  const token = newToken();
  const other = newToken();
  const url = (path: string) => new URL(path, site.publicUrl!);

  before(async () => {
    site = await startSite();
    await site.store.as('staff', async (tx) => {
      await addPartnerToken(tx, 'A telephone firm', hashOfToken(token));
      await addPartnerToken(tx, 'Another firm', hashOfToken(other));
    });
  });
  after(() => site.close());

  const send = (body: unknown, headers: Record<string, string> = {}, as = token) =>
    fetch(url('/api/v1/calls/turns'), {
      method: 'POST',
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const json = async (answer: Response) =>
    (await answer.json()) as Record<string, never> & { state: string; turns: unknown[] };
  const description = async () =>
    (await (await fetch(url('/api/v1/openapi.json'))).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
      components: { schemas: Record<string, object> };
    };

  it('answers a call sent turn by turn as it answers the whole, and as the description says', async () => {
    const whole = checkCall({ id: 'x', turns: TURNS }, CALL_KNOWLEDGE).turns;
    const { components } = await description();
    let state: string | undefined;
    for (const [i, turn] of TURNS.entries()) {
      const answer = await send({ turns: [turn], ...(state ? { state } : {}) });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const { turns, state: next } = await json(answer);
      assert.equal(turns.length, 1);
      assert.equal(objectionTo(turns[0], components.schemas.TurnAnswer!, components.schemas), null);
      const { signs, ...shown } = turns[0] as { signs: { quote: string; start: number; end: number }[] };
      assert.deepEqual(shown, whole[i]);
      for (const s of signs) assert.equal(turn.text.slice(s.start, s.end), s.quote);
      state = next;
    }
    assert.deepEqual(
      whole.map((t) => t.level),
      ['none', 'none', 'caution', 'warn'],
    );
  });

  it('sends events when events are asked for, then the state', async () => {
    const answer = await send({ turns: TURNS }, { accept: 'text/event-stream' });
    assert.match(answer.headers.get('content-type')!, /^text\/event-stream/);
    const events = (await answer.text())
      .trim()
      .split('\n\n')
      .map((e) =>
        Object.fromEntries(e.split('\n').map((l) => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 2)])),
      );
    assert.deepEqual(
      events.map((e) => e.event),
      ['turn', 'turn', 'turn', 'turn', 'state'],
    );
    assert.deepEqual(
      events.slice(0, 4).map((e) => e.id),
      ['0', '1', '2', '3'],
    );
    assert.equal(JSON.parse(events[3]!.data!).level, 'warn');
    const again = await send({ turns: [{ text: 'yes' }], state: JSON.parse(events[4]!.data!).state });
    assert.equal(((await json(again)).turns[0] as { i: number }).i, 4);
  });

  it('lets a screen listen to a call while it goes on, its own partner’s only', async () => {
    const call = 'a-call-of-ours-1';
    const stop = new AbortController();
    const listen = async (as: string) =>
      fetch(url(`/api/v1/calls/${call}/events`), { headers: { authorization: `Bearer ${as}` }, signal: stop.signal });
    const mine = (await listen(token)).body!.pipeThrough(new TextDecoderStream()).getReader();
    const theirs = (await listen(other)).body!.pipeThrough(new TextDecoderStream()).getReader();
    assert.match((await mine.read()).value!, /event: listening/);
    assert.match((await theirs.read()).value!, /event: listening/);
    const first = await json(await send({ turns: TURNS.slice(0, 3), call }));
    await send({ turns: TURNS.slice(3), call, state: first.state });
    let seen = '';
    while (!/id: 3/.test(seen)) seen += (await mine.read()).value ?? assert.fail('the stream ended');
    assert.match(seen, /"level":"warn"/);
    const silent = await Promise.race([
      theirs.read().then(() => 'heard'),
      send({ turns: TURNS, call }).then(() => 'silent'),
    ]);
    assert.equal(silent, 'silent');
    stop.abort();
    await Promise.allSettled([mine.cancel(), theirs.cancel()]);
  });

  it('opens to no one without a token, and to none whose token has ended', async () => {
    for (const as of ['', 'x', newToken(), `${token}x`, `' OR true`]) {
      const answer = await send({ turns: TURNS }, {}, as);
      assert.equal(answer.status, 401);
      assert.match(answer.headers.get('content-type')!, /^application\/problem\+json/);
    }
    assert.equal((await fetch(url('/api/v1/calls/abcdefgh/events'))).status, 401);
    const short = newToken();
    await site.store.as('staff', (tx) => addPartnerToken(tx, 'A short friend', hashOfToken(short)));
    await site.store.as('staff', (tx) => endPartnerToken(tx, 'a short friend', new Date()));
    assert.equal((await send({ turns: TURNS }, {}, short)).status, 401);
    const row = await site.store.owner((tx) =>
      sql<{ row: string }>`SELECT t::text AS row FROM partner_token t`.execute(tx),
    );
    assert.ok(row.rows.length >= 3 && !row.rows.some((r) => r.row.includes(token)));
    await assert.rejects(
      site.store.as('public', (tx) => tx.selectFrom('partner_token').selectAll().execute()),
      { code: '42501' },
    );
  });

  it('goes on with no state that was altered, cut, is another’s or too old', async () => {
    const { state } = await json(await send({ turns: TURNS }));
    const altered = `${state.slice(0, 60)}${state[60] === 'A' ? 'B' : 'A'}${state.slice(61)}`;
    for (const wrong of [altered, state.slice(0, -10), 'x'.repeat(60), '', 7, {}])
      assert.equal((await send({ turns: TURNS, state: wrong })).status, 409, String(wrong).slice(0, 20));
    assert.equal((await send({ turns: TURNS, state }, {}, other)).status, 409);
    assert.ok(!Buffer.from(state, 'base64url').toString('latin1').includes('Findable'));
    const later = await startSite({
      store: site.store,
      surface: 'public',
      env: { COUNTERFOIL_SECRET: 'y'.repeat(40) },
      clock: fixedClock('2026-03-14T12:00:01Z'),
    });
    const earlier = await startSite({
      store: site.store,
      surface: 'public',
      env: { COUNTERFOIL_SECRET: 'y'.repeat(40) },
      clock: fixedClock('2026-03-13T12:00:00Z'),
    });
    try {
      const post = (base: string, body: object) =>
        fetch(new URL('/api/v1/calls/turns', base), {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
      const kept = (await json(await post(earlier.publicUrl!, { turns: TURNS }))).state;
      assert.equal((await post(earlier.publicUrl!, { turns: TURNS, state: kept })).status, 200);
      assert.equal((await post(later.publicUrl!, { turns: TURNS, state: kept })).status, 409);
    } finally {
      await later.close();
      await earlier.close();
    }
  });

  it('says what is wrong with a request, and never more', async () => {
    const wrong: [unknown, number][] = [
      ['{', 400],
      ['[]', 400],
      ['null', 400],
      [{}, 400],
      [{ turns: [] }, 400],
      [{ turns: [{ speaker: 'caller' }] }, 400],
      [{ turns: [{ text: 7 }] }, 400],
      [{ turns: Array.from({ length: CHECKING.partnerTurns.value + 1 }, () => ({ text: 'x' })) }, 400],
      [{ turns: TURNS, mood: 'angry' }, 400],
      [{ turns: TURNS, call: '+447700900123' }, 400],
      [{ turns: [{ text: 'x'.repeat(CHECKING.partnerBytes.value) }] }, 413],
    ];
    const { components } = await description();
    for (const [body, status] of wrong) {
      const answer = await send(body);
      assert.equal(answer.status, status, JSON.stringify(body).slice(0, 60));
      const text = await answer.text();
      assert.equal(objectionTo(JSON.parse(text), components.schemas.Problem!, components.schemas), null);
      assert.doesNotMatch(text, /at .*\.ts|node_modules|FST_/);
    }
    assert.equal((await send('a=1', { 'content-type': 'application/x-www-form-urlencoded' })).status >= 400, true);
    assert.equal((await send('x', { 'content-type': 'text/xml' })).status, 415);
  });

  it('describes itself, every path of it there', async () => {
    const answer = await fetch(url('/api/v1/openapi.json'));
    assert.match(answer.headers.get('content-type')!, /openapi\+json/);
    const { openapi, paths } = await description();
    assert.equal(openapi, '3.1.0');
    assert.deepEqual(Object.keys(paths).sort(), [
      '/api/v1/calls/turns',
      '/api/v1/calls/{call}/events',
      '/api/v1/openapi.json',
    ]);
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        const status = (await fetch(url(path.replace('{call}', 'abcdefgh')), { method: method.toUpperCase() })).status;
        assert.notEqual(status, 404, `${method} ${path}`);
      }
    }
  });

  it('keeps nothing of a call', async () => {
    await send({ turns: TURNS, call: 'another-call-1' });
    const kept = await site.store.owner(async (tx) => {
      const { rows } = await sql<{
        name: string;
      }>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(tx);
      const all: string[] = [];
      for (const { name } of rows)
        all.push(
          ...(await sql<{ row: string }>`SELECT t::text AS row FROM ${sql.table(name)} t`.execute(tx)).rows.map(
            (r) => r.row,
          ),
        );
      return all.join('\n');
    });
    assert.doesNotMatch(kept, /Findable|another-call/);
  });

  it('stops whoever tries tokens, and not a partner at the same address', async () => {
    const strict = await startSite({ store: site.store, surface: 'public', limits: { guessesPerMinute: 3 } });
    try {
      const post = async (as: string) =>
        (
          await fetch(new URL('/api/v1/calls/turns', strict.publicUrl!), {
            method: 'POST',
            headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
            body: JSON.stringify({ turns: TURNS }),
          })
        ).status;
      assert.equal(await post(token), 200);
      assert.deepEqual([await post(newToken()), await post(newToken()), await post(newToken())], [401, 401, 429]);
      assert.equal(await post(token), 200);
    } finally {
      await strict.close();
    }
  });

  it('takes a firm’s turns as its own while its token is looked up again', async () => {
    let now = new Date();
    const small = await startSite({ surface: 'public', clock: { now: () => now }, limits: { guessesPerMinute: 5 } });
    try {
      await small.store.as('staff', (tx) => addPartnerToken(tx, 'A busy firm', hashOfToken(token)));
      const one = () =>
        fetch(new URL('/api/v1/calls/turns', small.publicUrl!), {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ turns: [{ text: 'Hello' }] }),
        }).then((answer) => answer.status);
      assert.equal(await one(), 200);
      now = new Date(now.getTime() + 31_000);
      assert.deepEqual(new Set(await Promise.all(Array.from({ length: 60 }, one))), new Set([200]));
    } finally {
      await small.close();
    }
  });
});
