/** Ending the messages that we send. */
export const messages = {
  stopTitle: 'Stop these messages',
  stop: 'Stop',
  stoppedTitle: 'Stopped',
  stopped: 'You will get no more of these messages. One that is on its way may still come.',
  brokenTitle: 'This link is not whole',
  broken: 'Open it from the message again, or copy all of it. A text can be answered with STOP.',
} as const;
