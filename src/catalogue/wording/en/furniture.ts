/** The pages in the footer, the way out, the way in, and what people tell us of the pages. */
export const furniture = {
  home: {
    title: 'Report fraud and check a call',
    description:
      'Report a fraud or a suspicious call to {force}, check whether a call is genuine, and read warnings about frauds near you.',
    heading: 'Fraud: report it, check it, be warned',
    nowHeading: 'Is it happening now?',
    now: [
      'Ring **{emergency}** from any phone if somebody is on the way to collect your money or card, is at your door, or has just left.',
      'If a caller is still on your phone, hang up. Use a different phone to ring.',
      '[If you are deaf or cannot speak on the phone](/reach-us), there are other ways to ring.',
    ],
    doors: [
      {
        href: '/report',
        title: 'Report a fraud',
        words: 'Tell us about a fraud, an attempt or a suspicious call. It takes about 5 minutes.',
      },
      {
        href: '/check',
        title: 'Check a call',
        words: 'Find out whether a call you had is genuine, and what to do next.',
      },
      {
        href: '/warnings',
        title: 'Read warnings',
        words: 'See what fraudsters are doing in {county} now.',
      },
    ],
    officerHeading: 'If an officer rings you',
    officer: 'Did the officer give you a code? [Check that it is really the police](/prove).',
    reportedHeading: 'If you have reported already',
    reported: '[Follow your report](/track) with its reference and the secret code you were given.',
    figuresHeading: 'What is reported near you',
    figures: '[See how much fraud is reported in {county}](/statistics), by month, type and district.',
  },
  leaving: {
    title: 'Leaving this site quickly',
    description: 'How to leave this site at once if somebody comes in, and what stays on your device.',
    intro:
      'If somebody must not see what you are doing here, you can leave at once. Every page has a red button **Exit this page**.',
    waysHeading: 'Three ways to leave',
    ways: [
      'press the red button **Exit this page**',
      'press the **Shift** key three times',
      'press the **Escape** key (Esc): once, or three times while you write in a box, so that one slip does not lose your words',
    ],
    waysNote:
      'The page becomes blank at once, and your browser goes to a weather forecast. The keys need JavaScript; the button does not.',
    staysHeading: 'What you should know',
    stays: [
      'What you have typed and not sent is lost to you: you start again.',
      'The page you were on is replaced in the history of this tab. Your browser may still list other pages of this site that you looked at. [How to clear it]({history}).',
      'What you have sent us stays with us.',
      'If you can, use a device that nobody else uses, or ring us on **{number}**.',
    ],
    danger: 'If you are in danger, ring **{emergency}**. If you cannot speak, press 55 when you are asked to.',
    on: 'Go on to report a fraud',
  },
  reach: {
    title: 'Ways to reach us if you are deaf or find it hard to speak',
    description: 'How to reach the police in sign language, by typing, by text or with an interpreter.',
    intro:
      'You never have to ring by voice. You can [report a fraud](/report) in writing and say that we must not ring you.',
    nowHeading: 'In an emergency: 999',
    otherHeading: 'When it is not an emergency: {number}',
    other: [
      'By typing: use the Relay UK app and dial 18001 {number}, or dial 18001 {number} on a textphone.',
      'In writing: [report it here](/report). Tick “Deaf or hard of hearing: please write, do not ring”.',
      'If you have reported already, [write to us where you follow your report](/track). We answer there.',
    ],
    languageHeading: 'If you find English hard',
    language: [
      'Ring {number}, or {emergency} in an emergency. Say “interpreter” and the name of your language. Wait while one is found. It costs you nothing more than the call.',
      'When you [report here](/report), you can write which language you speak.',
    ],
  },
  cookies: {
    title: 'Cookies',
    intro:
      'Cookies are small files kept by your browser. We never use them to count visits or for advertising. Those without which a form cannot work are set only when you use that form.',
    neededHeading: 'Cookies that are needed',
    columns: { name: 'Name', purpose: 'What it is for', ends: 'When it goes' },
    needed: [
      {
        name: 'counterfoil-form',
        purpose: 'Makes sure that a form was sent from our page.',
        ends: 'When you close the browser',
      },
      {
        name: 'counterfoil-report',
        purpose: 'Finds the report you are writing.',
        ends: 'An hour after your last answer, or when you close the browser or press “Exit this page”',
      },
      {
        name: 'counterfoil-track',
        purpose: 'Keeps the report open that you follow.',
        ends: 'When you close it, press “Exit this page” or have not looked for 20 minutes',
      },
      {
        name: 'counterfoil-ticks',
        purpose:
          'Holds what you ticked about a call, so that you can go back. It is locked: only our questions can read it, and we keep nothing of it.',
        ends: '30 minutes after your last answer, or when you press “Exit this page”',
      },
      {
        name: 'counterfoil-cookies',
        purpose: 'Remembers what you chose on this page.',
        ends: 'After a year',
      },
    ],
    choiceHeading: 'A cookie that you may choose',
    choice: [
      {
        name: 'counterfoil-near',
        purpose: 'Remembers the district whose figures you last looked at, so that you need not choose it again.',
        ends: 'After a year, or when you press “Exit this page” or say no here',
      },
    ],
    question: 'May we remember your district on this device?',
    yes: 'Yes',
    no: 'No',
    save: 'Save my choice',
    choose: 'Choose “Yes” or “No”',
    savedTitle: 'Success',
    saved: 'Your choice is kept on this device for a year. You can change it here at any time.',
  },
  feedback: {
    title: 'What do you think of this service?',
    description: 'Tell us what works on these pages and what does not.',
    notHere:
      'This is about the pages only. Nobody answers what is written here. To report a fraud, [start a report](/report). In an emergency ring **{emergency}**.',
    rating: 'How was it?',
    ratings: {
      very_good: 'Very good',
      good: 'Good',
      neither: 'Neither good nor bad',
      bad: 'Bad',
      very_bad: 'Very bad',
    },
    said: 'What should we change? (optional)',
    saidHint:
      'Please write nothing that says who you are: no name, address, telephone number or e-mail address. We do not ask for them and do not want to keep them.',
    send: 'Send',
    chooseRating: 'Say how it was',
    tooLong: 'Shorten it to {most} letters or fewer: it has {n}',
    holdsEmail:
      'Take the e-mail address out. We keep no personal details here and could not answer. To be answered, ring {number}',
    holdsPhone:
      'Take the telephone or other long number out. We keep no personal details here and could not answer. To be answered, ring {number}',
    thanks: 'Thank you',
    thanksWords: 'A person will read it. Nobody can answer, because we do not know who you are.',
    goOn: '[Go back to where you were]({page})',
  },
  privacy: {
    title: 'Privacy',
    intro: '{force} runs this service and looks after what you tell us.',
    keepHeading: 'What we keep',
    keep: [
      'When you send a report we keep what you wrote. You need not give your name. While you write, your answers are kept locked on our computer. For an hour after your last answer you can go back to them in the same browser, if you have not closed it; after a day they are deleted.',
      'When you check a call, nothing that you write is kept, unless you go on to report it. When you check an officer’s code, we keep that it was checked. We count wrong codes by a scrambled form of your internet address, for a day.',
      'When you tell us what you think of the service, we keep what you wrote and the page it is about, not who you are.',
      'We do not keep a record of which pages you read.',
    ],
    useHeading: 'What we use it for',
    use: [
      'to find and stop those who commit fraud',
      'to protect you and others, and to warn people near you',
      'to get help to people who have been hurt by fraud',
    ],
    computers: 'Computers compare reports and suggest which are urgent. A person always decides.',
    published:
      'A warning that we publish never holds your name, address or number. [Figures](/statistics) that we publish never show a number below 5.',
    seesHeading: 'Who sees it',
    sees: 'Our staff who need it for this work. Each time one of them opens your report it is written down. We pass it on when the law lets us and it is needed: to another police force, your bank, the council or a service for victims.',
    longHeading: 'How long we keep it',
    long: 'As long as the rules for police information say, which is mostly six years. Then we look at it again and delete what is no longer needed.',
    rightsHeading: 'Your rights',
    rights:
      'You can ask to see what we hold about you, and ask us to put it right or delete it. The law that applies is Part 3 of the Data Protection Act 2018. Ring {number} or go to [{website}]({website}). If you are not happy with our answer, you can complain to the Information Commissioner.',
  },
  accessibility: {
    title: 'Accessibility statement',
    intro: '{force} runs this service. We want everybody to be able to use it. You should be able to',
    can: [
      'use it with a keyboard only',
      'use it with a screen reader',
      'make the text four times as large without scrolling sideways',
      'use it on an old phone, and with JavaScript turned off',
    ],
    trouble: 'If something does not work for you',
    troubleWords:
      'Ring {number} and we will take your report, read you a warning, or send it to you in large print. [If you are deaf or find it hard to speak](/reach-us), there are other ways. [Tell us what does not work](/feedback?page=/accessibility).',
    stateHeading: 'How well it does',
    state:
      'The service aims at the Web Content Accessibility Guidelines version 2.2, level AA. Every page is tested by programs each time it is changed: with axe, with a check of its HTML, with the keyboard, on a screen 320 pixels wide and without JavaScript.',
    notHeading: 'What is not known',
    not: 'It has not yet been tested by people with disabilities or by an independent auditor, so we do not claim that it meets the guidelines. Files that others sent us, and pages of others that we link to, are not covered.',
    enforceHeading: 'If you are not happy with our answer',
    enforce:
      'The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. You can ask the [Equality Advisory and Support Service](https://www.equalityadvisoryservice.com/) for help.',
    preparedHeading: 'About this statement',
    prepared: 'It was prepared on {date}, from tests that we made ourselves.',
    preparedOn: '22 November 2026',
  },
} as const;
