/** Number words of English: "four", "twenty-one", "a dozen", "four and a half thousand". One table for all who read prose. */
const UNIT_WORDS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TEN_WORDS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export const UNITS: Readonly<Record<string, number>> = Object.fromEntries(UNIT_WORDS.map((w, i) => [w, i]));
export const TENS: Readonly<Record<string, number>> = Object.fromEntries(TEN_WORDS.map((w, i) => [w, (i + 2) * 10]));

/** Words for whole counts from one to ninety-nine and a dozen, longest first: for use in a pattern. */
export const COUNT_WORD_PATTERN = `(?:(?:${TEN_WORDS.join('|')})-(?:${UNIT_WORDS.slice(1, 10).join('|')})|(?:${[
  ...TEN_WORDS,
  ...UNIT_WORDS.slice(1),
]
  .sort((a, b) => b.length - a.length)
  .join('|')})|(?:a|half a|two|three) dozen|both|a couple of)`;

/** Every single word that may stand in a spoken number. */
export const NUMBER_WORDS: readonly string[] = [
  ...UNIT_WORDS,
  ...TEN_WORDS,
  'hundred',
  'thousand',
  'million',
  'a',
  'an',
  'and',
  'half',
];

/** A count in digits or words: "1,235", "eleven", "twenty-one", "a dozen", "both". Null when it is none. */
export function countOf(words: string): number | null {
  const w = words.toLowerCase().trim();
  if (/^\d/.test(w)) {
    const n = Number(w.replace(/,/g, ''));
    return Number.isFinite(n) ? n : null;
  }
  if (w === 'both' || w === 'a couple of') return 2;
  const dozen = /^(?:(half a|a|two|three) )?dozen$/.exec(w);
  if (dozen) return { 'half a': 6, two: 24, three: 36 }[dozen[1] ?? 'a'] ?? 12;
  return spokenNumber(w);
}

/** "four and a half thousand pounds" → 4500; "a hundred and twenty" → 120. Null when the words make no number. */
export function spokenNumber(words: string): number | null {
  let total = 0;
  let current = 0;
  let seen = false;
  for (const w of words.toLowerCase().split(/[\s-]+/)) {
    if (Object.hasOwn(UNITS, w)) current += UNITS[w]!;
    else if (Object.hasOwn(TENS, w)) current += TENS[w]!;
    else if (w === 'half') current += 0.5;
    else if (w === 'hundred') current = (current || 1) * 100;
    else if (w === 'thousand' || w === 'grand' || w === 'million') {
      total += (current || 1) * (w === 'million' ? 1e6 : 1e3);
      current = 0;
    } else if (w === 'a' || w === 'an' || w === 'and' || w === 'pounds' || w === 'quid') continue;
    else return null;
    seen = true;
  }
  return seen && total + current > 0 ? total + current : null;
}
