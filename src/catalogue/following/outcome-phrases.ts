import { DEFAULT_LANGUAGE, type Wording, wordingIn } from '#catalogue/wording/wording.ts';

/**
 * What the person is told of the end of a report. The Home Office's 22 outcome types come to seven things that can be said in plain words
 * (R1.35, R3.22); the number is never shown, and a reason always stands beside the phrase.
 */
export interface OutcomePhrase {
  key: keyof Wording['following']['outcomes'];
  /** Outcome types that it is said of. */
  types: readonly number[];
  /** What the public reads. */
  words: string;
  means: string;
}

const PHRASES = wordingIn(DEFAULT_LANGUAGE).following.outcomes;

export const OUTCOME_PHRASES: readonly OutcomePhrase[] = [
  { key: 'charged', types: [1], ...PHRASES.charged },
  { key: 'out_of_court', types: [2, 3, 6, 7, 8, 22], ...PHRASES.out_of_court },
  { key: 'admitted', types: [4], ...PHRASES.admitted },
  { key: 'cannot_go_on', types: [5, 9, 10, 11, 12, 13, 15, 16, 17, 21], ...PHRASES.cannot_go_on },
  { key: 'nobody_found', types: [14, 18], ...PHRASES.nobody_found },
  { key: 'passed_on', types: [20], ...PHRASES.passed_on },
  { key: 'recorded_nationally', types: [19], ...PHRASES.recorded_nationally },
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
