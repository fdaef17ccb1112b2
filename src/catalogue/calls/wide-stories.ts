import type { Act } from './act.ts';

/** Stories and claims of who is calling, in whatever words. Light: they make amber sooner and give an ask its setting. */
export const WIDE_STORIES: Act[] = [
  {
    id: 'wide_claim_police',
    family: 'claim_police',
    stage: 'identity',
    rule: null,
    weight: 0.3,
    doer: 'any',
    kind: 'police',
    patterns: [
      '(?:its|its the|this is|im|i am|here|name is|names|from|at|with|is) {gap3}(?:police|detective|sergeant|inspector|constable|dc|ds|di|pc|cid|scotland yard|fraud squad|serious fraud office|crime agency|action fraud|cyber crime|counter terrorism|constabulary|met)',
      '(?:detective|dc|ds|di|pc|sergeant|inspector|chief inspector|investigator) \\w+ (?:here|again|speaking|calling|from|at|of|\\w+ police)|collar number|badge number|only me {gap3}the met',
    ],
    told: [
      '(?:detective|dc|ds|inspector|sergeant|policeman|police officer|officer|scotland yard|crime agency|the met|from the police|fraud squad)',
    ],
    why: 'He says he is the police. That alone proves nothing: anybody can say it.',
    examples: ["It's Detective Constable Marsh."],
    counterExamples: ['I like police dramas.'],
  },
  {
    id: 'wide_claim_bank',
    family: 'claim_bank',
    stage: 'identity',
    rule: null,
    weight: 0.25,
    doer: 'any',
    kind: 'bank',
    patterns: [
      '(?:its|this is|im|i am|from|at|with|calling from|is|here) {gap4}(?:{brand}|your bank|the bank|bank of england|card services|fraud team|fraud department|fraud prevention|visa security|security team|amex|customer protection|halifax|the coventry|royal bank)',
      '(?:{brand}) (?:fraud|security|card|here|customer|support)|relationship team|just returning your call|bereavement team at the bank',
    ],
    told: [
      '(?:from|claiming|said|called|rang|phoned|pretending|was|as) {gap4}(?:{brand}|my bank|the bank|your bank|visa|fraud team|security team)|(?:{brand}) (?:called|rang|phoned)',
    ],
    why: 'He says he is the bank. The number shown on the telephone can be forged.',
    examples: ["It's Marks and Spencer's, I mean this is your bank."],
    counterExamples: ['The bank is shut.'],
  },
  {
    id: 'wide_claim_other',
    family: 'claim_company',
    stage: 'identity',
    rule: null,
    weight: 0.25,
    doer: 'any',
    kind: 'other',
    patterns: [
      '(?:its|this is|im|i am|from|with|calling from|on behalf of) {gap4}(?:amazon|microsoft|windows|broadband|bt|sky|virgin media|hmrc|revenue|dwp|work and pensions|home office|ministry|court|fines|council|electric board|energy|royal mail|dpd|post office|recovery|tracing|lottery|trading standards|financial conduct|asset|claims|refund|rebate|immigration|prudential|nhs|compensation)',
      '(?:nan|gran|grandad|mum|dad|nana|grandma) (?:its me|hi its me|its your)|its your favourite|on a mates phone',
    ],
    told: [
      '(?:amazon|microsoft|broadband|bt|hmrc|tax office|sky|national insurance|her grandson|our son|investment|crypto|girlfriend|lottery|energy company|pretending to be)',
    ],
    why: 'A caller from a well-known name is not proved by the name.',
    examples: ['This is the DWP cost of living team.', "Nan it's me."],
    counterExamples: ['I bought it on Amazon.'],
  },
  {
    id: 'wide_story',
    family: 'claim_compromise',
    stage: 'story',
    rule: null,
    weight: 0.5,
    doer: 'any',
    patterns: [],
    near: [
      ['{crookery}', '{ownthing}'],
      ['{crookery}', '{worker}'],
      ['{unknownpay}', '{waitingpay}'],
    ],
    why: 'A frightening story about your bank, card, name or computer is how this fraud begins.',
    examples: [
      'Someone in Birmingham logged in and your details were on the list.',
      'Two payments that are sat waiting to leave.',
    ],
    counterExamples: ['Your table is booked for eight.'],
  },
  {
    id: 'wide_other_story',
    family: 'other_story',
    stage: 'story',
    rule: null,
    weight: 0.5,
    doer: 'any',
    kind: 'other',
    patterns: [
      '(?:owed|due|entitled to|overcharged|refund of|rebate|compensation|winner|youve won|category winner|waiting for you|your portion|has been traced|grown|its worth|approved) {gap8}(?:{sumword}|you|\\d+|since|double)',
      '(?:liability|unpaid|outstanding|contempt|warrant|jury service|disconnection|cut you off|cut off|not valid|illegally|landing card|returned by the bank) {gap9}',
      '(?:bump|crash|collision|accident|done for|arrested|hit a|mess|dropped it|dropped my phone|broke my phone|stinking cold) {gap9}(?:car|phone|station|baby|spain|driver|mess|loo|solicitor|dead|bad way|cold|lady)',
      '(?:router|ip address|your computer|network|wifi|broadband) {gap9}(?:error|hacked|hacker|countries|bad files|illegal|virus|warning)',
      '(?:medicine|drugs|phones|parcel|passport|national insurance) {gap9}(?:your name|not allowed|isnt allowed|police|money laundering|rent|accounts)',
      '(?:customs|contract|cheque|rig|unit|un|visa|surgery) {gap9}(?:holding|released|no bank|buy out|duty|paid)',
      '(?:charged you double|renewing? today|will renew|a booking charge|lost in the system|in the wrong band)',
    ],
    told: [
      '(?:viruses|hackers|crashed|accident|police cell|lost his phone|suspended|never met|investment|oil rig|refund|by mistake|warrant|cut off)',
    ],
    why: 'A story told by callers who then ask for money or control of the computer.',
    examples: ["You've been in the wrong band so there is a rebate of three thousand pounds."],
    counterExamples: ['Your prescription is ready.'],
  },
];

/** Classes of words of these stories. */
export const WIDE_STORY_WORDS: Record<string, { base: string; told?: string }> = {
  crookery: {
    base: 'arrested|stopped|caught|detained|custody|nicked|raided|seized|cloned|clone|copied|copy|copying|duplicate|forged|forgeries|counterfeit|dud|fakes|faulty|stolen|skimmed|skimmers|hacked|logged in|signed in|log in as you|got at|bin[s]?|photographs|infiltrated|corrupt|involved|in on it|pocketing|switching|swapping|stealing|part of the cell|investigation|investigating|suspended|feeding him|astray|discrepancy|breach|exposed|stop them|applied for|opened three|on it|gang|syndicate|villains|suspect|suspects|fraudster|fraudsters|criminals|scammers|identity|ringing up as you|walking into|spending|using it|trying to|tried to|attempts?|blocked|been used|was used|presented|money laundering|drugs line|tampered|toy money|bad run|wallpaper',
  },
  ownthing: {
    base: 'your (?:\\w+ ){0,2}?(?:card|cards|account|accounts|name|details|savings|bank|branch|building society|post office|identity|app|passport|passbook|statements|money|banking|balance|purse|phone|number|house|local branch|street|road|profile|system)|yours|as you|a bank card|bank cards|on the list|a list|list|customers|in your area|that branch|the branch|new payee|three petrol stations|our local',
  },
  worker: {
    base: 'employee|employees|staff|cashier|clerk|clerks|on the counter|behind the counter|bank official|manager|subpostmaster|lass at the bank|the girls?|one of the \\w+|member of the team|members of the team|carer|insider|inside|jeweller|somebody in the branch',
  },
  unknownpay: {
    base: 'payments?|transaction|transactions|direct debit|purchase|payee|charge|top up|order|orders|card payment|request|overdraft|loan',
  },
  waitingpay: {
    base: 'waiting to leave|sat waiting|that not you|dont normally|not you|set up|tried|did you|authorise|in leeds|flagged|scheduled|blocked|on hold|hold|stop|decline|wrong beneficiary|is that you|i take it|recognise|at currys|crypto|gambling|leave',
  },
};
