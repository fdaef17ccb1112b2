import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SimulatedReport } from './model.ts';
import { WaveLedger } from './waves.ts';

const told = (n: number, wave: string | null, place = 'Radlett'): SimulatedReport => ({
  report: { externalId: `R${n}`, source: 'web', receivedAt: `2025-01-0${n}T10:00:00Z` },
  truth: {
    externalId: `R${n}`,
    series: 'G-1',
    fraudType: 'courier',
    vulnerable: null,
    needs999: false,
    allocation: null,
    duplicateOf: null,
    wave,
    lossGbp: 0,
    kind: 'attempt',
    place,
    district: 'E07000098',
  },
});

describe('the ledger of waves', () => {
  it('gathers the reports of a wave, with its places, first and last day', () => {
    const ledger = new WaveLedger();
    for (const n of [1, 2, 3, 4, 5]) ledger.add(told(n, n === 3 ? null : 'W-1', n === 5 ? 'Shenley' : 'Radlett'));
    assert.deepEqual(
      ledger.all().map((w) => [w.externalIds, w.places, w.from.slice(0, 10), w.to.slice(0, 10)]),
      [[['R1', 'R2', 'R4', 'R5'], ['Radlett', 'Shenley'], '2025-01-01', '2025-01-05']],
    );
  });

  it('calls three reports no wave', () => {
    const ledger = new WaveLedger();
    for (const n of [1, 2, 3]) ledger.add(told(n, 'W-1'));
    assert.deepEqual(ledger.all(), []);
  });
});
