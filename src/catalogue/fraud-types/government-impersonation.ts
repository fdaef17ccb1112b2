import { CALL_ADVICE } from '#catalogue/advice/call-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** HMRC, courts, National Insurance, Home Office, council, bailiffs, DVLA. */
export const governmentImpersonation: FraudTypeDefinition = {
  id: 'government_impersonation',
  name: 'Somebody pretended to be HMRC, a court or another public body',
  description:
    'A caller or message claims to be from HMRC, a court, the Home Office, the council or another public body and demands payment or details.',
  questions: [
    'Which body did they claim to be?',
    'What did they say would happen if you did not pay?',
    'What did you pay or tell them, and how?',
    'What number or address did it come from?',
  ],
  asks: ['pretended', 'number', 'account'],
  signs: [
    sign(
      4,
      'A duty, fine or toll was said to be owed.',
      /\b(?:unpaid (?:duty|fines?|tolls?|charges?|parking|council)|of the revenue|arrested for (?:unpaid|not paying|evad\w+|tax)|band refund)\b/,
    ),
    sign(
      3,
      'A rebate, discount or grant was promised.',
      /\b(?:owed|due|entitled to|eligible for|claim|offered) (?:an? |the |my |her )?(?:\w+ ){0,3}(?:discount|rebate|grant|allowance|tax refund|winter|payment|support)\b/,
    ),
    sign(
      6,
      'HMRC or the tax office was claimed.',
      /\b(?:hmrc|hm revenue|inland revenue|revenue (?:and|&) customs|tax (?:office|man|evasion|fraud|refund|rebate|arrears|owed)|unpaid tax|council tax (?:rebate|refund|band))\b/,
    ),
    sign(
      6,
      'A National Insurance number was said to be misused.',
      /\b(?:national insurance|\bni\b(?: number)?|nino)\b/,
    ),
    sign(
      5,
      'A court, bailiff, or warrant was claimed.',
      /\b(?:bailiffs?|county court|high court|court (?:officer|order|fine|summons|enforcement|judgment)|enforcement (?:agent|officer)|ccj|ministry of justice|warrant (?:for|out|has|of|issued)|magistrates|crown court|unpaid fine|arrest warrant|jury duty)\b/,
    ),
    sign(
      5,
      'Immigration or the Home Office was claimed.',
      /\b(?:home office|immigration|ukvi|deport\w*|visa (?:problem|status|revoked|cancelled|breach|fee)|embassy|border force|consulate|customs officer|chinese police|nca\b|national crime agency|serious fraud office|\bsfo\b|interpol)\b/,
    ),
    sign(
      5,
      'Another public body was claimed.',
      /\b(?:dvla|dwp|department for work|tv licen[cs]\w*|council (?:officer|official|worker|tax)|energy (?:rebate|grant|bill support)|cost of living (?:payment|support)|government (?:grant|official|department|agency|scheme|rebate)|nhs|covid (?:pass|vaccine|test|fine)|universal credit|winter fuel|student loans?|ofgem|ofcom|environmental health|gov\.uk|companies house|local authority|penalty charge|congestion charge|blue badge)\b/,
    ),
    sign(
      3,
      'Arrest was threatened unless something was paid.',
      /\b(?:(?:arrest(?:ed)?|prison|jail|prosecut\w*|court|police)(?: \w+){0,8} (?:unless|if (?:i|she|he|they) (?:did not|didn't|don't|do not)|today|within)|legal action|case (?:has been )?(?:filed|registered) against|pay (?:immediately|a bond|a fine|now))\b/,
    ),
    sign(
      2,
      'A recorded message.',
      /\b(?:recorded (?:message|voice)|automated (?:call|message|voice)|robo ?call|voicemail)\b/,
    ),
    sign(-4, 'A courier or collector came.', /\b(?:couriers?|envelope|counterfeit)\b/),
    sign(
      -3,
      'The public body is only told of the fraud, or came after it.',
      /\b(?:hmrc now want|reported (?:it )?to (?:hmrc|the council)|paying hmrc|council tax arrears|pension|dating|relationship)\b/,
    ),
    sign(-3, 'A bank, parcel or computer story.', /\b(?:safe account|parcel|anydesk|teamviewer|microsoft|openreach)\b/),
  ],
  hints: {
    strong:
      'hmrc tax dvla dwp bailiff bailiffs embassy fine court council immigration rebate nhs ministry revenue summons jury government ulez',
    weak: 'warrant visa customs grant licence passport energy discount arrest arrested press recorded insurance magistrates voicemail unpaid deported benefits',
  },
  fieldSigns: [
    inField('impersonated', 'government', 6, 'A public body was impersonated.'),
    inField('impersonated', 'trading_standards', 4, 'Trading Standards was impersonated.'),
  ],
  variants: [{ code: 'NI_NUMBER', name: 'National Insurance number', pattern: /\bnational insurance|\bni number\b/ }],
  advice: CALL_ADVICE,
  examples: {
    is: [
      'Recorded message from HMRC: there is a warrant for my arrest unless I pay unpaid tax, press 1.',
      'Told her national insurance number was linked to crime and she must pay £2,000 or be arrested.',
      'text re: council tax rebate, link asked for card details',
    ],
    nearMisses: [
      {
        text: "Someone from the police rang, said my NI card was in a drug dealer's car, then sent a courier for £5,000 in an envelope of counterfeit notes.",
        is: 'courier',
      },
    ],
  },
};
