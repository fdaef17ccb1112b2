import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { readBackupFile, writeBackupFile } from '#app/backup-file.ts';
import { CounterfoilError } from '#core/errors.ts';
import { recordReports, submitReport } from '#journey/intake/record.ts';
import { audit } from '#store/audit.ts';
import { auditAnchor, verifyAudit } from '#store/audit-verify.ts';
import { auditBackup, writeBackup } from '#store/backup.ts';
import { readBackup, restoreBackup } from '#store/restore.ts';
import { sealedFolder } from '#store/sealed-folder.ts';
import type { Store } from '#store/store.ts';
import { openVault } from '#store/vault.ts';
import { type Backend, embeddedBackend, postgresBackend } from '#test/contracts/backend.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';
import { postgresSkipReason } from '#test/contracts/temporary-postgres.ts';

const skip = postgresSkipReason();
const folder = mkdtempSync(join(tmpdir(), 'cf-backup-'));
let files = 0;
const newFile = (): string => join(folder, `${files++}.backup`);

async function fill(store: Store): Promise<void> {
  const awkward = madeUpReport(1, {
    lossGbp: 12345678901.23,
    narrative: 'é£😀\u2028 line\n"quoted" \\ \u0001',
    big: 1e300,
  });
  await store.as('worker', (tx) =>
    recordReports(tx, [awkward, ...Array.from({ length: 300 }, (_, i) => madeUpReport(i + 2))], IMPORTER),
  );
  await store.as('worker', (tx) => recordReports(tx, [madeUpReport(1, { lossGbp: 1 })], IMPORTER));
  await store.as('public', (tx) => submitReport(tx, madeUpReport(1, { source: 'web' }), 'secret'), {
    tracking: 'secret',
  });
  await store.as('staff', async (tx) => {
    await tx
      .insertInto('staff_user')
      .values({ username: 'a', display_name: 'A "b"', roles: ['press', 'analyst'], password_hash: 'x' })
      .execute();
    const warning = await tx
      .insertInto('warning')
      .values({ slug: 'w', fraud_type: 'courier', districts: ['E1', 'E2'], drafted_at: new Date(0) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await audit(tx, [
      { actor: 'a', actorRole: 'press', op: 'CONSULTATION', recordType: 'warning', recordId: warning.id },
    ]);
  });
}

async function backUp(store: Store): Promise<string> {
  const file = newFile();
  await writeBackupFile(file, (writeLine) => writeBackup(store, writeLine));
  return file;
}

/**
 * The lines but for the header, which says when, the end, whose sum covers it, and what a restoration adds to the audit trail: that is tested
 * by itself.
 */
const contents = (file: string): string[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .slice(1, -2)
    .filter((line) => !/^\{"t":"audit_head"|^\{"t":"audit_log".*"record_type":"database"/.test(line));

const BY = { actor: 'cli:tester', actorRole: 'operator' };

const refused = (code: CounterfoilError['code']) => (error: unknown) =>
  error instanceof CounterfoilError && error.code === code;

describe('backup and restore', () => {
  const backends: Backend[] = [];
  let embedded: Backend;
  let postgres: Backend | undefined;
  let source: Store;
  let file: string;
  before(async () => {
    embedded = await embeddedBackend();
    backends.push(embedded);
    if (!skip) {
      postgres = await postgresBackend();
      backends.push(postgres);
    }
    source = (await embedded.fresh()).store;
    await fill(source);
    file = await backUp(source);
  });
  after(async () => {
    for (const backend of backends) await backend.remove();
    rmSync(folder, { recursive: true });
  });

  /** Restores the file, and checks that everything is there and goes on from there. */
  async function comesBack(from: string, target: Store): Promise<string> {
    await restoreBackup(target, () => readBackupFile(from), BY);
    const again = await backUp(target);
    assert.deepEqual(contents(again), contents(from));
    assert.equal((await verifyAudit(target)).problem, null);
    const before = (
      await source.as('staff', (tx) =>
        tx
          .selectFrom('report')
          .select((e) => e.fn.max('number').as('n'))
          .executeTakeFirstOrThrow(),
      )
    ).n;
    await target.as('worker', (tx) => recordReports(tx, [madeUpReport(9999)], IMPORTER));
    const next = await target.as('staff', (tx) =>
      tx.selectFrom('report').select('number').where('external_id', '=', 'T9999').executeTakeFirstOrThrow(),
    );
    assert.equal(next.number, before + 1);
    assert.equal((await verifyAudit(target)).problem, null);
    return again;
  }

  it('goes from the embedded database to PostgreSQL and back, losing nothing', { skip }, async () => {
    const there = await comesBack(file, (await postgres!.fresh()).store);
    await comesBack(there, (await embedded.fresh()).store);
  });

  it('holds the files sent with reports, sealed, and brings them back readable under the same secret', async () => {
    const { store } = await embedded.fresh();
    const [from, to] = [join(folder, 'vault-from'), join(folder, 'vault-to')];
    const key = Buffer.alloc(32, 7);
    const vault = openVault(from, key);
    const sent = [Buffer.alloc(700_000, 'picture'), Buffer.from('a short note'), Buffer.from('gone')];
    const ids: string[] = [];
    for (const bytes of sent) {
      const writer = await vault.begin();
      await writer.write(bytes);
      const kept = await writer.keep();
      ids.push(kept.id);
      await store.owner((tx) =>
        sql`INSERT INTO report_file (id, draft_hash, name, kind, bytes, sha256) VALUES (${kept.id}, ${'d'.repeat(64)}, 'x', 'png', ${kept.bytes}, ${kept.sha256})`.execute(
          tx,
        ),
      );
    }
    await vault.remove(ids[2]!);
    const backup = newFile();
    await writeBackupFile(backup, (writeLine) => writeBackup(store, writeLine, sealedFolder(from)));
    const clear = gunzipSync(readFileSync(backup));
    assert.ok(!clear.includes('a short note') && !clear.includes(Buffer.from('a short note').toString('base64')));
    const target = (await embedded.fresh()).store;
    const { files } = await restoreBackup(target, () => readBackupFile(backup), BY, { folder: sealedFolder(to) });
    assert.deepEqual(files, { held: 2, missing: 1 });
    const back = openVault(to, key);
    assert.deepEqual(await Promise.all(ids.map((id) => back.read(id))), [sent[0], sent[1], null]);
    assert.equal(await openVault(to, Buffer.alloc(32, 8)).read(ids[1]!), null, 'another secret opens nothing');

    const lines = clear.toString('utf8').trimEnd().split('\n');
    const altered = (change: (line: string) => string | null, why: RegExp) => {
      const other = newFile();
      const made = lines.flatMap((line) => (line.startsWith('{"f"') ? (change(line) ?? []) : line));
      writeFileSync(other, gzipSync(`${made.join('\n')}\n`));
      return assert.rejects(readBackup(readBackupFile(other)), why);
    };
    await altered((line) => line.replace(ids[0]!, '../../../../../../../../etc/cron.d/evil-x'), /no piece of a file/);
    await altered((line) => line.replace('"d":"A', '"d":"B'), /was altered/);
    await altered((line) => (line.includes(ids[1]!) ? null : line), /was altered/);
  });

  it('comes back though a series names one of a later part of the file as what it goes by now', async () => {
    const { store } = await embedded.fresh();
    await store.as('worker', (tx) =>
      sql`INSERT INTO series (id, formed_at, grew_at) SELECT 'S-' || n, now(), now() FROM generate_series(1001, 2500) n`.execute(
        tx,
      ),
    );
    await store.as('worker', (tx) => sql`UPDATE series SET merged_into = 'S-2500' WHERE id = 'S-1001'`.execute(tx));
    const from = await backUp(store);
    const target = (await embedded.fresh()).store;
    await restoreBackup(target, () => readBackupFile(from), BY);
    const [merged] = await target.as('staff', (tx) =>
      tx.selectFrom('series').selectAll().where('id', '=', 'S-1001').execute(),
    );
    assert.equal(merged!.merged_into, 'S-2500');
  });

  it('is the same file twice, but for its date', async () => {
    assert.deepEqual(contents(await backUp(source)), contents(file));
  });

  it('is itself in the trail: who took the copy, who restored it, and which trail was replaced', async () => {
    const { store } = await embedded.fresh();
    await store.as('worker', (tx) => recordReports(tx, [madeUpReport(1)], IMPORTER));
    const former = await auditAnchor(store);
    await auditBackup(source, BY);
    const copy = await backUp(source);
    const copied = (await readBackup(readBackupFile(copy))).end.audit;
    await restoreBackup(store, () => readBackupFile(copy), BY, { replace: true });
    const entries = await store.as('staff', (tx) =>
      tx
        .selectFrom('audit_log')
        .select(['seq', 'actor', 'op', 'channel', 'reason'])
        .where('record_type', '=', 'database')
        .orderBy('seq', 'desc')
        .limit(2)
        .execute(),
    );
    const [restoring, taking] = entries;
    assert.deepEqual([taking!.seq, taking!.op, taking!.channel], [copied.seq, 'DISCLOSURE', 'backup']);
    assert.deepEqual([restoring!.seq, restoring!.op, restoring!.actor], [copied.seq + 1, 'ALTERATION', 'cli:tester']);
    for (const { hash, seq } of [copied, former]) assert.ok(restoring!.reason!.includes(`${hash}:${seq}`));
    assert.equal((await verifyAudit(store)).problem, null);
    assert.match((await verifyAudit(store, { anchor: former })).problem?.because ?? '', /\w/);
  });

  it('is refused by a database that holds something, and says what would be lost', async () => {
    const { store } = await embedded.fresh();
    await store.as('worker', (tx) => recordReports(tx, [madeUpReport(1)], IMPORTER));
    const restoring = restoreBackup(store, () => readBackupFile(file), BY);
    await assert.rejects(restoring, (e) => refused('DATABASE_NOT_EMPTY')(e) && /report 1,/.test((e as Error).message));
    await restoreBackup(store, () => readBackupFile(file), BY, { replace: true });
    assert.deepEqual(contents(await backUp(store)), contents(file));
  });

  it('is refused whole when it was cut or altered anywhere, before anything is written', async () => {
    const bytes = readFileSync(file);
    const text = gunzipSync(bytes).toString('utf8');
    const lines = text.split('\n');
    const without = (n: number): string => lines.filter((_, i) => i !== n).join('\n');
    const bad: Record<string, Buffer> = {
      'cut in the middle': bytes.subarray(0, bytes.length / 2),
      'cut by a byte': bytes.subarray(0, -1),
      'a bit flipped': Buffer.from(bytes.map((b, i) => (i === 3000 ? b ^ 1 : b))),
      empty: Buffer.alloc(0),
      'not gzip': Buffer.from('hello'),
      'another file': gzipSync('hello\nthere\n'),
      'a row altered': gzipSync(text.replace('Victim 7', 'Victim 8')),
      'a row taken out': gzipSync(without(20)),
      'no end': gzipSync(lines.slice(0, -2).join('\n')),
      'something after the end': gzipSync(`${text}{"t":"report","r":{}}\n`),
      'two rows exchanged': gzipSync([...lines.slice(0, 10), lines[11], lines[10], ...lines.slice(12)].join('\n')),
    };
    const { store } = await embedded.fresh();
    await store.as('worker', (tx) => recordReports(tx, [madeUpReport(77)], IMPORTER));
    const before = contents(await backUp(store));
    for (const [how, content] of Object.entries(bad)) {
      const broken = newFile();
      writeFileSync(broken, content);
      await assert.rejects(
        restoreBackup(store, () => readBackupFile(broken), BY, { replace: true }),
        refused('BACKUP_BAD'),
        how,
      );
    }
    assert.deepEqual(contents(await backUp(store)), before);
  });

  it('is refused when another version of the program made it', async () => {
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    async function* altered(): AsyncGenerator<string> {
      for (const line of text.trimEnd().split('\n'))
        yield line.replace(/"checksum":"[0-9a-f]{8}/, '"checksum":"00000000');
    }
    await assert.rejects(restoreBackup(source, altered, BY, { replace: true }), refused('BACKUP_BAD'));
  });

  it('leaves the former file when it cannot be completed', async () => {
    const kept = newFile();
    writeFileSync(kept, 'former');
    const failing = writeBackupFile(kept, async (writeLine) => {
      await writeLine('begun');
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.equal(readFileSync(kept, 'utf8'), 'former');
  });

  it('holds what one moment held, whatever is written meanwhile', { skip }, async () => {
    const { store } = await postgres!.fresh();
    await fill(store);
    const during = newFile();
    let wrote = false;
    await writeBackupFile(during, (writeLine) =>
      writeBackup(store, async (line) => {
        if (!wrote) {
          wrote = true;
          // Another connection: the backup's own transaction does not see it.
          await outside(() => store.as('worker', (tx) => recordReports(tx, [madeUpReport(5000)], IMPORTER)));
        }
        await writeLine(line);
      }),
    );
    const { end } = await readBackup(readBackupFile(during));
    assert.equal(end.rows.report, 302);
  });
});

/** Runs work as another request would: not inside the transaction under way, which would refuse a second one. */
function outside<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((done, fail) => elsewhere.push(() => work().then(done, fail)));
}
const elsewhere: (() => void)[] = [];
setInterval(() => elsewhere.shift()?.(), 5).unref();
