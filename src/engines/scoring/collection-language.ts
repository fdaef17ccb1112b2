import { type Cue, cue } from './cues.ts';

/** Told in the past of a collection to come: stale unless nothing later is said and the time has not passed. */
export const TOLD_CUES: readonly Cue[] = [
  cue(
    'a collection was announced',
    /\b(?:would|(?:he|they|she)'d|was going to|were going to|was to|were to|is to|to) (?:be )?(?:sen(?:d|t|ding)|com(?:e|ing)|call(?:ing)?|collect(?:ed|ing)?|attend|arriv(?:e|ing)|pick(?:ed|ing)?|round|there|here|with (?:her|him|me))\b[^.;\n]{0,80}/g,
    {
      unless:
        /^(?!.*\b(?:courier|taxi|cab|driver|collect|officer|someone|somebody|pick|round|there|envelope|card|cash)\b)/,
    },
  ),
  cue(
    'a collection was announced',
    /\b(?:sending|sent|send|arranged|booked|ordered|arrange|dispatched|arranging)(?: for)? (?:a |an |the |her |him |me |his |their |over |round |another ){0,3}(?:courier|taxi|cab|driver|officer|someone|somebody|colleague|man|rider|car)\b/g,
  ),
  cue(
    'a collection was announced',
    /\b(?:courier|taxi|cab|driver|officer|someone|somebody|they|he)(?: \w+)? (?:was|were) (?:now |already |being )?(?:on (?:his|her|their|its|the) way|coming|due|sent|en ?route|booked|arranged|expected)\b/g,
  ),
];

export const ENDED_CUES: readonly Cue[] = [
  cue(
    'the call was ended',
    /\b(?:hung up|hang up|hanging up|put (?:the |his |her |my )?(?:phone|receiver|handset) down|put down the (?:phone|receiver)|(?:phone|receiver|handset) (?:was )?(?:put )?down|ended the call|end(?:ed)? call|cut (?:him|her|them) off|cut the call|slammed the phone|terminated (?:the )?call|disconnected|cleared the line|caller (?:hung up|rang off|cleared)|rang off|told (?:him|her|them) (?:not to (?:bother|come|send|ring|call|contact)|to (?:get lost|go away|sling|clear|naff|do one|jog)|where to go|no\b|i (?:was|would|knew|did))|line went dead|blocked (?:him|her|them|the (?:number|caller)))\b/g,
    {
      deniable: false,
      unless:
        /\b(?:told (?:\w+ )?(?:not to|never to|don't) (?:hang|put)|(?:not|n't|won't|refuses to|never|without|dare not|scared to|said if i|if i|if she|if he|mustn't|must not) (?:hang up|hung up|put (?:the|my|her) (?:phone|receiver)|end)|(?:bank|bt|line|account) (?:was|had been|being|would be|will be|to be) (?:disconnected|cut)|threatened to)\b/,
    },
  ),
  cue(
    'nobody came',
    /\b(?:no ?(?:body|-?one|courier|taxi|driver|officer|collector|man|person)(?: \w+){0,2} (?:came|come|arrived|attended|turned up|showed|called|collected|has (?:come|arrived|turned up|attended|been))|(?:did not|didn't|never|didnt|has not|hasn't|failed to) (?:come|arrive|attend|turn up|show up|show|materialise|collect(?:ed)?|appear|turned up|arrived|came|attended|showed|appeared)|no (?:collection|courier|taxi) (?:took place|made|was made|occurred|happened|sent|attended|arrived|came|arranged|seen))\b/g,
    {
      deniable: false,
      unless:
        /\b(?:tickets?|goods|item|order|parcel|refund|puppy|dog|car|delivery|money|furniture|seller|he never came|yet)\b/,
    },
  ),
  cue(
    'the approach was refused',
    /\b(?:refused|declined|did ?n[o']t (?:believe|fall|give|hand|go (?:through|ahead|along)|provide|engage|comply|send|pay|transfer|disclose|part|proceed|do (?:it|so|as|what)|withdraw|tell|share|respond|reply|click|buy|press)|didnt (?:believe|fall|give|hand|go|provide|send|pay|transfer)|never (?:gave|paid|sent|handed|withdrew|replied|clicked)|(?:realised|realized|recognised|knew|suspected|twigged|guessed|spotted|sussed)(?: \w+){0,3} (?:a |an )?(?:it was |this was |that it was )?(?:a |an )?(?:scam|fraud|con|hoax|bogus|fake|fraudulent|not (?:genuine|right|real))|saw through|was(?:n't| not) (?:fooled|taken in)|not (?:taken in|fooled)|laughed|not engage\w*|before (?:any )?(?:money|cash|funds|anything|card|cards|anyone)(?: \w+){0,3} (?:was|were|could|came|left|changed|had|be)|(?:was |been |were )?(?:stopped|prevented|intervened|blocked|halted|thwarted|foiled)(?: \w+){0,3}(?: by)? (?:the |her |his |my |staff|bank|cashier|branch|son|daughter|neighbour|family|payment|transfer|shop)|cancelled (?:the |it|courier|taxi)|sent (?:him|her|them|the (?:courier|man|driver|taxi)) away|turned (?:him|her|them) away|went away empty|left empty|no (?:further )?(?:loss|losses|money (?:lost|taken|sent|was|has|handed|changed)|financial loss)|nothing (?:was |has been |had been )?(?:lost|taken|handed|paid|sent|given)|without (?:any )?loss|attempt only|took the phone (?:off|from))\b/g,
    { deniable: false },
  ),
];

/** Something was in fact handed over or taken away. */
export const DONE_CUES: readonly Cue[] = [
  cue(
    'something was handed over',
    /\b(?:(?:handed|passed)(?: \w+){0,6} (?:over|to (?:a|the|him|them|taxi|driver|man|male|lad|rider|someone|another|two|four|three|this|four different|couriers|different)|courier)|handed (?:over|it|them|him|the|cash|my|her|his|£)|gave (?:it|them|him|her|the|my|£|\d|a |all|over|cash|courier|this|two|envelope)(?: \w+){0,6}(?: to)?(?: (?:courier|driver|man|lad|male|officer|taxi|him|door))?|given (?:it|them|the (?:cash|card|envelope|money)|her card|his card|my card|£[\d,]+)(?: \w+){0,3} to)\b/g,
  ),
  cue(
    'something was collected',
    /\b(?:(?:was|were|been|got) (?:then |later |subsequently |duly )?(?:collected|picked up|taken away)|(?:courier|couriers|taxi|driver|male|man|lad|youth|he|she|they|officer|rider|someone|somebody|person|boy|girl|woman|female|moped|chap|fella|bloke|guy|young man|offender|suspect)(?: \w+){0,4} (?:came(?! to (?:buy|view|look at|see))|arrived|attended|turned up|collected|took(?! (?:control|over|off|part|me through|her through|him through))|picked|fetched|called(?! (?:me|her|him|himself|herself|from|back|and said))|showed up|knocked|left with|made off|drove off|walked off)|(?:took|collected|picked up|fetched)(?: \w+){0,4} (?:cash|card|cards|envelope|package|money|bag|watch|watches|gold|jewellery|it|them|parcel|£))\b/g,
    {
      unless:
        /\b(?:would|will|to be|going to be|is being|being|be) (?:collected|picked up|taken)|(?:daughter|son|carer|neighbour|police|officer|bank staff|real)(?: \w+){0,2} (?:came|arrived|attended|called|took)|took (?:the |her |his |my )?(?:phone|call|receiver|details|it (?:seriously|as)|a (?:call|statement|report)|out)\b/,
    },
  ),
];

/** Words that set a sentence in the past, with how long ago at least, in hours. */
export const PAST_MARKERS: readonly { pattern: RegExp; hours: number }[] = [
  {
    pattern:
      /\b(?:just now|moments? ago|just left|just gone|just been|(?:a few|few|couple of|five|ten|two|three) (?:minutes|mins) ago|just (?:taken|handed|given|collected|happened|took|gave))\b/g,
    hours: 0.2,
  },
  { pattern: /\b(?:[1-9]|[1-5]\d) ?(?:minutes|mins?|m) ago\b/g, hours: 0.5 },
  { pattern: /\b(?:half an hour|quarter of an hour) ago\b/g, hours: 0.5 },
  { pattern: /\b(?:an|1|one|about an) (?:hour|hr) ago\b/g, hours: 1 },
  { pattern: /\b(?:two|three|four|five|six|couple of|few|[2-9]|1\d|2[0-3]) (?:hours|hrs) ago\b/g, hours: 3 },
  {
    pattern:
      /\b(?:earlier today|this (?:morning|afternoon|lunchtime|evening)|earlier (?:this|on)|today|within the last hour|in the last hour)\b/g,
    hours: 4,
  },
  { pattern: /\b(?:yesterday|last night)\b/g, hours: 20 },
  {
    pattern:
      /\b(?:(?:on |last |this past |the previous )(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:on )?(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)(?:day)? (?:last|just gone|gone|morning|afternoon|evening|night)|the (?:other|previous) (?:day|week)|day before yesterday|(?:a few|few|couple of|several|two|three|four|five|six|\d{1,3}) (?:days|nights) ago|over (?:\w+ )(?:days|weeks|months)|last (?:week|weekend|month|year|summer|winter|spring|autumn|christmas|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d|few|two|three)|(?:a|one|two|three|four|five|six|several|some|few|couple of|\d{1,2}) (?:weeks?|months?|years?|wks?|yrs?) (?:ago|back|earlier|previously)|(?:some|a long|long) time ago|in (?:19|20)\d\d|back in|(?:on |since )?(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w{0,6}|(?:on |since )?(?:jan|feb|mar|apr|june|july|aug|sept?|oct|nov|dec)\w{0,6} (?:the )?\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d|(?:in|since|during|over|until|from) (?:early |late |mid |mid-)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|oct|nov|dec)|ages ago|historic(?:al)?|at the time|last seen|(?:on )?\d{1,2}\/\d{1,2}(?!\d|\/))\b/g,
    hours: 48,
  },
];
