import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HERTFORDSHIRE } from '#catalogue/forces/hertfordshire.ts';
import { DEFAULT_LANGUAGE, wordingIn } from '#catalogue/wording/wording.ts';
import { STAGES } from '#journey/intake/track-stages.ts';
import { contactRow } from './track-view.ts';

const WORDS = wordingIn(DEFAULT_LANGUAGE).following.report;
const NOW = new Date('2026-11-01T10:00:00Z');

describe('where a report has got to', () => {
  it('does not go on promising a date that has passed', () => {
    const late = contactRow({ next_contact: new Date('2026-10-30T10:00:00Z') }, HERTFORDSHIRE, NOW, WORDS);
    assert.equal(late.key, 'We are late');
    assert.match(late.value, /30 October 2026.*ring 101/);
  });

  it('says that a person has read it only once one has', () => {
    assert.equal(STAGES.received.means, 'We have it. It is waiting to be read by a person.');
    assert.equal(STAGES.checked.means, 'One of our staff has read your report.');
  });

  it('promises to be in touch only where there is a date, and otherwise says how to leave a number', () => {
    const dated = contactRow({ next_contact: new Date('2026-11-12T10:00:00Z') }, HERTFORDSHIRE, NOW, WORDS);
    assert.equal(dated.key, 'We will be in touch by');
    const none = contactRow({ next_contact: null }, HERTFORDSHIRE, NOW, WORDS);
    assert.doesNotMatch(`${none.key} ${none.value}`, /will be in touch/);
    assert.match(none.value, /left no number or address.* ring 101/);
  });
});
