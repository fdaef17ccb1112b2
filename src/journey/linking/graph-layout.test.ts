import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { layOut } from './graph-layout.ts';
import { pointersOf } from './series-graph.ts';
import { createSeriesIndex } from './series-index.ts';

const far = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);

describe('the drawing of a graph', () => {
  it('keeps everything inside the picture, and is the same each time', () => {
    const tie = fc.tuple(fc.nat(29), fc.nat(29));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(tie, { maxLength: 60 }), (count, all) => {
        const ties = all.filter(([a, b]) => a < count && b < count && a !== b);
        const spots = layOut(count, ties, 900, 500);
        assert.deepEqual(layOut(count, ties, 900, 500), spots);
        for (const { x, y } of spots) assert.ok(x >= 0 && x <= 900 && y >= 0 && y <= 500);
      }),
      { numRuns: 40 },
    );
  });

  it('puts what is tied nearer than what is not', () => {
    const star = (centre: number) => [1, 2, 3, 4].map((n): [number, number] => [centre, centre + n]);
    const spots = layOut(10, [...star(0), ...star(5)], 900, 900);
    const within = [1, 2, 3, 4].map((n) => far(spots[0]!, spots[n]!));
    const across = [6, 7, 8, 9].map((n) => far(spots[0]!, spots[n]!));
    assert.ok(Math.max(...within) < Math.min(...across));
  });

  it('lays no thing on another in a picture of 300', () => {
    const ties = Array.from({ length: 240 }, (_, i): [number, number] => [i, 240 + (i % 60)]);
    const spots = layOut(300, ties, 920, 900);
    let near = 0;
    for (let a = 0; a < 300; a++) for (let b = a + 1; b < 300; b++) if (far(spots[a]!, spots[b]!) < 3) near++;
    assert.equal(near, 0);
  });
});

describe('what the reports of a series name', () => {
  const reader = createSeriesIndex({ fraudTypeOf: () => null });
  const told = (n: number, narrative: string) => ({
    id: `${n}`,
    reference: `CF-000000${n}`,
    identifiers: reader.read({
      externalId: `T-${n}`,
      source: 'report_fraud',
      receivedAt: '2026-03-11T14:00:00Z',
      narrative,
    }).identifiers,
  });
  const words = (kind: string, ...stories: string[]) =>
    pointersOf(stories.map((s, i) => told(i + 1, s)))
      .filter((p) => p.kind === kind)
      .map((p) => `${p.words} ${p.reports.length}`);

  it('holds no word that merely has a capital: neither a place as a name nor a name as a station', () => {
    const stories = [
      'We had walked from the Marsh to the shop when my phone rang, and the courier had come from London.',
      'My sister lives by the Marsh. The parcel was posted in London.',
    ];
    for (const kind of ['alias', 'station']) assert.deepEqual(words(kind, ...stories), [], kind);
  });

  it('holds such a word where another report says that it is one', () => {
    const claims = 'He said he was PC Cole from Marsh police station, and wanted my card.';
    assert.deepEqual(words('station', claims, 'They kept on about the Marsh and hung up.'), ['Marsh 2']);
  });

  it('holds no number that is everybody’s, and the number that a caller used', () => {
    const stories = [
      'He rang from 020 7946 0321. I reported it to 0300 123 2040 as well.',
      'The number was 020 7946 0321. Report Fraud on 0300 123 2040 gave me a reference.',
    ];
    assert.deepEqual(words('phone', ...stories), ['020 7946 0321 2']);
  });
});
