import type { FraudType } from '#core/report.ts';

const S = (type: FraudType | 'any_fraud', weight: number, pattern: RegExp, because: string) => ({
  type,
  weight,
  pattern,
  because,
});

/**
 * What speaks for each type; `any_fraud` says that there is one and not which. Weights add up once per sign: 6 names the fraud, 3 is a method peculiar to it, 1 to 2 goes with it. Evidence:
 * judgement, from the definitions of the fraud types in the catalogue; measured by evaluation/documents.
 */
export const TYPE_SIGNS: { type: FraudType | 'any_fraud'; weight: number; pattern: RegExp; because: string }[] = [
  S('courier', 7, /\bcourier (?:fraud|scam|crime|con)|\bcourier fraudsters?/gi, 'named courier fraud'),
  S(
    'courier',
    3,
    /\b(?:counterfeit|forged|fake) (?:bank ?|£\d0 )?(?:notes?|currency|cash|money)(?=[^.!?]{0,120}\b(?:banks?|withdr\w+|callers?|account|branch|check|victims?|cashier|customer))|\b(?:banks?|withdr\w+|callers?|account|branch|cashier)\b[^.!?]{0,120}?\b(?:counterfeit|forged|fake) (?:bank ?)?(?:notes?|currency|cash|money)|\bserial numbers?\b/gi,
    'notes to be checked',
  ),
  S(
    'courier',
    2,
    /\b(?:(?<=\bcards? (?:had |has |have |was |were |is |being )?(?:been )?)cloned|safe ?keeping|evidence in|as evidence|help (?:with|the) (?:an? )?(?:invented |police |undercover )?(?:investigation|operation)|undercover|Hammersmith)\b/gi,
    'help with an investigation',
  ),
  S(
    'courier',
    3,
    /\bcouriers?\b[^.!?]{0,60}\b(?:collect|pick|sent|come|cash|money|card)|\b(?:cash|money|cards?)\b[^.!?]{0,60}\bcouriers?\b|\btaxi\b[^.!?]{0,40}\b(?:collect|pick)/gi,
    'a courier or taxi collects',
  ),
  S(
    'courier',
    2,
    /\b(?:fake|bogus|phoney) (?:police|cop|officer|detective)|(?:pos(?:e|es|ed|ing) as|pretend(?:s|ed|ing)? to be|claim(?:s|ed|ing)? to be)[^.!?]{0,40}\b(?:police|officers?|detective)/gi,
    'bogus police',
  ),
  S(
    'bank_impersonation',
    6,
    /\b(?:safe account scam|bank impersonation|impersonation fraud|vishing|smishing[^.!?]{0,40}bank|authorised push payment|APP fraud|bank (?:fraud|scam) (?:call|text)s?)\b/gi,
    'named bank impersonation',
  ),
  S(
    'bank_impersonation',
    4,
    /\b['"]?safe['"]? account|secure account|move (?:her|his|their|your|the|all)? ?(?:money|funds|savings)/gi,
    'money to a safe account',
  ),
  S(
    'bank_impersonation',
    3,
    /\b(?:pos(?:e|es|ed|ing) as|pretend(?:s|ed|ing)? to be|claim(?:s|ed|ing)? to be|purport(?:s|ed|ing)? to be|call(?:s|ing|ed|er)? from|text(?:s|ed)? from|said (?:he|she|they) (?:was|were))[^.!?]{0,40}\b(?:bank|building society|fraud (?:department|team)|visa|barclays|natwest|lloyds|hsbc|santander)/gi,
    'bogus bank',
  ),
  S(
    'romance',
    7,
    /\bromance (?:fraud|scam|fraudster)|\bromance may\b|\bdating (?:scam|fraud|sites?|apps?)|\bcatfish|\blove (?:rat|scam)/gi,
    'named romance fraud',
  ),
  S(
    'romance',
    4,
    /\b(?:online relationship|met (?:online|on (?:a|facebook|tinder))|fake (?:dating )?profiles?|boyfriend|girlfriend|in love|lonely hearts|soulmate|fell for|chatt(?:ed|ing) online|talking online|never (?:actually )?met|dating|online (?:lover|admirer|sweetheart)|(?:tinder|hinge|bumble|match\.com|plenty of fish)|declar(?:ed|ing) (?:his|her|their) love|flight to (?:come|see|visit|meet)|met (?:['"]?\w{2,12}['"]? )?(?:(?:a|an) (?:man|woman|person) )?(?:on|through|via) (?:a|an|the|his|her) (?:\w{2,12} )?(?:app|site|website|game|forum|chat ?room))\b/gi,
    'a relationship online',
  ),
  S(
    'investment',
    7,
    /\b(?:investment|crypto(?:currency)?|bitcoin|share|boiler room|binary options|ponzi|forex|wine investment)(?: \w{2,12})? (?:fraud|scam|scheme|con|scams|frauds)\b/gi,
    'named investment fraud',
  ),
  S(
    'investment',
    3,
    /\b(?:high returns|forex|trading (?:group|app|account|scheme|course|site|website)|put (?:\w{2,12} )?money into|invest(?:ed|ing|ment|ments|or|ors)?|cryptocurrency|bitcoin|trading platform|FCA register|celebrity endorse\w{0,6}|shares)\b/gi,
    'investing',
  ),
  S(
    'doorstep',
    7,
    /\b(?:rogue (?:builder|roofer|workm[ae]n|tradesm[ae]n|gardener)s?|doorstep (?:crime|scam|fraud|crook|seller|con|caller)s?|rogue trader|rogue traders|cowboy builder|bogus (?:trader|workm[ae]n|builder|roofer|caller at|tradesm[ae]n|gardener)s?|distraction burglar\w{0,4}|nottingham knockers?|cold[- ]calling traders?)\b/gi,
    'named doorstep crime',
  ),
  S(
    'doorstep',
    3,
    /\b(?:builders?|roofers?|handym[ae]n|landscapers?|plumbers?|decorators?|workm[ae]n|tradesm[ae]n)\b(?= (?:who |had |has |have |then )?(?:took|said|told|offered|charg|quot|demand|left|disappear|start|began|claim|knock|called|asked|cold|paid|did|never))/gi,
    'a trade',
  ),
  S(
    'doorstep',
    3,
    /\b(?:roof(?:ing|er|ers|work)?|guttering|driveways?|tarmac|paving|building work|tree surgeon|gardening work|knock(?:ed|ing|s)? (?:on|at)|ridge tiles|loose (?:tiles|slates)|(?:slipped|broken|missing) tiles|chimneys?|(?:unnecessary|needless|shoddy|poor) (?:work|repairs)|(?:work|repairs) (?:that |which )?(?:was|were|is|are) not (?:needed|necessary)|household repairs|(?:loft|cavity wall|spray foam) insulation|solar panels?|damp proof\w{0,3}|hedges?|driveway|offer(?:ed|ing) to (?:clean|repair|fix|mend|cut|trim|pave|resurface)|at the door|cold callers?|work (?:on|to) (?:her|his|their|the) (?:roof|house|home|drive|garden)|overcharg\w{0,4})\b/gi,
    'work at the door',
  ),
  S(
    'government_impersonation',
    6,
    /\b(?:HMRC|HM Revenue|tax|DVLA|TV licen[cs]\w{1,3}|council tax|national insurance|census|covid vaccine|NHS|energy (?:bill|rebate)|home office|student loan)(?: \w{2,12}){0,2} (?:scams?|frauds?|phishing|con)\b/gi,
    'named tax or government scam',
  ),
  S(
    'government_impersonation',
    4,
    /\b(?:texts?|e-?mails?|messages?|letters?|calls?)\b[^.!?]{0,40}? (?:from|by) (?:the )?(?:NHS|HMRC|DVLA|council|government|DWP)\b|\b(?:HMRC|HM Revenue|Her Majesty's Revenue|His Majesty's Revenue|tax office|revenue (?:and|&) customs|unpaid tax|tax (?:refund|rebate|bill|debt)|warrant (?:for|out)|national insurance number|TV licen[cs]\w{1,3}|(?:council )?tax band|benefits? (?:office|payment)|blue badge|DVLA|council tax (?:refund|rebate|band)|winter fuel|home office|covid (?:test|pass|vaccine|jab|kit)|test kits?|contact with (?:somebody|someone|a person) with (?:covid|coronavirus)|cost[- ]of[- ]living payment)\b/gi,
    'bogus tax office or government',
  ),
  S(
    'delivery_phishing',
    7,
    /\b(?:(?:parcel|delivery|royal mail|DPD|hermes|evri|missed delivery|package)(?: \w{2,12}){0,2} (?:scams?|frauds?|phishing|texts?|con)|missed (?:parcel|delivery)|redelivery|reschedule (?:a |the |your )?(?:delivery)?)\b/gi,
    'named parcel scam',
  ),
  S(
    'delivery_phishing',
    3,
    /\b(?:pretending to be|from|posing as|claim(?:s|ing)? to be(?: from)?)[^.!?]{0,30}\b(?:royal mail|DPD|hermes|evri|DHL|yodel|post office|UPS)\b/gi,
    'bogus parcel firm',
  ),
  S(
    'delivery_phishing',
    4,
    /\b(?:packages?|parcels?|deliver(?:y|ies)|items?|letters?) (?:is |was |were |had been |has been |could not be |couldn't be |are )?(?:being )?(?:held|undelivered|delivered|waiting|awaiting|returned|on hold|redelivered)\b|\bunpaid (?:shipping|postage|customs)|\bshipping fee/gi,
    'a parcel that waits',
  ),
  S(
    'ticket_or_shopping',
    7,
    /\b(?:(?:ticket|shopping|online shopping|holiday|rental|purchase|auction|marketplace|puppy|pet|festival|concert|holiday booking|car|black friday|gig|caravan|flight|accommodation)(?: \w{2,12})? (?:frauds?|scams?|fraudsters?|scammers?)|(?:fake|fraudulent|counterfeit|bogus) (?:tickets?|websites?|listings?|adverts?|ads|shops?|goods))\b/gi,
    'named ticket or shopping fraud',
  ),
  S(
    'ticket_or_shopping',
    3,
    /\b(?:tickets?|facebook marketplace|ebay|gumtree|vinted|online (?:shop|store|seller|marketplace|auction|shopper)s?|never (?:arrived|turned up)|seller|buyers?|holiday (?:home|let|villa)|paypal|black friday|cloned (?:web)?sites?|(?:did|does|do|turned out) not (?:to )?exist|refund(?:ed)? the difference|overpa(?:id|yment)|(?:she|he|they) (?:was|were) selling|booked (?:through|on|via)|not for rent|was not for sale|never (?:existed|came|delivered)|bought online|online purchase|games console|deposit (?:for|on) (?:a|an|the) (?:\w{2,12} )?(?:flat|house|car|van|holiday|villa|cottage|caravan|puppy|motorhome))\b/gi,
    'buying online',
  ),
  S(
    'family_impersonation',
    7,
    /\b(?:(?:whatsapp|hi mum|family|friend in need|mum and dad|'?mum and dad'?)(?: \w{2,12})? (?:scams?|frauds?|impersonation)|hi mum|hello mum|hi dad|friend in need)\b/gi,
    'named family impersonation',
  ),
  S(
    'family_impersonation',
    4,
    /\b(?:claim(?:s|ed|ing)? to be|pretend(?:s|ed|ing)? to be|pos(?:e|es|ed|ing) as|impersonat\w{1,4}|from someone claiming|purporting to be)[^.!?]{0,40}\b(?:son|daughter|child(?:ren)?|grandson|granddaughter|family members?|relatives?|loved ones?|friend|nephew|niece|mum|dad)\b|\b(?:new (?:phone|number)|lost (?:their|my|his|her) phone|broken phone|phone (?:had )?(?:broken|broke))\b/gi,
    'a relative with a new number',
  ),
  S(
    'payment_diversion',
    7,
    /\b(?:payment diversion|mandate fraud|invoice (?:fraud|scam)|CEO fraud|business email compromise|BEC|conveyancing fraud|payroll fraud|invoice redirection|mandate)\b/gi,
    'named payment diversion',
  ),
  S(
    'payment_diversion',
    4,
    /\b(?:fraudulent invoices?|fake invoices?|bank (?:account )?details had (?:been )?changed|change(?:d)? (?:of |in )?bank (?:account )?details|(?<!\b(?:energy|gas|electricity|water|internet|broadband|power) )supplier|account (?:in)?to which|new (?:bank|account|payment) details|(?:changed?|changing|amend\w{0,3}|updated?) (?:his|her|their|the|its) (?:bank|payroll|payment|account) (?:details|account)|intercepted (?:the |an? )?emails?|email account (?:was |had been )?(?:was )?hacked|hacked emails?|finance (?:team|department|director)|invoice)\b/gi,
    'a changed payee',
  ),
  S(
    'computer_service',
    7,
    /\b(?:computer (?:software service|service|takeover|support|repair|virus)|tech(?:nical)? support|microsoft|remote access|broadband)(?: \w{2,12}){0,2} (?:scams?|frauds?|con)\b/gi,
    'named computer service fraud',
  ),
  S(
    'computer_service',
    4,
    /\b(?:teamviewer|anydesk|remote access|remotely|(?:virus|problem|fault|viruses|hacked|malware)[^.!?]{0,30}\b(?:computer|laptop|router|internet|broadband)|(?:computer|laptop|router|internet|broadband)[^.!?]{0,30}\b(?:virus|viruses|problem|fault|hacked|slow)|microsoft|from (?:BT|talktalk|openreach|virgin media))\b/gi,
    'a problem with the computer',
  ),
  S(
    'lottery_or_prize',
    7,
    /\b(?:lotter(?:y|ies)|prize (?:draw )?|sweepstakes?|competition)(?: \w{2,12})? ?(?:scams?|frauds?|con|winners? scam)\b|\bprize draw\b|\bpostcode lottery'/gi,
    'named lottery scam',
  ),
  S(
    'lottery_or_prize',
    4,
    /\b(?:won|winner|winnings|prize|jackpot|lottery|lotto|sweepstake|claim (?:the|your|their) (?:prize|money|winnings))\b/gi,
    'a prize',
  ),
  S(
    'pension',
    7,
    /\bpension(?:s)? (?:scams?|frauds?|scammers?|fraudsters?|liberation|cold call\w{0,4}|review|transfer)\b/gi,
    'named pension fraud',
  ),
  S(
    'pension',
    5,
    /\bpension (?:pots?|release|unlocking|schemes?|investments?|advis\w{2,3})\b|\bearly access to (?:their |your |her |his )?pensions?/gi,
    'pension pots',
  ),
  S('pension', 3, /\bpension(?:s)?(?! (?:er|age|credit))\b/gi, 'pensions'),
  S(
    'any_fraud',
    2,
    /\b(?:fraud|frauds|scam|scams|scammers?|fraudsters?|conned|duped|swindled|defrauded|scammed|tricked out of|con ?m[ae]n|con artists?|phishing|swindle\w{0,3}|hoax calls?|blackmail|sextortion)\b/gi,
    'a fraud of some kind',
  ),
  S(
    'other_fraud',
    5,
    /\b(?:charity (?:scam|fraud|collector)s?|identity (?:theft|fraud)|card skimming|insurance fraud|benefit fraud|sextortion|rental fraud|job scams?|recruitment (?:scam|fraud)s?|loan (?:fee|fraud|scam)s?|advance fee|ghost broking|cheque fraud|money mules?|clairvoyant|bogus charity|recovery (?:fraud|scam)s?|recover(?:ing|y of)? (?:lost|stolen|their) (?:money|funds)|victims of (?:earlier|previous|other|past) (?:scams|frauds)|get (?:it|their money|the money) back|crash for cash|QR code|parking scam|subscription trap|premium rate|recruit(?:s|ed|ing)?[^.!?]{0,30}mules?)\b/gi,
    'another named fraud',
  ),
  S(
    'any_fraud',
    2,
    /\b(?:pos(?:e|es|ed|ing) as|pretend(?:s|ed|ing)? to be|claim(?:s|ed|ing)? to be|purport(?:s|ed|ing)? to be|impersonat(?:e|es|ed|ing|ion)|bogus (?:callers?|officials?|police|bank|officers?))\b/gi,
    'somebody says they are somebody else',
  ),
  S(
    'doorstep',
    4,
    /\b(?:bogus (?:officials?|callers? at)|(?:from|for) the (?:water|gas|electric\w{0,5}) (?:board|company)|check(?:ing)? (?:the|her|his) (?:water|taps|gas))\b/gi,
    'bogus official at the door',
  ),
  S(
    'doorstep',
    5,
    /\bdistract(?:s|ed|ing)\b[^.!?]{0,60}\b(?:accomplice|while|searched|stole|took)|\baccomplice\b[^.!?]{0,30}\b(?:took|stole|searched|slipped)|\bdistraction (?:burglar|theft)\w{0,4}/gi,
    'one distracts, the other takes',
  ),
  S(
    'family_impersonation',
    4,
    /\b(?:thought|believed|believing) (?:it |this |they )?(?:was|were|to be)(?: from)? (?:her|his|their|my) (?:own )?(?:daughter|son|grandson|granddaughter|child|nephew|niece|mum|dad|brother|sister)\b/gi,
    'taken for a relative',
  ),
  S(
    'not_fraud',
    3,
    /\b(?:burglar(?:y|ies|s)|robber(?:y|ies)|robbed|cocaine|cannabis|drug dealing|ketamine|class A|drugs? (?:raid|warrant|supply)|licensed (?:venues?|premises)|weapons? (?:were |was )?seized|ram[- ]raid\w{0,3}|shoplift\w{0,5}|stabb(?:ed|ing)|assault(?:ed)?|collision|crash(?:ed)?|missing person|arson|vandal\w{0,4}|anti-social behaviour|knifepoint|van (?:was )?(?:stolen|taken)|parcels? (?:were |was )?stolen|stolen (?:car|van|vehicle|bike)s?|theft from|vehicle thefts?|purse|pickpocket\w{0,3}|handbags?|speeding|road closure|surger(?:y|ies)|catalytic converters?|dog(?:s)? (?:stolen|theft)|fundrais\w{2,4}|awards?|recruit(?:ing|ment) (?:event|day)|heritage|festival of|roadshows?|crime prevention stalls?|drop[- ]in (?:session|event)s?|security[- ]mark(?:ed|ing)|coffee mornings?|cuppa|open days?|beat surger\w{1,3})\b/gi,
    'another kind of news',
  ),
];

/** An approach by telephone. */
export const PHONED =
  /\b(?:phoned|rung|rang|telephoned?|cold[- ]called|phone call|telephone call|on the (?:phone|line)|landline|(?:was|were|been) called|(?:a|the|had a|received a) calls?\b|caller)/i;

/** Words of strategies, plans and annual reports: they speak of fraud at large, not of a fraud. */
export const POLICY_SIGNS: { pattern: RegExp; because: string }[] = [
  {
    pattern:
      /\b(?:this strategy|strategy (?:has been|sets|outlines|will|is)|strategic (?:priorit|objective|aim|plan)\w{0,6}|our (?:ambition|approach|vision|objectives?|priorities)|4 ?P'?s?\b|Protect, Prepare|Economic Crime Plan|National Fraud Strategy|OCG|organised crime group|terms of reference|key performance|governance|stakeholders?|capabilit(?:y|ies)|workforce|we will (?:work|ensure|seek|continue|develop|encourage)|policy (?:sets|was|is)|annual report|action plan|in line with)\b/gi,
    because: 'policy prose',
  },
];
