import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type OutcomeWish, outcomeRefusals, whatIsNamed } from './outcome.ts';

const GOOD: OutcomeWish = {
  type: 18,
  suspectIdentified: false,
  victimSupports: null,
  receivingBody: '',
  publicInterest: '',
  reason: 'We followed what there was and found nobody.',
  informed: 'contact',
  informedItem: 7,
  notInformed: '',
  openActions: null,
};
const RULES = { shortest: 10, longest: 2000, entries: [7], named: null, open: 0 };
const fields = (wish: Partial<OutcomeWish>) => outcomeRefusals({ ...GOOD, ...wish }, RULES).map((r) => r.field);

describe('an outcome', () => {
  it('that fits is let through', () => assert.deepEqual(fields({}), []));

  const cases: [string, Partial<OutcomeWish>, string[]][] = [
    ['of no known type', { type: 0 }, ['outcome']],
    ['without a word on a suspect', { suspectIdentified: null }, ['suspect']],
    ['18 with a suspect', { suspectIdentified: true }, ['suspect']],
    ['1 without a suspect', { type: 1 }, ['suspect']],
    ['1 with a suspect', { type: 1, suspectIdentified: true }, []],
    ['14 of which nobody asked the victim', { type: 14 }, ['support']],
    ['14 with a victim who does not support it', { type: 14, victimSupports: false }, []],
    ['14 with a suspect', { type: 14, victimSupports: false, suspectIdentified: true }, ['suspect']],
    ['15 against the victim’s wish', { type: 15, suspectIdentified: true, victimSupports: false }, ['support']],
    ['15 as the victim wishes', { type: 15, suspectIdentified: true, victimSupports: true }, []],
    ['16 with a victim who supports it', { type: 16, suspectIdentified: true, victimSupports: true }, ['support']],
    ['19 with a suspect or without', { type: 19, suspectIdentified: true }, []],
    ['20 that names no body', { type: 20 }, ['receiving']],
    ['20 that names one', { type: 20, receivingBody: 'Trading Standards' }, []],
    ['21 without the public interest', { type: 21, suspectIdentified: true }, ['interest']],
    [
      '21 told on the page only',
      { type: 21, suspectIdentified: true, publicInterest: 'He is 90 and very ill.', informed: 'tracker' },
      ['informed'],
    ],
    ['21 as it should be', { type: 21, suspectIdentified: true, publicInterest: 'He is 90 and very ill.' }, []],
    ['with a reason that says nothing', { reason: 'no' }, ['reason']],
    ['of which it is not said who told the victim', { informed: null }, ['informed']],
    ['told in an entry that is none', { informedItem: 8 }, ['entry']],
    ['not told without a reason', { informed: 'not' }, ['notinformed']],
    ['not told for a reason', { informed: 'not', notInformed: 'She died, and had no family.' }, []],
  ];
  for (const [name, wish, expected] of cases)
    it(`${name} ${expected.length === 0 ? 'is let through' : `points at ${expected.join(' and ')}`}`, () =>
      assert.deepEqual(fields(wish), expected));

  it('says what becomes of actions that nobody has done', () => {
    const rules = { ...RULES, open: 2 };
    assert.deepEqual(
      outcomeRefusals(GOOD, rules).map((r) => r.field),
      ['open'],
    );
    for (const openActions of ['close', 'keep'] as const)
      assert.deepEqual(outcomeRefusals({ ...GOOD, openActions }, rules), []);
  });

  it('names nobody under suspicion to whoever reads it', () => {
    const names = ['Andrew Example', 'Al', null];
    assert.equal(whatIsNamed('We think andrew example took it.', names), 'Andrew Example');
    assert.equal(whatIsNamed('It went to 64401933.', names), '64401933');
    assert.equal(whatIsNamed('Every line ended abroad on 11 March 2026; £12,500 is gone.', names), null);
    assert.deepEqual(
      outcomeRefusals(GOOD, { ...RULES, named: 'Andrew Example' }).map((r) => r.field),
      ['reason'],
    );
  });
});
