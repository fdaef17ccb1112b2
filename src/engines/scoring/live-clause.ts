import type { Text } from './text.ts';

/** A piece of a sentence with its own verb, lower case, and when it is told of. */
export interface Clause {
  start: number;
  end: number;
  words: string;
  /** What stood before it in the sentence, where the clause has no subject of its own: "a card, which is on its way". */
  lead: string;
  /** The whole sentence, for what stands beside the clause. */
  sentence: string;
  /** Told as over: "he came", "she was waiting". */
  past: boolean;
  /** What somebody said would be: "a driver would call". */
  told: boolean;
  /** Again and again, or never: "every week", "always". */
  habit: boolean;
  /** A past day is named in the sentence, or at the head of the one before. */
  pastDay: boolean;
  /** Now, today, or a time ahead is named in the sentence. */
  today: boolean;
}

/** Where one clause ends and the next begins: stops, commas, dashes and the small joining words. */
const JOINT =
  /[,:](?!\d)|[()\u2013\u2014]|\s(?:-|\/{1,2})\s|\s(?:and|but|so|then|because|while|whilst|when|who|which|although|though|cos|until|till|after|before|where)\s/g;
const LONGEST = 260;
const MOST_CLAUSES = 400;

/** These set a clause in the past wherever they stand. */
const PAST_ALWAYS = /\b(?:was|were|had|did|didn't|used to)\b/;
const PAST_VERBS =
  '(?:came|went|took|gave|said no|handed|collected|arrived|attended|turned up|called (?:round|me|her|him|us|them)|knocked|rang|left|drove|walked|sat waiting|stood|withdrew|drew|bought|paid|sent|posted|lost|met|kept asking|got away|ran off|made off|declined|refused|stopped|realised|picked (?:it|them|up)|fetched|kept me|kept her|kept him|waited|wanted|asked|promised|offered|claimed|happened|put the phone|shut|found|received|became|began|told (?:him|them) to (?:go|get|clear)|phoned|returned|disappeared|vanished|transferred|introduced)';
/** "has gone", "is handed", "wants it collected": the same words are no past after these. */
const NOT_AFTER =
  "(?<!\\b(?:has|have|had|is|are|be|been|being|get|gets|got|it|them|money|cash|cards?|just|was told|were told) )(?<!(?:'s|'ve|'re) )";
const PAST = new RegExp(`${NOT_AFTER}\\b${PAST_VERBS}\\b`);
const SUBJECT_PAST =
  /\b(?:i|he|she|they|we|it|who|mum|dad|mother|father|victim|ip|customer|courier|driver|cab|taxi|lad|bloke|rider|someone|man|male|suspect|officer) (?:\w{2,12}ly )?(?!need|feed|speed|indeed|booked|expected|arranged|ordered|required|requested|attended yet|scared|confused|armed|believed|supposed|suspected|alleged|wanted for)\w{3,12}ed\b/;
/** Perfects, reports of speech and passives of the present do not set a clause in the past: "has put", "was told to expect". */
const PRESENT_AFTER =
  /\b(?:is|are|am|'s|'re|'m|has|have|'ve|can|won't|wants?|says?|states?|thinks?|reckons?|believes?|insists?|isn't|aren't|hasn't|haven't|will|'ll|don't|doesn't|needs?|keeps?|still)\b/;
const TOLD_TO = /\b(?:was|were|been|being) (?:told|asked|instructed|advised|ordered|directed|warned)\b/;
const TOLD =
  /\b(?:would|wouldn't|'d be|was to|were to|was going to|were going to|was due|were due|was meant to|was supposed to|were supposed to)\b/;
const HABIT =
  /\b(?:every (?:week|day|month|time|year|friday|few|other)|each (?:week|day|month|time)|always|most days|most weeks|once a (?:week|month)|never has|for years|in \w+ years|all the time|regularly|or so they say|say every|has not returned|quite often)\b/;
const PAST_DAY =
  /\b(?:yesterday|last (?:night|week|month|year|\w+day|weekend|summer|winter|autumn|spring|christmas|few|two|three|november|december|january|february|march|april|june|july|august|september|october)|(?:the )?(?:day|night|week|month|easter|year|christmas) before (?:last|christmas)|(?:a|one|two|three|four|five|six|seven|eight|ten|\d{1,2}|several|some|few|couple of) (?:days?|nights?|weeks?|months?|years?|wks?|fortnights?) (?:ago|back|since|later|before)|a fortnight (?:ago|back|since|now)|week ago|(?:on|since|from) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:last|gone|just gone|night)|(?:was|were|been|in|by) (?:on )?(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|was|were) (?:fri|satur|sun|mon|tues|wednes|thurs)day|(?:in|since|during|back in|early|late|of|before) (?:the )?(?:summer|autumn|winter|spring|new year|christmas|half term|january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d)|in may|(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} (?:the )?\d{1,2}(?:st|nd|rd|th)?|on the \d{1,2}(?:st|nd|rd|th)|\d{1,2}\/\d{1,2}(?:\/(?:20)?\d\d)?|\d{1,2}\.\d{1,2}\.(?:20)?\d\d|the other (?:day|week)|(?:some|a long|long) time (?:ago|back|last)|ages ago|at the time|historic(?:al)?|retrospective|that was (?:on|in|last|two|three)|this was|going back|earlier this (?:week|month|year)|it were \w+day|date of offence|in the week|the (?:next|following) (?:day|morning|week)|that night|each afternoon|(?:two|three|several) (?:days|nights) running)\b/;
const TODAY =
  /\b(?:now|right now|today|tonight|this (?:morning|afternoon|aft|evening|minute|lunchtime|tea ?time)|as we speak|as i (?:write|type|speak)|while i type|at the moment|at this moment|currently|presently|at present|any (?:minute|moment|time|second)|shortly|imminent(?:ly)?|soon|still|just (?:now|walked|got|turned|arrived|pulled|been|told|found)|on (?:his|her|their|its|the) way|en ?route|otw|eta|in (?:about )?(?:\d{1,2}|five|ten|fifteen|twenty|thirty|half|an|a few|a couple) (?:an hour|hour|hours|minutes?|mins?|m)\b|within (?:the|an|half|\d{1,2}|minutes)|inside the hour|before (?:tea|dark|lunch|dinner|long|\d|(?:the |my |her |his )?(?:bank|branch|shop|post office) (?:shuts|closes))|at (?:tea|lunch|dinner) ?time|after (?:tea|lunch|dinner|school)|by (?:lunch\w*|tea\w*|noon|midday)|later(?: on)?|tomorrow|yet|already|so far|atm|minutes? (?:off|away|since|ago)|mins? (?:off|away|ago)|directly|(?:are|is|'re|'s) back)\b/;

/** The clauses of a text in order. Linear in its length: at most a set number are read. */
export function clausesOf(text: Text, isReportDay: (words: string) => string): Clause[] {
  const clauses: Clause[] = [];
  let before = '';
  for (let i = 0; i < text.sentences.length && clauses.length < MOST_CLAUSES; i += 1) {
    const from = text.sentences[i]!;
    const to = text.sentences[i + 1] ?? text.lower.length;
    const raw = text.lower.slice(from, Math.min(to, from + 1_200));
    if (raw.trim() === '') continue;
    const sentence = isReportDay(raw);
    const dated = PAST_DAY.test(sentence);
    const pastDay = dated || (PAST_DAY.test(before) && !TODAY.test(sentence));
    const today = TODAY.test(sentence);
    for (const [start, end] of cuts(raw)) {
      // A blank in front, so that a clause whose subject stands in the one before ("and is knocking") reads like any other.
      const words = ` ${raw.slice(start, end).trimStart()}`;
      if (words.trim().length < 2) continue;
      const last = clauses.at(-1);
      const joined = last !== undefined && last.start >= from;
      clauses.push({
        start: from + start,
        end: from + end,
        words,
        sentence,
        lead: joined && NO_SUBJECT.test(words) ? raw.slice(Math.max(0, start - 60), start) : '',
        past: isPast(words) || (joined && last.past && BARE_VERB.test(words)),
        told: TOLD.test(words),
        habit: HABIT.test(sentence),
        pastDay,
        today,
      });
    }
    before = dated ? sentence : '';
  }
  return clauses;
}

/** "took £3,000 and still has it": the first verb sets the clause in the past. */
const PAST_FIRST =
  /^ {0,2}(?:(?:he|she|they|i|we|it|mum|dad|the \w+|a \w+|\w+) ){0,3}(?<!\b(?:that|who) )(?:took|came|went|gave|handed over|rang|left|drew|withdrew|lost|paid|sent)\b/;

const NO_SUBJECT = /^ (?:is|are|was|will|'s|has|have|should|to|due|coming|being)\b/;
/** "asked her to draw £3,000 and wait for a courier": the second verb is told as the first. */
const BARE_VERB =
  /^ (?:then )?(?:wait|give|hand|put|take|leave|draw|withdraw|send|keep|stay|buy|pay|go|get|collect|meet|pass|pack|post|not|to|\w{2,12}ing)\b/;

function isPast(words: string): boolean {
  const plain = words.replace(TOLD_TO, ' ');
  if (PRESENT_AFTER.test(plain) && !/\b(?:was|were|had|did)\b/.test(plain)) return PAST_FIRST.test(plain);
  return PAST_ALWAYS.test(plain) || PAST.test(plain) || SUBJECT_PAST.test(plain);
}

function* cuts(sentence: string): Generator<[number, number]> {
  let from = 0;
  for (const m of sentence.matchAll(JOINT)) {
    if (m.index - from >= 2) yield [from, Math.min(m.index, from + LONGEST)];
    from = m.index + m[0].length;
  }
  if (sentence.length > from) yield [from, Math.min(sentence.length, from + LONGEST)];
}

export { PAST_DAY, TODAY };
