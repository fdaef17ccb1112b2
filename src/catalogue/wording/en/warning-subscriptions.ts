/** Warnings by e-mail or text: asking for them, confirming, and when that cannot be done. */
export const subscriptions = {
  title: 'Warnings by e-mail or text',
  description: 'Get fraud warnings for where you live in {county}.',
  back: 'Warnings',
  intro: 'We send you each new warning for the place you choose. You need no account, and can stop with one press.',
  area: 'Which place?',
  areaHint: 'A town, a district or a postcode. Leave it empty for all of {county}.',
  channel: 'How?',
  channels: { email: 'E-mail', sms: 'Text message' },
  email: 'E-mail address, for an e-mail',
  sms: 'Mobile number, for a text',
  send: 'Continue',
  use: 'We use the address for these warnings and nothing else. It is kept locked, and goes when you stop.',
  wrongArea: 'Write a town, a district or a postcode in {county}, or leave it empty',
  noChannel: 'Choose an e-mail or a text',
  wrongEmail: 'Write an e-mail address, like name@example.com',
  wrongSms: 'Write a mobile number, like 07700 900 000',
  notOffered:
    'This is not offered here yet. You can [read the warnings](/warnings), or follow them in a feed reader. {alerts} also sends them.',
  sentTitle: 'Look for a message',
  sent: 'We have sent you a message. Follow its link, or reply YES to a text, to begin. Nothing more comes unless you do.',
  sentNote:
    'The link works for {days} days. If nothing comes in a few minutes, look among unwanted messages, or [try again](/warnings/subscribe).',
  confirm:
    'Somebody, we think you, asked {force} for fraud warnings for {area}. To begin, follow this link within {days} days: {link}\n\nIf it was not you, do nothing. Nothing more will come.',
  confirmSms:
    'Somebody, we think you, asked {force} for fraud warnings for {area}. To begin, reply YES, or follow this link within {days} days: {link} If it was not you, do nothing.',
  confirmSubject: 'Confirm that you want fraud warnings',
  beginTitle: 'Begin the warnings',
  begin: 'Press the button if you asked for fraud warnings. If you did not, close this page: nothing will come.',
  beginButton: 'Yes, send me warnings',
  begunTitle: 'Warnings begun',
  begunBy: { email: 'For {place}, by e-mail', sms: 'For {place}, by text' },
  begunStop: 'Each message says how to stop. You can also [stop now]({stop}).',
  begunNever: 'We never ask for money, a PIN or a password, and never ask you to ring back on a number in a message.',
  begunRead: '[Read the warnings that stand now](/warnings)',
  tooLateTitle: 'This link does not work any more',
  tooLate:
    'It is not whole, it is older than {days} days, or you have stopped since. [Ask for warnings again](/warnings/subscribe).',
  /** The warnings themselves, as they are sent. */
  messages: {
    subject: {
      published: 'Fraud warning: {title}',
      corrected: 'Corrected: {title}',
      withdrawn: 'A fraud warning that we sent you has been withdrawn',
      noTitle: 'fraud warning',
    },
    corrected: 'This warning has been corrected. What changed: {because}',
    withdrawn: 'A fraud warning that we sent you has been withdrawn. Please do not pass it on.\n\nWhy: {because}',
    withdrawnNamed: '“{title}” has been withdrawn. Please do not pass it on.\n\nWhy: {because}',
    foot: 'Read it on our site: {link}\n\nTo stop these warnings: {stop}\nWe never ask for money, a PIN or a password.',
    sms: {
      published: '{title}. {summary}',
      corrected: 'Corrected warning. What changed: {because} {title}. {summary}',
      withdrawn: 'A fraud warning that we sent you has been withdrawn. Why: {because}',
      withdrawnNamed: '“{title}” has been withdrawn. Please do not pass it on. Why: {because}',
      stop: 'Reply STOP to end.',
    },
  },
} as const;
