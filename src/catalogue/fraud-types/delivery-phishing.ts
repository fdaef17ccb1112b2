import { ONLINE_ADVICE } from '#catalogue/advice/online-advice.ts';
import { type FraudTypeDefinition, inField, sign } from './fraud-type.ts';

/** Text, e-mail or card about a parcel that takes card or bank details. */
export const deliveryPhishing: FraudTypeDefinition = {
  id: 'delivery_phishing',
  name: 'A message about a parcel',
  description: 'A text or e-mail about a parcel or a delivery fee leads to a false page that takes card details.',
  questions: [
    'Who was the message from?',
    'Did you follow the link, and what did you enter?',
    'What has been taken from your card or account since?',
  ],
  asks: ['number', 'contact'],
  signs: [
    sign(
      5,
      'A parcel firm was claimed.',
      /\b(?:royal mail|evri|hermes|dpd|yodel|ups|fed-?ex|dhl|parcel ?force|post office (?:text|e-?mail|message)|amazon delivery|parcel (?:firm|company)|courier (?:firm|company)|delivery (?:firm|company|driver))\b/,
    ),
    sign(
      4,
      'It was about a parcel.',
      /\b(?:parcel|package|redelivery|re-delivery|missed (?:a )?delivery|delivery (?:fee|charge|attempt|failed|text|slot)|undelivered|could not be delivered|customs (?:fee|charge|duty)|shipping fee|unpaid postage|delivery)\b/,
    ),
    sign(
      3,
      'A link was followed or sent.',
      /\b(?:link|clicked|click|web ?page|website|url|scan(?:ned)? (?:a |the )?qr|qr code|7726|phishing|smishing)\b/,
    ),
    sign(2, 'It came as a text or e-mail.', /\b(?:text(?:ed| message| msg|s)?|txt|sms|e-?mail(?:ed)?)\b/),
    sign(
      3,
      'A small fee was asked for.',
      /(?:£|\b)[0-4]\.\d\d\b|\b(?:small|redelivery|reschedul\w*|postage|handling|customs) (?:fee|charge|payment)\b/,
    ),
    sign(
      1,
      'Card details were entered.',
      /\b(?:card (?:details|number|info)|entered|put in (?:my|her|his)|bank details|details)\b/,
    ),
    sign(
      -6,
      'Goods were bought that did not come, or a relation or authority was claimed.',
      /\b(?:bought|ordered (?:a|an|the|some)|seller|marketplace|hi mum|hello mum|inheritance|tickets?|puppy|customs release|dating|relationship)\b/,
    ),
    sign(-4, 'Cash or cards were collected.', /\b(?:police|detective|collected (?:the|my|her) (?:cash|card)|handed)\b/),
  ],
  hints: {
    strong: 'parcel parcels evri hermes dpd yodel redelivery postage depot reschedule fedex dhl',
    weak: 'royal mail missed package delivery link clicked customs text card qr undelivered courier email fee',
  },
  fieldSigns: [
    inField('impersonated', 'delivery', 6, 'A delivery firm was impersonated.'),
    inField('askedFor', 'disclose_bank_details', 1, 'Bank details were asked for.'),
  ],
  variants: [],
  advice: ONLINE_ADVICE,
  examples: {
    is: [
      'Text from Evri about a missed parcel, I paid £1.99 on the link and then £400 was spent on my card.',
      'Royal Mail email re customs fee, clicked link entered details',
    ],
    nearMisses: [
      {
        text: 'I ordered a games console from a seller on Marketplace and the parcel never arrived.',
        is: 'ticket_or_shopping',
      },
    ],
  },
};
