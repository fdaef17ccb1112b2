import type { AskedFor, FraudType, Impersonated } from '#core/report.ts';
import type { Collector } from './document.ts';
import type { TypeDefinition } from './infer-from-type.ts';
import type { StoredModels } from './models.ts';

/**
 * Everything the reader knows of the world. It is data of the catalogue and is passed in, so that a force can add a place, a phrase or an
 * organisation without touching the method. Patterns carry the flags `gi`, never match an empty string, and bound every quantifier.
 */
export interface ReadingKnowledge {
  places: PlaceName[];
  areas: AreaName[];
  /** Places whose names are also everyday words or surnames ("Reading", "Ware"): believed only in a locative phrase. */
  ambiguousPlaces: string[];
  /** Capitalised words that never begin or form a place. Lower case. */
  notPlaces: string[];
  /** First names of people. Lower case. */
  firstNames: string[];
  /** Words after a name that make it the name of something else: "Council", "Road", "Herald". Lower case. */
  notPlaceAfter: string[];
  fraudTypes: TypeSign[];
  /** Words of a document that is about policy or services rather than a warning. */
  policySigns: Phrase[];
  claims: Phrase[];
  identities: (Phrase & { who: Impersonated })[];
  requests: (Phrase & { what: AskedFor })[];
  collectors: (Phrase & { who: Collector })[];
  advice: Phrase[];
  /** Words of an approach by telephone. No `g` flag. */
  phoned: RegExp;
  /** Words before a claim that make it part of what the caller told. No `g` flag. */
  claimInClaim: RegExp;
  people: PeopleWords;
  outcomes: OutcomeWords;
  numbers: NumberWords;
  definitions: TypeDefinition[];
  sumWords: SumWords;
  storyWords: StoryWords;
  placeRoles: PlaceRoles;
  countWords: CountWords;
  weights: ReadingWeights;
  /** What words stand for, for the models. */
  concepts: Readonly<Record<string, string>>;
  topics: Readonly<Record<string, string>>;
  /** Trained on labelled texts (evaluation/documents/train.ts). */
  models: StoredModels;
  /** The names of what the models see are kept with what they make of it: to learn from. */
  isToLearnFrom?: boolean;
}

export interface Phrase {
  pattern: RegExp;
  because: string;
  /** The phrase says nothing where the words before it, to the beginning of the sentence, end like this. No `g` flag. */
  unlessBefore?: RegExp;
  /** Nor where the words after it begin like this. */
  unlessAfter?: RegExp;
}

/** `any_fraud` speaks for a fraud without saying which. */
export type SignType = FraudType | 'any_fraud';

export interface TypeSign extends Phrase {
  type: SignType;
  weight: number;
}

export interface PlaceName {
  name: string;
  /** The police-force area it lies in, as people write it: "Hertfordshire". */
  area: string;
  /** A district's name wins over a village of the same name elsewhere. */
  isDistrict: boolean;
}

export interface AreaName {
  /** As the answer names it: "Hertfordshire". */
  name: string;
  /** Ways of writing it. */
  written: string[];
}

export interface PeopleWords {
  female: string[];
  male: string[];
  couple: string[];
  neutral: string[];
  plurals: string[];
  /** Victims that are not people: believed only where something befell them. */
  organisations: string[];
  /** Nouns that are no victim, whatever befalls them. */
  notPeople: string[];
  /** Nouns that offenders are called by as well. */
  vague: string[];
  /** Words that may stand between "a" and the noun. */
  describing: string[];
  /** What a case is called: "in one incident". */
  cases: string[];
  /** What makes a person in the text an offender or an official, not a victim: words before, words after. */
  notVictimBefore: Phrase[];
  notVictimAfter: Phrase[];
  /** What follows somebody who did it, and somebody to whom it was done: the first of them to follow decides. */
  didIt: Phrase;
  sufferedIt: Phrase;
  /** Words before a noun of `eitherSide` that make it the one who did it. */
  doneBy: Phrase;
  eitherSide: RegExp;
}

export interface OutcomeWords {
  loss: Phrase[];
  /** Nothing was lost, for certain: "no money was lost", "refused". */
  noLoss: Phrase[];
  /** Somebody noticed or stepped in: nothing was lost, unless the text names a sum that was. */
  noticed: Phrase[];
  /** Before a sum: it was lost. */
  sumLost: Phrase[];
  /** Before a sum: it was asked for or nearly lost. */
  sumAttempted: Phrase[];
  /** Before a sum: it is neither, such as what the caller claimed. */
  sumNeither: Phrase[];
  /** Around a sum: it is a total over many victims. */
  sumTotal: Phrase[];
  /** Around a sum: it is an average, a price, a sentence of a court. */
  sumOther: Phrase[];
  /** What is counted: "incidents", "reports", "victims". */
  counted: string[];
}

export interface NumberWords {
  /** Numbers of three to six digits that are telephone numbers by themselves. */
  shortCodes: string[];
  /** What stands near a short code when it is dialled or texted. */
  dialled: Phrase[];
}

export interface ReadingWeights {
  /** Below this score a text is not about a fraud. */
  typeThreshold: number;
  /** How much more a sign in the title or first sentence counts. */
  leadFactor: number;
  /** How much less a sign inside advice or a never-rule counts. */
  adviceFactor: number;
  /** How many characters the lead is taken to be. */
  leadLength: number;
  /** How many sentences a victim's story may run without the victim being named again. */
  storySentences: number;
  /** Two sums this near each other, as a share, are one sum told roughly and exactly. */
  nearSum: number;
  /** A sum this small a share of the largest is a fee. */
  feeShare: number;
  /** Victims told as a number are told apart up to so many, where each has a sum, an age or a place. */
  severalAtMost: number;
  /** And up to so many where they have not. */
  unnamedAtMost: number;
  /** Score of policy signs at which a text is about policy. */
  policyThreshold: number;
  /** Somebody claimed to be somebody else. */
  anyClaim: number;
  courierCollected: number;
  courierCash: number;
  impersonationTransfer: number;
  /** How far, in characters, a claim reaches forward to the identity claimed. */
  claimReach: number;
  /** Mentions of victims looked at in one text. */
  maxPeople: number;
  /** Of this many pounds or more, a sum told of several victims is their total even where no verb of losing stands by it. */
  totalAtLeast: number;
  /** From this age on somebody in a warning whose case is not told further is taken for a victim. */
  victimAge: number;
  /** How many characters before a sum its verb may stand. */
  sumReach: number;
  /** How sure the model of sums must be to overrule the rules. */
  surestSum: number;
  /** How sure the model of outcomes must be to overrule the rules. */
  surestOutcome: number;
  /** And where the rules have no words for what became of the victim. */
  surestUntold: number;
  /** How sure it must be that nobody's case is told. */
  surestNone: number;
  /** How sure the model of acts must be to tell an act that no rule found. */
  surestAct: number;
  /** The same for who came for it. */
  surestCollector: number;
  doubtedAct: number;
  doubtedNoFraud: number;
  /** How sure the model of identities must be that one was claimed which no rule found. */
  surestIdentity: number;
  /** How sure the model of types must be to overrule the rules. */
  surestType: number;
  /** How sure the model of people must be to take for a victim whom the rules take for an offender, or the other way. */
  surestPerson: number;
  /** A text of at least so many sentences tells its story in full. */
  wholeText: number;
  /** And how sure that a text which the rules take for a warning is about no fraud. */
  surestNoFraud: number;
}

/** What the words round a sum of money say of it. Keys of patterns. */
export type SumWords = Readonly<
  Record<
    | 'tried'
    | 'talkedOut'
    | 'sheLost'
    | 'promised'
    | 'partAfter'
    | 'begins'
    | 'partBefore'
    | 'onCard'
    | 'spentBefore'
    | 'givenToVictim'
    | 'toldTo'
    | 'gapped'
    | 'lots'
    | 'eachTime'
    | 'onDays'
    | 'sameAgain'
    | 'grewTo'
    | 'wanted'
    | 'pluralSubject'
    | 'byMany'
    | 'pluralVictims'
    | 'afterLost'
    | 'immediate'
    | 'fromOne'
    | 'oneBefore'
    | 'allLost'
    | 'singular'
    | 'times'
    | 'range'
    | 'losses'
    | 'between'
    | 'returnedAfter'
    | 'returnedBefore'
    | 'saidSo'
    | 'compared'
    | 'toldThat'
    | 'stoppedFrom'
    | 'largest'
    | 'blockedAfter'
    | 'ofAScam'
    | 'passiveAfter'
    | 'drawn'
    | 'priced'
    | 'pricedAfter'
    | 'whole'
    | 'wholeAfter'
    | 'inAll'
    | 'inAllAfter'
    | 'further'
    | 'roughly',
    RegExp
  >
>;

/** How a text goes on about somebody, or stops. Keys of patterns. */
export type StoryWords = Readonly<
  Record<
    | 'onlyTried'
    | 'refersBack'
    | 'pluralAgain'
    | 'singularAgain'
    | 'toReader'
    | 'genericAgain'
    | 'both'
    | 'allReturned'
    | 'oneReturned'
    | 'theLot'
    | 'theOthers',
    RegExp
  >
>;

/** What the words round a place say of it: where somebody was arrested, where an offender is from, where a shop stands. Keys of patterns. */
export type PlaceRoles = Readonly<
  Record<
    | 'arrestAfter'
    | 'officeIn'
    | 'offenderFrom'
    | 'namedWithAddress'
    | 'befell'
    | 'arrestBefore'
    | 'errandBefore'
    | 'destination',
    RegExp
  >
>;

/** What is national, what is no count of victims, and what is a period. Keys of patterns. */
export type CountWords = Readonly<Record<'national' | 'notCounted' | 'period', RegExp>>;
