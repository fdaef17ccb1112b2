import { BANK_NAMES, NO_BANK_NAME, PRETENCE } from '#catalogue/warning-texts/bank-names.ts';
import { PERSON_WORDS } from '#catalogue/warning-texts/person-words.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NAMES = [...BANK_NAMES].sort((a, b) => b.length - a.length).map(escaped);
/** Any bank, by its name or by the form of its name. */
const BANK = new RegExp(
  `(?<![\\p{L}\\d])(?:${NAMES.join('|')}|(?!(?:${NO_BANK_NAME}) )\\p{Lu}[\\p{L}&'’-]{1,20} (?:Bank|Building Society))(?:['’]s?)?(?![\\p{L}\\d])`,
  'gu',
);
/** Somebody's: "her Barclays", "the victim's own bank, Barclays", "Mrs A's account with Lloyds". */
const OWNED =
  /(?:\b(?:her|his|their)|['’]s?)(?: own)?(?:,? (?:current |savings |joint |business |online )?(?:bank|account|accounts|card|cards|branch|savings|money|app)(?: (?:with|at|from|in|is|was))?,?)?(?: (?:local|nearest|usual))? $/iu;
const PRETENDED = new RegExp(
  `\\b(?:${PRETENCE})(?: (?:to|be|is|was|were|are|from|as|the|of|a|an|come|his|her|their|it|with|for|work|works|worked|\\p{Lu}\\p{L}*|by|bank|bank's|fraud|security|team|department|staff|somebody|someone|employee|official|manager|officer|caller)){0,8} $`,
  'u',
);
const BANKS_WITH =
  /\b(?:bank|banks|banked|banking|customer|customers|account|accounts|savings|saver) (?:with|of|at|in|from) (?:the )?$/i;
const PERSON = new RegExp(
  `(?<![\\p{L}])(?:she|he|her|his|him|${[...PERSON_WORDS].map(escaped).join('|')})(?![\\p{L}])|\\d-year-old`,
  'iu',
);

/**
 * Banks of victims in a text: one that somebody owns, is a customer of, or that stands in a sentence about a person and is not what a caller
 * claims to be. "Callers say they are from Barclays" may stand; "she went to her Barclays branch" may not (R6.20: no bank). Linear in the text.
 */
export function findWrittenBanks(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const m of text.matchAll(BANK)) {
    const [start, end] = [m.index, m.index + m[0].length];
    const [from, to] = sentenceAround(text, start, end);
    const before = text.slice(Math.max(from, start - 160), start);
    const after = text.slice(end, Math.min(to, end + 60));
    if (/\b(?:your|you)\b[^.]{0,40}$/i.test(before)) continue;
    if (OWNED.test(before) || BANKS_WITH.test(before) || isPlace(before, after)) found.push({ start, end });
    else if (!PRETENDED.test(lowerFirst(before)) && PERSON.test(text.slice(from, to))) found.push({ start, end });
  }
  return found;
}

/** The first word of a sentence as it stands inside one. */
const lowerFirst = (text: string): string => text.replace(/^\s*\p{Lu}(?=\p{Ll})/u, (c) => c.toLowerCase());

/** "the Barclays branch in Hitchin": which branch is as good as a street. */
const isPlace = (before: string, after: string): boolean =>
  /\b(?:the|a|at|to|in|from) $/i.test(before) &&
  /^ (?:\p{L}+ )?(?:branch|cash ?point|cash machine) (?:in|at|on|near)\b/iu.test(after);

function sentenceAround(text: string, start: number, end: number): [number, number] {
  const edge = /[.!?\n]/;
  let [from, to] = [start, end];
  while (from > 0 && start - from < 400 && !edge.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < 400 && !edge.test(text[to]!)) to++;
  return [from, to];
}
