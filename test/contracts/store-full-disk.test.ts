import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CounterfoilError } from '#core/errors.ts';
import { recordReports } from '#journey/intake/record.ts';
import { openStore, type Store } from '#store/store.ts';
import { IMPORTER, madeUpReport } from '#test/contracts/reports.ts';

const disk = mkdtempSync(join(tmpdir(), 'cf-disk-'));
/** A little more than an empty database takes. */
const mount = (options: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'ignore' }).status === 0;
const mounted = process.platform === 'linux' && mount('size=60m');
const skip = mounted ? false : 'a small disk to fill can only be made by who may mount one';

const isFull = (error: unknown): boolean => error instanceof CounterfoilError && error.code === 'DISK_FULL';
const count = (store: Store): Promise<number> =>
  store.as('staff', async (tx) => (await tx.selectFrom('report').select('id').execute()).length);

describe('the embedded database on a full disk', { skip }, () => {
  after(() => {
    spawnSync('umount', [disk], { stdio: 'ignore' });
    rmSync(disk, { recursive: true, force: true });
  });

  it('says so instead of waiting for ever, and has lost nothing acknowledged once there is room again', async () => {
    const options = { dataDir: join(disk, 'data') };
    const store = await openStore(options);
    let acknowledged = 0;
    const fill = async (): Promise<void> => {
      for (;;) {
        const narrative = 'a long story '.repeat(2000);
        const reports = Array.from({ length: 50 }, (_, i) => madeUpReport(acknowledged + i, { narrative }));
        await store.as('worker', (tx) => recordReports(tx, reports, IMPORTER));
        acknowledged += reports.length;
      }
    };
    await assert.rejects(fill(), isFull);
    assert.ok(acknowledged > 0);
    await store.close();
    await assert.rejects(openStore(options), isFull);
    assert.ok(mount('remount,size=300m'));
    const again = await openStore(options);
    assert.equal(await count(again), acknowledged);
    await again.close();
  });
});
