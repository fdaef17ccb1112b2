/** Where a report has got to (R3.19): what it is called, what it means and what comes next. */
export const stages = {
  received: {
    name: 'Received',
    means: 'We have it. It is waiting to be read by a person.',
    next: 'One of our staff will read it and decide who should deal with it.',
  },
  checked: {
    name: 'Checked',
    means: 'One of our staff has read your report.',
    next: 'It will be given to the team that should deal with it.',
  },
  with_investigator: {
    name: 'With an investigator',
    means: 'An officer has your report and is looking into it.',
    next: 'They will be in touch if they need to ask you something.',
  },
  kept_as_intelligence: {
    name: 'Kept to help other cases',
    means:
      'We cannot take your report further by itself now. We compare it with other reports, and look at it again when one fits.',
    next: 'You need do nothing. We will tell you if this changes.',
  },
  passed_on: {
    name: 'Passed on',
    means: 'Another police force or body is the right one to deal with it, and has been sent your report.',
    next: 'They will be in touch with you.',
  },
  finished: {
    name: 'Finished',
    means: 'We have done what we can with your report.',
    next: 'If you have something new to tell us, ring us and give your reference.',
  },
} as const;

/** Facts that help and that many reports come without. */
export const missingFacts = {
  when: { name: 'When it happened', why: 'Pictures from cameras are often kept for 30 days or less.' },
  where: { name: 'Where it happened', why: 'We compare reports from the same place.' },
  caller: { name: 'The number that rang', why: 'One number often joins many reports.' },
  loss: { name: 'How much was lost', why: 'It helps to decide who deals with your report.' },
  collector: { name: 'Who came, or what car', why: 'Somebody else may have seen them too.' },
} as const;

/** What the person is told of the end of a report (R1.35, R3.22): a reason always stands beside the phrase. */
export const outcomes = {
  charged: {
    words: 'Somebody has been charged or told to go to court',
    means: 'We will tell you when there is a date, and what you may be asked to do.',
  },
  out_of_court: {
    words: 'It was dealt with without a court',
    means:
      'Somebody was found to be responsible. They were cautioned, or had to do something about it, instead of going to court.',
  },
  admitted: {
    words: 'Somebody admitted it when they were in court for other offences',
    means: 'The court took it into account when it decided on the sentence.',
  },
  cannot_go_on: {
    words: 'We found somebody, but cannot take it further',
    means: 'There is a reason in law or in the evidence why this cannot go to court.',
  },
  nobody_found: {
    words: 'We could not find out who did it',
    means: 'We have followed what there was to follow. We look at it again when another report fits.',
  },
  passed_on: { words: 'Another body is dealing with it', means: 'It has your report, and will be in touch with you.' },
  recorded_nationally: {
    words: 'It was recorded for the whole country, and not sent to a police force',
    means: 'It is compared with other reports, and looked at again when one fits.',
  },
} as const;
