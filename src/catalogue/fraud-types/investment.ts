import { ONLINE_ADVICE } from '#catalogue/advice/online-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** False or worthless investments: trading platforms, bonds, shares, wine, land. */
export const investment: FraudTypeDefinition = {
  id: 'investment',
  name: 'An investment that was not real',
  description:
    'Money put into trading platforms, crypto-assets, bonds, shares or schemes that do not exist or are worthless.',
  questions: [
    'What was the investment called, and how did you hear of it?',
    'How much did you put in, when, and to which accounts?',
    'Have you been able to take anything out?',
    'Who did you deal with: names, numbers, web addresses?',
  ],
  asks: ['contact', 'account'],
  signs: [
    sign(
      6,
      'Goods or shares that were to rise in worth and are worth nothing.',
      /\b(?:(?:cold[- ]?called|rung|phoned|contacted|telephoned|called)\b[^.;\n]{0,30}\babout (?:\w+ )?(?:wine|whisky|diamonds?|gold|shares?|bonds?|carbon credits?|rare earths?|land|plots?|parking spaces?|storage|art|coins?|timber|forestry|graphene)\b|certificates? (?:are|were|is|was|turned out) (?:to be )?(?:worthless|false|fake|forged)|comparison (?:site|website)\b[^.;\n]{0,60}\b(?:bonds?|isas?|savings|rates?)|(?:started|began) investing in|well[- ]known (?:person|face|man|woman|presenter)\b[^.;\n]{0,30}\b(?:bitcoin|trading|crypto|shares|investment))\b/,
    ),
    sign(
      4,
      'Money was to be doubled or others recruited.',
      /\b(?:recruit (?:others|people|members|friends)|(?:get|got|getting|be paid|paid) double|double (?:back|your|my)|gifting (?:circle|scheme)|loom|blessing circle)\b/,
    ),
    sign(
      4,
      'Nothing can be taken out.',
      /\b(?:can(?:'t|not)|unable to|won't let (?:me|her|him)|not (?:able|allowed) to) (?:take|get|draw|cash|move) (?:\w+ ){0,2}(?:out|off)\b/,
    ),
    sign(
      4,
      'A fixed-rate bond or shares were bought.',
      /\bbonds? (?:advertised|from|at|with|paying|paid|that|on)|fixed[- ](?:rate|one year|1 year|term|for)|(?:tips? on|buying|bought|sold|purchase\w*) (?:\w+ )?shares|plots? of land|planning permission/,
    ),
    sign(
      5,
      'Money was invested.',
      /\b(?:invest(?:ed|ing|ments?|ors?)\b|trading (?:platform|app|account|site|company|firm|in)|forex|binary options?|day trad\w*|broker(?:age|s)?\b|copy trad\w*|trader (?:on|who|said)|ponzi|pyramid scheme|hyip)/,
    ),
    sign(
      3,
      'Crypto-assets were the object.',
      /\b(?:crypto\w*|bitcoins?|btc|ethereum|usdt|binance|coinbase|nft|blockchain)\b/,
    ),
    sign(
      3,
      'Returns were promised.',
      /\b(?:guaranteed (?:\w+ ){0,3}(?:return|profit|income|interest)|returns? of|high returns?|returns|(?:see|saw|show\w*|showed|seeing) (?:\w+ ){0,4}profits?|profits?|double (?:my|her|his|your) money|dividends?|(?:\d+|nine|ten|eight) ?(?:%|percent|per cent) (?:a |per |return|interest|guaranteed|annual))\b/,
    ),
    sign(
      4,
      'Bonds, shares or exotic assets were sold.',
      /\b(?:carbon credits?|rare (?:wine|earth)|fine wine|whisky casks?|wine (?:bonds?|invest\w*|cases)|(?:mini|corporate|fixed rate|savings|premium|investment|isa|property|green) bonds?|loan notes?|boiler room|(?:unlisted|worthless|pre-?ipo) shares|shares in|share (?:sale|certificate)s?|land ?bank\w*|plots? of land|diamonds invest\w*|gold invest\w*|hotel rooms?|car park(?:ing)? spaces?|forestry|overseas property|off[- ]plan|timeshare)\b/,
    ),
    sign(
      3,
      'To withdraw, more had to be paid.',
      /\b(?:(?:withdraw|withdrawal|take (?:my|the|her|his) money out|get (?:my|the|her|his) money (?:out|back)|cash (?:out|in)|release (?:my|the) (?:funds|profits))(?: \w+){0,10} (?:tax|fee|fees|commission|pay|first|deposit|refused|not allowed|frozen|locked)|(?:can't|cannot|unable to|couldn't|not able to|tried to) (?:withdraw|access (?:my|her|his|the) (?:funds|money|account|investment))|account manager)\b/,
    ),
    sign(
      2,
      'It was found through an advertisement with a famous face.',
      /\b(?:(?:advert|ad|video|deepfake|endorsed|promoted|celebrity)(?: \w+){0,10} (?:celebrity|martin lewis|elon musk|money expert|tv|dragons|famous|invest\w*|trading)|telegram group|whatsapp (?:investment )?group|trading (?:tips|group|course|bot|robot|mentor))\b/,
    ),
    sign(
      2,
      'The regulator says that the firm is false.',
      /\b(?:fca|financial conduct authority|clone (?:firm|of)|not (?:registered|authorised|regulated)|unregulated|companies house|liquidation)\b/,
    ),
    sign(-3, 'It was a pension.', /\b(?:pension\w*|sipp|ssas|qrops|final salary|defined benefit)\b/),
    sign(-3, 'It grew out of dating.', /\b(?:dating|tinder|hinge|romance|relationship|in love)\b/),
    sign(
      -3,
      'The money was claimed to be recovered from an earlier fraud.',
      /\b(?:recover\w*|trace[d]?)(?: \w+){0,6} (?:funds|money|losses|lost|crypto|bitcoin)\b/,
    ),
    sign(-3, "A supplier's or solicitor's details were changed.", /\b(?:solicitor|supplier|invoice)\b/),
  ],
  hints: {
    strong:
      'invested invest investment investments investing crypto bitcoin trading forex shares bond bonds dividends broker portfolio fca returns profit profits ponzi pyramid',
    weak: 'platform telegram scheme interest fixed market wallet exchange plots land recruit double isa wine guaranteed company adviser app',
  },
  fieldSigns: [
    inField('askedFor', 'transfer_money', 1, 'A transfer was asked for.'),
    inField('impersonated', 'police', -3, 'The police were impersonated.'),
  ],
  variants: [],
  advice: ONLINE_ADVICE,
  examples: {
    is: [
      'He saw an advert on Instagram for crypto trading, an account manager rang him daily, and when he tried to withdraw his £20,000 he was told to pay tax first.',
      'cold call selling shares in a green energy company, guaranteed returns of 12%, paid £5k, company does not exist',
    ],
    nearMisses: [
      {
        text: 'A cold caller offered a free pension review and moved her pension into storage pods abroad.',
        is: 'pension',
      },
    ],
  },
};
