import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOfFeedback, personalDetailIn } from './feedback.ts';

describe('what people say of the pages', () => {
  it('is asked to be without telephone numbers, cards and e-mail addresses, however they are written', () => {
    for (const said of [
      'Ring me on 07700 900123',
      'my number is +44 (0)7700 900 123.',
      'card 4000 0000 0000 0002 was',
      '01632-960-001',
      '020.7946.0018',
    ])
      assert.equal(personalDetailIn(said), 'phone', said);
    for (const said of ['write to a.b@example.com', 'ann at example dot com please', 'ann (at) example.org'])
      assert.equal(personalDetailIn(said), 'email', said);
  });

  it('may name the lines of the police, sums, dates and times', () => {
    for (const said of [
      'I rang 101 and then 999.',
      'It said £12,345.67 on 22-11-2026 at 10:45.',
      'Tried on 01.02.2026 and again on 22/11/2026, 5 or 6 times.',
      'Look at @ the button',
      '',
    ])
      assert.equal(personalDetailIn(said), null, said);
  });

  it('is of a part of the pages, never of an address with a secret in it', () => {
    assert.deepEqual(
      ['/report/what', '/track?reference=CF-1', '//evil.example', '/track/CF-0000001', '', 'javascript:1'].map(
        pageOfFeedback,
      ),
      ['/report/what', '/', '/', '/', '/', '/'],
    );
  });
});
