const P = (pattern: RegExp, because: string) => ({ pattern, because });

/** How a case ended, and what a sum of money in it is. Before-a-sum patterns are matched at the end of the words that lead up to it. */
export const OUTCOMES = {
  loss: [
    P(
      /\b(?:los(?:t|ing|es?)|stolen|stole|conned|scammed|defrauded|duped|swindled|cheated|fleeced|tricked (?:out of|into (?:handing|giving|paying|transferring|withdrawing|sending|buying))|handed over|handing over|gave (?:him|her|them|it|£|the|over|away|cash|money|up)|(?:gave|handed|given|giving) (?:\w{2,8} ){0,3}?(?:cards?|cash|money|savings)\b|parted with|transferred|sent (?:£|(?:him|her|them) |the money|money|them|over)|paid|posted|wired|invested|been taken|was taken|were taken|money (?:was |had been )?(?:taken|stolen|gone)|taken from (?:her|his|their)|money stolen|fell victim|fallen victim|did so|took the cash|took the money|collected (?:it|the (?:cash|money|card|package|gold|watch))|has not been recovered|into (?:handing|giving|passing|transferring)|(?:persuaded|convinced|talked|manipulated|pressured|coerced|cajoled|bullied|duped|tricked|conned|frightened|lured)(?: (?:her|him|them|the \w{3,12})){0,1} (?:to|into) (?:giv|hand|transfer|send|sent|pay|withdraw|buy|part|mov|invest|post|wir|spend|mak)\w{0,5}|passed (?:it|the|on|over|£)|con(?:ned)? (?:them|her|him)|moved on|passing it to|pass(?:ed)? it to|withdrew|netted|used to buy|cost(?:ing)? (?:one|an?|her|him|them|the)|life savings|out of pocket|relieved of|got away with|made off with|left with|emptied|drained|credited to|sending (?:cheques|money|cash)|sent (?:cheques|money|cash)|lend(?:ing)?|lent|moved £|(?:was|were|became|fell) (?:a |the )?victims? (?:of|to)|stung for|forked out|shelled out|part(?:ed|ing)? with|(?:handed|gave|given|sent|paid|passed|posted) (?:\w{1,12} ){0,4}£\d|(?:was|were) (?:then |later )?(?:picked up|collected|fetched|missing|spent)|got through|missing from|(?:left|went from|gone from|vanished from|disappeared from) (?:her|his|their|the) (?:\w{3,8} )?account|surrendered|depriv(?:ed|ing)|carried off|losses are|(?:fed|ploughed|poured|pumped|sank) (?:in|into|it))\b/gi,
      'something was lost',
    ),
  ],
  noLoss: [
    P(
      /\b(?:(?:cash|money|all of it|it|card|sum|package) (?:was|were) (?:later |immediately |quickly )?(?:recovered|seized|found)\b[^.!?;]{0,40}?(?:at the scene|returned|given back|on (?:him|her|them))|no (?:money|cash|cards?) (?:was|were|has been|had been|changed|lost|taken|handed)|no (?:financial )?loss(?:es)?|no loses|nothing (?:was|had been) (?:handed|lost|taken|given|stolen)|no information was given|no (?:bank |personal )?details were (?:given|shared)|did(?:n't| not) (?:do so|proceed|go ahead|comply|hand|lose|give|fall|part|pay|send|transfer|go through|comply)|(?:has|have|had|was|were)(?:n't| not) (?:lost|lose|fallen|suffered|handed)|(?<!\bbanks? (?:has |had |have )?)refus(?:ed|ing)(?! (?:a |to |her a |him a |them a )?(?:refund|reimburse|compensat))|(?<!\b(?:let (?:her|him|them)|never|not|n't|to) )put (?:the )?(?:phone|receiver) down|hung up|(?:almost|nearly) (?:lost|conned|loses|lose|scammed|tricked)|nearly (?:duped|fell)|from losing|avoided losing|came close to|came within|before (?:any |the )?(?:money|cash) (?:was|were|could be|had been|changed) (?:handed|lost|taken|sent|hands)|without (?:losing|handing)|ignored the|saw through|unsuccessful|seized back|not fooled|nothing (?:is |was )?(?:thought|believed) to have been (?:taken|stolen|lost)|nothing had (?:gone|been)|nothing has been taken|walked off|(?:left|went away|made off) (?:empty[- ]handed|with nothing)|turned (?:him|her|them|the (?:same )?(?:man|men|pair|caller)s?) away|sent (?:him|her|them) (?:packing|away)|(?:shut|closed|slammed) the door|ended the call|second thoughts|(?:lucky|narrow) escape|(?:attempt|bid|plan|ruse|ploy|scam|fraud)\b[^.!?;]{0,60} (?:failed|foundered|backfired|came to nothing|did not work)|(?:nearly|almost) (?:caught|taken|fooled|lured|became)|escaped without|got nothing|lost no money|thought better of it|changed (?:her|his|their) minds?|(?:almost|nearly) (?:given|handed|sent|paid|transferred|lost)|neither (?:of them |victim |woman |man |resident |pensioner )?(?:lost|fell|handed|parted|gave|was taken in)|none (?:of (?:them|the \w{3,12}) )?(?:has |had )?(?:lost|fell|handed|parted|gave)|(?:he|she|they|the (?:caller|man|fraudster)) rang off|heard no more|cut (?:him|her|them) off|told (?:him|her|them|the caller) (?:he|she|they) (?:would|was going to|were going to) (?:ring|call|check|contact|speak)|(?:told|informed) the caller|saw through|(?:passed|gave|handed) the (?:phone|receiver|telephone) to|closed (?:it|the (?:page|tab|window|laptop))|(?:shut|closed) (?:her|his|their|the) laptop|deleted (?:it|the (?:text|message|email))|(?:binned|shredded|tore up) (?:it|them|the)|threw (?:it|them) away|lost nothing|not a penny|(?:talked|persuaded|dissuaded|steered|put) (?:(?:her|him|them) )?(?:out of|off|against) \w{3,14}ing|had the (?:good )?sense to|without (?:being paid|a penny|any (?:money|cash|payment)|their (?:money|cash|payment))|(?:left|went away|departed) unpaid|(?:paid|gave|given|handed over|parted with|lost|sent) (?:him |them |her )?nothing|smel(?:t|led) a rat|nothing (?:was|is|has been|had been) paid|nobody came|no one came|was not (?:fooled|taken in|deceived|convinced)|wasn't (?:fooled|taken in|having)|kept (?:her|his|their) (?:money|savings|cash|card)|(?:money|cash|savings|it|sum) (?:is|are|was|were) (?:still |all )?(?:safe|in (?:her|his|their) account)|has it all (?:again|back)|told (?:him|her|them) to (?:get lost|go away|get stuffed|clear off)|did not hand|put (?:down the (?:phone|telephone|receiver)|the telephone down)|(?:she|he|they|who|but|and) never (?:paid|handed|gave)\b(?! (?:it |her |him |them )?back)|(?:is|was|were|are) (?:intact|untouched|never touched)|(?:is|are|was|were) still (?:all )?(?:in the (?:bank|account)|there\b)|nil (?:loss|lost)|nothing (?:given|taken|lost|paid|handed over)|came to nothing|still ha(?:s|ve|d) (?:all )?(?:her|his|their|the) (?:£|money|savings|cash|cards?)|brought (?:it|them|the (?:money|cash|bag|parcel|envelope|package)) (?:straight |right |all )?back|paid (?:it|them|the money|the cash) (?:back )?in(?:to the bank)? again|paid (?:it|them) (?:straight )?back in|lost (?:her|his|their) nerve|(?:that|which|it all) is still in (?:her|his|their) account|(?:passed|forwarded|sent) (?:it|the text|the message) (?:on )?to 7726|stayed in the (?:vault|account|bank)|opened the door and (?:the )?(?:\w{3,14}) (?:ran|fled)|reported no|thankfully (?:did not|no)|(?:had|has) to (?:have|get) (?:the|her|his|their) (?:\w{4,6} )?cards? (?:replaced|cancelled|stopped|reissued)|time to think|would not (?:serve|release|sell|part with|hand)|(?:[.;?] (?:she|he|they)|but (?:she|he|they)) (?:would|did) not(?=[.;])|(?:money|cash|savings) (?:was|were) (?:\w{4,8} )?(?:taken|driven|escorted) (?:back )?(?:home|to the bank)|(?:put|given|handed|placed) (?:straight )?back (?:in|into|to|in) (?:her|his|their)|\baccounts? (?:was|were) (?:\w{4,8} )?frozen (?:in time|before)|(?:frozen|stopped|blocked|cancelled) in time|(?:money|cash|savings) (?:was|is|were) (?:all |safely )?back in (?:the |her |his |their )[^.!?;]{0,24}account|(?:whole|full|entire) (?:sum|amount|£[\d,.]{1,9})\b[^.!?;]{0,20}(?:was|were|has been) (?:recovered|handed back|given back|paid (?:straight )?back in)|back where (?:it|they) belongs?|(?:minutes|moments|seconds|inches|a whisker|on the (?:brink|verge|point))(?: away)? (?:from|of) (?:giv|hand|pay|send|los|transferr|part)\w*ing|every penny (?:of [^.!?;]{1,20})?(?:is |was )?(?:safe|recovered))\b/gi,
      'nothing was lost',
    ),
  ],
  noticed: [
    P(
      /\b(?:played along|(?:then|and) (?:rang|called|dialled|phoned) (?:101|999|police|the police|officers)|but (?:(?:she|he|they) )?(?:instead )?(?:contacted|rang|called|phoned|checked|told|alerted|spoke to|asked) (?:with )?(?:her|his|their|the) (?:\w{2,10} )?(?:bank|police|son|daughter|husband|wife|niece|nephew|neighbour|supplier|family|friend)|(?:went|rang|called|contacted|drove|phoned)\b[^.!?;]{0,50} instead|(?:in (?:the|a) queue|at the (?:counter|till|branch|cash desk))[^.!?;]{0,40} when|coat on when|(?:she|he|they) (?:was|were) (?:queuing|queueing|counting|filling)\b[^.!?;]{0,40} when|(?:got|gone|get) as far as|on (?:her|his|their) way to (?:withdraw|the bank|hand|send|collect|buy|get|draw)|(?:praised|commended|thanked|hailed)|(?:bank|building society|branch|app) (?:has |had )?(?:spotted|stopped|blocked|froze|refused|flagged|delayed|queried|cancelled|rejected|held)(?! (?:a|any) refund)|an? (?:attempt|bid) was made|(?:attempt|bid) to|spotted (?:that|the|a|something|it)|nearly(?! (?:£|\d|[a-z]+ (?:thousand|hundred|million)))|attempt was made|(?:was|were|been) about to (?:send|pay|transfer|hand|withdraw|give|buy)|when (?:she|he|they|her|his|their|a|the) (?:\w{2,12} ){0,3}(?:walked (?:in|through)|came home|stepped in|intervened|realised|rang)|before (?:the|a|any|an) (?:\w{2,12} )?(?:courier|driver|taxi|man|fraudster|officer) (?:arrived|came|could|turned up|called)|(?:son|daughter|husband|wife|neighbour|friend|carer|grandson|granddaughter|niece|nephew) (?:came home|walked in|arrived|overheard|told (?:her|him|them) it was|took the phone|intervened|stepped in|warned|persuaded (?:her|him) not)|twigged|rumbled (?:him|her|them|it)|realis(?:ed|ing)(?: that)?(?: it| this| the call| he| she| they| in time| something)|recognised|(?:was|were|been|be) (?:stopped|prevented|foiled|intercepted|thwarted|alerted)|stopped (?:an?|her|him|them|the|it)|stepped in|interven(?:ed|tion)|foil(?:ed|s)|thwart(?:ed|s)|grew suspicious|became suspicious|tried to (?:transfer|withdraw|get|take|send|collect|pay)|attempt(?:ed|s) (?:to|fraud|courier)|able to intercept|wanted to transfer|money was recovered|(?:staff|bank|banks|cashier|jewellers?|assistant|friend|neighbour|family|relative|son|daughter|driver|worker|manager|teller) (?:\w{2,10} )?(?:became|grew|was|were) (?:suspicious|concerned|worried|alerted)|suspected (?:a )?(?:fraud|scam)|would not (?:hand|release|allow|let|authorise)|blocked|(?:payment|transfer) was (?:stopped|delayed|blocked)|(?:dealer|shop|jeweller|store|bureau|teller|cashier|clerk|manager|seller|assistant)s?\b[^.!?;]{0,60}\b(?:cancelled|refused|stopped (?:it|the|him|her)|would not sell|declined|(?:rang|called|contacted) (?:the )?police)|raised the alarm|raised concerns|quick[- ]thinking|narrowly)\b/gi,
      'somebody noticed or stepped in',
    ),
  ],
  sumLost: [
    P(
      /(?:\b(?:(?:persuaded|convinced|talked|tricked|conned|duped|fooled|manipulated|pressured|coerced|cajoled|bullied|scared|frightened|lured|led)(?: [\w'-]{1,14}){0,5} (?:to|into) \w{3,14}|los(?:t|ing|e|es|s(?: of)?)|stole|stolen|stealing|conned|con(?: \w{2,12}){1,3}|scam(?:med)?(?: \w{2,12}){0,3}|swindled|defrauded|duped|cheated|fleeced|trick(?:ed)?|robbed|relieved|out of|hand(?:ed|ing)? over|handed|gave (?:him|her|them|it|£|the|over|away|cash|money|up)|giv(?:e|en|ing)|part(?:ed|ing|s)? with|stung for|stung|hit for|done out of|forked out|shelled out|coughed up|emptied|drained|siphoned|transfer(?:red|ring)|sent|send(?:ing)?|paid|paying|invest(?:ed|ing)|take|taken|took|taking|netted|pass(?:ed|ing)?|cost(?:ing)?|depositing|deposited|deprived|spent|spending|bought|buy(?:ing)?|wired|posted|posting|theft (?:[\w-]{2,12} ){0,3}of|moved|lent|lending|lend|withdrew|spend|withdraw(?:ing|n)?|withdrawals?|removed|took out|(?:is|was|were|been|are) (?:now |also )?(?:down|poorer by)|charged (?:her|him|them)?|missing|swiped|pocketed|gone|surrender(?:ed|ing)|(?:put|fed|ploughed|poured|sank|pumped) (?:in|into))\b)(?:[^.!?£;]{0,40}?)$/i,
      'the words before say it was lost',
    ),
  ],
  sumAttempted: [
    P(
      /\b(?:(?:almost|nearly)(?! $)|from losing|avoid(?:ed)? losing|tried to|trying to|attempt(?:ed|ing|s)?(?: to)?|about to|ask(?:ed|ing|s) (?:her |him |them |for )?|told (?:her |him |them )?(?:to|that she must)|wanted (?:her |him |them )?to|wanted(?= (?:another |a further |about |some |over )?$)|demand(?:ed|ing)?|request(?:ed|ing)?|instructed|(?:stop(?:ped|ping)?|block(?:ed|ing)?) [^.!?£]{0,60}|prevent(?:ed|ing)? [^.!?£]{0,50}|sav(?:ed|ing) [^.!?£]{0,30}|going to|was moving|moving|close to|planned to|intended to|would have|order(?:ed)?)\b[^.!?£;]{0,45}$/i,
      'asked for or nearly lost',
    ),
  ],
  sumNeither: [
    P(
      /\b(?:fraud that had taken|supposedly|claim(?:ed|ing|s)? (?:that )?(?:there|they|it|she|he|someone|somebody|his|her|their)[^.!?£]{0,50}|saying (?:that )?|said (?:that )?(?:there|someone|somebody|it)[^.!?£]{0,40}|told (?:her|him|them|that)(?: that)? (?:there|someone|somebody|a|an|her|his|their|she had|he had)[^.!?£]{0,50}|alleged|messages saying|promis(?:ed|ing|e)|won|winning|prizes?(?: of|:| worth)|worth of (?:cocaine|drugs|cannabis)|reward(?: of)?|tax (?:bill|rebate|refund) of|refund of|compensation of|owed|fine of|fined|bail of|grant of|funding|budget|invest(?:ed|ment) (?:in|by) (?:police|the)|offered(?: \w{2,8}){0,3}|profit|return of|returns? of|(?<!\b(?:paid|sent|pay|send|paying|sending) (?:the|a) )balance of)\b[^.!?£;]{0,30}$/i,
      'what the caller claimed, or not about a loss',
    ),
  ],
  sumTotal: [
    P(
      /\b(?:total(?:s|led|ling|ing)?(?: of| losses)?|in total|altogether|between them|combined|collectively|overall|across (?:the )?(?:UK|country|county|force|region)|nationally|nationwide|victims (?:in|of|across|have|had|from|lost|lose)|losses (?:of|to|in|at|amount|reach|top|exceed|across|were|are|have)|people (?:in|across|have|had|lost)|residents (?:in|across|have|had|lost)|cost(?:ing)? (?:victims|people|residents|the)|(?:reported|recorded|known|combined) loss(?:es)?|amount(?:s|ed|ing) to|victims|pensioners (?:have|had|lost)|has netted|netted (?:thieves|fraudsters|criminals)|(?<!\bha(?:s|ve|d) )(?:since|during|between) (?:the (?:start|beginning) of )?[^.!?£]{1,60}|reports? [^.!?£]{0,60}(?:loss|lost|totalling|worth))\b/gi,
      'a total over many',
    ),
  ],
  sumOther: [
    P(
      /\b(?:average(?! age)|typical(?:ly)?|mean|each|per (?:victim|person|head)|ranging|ranged|as (?:little|much) as|up to|under|between £|single|individual loss(?:es)?|worth of (?:drugs|cocaine|heroin|cannabis)|fine|costs of|compensation|victim surcharge)\b/gi,
      "an average, a range or a court's sum",
    ),
  ],
  counted: [
    'incidents?',
    'reports?',
    'cases?',
    'offences?',
    'victims?',
    'crimes?',
    'attempts?',
    'people',
    'residents',
    'frauds?',
    'calls',
    'householders',
    'households',
    'fans',
    'members of the public',
    'pensioners',
    'instances',
    'occurrences',
    'scams',
    'complaints',
    'targets',
    'women',
    'occasions',
    'allegations',
    'thefts',
    'customers',
    'investors',
    'families',
    'buyers',
    'students',
    'parents',
    'businesses',
    'firms',
    'companies',
    'consumers',
    'referrals',
    'shoppers',
    'jobseekers',
    'islanders',
    'villagers',
    'ladies',
  ],
};
