import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openStore } from '#store/store.ts';

const program = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'cf-commands-'));

/** Runs the program as a person would, on the embedded database in `data`. */
function counterfoil(args: string[], input = ''): { code: number | null; out: string; err: string } {
  const { DATABASE_URL: _, COUNTERFOIL_DATA: __, ...env } = process.env;
  const run = spawnSync(process.execPath, [program, ...args], { cwd: folder, input, encoding: 'utf8', env });
  assert.doesNotMatch(run.stderr, /^\s+at /m, 'a stack trace was shown');
  return { code: run.status, out: run.stdout, err: run.stderr };
}

const report = (id: string, more: object = {}): string =>
  JSON.stringify({ externalId: id, source: 'bank', receivedAt: '2026-01-01T10:00:00Z', ...more });
const lastLine = (text: string): Record<string, number> => JSON.parse(text.trim().split('\n').at(-1)!);

describe('the commands on the database', () => {
  before(() => {
    writeFileSync(
      join(folder, 'reports.ndjson'),
      [
        report('a', { partnerField: { x: [1] } }),
        report('b'),
        '{"cut',
        report('a', { lossGbp: 5 }),
        report('c', { lossGbp: 'lots' }),
        '',
      ].join('\n'),
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('import takes what it can, keeps the rest, and changes nothing when it is called again', () => {
    const first = counterfoil(['import', 'reports', 'reports.ndjson', '--rejects', 'refused.ndjson', '--batch', '1']);
    assert.equal(first.code, 1);
    assert.deepEqual(lastLine(first.out), { accepted: 2, updated: 1, unchanged: 0, refused: 2 });
    assert.match(first.err, /reports\.ndjson:3: .*not valid JSON/);
    assert.match(first.err, /reports\.ndjson:5: lossGbp: /);
    assert.equal(readFileSync(join(folder, 'refused.ndjson'), 'utf8').split('\n').length, 3);
    const again = counterfoil(['import', 'reports', 'reports.ndjson']);
    assert.deepEqual(lastLine(again.out), { accepted: 0, updated: 0, unchanged: 3, refused: 2 });
    const piped = counterfoil(['import', 'reports', '-'], `${report('d')}\n`);
    assert.equal(piped.code, 0);
    assert.deepEqual(lastLine(piped.out), { accepted: 1, updated: 0, unchanged: 0, refused: 0 });
  });

  it('a command that only reads says that a folder holds no database, and makes none', () => {
    for (const args of [
      ['audit', 'verify'],
      ['audit', 'anchor'],
      ['audit', 'list', '--record', 'CF-0000001'],
      ['backup', 'none.backup'],
      ['export', 'reports', '--reason', 'for the test', '--out', 'none.ndjson'],
      ['events', 'parked'],
      ['user', 'list'],
      ['migrate', '--status'],
    ]) {
      const { code, out, err } = counterfoil([...args, '--data', 'mistyped']);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /no database in this folder.*mistyped.*--data/, args.join(' '));
    }
    for (const name of ['mistyped', 'none.backup', 'none.ndjson']) assert.ok(!existsSync(join(folder, name)), name);
  });

  it('import says what is wrong with its call', () => {
    assert.equal(counterfoil(['import', 'reports', 'missing.ndjson']).code, 2);
    assert.equal(counterfoil(['import', 'reports', 'reports.ndjson', '--batch', '0']).code, 2);
  });

  it('export needs a reason, gives the reports back, and records each as disclosed', () => {
    assert.equal(counterfoil(['export', 'reports']).code, 2);
    assert.equal(counterfoil(['export', 'reports', '--reason', ' ']).code, 2);
    const { code, out } = counterfoil(['export', 'reports', '--reason', 'for the test']);
    assert.equal(code, 0);
    const reports = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      reports.find((r) => r.externalId === 'a'),
      JSON.parse(report('a', { lossGbp: 5 })),
    );
    assert.equal(reports.length, 3);
    const list = counterfoil(['audit', 'list', '--record', 'CF-0000001', '--json']).out.trim().split('\n');
    const ops = list.map((line) => JSON.parse(line)).map((e) => [e.op, e.reason]);
    assert.deepEqual(ops, [
      ['COLLECTION', null],
      ['ALTERATION', null],
      ['DISCLOSURE', 'for the test'],
    ]);
  });

  it('audit verify says that the trail is whole, and with a foreign anchor that it is not', () => {
    const anchor = counterfoil(['audit', 'anchor']).out.trim();
    assert.match(anchor, /^[0-9a-f]{64}:7$/);
    const whole = counterfoil(['audit', 'verify', '--anchor', anchor]);
    assert.equal(whole.code, 0);
    assert.match(whole.out, /whole: 7 entries/);
    const other = counterfoil(['audit', 'verify', '--json', '--anchor', `${'a'.repeat(64)}:7`]);
    assert.equal(other.code, 1);
    assert.equal(JSON.parse(other.out).problem.kind, 'not_the_anchored_chain');
    assert.equal(counterfoil(['audit', 'verify', '--anchor', 'nonsense']).code, 2);
  });

  it('user makes accounts by a password that is never an argument', () => {
    const password = 'seven quiet herons';
    const add = (name: string, input: string, role = 'press'): { code: number | null; err: string } =>
      counterfoil(['user', 'add', name, '--name', 'A. Marsh', '--role', role], input);
    assert.equal(add('a.marsh', `${password}\n`, 'press,analyst').code, 0);
    assert.match(add('A.Marsh', `${password}\n`).err, /already a user/);
    assert.match(add('b', `${password}\n`).err, /2 to 64/);
    assert.match(
      add('\u0430.marsh', `${password}\n`).err,
      /Latin letters/,
      'a Cyrillic letter that looks like a Latin one',
    );
    assert.match(
      add('short', 'short\n').err,
      /^counterfoil: The password was not taken\. Enter a password of at least 12/m,
    );
    assert.match(add('wrong', `${password}\n`, 'chief').err, /The roles are/);
    assert.equal(counterfoil(['user', 'disable', 'A.MARSH']).code, 0);
    const account = JSON.parse(counterfoil(['user', 'list', '--json']).out);
    assert.deepEqual(
      [account.username, account.roles, typeof account.disabledAt],
      ['a.marsh', ['press', 'analyst'], 'string'],
    );
    writeFileSync(join(folder, 'password'), 'three other words\n');
    assert.equal(counterfoil(['user', 'password', 'a.marsh', '--password-file', 'password']).code, 0);
    assert.equal(counterfoil(['user', 'password', 'nobody', '--password-file', 'password']).code, 2);
    assert.equal(counterfoil(['user', 'disable', 'nobody']).code, 2);
  });

  it('user add makes an account of a partner that names a body, once, and says what is wrong with one that does not', () => {
    const add = (name: string, ...more: string[]) =>
      counterfoil(['user', 'add', name, '--name', 'B. Reed', ...more], 'seven quiet herons\n');
    const as = ['--role', 'partner', '--partner'];
    const made = add('b.reed', ...as, 'herts_beacon');
    assert.equal(made.code, 0, made.err);
    assert.match(made.err, /b\.reed can sign in\. They see what is referred to Beacon Fraud Hub\./);
    const twice = add('B.Reed', ...as, 'herts_beacon');
    assert.equal(twice.code, 2);
    assert.match(twice.err, /already a user called B\.Reed\. Nothing was changed/);
    const wrong: [string[], RegExp][] = [
      [[...as, 'acme'], /"acme" is no partner\. The partners are: .*herts_beacon/],
      [['--role', 'partner'], /Name it with --partner: .*herts_beacon/],
      [['--role', 'press', '--partner', 'herts_beacon'], /--partner is for the role partner.*press/],
      [['--partner', 'herts_beacon'], /--role/],
    ];
    for (const [more, says] of wrong) {
      const refused = add('c.reed', ...more);
      assert.notEqual(refused.code, 0, more.join(' '));
      assert.match(refused.err, says);
    }
    const other = counterfoil(['user', 'partner', 'a.marsh', 'herts_beacon']);
    assert.equal(other.code, 2);
    assert.match(other.err, /a\.marsh is not in the role partner/);
    assert.doesNotMatch(counterfoil(['user', 'list']).out, /c\.reed/, 'what was refused is not there');
    assert.match(counterfoil(['user', 'add', '--help']).out, /--partner <key>[\s\S]*herts_beacon +Beacon Fraud Hub/);
  });

  it('backup and restore carry everything to another folder, and refuse what is not whole', () => {
    assert.equal(counterfoil(['backup', 'all.backup']).code, 0);
    const restored = counterfoil(['restore', 'all.backup', '--data', 'other']);
    assert.equal(restored.code, 0);
    assert.match(restored.out, /Restored 3 reports/);
    const again = counterfoil(['restore', 'all.backup', '--data', 'other']);
    assert.equal(again.code, 2);
    assert.match(again.err, /would be lost: .*report 3/);
    writeFileSync(join(folder, 'cut.backup'), readFileSync(join(folder, 'all.backup')).subarray(0, -10));
    assert.equal(counterfoil(['restore', '--replace', 'cut.backup', '--data', 'other']).code, 1);
    assert.equal(counterfoil(['restore', 'no.backup', '--data', 'other']).code, 2);
    assert.equal(counterfoil(['backup', 'no/such/folder/x.backup']).code, 2);
    assert.match(counterfoil(['audit', 'verify', '--data', 'other']).out, /whole/);
  });

  it('events lists what a stage set aside without quoting it, sends it again once, and audits that', async () => {
    assert.match(counterfoil(['events', 'parked']).out, /Nothing|every event was handled/);
    const store = await openStore({ dataDir: join(folder, 'data') });
    const at = new Date('2026-02-03T04:05:06Z');
    await store.as('worker', (tx) =>
      tx
        .insertInto('event_failure')
        .values({
          stage: 'triage',
          seq: 1,
          tries: 5,
          last_error: 'Mrs X',
          failed_at: at,
          next_try_at: at,
          parked_at: at,
        })
        .execute(),
    );
    await store.close();
    const { out } = counterfoil(['events', 'parked']);
    assert.match(
      out,
      /^1 {2}triage could not handle report\.received about [0-9a-f-]{36}: tried 5 times, set aside 2026-02-03/,
    );
    assert.doesNotMatch(out, /Mrs X/);
    assert.match(counterfoil(['events', 'parked', '--errors']).out, /Mrs X/);
    assert.equal(counterfoil(['events', 'parked', '--stage', 'linking', '--json']).out, '');
    assert.equal(counterfoil(['events', 'resend', '--event', 'one']).code, 2);
    assert.equal(counterfoil(['events', 'resend', '--stage', 'nope']).code, 2);
    assert.match(counterfoil(['events', 'resend', '--event', '999']).out, /Event 999 was not set aside/);
    assert.deepEqual(lastLine(counterfoil(['events', 'resend', '--event', '1', '--json']).out), { sentAgain: [1] });
    assert.match(counterfoil(['events', 'resend']).out, /nothing was sent again/);
    const [entry] = counterfoil(['audit', 'list', '--record', '1', '--json']).out.trim().split('\n');
    assert.match(JSON.parse(entry!).reason, /sent again to triage/);
  });

  it('migrate shows what has been applied', () => {
    assert.match(counterfoil(['migrate']).out, /up to date/);
    assert.match(counterfoil(['migrate', '--status']).out, /001-roles\.sql/);
  });
});
