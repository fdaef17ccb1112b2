/** Classes of words of `broad.ts`: the widest, in everyday British English. */
export const BROAD_WORDS: Record<string, { base: string; told?: string }> = {
  badword: {
    base: 'arrested|detained|custody|hacked|hacker|hackers|hacking|cloned|clone|copied|copying|a copy|duplicate|duplicated|fraud(?! (?:team|department|dept|line|squad|specialist|office|prevention|unit|desk|section|operations|protection|command))|fraudulent|fraudulently|fraudster|fraudsters|crime|criminal|criminals|stolen|stealing|nicked|robbing|fake|faked|forged|counterfeit|laundering|launders|launder|trojan|virus|viruses|malware|infected|warrant|summons|lawsuit|suspect|suspects|suspected|attempts?|attempted|dodgy|leaking|faulty|recall|recalled|compromised|got at|breach|breached|investigators|investigation|investigating|tracing|gang|a ring|photographing|enforcement|underpayment|arrears|logged into from|logged in from|arent real|not genuine|corrupt|corruption|crooked|bent|insider|inside job|helping himself|helping herself|helping themselves|unauthorised|suspicious|unusual activity|unusual transaction|intercepted|impersonating|tampered|hijacked|illegal|drugs|terrorism|clean you out|cleaned out|emptied|drained|going missing|victim|break in|burgled|burglars|in danger|at risk|not safe|flagged|skimmed|skimming|infiltrated|exploited|targeted|hit list|defrauding|defrauded|embezzling|siphoning',
  },
  target: {
    base: 'your (?:\\w+ )?(?:\\w+ )?(?:card|cards|account|accounts|bank|branch|money|savings|name|details|identity|computer|connection|broadband|wifi|server|app|machine|laptop|phone|router|internet|licence key|national insurance|address|house|paperwork|statements|congregation|building society|online|pension|isa|online banking|passport|signature|credit card|debit card)s?|customers|peoples money|the cards?|(?:bank|post office|branch|halifax|travelex|bureau|bullion dealers?)|card|account|accounts|on the machine|you may be|been a victim|a list|{brand}',
  },
  directive: {
    base: '(?:i|we|id|wed|well|ill|im|they|he|shell) (?:just |do |really |all )?(?:need|want|like|require|going to need|gonna need|asking|ask|asks|need for)(?: from)? you(?: to)?|(?:can|could|would|will|might|if) you (?:just |please |kindly |possibly |go )?|(?:youll|you will|youd|you would|you should|you must|you have to|youve to|you need to|you want to|youve got to|you are to|youre going to|youre gonna|youre to|you can)|please|kindly|all you (?:do|have to do)|get yourself|go along|the best thing is|what we do is|what happens is|what you do is|what i suggest|what i propose|the next step|id advise|i advise|we advise|we suggest|now then|simply|just|right so|all we ask|one last|you would',
  },
  imperative: {
    base: 'take|put|pop|hand|give|pass|order|buy|purchase|wrap|leave|bring|fetch|draw|withdraw|get|gather|count|seal|place|pack|slip|stick|drop|use|spend|empty|collect up|sort out|go in|go into|go to|make|pick up|cash in|lend|release|surrender|change|exchange|convert|hide|lodge|entrust|turn',
  },
  cashvalue: {
    base: '(?:{n}|half) (?:\\w+ )?(?:thousand|grand|hundred|pounds|quid|in twenties|in fifties|in cash)|thousand|grand|£\\d+k?|\\d{4,6}|in twenties|in fifties|cash|your savings|life savings|whats in there|whatever youve got|whatever you have|all that|everything youve got|gold|krugerrands|sovereigns|bullion|ounce bars?|bars|jewellery|rings|dollars|euros|currency|rolex|watches|laptops|iphones|ipads|trial purchase|notes|banknotes|money|the lot|five today|draft|bankers draft|valuables',
  },
  forus: {
    base: 'for us|for me|for him|for her|for the police|to us|to me|to him|to my|to our|my man|my lad|our man|my colleague|my officer|my constable|courier|the bike|bike|motorbike|taxi|cab|driver|messenger|agent|detective|officer|as evidence|evidence|testing|tested|checking|examine|reimburse|reimbursed|refund|refunded|replaced|on your own card|from her (?:till|window)|from his (?:till|window)|surprise|safe keeping|safekeeping|off the premises|biscuit tin',
  },
  saying: {
    base: 'tell me|tell|read|read me|read out|give|give me|say|shout|let me know|let me have|what it says|what does it say|confirm|type|key in|key|press|enter|punch|pass|repeat|call out|put in|share|provide',
  },
  secretvalue: {
    base: 'your number|the number you use|hole in the wall|passcode|pass code|pin|pin number|code|codes|digits|what it says|what does it say|three on the back|on the back|long number|sixteen|four numbers|six numbers|four figures|secret number|expiry|memorable|password|security number|middle numbers|numbers on the front|number on the front|the number across|signature strip|card reader',
  },
  ineed: {
    base: 'i(?:ll| will)? (?:just )?(?:need|have to|want|require|gotta|got to|must)(?: to)?(?: have| get| take| put in| know| enter| see| check| verify)?|what i need|that i need|let me have|whats|what is|remind me of|i can take',
  },
  whenitcomes: {
    base: 'when it (?:comes|lands|does|arrives|pops|gets)|when they come|come through|comes through|lands|pops up|next one|text|message|notification|flashes up',
  },
  sendover: {
    base: '(?:ill|we|well|im|were|i) (?:\\w+ )?(?:send|sending|have|having|get|getting|arrange|arranging|dispatch) (?:\\w+ ){1,4}?(?:over|round|for|to collect|come|to pick|to fetch|to you)|(?:come|comes|coming|calls|calling|drop|drops|pop|pops|going) (?:\\w+ )?(?:for|by|round)|(?<!you )(?<!you can )(?<!can you )(?:pick|picks|picked|collect|collects|collecting|fetch|fetches|fetching) (?:\\w+ )?(?:up|it|them|your|the|those|all)|my colleague brings|come for it|have them ready|had them ready|until my mans been|and youll collect',
  },
  cardvalue: {
    base: '(?:your|the|both|bank|debit|credit|old|all|those|these|them|each) (?:bank |debit |credit |old |blue |visa )?cards?|debit and credit|cards|chequebook|chip|stripe',
  },
  packing: { base: 'wrap|wrapped|foil|envelope|snip|snipped|cut|little bag|bag|jiffy|seal|packet|tissue|tape' },
  moving: {
    base: 'move|shift|transfer|send|bung|migrate|lift|push|switch|sweep|place|park|pay|put|authorise|approve|press yes|accept|relocate|deposit|wire|clear|empty|lodge|lodged|do it now|sort',
  },
  movevalue: {
    base: 'pot|account|wallet|over to|across|sort code|payee|trustee|bank transfer|another bank|different bank|ghost account|details|western union|moneygram|escrow|vault|surety|bond|bitcoin|into this|crypto|flashes up',
  },
  everything: {
    base: 'everything|all of it|the lot|all your money|the whole|your balance|your savings|the balance|every penny|it all',
  },
  moneyvalue: { base: 'thousand|hundred|£\\d+k?|\\d{3,6}|grand|quid' },
  paymethod: {
    base: 'bank transfer|western union|moneygram|bitcoin|vouchers?|gift cards?|card over the phone|wire|today or|now or',
  },
  orelse: {
    base: 'unless|or (?:you|we|they|ill|youll)|otherwise|or else|held|arrest|arrested|bailiffs|lose it|by (?:four|five|three|two|noon|tonight|today)|deadline|before',
  },
  typing: { base: 'type|put in|search for|open|go to|look for|download|install|press|click|click on|enter' },
  software: {
    base: 'a n y d e s k|anydesk|any desk|white box|search bar|address bar|windows key|the computer and|play store|app store|little helper|helper|programme|program|remote|browser|command|black box|screen sharing|share your screen|once im in|see what you see|web page',
  },
  myman: {
    base: 'my man|my lad|my colleague|my officer|my driver|my boy|our man|our lad|our driver|our officer|our courier|our agent|the lady officer|the young man|young officer|plain car|plain clothes|plainclothes|the bike|motorbike|the courier|a courier|the messenger|special courier|secure courier|bank courier|the next fellow|the runner|a visit',
  },
  turnup: {
    base: 'been|come|comes|coming|round|call|calls|calling|collect|collects|pick|picks|take|takes|away|along|visit|with you|outside|be there|turn up|knock|knocks|at the door|waiting|minutes|within the hour|have it',
  },
};
