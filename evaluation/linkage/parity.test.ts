import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bestPairs, scoreClusters } from './score.ts';
import { haveSet, linkSet } from './sets.ts';

const skip = (name: string): string | false => (haveSet(name) ? false : `the data of ${name} is not here`);
/** Splink takes all random pairs for non-matches. */
const asSplink = (raw: Record<string, unknown>): Record<string, unknown> => ({
  ...raw,
  training: { ...(raw.training as object), matchesInU: true },
});
const best = async (name: string, how: 'model' | 'auto', rounded = false, change?: typeof asSplink) => {
  const { linkage, truth } = await linkSet(name, how, change);
  return {
    pairs: bestPairs(linkage.pairs, truth, linkage.table.firstRows, rounded),
    clusters: scoreClusters(linkage.clusters, truth),
  };
};

describe('linkage against what is published', () => {
  it('finds what Splink finds on fake_1000 with its model: 1582 right, 59 wrong, 449 missed', {
    skip: skip('fake_1000'),
  }, async () => {
    const { pairs } = await best('fake_1000', 'model', true, asSplink);
    assert.deepEqual([pairs.truePositives, pairs.falsePositives, pairs.falseNegatives], [1582, 59, 449]);
  });

  it('misses no more than Splink on febrl4 with its model: 4999 right, 1 wrong, 1 missed', {
    skip: skip('febrl4'),
  }, async () => {
    const { pairs } = await best('febrl4', 'model');
    assert.ok(pairs.truePositives >= 4999 && pairs.falsePositives <= 1, JSON.stringify(pairs));
  });

  it('links febrl3 with an F1 of 0.997 at least', { skip: skip('febrl3') }, async () => {
    assert.ok((await best('febrl3', 'model')).pairs.f1 >= 0.997);
  });

  it('links fake_1000 by a proposed model with an F1 of 0.90 at least', { skip: skip('fake_1000') }, async () => {
    assert.ok((await best('fake_1000', 'auto')).pairs.f1 >= 0.9);
  });

  it('keeps the clusters of historical_50k apart where connected components collapse', {
    skip: skip('historical_50k'),
  }, async () => {
    const { pairs, clusters } = await best('historical_50k', 'auto');
    assert.ok(pairs.f1 >= 0.85, `F1 ${pairs.f1}`);
    assert.ok(clusters.bCubed.f1 >= 0.89, `B-cubed ${clusters.bCubed.f1}`);
    assert.ok(clusters.largest < 200, `a cluster of ${clusters.largest}`);
  });
});
