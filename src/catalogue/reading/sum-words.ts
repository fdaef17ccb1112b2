/** What the words round a sum of money say of it. Matched beside the thing itself, so that each is anchored at its end or its beginning. */
export const SUM_WORDS = {
  /** "was asked to withdraw": whatever was claimed before, this sum was asked for. */
  toldTo: /\b(?:asked|told|instructed|urged|persuaded|advised|directed) to\b[^.!?£;]{0,50}$/i,
  /** "one handed over £12,000 and the other, aged 79, £5,000": the verb is said once. */
  gapped: /(?:\band|\bwhile|,|;) (?:the (?:other|second|third)|another|one|an? [\w-]{3,20})\b[^.!?£;]{0,40}$/i,
  /** "tried to persuade an 84-year-old to part with £5,000". */
  talkedOut:
    /\b(?:talked|persuaded|dissuad\w{2,3}|deterr\w{2,3}|put|steered) (?:\w{2,12} )?(?:out of|off|from|against) \w{3,14}ing\b[^.!?£;]{0,30}$/i,
  tried:
    /\b(?:tried|attempt(?:ed|ing|s)?|bid|failed|hoped|wanted|planned|about|ready|prepared|preparing|poised|(?:on (?:her|his|their) way|in (?:the |a )?queue|queu\w{2,4}|waiting|got as far as the \w{3,10})(?: at the (?:bank|counter|branch))?) to\b(?:(?!\b(?:but|before|after|later|then|when|who|which)\b)[^.!?£;]){0,80}$/i,
  /** "three withdrawals of £3,000": each of so much. */
  lots: /\b(two|three|four|five|six) (?:\w{3,10} )?(?:withdrawals|payments|transfers|instalments|cheques|lots|bundles) of (?:about |around )?$/i,
  pluralSubject:
    /\b(?:victims|residents|people|pensioners|households|families|customers|investors|buyers|students|parents|drivers|consumers|fans|savers|shoppers|motorists|homeowners|tenants|losses rose|fraudsters (?:managed|have|had)|criminals (?:have|had)|scammers (?:have|had)|reports|cases|incidents|offences|losses|thieves)\b[^.!?]{0,110}$/i,
  /** Many who did it: of one victim or of many, as the rest of the sentence says. */
  byMany: /\b(?:fraudsters|criminals|scammers|thieves|crooks|conmen|gang)\b/i,
  pluralVictims:
    /\b(?:victims|residents|people|pensioners|households|families|customers|investors|buyers|students|parents|drivers|fans|savers|shoppers|motorists|homeowners|tenants|reports|cases|incidents|offences|losses)\b/i,
  afterLost:
    /^[^.!?£;]{0,30}?\b(?:was|were|had been|has been|is|being) (?:\w{2,12} ){0,2}(?:stolen|taken|lost|withdrawn|transferred|handed|gone|sent|spent|siphoned|removed|moved|swiped|paid|collected|picked up)\b|^ (?:lighter|out of pocket|poorer|worse off|vanished|disappeared|went missing|went\b|left (?:her|his|their) (?:\w{3,8} )?account|(?:stolen|taken|removed|withdrawn|siphoned|swiped|drained) from)/i,
  /** The sum stands right behind the verb of losing: nothing said earlier in the sentence makes it the caller's claim. */
  immediate:
    /(?<!\b(?:almost|nearly|supposedly|had|allegedly|from|avoid|avoided|without|narrowly|risk|risked|of) )\b(?:los(?:t|ing)|(?:scammed|conned|tricked|cheated|duped|swindled|defrauded|fleeced) (?:\w{2,10} ){0,2}?(?:out of|of)|handed over|handing over|parted with|stole)(?: (?:a|the|total|sum|of|more|than|over|around|about|approximately|almost|nearly|some|roughly|at least|in excess|least|at|excess|in)){0,5}\s$/i,
  fromOne:
    /^[^.!?;]{0,60}?\b(?:from|lost by) (?:another(?= (?:in|of|at)\b|[.,;])|(?:an?|one|another|the) (?:[\w-]{2,20} ){0,4}(?:woman|man|lady|pensioner|resident|victim|couple|person|customer|OAP|widow|grandmother|account|gentleman)\b)/i,
  oneBefore:
    /\bone of (?:them|these|those|the (?:\w{2,12} )?(?:victims|women|men|pair|residents|pensioners|couples|people))\b[^.!?]{0,60}$|\b(?:one|another|an?|the) (?:[\w-]{1,20} ){0,4}(?:resident|woman|man|victim|pensioner|person|couple|lady|customer|\d{2,3}-year-old|widow|grandmother|student|householder|firm|charity|church|school|mother|father|mum|dad)\b[^.!?]{0,90}$/i,
  allLost: /^ ha(?:s|ve|d) (?:\w{3,12} )?been (?:lost|stolen|taken)\b/i,
  singular:
    /\b(?:one|an?|another|the) (?:[\w-]{1,20} ){0,4}(?:resident|woman|man|victim|pensioner|person|couple|lady|\d{2,3}-year-old|widow|grandmother|student|householder|firm|charity|church|school|mother|father|mum|dad|occupant|farmer|shopkeeper|teacher|nurse|businessman|businesswoman|divorcee|retiree|parent|driver|tenant|landlord|gentleman|OAP|customer)\b/i,
  /** "£4,000 twice", "£5,000 on three occasions". */
  times:
    /^(?: in cash)? (?:twice|(three|four|five) times|on (two|three|four|five) (?:separate |different )?occasions)\b/i,
  /** "on two mornings … took out £300, giving it each time to a man": each of so much. */
  eachTime:
    /^[^.!?;£]{0,30}\b(?:each|every) (?:time|day|morning|afternoon|evening|visit|occasion)\b|^ (?:a day|a time|at a time)\b/i,
  onDays:
    /\b(?:on|over) (two|three|four|five|six|2|3|4|5) (?:\w{3,12} ){0,2}(?:mornings|days|evenings|afternoons|nights|occasions|visits|dates)\b/i,
  /** "£500 before midnight and the same again after". */
  sameAgain:
    /^[^.!?;£]{0,45}?(?:,|\band|\bthen)[^.!?;£]{0,12} (?:the same|as much) (?:again|amount|sum|the (?:next|following) \w{3,9}|on \w{3,6}day|(?:a|one|two) (?:days?|weeks?) later)\b/i,
  /** What an investment was made to look like: nobody ever had it. */
  grewTo:
    /\b(?:watch(?:ed|ing)?|saw|seen) (?:it|them|this|(?:his|her|their|the) \w{3,12}) (?:apparently |slowly |quickly )?(?:become|grow(?:ing)? (?:in)?to|climb(?:ing)? to|ris(?:e|ing) to|swell(?:ing)? to|reach|turn into|double to)(?: (?:about|over|more than|nearly|almost|some))? $|\b(?:balance|screen|app|dashboard|portfolio|page|website)\b[^.!?;£]{0,30}\b(?:showed|said|read|claimed|stood at|reached|had grown to|grew to)(?: (?:him|her|them|about|over|more than|nearly|almost|a|profit|balance|of)){0,4} $/i,
  wanted: /\b(?:want(?:ed|ing)|asked for|asking for|demand(?:ed|ing)|request(?:ed|ing)|after) $/i,
  range: /^\s?(?:-|\u2013|to)\s?$/,
  losses: /\b(?:loss(?:es)?|lost|cost|stolen|sums?|amount|taken)\b/i,
  between: /\bbetween\s£[\d,.]{1,12}[km]?\s?and\s$/i,
  /** The money came back, or was found: whatever it was part of was lost all the same, and it is no loss of its own. */
  returnedAfter:
    /^[^.!?£;]{0,50}?\b(?:was|were|has (?:since )?been|have (?:since )?been|had been|been|being) (?:later |since |also |then |subsequently )?(?:recovered|seized|returned|refunded|reimbursed|found|discovered|given back|paid back|handed back|restored)\b/i,
  returnedBefore:
    /\b(?:recover(?:ed|ing|s)?|refund(?:ed|ing)?|return(?:ed|ing)|reimburs(?:ed|ing)|got back|get back|seized|gave back|given back|repaid|found(?! (?:that|out)\b))\b(?: [\w']{1,12}){0,6} $/i,
  /** "£1,400 had been spent, he said": the caller's word. */
  saidSo:
    /^[^.!?;£"]{0,70}, (?:he|she|they|the (?:caller|man|fraudster)) (?:said|claimed|told (?:her|him|them)|explained|added)\b/i,
  /** The figure of the year before, told beside this year's. */
  compared:
    /\b(?:up from|down from|compared (?:to|with)|as against|against|(?:rose|risen|up|fell|fallen|jumped|climbed|increased|gone up|went up|doubled|soared) (?:\w{2,10} ){0,3}?from) (?:just |about |around |over |more than |nearly )?$/i,
  /** "told that £2,400 had been spent": the caller's story. */
  toldThat:
    /\b(?:told|said|says|saying|claim(?:s|ed|ing)|informed|inform(?:s|ing)|warned|alleg(?:ed|ing)|tells|telling|stating)(?: by [^.!?;£]{2,50} that)?(?: (?:her|him|them|that|the \w{3,12})){0,3} (?:about |around |more than |over |nearly |almost )?$/i,
  stoppedFrom: /\b(?:stop|prevent|sav|halt|block)\w{0,4}\b[^.!?£;]{0,70}?\bfrom \w{3,14}ing (?:\w{1,12} ){0,4}$/i,
  largest: /\b(?:biggest|largest|highest|greatest|worst) (?:single |individual )?(?:loss|amount|sum)\b[^.!?£;]{0,20}$/i,
  blockedAfter:
    /^(?: (?:payment|transfer|withdrawal|transaction|purchase))?,? (?:which )?(?:was|were|had been|has been|being) (?:\w{2,12} )?(?:blocked|stopped|declined|cancelled|frozen|prevented|refused|intercepted|rejected|halted)\b|^,? (?:which |that )?(?:the|her|his|their) bank (?:then |has |had |later |promptly )?(?:stopped|blocked|froze|refused|declined|cancelled)\b|^[^.!?;£]{0,50}\b(?:would have (?:followed|gone)|never left|stayed (?:in|where|put)|(?:was|were) (?:all |still ){1,2}there|(?:was|were) (?:wanted|demanded|asked for|requested)\b|that had been set up (?:was|were))\b|^ (?:is |was |all |is all |was all )?(?:safe|asked)\b(?! (?:account|for £))/i,
  ofAScam: /^ (?:[\w-]{2,14} ){0,2}(?:scam|fraud|con|sting|swindle|hoax)\b/i,
  passiveAfter:
    /^ (?:had|has|was|were|have) (?:just |recently |already |fraudulently )?(?:been |gone|left|spent|taken|used)/i,
  drawn:
    /\b(?:withdr[ae]w(?:n|ing)?|drew|drawn|took out|taken out|draw(?:ing)? out|got out|fetched(?: out)?|came (?:out|away|home|back) with|(?:went|got) to the bank for)\b[^.!?£;]{0,40}$/i,
  /** The price of a thing, the size of a loan, a cap, a rate: no loss of itself. */
  priced:
    /\b(?:quoted(?: \w{2,10}){0,3}(?: as| at)?|price(?:d)?(?: of| at)?|(?<!\b(?:buy|buying|bought|purchas\w{1,3}|hand\w{0,3}|gave|giv\w{1,3}|took|stole\w?|lost|part\w{0,3}|pass\w{0,3}|order\w{0,3}|(?:left|made off|got away|went off|walked (?:off|out)|disappeared|vanished) with|surrender\w*)\b[^.!?;£]{0,60} )(?:worth|valued at)|fee of|fare of|charge of|cost of|subscription (?:\w{2,8} ){0,6}|(?:should|would|could) (?:only )?(?:have )?(?:normally |usually )?cost(?: about| around)?|normally costs?|usually costs?|loan of|salary of|budget of|grant of|limit of|reward of|turnover of|bond of) $/i,
  pricedAfter:
    /^(?:[- ](?:a|per) (?:month|week|year|day|head|person)\b| (?:loan|fee|charge|deposit scheme|reward|grant|fine|limit|subscription|a month|a week|at a time|each time)\b)/i,
  /** "lost £20,000", "conned out of £20,000" is the whole loss; "handed over £8,000" may be the first part of it. */
  whole:
    /\b(?:los(?:t|ing|es?)|out of|defrauded of|relieved of|cost(?:ing)?|depriv\w{2,3} of|robbed of|cheated of|fleeced of|stripped of|netted|duped of|(?:has|have|'s|'ve) (?:\w{2,12}ly )?(?:handed over|paid(?: out)?|sent|given|transferred|parted with|spent|put))\b[^.!?£]{0,30}$/i,
  wholeAfter: /^ (?:out of pocket|worse off|poorer|lighter|down\b|short\b)/i,
  /** "refuses to refund £11,000 that he was tricked into sending": whatever the verb before it, the sum was lost. */
  sheLost:
    /^,? which (?:an?|the) [^.!?;£]{3,60}?\b(?:bought|gave|handed|paid|lost|sent|transferred|parted with)\b|^,? (?:that |which )?(?:she|he|they) (?:(?:was|were|had been|had|has|have) )?(?:(?:been )?(?:tricked|conned|duped|persuaded|scammed|fooled|talked|bullied|frightened) (?:into (?:send|pay|transfer|hand|part|mov)|out of)|lost\b|sent to (?:the )?(?:fraudster|scammer|thie|crimin|crook))/i,
  /** "£1,980 was spent on it", "spent £3,000 with the card": by the thief, and lost. */
  onCard:
    /^(?: (?:had been|has been|was|were|being))?(?: then| later| also)? ?(?:spent|drawn|withdrawn|taken|charged|run up|racked up)?[^.!?;£]{0,24} (?:on|with|using|from) (?:it|them|(?:the|her|his|their|both|each) (?:[\w-]{3,8} )?(?:cards?|accounts?))\b/i,
  spentBefore:
    /\b(?:spent|drew|drawn|withdr[ae]w\w?|took|taken|charged|ran up|run up|racked up|used (?:it|the card|her card|his card) to (?:buy|take|draw|spend))\b[^.!?£;]{0,30}$/i,
  /** A prize that nobody ever won. */
  promised:
    /\b(?:prizes?|winnings|jackpot|lottery win|inheritance|legacy|windfall|cheque)(?: of|:| worth)(?: (?:\w{2,8} )?(?:over|than|to|nearly|almost|about))? $|\b(?:he|she|they|who|and|would) (?:(?:would|could|to) be|was|were|had been|is|are|be) (?:then |also )?paid (?:just |only |about |up to )?$|\bmust\b[^.!?;£]{0,40}\bpay (?:the \w{3,12}|her|him|them|each) $|\boffered (?:(?:her|him|them|the \w{3,10}) )?(?:just |only |up to )?$/i,
  /** Someone else gave it: a fund, the neighbours, a court's award. */
  givenToVictim:
    /\b(?:fund|council|university|college|church|charity|neighbours|friends|family|colleagues|well-wishers|employer|union|community|readers|villagers|members) (?:has |have |had )?(?:since |now |then )?(?:lent (?:her|him|them)|given (?:her|him|them)|gave (?:her|him|them)|raised|clubbed|donated)\b[^.!?£;]{0,30}$|\b(?:raised|collection|whip-round|appeal|donations?)\b[^.!?£;]{0,40}$|\b(?:ordered|must|told by the (?:judge|court|bench)|will have|made) (?:\w{2,12} ){0,2}?(?:to )?(?:pay|repay|give|hand back)(?! (?:the )?(?:fraudster|scammer|caller))\b[^.!?£;]{0,24}\b(?:back|compensation|victims?|costs|surcharge|confiscation)\b[^.!?£;]{0,14}$/i,
  /** "the last £25,000 of it", "of which £3,000 …": a part of a sum told already. */
  partAfter: /^ of (?:it|this|that|which|the (?:money|sum|total|cash|savings))\b/i,
  begins:
    /\b(?:first|initially|at first|to begin with|(?:it|this|that|(?:he|she|they)) (?:all )?(?:began|started)|beginning|starting)\b[^.!?£]{0,40}$/i,
  partBefore:
    /\b(?:of which|including|part of it|some of it|all but|among (?:it|them)|of that)(?:,| was| were| came to)? (?:\w{2,10} ){0,3}$/i,
  /** Told as the sum of all. */
  inAll:
    /\b(?:total(?:ling)?(?: of)?|totalled|altogether|in all|came to|comes to|amount(?:ed|ing|s) to|add(?:ed|ing|s) up to|running to|ran to|stands? at|stood at|makes? it|put(?:s)? (?:it|(?:the|her|his|their) (?:loss|losses|total|sum|damage)) at|(?:loss|losses|total|damage|sum) (?:has been|have been|was|is|were) put at|reckon(?:s|ed)? it at)\b[^.!?£]{0,24}$|\b(?:by (?:\w{3,10}|the (?:end|time [^.!?£,]{3,40}|following \w{3,8}|\w{3,10})|then|that time|now),? |(?:so far|to date|until now|over the (?:\w{2,8} )?(?:weeks|months|years)),? )(?:she|he|they|it|the (?:couple|woman|man|victim|pair))(?: (?:ha[ds]|have)|'d|'s) (?:already )?(?:sent|paid|lost|given|handed over|transferred|parted with|invested|put in|lent|spent|cost (?:her|him|them))(?: (?:him|her|them|over|out|a total of|more than|almost|nearly|about|around|some)){0,3} $|(?:^|[.;:] )(?:so|in all|all in all|altogether|that (?:made|makes|is|was)|the (?:total|bill|cost|damage|lot))[:,]? (?:it (?:was|is|came to) |was |is |came to )?$/i,
  inAllAfter: /^[^.!?£;]{0,24}\b(?:in total|altogether|in all|all told)\b/i,
  /** Said with it, a further sum is added to the one before. */
  further:
    /\b(?:further|another|also|again|then|more|plus|additional|extra|second|as well as|followed by|later)\b[^.!?£]{0,60}$/i,
  /** Rounded: "over £7,000" may be the £7,450 told later. */
  roughly:
    /\b(?:(?<!\bhand(?:ed|ing|s)? )over|more than|almost|nearly|around|about|some|approximately|roughly|up to|just under|just over|in excess of|upwards of|at least|close to) $/i,
};
