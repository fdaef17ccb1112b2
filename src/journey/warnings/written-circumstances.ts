import { ALONE, HAS_HEALTH, IS_UNWELL, OF_ALL, OF_ONE } from '#catalogue/warning-texts/circumstance-words.ts';

/** A sentence ends at . ! ? before a space, or with its line. */
const SENTENCE = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*/g;

/** Where a text tells of one person's health, or that they live alone (R6.20). Advice to everybody is none. Offsets are of the text. Linear in it. */
export function findWrittenCircumstances(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const sentence of text.matchAll(SENTENCE)) {
    const words = sentence[0];
    if (!OF_ONE.test(words) || OF_ALL.test(words)) continue;
    for (const pattern of [HAS_HEALTH, IS_UNWELL, ALONE])
      for (const m of words.matchAll(pattern)) {
        const start = sentence.index + m.index;
        found.push({ start, end: start + m[0].length });
      }
  }
  return found;
}
