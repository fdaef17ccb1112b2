import type { FraudType } from '#core/report.ts';

/** What a warning says about one fraud: short words, short sentences, nothing that would help an offender. */
export interface WarningText {
  /** "courier fraud", in a sentence. */
  name: string;
  /** Begins the title, before " in St Albans and Harpenden": at most 45 characters. */
  lead: string;
  /** One sentence: what is going on. */
  gist: string;
  how: readonly string[];
  /** What to do, beside the rules that hold for every call. */
  tips: readonly string[];
  /** Whether the advice about telephone lines belongs in it. */
  byTelephone: boolean;
  /** Whether somebody comes to the home, so that the door stands among the key points. It stands in the advice of every warning. */
  atDoor: boolean;
}

export const WARNING_TEXTS: Record<Exclude<FraudType, 'not_fraud'>, WarningText> = {
  courier: {
    name: 'courier fraud',
    lead: 'Fake police and bank callers',
    gist: 'Someone rings and says they are from the police or a bank. They want you to give cash or cards to a courier.',
    how: [
      'The caller says there is a problem with your account, or asks you to help to catch a thief.',
      'You may be told to ring 999 or your bank to check. But the caller stays on the line.',
      'Then you are asked for cash, your card or goods. A courier or a taxi comes to your home for it.',
    ],
    tips: [
      'Do not give cash, cards or goods to anyone who comes to your door.',
      'You can ring 159 to reach your bank safely.',
    ],
    byTelephone: true,
    atDoor: true,
  },
  bank_impersonation: {
    name: 'fake bank calls',
    lead: 'Fake bank calls',
    gist: 'Someone rings and says they are from your bank. They want you to move your money.',
    how: [
      'The caller says your account is not safe. The caller may know your name and where you bank.',
      'The caller asks you to move your money, or to read out a code from your phone.',
      'The name of your bank may show on your phone. It can be faked.',
    ],
    tips: ['No bank will ask you to move money to keep it safe.', 'Hang up and ring 159, or the number on your card.'],
    byTelephone: true,
    atDoor: true,
  },
  romance: {
    name: 'romance fraud',
    lead: 'Romance fraud',
    gist: 'Someone you met online asks you for money. They may not be who they say they are.',
    how: [
      'The person you meet online is kind to you for weeks or months, but never meets you face to face.',
      'Then the person needs money: for a flight, for a doctor, or to get out of trouble.',
    ],
    tips: ['Never send money to someone you have not met.', 'Talk to a friend you trust before you pay.'],
    byTelephone: false,
    atDoor: false,
  },
  investment: {
    name: 'investment fraud',
    lead: 'Fake investment offers',
    gist: 'People are being offered a way to make money that does not exist.',
    how: [
      'You see an advert, or someone rings or writes to you. You are told you can make a lot of money with no risk.',
      'A website shows that your money grows. When you ask for it back, you must pay a fee. Then it is gone.',
    ],
    tips: [
      'Check the firm on the website of the FCA before you pay.',
      'Do not rush. A real offer will still be there next week.',
    ],
    byTelephone: false,
    atDoor: false,
  },
  doorstep: {
    name: 'doorstep fraud',
    lead: 'Doorstep fraud',
    gist: 'Someone comes to the door and says your home needs work, or asks to come in.',
    how: [
      'The caller at the door says there is a fault, such as a loose tile, and wants to be paid at once.',
      'The work is bad, costs far too much, or is never done.',
    ],
    tips: [
      'Say no and shut the door. You do not have to be polite.',
      'Never go to the bank with someone who has come to your door.',
    ],
    byTelephone: false,
    atDoor: true,
  },
  government_impersonation: {
    name: 'fake tax and government calls',
    lead: 'Fake tax and government calls',
    gist: 'Someone says they are from the tax office or the government. They say you must pay at once.',
    how: [
      'The caller says you owe money, or that you will be arrested. It is not true.',
      'The caller wants a bank transfer, a gift card or your details.',
    ],
    tips: [
      'No office of the state will ask you to pay with gift cards.',
      'Hang up. Find the number yourself and ring it.',
    ],
    byTelephone: true,
    atDoor: false,
  },
  delivery_phishing: {
    name: 'fake delivery messages',
    lead: 'Fake delivery messages',
    gist: 'A text or an email says you must pay a small fee for a parcel. The link takes you to a fake page.',
    how: ['The page asks for your card. Later someone may ring and say they are from your bank.'],
    tips: [
      'Do not tap the link. Look up your parcel on the website of the firm.',
      'You can send the text to 7726, free of charge.',
    ],
    byTelephone: false,
    atDoor: false,
  },
  ticket_or_shopping: {
    name: 'fake tickets and goods',
    lead: 'Fake tickets and goods for sale',
    gist: 'People pay online for goods or tickets that never come.',
    how: [
      'The price is low and the seller is in a hurry. The seller wants a bank transfer.',
      'Then the seller does not answer.',
    ],
    tips: ['Pay by card, or in a way that can be undone.', 'See the goods before you pay.'],
    byTelephone: false,
    atDoor: false,
  },
  family_impersonation: {
    name: 'fake family messages',
    lead: 'Fake messages from family',
    gist: 'A message says it is from your child or a friend with a new phone. The sender needs money fast.',
    how: ['The message says the old phone is lost or broken.', 'Soon the sender asks you to pay a bill.'],
    tips: [
      'Ring the old number, or ask something only your child or friend would know.',
      'Do not pay until you have heard the voice of your child or friend.',
    ],
    byTelephone: false,
    atDoor: false,
  },
  payment_diversion: {
    name: 'changed bank details',
    lead: 'Emails with changed bank details',
    gist: 'An email says that a firm you pay has new bank details. The email is fake.',
    how: [
      'The thief has read the emails. The message comes just before you pay a bill.',
      'The money goes to the thief.',
    ],
    tips: [
      'Ring the firm on a number you know before you pay to new details.',
      'Pay one pound first and ask if it came.',
    ],
    byTelephone: false,
    atDoor: false,
  },
  computer_service: {
    name: 'fake computer help',
    lead: 'Fake computer help calls',
    gist: 'Someone says there is a fault on your computer, phone or internet. They want to get into it.',
    how: [
      'The caller asks you to put a program on your computer. Then the caller can see what you do.',
      'The caller gets into your bank account, or makes you pay.',
    ],
    tips: ['Never let someone who rings you get into your computer.', 'Turn it off and ring your bank on 159.'],
    byTelephone: true,
    atDoor: false,
  },
  lottery_or_prize: {
    name: 'fake prizes',
    lead: 'Fake prizes',
    gist: 'Someone says you have won a prize. You must pay a fee to get it.',
    how: ['The prize is not real. When you pay, you are asked for more.'],
    tips: ['You can not win a prize you did not enter for.', 'Never pay to get a prize.'],
    byTelephone: false,
    atDoor: false,
  },
  pension: {
    name: 'pension fraud',
    lead: 'Fake pension offers',
    gist: 'Someone offers to move your pension or to free the money in it.',
    how: [
      'Someone calls out of the blue and says it is free. The caller wants you to sign soon.',
      'The money goes abroad or is lost in fees and tax.',
    ],
    tips: [
      'It is against the law to cold call about pensions. Hang up.',
      'Check the firm with the FCA before you sign.',
    ],
    byTelephone: true,
    atDoor: false,
  },
  other_fraud: {
    name: 'fraud',
    lead: 'Fraud warning',
    gist: 'We have had more reports of fraud than we would expect.',
    how: [
      'Someone makes contact out of the blue and wants your money or your details.',
      'The fraudster tries to rush or scare you.',
    ],
    tips: ['Stop and think. It is all right to say no.', 'Talk to someone you trust before you pay.'],
    byTelephone: false,
    atDoor: false,
  },
};
