import type { ComplexitySign } from './case-facts.ts';
import { type Cue, cue } from './cues.ts';

/** How people say what makes a fraud continue, spread or hurt (R3.8, section 2.3). */
export const CONTINUING: readonly Cue[] = [
  cue(
    'the fraudster is still in contact',
    /\b(?:still (?:in (?:contact|touch)|ringing|calling|phoning|messaging|texting|talking|speaking|chatting|contacting|sending|paying|gets? calls|receiv\w+ (?:calls|messages)|asking|getting calls|emailing|on at|in communication|believes|being contacted|being called)|(?:keeps?|kept|continues? to|continually|constantly|repeatedly|persistently|carries on|carry on) (?:on )?(?:ring\w*|call\w*|phon\w*|messag\w*|text\w*|contact\w*|be contacted|receiv\w+|asking|be called|send\w*|pay\w*|email\w*|pester\w*|harass\w*)|(?:rings?|calls?|phones|messages|texts) (?:me |her |him |them )?(?:every day|daily|constantly|several times|many times|all day|up to|\d+ times|back (?:every|again))|(?:ongoing|continuing|continued|daily|regular) (?:contact|calls|communication)|contact (?:is )?(?:ongoing|continuing|continues)|in daily contact|calls? (?:are )?(?:ongoing|continuing)|will (?:ring|call|phone) (?:back|again)|(?:said|says) (?:he|they|she)(?:'ll| will| would) (?:ring|call|phone) (?:back|again)|(?:is|are) demanding more|ask(?:ing|ed) for more (?:money|cash)|want(?:s|ing)? more (?:money|cash)|(?:20|30|twenty|thirty|dozens of|ten|\d+) (?:calls|times) a day)\b/g,
  ),
];
export const BELIEVES: readonly Cue[] = [
  cue(
    'the victim still believes the fraudster',
    /\b(?:(?:still |firmly |genuinely |absolutely |completely |truly |really )?(?:believes?|convinced|thinks|certain|adamant|insists?|insistent) (?:that )?(?:it|it's|he|she|they|this|the (?:caller|man|officer|relationship|police|investment|company|person|detective|money)|him|her|them) (?:is|was|are|were|'s|will|really|loves?|to be|he|come)|(?:still|firmly) (?:believes?|trusts?|convinced|in love)|(?:believes|believed) (?:him|her|them)\b|(?:he|she|mum|dad|mother|father|victim|ip|brother|sister|wife|husband) (?:won't|will not|refuses to|does not|doesn't|doesnt|wont|does'nt|cannot|can't|is unwilling to|is reluctant to|not) (?:accept|believe|bel[ei]{2}ve|listen|hear|see|understand|acknowledge|admit|be told|want to believe)(?! (?:it|this)? ?(?:was|were) (?:genuine|real))|in denial|will come (?:to|over|back|home)|refus\w+ to (?:accept|believe)|not (?:accepting|believing) (?:that|it)|(?:under|in) (?:his|her|their) spell|doesn't think (?:it is|it's|she|he))\b/g,
    {
      deniable: false,
      unless:
        /\b(?:(?:i|she|he) (?:did not|didn't) believe|believed? (?:it|this) (?:was|is|to be) (?:a )?(?:scam|fraud|con)|believes? (?:it|this|he|she|they)(?: has| have| is| was| had| may)?(?: been| be)? (?:a )?(?:scam|fraud|bogus|defraud|conned|victim))\b/,
    },
  ),
];
export const COACHED: readonly Cue[] = [
  cue(
    'the victim was told to keep it secret or to lie',
    /\b(?:(?:told|instructed|warned|asked|advised|ordered|made|sworn|coached|threatened|said|urged)(?: \w+){0,5} (?:not to (?:tell|say|speak|discuss|mention|inform|trust|talk|disclose)|to (?:keep (?:it |this |quiet|the)|lie|say (?:it|the|that|to the|if|she|he|i|they)|tell (?:the )?(?:bank|staff|cashier|anyone|them (?:it|that)))|say nothing|secrecy|to secrecy|tell no ?(?:one|body)|never to tell|keep (?:quiet|it (?:secret|quiet|confidential)))|keep (?:it |this |everything )?(?:a )?(?:secret|confidential|quiet|to (?:her|him|my)self)|(?:official|sworn to) secre(?:cy|ts?)(?: act)?|undercover|covert (?:operation|investigation)|top secret|cover story|don't tell (?:anyone|your|the)|not (?:allowed )?to tell (?:anyone|anybody|her|his|my|the|family|staff)|(?:if|when) (?:the bank |the cashier |staff |anyone |they )?(?:asks?|asked|questioned)[^.;]{0,20}(?:say|said|tell|to say|for)|rehearsed|scripted|for (?:building|home) (?:work|improvements?)|(?:would|could|will) be (?:arrested|prosecuted|in trouble|breaking the law) if (?:she|he|i|they) (?:told|said|spoke|tell))\b/g,
    { deniable: false, unless: /\b(?:paid for|quote|estimate|roof|driveway|builders? (?:took|did))\b/ },
  ),
];
export const THREATENED: readonly Cue[] = [
  cue(
    'threats were made',
    /\b(?:threaten(?:ed|ing|s)?|threats?|intimidat\w{2,5}|aggressive(?:ly)?|menacing|blackmail\w{0,4}|extort\w{0,4}|sextort\w{0,4}|frightened|terrified|scared (?:for|to|of)|marched (?:her|him|me)|(?:drove|driven|took|taken|escorted|accompanied|walked) (?:her |him |me |them )?(?:to|into) (?:the |her |his |my |a )?(?:bank|cash ?point|atm|cash machine|post office)|forced (?:her|him|me|their way)|pushed (?:past|his way)|would not leave|wouldn't leave|refused to leave|warrant (?:for|out)|deport\w{0,5})\b/g,
  ),
];
export const LIFE_CHANGING: readonly Cue[] = [
  cue(
    'the loss is life-changing',
    /\b(?:(?:all|most|whole|entire|rest|half)(?: of)?(?: \w+){0,3} (?:savings|pension|inheritance|nest egg|retirement)|(?:life|lifetime|life's|retirement)(?: |-)savings|nest egg|everything (?:i|she|he|they|we) (?:had|have|has|owned|saved)|(?:has|have|left with|left me with|got) (?:absolutely )?(?:nothing|no money|no savings)(?: left)?|(?:left|now) (?:with nothing|penniless|destitute|with only|with just|with £\d{1,3}\b)|lost everything|wiped (?:me |him |her |them )?out|cleared (?:out )?(?:her|his|my|the|their) (?:account|accounts|savings)|emptied (?:her|his|my|the|their) (?:account|accounts|savings)|(?:sold|sell|selling|remortgaged?|remortgaging|re-mortgaged) (?:her|his|my|the|their|our) (?:house|home|flat|car|property|jewellery)|(?:lose|losing|lost) (?:her|his|my|the|their|our) (?:home|house|business)|go(?:ne|ing)? out of business|redundanc\w{1,3}|house (?:deposit|purchase))\b/g,
  ),
];
export const PREVIOUS: readonly Cue[] = [
  cue(
    'the victim has been defrauded before',
    /\b(?:(?:been |was |were |previously |also |had been |got )?(?:scammed|defrauded|conned|targeted|victimi[sz]ed|a victim|victim of (?:a )?(?:fraud|scam\w*)|caught out|(?<=been |was |got )done|fell for (?:it|one)|fallen for) (?:\w+ ){0,4}(?:before|previously|in (?:19|20)\d\d|last year|(?:several|two|three|many|a few|multiple|\d+) (?:times|years ago)|once before|already|twice|again|a (?:year|few years) ago|on (?:\w+ )?(?:previous )?occasions?|in the past)|previous(?:ly)? (?:\w+ ){0,2}(?:victim|scam\w*|fraud\w*|defrauded|conned|targeted|lost|reports?|incidents?|losses|sent money|been|fell|paid)|(?:repeat|repeated|serial) (?:victim|target\w{0,3}|fraud victim|caller re scams)|(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|umpteenth) (?:time|fraud|scam|incident|loss|report|occasion)(?: (?:this|in|that|she|he|i|they|has|it|lately|recently|to)\b)?|(?:not|n't) the first (?:time|fraud|scam)|happened (?:to (?:me|her|him|them) )?(?:before|previously|last year|twice|in (?:19|20)\d\d)|(?:history|pattern) of (?:being )?(?:scam\w*|fraud|defraud\w*|target\w*|victimi\w*)|(?:on|added to) a suckers? list|suckers? list|known (?:to police )?(?:as a )?(?:repeat )?victim|(?:lost|sent|paid|gave) (?:\w+ ){0,5}(?:to|in) (?:another|a (?:different|similar|previous|separate)|an earlier|other) (?:scam|fraud|scammer|romance|investment|courier|one)|(?:another|earlier|other|similar) (?:scam|fraud)s? (?:last|before|in (?:19|20)\d\d|two|a few|earlier|some)|lost money in a scam (?:last|before|in))\b/g,
    {
      deniable: undefined,
      unless:
        /\b(?:never been (?:scammed|a victim)|(?:neighbour|friend|sister|colleague|company|seller|others?|other people) (?:\w+ ){0,4}(?:was|were|been|had) (?:\w+ )?(?:scammed|targeted|conned)|first time)\b/,
    },
  ),
];
export const PAID_AGAIN: readonly Cue[] = [
  cue(
    'the victim paid more than once',
    /\b(?:paid (?:again|a second|them again|him again|twice|more than once|several times|three times|further)|(?:again|second|third|further|another|more|several|multiple|two|three|four|five|six|both|\d{1,2}) (?:\w+ )?(?:payments?|collections?|couriers?|transfers?|withdrawals?|instal?ments?|occasions?|lots of cash|transactions|parcels of cash|deposits|cheques)|(?:sent|told|made) (?:her|him|me)? ?(?:back )?(?:to (?:the bank )?)?(?:again|back to the bank)|(?:then|later|next day|following day)(?: \w+){0,4} (?:came back|returned|asked for more|wanted more|another|again|a second)|over (?:the (?:last|past|next|course of) )?(?:a period of |several |\w+ )?(?:days|weeks|months|years)|came back (?:for more|the next|again|later)|half (?:of )?(?:it|the (?:cash|money|notes)) (?:was|were) (?:counterfeit|fake|forged)|in (?:two|three|four|five|six|several|\d+) (?:payments|instalments|transfers|transactions|visits)|in stages|(?:daily|weekly|monthly|regular) (?:payments|cheques|sums))\b/g,
    {
      unless:
        /\b(?:pay(?:able)? over|married|worked|two payments (?:i|she|he) (?:did not|didn't)|payments (?:i|she|he) (?:did not|didn't))\b/,
    },
  ),
];
export const REFUSES: readonly Cue[] = [
  cue(
    'the victim refuses help',
    /\b(?:refus(?:es|ed|ing) (?:to (?:engage|speak|talk|provide|give|report|cooperate|co-operate|support)|help|support|any help|assistance|police)|(?:does not|doesn't|doesnt|did not|didn't|not) (?:want (?:any )?(?:help|police|support|involve\w*|to (?:engage|report))|wish to engage|engage with)|(?:won't|will not|unwilling to) (?:engage|speak|talk|listen|let)|not engaging|reluctant to (?:engage|speak|talk|give)|evasive|guarded|hostile to)\b/g,
    {
      deniable: false,
      unless:
        /\b(?:trader|seller|builder|company|suspect|offender|landlord|bank|he is refusing to answer|refus(?:es|ed|ing) to (?:refund|pay|answer))\b/,
    },
  ),
];
export const FACE_TO_FACE: readonly Cue[] = [
  cue(
    'the offender came in person',
    /\b(?:(?:courier|taxi|driver|rider|man|men|male|lad|lads|boy|boys|youth|woman|girl|chap|bloke|fella|somebody|someone)(?: \w+){0,3} (?:came|turned up|arrived|called) (?:\w+ ){0,2}(?:for|to (?:collect|fetch|get|pick up)) (?:it|them|the|my|her|his|£)|(?:courier|taxi|driver|rider|man|men|male|lad|lads|boy|boys|youth|woman|girl|chap|bloke|fella|somebody|someone)(?: \w+){0,2} (?:fetched (?:it|them|the|my|her|his)|knocked\b)|(?:came|come|turned up|arrived|attended|called|knocked|visited|showed up|at)(?: \w+){0,3} (?:at|to|on) (?:the |my |her |his |their |our |victim's |ip's )?(?:front )?(?:door|house|home|doorstep|address|bungalow|flat|property|premises)|(?:at|on) (?:the|my|her|his|their) (?:door|doorstep)|knocked on|in person|met (?:him|her|them) (?:at|in|outside)|collected (?:by|from)|handed (?:it |them |the \w+ )?(?:to|over)|couriers?|took (?:it|them|the (?:cash|card|envelope|package|money)) away|face[- ]to[- ]face)\b/g,
    {
      unless:
        /\b(?:never met|courier (?:company|firm|service|fee|charge)|by courier (?:post|delivery)|parcel|letter came|post came)\b/,
    },
  ),
];
export const ORGANISED: readonly Cue[] = [
  cue(
    'other people were approached in the same way',
    /\b(?:(?:other|several|many|more|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|numerous|multiple|a number of|lots of) (?:\w+ ){0,3}(?:victims|residents|neighbours|people|pensioners|customers|elderly people|reports|households|houses|calls|incidents)(?: \w+){0,6} (?:same|similar|also|linked|targeted|called|contacted|rung|affected|been|today|this week|in the (?:area|street|village|town|road|block|same)|on the (?:same )?(?:road|street|estate)|received|lost|had)|(?:same|identical) (?:thing|caller|call|man|number|story|name|script|group|gang|mo|m\.o)(?: \w+){0,4} (?:happened|rang|called|to (?:my|her|his|a)|as|used|on|has)|(?:spate|series|string|wave|number|spike|run) of (?:\w+ ){0,2}(?:calls|incidents|reports|frauds|offences|similar)|linked (?:to|with) (?:\w+ ){0,3}(?:series|other|incidents|offences|reports|operation|op\b)|linked series|(?:other|fellow) (?:investors|members|customers|victims|people|residents|pensioners|homeowners|buyers|families)(?: \w+){0,2} (?:have|had|were|are|also|lost|affected)|same gang|part of (?:a|the) (?:\w+ )?(?:series|spate|wave|pattern)|friends? (?:\w+ ){0,3}(?:same|also had|also received) (?:call|thing|one)|neighbour (?:\w+ ){0,3}(?:same call|also (?:had|received|got|called|rung|targeted)|had (?:the same|one too)))\b/g,
    { unless: /\b(?:no other|any other|not aware of)\b/ },
  ),
  cue(
    'an organised group is at work',
    /\b(?:organi[sz]ed (?:crime|gang|group|network|criminal)|\bocg\b|crime group|gang of|boiler room|call cent(?:re|er) (?:gang|fraud)|(?:four|three|two|several|multiple|different|six|five) (?:different )?(?:couriers|collectors|offenders|callers|drivers)|series of couriers|different (?:man|courier|driver|male|person) each time|passed (?:me |her |him )?(?:between|from one)|team of)\b/g,
  ),
];
/** A group that the police or a partner already know: the report says so itself. */
export const KNOWN_GROUP: readonly Cue[] = [
  cue(
    'the police already know of the group',
    /\b(?:(?:ocg|crime group|group|gang|network|family)(?: \w+){0,3} (?:already |previously |now )?(?:mapped|nominated|scored)|(?:mapped|nominated|existing|suspected|known) (?:\w+ ){0,2}(?:ocg|organi[sz]ed (?:crime )?group|crime group)|ocg[- ](?:mapping|linked|nominal|nomination)|organi[sz]ed (?:crime )?group (?:is |was )?(?:suspected|nominated|identified|mapped|under)|linked (?:offence|crime|report|victim)s? (?:in|of|to|under) (?:op|operation)\b|lead force (?:package|investigation)|package from (?:the )?(?:rocu|nca|regional|eastern|city of london)|(?:victims|offences|crimes) (?:identified|linked) (?:nationally|across))\b/g,
    { unless: /\b(?:no (?:known )?(?:ocg|organised)|not (?:linked|mapped|part))\b/ },
  ),
];
export const COMPLEXITY_CUES: Record<ComplexitySign, readonly Cue[]> = {
  overseas: [
    cue(
      'money or people abroad are involved',
      /\b(?:overseas|abroad|offshore|off-shore|foreign (?:account|bank|transfer)|international (?:transfer|payment|account)|swift (?:payment|transfer|code)|(?:account|bank|company|transfer\w*|sent|payments?|funds|money|based|registered|wired|moved|located|going|went|left|gone|forwarded|onward|cashed out)(?: \w+){0,5} (?:in|to|for) (?:dubai|nigeria|ghana|china|hong kong|singapore|turkey|cyprus|latvia|lithuania|estonia|bulgaria|romania|germany|spain|france|portugal|malaysia|thailand|the usa|america|uae|india|pakistan|switzerland|malta|gibraltar|belize|the cayman|panama|vanuatu|st vincent|poland|hungary|netherlands|holland|ivory coast|benin|the philippines|cambodia|ukraine|russia|jersey|indonesia|vietnam|georgia|serbia|israel|cameroon|senegal|kenya|south africa|seychelles|mauritius))\b/g,
      {
        unless:
          /\b(?:holiday|travel|working abroad|lives? (?:abroad|overseas)|(?:son|daughter|family|relatives|children|niece|nephew) (?:\w+ ){0,3}(?:abroad|overseas)|overseas student)\b/,
      },
    ),
  ],
  money_mules: [
    cue(
      'the money passed through several accounts',
      /\b(?:mules?|money mule|layer(?:ed|ing)|launder\w{2,5}|dispers(?:ed|al)|(?:two|three|four|five|six|seven|eight|several|multiple|various|numerous|different|many|\d{1,2})(?: \w+)? (?:\w+ )?accounts|split (?:across|between|over)|moved (?:on )?within (?:minutes|hours)|onward(?:s)? (?:transfer|to))\b/g,
      {
        unless:
          /\b(?:donkey|(?:my|her|his|our|their) (?:two|three|four|several|different) accounts|two of (?:my|her|his)|(?:all|both) (?:of )?(?:my|her|his) accounts|between (?:my|her|his) accounts)\b/,
      },
    ),
  ],
  crypto: [
    cue(
      'crypto-assets were used',
      /\b(?:crypto(?:currency|currencies|[- ]?assets?)?|bitcoins?|btc|ethereum|usdt|tether|binance|coinbase|kraken|crypto\.com|blockchain|digital wallet address|crypto wallet|stablecoins?|revolut crypto)\b/g,
    ),
  ],
  company_or_professional: [
    cue(
      'a company or a professional stands behind it',
      /\b(?:shell compan\w{1,3}|companies house|limited compan\w{1,3}|(?:company|firm) (?:is )?(?:registered|overseas|directors?|dissolved|liquidat\w+|incorporated)|directors? (?:names?|of)|false directors?|clone(?:d)? (?:firm|compan\w+|of)|(?:firm|company|site|website) (?:is|was) a clone|directors (?:are|were) (?:false|fake|fictitious)|using the (?:name|details|fca|firm)(?: \w+){0,6} (?:genuine|real|registered|authorised) (?:firm|house|company|broker|business)|(?:fca|frn) (?:number|reference)|firm had folded|(?:company|firm|provider) (?:was |has been )?(?:wound up|struck off)|(?:solicitor|accountant|financial advis[eo]r|ifa|broker|estate agent|conveyanc\w+)s? (?:is |was |has |had |who )?(?:involved|complicit|suspect\w*|stole|took|misappropriat\w+|defraud\w+|under investigation|facilitat\w+|moved|transferred)|professional enabler|ponzi|pyramid|unregulated (?:collective )?(?:investment|scheme)|ssas\b|qrops|sipp\b|boiler room)\b/g,
    ),
  ],
  insider: [
    cue(
      'somebody inside an organisation is suspected',
      /\b(?:(?:inside|insider|corrupt) (?:job|employee|threat|staff|help|bank|man)|insider|(?:bookkeeper|finance (?:manager|director|officer)|payroll (?:manager|clerk|officer)|treasurer|employee|staff member|office manager|accounts (?:clerk|manager|assistant)|former employee|trustee|our accountant)(?: \w+){0,6} (?:stolen|stole|paying (?:himself|herself|themselves)|paid (?:himself|herself)|taking|took|taken|embezzl\w+|siphon\w+|divert\w+|false|falsif\w+|been paying|created|has been (?:using|making|transferring|taking|paying|stealing)|using)|abuse of position|ghost employees?)\b/g,
      {
        unless:
          /\b(?:said|claim\w*|told|story|saying|alleged|stated|pretext|that)(?: \w+){0,6} (?:corrupt|insider|inside job|bank staff|staff at|employee|cashier)|corrupt (?:bank )?staff\b/,
      },
    ),
  ],
  digital_forensics: [
    cue(
      'devices or networks must be examined',
      /\b(?:hack(?:ed|ing|er)|malware|ransomware|remote access|anydesk|any desk|teamviewer|team viewer|sim[- ]?swap\w{0,4}|spoof(?:ed|ing)?|mailbox|email (?:account )?(?:was |had been )?(?:compromised|intercepted|hacked)|intercepted|phishing kit|cell[- ]?site|production orders?|account takeover)\b/g,
    ),
  ],
  other_forces: [
    cue(
      'other force areas are involved',
      /\b(?:(?:other|several|multiple|different|neighbouring|across) (?:police )?(?:forces?|force areas|counties|regions)|across (?:the country|the uk|england|the south east|the region|county lines|several counties)|(?:met|metropolitan police|kent police|essex police|thames valley|cambridgeshire|bedfordshire|surrey police|sussex police|west midlands|btp|gmp)(?: police)? (?:are |is |have |has )(?:also )?(?:investigating|dealing|arrested|a (?:similar|linked))|rocu\b|eroc[u]?\b|serocu|regional (?:organised|economic) crime|nationwide|nationally linked|national series)\b/g,
    ),
  ],
};

export const ADVICE: readonly Cue[] = [
  cue(
    'the victim asks what to do',
    /\b(?:please advise|(?:want|wants|wanted|would like|need|needs|like|seeking|asking for|after|requests?|requesting|asks for) (?:some |any |your )?(?:advice|guidance|reassurance|help|support|to know what)|(?:what|how) (?:should|shall|do|can|must) (?:i|we|she|he) (?:do|stop|protect|prevent)|should (?:i|we|she|he) (?:do|block|change|cancel|tell|worry|be|report|answer|reply|ring|contact)|am i (?:safe|at risk)|is (?:there )?anything (?:i|we) (?:should|can|need)|(?:worried|concerned|anxious|scared|frightened|shaken|upset) (?:that |about |by |in case |they |he |and |now)|advice (?:please|would|on|about|given|requested))\b/g,
  ),
];
