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
  ],
  male: ['man', 'gentleman', 'widower', 'grandfather', 'father', 'businessman', 'dad', 'grandad', 'boy'],
  couple: ['couple', 'husband and wife'],
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
    'school',
    'business',
    'someone',
    'octogenarian',
    'septuagenarian',
    'nonagenarian',
    'retiree',
    'individual',
    'church-goer',
    'friend',
  ],
  /** Words that may stand between "a" and the noun. */
  describing: (
    'elderly retired older vulnerable local disabled frail widowed female male lone recent further other young wealthy unsuspecting terrified kind-hearted ' +
    'potential separate single fellow busy grieving middle-aged village city town county intended would-be hard-of-hearing partially-sighted poor unfortunate ' +
    'unlucky shocked distressed worried isolated devastated heartbroken trusting savvy quick-thinking'
  ).split(' '),
  /** What a case is called: "in one incident", "two offences". */
  cases: ['case', 'incident', 'instance', 'offence', 'occasion', 'example'],
  /** Words after the mention that make it an offender or an official: only what is attached to it, not what comes later in the sentence. */
  notVictimAfter: [
    {
      pattern:
        /^(?:,? (?:aged |of )?\d{2},?| from [\w' ]{2,24}| calling| on the (?:phone|line)| with [\w -]{3,24})?,? ?(?:(?:who (?:was |had )?)?(?:falsely )?(?:claim|pretend|pos|purport|impersonat)(?:ing|ed|es|s)\b|(?:who )?(?:she|he|they) (?:had )?(?:met|never met)|who (?:said|says|told|offered|rang|phoned|called|came|identified|introduced)\b|dressed|wearing|in a (?:van|car|hi-vis|suit|uniform)|linked to|described as|calling (?:himself|herself)|(?:they |she |he )?(?:thought|believed) (?:to be|was))/i,
      because: 'what follows is what an offender does',
    },
    {
      pattern:
        /^(?: and (?:a |another )?(?:\w{2,12} )?(?:wo)?m[ae]n)?(?:,? (?:both |aged |of ){0,2}\d{2}(?:,? (?:and )?\d{2}){0,3},?)?(?:,? (?:both )?(?:from|of) [^.!?,]{2,40},?)? (?:(?:was|were|had been|has been|have been|is|are) (?:\w{2,12} )?(?:arrested|caught|detained|charged|jailed|sentenced|convicted|held|bailed|remanded|wanted|found guilty)|pleaded|appeared (?:at|before|in)|admitted)\b/i,
      because: 'arrested or before a court',
    },
  ],
  /** Words before it that make it an offender. */
  notVictimBefore: [
    {
      pattern:
        /\b(?:e-fit|images?|footage|arrest(?:ed|ing)?|charged|looking for|trace|identify|jailed|description|described as|(?:suspects?|offenders?|couriers?|callers?|fraudsters?)(?:,| is| was| were| are)) (?:of |as )?$/i,
      because: 'described as an offender',
    },
    {
      pattern: /\b(?:if|typical|average|every|any|no|each|whether|most|likely|anybody|whether) $/i,
      because: 'nobody in particular',
    },
  ],
  /** Words before "a man", "a woman", "a person" (not before "a resident"): they are the one who did it. */
  doneBy: {
    pattern:
      /\b(?:by|with|to|as|for|(?:calls?|texts?|messages?|e-?mails?|visits?|letters?|rung|contact|approach(?:es)?) from) $/i,
    because: 'done by or given to them',
  },
  /** The nouns `doneBy` speaks of. */
  eitherSide:
    /\b(?:m[ae]n|wom[ae]n|person|individual|someone|male|female|people|youth|teenager|driver|company|firm|business|friend|neighbour)$/i,
};
