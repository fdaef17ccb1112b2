import type { Act } from './act.ts';

const WHO =
  'he|she|they|who|man|woman|lady|girl|lad|bloke|chap|guy|gentleman|officer|detective|inspector|policeman|caller|person|voice|someone|somebody|solicitor|lawyer|and|then|person';

/** The grammar of recollections: who was said to be calling, who was told to do what, and what became of it. Only accounts hold these. */
export const TOLD: Act[] = [
  {
    id: 'told_claimed',
    stage: 'support',
    rule: null,
    weight: 0.2,
    doer: 'any',
    patterns: [],
    told: [
      '(?:said|saying|says|claiming|claimed|claims|pretending|pretended|purporting|posing|calling|called|so called|supposed|supposedly|convinced her|made out) {gap5}(?:he was|she was|they were|to be|himself|herself|themselves|from|as|police|bank|detective|officer|inspector|my bank|her bank|bt|amazon|hmrc)',
      '(?:someone|somebody|a man|a woman|a bloke|a lady|a chap|a person|some man|a caller) {gap3}(?:from|said|saying|claiming|calling|pretending|phoned|rang|called|told|asked|with)',
      '(?:looked like|sounded) {gap3}(?:bank|genuine|real)|(?:it was|they were) {gap2}(?:from|about) {gap3}(?:police|bank|amazon|bt|microsoft|hmrc)',
    ],
    why: 'The caller said who he was; nothing else shows it.',
    examples: ['He said he was from the bank.', 'A man calling himself Detective Rose rang.'],
    counterExamples: ['The library rang.'],
  },
  {
    id: 'told_instructed',
    stage: 'constraint',
    rule: 'OTHER_RED_LINE',
    weight: 0.3,
    wide: true,
    doer: 'any',
    patterns: [],
    told: [
      `(?:${WHO}) {gap3}(?:told|asked|wanted|got|made|persuaded|convinced|instructed|needed|had|said|says|wants|asks|tells|kept telling) (?:me|her|him|us|them|mum|dad|my \\w+|that|i|she|he|you|gran|nan) {gap2}(?:to|had|must|should|was to|needed|need|not|shouldnt|for|read|send|get|put|go|give|approve|take|mustnt)`,
      '(?:was|were|been|being|am|is) {gap2}(?:told|asked|instructed|advised|persuaded|ordered) {gap2}(?:to|not|by|that|what|for)',
      '(?:i was|she was|he was|shes|hes|ive|she has|he has|mums|were|wasnt|mustnt|im) (?:got )?(?:to|not to) (?:go|get|take|tell|say|send|buy|put|move|give|keep|let|withdraw)',
      '(?:wants|wanted|needs|needed|asked for|asking for|demanded|will need) {gap4}(?:money|cash|code|codes|pin|card|cards|£\\d+|\\d+|euros|gold|grand|fee|the same again|more|details|control)',
    ],
    why: 'Somebody on the telephone told a person what to do.',
    examples: ['He told me to go to the bank.', 'She was told to withdraw it.'],
    counterExamples: ['I asked for a receipt.'],
  },
  {
    id: 'told_lost',
    stage: 'support',
    rule: null,
    weight: 0.2,
    doer: 'any',
    patterns: [],
    told: [
      '(?:money|savings|loan|everything|account|wages|it|£\\d+k?|\\d+k?) {gap4}(?:has gone|have gone|is gone|was gone|had gone|all gone|emptied|out of my account|before i realised)',
      '(?:ive|i have|i|he|she|theyve|weve|hes|shes) {gap2}(?:lost|sent|gave|given|handed|paid|transferred|moved|read) {gap3}(?:it|them|him|her|£\\d+k?|\\d+k?|all|everything|money|savings|the code|the cash|my savings|nine|eight|\\w+ thousand|the lot|an envelope|the packet)',
      'like a fool|before i realised|havent heard since|is that right|wont listen|thought better of it|i only found out',
    ],
    why: 'Money or a card is gone.',
    examples: ["I've sent £4,200 to it."],
    counterExamples: ['I sent a postcard.'],
  },
  {
    id: 'told_ordinary',
    stage: 'protective',
    rule: null,
    weight: -0.3,
    doer: 'any',
    allow: ['asked_about', 'denied', 'taught'],
    patterns: [],
    told: [
      '(?:didnt|did not|never|wont|dont) {gap2}(?:ask|want|need|have to|ring|take) {gap4}(?:anything|any|money|details|pay|do|charge)',
      '(?:nothing|no) {gap2}(?:to pay|to do|i had to do|for me to do|charge|phone calls|hurry|rush)|there was no charge|in the post|by cheque|by letter|at the station|come to the station|in the branch|in branch|into the branch|at the depot|on (?:their|the) website',
      '(?:check|checked|ring|rang|call|phoned) {gap3}(?:with )?101|check with|(?:number|letter) {gap3}(?:on|from) {gap2}(?:my|the|their) {gap2}(?:card|letter|statement|website)|with (?:some )?id|photo id|his id|her id|have id|showed? (?:his|her|their) (?:card|id)|brings? (?:some )?id|passport|driving licence',
      '(?:i|we) (?:rang|phoned|called|asked|reported|booked|ordered) {gap4}(?:them|my bank|the bank|bt|the fraud line|back|it|because|as|myself|for it)|that rang them|id asked|as id asked|i was expecting',
      '(?:crime number|statement|victim support|leaflet|leaflets|found guilty|sent to prison|going to court|trading standards|age uk|court case|identify|call blocker|refunded|a new one|another one|sending another|new card)',
    ],
    why: 'What genuine firms and officers do: nothing asked for, in writing, at the counter, on a number of your own.',
    examples: ["They didn't ask me for anything.", 'He told me to check with 101.'],
    counterExamples: ['He wanted the money now.'],
  },
];
