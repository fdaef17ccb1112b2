import type { PersonMention } from './find-people.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import type { Weighed } from './linear.ts';
import { modelsOf } from './models.ts';
import { pieces } from './pieces.ts';
import type { Sentence } from './segment.ts';
import { LEFT_SIDE, RIGHT_SIDE, sideFeatures } from './word-features.ts';

const LEFT = 8;
const RIGHT = 14;
const BEFORE = 80;
const AFTER = 120;
const { 'w:': WORD, 'w=': CONCEPT } = pieces('w:', 'w=');

/** What the model of people makes of somebody brought into the story. */
export function weighPerson(p: PersonMention, sentences: Sentence[], knowledge: ReadingKnowledge): Weighed {
  const { vocabulary, people: seen } = modelsOf(knowledge);
  const s = sentences[p.sentence]!;
  const [from, to] = [p.start - s.start, p.end - s.start];
  seen.seeName(p.isOther ? 'other by rule' : 'victim by rule');
  for (const { stem, concepts } of vocabulary.wordsOf(s.text, from, to)) {
    seen.see(WORD, stem);
    for (const concept of concepts) seen.see(CONCEPT, concept);
  }
  const left = vocabulary
    .wordsOf(s.text, from - BEFORE, from)
    .slice(-LEFT)
    .reverse();
  sideFeatures(LEFT_SIDE, left, seen);
  sideFeatures(RIGHT_SIDE, vocabulary.wordsOf(s.text, to, to + AFTER, RIGHT), seen);
  if (p.age) seen.seeName(p.age.value >= 60 ? 'old' : p.age.value < 40 ? 'young' : 'middling');
  if (p.band) seen.seeName('band');
  if (p.gender) seen.seeName(`gender=${p.gender.value}`);
  if (p.isAgain) seen.seeName('again');
  if (p.isCase) seen.seeName('case');
  if (p.isAnother) seen.seeName('another');
  if (p.count > 1) seen.seeName('several');
  seen.seeName(s.index < 2 ? 'lead' : 'later');
  if (from === 0) seen.seeName('first');
  return seen.take();
}

/** Who suffered it and who did it: the rules' word, unless the model of people, which knows that word too, is sure of the other. */
export function decidePeople(
  people: PersonMention[],
  sentences: Sentence[],
  knowledge: ReadingKnowledge,
): PersonMention[] {
  const model = modelsOf(knowledge).people;
  if (model.classes.length === 0) return people;
  const { surestPerson } = knowledge.weights;
  return people.map((p) => {
    const odds = weighPerson(p, sentences, knowledge).odds[0]!;
    if (p.isOther && odds >= surestPerson) return { ...p, isOther: false };
    // Couples hardly ever do it.
    const mayBeOther = !p.isOther && p.gender?.value !== 'couple' && !p.isCalledVictim;
    return mayBeOther && odds <= 1 - surestPerson ? { ...p, isOther: true } : p;
  });
}
