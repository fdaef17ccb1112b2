/** Classes of words of the wide acts (`wide-asks.ts`, `wide-constraints.ts`): verbs and things of one use, in everyday British English. */
export const WIDE_WORDS: Record<string, { base: string; told?: string }> = {
  uttering: {
    base: 'what|whats|read|reads|tell|give|say|let me have|let me take|need|take|have|confirm|spell|put|type|key|tap|enter|punch|write|written|repeat|share|send|text|provide|run|pass',
    told: 'gave|told|read|asked for|wanted|handed|disclosed|revealed|keyed|typed|wrote|wanting|asking for|demanded|shared',
  },
  numbersecret: {
    base: 'pin|pins|pin number|pin numbers|passcode|passcodes|password|passwords|security number|security code|memorable word|memorable information|six figures|six numbers|six digits|four numbers|four digits|four figures|six number code|digits|long number|card number|card numbers|sixteen numbers|sixteen digits|numbers? (?:across|on|from) the (?:front|back)|numbers from the back|three on the|three numbers|number in the middle|expiry|log ?in|customer number|number (?:do )?you (?:use|put|have|type|key)|one time code|code|codes|nine digit id|serial numbers',
    told: 'details|bank details|security details|account details|personal details',
  },
  container: {
    base: 'envelope|envelopes|jiffy bag|bag|bags|rucksack|holdall|pocket|carrier|newspaper|foil|shoe ?box|box|package|packet|pillowcase|tea towel|tin|something clean|freezer bag|with the others|with the rest',
  },
  fetcher: {
    base: 'courier|couriers|driver|lad|lads|man|men|chap|fella|bloke|gentleman|lady|woman|girl|officer|officers|constable|colleague|messenger|collector|volunteer|volunteers|auditor|agent|investigator|clerk|motorbike|bike|rider|cab|taxi|minicab|someone|somebody|one of ours|one of us|one of our (?:lads|people|officers|team)|one of my (?:people|officers|team)|my people|our people|our (?:\\w+ )?man|security firm|van|team|craig|lads',
  },
  arriving: {
    base: 'come|comes|coming|be round|round|call|calls|calling|pop|pops|popping|stop by|drop by|drop in|swing by|knock|knocks|on his way|on the way|on their way|outside|be with you|be along|along|nip|nips|at the door|at your door|to your door|to the door|to your house|streets away|minutes from you|in your road|in your street|in the area',
    told: 'came|came to|turned up|arrived|called|collected|picked up|took|visited|waiting outside|is waiting|came for|was sent|would be round',
  },
  taking: {
    base: 'take|takes|taking|took|pick|picks|picking|picked|collect|collects|collecting|collected|fetch|fetches|fetching|relieve|relieves|have',
    told: 'taken|took|came for|grabbed',
  },
  sumword: {
    base: '£\\d{2,7}k?|\\d{3,7}k?|\\d{1,3}k|(?:\\w+ )?hundred|(?:\\w+ )?thousand|(?:\\w+ )?grand|couple of thousand',
  },
  moneyword: {
    base: 'money|cash|notes|sum|savings|the maximum|your limit|full amount|pension|the rest|euros|currency|reasonable amount|same amount|twenties|fifties|tenners|the lot|all of it|everything|whatever is in it|whats left|your balance|the balance',
    told: 'sums|life savings|amounts',
  },
  gettingout: {
    base: 'take out|take|taking out|get out|get|getting|draw|drawing|draw out|withdraw|withdrawing|ask for|asking for|fetch|fetching|bring|change|exchange|request|pull out|lift|come out with',
    told: 'took out|taken out|got|drew|drew out|withdrew|withdrawn|changed|exchanged|getting out',
  },
  dearthing: {
    base: 'gold|gold bars?|gold coins?|bullion|rolex|rolexes|omega|breitling|cartier|watch|watches|sovereigns|krugerrands|jewellery|diamonds?|ring|laptops?|iphones?|phones?|ipads?|macbooks?|necklace|bracelet|gram bar|handbags?|euros|gentlemans \\w+',
  },
  shifting: {
    base: 'move|moving|shift|shifting|transfer|transferring|send|sending|put|putting|walk|fire|bring|migrate|park|parked|lodge|lodged|pay|paying|sweep|place|shove|bung|empty|drop|switch|get it|get everything|set up a transfer|making the payments?|mirror|log in and',
    told: 'moved|transferred|sent|paid|shifted|put|sending',
  },
  destination: {
    base: 'across|over to|into (?:the|an?|this|that|our|your|one) (?:\\w+ ){0,3}?(?:account|accounts|pot|vault|wallet|exchange|facility)|(?:\\w+ )?account i (?:give|read|gave|text|am|m)|account im|account the|to the account|holding account|new account|another account|safe account|secure account|fresh account|backup account|protected|out of harms way|out of reach|where its safe|somewhere safe|somewhere else|elsewhere|with the (?:treasury|court|bank of england)|sort code|new payee|that payee|to yourself|to the agent|to the notary|to the exchange|vault|escrow|holding',
  },
  reddevice: {
    base: 'any ?desk|team ?viewer|quick ?support|ultra ?viewer|rust ?desk|zoho|remote|app store|play store|where you get the apps|share (?:the|your) screen|screen share|sharing|control|your screen|the screen|windows key|windows and r|letter r|four little squares|refund helper|little box|the blue button|allow|the website|to your (?:laptop|computer|phone|device|pc)|with your (?:computer|laptop|phone)|your computer|id comes up|nine digit id|the link|helper',
  },
  handling: {
    base: 'download|downloading|install|installing|get|search|type|go to|go into|go on|open|press|hold|click|allow|connect|connecting|come inside|put|share|see|spell|log in|tap',
    told: 'downloaded|installed|opened|put|got on|get on|let him|let them|connected',
  },
  feeword: {
    base: 'fee|fees|deposit|duty|bond|surety|fine|caution|charge|insurance|tax|bail|penalty|stamp duty|release|clearance|percent|vat|iva|premium|liability|arrears|gap|rent|flight|visa|ticket|customs',
  },
  paying: {
    base: 'pay|paying|paid|send|sending|settle|lodged|lodge|put down|put up|transfer|cleared|clear|cough up|find',
    told: 'paid|sent|pay|paying|handed|sending',
  },
  paymeans: {
    base: 'by (?:\\w+ )?transfer|bank transfer|western union|moneygram|pay ?point|pay ?safe|bitcoin|crypto|gift cards?|vouchers?|steam cards?|apple cards?|google cards?|google play|amazon cards?|itunes|i tunes|in cash|cash or|cheque to bearer|post office|bankers draft',
  },
  story: {
    base: 'kitchen|bathroom|roof|builder|building work|car|wedding|holiday|cruise|conservatory|home improvements|grandson|granddaughter|nephew|family|a friend|friends|present|gift|extension|the garden|funeral|caravan|having the|getting the',
  },
};
