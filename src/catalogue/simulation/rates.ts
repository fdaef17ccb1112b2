/**
 * How often and how much, in the synthetic county. Each number has its reason; where no figure is published it says so.
 * The county is for demonstrations, load tests and evaluation: no engine reads these numbers.
 */
import { type Tuned, tuned } from '#catalogue/thresholds.ts';

/** The plain values of a group of tuned numbers. */
export function valuesOf<T extends Readonly<Record<string, Tuned<unknown>>>>(
  group: T,
): { [K in keyof T]: T[K]['value'] } {
  return Object.fromEntries(Object.entries(group).map(([k, v]) => [k, v.value])) as { [K in keyof T]: T[K]['value'] };
}

const HOURS_OFFICE = [0, 0, 0, 0, 0, 0, 0, 1, 4, 9, 12, 13, 10, 10, 12, 12, 9, 4, 1, 1, 0, 0, 0, 0];
const HOURS_ANY = [1, 1, 0, 0, 0, 0, 1, 3, 5, 8, 9, 8, 8, 7, 7, 7, 7, 6, 7, 8, 9, 8, 5, 3];
const HOURS_EMERGENCY = [
  0.3, 0.2, 0.1, 0.1, 0.1, 0.2, 0.5, 1.5, 4, 8, 11, 12, 11, 11, 11, 11, 10, 7, 4, 3, 2, 1.5, 1, 0.6,
];

export const COUNTY_RATES = {
  typeShare: tuned(
    {
      ticket_or_shopping: 27,
      other_fraud: 22,
      bank_impersonation: 11,
      investment: 6.5,
      delivery_phishing: 6,
      computer_service: 5,
      government_impersonation: 4.5,
      payment_diversion: 4,
      family_impersonation: 3.5,
      romance: 3.5,
      doorstep: 2.5,
      courier: 1.5,
      lottery_or_prize: 2,
      pension: 0.7,
      not_fraud: 2,
    },
    'Share of reports by type, of those that belong to no group: shopping and card or account fraud lead, as in national reports.',
    'judgement after the national NFIB types (R1.25, R9.6); no force publishes its own',
  ),
  gangTypeShare: tuned(
    {
      courier: 52,
      bank_impersonation: 12,
      doorstep: 9,
      computer_service: 6,
      government_impersonation: 6,
      family_impersonation: 5,
      ticket_or_shopping: 4,
      delivery_phishing: 2,
    },
    'What organised groups do to a county: mostly courier fraud, so that it comes to a few hundred reports a year.',
    'R5.2: Surrey 409 reports in a year, Sussex 189 in five months, Thames Valley 181 in a year',
  ),
  gangsAtOnce: tuned(
    12,
    'Groups at work in the county at any time.',
    'judgement: a dozen, so that series overlap in time and place',
  ),
  gangsAtReportsADay: tuned(
    7241 / 365,
    'The volume at which there are so many groups; more reports bring more of them.',
    'domain 0.1.1: 7,241 in a year',
  ),
  gangLifeDays: tuned(
    [80, 260] as const,
    'Days for which a group is active in the county.',
    'R5.6: cases ran from four days to six months; some for a year',
  ),
  quietDays: tuned(
    [16, 75] as const,
    'Days between a group’s waves here, while it works elsewhere.',
    'R5.6: groups work several counties by turns',
  ),
  straysPerQuietDay: tuned(0.012, 'Single reports of a group outside its waves.', 'judgement'),
  waveReports: tuned(
    { least: 4, mean: 9, most: 40 },
    'Reports in one wave: four at least, a few very large.',
    'domain 0.3: six incidents in a month in two towns; Hull: 17 victims in four days',
  ),
  waveDays: tuned(
    [3, 16] as const,
    'Days a wave lasts before the group moves on.',
    'R5.7: a few days in one town, then on',
  ),
  waveReachKm: tuned(
    9,
    'How far apart the places of a wave may be.',
    'domain 0.3: St Albans and Potters Bar; Sevenoaks and Tonbridge',
  ),
  burnerReports: tuned(
    [3, 9] as const,
    'Reports on one telephone before it is thrown away.',
    'R5.6: 16 lines among 8 men; 5,695 calls',
  ),
  gangSuccess: tuned(
    [0.14, 0.36] as const,
    'Share of a group’s reports in which something was lost.',
    'R5.3: 14% to 56% of reports',
  ),
  loss: tuned(
    {
      courier: { chance: 0.24, median: 4_700, sigma: 1.05 },
      bank_impersonation: { chance: 0.62, median: 2_600, sigma: 1.35 },
      romance: { chance: 0.86, median: 7_000, sigma: 1.5 },
      investment: { chance: 0.9, median: 12_500, sigma: 1.6 },
      doorstep: { chance: 0.7, median: 1_100, sigma: 1.2 },
      government_impersonation: { chance: 0.35, median: 950, sigma: 1.3 },
      delivery_phishing: { chance: 0.6, median: 520, sigma: 1.4 },
      ticket_or_shopping: { chance: 0.93, median: 210, sigma: 1.35 },
      family_impersonation: { chance: 0.6, median: 1_600, sigma: 0.9 },
      payment_diversion: { chance: 0.75, median: 13_500, sigma: 1.45 },
      computer_service: { chance: 0.6, median: 1_400, sigma: 1.5 },
      lottery_or_prize: { chance: 0.55, median: 600, sigma: 1.5 },
      pension: { chance: 0.8, median: 28_000, sigma: 1.2 },
      other_fraud: { chance: 0.72, median: 1_250, sigma: 1.7 },
      not_fraud: { chance: 0, median: 100, sigma: 1 },
    },
    'Share that lost something, median in pounds and spread of its logarithm: small medians, very heavy tails.',
    'fitted to the mean of £5,524 a report (domain 0.1.1), courier losses of £1,870 to £45,000 and more (0.3), R5.1',
  ),
  lossCap: tuned(
    1_500_000,
    'No single loss above this: one such case would be the whole year.',
    'R5.1: single losses of £5.3m and £1.9m are known, in other counties',
  ),
  vulnerableScale: tuned(0.97, 'Brings the vulnerable to one victim in four.', 'domain 0.1.1: 1,832 of 7,241, 25%'),
  vulnerable: tuned(
    {
      courier: 0.5,
      bank_impersonation: 0.27,
      romance: 0.46,
      investment: 0.24,
      doorstep: 0.5,
      government_impersonation: 0.27,
      delivery_phishing: 0.19,
      ticket_or_shopping: 0.17,
      family_impersonation: 0.3,
      payment_diversion: 0.06,
      computer_service: 0.36,
      lottery_or_prize: 0.46,
      pension: 0.3,
      other_fraud: 0.21,
      not_fraud: 0.2,
    },
    'Share of victims of each type with something that makes them vulnerable.',
    'judgement by who is targeted (R5.3 stage 1); overall share as domain 0.1.1',
  ),
  repeatAfterLoss: tuned(
    0.16,
    'Share of losses to a group after which it comes back to the same victim within days.',
    'R5.3 stage 10; share: judgement',
  ),
  toldTwiceAfterLoss: tuned(
    0.09,
    'Share of losses that a second person or a bank tells of too.',
    'judgement: R1.5 bulk reports come from banks beside the victim’s own',
  ),
  toldTwiceOtherwise: tuned(0.012, 'The same where nothing was lost.', 'judgement'),
  phoneLost: tuned(
    { easy: 0.45, normal: 0.62, hard: 0.8 },
    'Chance that the number a caller used never reaches the report: withheld, spoofed, not shown or not asked for.',
    'judgement: most reports of calls hold no number worth having',
  ),
  otherTraceLost: tuned(
    { easy: 0.35, normal: 0.5, hard: 0.7 },
    'The same for a name, a station, a code word, a car, an account: seen or heard, but not told or not asked for.',
    'judgement: R5.3 says what victims do remember; no share is published',
  ),
  misheard: tuned(
    { easy: 0.03, normal: 0.09, hard: 0.2 },
    'Chance that a trace which is kept is kept wrong.',
    'judgement',
  ),
  factInField: tuned(
    { easy: 0.65, normal: 0.5, hard: 0.35 },
    'Chance that a fact is in a box of the form; otherwise it is in the words only.',
    'judgement: half the facts are in the free text alone',
  ),
  pendingShare: tuned(
    0.13,
    'Share of courier and doorstep reports without a loss in which somebody is coming or is there.',
    'judgement; R1.12',
  ),
  sources: tuned(
    {
      doorstep_or_call: {
        report_fraud: 34,
        control_room: 32,
        web: 13,
        bank: 9,
        front_desk: 6,
        partner: 4,
        crimestoppers: 2,
      },
      online: { report_fraud: 66, web: 16, control_room: 6, bank: 7, front_desk: 2.5, partner: 2, crimestoppers: 0.5 },
      business: { report_fraud: 60, web: 18, bank: 12, control_room: 8, front_desk: 2 },
    },
    'Through which door reports come.',
    'R1.1, R1.6: most through the national service; calls in progress to the control room',
  ),
  seasonSwing: tuned(
    0.08,
    'How far a season lifts or lowers the daily number of reports, so that a flat baseline is wrong.',
    'judgement',
  ),
  dailyNoise: tuned(
    0.12,
    'Spread of the daily number beside chance itself: real days are more uneven than a coin.',
    'judgement',
  ),
  weekday: tuned(
    [0.62, 1.16, 1.13, 1.1, 1.1, 1.07, 0.72],
    'Reports by day of the week, Sunday first.',
    'judgement; R5.7 gives no distribution',
  ),
  hours: tuned(
    { office: HOURS_OFFICE, any: HOURS_ANY, emergency: HOURS_EMERGENCY },
    'Share of each hour: calls by offenders, forms filled in at home, calls to the control room.',
    'R5.7: no published distribution; first calls 9 to 5, collections 11 to 6',
  ),
};
