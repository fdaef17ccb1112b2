import type { PersonMention } from './find-people.ts';
import type { ReadingKnowledge } from './knowledge.ts';
import { oddsOf } from './linear.ts';
import { modelsOf } from './models.ts';
import type { Sentence } from './segment.ts';
import { plainWords, sideFeatures, stem } from './word-features.ts';

const LEFT = 8;
const RIGHT = 14;

/** What the model of people sees of somebody brought into the story. */
export function personFeatures(p: PersonMention, sentences: Sentence[], knowledge: ReadingKnowledge): Set<string> {
  const { concepts } = modelsOf(knowledge);
  const s = sentences[p.sentence]!;
  const seen = new Set<string>([p.isOther ? 'other by rule' : 'victim by rule']);
  for (const word of plainWords(s.text.slice(p.start - s.start, p.end - s.start))) {
    seen.add(`w:${stem(word)}`);
    for (const concept of concepts.get(word) ?? []) seen.add(`w=${concept}`);
  }
  const from = p.start - s.start;
  const left = plainWords(s.text.slice(Math.max(0, from - 80), from))
    .slice(-LEFT)
    .reverse();
  const right = plainWords(s.text.slice(p.end - s.start, p.end - s.start + 120)).slice(0, RIGHT);
  sideFeatures('l', left, concepts, seen);
  sideFeatures('r', right, concepts, seen);
  if (p.age) seen.add(p.age.value >= 60 ? 'old' : p.age.value < 40 ? 'young' : 'middling');
  if (p.band) seen.add('band');
  if (p.gender) seen.add(`gender=${p.gender.value}`);
  if (p.isAgain) seen.add('again');
  if (p.isCase) seen.add('case');
  if (p.isAnother) seen.add('another');
  if (p.count > 1) seen.add('several');
  seen.add(s.index < 2 ? 'lead' : 'later');
  if (from === 0) seen.add('first');
  return seen;
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
    const odds = oddsOf(model, personFeatures(p, sentences, knowledge))[0]!;
    if (p.isOther && odds >= surestPerson) return { ...p, isOther: false };
    return !p.isOther && odds <= 1 - surestPerson ? { ...p, isOther: true } : p;
  });
}
