import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FraudReport } from '#core/report.ts';
import type { SeriesIndex, Word } from '#engines/series/series.ts';
import { createSeriesIndex } from './series-index.ts';

const PHONES = ['07700 900111', '07700 900222', '07700 900333'];
const TOWNS = ['Watford', 'Hitchin', 'Royston'];

function report(n: number, group: number): FraudReport {
  return {
    externalId: `P${n}`,
    source: 'bank',
    receivedAt: new Date(Date.UTC(2026, 4, 1) + n * 9 * 3_600_000).toISOString(),
    fraudType: 'courier',
    victim: { address: { town: TOWNS[group]! } },
    callers: [{ phone: PHONES[group]! }],
  };
}
const reports = Array.from({ length: 9 }, (_, n) => report(n, n % 3));
const id = (n: number) => ({ source: 'bank', externalId: `P${n}` });
const said = (one: number, other: number, together: boolean): Word => ({ one: id(one), other: id(other), together });

function begun(): SeriesIndex {
  const index = createSeriesIndex();
  for (const r of reports) index.add(r);
  return index;
}
const partition = (index: SeriesIndex): (string | null)[] => reports.map((r) => index.assignment(r).series);
const BEGAN = ['S-1', 'S-2', 'S-3', 'S-1', 'S-2', 'S-3', 'S-1', 'S-2', 'S-3'];

describe('words of people on series', () => {
  it('begin from three series', () => assert.deepEqual(partition(begun()), BEGAN));

  it('when taken back leave everything as it was, with the names it had', () => {
    const index = begun();
    const merged = [said(1, 0, true), said(2, 0, true)];
    index.decideAll(merged);
    assert.deepEqual(new Set(partition(index)), new Set(['S-1']));
    index.withdraw(merged.slice(0, 1));
    assert.deepEqual(
      partition(index),
      BEGAN.map((s) => (s === 'S-2' ? 'S-2' : 'S-1')),
    );
    index.withdraw(merged.slice(1));
    assert.deepEqual(partition(index), BEGAN);
  });

  it('hold on every pair, and withdrawing all of them restores the start, whatever was said', () => {
    const word = fc.record({ a: fc.nat(8), b: fc.nat(8), together: fc.boolean() }).filter(({ a, b }) => a !== b);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const index = begun();
        const apart = words.filter((w) => !w.together).map((w) => said(w.a, w.b, false));
        index.decideAll(apart);
        for (const { one, other } of apart) {
          const [a, b] = [index.assignment(one).series, index.assignment(other).series];
          assert.ok(a === null || a !== b, 'what a person says is not one is never one');
        }
        index.withdraw(apart);
        assert.deepEqual(partition(index), BEGAN);
      }),
      { numRuns: 60 },
    );
  });

  it('on a number stop it from linking, let it link again, and leave it to the reports', () => {
    const index = begun();
    index.judge('phone:+447700900111', true);
    assert.deepEqual(
      [0, 3, 6].map((n) => index.assignment(id(n)).series),
      [null, null, null],
    );
    assert.deepEqual(partition(index).filter((s) => s === 'S-2').length, 3);
    index.add(report(9, 0));
    assert.equal(index.assignment(id(9)).series, null);
    index.judge('phone:+447700900111', null);
    assert.deepEqual(
      [0, 3, 6, 9].map((n) => index.assignment(id(n)).series),
      ['S-1', 'S-1', 'S-1', 'S-1'],
    );
  });

  it('are waited for where a report has not arrived, unless they were taken back before', () => {
    const index = createSeriesIndex();
    const word = said(0, 3, false);
    index.decideAll([word]);
    index.add(reports[0]!);
    index.add(reports[3]!);
    assert.equal(index.assignment(id(3)).series, null);
    const other = createSeriesIndex();
    other.decideAll([word]);
    other.withdraw([word]);
    other.add(reports[0]!);
    other.add(reports[3]!);
    assert.equal(other.assignment(id(3)).series, 'S-1');
  });

  it('find beneath the limit what a person may accept, with its reasons, and nothing that is linked', () => {
    const index = createSeriesIndex();
    const claimed = { name: 'Detective Crispin Fotheringay' };
    index.add({ ...report(0, 0), claimed, callers: [] });
    index.add({ ...report(40, 1), claimed, callers: [] });
    assert.equal(index.assignment(id(40)).series, null);
    const [possible] = index.possible(-20, 3);
    assert.ok(possible && possible.with === 'P0' && possible.because.length > 0);
    index.add(reports[3]!);
    for (const p of index.possible(-20, 3))
      assert.notEqual(index.assignment({ source: 'bank', externalId: p.with }).series, 'S-1');
  });
});
