import type { Hit } from './cues.ts';
import { quoteAt, type Text } from './text.ts';

/**
 * A second look, sentence by sentence, for what no list of phrases holds: somebody to collect, a time still to come, and a verb in the
 * present or future make a sentence live, unless something in it is done, denied or somebody else's business.
 */
const COLLECTS =
  /\b(?:couriers?|driver|rider|biker|cab|taxi|minicab|uber|collect(?:ing|ed|ion|s)?|pick(?:ing|ed)?[- ]?up|pick-?up|pop(?:s|ping)? (?:back|round|by|in)|knock(?:ing|s)?|officer|detective|colleague|collector|bloke|fella|chap|rogue traders?|code ?word|password|code name|(?:coming|calling|returning|due|back) (?:round |back |over |again |by )?(?:[\w']+ ){0,3}(?:for|to (?:get|collect|pick|fetch))|who is coming|due back|(?:car|someone|somebody|man|van) (?:has been|is being|'s been) (?:sent|booked|ordered|arranged))\b/;
const TO_COME =
  /\b(?:(?:in|within|for|another|next) (?:about |around |the next |another )?(?:half an hour|an hour|the hour|\d{1,2} ?(?:minutes?|mins?|hours?|hrs?)|(?:five|ten|fifteen|twenty|thirty|forty|a few|two|three|couple of) (?:minutes|mins|hours))|any (?:minute|moment|time|second)|shortly|imminent(?:ly)?|tonight|this (?:morning|afternoon|evening|lunchtime)|later(?: today| on)?|today|at (?:about |around |approx )?(?:\d{1,2}(?:[:.]\d\d)?(?! ?(?:%|people|other|different|sites))|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)|by (?:\d{1,2}|lunch ?time|noon|midday|tea ?time|this)|before (?:\d{1,2}|lunch|tea|dark)|between \d|(?:at |by |around )?(?:lunch|tea|dinner) ?time|at (?:lunch|tea)|\d{1,2} ?(?:am|pm)|soon|now)\b/;
const PRESENT =
  /\b(?:is|are|will|shall|has|have|arrives?|comes?|knocks?|calls? (?:at|round)|collects|due|being|expect(?:s|ing|ed)?|going to|wants|says|awaiting|waiting|believes|thinks|got)\b|'(?:s|re|ll|ve)\b/;
const DONE =
  /\b(?:not (?:due|coming|expected|returning)|(?:have|has|'ve) (?:now |since )?gone|took|came|arrived|went|collected (?:it|the|by|from|at|her|his|my)|handed|gave|left|paid|used|attended|turned up|cancelled|declined|refused|stopped|realised|hung up|was (?:arrested|collected|taken|given|stopped|rung|called|phoned|told)|were (?:arrested|taken)|happened|did (?:so|not|come|n't)|made|lost (?:£|money|all|her|his|my|everything)|got away|never|nobody|no one|not (?:been|come|attend)|would have|traced|recovered|reported|blocked|deleted|ignored|knew|left me|asked when)\b/;
const OTHERS =
  /\b(?:engineer|fitter|plumber|landlord|seller|buyer|parcel|package is|redelivery|refund|replacement|new cards?|insurance|police (?:are|will|officers? (?:are|will))(?! (?:be )?(?:now )?(?:collect|pick|send))|social worker|doctor|nurse|court|bailiffs?|warrant|arrest(?:ed)? (?:if|unless)|link|flight|plane|visa|marry|hospital appointment|statement|interview|report number|crime number|crime reference|solicitor|completion|website|message says|text says|text said|voicemail|recorded|email|evri|dpd|royal mail|hermes|officer in the case|investigating officer|oic|case)\b/;
const ON_THE_LINE =
  /\b(?:on (?:the |her |his |my |their |a )?(?:landline|phone|mobile|line|house phone|telephone|blower|other end|call)|phone down|hang(?:ing)? up|mobile to (?:him|her|them)|off the phone|reading out|read out|talking (?:her|him|them|me|mum|dad) through|guid(?:ing|ed)|listening in)\b/;
const LINE_PRESENT =
  /\b(?:(?:is|are|am|'s|'re|'m) (?:still |now |currently )?(?:on|talking|speaking|being|reading|telling|guiding|listening|asking|giving)|(?:has|have|'s|'ve) been on|won't (?:put|hang|get off|come off)|will not (?:put|hang|get off)|remains? on|refus(?:es|ing) to (?:hang|put|come off|get off)|there(?:'s| is) a (?:man|bloke|woman|male|guy)|keeps? (?:her|him|them) on|has (?:her|him|them|mum|dad|my \w+) on)\b|'s (?:on|talking|telling|reading)\b/;
const LINE_OTHER =
  /\b(?:was|were|had|kept|stayed|online|whatsapp|every day|daily|each day|for weeks|for months|yesterday|last|ago|to (?:the )?(?:bank|police|us|me)\b|with (?:police|the bank|her bank|his bank))\b/;
const ASKS_NOW =
  /\b(?:(?:can|could|please|pls|will) (?:you |someone |somebody |police |an officer )?(?:please )?(?:send|come|get|attend|go)|what (?:shall|should|do|can) (?:i|we) do|should (?:i|we|she|he) (?:give|hand|go|do|let|pay|answer|open|wait)|do i (?:give|hand|let|open|pay)|is (?:this|it|that|he|she) (?:genuine|real|right|legit|true|really|a scam|ok)|need (?:someone|somebody|police|an officer|help) (?:here|now|round|urgently|straight|asap)|(?:await\w*|request\w*|require\w*|need\w*) (?:police )?(?:attendance|officers?|deployment|police|units?|assistance)|(?:police|officers?|units?) (?:required|requested|needed|please|asap|to attend|attend(?:ing)?)|rang 999|called 999|999 call|come (?:quick|now)|please hurry|urgent (?:attendance|response|help|assistance|police|deployment)|(?:ring|call|phone|contact|help) (?:me|us|her|him) (?:back )?urgent(?:ly)?|urgent(?:ly)? please|please,? urgent(?:ly)?)\b/;
const HERE =
  /\b(?:there(?:'s| is| are) (?:a |two |three |some )?(?:lads?|man|men|blokes?|woman|youths?|chaps?|males?|driver|officer|builders?|someone|somebody|traders?|workmen)\b[^.;\n]{0,20}(?:at|on|in|outside) (?:the |my |her |his )?(?:front )?(?:door|step|doorstep|drive|house|kitchen|hall|lounge|living room|garden|gate|path)|(?:a |the )?(?:lad|man|bloke|woman|youth|chap|fella|someone|somebody|male|driver|officer|trader|he|she|they|builders?|men)(?:'s|'re| is| are)? (?:on (?:the|my|her|his) (?:step|doorstep|drive|path)|in (?:the|my|her|his) (?:kitchen|house|hall|lounge|living room|garden|bedroom|home)|outside|at (?:the|my|her|his) (?:door|house|window|gate))|(?:is|are|'s|'re) outside(?: in)?|waiting (?:in (?:a|the|his) (?:car|van|taxi|cab)|across|outside|round the corner|down the road|at the (?:end|gate|corner))|(?:at|on) scene|detained by (?:neighbours|a neighbour|staff|family|the public|members)|(?:is|are) moving on its own|won't (?:go|leave)|will not (?:go|leave)|(?:is|'s) in the (?:cab|taxi|car|van) now|counting (?:her|his|my|the) (?:cash|money))\b/;
const HERE_PAST =
  /\b(?:was|were|had|handed|sent|bought|withdrew|transferred|lost|drove|rang|called|phoned|realised|arrived|attended|offered|asked|said|told|shut|closed|wanted|claimed|refused|gave|knocked|declined|paid|turned|would like|came|yesterday|last|ago|when i looked|then|took|left|met|who (?:was|were))\b/;
const IN_BANK =
  /\b(?:customer|account holder|client|member)\b[^\n]{0,140}\b(?:has (?:just )?come in|is (?:insisting|demanding|asking|requesting|adamant|trying|wanting|refusing)|insists|wants|demands|asks|keeps (?:looking|checking)|won't (?:say|tell)|attending (?:the )?(?:bank|branch)|attending bank)|\b(?:ip|victim|she|he|mum|dad) (?:is )?attending (?:the |her |his )?(?:bank|branch|post office|jewellers?)(?: now)?\b/;
const AT_COUNTER =
  /\b(?:wants?|wanting|is (?:asking|trying|withdrawing|requesting|insisting|adamant|with us|here|in|very|on)|asks|requests?|requesting|withdrawing|trying|attempting|keeps|appears|has (?:asked|come in|requested|presented))\b[^\n]{0,160}(?:£|\b(?:cash|money|withdraw\w*|transfer|savings|payment|phone|mobile|gold|euros|k\b))/;
const WILL_COME =
  /\b(?:courier|driver|rider|collector|officer|taxi|cab|he|they|someone|somebody)(?:'ll| will) (?:have|be|come|collect|knock|bring|give|say|show|arrive|call|ask|pick|ring the bell|wait)\b/;
const SENT_OUT =
  /\b(?:has|have) been (?:told|instructed|asked|ordered|directed|sent) to (?:catch|get|take|go|withdraw|draw|buy|travel|meet|put|wait|bag|pack)\b|\bmoney (?:is )?(?:ready|waiting)|\b(?:has|have|'s|'ve|got) (?:got )?(?:£ ?[\d,.]+k?|\d[\d,]*k?|\w+ thousand|the (?:cash|money|cards?)|her (?:cards?|cash)|his (?:cards?|cash)|cash|money)(?: \w+){0,3} in (?:a|an|the) (?:\w+ ){0,2}(?:bag|envelope|shoe ?box|box|carrier|drawer|case|packet|handbag)\b/;

const MOST_READ = 400;
const MOST_SENTENCES = 200;

export interface LiveSentences {
  now: Hit | null;
  pending: Hit | null;
}

/** @param denied whether a sentence is set in the past by a marker; @param over whether its clock time has passed */
export function readLiveSentences(
  text: Text,
  past: (hit: Hit) => boolean,
  over: (hit: Hit) => boolean,
  bankTells: boolean,
): LiveSentences {
  const found: LiveSentences = { now: null, pending: null };
  const speaksOfCollection =
    COLLECTS.test(text.lower.slice(0, 20_000)) || ON_THE_LINE.test(text.lower.slice(0, 20_000));
  const count = Math.min(text.sentences.length, MOST_SENTENCES);
  for (let i = 0; i < count && found.now === null; i += 1) {
    const from = text.sentences[i]!;
    const to = Math.min(text.sentences[i + 1] ?? text.lower.length, from + MOST_READ);
    const says = text.lower.slice(from, to);
    if (says.trim() === '' || OTHERS.test(says)) continue;
    const hit = (why: string): Hit => ({ says: why, quote: trimmed(text, from, to), sentence: [from, to] });
    const now = nowIn(says, bankTells);
    if (now !== null && !past(hit(now))) found.now = hit(now);
    else if (found.pending === null) {
      const pending = pendingIn(says, speaksOfCollection);
      if (pending !== null && !past(hit(pending)) && !over(hit(pending))) found.pending = hit(pending);
    }
  }
  return found;
}

function nowIn(says: string, bankTells: boolean): string | null {
  if (ON_THE_LINE.test(says) && LINE_PRESENT.test(says) && !LINE_OTHER.test(says))
    return 'the victim is on the line to the caller now';
  if (HERE.test(says) && !HERE_PAST.test(says)) return 'somebody is with the victim now';
  if (bankTells && AT_COUNTER.test(says) && !HERE_PAST.test(says)) return 'a customer is asking for the money now';
  if (IN_BANK.test(says) && !HERE_PAST.test(says)) return 'a customer is asking for the money now';
  return null;
}

function pendingIn(says: string, speaksOfCollection: boolean): string | null {
  if (DONE.test(says)) return null;
  if (COLLECTS.test(says) && TO_COME.test(says) && PRESENT.test(says)) return 'a collection is still to come';
  if (speaksOfCollection && WILL_COME.test(says)) return 'a collection is still to come';
  if (speaksOfCollection && SENT_OUT.test(says)) return 'the money is ready to be collected';
  if (speaksOfCollection && ASKS_NOW.test(says)) return 'help is asked for now';
  return null;
}

function trimmed(text: Text, from: number, to: number): Hit['quote'] {
  const raw = text.original.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  return quoteAt(text, start, start + raw.trim().length);
}
