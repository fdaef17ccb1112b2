/** The 3x5x2 grades in words (R4.1). Forces change their forms: the words are here, never in a page. */
export const SOURCE_GRADES: Readonly<Record<1 | 2 | 3, string>> = {
  1: 'Reliable',
  2: 'Untested',
  3: 'Not reliable',
};

export const INFO_GRADES: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E', string>> = {
  A: 'The source knows it at first hand',
  B: 'Heard by the source, and borne out by something else',
  C: 'Heard by the source',
  D: 'Nobody can say: look for something that bears it out before acting',
  E: 'Suspected to be false',
};

export const HANDLING_CODES: Readonly<Record<'P' | 'C', string>> = {
  P: 'May be shared lawfully with those who need it for policing',
  C: 'May be shared with conditions only',
};

export const PRIORITIES: Readonly<Record<'high' | 'medium' | 'low', string>> = {
  high: 'High: a threat to life, serious harm, or a chance that will pass',
  medium: 'Medium: it is of use for some days',
  low: 'Low: all else',
};

/** Lawful bases that a disclosure is usually made on; a person chooses each time. */
export const LAWFUL_BASES: readonly string[] = [
  'Necessary for a law enforcement purpose (Data Protection Act 2018, section 35)',
  'Law enforcement purpose of another competent authority (section 36)',
  'To protect somebody at risk: safeguarding (Schedule 8)',
  'The person agreed',
  'A court ordered it',
];
