import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the call checker (engines/calls). Measured by evaluation/calls/score.ts; tuned on the tuned half of our own calls. */
export const CALLS = {
  redOdds: tuned(
    1.2,
    'Log-odds of acts and words together at which a call with a quoted ask or constraint is red. On 739 calls of five hands, each by models that had read nothing of that hand: at 0.8 87 in 100 frauds are red in the end and 2.7 genuine calls at some turn, at 1 86 and 2.7, at 1.2 85 and 2.4, at 1.4 83 and 1.4. Fresh hands bring more false alarms than that and more frauds found (two rounds of 60 calls, opened by nobody: at 1 98 and 6.7, at 1.2 98 and 5, at 1.6 98 and 3.3 with the right turn missed more often), so not the lowest that the five hands allow.',
    'evaluation/calls/hands.ts',
  ),
  redOddsTold: tuned(
    0.25,
    'The same in a recollection.',
    'evaluation/calls, recollections that the word model had not seen',
  ),
  ruleWeight: tuned(
    1.8,
    'What exact acts must weigh to be red by rule alone, beside a claim or a story of the catalogue: a claim and two heavy asks. A call of three sentences needs it, for which the word model has too little. At 1.4 it accused 5 in 1,000 genuine calls of left-out hands more and found no fraud more.',
    'evaluation/calls/hands.ts',
  ),
  orderWeight: tuned(
    1.2,
    'What exact acts must weigh to be red by rule without a claim or a story: money to a safe account with silence, or any ask with a lie to the bank. A sentence typed in a hurry has nothing else. Not one call or account of the training hands (1,058 genuine and 1,048 frauds), of 1,336 talks, of 330 genuine accounts or of rounds 4 to 8 changes by it.',
    'evaluation/calls, each call turn by turn, 22 November 2026',
  ),
  amberRuleWeight: tuned(
    1.2,
    'What exact acts must weigh to be amber by rule alone: two asks, or an ask and "tell nobody". Somebody who types the first sentence of a call gives the word model too little, and must not be told that there is no sign. 10 of 548 genuine calls of the training hands are amber more, and no fraud less.',
    'evaluation/calls/rounds, each call turn by turn',
  ),
  ruleLeastLean: tuned(
    -2.5,
    'Words that speak so strongly for a genuine call stay the rule: a lesson or a play holds every act there is.',
    'evaluation/calls, calls that the word model had not seen',
  ),
  amberOdds: tuned(
    -2.25,
    'Log-odds at which a call is amber whatever was said in it: 84 in 100 frauds of five left-out hands are amber by their story, and 34 in 100 genuine calls about money, cards and police at some turn.',
    'evaluation/calls/hands.ts',
  ),
  amberStoryOdds: tuned(
    -3,
    'With a whole story or a constraint of the catalogue amber comes sooner; below it a bank that rings about a payment would be amber at once.',
    'evaluation/calls, calls that the word model had not seen',
  ),
  otherTypeOdds: tuned(
    -0.5,
    'Log-odds of the model of other frauds beyond which a fraud is none of police, bank and courier. Of the 671 frauds of nine left-out hands 87 in 100 are named rightly with this and the next, 86 with both at 0; three models each against the rest, and bank told from police by counting claims, named 84.',
    'evaluation/calls/README.md, kinds of fraud, 22 November 2026',
  ),
  courierTypeOdds: tuned(
    0.5,
    'The same for courier fraud among those of police, bank and courier: our calls hold more courier fraud than others do.',
    'evaluation/calls/README.md, kinds of fraud, 22 November 2026',
  ),
  warnLeast: tuned(
    0.5,
    'A warning is never shown with a smaller probability: it would read as a contradiction.',
    'judgement',
  ),
  noneMost: tuned(0.6, 'Without a warning no larger probability is shown: words alone prove nothing.', 'judgement'),
  mostShare: tuned(
    0.5,
    'The probability shown stands halfway between the odds of now and the highest of the call: of 1,239 calls of left-out hands the Brier score is .050 so, .053 by the odds of now alone, .054 by the highest alone.',
    'evaluation/calls/hands.ts',
  ),
  leastMoved: tuned(
    0.15,
    'A wide act whose loss would take less from the log-odds did not decide anything, and is not shown: its words were met by chance.',
    'judgement; the quotes of evaluation/calls read',
  ),
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
  signTurns: tuned(
    14,
    'Turns after which a sign fades while the call is not red. The longest of our frauds has 14 turns from story to ask; in talk without a bound wide acts add up by chance.',
    'ordinary conversation, evaluation/calls/talk.ts',
  ),
  patienceTurns: tuned(
    8,
    'Turns without amber after which a talk counts as settled. Our frauds show amber within eight and do not leave off; a caller who has talked that long of other things is seldom one. With 8 and .5 long talks stitched of our own are red in 11.5 of 100, with 12 and .3 in 15.5; no fraud of the examination or of rounds 4 and 5 is lost.',
    'ordinary conversation, evaluation/calls/talk.ts',
  ),
  patienceOdds: tuned(
    0.5,
    'What each turn beyond that takes from the log-odds, four at most: exact acts beside a story or a claim are red by rule all the same.',
    'ordinary conversation, evaluation/calls/talk.ts',
  ),
  businessLeast: tuned(
    2,
    'Log-odds of business below which a talk is taken for idle.',
    '1,281 talks of strangers that nobody has read, evaluation/calls/chat.ts, 23 November 2026: 3 red at 1.5, 1 at 2, 2.5 and 3; of three examinations no fraud is found later at 2 or 2.5, one is at 3',
  ),
  businessLeastShown: tuned(
    0,
    'The same for amber and the probability shown, which accuse nobody: of the first words of a fraud the model of business knows little. With 1.5 there too 85 in 100 frauds of left-out hands are amber by their story, with 0 89 at the same share of genuine calls, and the AUROC is .984 instead of .981; of 427 talks of strangers 3 are amber instead of 1, and none red.',
    'evaluation/calls, left-out hands and chat.ts',
  ),
  idleOdds: tuned(
    2.5,
    'What each unit below that takes from the log-odds of a fraud. At 2 three talks of 1,281 are red, at 2.5 one; no fraud of left-out hands is lost by it.',
    'the same',
  ),
  askLeast: tuned(
    -2,
    'Log-odds by the model of asks from which a turn holds one that may be quoted. It never decides by itself: the odds of the whole call must be those of a fraud too. At -3 half a fraud in 100 more is found on left-out hands, but what is quoted then often proves nothing, and a list of frightening words is taken for an ask.',
    'evaluation/calls/hands.ts',
  ),
  askLeastTold: tuned(
    0,
    'Log-odds by the words of a recollection from which its most telling sentence may be quoted where no act was found. Of 171 recollections of frauds by left-out hands four more are warned of, of 148 others none.',
    'evaluation/calls/hands.ts',
  ),
  leanTurns: tuned(
    10,
    'Turns that the word model remembers. Without a bound every word of a long talk would be in it, and chance would grow with length.',
    'ordinary conversation',
  ),
};
