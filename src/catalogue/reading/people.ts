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
    'local',
    'school',
    'business',
    'company',
    'firm',
    'someone',
    'octogenarian',
    'septuagenarian',
    'nonagenarian',
    'retiree',
    'individual',
    'fan',
    'buyer',
    'driver',
    'motorist',
    'neighbour',
    'parent',
    'church-goer',
    "caller's victim",
    'friend',
  ],
  /** Words after the mention that make it an offender or an official. */
  notVictimAfter: [
    {
      pattern:
        /^[^.!?]{0,60}?\b(?:claim(?:ing|ed)|pretend(?:ing|ed)|pos(?:ing|ed)|purport(?:ing|ed)|impersonat(?:ing|ed)|(?:was|were|been|is|are) (?:also )?(?:arrested|charged|jailed|sentenced|convicted|held|bailed|remanded|wanted|seen)|pleaded|appeared (?:at|before|in)|admitted|described as|dressed|wearing|who said (?:he|she|they)|said (?:he|she|they) (?:was|were)|in a (?:van|car|hi-vis)|linked to|offered to (?:clean|repair|fix))\b/i,
      because: 'what follows is what an offender does',
    },
  ],
  /** Words before it. */
  notVictimBefore: [
    {
      pattern: /\b(?:by|from|to|with|of|as|another fraudster,) (?:a|an|one|another|two|the) (?:\w{2,12} ){0,2}?$/i,
      because: 'done by or given to them',
    },
    {
      pattern:
        /\b(?:e-fit|image|cctv|arrest(?:ed)?|charged|suspect|offender|police are looking for|looking for|trace|identify|jailed|white|black|asian|tanned|slim|stocky|bogus|fake|unknown|young|bald|second suspect|fraudster|courier|scammer|caller was|voice)[ ,:]{1,2}(?:of |is |was )?(?:a |an |the |two |another )?(?:\w{2,12} ){0,1}?$/i,
      because: 'described as an offender',
    },
    {
      pattern:
        /\b(?:if|typical|average|every|any|no|each|whether|most|likely|anybody|that)\s(?:a |an |the )?(?:\w{2,12} ){0,1}?$/i,
      because: 'nobody in particular',
    },
  ],
};
