import type { Quote } from '#core/reason.ts';
import { clockIn, ukTimeOnDayOf } from './clock-words.ts';
import type { Hit } from './cues.ts';
import { type Clause, clausesOf } from './live-clause.ts';
import { type Frame, type FrameName, framesOf, type LiveWords } from './live-frames.ts';
import { withoutToday } from './report-day.ts';
import { quoteAt, type Text } from './text.ts';

/** What each frame and each sign that it is over is worth, in points; set by the catalogue. */
export interface LiveWeights {
  frame: Record<FrameName, number>;
  /** Part of a frame's worth where a time is wanted and none is given. */
  withoutTime: number;
  /** What multiplies a frame whose words leave little doubt. */
  strong: number;
  /** Added to `at_bank` where the bank or shop itself tells it. */
  staffTell: number;
  /** Part of a frame's worth where it is only told of: "he said a driver would come". */
  told: number;
  over: Record<OverSign, number>;
  /** From here on the report is read as one of something happening or about to. */
  liveFrom: number;
  /** Hours after a named clock time when it has passed. */
  clockGoneHours: number;
}

export const OVER_SIGNS = [
  'done',
  'ended',
  'nobody_came',
  'refused',
  'caught',
  'past_day',
  'all_past',
  'late',
  'sent_on',
  'paperwork',
  'remote',
] as const;
export type OverSign = (typeof OVER_SIGNS)[number];

export interface LiveScene {
  state: 'now' | 'pending' | null;
  /** The scenes found, weightiest first. */
  hits: (Hit & { frame: FrameName; worth: number })[];
  score: number;
  over: OverSign[];
}

export interface LiveGiven {
  received: number;
  /** Dates in the fields put it long before. */
  late: boolean;
  /** Sent on by the national service, days after. */
  sentOn: boolean;
  /** A fraud worked from afar. */
  remote: boolean;
  bankTells: boolean;
  /** Somebody passes on what they know of offenders, and names no victim: it must say that it is now or when it will be. */
  tipOff: boolean;
  over: readonly OverSign[];
}

/** The frames that mean somebody is there, or the victim is being held, at this moment. */
const NOW_FRAMES: ReadonlySet<FrameName> = new Set<FrameName>(['at_scene', 'on_line', 'at_bank', 'sent', 'device']);
/** Where a relative, a carer or the real police may be the one who comes; at the bank and on the line they may be the victim. */
const ERRANDS_OF_OTHERS: ReadonlySet<FrameName> = new Set<FrameName>(['coming', 'at_scene', 'ring_back']);
/** Frames whose clock time is when it is to be; on the line "since eleven" is another thing. */
const TIMED: ReadonlySet<FrameName> = new Set<FrameName>([
  'coming',
  'ready',
  'intends',
  'ring_back',
  'sent',
  'at_bank',
]);
/** Frames that never make an emergency by themselves. */
const BESIDE: ReadonlySet<FrameName> = new Set<FrameName>(['plea', 'held', 'ring_back', 'intends', 'ready', 'in_hand']);

/** Whether the account is one of something that is happening or about to, by the weight of its scenes against the signs that it is over. */
export function readLiveScene(text: Text, words: LiveWords, weights: LiveWeights, given: LiveGiven): LiveScene {
  const clauses = clausesOf(text, (w) => withoutToday(w, given.received));
  const best = new Map<FrameName, Hit & { frame: FrameName; worth: number }>();
  const sure = new RegExp(`\\b(?:${words.sureCollectors})\\b`);
  for (const clause of clauses) {
    if (clause.habit) continue;
    for (const frame of framesOf(words)) {
      const m = frame.pattern.exec(clause.words);
      if (m === null || frame.unless?.test(clause.words)) continue;
      if (given.tipOff && !saysWhen(clause, text)) continue;
      const worth = worthOf(frame, clause, m, text, words, weights, given, sure);
      if (worth <= (best.get(frame.name)?.worth ?? 0)) continue;
      best.set(frame.name, {
        frame: frame.name,
        worth,
        says: frame.says,
        quote: trimmed(text, clause),
        sentence: [clause.start, clause.end],
      });
    }
  }
  const inHand = inHandOf(clauses, text, words, weights, given);
  if (inHand) best.set('in_hand', inHand);
  const hits = [...best.values()].sort((a, b) => b.worth - a.worth);
  const over = [...given.over];
  if (given.late) over.push('late');
  if (given.sentOn) over.push('sent_on');
  if (given.remote) over.push('remote');
  const dated = clauses.some((c) => c.pastDay && !EARLIER_FRAUD.test(c.sentence));
  const present = clauses.some((c) => c.today && !c.past);
  if (dated) over.push('past_day');
  if (
    !hits.some((h) => h.worth >= weights.liveFrom) &&
    clauses.length > 0 &&
    !present &&
    clauses.every((c) => c.past || c.told || c.pastDay)
  )
    over.push('all_past');
  if (PAPERWORK.test(text.lower.slice(0, 4_000))) over.push('paperwork');
  const score = hits.reduce((sum, h) => sum + h.worth, 0) - over.reduce((sum, o) => sum + weights.over[o], 0);
  const main = hits.find((h) => !BESIDE.has(h.frame)) ?? hits[0];
  const state = main === undefined || score < weights.liveFrom ? null : NOW_FRAMES.has(main.frame) ? 'now' : 'pending';
  return { state, hits, score, over };
}

/** It is now or in the hours to come, by a word or by a clock. */
const saysWhen = (clause: Clause, text: Text): boolean =>
  clause.today ||
  /\bnow\b/.test(clause.words) ||
  SOON.test(clause.words) ||
  clockIn(text, clause.start, clause.end) !== null;

/** A past day that belongs to another story. */
const EARLIER_FRAUD =
  /\b(?:another|earlier|previous|different) (?:scam|fraud|loss)|\b(?:died|funeral|widow\w*|lost (?:my|her|his) (?:husband|wife)|operation|diagnosed|leaflet)\b/;

/** Words that set a thing in the next hours, whatever the rest of the sentence says. */
const SOON =
  /\b(?:later today|today|tonight|this (?:afternoon|aft|evening|morning)|in (?:about )?(?:\d{1,2}|five|ten|fifteen|twenty|thirty|half an|an|a few|a couple of) ?(?:hours?|minutes?|mins?)|within (?:the|an|half)|any (?:minute|moment|time)|as we speak|right now|at the moment|just (?:rung|phoned|called|now)|before (?:tea|dark|lunch|dinner|the (?:bank|branch|shop|post office) (?:shuts|closes))|at (?:tea|lunch|dinner) ?time|soon|shortly|imminent\w*)\b/;

/**
 * A sentence in the present about a thing to be fetched or somebody to fetch it, set in the next hours: what no frame names may still be
 * in hand.
 */
function inHandOf(
  clauses: readonly Clause[],
  text: Text,
  words: LiveWords,
  weights: LiveWeights,
  given: LiveGiven,
): (Hit & { frame: FrameName; worth: number }) | null {
  const property = new RegExp(`\\b(?:${words.property})\\b|£`);
  const collector = new RegExp(`\\b(?:${words.collectors})\\b`);
  for (const clause of clauses) {
    if (clause.past || clause.told || clause.habit || clause.pastDay) continue;
    const clock = clockIn(text, clause.start, clause.end);
    const ahead = clock !== null && clockAhead(clock, given.received, LATE_DAY.test(clause.sentence)) > 0;
    if (!ahead && !SOON.test(clause.words)) continue;
    const signs = Number(property.test(clause.sentence)) + Number(collector.test(clause.sentence));
    if (signs === 0 || PAPERS.test(clause.sentence) || ERRAND.test(clause.sentence)) continue;
    const worth = weights.frame.in_hand * (signs === 2 ? weights.strong : 1);
    const says = 'something is to be handed over or fetched in the next hours';
    return { frame: 'in_hand', worth, says, quote: trimmed(text, clause), sentence: [clause.start, clause.end] };
  }
  return null;
}

/** Everyday business with money and people in it. */
const ERRAND =
  /\b(?:parcel|delivery|refund|order|ticket|rent|bill|invoice|fee|fine|seller|appointment|plumber|engineer|boiler|carer|daughter|son|nurse|doctor|statement|police (?:are|is|officer (?:came|attended|will))|thank you|new card|bailiffs?|visa|flight|customs|interview|received|advice|reported|crime)\b/;

/** The report is an administrative one: an update, a question, a request for pictures. */
const PAPERWORK =
  /\b(?:for (?:info(?:rmation)?|intel\w*|linking) only|info only|for information|log for linking|crime (?:number|reference)|would like an update|cctv request|no attendance required|stood down|closing\b|no further units|retrospective|(?:take|give|provide|for) (?:a |her |my |his )?statement|the claim|to claim|sign forms|just so (?:that )?you know|thought you should know|been meaning to|for fingerprints|call blocker|test purchase|ref yesterday)\b/;

function worthOf(
  frame: Frame,
  clause: Clause,
  m: RegExpExecArray,
  text: Text,
  words: LiveWords,
  weights: LiveWeights,
  given: LiveGiven,
  sure: RegExp,
): number {
  let worth = weights.frame[frame.name];
  const clock = clockIn(text, clause.start, clause.end);
  const ahead = clock === null ? null : clockAhead(clock, given.received, LATE_DAY.test(clause.sentence));
  if (clause.pastDay && !clause.today && !(ahead !== null && ahead > 0)) return 0;
  if (ERRANDS_OF_OTHERS.has(frame.name) && others(clause, m, words)) return 0;
  if (PAPERS.test(clause.words)) return 0;
  if (frame.onlyAhead && !(ahead !== null && ahead > 0)) return 0;
  if (clause.past && !frame.anyTense) return 0;
  if (clause.past && frame.anyTense && clause.pastDay) return 0;
  if (denied(clause, m)) return 0;
  if (frame.strong || (frame.name === 'coming' && ahead !== null && ahead > 0)) worth *= weights.strong;
  if (clause.told) worth *= weights.told;
  if (frame.name === 'at_bank' && given.bankTells) worth += weights.staffTell;
  if (
    ahead !== null &&
    ahead < -weights.clockGoneHours &&
    TIMED.has(frame.name) &&
    !/\btomorrow\b/.test(clause.sentence)
  )
    return 0;
  if (frame.needsTime && !clause.today && clock === null) worth *= weights.withoutTime;
  if (given.remote && frame.name === 'coming' && !sure.test(clause.words)) return 0;
  return worth;
}

/** Hours from the report to a clock time of its own day. */
function clockAhead(minutes: number, received: number, lateDay: boolean): number {
  const later = lateDay && minutes < 720 ? minutes + 720 : minutes;
  return (ukTimeOnDayOf(new Date(received), later).getTime() - received) / 3_600_000;
}

/** "at 8.15 this evening" is no morning. */
const LATE_DAY = /\b(?:this (?:afternoon|aft|evening)|tonight)\b/;

const KNOWN_OTHERS = new WeakMap<LiveWords, RegExp>();

/** Papers and proofs that lie ready are not what a fraudster has fetched. */
const PAPERS = /\b(?:statement|paperwork|exhibits?|footage|screen ?shots?|claim|crime number)\b/;

/** The one who comes or is there is family, care, a trade that was asked for, or the real police. */
function others(clause: Clause, m: RegExpExecArray, words: LiveWords): boolean {
  let pattern = KNOWN_OTHERS.get(words);
  if (!pattern) {
    pattern = new RegExp(
      `\\b(?:my|her|his|our|their|the|a|an|your|new) (?:[\\w']+ )?(?:${words.others})(?:'s)?(?: (?:who|which|that|is|are|was|will|has|have|'s|be|now|then|due|on|coming|to|just|also|supposed))*(?:$| (?:her|his|its|their|my|over|round|way|at|here|calling|coming|arriv\\w+))|^ ?(?:daughter|son|carer|neighbour|sister|brother|plumber|engineer|pcso|police)(?: (?:is|are|was|will|has))? (?:on|coming|due|there|here|attending|with|calling|be)\\b|^ ?(?:officers? (?:already|are|aware|update)|planned|planned visit|wait for (?:the )?bank)\\b`,
    );
    KNOWN_OTHERS.set(words, pattern);
  }
  const upTo = clause.lead.trimEnd() + clause.words.slice(0, m.index + m[0].length);
  return pattern.test(upTo);
}

function denied(clause: Clause, m: RegExpExecArray): boolean {
  return /\b(?:no|not|never|nobody|without)(?: \w+){0,1} $/.test(
    clause.words.slice(Math.max(0, m.index - 24), m.index),
  );
}

function trimmed(text: Text, clause: Clause): Quote {
  const raw = text.original.slice(clause.start, clause.end);
  const start = clause.start + (raw.length - raw.trimStart().length);
  return quoteAt(text, start, start + raw.trim().length);
}
