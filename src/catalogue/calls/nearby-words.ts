/** Classes of words that the acts of `nearby.ts` look for close together. Wide on purpose: what decides is the company they keep. */
export const NEARBY_WORDS: Record<string, { base: string; told?: string }> = {
  bankplace: {
    base: '(?:your|the|local|that|her|his) (?:\\w+ )?(?:\\w+ )?(?:bank|banks|branch|building society|bureau|post office|counter)|\\w+ bank|bank(?!s? holiday)|branch|{brand}|counter|her (?:till|window)|(?:his|her) till|bureau de change|cash machine|hole in the wall|cashpoint',
  },
  bankperson: {
    base: 'lass|lad|girl|bloke|chap|woman|man|cashier|cashiers|teller|tellers|manager|managers|staff|employee|employees|clerk|clerks|worker|workers|assistant|someone|somebody|insider|insiders|people|member|members|team|colleagues?',
  },
  wrongdoing: {
    base: 'crooked|bent|corrupt|corruption|slipping|swapping|stealing|stolen|nicking|pinching|skimming|siphoning|fiddling|fleecing|pocketing|leaking|selling|giving out|giving away|handing out|helping themselves|on the take|on the fiddle|rotten|dishonest|in league|in cahoots|involved|theft|thieving|embezzling|moving customers|in on it|passing|dodgy|rogue|inside job|laundering|defrauding|robbing|copying',
  },
  investigate: {
    base: 'investigating|investigate|watching|surveillance|looking into|enquiry|inquiry|investigation|monitoring|suspect|suspects|suspicion|raid|probe|operation',
  },
  customers: {
    base: 'customers?|customers accounts|pensioners|older people|the elderly|peoples (?:money|accounts|savings)|accounts|account details|your account|savings',
  },
  stranger: {
    base: 'someone|somebody|someones|somebodys|a man|a woman|a lady|a lad|two people|two men|two lads|people|a person|a gang|a gentleman|a chap|an individual|criminals?|fraudsters?|hackers?|they|thieves|crooks|theyve|he|whos|another person',
  },
  misuse: {
    base: 'used|using|use|trying|tried|attempted|attempting|opened|open|opening|spent|spending|applied|applying|cloned|copied|copying|accessed|logged|got into|got in|got hold|broke into|broken into|went into|put a|added|registered|set up|setting up|bought|buying|ordered|taken out|take out|withdrawn|emptying|draining|passed|pretending|changed',
  },
  yourthing: {
    base: 'your (?:\\w+ )?(?:card|cards|account|accounts|details|identity|name|savings|money|app|banking|statement|statements|debit|visa|pension|isa|bank)|on your account|in your name',
  },
  harmed: {
    base: 'copied|cloned|duplicated?|duplicate|skimmed|hacked|compromised|breached|hijacked|at risk|in danger|in jeopardy|not secure|unsafe|vulnerable|under threat|logged into|logged in from|accessed from|signed into|emptied|drained|cleared out|going missing|gone missing|been got at|got at|interfered with|infiltrated|locked out|intercepted|exposed|flagged|break in|next on the (?:sheet|list)|tampered',
  },
  spent: { base: 'spent|spending|bought|buying|been shopping|withdrew|done two|running up|run up|splashing' },
  asyou: {
    base: 'as you|in your name|your identity|your name|with your card|on your card|pretending to be you|your details|your national insurance|your passport',
  },
  identity: { base: 'identity|your name|passport|national insurance' },
  held: {
    base: 'arrested|in custody|in the cells?|at the station|detained|nicked|picked up|lifted|apprehended|locked up|under arrest|being questioned|taken in|pulled over|stopped|caught',
  },
  cardword: {
    base: '(?:your|the|bank|debit|credit|old|visa|peoples|his|her|each|both|that) (?:bank |debit |credit |old |visa |current |expired )?cards?|visa debit|bank cards?|cards|chequebook|cheque book',
    told: '(?:her|his|their|my) (?:bank |debit |credit )?cards?',
  },
  gang: { base: 'gang|that gang|crime gang|a ring|crime ring|crew|syndicate|organised|suspects|offenders' },
  fake: {
    base: 'fake|fakes|counterfeit|counterfeits|forged|forgery|forgeries|snide|dud|duds|bogus|phoney|bad|fakery|funny|duff|wrong uns|false|not genuine|not real',
  },
  moneything: {
    base: 'notes?|banknotes?|tenners|twenties|fifties|money|cash|currency|coins|krugerrands|sovereigns|gold|bullion|euros|dollars|savings|funds|hundred|thousand|grand|quid|£\\d+k?|pounds|rolexes|watches',
  },
  laboratory: {
    base: 'laboratory|the lab|forensics?|fingerprints?|fingerprinting|fingerprinted|dusted|analysis|analysed|assayed|examined|examination|evidence|an exhibit|swabbed|tested|serial numbers',
  },
  drugs: {
    base: 'drugs|cocaine|heroin|cannabis|shipment|trafficking|laundering|smuggling|firearms|terrorism|criminal|organised crime|tax fraud|court case|lawsuit|warrant',
  },
  family: {
    base: 'nan|nana|gran|grandma|granny|grandad|mum|mam|dad|auntie|its me|your grandson|your granddaughter|your son|your daughter',
  },
  trouble: {
    base: 'in trouble|crash|accident|arrested|police station|stuck|stranded|mess|lost my phone|new number|new phone|mugged|robbed|lawyer|bail|wont let me go|broke my phone|locked out',
  },
  wallet: {
    base: 'wallet|coins|crypto|bitcoin|bitcoins|investment|shares|fund|scam report|pension pot|winnings|prize|inheritance',
  },
  windfall: {
    base: 'found|recovered|traced|release|released|still there|grown|profit|matured|won|unclaimed|returned|compensation|let it loose',
  },
  obtain: {
    base: 'withdraw|draw|take out|get out|fetch|bring|collect|get|take|clear out|ask for|request|pull out|empty|lift',
  },
  withdrawal: {
    base: '(?:make|making|made|do|another|bigger|larger|repeat) (?:\\w+ ){0,2}?withdrawal|the withdrawal|withdrawals',
  },
  yours: { base: 'you|your|youd' },
  fetchhome: { base: 'bring home|bring back|bring it home|get hold of|take out|get out|fetch|draw out|bring' },
  muchas: { base: 'as much as|however much|all of it|every penny|the lot|whatever they|everything|the whole|all your' },
  outofthere: {
    base: 'out of there|out of the bank|out of that (?:bank|account)|it out|them out|your money out|lift it out|get it out|cash out',
  },
  today: {
    base: 'today|tonight|tomorrow|now|straight away|first thing|this morning|this afternoon|before|all of it|immediately',
  },
  acquire: { base: 'buy|purchase|make the purchase|order|get|pick up|pick out|choose|pay for|go for|ask for|request' },
  dear: {
    base: 'rolex|rolexes|watch|watches|omega|cartier|gold|bullion|sovereigns|krugerrands|bars|coins|laptops?|iphones?|ipads?|macbooks?|diamonds?|rings?|necklaces?|handbags?|euros|dollars|currency|purchase|games consoles?|high end \\w+',
  },
  costs: { base: '£\\d+k?|thousand|grand|pounds worth|dearest|most expensive|top of the range|hundred|\\d{4,6}' },
  shop: {
    base: 'jewellers?|apple (?:shop|store)|hatton garden|goldsmiths|dealers?|currys|john lewis|selfridges|harrods|centre|bureau|travel money',
  },
  sentperson: {
    base: 'my (?:lad|chap|constable|colleague|officer|driver|man|boy|partner|team|sergeant|assistant|agent)|our (?:lad|chap|man|driver|courier|officer|colleague|agent|rider|van|messenger|guy|team)|a (?:lad|chap|man|driver|courier|rider|colleague|constable|messenger|guy|fella|bloke|runner|young man|young lady|motorcyclist|biker) (?:from|who|in|will|is|drops|on|of|to|called|comes|calls)|the (?:courier|driver|taxi chap|taxi|taxi man|van|rider|chap|collector|runner|lad|motorbike)|one of (?:our|my|the) (?:lads|officers|team|men|drivers|colleagues|couriers|agents|people)|ill (?:come|be round|pop round|call)|couriers?',
  },
  comes: {
    base: 'come|comes|coming|be along|along|round|drops by|drop by|drop in|call|calls|calling|pop round|collect|collects|collecting|pick|picks|picking|take|takes|taking|fetch|fetches|fetching|relieve|turn up|meet|on (?:his|her|its|their) way|be with you|outside|be round|swing by|stop by',
  },
  offyou: {
    base: 'for it|for them|off you|off your hands|from you|it from|them from|from all|relieve you|hand it|hand them|give it|give them|for that|it off|them off',
  },
  picks: {
    base: 'pick|picks|picking|collect|collects|collecting|take|takes|taking|fetch|fetches|receive|come for|comes for|coming for',
  },
  packed: {
    base: 'envelope|envelopes|jiffy|bag|snip|cut|tape|taped|wrap|wrapped|tissue|parcel|packet|seal|sealed|package',
  },
  valuableword: { base: 'gold|jewellery|valuables|heirlooms|rings|watches|necklaces|silver|medals' },
  onebag: { base: 'bag|box|together|envelope|safekeeping|safe keeping|police safe|collect|collecting|case|holdall' },
  utter: {
    base: 'shout (?:\\w+ )?(?:\\w+ )?out|shout|read|tell me|give me|press your|punch|type your|key your|key in your|enter your|tap in your|call out|speak|pass me|repeat|need from you|let me have|run (?:it|them) past me|send me|text me|spell',
  },
  digits: {
    base: 'four numbers|four digits|six numbers|six digits|the code|that code|pin|your pin|three on the (?:back|reverse)|little three|long number|numbers on the (?:front|back|card)|middle numbers|the digits|secret number|code word for telephone|password|passcode|number across|security number|expiry|cash machine number|cashpoint number|your number then hash|sixteen',
  },
  textcode: {
    base: '(?:text|message|sms|notification) (?:\\w+ ){0,3}?(?:with|has|containing|saying) (?:\\w+ ){0,2}?(?:code|numbers?|digits)|code (?:\\w+ ){0,3}?(?:text|phone|screen|lands|arrives|comes)',
  },
  shift: {
    base: 'move|shift|transfer|send|lift|push|switch|sweep|place|park|put|pop|pay|sit|migrate|relocate|ring fence',
  },
  haven: {
    base: 'escrow|safe account|holding account|secure account|safety account|protected account|new account|fresh account|vault|treasury|bank of england|quarantine|sort code i|account i (?:give|gave|read)|account ill|another account|different account|safe haven|reserve account|suspense account|government account|account number im',
  },
  ringfence: { base: 'ring fence|ringfence|protect|secure|safeguard|keep safe|save your money|save it|rescue' },
  payee: {
    base: 'new payee|a payee|payee|your own name on it|name doesnt match|where its going|reference (?:ill|i)|friends and family',
  },
  allmoney: {
    base: 'every pound|every penny|all your money|all of it|your whole|your entire|the balance|everything you|whatever you have|the lot|your savings|your funds',
  },
  wire: {
    base: 'western union|moneygram|money gram|bitcoin machine|crypto|cryptocurrency|bitcoin|wise|a wire|prepaid card',
  },
  release: {
    base: 'before i can|before we can|release|let it loose|unlock|let you have|free it up|in order to|to get it|unfreeze|to claim',
  },
  fee: { base: 'fee|deposit|charge|insurance|bond|tax|stamp duty|admin|customs|clearance|security payment|handling' },
  percent: { base: 'per cent|percent|upfront|up front|first|in advance|refundable' },
  askswhy: {
    base: '(?:want|wants|ask|asks|like|wonder|curious|nosy|question|quiz|grill|probing) (?:to know |you )?(?:what|why|about|questions)?|if (?:they|she|he) (?:ask|asks|start|starts|get|gets)|funny about it|give you trouble',
  },
  excuse: {
    base: 'youve (?:a|got) (?:\\w+ )?(?:grandson|granddaughter|daughter|son|nephew|niece|wedding|builder|roof|car|trip)|youre (?:treating|buying|having|getting|going|helping|doing|paying|moving|off)|getting married|wedding|conservatory|new car|the roof|extension|holiday|home improvements|its for|a gift|a present|building work|a cruise|the garden|kitchen|bathroom',
  },
  youtell: {
    base: 'you tell them|you tell her|you tell him|you say|you just say|just tell them|just tell her|just tell him|tell them|tell her|tell him|make out|let on that|the line is|explain that',
  },
};
