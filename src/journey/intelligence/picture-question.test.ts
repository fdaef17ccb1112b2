import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWholeYear, monthsRecorded } from './picture-question.ts';

describe('the months of a question that were recorded', () => {
  const year = { from: '2025-11', to: '2026-10' };

  it('are all of them where the records begin before, a part where they begin among them, none where they begin after', () => {
    assert.ok(isWholeYear(monthsRecorded(year, new Date('2024-01-01T00:00:00Z'))));
    const part = monthsRecorded(year, new Date('2026-08-25T00:00:00Z'));
    assert.ok(part > 2.2 && part < 2.3, `${part}`);
    assert.equal(monthsRecorded(year, new Date('2026-11-03T00:00:00Z')), 0);
    assert.equal(monthsRecorded(year, null), 0);
  });
});
