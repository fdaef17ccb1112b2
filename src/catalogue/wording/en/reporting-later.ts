/** A receipt, and the page on which anybody can check one. */
export const receipts = {
  about: {
    report: 'a suspected fraud',
    loss: 'a fraud with a loss',
    attempt: 'an attempted fraud',
    suspicious_call: 'a suspicious call, message or visit',
    cashpoint: 'somebody acting oddly at a cash machine',
    // Receipts given before November 2026 may still say so; they are read as any other.
    information: 'a suspected fraud',
  },
  title: 'Receipt',
  titleOf: 'Receipt {reference}',
  received: '{force} received a report of **{about}** on **{day}**.',
  reference: 'Reference **{reference}**',
  show: 'You can show this to your bank or anybody else.',
  showSeen: 'Show this only to people you trust, and keep it where somebody you are afraid of cannot find it.',
  holds: 'It does not hold your name, what you told us, or the code with which you follow your report.',
  checkHeading: 'To check this receipt',
  goTo: 'Go to [{where}](/receipt) and type:',
  where: 'the page “Check a receipt” of this website',
  orOpen: 'or open [this link](/receipt/{code}).',
  signed: 'Signed code, for programs that check it with the key of {force} and without this website:',
  keep: 'To keep it, print this page or save it as a PDF from the print window.',
  askTitle: 'Check a receipt',
  ask: 'Somebody showed you a receipt for a report to the police. Type its code to see whether we gave it.',
  code: 'Code of the receipt',
  codeHint: '32 letters and figures. Spaces do not matter.',
  check: 'Check it',
  wrong: 'We did not give a receipt with this code. Check that all of it is right',
  yesTitle: 'Yes: this receipt is ours',
  yes: 'Yes',
  issued: 'Issued by {force}',
  issuedOn: 'on **{day}**',
  issuedFor: 'for a report of **{about}**',
  mustShow: 'The receipt must show the reference **{reference}**.',
  means:
    'It says that a report was made, not that what it says is so. For anything else, ask the person who showed it to you.',
  /** As an e-mail, to whoever asked for it. */
  message: `{force} received your report of {about} on {day}.

Your reference: {reference}
Code of this receipt: {code}

Whoever you show it to can check it{where}. It says nothing else of your report.

If you think of something else, add it under “Follow a report” on our website, or ring {number} and give your reference. In an emergency ring {emergency}. The police never ask for your PIN, your card or money.
`,
  messageWhere: ' at {address}',
  messageWhereUnknown: ' on our website, under “Check a receipt”',
} as const;

/** Saving a half-written report, and coming back to it. */
export const returns = {
  saveTitle: 'Save your report and come back',
  save: 'You get a link. With it you, and anybody who has it, can go on with this report for {days} days, on any device. Nobody at the police reads it until you send it. After {days} days it is removed.',
  to: 'Where shall we send the link?',
  toHint: 'An e-mail address or a mobile number that only you read. Leave it empty to see the link here instead.',
  make: 'Make a link',
  wrongTo: 'Write an e-mail address or a mobile number, or leave it empty',
  tooMany: 'You have made several links already. Use one of those',
  savedTitle: 'Your report is saved',
  sending: 'We are sending you a link. It can take a few minutes. If it does not come, use this one.',
  writeDown: 'Write this down, or print this page.',
  open: 'Open {link}',
  orGo: 'or go to the start of “Report a fraud”, choose **Go on with a report** and type',
  go: 'Go to the start of “Report a fraud”, choose **Go on with a report** and type',
  works: 'It works for {days} days. Keep it to yourself: whoever has it can read what you wrote.',
  goOnNow: 'Go on now',
  finished: 'Finished with this device? Press **Exit this page**: it clears your answers from this browser.',
  title: 'Go on with a report',
  canGoOn: 'You can go on where you stopped.',
  code: 'The code you were given',
  codeHint: 'Sixteen letters and figures. Spaces do not matter.',
  goOn: 'Go on with my report',
  wrongCode: 'We have no half-written report for this code',
  sentOn: 'This report was sent on {day}',
  sentWords: [
    'There is nothing left to do here. What you wrote cannot be seen from this link any more.',
    'To see what we do with it, follow it with the reference and the secret code that you were shown when you sent it. If you do not have the code, you can ask for another.',
  ],
  follow: 'Follow the report',
  endedTitle: 'There is nothing to go on with here',
  ended: [
    '**If you sent the report**, we have it. [Follow your report](/track) with its reference and its secret.',
    '**If you did not send it**, its {days} days may be over: it was then removed. [Report a fraud](/report).',
    'A message may have cut the link off. You can [type the code](/report/return) instead.',
  ],
  /** The message says nothing of what it is about: others may see the telephone it arrives on. */
  subject: 'What you began',
  messageLink:
    'To go on with what you began, open {link}. It works for {days} days. If you did not ask for this, do nothing.',
  messageCode:
    'To go on with what you began, go back to the website, choose "Go on with a report" and type {code}. It works for {days} days. If you did not ask for this, do nothing.',
} as const;
