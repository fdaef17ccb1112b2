/**
 * Classes of words that the acts are written in: `base` as said to the person on the line, `told` what an account adds (past tenses,
 * gerunds, "her" for "your"). British English, with what speech recognition commonly makes of it ("with draw", "pen number").
 */
export const VOCABULARY: Record<string, { base: string; told?: string }> = {
  // People and bodies
  your: {
    base: 'your|the|that|this|any|all|all your|all the|all of your|both|both your|each|every',
    told: 'her|his|their|my|our|all her|all his|all their|all my',
  },
  you: {
    base: 'you|yourself',
    told: 'her|him|them|me|us|the victim|the woman|the man|the couple|the pensioner|the resident|my mum|my dad|my mother|my father|mum|dad|nan|she|he|they',
  },
  them: {
    base: 'them|him|her|the cashier|the teller|the bank|the staff|the lady|the shop|anyone|anybody|people|the assistant|your bank',
    told: 'staff|bank staff|her bank|his bank|their bank|cashiers|bank workers|my bank|the clerk',
  },
  officer: {
    base: 'officer|colleague|driver|courier|carrier|couriers|currier|man|lad|lady|chap|gentleman|agent|representative|representatives|rep|messenger|taxi|cab|cabbie|taxi driver|motorbike|rider|detective|policeman|team|someone|somebody|person|constable|collector|collection officer|collection|security|runner|fella|guy|young man|young lady',
    told: 'couriers|drivers|men|males|male|accomplice|the suspect|suspects|fraudster|fraudsters|offender|offenders|conman|conmen|scammer|scammers|police officer|undercover officer|youth|teenager|woman|stranger',
  },
  rank: { base: 'detective|dc|ds|di|dci|dcs|pc|pcso|wpc|inspector|sergeant|superintendent|constable|officer' },
  police: {
    base: 'cid|counter fraud|organised crime|report fraud|special branch|intelligence unit|police|policeman|policewoman|police officer|scotland yard|the met|met police|metropolitan|constabulary|fraud squad|flying squad|crime agency|cyber crime|fraud bureau|action fraud|counterfeit currency unit|serious fraud|crime unit|economic crime|financial crime|financial crimes|anti corruption|fraud intelligence',
  },
  brand: {
    base: 'chase|skipton|yorkshire bank|yorkshire building|coventry|virgin money|tesco bank|sainsburys bank|clydesdale|ulster bank|bank of ireland|tide|wise|paypal|barclays|barclaycard|lloyds|hsbc|natwest|santander|nationwide|halifax|tsb|metro bank|monzo|starling|revolut|first direct|co op bank|coop bank|royal bank|bank of scotland|rbs|visa|mastercard|american express|building society',
  },
  bankteam: {
    base: '(?:bank|card|fraud|security|payments?|protection|prevention|account) (?:\\w+ ){0,2}?(?:team|department|dept|desk|centre|center|office|security|investigations?|operations|protection|prevention|unit|services?)|customer protection|head office|fraud team|fraud department|card security|card services|your bank',
  },
  staff: {
    base: 'staff|employee|employees|cashier|cashiers|teller|tellers|manager|managers|worker|workers|member of staff|members of staff|someone|somebody|one of the girls|girl|girls|woman|man|insider|people|clerk|they|crook',
  },
  branch: {
    base: 'bank|branch|building society|banks|branches|post office|local branch|bureau|travel shop|bureau de change',
  },

  // Money and things
  n: {
    base: '£\\d+k?|\\d{1,9}k?|a hundred|hundred|hundreds|thousand|thousands|grand|quid|pounds|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty',
  },
  money: {
    base: 'money|cash|funds|savings|notes|£\\d+k?|\\d{3,9}|\\d{1,3}k|thousand|grand|quid|hundred|pounds|twenties|fifties|tenners|balance|penny|the lot|whole amount|whole lot|euros|dollars|currency|whats left|whatever|maximum',
    told: 'sum|sums|amount|amounts|large sum|life savings|thousands',
  },
  cash: {
    base: 'money|cash|funds|savings|notes|£\\d+k?|\\d{3,9}|\\d{1,3}k|thousand|grand|quid|pounds|hundred|banknotes|bank notes|bankers draft|package|packet|parcel|bag|envelope|euros|currency|dollars|gold|watch|watches|goods|items|bars|coins|it|them|that',
    told: 'sum|sums|amount|amounts|life savings|thousands|rolex|jewellery|cash',
  },
  hardcash: {
    base: 'money|cash|funds|savings|notes|£\\d+k?|\\d{3,9}|\\d{1,3}k|thousand|grand|quid|pounds|hundred|banknotes|bankers draft|euros|currency|dollars|gold|watch|watches|rolex|goods|items|bars|coins|fifties|twenties',
    told: 'sum|sums|amount|life savings|thousands|jewellery',
  },
  card: {
    base: 'card|cards|bank card|bank cards|debit card|credit card|chequebook|cheque book|passbook|bank book',
    told: 'card|cards',
  },
  valuables: {
    base: 'jewellery|jewelry|valuables|heirlooms|sovereigns|rings|watches|gold|laptop|phone|ipad|passport|property|belongings',
  },
  goods: {
    base: 'rolex|rolexes|watch|watches|gold|gold bars?|gold bullion|bullion|gold coins?|sovereigns|krugerrands|diamonds?|jewellery|jewelry|necklace|bracelet|iphones?|ipads?|laptops?|macbooks?|televisions?|tablets?|handbags?|designer \\w+|high value \\w+|expensive \\w+|foreign currency|euros|dollars|test purchases?|mobile phones?|electronics|electrical goods|luxury \\w+',
  },
  voucher: {
    base: '(?:google|google play|play|itunes|i tunes|apple|amazon|steam|gift|store|xbox|razer|one 4 all|one for all|neosurf|paysafe) ?(?:gift |play )?(?:cards?|vouchers?)|gift cards?|gift vouchers?',
  },
  secret: {
    base: 'pin|pins|pin number|pin numbers|pin no|pin code|pen number|four digit number|four digit code|four digits|four numbers|4 digit number|4 digits|passcode|passcodes|pass code|one time code|one time passcode|otp|security code|verification code|password|passwords|online banking password|banking password|memorable word|memorable information|cvv|three digits|three numbers|3 digits|last three|long number|long card number|sixteen digits|16 digits|card number|card numbers|full card number|account number|account numbers|card details|bank details|account details|security details|login details|log in details|six digits|six digit code|six numbers|eight digits|digits|access code|activation code|code',
    told: 'pin|pins|personal details|banking details|online banking details|financial details|bank account details|financial information|banking information',
  },
  strongsecret: {
    base: 'pin|pins|pin number|pin numbers|pin no|pin code|pen number|online banking password|banking password|one time code|one time passcode|otp|memorable word|memorable information|cvv|long number|long card number|sixteen digits|16 digits|full card number|seed phrase|recovery phrase|three digits on the back|three on the back',
  },
  remote: {
    base: 'any ?desk|team ?viewer|quick ?support|ultra ?viewer|supremo|log ?me ?in|screen ?connect|rust ?desk|alpemix|go to assist|zoho|any desk|team viewer|remote access|remote app|remote control|remote software',
  },
  safeplace: {
    base: '(?:safe|safer|secure|secured|safety|holding|protected|protective|new|temporary|escrow|police|government|treasury|recovery|reserve|ring fenced|dedicated|different|fresh|verified|quarantine|court|courts|bond|insured|locked|replacement|backup|secondary|second|alternative|separate|parallel|backed|witness|interim|mirror|clean|ghost|shadow|suspense) (?:\\w+ )?(?:account|accounts|wallet|place|vault|custody)|safe keeping|safekeeping',
  },

  // Verbs
  withdraw: {
    base: 'withdraw|with draw|withdrawing|drawing out|taking out|draw|draw out|take out|get out|pull out|clear out|bring out|drawer out|make a withdrawal of|make a cash withdrawal|make a withdrawal',
    told: 'withdrew|withdrawn|withdrawing|drew|drew out|drawing|drawing out|took out|taken out|taking out|got out|getting out|cash withdrawal|cash withdrawals',
  },
  take: {
    base: 'take|taking|draw|get|getting|pull|bring|have',
    told: 'took|taking|taken|drew|drawing|got|getting|brought',
  },
  buy: {
    base: 'buy|purchase|order|get hold of|pick up|go and get|get yourself|get|pick out|pay for',
    told: 'bought|buying|purchased|purchasing|ordered|ordering|making a purchase of|make a high value purchase',
  },
  give: {
    base: 'give|hand|hand over|pass|surrender|leave',
    told: 'gave|giving|given|handed|handing|handed over|handing over|passed|passing|surrendered|left|parted with|part with|parting with',
  },
  collect: {
    base: 'collect|pick up|pick|fetch|take|come for|call for|get|receive|collecting|picking|fetching|taking|coming for|calling for|picked up|collected|taken',
    told: 'collects|picks up|took|came for|came to|came round|came|arrived|arrived to|turned up|coming to',
  },
  send: {
    base: 'send|sending|ill send|arrange|arranging|having|have|dispatch|organise|organising|booked|book',
    told: 'sent|arranged|dispatched|send',
  },
  move: {
    base: 'move|transfer|shift|send|switch|put|pay|place|moved|deposit|transferring|moving',
    told: 'transferred|transferring|moving|sent|sending|paid|switched|shifted',
  },
  tell: {
    base: 'tell|give|read|read out|confirm|say|provide|let me have|let me know|share|verify|repeat|type|key|key in|type in|enter|punch in|tap in|disclose|supply|need|have|get|take',
    told: 'told|gave|giving|given|read out|reading out|disclosed|disclosing|revealed|reveal|revealing|provided|providing|shared|sharing|handed over|obtained|hand over|confirmed|typed',
  },
  ask: {
    base: 'asked|told|instructed|persuaded|convinced|ordered|directed|advised|tricked|conned|duped|coerced|pressured|talked|got|made|wanted|asks|tells|wants|asking|telling|instructing|encouraged|urged|required|requested|manipulated|forced|begged|coached',
  },
  say: { base: 'say|saying|tell|telling|tell them|say that|pretend', told: 'said|told|lie|lied|lying|claim|claimed' },
  anyone: {
    base: 'anyone|anybody|a soul|any one|a living soul|family|your family|your wife|your husband|your son|your daughter|your children|your kids|your neighbours?|your bank|the bank|the staff|bank staff|the cashier|nobody|no one|friends|dad|mum|your mum|your dad|your mother|anyone else|anybody else|them|relatives|people|the branch|the counter|your partner',
    told: 'her family|his family|their family|her husband|his wife|her son|her daughter|his son|her bank|his bank|me|others|bank staff|my family|family members',
  },
};
