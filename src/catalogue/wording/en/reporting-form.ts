/** The page for whoever must ring and not write. */
export const emergency = {
  title: 'Ring {emergency} now',
  now: 'Do not wait for this form. Ring {emergency} from any phone, and say that it is fraud and that somebody is coming, is there or has just left.',
  hoursAgo:
    'If they left more than a few hours ago and nobody is coming back, ring **{number}** now instead. If it is hard to ring, carry on here.',
  otherPhone: 'If the caller may still be on your phone, use a different one: a mobile, or a neighbour’s.',
  gone: 'Keep what they left or touched, such as an envelope, and touch it as little as you can. Note what the person and the car looked like.',
  coming:
    'Keep your door shut. Do not hand anything over. If it is safe, note what the person and the car look like, and touch nothing they have touched.',
  // Ofcom on 999 BSL (2022), Relay UK and the forces' own pages on emergencySMS: https://www.ofcom.org.uk/phones-and-broadband/accessibility/
  deafHeading: 'If you are deaf or cannot speak on the phone',
  deaf: [
    'In British Sign Language: open [999 BSL](https://999bsl.co.uk) or its app. You see an interpreter. It is free at all hours, and you need not register.',
    'By typing: use the Relay UK app, or ring 18000 on a textphone.',
    'By text to 999: only if your phone is registered. To register, text the word register to 999.',
    'On a mobile, if you cannot speak: ring 999, listen, and press 55 when you are asked to.',
  ],
  afterwards: 'When you have rung, you can tell us the rest here.',
  rung: 'I have rung: carry on',
} as const;

/** Round the questions of the form. */
export const form = {
  continue: 'Continue',
  sentBefore:
    'You sent a report a short time ago. [See its reference and secret code](/report/done) before you begin another.',
  save: 'Save and come back later',
  start: {
    about:
      'The form asks one short question at a time. Only four must be answered. What you write is kept for an hour after your last answer, or for a week if you press “Save and come back later”.',
    links: [
      '[Go on with a report](/report/return) that you saved',
      '[Print the form](/report/paper) and fill it in by hand',
      '[Send many reports at once](/report/many), for banks, businesses and charities',
    ],
    phone: 'You can also report by phone on **{number}**.',
    leave:
      'If you are not safe where you are, press **Exit this page**, the Shift key three times, or the Escape key: once, or three times while you write in a box. It opens the weather. What you wrote is cleared from this browser, but the page stays in its history.',
  },
  begun: {
    title: 'A report was begun here',
    now: 'If somebody is on the way to you, is there or has just left, ring **{emergency}** now.',
    intro:
      'A report was begun in this browser and has not been sent. It may be yours, in another tab, or that of somebody who used this device before you.',
    last: {
      one: 'The last answer to it was given {n} minute ago.',
      other: 'The last answer to it was given {n} minutes ago.',
    },
    goOn: 'It is mine: go on with it',
    anew: 'Begin another report',
    anewWords:
      'There can be one at a time in a browser. If you begin another, nobody can open that one here any more. If it is yours and you want both, [save it first](/report/save): you get a link to come back to it.',
  },
  elsewhere: {
    title: 'This page belongs to another report',
    intro:
      'Another report was begun in this browser since you opened this page, perhaps in another tab. What you wrote here was added to neither.',
    typed: 'This is what you wrote, so that you can copy it:',
    goOn: 'Go on with the report that is open now',
  },
} as const;
