/** The year that a force's strategy starts from: what later years are held against. A fact each, with where it stands. */
export interface Baseline {
  /** ONS code of the force. */
  force: string;
  /** "the year to March 2022" */
  period: string;
  reports: number;
  lossGbp: number;
  vulnerable: number;
  source: string;
  /** Why our figures are not the same thing, a sentence each: never compared without these. */
  notTheSame: readonly string[];
}

export const BASELINES: readonly Baseline[] = [
  {
    force: 'E23000027',
    period: 'the year to March 2022',
    reports: 7241,
    lossGbp: 40_000_000,
    vulnerable: 1832,
    source: 'Hertfordshire Constabulary, fraud strategy',
    notTheSame: [
      'The strategy counts fraud and cyber offences; here every report is counted, attempts and suspicious calls among them.',
      'Who counts as vulnerable was judged by people then; here it is the advice of the assessment, and includes medium.',
      'Since December 2025 reports reach the force in another way and sooner.',
    ],
  },
];
