import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LINKAGE_TUNING } from './numbers-for-tests.ts';
import { parseModel } from './parse-model.ts';

const GOOD = {
  uniqueId: 'id',
  blocking: [['name'], ['prefix(town,3)', 'born']],
  comparisons: [{ column: 'name', levels: [{ jaroWinkler: 0.9 }] }, { column: 'born' }],
};
const known = (c: string): boolean => ['id', 'name', 'town', 'born', 'lat', 'lon'].includes(c);
const parse = (change: object): unknown => parseModel({ ...GOOD, ...change }, LINKAGE_TUNING, known);

describe('a model', () => {
  it('has exact as the first level and else as the last', () => {
    const { comparisons } = parseModel(GOOD, LINKAGE_TUNING, known);
    assert.deepEqual(
      comparisons.map((c) => c.levels.map((l) => l.label)),
      [
        ['exact', 'jaroWinkler 0.9', 'else'],
        ['exact', 'else'],
      ],
    );
  });

  it('is refused with what is wrong and where', () => {
    const wrong: [object, RegExp][] = [
      [{ uniqueId: 'nr' }, /uniqueId: the table has no column "nr"/],
      [{ blocking: [] }, /at least one rule/],
      [{ blocking: [[]] }, /blocking\[0\]: a rule needs/],
      [{ blocking: ['name'] }, /blocking\[0\] must be a list/],
      [{ blocking: [['nmae']] }, /blocking\[0\]\[0\]: the table has no column "nmae"/],
      [{ blocking: [['backwards(name)']] }, /no function "backwards"/],
      [{ comparisons: [] }, /comparisons: at least one/],
      [{ comparisons: [{}] }, /comparisons\[0\]\.column/],
      [{ comparisons: [{ column: 'name' }, { column: 'name' }] }, /"name" is there twice/],
      [
        { comparisons: [{ column: 'name', levels: [{ jaroWinkler: 2 }] }] },
        /levels\[0\]\.jaroWinkler must be above 0 and at most 1/,
      ],
      [{ comparisons: [{ column: 'name', levels: [{ levenshtein: 0.5 }] }] }, /whole number from 1/],
      [{ comparisons: [{ column: 'name', levels: [{ cosine: 1 }] }] }, /a level is one of/],
      [{ comparisons: [{ column: 'lat', levels: [{ kmWithin: 1 }] }] }, /kmWithin looks at two columns/],
      [{ comparisons: [{ column: ['lat', 'lon'], levels: [{ kmWithin: Number.NaN }] }] }, /0 or more/],
      [{ priorMatch: 1.5 }, /priorMatch must be a number between 0 and 1/],
      [{ deterministic: [[{ column: 'name', levenshtein: 1 }]] }, /at least one column must be equal/],
      [{ training: { uPairs: -1 } }, /training\.uPairs must be a whole number/],
      [{ weights: { town: [] } }, /no comparison "town"/],
      [{ weights: { name: [{ m: 1, u: 1 }] } }, /1 levels, and the comparison has 3/],
      [
        {
          weights: {
            born: [
              { m: 0.9, u: 0 },
              { m: 0.1, u: 1 },
            ],
          },
        },
        /weights\.born\[0\]\.u must be a number between 0 and 1/,
      ],
      [{ blocks: [] }, /"blocks", which is not part of a model/],
    ];
    for (const [change, message] of wrong) assert.throws(() => parse(change), message);
    for (const none of [null, [], 'model', 3])
      assert.throws(() => parseModel(none, LINKAGE_TUNING), /must be an object/);
  });
});
