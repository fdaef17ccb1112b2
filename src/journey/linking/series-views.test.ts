import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { FraudReport } from '#core/report.ts';
import { recordReports } from '#journey/intake/record.ts';
import { openStore, type Store } from '#store/store.ts';
import { migratedFolder } from '#test/prepared.ts';
import { latestSeries, membersOf, seriesAsWritten } from './series-views.ts';

describe('the name of a series', () => {
  it('is read however somebody writes it', () => {
    for (const written of ['S-12', 's12', ' s 12 ', 'series 12', 'Series S-12', '12'])
      assert.equal(seriesAsWritten(written), 'S-12', written);
    for (const written of ['', 'S-', 'CF-0000012', 'S-12-3']) assert.equal(seriesAsWritten(written), written);
  });
});

describe('the list of series', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'counterfoil-series-'));
  let store: Store;
  before(async () => {
    store = await openStore({ dataDir: await migratedFolder(dataDir) });
  });
  after(async () => {
    await store?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('counts the loss of an incident that was told twice once, as the page of the series does', async () => {
    const told = ['A', 'A-again', 'B'].map(
      (externalId): FraudReport => ({
        externalId,
        source: 'bank',
        receivedAt: '2026-01-01T10:00:00Z',
        lossGbp: externalId === 'B' ? 500 : 4000,
      }),
    );
    const by = { actor: 'test', actorRole: 'system', channel: 'import' };
    const [a, again, b] = await store.as('staff', (tx) => recordReports(tx, told, by));
    await store.as('worker', async (tx) => {
      await sql`INSERT INTO series VALUES ('S-1', now(), now())`.execute(tx);
      await sql`INSERT INTO series_member VALUES (${a!.id}::uuid, 'S-1', 0.9, NULL, now()),
        (${again!.id}::uuid, 'S-1', 0.9, ${a!.id}::uuid, now()), (${b!.id}::uuid, 'S-1', 0.9, NULL, now())`.execute(tx);
    });
    const [series] = await store.as('staff', (tx) => latestSeries(tx, 10));
    assert.equal(Number(series!.loss), 4500);
    const members = await store.as('staff', (tx) => membersOf(tx, 'S-1'));
    const once = members.filter((m) => !m.duplicate_of);
    assert.equal(
      once.reduce((sum, m) => sum + (m.loss_gbp ?? 0), 0),
      4500,
    );
  });
});
