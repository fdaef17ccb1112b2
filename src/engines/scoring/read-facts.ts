import { HOUR_MS } from '#core/clock.ts';
import { countOf } from '#core/number-words.ts';
import type { Quote } from '#core/reason.ts';
import type { FraudReport } from '#core/report.ts';
import { Likeness, type LikenessSettings } from './by-likeness.ts';
import type { CaseFacts, ComplexitySign, Evidence, Known } from './case-facts.ts';
import { type ClassifyWeights, classify, type TypeSigns } from './classify.ts';
import { contradictedKind } from './contradicted-kind.ts';
import { type Cue, findCues } from './cues.ts';
import {
  ADVICE,
  BELIEVES,
  COACHED,
  COMPLEXITY_CUES,
  CONTINUING,
  FACE_TO_FACE,
  KNOWN_GROUP,
  LIFE_CHANGING,
  ORGANISED,
  PAID_AGAIN,
  PREVIOUS,
  REFUSES,
  THREATENED,
} from './harm-language.ts';
import {
  type CollectionSettings,
  isReportedLate,
  REMOTE_TYPES,
  readCollection,
  readDanger,
} from './read-collection.ts';
import { readLines, readOffender } from './read-enquiry.ts';
import { pounds, readKind, readMoney } from './read-money.ts';
import { readAge, readLivesAlone, readVulnerabilities } from './read-person.ts';
import { prepareText, type Text } from './text.ts';
import { readCast } from './whose-fact.ts';

export interface ReadingSettings extends CollectionSettings {
  types: readonly TypeSigns[];
  classify: ClassifyWeights;
  /** A fraud type that leads the next by this much is taken as sure when the narrative is read on. */
  sureOfType: number;
  /** Hours within which a payment counts as recent (R3.8). */
  paidRecentlyHours: number;
  /** What "several", "many" and the like count as. */
  severalMeans: number;
  /** The sentence model and how sure it must be; null: by rules alone. */
  likeness: LikenessSettings | null;
  /** Whether a loss told of outweighs a report given as an attempt. */
  kindFromStory: boolean;
  /** Whether the words of one condition count for no other, and a number in the story only for whoever it belongs to. */
  wordsOnce: boolean;
  /** Narratives longer than this many UTF-16 units are read only so far. */
  longestNarrative: number;
}

/**
 * Reads the facts of one report from its fields and its narrative. Pure: "now" is `receivedAt`. Linear in the length of the narrative.
 */
export function readFacts(report: FraudReport, settings: ReadingSettings): CaseFacts {
  const narrative = typeof report.narrative === 'string' ? report.narrative.slice(0, settings.longestNarrative) : '';
  const text = prepareText(narrative);
  const cast = readCast(report, text);
  const fraudType = classify(report, text, settings.types, settings.classify);
  const remote =
    REMOTE_TYPES.has(fraudType.value) &&
    (report.fraudType === fraudType.value || fraudType.margin >= settings.sureOfType);
  const romance = fraudType.value === 'romance' || fraudType.value === 'family_impersonation';
  const likeness = settings.likeness && new Likeness(text, settings.likeness);
  const money = readMoney(report, text);
  const contradicted = settings.kindFromStory ? contradictedKind(report, text, money) : null;
  const told: FraudReport = contradicted ? { ...report, kind: contradicted.value } : report;
  const byRule = readCollection(told, text, settings, remote);
  const late = remote || isReportedLate(report, settings.hours);
  const { state: collection, collectedAt } = likeness?.collection(byRule, told, late, settings.hours.stale) ?? byRule;
  const conditions = readVulnerabilities(report, text, cast, romance);
  const vulnerabilities = settings.wordsOnce ? eachOnce(conditions) : conditions;
  const offender = readOffender(text);
  const kind = contradicted ?? readKind(report, text, money, collection.value, fraudType.value === 'not_fraud');
  const lost = kind.value === 'loss' || (report.lossGbp ?? 0) > 0;
  return {
    fraudType,
    kind,
    age: readAge(report, text, cast),
    livesAlone: readLivesAlone(report, text, cast),
    vulnerabilities: likeness?.signs(vulnerabilities, cast, romance) ?? vulnerabilities,
    collection,
    collectedAt,
    dangerToLife: readDanger(text),
    lossGbp: lost ? (money.loss ?? money.named ?? (contradicted && wasLost(money.attempted))) : null,
    attemptedGbp: money.attempted ?? (lost ? null : notLost(money.loss)),
    ...readPressure(report, text, settings, collection, lost),
    organised: findCues(text, ORGANISED).map(asEvidence),
    knownGroup: firstOf(text, KNOWN_GROUP),
    otherVictims: otherVictims(text, settings.severalMeans),
    complexity: readComplexity(report, text),
    offender: likeness?.offender(offender) ?? offender,
    wantsNothing: likeness?.wantsNothing() ?? null,
    lines: readLines(report, text, settings.wordsOnce),
  };
}

/** Without those that are told only by words within the words of another: "disability" in "learning disability". */
function eachOnce<T extends Evidence>(conditions: readonly T[]): T[] {
  const within = (inner: Quote, outer: Quote) =>
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
  return conditions.filter(
    (c) =>
      !c.quotes?.length ||
      c.fields.some((f) => f !== 'narrative') ||
      !c.quotes.every((q) => conditions.some((o) => o !== c && o.quotes?.some((other) => within(q, other)))),
  );
}

/** A sum that the words have as lost, in a report of no loss: what was aimed at. */
function notLost(sum: Known<number> | null): Known<number> | null {
  return sum && { ...sum, because: `${pounds(sum.value)} is spoken of, in a report in which nothing was lost.` };
}

/** The only sum of a story in which money was handed over. */
function wasLost(sum: Known<number> | null): Known<number> | null {
  return sum && { ...sum, because: `${pounds(sum.value)} was asked for, and money was handed over.` };
}

type Pressure = Pick<
  CaseFacts,
  | 'contactContinuing'
  | 'believesCaller'
  | 'coached'
  | 'threatened'
  | 'lifeChanging'
  | 'previousFraud'
  | 'paidAgain'
  | 'refusesHelp'
  | 'asksAdvice'
  | 'faceToFace'
  | 'paidRecently'
  | 'paidByTransfer'
  | 'cardExposed'
>;

const TRANSFER: readonly Cue[] = [
  {
    says: 'money went by transfer',
    pattern:
      /\b(?:transfer(?:red|s)?|faster payments?|bank transfer|bacs|chaps|standing order|online bank\w*|bank(?:ing)? app|safe account|sent (?:\w+ ){0,4}to (?:an?|the|his|her) (?:\w+ ){0,2}account)\b/g,
  },
];
const CARD: readonly Cue[] = [
  {
    says: 'a card, PIN or bank details were exposed',
    pattern:
      /\b(?:pin\b|card details|bank details|card (?:number|taken|collected|cloned)|(?:my|her|his|the|bank|debit|credit) cards?\b|one[- ]time|passcode|otp\b|any ?desk|team ?viewer)\b/g,
  },
];

function readPressure(
  report: FraudReport,
  text: Text,
  settings: ReadingSettings,
  collection: CaseFacts['collection'],
  lost: boolean,
): Pressure {
  const one = (cues: readonly Cue[]): Evidence | null => {
    const hit = findCues(text, cues)[0];
    return hit ? asEvidence(hit) : null;
  };
  const live = collection.value === 'now' || collection.value === 'pending';
  return {
    contactContinuing:
      one(CONTINUING) ??
      (live ? { because: collection.because, fields: collection.fields, quotes: collection.quotes } : null),
    believesCaller: one(BELIEVES),
    coached:
      inList(report.askedFor, 'keep_secret', 'askedFor', 'The victim was told to keep it secret.') ?? one(COACHED),
    threatened: one(THREATENED),
    lifeChanging: one(LIFE_CHANGING),
    previousFraud:
      report.victim?.previousFraud === true
        ? { because: 'The victim has been defrauded before.', fields: ['victim.previousFraud'] }
        : one(PREVIOUS),
    paidAgain: one(PAID_AGAIN),
    refusesHelp: one(REFUSES),
    asksAdvice: one(ADVICE),
    faceToFace: readFaceToFace(report, text, collection.value, lost),
    paidRecently: lost ? paidRecently(report, settings) : null,
    paidByTransfer:
      handed(report, 'transfer') ??
      inList(report.askedFor, 'transfer_money', 'askedFor', 'Money was to be transferred.') ??
      one(TRANSFER),
    cardExposed: handed(report, 'card') ?? handed(report, 'pin') ?? handed(report, 'bank_details') ?? one(CARD),
  };
}

/** What is only announced: "an officer would collect it", "they wanted to send a courier". */
const ANNOUNCED =
  /\b(?:would|wouldn't|will|'ll|going to|to be|was to|were to|wants? to|wanted|asked|told (?:me|her|him|them)|offered|sending|send|threatened|said (?:that )?(?:a|an|the|his|their))\b[^.;\n]{0,60}$/;

const NEXT = /\b(?:and|then|so) (?:then )?(?:a |an |the |this |two |some )?(?:\w+ )?$/;
const CAME = /\b(?:came|turned up|arrived|called|knocked|fetched)\b/i;

/** Whether the offender or a collector was met in person: not where one was only announced, refused or is still to come. */
function readFaceToFace(
  report: FraudReport,
  text: Text,
  state: CaseFacts['collection']['value'],
  lost: boolean,
): Evidence | null {
  const came = ['now', 'just_gone', 'recent', 'past'].includes(state);
  if (report.collection && (lost || came))
    return { because: 'A collection in person is described.', fields: ['collection'] };
  if (report.collectedInLastDay === true)
    return { because: 'The reporter says that somebody came for it.', fields: ['collectedInLastDay'] };
  const hit = findCues(text, FACE_TO_FACE).find((h) => {
    const before = text.lower.slice(Math.max(h.sentence[0], h.quote.start - 80), h.quote.start);
    // "He told me to draw it out, and a boy came for it": what comes after "and" was not told but happened.
    return !ANNOUNCED.test(before) || (NEXT.test(before) && CAME.test(h.quote.quote));
  });
  return hit ? asEvidence(hit) : null;
}

function firstOf(text: Text, cues: readonly Cue[]): Evidence | null {
  const hit = findCues(text, cues)[0];
  return hit ? asEvidence(hit) : null;
}

function asEvidence(hit: { says: string; quote: NonNullable<Evidence['quotes']>[number] }): Evidence {
  return { because: `The narrative says that ${hit.says}.`, fields: ['narrative'], quotes: [hit.quote] };
}

function inList(list: unknown, word: string, field: string, because: string): Evidence | null {
  return Array.isArray(list) && list.includes(word) ? { because, fields: [field] } : null;
}

function handed(report: FraudReport, kind: string): Evidence | null {
  return Array.isArray(report.handedOver) && report.handedOver.some((h) => h?.kind === kind)
    ? { because: `Handed over: ${kind.replaceAll('_', ' ')}.`, fields: ['handedOver'] }
    : null;
}

/** R3.8: the days after a payment are the days of the next one. */
function paidRecently(report: FraudReport, settings: ReadingSettings): Evidence | null {
  const received = Date.parse(report.receivedAt);
  for (const [field, at] of [
    ['collection.at', report.collection?.at],
    ['occurredTo', report.occurredTo],
    ['occurredFrom', report.occurredFrom],
  ] as const) {
    const time = Date.parse(typeof at === 'string' ? at : '');
    if (Number.isNaN(time)) continue;
    const hours = (received - time) / HOUR_MS;
    return hours >= 0 && hours <= settings.paidRecentlyHours
      ? {
          because: `Something was paid or handed over within ${settings.paidRecentlyHours} hours before the report.`,
          fields: [field, 'receivedAt'],
        }
      : null;
  }
  return null;
}

const OTHER_VICTIMS =
  /\b(?:at least |over |about |some )?(two|three|four|five|six|seven|eight|nine|ten|several|many|numerous|multiple|\d{1,3}) (?:(?:other |more |further |of (?:my|her|the) (?:other )?)(?:\w+ ){0,2}(?:victims|residents|neighbours|people|pensioners|customers|households|houses|members|investors|families|force reports|reports)|(?:\w+ ){0,3}(?:victims|complainants) (?:identified|nationally|across|in|so far|known|linked|to date))\b/;

function otherVictims(text: Text, several: number): Known<number> | null {
  const m = OTHER_VICTIMS.exec(text.lower);
  if (!m) return null;
  const value = countOf(m[1]!) ?? several;
  return {
    value,
    because: `The narrative speaks of about ${value} other victims.`,
    fields: ['narrative'],
    quotes: [
      { quote: text.original.slice(m.index, m.index + m[0].length), start: m.index, end: m.index + m[0].length },
    ],
  };
}

function readComplexity(report: FraudReport, text: Text): CaseFacts['complexity'] {
  const found: CaseFacts['complexity'] = [];
  for (const sign of Object.keys(COMPLEXITY_CUES) as ComplexitySign[]) {
    const hit = findCues(text, COMPLEXITY_CUES[sign])[0];
    if (hit) found.push({ sign, ...asEvidence(hit) });
  }
  const accounts = Array.isArray(report.accounts) ? report.accounts.length : 0;
  if (accounts >= 2 && !found.some((f) => f.sign === 'money_mules')) {
    found.push({ sign: 'money_mules', because: `The money went to ${accounts} accounts.`, fields: ['accounts'] });
  }
  return found;
}
