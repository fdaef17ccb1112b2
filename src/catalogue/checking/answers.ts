/** What the public is told after a check, in plain words: reading age 11. Order and numbers of the steps: R3.28 to R3.30. */
type Level = 'none' | 'caution' | 'warn';
type Kind = 'courier_fraud' | 'bank_impersonation' | 'police_impersonation' | 'other_scam' | 'genuine';

export const VERDICTS: Record<Level, { title: string; live: string; words: string }> = {
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
};

/** What it is, in two sentences. */
export const KINDS: Record<Kind, { name: string; words: string }> = {
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
};

export interface NeverRule {
  rule: 'PIN_DETAILS' | 'CASH_GOODS' | 'CARD_PROPERTY';
  words: string;
}

/** The force's three rules (R7.4), short enough for one screen. */
export const NEVER: readonly NeverRule[] = [
  { rule: 'PIN_DETAILS', words: 'ask for your PIN, passwords or bank details' },
  { rule: 'CASH_GOODS', words: 'ask you to take out cash or buy things' },
  { rule: 'CARD_PROPERTY', words: 'send anybody for your card, cash or things' },
];

export const STEPS = {
  door: 'Somebody at your door, or on the way?',
  doorWords: (emergency: string) => `Ring ${emergency} now, from any phone. Keep the door shut.`,
  hangUp: 'Hang up',
  hangUpWords: 'You need not be polite. Give nothing. Move no money.',
  phone: 'Use another phone',
  phoneWords: 'A mobile, or a neighbour’s. The caller may still be on yours.',
  test: 'No other phone? Test the line',
  testWords: 'Ring a friend whose voice you know. If your friend answers, the line is free.',
  wait: (minutes: number) => `Neither? Wait ${minutes} minutes`,
  waitWords: 'Then use the phone.',
  bank: 'Ring your bank on 159',
  bankWords: 'Or on the number on your card.',
  paid: 'If you have paid, or gave a card, PIN or code',
  paidWords:
    'Ask the bank to stop the payment and the card, and to get the money back. Say: “I have been tricked.” Every minute counts.',
  police: (number: string) => `Ring us on ${number}`,
  policeWords: 'To report it, or to ask whether an officer rang you.',
} as const;

/** What somebody can say to end a call. */
export const PARTING_WORDS = '“I am going to hang up and ring back on a number that I know.”';

export const LETTER = (site: string): { subject: string; body: string } => ({
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

You can check a call here: ${site}

Ring me, whatever the hour. You will not be a nuisance.`,
});
