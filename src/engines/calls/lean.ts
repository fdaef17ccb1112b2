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

/** Every feature that a model knows, numbered, and what each weighs with each model: states keep numbers, and odds are sums over them. */
export interface FeatureTable {
  names: readonly string[];
  place: ReadonlyMap<string, number>;
  weights: ReadonlyMap<WordModel, Float64Array>;
  /** Tells tables apart: numbers of one mean nothing in another. */
  version: string;
  /** Where a feature was last counted, so that each counts once: scratch of `leanOf`. */
  counted: Uint32Array;
  round: number;
}

export function tableOf(models: readonly WordModel[]): FeatureTable {
  const place = new Map<string, number>();
  for (const { weights } of models)
    for (const name of Object.keys(weights)) if (!place.has(name)) place.set(name, place.size);
  const names = [...place.keys()];
  const weightsOf = ({ weights }: WordModel): Float64Array => {
    const filled = new Float64Array(names.length);
    for (const [name, weight] of Object.entries(weights)) filled[place.get(name)!] = weight;
    return filled;
  };
  return {
    names,
    place,
    weights: new Map(models.map((m) => [m, weightsOf(m)])),
    version: versionOf(names),
    counted: new Uint32Array(names.length),
    round: 0,
  };
}

/** FNV-1a (Fowler, Noll and Vo) over the names in order. */
function versionOf(names: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const name of names)
    for (let i = 0; i <= name.length; i++)
      hash = Math.imul(hash ^ (i < name.length ? name.charCodeAt(i) : 0), 0x01000193);
  return `${names.length}-${(hash >>> 0).toString(36)}`;
}

/** The numbers of the features that any model knows. */
export function numbered(features: readonly string[], { place }: FeatureTable): number[] {
  const numbers: number[] = [];
  for (const f of features) {
    const n = place.get(f);
    if (n !== undefined) numbers.push(n);
  }
  return numbers;
}

/** Those that one of these models knows. */
export function knownTo(numbers: readonly number[], models: readonly WordModel[], table: FeatureTable): number[] {
  const weights = models.map((m) => table.weights.get(m)!);
  return numbers.filter((n) => weights.some((w) => w[n] !== 0));
}

/** The log-odds that the words of the turns remembered are those of a fraud. A word counts once however often it is said. */
export function leanOf(recent: readonly (readonly number[])[], model: WordModel, table: FeatureTable): number {
  const weights = table.weights.get(model)!;
  const { counted } = table;
  const round = ++table.round;
  let z = model.bias;
  for (const numbers of recent) {
    for (const n of numbers) {
      if (counted[n] === round) continue;
      counted[n] = round;
      z += weights[n]!;
    }
  }
  return z;
}

/** The concepts among features, without pairs. */
export const singleConcepts = (features: readonly string[]): string[] =>
  features.filter((f) => /^=[A-Z]+$/.test(f)).map((f) => f.slice(1));

/** Single words, concepts and pairs of concepts: what people talk of, not how they put it. */
export const isSingle = (feature: string): boolean => !feature.includes(' ');
