import { type Cue, cue } from './cues.ts';

/** How people say where a collection stands. Present tense and future are live; "would" and "was to" report what was said and may be stale. */
const COLLECTOR =
  '(?:couriers?|taxi|cab|minicab|uber|driver|rider|biker|moped|officer|chap|bloke|guy|fella|feller|woman|lady|boy|girl|chauffeur|delivery driver|inspector|sergeant|pc|police officer|plain clothes officer|policeman|detective|dc|ds|someone|somebody|some one|person|a man|man|male|lad|youth|agent|runner|colleague|collector|he|she|they|messenger|van|bike|motorbike|security guard|bank (?:man|rep|courier)|him|them|collection)["\']?';
const IS = "(?: is|'s| are|'re|s)";
const WAY = '(?:on (?:his|her|their|its|the) way|on route|en[- ]?route|enroute|otw)';
const SOON =
  '(?:(?:in|within) (?:about |around |the next |approx\\w* )?(?:half an hour|an hour|the hour|\\d{1,3} ?(?:minutes?|mins?|hours?|hrs?)|(?:five|ten|fifteen|twenty|thirty|forty|forty five|a few|ten or so|two|three|couple of) (?:minutes|mins|hours))|any (?:minute|moment|time|second)(?: now)?|shortly|imminently|soon|tonight|this (?:morning|afternoon|evening|lunchtime)|later(?: today| on| this \\w+)?|today|tomorrow|at (?:about |around |approx )?(?:\\d{1,2}|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)|by \\d{1,2}|before \\d{1,2}|between \\d|first thing)';

export const NOW_CUES: readonly Cue[] = [
  cue(
    'somebody is at the door now',
    new RegExp(
      `\\b${COLLECTOR}${IS} (?:now |currently |right now |already |actually |just )?(?:outside|at (?:the|my|her|his|their) (?:\\w+ )?(?:door|house|gate|home|address|window)|on (?:the|my|her|his) (?:doorstep|drive|driveway)|here|in (?:the|my|her|his) (?:house|hall|kitchen|living room|lounge|home)|waiting (?:outside|at|for|in|on)|parked outside|knocking|ringing the (?:bell|doorbell)|stood (?:outside|at)|standing (?:outside|at)|pulling up|there now|with (?:her|him|me) now)\\b`,
      'g',
    ),
  ),
  cue(
    'somebody is at the door now',
    /\b(?:at|outside|on) (?:(?:the|my|her|his|their|victim's|ip's|the victim's)(?: \w+)? )?(?:front door|door|doorstep|house|gate|home|address|bungalow|flat|property)(?:,)? (?:right )?(?:now|at the moment|as we speak|currently|atm|at present)\b/g,
  ),
  cue(
    'somebody is at the door now',
    /\b(?:(?:has |have |'s |'ve )?just (?:arrived|turned up|pulled up|knocked|come to the door|rung the (?:bell|doorbell))|(?:is |are )?(?:currently |now )?(?:knocking at|banging on) (?:the|my|her) door)\b/g,
    {
      unless:
        /\b(?:carer|daughter|son|neighbour|i) (?:has |have |had |'ve )?just (?:arrived|turned up|come)|just (?:arrived|turned up) (?:home|at (?:mum|mom|dad|her|his|my))\b/,
    },
  ),
  cue(
    'a fraudster is with the victim now',
    /\b(?:rogue traders?|bogus (?:officer|official|workm[ae]n|police\w{0,6}|caller)s?|workm[ae]n|builders?|roofers?|traders?|tarmac(?:kers|ers)?|suspects?|offenders?|males|two men|the men|men)(?: who \w+ [^.;]{1,30})? (?:are|is|'re|'s) (?:now |currently |still |presently )?(?:at|in|on|outside|with|here|there|demanding|driving|taking|working)\b[^.;\n]{0,50}\b(?:now|currently|as we speak|at the moment|to the bank|to (?:a |the )?cash|cash ?point|right now|still here)/g,
  ),
  cue(
    'the victim is on the line to the caller now',
    /\b(?:still|currently|presently|now) on (?:the |her |his |my |their )?(?:phone|telephone|line|landline|land line|mobile|call|home phone|other line|other phone|house phone|blower)(?! (?:to|with) (?:us|police|the police|me|control|101|999|her bank|his bank|my bank|the bank|the real|her (?:son|daughter)))/g,
  ),
  cue(
    'the victim is on the line to the caller now',
    /\b(?:(?:is|am|'s|'m|are|he is|she is) )?on (?:the|her|his|my) (?:phone|telephone|line|landline|mobile|house phone) (?:right now|now|at the moment|as we speak|atm|currently|at present|as i (?:speak|type|write))\b/g,
  ),
  cue(
    'the victim is on the line to the caller now',
    /\b(?:is|'s|are|has|am|'m|got|keeping|keeps) (?:still |now |currently )?(?:on the (?:phone|line|telephone) (?:right now |now )?(?:to|with)|talking to|speaking to|a man on the phone|(?:him|her|them) on the (?:phone|line)|(?:him|her|them|the caller|the man|a man[^.;]{0,30}|the line|line) on (?:the )?(?:phone|line|other line|other phone|hold)|the line open|(?:kept|being kept|staying) on the (?:line|phone))(?! (?:to |with )?(?:us|police|the police|me\b|control|her bank|his bank|my bank|the bank\b|bank now|her (?:son|daughter)))(?=[^.;\n]{0,60}(?:\bnow\b|at the moment|as we speak|currently|fraud|scam|bogus|who says|man|caller|them|him|bank|officer|police|detective|[.;,]|$))/g,
    {
      unless:
        /\b(?:was|were|had been|stayed|kept (?:her|him|me) on|being kept on) (?:still )?(?:on the (?:phone|line)|talking|speaking)|\b(?:still|been) (?:talking|speaking|chatting) (?:to|with) (?:him|her|them) (?:on|online|by|every|daily|via)|on (?:whatsapp|telegram|facebook|messenger|hangouts|line app|the app|a daily)\b/,
    },
  ),
  cue(
    'the line to the caller is open',
    /\b(?:line (?:is )?(?:still |left |kept )?open|on (?:the |my |her |his |an? )?other (?:line|phone|landline|mobile|telephone)|(?:still )?on the line(?=[.,;]|$| to (?:suspect|him|them|scam|fraud|off)| with (?:suspect|him|them|scam|fraud|the (?:caller|man|suspect)|a man)))/g,
    {
      unless:
        /\b(?:was|were|had|stayed|remained|kept) (?:\w+ ){0,3}(?:on the (?:line|phone)|open)|line (?:was|had been|being)|(?:told|instructed|asked|made|advised|said) (?:\w+ ){0,3}(?:to )?(?:stay|keep|remain|leave|hold)[^.;]{0,30}(?:line|open|phone)|rang (?:me |us )?(?:back )?on (?:the|my)\b/,
    },
  ),
  cue(
    'the victim is about to pay',
    /\b(?:is|am|'s|are|'m) (?:(?:just |now )?(?:about to|on the point of) (?:be )?(?:hand|transfer|send|giv|give|withdraw|pay|leave|move|mak|buy|go|post|tak)\w*|(?:in|at) (?:the |our |her |my |a )?(?:\w+ )?(?:branch|bank|shop|store|counter|post office|jewellers?|cash ?point|atm|building society|bureau(?: de change)?)(?: \w+){0,4} (?:now|currently|as we speak|at the moment|right now|at present|trying to|asking (?:to|for)|attempting|wanting to|requesting|withdrawing|attempting)|(?:now |currently |presently )?(?:in (?:our |the )?branch|at (?:our |the |my )?(?:counter|till|cashier|desk))|(?:now |currently )(?:trying to |attempting to )?(?:withdraw|transferr|buy|purchas|going to the bank|driving to|on (?:her|his|the) way to (?:the )?(?:bank|post office|jewell)|walking to))\w*/g,
    { unless: /\b(?:account|i work|bank account) is (?:in|at)|when (?:i|he|she) (?:was|is)|opens? (?:tomorrow|at)\b/ },
  ),
  cue(
    'the customer is in the branch now',
    /\b(?:customer|cust|lady|gentleman|female|male|victim|ip|woman|man|elderly \w+|client|member|mrs? \w+)(?:,? [^.;\n]{0,40},?)? (?:presently |currently |now |presenting |attending )(?:in|at) (?:the |our )?(?:branch|bank|counter|store|shop|post office)\b/g,
  ),
  cue(
    'it is happening as we speak',
    /\b(?:as we speak|as i (?:speak|type|write this)|happening (?:right )?now|in progress|it's happening now|is live now|right this (?:minute|second)|at this (?:very )?(?:minute|moment)|ongoing now|live incident|immediate response|please (?:come|hurry|can someone (?:go|come))\b|please (?:can you )?send(?: \w+){0,3}? (?:now|quick\w{0,2}|straight away|asap|someone|somebody|a car|a unit|an officer|officers|police|help|round))\b/g,
    {
      unless:
        /\b(?:investigation (?:is )?in progress|court|work in progress|please send (?:me|a crime|us|the|confirmation)|please come back|was in progress)\b/,
    },
  ),
  cue(
    'a taxi is waiting',
    /\b(?:taxi|cab|driver|car|minicab) (?:is |currently |now )*(?:waiting|parked|sat) (?:outside|for|at)\b/g,
    { unless: /\b(?:was|had|were) (?:\w+ )?(?:waiting|parked)\b/ },
  ),
  cue(
    'the fraudster has control of a device now',
    /\b(?:(?:is|are|he's|they're|are still|is still|still) (?:now |currently |still |in control of |connected to |logged (?:in|on)(?:to)? |accessing |going through |moving |on )(?:her|his|my|the|their)? ?(?:computer|laptop|tablet|pc|ipad|phone screen|bank account|online bank\w{0,4}|accounts?|screen|money)(?=[^.;\n]{0,40}(?:now|as we speak|at the moment|currently|right now)))\b/g,
  ),
];

export const PENDING_CUES: readonly Cue[] = [
  cue(
    'somebody is on the way',
    new RegExp(
      `\\b${COLLECTOR}(?:${IS})?(?: now| already| currently| apparently| supposedly)? ${WAY}(?! (?:home|to work|back|out))`,
      'g',
    ),
    {
      unless:
        /\b(?:was|were) (?:\w+ )?(?:on (?:his|her|their|its|the) way|en ?route)|police (?:are|is|officers? (?:are|is)) on|(?:i|i'm|i am|we|we're|daughter|son|ambulance|family) (?:am |are |is |'m |'re )?on (?:my|our|her|his|the|their) way\b/,
    },
  ),
  cue(
    'a collection is coming',
    new RegExp(
      `\\b${COLLECTOR}${IS} (?:now |still |apparently |supposed to be |meant to be |supposedly |due to be |meant to |to be )?(?:coming|popping|nipping|dropping (?:by|in)|due|being sent|calling|arriving|attending|collecting|picking|returning|expected|booked|arranged|scheduled|heading|supposed to (?:come|collect|be|arrive|call|attend|pick)|going to (?:come|collect|call|pick|be|send|arrive|attend)|sending (?:\\w+ ){0,3}(?:courier|taxi|cab|driver|someone|somebody|officer|person|car|man|colleague|a)|sending|to (?:attend|collect|call|arrive|come|pick))\\b(?! (?:from|to terms|up with|across|my calls|the bank|money|me (?:money|messages|texts|letters)|texts|letters|messages|emails|her (?:messages|money)|him|out of|a text|an? (?:link|email|e-mail|invoice|text|message|form|letter|code|photo|picture|parcel)|links|bills|me (?:a|an)))`,
      'g',
    ),
    {
      unless:
        /\b(?:claim|said|told|saying|stated)[^.;]{0,60}\b(?:parcel|package|order|delivery|refund|new card|replacement)[^.;]{0,30}(?:coming|due|sent)|(?:police|real officers?|social worker|daughter|son|carer|nurse|doctor|bank staff) (?:is|are) (?:coming|attending|calling)|(?:parcel|package|order|letter|plumber|engineer|kitchen|fitter|delivery|trader|builder) (?:is|was)|(?:return|returning|come) (?:on )?(?:friday|monday) (?:to )?(?:finish|fix)|\b(?:was|were) (?:coming|due|being sent)|warrant|arrest|bailiffs?\b/,
    },
  ),
  cue(
    'a collection is coming',
    /\b(?:courier|taxi|cab|car|driver|collection|pick[- ]?up|runner|rider|bogus officer|offender|suspect)s? (?:attending|arriving|collecting|coming|calling|en[- ]?route|eta|due|booked|arranged|expected|returning|to (?:attend|collect|arrive|call|come)|will (?:attend|collect|call|arrive|come|be)|(?:has|have) been (?:arranged|booked|sent|dispatched|ordered))\b/g,
    {
      unless:
        /\b(?:was|were|had) (?:\w+ )?(?:due|booked|arranged|expected|to (?:attend|collect|arrive|call|come))|(?:courier|taxi)s? (?:collecting|coming|attending) (?:was|were|and (?:took|collected))|in the past|(?:send|sent|would|arrange|wanted|want)(?: \w+){0,4} (?:courier|taxi|driver|cab) to|told (?:that )?(?:a |the )?(?:courier|taxi) (?:to|coming)|then (?:attended|collected)\b/,
    },
  ),
  cue(
    'a collection is expected',
    new RegExp(
      `\\b(?:will|'ll|shall) (?:now |soon |then |also )?(?:be (?:here|there|round|collect\\w*|coming|attending|calling|sent|arriving|with (?:me|her|him|them|you|us)|picked up|picking|knocking|at (?:the|my|her|his) (?:door|house|home))|come (?:to (?:collect|the (?:house|door)|my|her|his)|round|for|and (?:collect|get|pick)|over|at|${SOON})|collect|pick (?:it|them|up|the)|call (?:round|at|to collect)|send (?:a |an |another |someone|somebody|their )|attend (?:at|to|the|her|his|my|today|${SOON})|arrive|turn up)`,
      'g',
    ),
    {
      unless:
        /\b(?:would|engineer|daughter|son will|police will|you will|officers? will|we will|i will|i'll|social|parcel|package|refund|compensation|account will|he will come to the uk|flight|fly|visa|marry|evri|royal mail|dpd|(?:fitter|builder|plumber|seller|buyer|landlord) will|court|prison|arrested|bailiffs?)\b/,
    },
  ),
  cue(
    'a collection is expected',
    new RegExp(
      `\\b(?:coming|calling|attending|collecting|picking (?:it|them|this|the \\w+|my \\w+|her \\w+|his \\w+|up)(?: up)?|pick(?:s|ing)? up|collection|pick-up|pickup|arriving|due|be round|be here|be there) (?:\\w+ ){0,4}${SOON}\\b`,
      'g',
    ),
    {
      unless:
        /\b(?:was|were|had been|would|said (?:he|they|she) (?:was|were)|told (?:me |him |her )?(?:he|they|she) (?:was|were)) (?:\w+ ){0,3}(?:coming|calling|attending|collecting|picking|arriving|due|round|here|there)|\b(?:court|warrant|police (?:are|were|attending)|payment|rent|bill|invoice|completion|appointment|deposit|delivery|instal\w+|surgeon|engineer|social) (?:\w+ ){0,3}(?:coming|calling|due|arriving)\b/,
    },
  ),
  cue(
    'the collector has not yet come',
    /\b(?:(?:has|have|is|are)(?:n't| not)? (?:not )?(?:yet )?(?:to )?(?:arrived?|come|collect(?:ed)?|turned up|been (?:collected|picked up|handed over)|handed (?:it |them )?over) yet|yet to (?:arrive|come|collect|be collected|attend|turn up)|not (?:yet )?(?:been )?(?:collected|handed over|arrived|picked up)(?: yet)|(?:waiting|awaiting|waits|awaits)(?: \w+){0,2} (?:for )?(?:the |a |this |his |her |their )?(?:courier|taxi|driver|collection|cab|officer to|someone to|somebody to|man to|pick[- ]?up|collector|him to (?:come|collect|arrive)|them to (?:come|collect|arrive|call))|ready (?:and waiting |waiting )?(?:for (?:the |a )?(?:courier|collection|driver|taxi|him|them|when)|to (?:hand|be collected|be handed|give (?:to|him|them))|in (?:an |the )?envelope|by the (?:front )?door)|(?:in an envelope|by the door|on the (?:hall )?(?:table|side)) (?:ready|waiting))\b/g,
    {
      deniable: false,
      unless:
        /\b(?:was|were|had been|been) (?:\w+ )?(?:waiting|ready|awaiting)|(?:tickets?|goods|item|order|parcel|money|refund|puppy|car|delivery) (?:has|have|had|is|are)(?:n't| not)? (?:not )?(?:yet )?(?:arrived|come)\b/,
    },
  ),
  cue(
    'the caller is to ring back to arrange a collection',
    /\b(?:ring|call|phone|ringing|calling|phoning|coming|be) (?:me |her |him |them )?back (?:in|at|within|today|this|shortly|later|any|tomorrow)\b[^.;\n]{0,60}\b(?:courier|taxi|collect\w*|cash|card|envelope|bank|money|withdraw\w*)\b/g,
    { unless: /\b(?:police|officer will|we will|i will|would)\b/ },
  ),
  cue(
    'the victim has been sent for the money',
    /\b(?:has|have|'s|'ve) (?:just |now |already )?(?:gone|left|set off|been sent|driven off|walked) (?:to|for) (?:the |her |his |town |a )?(?:bank|branch|post office|cash ?point|jewell\w+|building society|town)\b/g,
    { unless: /\b(?:bank account|yesterday|last)\b/ },
  ),
];

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
    /\b(?:(?:handed|passed)(?: \w+){0,6} (?:over|to (?:a|the|him|them|someone|another|two|four|three|this|four different|couriers|different)|courier)|handed (?:over|it|them|him|the|cash|my|her|his|£)|gave (?:it|them|him|her|the|my|£|\d|a |all|over|cash|courier|this|two|envelope)(?: \w+){0,6}(?: to)?(?: (?:courier|driver|man|lad|male|officer|taxi|him|door))?|given (?:it|them|the (?:cash|card|envelope|money)|her card|his card|my card|£[\d,]+)(?: \w+){0,3} to)\b/g,
  ),
  cue(
    'something was collected',
    /\b(?:(?:was|were|been|got) (?:then |later |subsequently |duly )?(?:collected|picked up|taken away)|(?:courier|couriers|taxi|driver|male|man|lad|youth|he|she|they|officer|rider|someone|somebody|person|boy|girl|woman|female|moped|chap|fella|bloke|guy|young man|offender|suspect)(?: \w+){0,4} (?:came|arrived|attended|turned up|collected|took|picked|called|showed up|knocked|left with|made off|drove off|walked off)|(?:took|collected|picked up)(?: \w+){0,4} (?:cash|card|cards|envelope|package|money|bag|watch|watches|gold|jewellery|it|them|parcel|£))\b/g,
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

export const DANGER_CUES: readonly Cue[] = [
  cue(
    'immediate danger to life',
    /\b(?:(?:has|have|'s|just|is|i've)(?: \w+){0,2} (?:taken|taking|took|swallowed) (?:an overdose|(?:all |a lot of |some |too many |(?:her|his|my) )+(?:tablets|pills|medication)|pills|tablets|an od)|(?:going to|about to|intends? to|threatening to|will|wants to|plans? to) (?:kill (?:himself|herself|myself)|end (?:it all|(?:his|her|my) life|it)|jump|take (?:his|her|my) (?:own )?life|harm (?:himself|herself|myself))(?=[^.;\n]{0,50}(?:tonight|now|today|\bthis\b|imminent|immediately|has (?:got )?(?:a |the )|with|[.;,]|$))|(?:stood|standing|sat|sitting|is) (?:on|by|at) (?:a |the )?(?:bridge|railway|train line|cliff|edge|car park roof)|(?:actively|acutely|currently|presently|high risk|imminent(?:ly)?|feeling|is|now) suicidal (?:now|tonight|today|with|and (?:has|alone|on)|at the moment|as we speak)|actively suicidal|(?:holding|has|got|with) (?:a )?(?:knife|rope|noose|blade|tablets|pills)(?= (?:to (?:his|her|my)|in (?:his|her|my) hand|with (?:him|her|me)|beside|and (?:says|said|is))))\b/g,
    {
      unless:
        /\b(?:last (?:week|month|year)|years? ago|in the past|previously|historic|(?:denies|denied|no|not)[^.;]{0,40}(?:suicid|overdose|plans? to|intent))\b/,
    },
  ),
  cue(
    'violence is threatened now',
    /\b(?:(?:offender|suspect|man|male|he|they|courier|driver)(?:'s| is|s are|'re| are) (?:armed|threatening (?:her|him|me|to (?:hurt|kill|stab|smash|break in))|forcing|trying to (?:force|break|get in)|inside (?:the|her|his|my) (?:house|home|flat)|refusing to leave|being (?:violent|aggressive))|(?:won't|will not|refuses to|refusing to|is refusing to|are refusing to) leave(?! (?:the |her |his |my )?(?:bank|branch|shop|store|phone|message|site|voicemail|a ))|in (?:immediate )?danger (?:now|of (?:harm|violence))|has a (?:knife|weapon|gun)(?! (?:crime)))\b/g,
    {
      unless:
        /\b(?:was|last|ago|on the phone|over the phone|by (?:text|e-?mail|phone|message)|threatening (?:texts|messages|e-?mails|letters)|bailiffs?|yesterday|online)\b/,
    },
  ),
];
