import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the care of victims. The weights of the risk of being hit again itself are in triage.ts. */
export const VICTIMS = {
  immediateHours: tuned(
    24,
    'Whoever was graded immediate stands on top of the call list so long: somebody may be with them or on the way. As long as the first question of the report form looks back.',
    'R3.30; judgement',
  ),
  repeatPoints: tuned(
    50,
    'Points of need for a certainty of being hit again, fewer in proportion: the one thing that a call in time can prevent.',
    'R3.7, R3.8; judgement',
  ),
  vulnerableHigh: tuned(
    30,
    'Points of need of a victim who is vulnerable as R3.1 defines it.',
    'R3.6 (forces keep such a score); judgement',
  ),
  vulnerableMedium: tuned(12, 'Points of need where it is arguable.', 'R3.6; judgement'),
  lossPoints: tuned(
    15,
    'Points of need for a loss at or above `lossFull`; fewer for less, none for nothing.',
    'judgement',
  ),
  lossFull: tuned(
    10_000,
    'Pounds that give the full points: a loss that changes a life for most of the victims.',
    'domain 5.1 (mean of courier fraud £4,000 to £6,000)',
  ),
  previousPoints: tuned(5, 'Points of need of somebody who has been a victim before.', 'R3.4, R3.8'),
  policeFrom: tuned(
    35,
    'Need from which the force’s own victim team rings; below it the partner that contacts everybody does. Lower floods a team of four.',
    'R3.24 (four specialist staff; some 650 victims a month)',
  ),
  perPage: tuned(25, 'Victims on a page of the call list: a morning’s calls.', 'as in the other lists'),
  listDays: tuned(
    90,
    'Days for which a victim stays on the call list: after that a call comes out of the blue, and a letter goes instead.',
    'judgement',
  ),
  olderFrom: tuned(75, 'Age from which people are compared with each other.', 'R3.8'),
  landmarkDays: tuned(
    30,
    'Days after the report by which a step must have been in place to count, and from which being hit again is counted for everybody: otherwise whoever was hit in the first days could not have had it.',
    'landmark method, Anderson, Cain and Gelber 1983',
  ),
  followDays: tuned(
    180,
    'Days over which being hit again is counted from then on.',
    'R3.4 (twelve months) halved, so that the answer is not two years old',
  ),
  leastCompared: tuned(
    5,
    'Fewest people with a step before a comparison is shown: below that it says nothing, and they could be recognised.',
    'disclosure control; judgement',
  ),
  z: tuned(1.96, 'Standard errors either side: nineteen times in twenty the truth lies between.', 'convention'),
} as const;
