import type { AskedFor, Impersonated } from '#core/report.ts';

/** One thing that callers say, to be ticked. What it means is the tick's own: nothing is read out of words here. */
export interface Tick {
  key: string;
  label: string;
  /** As a sentence in the report: "They asked me to take out cash." */
  sentence: string;
  /** `red`: no genuine caller does it. `story`: how frauds begin. `claim`: anybody can say so. `good`: speaks for a genuine call. */
  means: 'red' | 'story' | 'claim' | 'good';
  rule?: 'PIN_DETAILS' | 'CASH_GOODS' | 'CARD_PROPERTY' | 'OTHER_RED_LINE';
  /** Why it matters, for the answer. */
  why?: string;
  /** Somebody is to come and collect. */
  comes?: true;
  kind?: 'police' | 'bank' | 'courier' | 'other';
  impersonated?: Impersonated;
  askedFor?: AskedFor;
}

export interface TickQuestion {
  key: string;
  title: string;
  hint: string;
  ticks: readonly Tick[];
}

const CASH = 'The police and banks never ask you to take out cash or buy things.';
const CARD = 'The police and banks never take your card from you.';

/** The six questions, the most telling first, so that an answer after one or two is already worth having. */
export const TICK_QUESTIONS: readonly TickQuestion[] = [
  {
    key: 'asked',
    title: 'What did they ask you to do?',
    hint: 'Tick all that they said.',
    ticks: [
      {
        key: 'cash',
        label: 'Take out cash',
        sentence: 'They asked me to take out cash.',
        means: 'red',
        rule: 'CASH_GOODS',
        why: CASH,
        kind: 'courier',
        askedFor: 'withdraw_cash',
      },
      {
        key: 'buy',
        label: 'Buy something, such as a watch, gold or gift cards',
        sentence: 'They asked me to buy goods, gold or gift cards.',
        means: 'red',
        rule: 'CASH_GOODS',
        why: CASH,
        kind: 'courier',
        askedFor: 'buy_goods',
      },
      {
        key: 'card',
        label: 'Give my bank card to somebody, or post it',
        sentence: 'They asked for my bank card.',
        means: 'red',
        rule: 'CARD_PROPERTY',
        why: CARD,
        kind: 'courier',
        askedFor: 'hand_over_card',
      },
      {
        key: 'move',
        label: 'Move money to another account, to keep it safe',
        sentence: 'They asked me to move money to another account.',
        means: 'red',
        rule: 'OTHER_RED_LINE',
        why: 'No bank moves your money to keep it safe. There is no such thing as a safe account.',
        kind: 'bank',
        askedFor: 'transfer_money',
      },
      {
        key: 'remote',
        label: 'Let them into my computer or phone, or download something',
        sentence: 'They asked to get into my computer or phone.',
        means: 'red',
        rule: 'OTHER_RED_LINE',
        why: 'Nobody who rings you out of the blue needs to get into your computer or phone.',
        kind: 'other',
        askedFor: 'remote_access',
      },
    ],
  },
  {
    key: 'secret',
    title: 'Did they ask for something secret?',
    hint: 'Tick all that they asked for.',
    ticks: [
      {
        key: 'pin',
        label: 'My PIN',
        sentence: 'They asked for my PIN.',
        means: 'red',
        rule: 'PIN_DETAILS',
        why: 'Nobody genuine asks for your PIN, not even in part, and not on the keypad.',
        kind: 'bank',
        askedFor: 'disclose_pin',
      },
      {
        key: 'code',
        label: 'A password, or a code sent to my phone',
        sentence: 'They asked for a password or a code that was sent to me.',
        means: 'red',
        rule: 'PIN_DETAILS',
        why: 'A code that your bank sends you is for you alone. Nobody genuine asks you to read it out.',
        kind: 'bank',
        askedFor: 'disclose_bank_details',
      },
      {
        key: 'details',
        label: 'The numbers on my card or my account',
        sentence: 'They asked for my card or account numbers.',
        means: 'red',
        rule: 'PIN_DETAILS',
        why: 'Your bank knows your numbers. The police do not need them.',
        kind: 'bank',
        askedFor: 'disclose_bank_details',
      },
    ],
  },
  {
    key: 'collect',
    title: 'Is somebody to come and collect it?',
    hint: 'Or are you to bring or send it somewhere?',
    ticks: [
      {
        key: 'courier',
        label: 'Somebody is to come to my home: a courier, a driver or an officer',
        sentence: 'Somebody was to come to my home to collect it.',
        means: 'red',
        rule: 'CARD_PROPERTY',
        why: 'The police and banks never send anybody to your home to collect.',
        kind: 'courier',
        comes: true,
        askedFor: 'hand_over_cash',
      },
      {
        key: 'taxi',
        label: 'A taxi is to take me or the parcel somewhere',
        sentence: 'A taxi was to take me or a parcel somewhere.',
        means: 'red',
        rule: 'CASH_GOODS',
        why: 'The police and banks never send taxis.',
        kind: 'courier',
        comes: true,
      },
      {
        key: 'password',
        label: 'There is a password for whoever comes',
        sentence: 'There was a password for whoever came.',
        means: 'red',
        rule: 'OTHER_RED_LINE',
        why: 'A password makes the one who comes sound genuine. Only frauds have one.',
        kind: 'courier',
        comes: true,
      },
    ],
  },
  {
    key: 'keep',
    title: 'How were you to behave?',
    hint: 'Tick all that they told you.',
    ticks: [
      {
        key: 'quiet',
        label: 'Tell nobody',
        sentence: 'They told me to tell nobody.',
        means: 'red',
        rule: 'OTHER_RED_LINE',
        why: 'Only a fraud needs you to be alone with it.',
        askedFor: 'keep_secret',
      },
      {
        key: 'lie',
        label: 'Say something untrue to my bank or a shop',
        sentence: 'They told me to say something untrue to my bank or a shop.',
        means: 'red',
        rule: 'OTHER_RED_LINE',
        why: 'No officer and no bank asks you to lie to a bank.',
        askedFor: 'keep_secret',
      },
      {
        key: 'line',
        label: 'Stay on the line, or ring 999 or the bank at once on the same phone',
        sentence: 'They told me to stay on the line or to ring back at once on the same phone.',
        means: 'red',
        rule: 'OTHER_RED_LINE',
        why: 'They may stay on your line and answer, whatever number you ring.',
        askedFor: 'call_back_same_line',
      },
      {
        key: 'threat',
        label: 'Hurry, or I would be arrested, fined or lose my money',
        sentence: 'They said that I must hurry or be in trouble.',
        means: 'story',
        why: 'Hurry and fear stop people from checking.',
      },
    ],
  },
  {
    key: 'story',
    title: 'What did they say had happened?',
    hint: 'Tick all that they said.',
    ticks: [
      {
        key: 'card_used',
        label: 'My card or account has been used or copied',
        sentence: 'They said that my card or account had been used or copied.',
        means: 'story',
        why: 'A fright about your card is how this fraud begins.',
        kind: 'bank',
      },
      {
        key: 'arrest',
        label: 'Somebody has been arrested with my card or details',
        sentence: 'They said that somebody had been arrested with my card or details.',
        means: 'story',
        why: 'The arrested man with your card is the commonest opening of courier fraud.',
        kind: 'courier',
      },
      {
        key: 'insider',
        label: 'Somebody at my bank is dishonest, or its notes are forged',
        sentence: 'They said that somebody at my bank was dishonest or its notes were forged.',
        means: 'story',
        why: 'It is told so that you trust nobody at the bank.',
        kind: 'courier',
      },
      {
        key: 'help',
        label: 'I can help them to catch somebody',
        sentence: 'They said that I could help them to catch somebody.',
        means: 'story',
        why: 'The police never use members of the public to catch anybody.',
        kind: 'courier',
      },
      {
        key: 'computer',
        label: 'Something is wrong with my computer, internet or phone',
        sentence: 'They said that something was wrong with my computer, internet or phone.',
        means: 'story',
        why: 'No firm watches your computer from afar and rings you.',
        kind: 'other',
      },
      {
        key: 'tax',
        label: 'I owe tax or a fine, or there is a warrant for me',
        sentence: 'They said that I owed tax or a fine, or that there was a warrant for me.',
        means: 'story',
        why: 'The tax office and the courts write to you. They do not threaten you by phone.',
        kind: 'other',
      },
    ],
  },
  {
    key: 'who',
    title: 'Who did they say they were?',
    hint: 'Tick all that fit. Anybody can say so, and the number that shows can be forged.',
    ticks: [
      ...(
        [
          ['police', 'The police', 'police'],
          ['bank', 'My bank or card company', 'bank'],
          ['telecoms', 'A phone, internet or computer company', 'other'],
          ['government', 'The tax office, a court or the council', 'other'],
          ['retailer', 'A shop or delivery company', 'other'],
          ['family', 'Somebody in my family, or a friend', 'other'],
        ] as const
      ).map(([key, label, kind]) => ({
        key,
        label,
        sentence: `They said they were: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
        means: 'claim' as const,
        kind,
        impersonated: key,
      })),
      {
        key: 'call_back',
        label: 'They told me to hang up and ring a number that I know, when I like',
        sentence: 'They told me to hang up and ring back on a number I know.',
        means: 'good',
        why: 'A genuine caller lets you hang up and ring back on a number you know.',
      },
    ],
  },
];

export const TICKS: readonly Tick[] = TICK_QUESTIONS.flatMap((q) => q.ticks);
