import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Labelled, overlap, type Picture, placeLabels } from './graph-labels.ts';
import { layOut } from './graph-layout.ts';

const picture = (height: number): Picture => ({
  width: 920,
  height,
  mark: 6,
  letter: 7.6,
  padding: 10,
  lineHeight: 18,
  mayCover: 12,
});

/** Four fifths of the things are reports, each tied to one or two hubs; the first hubs tie most. */
function series(nodes: number): { things: Labelled[]; room: Picture } {
  const hubs = Math.max(2, Math.floor(nodes / 5));
  const reports = nodes - hubs;
  const ties = Array.from({ length: reports }, (_, i): [number, number][] => [
    [i, reports + (i % hubs)],
    [i, reports + (Math.floor(Math.sqrt(i)) % hubs)],
  ]).flat();
  const room = picture(Math.min(1300, 180 + nodes * 9));
  const things = layOut(nodes, ties, room.width, room.height).map((spot, i): Labelled => {
    const weight = i < reports ? 0 : ties.filter(([, hub]) => hub === i).length;
    return { ...spot, weight, words: weight === 0 ? ['CF-0000123'] : ['a name of twenty-two l', 'a name of…'] };
  });
  return { things, room };
}

describe('the labels of a graph', () => {
  for (const nodes of [20, 72, 150, 300])
    it(`of ${nodes} things: none lies on another, all lie in the picture, and the hubs have theirs`, () => {
      const { things, room } = series(nodes);
      const boxes = placeLabels(things, room);
      assert.deepEqual(placeLabels(things, room), boxes, 'the same each time');
      const shown = boxes.filter((b) => b !== null);
      for (const [i, a] of shown.entries()) {
        assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= room.width && a.y + a.height <= room.height);
        for (const b of shown.slice(i + 1)) assert.ok(!overlap(a, b), `${a.words} on ${b.words}`);
      }
      const heaviest = things.map((t, i) => ({ i, weight: t.weight })).toSorted((a, b) => b.weight - a.weight);
      for (const { i } of heaviest.slice(0, 4)) assert.ok(boxes[i], 'a hub without a label');
      assert.ok(shown.length >= Math.min(nodes / 2, 30), `${shown.length} labels`);
    });

  it('lie on no other wherever the things stand, even all in one place', () => {
    const thing = fc.record({
      x: fc.integer({ min: 0, max: 920 }),
      y: fc.integer({ min: 0, max: 60 }),
      weight: fc.nat(5),
      words: fc.constantFrom(['one'], ['a longer label', 'a lo…']),
    });
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 60 }), (things) => {
        const shown = placeLabels(things, picture(300)).filter((b) => b !== null);
        for (const [i, a] of shown.entries()) for (const b of shown.slice(i + 1)) assert.ok(!overlap(a, b));
      }),
      { numRuns: 60 },
    );
  });

  it('give the place to the heavier, and shorten before they are dropped', () => {
    const at = (x: number, weight: number, ...words: string[]) => ({ x, y: 9, weight, words });
    const narrow = { ...picture(18), width: 200 };
    const boxes = placeLabels([at(30, 1, 'light light light'), at(60, 9, 'heavy', 'h…')], narrow);
    assert.equal(boxes[1]?.words, 'heavy');
    assert.equal(boxes[0], null);
    const cut = placeLabels([at(20, 1, 'far too long a label here', 'far…'), at(150, 9, 'heavy')], narrow);
    assert.equal(cut[0]?.words, 'far…');
  });
});
