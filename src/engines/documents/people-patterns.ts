import { COUNT_WORD_PATTERN } from '#core/number-words.ts';
import type { PeopleWords } from './knowledge.ts';

export interface PeoplePatterns {
  /** "an 83-year-old woman", "two Hemel Hempstead residents", "Worthing pensioner" at the start of a headline, "Doreen, 84, of Hythe". */
  person: RegExp;
  /** "one lost …", "another was …", "the first, 74, …". */
  pronoun: RegExp;
  /** "in one incident", "in the second, …". */
  case: RegExp;
  /** "the victim", "the 85-year-old", "the Godalming woman", "the couple": somebody spoken of before, if anybody was. */
  definite: RegExp;
  /** At the end of the words for a case. */
  caseNoun: RegExp;
  couple: RegExp;
  /** Nouns that tell who somebody is, in the order in which they are believed. */
  genders: readonly (readonly ['couple' | 'female' | 'male', RegExp])[];
}

const OTHER_WOMEN = [
  'women',
  'ladies',
  'female',
  'Mrs',
  'Ms',
  'Miss',
  'nan',
  'aunt',
  'auntie',
  'wife',
  'mother-in-law',
];
const OTHER_MEN = ['men', 'male', 'Mr', 'uncle', 'husband', 'father-in-law'];
const nounsOf = (nouns: string[]): RegExp => new RegExp(`\\b(?:${nouns.join('|')})s?\\b`, 'i');

/** Any of the words, the longest first, with or without a capital. By their first letter, which makes the pattern ready many times sooner. */
function anyOf(words: string[]): string {
  const byFirst = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word[0]!.toLowerCase();
    byFirst.set(first, [...(byFirst.get(first) ?? []), word.slice(1)]);
  }
  return [...byFirst].map(([c, rest]) => `[${c.toUpperCase()}${c}](?:${rest.join('|')})`).join('|');
}

const COUNTS = COUNT_WORD_PATTERN.replace(/(?<![a-z])([a-z])(?=[a-z])/g, (c) => `[${c.toUpperCase()}${c}]`);
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|other|latest|eldest|oldest|next';
const DETERMINER = `[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he (?:${ORDINALS})|[Aa] (?:second|third|fourth|fifth|sixth|seventh|further)|[Oo]ne of the|(?:${COUNTS})(?: of the| other| more| further)?|(?<![£\\d,.])\\d{1,2}(?! ?(?:years?|[A-Z][a-z]{2,8} (?:to|when|\\d{4})))`;
const AGED = '\\d{2,3}[- ]years?[- ]olds?';
/** "an 84yo", "a 79 y/o". */
const AGED_SHORT = '\\d{2} ?y/?o';
/** "someone was conned into …": a victim without a determiner. */
const BARE =
  '(?:[Ss]omeone|[Ss]omebody)(?= (?:(?:was|had been|has been|who was) (?:\\w{2,12}ly )?(?:conned|scammed|tricked|duped|defrauded|persuaded|targeted|robbed|cheated|swindled|called|phoned|rung|contacted|fooled|talked into)|lost|fell|who lost|paid|sent|handed|transferred) )';
/** "Doreen, 84, of Tunstall": an old age, or a first name alone; a full name and a young age is how a court reports a defendant. */
const NAMED =
  "(?<!\\b(?:[A-Z][\\w'-]{1,20}|by|with|in|of|from|at|near|to) )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b)[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,16})?(?=,? \\(?(?:not (?:her|his) real name|whose name)|, (?:aged )?(?:[6-9]\\d|1\\d\\d),? [a-z]|,? aged (?:[6-9]\\d|1\\d\\d),? [a-z])|(?<=^|[.!?\";:] |said |how )[A-Z][a-z]{2,14}(?=, (?:aged |then |now )?\\d{2}, (?:from|of|who|a|was|lost|paid|had|clicked|typed|followed|sent|put|answered|received|saw|believed|transferred|gave|handed|realised|thought) )|(?<!\\b(?:[A-Z][\\w'-]{1,20}|by|with) )[A-Z][a-z]{2,14} [A-Z][a-z]{2,16}(?=, (?:aged )?\\d{2}, (?:of|from) [A-Z][\\w' ]{2,24},? (?:thought|lost|paid|sent|believed|received|had (?!been arrested|admitted|denied|pleaded)|fell|told (?!police he collected)|handed|gave|said she|said he had))|(?<=^|[.!?] )(?!(?:She|He|They|Police|Victims|Officers|Residents|People|Pensioners|Some|Many|Who|None|Nobody|Another|One|Both|Others|Fraudsters|Criminals|Scammers|Customers|Women|Men|Banks|Last|Two|Three|Four|Five|Most|All)\\b)[A-Z][a-z]{2,14}(?= (?:lost £|handed over|paid out|was conned|was scammed|fell for|was tricked))|(?=[A-Z])(?<=^|[.!?] )(?!(?:She|He|They)\\b)[A-Z][a-z]{2,14}(?=, who(?: is|'s| was) (?:now )?(?:[5-9]\\d|10\\d)[,.])|(?=[A-Z])(?<=(?:er|or|ist|ian|ant|ent) )[A-Z][a-z]{2,14}(?: [A-Z][a-z'-]{2,16})?(?=, \\d{2}, (?:(?:from|of) [A-Z][\\w' ]{2,24}, )?(?:paid|lost|sent|received|gave|handed|transferred|thought|bought|booked|fell|clicked|saw|did))|(?=[A-Z])(?<= (?:was|is) )[A-Z][a-z]{2,14}(?=, (?:aged )?(?:[6-9]\\d|10\\d)[.,])|(?=[A-Z])(?<=[Aa]mong (?:them|those|these|the \\w{3,12})(?: \\w{3,12}){0,2} (?:was|is|were) )[A-Z][a-z]{2,14}(?: [A-Z][a-z'-]{2,16})?(?=, (?:aged )?\\d{2}[,.])";
const RELATIVE = `(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir) (?:${AGED}|elderly|frail|widowed|own|vulnerable)(?:,? (?:elderly|frail|widowed))? (?:mother|father|mum|dad|grandmother|grandfather|gran|nan|aunt|auntie|uncle|wife|husband|neighbour|mother-in-law|father-in-law)\\b|[Aa]n? (?:[a-z]{3,12} )?[a-z]{3,12}'s (?:elderly |widowed |frail )?(?:mother|father|mum|dad|grandmother|grandfather|gran|aunt|uncle)\\b|(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir) (?:mother|father|mum|dad|grandmother|grandfather|gran|nan|aunt|auntie|uncle|parents|brother|sister)(?=, (?:both |aged )?\\d{2})|(?:[Mm]y|[Oo]ur) (?:mother|father|mum|dad|grandmother|grandfather|gran|nan|grandad|aunt|auntie|uncle|neighbour|friend)(?: [A-Z][a-z]{2,14})?(?=,? (?:who is|who's|is|was) (?:now )?(?:[6-9]\\d|10\\d)\\b)|[Aa] (?:second|third|fourth|fifth|sixth|seventh|further) household\\b|[Aa] neighbour(?= (?:in|at|from) [A-Z]|(?: of (?:hers|his|theirs|mine))?, (?:aged )?\\d{2},| (?:who )?(?:had|took|got) (?:a similar|the same) (?:call|text|letter|visit))`;
const TITLED =
  "Mr and Mrs [A-Z][a-z]{0,16}(?=,| (?:lost|paid|were|had|of|from|gave|sent|handed))|(?:Mr|Mrs|Ms|Miss) [A-Z][a-z]{0,16}(?: [A-Z][a-z]{1,16})?(?=, (?:aged )?\\d{2},|, (?:of|from|in) (?!Trading|Citizens|Age|Victim|Neighbourhood)[A-Z][\\w' -]{2,24}, (?!said|says|who (?:said|says|runs|leads|chairs)))";
/** As bulletins and lists put it: "Male, 88.", "woman (90) asked for", "Irene Dowson, 88, Otley: 14 calls", "Hove, 81, £6,200", "Gosforth, f, 84:", "Resident (m, 74)", "Edna (90, Congleton)". Old ages only: a young one in brackets is a defendant's. */
const BRIEF =
  "(?:[Mm]an|[Ww]oman|[Mm]ale|[Ff]emale|[Ll]ady|[Gg]entleman|[Pp]ensioner|[Rr]esident)(?= \\((?:aged )?[5-9]\\d\\)|, (?:aged )?[6-9]\\d[,.;:])|[A-Z][a-z]{2,14}(?: [A-Z][a-z'-]{2,16})?(?=, (?:aged )?(?:[6-9]\\d|10\\d), [A-Z][\\w' -]{2,24}[:;]| \\((?:[6-9]\\d|10\\d), [A-Z])|(?<=^|[:;•*-] )[A-Z][a-z]{2,16}(?: [A-Z][a-z]{2,16})?(?=, (?:[6-9]\\d|10\\d), £\\d)|(?<=[:;] )(?:[a-z]{3,12} ){0,2}[a-z]{3,14}(?=(?:, | of | \\(|, aged | aged )(?:[6-9]\\d|10\\d)(?:[,.;:)]| (?:rung|called|told|phoned|conned|asked|lost|gave|paid|from|at)\\b))|(?=[mwfclgrpsb])(?<=: )(?<!\\b(?:Collection|Collector|Courier|Caller|Suspect|Offender|Description|Driver|Means|Sought): )(?<=[A-Z][a-z]{2,16}(?:, [A-Z\\d][\\w ]{2,10})?: )(?:man|woman|male|female|couple|lady|gentleman|resident|pensioner|sisters|brothers)(?=,? (?:in (?:her|his|their) |of \\d{2}|\\d{2}|age |£)|,)|(?<=[,:;.(] |\\()[MFmf](?=,? \\(?(?:[1-9]\\d|10\\d)s?\\)?[:,.;) ])";
/** "Edna is 88." and "Bill, in Wallsend, is 79": a first name whose age is told as news. Old ages only. */
const AGED_NAME =
  '(?<=^|[.!?"] )(?!(?:She|He|It|This|That|One|Who|There|The)\\b)[A-Z][a-z]{2,14}(?=(?:, (?:in|of|from|at) [A-Z][\\w\' -]{2,24},)? is (?:now )?(?:[6-9]\\d|10\\d)(?:[.,;]| and ))';
/** "one of our older members", "one of the parishioners": of a body, and somebody in particular. */
const OF_MANY =
  '[Oo]ne of (?:our|my|their|your|its|the) (?:[a-z-]{3,14} ){0,2}(?:members|parishioners|neighbours|readers|customers|tenants|supporters|donors|volunteers|patients|clients|regulars|listeners|allotment holders|congregation)\\b|[Aa]n? (?:elderly |older |local |retired )?(?:member|friend|supporter|customer|tenant|client|patient) of (?:our|my|this|ours|the) ?(?:[a-z-]{3,14} ?){0,2}(?=, who (?:is|was)|, (?:aged )?\\d{2},| (?:was (?:rung|called|phoned|told|conned)|lost|gave) )';
/** "I am 76 and …": who writes tells of what befell himself. An old age only. */
const NARRATOR = "I(?=(?: am|'m)(?: now)? (?:[6-9]\\d|10\\d)(?:,|\\.| and | years))";
const PAIR =
  "[A-Z][a-z]{2,12} and [A-Z][a-z]{2,12}(?=, (?:both (?:aged )?\\d{2},|(?:from|of) [A-Z][\\w' -]{2,24}, (?:paid|lost|sent|gave|handed|thought|booked|bought|transferred|had (?:paid|sent|lost|given))))|" +
  '[Mm]y (?:husband|wife|partner) and I\\b|(?:[Aa] |[Tt]he )?(?:man and (?:a )?woman|woman and (?:a )?man|[Hh]usband and wife|mother and (?:her )?(?:son|daughter)|father and (?:his )?(?:son|daughter))(?=,? (?:both )?(?:in their|aged|from|who|of|were|lost|have|had) )';
/** "a dental nurse from Crewe", "a Tenby hotelier": somebody by what he or she does for a living, where a place, an age or a deed follows. */
const TRADE =
  '(?!(?:[a-z-]{2,14} ){0,2}(?:officer|caller|fraudster|scammer|offender|imposter|impostor|letter|number|order|computer|offer|matter|staff member|paper|newspaper|corner|quarter|summer|winter|manner|counter|register|reminder|folder|trader|call|seller|dealer|never|after|other|over|under|later|either|however|further|number|error|door|floor|motor|monitor|sector|factor|major|minor|courier|driver|jeweller|cashier|teller|assistant|manager|clerk|carer|guard|adviser|advisor|consultant|steward|worker|neighbour|shopkeeper|supporter|visitor|passer|lawyer|solicitor|barrister|prosecutor|minister|councillor|partner|helper|detective|inspector|constable|sergeant|investigator|crook|criminal|conman)\\b)[a-z]{0,12}(?:er|or|ist|ian|ier|eer|yer|man|woman|wife|nurse|clerk|chef|mum|vicar|priest|maid|tutor|coach|boss|parent|magistrate|graduate|vet|cleric|pilot|accountant|customer|member|reader|mechanic|paramedic|cook|guide|chaplain|witness)';
const AT_WORK = `(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:(?:farm|factory|care|warehouse|office|hotel|kitchen|building|construction|school|hospital|charity) worker(?= (?:from|in|of|near) |,)|(?:[a-z][a-z'-]{2,14} ){0,3}${TRADE}(?= (?:from|in|of|near) [A-Z]|,? (?:who is |aged |now ){0,2}\\d{2},)|(?:[A-Z][\\w'-]{2,16} ){1,3}(?:[a-z][a-z'-]{2,14} ){0,1}${TRADE}(?=,? (?:(?:now |aged ){0,2}\\d{2},|who|lost|paid|sent|was|had|has|saw|gave|handed|told|transferred|fell|withdrew|bought|parted|almost|nearly) ))`;
/** "a lorry driver of 59 from Brigg", "the farmer, who was 79 and …": whatever somebody is, an age makes it somebody. */
const OF_AGE =
  "(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Aa]nother|[Oo]ne) (?:[A-Z][\\w-]{2,16} )?(?:[a-z][a-z'-]{2,14} ){0,3}(?!(?:total|group|score|number|average|speed|age|limit|fleet|gang|team|crowd|list|set|series|population|distance|majority|sample|profit|fine|cost|suspect|defendant|sentence|term|man|men|women|boys|girls|room|bus|train|flight|night)\\b)[a-z-]{3,14}(?= of (?:1[89]|[2-9]\\d)(?:,| (?:from|in|who|was|had|lost|gave|paid|sent|told|handed)\\b)|, (?:who (?:is|was) |aged )(?:[6-9]\\d|10\\d)\\b| (?:in|from|of|at) [A-Z][\\w'-]{2,16}(?: [A-Z][\\w'-]{2,16})?, (?:(?:now |aged )?(?:[4-9]\\d|10\\d)|(?:then|now|then aged|now aged) \\d{2})[,.])|(?:[Aa]n?|[Oo]ne) [A-Z][\\w'-]{2,16} [a-z]{3,14}(?=, (?:now |aged |then ){1,2}\\d{2}[,. ])";
/** "A member in her eighties", "one customer in his late 70s": an old age makes it somebody, whatever the noun. */
const IN_DECADE =
  "(?:[Aa]n?|[Oo]ne|[Aa]nother|[Oo]ur) (?:[A-Z][\\w-]{2,16} )?(?:[a-z][a-z'-]{2,14} ){0,2}(?!(?:man|woman|men|women)\\b)[a-z-]{3,14}(?= in (?:her|his) (?:early |mid |late |early-|mid-|late-)?(?:[6-9]0s|sixties|seventies|eighties|nineties)\\b)";
/** "has cost a Peckham chef £2,960", "conned a Hale nurse out of": whatever somebody is, it befell them. */
const BEFELL =
  "(?<=\\b(?:cost|costing|conned|tricked|fleeced|swindled|cheated|robbed|duped|defrauded) )an? (?:[A-Z][\\w'-]{2,16} ){0,2}(?:[a-z][a-z'-]{2,14} ){0,2}[a-z]{3,14}(?= (?:(?:more than|over|nearly|almost|about|some) )?£\\d| out of | into \\w{3,14}ing )";
/** What may follow a headline's subject: it is somebody to whom something happened. */
const HAPPENED =
  "(?=,| of \\d| almost| nearly| who| lost| was| were| has| have| had| loses| lose| conned| scammed| tricked| duped| targeted| hands| hand| handed| gives| pays| sends| saved| defrauded| swindled| cheated| left| parted| fleeced| robbed| fooled| falls| fell| in (?:his|her|their) | (?:in|from|of) [A-Z][\\w', -]{2,50} (?:were|was|have|has|lost|had) )";
/** After "the victim": told as the way it goes with every victim, not as what befell one. */
const GENERIC =
  "(?! (?:is|are|hears|will|may|might|can|could be|would|then (?:is|hears)|has to|must|gets|goes|receives|answers|thinks|believes)\\b|'s )";

const prepared = new WeakMap<PeopleWords, PeoplePatterns>();

/** The patterns for the words of the catalogue, made once. Case is kept, because a capital tells a place ("a Watford resident") from a verb. */
export function patternsFor(words: PeopleWords): PeoplePatterns {
  const known = prepared.get(words);
  if (known) return known;
  const nouns = anyOf([...words.female, ...words.male, ...words.couple, ...words.neutral, ...words.plurals]);
  const named = anyOf(
    [...words.female, ...words.male, ...words.couple, ...words.neutral].filter((w) => !words.vague.includes(w)),
  );
  const organisations = `(?:[a-z][a-z']{2,14} )?(?:${words.organisations.join('|')})(?! (?:owner|worker|manager|caretaker|teacher|assistant|secretary|governor|keeper|boss|cook|nurse|head|run by))`;
  const describing = anyOf(words.describing);
  const middle = `(?:(?:${AGED}|${describing}|(?!(?:The|She|He|They|Police|When|Officers|In|On)\\b)[A-Z][\\w'-]{1,20})[, ]{1,2}){0,5}`;
  const cases = `(?:${words.cases.join('|')})s?`;
  const befallen = `[a-z-]{4,16}(?<!\\b(?:${words.notPeople.join('|')})s?)(?= (?:lost|paid|sent|handed|gave|transferred|withdrew|parted|ended up|fell for|(?:was|were|has been|had been) (?:\\w{2,12} )?(?:conned|scammed|duped|tricked|persuaded|fooled|defrauded|robbed|cheated|swindled|fleeced|stung|taken in|talked into|targeted)) )`;
  const retired =
    '(?:[Rr]etired|[Ff]ormer) (?:(?:police|bank|head|civil|maths|primary|school|market|bus|dental|shop) )?[a-z]{3,14}(?! [a-z]{3,14} of [2-9]\\d)';
  const made: PeoplePatterns = {
    person: new RegExp(
      `(?<![\\w'-])(?:${PAIR}|(?:${DETERMINER}) ${middle}(?:(?:${nouns}|${retired})s?\\b|${organisations}\\b|${befallen}|${AGED}\\b|${AGED_SHORT}\\b)|${TITLED}|${NAMED}|${RELATIVE}|${BARE}|${BRIEF}|${AT_WORK}|${OF_AGE}|${IN_DECADE}|${AGED_NAME}|${OF_MANY}|${NARRATOR}|${BEFELL})|^${middle}(?:${nouns}|${retired})\\b${HAPPENED}`,
      'g',
    ),
    pronoun:
      /(?<![\w'-])(?<!\b(?:new|old|this|that|no|any|each|every|which|real|genuine|bogus|fake|by|at|be) )(?:[Oo]ne|[Aa]nother|[Tt]he other|[Aa] (?:second|third|fourth)|[Tt]he (?:first|second|third|fourth|fifth|sixth|next|last)|[Tt]he latter|[Tt]he former)(?=,? (?:lost|was|had|handed|gave|were|in (?:her|his|their)|(?:in|from) [A-Z]|aged|fell|paid|sent|transferred|withdrew|refused|hung|told|realised|received|of (?:them|these|the victims|the people)|(?:aged )?\d{2},|who |whose |a |an ))|(?<![\w'-])(?:[Hh]is|[Hh]er|[Tt]heir) (?:(?:first|second|third|next|last|final|other|latest) )?victim(?=, (?:an? |\d{2}|who |from ))|(?<=[Ff]rom )another(?= (?:in|of|at|on|man|woman)\b|[.,;])/g,
    definite: new RegExp(
      `(?<![\\w'-])(?:[Tt]he|[Tt]his) (?:now )?${AGED}(?: (?:${nouns}))?\\b|(?<![\\w'-])(?:[Tt]he|[Tt]his) (?:(?:(?!average|typical|past|last|potential|intended|usual|ideal|other|most|recent|both|two|three|four|five|six|seven|eight|nine|ten)[a-z][a-z-]{2,17} )?(?:${named}|[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})? (?:${nouns})|${retired})|(?:elderly|retired|vulnerable|frail|distressed) (?:${nouns})|(?:man|woman|lady|gentleman|pair|two))\\b${GENERIC}`,
      'g',
    ),
    caseNoun: new RegExp(
      `(?:(?:${words.cases.join('|')}|scam|fraud|theft|collection|approach|call|visit|trip|first|second)s?|,)$`,
      'i',
    ),
    couple: new RegExp(`\\b(?:${words.couple.join('|')})\\b`, 'i'),
    genders: [
      ['couple', nounsOf(words.couple)],
      ['female', nounsOf([...words.female, ...OTHER_WOMEN])],
      ['male', nounsOf([...words.male, ...OTHER_MEN])],
    ],
    case: new RegExp(
      `(?<![\\w'-])(?:one of the|one|another|the other|the (?:first|second|third)|a second|a third|a separate|a further|a recent|the latest|two|three|four|2|3|4)(?: (?:separate|other|recent|such|further|latest|similar))? ${cases}\\b|(?<=\\b(?:in|of|linked to|during) )(?:a|one|another) (?:scam|fraud|theft)(?= in [A-Z]| on )|(?<=[Ii]n )(?:one|another|the (?:first|second|third|other|most serious|worst|latest)|a (?:second|third)),|(?<=[Ii]n )the (?:first|second)(?= (?:the|she|he|they|it|an?|no|nothing|his|her|their) )|(?:a|another) collection(?= (?:planned|arranged|attempted) )|an? (?:similar|second|third|fourth|further) (?:approach|attempt|call|visit|trip)(?=,? (?:in|at|on|to) )|(?<=[Ii]n )the (?:attempt|attempted fraud)\\b`,
      'gi',
    ),
  };
  prepared.set(words, made);
  return made;
}
