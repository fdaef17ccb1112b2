/** Words to the concepts they stand for: "minicab" → TAXI. */
export type ConceptIndex = ReadonlyMap<string, readonly string[]>;

/** Made once from the catalogue's words by concept. */
export function indexConcepts(concepts: Readonly<Record<string, string>>): ConceptIndex {
  const index = new Map<string, string[]>();
  for (const [concept, words] of Object.entries(concepts)) {
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), concept]);
  }
  return index;
}

/** Words of a stretch that are read; bounds the cost of a sentence that never ends. */
export const MOST_WORDS = 70;
/** Two concepts further apart than this say nothing of each other. */
const REACH = 9;
const CLOSE = 4;

/** Words in lower case, apostrophes dropped, sums as "£#", other figures as "#"; short codes that are dialled, and years, stay. */
export function plainWords(words: string): string[] {
  return words
    .toLowerCase()
    .replace(/['’`-]/g, '')
    .replace(/£\s?\d[\d,.]{0,12}(?:k|m|bn)?/g, ' £# ')
    .replace(/\d[\d,.:]{0,20}/g, (n) => (KEPT.test(n) ? n : ' # '))
    .replace(/[^a-z0-9£#]+/g, ' ')
    .split(' ')
    .filter(Boolean);
}

const KEPT = /^(?:999|101|161|159|20[12]\d)$/;

export const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word);

/**
 * What a model sees of a sentence: its stems, alone and two in a row; the concepts its words stand for, alone, in the order in which they
 * come, close together, and beside the words next to them. Each feature once.
 */
export function sentenceFeatures(sentence: string, concepts: ConceptIndex, seen = new Set<string>()): Set<string> {
  const words = plainWords(sentence).slice(0, MOST_WORDS);
  let last = '<';
  for (const word of words) {
    const now = stem(word);
    seen.add(now);
    seen.add(`${last} ${now}`);
    last = now;
  }
  addConcepts(words, concepts, seen);
  return seen;
}

/** The same without the order of concepts: for what a whole text is about. */
export function topicFeatures(sentence: string, concepts: ConceptIndex, seen: Set<string>): void {
  let last = '<';
  for (const word of plainWords(sentence).slice(0, MOST_WORDS)) {
    const now = stem(word);
    seen.add(now);
    seen.add(`${last} ${now}`);
    last = now;
    for (const concept of concepts.get(word) ?? []) seen.add(`=${concept}`);
  }
}

function addConcepts(words: readonly string[], concepts: ConceptIndex, seen: Set<string>): void {
  const placed: { at: number; concept: string }[] = [];
  for (const [at, word] of words.entries()) {
    for (const concept of concepts.get(word) ?? []) {
      seen.add(`=${concept}`);
      if (at > 0) seen.add(`${stem(words[at - 1]!)}~${concept}`);
      if (at + 1 < words.length) seen.add(`${concept}~${stem(words[at + 1]!)}`);
      for (let k = placed.length - 1; k >= 0; k--) {
        const before = placed[k]!;
        const apart = at - before.at;
        if (apart > REACH) break;
        if (apart === 0) continue;
        seen.add(`=${before.concept}>${concept}`);
        if (apart <= CLOSE) seen.add(`=${before.concept}+${concept}`);
      }
      placed.push({ at, concept });
    }
  }
}

/** Words this near the thing itself are told by how near they are. */
const NEAR = 4;

/** What a model sees on one side of a thing, the nearest word first. Gives the concepts met, nearest first. */
export function sideFeatures(
  name: string,
  words: readonly string[],
  concepts: ConceptIndex,
  seen: Set<string>,
): string[] {
  const met: string[] = [];
  for (const [i, word] of words.entries()) {
    const now = stem(word);
    seen.add(`${name}:${now}`);
    if (i < NEAR) seen.add(`${name}${i}:${now}`);
    if (i < NEAR && i + 1 < words.length) seen.add(`${name}:${now} ${stem(words[i + 1]!)}`);
    for (const concept of concepts.get(word) ?? []) {
      const key = `${name}=${concept}`;
      seen.add(key);
      if (i < NEAR) seen.add(`${name}n=${concept}`);
      for (const before of met.slice(-3)) seen.add(`${before}>${concept}`);
      if (!met.includes(key)) met.push(key);
    }
  }
  return met;
}
