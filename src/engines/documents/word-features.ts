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
