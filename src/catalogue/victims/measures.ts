/** What can be done so that somebody is not hit again (R3.10). A force adds its own here. */
export interface ProtectiveMeasure {
  /** Stored: never renamed. */
  key: string;
  name: string;
  /** What it is in a letter to them, after "we can offer". */
  offered: string;
  /** What it does, as the victim is told. */
  does: string;
  /** Factors of the risk of being hit again that speak for it (journey/triage/repeat-risk.ts, without "repeat."). */
  against: readonly string[];
  evidence: string;
}

export const MEASURES: readonly ProtectiveMeasure[] = [
  {
    key: 'call_blocker',
    name: 'Call blocker on the landline',
    offered: 'a call blocker for your telephone',
    does: 'Lets through the numbers you know, and asks everybody else who they are.',
    against: ['contact_continuing', 'alone', 'age_over_75', 'cognitive_or_care', 'paid_again'],
    evidence: 'National Trading Standards trials: over 99% of nuisance calls stopped (domain 3.6).',
  },
  {
    key: 'number_changed',
    name: 'New or unlisted telephone number',
    offered: 'a new telephone number that is in no list',
    does: 'The number that they have no longer rings.',
    against: ['contact_continuing', 'paid_recently', 'paid_again'],
    evidence: 'R3.10',
  },
  {
    key: 'trusted_person',
    name: 'A person they trust is told, with their consent',
    offered: 'that somebody you trust is told, if you agree',
    does: 'Somebody you choose knows, and is rung first if anybody asks for money.',
    against: ['alone', 'coached', 'believes_caller', 'refuses_help'],
    evidence: 'R3.8 (no trusted contact), R3.10 (family)',
  },
  {
    key: 'bank_limits',
    name: 'Bank told: limits, a second signature, a note on the account',
    offered: 'a word with your bank, so that it asks before a large sum goes out',
    does: 'The bank asks before a large sum goes out.',
    against: ['paid_recently', 'paid_again', 'believes_caller', 'coached'],
    evidence: 'Banking Protocol (domain 3.6)',
  },
  {
    key: 'power_of_attorney',
    name: 'Power of attorney considered',
    offered: 'help with arranging that somebody you choose can look after your money with you',
    does: 'Somebody you choose can look after your money with you.',
    against: ['cognitive_or_care', 'refuses_help'],
    evidence: 'R3.10',
  },
  {
    key: 'mail_redirection',
    name: 'Post redirected or looked through together',
    offered: 'help with letters that should not reach you',
    does: 'Letters of swindlers do not reach the table.',
    against: ['defrauded_before', 'paid_again'],
    evidence: 'R3.10',
  },
  {
    key: 'visit',
    name: 'Visit by an officer in uniform',
    offered: 'a visit by an officer in uniform',
    does: 'An officer comes by, with proof of who they are, and talks it through.',
    against: ['believes_caller', 'coached', 'refuses_help', 'cognitive_or_care'],
    evidence: 'Operation Signature (domain 3.6)',
  },
  {
    key: 'befriending',
    name: 'Company: a befriending scheme or day centre',
    offered: 'somebody to talk to who wants nothing',
    does: 'Somebody to talk to who wants nothing.',
    against: ['alone', 'refuses_help'],
    evidence: 'R3.3 (isolation), R3.10 (support referral)',
  },
];

export const measureNamed = (key: string): ProtectiveMeasure | undefined => MEASURES.find((m) => m.key === key);

export const MEASURE_STATES: Readonly<Record<string, string>> = {
  offered: 'Offered',
  accepted: 'Accepted',
  installed: 'In place',
  declined: 'Declined',
};
