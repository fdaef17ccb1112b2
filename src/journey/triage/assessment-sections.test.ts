import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reason } from '#core/reason.ts';
import { topReasons } from './assessment-sections.ts';

const because = (points: number, words: string): Reason => ({ factor: 'threat', points, because: words }) as Reason;

describe('the reasons in a row of a list', () => {
  it('are the heaviest, and none says again what another says already', () => {
    const reasons = [
      because(0, 'Response is needed now. Somebody is at the house now.'),
      because(40, 'Somebody is at the house now.'),
      because(10, 'The loss is given as £200.'),
      because(5, 'The victim is 80.'),
    ];
    assert.deepEqual(topReasons(reasons, 2), ['Somebody is at the house now.', 'The loss is given as £200.']);
    assert.deepEqual(topReasons(reasons, 4), [
      'Response is needed now. Somebody is at the house now.',
      'The loss is given as £200.',
      'The victim is 80.',
    ]);
  });
});
