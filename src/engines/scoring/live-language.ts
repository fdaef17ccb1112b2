import { type Cue, cue } from './cues.ts';

/** More ways in which a collection is told as it happens: by a cashier, a jeweller, a carer who walks in, a neighbour at the window. */
const WHO =
  '(?:customer|cust|client|member|female|male|lady|gentleman|woman|man|victim|ip|he|she|mum|dad|mother|father|nan|gran\\w*|aunt\\w*|uncle|neighbour|husband|wife|person|pensioner|couple|account holder|resident|caller|informant|mrs? [a-z]+)';
const MONEY =
  '(?:cash|money|£ ?[\\d,.]+k?|\\d[\\d,.]*k?|card|cards|gold|envelope|savings|funds|euros|vouchers|jewellery|watch(?:es)?|bag|pin|package|it|them|everything|all)';
const STEP =
  '(?:hand(?:ing)?|giv(?:e|ing)|leav(?:e|ing)|meet(?:ing)?|pass(?:ing)?|send(?:ing)?|transfer(?:ring)?|withdraw(?:ing)?|draw(?:ing)?|tak(?:e|ing)|go(?:ing)?|pay(?:ing)?|buy(?:ing)?|mov(?:e|ing)|put(?:ting)?|deliver(?:ing)?|post(?:ing)?|collect)';
const PLACE =
  '(?:branch|bank|counter|till|shop|store|post office|jewellers?|showroom|building society|bureau|queue|foyer|premises|cash ?point|cash machine|atm|supermarket|lobby|car park)';

export const STAFF_AND_FAMILY_CUES: readonly Cue[] = [
  cue(
    'a customer is asking for the money now',
    new RegExp(
      `\\b${WHO}(?:,? (?:aged )?\\d{2},?)?(?: is| are|'s)? (?:now |currently |still |at present |stood |standing |sat |waiting )*(?:here |in |at |inside |with )(?:the |our |my |her |his |an? |us )?(?:\\w+ )?(?:${PLACE} |us )?(?:now |currently )?(?:and (?:is )?)?(?:wanting|asking|requesting|trying|attempting|insisting|withdrawing|drawing|wants|asks|to (?:withdraw|draw|send|buy|transfer)|buying|demanding|attempts|requests)\\b`,
      'g',
    ),
    { unless: /\b(?:was|were|had) (?:in|at|here)\b|yesterday|last (?:week|month)/ },
  ),
  cue(
    'a customer is asking for the money now',
    /\b(?:cashier|teller|(?:bank|branch|shop) (?:staff|manager|worker)|jeweller|bullion dealer|post office|postmaster|store manager|banking protocol|cash desk)(?: \w+){0,3} (?:calling|here|ringing|on the line|reporting|reports|call|activated|invoked|invoking|requested)\b[^\n]{0,200}?\b(?:wants?|wanting|is (?:withdrawing|asking|trying|requesting|insisting|attempting|with|still|adamant)|withdrawing|requesting|attempting|trying|asking for|asking to|is (?:here|in))\b/g,
    {
      unless:
        /\b(?:yesterday|last (?:week|month|\w+day)|was (?:asking|trying|attempting)|left (?:the )?(?:branch|shop))\b/,
    },
  ),
  cue(
    'the customer is still there',
    new RegExp(
      `\\b(?:(?:is|are|'s) (?:still |now )(?:here|with (?:us|me|staff|the (?:cashier|manager))|in (?:the |our )?${PLACE}|at (?:the |our )?${PLACE}|being (?:told|instructed|coached|instructed what))|(?:in|at|inside|outside) (?:the |our |my |a )?${PLACE} (?:right )?now|(?:delaying|stalling|keeping|holding) (?:her|him|them|the (?:customer|payment|lady|gentleman))(?: \\w+){0,4}|live call|line (?:is )?live|(?:is |'s )?being (?:told|coached|instructed|directed) (?:what to (?:say|do|buy)|by (?:phone|someone|a man|a male))|(?:man|someone|male|caller|voice|person) on (?:the |her |his )?(?:phone|mobile|line|ear ?piece|other end) (?:is )?(?:telling|instructing|directing|saying))\\b`,
      'g',
    ),
    {
      unless:
        /\b(?:was|were|had been|yesterday|last) (?:\w+ )?(?:being|delaying|in|at|told|instructed)\b|is still (?:in|at) (?:the|our) (?:bank|branch) account|money is still/,
    },
  ),
  cue(
    'the victim means to hand it over',
    new RegExp(
      `\\b(?:intends?|intending|plans?|planning|preparing|prepares|getting ready|about|going|determined|wants|insists on|insisting on|set|off|is|are|has|needs|supposed|meant|due|arranged|agreed) to (?:now |then )?${STEP}(?: over)?\\b(?=[^.;\\n]{0,90}\\b(?:courier|taxi|driver|cab|officer|detective|man|male|him|them|someone|somebody|collect\\w*|collector|stranger|station|bus stop|car park|outside)\\b)(?=[^.;\\n]{0,140}\\b(?:today|at \\d|at (?:one|two|three|four|five|six|noon)|now|tonight|this (?:morning|afternoon|evening)|soon|shortly|later|in (?:an hour|\\d+ min|half an hour|a few|ten|twenty)|tomorrow|\\d\\d:?\\d\\d ?(?:hrs|hours)|\\d ?pm|\\d ?am|bus stop|station|carrier bag|minute))`,
      'g',
    ),
    {
      unless:
        /\b(?:was|were|had|who was|told (?:me|her|him|them|that (?:she|he|i))(?: \w+)? (?:had|was)|said (?:she|he|i) (?:had|was)|asked|instructed|refused|agreed not|not going|never) (?:\w+ )?(?:intending|planning|preparing|going|about|supposed|due|meant|arranged|asked|told|has|is)?(?: to)?\b/,
    },
  ),
  cue(
    'it is to be handed over soon',
    new RegExp(
      `\\b(?:wants?|wanting|needs?|demanding|insists?|expects?|expecting) (?:\\w+ ){0,2}${MONEY} (?:\\w+ ){0,3}(?:handed|given|left|ready|taken|passed|collected|delivered|put|by|posted)(?=[^.;\\n]{0,80}\\b(?:in (?:an hour|\\d+|half an hour|ten|twenty|the next)|today|tonight|at \\d|by \\d|before \\d|this (?:morning|afternoon|evening)|now|within|shortly)\\b)`,
      'g',
    ),
  ),
  cue(
    'somebody is at the door or outside now',
    /\b(?:(?:taxi|cab|car|van|driver|motorbike|moped|biker|courier|man|male|woman|officer|someone|somebody|two men|they|he) (?:has |have |'s |is |are |'re )?(?:now |just |currently |still )?(?:turned up|arrived|outside|here|pulled up|at (?:the|my|her|his|our) (?:front )?(?:door|gate|house|address|window))(?=[^.;\n]{0,60}(?:\b(?:now|wanting|asking|saying|says|claiming|wants|demanding|waiting|to (?:collect|pick|take)|what (?:do|shall|should)|is to|please|that (?:my|i|she|he|we) (?:\w+ )?(?:did ?n[o']?t|never) (?:order|book))\b))|(?:is|are|'s) at (?:the|my|her|his|our) (?:front )?door (?:saying|wanting|asking|claiming|demanding|with)|(?:said|says|saying) (?:a |the )?(?:car|taxi|driver|courier|officer|someone|man|van) is outside|(?:taxi|cab|car|driver) (?:is )?(?:waiting )?outside(?=[.,;]|$| (?:the )?(?:shop|bank|branch|store|house|now)))/g,
    {
      unless:
        /\b(?:yesterday|last (?:week|night|month|\w+day)|\d+ (?:days|weeks) ago|when the|then|gave|took|handed)\b/,
    },
  ),
  cue(
    'a fraudster is with the victim now',
    /\b(?:(?:at home|is|sitting|in the (?:house|kitchen|lounge|living room)|indoors|alone) with (?:a |an |the |two )?(?:\w+ )?(?:man|men|male|males|woman|stranger|person|officer|trader|traders|builders?|roofers?) (?:who|from|claiming|saying|that|and)|(?:on site|in the house|in her house|in his house|at (?:the|her|his) (?:house|bungalow|home|property)) (?:now|right now|at the moment|and (?:she|he) (?:is|'s) (?:going|getting)))\b/g,
    { unless: /\b(?:was|were|yesterday|last|ago)\b/ },
  ),
  cue(
    'the caller will ring back to arrange it',
    /\b(?:(?:i've|i have|she has|he has|have|has) (?:\w+ ){0,2}(?:packaged|packed|bagged|wrapped|put|got|drawn|withdrawn|counted|taken out|collected)\b[^.;\n]{0,90}\b(?:ringing|calling|phoning|coming|waiting|due|ring|call|code ?word|password)\b(?:[^.;\n]{0,30}\b(?:back|in|at|for|by))?|(?:money|cash|cards?|gold|envelope)(?: \w+){0,4} (?:counted|packed|bagged|ready|wrapped|by the door|in (?:an |the )?envelope|prepared)(?: and (?:ready|waiting))?(?=[.,;]|$| and (?:ready|waiting)| for (?:him|them|the|when)))/g,
    { unless: /\b(?:was|were|had|yesterday|last|ago|took|collected (?:it|by)|came|gave|handed)\b/ },
  ),
];
