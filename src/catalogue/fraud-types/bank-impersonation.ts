import { CALL_ADVICE } from '#catalogue/advice/call-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** A false bank (or false police) that wants transfers, codes or details and sends no collector. */
export const bankImpersonation: FraudTypeDefinition = {
  id: 'bank_impersonation',
  name: 'Somebody pretended to be your bank',
  description:
    'A caller or message that claims to be from the bank gets the victim to move money to a "safe account" or to give codes or details.',
  questions: [
    'Which bank did they say they were from, and what number did they ring or text from?',
    'What did they ask you to do: move money, read out codes, install anything?',
    'Where was the money sent: sort code, account number and name?',
    'Have you told your bank, by 159 or the number on your card?',
  ],
  asks: ['pretended', 'number', 'account'],
  signs: [
    sign(
      5,
      'The police were claimed, and money was only to be moved: nobody came for it.',
      /^(?![\s\S]{0,6000}\b(?:couriers?|handed|hand (?:it|over)|collect\w*|cash|at the door|doorstep|envelopes?|taxi|picked up|pick (?:it|them|the)|jewell\w+|gold|withdr\w+)\b)(?=[\s\S]{0,6000}\b(?:police|detective|fraud squad|scotland yard|cid)\b)[\s\S]{0,6000}?\b(?:bank transfer|transferred|transfer (?:it|the|my|her|his|£)|safe account|new account|sort code|payee|online bank\w*|moved? (?:my|her|his|the) (?:money|savings))\b/,
    ),
    sign(
      4,
      'Card details were asked for on the telephone.',
      /\b(?:card protection|long (?:card )?number|three digits|3 digits|cvv|expiry date|sending my money to myself|holding account|card services)\b/,
    ),
    sign(
      4,
      'The real bank knew nothing of the call.',
      /\b(?:rang|called|phoned|spoke to|contacted|asked) (?:my|her|his|the|our) (?:\w+ )?bank\b[^.;\n]{0,50}\b(?:not them|had not (?:rung|called|contacted)|hadn't (?:rung|called|contacted)|(?:wasn't|was not) (?:from )?them|no record|know nothing|knew nothing)\b/,
    ),
    sign(
      4,
      'The bank asked for savings to be moved to protect them.',
      /\b(?:mov|transfer)\w*(?: \w+){0,6} (?:to (?:protect|safeguard|keep (?:it|them) safe)|to (?:a|an|the) (?:new|different|protected|secure|temporary) account|balance)|new account (?:they|he|she|the bank)|protect (?:my|her|his|the) (?:money|savings|account)/,
    ),
    sign(
      3,
      "The bank's own security questions or devices were used.",
      /\b(?:memorable (?:word|information|name)|new device|security (?:number|details|questions)|approve (?:\w+ )?(?:notification|payment|request)s?|notifications? in (?:the|my|her|his) app|bank's head office)\b/,
    ),
    sign(
      3,
      'Nobody came to the house.',
      /\b(?:no ?(?:one|body) came to (?:the|my|her|his) (?:house|door|home)|did not send anyone|post(?:ed)? (?:my|her|his|the) (?:card|cash))\b/,
    ),
    sign(
      6,
      'Money was to be moved to a safe account.',
      /\b(?:safe|secure|holding|safer|protected|new|temporary|security) (?:bank |savings |holding )?(?:account|acct|a\/c|acc)\b/,
    ),
    sign(
      4,
      "The caller claimed to be the bank's fraud team.",
      /\b(?:fraud|security) (?:department|dept|team|section|desk|line|prevention)|(?:my|her|his|the|their|your|purporting to be (?:from )?(?:her|his|the)) bank's? (?:fraud|security)|(?:barclays|lloyds|natwest|hsbc|santander|nationwide|halifax|tsb|monzo|starling|revolut|rbs|first direct|co-?op bank|metro bank|virgin money|visa|mastercard|amex|american express|barclaycard)(?: \w+){0,4} (?:fraud|security)\b/,
    ),
    sign(
      3,
      'The caller claimed to be the bank.',
      /\b(?:(?:from|at|as|with|to be|is|be|was|of) (?:(?!by\b)\w+ ){0,3}(?:bank(?! (?:transfer|account|statement|detail|card|holiday|balance|app)s?\b)|barclays|lloyds|natwest|hsbc|santander|nationwide|halifax|tsb|monzo|starling|revolut|rbs|building society|visa|mastercard|barclaycard)|(?:bank|barclays|lloyds|natwest|hsbc|santander|nationwide|halifax|tsb|visa)(?: \w+)? (?:rang|called|phoned|caller|impersonat\w*|imposter|scam)|(?:bogus|fake|false|supposed) bank|claiming to be (?:\w+ )?bank)\b/,
    ),
    sign(
      3,
      'One-time codes were asked for.',
      /\b(?:one[- ]time|six[- ]digit|6[- ]digit|security|verification|pass) ?(?:pass ?)?codes?|\botp\b|(?:read|give|gave|tell|told|share\w*|ask\w*)(?: \w+){0,4} (?:codes?|passcodes?)|codes? (?:that|which) (?:came|were sent|arrived)|approve (?:the |a )?(?:payment|transaction|notification)|card reader/,
    ),
    sign(
      2,
      'A payment on the account was questioned.',
      /\b(?:(?:suspicious|unusual|fraudulent|unauthori[sz]ed|strange|attempted) (?:payment|transaction|activity|transfer|purchase)s?|account (?:was|is|had been|has been) (?:compromised|hacked|under attack|at risk|attacked)|compromised|did (?:i|you|she|he) (?:make|authori[sz]e)|new payee|spent on (?:your|my|her|his|the) (?:\w+ )?card|(?:purchase|payment|transaction) (?:in|at|to) (?:argos|amazon|currys|apple|tesco))\b/,
    ),
    sign(
      2,
      "The number shown was the bank's.",
      /\b(?:number (?:on (?:the|my|her|his) (?:screen|phone|display) )?(?:matched|was the same)|back of (?:my|her|his|the) card|spoof\w*|genuine (?:bank )?number|same (?:text )?thread|showed as (?:my|the|her) bank)\b/,
    ),
    sign(
      2,
      'The victim moved money by transfer.',
      /\b(?:faster payments?|(?:moved?|moving|transfer\w*) (?:\w+ ){0,5}(?:money|funds|£|savings|everything|it|online|balance|to)|online bank\w*|mobile bank\w*|bank(?:ing)? app)\b/,
    ),
    sign(1, '159 was rung.', /\b159\b/),
    sign(
      3,
      'The false police asked only for a transfer.',
      /\bpolice(?: \w+){0,20} (?:transfer|safe account|online banking)\b/,
    ),
    sign(
      -4,
      'A collector came or was to come.',
      /\b(?:couriers?|taxi|collected|came to (?:the|my|her) (?:door|house)|envelope|put (?:the |my |her )?cards?|pick (?:it|them|the) up|sending (?:someone|somebody|a man)|send (?:someone|somebody|a man))\b/,
    ),
    sign(
      -4,
      'Remote help for a computer was the story.',
      /\b(?:microsoft|openreach|teamviewer|anydesk|pop[- ]?up|virus|broadband|router|amazon prime)\b/,
    ),
    sign(
      -3,
      'The bank confirmed that its call was genuine.',
      /\b(?:genuine(?:ly)?|really|it was) (?:\w+ ){0,2}(?:my|the|her|his) bank\b|call was genuine|confirmed (?:the call|it) was/,
    ),
    sign(
      -3,
      'It is about a relationship, an investment, or goods.',
      /\b(?:dating|invest\w*|crypto|marketplace|puppy|rental|hi mum|hello mum|invoice|solicitor|parcel|royal mail|evri|dpd|hmrc)\b/,
    ),
  ],
  hints: {
    strong:
      'halifax barclays lloyds natwest hsbc santander nationwide tsb monzo starling revolut visa mastercard passcode passcodes otp',
    weak: 'bank account transfer transferred payee balance codes code security text fraud online app payment payments app approve hackers device savings memorable banking compromised',
  },
  fieldSigns: [
    inField('impersonated', 'bank', 5, 'A bank was impersonated.'),
    inField('askedFor', 'transfer_money', 2, 'Money was to be transferred.'),
    inField('askedFor', 'disclose_bank_details', 2, 'Bank details were asked for.'),
    inField('askedFor', 'hand_over_card', -3, 'A card was to be handed over.'),
    inField('askedFor', 'withdraw_cash', -2, 'Cash was to be withdrawn.'),
    inField('askedFor', 'hand_over_cash', -3, 'Cash was to be handed over.'),
    inField('askedFor', 'remote_access', -1, 'Remote access was asked for.'),
    inField('handedOver', 'transfer', 1, 'Money was transferred.'),
    inField('handedOver', 'bank_details', 1, 'Bank details were given.'),
    { field: 'collection', weight: -4, because: 'A collection is described.' },
  ],
  variants: [{ code: 'SAFE_ACCOUNT', name: 'Safe account', pattern: /\b(?:safe|secure|holding) (?:bank )?account\b/ }],
  advice: CALL_ADVICE,
  examples: {
    is: [
      'The fraud team at my bank rang, or so I thought, and I moved £6,200 to a safe account they had opened for me.',
      'ip recd text re new payee then call from Santander security, read out otp, £980 gone',
      'Automated call said £500 had been spent on my Visa card, press 1 to speak to the fraud department. I hung up.',
    ],
    nearMisses: [
      {
        text: 'The bank rang about a payment; I rang the number on my card and they confirmed it was genuine, it really was my bank.',
        is: 'not_fraud',
      },
      {
        text: 'Caller from Barclays fraud told her to put her cards in an envelope for a courier who collected them.',
        is: 'courier',
      },
    ],
  },
};
