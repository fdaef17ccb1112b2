import { ONLINE_ADVICE } from '#catalogue/advice/online-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** Pension liberation, transfer and review frauds. */
export const pension: FraudTypeDefinition = {
  id: 'pension',
  name: 'A pension transfer or early release',
  description: 'A pension moved or released early through false advice into something worthless or untraceable.',
  questions: [
    'Who approached you and how?',
    'Which scheme was it, and where was it moved?',
    'How much was it worth, and what fees were taken?',
    'Has your provider or the tax office written to you?',
  ],
  asks: ['number', 'contact'],
  signs: [
    sign(
      5,
      'An old works scheme was to be cashed.',
      /\b(?:(?:old|former|steelworks|railway|company|works|employer'?s?) (?:\w+ )?scheme|lump sum (?:at|before) (?:[45]\d|fifty)|at (?:4[5-9]|5[0-4]),? (?:they|i|he|she))\b/,
    ),
    sign(
      6,
      'A pension was moved, released or reviewed.',
      /\b(?:pensions? (?:review|release|liberation|transfer\w*|pot|unlock\w*|scam|fraud|advis\w*|scheme|savings|provider|funds?|into|to|was|were|early|loan|worth|moved)|(?:moved?|transferr?\w*|release\w*|unlock\w*|access\w*|cash(?:ed)? in|review of|switch\w*|liberat\w*|draw down|took)(?: \w+){0,6} pensions?|(?:workplace|company|private|personal|final salary|occupational|work|nhs|teacher'?s?|railway|frozen|police|army) pensions?)\b/,
    ),
    sign(
      5,
      'A pension vehicle is named.',
      /\b(?:sipp|ssas|qrops|final salary|defined benefit|drawdown|25% (?:early|tax free|lump)|tax[- ]free lump sum|before (?:the age of )?55|under 55)\b/,
    ),
    sign(2, 'A pension is spoken of.', /\bpensions?\b/),
    sign(
      2,
      'It went into storage, hotels or property abroad.',
      /\b(?:storage (?:pods?|units?)|cape verde|overseas (?:hotel|property)|truffle|eco (?:resort|village)|hotel (?:development|rooms?)|free (?:pension )?review|liberation)\b/,
    ),
    sign(
      -5,
      "The pension was only the victim's income or savings.",
      /\b(?:pension (?:day|money|book|credit)|state pension|on (?:a|her|his|my) (?:small |state )?pension|old age pension\w*|her pension and|pension age|collect(?:ed|ing)? (?:her|his|my) pension|living on)\b/,
    ),
    sign(
      -4,
      'It was another story.',
      /\b(?:courier|detective|dating|relationship|hi mum|safe account|hmrc (?:rang|called|text)|lottery|roof|puppy|anydesk|teamviewer)\b/,
    ),
  ],
  hints: {
    strong: 'pension pensions sipp ssas qrops drawdown annuity',
    weak: 'retirement adviser scheme provider aviva 55 unlock unlocked lump malta review transfer',
  },
  fieldSigns: [inField('impersonated', 'police', -3, 'The police were impersonated.')],
  variants: [],
  advice: ONLINE_ADVICE,
  examples: {
    is: [
      'Cold call about a free pension review; moved his final salary pension overseas and it is now worthless.',
      'told she could unlock her pension before 55, £18k transferred to a ssas, gone',
    ],
    nearMisses: [
      {
        text: 'A detective rang and a courier took £900 of her pension money in an envelope with her card and PIN.',
        is: 'courier',
      },
    ],
  },
};
