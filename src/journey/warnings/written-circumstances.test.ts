import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WARNING_TEXTS } from '#catalogue/warning-texts/texts.ts';
import { findWrittenCircumstances } from './written-circumstances.ts';

const found = (text: string) => findWrittenCircumstances(text).map((f) => text.slice(f.start, f.end));

describe('what a text tells of somebody’s health and home', () => {
  for (const [text, ...wanted] of [
    ['A lady with dementia lost her pearls.', 'with dementia'],
    ['A woman who goes to a memory clinic lives by herself.', 'goes to a memory clinic', 'lives by herself'],
    ['The victim is registered blind. He lives alone in Ware.', 'is registered blind', 'lives alone'],
    ['A widow, recently bereaved, paid.', 'recently bereaved'],
    ['He was diagnosed with early Alzheimer’s last year.', 'diagnosed with early Alzheimer’s'],
    ['The man uses a wheelchair.', 'uses a wheelchair'],
  ] as const)
    it(`is found: "${text.slice(0, 24)}…"`, () => assert.deepEqual(found(text).sort(), [...wanted].sort()));

  for (const text of [
    'Talk to people who live alone or are living with dementia.',
    'If you know anyone with dementia, tell them.',
    'Fraudsters choose older people who live alone.',
    'A woman in her 80s from St Albans lost more than £4,000.',
    'The man said he was in the fraud team and that her account was at risk.',
    'She was alone when he rang.',
  ])
    it(`is not seen in: "${text.slice(0, 30)}…"`, () => assert.deepEqual(found(text), []));

  it('is in none of the sentences that drafts are made of', () => {
    assert.deepEqual(found(JSON.stringify(WARNING_TEXTS).replaceAll('","', '\n')), []);
  });
});
