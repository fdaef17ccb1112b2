import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the search over all reports. */
export const SEARCH = {
  longestQuery: tuned(
    200,
    'Characters of a search: a line. More is a text, and belongs among the readings.',
    'judgement',
  ),
  mostWords: tuned(6, 'Words of a search that are looked for among names: nobody has more.', 'judgement'),
  shown: tuned(25, 'Results on a page.', 'as in the other lists'),
  most: tuned(
    100,
    'Results kept of one search: whoever has more asks again with another word.',
    'judgement; benchmarks/search.ts',
  ),
  eachWay: tuned(
    100,
    'Results taken from each way of searching (names, numbers, stories), the newest first: as many as are kept, so that a word of thousands of stories is not told as sixty.',
    'a county of 7,241 reports; benchmarks/staff-roles.ts',
  ),
  likeWords: tuned(
    24,
    'Words of names that a mistyped one may have meant, the likest first.',
    'judgement; benchmarks/search.ts',
  ),
  candidates: tuned(
    300,
    'Words that share enough parts with a mistyped one to be measured letter by letter.',
    'benchmarks/search.ts',
  ),
  leastDigits: tuned(3, 'Signs of a part of a number or plate: two stand in nearly every number.', 'three-sign parts'),
  slips: tuned(
    [
      [4, 1],
      [7, 2],
      [99, 3],
    ] as readonly (readonly [number, number])[],
    'Slips of the finger allowed in a word of up to so many letters: one in Jane, two in Margret, three beyond. More finds other names.',
    'Damerau (1964): four in five mistyped words hold one slip; longer names are also misheard',
  ),
  shortestFuzzy: tuned(
    3,
    'Shorter words are taken as they are typed: one slip makes any of them any other.',
    'judgement',
  ),
  around: tuned(90, 'Characters of a story shown on either side of the words found.', 'two lines on a page'),
  keptHours: tuned(
    12,
    'Hours for which a search and its results are kept for whoever made it: a shift. Names that were searched for are personal data.',
    'judgement; R6.5',
  ),
} as const;
