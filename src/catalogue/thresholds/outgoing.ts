import { tuned } from '#catalogue/thresholds.ts';

/** What is sent out, and how often. */
export const OUTGOING = {
  pollMs: tuned(
    1000,
    'Pause when nothing waits: a code that somebody waits for leaves within two seconds.',
    'judgement',
  ),
  emailPerMinute: tuned(
    600,
    'E-mails handed over in a minute: ten a second, well under the 3,000 a minute at which GOV.UK Notify refuses, so that several processes and other uses of the account have room.',
    'GOV.UK Notify documentation: 3,000 requests a minute for each key',
  ),
  smsPerMinute: tuned(
    300,
    'Texts handed over in a minute. The limit of the carrier is ten times as high; a fault that sends too many costs money at once.',
    'GOV.UK Notify documentation; judgement',
  ),
  tries: tuned(
    8,
    'A message is tried this often before it is put aside for a person. With the pauses below that is some ten hours, longer than most outages.',
    'judgement',
  ),
  firstPauseSeconds: tuned(
    15,
    'Pause after the first failure; each further one takes four times as long.',
    'judgement',
  ),
  longestPauseSeconds: tuned(
    4 * 3600,
    'No pause is longer, so that an outage of a night is over by morning.',
    'judgement',
  ),
  claimSeconds: tuned(
    120,
    'How long a message that was taken up counts as being sent. A process that was killed leaves it; it is taken up again after this. Longer than any carrier is waited for.',
    'judgement; sendSeconds',
  ),
  sendSeconds: tuned(30, 'A carrier that has not answered in this time has not: it is tried again later.', 'judgement'),
  keepSentDays: tuned(
    90,
    'That a message was sent is shown to staff for so long. Its address and words are gone as soon as it is sent.',
    'judgement; data minimisation (third data protection principle)',
  ),
  keepDeadDays: tuned(
    30,
    'A message that could not be sent keeps its words for so long, so that it can be tried again.',
    'judgement',
  ),
} as const;

/** Following a report. */
export const FOLLOWING = {
  messagesADay: tuned(
    20,
    'Messages about one report that its person may write in a day. The database refuses more; the page needs the number to tell that from a second press.',
    'src/store/migrations/023-following-and-subscribing.sql',
  ),
  additionsADay: tuned(
    10,
    'The same of facts that are added to a report.',
    'src/store/migrations/023-following-and-subscribing.sql',
  ),
  stopWords: tuned(
    10,
    'Most words of a text that is taken as STOP, each of them courtesy or a name for the messages: "can you please stop sending me any more of these" has ten. A longer one is a story.',
    'judgement; a trial by a stranger, 22 November 2026',
  ),
  statusWords: tuned(
    10,
    'Most words of a text that names a reference and is taken as STATUS: "is there any news on my report CF-0001234 please" has ten. A longer one is a story, and one that speaks of need is answered with whom to ring.',
    'judgement; a trial by a stranger, 23 November 2026',
  ),
  triesFromOnePlace: tuned(
    10,
    'Wrong tries from one network before tries from it rest: enough for somebody who misreads a letter, and a family at one address.',
    'judgement; NCSC password guidance (10 tries)',
  ),
  triesAtOneReport: tuned(
    10,
    'Wrong tries at one reference, from anywhere, before a secret that its person chose rests. The long secret and a code sent to them go on working, so nobody can be shut out by a stranger.',
    'judgement; R3.21',
  ),
  restMinutes: tuned(
    60,
    'How long a wrong try counts. Tries while resting do not, so that rest ends by itself.',
    'judgement',
  ),
  shortestChosen: tuned(
    12,
    'Characters of a secret that somebody chooses; three words of four letters.',
    'NCSC: three random words',
  ),
  codeCharacters: tuned(
    8,
    'Characters of a code that is sent, of an alphabet of 27: 38 bits for 20 minutes. At 1,000 tries a second from everywhere the chance is 1 in 200,000.',
    'arithmetic: 27^8 = 2.8e11; each try costs an argon2id',
  ),
  codeMinutes: tuned(
    20,
    'How long it is good: an e-mail may take some minutes, and an older person types slowly.',
    'judgement',
  ),
  codesAnHour: tuned(4, 'Codes sent for one report in an hour. More would be a way to pester somebody.', 'judgement'),
  chosenCost: tuned(
    { memoryKib: 19 * 1024, passes: 2, parallelism: 1 },
    'Cost of one try at a secret or code, as for a password.',
    'OWASP Password Storage Cheat Sheet (argon2id, 19 MiB, t=2, p=1)',
  ),
  messageCharacters: tuned(
    2000,
    'About a page: a message, not an account. A longer one is taken by an officer.',
    'judgement',
  ),
  stageNewsMinutes: tuned(
    15,
    'A move of the report is told only when it can no longer be undone, so that nobody is told of a slip.',
    'catalogue/thresholds/allocation.ts undoMinutes',
  ),
  nudgeHours: tuned(
    12,
    'At most one nudge in this time for one report and address, however much happens: it says only that there is news.',
    'judgement',
  ),
} as const;

/** Warnings by subscription and texts that come back. */
export const SUBSCRIBING = {
  confirmDays: tuned(
    3,
    'A subscription that nobody confirms is deleted after this: somebody else may have typed the address.',
    'judgement; storage limitation (fifth data protection principle)',
  ),
  textsAnswered: tuned(
    6,
    'Texts of one number that are answered in an hour. Two machines answering each other stop there.',
    'judgement',
  ),
  callsForHelpAnswered: tuned(
    20,
    'The same for texts that ask for help or speak of somebody at the door: silence could be taken for help on its way.',
    'judgement',
  ),
} as const;
