import type { Words } from './words.ts';

/** The red lines of the force's three NEVER rules, and one for every other thing that no genuine caller asks. */
export type RedLine = 'PIN_DETAILS' | 'CASH_GOODS' | 'CARD_PROPERTY' | 'OTHER_RED_LINE';
export type CallType = 'courier_fraud' | 'bank_impersonation' | 'police_impersonation' | 'other_scam' | 'genuine';
export type Level = 'none' | 'caution' | 'warn';
export type Verdict = Level;

/** Where an act stands in the story of a fraud. `support` never decides by itself; `protective` speaks for a genuine call. */
export type Stage = 'identity' | 'story' | 'constraint' | 'ask' | 'support' | 'protective' | 'context';

/** What an act says about the kind of call: who is claimed, and whether something is to be collected. */
export type Kind = 'police' | 'bank' | 'courier' | 'other';

/**
 * One thing that callers do with words. Patterns are written over plain words (lower case, no punctuation) in the small language of
 * `vocabulary.ts`: `{name}` is a class of the vocabulary, `{gap3}` up to three words. They are looked for in two moods: as said to the
 * person on the line ("take out the money"), and as told afterwards ("he told her to take out her money").
 */
export interface ActDefinition {
  id: string;
  /** Acts of one family are one thing said in two ways: the heavier counts. */
  family?: string;
  stage: Stage;
  rule: RedLine | null;
  /** What it adds towards red (1). Negative for protective acts. */
  weight: number;
  /** `you`: only when the person on the line is to do it; `any`: whoever does it. */
  doer: 'you' | 'any';
  kind?: Kind;
  patterns: string[];
  /** Lists of patterns that show the act when all of a list stand close together, in any order. */
  near?: string[][];
  /** Ways in which only an account of a call says it: "was told to withdraw". */
  told?: string[];
  /** The frames that do not take the sense away: a constraint may itself be a denial, a question may be what it is about. */
  allow?: Frame[];
  why: string;
  /** Said by genuine callers too, in other company: such an act can be quoted, and cannot make red by rule alone. */
  wide?: boolean;
  /** Turns that hold the act; the tests run them. */
  examples: string[];
  /** Turns that do not. */
  counterExamples: string[];
}

/** How a phrase is put: said to the listener, or denied, reported, asked about, taught, done by the speaker, quoted. */
export type Frame = 'direct' | 'denied' | 'reported' | 'asked_about' | 'taught' | 'own' | 'quoted';

/** An act found by the model of asks and by no pattern. */
export type LearnedAct = Pick<ActDefinition, 'id' | 'why' | 'weight'>;

export interface VocabularyClass {
  /** Alternatives as said to the listener. */
  base: string;
  /** Further forms in an account: past tenses, gerunds, "her" for "your". */
  told?: string;
}

/** Everything the checker knows of the world; data of the catalogue, passed in. */
export interface CallKnowledge {
  acts: ActDefinition[];
  vocabulary: Record<string, VocabularyClass>;
  frames: FrameWords;
  thresholds: CallThresholds;
  /** The logistic layer over counts of acts. */
  model: { said: CallModel; told: CallModel };
  /** Words that mean the same to the word model: concept → its words. */
  concepts: Record<string, string>;
  /** The word model, one for each mood. */
  words: { said: WordModel; told: WordModel };
  /** Whether anybody has business with the other at all, or people only talk: frauds of every kind against ordinary conversation. */
  business: WordModel;
  /** Turns in which a fraudster asks against all other turns of callers. */
  asks: WordModel;
  /** Turns in which a fraudster tells the story before the ask, against the other turns of callers. */
  stories: WordModel;
  /** How an ask is explained that only this model found. */
  learnedAct: LearnedAct;
  /** Which kind of fraud, given that it is one. */
  types: { other: WordModel; courier: WordModel; police: WordModel };
  /** Which red lines were crossed, given that it is a fraud. */
  rules: Record<RedLine, WordModel>;
  advice: CallAdvice;
}

/** Patterns (over plain words) of what stands before a phrase and changes whose words it is. */
export interface FrameWords {
  denied: string[];
  reported: string[];
  askedAbout: string[];
  taught: string[];
  /** A turn with one of these is about frauds, not one of them. */
  teachingTurn: string[];
  /** A turn in which somebody tells of a call they had. */
  reportingTurn: string[];
  /** In an account: the words are advice or a genuine firm's description of itself. */
  guidance: string[];
  ownPronouns: string[];
  yourPronouns: string[];
  connectors: string[];
}

export interface CallThresholds {
  /** Log-odds at which a call with an ask or a constraint is red; in a recollection. */
  redOdds: number;
  redOddsTold: number;
  /** Weight of exact acts that is red by rule alone, where nobody tells of another call or speaks for a genuine one, unless the words are
   * those of a genuine call beyond `ruleLeastLean` (log-odds). */
  ruleWeight: number;
  ruleLeastLean: number;
  /** Weight of an exact ask with an exact demand that nobody may know of it, which is red by rule without a claim or a story. */
  orderWeight: number;
  /** Weight of exact acts that is amber by rule alone. */
  amberRuleWeight: number;
  /** Log-odds at which a call is amber; with a story or a constraint of the catalogue, earlier. */
  amberOdds: number;
  amberStoryOdds: number;
  /** Log-odds beyond which a fraud is another than one of police, bank and courier, and beyond which one of these is courier fraud. */
  otherTypeOdds: number;
  courierTypeOdds: number;
  /** Least probability shown with a warning, most without one. */
  warnLeast: number;
  noneMost: number;
  /** Share of the way from the odds of now to the highest of the call at which the probability shown stands. */
  mostShare: number;
  /** Log-odds that a wide sign must have moved to be shown. */
  leastMoved: number;
  /** Words looked back over for a frame. */
  lookBack: number;
  /** Characters within which the patterns of `near` must stand. */
  nearCharacters: number;
  /** Characters of one turn that are read. */
  mostCharacters: number;
  /** Signs kept of one call. */
  mostSigns: number;
  /** Turns after which a sign fades, while the call is not red. */
  signTurns: number;
  /** Turns without amber after which a talk counts as settled, and what each turn beyond takes from the log-odds. */
  patienceTurns: number;
  patienceOdds: number;
  /** Log-odds of business below which the words are those of people who only talk: for red, and for amber and the probability; and what each
   * unit below takes from the log-odds. */
  businessLeast: number;
  businessLeastShown: number;
  idleOdds: number;
  /** Turns that the word model remembers. */
  leanTurns: number;
  /** Log-odds by the model of asks from which a turn is taken to hold one. */
  askLeast: number;
  /** Log-odds by the words of a recollection from which its most telling sentence is taken for what was asked, where no act shows it. */
  askLeastTold: number;
}

/** A logistic layer: probability = 1 / (1 + exp(-(bias + Σ weight × feature))). */
export interface CallModel {
  bias: number;
  weights: Record<string, number>;
}

/** Log-odds of a fraud by words, neighbouring words and concepts: bias + Σ weights of what is there. */
export interface WordModel {
  bias: number;
  weights: Record<string, number>;
}

export interface CallAdvice {
  warn: string[];
  caution: string[];
  none: string[];
  /** Put first when somebody may be on the way. */
  collection: string;
  action: Record<Level, string>;
}

/** One turn as heard: the speaker's label is a hint and may be missing or wrong. */
export interface Turn {
  speaker?: string;
  text: string;
}

/** A sign, with the exact words of the turn: `turns[turn].text.slice(start, end) === quote`. */
export interface Sign {
  act: string;
  rule: RedLine | null;
  quote: string;
  turn: number;
  start: number;
  end: number;
  why: string;
}

/** Something found in one turn, before it is decided what it means for the call. */
export interface Found {
  definition: ActDefinition;
  words: Words;
  /** Range in the plain words. */
  from: number;
  to: number;
  frame: Frame;
}
