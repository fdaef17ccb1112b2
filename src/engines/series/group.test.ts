import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Group, type Member } from './group.ts';
import type { Traits } from './identifier.ts';

const member = (report: number, occurred: number): Member => ({
  report,
  traits: { externalId: `R-${report}`, occurred, fraudType: null, identifiers: [] } as unknown as Traits,
  because: [],
  bits: 0,
  duplicateOf: null,
});

/** Times close together, so that many are equal; some members are taken out again. */
const HELD = fc
  .uniqueArray(fc.record({ report: fc.nat(40), occurred: fc.integer({ min: -6, max: 6 }), out: fc.boolean() }), {
    selector: (m) => m.report,
    minLength: 1,
  })
  .filter((all) => all.some((m) => !m.out));

describe('the members nearest in time', () => {
  it('are those that looking at every one would find, the nearest first, of as near ones those that came first', () => {
    fc.assert(
      fc.property(HELD, fc.integer({ min: -8, max: 8 }), fc.integer({ min: 1, max: 6 }), (all, time, most) => {
        const group = new Group(0);
        for (const { report, occurred } of all) group.add(member(report, occurred));
        for (const { report, out } of all) if (out) group.remove(report);
        const gap = (m: Member) => Math.abs(m.traits.occurred - time);
        const expected = group.members.toSorted((a, b) => gap(a) - gap(b) || a.report - b.report);
        const reports = (members: Member[]) => members.map((m) => m.report);
        assert.deepEqual(reports(group.nearest(time, most)), reports(expected.slice(0, most)));
        assert.equal(group.closest(time).report, expected[0]!.report);
      }),
    );
  });
});
