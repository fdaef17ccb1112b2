/** A story as the stems of its telling words, each once, with the sentence it first stood in. */
export interface Script {
  /** Hashes of stems, in the order of the story. */
  stems: Uint32Array;
  /** The number of the sentence of each, from 0. */
  sentences: Uint8Array;
}

/** Words of a story read for how it is told; and words of one sentence, where a text has no stops. */
const MOST_STEMS = 250;
const LONG_SENTENCE = 12;
const MOST_SENTENCES = 255;

/** Words that every story has, and what everybody calls the people in it. */
const EVERYDAY = new Set(
  (
    'the and but for nor yet not are was were had has have him her his she they them their our out you your who whom whose which what when where why how that this these those with from into onto over under about after ' +
    'before again then than there here been being did does done doing can could would should shall will may might must very just only some any all both each few more most other such own same too now also because while until ' +
    'said says say saying told tell telling asked ask asking name named number call called calling caller phone phoned rang ring ringing telephone police bank victim informant inft reporter customer resident'
  ).split(' '),
);

/**
 * Reads how a story is told, for comparing it with others: what the caller made people do and say is told after him in much the same rare words.
 * Names, places and other things that are compared by themselves are left out (`leaveOut`: lower-case words), or they would count twice.
 */
export function readScript(text: string, leaveOut: ReadonlySet<string>): Script {
  const seen = new Set<number>();
  const stems: number[] = [];
  const sentences: number[] = [];
  let sentence = 0;
  for (const part of text.toLowerCase().split(/[.!?;\n]+|\s\/\/\s|\s[-–]\s/)) {
    let n = 0;
    for (const word of part.match(/[a-z]{3,20}/g) ?? []) {
      if (EVERYDAY.has(word) || leaveOut.has(word)) continue;
      if (stems.length >= MOST_STEMS) break;
      if (n === LONG_SENTENCE) {
        sentence++;
        n = 0;
      }
      n++;
      const hash = hashOf(stemOf(word));
      if (seen.has(hash)) continue;
      seen.add(hash);
      stems.push(hash);
      sentences.push(Math.min(sentence, MOST_SENTENCES));
    }
    if (n > 0) sentence++;
  }
  return { stems: Uint32Array.from(stems), sentences: Uint8Array.from(sentences) };
}

const ENDINGS = ['ings', 'ing', 'edly', 'ed', 'ies', 'es', 'ly', 's', 'e'];
/** Letters of a stem that count: what follows is mostly another form of the word. */
const STEM = 8;

/** A light stem: "wrapped", "wrapping" and "wraps" are one word. */
export function stemOf(word: string): string {
  let stem = word;
  const ending = ENDINGS.find((e) => word.length - e.length >= 3 && word.endsWith(e));
  if (ending) stem = stem.slice(0, -ending.length);
  if (stem.length > 3 && stem.at(-1) === stem.at(-2)) stem = stem.slice(0, -1);
  if (stem.length >= 4 && stem.endsWith('i')) stem = `${stem.slice(0, -1)}y`;
  return stem.slice(0, STEM);
}

/** FNV-1a. */
export function hashOf(word: string): number {
  let h = 2166136261;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 16777619);
  return h >>> 0;
}
