import { GENERAL_ADVICE } from '#catalogue/advice/general-advice.ts';
import { type FraudTypeDefinition, sign } from './fraud-type.ts';

/** What is reported as a fraud and is none: disputes, lost property, genuine calls, enquiries, other crime. */
export const notFraud: FraudTypeDefinition = {
  id: 'not_fraud',
  name: 'Not a fraud',
  description:
    'A dispute with a real trader, lost property, a call that proved genuine, a question, or another matter.',
  questions: ['What would you like us to know?'],
  asks: ['number'],
  signs: [
    sign(
      -6,
      'Somebody said that he was from a body he was not of.',
      /\b(?:said|says|saying|claim\w*|pretend\w*|stat\w+) (?:that )?(?:he|she|they|to be)(?:'s|'re| was| were| is| are)? (?:from |of |with )?(?:the |her |his |my |a )?(?:bank|police|council|water board|gas board|fraud|hmrc|tax office)\b/,
    ),
    sign(
      9,
      'The person was checked and is who they said.',
      /\b(?:(?:badge|collar|warrant|licen[cs]e|reference|id)(?: card)?(?: (?:no|number)\.?)? (?:is |was )?(?:genuine|correct|valid|checks? out|checked out)|(?:badge|id|number|story|it all|everything|they|he|she) checks? out\b|(?:he|she|they)(?:'s|'re| is| are) (?:real|genuine|legit)\b|put (?:me|her|him|us) through to (?:her|his|their) (?:desk|office|extension)|licen[cs]ed (?:team|collector|trader)|did not ask for (?:any )?money(?:, card)?(?:,? or details))\b/,
    ),
    sign(
      8,
      'A grumble about a charge, calls or work, and no deception.',
      /\b(?:(?:penalty|charge|fine|ticket) (?:from|by|at|in) (?:a |the )?(?:private )?(?:car park|parking)|car park (?:penalty|charge|fine|operator)|(?:does not|doesn't|don't|do not) agree with (?:a |the |his |her |my )?(?:penalty|fine|charge|bill|quote)|(?:too many|sick of|fed up (?:with|of)|tired of|plagued by) (?:\w+ )?(?:cold|sales|nuisance|marketing|junk) (?:calls|mail|post|callers)|(?:not happy|unhappy|cross|annoyed|grumbl\w+) (?:with the|the|my|our|at the|because the) (?:\w+ )?(?:plumber|builder|fitter|garage|shop|firm|company|bill|price|bus|council|decorator|gardener|job)|fallen out over|downed tools|extras (?:he|they) (?:say|says)|theft non[- ]dwelling|burglary dwelling|(?:lifted|taken) from (?:his|her|my|a) (?:jacket|coat|pocket|bag|trolley)|disturbed (?:an )?(?:intruder|burglar))\b/,
    ),
    sign(
      7,
      'Nothing was asked for.',
      /\b(?:nothing (?:was|is|has been) asked (?:for|of)|(?:did not|didn't|never) ask (?:me |her |him |us )?for (?:anything|any (?:money|details|payment))|only asked (?:me|her|him|us|them) to (?:ring|call|phone|come) (?:back|in)\b|(?:call|letter|message|rang|rung|visit)\b[^.;\n]{0,40}\babout (?:an|my|her|his|the) appointment)\b/,
    ),
    sign(
      7,
      'It is asked whether a number, site or firm is the right one.',
      /\b(?:(?:wants?|wanted|would like|wishes|asking|asks|enquiring|checking)(?: to (?:know|check|ask))? (?:if|whether) [^.;\n]{0,40}\b(?:genuine|real|right|correct|official|proper)\b(?: \w+)? (?:number|site|website|web site|firm|company|line|address|charity|scheme))\b/,
    ),
    sign(
      5,
      'Money is wanted back from a trader who is there to be asked.',
      /\b(?:(?:wants?|wanted|demand\w*|asking for|would like) (?:a |my |her |his |half |some of )*(?:refund|money back) from (?:a|the|my|her|his) (?:\w+ )?(?:garage|shop|store|restaurant|hotel|salon|dealer\w*|fitter|company|firm|gym|school|hairdresser|mechanic)|(?:firm|garage|shop|company|trader|fitter) (?:has |have )?offered (?:half|part|a (?:part|voucher|discount|refund|credit)))\b/,
    ),
    sign(
      7,
      'A price was thought too high.',
      /\b(?:(?:charg\w+|costs?|priced?|quoted|asked for|wants|wanted|bill (?:is|was)|quote (?:is|was)) (?:\w+ ){0,3}too much|too (?:expensive|dear)|overpriced|rip[- ]?off|over the odds)\b/,
    ),
    sign(
      9,
      'The report itself closes it.',
      /\b(?:no offences?(?: disclosed| committed| apparent)?(?=[.,;]|$| by)|no (?:\w+ )?concerns (?:regarding|about|re|over)|all is well|(?:purchase|payment|withdrawal|letter|call|transaction|request|prize|bill) (?:is |was |found to be |confirmed (?:as )?)?genuine|please (?:cancel|disregard|ignore) (?:this|my|the|it)?|sorry (?:for|to have) wast\w+ (?:your|police) time|banking protocol (?:call )?stood down|they confirmed (?:it|that it|everything)\b|matches (?:his|her|my|their) records?)\b/,
    ),
    sign(
      16,
      'It was checked with the body itself and is right.',
      /\b(?:rang|rung|called|phoned|checked|checking with|asked|contacted|spoke to|verified)\b[^;\n]{0,140}?\b(?:(?:it|that|this|he|she|they|which) (?:was|were|is|are|had been|'s) (?:really |indeed |in fact |all |quite |definitely |actually )?(?:them|him|her|right|correct|real|genuine|proper|a proper|a genuine|a real|theirs|mine|legit\w*|registered|on their (?:list|books)|who (?:they|he|she) said)|(?:he|she|it|that)'s (?:registered|genuine|real|right|mine)|put (?:me|her|him) through to (?:him|her|them)|needed it for|said yes|on their (?:list|books|system)|(?:had|have) (?:indeed|really) (?:rung|called|written|sent))\b/,
    ),
    sign(
      9,
      'There is a plain and honest explanation.',
      /\b(?:(?:it )?turned out (?:that )?(?:to be )?(?:my|her|his|our|the) (?:own |wife|husband|son|daughter|partner|mother|father|flatmate|bank)|was really (?:him|her|them|my)|reminded (?:me|her|him)|(?:accountant|solicitor|bank|company|council) says? (?:it is|it's|that it is) (?:correct|right|genuine|in order|fine)|by accident|(?:paid|charged|sent|withdrawn) (?:\w+ ){0,2}(?:by mistake|in error))\b/,
    ),
    sign(
      9,
      'Something was stolen without deception.',
      /\b(?:broke in(?:to)?|broken into|break[- ]in|grabbed|snatched|mugged|robbed|pushed (?:her|him|me) (?:over|to the ground)|(?:phone|bag|purse|wallet|handbag|bike|bicycle|car|van|tools|laptop|jewellery|card)s? (?:was |were |has been |have been |got )?stolen|(?:stole|took|taken|stolen) (?:my|her|his|the) (?:\w+ )?(?:handbag|purse|wallet|phone|bag|bike|car|tools|laptop)|stolen (?:on|from|at|off) (?:a|an|the|my|her|his))\b/,
    ),
    sign(
      8,
      'A dispute about a bargain that both sides know of.',
      /\b(?:(?:firm|company|builder|roofer|fitter|plumber|seller|garage|shop|trader|landlord|dealer|mechanic|agent)\b[^.;\n]{0,60}\b(?:says? (?:they|he|she)(?:'ll|'s| will| has| have| is| are)(?! (?:in love|from|a ))|(?:has|have) answered|still answer\w*|offered to|will come (?:out|back)|come out next|is willing|has been ill)|argument with|disput\w+ with|owes? (?:me|her|him|us) (?:£|money)|(?:i|she|he|we) lent (?:him|her|them)|keeping (?:my|our|her|his) deposit|won't take it back|(?:gearbox|engine|clutch|boiler) (?:went|failed|broke)|it leaks|leaking|is ruined|cancelled (?:a|my|the|her|his) (?:\w+ )?(?:membership|subscription|contract|policy|order)|still taking (?:money|payments)|(?:did not|didn't) agree (?:to|the|with)?|over a bill|damage (?:i|we|she|he) did(?:n't| not))\b/,
    ),
    sign(
      7,
      'A question, a study or a talk.',
      /\b(?:writing an? (?:article|essay|dissertation|book|report)|asked what (?:the|is|a)|student project|school project|(?:wants|would like|asking for|requests?) (?:a )?(?:talk|speaker|leaflets?|stickers?|crime prevention (?:advice|visit))|how (?:long|do|can) (?:does|i|we) )\b/,
    ),
    sign(
      -9,
      'It only seemed genuine.',
      /\b(?:thought|believ\w+|thinking|assum\w+|seemed|looked|sounded|appeared|convinced|claim\w+|said|saying)\b[^.;\n]{0,40}\b(?:genuine|legitimate|real|legit)\b|\b(?:not|isn't|wasn't|n't) (?:a )?(?:genuine|legitimate|real|them|him|her|theirs)\b|\bno such (?:officer|person|account|number|firm|judgment|debt|fine|order|warrant|case|company|record|call|visit|payment|thing)\b/,
    ),
    sign(
      -8,
      'The stolen things were then used to deceive, or a story was told to get them.',
      /\b(?:used (?:the|my|her|his) cards?|in (?:my|her|his) name|pretending|who said he was|said (?:he|they) (?:was|were) (?:from|a|the)|claiming)\b/,
    ),
    sign(
      7,
      'Something was taken by theft or robbery, without deception.',
      /\b(?:bag|purse|phone|wallet|handbag|necklace|watch)(?: \w+){0,2} (?:snatched|grabbed|pickpocketed)|snatched|mugged|robbed|pick ?pocket\w*|burglar(?:y|ies|ed)|burgled|(?:theft|stolen) from (?:my|her|his|the) (?:car|vehicle|shed|garden|shop)\b/,
    ),
    sign(
      6,
      'Property found, kept back or missing, or a question.',
      /\bfound (?:a|an|some) (?:\w+ )?(?:card|purse|wallet|phone|keys|bag)|(?:will not|won't|refus\w+ to) (?:return|give back) (?:my|her|his|the)|opening (?:times|hours)|(?:cat|dog) is missing|missing (?:part|door|piece|screws?|bolts?)|charged (?:me |her |him |us )?twice|(?:all|everything|it) (?:was |is )?(?:fine|in order|ok)\b(?=[.,;]|$)|real letter|genuine enquir/,
    ),
    sign(
      4,
      'A shop mends its mistake.',
      /\b(?:they are refunding|refund(?:ed|ing) (?:me|it|her|him|the)|by mistake|in error|shop won't answer|customer services?)\b/,
    ),
    sign(
      7,
      'It is a civil or consumer matter.',
      /\b(?:civil (?:matter|dispute|case|issue)|citizens'? advice|consumer (?:dispute|rights|matter|issue|advice|complaint)|contract(?:ual)? dispute|small claims|not (?:a )?(?:fraud|criminal|police) (?:matter|offence|issue)?|no (?:fraud|crime|criminal offence|offences?) (?:disclosed|identified|committed|has|apparent)|no (?:evidence of )?(?:fraud|dishonesty)|trading standards? (?:matter|advised))\b/,
    ),
    sign(
      5,
      'A real trader and a complaint about quality or delay.',
      /\b(?:(?:unhappy|not happy|dissatisfied|complain\w*|dispute|disagree\w*) (?:with|about|that|over)(?: \w+){0,8}|poor (?:workmanship|quality|service)|workmanship|(?:is|are) (?:still )?trading|faulty|(?:scratched|damaged|wrong (?:size|colour|item))|returns? policy|refund policy|(?:won't|will not|refus\w+ to) (?:give (?:a |me a |her a )?)?refund|offered to (?:return|fix|refund|put it right|replace|redo)|changed (?:my|her|his) mind|delay(?:ed)? (?:delivery|in)|finished late|late delivery|overcharged|price (?:dispute|increase))\b/,
    ),
    sign(
      7,
      'Something was lost, with no misuse.',
      /\b(?:(?:(?<!never )(?:lost|left)|misplaced|mislaid|dropped) (?:my|her|his|the|a) (?:\w+ )?(?:purse|wallet|card|bank card|handbag|bag|phone|passport|driving licence|bus pass|keys)(?: (?:on|in|at|somewhere|yesterday|today))?|lost property|no (?:transactions|unauthori[sz]ed|suspicious activity|payments)|found (?:a |an )?(?:purse|wallet|card|bank card)|card (?:was )?swallowed|(?:purse|wallet) (?:was )?(?:handed in|found|later found))\b/,
    ),
    sign(
      7,
      'The call or message was checked and genuine.',
      /\b(?:(?:call|text|e-?mail|letter|message|caller|officer|it|visit|request|he|she|they)(?: \w+){0,4} (?:was|were|is|to be|as) (?:in fact |actually |indeed |found to be |quite |completely |all )?(?:genuine|legitimate|legit|real|bona fide)|confirmed (?:\w+ ){0,6}(?:genuine|legitimate|real|it was (?:them|him|her|us)|that it was)|(?:genuine|legitimate) (?:call|caller|officer|text|e-?mail|company|payment|trader|request|bank|letter|charge|transaction)|turned out to be (?:\w+ ){0,3}(?:genuine|real|my (?:wife|husband|son|daughter|own))|verified (?:as|the|that|with)|all in order|false alarm|misunderstanding|was (?:her|his|my) (?:own|wife's|husband's|son's|daughter's) (?:subscription|payment|purchase))\b/,
    ),
    sign(
      6,
      'It is about parking, road, noise or another matter.',
      /\b(?:parking (?:ticket|fine|notice|charge|space|dispute|outside)|private parking|speeding|noise|noisy|neighbour dispute|boundary|anti-?social|burglar\w* alarm|lost (?:dog|cat)|found (?:dog|cat)|road traffic|\brtc\b|criminal damage|vandal\w*|shoplift\w*|fly[- ]?tip\w*|graffiti|missing person|bike (?:was )?stolen|stolen (?:bike|bicycle|car|vehicle)|theft from|broke in(?:to)?|burgled|assault\w*|harass\w* by (?:ex|neighbour))\b/,
    ),
    sign(
      6,
      'It is a question or a test.',
      /\b(?:just (?:checking|asking|enquiring|wants? to know(?! (?:what|if|how|when|whether))|wanted (?:to (?:check|ask|know)|advice))|enquir(?:y|ing|es) (?:about|as to|re|regarding|whether)|would like (?:to know(?! (?:what|if|how|when|whether|who|why|where))|information|some leaflets|a talk)|general (?:enquiry|question|advice)|asking (?:for advice|how to|whether|what time|if we)|request(?:ing|s)? (?:a )?(?:talk|speaker|leaflets|crime prevention)|wants (?:leaflets|to know|advice about)|how (?:do|can) i (?:report|claim|get|apply)|test (?:call|report|record)|wrong number|misdial\w*|front counter enquiry|opening hours|sales call|cold call(?:er)?(?: \w+){0,4} (?:legitimate|genuine|real company)|marketing call|survey call|market research)\b/,
    ),
    sign(
      3,
      'The bank or trader resolved it.',
      /\b(?:no (?:problem|issue|further action|concerns)|nothing untoward|no (?:police )?action (?:needed|required)|resolved|refunded in full|bank error|banking error|duplicate (?:payment|charge)|paid (?:in error|twice in error)|forgotten|forgot (?:she|he|i)|own (?:direct debit|subscription)|remembered)\b/,
    ),
    sign(
      -4,
      'A fraudster is spoken of.',
      /\b(?:scam\w*|fraudsters?|con ?m[ae]n|bogus|fake|purport\w*|pretend\w*|posing|impersonat\w*|hacked|phishing|defraud\w*|imposter)\b/,
    ),
    sign(
      -4,
      'Somebody collected cash or a card, or a safe account was named.',
      /\b(?:courier|safe account|counterfeit|detective|any ?desk|team ?viewer|bitcoin|crypto|hi mum|inheritance|lottery|press 1|in my name|clone[d]?|never (?:arrived|turned up|existed)|blocked me|dating)\b/,
    ),
  ],
  hints: {
    strong:
      'dispute civil parking unhappy faulty snatched burglary genuine complaint mistake burgled robbed misunderstanding',
    weak: 'lost found refund missing stolen theft cat enquiry opening advice wrong checking quality delayed late refunding return wallet purse fine legitimate resolved',
  },
  fieldSigns: [],
  variants: [],
  advice: GENERAL_ADVICE,
  examples: {
    is: [
      'Builder finished late and the customer is unhappy with the workmanship. Civil matter.',
      'I lost my purse on the train, card cancelled, no transactions.',
      'Rang to check a text from my surgery; they confirmed it was genuine.',
      'An officer rang about the burglary; his collar number is genuine and he did not ask for money.',
      'Sick of sales calls about solar panels at tea time.',
      'Annoyed because the garage took three weeks over the job.',
      'Wants to appeal a parking ticket from a private car park.',
    ],
    nearMisses: [{ text: 'A bogus builder took a deposit for my roof and was never seen again.', is: 'doorstep' }],
  },
};
