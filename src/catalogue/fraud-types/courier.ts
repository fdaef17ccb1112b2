import { CALL_ADVICE } from '#catalogue/advice/call-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** Telephone approach, and somebody comes for cash, cards or goods; or cash is to be drawn for "the police" or "the bank" (R5.4). */
export const courier: FraudTypeDefinition = {
  id: 'courier',
  name: 'Somebody rang as the police or a bank and wanted cash, cards or goods collected',
  description:
    'A caller who claims to be the police, a bank or another authority has cash, cards, gold or goods collected from the victim.',
  questions: [
    'Is somebody coming to collect, there now, or gone in the last 24 hours?',
    'Who did the caller say they were: name, rank, police station or bank?',
    'What were you asked to take out, buy or hand over?',
    'Who came to collect, in what vehicle, and was there a password?',
    'What number rang you, and did it ring your landline or your mobile?',
  ],
  asks: ['pretended', 'number', 'collector'],
  signs: [
    sign(
      4,
      'Money or cards are to be given to a colleague of the caller.',
      /\b(?:hand(?:ed|ing)?|g[ai]ve|giving|pass(?:ed|ing)?|signed for|bag|envelope)\b[^.;\n]{0,40}\b(?:colleague|chap|fellow|lady|woman|gentleman|agent|messenger|representative)\b|\b(?:colleague|lady|chap|woman|agent|representative)\b[^.;\n]{0,40}\b(?:attended|came for|collected|signed for|picked up)\b/,
    ),
    sign(
      4,
      'Somebody fetched the cash, the cards or the goods.',
      /\b(?:driver|courier|rider|man|male|lad|youth|motorcyclist|someone|somebody|stranger|officer|fellow|biker|taxi|cab)(?: \w+){0,4} (?:picked|collected|took|fetched) (?:it|them|up|the|her|his|my|these|those|both|all)\b/,
    ),
    sign(
      5,
      'A courier and what he is to fetch are named together.',
      /\bcouriers?\b[^.;\n]{0,60}(?:£|\b(?:cash|cards?|money|gold|watch(?:es)?|envelope|jewellery|savings)\b)|(?:£[\d,.]+k?|\b(?:cash|cards?|money|gold|watch(?:es)?|envelope|jewellery|savings))\b[^.;\n]{0,40}\bcouriers?\b/,
    ),
    sign(
      3,
      'A law-enforcement body is claimed.',
      /\b(?:national crime agency|\bnca\b|serious fraud office|\bsfo\b|interpol|economic crime unit|fraud investigat(?:or|ion)|police (?:impersonat\w*|imposter|call)|action fraud)\b/,
    ),
    sign(
      4,
      'A courier is sent to the victim.',
      /\bcouriers? (?:was|is|were|will|would|to|came|come|coming|attend\w*|arriv\w*|collect\w*|call\w*|on|en|fraud|due|turned|took|for|who|with|booked|sent|eta|out)|(?:send(?:ing)?|sent|by|to|the|a|via|different|another|bogus|for|unknown|waiting) couriers?\b/,
    ),
    sign(
      3,
      'A caller says that he is a police officer.',
      /\b(?:from|at|with|is|of|be|was|called|as|a|purported?|purporting|claim\w*|pretend\w*|said|impersonat\w*|pose\w*|posing|fake|bogus|saying) (?:\w+ ){0,4}(?:the police|police (?:officer|station|sergeant|detective|constable)?|metropolitan police|met police|detective|dc|ds|di|pc|sgt|sergeant|inspector|police|scotland yard|fraud squad|cid|hammersmith|paddington green|holborn|charing cross police|counter fraud)\b/,
    ),
    sign(
      2,
      'The caller names an officer or a station.',
      /\b(?:(?:dc|ds|di|pc|sgt|sergeant|detective|inspector|officer|d\.c\.?|p\.c\.?|d\.s\.?) [a-z]{3,}|scotland yard|hammersmith|paddington green|charing cross|met(?:ropolitan)? police|fraud squad|warrant number|badge number|collar number|shoulder number)\b/,
    ),
    sign(
      4,
      'Cash, a card or an envelope is handed over at the door.',
      /\b(?:(?:card|cards|cash|money|envelope|package|jewellery|gold|watch(?:es)?|rolex\w*|euros|it|them|bag)(?: \w+){0,6} (?:collected|picked up|taken away|handed (?:over|to)|passed to|given to)|(?:collect|collected|collects|collecting|pick(?:ed)? up|came for|come for|took|taking|coming for|picking up)(?: \w+){0,4} (?:card|cards|cash|envelope|package|money|jewellery|gold|notes|watch(?:es)?)|(?:handed|gave|passed|give|hand|giving|handing)(?: \w+){0,8} (?:to|at) (?:a |the |him |an? |some )?(?:\w+ ){0,2}(?:courier|driver|door|man|male|lad|youth|taxi|rider|officer|person|boy|someone))\b/,
    ),
    sign(
      4,
      'The notes or the bank staff are under suspicion.',
      /\b(?:counterfeit|forged|fake|dud|dodgy|marked|serial numbers?)(?: \w+){0,3} (?:notes?|money|currency|cash|serial)|serial numbers? (?:of|on)|(?:corrupt|crooked|dishonest|bent)(?: \w+){0,2} (?:bank|staff|cashier|employee|manager|jeweller)|(?:cashier|bank staff|staff (?:at|in)|teller|employee|branch staff|someone at (?:the|her|his|my) bank|bank|manager)(?: \w+){0,5} (?:corrupt|under investigation|passing|stealing|in on it|involved in|being investigated|swapping|issuing)|(?:test|check|examine|fingerprint|forensic\w*)(?: \w+){0,4} (?:bank ?notes|notes|money|cash)|catch (?:a |the )?(?:\w+ )?(?:cashier|thief|fraudster|bank|member of staff)/,
    ),
    sign(
      3,
      'The victim is to help an investigation.',
      /\b(?:(?:help|assist|helping|assisting|part of|take part in|co-?operate|evidence|needed|secret|undercover|covert|ongoing)(?: \w+){0,5} (?:investigation|operation|enquir\w+|inquir\w+|sting|as evidence|for evidence)|savings (?:was|were|are|is) evidence|as evidence|under ?cover|official secrets|covert)\b/,
    ),
    sign(
      3,
      "A person is said to have been arrested with the victim's card.",
      /\b(?:arrested|caught|detained|in custody|stopped|picked up|got someone)(?: \w+){0,10} (?:card|cards|using|cloned|copy of|details|account|name)|clone(?:d)? (?:bank )?card/,
    ),
    sign(
      3,
      'The card and the PIN are asked for together.',
      /\b(?:pin\b(?: \w+){0,8} (?:card|envelope)|card(?:s)?(?: \w+){0,4} (?:and|with|&|plus) (?:\w+ ){0,2}pin\b|(?:card|cards|pin)(?: \w+){0,6} (?:in|into) (?:an? |the |two |separate |different )*envelopes?|cut (?:\w+ ){0,3}(?:card|it|them) (?:in half|up|in two)|snip\w* (?:\w+ )?card)/,
    ),
    sign(3, 'A code word proves the collector.', /\b(?:pass ?word|code ?word|code name|secret word)\b/),
    sign(
      3,
      'A taxi carries the money or the victim.',
      /\b(?:taxi|minicab|cab|uber)(?: \w+){0,6} (?:collect\w*|for (?:it|the)|to (?:the |her |his |my )?(?:bank|jewell\w*|post office|collect)|waiting|outside|package|envelope|came|come|sent|be sent)|(?:send|sent|order\w*|book\w*|sending)(?: \w+){0,3} (?:taxi|cab|minicab|uber)\b/,
    ),
    sign(
      3,
      'Cash is to be drawn.',
      /\b(?:withdr[ae]w\w*|take out|taken out|took out|draw(?:n|ing)? (?:out|£|\d|the|some|cash)|drew (?:out|£)|get out|got|going for|asking for|get)(?: \w+){0,4} (?:cash|£ ?[\d,.]+k?|\d[\d,]*k?|money|pounds|thousand|grand|savings|euros|out)\b/,
    ),
    sign(
      3,
      'Gold, watches, currency or vouchers are bought to be collected.',
      /\b(?:buy|bought|purchas\w*|buying|order\w*)(?: \w+){0,5} (?:gold|bullion|rolex\w*|watch(?:es)?|jewellery|euros|foreign currency|krugerrands?|sovereigns?|macbooks?|iphones|high value|diamonds?|laptops|currency)\b/,
    ),
    sign(
      2,
      'The line was held so that a check call went back to the offender.',
      /\b(?:(?:ring|call|dial\w*|rang|called|phone)(?: \w+){0,3} (?:999|101|161|the number on (?:the|my|her) (?:back )?)|stay(?:ed)? on the (?:line|phone)|not to hang up|keep the line|line open|hold the line)\b/,
    ),
    sign(2, 'The landline rang.', /\b(?:landline|house phone|home phone)\b/),
    sign(
      1,
      'The victim was told to keep it secret.',
      /\b(?:not to (?:tell|say|speak)|told not|secret|say (?:it|that it) (?:was|is) for|tell no ?one)\b/,
    ),
    sign(-4, 'Payment was by transfer to a so-called safe account.', /\bsafe account|secure account|holding account\b/),
    sign(
      -3,
      'It began with a text about a parcel.',
      /\b(?:parcel|package|delivery|redelivery)(?: \w+){0,6} (?:text|link|fee|missed|reschedul\w*|customs)|(?:royal mail|evri|dpd|hermes|yodel|courier firm|courier company)\b/,
    ),
    sign(-3, 'Remote access software was used.', /\b(?:anydesk|teamviewer|remote access|microsoft|openreach|router)\b/),
    sign(
      -3,
      'It is about an online relationship.',
      /\b(?:dating|romance|relationship|met online|met (?:him|her) on)\b/,
    ),
    sign(
      -3,
      'A trader worked or offered to work at the house.',
      /\b(?:roof|tarmac|driveway|guttering|gutters|tiles|paving|rogue trader|workm[ae]n|builders?)\b/,
    ),
  ],
  hints: {
    strong:
      'detective sergeant constable inspector courier couriers pin counterfeit envelope moped motorbike motorcyclist codeword bullion rolex omega sovereigns euros undercover marked forged fingerprints dc ds',
    weak: 'police officer taxi driver cash withdraw withdrew withdrawn collected collect landline evidence notes secret investigation cards jewellery gold handed password met yard badge warrant arrested cloned rider collection operation insider jeweller jewellers doorstep serial',
  },
  fieldSigns: [
    inField('impersonated', 'police', 4, 'The police were impersonated.'),
    inField('impersonated', 'bank', 1, 'A bank was impersonated.'),
    inField('askedFor', 'withdraw_cash', 3, 'Cash was to be withdrawn.'),
    inField('askedFor', 'hand_over_card', 4, 'A card was to be handed over.'),
    inField('askedFor', 'hand_over_cash', 3, 'Cash was to be handed over.'),
    inField('askedFor', 'disclose_pin', 2, 'The PIN was asked for.'),
    inField('askedFor', 'buy_gold_or_currency', 3, 'Gold or currency was to be bought.'),
    inField('askedFor', 'buy_goods', 1, 'Goods were to be bought.'),
    inField('askedFor', 'call_back_same_line', 1, 'The victim was to ring back on the same line.'),
    inField('handedOver', 'card', 3, 'A card was handed over.'),
    inField('handedOver', 'cash', 2, 'Cash was handed over.'),
    inField('handedOver', 'gold', 3, 'Gold was handed over.'),
    inField('handedOver', 'currency', 3, 'Currency was handed over.'),
    { field: 'collection', weight: 4, because: 'A collection is described.' },
  ],
  variants: [
    {
      code: 'CARD_EXPIRY',
      name: 'Card said to be expiring or compromised',
      pattern: /\bcard (?:is |has |was )?(?:expir\w+|out of date|compromised)/,
    },
    {
      code: 'CLONED_CARD_ARREST',
      name: 'Person arrested with a cloned card',
      pattern: /\b(?:arrested|caught|custody)(?: \w+){0,10} card/,
    },
    {
      code: 'COUNTERFEIT_OR_BANK_INVESTIGATION',
      name: 'Counterfeit notes or corrupt bank staff',
      pattern: /\b(?:counterfeit|forged|fake|dud) (?:\w+ )?(?:notes?|money|cash|currency)|corrupt/,
    },
    { code: 'SERIAL_NUMBER_CHECK', name: 'Serial numbers to be checked', pattern: /\bserial numbers?\b/ },
    {
      code: 'HIGH_VALUE_PURCHASE',
      name: 'High-value goods bought',
      pattern: /\b(?:rolex\w*|watch(?:es)?|jewellery|macbooks?|high value)\b/,
    },
    { code: 'GOLD', name: 'Gold', pattern: /\b(?:gold|bullion|krugerrands?|sovereigns?)\b/ },
    { code: 'CURRENCY_EXCHANGE', name: 'Foreign currency', pattern: /\b(?:euros|foreign currency|bureau de change)\b/ },
    { code: 'VOUCHERS', name: 'Vouchers', pattern: /\b(?:vouchers?|gift cards?)\b/ },
    {
      code: 'RETAILER_CARD_TEAM',
      name: "A retailer's card team",
      pattern: /\b(?:john lewis|argos|retailer|store card|credit card team)\b/,
    },
    {
      code: 'PARCEL_INTERCEPT',
      name: 'A parcel to be passed on unopened',
      pattern: /\b(?:parcel|package)(?: \w+){0,8} (?:unopened|not open|don't open)/,
    },
    {
      code: 'COMPUTER_TAKEOVER',
      name: 'Refund overpaid, cash repaid by courier',
      pattern: /\b(?:overpaid|too much|refund)(?: \w+){0,12} courier/,
    },
    {
      code: 'FAKE_OFFICER_AT_DOOR',
      name: 'A false officer at the door',
      pattern: /\bofficer(?: \w+){0,6} (?:door|doorstep|house)/,
    },
    { code: 'TAXI_UNAWARE', name: 'A genuine taxi was used', pattern: /\b(?:taxi|minicab|cab)\b/ },
  ],
  advice: CALL_ADVICE,
  examples: {
    is: [
      'A man saying he was DS Harland of the Met Police rang and had her draw £3,000 because the notes at her bank were counterfeit. A courier took the cash.',
      'caller told ip her card had been cloned and put card + pin in envelope, moped rider collected it 20 mins later',
      'Somebody claiming to be from the fraud squad asked me to buy gold coins in Hatton Garden and hand them to a driver with the password Orchid.',
      'Customer asking for £8k cash, on her mobile, says a police officer told her not to tell us why. Taxi outside.',
    ],
    nearMisses: [
      {
        text: 'A caller from the bank fraud team had me move £4,000 to a safe account online.',
        is: 'bank_impersonation',
      },
      {
        text: 'Text from a courier company said I owed £1.99 for redelivery of a parcel, I clicked the link and entered my card.',
        is: 'delivery_phishing',
      },
      {
        text: 'Two men at the door said my roof tiles were loose and drove me to the bank for £2,000 cash.',
        is: 'doorstep',
      },
    ],
  },
};
