import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { contactKey } from '#app/web-parts.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { hashOfCode } from '#journey/checking/contact-code.ts';
import { confirmCode, issueCode } from '#journey/checking/contact-store.ts';
import { recordReports } from '#journey/intake/record.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';
import { startSite, type TestSite, Visitor } from '#test/site.ts';
import { keyFor } from '#web/sealed.ts';

const SECRET = 'x'.repeat(40);
const KEY = contactKey({
  csrf: keyFor(SECRET, 'csrf'),
  addresses: keyFor(SECRET, 'addresses'),
  drafts: keyFor(SECRET, 'drafts'),
});

describe('attacks on the code that proves an officer', () => {
  let site: TestSite;
  let report: string;

  before(async () => {
    site = await startSite({ env: { COUNTERFOIL_SECRET: SECRET } });
    const [made] = await site.store.as('worker', (tx) => recordReports(tx, [madeUpReport(1)], IMPORTER));
    report = made!.id;
  });
  after(() => site.close());
  beforeEach(() => site.store.owner((tx) => sql`DELETE FROM contact_try`.execute(tx)));

  const issue = (lastFigures = '123') =>
    site.store.as('staff', (tx) => issueCode(tx, { reportId: report, lastFigures, username: 'a', officer: 'A' }, KEY));
  /** One answer of the public page, without what differs in every page. */
  async function ask(code: string, last = '123'): Promise<{ yes: boolean; page: string; ms: number }> {
    const v = await new Visitor(site.publicUrl!).get('/prove');
    const began = performance.now();
    await v.post('/prove', { code, last });
    const ms = performance.now() - began;
    assert.equal(v.status, 200);
    return { yes: /<h1[^>]*>Yes</.test(v.text), page: v.text.replace(/name="_csrf" value="[^"]*"/, ''), ms };
  }
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const age = (id: string, minutes: number) =>
    site.store.owner((tx) =>
      sql`UPDATE contact_code SET issued_at = issued_at - make_interval(mins => ${minutes}::int), expires_at = expires_at - make_interval(mins => ${minutes}::int) WHERE id = ${id}::uuid`.execute(
        tx,
      ),
    );

  it('answers a wrong, an expired, an ended and a never issued code word for word the same, and in the same time', async () => {
    const good = await issue();
    const old = await issue('456');
    const ended = await issue('777');
    await age(old.id, CHECKING.codeMinutes.value);
    await site.store.owner((tx) =>
      sql`UPDATE contact_code SET ended_at = now() WHERE id = ${ended.id}::uuid`.execute(tx),
    );
    const answers = [
      await ask(wrong(good.code)),
      await ask(old.code, '456'),
      await ask(ended.code, '777'),
      await ask(good.code, '124'),
    ];
    assert.ok(answers.every((a) => !a.yes));
    assert.equal(new Set(answers.map((a) => a.page)).size, 1);
    const right = await ask(good.code);
    assert.ok(right.yes);
    // The padding is what is tested: each answer took one and the same step, far longer than the work.
    for (const { ms } of [...answers, right]) assert.ok(ms >= CHECKING.proofMs.value - 5, `${ms} ms`);
  });

  it('lets nobody guess: after five wrong codes the right one is refused as well, and comes back only with time', async () => {
    const good = await issue();
    for (let i = 0; i < CHECKING.codeTries.value; i++) assert.ok(!(await ask(wrong(good.code))).yes);
    const locked = await ask(good.code);
    assert.ok(!locked.yes, 'the sixth try was answered');
    await site.store.owner((tx) => sql`UPDATE contact_try SET at = at - interval '11 minutes'`.execute(tx));
    assert.ok((await ask(good.code)).yes);
  });

  it('counts tries that come all at once', async () => {
    const good = await issue();
    const hash = hashOfCode(good.code, '123', KEY);
    const all = Array.from({ length: 20 }, (_, i) =>
      site.store.as('public', (tx) => confirmCode(tx, i < 19 ? 'f'.repeat(64) : hash, 'one visitor')),
    );
    const answers = await Promise.all(all);
    assert.ok(answers.every((a) => a === null));
    const tries = await site.store.owner((tx) => tx.selectFrom('contact_try').select('at').execute());
    assert.equal(tries.length, CHECKING.codeTries.value);
  });

  it('does not let one guesser shut another person out', async () => {
    const good = await issue();
    const hash = hashOfCode(good.code, '123', KEY);
    for (let i = 0; i < 8; i++) await site.store.as('public', (tx) => confirmCode(tx, 'f'.repeat(64), 'a guesser'));
    assert.ok(await site.store.as('public', (tx) => confirmCode(tx, hash, 'somebody else')));
  });

  it('confirms a code to its contact only, and not for ever: replays with another number, after five times and after ten minutes fail', async () => {
    const good = await issue('123');
    assert.ok(!(await ask(good.code, '321')).yes, 'a code that was overheard worked with another number');
    const hash = hashOfCode(good.code, '123', KEY);
    const uses: boolean[] = [];
    for (let i = 0; i < CHECKING.codeUses.value + 2; i++)
      uses.push((await site.store.as('public', (tx) => confirmCode(tx, hash, `visitor ${i}`))) !== null);
    assert.deepEqual(uses, [...Array(CHECKING.codeUses.value).fill(true), false, false]);
    const other = await issue();
    await age(other.id, CHECKING.codeMinutes.value - 1);
    assert.ok((await ask(other.code)).yes, 'it died too soon');
    await age(other.id, 1);
    assert.ok(!(await ask(other.code)).yes, 'it lived too long');
  });

  it('keeps no code that could be read from a copy of the database', async () => {
    const good = await issue('123');
    const row = await site.store.owner((tx) =>
      sql<{ row: string }>`SELECT c::text AS row FROM contact_code c WHERE id = ${good.id}::uuid`.execute(tx),
    );
    assert.ok(!row.rows[0]!.row.includes(good.code));
    const { createHash } = await import('node:crypto');
    for (const guess of [good.code, `${good.code}/123`, `${good.code}123`])
      assert.ok(
        !row.rows[0]!.row.includes(createHash('sha256').update(guess).digest('hex')),
        'an unkeyed hash is found in a second',
      );
  });

  it('lets the public role do nothing but ask', async () => {
    for (const statement of [
      'SELECT * FROM contact_code',
      'SELECT code_hash FROM contact_code',
      'SELECT * FROM contact_try',
      'DELETE FROM contact_try',
      'UPDATE contact_code SET uses_left = 20',
      `INSERT INTO contact_try VALUES ('x')`,
    ])
      await assert.rejects(
        site.store.as('public', (tx) => sql.raw(statement).execute(tx)),
        { code: '42501' },
        statement,
      );
    // Nor widen its own limits by asking with others.
    const good = await issue();
    const hash = hashOfCode(good.code, '123', KEY);
    for (let i = 0; i < 25; i++)
      await site.store.as('public', (tx) =>
        sql`SELECT * FROM check_contact_code(${'f'.repeat(64)}, 'v', 1000000, 1)`.execute(tx),
      );
    const asked = await site.store.as('public', (tx) =>
      sql`SELECT * FROM check_contact_code(${hash}, 'v', 1000000, 1)`.execute(tx),
    );
    assert.equal(asked.rows.length, 0);
  });

  it('stops whoever asks too fast', async () => {
    const strict = await startSite({
      store: site.store,
      surface: 'public',
      limits: { guessesPerMinute: 2 },
      env: { COUNTERFOIL_SECRET: SECRET },
    });
    try {
      const v = await new Visitor(strict.publicUrl!).get('/prove');
      const statuses: number[] = [];
      for (let i = 0; i < 3; i++) statuses.push((await v.post('/prove', { code: '123456', last: '123' })).status);
      assert.deepEqual(statuses, [200, 200, 429]);
    } finally {
      await strict.close();
    }
  });

  it('bears whatever is sent', async () => {
    const v = await new Visitor(site.publicUrl!).get('/prove');
    for (const code of [
      '',
      '12345',
      '1234567',
      'abcdef',
      '１２３４５６',
      "' OR 1=1",
      '-12345',
      '9'.repeat(5000),
      '12\u000034',
    ]) {
      await v.post('/prove', { code, last: '123' });
      assert.equal(v.status, 422, code.slice(0, 20));
    }
  });
});
