import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EditDistance } from './edit-distance.ts';
import { JaroWinkler } from './jaro-winkler.ts';
import { mostInCommon, tableOf } from './value-table.ts';
import { WordSets } from './word-sets.ts';

const words = (a: string, b: string) => tableOf([a, b]);
const jaroWinkler = (a: string, b: string, least = 0) => new JaroWinkler(words(a, b)).similarity(1, 2, least);
const word = fc.string({ unit: fc.constantFrom(...'abcdé019- '), minLength: 1, maxLength: 40 });

function naiveLevenshtein(a: string, b: string, swaps: boolean): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, k) => (i === 0 ? k : k === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let k = 1; k <= b.length; k++) {
      d[i]![k] = Math.min(d[i - 1]![k]! + 1, d[i]![k - 1]! + 1, d[i - 1]![k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1));
      if (!swaps) continue;
      for (let x = 1; x < i; x++) {
        for (let y = 1; y < k; y++) {
          if (a[x - 1] === b[k - 1] && a[i - 1] === b[y - 1]) {
            d[i]![k] = Math.min(d[i]![k]!, d[x - 1]![y - 1]! + (i - x - 1) + 1 + (k - y - 1));
          }
        }
      }
    }
  }
  return d[a.length]![b.length]!;
}

function naiveJaro(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const mine: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let k = Math.max(0, i - reach); k <= Math.min(b.length - 1, i + reach); k++) {
      if (taken.has(k) || a[i] !== b[k]) continue;
      taken.add(k);
      mine.push(a[i]!);
      break;
    }
  }
  if (mine.length === 0) return 0;
  const theirs = [...taken].sort((x, y) => x - y).map((k) => b[k]);
  const moved = mine.filter((c, i) => c !== theirs[i]).length >> 1;
  return (mine.length / a.length + mine.length / b.length + (mine.length - moved) / mine.length) / 3;
}

describe('Jaro–Winkler', () => {
  it('gives the published figures', () => {
    for (const [a, b, s] of [
      ['MARTHA', 'MARHTA', 0.9611],
      ['DIXON', 'DICKSONX', 0.8133],
      ['DWAYNE', 'DUANE', 0.84],
      ['ABC', 'XYZ', 0],
    ] as const) {
      assert.ok(Math.abs(jaroWinkler(a, b) - s) < 5e-5, `${a} ${b}`);
    }
  });

  it('is what the definition says, for short and long texts', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const jaro = naiveJaro(a, b);
        let prefix = 0;
        while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix++;
        const expected = jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
        assert.ok(Math.abs(jaroWinkler(a, b) - expected) < 1e-12);
      }),
    );
  });

  it('drops by its letters only what is below the threshold', () => {
    fc.assert(
      fc.property(word, word, fc.double({ min: 0.5, max: 1, noNaN: true }), (a, b, least) => {
        assert.equal(jaroWinkler(a, b, least) >= least, jaroWinkler(a, b) >= least);
      }),
    );
  });
});

describe('edit distances', () => {
  it('count the steps up to the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 6 }), (a, b, limit) => {
        const edit = new EditDistance(words(a, b));
        assert.equal(edit.levenshtein(1, 2, limit), Math.min(limit + 1, naiveLevenshtein(a, b, false)));
        assert.equal(edit.damerauLevenshtein(1, 2, limit), Math.min(limit + 1, naiveLevenshtein(a, b, true)));
      }),
      { numRuns: 60 },
    );
  });

  it('count two neighbours that changed places as one step, also around others', () => {
    const edit = new EditDistance(tableOf(['ca', 'abc', 'ac']));
    assert.equal(edit.damerauLevenshtein(1, 3, 5), 1);
    assert.equal(edit.damerauLevenshtein(1, 2, 5), 2);
    assert.equal(edit.levenshtein(1, 3, 5), 2);
  });

  it('never take more letters to be common than are', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const rest = [...b];
        const common = [...a].filter((c) => rest.includes(c) && rest.splice(rest.indexOf(c), 1).length > 0).length;
        const table = words(a, b);
        assert.ok(mostInCommon(table, 1, table, 2) >= common);
      }),
    );
  });
});

describe('sets of words', () => {
  it('compare without regard to order, capitals and repeats', () => {
    const sets = new WordSets();
    for (const text of ['Hotel Bel-Air', 'bel air hotel hotel', 'the hotel', '!']) sets.add(text);
    assert.equal(sets.jaccard(1, 2), 1);
    assert.equal(sets.jaccard(1, 3), 0.25);
    assert.equal(sets.overlap(1, 3), 0.5);
    assert.equal(sets.jaccard(1, 4), 0);
    assert.equal(sets.overlap(4, 4), 0);
  });
});
