import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WARNING_STEPS } from '#journey/warnings/steps.ts';
import { reasonGiven, whatWasDone } from './trail-words.ts';

const changed = (fields: string[], reason: string | null = null) => ({
  op: 'ALTERATION',
  record_type: 'warning',
  channel: null,
  reason,
  fields_changed: fields,
});

describe('an entry of the trail', () => {
  it('tells every step of a warning from every other', () => {
    const words = Object.keys(WARNING_STEPS).map((step) => whatWasDone(changed(['status'], `step: ${step}`)));
    assert.equal(new Set(words).size, words.length);
    assert.ok(!words.includes('Changed'));
    assert.equal(whatWasDone(changed(['status'], 'step: approved')), 'Approved');
    assert.equal(reasonGiven(changed(['status'], 'step: approved')), null);
  });

  it('tells a decision from its undoing, and a duty done from one taken back', () => {
    assert.equal(whatWasDone(changed(['allocation', 'report_standing.decided'])), 'Decided on');
    assert.equal(whatWasDone(changed(['allocation_undone', 'report_standing.decided'])), 'Undid a decision on');
    assert.equal(whatWasDone(changed(['duty.undone'])), 'Took back that a duty was done on');
  });

  it('is only a change where nothing tells which, and keeps a reason that a person gave', () => {
    const entry = changed(['status'], 'The victim asked for it');
    assert.equal(whatWasDone(entry), 'Changed');
    assert.equal(reasonGiven(entry), 'The victim asked for it');
  });
});
