import { type Tuned, tuned } from '#catalogue/thresholds.ts';

/** Numbers of the series engine. Weights are in bits: each bit doubles the odds that two reports are the work of the same hands. */
interface KindTuning {
  alpha: number;
  floors: number[];
  most: number;
  disagree: number;
  looksUp: boolean;
  strong: boolean;
  sums: boolean;
}

const SIMULATED = 'Simulated counties, evaluation/series; not yet checked on a force’s own reports.';
const kind = (value: KindTuning, reason: string): Tuned<KindTuning> => tuned(value, reason, SIMULATED);

export const SERIES_KINDS = {
  phone: kind(
    { alpha: 2, floors: [1e-5, 6e-4, 4e-3], most: 13, disagree: 0.15, looksUp: true, strong: true, sums: false },
    'Ten free digits: two reports hardly share a number by chance. Numbers are burnt, so a different one says little against. It can be shown falsely, hence a ceiling.',
  ),
  account: kind(
    { alpha: 2, floors: [1e-5, 5e-5], most: 14, disagree: 0.1, looksUp: true, strong: true, sums: false },
    'Fourteen digits, and money really arrives there: the hardest thing to show falsely. A group has several mules.',
  ),
  email: kind(
    { alpha: 2, floors: [1e-5], most: 13, disagree: 0.1, looksUp: true, strong: true, sums: false },
    'An address is one mailbox; groups open several.',
  ),
  site: kind(
    { alpha: 2, floors: [5e-5], most: 12, disagree: 0.1, looksUp: true, strong: true, sums: false },
    'A site is one group’s until it is sold on; sites everybody uses are on the list.',
  ),
  vehicle: kind(
    {
      alpha: 1.5,
      floors: [1e-5, 3e-5, 2e-4, 2e-4, 2e-4, 2e-4, 2e-4, 2e-4, 2e-4, 1e-3, 1e-3],
      most: 13,
      disagree: 0.25,
      looksUp: true,
      strong: true,
      sums: false,
    },
    'A full plate is one car; folded look-alikes and one misread character cost precision; four or three characters of it are shared by thousands of cars.',
  ),
  badge: kind(
    { alpha: 1.5, floors: [2e-4, 5e-4], most: 9, disagree: 0.3, looksUp: true, strong: false, sums: false },
    'A made-up badge number of three to six figures: some repeat by chance.',
  ),
  alias: kind(
    { alpha: 2, floors: [1e-3, 4e-3, 8e-3], most: 7.5, disagree: 0.3, looksUp: true, strong: false, sums: false },
    'Callers keep an alias for weeks (R5.6), but many pick common surnames: never enough alone.',
  ),
  code_word: kind(
    { alpha: 2, floors: [3e-3], most: 7, disagree: 0.3, looksUp: true, strong: false, sums: false },
    'One word out of a few hundred that come to mind; a group re-uses its own.',
  ),
  station: kind(
    { alpha: 2, floors: [1e-2], most: 4.5, disagree: 0.3, looksUp: true, strong: false, sums: false },
    'A few London stations are claimed again and again (R5.6).',
  ),
  operation: kind(
    { alpha: 2, floors: [4e-3], most: 6, disagree: 0.2, looksUp: true, strong: false, sums: false },
    'A made-up operation name; real ones are named too.',
  ),
  taxi_firm: kind(
    { alpha: 3, floors: [2e-2], most: 4, disagree: 0.2, looksUp: true, strong: false, sums: false },
    'A town has a few firms, and they are usually innocent.',
  ),
  vehicle_look: kind(
    { alpha: 2, floors: [1e-2, 5e-2], most: 3, disagree: 0.1, looksUp: false, strong: false, sums: false },
    'Silver saloons are everywhere.',
  ),
  courier: kind(
    { alpha: 3, floors: [3e-2], most: 4, disagree: 0, looksUp: false, strong: false, sums: true },
    'Descriptions are vague and clothes are changed.',
  ),
  voice: kind(
    { alpha: 3, floors: [5e-2], most: 2, disagree: 0, looksUp: false, strong: false, sums: true },
    'An accent narrows little.',
  ),
  method: kind(
    { alpha: 3, floors: [1e-1], most: 1.5, disagree: 0, looksUp: false, strong: false, sums: true },
    'Everybody works the same few stories.',
  ),
} satisfies Record<string, Tuned<KindTuning>>;

export const SERIES = {
  roleShare: tuned(
    { shown: 1, dialled: 1, receiving: 1, claimed: 1, used: 1, mentioned: 0.8 },
    'A number that the story only mentions may be an innocent person’s.',
    SIMULATED,
  ),
  prior: tuned(
    -9,
    'About one pair in five hundred that share a key at all is the same hands; fewer among pairs that share nothing.',
    SIMULATED,
  ),
  linkAt: tuned(
    2.5,
    'Odds of about six to one: a wrong link misleads an inquiry, a missed one is found with the next report.',
    SIMULATED,
  ),
  specificAt: tuned(
    6,
    'Time, place and type alone must never make a link (contracts section 5).',
    'Contracts section 5',
  ),
  strongAt: tuned(
    10,
    'A thousand to one against chance: a full number or a plate with one character misread, not the last figures of a number.',
    SIMULATED,
  ),
  weakKinds: tuned(2, 'One weak identifier alone (an alias, a station) links nothing.', 'Contracts section 5, R5.6'),
  mergeAt: tuned(4, 'Joining two series is harder to undo than adding a report.', SIMULATED),
  time: tuned(
    [
      [2, 2],
      [7, 1.5],
      [21, 0.5],
      [45, -0.5],
      [90, -1.5],
      [180, -3],
      [1e9, -5],
    ] as [number, number][],
    'Groups work a town for days and move on (section 5.7).',
    'domain.md 5.7',
  ),
  distance: tuned(
    [
      [10, 0.5],
      [25, 0],
      [50, -1],
      [1e9, -2],
    ] as [number, number][],
    'Groups travel, but a wave stays in one to three neighbouring places.',
    'measures.md (definition of a wave)',
  ),
  sameTown: tuned(1.5, 'A wave stays in a few neighbouring towns.', SIMULATED),
  sameArea: tuned(1, 'A wave stays in a few neighbouring towns.', SIMULATED),
  placeUnknown: tuned(0, 'An unknown place says nothing.', 'by definition'),
  sameType: tuned(0.5, 'The same type is common to unrelated reports.', SIMULATED),
  otherType: tuned(-3, 'Groups keep to their trade; types are sometimes assessed wrongly.', SIMULATED),
  fanOut: tuned(
    40,
    'Keeps the cost of a common key bounded; the newest carriers are the likeliest.',
    'Cost per report',
  ),
  memoryDays: tuned(400, 'A year and a month: a group that comes back after a year is a new inquiry.', SIMULATED),
  everyone: tuned(
    { reports: 12, days: 120, areas: 5, types: 4 },
    'An offender’s number is burnt in weeks and serves one trade; a care home’s, a bank desk’s or an exchange’s is not.',
    SIMULATED,
  ),
  telling: tuned(
    { days: 10, words: 0.55, needed: 5 },
    'The same incident reaches the force by the victim, the bank and the control room within days.',
    SIMULATED,
  ),
};
