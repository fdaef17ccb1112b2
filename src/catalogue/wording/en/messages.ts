/**
 * Messages: those to people who follow a report (`sent`), and ending them. A phone may be shared with whoever did it, so nothing that is sent says
 * fraud, police or crime, names a person or a reference, or says what the news is. The subject line is what shows on a locked screen.
 */
export const messages = {
  sent: {
    subject: 'An update for you',
    trackingCode:
      'Your code is {code}. It works once, for {minutes} minutes. You asked for it on our website. Give it to nobody, whoever they say they are: we never ring to ask for it.',
    nudgeConfirm: 'Your code is {code}. Type it on the page where you asked for it. If you did not ask, do nothing.',
    nudge:
      'There is news about your report. To see it, go to the website where you sent it, as you did before. There is no link in this message, so that nobody can send you a false one.',
    stopByText: 'Reply STOP to end these messages.',
    stopByMail: 'To end these messages, press “Unsubscribe” in your mail program, or choose it on that website.',
    help: 'Nobody reads what you send here. In an emergency ring {emergency}. You get texts because somebody gave us this number. Reply STOP to end them. Reply STATUS and your reference to hear how far your report is. To talk to us ring {number}. If you cannot speak: text 999 if your phone is registered for it, or ring 18000 on a textphone.',
    stopped: 'You will get no more texts from us, unless you ask for them again.',
    begun: 'Thank you. It has begun, for {area}. Reply STOP to end it.',
    status: '{stage}. {means}',
    statusHow: 'Write STATUS and, after it, the reference that you were given.',
    noStatus:
      'We cannot answer that by text. Check the reference, and write from the number that you gave us. Or ring {number}.',
  },
  /** What the link belongs to. Of news it says no more: the telephone may be shared. */
  stopTitles: { warnings: 'Stop the warnings', nudges: 'Stop these messages' },
  stop: 'Stop',
  stoppedTitle: 'Stopped',
  stopped: 'You will get no more of these messages. One that is on its way may still come.',
  brokenTitle: 'This link is not whole',
  broken: 'Open it from the message again, or copy all of it. A text can be answered with STOP.',
} as const;
