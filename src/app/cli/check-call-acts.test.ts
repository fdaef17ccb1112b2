import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTS, CALL_KNOWLEDGE } from '#catalogue/calls/knowledge.ts';
import { findActs } from '#engines/calls/find-acts.ts';
import { compile, type Mood } from '#engines/calls/patterns.ts';
import { toWords } from '#engines/calls/words.ts';

const compiled = compile(CALL_KNOWLEDGE);

function holds(act: string, text: string, mood: Mood = 'said'): boolean {
  return findActs(toWords(text, 10_000), compiled, mood).some((f) => f.definition.id === act && f.frame === 'direct');
}

describe('the acts of the catalogue', () => {
  it('each have examples and counter-examples', () => {
    assert.ok(ACTS.length > 30);
    for (const act of ACTS) assert.ok(act.examples.length > 0 && act.counterExamples.length > 0, act.id);
  });

  for (const act of ACTS) {
    // An act without patterns of its own is one that only accounts hold.
    const mood = act.patterns.length + (act.near?.length ?? 0) > 0 ? 'said' : 'told';
    it(`${act.id} is found in its examples and not in its counter-examples`, () => {
      for (const text of act.examples) {
        assert.ok(holds(act.id, text, mood), `not found in: ${text}`);
        const bare = text.toLowerCase().replace(/[^a-z0-9£' ]/g, ' ');
        assert.ok(holds(act.id, bare, mood), `not found without punctuation: ${bare}`);
      }
      for (const text of act.counterExamples) assert.ok(!holds(act.id, text, mood), `found in: ${text}`);
    });
  }

  it('tells who asks whom: an instruction from a report, a question, a denial, a lesson and a customer', () => {
    assert.ok(holds('ask_cash_out', 'I need you to withdraw five thousand pounds'));
    assert.ok(!holds('ask_cash_out', 'He told me to withdraw five thousand pounds'));
    assert.ok(!holds('ask_cash_out', 'Did he tell you to withdraw five thousand pounds?'));
    assert.ok(!holds('ask_cash_out', 'We would never ask you to withdraw five thousand pounds'));
    assert.ok(!holds('ask_cash_out', 'If anyone tells you to withdraw five thousand pounds, hang up'));
    assert.ok(!holds('ask_cash_out', 'I want to withdraw five thousand pounds'));
    assert.ok(!holds('ask_cash_out', 'He said, "Please withdraw five thousand pounds"'));
    assert.ok(holds('ask_cash_out', 'he told her to withdraw five thousand pounds', 'told'));
    assert.ok(!holds('ask_cash_out', 'Police will never ask you to withdraw five thousand pounds', 'told'));
  });
});
