/** What callers say, to be ticked: the six questions and their ticks by key. `sentence` is what a tick becomes in a report, `why` why it matters. */
const cash = 'The police and banks never ask you to take out cash or buy things.';

export const ticks = {
  asked: {
    title: 'What did they ask you to do?',
    hint: 'Tick all that they said.',
    ticks: {
      cash: {
        label: 'Take out cash',
        sentence: 'They asked me to take out cash.',
        why: cash,
      },
      buy: {
        label: 'Buy something, such as a watch, gold or gift cards',
        sentence: 'They asked me to buy goods, gold or gift cards.',
        why: cash,
      },
      card: {
        label: 'Give my bank card to somebody, or post it',
        sentence: 'They asked for my bank card.',
        why: 'The police and banks never take your card from you.',
      },
      move: {
        label: 'Move money to another account, to keep it safe',
        sentence: 'They asked me to move money to another account.',
        why: 'No bank moves your money to keep it safe. There is no such thing as a safe account.',
      },
      remote: {
        label: 'Let them into my computer or phone, or download something',
        sentence: 'They asked to get into my computer or phone.',
        why: 'Nobody who rings you out of the blue needs to get into your computer or phone.',
      },
    },
  },
  secret: {
    title: 'Did they ask for something secret?',
    hint: 'Tick all that they asked for.',
    ticks: {
      pin: {
        label: 'My PIN',
        sentence: 'They asked for my PIN.',
        why: 'Nobody genuine asks for your PIN, not even in part, and not on the keypad.',
      },
      code: {
        label: 'A password, or a code sent to my phone',
        sentence: 'They asked for a password or a code that was sent to me.',
        why: 'A code that your bank sends you is for you alone. Nobody genuine asks you to read it out.',
      },
      details: {
        label: 'The numbers on my card or my account',
        sentence: 'They asked for my card or account numbers.',
        why: 'Your bank knows your numbers. The police do not need them.',
      },
    },
  },
  collect: {
    title: 'Is somebody to come and collect it?',
    hint: 'Or are you to bring or send it somewhere?',
    ticks: {
      courier: {
        label: 'Somebody is to come to my home: a courier, a driver or an officer',
        sentence: 'Somebody was to come to my home to collect it.',
        why: 'The police and banks never send anybody to your home to collect.',
      },
      taxi: {
        label: 'A taxi is to take me or the parcel somewhere',
        sentence: 'A taxi was to take me or a parcel somewhere.',
        why: 'The police and banks never send taxis.',
      },
      password: {
        label: 'There is a password for whoever comes',
        sentence: 'There was a password for whoever came.',
        why: 'A password makes the one who comes sound genuine. Only frauds have one.',
      },
    },
  },
  keep: {
    title: 'How were you to behave?',
    hint: 'Tick all that they told you.',
    ticks: {
      quiet: {
        label: 'Tell nobody',
        sentence: 'They told me to tell nobody.',
        why: 'Only a fraud needs you to be alone with it.',
      },
      lie: {
        label: 'Say something untrue to my bank or a shop',
        sentence: 'They told me to say something untrue to my bank or a shop.',
        why: 'No officer and no bank asks you to lie to a bank.',
      },
      line: {
        label: 'Stay on the line, or ring 999 or the bank at once on the same phone',
        sentence: 'They told me to stay on the line or to ring back at once on the same phone.',
        why: 'They may stay on your line and answer, whatever number you ring.',
      },
      threat: {
        label: 'Hurry, or I would be arrested, fined or lose my money',
        sentence: 'They said that I must hurry or be in trouble.',
        why: 'Hurry and fear stop people from checking.',
      },
    },
  },
  story: {
    title: 'What did they say had happened?',
    hint: 'Tick all that they said.',
    ticks: {
      card_used: {
        label: 'My card or account has been used or copied',
        sentence: 'They said that my card or account had been used or copied.',
        why: 'A fright about your card is how this fraud begins.',
      },
      arrest: {
        label: 'Somebody has been arrested with my card or details',
        sentence: 'They said that somebody had been arrested with my card or details.',
        why: 'The arrested man with your card is the commonest opening of courier fraud.',
      },
      insider: {
        label: 'Somebody at my bank is dishonest, or its notes are forged',
        sentence: 'They said that somebody at my bank was dishonest or its notes were forged.',
        why: 'It is told so that you trust nobody at the bank.',
      },
      help: {
        label: 'I can help them to catch somebody',
        sentence: 'They said that I could help them to catch somebody.',
        why: 'The police never use members of the public to catch anybody.',
      },
      computer: {
        label: 'Something is wrong with my computer, internet or phone',
        sentence: 'They said that something was wrong with my computer, internet or phone.',
        why: 'No firm watches your computer from afar and rings you.',
      },
      tax: {
        label: 'I owe tax or a fine, or there is a warrant for me',
        sentence: 'They said that I owed tax or a fine, or that there was a warrant for me.',
        why: 'The tax office and the courts write to you. They do not threaten you by phone.',
      },
    },
  },
  who: {
    title: 'Who did they say they were?',
    hint: 'Tick all that fit. Anybody can say so, and the number that shows can be forged.',
    ticks: {
      police: {
        label: 'The police',
        sentence: 'They said they were: the police.',
      },
      bank: {
        label: 'My bank or card company',
        sentence: 'They said they were: my bank or card company.',
      },
      telecoms: {
        label: 'A phone, internet or computer company',
        sentence: 'They said they were: a phone, internet or computer company.',
      },
      government: {
        label: 'The tax office, a court or the council',
        sentence: 'They said they were: the tax office, a court or the council.',
      },
      retailer: {
        label: 'A shop or delivery company',
        sentence: 'They said they were: a shop or delivery company.',
      },
      family: {
        label: 'Somebody in my family, or a friend',
        sentence: 'They said they were: somebody in my family, or a friend.',
      },
      call_back: {
        label: 'They told me to hang up and ring a number that I know, when I like',
        sentence: 'They told me to hang up and ring back on a number I know.',
        why: 'A genuine caller lets you hang up and ring back on a number you know.',
      },
    },
  },
} as const;
