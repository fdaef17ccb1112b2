import type { Impersonated } from '#core/report.ts';

/** What stands before an identity that somebody falsely claimed. Rule: the identity must follow within `claimReach` characters. */
export const CLAIMS: { pattern: RegExp; because: string }[] = [
  {
    pattern:
      /\b(?:messages?|calls?|texts?|voicemails?) (?:saying|claiming|stating|which say|that say) (?:that )?(?=£[\d,.]{1,10} (?:has|had|was|is))/gi,
    because: 'a message about money taken',
  },
  {
    pattern:
      /\b(?:g(?:a|i)v(?:e|es|ing) (?:his|her|their|a|the) (?:own )?names? (?:as|of)|(?:using|under|giving|gave) the names?(?: of)?|describ(?:ed|ing) (?:himself|herself|themselves) as|styl(?:ed|ing) (?:himself|herself|themselves)|call(?:s|ed|ing) (?:himself|herself|themselves)|sign(?:ed|ing) (?:himself|herself|themselves)|call(?:ed|ing) (?:on|in) (?:the )?(?:authority|behalf) of|on behalf of|in the (?:name|guise) of|under the (?:guise|pretence) of)\b/gi,
    because: 'gave the name of',
  },
  {
    pattern:
      /\b(?:caller|fraudster|scammer|conm[ae]n|he|she|they|voice) (?:said|says|told (?:her|him|them)) (?:that )?(?=an? (?:undercover |plain[- ]clothes |senior |local )?(?:police )?(?:officer|detective|policeman)\b)/gi,
    because: 'said that an officer',
  },
  {
    pattern: /\b(?:persuad|convinc)(?:e|es|ed|ing) (?:\w{2,10} ){0,3}(?:that )?(?:they|he|she) (?:is|are|was|were)\b/gi,
    because: 'persuading people that they are',
  },
  {
    pattern:
      /\b(?:much like|almost identical to|similar to|resembl(?:es|ed|ing)|identical to|made to look like|looks? like)\b/gi,
    because: 'made to look like',
  },
  {
    pattern:
      /\b(?:(?:which|that|who|whom|what|it|they|she|he) )?(?:thought|believed|believing|assumed)(?: (?:it|they|he|she|this))? (?:was|were|to be|belonged to|came from|had come from)(?: (?:calling )?from)?\b/gi,
    because: 'thought to be',
  },
  { pattern: /\b(?:hi|hello|hey)(?=,? (?:mum|dad)\b)/gi, because: 'a message to a parent' },
  {
    pattern:
      /\b(?:rung|rang|called|phoned|telephoned|contacted|emailed|texted|visited|tricked|conned|calls?|messages?|e-?mails?|texts?|letters?) (?:up |back )?by (?:an? |the |someone called )?(?=['"][A-Za-z])/gi,
    because: 'rung by somebody in quotation marks',
  },
  { pattern: /\bfrom (?:the |their |her |his |a )?(?=['"][A-Za-z])/gi, because: 'a sender in quotation marks' },
  {
    pattern:
      /\b(?:pos(?:e|es|ed|ing)|pass(?:es|ed|ing)?(?: themselves| himself| herself)? off|masquerad(?:e|es|ed|ing)|act(?:s|ed|ing)?|disguis(?:ed|ing)) as\b/gi,
    because: 'posing as',
  },
  {
    pattern:
      /\b(?:pretend(?:s|ed|ing)?|purport(?:s|ed|ing)?|claim(?:s|ed|ing)?|profess(?:es|ed|ing)?|supposed|alleging|alleged) (?:that (?:they|he|she) (?:is|are|was|were) |falsely )?(?:to (?:be|work|have been|represent|come|call|act)|they (?:are|were|worked)|(?:he|she) (?:is|was|worked)|from)\b/gi,
    because: 'pretending to be',
  },
  { pattern: /\b(?:pretend(?:s|ed|ing)? to call|purporting to|claiming) from\b/gi, because: 'claiming to be from' },
  {
    pattern:
      /\b(?:impersonat(?:e|es|ed|ing|ion(?: of)?|ors?)|imitat(?:e|es|ed|ing)|spoof(?:s|ed|ing)?|mimic(?:s|ked|king)?)\b/gi,
    because: 'impersonating',
  },
  {
    pattern:
      /\b(?:sa(?:y|ys|id|ying)|stat(?:e|es|ed|ing)|explain(?:s|ed|ing)?|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|announc(?:es|ed|ing)|alleg(?:es|ed|ing)|assur(?:es|ed|ing) (?:her|him|them)|told (?:her|him|them|the \w{2,12})|saying|introduc(?:e|es|ed|ing) (?:himself|herself|themselves) as|identif(?:y|ies|ied|ying) (?:himself|herself|themselves) as|call(?:s|ed|ing)? (?:himself|herself|themselves))(?: that)? (?:(?:he|she|they|it|it's) (?:is|was|are|were|'s|'re|'d been|work(?:ed|s)?|represent(?:ed|s)?)|to be|they're|he's|she's)(?: (?:calling|ringing|phoning|speaking|working|investigating))?\b/gi,
    because: 'said they were',
  },
  {
    pattern:
      /\b(?:said|saying|claim(?:s|ed|ing)|stating|introduc(?:e|es|ed|ing) (?:himself|herself|themselves)) (?:to be )?(?:from|as)\b/gi,
    because: 'saying they are from',
  },
  {
    pattern:
      /\b(?:recorded|automated|text|e-?mail|whatsapp|voice)?(?:messages?|e-?mails?|texts?|letters?) (?:that |which )?(?:claim(?:s|ed|ing)?|say(?:s|ing)?|stat(?:es|ing)) (?:that )?(?:their|your|her|his|the|an?) (?=(?:Amazon|Apple|Netflix|PayPal|eBay|Sky|BT|TV|HMRC|DVLA|Royal|parcel|package|bank|broadband|internet|Microsoft|Windows)\b)/gi,
    because: 'a message about an account with',
  },
  { pattern: /\bpretend(?:s|ed|ing)?(?: to be)?\b|\bpurporting to be\b/gi, because: 'pretending' },
  {
    pattern: /\b(?:bogus|fake|phon(?:e)?y|imposter|impostor|sham|pseudo|rogue|so-called)\b(?=[ '"])/gi,
    because: 'bogus',
  },
  {
    pattern:
      /\b(?:call(?:s|ed|er|ers)?|contact(?:ed)?|phoned|rung|visit(?:ed)?|email(?:s|ed)?|emails?|texts?|text messages?|messages?|letters?|voicemails?) (?:\w{1,12} ){0,2}?(?:apparently|supposedly|seemingly|allegedly|appearing|claiming|purportedly|that appear(?:s|ed)?|which appear(?:s|ed)?)(?: to (?:be|come))?(?: (?:from|by))?\b/gi,
    because: 'apparently from',
  },
  {
    pattern:
      /\b(?:supposedly|purportedly|apparently|ostensibly|(?:appear|seem)(?:s|ed|ing)? to (?:be|come|have come)|look(?:s|ed|ing)? (?:like|as if) (?:it|they) (?:is|are|was|were|came|come)) (?:from|by)\b/gi,
    because: 'supposedly from',
  },
  {
    pattern:
      /\b(?:someone|somebody|a person|a man|a woman|an individual|a caller|a voice) (?:said to be|who is said|calling|ringing|phoning) (?:from )?/gi,
    because: 'someone calling from',
  },
];

/** Told by the caller: "someone pretending to be her nephew had been arrested". */
export const CLAIM_IN_CLAIM =
  /\b(?:said|told|saying|says|tells|claim\w{0,3}|explain\w{0,3})(?: (?:her|him|them|that)){0,2} (?:someone|somebody|an? (?:man|woman|person|gang|thief|fraudster)) (?:was |had been )?$/i;

const WHO = (who: Impersonated, because: string, pattern: RegExp) => ({ who, because, pattern });

/** The identities themselves. The order does not matter; every one within reach counts. */
export const IDENTITIES: { who: Impersonated; pattern: RegExp; because: string }[] = [
  WHO(
    'police',
    'a police identity',
    /\b(?:police|policem[ae]n|policewom[ae]n|constable|detectives?|(?<!\b(?:HMRC|tax|customs|immigration|council|housing|bank|security|enforcement|court|revenue|probation|standards|health|benefits?|welfare|claims|loan|compliance) )officers?(?! of the court)|cops?|DC|DS|DI|PC|DCI|inspector|superintendent|sergeant|Scotland Yard|Met(?:ropolitan)?(?: Police)?|Interpol|National Crime Agency|NCA|CID|fraud squad|Action Fraud|Report Fraud)\b/gi,
  ),
  WHO(
    'bank',
    'a bank or card company',
    /\b(?:banks?|bank's|banking|bankers?|bank'?s? (?:fraud|security)|building societ(?:y|ies)|card compan(?:y|ies)|credit card (?:compan(?:y|ies)|provider)|visa|mastercard|american express|barclays|lloyds|hsbc|natwest|santander|halifax|nationwide|tsb|RBS|monzo|starling|bank staff|fraud department|fraud team|financial institutions?)\b/gi,
  ),
  WHO(
    'government',
    'a government body or court',
    /\b(?:HMRC|HM Revenue|Her Majesty's Revenue|His Majesty's Revenue|revenue (?:and|&) customs|inland revenue|tax office|tax ?man|DVLA|DWP|Home Office|Ministry of Justice|(?<!\b(?:fraud|security|loans?|accounts?|wages|card) )Department (?:for|of) (?!(?:my|her|his|their|your|our|the|a|an)\b)\w{2,14}|government|courts?|NHS|council(?: (?:worker|officer|staff|official)s?)?|local authorit(?:y|ies)|serious fraud office|SFO|TV licen[cs]ing|HM Courts|national insurance|student loans? company|jobcentre|test and trace|border force|FCA|Financial Conduct Authority|immigration|census|environment agency|embassy|customs (?:officers?|officials?|and excise)|UK customs|civil servants?|tax officials?)\b/gi,
  ),
  WHO(
    'telecoms',
    'a telephone or internet company',
    /\b(?:BT|British Telecom|openreach|talk ?talk|virgin media|vodafone|O2|EE|plusnet|sky broadband|(?:internet|broadband|phone|telephone|mobile|telecom(?:s|munications)?) (?:service )?(?:compan(?:y|ies)|providers?|suppliers?|engineers?)|internet (?:service )?provider|internet or phone provider|ISP|phone compan(?:y|ies))\b/gi,
  ),
  WHO(
    'retailer',
    'a shop or its card team',
    /\b(?:john lewis|amazon(?: prime)?|argos|tesco(?! bank)|sainsbury'?s(?! bank)|asda|waitrose|marks (?:and|&) spencer(?! bank)|M&S(?! bank)|currys|apple store|ebay|jewellers?|retailers?|department stores?|supermarkets?|websites? or agents?|online sellers?|online stores?|shop (?:staff|assistants?|workers?)|house of fraser|next|boots)\b/gi,
  ),
  WHO(
    'delivery',
    'a delivery firm',
    /\b(?:royal mail|DPD|hermes|evri|yodel|DHL|UPS|fedex|parcel ?force|post office|postm[ae]n|postal workers?|parcel (?:firm|compan(?:y|ies)|deliver(?:y|ies))|courier (?:firms?|compan(?:y|ies))|delivery (?:firm|compan(?:y|ies)|drivers?|services?|m[ae]n))\b/gi,
  ),
  WHO(
    'family',
    'a relative or friend of the victim',
    /\b(?:(?:family|close family) members?|relatives?|(?:grand)?(?:son|daughter|child|children|sons|daughters)|nephew|niece|mum|dad|loved ones?|friend or family|friends? or (?:family|relative)|mum and dad|one of their children)\b/gi,
  ),
  WHO('trading_standards', 'trading standards', /\btrading standards\b/gi),
  WHO('other', 'an invented person', /\b(?:(?:dating |online )?profiles?|persona|identity)\b/gi),
  WHO(
    'other',
    'another identity',
    /\b(?:solicitors?|lawyers?|bailiffs?|lotter(?:y|ies)|suppliers?|contractors?|housing association|charit(?:y|ies)|microsoft|windows|apple(?! store)|google|computer (?:company|technician|support)|tech(?:nical)? support|technicians?|IT support|energy (?:company|supplier|firm)|(?:gas|water|electric(?:ity)?) (?:board|company|compan(?:y|ies)|engineers?|supplier|man)|water board|utility (?:company|companies|workers?)|(?:united utilities|thames water|anglian water|affinity water|severn trent|yorkshire water|welsh water|southern water|south (?:east|west) water|northumbrian water|scottish water|british gas|scottish ?power|octopus energy|eon|e\.on|edf|npower|national grid|uk power networks|cadent|western power)|netflix|gardeners?|builders?|insurance compan(?:y|ies)|estate agents?|landlords?|doctors?|soldiers?|army|military|US army|general|surgeon|(?<!\b(?:openreach|BT|broadband|internet|media|sky|phone|telephone|telecoms?|EE|vodafone|talktalk) )engineer|oil rig|widower|celebrit(?:y|ies)|chief executive|managing director|CEO|the boss|head ?teacher|(?:company )?(?:boss|director|chairman|treasurer|pastor|priest)|vicar|debt collectors?|recovery (?:agent|company)|broker|financial advis[eo]rs?|clairvoyant|psychic|law firm|travel agen(?:t|cy)|ticket (?:agent|seller)s?|paypal|facebook|whatsapp)\b/gi,
  ),
];
