import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the call checker (engines/calls). Measured by evaluation/calls/score.ts; tuned on the tuned half of our own calls. */
export const CALLS = {
  red: tuned(
    1,
    'Weights of what was said add up; at 1 the caller is named a fraudster. An ask that no genuine caller makes weighs 1 by itself.',
    'evaluation/calls, tuned half',
  ),
  bareBar: tuned(
    0.4,
    'Friends, shops and customers ask for cash, parcels and transfers too; where no authority is claimed and no story told, more is asked for red.',
    'evaluation/calls, tuned half and multidogo',
  ),
  bareBarTold: tuned(
    0.9,
    'An account says what people did of their own accord in the same words; without a claim or a story in it, much more is asked.',
    'press accounts',
  ),
  amber: tuned(
    0.5,
    'One whole story of a cloned card, a crook at the bank or the like weighs 0.5 or more; below it a bank that rings about a payment would be amber at once.',
    'evaluation/calls, tuned half',
  ),
  reportingBar: tuned(
    1.2,
    'Somebody on the call has told of another call or is teaching: victims, relatives and call handlers say the same words as fraudsters, so more is asked.',
    'evaluation/calls, tuned half',
  ),
  protectiveBar: tuned(
    0.25,
    'What each sign of a genuine call adds to red. Much more, and a fraudster who says "we never ask for your PIN" would go free.',
    'evaluation/calls, tuned half',
  ),
  protectiveMost: tuned(
    3,
    'Signs of a genuine call that count. Talk is cheap; a long reassuring call must not outweigh an ask.',
    'judgement',
  ),
  warnLeast: tuned(
    0.8,
    'A warning is never shown with a smaller probability, which would read as a contradiction.',
    'judgement',
  ),
  noneMost: tuned(0.45, 'Without a warning no larger probability is shown.', 'judgement'),
  nearCharacters: tuned(
    130,
    'Some twenty-five words: the length of a spoken sentence or two. Wider, and words meet by chance.',
    'evaluation/calls, tuned half',
  ),
  lookBack: tuned(
    26,
    'Words before a phrase in which "he told me", "has anybody" or "never" changes whose words it is.',
    'evaluation/calls, tuned half',
  ),
  mostCharacters: tuned(
    20_000,
    'Characters of a turn that are read: a turn of speech has hundreds. Bounds the time a turn can take.',
    'cost: 10 ms a turn',
  ),
  mostSigns: tuned(
    60,
    'Signs kept of one call; beyond it they repeat themselves. Bounds the state of a live call.',
    'judgement',
  ),
  leanSlope: tuned(
    0.35,
    'How much one unit of log-odds of the word model adds to, or takes from, what the acts weigh.',
    'evaluation/calls/own, practice, out of fold',
  ),
  leanMost: tuned(
    0.8,
    'The most the word model can add or take: words alone neither accuse nor acquit.',
    'evaluation/calls/own, practice, out of fold',
  ),
  leanTurns: tuned(
    16,
    'Turns that the word model remembers. Without a bound every word of a long talk would be in it, and chance would grow with length.',
    'ordinary conversation',
  ),
  amberLean: tuned(
    1.6,
    'Log-odds of the word model at which a call is amber though no story of the catalogue has been heard.',
    'evaluation/calls/own, practice, out of fold',
  ),
};
