import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkActs, checkCounts, checkPlaces, checkStories, checkTypes } from './sentences.ts';

const lines = (name: string): string[] => {
  const found = readFileSync(new URL(`./own/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  assert.ok(found.length >= 10, `only ${found.length} lines in ${name}.txt`);
  return found;
};
const wrong = (name: string, check: (line: string) => string | null): string[] =>
  lines(name).flatMap((line) => {
    const why = check(line);
    return why === null ? [] : [`${line}\n  ${why}`];
  });

describe('short stories are read in full', () => {
  it('each victim with place, age, loss and outcome, and nobody else', () =>
    assert.deepEqual(wrong('stories', checkStories), []));
  it('who was impersonated, what was asked for, who came', () => assert.deepEqual(wrong('acts', checkActs), []));
  it("the victims' places, and no others", () => assert.deepEqual(wrong('places', checkPlaces), []));
  it('counts and sums over many', () => assert.deepEqual(wrong('counts', checkCounts), []));
  it('which fraud it is', () => assert.deepEqual(wrong('types', checkTypes), []));
  it('and a check can fail', () =>
    assert.match(checkStories('A man of 80 from Frome lost £500. ## Frome|81|m|500|loss') ?? '', /not found/));
});
