import { type Piece, piece, pieces } from './pieces.ts';
import type { Word } from './vocabulary.ts';

/** What is told the features of a thing: a model made ready. */
export interface Beholder {
  see(a: Piece, b?: Piece, c?: Piece, d?: Piece, e?: Piece): void;
}

/** Two concepts further apart than this say nothing of each other. */
const REACH = 9;
const CLOSE = 4;

const {
  '<': BEGIN,
  ' ': SPACE,
  '=': IS,
  '~': BESIDE,
  '>': THEN,
  '+': CLOSE_TO,
  'lead ': LEAD,
  _: AND,
} = pieces('<', ' ', '=', '~', '>', '+', 'lead ', '_');

/**
 * What a model sees of a sentence: its stems, alone and two in a row; the concepts its words stand for, alone, in the order in which they
 * come, close together, and beside the words next to them.
 */
export function sentenceFeatures(words: readonly Word[], seen: Beholder): void {
  let last = BEGIN;
  for (const { stem } of words) {
    seen.see(stem);
    seen.see(last, SPACE, stem);
    last = stem;
  }
  addConcepts(words, seen);
}

/** The same without the order of concepts: for what a whole text is about. What its title and its lead say is seen twice, once as that. */
export function topicFeatures(words: readonly Word[], isLead: boolean, seen: Beholder): void {
  let last = BEGIN;
  for (const { stem, topics } of words) {
    seen.see(stem);
    seen.see(last, SPACE, stem);
    for (const topic of topics) seen.see(IS, topic);
    if (isLead) {
      seen.see(LEAD, stem);
      seen.see(LEAD, last, SPACE, stem);
      for (const topic of topics) seen.see(LEAD, IS, topic);
    }
    last = stem;
  }
}

function addConcepts(words: readonly Word[], seen: Beholder): void {
  const placed: { at: number; concept: Piece }[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const concept of words[at]!.concepts) {
      seen.see(IS, concept);
      if (at > 0) seen.see(words[at - 1]!.stem, BESIDE, concept);
      if (at + 1 < words.length) seen.see(concept, BESIDE, words[at + 1]!.stem);
      for (let k = placed.length - 1; k >= 0; k--) {
        const before = placed[k]!;
        const apart = at - before.at;
        if (apart > REACH) break;
        if (apart === 0) continue;
        seen.see(IS, before.concept, THEN, concept);
        if (apart <= CLOSE) seen.see(IS, before.concept, CLOSE_TO, concept);
      }
      placed.push({ at, concept });
    }
  }
}

/** Words this near the thing itself are told by how near they are. */
const NEAR = 4;

/** What the words on one side of a thing are called. */
export interface Side {
  word: Piece;
  near: readonly Piece[];
  concept: Piece;
  nearConcept: Piece;
}
const sideCalled = (name: string): Side => ({
  word: piece(`${name}:`),
  near: Array.from({ length: NEAR }, (_, i) => piece(`${name}${i}:`)),
  concept: piece(`${name}=`),
  nearConcept: piece(`${name}n=`),
});
export const LEFT_SIDE = sideCalled('l');
export const RIGHT_SIDE = sideCalled('r');

/** What a model sees on one side of a thing, the nearest word first. Gives the concepts met, nearest first. */
export function sideFeatures(side: Side, words: readonly Word[], seen: Beholder): Piece[] {
  const met: Piece[] = [];
  for (const [i, { stem, concepts }] of words.entries()) {
    seen.see(side.word, stem);
    if (i < NEAR) {
      seen.see(side.near[i]!, stem);
      if (i + 1 < words.length) seen.see(side.word, stem, SPACE, words[i + 1]!.stem);
    }
    for (const concept of concepts) {
      seen.see(side.concept, concept);
      if (i < NEAR) seen.see(side.nearConcept, concept);
      for (const before of met.slice(-3)) seen.see(side.concept, before, THEN, concept);
      if (!met.includes(concept)) met.push(concept);
    }
  }
  return met;
}

/** The nearest concepts on either side of a thing, two and two. */
export function acrossFeatures(left: readonly Piece[], right: readonly Piece[], seen: Beholder): void {
  for (const a of left.slice(0, 3))
    for (const b of right.slice(0, 3)) seen.see(LEFT_SIDE.concept, a, AND, RIGHT_SIDE.concept, b);
}

/** What a model sees beside a name, the nearest word first. */
export function besideFeatures(side: Side, words: readonly Word[], seen: Beholder): void {
  for (const [i, { stem, concepts }] of words.entries()) {
    seen.see(side.word, stem);
    if (i < NEAR) seen.see(side.near[i]!, stem);
    if (i + 1 < words.length) seen.see(side.word, stem, SPACE, words[i + 1]!.stem);
    for (const concept of concepts) seen.see(side.concept, concept);
  }
}
