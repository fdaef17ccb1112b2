/** What the words round a place say of it: where somebody was arrested, where an offender is from, where a shop stands. Matched beside the thing itself, so that each is anchored at its end or its beginning. */
export const PLACE_ROLES = {
  /** After the name only names, ages and commas, then what a court or an arrest did. */
  arrestAfter:
    /^(?:,? (?:and )?(?:[A-Z][\w'-]{1,20}|\d{2}|aged|of|from|another|in|both|all)\b){0,8},? (?:(?:was|were|has been|have been|is|are|had been) (?:also )?(?:arrested|charged(?! £)|jailed|sentenced|convicted|remanded|bailed|due (?:in|to appear))|pleaded|admitted|appeared)\b/,
  offenderFrom:
    /\b(?:m[ae]n|wom[ae]n|boys?|teenagers?|suspects?|gang|defendants?|brothers|pair|trio|youths?)\b[^.;!?]{0,30}?\b(?:from|of) [^.;!?]{0,50}$/,
  /** "Name Surname, 24, of High Road, Town": as courts are reported; victims are not named so. */
  namedWithAddress:
    /\b[A-Z][a-z'-]{1,20} [A-Z][\w'-]{1,20}, (?:aged )?[1-5]\d, (?:formerly )?(?:from|of) (?:(?:[A-Z][\w']+|and|the|in|near|\d{1,4})[, ]{1,2}){0,6}$/,
  /** "Linda Pratt, 58, of Holsworthy, thought …": a victim who is named as a defendant would be. */
  befell:
    /^,? (?:thought|lost|paid|sent|believed|received|fell|handed|gave|had (?:been (?:conned|scammed|told|called)|a call))\b/,
  /** In what callers claimed: where the office was that they said was theirs. */
  officeIn:
    /(?<!\b(?:fake|bogus|false|phoney|pretend)\b[\w ]{0,20})\b(?:solicitor|lawyer|barrister|inspector|officer|detective|sergeant|constable|superintendent|manager|doctor|station|branch|office|headquarters|court)s?['"]? (?:in|at|near) (?:the )?$/i,
  arrestBefore:
    /\b(?:arrest(?:s|ed)? (?:(?!after\b)\w{1,12} ){0,5}(?:in|at|from|near)|(?:arrest(?:ed|s)?|detained|charged) (?:(?!after\b)[^.!?;]){1,50}\bfrom|(?<!\b(?:walked|went|drove|ran|called|popped|hurried|rushed)\b[^.!?;]{0,30})station in|court,? in|police (?:officers? )?from|(?:from|with) the police (?:in|at)|police at|officers? (?:from|at)|(?:inspector|constable|sergeant|detective|superintendent|policem[ae]n|policewom[ae]n) (?:at|from)|(?:taxi|cab|minicab|delivery) driver from|stopped (?:the|his|her|a|their) (?:\w{3,8} )?(?:car|van|taxi|vehicle)[^.!?;]{0,40} (?:in|near|at|outside)|\b[AM]\d{1,3}(?:\(M\))? (?:near|at|outside|in)|CID (?:in|at)|based (?:in|at)|\b(?:they|both|pair|trio|who)\b(?: \w{1,8}){0,6} comes? from) (?:the )?$/i,
  /** Where the money was fetched, spent or sent: a bank's, a shop's or a hotel's town is not the victim's. */
  errandBefore:
    /\b(?:shops?(?! assistant)|jewellers?|jeweller's|dealers?|outlets?|supermarkets?|bureau(?: de change)?|hotels?|retailer|showroom|sorting office|depot|warehouse|headquarters|head office|HQ|offices|motorway services|service station|services|(?<!(?:village|church|parish|community) )[Hh]all)(?: \w{2,12})? (?:in|at|near) (?:[A-Z][\w']+ and )?(?:the )?$|\b(?:used|spent|spending|spend)\b[^.!?;]{0,50}\b(?:in|at) (?:the )?$|\b(?:sons?|daughters?|brothers?|sisters?|nephews?|nieces?|relatives?|grandsons?|granddaughters?|famil(?:y|ies))\b[^.!?;]{0,24}\b(?:li(?:ves?|ving)|based|work(?:s|ing)?) in $/,
  /** Where it was sent; and "a gang working from a flat in Hull": where the callers sat. */
  destination:
    /\b(?:gang|fraudsters?|scammers?|callers?|thieves|voice|criminals|crooks|they|operation)\b[^.!?;]{0,60}\b(?:from|out of|in) an? (?:[\w-]{2,12} ){0,2}(?:flat|bedsit|house|office|call centre|warehouse|hotel|room|lock-up|squat) in (?:the )?$|\bto an? (?:address|laboratory|office|lock-?up|safe house|yard) (?:in|at) (?:the )?$|\b(?:flight|train|coach|ferry|ticket|bus) to (?:the )?$|\b(?:[Ss]omeone|[Ss]omebody|youths?|thieves|clerk|relative|breeder|seller|dealer) (?:in|from|at) $|\bthat (?:an?|one|some) (?:bank )?(?:teller|cashier|clerk|manager|jeweller)s? (?:in|at) $|\ban account in $|\b(?:said|says|claimed|told (?:her|him|them)) (?:that )?(?:she|he|they) (?:was|were|is|had been) an? [\w -]{3,30} (?:in|from|at) $|\b(?:television|laptop|phone|fridge|sofa|holiday|purchase|payment|withdrawal|transaction)s?(?: \w{2,12}){0,3} in $|\b(?:sen[dt]|sending|post(?:ed|ing)?|couriered|deliver(?:ed|ing)?|driven|drove|drive|travel(?:led)?)\b[^.!?;]{0,70}?\b(?:to|address in|hotel in|house in|flat in) (?:the )?$/,
};
