/**
 * The words of a fraud that is not over: who comes, for what, in what, where from. The grammar that puts them together is the engine's
 * (src/engines/scoring/live-scene.ts); a force adds a local word here. Lower case; several words are parted by a bar; a final `s` or
 * possessive is the engine's business only where a word below does not already show it.
 */
export const LIVE_WORDS = {
  /** Somebody who may be sent for the money: the fraud's own people, and those it hires unaware. */
  collectors:
    'courier|couriers|taxi|cab|minicab|uber|driver|rider|biker|motorbike|motorcyclist|clerk|lawyer|solicitor|person|them that rang|motorcycle|moped|scooter|officer|officers|police officer|policeman|policewoman|detective|inspector|sergeant|constable|superintendent|agent|messenger|runner|collector|representative|investigator|chap|bloke|blokes|guy|guys|fella|fellas|fellow|feller|lad|lads|man|men|male|males|woman|female|girl|boy|lady|gentleman|youth|stranger|suspect|suspects|susp|offender|offenders|fraudster|scammer|trader|traders|builder|builders|roofer|roofers|workman|workmen|gardener|gardeners|gang|van|car|vehicle|veh|audi|corsa|transit|pickup',
  /** Words that name a collector and nobody else. */
  sureCollectors:
    'courier|couriers|taxi|cab|minicab|uber|rider|biker|motorbike|motorcyclist|moped|collector|messenger|runner|agent|bogus officer|bogus police|fake officer|policeman|detective|plain clothes officer',
  pronouns: 'he|she|they|someone|somebody|some one|anyone|one|another|it',
  /** What is fetched. */
  property:
    'cash|money|monies|card|cards|bank card|pin|gold|silver|jewellery|jewelry|watch|watches|rolex|coins|bars|sovereigns|envelope|envelopes|package|packet|parcel|bag|notes|savings|rings|passport|currency|euros|dollars|vouchers|gift cards|cheque ?book|bail|funds|grand|thousand|box',
  containers:
    'envelope|envelopes|jiffy bag|carrier bag|carrier|bag|box|shoe ?box|tin|drawer|handbag|purse|parcel|packet|newspaper|tupperware|holdall|rucksack|suitcase|bread ?bin|microwave|freezer|oven|wardrobe|sock|teapot|safe|porch|letter ?box|mat|doormat|doorstep|wheelie bin|bin|plant ?pot|flower ?pot|hall|hallway|table|sideboard|door|front door|garage|shed',
  prepared:
    'bagged|boxed|wrapped|sealed|packed|packaged|counted|parcelled|taped|drawn|withdrawn|ready|prepared|hidden|laid|gathered|collected together|taken off|fetched|stuffed|folded|bundled',
  /** Places where money is got. */
  moneyPlaces:
    'bank|branch|building society|post office|cash ?point|cash machine|atm|jewellers?|jeweller|bureau|bureau de change|bullion dealer|counter|till|checkout|supermarket|shop|store|showroom|barclays|lloyds|natwest|hsbc|halifax|santander|nationwide|tsb|tesco|asda|sainsburys?|argos|hatton garden|banking hall|ctr',
  /** People at the victim's own house or place. */
  victims:
    'mum|mam|mother|dad|father|nan|nana|gran|granny|grandma|grandad|granddad|grandfather|grandmother|aunt|auntie|uncle|wife|husband|sister|brother|neighbour|client|patient|resident|tenant|lady|gentleman|customer|cust|member|ip|vic|victim|caller|informant|inft|inf|passenger|pensioner|old boy|old lady|old man|elderly male|elderly female|she|he|i|they|we|female|male|woman|man|mrs|mr',
  /** Whose coming is nobody's business here: family, care, trades, the real police. */
  others:
    'daughter|son|sister|brother|niece|nephew|cousin|grandson|granddaughter|husband|wife|mum|mother|dad|father|friend|neighbour|carer|carers|plumber|engineer|engineers|electrician|gas man|window cleaner|fitter|fitters|locksmith|doctor|gp|nurse|social worker|pcso|community support officer|ambulance|paramedics?|real police|attending officer|housing officer|vicar|priest|council|solar panels|boiler|fridge|sofa|kitchen|baby|flight|train|delivery|order|tickets|parcel|refund|statement|appointment|bailiffs?|dog unit|new card|new cards|replacement|replacement cards?|ones|withdrawal|crime number|surveyor',
} as const;
