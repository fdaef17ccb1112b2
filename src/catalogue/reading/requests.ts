import type { AskedFor } from '#core/report.ts';

const ASK = (what: AskedFor, pattern: RegExp, because: string, unlessBefore?: RegExp, unlessAfter?: RegExp) => ({
  what,
  pattern,
  because,
  unlessBefore,
  unlessAfter,
});

/** The one who draws the money is the thief, who has the card. */
const BY_THIEF =
  /\b(?:scammers?|fraudsters?|offenders?|thie(?:f|ves)|criminals?|gang|conm[ae]n|suspects?|used (?:it |the card |them |her card |his card )?to|who (?:then |later |had )?|which was (?:then )?)(?: (?:then|later|had|already|was|were|able|to|also|went|on|and|managed|tried)){0,4} $/i;

/**
 * What callers tell victims to do, in the words of warnings. Looked for in accounts only, never in "police will never ask…" advice.
 * `[^.!?]` keeps a phrase within its sentence; gaps are bounded.
 */
export const REQUESTS: { what: AskedFor; pattern: RegExp; because: string }[] = [
  ASK(
    'withdraw_cash',
    /\b(?:withdraw(?:s|ing|n|als?)?|withdrew|cash(?:es|ed|ing)? in|tak(?:e|es|ing) out|took out|draw(?:s|ing|n)?(?: out)?|drew(?: out)?|get(?:ting)? out)\b(?! (?:from|of) the (?:sale|scheme))[^.!?;]{0,60}?(?:£|€|\b(?:cash|money|sums?|savings|funds|amounts?|notes?|thousands|pounds|pension|it out|balance)\b)/gi,
    'told to withdraw cash',
    BY_THIEF,
    /^[^.!?;]{0,12}\b(?:loan|mortgage|policy|pension|credit)\b/i,
  ),
  ASK(
    'withdraw_cash',
    /(?:\b(?:cash|money|sums?)\b|£[\d,.]{1,12}k?)[^.!?;]{0,50}?\b(?:withdrawn|drawn out|taken out|be withdrawn|to withdraw)\b/gi,
    'cash to be withdrawn',
    undefined,
    /^ (?:from|at|using|with|by (?:the )?(?:fraudster|thie|scammer|criminal))\b/i,
  ),
  ASK(
    'withdraw_cash',
    /\b(?:go(?:es|ing)?|sent|went|taken|driven|brought) (?:\w{1,12} ){0,3}?(?:to|into) (?:the|their|her|his|a|your) (?:\w{1,12} ){0,2}?(?:bank|cash ?point|branch|cash machine|building society)\b[^.!?;]{0,60}\b(?:cash|money|withdraw|draw)/gi,
    'sent to the bank for cash',
  ),
  ASK(
    'hand_over_card',
    /\b(?:hand(?:s|ed|ing)?(?: \w{2,6}){0,2}? over|giv(?:e|es|en|ing)|gave|hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|surrender(?:s|ed|ing)?|put(?:s|ting)?(?! (?:an? (?:stop|block|hold|card|note)|it on|them on|as\b|down\b))|plac(?:e|es|ed|ing)|collect(?:s|ed|ing)?|pick(?:s|ed|ing)? up|send(?:s|ing)?|sent|obtain(?:s|ed|ing)?|post(?:ed|ing)?|take|took|taken|taking|come for|comes for|part(?:ing|ed)? with|leav(?:e|es|ing)|left|ask(?:s|ed|ing)? for|ask(?:s|ed|ing)? to (?:see|take))\b(?:(?!\bdetails\b|\bcopy of|\bgift|\bSIM\b|\bwith a\b)[^.!?;]){0,45}?\b(?:bank |credit |debit |payment |bank or credit |the |their |her |his |faulty |old |cloned )?cards?\b(?! (?:details|numbers?|reader|company|team|fraud|issuer|security|had been|has been|was being|were being))/gi,
    'card handed over',
    /\b(?:someone|somebody|suspects?|youths?|man|men|people|person|officers?|they) (?:had |has |have |was |were |been )*$/i,
  ),
  ASK(
    'hand_over_card',
    /\bcards?\b(?! (?:details|numbers?|company))[^.!?;]{0,50}?\b(?:collected|picked up|handed over|taken away|be (?:collected|picked|taken|handed)|to be (?:collected|picked)|in an envelope|into an envelope|pick (?:it|them) up|collect (?:it|them)|come for (?:it|them)|cut (?:up|in)|(?:is|was|are|were) (?:taken|handed))\b/gi,
    'card collected',
    /\bgift $/i,
  ),
  ASK(
    'hand_over_card',
    /\bcut(?:ting)? (?:up )?(?:the |her |his |their |your )?(?:bank |debit |credit )?cards? (?:up|in)\b/gi,
    'the card cut, and collected all the same',
  ),
  ASK(
    'withdraw_cash',
    /\b(?:(?:(?:took|taken|taking|got|removed|remove) £[\d,.]{1,12}k? (?:out )?(?:of|from) (?:her|his|their|the|an|one)|drove|took|takes?|accompanied|marched|driven|taken|escorted|walked|followed|frogmarched)\b(?:(?: [\w-]{1,12}){1,4}|(?<=driven|escorted|marched|frogmarched)) to (?:a|the|his|her|their) (?:[\w-]{2,12} ){0,2}(?:cash machine|cashpoint|bank|ATM|building society|post office)|tak(?:e|ing) (?:£[\d,.]{1,12}k?|(?:the |some |all |her |his |their )?(?:money|cash|savings)) out)\b/gi,
    'taken to the bank for cash',
  ),
  ASK(
    'hand_over_cash',
    /\b(?:(?:demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|want(?:s|ed)?|insist(?:ed|ing)? on) (?:£[\d,.]{1,10}|cash|payment|money|a deposit)[^.!?;]{0,20}?(?:up[- ]?front|in cash|there and then|on the spot|in advance)|cash (?:up[- ]?front|payments?)|(?:paid|pay|paying) (?:\w{2,10} ){0,3}?(?:£[\d,.]{1,10} )?(?:in cash|cash)\b|(?:hold|keep|look after|take care of|take) (?:[\w']{1,12} ){0,3}(?:cash|money|savings|valuables) (?:for|in|somewhere)? ?safe\w{0,7}|(?:bank ?notes|cash|money|notes)\b[^.!?;]{0,60}?\b(?:put|plac)\w{0,3} (?:them|it) in(?:to)? (?:a|an) (?:parcel|package|envelope|box|bag))/gi,
    'cash paid or given into keeping',
  ),
  ASK(
    'disclose_pin',
    /\b(?:giv(?:e|es|en|ing)|gave|disclos(?:e|es|ed|ing)|reveal(?:s|ed|ing)?|provid(?:e|es|ed|ing)|shar(?:e|es|ed|ing)|hand(?:s|ed|ing)?|tell(?:s|ing)?|ask(?:s|ed|ing)?(?: for)?|key(?:ed|ing)?|typ(?:e|ed|ing)|enter(?:s|ed|ing)?|confirm(?:s|ed|ing)?|read(?:s|ing)?|request(?:s|ed|ing)?|obtain(?:s|ed|ing)?|put|place|collect(?:s|ed)?|including|sent for|includ(?:e|es|ed)|writ(?:e|es|ing) down|wrote down|steal(?:s|ing)?|pass(?:ed|es|ing)?|tap(?:s|ped|ping)?|punch(?:es|ed|ing)?|coax(?:es|ed|ing)?)\b[^.!?;]{0,80}?\bpins?\b|\bPINs? (?:(?:already|was|were|had|been|number|numbers|then|also|is|are) ){0,4}(?:coaxed|keyed|tapped|typed|entered|given|read|written|handed|obtained|extracted|wheedled)\b/gi,
    'PIN disclosed',
  ),
  ASK(
    'disclose_bank_details',
    /\b(?:giv(?:e|es|en|ing)|gave|disclos(?:e|es|ed|ing)|reveal(?:s|ed|ing)?|provid(?:e|es|ed|ing)|shar(?:e|es|ed|ing)|hand(?:s|ed|ing)? over|tell(?:s|ing)?|ask(?:s|ed|ing)?(?: \w{2,12}){0,4}? for|(?:ask(?:s|ed|ing)?|told|persuad(?:ed|e|ing)|trick(?:ed|ing)) [^.!?;]{0,20}?to confirm|confirm(?:s|ed|ing)?|request(?:s|ed|ing)?|obtain(?:s|ed|ing)?|get|(?:type[sd]?|typing|key(?:s|ed|ing)?|put|fill(?:s|ed|ing)?) in|enter(?:s|ed|ing)?|input|steal(?:s|ing)?|seek(?:s|ing)?|asking (?:people )?for|asks for|want(?:s|ed)?|harvest(?:ing)?|submit(?:ted|ting)?|fill in|captur(?:e|ed|ing)|part(?:ing|ed)? with|collects?|need(?:s|ed|ing)?|ask(?:s|ed)? about|read(?:s|ing)? out|suppl(?:y|ies|ied|ying)|divulg(?:e|es|ed|ing)|volunteer(?:ed|ing)?|typ(?:e|es|ed|ing)(?: in)?|pass(?:es|ed|ing)? on)\b(?:(?!\b(?:sends?|sent|gives? out|supplies)\b)[^.!?;]){0,50}?\b(?:bank(?:ing)?|account|card|financial|payment|personal|security|credit card|debit card|log ?-?in|sensitive|private)(?: (?:and|or|and\/or) (?:\w{2,12}))?(?: \w{2,10})? (?:details?|information|numbers?|data|passwords?|codes?)\b/gi,
    'bank details disclosed',
  ),
  ASK(
    'disclose_bank_details',
    /\b(?:ask(?:s|ed|ing)?|wants?|told|giv(?:e|es|en|ing)|gave|provid(?:e|es|ed|ing)|read(?:s|ing)? out|disclos(?:e|ed|ing)|enter(?:ed|ing)?|reveal(?:ed|ing)?|hand(?:ed|ing)? over|shar(?:ed|e|ing)|need(?:s|ed)?)\b[^.!?;]{0,40}?\b(?:sort code|access codes?|security codes?|log-?in details|codes? (?:on|from) (?:her|his|their|the)|financial accounts?|accounts and cards|bank accounts and|their (?:savings|finances|accounts)\b(?= and| or)|account number|(?<!\b(?:agreed|secret|code|correct|right|a|the) )passwords?|passcodes?|one[- ]time (?:pass)?codes?|security (?:details|code)|mother's maiden name|expiry date|sort codes|account numbers|(?:banking )?log-?ins?\b|three[- ]digit|long number|card numbers?|details of (?:their |her |his )?(?:\w{2,10} )?(?:accounts?|cards?|bank))\b/gi,
    'security details asked for',
  ),
  ASK(
    'disclose_bank_details',
    /\b(?:giving|give|gave|gives) (?:details of|the details of)[^.!?;]{0,20}?\b(?:accounts?|cards?)\b|\b(?:click(?:s|ed|ing)?|follow(?:s|ed|ing)?|link)\b[^.!?;]{0,80}?\b(?:small (?:fee|payment|charge)|bank details|card details|payment details|personal (?:and|or) (?:financial|bank))/gi,
    'details entered on a page',
  ),
  ASK(
    'buy_goods',
    /\b(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing))\b(?! (?:the )?(?:gift|itunes|google play|steam|amazon) (?:vouchers?|cards?))[^.!?;]{0,60}?\b(?:goods|items?|watch(?:es)?|rolex(?:es)?|jewell?ery|necklaces?|bracelets?|earrings|wristwatch(?:es)?|cameras?|televisions?|consoles?|handsets?|smartphones?|phones?|iphones?|laptops?|electronics?|electricals?|handbags?|designer|products?|valuables?|something valuable|bitcoins?|cryptocurrency|virtual currency|diamonds?|macbooks?|ipads?|tablets?)\b/gi,
    'goods to be bought',
  ),
  ASK(
    'buy_vouchers',
    /\b(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|pay(?:s|ing)?|paid|settle|ask(?:s|ed|ing)? for|in the form of|send(?:s|ing)?|using|via|with|sent (?:him|her|them))\b[^.!?;]{0,60}?\b(?:vouchers?|gift ?cards?|itunes(?: cards?)?|ukash|steam cards?|google play cards?|store cards?)\b|\b(?:itunes|gift|google play|steam) ?(?:vouchers?|cards?)\b[^.!?;]{0,60}?\b(?:only way|pay|settle|serial|codes?)\b/gi,
    'vouchers to be bought',
  ),
  ASK(
    'buy_gold_or_currency',
    /\b(?:buy(?:s|ing)?|bought|purchas(?:e|es|ed|ing)|exchang(?:e|es|ed|ing)|convert(?:s|ed|ing)?|withdraw(?:ing)?|order(?:s|ed|ing)?|invest(?:ing)? in)\b[^.!?;]{0,70}?\b(?:gold|bullion|krugerrands?|sovereigns?|foreign currenc(?:y|ies)|foreign money|euros?|us dollars|dollars|currency exchange|travel money)\b/gi,
    'gold or currency to be bought',
  ),
  ASK(
    'buy_gold_or_currency',
    /\b(?:ask(?:s|ed|ing)?|told|wanted)\b[^.!?;]{0,40}?\bfor (?:foreign (?:currency|money|notes)|gold|€|\$|(?:\d[\d,]{2,8} )?euros\b)/gi,
    'foreign money asked for',
  ),
  ASK(
    'hand_over_cash',
    /\b(?:(?:package|parcel|envelope|bag|box) (?:of|containing|full of|with) (?:the |her |his )?(?:notes|cash|money|£\d)|wrap(?:ped|ping)? (?:up )?(?:the |her |his |their )?(?:notes|cash|money)|sen(?:d|t|ding) (?:£[\d,.]{1,10} in cash|(?:the |a )?(?:package|parcel|cash|notes|envelope)\b(?! machine))|sent off (?:cash|£[\d,.]{1,10} in cash)|cash (?:in|through|by) the post)/gi,
    'cash sent',
  ),
  ASK('disclose_pin', /\b(?:need|needs|needed|want|wants|wanted)\b[^.!?;]{0,30}?\bPINs?\b/gi, 'the PIN is needed'),
  ASK(
    'hand_over_card',
    /\b(?:need|needs|needed|want|wants|wanted) to (?:examine|see|check|take|collect|inspect) (?:the |her |his |their |your )?(?:bank |debit |credit )?cards?\b(?! details)/gi,
    'the card is needed',
  ),
  ASK(
    'transfer_money',
    /\b(?:transfer(?:s|red|ring)?|mov(?:e|es|ed|ing)|wir(?:e|ed|ing)|(?:send(?:s|ing)?|sent)(?! (?:to|for|from|by|round|out|a courier|someone|anyone|somebody|a taxi|a cab|an? mini-?cab|cabs|mini-?cabs|bank cards?|new cards?|the card|an? (?:bill|text|letter|penalty|messenger))\b)|pay(?:s|ing)?|paid|deposit(?:s|ed|ing)?)\b[^.!?;]{0,50}?(?:£|\b(?:money|cash|funds|sums?|savings|payments?|amounts?|fees?|deposits?|balance|pensions?|invoices?|tax|thousands|pounds|it to|MoneyGram|Western Union|cheque)\b)/gi,
    'money transferred or paid',
  ),
  ASK(
    'transfer_money',
    /\b(?:safe account|secure account|police bank account|bank transfers?|by cheque|MoneyGram|Western Union|wire transfer|money transfer|upfront (?:fee|payment)s?|up-front (?:fee|payment)s?|advance fees?|for a (?!small|nominal|delivery|redelivery)(?:\w{3,12} )?fee|a (?!small|nominal|delivery|redelivery)(?:\w{3,12} )?fee (?:to|for|of) (?:fix|repair|releas|remov|process)\w{0,4}|transferred|transferring (?:it|them)|transfers? (?:of|to|were|was)|standing order|direct debit|transaction(?:s)? (?:had been|were|was) made|to pay (?:a |for |an |up)|invest(?:ed|ing)? (?:£|money|her|his|their|in|more|a))\b/gi,
    'money sent by transfer',
  ),
  ASK(
    'hand_over_cash',
    /\b(?:hand(?:s|ed|ing)?(?: \w{2,8}){0,2}?(?: over)?|giv(?:e|es|en|ing)|gave|pass(?:es|ed|ing)?|deliver(?:s|ed|ing)?|collect(?:s|ed|ing)?|collection of|pick(?:s|ed|ing)?(?: the| it)?(?: \w{2,8})?(?: up)?|part(?:ing|ed)? with|surrender(?:ed|ing)?|put(?:s|ting)? (?:the|her|his|their|all|it|cash|money)|took(?! out| control| over)|taking(?! out| control| over)|taken(?! out| control| over| from| in)|post(?:ed|ing)?|(?:come|came|call)(?:s|ed)? (?:\w{2,8} ){0,4}?for|fetch(?:ed|ing)?)\b(?! (?:the )?(?:police|fraudster|caller)s?\b)(?:(?!\b(?:cards?|no|fraudulent|counterfeit|fake|vouchers?|loans?|transfers?|moved?)\b)[^.!?;]){0,40}?(?:£[\d,.]{1,12}|\b(?:cash|money|notes|savings|sums?|thousands|envelopes?|packages?|amounts)\b)/gi,
    'cash handed over',
    undefined,
    /^ (?:in|by|through|via) (?:\w{2,10} )?(?:bank )?transfers?\b/i,
  ),
  ASK(
    'hand_over_cash',
    /(?:\b(?:cash|money|notes|bank ?notes|sums?|it)\b|£[\d,.]{1,12}k?)[^.!?;]{0,60}?\b(?:collected|picked up|handed (?:over|to)|pass(?:ed|ing)? (?:it|them) to|giv(?:e|ing|en) (?:it|them) (?:to|up)|gave (?:it|them) to|hand(?:ed|ing)? (?:it|them)|(?:to|with|by) (?:a|the) "?'?couriers?|deliver(?:ed)? to|be collected|collection)\b/gi,
    'cash collected',
    /\bcards?\b[^.!?]{0,70}$/i,
  ),
  ASK(
    'remote_access',
    /\b(?:shar(?:e|ed|es|ing) (?:his|her|their|your|the) screen|remote(?:ly)? (?:access|control|desktop)|tak(?:e|es|en|ing) (?:over|control of)[^.!?;]{0,30}?\b(?:computer|laptop|pc|phone|device)|teamviewer|anydesk|any desk|download(?:s|ed|ing)?[^.!?;]{0,30}?\b(?:app|application|software|program)|let(?:ting|s)?[^.!?;]{0,20}? into (?:a|their|her|his|the) (?:computer|phone)|access(?:ed|ing)? (?:to )?(?:her|his|their|the|a|your) (?:computer|laptop|pc|device)|(?:let|allow|permit)(?:s|ted|ting|ed|ing)?[^.!?;]{0,24}? (?:connect to|control|log (?:in|on) to|get into|into) (?:the |her |his |their |a |your )?(?:computer|laptop|PC|device|tablet|phone|machine)|install(?:s|ed|ing)?[^.!?;]{0,30}?\b(?:software|app|program))\b/gi,
    'remote access',
  ),
  ASK(
    'keep_secret',
    /\b(?:not (?:to )?(?:tell|(?:speak|talk)(?: to| with| about)|discuss|mention|inform|say|contact|alert|let)|tell(?:ing)? (?:no[ -]?one|nobody)|talk(?:ed)? to (?:no[ -]?one|nobody)|sworn? to secrecy|secrecy|keep (?:it |this |the \w{2,12} )?(?:a )?(?:secret|quiet|confidential)|kept? secret|secret operation|not to be spoken|cover stor(?:y|ies)|(?:say|tell|told|lie|claim|pretend|respond)[^.!?;]{0,40}? (?:if|when) (?:bank staff|the bank|asked|questioned|challenged|staff|anyone)|if (?:bank )?(?:staff|asked|questioned|anyone|challenged|the bank)[^.!?;]{0,30}?,? to (?:say|tell)|lie to (?:the bank|bank staff|family|staff)|must not (?:tell|be told|speak|talk|discuss)|(?:friends|family|relatives)[^.!?;]{0,20}? must not be told|(?:do not|don't) (?:tell|trust|speak to) (?:anyone|anybody|your bank|the bank|bank staff|friends|family)|without (?:telling|informing|alerting) (?:the|her|his|their|any|bank|family)|(?:tell|told|inform|trust|alert|contact|confide in|warn) (?:no[- ]?one|nobody)|(?:not to|never to|must not|mustn't|don't|do not) (?:breathe a word|reveal|alert|involve|share (?:this|it)|say a word|confide|trust)|(?:prosecuted|arrested|in trouble|go to prison|charged|jailed) if (?:they|she|he) (?:told|spoke|said|mentioned)|(?:story|excuse|reason|explanation|answer|line)s? (?:that )?(?:she|he|they) had been (?:given|told|fed)|as (?:she|he|they) had been (?:told|instructed|coached)(?: to)?(?=[.,;])|tell(?:ing|s)? (?:her|him|them) to (?:say|pretend|claim|lie)|what to (?:say|tell) (?:if|to|the|bank|when)|(?:told|instructed|asked|coached|advised|persuaded)(?: (?:her|him|them))? to (?:say|pretend|claim|lie|tell (?:them|staff|bank|the (?:bank|cashier|teller|staff)))\b|(?:the|a|her|his) (?:money|cash|withdrawal|payment) was (?:for|to pay for) (?:a |an |the |her |his |some )?(?:\w{3,12} )?(?:building|home|house|garden|kitchen|holiday|car|wedding|grand\w+|decorat|improvement|bathroom|conservatory|furniture)|(?:insist|demand|swear|swore|pledge|promise)\w{0,3} (?:\w{2,8} ){0,3}(?:secrecy|silence)|gagging order|official secrets?(?: act)?|(?:keep|kept) (?:it|this|the \w{3,12}|everything) (?:from|to (?:herself|himself|themselves)))\b/gi,
    'told to keep it secret',
    /\bwas told by (?:her|his) (?:bank|family) $/i,
  ),
  ASK(
    'call_back_same_line',
    /\b(?:(?:they|he|she|the (?:fraudster|caller|criminal|scammer|offender)s?|but|then|and|will|to)(?: \w{2,10})? stay(?:s|ed|ing)? on the (?:line|phone)|(?:do|does|did) not clear the line|not clearing the line|(?:keep|kept|keeps|keeping|leav(?:e|es|ing)|left|hold(?:s|ing)?|held|holding) (?:the )?(?:\w{2,8} )?(?:phone )?lines? (?:is |was |are |were )?(?:open|held)|lines? (?:is|was|are|were|being|had been|has been|remains?|stays?)(?: still)? (?:kept |held |left )?(?:open|held|live|connected)|lines? (?:kept|held|left) open|line remains open|call is still live|(?:do not|don't|doesn't|does not|didn't|did not|not|never)(?: \w{2,12})? (?:hang up|hung up|disconnect(?:ed)?|put(?:ting)? (?:the|their) (?:phone|receiver) down|clear the line)|without hanging up|(?:play(?:s|ed|ing)?|fake|recorded|recording of) (?:a |the )?dial(?:ling)? tone|same line|spoof(?:ed|ing)? (?:the )?dial)\b/gi,
    'the line held open',
  ),
  ASK(
    'call_back_same_line',
    /\b(?:ask(?:s|ed|ing)?|told(?! the (?:caller|man|fraudster|scammer))|tell(?:s|ing)?|suggest(?:s|ed|ing)?|advis(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|instruct(?:s|ed|ing)?|urg(?:e|es|ed|ing)|request(?:s|ed|ing)?|insist(?:s|ed|ing)?|persuad(?:e|ed|ing))\b(?! by police| (?:anyone|anybody|other|witnesses|motorists|readers|people with|people who|residents with|those)\b)[^.!?;]{0,60}?\b(?:call|ring|dial|phone|hang up and (?:call|ring|dial)|telephone|call(?:ing)? back|ringing|calling|dialling)\b[^.!?;]{0,40}?\b(?:999|101|161|112|the bank|their bank|her bank|his bank|back|the number|a number|this number|a given number|number on the back|bank or police|police)\b/gi,
    'told to ring a number',
  ),
  ASK(
    'call_back_same_line',
    /\b(?:given|gave|giv(?:e|es|ing)|provid(?:e|es|ed))\b[^.!?;]{0,20}? (?:a|another|the) (?:phone |telephone )?number to (?:ring|call|dial|phone)|\bring a number they give\b/gi,
    'given a number to ring',
  ),
  ASK(
    'call_back_same_line',
    /\b(?:stay(?:s|ed|ing)? on (?:her|his|their|the) (?:mobile|phone|line|call)|keep (?:her|his|their|the|a) (?:mobile |phone )?(?:phone|line|call|mobile) (?:on|open|connected))[^.!?;]{0,30}? so (?:that )?(?:they|he|she|the)|stayed on the other end|had not (?:been )?(?:cleared|hung up|disconnected)\b/gi,
    'the line kept open to listen',
  ),
  ASK(
    'disclose_bank_details',
    /\bin (?:return|exchange) for (?:\w{2,10} ){0,4}?(?:bank details|sort codes?|account numbers?|card details)\b/gi,
    'details in return for money',
  ),
  ASK(
    'buy_gold_or_currency',
    /\b(?:take delivery of|collect|hand over|picked up|collected) (?:the )?(?:gold|bullion|gold bars|krugerrands)\b/gi,
    'gold collected',
  ),
  ASK(
    'hand_over_card',
    /\b(?:cards?)\b(?! (?:details|numbers?|fraud|company))[^.!?;]{0,80}?\bcouriers?\b(?! (?:fraud|scam))|\bcouriers?\b(?! (?:fraud|scam))[^.!?;]{0,60}?\b(?:collect|pick up|pick|take|fetch|come for)(?:s|ed|ing)?\b[^.!?;]{0,30}?\bcards?\b(?! details)/gi,
    'a courier for the card',
  ),
  ASK(
    'hand_over_cash',
    /\b(?:withdr\w{2,6}|cash|money|savings)\b[^.!?;]{0,110}?\b(?:(?:withdrawn|drawn out|taken out) for (?:the )?(?:police|officers?|them|him|collection|detectives?)(?: to (?:collect|examine|check|take|pick))?|(?:to|by|for) (?:a |the )?['"]?(?:courier|taxi)|(?:collect|pick up|fetch)(?:s|ed)? (?:it|them|the (?:cash|money|notes)))\b/gi,
    'cash for a courier',
  ),
  ASK(
    'transfer_money',
    /\b(?:mak(?:e|es|ing)|made) (?:an? |several |two |three |the |further |more )?(?:\w{2,12} )?(?:payments?|transfers?|deposits?)\b|\bpay(?:ing|s)? in(?:to)? (?:everything|all|it all|the (?:money|rest|whole)|(?:her|his|their) (?:money|savings))\b|\bpay(?:ing)? (?:up|for|by|off|upfront|up front|in advance)\b|\btransfer(?:s|red|ring)? (?:it|them|everything|her|his|their)\b|\bpayments? (?:of £|was made|were made)|\bunless (?:£[\d,.]{1,10}|(?:a|the) (?:\w{2,12} )?(?:sum|fine|fee|bill|debt|money)) (?:was|is|were) paid\b|\bdemand(?:s|ed|ing)? (?:immediate |urgent )?payment\b/gi,
    'a payment made',
  ),
  ASK(
    'keep_secret',
    /\b(?:(?:tell|speak to|talk to|mention it to|confide in) (?:nobody|no[- ]one|not a soul)|(?:not|never) (?:to |(?:be )?allowed to )?(?:breathe|whisper|tell|say) (?:a word|a soul|anything)|not (?:to )?(?:ring|phone|telephone|contact|text|consult)(?:ing)? (?:her|his|their|the|a|any) (?:\w{2,10} )?(?:family|son|daughter|children|relatives?|bank|branch|husband|wife|friends?|solicitor|neighbours?)|keep (?:it|things|this|matters|the \w{3,12}) (?:between (?:us|them|themselves)|to (?:her|him|them|your)sel(?:f|ves)|as a surprise|under (?:her|his|their) hat)|silence (?:is|was) (?:vital|essential|needed)|contempt of court|(?:told|instructed|asked|ordered|said|was|were)\b[^.!?;]{0,24}\bto say (?:that )?(?:it|he|she|they|the (?:cash|money|notes|withdrawal))\b|(?:given|taught|learn\w{0,3}|rehears\w{2,3}|practis\w{2,3})\b[^.!?;]{0,30}\b(?:in case|for when|if|should) (?:the )?(?:staff|cashier|bank|branch|anyone|teller)|(?:swear|swore|sworn) (?:on |that |not |never |to (?:tell|keep|say))|keep (?:her|his|their) curtains (?:shut|drawn|closed))\b/gi,
    'silence or a story for others',
    /\b(?:(?<!\b(?:he|she|they) )(?:should|must)|please|police|officers?) $/i,
  ),
  ASK(
    'withdraw_cash',
    /\b(?:(?:visited|tried|to|of|round|between) (?:two|three|four|five|six|several)(?: different| other)? (?:banks|branches|building societies|cash machines|cashpoints)|(?:trips?|sent|visits?) to the (?:counter|branch|cash machine|cashpoint)|(?:go|goes|went|going) to the (?:branch|bank|counter) for £|(?:walked|went|came|queued) in(?:to)?\b[^.!?;]{0,60}\b(?:asked|asks?) for £|(?:branch|bank|counter|society),? (?:\w{2,8} ){0,2}(?:asks?|asked) for £|(?:bring|brings|bringing|brought|get|getting|got|fetch|fetches|fetched) (?:home |out |back )?(?:the |her |his |their |your |all (?:the |her |his |their |your )?)?(?:life )?(?:savings|money|cash|funds|nest egg)(?: \w{2,8}){0,2} (?:home|out)\b|(?:bring|bringing|brought) (?:home|out) (?:the |her |his |their |your )(?:savings|money|cash)|(?:draw|take|get|drew|took)(?:ing)? (?:it |them )?out (?:all|everything|as much|whatever|what (?:he|she|they|you)|before)|draw out as much|want(?:ed|s)? £[\d,.]{1,10} in (?:notes|cash)|(?:cash|notes) from (?:the|her|his|their) bank|(?:came|come|comes) (?:out|away|home|back) with (?:£|(?:the|her|his|their) (?:cash|money|notes|savings))|(?:brought|carried) (?:home|out|away) £|got out £|(?:take|takes|taking|took|taken|fetch\w{0,3}|collect\w{0,3}|get|got)(?: \w{1,10}){0,2} (?:£[\d,.]{1,10}|cash|money|savings) (?:out of |from )(?:her|his|their|the|a|your)(?: \w{2,12}){0,2} (?:bank|branch|savings|accounts?|building society|cash machines?|post office)|(?:cash|money|it|savings) (?:all )?(?:to be |being )?(?:taken|drawn|got|brought) out|take it all out|empt(?:y|ied|ying) (?:(?:her|his|their|the|\w{3,5}) ){0,2}(?:savings |bank )?accounts?|(?:went|go|goes|sent|going) to (?:\w{2,8} ){0,2}(?:cash machines|cashpoints|branches))/gi,
    'money fetched from the bank',
    BY_THIEF,
  ),
  ASK(
    'keep_secret',
    /\b(?:lies to tell|give (?:you|them|her|him) (?:a )?(?:lies?|stor(?:y|ies)|excuses?)|say nothing|not to say anything|stay(?:ing)? silent|keep quiet|kept quiet|told to lie|coached|made[- ]up (?:excuse|story)|false (?:story|reason|explanation)|excuse for the (?:bank|withdrawal)|(?:strictly|highly|keep (?:\w{2,8} )?|kept|remain) ?confidential|in (?:the )?strictest confidence|(?:warned|told)\b[^.!?;]{0,24}? (?:discussing|mentioning|telling anyone|speaking (?:to|about))|warned (?:her|him|them|victims|people)? ?not to (?:tell|speak|talk|discuss))\b/gi,
    'told to say nothing',
    /\b(?:should|must|please) $/i,
  ),
  ASK(
    'withdraw_cash',
    /\b(?:withdraw (?:it|them|everything|the lot|as much)|(?:cash|money|notes|savings|sum)\b,? (?:once|when|after it (?:was|had been)) (?:drawn|withdrawn|taken out)|(?:took|take|taking|takes) (?:the |her |his |their |all |some )(?:\w{2,10} )?(?:cash|money|notes|savings|lot) out\b(?! of (?:the )?(?:house|hand|drawer|safe))|clear(?:s|ed|ing)? out (?:her|his|their|the|an?) (?:\w{3,10} )?(?:accounts?|savings)|fetch(?:ed|ing)? (?:another |a further |out )?£[\d,.]{1,10} in (?:cash|notes)|ask(?:s|ed|ing)?(?: (?:the (?:cashier|teller|bank|branch)|at (?:the|her|his) (?:counter|branch|bank)))? for £[\d,.]{1,10}(?=[^.!?;]{0,50}\b(?:counter|branch|cashier|teller|her bank|his bank|is given|was given)\b)|(?:sold|sell|cash(?:ed)? in) (?:her|his|their) (?:premium bonds|bonds|ISAs?|shares)|have (?:her|him|them) (?:draw|withdraw|take out)|had (?:her|him|them) (?:draw|withdraw|take out)|(?:branch|bank) (?:would|could) (?:only )?(?:not |n't )?(?:give|let|allow)\b[^.!?;]{0,30}£)/gi,
    'money fetched, in other words',
    BY_THIEF,
  ),
  ASK(
    'keep_secret',
    /\b(?:(?:not|n't) (?:to )?(?:hang up|leave [^.!?;]{2,20}|move) (?:or|nor|and) (?:to )?(?:speak|talk|tell)|(?:a|the|her|his|their) (?:line|tale|story) (?:about|of) (?:a|an|the|new|building)\b|say (?:that )?(?:it|this|the \w{3,8}) (?:is|was) (?:a|for)\b|(?:do not|don't) tell (?:[Mm]um|[Dd]ad|[Mm]am|[Gg]ran|your \w{3,8}|a soul)|not allowed to (?:say|tell|talk|discuss)|not at liberty to|breathed? a word|(?:not|n't|never) said (?:owt|anything|a word) to any(?:one|body)|keep it off (?:social media|Facebook|WhatsApp)|(?:an? |the |her |his |their )?(?:answers?|story|stories|tale|reply) (?:was |were |all )?(?:ready|prepared|rehearsed|off pat)\b|(?:had been|was|were|been) (?:well )?(?:drilled|schooled|primed)\b|(?:to |and |must |should )say,? if (?:anyone|anybody|somebody|someone|they|staff|the \w{3,8}) (?:at the \w{3,8} (?:society )?)?(?:asked?|enquired?|wanted to know)|say (?:that )?(?:it|the \w{3,8}) (?:was|is|were) for (?:an? |her |his |their |building|a new)|(?:do not|don't) (?:discuss|speak of|talk about|mention) (?:this|it)|keep (?:it|this|things|everything|the \w{3,12}) from (?:[\w']{2,10} ){0,2}?(?:relatives?|family|children|sons?|daughters?|husband|wife|partner|friends?|bank|sisters?|brothers?|anyone|everyone)|(?:made|had|told|asked|ordered) (?:her |him |them )?(?:to )?(?:swear|promise|vow)\b[^.!?;]{0,60}\b(?:nothing|no[- ]?one|nobody|secret|word|silence|not (?:to )?tell)|trust(?:ed|ing)? (?:nobody|no[- ]one|none)|as (?:she|he|they) ha(?:s|d|ve) been (?:instructed|bidden|coached)|(?:on|under|with) the (?:pretext|pretence) of|mustn't (?:tell|say|speak|mention|talk|let on)|were (?:she|he|they) to tell|told (?:nobody|no[- ]one)(?: (?:of it|about it))?,? (?:as|because|since) (?:he|she|they)|promised (?:him|her|them|not)\b[^.!?;]{0,20}\bnot (?:to )?tell|if (?:the|her|his|their|any) (?:[\w']{3,10} )?(?:sister|girl|assistant|cashier|teller|son|daughter|husband|wife|manager|clerk|staff|family|neighbour)s? (?:asked|wondered|enquired|inquired|queried)|(?:to say|say),? if (?:asked|questioned|challenged|stopped|anyone)|not (?:to )?let on|under (?:her|his|their) oath|sworn (?:her|him|them) to (?:silence|secrecy)|say (?:it|that it|the (?:money|cash)) (?:is|was|were) for|forbidden to (?:speak|tell|talk|mention|say))\b/gi,
    'silence or a story, in other words',
    /\b(?:(?<!\b(?:he|she|they) )(?:should|must)|please|police|officers?|anyone) $/i,
  ),
  ASK(
    'disclose_pin',
    /\b(?:cards?,? and (?:for )?(?:its|the|their|her|his) (?:secret |four-digit |personal )?number\b(?! on)|(?:four|4)[- ]digit (?:number|code)|secret number|personal identification number|number keyed in|key(?:ed|s|ing)? in (?:the|her|his|their|your) (?:secret |security )?number|with (?:the|its|her|his) (?:PIN|number) (?:on|written))\b/gi,
    'the number of the card, in other words',
    /\b(?:should|must|never|not) (?:\w{2,10} ){0,2}$/i,
  ),
  ASK(
    'buy_goods',
    /\b(?:ipads?|phones?|iphones?|watch(?:es)?|laptops?|tablets?|bracelets?|rings?|jewellery|handbags?) (?:was |were )?(?:bought|purchased) (?:for|at|on|with|in|from)\b|\b(?:want(?:s|ed)?|ask(?:s|ed)? for|demand(?:s|ed)?)\b[^.!?;]{0,60}\b(?:a|an) (?:costly|expensive|designer|luxury|new|gold) (?:phone|watch|laptop|bracelet|handbag)/gi,
    'goods bought, in other words',
  ),
  ASK(
    'keep_secret',
    /\b(?:(?:told|telling) (?:the |a |her |his |their )?(?:\w{3,10} )?(?:clerk|cashier|teller|staff|counter|shop|jeweller|manager|assistant|girl|bank|branch)\b[^.!?;]{0,12} (?:it|they|the \w{3,10}) (?:was|were) (?:an? |for |to )|(?<=\b(?:he|she|they|I|who) )(?:should|must|was to|were to) (?:say|tell (?:people|staff|the \w{3,10}|anyone who asked|anybody who asked)) (?:that )?(?:it|he|she|they|I|the)\b|(?:should|must|ought) ?n[o']t (?:tell|speak of|mention)|not to (?:ring|worry|phone|involve|alarm|upset) (?:me|the children|(?:her|his|their) \w{3,10})|nothing (?:should|must|was to|is to) be said|(?:keep|kept) (?:[\w']{2,12} ){1,3}(?:private|secret|hushed|(?:to|between) themselves)|if (?:s?he|they) (?:spoke|talked|told|rang|mentioned)[^.!?;]{0,40}\b(?:arrested|prison|charged|danger|trouble)|(?:feeding|fed|supplied|gave) (?:him|her|them) (?:with )?the (?:answers?|story|lines?)|as the reason|told to delete|delete the (?:text|message)s?|given a (?:sentence|story|line|script) to (?:learn|tell|say)|(?:words?|what|line) to (?:use|repeat) (?:if|to|at))\b/gi,
    'told what to say, and whom not to tell',
    /\b(?:(?<!\b(?:he|she|they) )(?:should|must)|please|police|officers?|you) $/i,
  ),
  ASK(
    'withdraw_cash',
    /\b(?:(?<!\b(?:was|were|been|being|is|are) )(?:asked|wanted|asking)(?: [A-Z][a-z]{2,12}| at (?:her|his|the) (?:bank|branch|counter))? for £[\d,]{3,9}(?= (?:in (?:cash|notes)|at (?:her|his|their|the) )| ['"]for )|(?:empty(?:ing)?|emptied|clear(?:ed|ing)?) (?:your|her|his|their|the) (?:\w{3,8} )?accounts? (?:at|over) the counter|counted out £|(?:go|going|went|sent) (?:straight )?to (?:a|the nearest|two|three|several) (?:cash ?points?|cash machines?|branch(?:es)?|banks?))\b/gi,
    'cash asked for over the counter',
    /\b(?:never|not|callers?|fraudsters?|he then|who) $/i,
  ),
  ASK(
    'buy_goods',
    /\b(?:(?:spend(?:ing)?|spent) £[\d,]{3,9} on (?:an? |two |three |some )?(?:[\w-]{3,12} ){0,2}(?:watch(?:es)?|bracelets?|necklaces?|rings?|phones?|laptops?|tablets?|jewellery|earrings|Rolex(?:es)?)|(?:watch(?:es)?|jewellery|phones?|laptops?|goods) to be bought|shopping for (?:an? )?(?:designer|expensive|costly|gold|luxury|high-value)|ordinary customer to (?:buy|make a purchase))\b/gi,
    'goods to be bought',
  ),
  ASK(
    'disclose_bank_details',
    /\b(?:read(?:ing)?|gave|giving|given|told|tell|type[sd]?|key(?:ed|ing)?(?: in)?|confirm(?:ed|ing)?)\b(?:(?!ring|phone|call|dial)[^.!?;£]){0,40}\b(?:long number|(?:three |the )?(?:digits|figures|numbers?) (?:from|on) (?:the )?(?:front|back)|card numbers?|expiry date|one-time (?:code|passcode|password)s?|passcodes?|our balances?|account balance|how much (?:was|is|we had|they had|she had|he had) in)\b/gi,
    'numbers and codes read out',
    /\b(?:never|not|n't) (?:\w{2,8} )?$/i,
  ),
];
