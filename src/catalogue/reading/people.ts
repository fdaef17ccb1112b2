/** Words for a victim. A word is only the beginning: `NOT_VICTIM` says when it is somebody else. */
export const PEOPLE = {
  female: [
    'woman',
    'lady',
    'widow',
    'grandmother',
    'gran',
    'mother',
    'housewife',
    'great-grandmother',
    'businesswoman',
    'mum',
    'girl',
    'grandma',
    'schoolgirl',
    'great-gran',
    'nan',
    'mother-of-two',
    'mother-of-three',
    'mum-of-two',
    'mum-of-three',
    'headmistress',
    'daughter',
    'wife',
    'sister',
    'granny',
    'nana',
    'bride-to-be',
  ],
  male: [
    'man',
    'gentleman',
    'widower',
    'grandfather',
    'great-grandfather',
    'father',
    'businessman',
    'dad',
    'grandad',
    'boy',
    'father-of-two',
    'father-of-three',
    'headmaster',
    'husband',
    'brother',
    'gent',
    'bloke',
    'chap',
    'grandpa',
  ],
  /** Two who are one victim. */
  couple: ['couple', 'husband and wife', 'brothers', 'sisters', 'twins', 'siblings'],
  /** Forms that an added s does not make. */
  plurals: ['women', 'men', 'ladies', 'people', 'families', 'businesses', 'charities', 'companies', 'churches'],
  /** Nouns that offenders are called by as well: with "the" they say nothing of who is meant. */
  /** Victims that are not people: believed only where the words that follow say that something befell them. */
  organisations:
    'school nursery business firm company charity club church merchant trader garage pub hotel restaurant shop café salon dealership practice surgery manufacturer contractor farm supplier-firm village-hall federation academy brewery joinery bakery hotelier bistro gallery studio dairy winery distillery farmhouse cafe parish-council trust hospice'.split(
      ' ',
    ),
  /** Nouns that are no victim, whatever befalls them. */
  notPeople:
    'bank call caller fraudster scammer criminal offender officer detective courier gang report message text spokesman spokeswoman spokesperson scam fraud court link website number payment account email letter advert taxi driver further total group team force council branch neighbour suspect defendant thief crook cheque transfer parcel package second third fourth fifth few number lot'.split(
      ' ',
    ),
  vague: [
    'man',
    'woman',
    'person',
    'individual',
    'boy',
    'girl',
    'teenager',
    'business',
    'company',
    'firm',
    'school',
    'friend',
    'someone',
    'daughter',
    'wife',
    'sister',
    'husband',
    'brother',
    'father',
    'mother',
    'dad',
    'mum',
    'resident',
    'youth',
    'acquaintance',
  ],
  neutral: [
    'victim',
    'resident',
    'pensioner',
    'householder',
    'homeowner',
    'customer',
    'person',
    'OAP',
    'student',
    'teenager',
    'shopper',
    'someone',
    'octogenarian',
    'septuagenarian',
    'nonagenarian',
    'retiree',
    'individual',
    'church-goer',
    'churchgoer',
    'friend',
    'divorcee',
    'great-grandparent',
    'grandparent',
    'parent',
    'villager',
    'occupant',
    'occupier',
    'reader',
    'listener',
    'saver',
    'islander',
    'treasurer',
    'family',
    'landlord',
    'tenant',
    'jobseeker',
    'buyer',
    'investor',
    'veteran',
    'farmer',
    'nurse',
    'teacher',
    'mourner',
    'acquaintance',
    'workmate',
  ],
  /** Words that may stand between "a" and the noun. */
  describing: (
    'elderly retired older vulnerable local disabled frail widowed female male lone recent further other young wealthy unsuspecting terrified kind-hearted ' +
    'potential separate single fellow busy grieving middle-aged village city town county intended would-be hard-of-hearing partially-sighted poor unfortunate ' +
    'unlucky shocked distressed worried isolated devastated heartbroken trusting savvy quick-thinking deaf blind grandmother-of-two married divorced recently-bereaved ' +
    'scam fraud targeted bereaved well-meaning generous lonely home-owning self-employed pregnant sprightly independent visually-impaired wheelchair-bound housebound terminally-ill very now'
  ).split(' '),
  /** What a case is called: "in one incident", "two offences". */
  cases: ['case', 'incident', 'instance', 'offence', 'occasion', 'example', 'attempt'],
  /** Words after the mention that make it an offender or an official: only what is attached to it, not what comes later in the sentence. */
  notVictimAfter: [
    {
      pattern:
        /^(?:,? (?:aged |of )?\d{2},?| from (?:the |a |an )?[\w']{2,14}(?: [A-Z][\w']{1,14}){0,2}| calling| on the (?:phone|line)| with [\w -]{3,24})?,? ?(?:(?:who (?:was |had )?)?(?:falsely )?(?:claim|pretend|pos|purport|impersonat)(?:ing|ed|es|s)\b|(?:who )?(?:she|he|they) (?:had )?(?:met|never met)|who (?:said|says|told|offered|rang|phoned|called|came|identified|introduced)\b|dressed|wearing|in a (?:van|car|hi-vis|suit|uniform)|linked to|described as|calling (?:himself|herself)|(?:they |she |he )?(?:thought|believed) (?:to be|was))/i,
      because: 'what follows is what an offender does',
    },
    { pattern: /^ from ['"\u2018\u201c]/, because: 'from where the caller said' },
    {
      pattern:
        /^(?: and (?:a |another )?(?:\w{2,12} )?(?:wo)?m[ae]n)?(?:,? (?:both |aged |of ){0,2}\d{2}(?:,? (?:and )?\d{2}){0,3},?)?(?:,? (?:both )?(?:from|of) [^.!?,]{2,40},?)?(?: (?:both |aged ){0,2}\d{2}(?:,? (?:and )?\d{2}){0,3},?)? (?:(?:was|were|had been|has been|have been|is|are) (?:\w{2,12} )?(?:arrested|caught (?!out)|detained|in custody|accused|released|charged(?! (?:£|more|over|almost|nearly|up to|for))|jailed|sentenced|convicted|held|bailed|remanded|wanted|found guilty|being questioned|questioned|interviewed|sent to prison|spared jail|given a suspended)|(?:have |has )?(?:pleaded|admitted|denied|appeared (?:at|before|in))|agreed to be interviewed|(?:is|was) (?:described|white|black|Asian|mixed[- ]race|slim|tall|thought to be|(?:about|around) (?:\w{3,9} )?(?:\d|five|six))|remains? in custody|(?:is|are) (?:due )?to (?:appear|be sentenced|stand trial)|(?:stood (?:in|trial|before)|went on trial|faced (?:the|a) (?:judge|court|jury|charge)|sat in the dock)|who (?:collected|acted|worked|posed|pretended|sold (?!(?:her|his|their) )|targeted|preyed|made|ran|used|stole|helped a gang))\b/i,
      because: 'arrested or before a court',
    },
    {
      pattern:
        /^ who [^.!?;]{4,110}\b(?:has|have|was|were|is|are) (?:been )?(?:jailed|sent to prison|sentenced|charged|arrested|convicted|locked up|spared jail|given (?:a (?:suspended|community)|\w{2,10} (?:years|months)))\b/i,
      because: 'arrested or before a court, told after what was done',
    },
    {
      pattern:
        /^(?:,? from [A-Z]\w{2,15},?)? (?:told [\w' ]{3,30}? (?:of|about)|said|says) (?:an?|her|his|their) (?:friend|fellow|neighbour|relative|aunt|uncle|mother|father|colleague)\b/,
      because: 'somebody who tells of another',
    },
    {
      pattern:
        /^(?: who (?:had|needed|has) to be (?:paid|repaid|reimbursed)\b| of (?:days|weeks|months|hours|years|minutes|times|hundred|thousand)\b| members?\b| friends?\b(?! (?:was|lost))| of (?:(?:our|the|its|their|bank|his|her|my|your) )?staff\b| doctor\b| home\b| court\b| leaders?\b| watch\b| officers?\b| hall\b| account\b|s? (?:and|or) (?:friends?|famil|relatives?|neighbours?|carers?)\b)/i,
      because: 'part of another name',
    },
  ],
  /**
   * After "a man", "a woman", "someone": the first of these that follows decides whether the one spoken of did it or had it done to them.
   */
  didIt: {
    pattern:
      /(?<!\b(?:was|were|been|being|be|is|get|got) (?:\w{2,12} )?)\b(?:c(?:a|o)me(?:s)?(?! (?:close|within|forward|to (?:light|realise)))|arriv(?:es|ed)(?![^.!?;]{0,60}\b(?:to find|after (?:paying|booking|buying|sending)))|(?:has|have|had) been (?:phoning|ringing|telephoning|calling|knocking|visiting|targeting|going (?:round|from))|call(?:s|ed) (?:at|on|round|for|to|her|him|them|the|back|and|herself|himself)|turn(?:s|ed) up|knock(?:s|ed)|collect(?:s|ed)|pick(?:s|ed) (?:it|them|up)|rang|rings|phon(?:es|ed)(?! by| and)|telephon(?:es|ed)(?! by)|claim(?:s|ed|ing)?|pretend(?:s|ed|ing)?|pos(?:es|ed|ing)|introduc(?:es|ed|ing)|identif(?:ies|ied|ying)|tells|told (?:her|him|them|the (?!caller|man|fraudster|scammer|police|bank|operator)|a|an|each|one|victims)|asks|asked (?:her|him|them|the|for|if|whether)|said (?:he|she|they|to be)|say(?:s|ing) (?:he|she|they)|persuad(?:es|ed)|offer(?:s|ed)|took (?!out|(?:the|a) (?:same |similar )?call|advice|fright|part|it to)|drove|visit(?:s|ed)(?! (?:her|his|their) (?:bank|branch))|wait(?:s|ed|ing) (?:outside|near)|shows|showed|dressed|wearing|purport\w{0,4}|impersonat\w{1,4}|convinc(?:es|ed)|instruct(?:s|ed)|demand(?:s|ed)|left with|made off|ran off|entered|snatched|stole|grabbed|met (?:her|him|them|the victim)|who (?:gave|said) (?:his|her) name|from (?:her|his|the|their) bank|calling)\b/i,
    because: 'what an offender does',
  },
  sufferedIt: {
    pattern:
      /\b(?:(?:was|were|has been|had been|have been|being|been|is|are) (?:\w{2,12} )?(?:phoned|rung|called|contacted|telephoned|cold[- ]called|told|asked|conned|scammed|tricked|duped|targeted|persuaded|approached|defrauded|convinced|robbed|cheated|swindled|deceived|taken in|left|fooled|instructed|urged|relieved|sent|saved|stopped|moments|about|advised|made|frightened|pressured|befriended|the (?:victim|target)|a victim|given|offered|coerced|talked|driven|visited|emailed|texted|messaged|informed|informed|messaged|led|lured|fleeced|exploited)|los(?:t|es|ing)|hand(?:ed|s)|gave|gives|paid|pays|sent|sends|transferr\w{2,3}|transfers|withdrew|withdraws|receiv\w{2,3}|receives|answer(?:ed|s)|realis\w{2,3}|fell|falls|refused|refuses|hung up|put the (?:phone|receiver)|became|grew|had (?:a|an|been|her|his|their|lost|money|thousands|£|received)|reported|bought|parted|ended up|bec(?:a|o)mes?|nearly|almost|narrowly|came (?:close|within)|ignored|told (?:police|officers|us|how|the (?:\w{2,12} )?(?:Echo|Times|News|Post|Mail|caller|man|fraudster|scammer|bank))|has (?:been|lost|told|had)|whose|wired|posted|invested|spent|clicked|responded|replied|believed|thought|suffered|signed|agreed|spotted|noticed|saw through|let (?:him|them|her|a)|took out|drew|went to|tried to|did not|didn't|has warned|is warning|suspected|passed|missing out|out of pocket|poorer|in (?:her|his|their) (?:\w{3,5} )?(?:\d0s|\w{3,5}ties))\b/i,
    because: 'what befalls a victim',
  },
  /** Words before it that make it an offender. */
  notVictimBefore: [
    {
      pattern:
        /\b(?:e-fit|images?|footage|homes?(?: addresses)? of|addresses of|(?:impact|personal) statement,?|arrest(?:ed|ing)?|charged|looking for|trace|identify|jailed|description|described as|(?:suspects?|offenders?|couriers?|callers?|fraudsters?)(?:,| is| was| were| are)) (?:of |as )?$/i,
      because: 'described as an offender',
    },
    {
      pattern:
        /\b(?:told|informed|assured)(?: (?:her|him|them|the \w{3,12}))? that $|\b(?:claim(?:ed|ing|s)|(?:caller|fraudster|scammer|man|he) said)(?: that)? $/i,
      because: 'somebody in the tale of the caller',
    },
    {
      pattern:
        /(?<!\b(?:return|returned|refund|refunded|repaid|repay|cost|loss|losses|back)\b[^.!?;]{0,30})£[\d,.]{1,9}[km]?(?: each| in cash)? (?:to|on|into) $/i,
      because: 'where the money went',
    },
    {
      pattern: /\b(?:if|typical|average|every|any|no|each|whether|most|likely|anybody|whether) $/i,
      because: 'nobody in particular',
    },
  ],
  /** Words before "a man", "a woman", "a person" (not before "a resident"): they are the one who did it. */
  doneBy: {
    pattern:
      /\b(?:(?<!\b(?:lost|suffered) )by|with|to|as|for|let|letting|gave|giving|given|handed|handing|paid|paying|passed|passing|(?:calls?|texts?|messages?|e-?mails?|visits?|letters?|rung|contact|approach(?:es)?) from) $/i,
    because: 'done by or given to them',
  },
  /** The nouns `doneBy` speaks of. */
  eitherSide:
    /\b(?:m[ae]n|wom[ae]n|person|individual|someone|male|female|girl|lad|boy|fellow|chap|people|youth|teenager|driver|company|firm|business|friend|neighbour)$/i,
};
