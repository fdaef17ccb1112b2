import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { CURRENT_POLICY } from '#catalogue/policy/policies.ts';
import type { FraudReport } from '#core/report.ts';
import { inOrderOfReceipt } from '#journey/linking/series-index.ts';
import { assess } from '#journey/triage/assess.ts';
import { Replay, type ReplayEvent } from './replay.ts';

const START = Date.UTC(2020, 2, 1);

function replay(reports: FraudReport[]): ReplayEvent[] {
  const r = new Replay({ force: HERTFORDSHIRE, assess: (report) => assess(report, CURRENT_POLICY), elapsed: () => 0 });
  return [...reports].sort(inOrderOfReceipt).flatMap((report) => r.next(report));
}

const SURNAMES = ['Testperson', 'Sampleson', 'Examplar', 'Fixtureby', 'Mockford', 'Stubbington'];

/** Six calls of one group in two days, with its number, in two towns. */
const wave: FraudReport[] = Array.from({ length: 6 }, (_, i) => ({
  externalId: `W${i}`,
  source: 'report_fraud',
  receivedAt: new Date(START + i * 7 * 3_600_000).toISOString(),
  fraudType: 'courier',
  victim: {
    name: `Edna ${SURNAMES[i]}`,
    age: 80 + i,
    phone: `01632 96010${i}`,
    address: { line: `${i} Sample Road`, town: i % 2 ? 'Harpenden' : 'St Albans', postcode: 'AL1 3JE' },
  },
  callers: [{ phone: '07700 900123' }],
  askedFor: ['withdraw_cash'],
  lossGbp: 4000 + i,
  narrative: `A man calling himself DC Paul Plough rang Edna ${SURNAMES[i]} from 07700 900123 and sent a courier.`,
}));

describe('the replay', () => {
  it('goes from the first call to a drafted warning', () => {
    const events = replay(wave);
    const types = events.map((e) => e.type);
    for (const type of [
      'report.assessed',
      'series.formed',
      'series.grew',
      'threat.detected',
      'warning.drafted',
    ] as const)
      assert.ok(types.includes(type), type);
    const warning = events.find((e) => e.type === 'warning.drafted')!;
    assert.ok(
      warning.type === 'warning.drafted' && warning.places.includes('St Albans') && warning.area === 'Hertfordshire',
    );
    assert.ok(Date.parse(warning.at) < Date.parse(wave.at(-1)!.receivedAt), 'the warning comes while the wave rises');
  });

  it('publishes nobody', () => {
    const text = replay(wave)
      .filter((e) => e.type === 'warning.drafted')
      .map((w) => JSON.stringify(w))
      .join('')
      .toLowerCase();
    for (const r of wave) {
      for (const value of [r.victim!.name!, r.victim!.phone!, r.victim!.address!.line!, r.victim!.address!.postcode!])
        assert.ok(!text.includes(value.toLowerCase()));
    }
  });

  it('gives every event its time, its type first, and only reports that had come', () => {
    const received = new Map(wave.map((r) => [r.externalId, r.receivedAt]));
    let last = '';
    for (const e of replay(wave)) {
      assert.ok(e.at >= last);
      last = e.at;
      assert.equal(Object.keys(e)[0], 'type');
      assert.equal(typeof e.tookMs, 'number');
      for (const id of 'externalIds' in e ? e.externalIds : []) assert.ok(received.get(id)! <= e.at);
    }
  });

  it('assesses a later version of a report again and counts it once', () => {
    const events = replay([...wave, { ...wave[0]!, receivedAt: '2020-04-01T10:00:00Z' }]);
    assert.equal(events.filter((e) => e.type === 'report.assessed').length, 7);
    assert.equal(events.at(-1)!.type === 'report.assessed' || events.at(-1)!.type === 'victim.at_risk', true);
  });

  it('says the same of earlier reports when later ones are left out, in whatever order they come', () => {
    const town = fc.constantFrom('St Albans', 'Harpenden', 'Watford', 'Hitchin', undefined);
    const row = fc.record({
      hour: fc.nat(1500),
      town,
      phone: fc.nat(3),
      alias: fc.constantFrom('DC Plough', 'Martin Rose', ''),
      loss: fc.nat(9000),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 20 }),
        fc.nat(),
        fc.constantFrom('courier', 'bank_impersonation', undefined),
        (rows, cut, fraudType) => {
          const reports = rows.map(
            (r, i): FraudReport => ({
              externalId: `P${i}`,
              source: 'web',
              receivedAt: new Date(START + r.hour * 3_600_000).toISOString(),
              fraudType: fraudType as never,
              victim: { address: { town: r.town } },
              callers: [{ phone: `07700 90012${r.phone}` }],
              claimed: { name: r.alias },
              lossGbp: r.loss,
              narrative: 'The police rang and wanted the cash for a courier.',
            }),
          );
          const sorted = [...reports].sort(inOrderOfReceipt);
          const whole = replay(reports);
          assert.deepEqual(replay([...reports].reverse()), whole);
          const part = replay(sorted.slice(0, (cut % (sorted.length - 1)) + 1));
          assert.deepEqual(whole.slice(0, part.length), part);
        },
      ),
      { numRuns: 40 },
    );
  });
});
