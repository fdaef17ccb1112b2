import type { Act } from './act.ts';

const HEARD: Act['allow'] = ['asked_about', 'denied', 'taught'];

/** What shows in an account that nobody was defrauded in it, or that it tells of somebody else's fraud, a warning, a lesson or a play. */
export const TOLD_GENUINE: Act[] = [
  {
    id: 'told_proved_genuine',
    stage: 'protective',
    rule: null,
    weight: 0,
    doer: 'any',
    allow: HEARD,
    patterns: [],
    told: [
      '(?:turned out|turns out|it transpired) {gap3}(?:it was|that it|to be|to have been|he was|she was|they were|they really)|(?:so|and) it (?:was|is) (?:really |actually |only |just )?(?:him|her|them|my|our)|it was only (?:my|our|the)|(?:perfectly|quite|all|completely) (?:genuine|above board|legitimate|in order|fine)',
      'on (?:his|her|their|its) own (?:line|number|phone|extension)|(?:rang|phoned|called|tried) {gap4}(?:back )?(?:on|through) (?:the|their|its|a) {gap2}(?:number|switchboard|main|usual|proper|published|one)',
      '(?:nothing|isnt anything|not anything) wrong|false alarm|(?:made a|bit of a|all that) fuss|no harm (?:done|meant)|(?:got|had) (?:the wrong end|it wrong)|misunderstood|misheard',
      '(?:not a|no) complaint|(?:to|a) (?:compliment|commend)|(?:want|like|wish|wanted) to (?:thank|say thank|compliment|praise|commend)|please thank|credit to',
    ],
    why: 'It was looked into, and was what it said it was.',
    examples: ['It turned out it was the florist.', 'I rang Mr Poole on his own line and he said yes.'],
    counterExamples: ['He told me to take out four thousand pounds.'],
  },
  {
    id: 'told_asked_nothing',
    stage: 'protective',
    rule: null,
    weight: 0,
    doer: 'any',
    allow: HEARD,
    patterns: [],
    told: [
      '(?:never|didnt|did not|not once) {gap2}(?:asked?|wanted|want|mentioned?) {gap2}(?:me |us |her |him )?(?:for |about )?(?:any|a|an|anything|my|her|his|money|numbers|details|card|the card|the pin)',
      '(?:asked|asks) (?:me|her|him|us|my \\w+) (?:whether|if) {gap1}(?:anybody|anyone|somebody|someone|id|i had|she had|he had|i knew|i was being|any)',
      '(?:said|told me|told her|told him|told us) {gap3}(?:not to (?:tell|give|say|read) {gap3}(?:pin|number|code|password|details)|to (?:take|have) (?:my|her|his|our|a) time|there was no (?:rush|hurry)|to ring {gap3}(?:back|if|first))',
      '(?:nobody|no one|noone) {gap1}(?:genuine|real|honest|proper|official) (?:would|will) {gap1}(?:ask|tell|want)|no (?:genuine|real|honest|proper) (?:bank|officer|caller|person|policeman|firm) (?:would|will) {gap1}(?:ask|tell|want)',
      '(?:held|hold|holding|stopped|paused|delayed|put a stop on) {gap2}(?:the|my|her|his) (?:payment|transfer|money|withdrawal)',
    ],
    why: 'Whoever rang asked for nothing, or asked what a bank asks to protect a customer.',
    examples: [
      'He never asked me for any numbers.',
      'They said nobody genuine would ask me to move money.',
      'The cashier asked me whether anybody had rung me.',
    ],
    counterExamples: ['She asked me for my number.'],
  },
  {
    id: 'told_play_or_lesson',
    stage: 'protective',
    rule: null,
    weight: 0,
    doer: 'any',
    allow: HEARD,
    patterns: [],
    told: [
      'rehears(?:e|al|ing|ed|als)|panto|pantomime|am dram|drama (?:club|group|society|teacher|class)|(?:in|for) (?:a|the|his|her|our|their) (?:play|sketch|panto|audition|gcse|film)|(?:learning|practising|running through|read) {gap2}(?:his|her|their|my) (?:lines|part|script)|plays the|playing the part',
      'sermon|preached|training (?:session|exercise|day)|refresher|exercise|one of their tests|(?:a|the|their) (?:phishing|security|annual) (?:test|exercise|drill)|simulat(?:ed|ion)|quiz|worksheet|assembly|(?:gave|given|giving|give|did|doing|to) (?:us )?(?:a|the|their|his|her) (?:talk|lesson|lecture|presentation)|neighbourhood watch|coffee morning|lunch club|handed (?:round|out)|newsletter|parish magazine|(?:came|come|coming) (?:and|to) (?:talk|speak)',
      '(?:on|in) the (?:radio|telly|television|news|paper|papers|programme|archers|podcast)|documentary|storyline|(?:a|the|my) (?:novel|book|crime drama)|book club',
      '(?:read|saw|seen|heard|watched|cut) {gap5}(?:gazette|echo|mercury|herald|chronicle|advertiser|observer|magazine|leaflet|poster|notice ?board|facebook|crimewatch)|(?:on|for|doing|did) {gap2}jury|jury (?:service|duty)|(?:in the|from the) (?:dock|witness box)|(?:crown|magistrates) court|(?:was|were|got|been) (?:sentenced|sent down)|(?:it was|happened to) (?:my|his|her|our) late|(?:played|showed) us (?:a|the|some|one)',
      'years ago|(?:already|been|was) reported|(?:a|my) (?:friend|neighbour) {gap3}(?:not me|was taken for|was had|got caught|lost)|not me',
    ],
    why: 'It tells of a lesson, a play, a warning, or a fraud of long ago.',
    examples: [
      'She was rehearsing for the village panto.',
      'They did one of their tests on us at work.',
      'I read in the Gazette about a couple who lost eleven thousand.',
      'I was on the jury for one of these.',
    ],
    counterExamples: ['He came for the envelope at four.'],
  },
];
