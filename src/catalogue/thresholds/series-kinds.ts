import { type Tuned, tuned } from '#catalogue/thresholds.ts';

/** How each kind of identifier weighs in the series engine (bits: `thresholds/series.ts`). */
interface KindTuning {
  alpha: number;
  counted: boolean;
  floors: Record<string, number>;
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
    {
      counted: false,
      alpha: 2,
      floors: { phone: 1e-5, 'phone%': 1e-2, 'phone?': 2e-2, tail: 6e-4, ends: 6e-4 },
      most: 13,
      disagree: 0.03,
      looksUp: true,
      strong: true,
      sums: false,
    },
    'Ten free digits: two reports hardly share a number by chance. Numbers are burnt, so a different one says little against. It can be shown falsely, hence a ceiling.',
  ),
  account: kind(
    {
      counted: false,
      alpha: 2,
      floors: { account: 1e-5, accno: 5e-5 },
      most: 14,
      disagree: 0.1,
      looksUp: true,
      strong: true,
      sums: false,
    },
    'Fourteen digits, and money really arrives there: the hardest thing to show falsely. A group has several mules.',
  ),
  email: kind(
    {
      counted: false,
      alpha: 2,
      floors: { email: 1e-5 },
      most: 13,
      disagree: 0.1,
      looksUp: true,
      strong: true,
      sums: false,
    },
    'An address is one mailbox; groups open several.',
  ),
  site: kind(
    {
      counted: false,
      alpha: 2,
      floors: { site: 5e-5 },
      most: 12,
      disagree: 0.1,
      looksUp: true,
      strong: true,
      sums: false,
    },
    'A site is one group’s until it is sold on; sites everybody uses are on the list.',
  ),
  reference: kind(
    {
      counted: true,
      alpha: 2,
      floors: { ref: 2e-4 },
      most: 11,
      disagree: 0.05,
      looksUp: true,
      strong: true,
      sums: false,
    },
    'A made-up case number of four signs or more that one group reads to many; real references belong to one incident.',
  ),
  organisation: kind(
    {
      counted: true,
      alpha: 2,
      floors: { org: 2e-3 },
      most: 7,
      disagree: 0.1,
      looksUp: true,
      strong: false,
      sums: false,
    },
    'A trading name is made up for the group or borrowed from a known firm; the known ones are counted as common.',
  ),
  vehicle: kind(
    {
      counted: false,
      alpha: 1.5,
      floors: {
        plate: 1e-5,
        'plate~': 3e-5,
        'plate?': 2e-4,
        'plate!': 1e-2,
        'part<': 1e-3,
        'part>': 1e-3,
        'full<': 1e-3,
        'full>': 1e-3,
      },
      most: 13,
      disagree: 0.25,
      looksUp: true,
      strong: true,
      sums: false,
    },
    'A full plate is one car; folded look-alikes and one misread character cost precision; four or three characters of it are shared by thousands of cars.',
  ),
  badge: kind(
    {
      counted: true,
      alpha: 1.5,
      floors: { badge: 2e-4, 'badge#': 5e-4 },
      most: 9,
      disagree: 0.3,
      looksUp: true,
      strong: false,
      sums: false,
    },
    'A made-up badge number of three to six figures: some repeat by chance.',
  ),
  alias: kind(
    {
      counted: true,
      alpha: 2,
      floors: {
        alias: 1.5e-3,
        heard: 3e-3,
        surname: 8e-3,
        surnameof: 8e-3,
        sounds: 1.2e-2,
        given: 3e-2,
        hasgiven: 3e-2,
      },
      most: 7.5,
      disagree: 0.3,
      looksUp: true,
      strong: false,
      sums: false,
    },
    'Callers keep an alias for weeks (R5.6), but many pick common surnames: never enough alone.',
  ),
  code_word: kind(
    {
      counted: true,
      alpha: 2,
      floors: { code: 3e-3 },
      most: 7,
      disagree: 0.3,
      looksUp: true,
      strong: false,
      sums: false,
    },
    'One word out of a few hundred that come to mind; a group re-uses its own.',
  ),
  station: kind(
    {
      counted: true,
      alpha: 2,
      floors: { station: 1e-2 },
      most: 4.5,
      disagree: 0.3,
      looksUp: true,
      strong: false,
      sums: false,
    },
    'A few London stations are claimed again and again (R5.6).',
  ),
  operation: kind(
    {
      counted: true,
      alpha: 2,
      floors: { operation: 4e-3 },
      most: 6,
      disagree: 0.2,
      looksUp: true,
      strong: false,
      sums: false,
    },
    'A made-up operation name; real ones are named too.',
  ),
  taxi_firm: kind(
    {
      counted: true,
      alpha: 3,
      floors: { taxi: 2e-2 },
      most: 4,
      disagree: 0.2,
      looksUp: true,
      strong: false,
      sums: false,
    },
    'A town has a few firms, and they are usually innocent.',
  ),
  vehicle_look: kind(
    {
      counted: true,
      alpha: 2,
      floors: { car: 1e-2, make: 5e-2 },
      most: 3,
      disagree: 0.1,
      looksUp: false,
      strong: false,
      sums: false,
    },
    'Silver saloons are everywhere.',
  ),
  courier: kind(
    {
      counted: true,
      alpha: 3,
      floors: { look: 3e-2 },
      most: 4,
      disagree: 0,
      looksUp: false,
      strong: false,
      sums: true,
    },
    'Descriptions are vague and clothes are changed.',
  ),
  voice: kind(
    {
      counted: true,
      alpha: 3,
      floors: { voice: 5e-2 },
      most: 2,
      disagree: 0,
      looksUp: false,
      strong: false,
      sums: true,
    },
    'An accent narrows little.',
  ),
  method: kind(
    {
      counted: true,
      alpha: 3,
      floors: { method: 1e-1 },
      most: 1.5,
      disagree: 0,
      looksUp: false,
      strong: false,
      sums: true,
    },
    'Everybody works the same few stories.',
  ),
} satisfies Record<string, Tuned<KindTuning>>;
