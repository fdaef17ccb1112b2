import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import type { Turn } from '#engines/calls/call.ts';
import { checkCall } from '#engines/calls/check.ts';
import { type PackedState, packState, unpackState } from '#engines/calls/pack.ts';
import { hear, startCall } from '#engines/calls/state.ts';
import { adaptCall } from './check-call.ts';

const check = (turns: Turn[]) => checkCall({ id: 'x', turns }, CALL_KNOWLEDGE);

const SENTENCES = [
  'Hello, this is Detective Constable Brown from the Met.',
  'We have arrested a man with a copy of your bank card.',
  'go to the bank and withdraw five thousand pounds',
  "Don't tell anyone about this.",
  'A courier will come and collect the money.',
  'Did he ask you for your PIN?',
  'You can ring 101 to check who I am first.',
  'He told me not to tell anyone.',
  'Your parcel will be with you between two and three.',
  'What is your PIN number please?',
  'Yes, I see.',
  '',
  '"Quoted, he said — £4,000’s gone"',
];
const turn = fc.record(
  {
    speaker: fc.constantFrom('caller', 'callee', 'customer', 'A'),
    text: fc.oneof(fc.constantFrom(...SENTENCES), fc.string()),
  },
  { requiredKeys: ['text'] },
);
const call = fc.array(turn, { maxLength: 8 });

describe('checking a call', () => {
  it('answers for each turn from that turn and those before it only', () => {
    fc.assert(
      fc.property(call, (turns) => {
        const whole = check(turns).turns;
        for (let n = 0; n <= turns.length; n++) assert.deepEqual(check(turns.slice(0, n)).turns, whole.slice(0, n));
      }),
      { numRuns: 60 },
    );
  });

  it('can be saved after any turn and resumed', () => {
    fc.assert(
      fc.property(call, (turns) => {
        let state = startCall();
        const answers = turns.map((t) => {
          const saved: PackedState = JSON.parse(JSON.stringify(packState(state)));
          assert.deepEqual(unpackState(saved, CALL_KNOWLEDGE), JSON.parse(JSON.stringify(state)));
          const heard = hear(unpackState(saved, CALL_KNOWLEDGE)!, t, CALL_KNOWLEDGE);
          state = heard.state;
          return heard.answer;
        });
        assert.deepEqual(answers, check(turns).turns);
      }),
      { numRuns: 60 },
    );
  });

  it('quotes words that were said, where they were said, and never warns without one', () => {
    fc.assert(
      fc.property(call, (turns) => {
        const answer = check(turns);
        for (const s of [...answer.signs, ...answer.reassurances]) {
          assert.equal(turns[s.turn]!.text.slice(s.start, s.end), s.quote);
        }
        for (const t of answer.turns) {
          if (t.level === 'warn') assert.ok(t.quotes.length > 0 && t.rules.length > 0);
          assert.ok(t.p >= 0 && t.p <= 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is amber at the story and red at the ask', () => {
    const { turns, type, rules } = check([
      { speaker: 'caller', text: SENTENCES[0]! },
      { speaker: 'caller', text: SENTENCES[1]! },
      { speaker: 'caller', text: SENTENCES[2]! },
    ]);
    assert.deepEqual(
      turns.map((t) => t.level),
      ['none', 'caution', 'warn'],
    );
    assert.equal(type, 'courier_fraud');
    assert.deepEqual(rules, ['CASH_GOODS']);
  });

  it('says the same without punctuation, without labels and with the labels swapped', () => {
    const said = [SENTENCES[0]!, 'Yes?', SENTENCES[1]!, 'Oh dear.', SENTENCES[2]!];
    const labelled = (a: string, b: string) => said.map((text, i) => ({ speaker: i % 2 ? b : a, text }));
    assert.equal(check(labelled('caller', 'callee')).verdict, 'warn');
    assert.equal(check(labelled('callee', 'caller')).verdict, 'warn');
    assert.equal(check(said.map((text) => ({ text: text.toLowerCase().replace(/[^a-z ]/g, '') }))).verdict, 'warn');
  });

  it('is never red by its words alone, however much they sound like a fraud', () => {
    const { turns } = check([
      { text: 'It is the fraud squad about your bank card and the corrupt cashier.' },
      { text: 'Counterfeit notes, your savings, the gang, the courier fraud, the investigation at your branch.' },
    ]);
    assert.ok(turns.every((t) => t.level !== 'warn'));
  });

  it('forgets, in a long talk that is no fraud, what was said long ago', () => {
    let state = startCall();
    state = hear(state, { text: 'Pop it in an envelope for me.' }, CALL_KNOWLEDGE).state;
    assert.ok(state.signs.length > 0);
    for (let n = 0; n < 30; n++) state = hear(state, { text: 'The weather has been lovely.' }, CALL_KNOWLEDGE).state;
    assert.deepEqual(state.signs, []);
    assert.equal(state.level, 'none');
  });

  it('puts 999 first where somebody is on the way', () => {
    const { advice } = check([{ text: SENTENCES[0]! }, { text: SENTENCES[4]! }, { text: SENTENCES[2]! }]);
    assert.match(advice[0]!, /999/);
  });

  it('reads a recollection, and tells it from advice', () => {
    const of = (text: string) => checkCall({ id: 'x', text }, CALL_KNOWLEDGE).verdict;
    assert.equal(
      of('Mum has been told by a man claiming to be a police officer to take out £5,000 and give it to a courier.'),
      'warn',
    );
    assert.equal(of('The police will never ask you to withdraw money or to give your PIN to anyone.'), 'none');
  });

  it('takes the caller’s own words, typed in a hurry, and tells them from advice and from a family’s', () => {
    const of = (text: string) => checkCall({ id: 'x', text }, CALL_KNOWLEDGE).verdict;
    for (const typed of [
      'you must move your money to a safe account now and dont tell the bank',
      'Take out £4,000 and do not tell the cashier what it is for.',
      'Move your savings to a safe account and stay on the line with me.',
    ])
      assert.equal(of(typed), 'warn', typed);
    for (const text of [
      'Take out twenty pounds for the cake and do not tell Dad, it is his surprise.',
      'If anybody tells you to move your money to a safe account and not to tell the bank, put the phone down.',
      'We will never ask you to move your money to a safe account or to lie to your bank.',
      'My bank rang and said that nobody genuine would tell me to move money to a safe account or to keep it from the cashier.',
    ])
      assert.notEqual(of(text), 'warn', text);
  });

  it('reads a very long turn without falling over', () => {
    const text = 'go to the bank and then go to the bank and your card your card '.repeat(4_000);
    assert.equal(check([{ text }]).turns.length, 1);
  });
});

describe('a line of check-call', () => {
  it('is taken as turns, as bare strings, or as a recollection', () => {
    assert.ok(adaptCall({ id: 'a', turns: [{ speaker: 'caller', text: 'x' }, 'y'] }).ok);
    assert.ok(adaptCall({ id: 1, text: 'x' }).ok);
  });
  it('is refused with the field that is wrong', () => {
    const field = (raw: unknown) => {
      const r = adaptCall(raw);
      return r.ok ? 'ok' : (r.error.field ?? r.error.code);
    };
    assert.equal(field([]), 'NOT_AN_OBJECT');
    assert.equal(field({}), 'id');
    assert.equal(field({ id: 'a' }), 'turns');
    assert.equal(field({ id: 'a', turns: 'x' }), 'turns');
    assert.equal(field({ id: 'a', turns: [{}] }), 'turns.0.text');
    assert.equal(field({ id: 'a', text: 4 }), 'text');
  });
});
