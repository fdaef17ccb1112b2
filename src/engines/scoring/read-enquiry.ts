import type { FraudReport } from '#core/report.ts';
import type { Evidence, LineKind, LineOfEnquiry, OffenderFacts } from './case-facts.ts';
import { type Cue, cue, findCues, type Hit } from './cues.ts';
import type { Text } from './text.ts';

/** Who did it, as far as the report knows, and what can still be followed (section 2.3, solvability). */
const ARRESTED: readonly Cue[] = [
  cue(
    'somebody has been arrested',
    /\b(?:(?:suspect|offender|male|man|courier|driver|female|person|they|he|lad|youth|two males?|both|nephew|niece|carer)s? (?:\w+ ){0,3}(?:arrested|detained|in custody|nicked)|arrested (?:at the scene|by (?:officers|police)|on suspicion|nearby|a (?:male|man|courier|suspect))|1 (?:male )?(?:in custody|arrested)|one (?:in custody|arrested|male arrested)|officers? (?:have |has )?(?:arrested|detained)|detained by (?:staff|police|officers|security))\b/g,
    {
      unless:
        /\b(?:said|told|claim\w*|stating|saying|stated|that)[^.;]{0,70}(?:arrested|in custody|detained)|(?:grandson|son|daughter|nephew) (?:\w+ ){0,3}(?:in custody|arrested)|would be arrested|be arrested|been arrested with|they had\b|(?:in custody|arrested|detained) (?:with|w\/|for using|using|who had)|(?:i'm|i am) in custody|warrant|arrested with (?:my|her|a) /,
    },
  ),
  cue(
    'somebody is held for it',
    /\b(?:police|officers|they|you) (?:have|'ve|has) (?:got )?(?:somebody|someone|him|her|one|two|a (?:man|lad|woman|male|female|youth|suspect)|the (?:man|lad|woman|male|suspect|courier|driver)) (?:\w+ ){0,2}(?:in custody|locked up|in the cells)\b|\b(?:has|have) (?:now |since )?been (?:arrested|charged|remanded)(?: and (?:charged|bailed))?(?: for (?:it|this|the)| in connection|[.,;]|$)/g,
    { unless: /\b(?:said|told|claim\w*|stating|stated|saying|according to)\b/ },
  ),
];
const IDENTIFIED: readonly Cue[] = [
  cue(
    'the suspect is named or can be identified',
    /\b(?:(?:his|her|their|suspect's|offender's|seller's|trader's|builder's) (?:full |real |true )?name is|(?:suspect|offender|trader|builder|seller|buyer|perpetrator|he|she)(?: is|'s)? (?:named|known (?:as|locally|to)|identified|called) |(?:named|identified) (?:as|by)|known (?:locally|to (?:me|the victim|victim|ip|police|us|her|him|the family))|(?:i|we|she|he|they|victim|ip) (?:know|knows|recognised|recognized) (?:who|him|her|where|which|the (?:man|male|offender|suspect)|his|them)|(?:suspect|offender|trader|builder|seller|buyer|carer|cleaner|landlord|man|lad|woman) (?:who )?(?:lives|live|works|resides|trades|is living|drinks)(?: \w+)? (?:at|in|on|near|from|round|next|locally|opposite|above|nearby)|(?:he|she|they|who) (?:lives|live|trades|drinks) (?:just |only )?(?:near|round|next|locally|opposite|above|nearby|two|three|a few|down the|up the)|lives (?:next door|opposite|round the corner|on the (?:same|next)|at (?:no|number|\d))|(?:neighbour|neighbour's (?:lad|son|boy)|nephew|niece|grandson|granddaughter|brother in law|sister in law|son in law|daughter in law|ex[- ]housemate|ex[- ]flatmate|carer|cleaner|ex[- ]?(?:partner|boyfriend|girlfriend|husband|wife)?|colleague|cousin|brother|sister|lodger|tenant|landlord|employee|bookkeeper|treasurer|friend|son|daughter|flatmate|housemate|stepson|home help)(?:'s \w+)? [a-z]{3,14} [a-z]{3,14} (?:took|has|had|used|paid|stole|was|is|been|borrowed|forged|admitted|kept)|(?:has|have) admitted|admitted (?:it|taking|to (?:it|taking|using))|(?:carer|employee|suspect|offender|cleaner) (?:\w+ )?identified|suspect (?:is )?(?:known|named)|named suspect|known suspect|recognised (?:by|from)|i have (?:his|her|their) (?:address|name|full name)|(?:have|has|got|given|gave) (?:us |me |her |him )?(?:his|her|their) (?:real |full )?(?:name|address)(?: and (?:address|name))?|(?:showed|has|have|took|photographed|copied)(?: \w+){0,3} (?:his|her|their|the \w+'s) (?:\w+ )?driving licen[cs]e|(?:man|lad|woman|bloke|builder|trader|guy|person|girl|seller|buyer|local|cleaner) (?:called|named|known as) [a-z]{2,}|(?:he's|he is|she's|she is|they are) (?:called|named) [a-z]{2,}|(?:his|her|their) (?:yard|shop|garage|office|workshop|business|name on)\b|(?:full|suspect|suspect's|his|her) details (?:are )?(?:held|known|provided|available)|(?:treasurer|carer|cleaner|bookkeeper|lodger|tenant|neighbour|grandson|granddaughter|grandchild|nephew|niece|ex[- ](?:husband|wife|partner|boyfriend|girlfriend)|employee|home help|son|daughter|brother|sister|flatmate|housemate|colleague|window cleaner|gardener|finance manager|office manager|accountant|cousin)\b[^.;\n]{0,60}\b(?:(?:has|have|had) been (?:using|taking|stealing|drawing|spending|helping)|used (?:my|her|his|the|mum)|took (?:my|her|his|the|mum's|out|£|money|cash)(?! phone| call)|stole|spent|wrote (?:\w+ )?cheques?|forged|admitted|moved (?:the|my|her|£|money)|moving (?:club|£|money|the)|passed (?:me |her |him )?(?:a )?(?:forged|bounced|false)|withdrawn|drawing)|where (?:he|she|they) lives?|moved in with)\b|\b(?:everyone|everybody|we all|they all|all of us) knows? (?:it's|its|it is|it was|that it|who|him|her)|\brecogni[sz]ed (?:him|her|them|the (?:voice|lad|man|woman))|\bi(?:'ve| have) known (?:him|her|them)\b|\b(?:now |since |has |he |she )(?:admits|admitted|apologised|said sorry|msgd|texted (?:to say )?sorry)\b/g,
    {
      unless:
        /\b(?:gave (?:her|his|a|the) name|named (?:himself|herself|a (?:person|beneficiary))|name (?:is )?(?:unknown|not known|false|fake)|not (?:known|identified|recognised)|unidentified|unknown (?:male|suspect|offender)|claim(?:s|ed|ing)|(?:not|n't) know|purport\w*|(?:calling|called|introduced) (?:himself|herself)|account (?:name|named|in the name)|met online|never met|dating|on ?line)\b/,
    },
  ),
  cue(
    'the offender is named with an address',
    /\b(?:he|she|it|this)(?: is|'s| was) (?!from\b|at\b|on\b|in\b)[a-z'-]{2,15} [a-z'-]{3,18},? (?:of|from|at|who lives (?:at|in|on)|and lives|he lives|she lives) [^.;\n]{0,50}\b(?:road|street|lane|close|avenue|drive|way|court|gardens|crescent|terrace|grove|place|walk|hill|green|square|mews|row|rise|farm|estate)\b/g,
  ),
];
const LOCAL: readonly Cue[] = [
  cue(
    'the suspect is local',
    /\b(?:known locally|(?:local|locally) (?:man|trader|builder|male|known|based|offender|suspect|yard|firm|lad|roofer|firm|youth)|lives (?:next door|opposite|round the corner|nearby|locally|in (?:the )?(?:same|next) (?:road|street|village|block)|on (?:the )?(?:same|next|our|my|her) (?:road|street|estate)|at (?:no\.? ?|number )?\d|(?:a few|two|three|five) doors|up the road|down the road)|(?:suspect|offender|trader|builder|seller|buyer|roofer|carer|cleaner|nephew|niece|grandson|landlord|lodger|ex[- ]?\w*|who)(?: [a-z]+){0,2} (?:lives|works|resides|trades|drinks) (?:at|in|on|for) [a-z]{3,}|which street (?:he|she|they) lives?|(?:treasurer|carer|cleaner|bookkeeper|lodger|tenant|neighbour|grandson|granddaughter|grandchild|nephew|niece|ex[- ](?:husband|wife|partner|boyfriend|girlfriend)|employee|home help|flatmate|housemate|colleague|window cleaner|gardener)\b[^.;\n]{0,60}\b(?:(?:has|have|had) been (?:using|taking|stealing|drawing|spending|helping)|used (?:my|her|his|the|mum)|took (?:my|her|his|the|mum's|out|£|money|cash)(?! phone| call)|stole|spent|wrote (?:\w+ )?cheques?|forged|admitted|passed (?:me |her |him )?(?:a )?(?:forged|bounced|false))|lives with (?:her|him|me|them|us)|still living here|(?:next|same|nearby) (?:village|town|street|road)|goes to the (?:college|school|gym)|(?:his|her|their) (?:yard|shop|garage|workshop) (?:is )?(?:in|on|at|near)|office in|(?:neighbour|nephew|niece|carer|cleaner|lodger|landlord|flatmate|housemate|grandson|granddaughter|colleague|bookkeeper|employee|treasurer|home help|son|daughter) (?:\w+ ){0,3}(?:has been|took|stole|used|using|identified|admitted|borrowed|forged)|from the (?:yard|estate|site|village|next street)|(?:neighbour|nephew|niece|brother in law|sister in law|son in law|daughter in law|housemate|flatmate|boyfriend|girlfriend|husband|wife|partner|cousin|brother|sister|friend|colleague|foreman|knows (?:it's|its|it is|who))\b[^.;\n]{0,70}\b(?:still )?lives (?:at|on|in|over|down|near)\b|(?:neighbour's|neighbours) (?:lad|son|boy|girl|daughter)|at number \d{1,3}\b|next[- ]door neighbour|drinks in|where (?:he|she|they) lives?|\d{1,3} [a-z]{3,14} (?:road|street|lane|avenue|close|drive|way|court|gardens|crescent))\b/g,
    {
      unless:
        /\b(?:not local|(?:victim|ip|i|mother|mum|caller|customer|aggrieved|inft|informant) lives?|i live|my address|(?:said|says|told|claim\w*)\b[^.;\n]{0,60}\b(?:arrested|in custody|detained|in (?:an accident|trouble|hospital)))\b/,
    },
  ),
];

interface LineDefinition {
  what: LineKind;
  solid: boolean;
  says: string;
  field: (report: FraudReport) => string | null;
  cues: readonly Cue[];
}

const has = (value: unknown): boolean => typeof value === 'string' && value.trim().length > 0;

const LINES: readonly LineDefinition[] = [
  {
    what: 'vehicle',
    solid: true,
    says: 'A vehicle can be traced.',
    field: (r) => (has(r.collection?.vehicle?.registration) ? 'collection.vehicle.registration' : null),
    cues: [
      cue(
        'a vehicle can be traced',
        /\b(?:reg(?:istration)?(?: (?:no|number|plate|mark))?(?: (?:was|is|of|ending))?[: ]{1,2}(?:[a-z]{1,2}\d{1,2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{2}\d{2})|[a-z]{2}\d{2} ?[a-z]{3}|vrm|number plate|index (?:no|number|mark)?|part(?:ial)? (?:reg|index|plate))\b/g,
        {
          unless:
            /\b(?:no (?:reg|number plate|index|vrm)|did(?:n't| not) (?:get|see|note)[^.;]{0,20}(?:reg|plate)|false plates|reg(?:istration)? (?:unknown|not seen|nk))\b/,
        },
      ),
    ],
  },
  {
    what: 'taxi',
    solid: true,
    says: 'A taxi firm holds the booking.',
    field: (r) => (has(r.collection?.taxiFirm) ? 'collection.taxiFirm' : null),
    cues: [
      cue(
        'a taxi carried the money or the victim',
        /\b(?:taxi (?:firm|company|driver|booking|was|came|took|collected|arrived|office|called|from)|minicab|\buber\b|bolt driver|[a-z]{3,12} (?:cars|taxis|cabs)|cab (?:firm|driver|company|took|came)|private hire)\b/g,
        { unless: /\b(?:would send|send a taxi|going to send|nobody came|no taxi|hire cars)\b/ },
      ),
    ],
  },
  {
    what: 'courier_description',
    solid: true,
    says: 'The collector was seen and can be described.',
    field: (r) => (has(r.collection?.courier?.description) ? 'collection.courier' : null),
    cues: [
      cue(
        'the collector was seen',
        /\b(?:(?:courier|driver|male|man|lad|youth|collector|he|suspect|offender|young man|boy|girl|woman|female) (?:was |is |were )?(?:described|wearing|wore|about \d|aged|approx|in (?:his|her) (?:teens|twenties|thirties|20s|30s|late|early)|tall|slim|stocky|of (?:slim|medium|large|stocky|asian|eastern))|descri(?:bed as|ption)|dressed in|wearing (?:a |dark|black|grey|blue|white|hi)|a (?:young|tall|short|slim|stocky|well dressed|smartly dressed|white|black|asian) (?:man|male|lad|boy|woman|female|youth)|(?:lad|man|youth|male|driver|courier|boy) (?:on a|in a|with a) (?:\w+ )?(?:moped|motorbike|scooter|bike|car|van|helmet|hi[- ]?vis|hood|cap|beard))\b/g,
        { unless: /\b(?:no description|can(?:'t|not) describe|could not describe|didn't see)\b/ },
      ),
    ],
  },
  {
    what: 'cctv',
    solid: true,
    says: 'There may be pictures: CCTV, a doorbell or number-plate cameras.',
    field: () => null,
    cues: [
      cue(
        'there may be pictures',
        /\b(?:cctv|ring doorbell|doorbell (?:camera|footage|cam)?|dash ?cam|security camera|camera footage|anpr|video doorbell|(?:photo|photograph|picture|video|footage)s? of (?:him|her|the|them|his))\b/g,
        { unless: /\bno (?:cctv|doorbell|cameras?|footage)\b/ },
      ),
    ],
  },
  {
    what: 'account',
    solid: false,
    says: 'The account that received the money is known.',
    field: (r) => (r.accounts?.length ? 'accounts' : null),
    cues: [
      cue(
        'the receiving account can be traced',
        /\b(?:sort ?code|account (?:number|no|details|name|in the name)|acc(?:oun)?t? (?:no|number)|s\/c|beneficiary|payee|faster payments?|bank transfers?|bacs|chaps|iban|(?:by|via|bank|online|mobile) transfer|transferred|standing order|(?:paid|sent|went|moved|transfer) (?:\w+ ){0,5}(?:in)?to (?:an?|the|his|her|their|this|two|three|four|another|a different)(?: \w+){0,3} (?:account|name)|cheques?)\b/g,
      ),
    ],
  },
  {
    what: 'caller_number',
    solid: false,
    says: 'The number that rang is known.',
    field: (r) => (r.callers?.some((c) => has(c?.phone)) ? 'callers' : null),
    cues: [
      cue(
        'the calling number is known',
        /(?:\+44|\b0)[\d ()-]{8,14}\d\b|\b(?:1471|caller id|(?<!\b(?:tracking|parcel|account|card|badge|collar|order|invoice|policy|reference|crime|case|serial|flight|house|plate|registration|reg) )number (?:showed|displayed|was|on (?:the|my|her) (?:screen|display)))\b/g,
        { unless: /\b(?:number (?:was |is )?(?:withheld|not (?:shown|known)|private|hidden)|no number|withheld)\b/ },
      ),
    ],
  },
  {
    what: 'card_use',
    solid: true,
    says: 'The card was used: time, place and pictures can be had from the bank.',
    field: () => null,
    cues: [
      cue(
        'the card was used',
        /\b(?:(?:cash ?points?|cash machines?|atms?)(?: \w+){0,4}|(?:spent|used|withdrawn|purchases?|transactions?) (?:\w+ ){0,4}(?:in|at|from) (?:\w+ )?(?:argos|currys|apple|john lewis|tesco|asda|sainsbury'?s|selfridges|harrods|shops?|stores?|supermarket|cash ?points?|cash machines?|atms?|birmingham|london)|contactless)\b/g,
        { unless: /\b(?:told|asked|instructed|go) (?:\w+ ){0,3}to (?:the |a )?(?:cash|atm)\b/ },
      ),
    ],
  },
  {
    what: 'purchase',
    solid: true,
    says: 'Goods, gold or currency were bought: the seller has the invoice and pictures.',
    field: (r) =>
      r.handedOver?.some((h) => ['goods', 'gold', 'currency', 'vouchers'].includes(h?.kind)) ? 'handedOver' : null,
    cues: [
      cue(
        'goods, gold or currency were bought',
        /\b(?:jeweller\w{0,3}|bullion|gold (?:bars?|coins?|sovereigns?)|krugerrands?|rolex\w{0,3}|watch(?:es)? (?:worth|from|at|costing|for)|bureau de change|euros|foreign currency|travelex|high value goods)\b/g,
      ),
    ],
  },
  {
    what: 'envelope',
    solid: true,
    says: 'There is packaging to examine.',
    field: () => null,
    cues: [
      cue(
        'there is packaging to examine',
        /\b(?:(?:left|kept|has|have|still has|dropped|retained) (?:\w+ ){0,4}(?:envelope|packaging|note|letter|leaflet|receipt|paperwork|business card|invoice|contract)|envelope (?:left|recovered|retained|seized))\b/g,
      ),
    ],
  },
  {
    what: 'parcel',
    solid: false,
    says: 'A parcel can be tracked.',
    field: () => null,
    cues: [
      cue(
        'a parcel can be tracked',
        /\b(?:tracking (?:number|reference)|delivery address|royal mail special delivery|posted (?:it|the|cash|card)|sent (?:it |the cash |cash )?by (?:post|special delivery|recorded))\b/g,
      ),
    ],
  },
  {
    what: 'email_or_site',
    solid: false,
    says: 'An e-mail address or website is known.',
    field: () => null,
    cues: [
      cue(
        'an e-mail address or site is known',
        /\b(?:https?:\/\/|www\.|[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}|website|web site|e-?mail address)\b/g,
      ),
    ],
  },
  {
    what: 'social_profile',
    solid: false,
    says: 'A profile or messaging account is known.',
    field: () => null,
    cues: [
      cue(
        'a profile is known',
        /\b(?:facebook|instagram|whatsapp|telegram|snapchat|tiktok|twitter|tinder|hinge|bumble|plenty of fish|match\.com|profile|marketplace|gumtree|ebay|vinted|depop)\b/g,
      ),
    ],
  },
];

/** Words of a call or message that came, and those that make a number somebody's own or one to ring. */
const CAME_FROM =
  /\b(?:rang|ringing|rings|called|calls?|calling|phoned|phones|phoning|texted|texts?|messaged|messages?|caller|1471|came up|showed|showing|displayed|screen|display|appeared|spoof\w*|from|used|using|(?:suspect|offender|fraudster|scammer)(?:'s|s'?)? (?:number|no|num|tel|mobile|mob|phone))\b/;
const OF_ANOTHER =
  /(?:\b(?:my|our|her|his|their|the victim's|victim's|ip's|inft?'s|mum's|dad's|mother's|father's|(?:daughter|son|niece|nephew|neighbour|carer|wife|husband)'?s?|home|contact|call ?back|own) (?:\w+ ){0,2}(?:number|no|num|tel|mobile|mob|landline|phone)|\b(?:ring|call|phone|contact|reach|text|get|contacted|rung) (?:me|us|her|him|them|back|informant|inft|victim|ip|the (?:bank|police|number))(?: back)?(?: on| at)?|\bcontactable on|\b(?:told|asked|said|wanted|instructed)(?: \w+){0,3} to (?:ring|call|phone|text|contact|dial)(?: \w+){0,3}|\bdial(?:led|ed)?|\bt(?:el|elephone)|\bmob(?:ile)?)(?: is| was|:| no\.?| number)*[ :,.-]*(?:on |at )?$/;
/** A number that somebody was reached on or rang, and one that whoever tells rings from. "He rang on 07700…" is none of these. */
const REACHED_ON =
  /(?:(?<!\b(?:rang|rung|rings|called|phoned|telephoned|texted|ringing|calling|phoning)(?: (?:back|again|in|up))?) on|\b(?:victim|ip|i|we|she|mum|dad|informant|inft)(?: (?:then|also|again|later|has|have))? (?:rang|rung|called|phoned|telephoned|texted|tried)(?: back)?|\b(?:informant|inft|infmt|reporter|witness|i am|i'm|we are)(?: is| was)? (?:calling|ringing|phoning|reporting|texting)(?: (?:us|in|this|it|you)){0,2} (?:from|using)|\b(?:rang|called|phoned|calling|ringing|reported (?:it|this)(?: in)?)(?: (?:us|in|police|the police|you|101|999)){1,2} (?:from|using))(?: (?:number|tel|mobile|landline))?[ :,]*$/;
/** Words of a fraudster that came in a message, given as they stood. */
const MESSAGE_OF_FRAUD = /\b(?:hi|hello|hey|hiya) (?:mum|mam|mom|dad|nan)\b|\bthis is my new (?:number|phone)\b/;
/** So far around a number words can say whose it is. */
const AROUND = 60;

/** Whether the story says that a number which stands in it is that of whoever rang. */
function isOfCaller(report: FraudReport, text: Text, hit: Hit): boolean {
  const digits = hit.quote.quote.replace(/\D/g, '');
  if (digits.length < 9) return true;
  const own = [report.victim?.phone, report.reporter?.phone];
  const ending = (number: string) => number.replace(/\D/g, '').slice(-9);
  if (own.some((n) => typeof n === 'string' && ending(n) === digits.slice(-9))) return false;
  const [from] = hit.sentence;
  const before = text.lower.slice(Math.max(from, hit.quote.start - AROUND), hit.quote.start).replace(/\($/, '');
  if (MESSAGE_OF_FRAUD.test(before)) return true;
  if (OF_ANOTHER.test(before) || REACHED_ON.test(before)) return false;
  return CAME_FROM.test(before) || CAME_FROM.test(text.lower.slice(hit.quote.end, hit.quote.end + AROUND));
}

/** What can be followed up. `whose`: whether a number in the story counts only where the story says that it rang. */
export function readLines(report: FraudReport, text: Text, whose: boolean): LineOfEnquiry[] {
  const found: LineOfEnquiry[] = [];
  for (const line of LINES) {
    const field = line.field(report);
    const said = findCues(text, line.cues);
    const hits = whose && line.what === 'caller_number' ? said.filter((h) => isOfCaller(report, text, h)) : said;
    if (field === null && hits.length === 0) continue;
    found.push({
      what: line.what,
      solid: line.solid,
      because: line.says,
      fields: [...(field === null ? [] : [field]), ...(hits.length > 0 ? ['narrative'] : [])],
      ...(hits.length > 0 ? { quotes: hits.slice(0, 2).map((h) => h.quote) } : {}),
    });
  }
  return found;
}

export function readOffender(text: Text): OffenderFacts {
  return {
    arrested: first(findCues(text, ARRESTED), 'Somebody has been arrested.'),
    identified: first(findCues(text, IDENTIFIED), 'The suspect is named or easily identified.'),
    local: first(findCues(text, LOCAL), 'The suspect is local or known to the victim.'),
  };
}

function first(hits: Hit[], because: string): Evidence | null {
  return hits.length === 0 ? null : { because, fields: ['narrative'], quotes: hits.slice(0, 2).map((h) => h.quote) };
}
