import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clausesOf } from './live-clause.ts';
import { prepareText } from './text.ts';

const same = (words: string): string => words;
const clauses = (narrative: string) => clausesOf(prepareText(narrative), same);

describe('a clause and its time', () => {
  const table: [string, string, Partial<{ past: boolean; told: boolean; habit: boolean; pastDay: boolean }>][] = [
    ['a present', 'A man is at the door.', { past: false }],
    ['a past', 'A man was at the door.', { past: true }],
    ['a perfect is present', 'She has put the cards in a bag.', { past: false }],
    ['an order that stands', 'She was told to expect a courier.', { past: false }],
    ['a passive without its auxiliary', 'Courier booked for 1500 hrs.', { past: false }],
    ['what was announced', 'He said a driver would call.', { told: true }],
    ['a habit', 'He rings every week.', { habit: true }],
    ['a past day', 'The man came on 3 February.', { pastDay: true }],
    ['a clock time with a dot is no date', 'Officer expected 3.30 for the cards.', { pastDay: false }],
  ];
  for (const [says, narrative, expected] of table)
    it(`is read: ${says}`, () => {
      const { past, told, habit, pastDay } = clauses(narrative)[0]!;
      const all = { past, told, habit, pastDay };
      for (const [name, value] of Object.entries(expected)) assert.equal(all[name as keyof typeof all], value, name);
    });

  it('parts a past from the present that follows it', () => {
    assert.deepEqual(
      clauses('He came this morning and took £3,000, he is returning at 3pm.').map((c) => c.past),
      [true, true, false],
    );
  });

  it('gives a second verb without a subject the time of the first', () => {
    const [first, second] = clauses('He asked her to draw the cash and wait for a courier.');
    assert.equal(first?.past, true);
    assert.equal(second?.past, true);
  });

  it('lies within the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (narrative) => {
        let at = 0;
        for (const c of clauses(narrative)) {
          assert.ok(c.start >= at && c.end <= narrative.length && c.start < c.end);
          at = c.end;
        }
      }),
    );
  });
});
