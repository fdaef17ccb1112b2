import type { WordModel } from './call.ts';
import { stemOf } from './stem.ts';
import type { Words } from './words.ts';

/** Words to concepts: "envelope" → "PACK". A word may stand for several. */
export type ConceptIndex = ReadonlyMap<string, readonly string[]>;

/** Made once from the catalogue's lists. */
export function indexConcepts(concepts: Record<string, string>): ConceptIndex {
  const index = new Map<string, string[]>();
  for (const [concept, list] of Object.entries(concepts)) {
    for (const word of list.split(' ')) index.set(word, [...(index.get(word) ?? []), concept]);
  }
  return index;
}

/** Concepts further apart than this in words do not make a pair. */
const PAIR_REACH = 10;
/** Words of a turn that the model reads: a turn of speech has tens. Bounds the cost. */
const MOST_WORDS = 400;

/** Who is spoken of in a turn: somebody not on the line, or the listener. */
const THIRD = new Set('he she they him her them his their hes shes theyre theyd hed shed'.split(' '));
const SECOND = new Set('you your youll youre youd youve yours yourself'.split(' '));

/**
 * What the word model sees of a turn: its words without their endings, pairs of neighbours, pairs with one word between ("put _ money"),
 * concepts, and pairs of concepts close together. Numbers are one word. Each once.
 */
export function wordFeatures(words: Words, concepts: ConceptIndex): string[] {
  const tokens = words.plain.trim().split(' ').slice(0, MOST_WORDS);
  const seen = new Set<string>();
  const placed: { at: number; concept: string }[] = [];
  let before = '';
  let twoBefore = '';
  for (const [at, raw] of tokens.entries()) {
    if (raw === '') continue;
    const token = /\d/.test(raw) ? (/^(?:101|159|999)$/.test(raw) ? raw : '#') : stemOf(raw);
    seen.add(token);
    if (before !== '') seen.add(`${before} ${token}`);
    if (twoBefore !== '') seen.add(`${twoBefore} _ ${token}`);
    twoBefore = before;
    before = token;
    for (const concept of concepts.get(raw) ?? (token === '#' ? ['AMOUNT'] : [])) {
      seen.add(`=${concept}`);
      for (let k = placed.length - 1; k >= 0 && at - placed[k]!.at <= PAIR_REACH; k--) {
        const other = placed[k]!.concept;
        if (other !== concept) seen.add(other < concept ? `=${other}+${concept}` : `=${concept}+${other}`);
      }
      placed.push({ at, concept });
    }
  }
  const third = tokens.some((t) => THIRD.has(t));
  const second = tokens.some((t) => SECOND.has(t));
  for (const concept of new Set(placed.map((p) => p.concept))) {
    seen.add(`=${concept} ${third ? 'of them' : second ? 'of you' : 'of nobody'}`);
  }
  return [...seen];
}

const namesBefore = new WeakMap<WordModel, Map<string, string>>();

/** The model's own copy of each name: a thousand live calls share them. */
function namesOf(model: WordModel): Map<string, string> {
  const names = namesBefore.get(model) ?? new Map(Object.keys(model.weights).map((n) => [n, n]));
  namesBefore.set(model, names);
  return names;
}

/** What is kept of a turn: the features that one of the models knows. */
export function knownFeatures(features: readonly string[], models: readonly WordModel[]): string[] {
  const names = models.map(namesOf);
  const known = (f: string): string | undefined => names.find((n) => n.has(f))?.get(f);
  return features.map(known).filter((f) => f !== undefined);
}

/** The log-odds that the words of the turns remembered are those of a fraud. A word counts once however often it is said. */
export function leanOf(recent: readonly (readonly string[])[], model: WordModel): number {
  const seen = new Set<string>();
  let z = model.bias;
  for (const features of recent) {
    for (const f of features) {
      if (seen.has(f)) continue;
      seen.add(f);
      z += model.weights[f] ?? 0;
    }
  }
  return z;
}

/** The concepts among features, without pairs. */
export const singleConcepts = (features: readonly string[]): string[] =>
  features.filter((f) => /^=[A-Z]+$/.test(f)).map((f) => f.slice(1));

/** Single words, concepts and pairs of concepts: what people talk of, not how they put it. */
export const isSingle = (feature: string): boolean => !feature.includes(' ');
