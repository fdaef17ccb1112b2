/** The list of answers, and what is shown when a report was sent. */
export const end = {
  title: 'Check what you wrote',
  notGiven: 'Not given',
  change: 'Change',
  filesName: 'Pictures and files',
  filesNone: 'None',
  filesAdd: 'Add',
  filesAbout: 'pictures, letters or recordings',
  sendHeading: 'Send your report',
  send: 'By sending it you say that it is true as far as you know. We use it to find who did it, to protect people and to help whoever was hurt.',
  sendButton: 'Send my report',
  save: '[Save and come back later](/report/save)',
} as const;

export const confirmation = {
  title: 'Report sent',
  reference: 'Your reference',
  nowHeading: 'What to do now',
  more: 'More advice',
  codeHeading: 'Your secret code',
  code: 'You need it, with the reference, to follow your report. We do not keep it and cannot send it again. Write it down or print this page, and show it to nobody you do not trust.',
  where: 'You follow your report at **{address}**.',
  receiptHeading: 'Your receipt',
  receipt:
    '[Print or save a receipt](/report/receipt) to show to your bank. Anybody can check that it is real. It does not hold your secret code.',
  receiptSeen:
    '[Print or save a receipt](/report/receipt) if you want to be able to show that you told us. Do not keep it where somebody you are afraid of could find it. It does not hold your secret code.',
  nextHeading: 'What happens next',
  next: {
    read: 'First, one of our staff reads your report and decides who should deal with it. Reports of somebody coming, and of people at risk, are read first.',
    support: 'Within two days we ask victim support to get in touch, if you told us how to reach you.',
    follow: 'At any time: see where it has got to, and when we will next be in touch, at [Follow a report](/track).',
    more: 'If you think of something else, add it there, or ring {number} and give your reference. [If you are deaf or cannot speak](/reach-us), there are other ways.',
  },
  supporter: '**{name}**. {purpose}',
  supporterPhone: 'Ring **{phone}**.',
  clear: 'If others use this device, clear the code from it when you have written it down.',
  clearButton: 'I have written it down: clear it',
} as const;

/** Pictures, letters and recordings. */
export const files = {
  title: 'Add pictures, letters or recordings',
  intro: 'For example a picture of the screen, of a letter or an envelope, or a voicemail. You need not send any.',
  added: 'Added',
  takeBack: 'Take back',
  file: '{name} ({kind}, {size})',
  noName: 'A file',
  megabytes: '{n} MB',
  kilobytes: '{n} KB',
  choose: 'Choose a file',
  hint: 'Pictures (JPEG, PNG, HEIC, WebP), PDF, sound recordings or plain text, up to {megabytes} MB each and {most} in all. Not Word files or films: take a picture of the screen instead.',
  add: 'Add it',
  full: 'You have added {most} files, and a report takes no more.',
  done: 'Done: back to my answers',
  none: 'Choose a file first',
  tooMany: 'A report takes {most} files. This one was left out',
  kinds: {
    png: 'PNG picture',
    jpg: 'JPEG picture',
    webp: 'WebP picture',
    heic: 'HEIC picture',
    pdf: 'PDF document',
    m4a: 'M4A or 3GP recording',
    wav: 'WAV recording',
    ogg: 'OGG recording',
    amr: 'AMR recording',
    mp3: 'MP3 recording',
    txt: 'plain text',
  },
  refused: '{why}. It was not kept',
  refusedNamed: '“{name}”: {why}. It was not kept',
  why: {
    empty: 'The file is empty',
    large: 'The file is larger than {megabytes} MB',
    kind: 'We cannot take files of this kind',
    runs: 'The file holds something that could run by itself. Take a picture of the screen and send that',
    cut: 'The file is damaged or not whole. Save it again and send that',
    more: 'Something else is hidden in the file. Take a picture of the screen and send that',
  },
} as const;

/** The same questions on paper. */
export const paper = {
  title: 'Report a fraud on paper',
  print: 'Print this page on A4. Or ask at any police station for a printed one.',
  now: '**If someone is coming to collect, is there now, or has just left: ring {emergency} now.** Do not wait to fill this in.',
  hand: 'Leave out what you do not know. Never write a PIN or a password of yours. Hand it in at a police station of {force}, or ring {number} and we will take it down with you.',
  date: 'Date',
  helps: 'In your own words. It helps if you can say: {what}',
  ticks: 'Tick all that fit.',
} as const;
