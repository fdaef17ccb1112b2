import { tuned } from '#catalogue/thresholds.ts';

/** The limits at the edge: how large, how deep, how old a record may be before it is refused. */
export const INTAKE = {
  maxLineBytes: tuned(
    4 * 1024 * 1024,
    'A fraud report with a long statement is under 100 KiB; a line of many megabytes is a cut or wrong file, and holding it would let one sender fill the memory.',
    'judgement',
  ),
  maxDocumentBytes: tuned(
    64 * 1024 * 1024,
    'A saved web page with its pictures inlined reaches tens of megabytes; more than this is not a warning.',
    'judgement',
  ),
  maxDepth: tuned(
    32,
    'The report format is four levels deep; partners wrap theirs in a few more. Deeper nesting is an attack on recursive code.',
    'contracts section 6; judgement',
  ),
  maxIdCharacters: tuned(200, 'Reference numbers are under 40 characters; they are keys of the database.', 'judgement'),
  maxTextCharacters: tuned(
    10_000,
    'Names, addresses and descriptions; a whole statement belongs in the narrative.',
    'judgement',
  ),
  maxNarrativeCharacters: tuned(
    500_000,
    'The longest witness statements are some 100 pages, about 300,000 characters.',
    'judgement',
  ),
  maxListItems: tuned(1_000, 'No report names a thousand callers; a longer list is a wrong export.', 'judgement'),
  earliestYear: tuned(1990, 'Nothing older is worked on; an earlier date is a default or a typing error.', 'judgement'),
  latestYear: tuned(2100, 'A later date is a typing error.', 'judgement'),
  maxAge: tuned(125, 'The oldest person on record reached 122 years.', 'Calment, died 1997'),
  earliestBirthYear: tuned(1870, 'Nobody born earlier can have been a victim since 1990.', 'judgement'),
  maxPounds: tuned(
    1e12,
    'The largest fraud ever recorded is tens of billions; a larger sum is an identifier in the wrong column.',
    'judgement',
  ),
} as const;
