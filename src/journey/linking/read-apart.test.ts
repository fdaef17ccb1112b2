import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FraudReport } from '#core/report.ts';
import type { Traits } from '#engines/series/identifier.ts';
import { readApart } from './read-apart.ts';

const SOME = 4_500;
const reports: FraudReport[] = Array.from({ length: SOME }, (_, i) => ({
  externalId: `R${i}`,
  source: 'web',
  receivedAt: new Date(Date.UTC(2025, 0, 1) + i * 600_000).toISOString(),
  narrative: `A man called DC Plough rang from 01632 960${String(i % 1000).padStart(3, '0')} and asked for £${100 + (i % 70)}.`,
}));

async function readWith(threads: number): Promise<Traits[]> {
  const read: Traits[] = [];
  await readApart(reports, threads, (traits) => read.push(traits));
  return read;
}

describe('reading reports in several threads', () => {
  it('gives the same, in the same order, with one, two and three', async () => {
    const one = await readWith(1);
    assert.deepEqual(
      one.map((t) => t.externalId),
      reports.map((r) => r.externalId),
    );
    assert.ok(one.every((t) => t.identifiers.length > 0));
    assert.deepEqual(await readWith(2), one);
    assert.deepEqual(await readWith(3), one);
  });
});
