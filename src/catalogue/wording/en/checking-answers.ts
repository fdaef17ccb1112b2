/** What the public is told after a check, in plain words: reading age 11. Order and numbers of the steps: R3.28 to R3.30. */
export const verdicts = {
  warn: {
    title: 'This is a fraud',
    live: 'Hang up now',
    words: 'The caller asked for something that no real officer and no real bank asks for.',
  },
  caution: {
    title: 'This may be a fraud',
    live: 'Be careful: hang up and check',
    words: 'Many frauds begin like this. A real caller will not mind if you hang up and check.',
  },
  none: {
    title: 'We see no sign of a fraud here',
    live: 'No sign of a fraud so far',
    words: 'We can be wrong, and we only know what you told us. If you are not sure, hang up and check.',
  },
} as const;

/** What it is, in two sentences. */
export const kinds = {
  courier_fraud: {
    name: 'Courier fraud',
    words:
      'The caller says he is the police or your bank, and has a story that frightens you. Then somebody comes for your card, your cash or things that you bought.',
  },
  bank_impersonation: {
    name: 'A caller who pretends to be your bank',
    words: 'The caller says that your money is in danger. Then he wants your secrets, or wants you to move the money.',
  },
  police_impersonation: {
    name: 'A caller who pretends to be the police',
    words: 'The caller says he is an officer and that you must help or obey. Then he wants money, secrets or goods.',
  },
  other_scam: {
    name: 'A caller who wants your money, your secrets or your computer',
    words: 'The firm that he names may be real. The caller is not from it.',
  },
  genuine: { name: '', words: '' },
} as const;

/** The force's three rules (R7.4), short enough for one screen; each follows "they never". */
export const never = {
  PIN_DETAILS: 'ask for your PIN, passwords or bank details',
  CASH_GOODS: 'ask you to take out cash or buy things',
  CARD_PROPERTY: 'send anybody for your card, cash or things',
} as const;

/** What to do now. */
export const steps = {
  door: {
    title: 'Somebody at your door, or on the way?',
    words: 'Ring {emergency} now, from any phone. Keep the door shut.',
  },
  hangUp: { title: 'Hang up', words: 'You need not be polite. Give nothing. Move no money.' },
  phone: { title: 'Use another phone', words: 'A mobile, or a neighbour’s. The caller may still be on yours.' },
  test: {
    title: 'No other phone? Test the line',
    words: 'Ring a friend whose voice you know. If your friend answers, the line is free.',
  },
  wait: { title: 'Neither? Wait {minutes} minutes', words: 'Then use the phone.' },
  bank: { title: 'Ring your bank on 159', words: 'Or on the number on your card.' },
  paid: {
    title: 'If you have paid, or gave a card, PIN or code',
    words:
      'Ask the bank to stop the payment and the card, and to get the money back. Say: “I have been tricked.” Every minute counts.',
  },
  police: { title: 'Ring us on {number}', words: 'To report it, or to ask whether an officer rang you.' },
} as const;

/** What somebody can say to end a call. */
export const partingWords = '“I am going to hang up and ring back on a number that I know.”';

/** To a parent or a friend. */
export const letter = {
  subject: 'Calls that are not from the police or the bank',
  body: `I want you to know about a kind of call.

Somebody rings and says he is the police or your bank. He has a story: your card was copied, a man was arrested, staff at the bank are dishonest. Then he asks for something.

The police and your bank never
- ask for your PIN, passwords or bank details
- ask you to take out cash or buy things
- send anybody for your card, cash or things

If somebody is at your door or on the way, ring 999 at once.
If you get such a call, hang up. You need not be polite.
Use another phone, or ring me first. Then ring your bank on 159.

You can check a call here: {site}

Ring me, whatever the hour. You will not be a nuisance.`,
} as const;
