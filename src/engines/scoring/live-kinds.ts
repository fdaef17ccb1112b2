import { type Cue, cue } from './cues.ts';

/**
 * Further kinds of telling a fraud that is not over: the money stands ready, a knock is due, the caller can be heard, a customer is being
 * stalled, somebody stands in the road. Each is shaped as who, what and present tense, so that it holds for wordings nobody listed. The
 * example table is live-phrases.test.ts.
 */
const PAST =
  /\b(?:was|were|had|could|yesterday|last (?:week|night|month|year|\w+day)|ago|took|handed|gave|came|went|left (?:the|without|with)|refused|hung up|never|earlier this (?:week|month|year)|when (?:i|she|he|they) (?:came|got|arrived|rang)|statement|paperwork|parcel)\b/;
/** The same for what is told of a place: "left" and "came" belong to it. */
const OVER =
  /\b(?:was|were|had been|yesterday|last (?:week|night|month|year|\w+day)|ago|(?:in|since) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|ran off|drove off|has (?:now )?(?:left|gone)|have (?:now )?(?:left|gone)|went away|statement|quite often|reporting what|details of what)\b/;
const STUFF =
  '(?:cash|money|cards?|card and pin|gold|jewell?ery|watch(?:es)?|envelope|coins|bars|savings|notes|parcel of money|package|currency|euros|it|everything|pin)';
const WRAP =
  '(?:bagged|boxed|wrapped|sealed|packed|packaged|counted|parcelled|taped|put (?:it|them|the \\w+)|posted|drawn|sat|sitting|left (?:it|them))';
const HOLDER =
  '(?:envelope|jiffy bag|carrier bag|carrier|bag|box|shoe ?box|tin|drawer|handbag|purse|parcel|packet|letter ?box|porch|hall(?:way)?(?: table)?|front door|door|doorstep|side|sideboard|kitchen table|table|stairs|sofa|bread bin|safe)';
const FOR_WHOM =
  '(?:him|them|the (?:man|gentleman|courier|driver|officer|policeman|collector|rider|lad|taxi|knock|person|lady|woman)|when(?:ever)? (?:he|they|she|it)|whoever|a courier|somebody|someone|collection|his colleague|the (?:detective|inspector|sergeant))';

export const LIVE_NOW_KINDS: readonly Cue[] = [
  cue(
    'the caller can be heard telling the victim what to do',
    /\b(?:can (?:hear|be heard)|audible|in (?:the )?background|on (?:loud ?)?speaker|ear ?(?:piece|phone|bud)s?|(?:open|live) call|phone (?:lit up )?on a call|phone to (?:her|his|their) ear)\b[^.;\n]{0,70}\b(?:tell\w*|instruct\w*|prompt\w*|coach\w*|direct\w*|dictat\w*|saying|hurry|repeat\w*|orders?|police on phone|what to (?:say|do))\b/g,
    { deniable: false, unless: /\b(?:was|were|could|then cut|hung up|rang the bank|i put)\b/ },
  ),
  cue(
    'the caller can be heard telling the victim what to do',
    /\b(?:(?:taking|getting|given|giving|receiving|following) (?:\w+ )?(?:instructions?|directions?|orders?) (?:on|over|by|from|through|to|via)\b(?: (?:\w+ ){0,2}(?:mobile|phone|ear ?piece|line|caller|bank))?|putting (?:her|his) hand over the (?:receiver|phone|mouthpiece)|(?:he|she|caller|they|voice)(?:'s| is| are) listening in\b|(?:on|has) (?:her|his|their) (?:mobile|phone|earpiece) with (?:her|him) in)\b/g,
    { unless: PAST },
  ),
  cue(
    'the victim is on the line to the caller now',
    /\b(?:(?:won't|will not|wont|refus(?:es|ing) to|doesn't|does not) (?:let (?:her|him|them|me|mum|dad) )?(?:get off|come off|hang up|end|put down|put) (?:on |the |from |this )*(?:phone|line|call|receiver|them|him)|on (?:a )?(?:\w+ )?call (?:with|to) (?:the )?(?:suspect|offender|fraudster|scammer|caller|fake|bogus)|left the (?:receiver|phone|handset) off the hook|(?:she|he|mum|dad|mother|father|nan|gran) has (?:him|her|them|the man|the caller) on (?:the )?(?:phone|line|speaker|mobile|landline))\b/g,
    { deniable: false, unless: PAST },
  ),
  cue(
    'a customer is being stalled in the branch now',
    /\b(?:staff|we|manager|cashier|i)(?: \w+)? (?:can|could|will|are|is|am|'re|'m) (?:only |just )?(?:stall\w*|delay\w*|keep\w*|hold\w*)(?: (?:on to|her|him|them|the customer|customer|the lady|the gentleman)){0,2}(?: talking| here| back| for| \d| until| in)/g,
    { unless: OVER },
  ),
  cue(
    'a customer is asking for the money now',
    /\b(?:customer|cust|member|lady|gentleman|gent|female|male|woman|man|pensioner|client|account holder|ip|victim|she|he|mum|dad|mother|father|nan|gran|aunt|uncle)(?: \w){0,2}(?: (?:f|m))?,?(?: aged)?(?: \d{2},?)?(?: is| are|'s|'re)? (?:still |now |currently |right now |remains |stood |standing |sat |here )*(?:in|at) (?:the |our |my |a |her |his )?(?:\w+ )?(?:branch|bank|banking hall|counter|ctr|till|shop|store|post office|building society|showroom|queue|cash ?point|cash machine)\b[^.;\n]{0,60}\b(?:wanting|wants|asking|trying|withdrawing|drawing|taking out|getting|buying|sending|with £|on the phone|officers?|still|requested|chaps|transfer\w*)\b/g,
    { unless: OVER },
  ),
  cue(
    'the customer is still there',
    /\b(?:(?:customer|cust|lady|gentleman|victim|ip|she|he)(?: is)? (?:still here|still with us|remains in|remains with|remains at|is with (?:the |our |my )?(?:manager|staff)|is in (?:a|the) (?:side|interview|back) room)|banking protocol (?:activated|invoked|in progress|live)\b[^\n]{0,60}\b(?:remains|still here|with us|officers? (?:requested|required)|please attend)|(?:right now|rn)\b[^.;\n]{0,20}\bgetting\b)/g,
    { unless: OVER },
  ),
  cue(
    'somebody is there now',
    /\b(?:male|man|lad|bloke|youth|chap|driver|courier|suspect|offender|one of them|he|they|taxi|cab|car|van|two (?:men|males|blokes|lads))(?: is| are|'s|'re)? (?:still |now |just |back |currently |sat |stood |parked |standing |sitting )*(?:on (?:the |her |his |my )?(?:door ?step|step|porch|path|drive(?:way)?)|in (?:a |the |his |their )?(?:\w+ )?(?:car|van|vehicle) (?:across|outside|opposite|down|in)|in the (?:road|street|close|lane)|outside (?:no\.?|number) ?\w+|at the (?:gate|window|back door)|across the road|down the road watching)\b/g,
    { unless: OVER },
  ),
  cue(
    'they will be back within the hour',
    /\b(?:he|they|men|lads|traders?|builders?|roofers?|fraudsters?|suspects?|and|but)(?: \w+){0,2} (?:will|'ll|is going to|are going to) (?:be|come|call) back (?:in|within|inside) (?:the hour|an hour|half an hour|\d{1,2} (?:minutes|mins?)|(?:ten|fifteen|twenty|thirty) (?:minutes|mins?))\b/g,
  ),
  cue(
    'somebody is there now',
    /\b(?:(?:has|got|have) (?:his |a |their )?foot in (?:the )?door|(?:has|have) (?:come|turned up) back and (?:is|are)|(?:is|are) (?:back )?banging on|have started (?:ripping|digging|taking|pulling|work)|(?:is|'s|are) knocking(?: and| at| on)|(?:is|are|'s) (?:in|inside) the (?:house|flat|bungalow|property|kitchen|hall) with (?:her|him|them|mum|dad))\b/g,
    { unless: OVER },
  ),
  cue(
    'the victim is about to pay',
    /\b(?:(?:is|are|'s|'re|am|'m) (?:in the middle of|halfway through|part way through) (?:a |the |her |his )?(?:transfer\w*|send\w*|pay\w*|buy\w*|withdraw\w*)|(?:is|are|'s|'re) (?:now |currently |busy )?(?:sending|transferring|moving|paying) (?:the|her|his|their|another|a second|all) (?:\w+ )?(?:rest|remaining|savings|money|payment|lot|of it|second)|(?:are|is|'re|'s) (?:making|getting|forcing|pressing|telling) (?:him|her|them|mum|dad) to? ?(?:transfer|send|pay|withdraw|buy)\b[^.;\n]{0,40}\b(?:by|before|within|now|the rest|remaining|\d))/g,
    { unless: /\b(?:was|were|yesterday|last|ago|every (?:day|week|month)|realised)\b/ },
  ),
  cue(
    'the fraudster has control of a device now',
    /\b(?:(?:is|are|'re|'s) (?:still )?(?:moving|controlling) (?:the|my|her|his) (?:mouse|cursor|pointer|screen)|(?:is|are|'s|'re) (?:still )?(?:logged|connected|remoted) (?:in ?to|on to|onto|to|in) (?:her|his|my|mum's|dad's|the) (?:computer|laptop|pc|tablet|phone|bank|account)|screen (?:is|has gone) (?:black|blank) and (?:they|he)(?:'re| are| is|'s)|doing something (?:in|on|to) my (?:account|computer|bank|screen))\b/g,
    { unless: /\b(?:was|were|yesterday|last|ago)\b/ },
  ),
];

/** Workmen at a victim's house, and the shorthand of control-room logs. */
const TRADE =
  '(?:workm[ae]n|builders?|roofers?|trader|gardeners?|tarmac\\w*(?: gang| lot| men)?|pavers|gang|men|blokes|lads|males?|guys?|they|he|one|susp\\w*|offenders?|bogus \\w+|cowboys?)';
const TRADESMEN =
  '(?:workm[ae]n|builders?|roofers?|trader|gardeners?|tarmac\\w*(?: gang| lot| men)?|pavers|gang|cowboys?)';
export const AT_THE_HOUSE_CUES: readonly Cue[] = [
  cue(
    'workmen are at the house now',
    new RegExp(
      `\\b${TRADE}(?: in (?:hi-?vis|overalls|uniform|a van))?(?: is| are|'s|'re) (?:still |now |back |currently |up )?(?:(?:on|in|up on|round) (?:the|her|his|my|their|mum's|dad's|nan's) (?:roof|loft|drive|garden|kitchen|house|bungalow|lounge)|there (?:wanting|asking|demanding|now|and want)|walking (?:her|him|them)|driving (?:her|him|them)|taking (?:her|him|them) to|following (?:her|him|them)|marching (?:her|him))\\b`,
      'g',
    ),
    { unless: OVER },
  ),
  cue(
    'workmen are at the house now',
    new RegExp(
      `\\b(?:${TRADESMEN}(?: is| are)? (?:still )?(?:there |here |outside )?(?:wanting|want|demanding|asking for|refusing to leave|will not leave|digging|pulling) (?:more |another |cash|money|payment|two|three|\\w+ (?:thousand|hundred)|£|already|tiles|up)|(?:won't|will not|wont) (?:put it back|leave|go away)(?: \\w+){0,3} (?:until|till|unless|before|without)|before they will (?:leave|go)|${TRADESMEN} outside (?:mum's|dad's|nan's|her|his|number))`,
      'g',
    ),
    { unless: OVER },
  ),
  cue(
    'the victim has gone to fetch the money',
    /\b(?:has|have|'s|is) (?:just |now )?(?:gone|going) (?:indoors|inside|in|upstairs|to the (?:cash|bank|safe|drawer))(?: to (?:fetch|get|find|look for)| for) (?:the |her |his |some )?(?:money|cash|cheque ?book|purse|cards?|savings)\b/g,
    { unless: /\b(?:yesterday|last|ago|was|were)\b/ },
  ),
  cue(
    'somebody is there now',
    /\b(?:(?:susp\w*|male|males|female|courier|taxi|cab|veh\w*|offender|bogus \w+)(?: is| are)? (?:o\/s|at (?:f\/d|front door|door|loc\w*|addr\w*|scene)|in (?:veh|car) o\/s|outside|on (?:the )?(?:plot|scene))(?! (?:last|on|yesterday))|(?:ip|vic|victim|inf|she|he)(?: \w+){0,2} (?:on|to) (?:\w+ )?(?:landline|phone|mobile|mob|line|call) (?:to|with) (?:susp\w*|offender|scammer|fraudster|bogus|male)|susp\w* (?:still )?on (?:the )?(?:phone|line|mob\w*) (?:to|with) (?:her|him|ip|vic)|(?:en rte|enroute|en-route|on route|otw) (?:to )?(?:the )?(?:bank|post office|branch|atm|jewell\w+))/g,
    { unless: OVER },
  ),
];

export const PENDING_KINDS: readonly Cue[] = [
  cue(
    'the money stands ready for the collector',
    new RegExp(
      `\\b(?:${STUFF} (?:\\w+ ){0,4})?${WRAP}\\b[^.;\\n]{0,60}\\b(?:for|waiting|awaiting|ready)\\b[^.;\\n]{0,20}\\b${FOR_WHOM}\\b`,
      'g',
    ),
    { unless: PAST },
  ),
  cue(
    'the money stands ready for the collector',
    new RegExp(
      `\\b${STUFF} (?:and pin )?(?:is|are|'s|all|now|both|\\w+ed|drawn|out)(?: \\w+){0,3} (?:in|on|by|under|out of|half out of|behind) (?:the |an? |her |his |my |their )?(?:\\w+ )?${HOLDER}\\b[^.;\\n]{0,40}\\b(?:ready|waiting|awaiting|as (?:they|he|she|instructed|told|asked)|to go|for)\\b`,
      'g',
    ),
    { unless: PAST },
  ),
  cue(
    'the victim waits for the collector',
    /\b(?:(?:be|is|stay) (?:ready|in|at home) (?:for|by|at|from) (?:\d|half|quarter|ten|five|twenty|one|two|three|four|six|noon)\w*|(?:will|'ll|is going to|is to) (?:call|come|pop|stop|drop)(?: round| over| by| in| back)? for (?:it|them|the (?:money|cash|cards?|envelope|gold|rest|jewellery|bail|package))|waiting (?:for|on|by) (?:the |a |his |their )?(?:knock|door|policeman|policewoman|police officer|officer|man|gentleman|detective|bell|taxi|cab|courier|driver|rider)|(?:expect|expecting|expects|be ready for|ready for) (?:a |the |him|them|his|someone|somebody)(?: \w+){0,2}(?: at| by| from| any| within| this| later| before)|(?:meeting|to meet|off to meet) (?:her|him|them|the (?:man|courier|driver|officer)|a man) (?:outside|at|in|by|there)|(?:no sign of|not seen|nothing of) (?:him|them|her|it|the (?:courier|driver|taxi|cab|man)|veh\w*|anyone|courier|taxi|cab|driver|male)(?: yet| so far| as yet| at (?:the )?(?:moment|present))|(?:nobody|no one|nothing|not)(?: has| arrived| come| knocked| seen)*(?: as)? yet\b[^.;\n]{0,20}\b(?:arriv\w+|come|knock\w*|call\w*|courier|taxi|driver)|not yet (?:arrived|come|here|attended|shown)|so far nobody)\b/g,
    {
      deniable: false,
      unless:
        /\b(?:was|were|had|refund|tickets?|delivery|goods|order|item|seller|engineer|plumber|crime (?:number|ref)|come yet (?:from|with) (?:the )?bank)\b/,
    },
  ),
  cue(
    'a collection is due at a clock time',
    /\b(?:courier|taxi|cab|minicab|driver|rider|officer|collection|collector|pick[- ]?up|colleague|knock|someone|somebody|man|they|he|she|told)["')]{0,2}(?: is| are|'s|'re| was told| been told)?(?: set| arranged| booked| meant| supposed| down| said| to be| here| there| for it)*(?: due| expected| at| for| is| by| from| told)* (?:(?:at|for|by|from|around|about) )?(?:(?:half|quarter|ten|five|twenty)(?: past| to)? )?(?:[01]?\d[:.][0-5]\d|[012]\d[0-5]\d|\d{1,2} ?(?:am|pm)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) ?o['’]?clock|(?:half|quarter|ten|five|twenty) (?:past|to) \w+)\b/g,
    {
      unless:
        /\b(?:was (?!told)|were|had|took|came|went|gave|handed|rang|called|phoned|paid|arrived|dropped|refund|plumber|engineer|daughter|son\b|delivery|parcel|interview|appointment|died|left|reported|saw|seen|between \d+ and)\b/,
    },
  ),
  cue(
    'somebody is on the way',
    /\b(?:(?:has|have|'s|'ve) (?:just )?set off\b|nearly (?:here|there|with (?:me|her|him))|(?:is|are|'s|'re) being sent (?:round|over|out|to (?:collect|the|her|his|my))|(?:has|have|'s|'ve) (?:just )?(?:left|gone out of) (?:the |her |his )?(?:house|home|flat|bungalow|branch|bank) with (?:\w+ ){0,2}(?:£|the |her |his |cash|money|\w+ (?:thousand|hundred|grand))|(?:sending|send) (?:a |his |their |some)(?:one|body|man|boy|lad|colleague|clerk|runner|courier|driver|officer)?(?: \w+)? (?:for|to (?:collect|fetch|get|pick)) (?:the |£|her |his |my |it|\w+ (?:thousand|bail)))\b/g,
    {
      unless:
        /\b(?:was|were|would|yesterday|last|ago|hung up|refused|declined|said no|told (?:him|them) (?:no|not)|wanted|offered|parcel|holiday|airport|sofa|fly|flight)\b/,
    },
  ),
];

/** Danger to life told in other words than the usual ones. */
export const DANGER_KINDS: readonly Cue[] = [
  cue(
    'immediate danger to life',
    /\b(?:(?:wants|wanting|going|intends|plans|threatening) to (?:die|end (?:it|her life|his life|things)|kill (?:herself|himself))[^.;\n]{0,60}\b(?:pills|tablets|rope|knife|tonight|today|now|in front of|beside|bridge|in (?:her|his) hand)|(?:texted|sent|said|written|messaged) (?:his |her |a )?(?:goodbyes?|farewell|note)[^.;\n]{0,60}\b(?:left|gone|missing|won't answer|not answering|phone off)|(?:has|have|'s|just) (?:just )?(?:taken|swallowed) (?:a (?:load|lot|bottle|handful|box|pack\w*|strip)|loads|lots|too many|all)[^.;\n]{0,30}\b(?:paracetamol|pills|tablets|ibuprofen|codeine|medication|insulin)|(?:sat|sitting|sits) (?:here |there |up |alone )?with (?:a |all |her |his |my |the )*(?:tablets|pills|rope|knife)\b(?: in front of (?:her|him|me)| saying| counting| and says)?)\b/g,
    {
      deniable: false,
      unless: /\b(?:last (?:week|month|year)|years? ago|in the past|previously|months ago|denies|denied)\b/,
    },
  ),
];
