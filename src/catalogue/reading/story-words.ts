/** How a text goes on about somebody, or stops. Matched beside the thing itself, so that each is anchored at its end or its beginning. */
export const STORY_WORDS = {
  /** Before a word of losing: it was tried, and that is all. */
  onlyTried:
    /\b(?:tr(?:ied|ying|y|ies)|attempt\w{0,3}|failed|hoped|wanted|about|going|planned|arranged|agreed) to (?:[\w-]{2,12} ){0,2}$|\b(?:would|could|might) have (?:\w{2,10} )?$/i,
  /** A sentence goes on about the victim brought in before it when it refers back to somebody or to what became of the money. */
  refersBack:
    /\b(?:she|he|her|him|his|they|their|them|the (?:[\w-]{2,14} )?(?:\d{2,3}-year-old|victim|woman|man|pensioner|couple|lady|resident|gentleman|widow|grandmother|grandfather|mother|father|student|householder|customer|person|money|cash|card|fraudster|caller|scammer|suspect|bank|courier|pair|officer|school|church|company|payment|gang|jeweller|shop|house|home|address|flat|watch|gold|notes|branch|transaction|deception|fraud|scam|account)s?|no money|nothing (?:was|taken|lost|paid|given|handed)|no loss|nil loss|cards? not|bank staff|no cash|no information|it (?:was|happened|took place)|police were|thankfully|luckily|fortunately|happily|sadly|a (?:courier|taxi|man|woman) (?:was|came|then))\b/i,
  pluralAgain:
    /^(?:["'(\s]{0,2})(?:victims|residents|people|fraudsters|criminals|scammers|police officers|officers (?!were|have not|explained|found|discovered|spoke|told|visited|attended|waited|arrived)|callers|how |anyone|anybody|if |courier fraud|the scam|these|elsewhere|in total|nationally|across the|some |others |many |most |reports |in (?:courier|romance|this type))\b/i,
  singularAgain: /\b(?:she|her|him|the (?:victim|woman|man|pensioner|couple|lady))\b/i,
  /** "They suggest you hang up": from here on the text speaks to its reader. Not within quotation marks. */
  toReader: /^[^"']*\b(?:you|your|yourself)\b/i,
  genericAgain:
    /^(?:in (?:this|these) (?:well[- ]practised )?(?:scams?|frauds?|types?)|the (?:fraudster|caller|scammer|criminal|scam|fraud|offender)s? (?:then |often |usually |typically |will |may )?(?:asks?|tells?|says?|claims?|telephones?|phones?|rings?|calls?|contacts?|works?|starts?|begins?)\b|a (?:fraudster|caller|criminal|scammer) (?:will|may|rings|phones|telephones|calls|contacts))/i,
  /** What was taken from each was got back at once. */
  allReturned:
    /^(?:both|all) (?:of (?:it|the (?:money|cash))|(?:the )?(?:sums|amounts|bundles|parcels|money|cash))\b[^.!?;]{0,80}\b(?:returned|handed back|given back|reunited|back with|restored)\b/i,
  /** What was taken from the victim told of last was got back at once. */
  oneReturned:
    /^(?![^.!?]*\b(?:bank|refund\w*)\b)[^.!?;]*\b(?:the (?:whole|full|entire) (?:sum|amount|lot|£[\d,.]{1,9})|every penny|all of it|(?:the|his|her|their) (?:money|cash|savings|parcel|package|envelope)|and it)\b[^.!?;]{0,50}\b(?:(?:has|have|had|was|were) (?:now |all |safely )?(?:been )?(?:returned to (?:her|him|them|its owner|the \w{3,12})|handed back|given back)|(?:has |have )?gone back to|(?:was|were|is) (?:all |safely |now )?back in (?:the |her |his |their )|reunited with)/i,
  /** All that was there went. */
  theLot:
    /\b(?:took|taken|stole|stolen|gave|given|handed over|lost|had|drew|transferred|sent|paid)\b[^.!?;£]{0,20}\b(?:the (?:whole )?(?:lot|sum|amount)|all of it|it all|everything|every (?:last )?penny|all but)\b/i,
  /** The rest of those who were told one by one. */
  theOthers:
    /\bthe other(?:s\b|'s\b| (?:two|three|four|one|woman|man|victim|resident|couple|women|men|victims|residents|couples)\b)/i,
  both: /\b(?:in )?(?:both|all|each of the|all of the|all three|the two) (?:of )?(?:the )?(?:these )?(?:cases|instances|incidents|victims|women|men|offences|occasions|people|residents|householders|attempts|calls|ladies|pensioners)\b/i,
};
