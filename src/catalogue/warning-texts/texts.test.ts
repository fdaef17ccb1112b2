import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOOR_FIRST, HOW_TO_HELP, LINE_ADVICE, NEVER_RULES } from './never-rules.ts';
import { WARNING_TEXTS } from './texts.ts';

/** "They" before anybody is named in the same line: a line is read alone, in a list or among the key points. */
const nobodyNamed = (line: string): boolean => {
  const pronoun = /\b(they|them|their|theirs)\b/i.exec(line);
  return pronoun !== null && !/\b(someone|friends|family|people)\b/i.test(line.slice(0, pronoun.index));
};

describe('the sentences of a warning', () => {
  for (const [type, text] of Object.entries(WARNING_TEXTS)) {
    it(`about ${type} say who does it in every line, for each may stand alone`, () => {
      assert.deepEqual([text.gist, ...text.how, ...text.tips].filter(nobodyNamed), []);
    });
  }

  it('say of the rules whom they are about, each on its own', () => {
    for (const rule of NEVER_RULES) assert.match(rule, /^The police and your bank will never /);
    assert.deepEqual([...HOW_TO_HELP, ...LINE_ADVICE, DOOR_FIRST].filter(nobodyNamed), []);
  });
});
