/** Who fetches the cash, cards or goods, in the words of warnings (accounts only). "Courier fraud" by itself names the crime, not a collector. */
export type CollectorWord = 'courier' | 'taxi' | 'offender_in_person' | 'post' | 'locker';

const BY = (who: CollectorWord, pattern: RegExp, because: string, unlessBefore?: RegExp) => ({
  who,
  pattern,
  because,
  unlessBefore,
});

export const COLLECTOR_WORDS: { who: CollectorWord; pattern: RegExp; because: string }[] = [
  BY(
    'courier',
    /\b(?:couriers?|messengers?(?= (?:will|would|was|is|came|called|who|to collect|took|sent)))\b(?![ '"]{1,3}(?:-style|fraud|scam|scams|crime|con\b|fraudster|fraudsters|type|call|calls))(?<!\b(?:the|of|by|called|as) 'courier)(?<!(?:not|never) use couriers)/gi,
    'a courier',
  ),
  BY('courier', /\bdelivery drivers? (?:\w{2,8} ){0,3}?(?:sent|arrive|collect|pick)/gi, 'a delivery driver sent'),
  BY(
    'taxi',
    /\b(?:collected|picked up|taken away|fetched|handed over)\b[^.!?;]{0,30}?\bby (?:a |the )?(?:\w{2,10} )?(?:taxi|cab|minicab)\b/gi,
    'collected by a taxi',
  ),
  BY(
    'taxi',
    /\b(?:(?:by|via|in a|into a|using a) (?:\w{2,10} )?(?:taxis?|cabs?)(?! to (?:the|her|his|their) (?:bank|cash ?point))|couriers? (?:or|and|\/) (?:(?:a|by) )?(?:taxis?|cabs?|cab drivers?)|(?:taxis?|cabs?)(?: drivers?)? (?:or|and) (?:a )?couriers?)\b/gi,
    'by taxi',
    /\b(?:driv(?:en|e|ing)|drove|travel\w{0,4}|taken|take|took|arriv\w{1,3}|go|goes|went|c[oa]me|get|got|sent (?:her|him|them))\b[^.!?;]{0,70}$/i,
  ),
  BY(
    'taxi',
    /\b(?:taxis?|cabs?|taxi drivers?|minicabs?)\b[^.!?;]{0,40}?\b(?:collect(?:s|ed|ing)?(?! (?:her|him|them|the (?:woman|man|victim|pensioner))(?:[.,;]| (?:at|from|and|to|in|on|that|later)\b))|fetch(?:es|ed|ing)?|pick(?:s|ed|ing)? (?:\w{2,8} ){0,2}?up|for (?:the|her|his|their) (?:cash|money|cards?|package))\b/gi,
    'a taxi collects',
  ),
  BY(
    'taxi',
    /\b(?:hand(?:s|ed|ing)?|giv(?:e|es|en|ing)|gave|pass(?:es|ed)?|put)\b[^.!?;]{0,60}?\b(?:to|in|into) (?:an? |the |\w{2,10} )?(?:taxis?|cabs?|taxi drivers?|cab driver)\b/gi,
    'given to a taxi',
  ),
  BY(
    'taxi',
    /\b(?:taxi|cab|minicab)s? (?:was|were|is|had been) (?:\w{2,8} )?(?:ordered|booked|sent|arranged|called|hired) (?:\w{2,8} ){0,3}?to (?:take|collect|pick|fetch|carry|deliver|transport|bring)\b(?! (?:her|him|them|the (?:victim|woman|man|pensioner))\b)/gi,
    'a taxi ordered for it',
  ),
  BY(
    'offender_in_person',
    /\b(?:(?:collected|taken|picked up|fetched) by (?:someone|somebody)|(?:sends?|sent|sending) (?:a|an|another|someone|somebody|one of (?:his|her|their)|his|her|their) ?(?:colleague|officer|agent|man|woman|detective|official|representative|partner|assistant|person)?s? (?:round|over|to (?:collect|pick|fetch|get|take)|for (?:the|it|them)))\b/gi,
    'somebody sent for it',
  ),
  BY(
    'taxi',
    /\b(?:drivers?|m[ae]n) (?:from|of) (?:a|the) (?:\w{2,12} )?(?:taxi|minicab|cab) (?:firm|company)\b/gi,
    'a driver of a taxi firm',
  ),
  BY(
    'offender_in_person',
    /\b(?:(?:officer|policeman|detective|colleague|someone|somebody|person|man|woman|fraudster|offender|scammer|criminal|suspect|caller|accomplice|official|inspector|(?<!travel |estate |letting )agent|employee|representative|member)s?)\b(?:(?!\b(?:sen[dt]|sends|sending|arrang|calls?|told|tells|taxi|courier))[^.!?;:"]){0,40}?\b(?:would (?:come|call|visit|attend|collect|be round|pick)|will (?:come|attend|collect|visit)|c[oa]mes? (?:to|round)|came to|arriv(?:es|ed|ing) (?:at|to)|attend(?:s|ed)? (?:the|her|his|their)|visit(?:s|ed)? (?:the|her|his|their)|turn(?:s|ed) up|collect(?:s|ed)? (?:the|it|her|his|their|cash|money|cards?|£)|pick(?:s|ed)? (?:it|them|up)|called at|go(?:es)? to the|went to)\b(?![^.!?;]{0,60}\bbank\b(?! cards?))/gi,
    'somebody comes in person',
  ),
  BY(
    'offender_in_person',
    /\b(?:hand(?:s|ed|ing)?|giv(?:e|es|en|ing)|gave|pass(?:es|ed|ing)?(?! (?:on |over |through |back |straight )?to\b))\b[^.!?;]{0,50}?\bto (?:a|an|the|another) (?:(?!(?:bank|police|family|taxi|cab)\b)['"]?[\w-]{2,16}['"]? ){0,2}['"]?(?:man|woman|person|officer|policeman|police officer|stranger|fraudster|detective|offender|suspect|scammer|someone|teenager|individual|male|female|youth|boy|girl|lad|motorcyclist|cyclist|runner|accomplice|colleague|'colleague')\b/gi,
    'handed to a person',
  ),
  BY(
    'offender_in_person',
    /\b(?:took the (?:cash|money|cards?) in person|in person|(?:on|at) (?:the|their|her|his) doorstep to (?:collect|pick))\b/gi,
    'in person',
  ),
  BY(
    'post',
    /\b(?:by (?:royal mail|recorded delivery|courier post|first[- ]class)\b|(?:pieces|halves|card|cards|watch|gold|goods|vouchers|notes) (?:were |was )?(?:then )?posted\b|posted to (?:a|an|the) (?:PO box|flat|house|address)|to a PO box|by (?:\w{2,8} )?post\b|in the post\b|through the post\b|post(?:ed|ing)? (?:the|her|his|their|it|them)? ?(?:cash|money|cards?|it|them|package)\b|send(?:ing)? (?:\w{2,8} ){0,4}?by (?:post|mail|recorded|special delivery)|special delivery|sen(?:d|t|ding) (?:the |a |her |his |their )?(?:package|parcel|envelope|box|notes|cash)\b[^.!?;]{0,20}? to an? (?:\w{2,12} )?address|sent £[\d,.]{1,10} in cash)/gi,
    'sent by post',
  ),
  BY(
    'offender_in_person',
    /\b(?:(?:gave|giv(?:en|ing)|hand(?:ed|ing)|pass(?:ed|ing)|surrendered|entrusted)\b[^.!?;]{0,70}?\b(?:to|into the hands? of) (?:an?|the|another|some) (?:[\w-]{2,14} ){0,3}?['"]?(?:m[ae]n|wom[ae]n|lad|youth|girl|boy|person|stranger|gentleman|caller|collector|constable|colleague|detective|officer|agent|teenager)\b|(?:taken|collected|fetched|carried (?:off|away)|driven away|picked up)\b[^.!?;]{0,50}?\bby (?:an?|the|another) (?:[\w-]{2,14} ){0,3}?(?:m[ae]n|wom[ae]n|lad|youth|girl|boy|person|stranger|motorcyclist|teenager)\b|(?:m[ae]n|wom[ae]n|lad|youth|girl|stranger|teenager|collector|visitor|motorcyclist)\b[^.!?;]{0,80}?\b(?:(?:came|called|calls|comes|appeared|arrived) for (?:it|them|the|her|his|their)|carried (?:it|them|the \w{3,10}) (?:off|away)|took (?:it|them) (?:away|from (?:her|him|them))|(?:waiting|stood) (?:at|on|in|by) (?:the|her|his|their) (?:porch|door|doorstep|gate|drive)))\b/gi,
    'a stranger took it',
    /\b(?:real|genuine|bus|police|she was|he was|they were|was then|were then|is then) $/i,
  ),
  BY('locker', /\b(?:parcel|amazon|inpost|delivery|left luggage) lockers?\b/gi, 'left in a locker'),
  BY(
    'post',
    /\b(?:post(?:ed|ing)? (?:\w{2,10} ){0,4}?(?:cash|money|parcels?|packages?|cards?|to an address)|(?:send|sent|sending) (?:\w{2,10} ){0,4}?(?:in|through|via) the (?:post|mail)|mail(?:ed|ing)? (?:the|it|her|his|their|cash)|parcels? (?:of|full of|containing) (?:cash|money) (?:was|were|to) (?:posted|sent|an))\b/gi,
    'posted',
  ),
  BY(
    'offender_in_person',
    /\b(?:(?:collected|taken|picked up|fetched)(?: [\w' ]{2,30}?)? by (?:a|an|the|another) (?:(?:bogus|fake|second|young|suspected|masked) ){0,2}(?:man|woman|person|officer|policeman|detective|fraudster|stranger|individual|offender|accomplice|youth|boy|girl|teenager|lad|motorcyclist|runner|colleague)|met (?:a|the) (?:(?:man|woman) (?:at|in|outside|near|on) (?:the|a|her|his|their|[A-Z]\w{1,15})|fraudster|stranger|'officer'|bogus officer)|(?:man|woman|fraudster|offender|officer|criminal|scammer)s? (?:then |later )?(?:calls|called|arrives|arrived|appeared|turned up|turns up|visits|visited|attends|attended|knocked) (?:at|on|to|outside|and (?:collected|took)))\b/gi,
    'somebody came for it',
  ),
  BY(
    'offender_in_person',
    /\b(?:(?:man|woman|male|female|youth|boy|teenager|stranger|accomplice|official|officer|motorcyclist)s? (?:[\w' -]{0,40}? )?(?:c(?:a|o)m(?:e|ing)|call(?:ed|ing|s)?|arriv(?:ed|ing|es)|turned up) (?:\w{1,12} ){0,6}?(?:for|to collect|to fetch|to pick up) (?:it|them|the|her|his|their|cash|money)|(?:police|officers?|detectives?|an? official) (?:to|would|will|could|can) (?:come and |then )?(?:collect|pick (?:it|them) up|fetch|take) ?(?:it|them|the (?:cash|money|card|notes))?|hand(?:ed|ing|s)? (?:it|them|the (?:cash|money|cards?|envelope|package)|cash|£[\d,]{1,9})(?: \w{2,10}){0,3}? to (?:him|her|a|an|the|another|somebody|someone)\b(?! (?:courier|taxi|cab|bank|police))|(?:assistant|solicitor|colleague|associate|security (?:company|firm|team|guard)|removal firm|partner|bailiff|engineer|manager|representative|inspector)['"]? (?:would|will|came|comes|called|arrived) (?:\w{2,10} ){0,2}?(?:for|to collect|to fetch|and collected|round)\b|(?<!\b(?:courier|taxi|driver|cab)s?\b[^.!?;]{0,30})\b(?:drove|drive|travelled|travel|went|came)\b[^.!?;]{0,40}? to (?:pick up|collect|fetch) (?:the |an? |their |her |his |envelopes?|packages?|parcels?|cash|money|cards?)|(?:officer|detective|man|woman|colleague|agent)s? (?:would|will) meet (?:her|him|them|you)\b|meet an? (?:'|")?(?:bank )?(?:official|officer|man|representative))\b/gi,
    'somebody comes for it',
  ),
  BY(
    'taxi',
    /\b(?:(?:carried|taken|sent|spirited|whisked|driven|went|gone|goes?|going) (?:off|away) (?:[\w-]{2,10} ){0,3}?(?:in|by|with) (?:the (?:back|boot) of )?(?:an? |the )?(?:[\w-]{3,10} )?(?:taxis?|cabs?|minicabs?|cabbie)\b|in the (?:back|boot) of (?:an? |the )(?:[\w-]{3,10} )?(?:taxi|cab|minicab)\b|(?:taxi|cab|minicab|cabb(?:ie|y))(?: driver| boss| firm)?s?\b[^.!?;]{0,70}\b(?:carry|deliver|collect|pick up|handed|given|fetch|run) (?:an?|the) (?:[\w-]{3,10} )?(?:package|parcel|envelope|bag|box|shoebox|jiffy bag)\b)/gi,
    'gone in a taxi',
    /\b(?:she|he|they|victims?|woman|man|pensioner|was|were)(?: (?:then|was|were|had been))? $/i,
  ),
  BY(
    'offender_in_person',
    /\b(?:(?:lad|youth|man|woman|girl|boy|teenager|stranger|fellow|chap|figure)s?\b[^.!?;]{0,70}\b(?:went (?:off|away|down|back)|made off|walked off|drove off|rode off|goes (?:off|away|down)) (?:\w{2,10} ){0,3}?with (?:it|them|the (?:\w{3,10} )?(?:money|cash|notes|cards?|envelope|package|parcel|bag|watch|jewellery|lot))|through (?:her|his|their) own letter ?box to|met (?:the|a) (?:\w{3,10} )?(?:man|woman|youth|lad|stranger|collector) (?:in|at|by|outside|near|on|under)|to (?:one of the (?:gang|defendants|fraudsters|men|thieves)|a member of the gang)|(?:put|pushed|passed) (?:it|them|the \w{3,10}|her card|his card)[^.!?;]{0,30}through (?:the|her|his) letter ?box to)\b/gi,
    'somebody went off with it',
    /\b(?:real|genuine|bus|police) $/i,
  ),
  BY(
    'taxi',
    /\b(?:sent (?:off )?an? (?:taxi|cab|minicab) with|(?:driven|taken|carried|brought|delivered|moved)\b[^.!?;]{0,40}\bby an? (?:[\w-]{3,12} ){0,2}(?:taxi|mini-?cab|cab) driver|(?:taxi|cab) fare\b[^.!?;]{0,40}\b(?:take|carry|bring|deliver))\b/gi,
    'a taxi carried it',
  ),
  BY(
    'offender_in_person',
    /\b(?:(?:the|a) collector,? (?:who|wore|came|called|reached|took|gave|was described|is described)|collection by an? (?:plain[- ]clothes |undercover )?(?:officer|detective|man|woman|colleague)|wait(?:ing|ed)? for (?:an?|the) (?:plain[- ]clothes |undercover )?(?:officer|detective|policeman|policewoman|colleague|inspector)\b|(?:colleague|officer|agent|detective)s? (?:will|would) (?:soon |shortly )?be (?:with|round|along|at (?:the|her|his|your))|stood on (?:the|her|his|their) (?:step|doorstep|porch|mat)\b|(?:man|woman|lad|youth|stranger)\b[^.!?;]{0,50} took (?:the |two |both |her |his |their |all )(?:\w{3,8} )?(?:cards?|cash|money|notes|jewellery) (?:away|from (?:her|him|them))|knock(?:ed|ing)? on (?:the )?doors? of (?:elderly|older|old)\b[^.!?;]{0,50}(?:pick up|collect)|(?:accused|suspicion|guilty|convicted|charge|charged with|admitted) (?:of )?(?:collecting|picking up) (?:the )?(?:£|cash|money|cards?|packages?|envelopes?)|leaving with £|(?:gave|handed|giv(?:en|ing)|surrendered|passed|into the hands? of)\b[^.!?;]{0,70}?\b(?:to |into the hands? of |of )?['"](?:an? |the )?(?:plain[- ]clothes |undercover |police |security |bank )?(?:officer|constable|detective|man|inspector|colleague|agent|inspector|representative)['"]|(?:car|van|Corsa|Fiesta|Golf|Audi|BMW|scooter|moped) (?:that|which) (?:drew|pulled) up)\b/gi,
    'a collector, in other words',
  ),
];
