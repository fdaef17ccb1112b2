import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EditDistance } from './edit-distance.ts';
import { JaroWinkler } from './jaro-winkler.ts';
import { ASK_THE_TWIN } from './kernel-texts.ts';
import { PairKernel } from './pair-kernel.ts';
import { tableOf } from './value-table.ts';

const letters = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 16 });
const mixed = fc.string({ unit: fc.constantFrom(...'abé019-'), minLength: 1, maxLength: 20 });
const texts = fc.uniqueArray(fc.oneof(letters, mixed), { minLength: 2, maxLength: 40 });

/** The level of every pair of the texts, by the kernel, and which pair it is. */
function levelsOf(
  values: string[],
  measure: 'jaroWinkler' | 'levenshtein',
  thresholds: number[],
): { a: number; b: number; level: number }[] {
  const kernel = new PairKernel();
  const ladder = kernel.ladder(tableOf(values), measure, thresholds, 2);
  const pairs = values.flatMap((_, a) => values.map((_, b) => ({ a: a + 1, b: b + 1 })));
  pairs.forEach(({ a, b }, t) => {
    kernel.left[t] = a;
    kernel.right[t] = b;
  });
  kernel.compare(ladder, pairs.length);
  return pairs.map((pair, t) => ({ ...pair, level: kernel.found[t]! }));
}

describe('the pair kernel and its plain twins', () => {
  it('find the same level of Jaro–Winkler similarity', () => {
    const thresholds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, thresholds, (values, levels) => {
        const twin = new JaroWinkler(tableOf(values));
        for (const { a, b, level } of levelsOf(values, 'jaroWinkler', levels)) {
          if (level === ASK_THE_TWIN) continue;
          const similarity = twin.similarity(a, b, 0);
          const found = levels.findIndex((t) => similarity >= t);
          assert.equal(level, found === -1 ? 0 : found + 2, `${values[a - 1]} ${values[b - 1]} ${similarity}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('agree to the last bit: each similarity reaches itself as a threshold', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        fc.pre(a !== b);
        const similarity = new JaroWinkler(tableOf([a, b])).similarity(1, 2, 0);
        const [, pair] = levelsOf([a, b], 'jaroWinkler', [similarity + 2 ** -52, similarity]);
        assert.equal(pair!.level, 3);
      }),
      { numRuns: 500 },
    );
  });

  it('find the same level of edit distance', () => {
    const limits = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(1.5)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, limits, (values, levels) => {
        const twin = new EditDistance(tableOf(values));
        for (const { a, b, level } of levelsOf(values, 'levenshtein', levels)) {
          if (level === ASK_THE_TWIN) continue;
          const distance = twin.levenshtein(a, b, 40);
          const found = levels.findIndex((t) => distance <= t);
          assert.equal(level, found === -1 ? 0 : found + 2, `${values[a - 1]} ${values[b - 1]} ${distance}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leave to the twins what does not fit, and only that', () => {
    const long = 'seventeen-letters';
    const all = String.fromCharCode(...Array.from({ length: 270 }, (_, i) => 0x400 + i)).match(/.{1,9}/g)!;
    const asked = (values: string[]) =>
      levelsOf(values, 'levenshtein', [2]).filter((p) => p.level === ASK_THE_TWIN).length;
    assert.equal(asked(['short', long, 'sixteen-letters!']), 5);
    // Beyond 254 different characters a column has no bytes left: the last two of thirty texts hold others.
    assert.equal(asked(all), 30 * 30 - 28 * 28);
  });
});

describe('the kernel on pairs of rows', () => {
  const table = fc.integer({ min: 1, max: 11 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      rows: fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 12,
      }),
      rules: fc.array(fc.uniqueArray(fc.nat({ max: width - 1 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  );
  /** All pairs of the rows, in the kernel. */
  const gathered = (kernel: PairKernel, width: number, rows: number[][]): [number, number][] => {
    const order = Int32Array.from(rows, (_, i) => i).reverse();
    const batch = kernel.gather(Int32Array.from(rows.flat()), width, order);
    const pairs = rows.flatMap((_, i) => rows.slice(i + 1).map((_, k): [number, number] => [i, i + 1 + k]));
    pairs.forEach(([i, k], p) => {
      batch.a[p] = i;
      batch.b[p] = k;
    });
    return pairs;
  };

  it('leaves the pairs that agree on all columns of no earlier rule; empty agrees with nothing', () => {
    fc.assert(
      fc.property(table, ({ width, rows, rules }) => {
        const kernel = new PairKernel();
        const pairs = gathered(kernel, width, rows);
        const cells = rows.toReversed();
        const met = ([i, k]: [number, number]): boolean =>
          rules.some((rule) => rule.every((c) => cells[i]![c] !== 0 && cells[i]![c] === cells[k]![c]));
        const masks = rules.map((rule) => rule.reduce((mask, c) => mask | (1 << c), 0));
        const kept = kernel.unmet(pairs.length, masks);
        const left = Array.from({ length: kept }, (_, p) => [kernel.batch.a[p], kernel.batch.b[p]]);
        assert.deepEqual(
          left,
          pairs.filter((pair) => !met(pair)),
        );
      }),
    );
  });

  it('tells empty from equal from different, and puts what differs side by side', () => {
    fc.assert(
      fc.property(table, ({ width, rows }) => {
        const kernel = new PairKernel();
        const pairs = gathered(kernel, width, rows);
        const column = width - 1;
        const values = pairs.map((pair) => pair.map((i) => rows.toReversed()[i]![column]!));
        const todo = kernel.differing(column, pairs.length, 7);
        const level = ([x, y]: number[]): number => (x === 0 || y === 0 ? 0 : x === y ? 1 : 7);
        assert.deepEqual([...kernel.levels.subarray(0, pairs.length)], values.map(level));
        const differ = values.flatMap((pair, p) => (level(pair) === 7 ? [[...pair, p]] : []));
        const found = differ.map((_, t) => [kernel.left[t], kernel.right[t], kernel.places[t]]);
        assert.equal(todo, differ.length);
        assert.deepEqual(found, differ);
      }),
    );
  });
});
