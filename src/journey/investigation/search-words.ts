/** Words, numbers and plates as they are searched by: without accents, case, spaces and signs. Pure. */

/** Words of a name: "O’Brien-Smythe, José" → obrien smythe jose. Words of one letter are left out. */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’`]/g, '')
    .toLowerCase();
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((w) => w.length > 1))];
}

/** The three-letter parts of a word with its ends: "ann" → "··a ·an ann nn·", so that beginnings count for more. */
export function wordGrams(word: string): string[] {
  const padded = `  ${word} `;
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))];
}

/** The three-sign parts of a number or plate; none of shorter ones. */
export function markGrams(value: string): string[] {
  return [...new Set(Array.from({ length: Math.max(0, value.length - 2) }, (_, i) => value.slice(i, i + 3)))];
}

/** Digits of a telephone number as people in this country write them: "+44 (0)7700 900123" → "07700900123". */
export function phoneDigits(written: string): string {
  const kept = written.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (kept.startsWith('+44')) return `0${kept.slice(3).replace(/^0/, '')}`;
  if (kept.startsWith('0044')) return `0${kept.slice(4).replace(/^0/, '')}`;
  return kept.replace(/\+/g, '');
}

/** A plate as it is compared: O and 0, I and 1 look alike on a car that drives off; ? is a sign that was not seen. */
export const plateSigns = (written: string): string =>
  written
    .toUpperCase()
    .replaceAll('*', '?')
    .replace(/[^A-Z0-9?]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1');

/** Any other mark: small letters and digits alone. */
export const markSigns = (written: string): string => written.toLowerCase().replace(/[^a-z0-9@._+-]/g, '');

const DIGIT_RUN = /\+?\d[\d ().-]{4,20}\d/g;
const PLATE = /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b|\b[A-Z]\d{1,3} ?[A-Z]{3}\b|\b[A-Z]{3} ?\d{1,3}[A-Z]\b/gi;
const LONGEST_STORY_NUMBER = 16;
const SHORTEST_STORY_NUMBER = 6;

/** Numbers of six digits or more and plates in a story, as they are compared. */
export function marksInStory(story: string): { numbers: string[]; plates: string[] } {
  const numbers = [...story.matchAll(DIGIT_RUN)]
    .map((m) => phoneDigits(m[0]))
    .filter((d) => d.length >= SHORTEST_STORY_NUMBER && d.length <= LONGEST_STORY_NUMBER);
  const plates = [...story.matchAll(PLATE)].map((m) => plateSigns(m[0]));
  return { numbers: [...new Set(numbers)], plates: [...new Set(plates)] };
}

/** What somebody typed, taken apart: every way in which it can be looked for. */
export interface SearchWish {
  /** As typed, tidied. */
  typed: string;
  /** Words as of names. */
  names: string[];
  /** Words next to each other in a story: what stood in quotation marks, or everything. */
  phrase: string;
  /** Only what stood in quotation marks is looked for. */
  phraseOnly: boolean;
  /** Digits of a part of a number. */
  digits: string;
  /** A plate, as LIKE has it, with its known parts. */
  plate: { typed: string; pattern: string; parts: string[] } | null;
  /** A reference, postcode or e-mail address. */
  mark: string;
  /** Reference of a report of ours. */
  reference: string | null;
}

const NUMBERISH = /^[+\d][\d\s().+-]*$/;
const PLATEISH = /^(?=.*\d)(?=.*[a-z])[a-z0-9?*\s]{3,12}$|^(?=.*[?*])[a-z0-9?*\s]{4,12}$/i;

/** @param least signs of the shortest part of a number that is looked for. */
export function searchWish(written: string, least: number): SearchWish {
  const typed = written
    .replace(/[“”«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const quoted = /"([^"]+)"/.exec(typed)?.[1]?.trim() ?? '';
  const words = quoted || typed.replaceAll('"', '');
  const digits = NUMBERISH.test(words) ? phoneDigits(words) : '';
  const plate = !quoted && PLATEISH.test(words) ? platePattern(words, least) : null;
  const mark = !quoted && /[\d@]/.test(words) && words.split(' ').length <= 3 ? markSigns(words) : '';
  const number = /^(?:CF-?)?0*(\d{1,15})$/i.exec(words.replace(/\s/g, ''))?.[1];
  const names = digits ? [] : nameWords(words.replace(/[?*]/g, ''));
  return {
    typed,
    names: quoted ? [] : names,
    phrase: digits ? '' : words,
    phraseOnly: quoted !== '',
    digits: digits.length >= least ? digits : '',
    plate,
    mark: mark.length >= least ? mark : '',
    reference: number && number.length <= 7 ? `CF-${number.padStart(7, '0')}` : null,
  };
}

function platePattern(words: string, least: number): SearchWish['plate'] {
  const signs = words
    .toUpperCase()
    .replace(/[^A-Z0-9?*]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1');
  const known = signs.split(/[?*]+/).filter(Boolean);
  if (known.join('').length < least) return null;
  return {
    typed: signs,
    pattern: `%${signs.replaceAll('?', '_').replaceAll('*', '%')}%`,
    parts: [...new Set(known.flatMap(markGrams))],
  };
}

/** Plates that somebody saw all but one sign of, or all but two together, and that would be this one: "KX19?YZ" of "KX19 AYZ". None of a part of a plate. */
export function halfSeenPlates(plate: string): string[] {
  const signs = plateSigns(plate);
  if (signs.length < WHOLE_PLATE || signs.length > LONGEST_PLATE || signs.includes('?')) return [];
  const blank = (from: number, n: number) => signs.slice(0, from) + '?'.repeat(n) + signs.slice(from + n);
  return [1, 2].flatMap((n) => Array.from({ length: signs.length - n + 1 }, (_, i) => blank(i, n)));
}
/** Signs of the shortest plate in common use, without the space. */
const WHOLE_PLATE = 6;
const LONGEST_PLATE = 7;
