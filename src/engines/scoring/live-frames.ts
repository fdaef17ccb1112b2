/**
 * The scenes of a fraud that is not over, as shapes of a clause: who, does what, with what, where. Words come from the catalogue
 * (LiveWords), tense and time from the clause (live-clause.ts); here is only how they go together.
 */

/** What a clause may show. */
export const FRAMES = [
  'coming',
  'at_scene',
  'on_line',
  'at_bank',
  'sent',
  'ready',
  'intends',
  'ring_back',
  'device',
  'plea',
  'held',
  'in_hand',
] as const;
export type FrameName = (typeof FRAMES)[number];

/** Words parted by bars, lower case; see src/catalogue/triage-words/live-words.ts. */
export interface LiveWords {
  collectors: string;
  sureCollectors: string;
  pronouns: string;
  property: string;
  containers: string;
  prepared: string;
  moneyPlaces: string;
  victims: string;
  others: string;
}

export interface Frame {
  name: FrameName;
  /** What it shows, for the reason: "The narrative says that …". */
  says: string;
  pattern: RegExp;
  /** Also read where the clause is told in the past: "have come back", "has just gone in". */
  anyTense?: true;
  /** The clause shows something else if this stands in it. */
  unless?: RegExp;
  /** Counts only with a clock time that is still ahead. */
  onlyAhead?: true;
  /** Worth more than the frame's usual: the words leave little doubt. */
  strong?: true;
  /** Half strength unless now, today or a clock time ahead stands in the sentence. */
  needsTime?: true;
}

const KNOWN = new WeakMap<LiveWords, readonly Frame[]>();

/** The frames for a set of words, made once. */
export function framesOf(words: LiveWords): readonly Frame[] {
  const known = KNOWN.get(words);
  if (known) return known;
  const frames = [
    ...comings(words),
    ...sendings(words),
    ...waitings(words),
    ...scenes(words),
    ...lines(),
    ...banks(words),
    ...preparations(words),
    ...rest(),
  ];
  KNOWN.set(words, frames);
  return frames;
}

const CLOCK =
  "(?:\\d{1,2}(?:[:.]?[0-5]\\d)?(?: ?(?:am|pm|hrs|hours|o'?clock))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|half|quarter|lunch ?time|tea ?time)";
const ADV =
  '(?:(?:now|just|still|already|currently|apparently|supposedly|presently|back|only|actually|also|both|all|right|there|probably|allegedly|believed|over|up|about|ten|five|supposed|meant|said|set) ){0,3}';

/** Errands and threats that fetch nothing: the boiler, the warrant, the wedding. */
const SERVICE =
  /\b(?:arrest|warrant|bailiffs?|deport\w*|(?:to|in) court|court (?:case|date|hearing)|prison|fix|fit|repair|install|finish|measure|quote|look at|statement|fingerprints? (?:me|her)|boiler|fridge|cloned|marry|visa|england|the uk|flight|fly|his book|catalogue|refund)\b/;

function comings(w: LiveWords): Frame[] {
  const who = `(?:${w.collectors}|${w.pronouns}|[a-z]+'s (?:driver|man|lad|colleague))`;
  const is = "(?:'s|(?<=\\b(?:he|she|it))s| is| are|'re|\\)| to be| has| have|'ve)?";
  const from = '(?: (?:from|of|with) [^.;,]{2,25}?)?';
  const says = 'somebody is coming for it';
  return [
    {
      name: 'coming',
      says,
      pattern: new RegExp(
        `(?:\\b${who}["')]{0,2}${from}|^)${is} ${ADV}(?:coming|on (?:his|her|their|its|the|a) way|on route|en ?rte|en[- ]route|enroute|otw|eta|due|expected|booked|arranged|being (?:laid on|sent|arranged)|laid on|gets? here|turns? up|shows? up|calling(?! (?:himself|herself|themselves))|returning|popping|nipping|collecting|attending|arriving|picking|(?:is |are |due |supposed |meant |going )?to (?:attend|collect|come|call|arrive|pick|be (?:let in|sent|here|there|with)|knock|fetch|take|swap|bring)|arrives?|nearly (?:here|there|with)|round the corner|(?:\\w+ )?(?:minutes|mins|streets|doors|miles) (?:off|away|from|down)|in the area|set off|off for|been (?:told|telt|asked|sent|booked) (?:to|tae|for|round|over))\\b`,
      ),
      unless: SERVICE,
    },
    {
      name: 'coming',
      says,
      pattern: new RegExp(
        `(?:\\b${who}${from}|^)["')]{0,2}(?:'ll| will| shall| going to| gonna| is going to| are going to)(?: (?!not\\b|never\\b)\\w+){0,2}? ?(?:be (?:another|an hour|back|here|there|round|with|sent|at|in|knocking|calling|collecting|let in|back|coming|outside)|come|call|knock|collect|attend|arrive|pick|fetch|turn up|pop|ring the bell|take (?:it|the|them|her|his|my))\\b|\\bto (?:come|be) (?:tae|to|round to) (?:\\w+ ){0,3}(?:door|house)\\b|\\bthere(?:'d|'ll| will) be (?:some\\w+|a \\w+)\\b|\\b(?:is|are) (?:expected|due|booked|returning) (?:again|back|at|before|within|any|for|here|by|in)\\b`,
      ),
      unless: SERVICE,
      anyTense: true,
    },
    {
      name: 'coming',
      says,
      pattern: new RegExp(
        `\\b(?:sending|send|sends|ordered|booked|sent|arranged|laid on|laying on|have|has) (?:(?:for|me|her|him|over|out|round|a|an|the|their|his|another|some|us|in|\\w+) ){0,3}(?:${w.collectors}|someone|somebody)\\b(?! (?:cards?|statement|number|said|from my bank (?:says|said)))`,
      ),
      needsTime: true,
    },
    {
      name: 'coming',
      says,
      pattern: new RegExp(
        `\\b(?:sending|sends|send|sent) (?:(?:me|her|him|over|out|round|a|an|the|their|his|another|\\w+) ){0,3}(?:${w.collectors}|someone|somebody) (?:round |over |out )?(?:for|to (?:collect|get|pick|fetch|take)) (?:the |her |his |my |it|them|£|\\w+ (?:thousand|bail))`,
      ),
    },
  ];
}

/** Sent, or sent back. */
function sendings(w: LiveWords): Frame[] {
  return [
    {
      name: 'coming',
      says: 'somebody is being sent',
      pattern: new RegExp(
        `\\bsending (?:him|her|them|someone|somebody|one|another) (?:back|round|over|again)\\b|\\b(?:${w.sureCollectors}|driver|officer|car)(?: is)? (?:approx\\w*|about|around|circa|c)? ?\\d{1,2} ?(?:mins?|minutes)\\b(?! (?:ago|late|after|later))|\\bfor (?:a|the) (?:${w.collectors}) to (?:collect|come|call|pick|exchange|take|fetch|swap)\\b`,
      ),
    },
  ];
}

/** Waiting for it, a time set for it, the money ready for it. */
function waitings(w: LiveWords): Frame[] {
  const sure = `(?:${w.collectors}|someone|somebody|(?:a |his |their )?colleague|man|one)`;
  const says = 'somebody is coming for it';
  return [
    {
      name: 'coming',
      says: 'the victim waits for the collector',
      pattern: new RegExp(
        `\\b(?:waiting|waits|awaiting|wait|looking out|watching out|listening|expecting|expects|expect|stay(?:ing)?|stop(?:ping)? in(?:doors)?|ready)(?: in| by \\w+ \\w+)?(?: for| on| till| until| to hear| out for)? (?:(?:a|an|the|him|them|his|her|their|one|somebody|someone|to|be|tae|\\w+) ){0,3}(?:${w.collectors}|doorbell|knock|bell|gets? (?:to|here)|collect\\w*|door|one|them|him)\\b`,
      ),
    },
    {
      name: 'coming',
      says: 'the money waits for the collector',
      pattern: new RegExp(
        `\\b(?:ready|waiting|awaiting|bagged|boxed|wrapped|sealed|packed|counted|put out|by the (?:front )?door|in the hall|on the \\w+|posted half|out on)\\b[^.;]{0,40}\\b(?:for (?:when|him|them|whoever|collection|(?:the |a )?(?:${w.collectors}|knock|person|next))|to (?:go|be (?:collected|picked up|fetched|taken|handed over|given))|like (?:he|they|she) (?:told|said|asked)|as (?:they|he|she|instructed|told))\\b|\\bposted half out\\b`,
      ),
      unless: /\b(?:officer (?:wants|to collect|in the case)|statement|paperwork|footage|your)\b/,
    },
    {
      name: 'coming',
      says: 'a collection is to come',
      pattern:
        /\b(?:collection|collections|pick-?up|pickup|collecting|collected|picked up|picks? (?:it|them|this) up|pick up|fetch(?:es|ed)?|collects?|takes? charge|handover)\b(?=.{0,80})/,
      needsTime: true,
    },
    {
      name: 'coming',
      says,
      pattern: new RegExp(
        `\\b(?:coming|back|round|returning|ringing|calling|come|comes|here|called) (?:again |back |round |over |down |up |tonight |today |tomorrow |this \\w+ |for |to (?:collect|get|fetch|take|pick|swap) ){1,3}(?:(?:the|it|them|her|his|my|all|more|another|rest|lot|some|\\w+) ){0,3}(?:${w.property}|rest|more|it|them|lot|that|collect|\\w+ grand)\\b`,
      ),
    },
    {
      name: 'coming',
      says: 'a time is set for it',
      pattern: new RegExp(
        `\\b(?:${sure}|collection|collect\\w*|it|due|expected|arriving|pick(?:s|ed)? (?:it |them )?up|pickup|attend|here|there|booked|rearranged|arranged|ready|them|time of|home for|car park)(?:[^.;\\n]{0,30}) (?:at|for|by|from|between|around|about|before|@|after|of) (?:about |around |half |quarter |ten |five |twenty |to |past )*${CLOCK}\\b(?! (?:pounds|thousand|grand|hundred|people|k\\b|cards|days|weeks|months|years|different|of|times))`,
      ),
      needsTime: true,
    },
    {
      name: 'coming',
      says: 'a collector is to come, with a password',
      pattern: new RegExp(`\\b(?:${w.sureCollectors}|driver|collector)(?: \\w+){0,2} (?:will|'ll) \\w+`),
      unless: SERVICE,
    },
    {
      name: 'coming',
      says: 'a time was named for it that is still ahead',
      pattern: new RegExp(
        `\\b(?:man|he|they|driver|courier|caller|officer|gave me a time|time) (?:said |of |is |was )*(?:about |between |around |at )?${CLOCK}\\b(?= ?(?:[.,;]|$|and|it|for|o'clock|today|this|sharp))`,
      ),
      anyTense: true,
      onlyAhead: true,
    },
    {
      name: 'coming',
      says: 'the victim has agreed to it',
      pattern: /\bagreed to (?:give|hand|let|meet)\b/,
      anyTense: true,
      needsTime: true,
    },
    {
      name: 'ready',
      says: 'a password has been given',
      pattern:
        /\b(?:with|has|have|give|given|using|says?|w\/) (?:a |the )?(?:pass ?word|code ?word)\b|\bsays the word\b/,
      unless: /\b(?:changed|e-?mail|account|log ?in|reset|phone number)\b/,
      needsTime: true,
    },
    {
      name: 'coming',
      says: 'the collector has not yet come',
      pattern:
        /(?:\b(?:not|nobody|no one|nothing|nil|hes not|isnt|hasnt)|n't)(?: \w+){0,3} (?:arrived|come|attended|turned up|shown|here|knocked|collected|been)? ?(?:yet|so far|as yet|thus far)\b|\byet to (?:arrive|come|collect|attend|turn up)\b|\bno sign of (?:him|them|her|it|veh\w*|courier|taxi|driver|the \w+)\b/,
    },
  ];
}

function scenes(w: LiveWords): Frame[] {
  const who = `(?:${w.collectors}|he|she|they|someone|somebody|one of them|em|one|cops|pc|dc|ds|sgt|males|two \\w+)`;
  const home =
    "(?:(?:(?:the|her|his|my|our|their|a|no) )?(?:[a-z]+'s )?(?:\\w+ ){0,2}(?:door|doorstep|step|porch|path|drive|driveway|gate|window|house|home|kitchen|hall|hallway|lounge|living room|bedroom|front room|bathroom|garden(?! city)|bungalow|flat|loft|roof|table|addr\\w*|property|scene|location|loc|f\\/d|premises|number \\d+|no\\.? ?\\d+))";
  const says = 'somebody is with the victim or at the house now';
  return [
    {
      name: 'at_scene',
      says,
      pattern: new RegExp(
        `(?:\\b${who}(?: in (?:a |an |the )?[\\w-]+(?: \\w+)?)?(?:'s|'re| is| are| has| have|(?<=he)s|ve)|\\b(?:${w.sureCollectors}|man|men|males?|lads?|blokes?|fellas?|youth|driver|van|car|veh\\w*|susp\\w*|suspects?|offenders?|someone|somebody|officers?|pc|trader|builders?|roofers?|gang)(?: in (?:a |an |the )?[\\w-]+(?: \\w+)?)?|^ (?:is|are|has|have|'s))(?: \\w+ly)? ${ADV}(?:just ){0,2}(?:sat|stood|standing|sitting|parked|waiting|hanging about|there|gone|come|up|turned up|pulled up|knocking|banging|locked|in)? ?${ADV}(?:(?:at|on|in|inside|by|outside|into|opposite|up|round|across|down|through|to) ${home}|outside\\b|o\\/s\\b|here\\b|across (?:the road|from)|(?<=(?:is|'s|are|sat|stood|parked) )opposite|down the (?:road|street)|at the (?:end|top|bottom) of (?:my|her|his|our|the) (?:road|street|drive|close|lane)|doors down|foot in (?:the )?door|round the (?:corner|back)|at the wrong house|up a ladder|in (?:a|the|his|their) (?:car|van|taxi|veh\\w*|cab|road|street)|on (?:plot|scene|site)|looking (?:at|in)|with (?:her|him|me|mum|dad|the \\w+) (?:now|in|at)|knocking|banging|rung the bell|parking up|pulling (?:up|in)|getting out|(?:coming|walking) up (?:the|her|my|his) (?:path|drive)|(?:come|arrived|turned up) (?:to (?:take|collect|fetch|pick|get)|for)|waiting for (?:him|her|it|the|me))`,
      ),
      unless:
        /\b(?:real police|police (?:are|is|officers?)|pcso|attending officer)\b|\b(?:described|description|wearing)\b|\b(?:has|have) come to (?:\w+ )?(?:meetings?|see|dinner|tea|terms)\b/,
    },
    {
      name: 'at_scene',
      says,
      pattern: new RegExp(
        `(?:\\b(?:${who}|trader|they|and|is|are|'re|'s)|^)(?:'s|'re| is| are)? ${ADV}(?:following|walking|marching|driving|taking|escorting|accompanying|talking) (?:her|him|them|mum|dad|my \\w+|the \\w+)\\b|\\b(?:pulling|ripping|digging|taking) (?:\\w+ ){0,3}(?:roof|drive|driveway|tiles|chimney|path|wall) (?:about|off|up|down)|\\b(?:asking|want|wants|wanting|demanding|after) (?:for )?(?:another|more|the rest|her cheque ?book|his cheque ?book|her purse|cash)\\b(?=.{0,60}\\b(?:while|now|or they|before|van|he|she|ladder|will|indoors|$))|\\bgoing through (?:her|his|my|the) (?:drawers?|things|cupboards|handbag|purse|cards)\\b|\\bwriting down (?:her|his|my) \\w+|\\bwhile (?:she|he) (?:looks for|finds|fetches|gets|gets his|gets her)\\b|\\bgets (?:his|her) (?:savings|money) out\\b|\\bstarted (?:ripping|pulling|digging|work)|\\b(?:won't|wont|will not) (?:go|leave|put it back)\\b|(?:\\b(?:has|have)|'s|'ve) let (?:\\w+ ){1,4}in\\b|\\bgone (?:indoors|inside|upstairs|for (?:his|her|their))\\b|\\b(?:going|gone) upstairs for\\b|\\bbefore they will (?:leave|go)\\b`,
      ),
    },
    {
      name: 'at_scene',
      says,
      pattern: new RegExp(
        `\\b(?:is|are|'s|'re|still|accomp\\w*)(?: (?:now|still|alone|there|here|at home|in the \\w+|at the \\w+|sitting|sat|in)){0,2} (?:with|by) (?:a |an |the |two |some )?(?:\\w+ )?(?:man|men|male|males|trader|traders|builders?|roofers?|stranger|fella\\w*|bloke\\w*)\\b(?! (?:from (?:the )?police|who is (?:my|her)))|\\b(?:there(?:'s| is| are)) (?:a |an |two |three |some )?(?:\\w+ ){0,2}(?:${w.collectors})\\b[^.;]{0,20}\\b(?:at|on|in|outside|round|gone|sat|stood)\\b|\\b(?:is|are|'s|'re) (?:still |back |now )?(?:on|in|inside) (?:the )?(?:house|kitchen|step|doorstep|porch) with (?:her|him|me|them|mum|dad)\\b|\\b(?:has|have|got|'s got|with) (?:a|an|two|some|three) (?:\\w+ )?(?:stranger|strangers|man|men|bloke|blokes|males?|lads?|traders?) (?:in|at|inside|on) (?:her|his|my|the|their) (?:house|home|kitchen|flat|bungalow|door|doorstep|living room|lounge)|\\b(?:is|are|'s|'re) back (?:on|at|in|outside|here|again)\\b|\\b(?:there )?in the house\\b`,
      ),
      strong: true,
    },
    {
      name: 'at_scene',
      says: 'it is going on now',
      pattern:
        /\b(?:(?:fraud|scam|incident|offence|collection|job|it|this|courier fraud) (?:is |currently |still |now )*(?:taking place|ongoing|in progress|happening(?: right)?(?: now)?|under ?way)|taking place (?:at|now|in)|happening right now)\b/,
      unless: /\b(?:investigation|court|trial|works?|dispute|negotiations?|for (?:weeks|months|years))\b/,
    },
  ];
}

function lines(): Frame[] {
  const says = 'the victim is on the line to the fraudster now';
  return [
    {
      name: 'on_line',
      says,
      pattern:
        /(?:\b(?:is|'s|are|'m|am|'re|been|remains|still|ip|vic|victim|has|holding|keeping|have|with|now|currently|mum|dad|gran|nan|mother|father|neighbour|customer|someone'?s?|someone|man|male|him|her|he's|she's|susp|offender|bloke|voice|detective|officer|member)\b[^.;]{0,30})\bon (?:the |her |his |my |their |a |an )?(?:\w+ )?(?:phone|telephone|line|landline|land line|mobile|mob|blower|speaker|other end|earpiece|loudspeaker|video call|other line)\b(?! (?:to|with) (?:us|police|the police|me\b|control|bank|her bank|his bank|my bank|the bank|banks))(?! number)/,
      unless:
        /\bby (?:a )?(?:man|male|someone|caller)\b|\badmitt?(?:ed|s|ing)?\b|\b(?:was|were) (?:told|asked|instructed) to\b|\bsaid to (?:stay|keep)\b|\bonline\b|\bevery (?:day|night)\b/,
    },
    {
      name: 'on_line',
      says,
      pattern:
        /\b(?:won't|wont|will not) let (?:her|him|them|me|mum|dad) (?:get off|go|hang up|off)\b|\bon (?:a|the|this) (?:\w+ )?call\b|\bon call (?:with|to)\b|\b(?:open|live) call\b|\b(?:is|'s) listening\b|\baudible\b|\b(?:won't|wont|will not|refus\w+ to|daren't|dare not|can't|not to|n't|must not) (?:put (?:the |it |that )?(?:phone|receiver)? ?down|put down|hang up|get off|come off|end the call|end call|ring off)\b|\b(?:line|call|phone) (?:must |is |still |left |kept |being kept |to )*(?:stay )?(?:open|live|engaged|connected)\b|\bkeep (?:the )?line open\b|\b(?:receiver|handset|phone) (?:is )?(?:left )?off (?:the )?hook\b|\b(?:still|been|are|is) (?:\w+ )?(?:holding|connected|talking (?:to|with)|speaking (?:to|with))\b(?! (?:to|with) (?:us|police|the bank|me))|\bin (?:his|her) ear\b|\bear ?piece\b/,
    },
    {
      name: 'on_line',
      says: 'the caller is telling the victim what to do now',
      pattern:
        /\b(?:talk(?:ing|s)|guid(?:ing|es)|walk(?:ing|s)) (?:her|him|them|me|mum|dad) through\b|\b(?:telling|instructing|prompting|dictating|coaching|directing) (?:her|him|them|me|us|mum|dad|the \w+)? ?(?:what|to|which|how|over|on|by)\b|\b(?:can|could) (?:hear|be heard)\b[^.;]{0,60}\b(?:tell\w*|instruct\w*|talk\w*|say\w*|direct\w*|prompt\w*)|\btell(?:s|ing) (?:her|him|me|us) what to (?:say|do|buy|press)\b|\b(?:taking|getting|receiving|following) (?:\w+ )?(?:instructions?|directions?)\b|\bcoach(?:ed|ing)\b|\bbeing (?:walked|talked|led|directed|guided|made) (?:round|through|around|to)\b|\b(?:is|'s|are) holding(?: on)?(?= while|[.,;]|$| the line)|\bphone lit up\b|\bphone to (?:her|his) ear\b|\bring(?:s|ing) (?:off and ringing|(?:me |her |him )?again) every\b/,
    },
  ];
}

function banks(w: LiveWords): Frame[] {
  const place = `(?:the |our |my |a |her |his |other |high street |\\w+ )?(?:${w.moneyPlaces})`;
  const person = `(?:${w.victims}|account holder|client|gent|cust f|cust m|elderly (?:\\w+ )?(?:male|female|man|woman|lady|gentleman)|person)`;
  const does =
    '(?:wanting|wants?|asking|asks|requesting|requests?|requested|trying|attempting|insists?|insisting|demanding|adamant|withdraw\\w*|drawing|buying|buy|purchas\\w+|transferring|sending|send|close|getting|taking out|chaps|transfer|to (?:withdraw|draw|send|buy|transfer|move|take)|presenting|got loads|loads)';
  return [
    {
      name: 'at_bank',
      says: 'somebody is at the bank or a shop for the money now',
      pattern: new RegExp(
        `\\b${person}\\b[^.;]{0,60}\\b(?:in|at|inside|with us (?:at|in)|attending|attends|here (?:at|in)) (?:${place}|here)\\b`,
      ),
      unless: /\b(?:was|were) (?:told|asked|instructed|advised) to\b|\baccount (?:is |are )?(?:in|at|with)\b/,
    },
    {
      name: 'at_bank',
      says: 'somebody is at the bank or a shop for the money now',
      pattern: new RegExp(
        `\\b(?:in|at|inside|outside) (?:${place}|the queue) (?:right )?now\\b|\\bhere in (?:branch|the bank|our)\\b|\\bin the queue\\b|\\b(?:got|have|taken) (?:her|him|a customer|the customer|an? \\w+ (?:lady|gentleman|customer)) (?:here|into|in)\\b|\\b(?:stall|stalling|delaying|going slowly|keeping (?:her|him|them)|side room|interview room|still (?:here|with us|in branch)|remains in (?:branch|the bank|store))\\b`,
      ),
      anyTense: true,
      strong: true,
    },
    {
      name: 'at_bank',
      says: 'a customer is asking for the money now',
      pattern: new RegExp(
        `(?:\\b(?:cust\\w*|member|client|account holder|ip|vic|victim|lady|gentleman|gent|male|female|man|woman|mum|dad|mother|father|nan|gran|pensioner|mr|mrs|who is|she|he)\\b[^.;]{0,70}|^ ?(?:is )?)\\b${does}\\b[^.;]{0,80}(?:£ ?\\d{1,3},?\\d{3}|\\d{1,3},\\d{3}|\\d{4,6}(?= (?:cash|in|pounds|out|quid))|\\b\\d+k\\b|\\b(?:cash|savings|isa|thousand|grand|balance|rolex|gift cards|euros|account|money|vouchers|gold|rolex|watch|payee|fifties|w\\/d)\\b)`,
      ),
      strong: true,
      unless:
        /\b(?:told|asked|instructed|advised) to\b|\b(?:seller|half his money back|he (?:wants|asks|asking|is asking)|they (?:want|are asking))\b/,
    },
    {
      name: 'sent',
      says: 'the victim has been sent with or for the money',
      pattern: new RegExp(
        `\\b(?:on (?:her|his|their|my|the) way|en ?route|en rte|gone off|off|set off|left|leaving|leave|gone|going|taken|took|taking|sent|to be sent|travelling|heading|attending|to go) (?:\\w+ ){0,4}(?:to|into|for|round|in) (?:\\w+ ){0,3}(?:town|london|luton|euston|station|taxi|cab|${w.moneyPlaces})\\b`,
      ),
      unless: /\b(?:was|were) (?:told|asked|instructed|advised)\b/,
    },
    {
      name: 'sent',
      says: 'the victim is taking the money to somebody',
      pattern: new RegExp(
        `\\b(?:has|have|is|am|'s|off|about|to|leave|leaving|taking|take|meet|meeting)\\b[^.;]{0,60}\\b(?:meet|meeting|take|taking|give|hand|to)\\b[^.;]{0,30}\\b(?:to )?(?:a |the |an |some )?(?:${w.collectors}|"agent")\\b[^.;]{0,30}\\b(?:outside|at|in|by|near|on)\\b`,
      ),
      unless: /\b(?:gave|handed|took|paid|sent|met)\b|\b(?:was|were) (?:told|asked|instructed|advised)\b/,
    },
    {
      name: 'sent',
      says: 'a taxi has the victim or the parcel',
      pattern:
        /\b(?:passenger|fare|job)\b[^.;]{0,80}\b(?:booked|collect|package|parcel|vehicle|elderly|crying|male|female|old|bank|take)\b|\b(?:booked|asked|hired|told) to (?:pick up|collect|take)\b[^.;]{0,60}\b(?:package|parcel|envelope|elderly|old|mrs|lady|bag)\b|\b(?:left|leaving|preparing to leave|about to leave) (?:the |her |his )?(?:\w+ )?with (?:\w+ ){0,2}(?:£|\w+ (?:thousand|hundred|grand)|\d+k|cash|money|gold|it\b)|\bon (?:her|his|my|their) way to (?:post|pay|send|transfer|draw|withdraw|hand|give|deliver|meet|buy)\b|\battending (?:the |her |his )?(?:bank|branch|post office) now\b|\b(?:about|preparing|getting ready) to (?:leave|set off|hand|meet)\b|\boff to meet\b|\b(?:is|are) meeting (?:her|him|them)\b/,
      anyTense: true,
    },
  ];
}

function preparations(w: LiveWords): Frame[] {
  const stuff = `(?:${w.property}|it|them|everything|all|four thousand|£ ?[\\d,.]+k?|\\d[\\d,.]*k?)`;
  return [
    {
      name: 'ready',
      says: 'the money or the cards stand ready',
      pattern: new RegExp(
        `\\b(?:${stuff}|has|have|'s|'ve|is|are|already|all|cash|getting)\\b(?=.{0,120}\\b(?:${w.property}|it|them|everything|all)\\b|[^.;]{0,60}£)[^.;]{0,40}\\b(?:${w.prepared})\\b[^.;]{0,50}\\b(?:in|on|by|under|behind|up|out|with|for|like|ready|beside|inside|away|as)\\b|\\bgot (?:\\w+ ){1,3}ready\\b`,
      ),
    },
    {
      name: 'ready',
      says: 'the money or the cards stand ready',
      pattern: new RegExp(
        `\\b(?:${stuff})\\b[^.;]{0,30}\\b(?:is|are|'s|'m|has|in|out|on|sat|sitting|still|all)\\b[^.;]{0,24}\\b(?:in|on|by|under|behind|at|out on)\\b (?:the |a |an |her |his |my |their |its )?(?:\\w+ )?(?:${w.containers}|addr\\w*|the house|house|property|hands?)\\b|\\b(?:i've|i have|she's|she has|he's|he has|have|'s|has|is|got) (?:got )?(?:${stuff})(?: with (?:him|her|me|them))? ?(?:here|ready|to hand|on me|in (?:a|the|my|her|his) \\w+)\\b|\\b(?:coat on|with them in her hand|waiting by the door|counting out|counted out|packed the|put (?:the )?(?:cash|money|card)s?)\\b`,
      ),
    },
    {
      name: 'intends',
      says: 'the victim means or has been told to hand it over',
      pattern:
        /\b(?:is|are|am|'s|'m|'re|due|about|going|supposed|meant|has|have|got|been (?:told|asked|instructed|ordered)|was (?:told|instructed)|wants?|want me|want her|want him|asked me|intends?|intending|plans?|told|asked|arrangement is that i|they've told her|needs?)(?: (?:me|her|him|us|\w+))?(?: that)?(?: (?:i|she|he))?(?: to)? (?:now )?(?:hand|give|leave|meet|put|post|catch|pass|drop|pack|have (?:\w+ ){1,5}ready|bring|take|get (?:\w+ ){0,4}(?:out|ready)|draw|withdraw|expect|wait|stay|stop|buy)\b|\btold to (?:be|stay|wait|remain) (?:at home|in\b|ready|by)|\bwants? (?:it|them|the \w+|her \w+|his \w+|£\S+) (?:handed|left|given|taken|ready|put|posted)\b/,
      needsTime: true,
    },
  ];
}

function rest(): Frame[] {
  return [
    {
      name: 'ring_back',
      says: 'the caller will ring again to arrange it',
      pattern:
        /\b(?:ring|rings|ringing|call|calling|phone|phoning|rung|phoned)(?: (?:me|her|him|them|us))? (?:back|again)\b/,
      needsTime: true,
    },
    {
      name: 'device',
      says: 'the fraudster has control of a device now',
      pattern:
        /\b(?:moving|sending|transferring) (?:his|her|my|their|the|all) (?:\w+ )?(?:money|savings|rest|balance)\b|\babout to (?:send|transfer|pay|move)\b(?! me)|\b(?:arrow|mouse|cursor|pointer|screen)(?:'s|s| is| are| keeps)? ?(?:\w+ ){0,3}(?:moving|going|jumping|gone black|is black)\b|\b(?:moving|controlling) (?:the|my|her|his) (?:mouse|cursor|pointer|screen)|\b(?:logged|connected|remoted|got|in control|remotely)(?: \w+){0,2} (?:in ?to|on to|on|onto|to|of) (?:\w+'?s? )?(?:computer|laptop|pc|tablet|phone|bank)|\breading (?:out|him|them)(?: \w+){0,3} (?:digits|codes?|numbers?)|\btaking photos of (?:her|his|my) cards|\bin (?:the middle of|the process of) (?:a |the )?transfer|\b(?:thumb|finger) over the button/,
    },
    {
      name: 'plea',
      says: 'help is asked for now',
      pattern:
        /\b(?:(?:can|could|please|pls|will) (?:you |someone |somebody |police |an officer )*(?:please )?(?:send|come|get|attend|go|ring|call)|please (?:send|come|get|help|attend|hurry|ring)|officers? (?:please|required|requested|needed|to attend)|(?:req\w*|need\w*|await\w*) (?:police |units?|attendance|officers?|someone|somebody|help)|what (?:shall|should|do) (?:i|we) do|should (?:i|we|she|he) (?:let|give|hand|open|go|wait|do|pay|answer)|do i (?:give|hand|let|open|go)|is (?:this|it|that|he|she) (?:right|real|genuine|legit|true|really|one of yours|a scam|ok)|is it real|what's happening|is he one of yours|help$|it feels wrong|don't think|i do not think this is|thinks it's (?:dodgy|a scam)|thinks it is a scam|urgent attendance|hurry|concerned|address to follow|think\w* (?:she|he|they|i)(?:'s|'ve| has| have)? (?:been )?(?:being )?(?:conned|scammed))\b/,
      anyTense: true,
    },
    {
      name: 'held',
      says: 'the victim is cut off from help',
      pattern:
        /\b(?:won't|wont|will not|doesn't|refus\w+ to) (?:listen|open|let|say|speak|answer|tell|believe|be told)|\bnothing i say\b|\b(?:whisper\w*|distressed|crying|shaking|agitated|frightened|scared|terrified)\b|\b(?:must not|mustn't|not to) (?:open|leave|ring|tell|speak|look|call)|\b(?:can't|cannot) speak to anyone|\bnot answering|\bby herself\b|\bhung up on me|\bthinks (?:she|he)(?:'s| is) helping\b/,
    },
  ];
}
