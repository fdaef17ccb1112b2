/**
 * Reading age of an English text in years: the Flesch–Kincaid grade (Kincaid et al. 1975) plus five.
 *
 *     grade = 0.39 · words/sentences + 11.8 · syllables/words − 15.59
 *
 * Numbers count as one syllable each, as they are read at a glance; a list item counts as a sentence.
 */
export function readingAge(text: string): number {
  const sentences = text.split(/[.!?:]+(?=\s|$)|\n+/).filter((s) => /[a-z0-9]/i.test(s));
  const words = text.match(/[A-Za-z][A-Za-z'’-]*|\d[\d,.:/]*/g) ?? [];
  if (words.length === 0 || sentences.length === 0) return 0;
  const syllables = words.reduce((sum, w) => sum + syllablesOf(w), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round((grade + 5) * 10) / 10);
}

/**
 * The paragraphs of a text that read harder than an age, the hardest first: the age of a whole text is an average, and one official paragraph
 * among easy ones hides in it. Shorter ones than `words` are left out: three long words are no paragraph.
 */
export function hardParagraphs(text: string, age: number, words: number): { text: string; age: number }[] {
  return text
    .split(/\n+/)
    .map((p) => p.trim())
    .filter((p) => p.split(/\s+/).length >= words)
    .map((p) => ({ text: p, age: readingAge(p) }))
    .filter((p) => p.age > age)
    .sort((a, b) => b.age - a.age);
}

/** Syllables of a word by its groups of vowels; a silent e at the end does not count. */
export function syllablesOf(word: string): number {
  const w = word.toLowerCase().replace(/[^a-z]/g, '');
  if (w.length <= 3) return 1;
  const bare = w.replace(/(?:[^laeiouy]es|[^l]ed|[^laeiouy]e)$/, (end) => (/^[td]ed$/.test(end) ? 'ed' : end[0]!));
  return Math.max(1, (bare.match(/[aeiouy]+/g) ?? []).length);
}
