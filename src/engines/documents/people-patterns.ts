import type { PeopleWords } from './knowledge.ts';

export interface PeoplePatterns {
  /** "an 83-year-old woman", "two Hemel Hempstead residents", "Worthing pensioner" at the start of a headline. */
  person: RegExp;
  /** "one lost …", "another was …". */
  pronoun: RegExp;
  /** "in one incident". */
  case: RegExp;
  /** "the victim", "the 85-year-old": somebody new only where nobody was brought in before. */
  definite: RegExp;
}

const either = (word: string): string => `[${word[0]!.toUpperCase()}${word[0]!.toLowerCase()}]${word.slice(1)}`;
const anyOf = (words: string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(either)
    .join('|');

const COUNTS = 'two three four five six seven eight nine ten'.split(' ').map(either).join('|');
const DETERMINER = `(?:${COUNTS}) of the|[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he (?:second|third|fourth|other|first|latest|eldest|oldest)|[Aa] (?:second|third|fourth|further)|[Oo]ne of the|${COUNTS}|(?<![£\\d,.])\\d{1,2}(?! ?(?:years?|[A-Z][a-z]{2,8} (?:to|when|\\d{4})))`;
const AGED = '\\d{2,3}[- ]years?[- ]olds?';
/** "someone was conned into …": a victim without a determiner. */
const BARE =
  '(?:[Ss]omeone|[Ss]omebody)(?= (?:was|had been|has been|lost|fell|who lost|who was (?:conned|tricked|scammed)))';
const NAMED =
  '[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,16})?(?=,? (?:\\(?(?:not (?:her|his) real name|whose name)|(?:aged )?[6-9]\\d, (?:from|of|who) ))';
const RELATIVE = `(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir) (?:${AGED}|elderly|frail|widowed|late|own|vulnerable)(?:,? (?:elderly|frail|widowed))? (?:mother|father|mum|dad|grandmother|grandfather|gran|nan|aunt|auntie|uncle|wife|husband|neighbour|mother-in-law|father-in-law)\\b`;
const TITLED = '(?:Mr|Mrs|Ms|Miss) [A-Z][a-z]{1,16}(?: [A-Z][a-z]{1,16})?(?=, (?:aged )?\\d{2},)';
/** What may follow a headline's subject: it is somebody to whom something happened. */
const HAPPENED =
  '(?=,| of \\d| almost| nearly| who| lost| was| has| had| loses| conned| scammed| tricked| duped| targeted| hands| handed| in (?:his|her|their) )';

const prepared = new WeakMap<PeopleWords, PeoplePatterns>();

/** The patterns for the words of the catalogue, made once. Case is kept, because a capital tells a place ("a Watford resident") from a verb. */
export function patternsFor(words: PeopleWords): PeoplePatterns {
  const known = prepared.get(words);
  if (known) return known;
  const nouns = anyOf([
    ...words.female,
    ...words.male,
    ...words.couple,
    ...words.neutral,
    'women',
    'men',
    'ladies',
    'people',
  ]);
  const middle = `(?:(?:${AGED}|${words.describing.join('|')}|(?!(?:The|She|He|They|Police|When|Officers|In|On)\\b)[A-Z][\\w'-]{1,20})[, ]{1,2}){0,5}`;
  const cases = `(?:${words.cases.join('|')})s?`;
  const made: PeoplePatterns = {
    person: new RegExp(
      `(?<![\\w'-])(?:(?:${DETERMINER}) ${middle}(?:${nouns})s?\\b|(?:${DETERMINER}) (?:${middle})?${AGED}\\b|${TITLED}|${NAMED}|${RELATIVE}|${BARE})|^${middle}(?:${nouns})\\b${HAPPENED}`,
      'g',
    ),
    pronoun:
      /(?<![\w'-])(?:[Oo]ne|[Aa]nother|[Tt]he other|[Aa] second|[Aa] third|[Aa] fourth|[Tt]he second|[Tt]he third)(?=,? (?:lost|was|had|handed|gave|were|in (?:her|his|their)|(?:in|from) [A-Z]|aged|fell|paid|sent|transferred|of (?:them|these|the victims|the people)))|(?<=[Ff]rom )another(?= (?:in|of|at|on|man|woman)\b|[.,;])/g,
    definite: new RegExp(
      `(?<![\\w'-])[Tt]he (?:${AGED}(?: (?:${nouns}))?|(?:elderly |retired |female |male )?(?:victim|pensioner))\\b`,
      'g',
    ),
    case: new RegExp(
      `(?<![\\w'-])(?:one of the|one|another|the other|the second|a second|a separate|a further|a recent|the latest|two|three|four|2|3|4)(?: (?:separate|other|recent|such|further|latest))? ${cases}\\b|(?<=\\b(?:in|of|linked to|during) )(?:a|one|another) (?:scam|fraud|theft)(?= in [A-Z]| on )`,
      'gi',
    ),
  };
  prepared.set(words, made);
  return made;
}
