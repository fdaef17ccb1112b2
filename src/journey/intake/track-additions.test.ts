import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FraudReport } from '#core/report.ts';
import { adaptReport } from './adapt-report.ts';
import { type AddedFacts, withAdded } from './track-additions.ts';

const BARE: FraudReport = {
  externalId: 'w1',
  source: 'web',
  receivedAt: '2026-11-20T10:00:00Z',
  kind: 'loss',
  narrative: 'He rang.',
};
const FULL: AddedFacts = {
  when: '2026-03-03',
  where: 'St Albans AL1 3JE',
  caller: '07700 900456',
  loss: 6000,
  collector: 'A tall man',
  registration: 'AB12 CDE',
  more: 'He had a red hat.',
};

describe('what somebody adds to their report', () => {
  it('fills what was empty', () => {
    const next = withAdded(BARE, FULL, '2026-11-22');
    assert.deepEqual(next.victim?.address, { town: 'St Albans', postcode: 'AL1 3JE' });
    assert.deepEqual(next.callers, [{ phone: '07700 900456' }]);
    assert.deepEqual(next.collection, {
      courier: { description: 'A tall man' },
      vehicle: { registration: 'AB12 CDE' },
    });
    assert.equal(next.lossGbp, 6000);
    assert.equal(next.narrative, 'He rang.\n\nAdded on 2026-11-22: He had a red hat.');
  });

  it('replaces nothing: what finds its place taken is told at the end of the story', () => {
    const told = withAdded(
      withAdded(BARE, FULL, '2026-11-22'),
      { ...FULL, loss: 7, when: '2026-03-04', where: 'Ware', collector: 'A short man' },
      '2026-11-23',
    );
    assert.equal(told.lossGbp, 6000);
    assert.equal(told.occurredFrom, '2026-03-03');
    for (const words of [/about £7/, /on 2026-03-04/, /at Ware/, /A short man/])
      assert.match(told.narrative ?? '', words);
  });

  it('keeps the number that rang beside those known, once, however it is written', () => {
    const one = withAdded(BARE, { caller: '07700 900456' }, 'd');
    const same = withAdded(one, { caller: '+44 7700 900456' }, 'd');
    const two = withAdded(one, { caller: '01632 960001' }, 'd');
    assert.equal(same.callers?.length, 1);
    assert.equal(two.callers?.length, 2);
    assert.deepEqual(withAdded(BARE, { caller: 'withheld' }, 'd').callers, [{ withheld: true }]);
  });

  it('puts the place of a sighting with the sighting', () => {
    const sighting = withAdded({ ...BARE, kind: 'cashpoint' }, { where: 'Ware' }, 'd');
    assert.deepEqual(sighting.collection?.place, { town: 'Ware' });
    assert.equal(sighting.victim, undefined);
  });

  it('loses nothing that was told before, changes no report it is given, and is always a report', () => {
    const words = fc.string({ maxLength: 60 }).map((s) => s.replaceAll('\0', ''));
    const facts = fc.record(
      { where: words, caller: words, collector: words, registration: words, more: words, loss: fc.nat(1e6) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(facts, facts, (first, second) => {
        const before = JSON.stringify(BARE);
        const once = withAdded(BARE, first as AddedFacts, '2026-11-22');
        const kept = JSON.stringify(once);
        const twice = withAdded(once, second as AddedFacts, '2026-11-23');
        assert.equal(JSON.stringify(BARE), before);
        assert.equal(JSON.stringify(once), kept);
        assert.ok((twice.narrative ?? '').startsWith((once.narrative ?? '').trim()));
        if (once.lossGbp !== undefined) assert.equal(twice.lossGbp, once.lossGbp);
        for (const caller of once.callers ?? []) {
          if (caller.phone) assert.ok(twice.callers?.some((c) => c.phone === caller.phone));
        }
        const adapted = adaptReport(twice);
        assert.ok(adapted.ok, JSON.stringify(adapted));
      }),
      { numRuns: 200 },
    );
  });
});
