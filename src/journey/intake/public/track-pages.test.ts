import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STAGES } from './track-pages.ts';

describe('where a report has got to', () => {
  it('says that a person has read it only once one has', () => {
    assert.equal(STAGES.received.means, 'We have it. It is waiting to be read by a person.');
    assert.equal(STAGES.checked.means, 'One of our staff has read your report.');
  });
});
