import { tuned } from '#catalogue/thresholds.ts';

/** Numbers of the reading of warnings (engines/documents). Measured by evaluation/documents/score.ts; tuned on half of the corpus. */
export const DOCUMENTS = {
  typeThreshold: tuned(
    3,
    'A text whose best fraud type scores less has one passing word of fraud; below it the text is not about a fraud.',
    'evaluation/documents, tuned half',
  ),
  leadFactor: tuned(
    1.5,
    'The title and the first sentences say what a text is about; without the factor a fraud told in passing at the end can outweigh the subject.',
    'evaluation/documents, tuned half',
  ),
  leadLength: tuned(
    400,
    'Headline and first two sentences of a press text; what comes in them is its subject.',
    'evaluation/documents',
    '2026-11-22',
  ),
  storySentences: tuned(
    9,
    "No warning spends more sentences than this on one victim without naming the victim again; without a limit the advice at the end becomes the last victim's story.",
    'evaluation/documents: nine read whole writers left out better than seven, and twelve no better',
    '2026-11-22',
  ),
  nearSum: tuned(
    0.15,
    '"Almost £10,000" in the headline and £9,500 in the story differ by less; two losses of one victim that differ by less are rare.',
    'evaluation/documents',
    '2026-11-22',
  ),
  feeShare: tuned(
    0.01,
    'The small fee with which a fraud begins (£1.99 before £3,200) is told beside the loss and is not part of it; below a hundredth it changes no figure.',
    'judgement',
    '2026-11-22',
  ),
  severalAtMost: tuned(
    12,
    'Texts tell a sum or an age for each of at most a dozen victims in one sentence.',
    'judgement',
    '2026-11-22',
  ),
  unnamedAtMost: tuned(
    2,
    '"In both cases the victims did so" tells of two cases; three or more of whom nothing is told one by one are a count, not incidents.',
    'labels of the corpus',
    '2026-11-22',
  ),
  adviceFactor: tuned(
    0.5,
    'Advice at the end of a warning names other frauds too ("your bank will never ask you to move money"): it says less of what the text is about than the account does.',
    'evaluation/documents, own texts',
    '2026-11-22',
  ),
  policyThreshold: tuned(
    8,
    'A strategy has dozens of policy phrases, a warning none to two; at eight the text is read as policy and gives no warning and no incidents.',
    'force strategy and 40 warnings',
  ),
  anyClaim: tuned(
    3,
    'Somebody who claims to be somebody else is enough to call a text one about a fraud.',
    'judgement',
  ),
  courierCollected: tuned(
    5,
    'Bogus police or bank and somebody who comes for the money or card is courier fraud by definition; weighs almost as much as its name.',
    'R5.3; fraud type definitions',
  ),
  courierCash: tuned(
    3,
    'Cash to be withdrawn for bogus police is courier fraud even when the collection is not told.',
    'R5.3; fraud type definitions',
  ),
  impersonationTransfer: tuned(
    4,
    'Bogus bank or police asking only for transfers or details is bank impersonation.',
    'fraud type definitions',
  ),
  claimReach: tuned(
    90,
    'An identity stands within about a dozen words of "claiming to be"; further on it is somebody else in the story.',
    'evaluation/documents, tuned half',
  ),
  maxPeople: tuned(
    500,
    'No warning tells of more than a few dozen victims; the limit keeps the search for retold cases cheap on a text made to be slow.',
    'judgement',
  ),
  totalAtLeast: tuned(
    1000,
    'Smaller sums told of several people are fees, refunds and prices; without the limit a £20 fee asked of everybody becomes the loss of a county.',
    'evaluation/documents',
  ),
  victimAge: tuned(
    60,
    'Victims of the frauds that forces warn of are mostly over 60, and those arrested for them mostly under 40: below it an age alone does not make a victim.',
    'R5 national figures (most victims 70 and over); judgement for the limit',
  ),
  sumReach: tuned(
    90,
    'The verb of a sum stands within a line before it; further back it belongs to another sum.',
    'evaluation/documents, tuned half',
  ),
  surestSum: tuned(
    0.6,
    'What the model of sums must think at least before it overrules the rules; lower, it changes sums that the rules read rightly.',
    'evaluation/documents, whole writers left out (0.5 to 0.8 tried)',
    '2026-11-22',
  ),
  surestOutcome: tuned(
    0.85,
    'What the model of outcomes must think at least before it overrules the rules.',
    'evaluation/documents, texts left out one fold at a time',
    '2026-11-22',
  ),
  surestNone: tuned(
    0.5,
    'What the model of outcomes must think at least before somebody in the text is taken for no victim at all.',
    'evaluation/documents, texts left out one fold at a time',
    '2026-11-22',
  ),
  surestAct: tuned(
    0.6,
    'What the model of acts must think at least before a sentence in which no rule found one is taken to tell of an act.',
    'evaluation/documents, texts left out one fold at a time',
    '2026-11-22',
  ),
  doubtedAct: tuned(
    0.3,
    'What the model of acts must think at least of cash, a card or a transfer that only a general word ("gave", "paid") tells of.',
    'evaluation/documents, whole writers left out',
    '2026-11-23',
  ),
  surestCollector: tuned(
    0.55,
    'The same for who came for it: it is told in more ways than any rule has words for, and is missed more often than it is made up.',
    'evaluation/documents, whole writers left out (0.5 to 0.75 tried)',
    '2026-11-22',
  ),
  surestIdentity: tuned(
    0.65,
    'What the model of identities must think at least before a body that no rule found claimed is taken to have been impersonated.',
    'evaluation/documents, whole writers left out (0.45 to 0.75 tried)',
    '2026-11-22',
  ),
  surestType: tuned(
    0.3,
    'What the model of types must think at least before it overrules the rules.',
    'evaluation/documents, texts left out one fold at a time',
    '2026-11-22',
  ),
  wholeText: tuned(
    4,
    'A warning of four sentences or more tells what the fraud is about; a line or two from a list may leave out who was impersonated, and nothing is to be inferred from that.',
    'evaluation/documents, whole writers left out, and own/acts.txt',
    '2026-11-23',
  ),
  surestNoFraud: tuned(
    0.6,
    'A warning that is not read at all costs more than a piece of other news that is: the model must be surer of that than of a type.',
    'evaluation/documents, texts left out one fold at a time',
    '2026-11-22',
  ),
  doubtedNoFraud: tuned(
    0.5,
    'Below it the model of types does not hold a text for other news: where somebody was told to do something it is then a fraud that the rules have no name for.',
    'evaluation/documents, whole writers left out: no text of other news is weighed below 0.53',
    '2026-11-23',
  ),
  surestPerson: tuned(
    0.65,
    'What the model of people must think at least before it overrules the rules on who suffered a fraud and who did it.',
    'evaluation/documents, whole writers left out (0.5 to 0.85 tried)',
    '2026-11-22',
  ),
  surestUntold: tuned(
    0.6,
    'What the model of outcomes must think at least where the rules have no words for what became of the victim.',
    'evaluation/documents, whole writers left out (0.5 to 0.8 tried)',
    '2026-11-22',
  ),
};
