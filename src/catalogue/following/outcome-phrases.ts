/**
 * What the person is told of the end of a report. The Home Office's 22 outcome types come to seven things that can be said in plain words
 * (R1.35, R3.22); the number is never shown, and a reason always stands beside the phrase.
 */
export interface OutcomePhrase {
  key: string;
  /** Outcome types that it is said of. */
  types: readonly number[];
  /** What the public reads. */
  words: string;
  means: string;
}

export const OUTCOME_PHRASES: readonly OutcomePhrase[] = [
  {
    key: 'charged',
    types: [1],
    words: 'Somebody has been charged or told to go to court',
    means: 'We will tell you when there is a date, and what you may be asked to do.',
  },
  {
    key: 'out_of_court',
    types: [2, 3, 6, 7, 8, 22],
    words: 'It was dealt with without a court',
    means:
      'Somebody was found to be responsible. They were cautioned, or had to do something about it, instead of going to court.',
  },
  {
    key: 'admitted',
    types: [4],
    words: 'Somebody admitted it when they were in court for other offences',
    means: 'The court took it into account when it decided on the sentence.',
  },
  {
    key: 'cannot_go_on',
    types: [5, 9, 10, 11, 12, 13, 15, 16, 17, 21],
    words: 'We found somebody, but cannot take it further',
    means: 'There is a reason in law or in the evidence why this cannot go to court.',
  },
  {
    key: 'nobody_found',
    types: [14, 18],
    words: 'We could not find out who did it',
    means: 'We have followed what there was to follow. We look at it again when another report fits.',
  },
  {
    key: 'passed_on',
    types: [20],
    words: 'Another body is dealing with it',
    means: 'It has your report, and will be in touch with you.',
  },
  {
    key: 'recorded_nationally',
    types: [19],
    words: 'It was recorded for the whole country, and not sent to a police force',
    means: 'It is compared with other reports, and looked at again when one fits.',
  },
];

export const phraseOf = (key: string): OutcomePhrase | undefined => OUTCOME_PHRASES.find((p) => p.key === key);

/** The phrase for an outcome type of 1 to 22; undefined for any other number, type 0 included (not yet assigned). */
export const phraseOfType = (type: number): OutcomePhrase | undefined =>
  OUTCOME_PHRASES.find((p) => p.types.includes(type));

/** Names of the types as staff choose them (R1.29). */
export const OUTCOME_TYPE_NAMES: Readonly<Record<number, string>> = {
  1: 'Charged or summonsed',
  2: 'Caution, youth',
  3: 'Caution, adult',
  4: 'Taken into consideration',
  5: 'Offender died',
  6: 'Penalty notice for disorder',
  7: 'Cannabis or khat warning',
  8: 'Community resolution',
  9: 'Not in the public interest (CPS)',
  10: 'Not in the public interest (police)',
  11: 'Suspect under age',
  12: 'Suspect too ill',
  13: 'Victim or key witness dead or too ill',
  14: 'Evidential difficulties, no suspect, victim does not support',
  15: 'Evidential difficulties, suspect identified, victim supports',
  16: 'Evidential difficulties, suspect identified, victim does not support',
  17: 'Prosecution time limit expired',
  18: 'Investigation complete, no suspect identified',
  19: 'Recorded nationally, not disseminated',
  20: 'Responsibility transferred to another body',
  21: 'Further investigation not in the public interest (police)',
  22: 'Diversion, education or intervention',
};
