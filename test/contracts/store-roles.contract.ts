import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Role, Store } from '#store/store.ts';
import type { PublicSession } from '#test/contracts/backend.ts';
import { MAY, PUBLIC_CALLS } from '#test/contracts/rights.ts';
import type { ContractBackend } from '#test/contracts/store.contract.ts';
import { makeWorld, SECRET, type World } from '#test/contracts/world.ts';

const LETTERS: Record<string, string> = { s: 'SELECT', i: 'INSERT', u: 'UPDATE', d: 'DELETE' };
const DENIED = '42501';

export function roleContract(backend: ContractBackend): void {
  describe('roles', () => {
    let world: World;
    let store: Store;
    let site: PublicSession;
    before(async () => {
      store = backend.store();
      site = backend.publicSession();
      world = await makeWorld(store);
    });

    it('have exactly the rights written down for every table there is', async () => {
      const found: typeof MAY = {};
      for (const { name } of world.tables) {
        const of = async (role: Role) => rightsOf(store, role, name);
        found[name] = { public: await of('public'), staff: await of('staff'), worker: await of('worker') };
      }
      assert.deepEqual(found, MAY);
    });

    it('give nobody but its owner the right to truncate, refer or add triggers, and no table to everybody', async () => {
      const found = await store.owner(async (tx) =>
        sql<{ relation: string }>`SELECT c.relname AS relation FROM pg_class c, aclexplode(c.relacl) a
          WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner
            AND (a.privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER') OR a.grantee = 0 OR a.is_grantable)`.execute(
          tx,
        ),
      );
      assert.deepEqual(found.rows, []);
    });

    publicContract(() => ({ world, store, site }));
    staffContract(() => ({ world, store }));
  });
}

function publicContract(given: () => { world: World; store: Store; site: PublicSession }): void {
  describe('the public process', () => {
    const denied = async (statement: string, tracking?: string): Promise<void> => {
      const result = await given().site.attempt(statement, tracking);
      assert.ok(!result.ok, `was let through: ${statement}`);
      assert.equal(result.code, DENIED, `${statement}: ${result.message}`);
    };
    const rows = async (statement: string, tracking?: string): Promise<Record<string, unknown>[]> => {
      const result = await given().site.attempt(statement, tracking);
      assert.ok(result.ok, `${statement}: ${result.ok ? '' : result.message}`);
      return result.rows;
    };

    it('is refused everything on every table that is not written down', async () => {
      for (const { name, columns } of given().world.tables) {
        const may = MAY[name]?.public ?? '';
        const first = columns[0]!;
        if (!may.includes('s')) {
          await denied(`SELECT count(*) FROM ${name}`);
          for (const column of columns) await denied(`SELECT ${column} FROM ${name}`);
        }
        if (!may.includes('i')) await denied(`INSERT INTO ${name} DEFAULT VALUES`);
        if (!may.includes('u')) await denied(`UPDATE ${name} SET ${first} = DEFAULT`);
        if (!may.includes('d')) await denied(`DELETE FROM ${name}`);
        await denied(`TRUNCATE ${name}`);
        await denied(`LOCK TABLE ${name} IN ACCESS EXCLUSIVE MODE`).catch(async (error) => {
          // A right to change rows is a right to lock them: only the draft has it.
          if (name !== 'report_draft') throw error;
        });
        await denied(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`);
        await denied(`DROP TABLE ${name}`);
        await denied(`CREATE POLICY mine ON ${name} USING (true)`);
        await denied(`COPY ${name} TO PROGRAM 'true'`);
      }
    });

    it('sees no row of a table it may read without the right secret', async () => {
      for (const secret of [undefined, '', ' ', 'wrong', `${SECRET} `, SECRET.toUpperCase(), '%', "' OR true --"]) {
        assert.deepEqual(
          await rows('SELECT id, reference, received_at, recorded_at, version, tracking_hash FROM report', secret),
          [],
        );
        assert.deepEqual(await rows('SELECT report_id, public_stage, next_contact FROM report_standing', secret), []);
        assert.deepEqual(await rows('SELECT id_hash, sealed FROM report_draft', secret), []);
      }
    });

    it('sees its own report by its own secret, and of that only what a victim is told', async () => {
      const { world } = given();
      assert.deepEqual(await rows('SELECT id FROM report', SECRET), [{ id: world.mine }]);
      for (const column of [
        'payload',
        'narrative',
        'external_id',
        'payload_hash',
        'marking',
        'number',
        'town',
        'loss_gbp',
        '*',
      ]) {
        await denied(`SELECT ${column} FROM report`, SECRET);
      }
      for (const column of ['score', 'band_order', 'proposed', 'decided', '*'])
        await denied(`SELECT ${column} FROM report_standing`, SECRET);
      assert.equal((await rows('SELECT public_stage FROM report_standing', SECRET)).length, 1);
    });

    it("cannot put a report in anybody else's name, or give it a number, a version or a marking", async () => {
      const values = (source: string, hash: string): string =>
        `INSERT INTO report (source, external_id, received_at, payload, payload_hash, review_due, tracking_hash)
         VALUES ('${source}', 'forged', now(), '{"externalId":"forged","receivedAt":"2026-11-01T10:00:00Z"}', 'x', now(), ${hash})`;
      const own = `encode(sha256('${SECRET}-2'), 'hex')`;
      assert.ok(
        (await given().site.attempt(values('web', own), `${SECRET}-2`)).ok,
        'the same with its own secret is let through',
      );
      await denied(values('control_room', own), `${SECRET}-2`);
      await denied(values('web', own), 'another');
      await denied(values('web', own));
      await denied(values('web', 'NULL'), `${SECRET}-2`);
      for (const column of ['number', 'version', 'marking', 'recorded_at'])
        await denied(`INSERT INTO report (${column}) OVERRIDING SYSTEM VALUE VALUES (DEFAULT)`);
    });

    it('cannot write what no honest form sends and later readers could not bear', async () => {
      const own = `encode(sha256('${SECRET}-3'), 'hex')`;
      const values = (received: string, payload: string) =>
        `INSERT INTO report (source, external_id, received_at, payload, payload_hash, review_due, tracking_hash)
         VALUES ('web', 'odd', ${received}, '${payload}', 'x', now(), ${own})`;
      const record = '{"externalId":"odd","receivedAt":"2026-11-01T10:00:00Z"}';
      assert.ok((await given().site.attempt(values('now()', record), `${SECRET}-3`)).ok);
      for (const [received, payload] of [
        ["'infinity'", record],
        ["'0001-01-01'", record],
        ['now()', '[]'],
        ['now()', '"words"'],
        ['now()', '{"source":"web"}'],
      ] as const)
        assert.equal(
          (await given().site.attempt(values(received, payload), `${SECRET}-3`)).ok,
          false,
          `${received} ${payload}`,
        );
    });

    it("cannot add to another's report or tell events of it", async () => {
      const { world } = given();
      const phone = (id: string) => `INSERT INTO report_phone VALUES ('${id}', 'caller', '1', '1')`;
      const event = (id: string, type: string) =>
        `INSERT INTO event_log (type, subject, body) VALUES ('${type}', '${id}', '{}')`;
      const version = (id: string, n: number) => `INSERT INTO report_version VALUES ('${id}', ${n}, '{}', 'x')`;
      await denied(phone(world.theirs), SECRET);
      await denied(event(world.theirs, 'report.received'), SECRET);
      await denied(version(world.theirs, 1), SECRET);
      await denied(version(world.mine, 2), SECRET);
      for (const type of ['report.assessed', 'allocation.decided', 'warning.published', 'warning.approved'])
        await denied(event(world.mine, type), SECRET);
      await denied(
        `INSERT INTO event_log (seq, type, subject, body) OVERRIDING SYSTEM VALUE VALUES (1000000000000, 'report.received', '${world.mine}', '{}')`,
        SECRET,
      );
      assert.ok((await given().site.attempt(phone(world.mine), SECRET)).ok);
      assert.ok((await given().site.attempt(event(world.mine, 'report.received'), SECRET)).ok);
    });

    it('reads published warnings only, without their authors, series or threats', async () => {
      const { world } = given();
      assert.deepEqual(await rows('SELECT id FROM warning'), [{ id: world.published }]);
      assert.deepEqual(await rows('SELECT warning_id, version FROM warning_version'), [
        { warning_id: world.published, version: 1 },
      ]);
      for (const column of ['author', 'facts', 'redaction', '*']) {
        const result = await given().site.attempt(`SELECT ${column} FROM warning_version`);
        assert.ok(!result.ok, `may read ${column}`);
      }
      for (const column of ['threat_id', 'series_id', 'first_report_at', '*'])
        await denied(`SELECT ${column} FROM warning`);
      await denied(`UPDATE warning SET status = 'PUBLISHED'`);
      await denied(
        `INSERT INTO warning_step (warning_id, version, step, by_whom) VALUES ('${world.draft}', 1, 'approved', 'me')`,
      );
    });

    it('cannot forge the audit trail, whatever role it claims', async () => {
      const entry = (changes: object): string =>
        `SELECT audit_append('${JSON.stringify([{ actor: 'public', actor_role: 'public', op: 'COLLECTION', record_type: 'report', record_id: 'x', ...changes }])}'::jsonb)`;
      assert.ok((await given().site.attempt(entry({}))).ok);
      for (const forged of [
        { actor: 'a.boss' },
        { actor_role: 'supervisor' },
        { op: 'DISCLOSURE', reason: 'x' },
        { op: 'ERASURE' },
        { op: 'ALTERATION' },
      ]) {
        await denied(entry(forged));
      }
      await denied('UPDATE audit_head SET seq = 0');
    });

    it('may call no function of ours but those written down', async () => {
      const found = await given().store.owner(async (tx) =>
        sql<{
          name: string;
          trigger: boolean;
          allowed: boolean;
        }>`SELECT p.proname AS name, p.prorettype = 'trigger'::regtype AS trigger,
          has_function_privilege('counterfoil_public', p.oid, 'EXECUTE') AS allowed
          FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace ORDER BY p.proname COLLATE "C"`.execute(tx),
      );
      assert.ok(found.rows.length >= 8);
      assert.deepEqual(
        found.rows.filter((f) => f.allowed && !f.trigger).map((f) => f.name),
        PUBLIC_CALLS,
      );
      for (const { name } of found.rows.filter((f) => f.trigger)) {
        const result = await given().site.attempt(`SELECT ${name}()`);
        assert.ok(!result.ok, `${name} can be called`);
      }
      await denied('SELECT event_horizon()');
    });

    it('cannot take another role or reach outside the tables', async () => {
      const loggedIn = (await rows('SELECT session_user AS who'))[0]!.who === 'website';
      const outside = [
        'CREATE TABLE mine (n integer)',
        'CREATE FUNCTION mine() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$',
        'ALTER ROLE counterfoil_public SUPERUSER',
        'GRANT SELECT ON report TO counterfoil_public',
        'SELECT rolpassword FROM pg_authid',
        `SELECT pg_read_file('/etc/passwd')`,
        `COPY report TO '/tmp/stolen'`,
        'ALTER FUNCTION audit_append(jsonb) RESET ALL',
      ];
      for (const statement of outside) {
        const result = await given().site.attempt(statement);
        if (result.ok && statement.startsWith('GRANT')) assert.fail('granted itself a right');
        assert.ok(!result.ok, `was let through: ${statement}`);
      }
      if (!loggedIn) return; // On the embedded database the process is its owner, and the role alone holds it (docs/running.md).
      for (const role of ['counterfoil_staff', 'counterfoil_worker', 'counterfoil_audit', 'postgres'])
        await denied(`SET ROLE ${role}`);
      await denied('SET SESSION AUTHORIZATION postgres');
      await denied('SET session_replication_role = replica');
      // Without any role set, it is still only what its login is.
      assert.ok((await given().site.attempt('RESET ROLE; SELECT acting_role()')).ok);
      await denied(
        `RESET ROLE; SELECT audit_append('[{"actor":"a.boss","actor_role":"supervisor","op":"ERASURE","record_type":"r","record_id":"x"}]')`,
      );
    });
  });
}

function staffContract(given: () => { world: World; store: Store }): void {
  describe('staff and worker', () => {
    const attempt = (role: Role, statement: string) =>
      given().store.as(role, async (tx) => {
        await sql.raw(statement).execute(tx);
        throw new Error('let through');
      });
    const denied = (role: Role, statement: string) =>
      assert.rejects(attempt(role, statement), { code: DENIED }, `${role}: ${statement}`);
    const allowed = (role: Role, statement: string) =>
      assert.rejects(attempt(role, statement), /let through/, `${role}: ${statement}`);

    it('the worker cannot decide an allocation; staff can', async () => {
      const { mine } = given().world;
      const decide = `INSERT INTO allocation (report_id, assessment_id, proposed, decided, decided_by, decided_role)
        SELECT '${mine}', max(id), 'LCU', 'LCU', 'me', 'imu_assessor' FROM assessment`;
      await denied('worker', decide);
      await denied('worker', `UPDATE report_standing SET decided = 'LCU'`);
      await denied('worker', 'UPDATE report_standing SET allocation_id = 1');
      await allowed('worker', `UPDATE report_standing SET proposed = 'LCU'`);
      await allowed('staff', decide);
    });

    it('a decision against the advice needs its reason', async () => {
      const { mine } = given().world;
      const decide = `INSERT INTO allocation (report_id, assessment_id, proposed, decided, decided_by, decided_role, reason)
        SELECT '${mine}', max(id), 'LCU', 'SFCU', 'me', 'imu_assessor', '  ' FROM assessment`;
      await assert.rejects(attempt('staff', decide), { code: '23514' });
    });

    it('whoever wrote or submitted a warning cannot approve it', async () => {
      const { draft } = given().world;
      const step = (step: string, who: string) =>
        `INSERT INTO warning_step (warning_id, version, step, by_whom) VALUES ('${draft}', 1, '${step}', '${who}')`;
      await denied('staff', step('approved', 'the.author'));
      await denied('staff', `${step('submitted', 'a.press')}; ${step('approved', 'a.press')}`);
      await allowed('staff', `${step('submitted', 'a.press')}; ${step('approved', 'a.boss')}`);
      await denied('worker', step('submitted', 'counterfoil'));
      await denied('worker', step('approved', 'counterfoil'));
    });

    it('nothing is published without approval, by whatever way', async () => {
      const { draft, published } = given().world;
      const publish = `UPDATE warning SET status = 'PUBLISHED', published_version = 1, published_at = now() WHERE id = '${draft}'`;
      const straight = given().store.as('staff', async (tx) => sql.raw(publish).execute(tx));
      await assert.rejects(straight, { code: DENIED });
      await denied('worker', publish);
      const seen = await given().store.as('worker', async (tx) =>
        sql.raw(`UPDATE warning SET status = 'DRAFT' WHERE id = '${published}'`).execute(tx),
      );
      assert.equal(Number(seen.numAffectedRows ?? 0), 0, 'the worker took a published warning back');
    });

    it('nobody can change what is on record', async () => {
      for (const role of ['staff', 'worker'] as const) {
        for (const table of [
          'report_version',
          'warning_version',
          'assessment',
          'allocation',
          'event_log',
          'audit_log',
          'warning_step',
          'bulletin',
        ]) {
          const column = given().world.tables.find((t) => t.name === table)!.columns[0]!;
          await denied(role, `UPDATE ${table} SET ${column} = DEFAULT`);
          await denied(role, `DELETE FROM ${table}`);
        }
        await denied(role, 'DELETE FROM report');
        await denied(role, 'SELECT sealed FROM report_draft');
      }
      await denied('worker', 'SELECT password_hash FROM staff_user');
    });
  });
}

async function rightsOf(store: Store, role: Role, table: string): Promise<string> {
  const letters = Object.keys(LETTERS);
  const found = await store.owner(async (tx) => {
    const checks = letters.map((l) => {
      const right = LETTERS[l]!;
      const onColumns =
        right === 'DELETE' ? 'false' : `has_any_column_privilege('counterfoil_${role}', '${table}', '${right}')`;
      return `has_table_privilege('counterfoil_${role}', '${table}', '${right}') OR ${onColumns} AS ${l}`;
    });
    return (await sql<Record<string, boolean>>`SELECT ${sql.raw(checks.join(', '))}`.execute(tx)).rows[0]!;
  });
  return letters.filter((l) => found[l]).join('');
}
