import { tuned } from '#catalogue/thresholds.ts';

const PLACEHOLDER =
  'placeholder: domain 2.3; no published force threshold was found (R2.8). The policy owner must set it';
const JUDGEMENT = 'judgement, to be reviewed against decisions made (R2.5: tools inform, people decide)';

/** Reading and deciding: what the triage policy is built from. Times are hours unless the name says otherwise; money is pounds. */
export const TRIAGE = {
  highValueLossGbp: tuned(
    50_000,
    'A: a loss from here on is high value. Lower, and the SFCU drowns; higher, and ruin goes to a local officer.',
    PLACEHOLDER,
  ),
  highValueAttemptedGbp: tuned(100_000, 'B: an attempt from here on is high value.', PLACEHOLDER),
  highValueSeriesGbp: tuned(100_000, 'C: the losses of one series together from here on are high value.', PLACEHOLDER),
  linkedOffences: tuned(3, 'Linked offences from here on make a report complex.', 'domain 2.3, COMPLEX'),
  severalVictims: tuned(3, 'Victims from here on make a report serious.', 'domain 2.3, SERIOUS'),
  veryHighLossGbp: tuned(
    100_000,
    'A loss from here on is the SFCU’s whatever else is known: money of that size is moved through accounts that only production orders open.',
    PLACEHOLDER,
  ),
  complexAndSeriousFromGbp: tuned(
    5_000,
    'Complex and serious without high value takes at least this loss, unless there is a series or a group: a frightened victim of a spoofed call who lost £80 needs care, not the SFCU.',
    PLACEHOLDER,
  ),
  nationalPackageGbp: tuned(
    5_000,
    'A remote loss sent by the national service is worth a local officer from here on; below, it is recorded nationally with victim care.',
    `${PLACEHOLDER}; R1.9`,
  ),
  remoteLossWorthEnquiryGbp: tuned(
    5_000,
    'A remote loss from here on, with an account or a number to ask about, is worth a local officer although no call-for-service criterion is met.',
    `${PLACEHOLDER}; West Yorkshire weighs resources and prospects (domain 2.2)`,
  ),
  justGone: tuned(
    1,
    'Up to this long after a collection the collector may still be near (train, taxi): immediate response.',
    'R2.4, domain 5.3 step 8; judgement',
  ),
  recent: tuned(
    24,
    'A collection within this time meets the criterion "in progress or recent".',
    'R1.12, default 24 [U]',
  ),
  ahead: tuned(72, 'A collection arranged further ahead than this is planned for, not raced to.', JUDGEMENT),
  stale: tuned(48, 'What was announced longer ago than this has happened or come to nothing.', JUDGEMENT),
  paidRecently: tuned(72, 'The days after a payment are the days of the next one.', 'R3.8'),
  oldAge: tuned(75, 'Age from here on is a factor, never the whole answer.', 'R3.8, R3.15'),
  longestNarrative: tuned(
    120_000,
    'UTF-16 units of narrative that are read; longer material is a document, not an account.',
    'brief: narratives up to 100 kB',
  ),
  strongHint: tuned(
    1.5,
    'A single word that hints strongly at a fraud type; half a usual sign.',
    'measured on evaluation/triage/tuned.jsonl',
  ),
  weakHint: tuned(
    0.5,
    'A single word that is commoner in one fraud type than in others.',
    'measured on evaluation/triage/tuned.jsonl',
  ),
  mostHints: tuned(
    6,
    'All hints of a type together: no heap of words outweighs two telling signs.',
    'measured on evaluation/triage/tuned.jsonl',
  ),
  givenType: tuned(
    8,
    'What the reporter’s own choice of fraud type counts for against the narrative.',
    'measured on evaluation/triage/tuned.jsonl',
  ),
  leastTypeScore: tuned(
    1.4,
    'Below this no type is claimed and the report is "other fraud".',
    'measured on evaluation/triage/tuned.jsonl',
  ),
  sureOfType: tuned(
    4,
    'A fraud type that leads the next by this much is relied on when the rest of the narrative is read: about two usual signs.',
    'measured on evaluation/triage/tuned.jsonl',
  ),
  typeContradictionUnsupported: tuned(
    4,
    'The same, where nothing in the account supports the type that was given: one telling sign is enough.',
    'measured on evaluation/triage/tuned.jsonl',
  ),
  typeClearLead: tuned(
    2,
    'How far the best type must lead the second before an unsupported choice is set aside.',
    'measured on evaluation/triage/tuned.jsonl',
  ),
  typeContradiction: tuned(
    6,
    'How far the narrative must lead for another type before the given one is set aside: about two strong signs.',
    'measured on evaluation/triage/tuned.jsonl',
  ),
} as const;

/** Weight of each scoring rule, in points of 100. A rule that is not named here may not be registered. */
export const POINTS = {
  'threat.collection_live': tuned(
    45,
    'Somebody is about to be robbed and the offender is coming to a known place.',
    'R1.12',
  ),
  'threat.danger_to_life': tuned(50, 'Nothing weighs more.', 'R2.1 threat'),
  'threat.collection_recent': tuned(
    18,
    'The collector may still be near, evidence is fresh, and the offenders often return the same day.',
    'R1.12, R3.7',
  ),
  'threat.contact_continuing': tuned(10, 'Contact that goes on means the next payment.', 'R3.8'),
  'threat.organised_group': tuned(14, 'A group at work has other victims now.', 'domain 2.3, SERIOUS'),
  'threat.linked_series': tuned(12, 'Part of a known series.', 'domain 2.3, R2.9'),
  'threat.courier_series': tuned(
    14,
    'Courier fraud is seldom one crime: crews work a town for days, and the same victim is sent back for more. 6 until 2026-11-2, which left ' +
      'a fresh courier loss of £6,000 from an 83-year-old in the band medium.',
    'domain 5.6, R3.7',
  ),
  'harm.loss': tuned(
    22,
    'The most a loss can weigh, reached at threshold A; it grows with the logarithm, because losses are heavy-tailed.',
    'R5.1',
  ),
  'harm.attempted': tuned(8, 'The most an attempted sum can weigh, reached at threshold B.', 'R5.3'),
  'harm.life_changing': tuned(
    10,
    'Savings or home gone: harm that the sum alone does not show.',
    'domain 2.3, SERIOUS',
  ),
  'harm.threats': tuned(6, 'Threats and coercion harm beyond the money.', 'domain 2.3, SERIOUS'),
  'risk.believes_caller': tuned(6, 'Who believes the caller pays again.', 'R3.8'),
  'risk.coached': tuned(4, 'Secrecy cuts the victim off from help.', 'R3.8'),
  'risk.repeat_victim': tuned(8, 'A repeat victim is on a list that is sold.', 'R3.4, R3.7'),
  'risk.paid_recently': tuned(
    12,
    'The hours and days after a first payment are those of the next one; contact the same day (band high) can stop it, in three weeks it cannot.',
    'R3.7, R3.8, R3.9; since 2026-11-3',
  ),
  'risk.paid_again': tuned(5, 'Several payments: the pattern goes on until stopped.', 'R3.8'),
  'investigation.offender_arrested': tuned(14, 'Somebody is in custody and clocks run.', 'R1.8 (1)'),
  'investigation.local_suspect': tuned(12, 'A local, identifiable suspect.', 'R1.8 (3)'),
  'investigation.lines': tuned(8, 'The most that lines of enquiry weigh, 2 each.', 'R1.15'),
  'complexity.signs': tuned(8, 'The most that signs of complexity weigh, 3 each.', 'domain 2.3, COMPLEX'),
  'vulnerability.high': tuned(20, 'A victim who cannot protect themselves.', 'R3.1, R3.2'),
  'vulnerability.medium': tuned(12, 'A victim less able to protect themselves.', 'R3.1, R3.2'),
  'vulnerability.age': tuned(5, 'Age alone is a small point, but R3.8 counts it. 3 until 2026-11-2.', 'R3.8, R3.15'),
  'engagement.refuses_help': tuned(3, 'A victim who turns help away needs a visit.', 'R2.1 engagement, R3.8'),
  'nature.kind': tuned(0, 'Says what was reported; weighs nothing.', 'R5.3'),
  'nature.fraud_type': tuned(0, 'Says which fraud it is; weighs nothing.', 'R1.27'),
} as const;

/** Points at which a band begins; `immediate` belongs to the route 999_response alone. */
export const BAND_FROM = {
  high: tuned(
    45,
    'About: a vulnerable victim with a heavy loss, a live series, or an old victim of a courier in the last days: contact the same day. 50 until 2026-11-2.',
    `R3.9; ${JUDGEMENT}`,
  ),
  medium: tuned(22, 'About: a loss of some thousands, or a vulnerable victim and any contact.', JUDGEMENT),
  immediateAtLeast: tuned(
    80,
    'An emergency is never listed below this score, whatever else is missing from the report.',
    JUDGEMENT,
  ),
} as const;

/** What each factor of vulnerability weighs, and where the levels begin (R3.2: factors, situation, level). */
export const VULNERABILITY = {
  suicidal: tuned(3, 'A risk to life is high by itself.', 'R3.1'),
  dementia: tuned(2, 'Cannot weigh or remember what is said.', 'R3.8 cognitive impairment'),
  learning_disability: tuned(2, 'May not weigh what is said.', 'R3.3'),
  self_neglect: tuned(2, 'Cannot care for themselves.', 'R3.1, R3.3'),
  under_18: tuned(2, 'A child.', 'R3.14, X3'),
  mental_health: tuned(1.5, 'Harder to withstand and to recover.', 'R3.3'),
  care_needs: tuned(1.5, 'Depends on others.', 'R3.27'),
  physical_disability: tuned(1, 'Harder to get away or get help.', 'R3.3'),
  bereaved: tuned(1, 'Easier to befriend.', 'R3.8'),
  isolated: tuned(1, 'Nobody to ask.', 'R3.3, R3.8'),
  in_debt: tuned(1, 'Economic factor.', 'R3.3'),
  language: tuned(1, 'May not understand advice.', 'R3.3'),
  lives_alone: tuned(0.5, 'Common, and only tells beside age or another factor.', 'R3.8'),
  age_over_75: tuned(0.5, 'Never enough alone: R3.15.', 'R3.8, R3.15'),
  situation: tuned(
    0.5,
    'Each of: contact continuing, believes the caller, told to keep it secret, defrauded before.',
    'R3.2 step two',
  ),
  highFrom: tuned(2.5, 'One strong factor and a situation, or two factors and more.', JUDGEMENT),
  mediumFrom: tuned(1, 'One factor, or old and alone.', JUDGEMENT),
} as const;

/** Repeat-victimisation risk (R3.7-R3.9): a logistic sum, so that every reason moves the probability by a known factor. */
export const REPEAT = {
  base: tuned(
    -2.2,
    'About one in ten with nothing else known.',
    'judgement; call-blocker pilots found 31% of the chosen had lost before (domain 3.6)',
  ),
  contactContinuing: tuned(1.6, 'R3.8: contact goes on.', 'R3.7, R3.8'),
  paidRecently: tuned(0.8, 'Paid within 72 hours.', 'R3.8'),
  paidAgain: tuned(0.9, 'More than one payment or collection.', 'R3.7, R3.8'),
  believes: tuned(0.9, 'Believes the caller.', 'R3.8'),
  coached: tuned(0.4, 'Told to keep it secret or to lie.', 'R3.8'),
  previousFraud: tuned(1.0, 'Defrauded before.', 'R3.4, R3.8'),
  cognitive: tuned(0.8, 'Memory, learning disability or care needs.', 'R3.8'),
  alone: tuned(0.4, 'Lives alone, bereaved or isolated.', 'R3.8'),
  old: tuned(0.3, '75 or over.', 'R3.8'),
  landline: tuned(0.2, 'The landline that rang is still in use.', 'R3.8'),
  refusesHelp: tuned(0.5, 'Refuses help.', 'R3.8'),
  notFraud: tuned(-2.5, 'No fraud happened.', JUDGEMENT),
  noContact: tuned(
    -0.6,
    'Nothing was lost and the call was ended by the victim.',
    'R5.3: an attempt refused is prevention at work',
  ),
  highFrom: tuned(0.5, 'Likelier than not: contact the same day (R3.9).', 'R3.9'),
  mediumFrom: tuned(0.22, 'Twice the base: refer within two working days.', 'R3.9'),
} as const;

/** Duties: hours or working days (R3.9, R3.12-R3.18, IMU timing of domain 2.3). */
export const DUTY = {
  firstContactHours: tuned(
    { immediate: 0.25, high: 4, medium: 24, low: 48 },
    'First contact by band; 15 minutes is an immediate response.',
    'R2.4, R3.9; [U] but for the two working days',
  ),
  assessWithinHours: tuned(
    24,
    'The IMU assesses within this time of recording; a call for service at once.',
    'domain 2.3 [U]',
  ),
  needsAssessmentHours: tuned(
    24,
    'At the report, says the Code; a report that nobody took (the web, a bank, a national package) is completed at the first contact. ' +
      'Due at the moment of receipt, it would be late before anybody could read it, and red would mean nothing.',
    'R3.18; [U]',
  ),
  visitWithinHours: tuned(24, 'Visit a victim at high repeat risk.', 'R3.9 [U]'),
  bankHours: tuned(1, 'Recall and freeze work within minutes to hours.', 'domain 2.3, solvability'),
  safeguardingHours: tuned(
    24,
    'Referral under the Care Act, same or next day; at once when life is at risk.',
    'R3.27 [U]',
  ),
  safeguardingLifeHours: tuned(1, 'Signs of suicide.', 'R3.27; judgement'),
  supportReferralWorkingDays: tuned(2, 'Referral to victim services.', 'R3.13'),
  standardWorkingDays: tuned(5, 'Right 6 clock.', 'R3.12'),
  enhancedWorkingDays: tuned(1, 'Right 6 clock with enhanced rights.', 'R3.12'),
  updateDays: tuned(28, 'Agreed updates, unless the victim asks for another interval.', 'R3.18 [U]'),
} as const;

/** How long evidence lasts, in hours (domain 2.3; retention times there are [U]). */
export const EVIDENCE_HOURS = {
  suspect_present: tuned(2, 'Officers to address; do not tip off.', 'domain 2.3'),
  handset: tuned(24, 'Photograph the call log the same day; networks keep data about 12 months.', 'domain 2.3 [U]'),
  taxi: tuned(24, 'Booking, number, account and in-car pictures: same day.', 'domain 2.3 [U]'),
  cctv: tuned(24, 'Doorbells and shops overwrite after 7 to 31 days; ask within a day.', 'domain 2.3 [U]'),
  station_cctv: tuned(48, 'Rail pictures last days; couriers come by train.', 'domain 2.3 [U], 5.3 step 8'),
  card_use: tuned(1, 'Bank contact in the first hour; images last 30 to 90 days.', 'domain 2.3 [U]'),
  purchase: tuned(24, 'Invoice, serials and shop pictures: same day; 30 days at most.', 'domain 2.3 [U]'),
  envelope: tuned(4, 'Bag now; handling destroys it.', 'domain 2.3'),
  account: tuned(1, 'Recall and freeze: minutes to hours.', 'domain 2.3'),
  parcel: tuned(24, 'Tracking and delivery address last days.', 'domain 2.3'),
  witness: tuned(
    72,
    'A victim whose memory fails should be heard early, recorded.',
    'domain 5.6, victim VRI interview early [U]',
  ),
  online: tuned(72, 'Profiles and sites are taken down or renamed.', JUDGEMENT),
} as const;
