/** What the fields of a case offer, as people read it. Keys are stored: never renamed. */
export type Choices = Readonly<Record<string, string>>;

/** R6.4: facts apart from assessments. */
export const BASES: Choices = {
  fact: 'Fact: seen, recorded or on paper',
  hearsay: 'Told by somebody',
  assessment: 'Our own assessment',
};

/** R6.4: one person may hold several parts; each is its own entry. */
export const PERSON_PARTS: Choices = {
  suspect: 'Suspect',
  witness: 'Witness',
  victim: 'Victim',
  relative: 'Relative or friend of the victim',
  professional: 'Somebody who came by their work (bank, carer, taxi)',
  other: 'Somebody else',
};

export const THING_PARTS: Choices = {
  suspect: 'The suspects’',
  victim: 'The victim’s',
  witness: 'A witness’s',
  unknown: 'Not known whose',
};

/** What the victim must be told of (R3.12, R3.18), and a statement, with which they are offered a personal one. */
export const CASE_STEPS: Choices = {
  arrest: 'A suspect was arrested',
  interview: 'A suspect was interviewed under caution',
  release: 'A suspect was released without charge',
  bail: 'A suspect was bailed, or released under investigation',
  bail_change: 'Bail conditions were changed or cancelled',
  charge: 'A suspect was charged, or dealt with out of court',
  statement: 'The victim’s statement was taken',
};

export const DOCUMENT_SOURCES: Choices = {
  victim: 'The victim, or whoever reported it',
  witness: 'A witness',
  bank: 'A bank or another business',
  police: 'Ourselves, or another force',
  other: 'Somebody else',
};

export const PLACE_PARTS: Choices = {
  collection: 'Where it was collected',
  suspect: 'A suspect’s address',
  sighting: 'Where somebody was seen',
  purchase: 'Where goods were bought',
  other: 'Another place',
};

export const CONTACT_WITH: Choices = {
  victim: 'The victim',
  reporter: 'Whoever reported it',
  relative: 'A relative or carer',
  bank: 'The bank',
  witness: 'A witness',
  partner: 'Another body',
};

export const CONTACT_BY: Choices = {
  phone: 'Telephone',
  visit: 'Visit',
  letter: 'Letter',
  email: 'E-mail',
  text: 'Text message',
  tracker: 'The page where they follow the report',
};

export const CONTACT_RESULT: Choices = {
  reached: 'We spoke, or it was sent',
  message: 'Left a message',
  no_answer: 'No answer',
  asked_not: 'They asked not to be contacted',
};

export const EVIDENCE_STATES: Choices = {
  to_ask: 'Still to ask for',
  asked: 'Asked for',
  secured: 'Secured',
  gone: 'Not there, or gone',
  not_needed: 'Not needed',
};

/** States of evidence after which nothing is left to do. */
export const EVIDENCE_SETTLED: readonly string[] = ['secured', 'gone', 'not_needed'];
