/** Words to the concepts they stand for: "minicab" → COLLECTOR. A word may stand for several. */
export type ConceptIndex = ReadonlyMap<string, readonly string[]>;

/** Made once from the catalogue's lists of words by concept. */
export function indexConcepts(concepts: Readonly<Record<string, string>>): ConceptIndex {
  const index = new Map<string, string[]>();
  for (const [concept, words] of Object.entries(concepts)) {
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), concept]);
  }
  return index;
}

/** Words of a sentence that are read: a sentence has tens; a text without stops is read in pieces (sentence-model.ts). Bounds the cost. */
export const MOST_WORDS = 60;
/** Two concepts further apart than this say nothing of each other. */
const REACH = 8;
const CLOSE = 3;

/** A sentence as plain words: lower case, apostrophes dropped, sums as "£#", other figures as "#". */
export function plainWords(sentence: string): string[] {
  const plain = sentence
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/£\s?\d[\d,.]{0,12}k?/g, ' £# ')
    .replace(/\d[\d,.:]{0,20}/g, ' # ')
    .replace(/[^a-z£#]+/g, ' ');
  return plain.split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word);

/**
 * What the model sees of a sentence: its word stems one, two and three in a row; the concepts its words stand for, alone, in the order in
 * which they come, close together, and beside the words next to them. So "a biker is due" is near "a courier is expected", which it has
 * never been shown, and "a courier was due" is not. Each feature once.
 */
export function sentenceFeatures(sentence: string, concepts: ConceptIndex): string[] {
  const words = plainWords(sentence);
  const stems = ['<', ...words.map(stem), '>'];
  const seen = new Set<string>();
  for (const [i, word] of stems.entries()) {
    seen.add(word);
    const next = stems[i + 1];
    if (next === undefined) break;
    seen.add(`${word} ${next}`);
    const third = stems[i + 2];
    if (third !== undefined) seen.add(`${word} ${next} ${third}`);
  }
  addConcepts(words, concepts, seen);
  return [...seen];
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
