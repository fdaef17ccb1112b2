import { HOUR_MS } from '#core/clock.ts';
import type { Quote } from '#core/reason.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import type { CollectionState, Evidence, Known } from './case-facts.ts';
import { clockIn, ukTimeOnDayOf } from './clock-words.ts';
import { DONE_CUES, ENDED_CUES, PAST_MARKERS, TOLD_CUES } from './collection-language.ts';
import { eachMatch, findCues, type Hit } from './cues.ts';
import { DANGER_CUES } from './danger-language.ts';
import type { LiveWords } from './live-frames.ts';
import { type LiveScene, type LiveWeights, type OverSign, readLiveScene } from './live-scene.ts';
import { withoutToday } from './report-day.ts';
import { quoteAt, type Text } from './text.ts';
import { ukMoment } from './uk-date.ts';

/** Hours that divide one state from the next; set by the policy (R1.12, section 2.3). */
export interface CollectionHours {
  /** Up to here after a collection the collector may still be near. */
  justGone: number;
  /** "Recent" for the call-for-service criterion (R1.12). */
  recent: number;
  /** A collection announced for longer ahead than this is not an emergency yet. */
  ahead: number;
  /** What was "announced" longer ago than this has happened or come to nothing. */
  stale: number;
}

export interface CollectionSettings {
  hours: CollectionHours;
  live: { words: LiveWords; weights: LiveWeights };
}

export interface CollectionReading {
  state: Known<CollectionState>;
  collectedAt: string | null;
}

/** Frauds worked from afar: "he is on his way" there is a story about a flight, not a collector. */
export const REMOTE_TYPES: ReadonlySet<FraudType> = new Set<FraudType>([
  'romance',
  'investment',
  'delivery_phishing',
  'ticket_or_shopping',
  'lottery_or_prize',
  'pension',
  'payment_diversion',
  'not_fraud',
]);

/** Where the collection stands at `receivedAt` (R1.12), from `inProgress`, `collection.at`, the dates and the narrative. */
export function readCollection(
  report: FraudReport,
  text: Text,
  settings: CollectionSettings,
  remote: boolean,
): CollectionReading {
  const { hours } = settings;
  const received = Date.parse(report.receivedAt);
  const ended = findCues(text, ENDED_CUES);
  const at = Date.parse(report.collection?.at ?? '');
  const scene = sceneOf(report, text, settings, remote, ended);
  if (report.inProgress === true) {
    const stale = whyStale(report, text, scene, hours);
    return stale ?? fromFields('now', 'The report says that it is in progress.', ['inProgress'], null);
  }
  const live = scene.state === null ? null : { state: scene.state, hit: scene.hits[0]! };
  if (!Number.isNaN(at)) {
    const ahead = (at - received) / HOUR_MS;
    if (ahead > 0 && !ended.some((h) => h.says === 'nobody came')) {
      if (ahead <= hours.ahead)
        return fromFields('pending', `A collection is set for ${ukMoment(at)}.`, ['collection.at', 'receivedAt'], null);
      return fromFields('none', 'A collection is named for a date far ahead.', ['collection.at', 'receivedAt'], null);
    }
    if (live) return fromHits(live.state, [live.hit], null);
    if (ahead > 0) return fromHits('ended', ended, null);
    return pastState(report, -ahead, hours, ended);
  }
  if (live) return fromHits(live.state, [live.hit], null);
  return withoutLive(report, text, hours, ended, remote);
}

/** The scenes of the narrative, weighed against all that says it is over. */
function sceneOf(
  report: FraudReport,
  text: Text,
  { hours, live }: CollectionSettings,
  remote: boolean,
  ended: Hit[],
): LiveScene {
  const received = Date.parse(report.receivedAt);
  const over = new Set<OverSign>();
  for (const hit of ended) over.add(ENDED_SIGNS[hit.says] ?? 'ended');
  if (findCues(text, DONE_CUES).length > 0) over.add('done');
  if (CAUGHT.test(text.lower)) over.add('caught');
  return readLiveScene(text, live.words, live.weights, {
    received,
    late: reportedLate(report, received, hours),
    sentOn: report.source === 'report_fraud' && report.inProgress !== true,
    remote,
    bankTells: report.source === 'bank' || report.reporter?.role === 'bank' || STAFF.test(text.lower.slice(0, 4_000)),
    tipOff: isTipOff(report),
    over: [...over],
  });
}

/** Information given by somebody outside it, about nobody to whom it is happening. */
export const isTipOff = ({ kind, reporter, victim }: FraudReport): boolean =>
  kind === 'information' &&
  (reporter?.role === 'anonymous' || reporter?.role === 'witness') &&
  (victim === undefined || Object.keys(victim).length === 0);

const ENDED_SIGNS: Record<string, OverSign> = {
  'the call was ended': 'ended',
  'nobody came': 'nobody_came',
  'the approach was refused': 'refused',
};
const CAUGHT =
  /(?<!they had (?:a |an )?)(?<!said |claimed )\b(?:(?:courier|driver|collector|male|man|lad|suspect|offender|officers|police|he) (?:\w+ ){0,4}in custody|have (?:the |him|one) ?(?:\w+ )?in custody|(?:male|man|courier|driver|suspect|one|lad) (?:\w+ )?arrested)\b(?! (?:with|w\/|using|for using|having|who had))/;
/** Staff of a bank or shop tell it. */
const STAFF =
  /\b(?:cashier|teller|postmaster|postmistress|jeweller|banking protocol|clerk|branch manager|i work (?:for|at)|(?:our|my) (?:branch|shop|counter|bank|store|premises)|cust\b|customer|security at|store manager)/;

/**
 * Why a report marked as in progress plainly is not, or null. The mark is set once and then stands; the dates and the words are later.
 * Only where both the dates lie long back and the account shows nothing live, or where there are no dates and every word is of past days.
 */
function whyStale(report: FraudReport, text: Text, scene: LiveScene, hours: CollectionHours): CollectionReading | null {
  const received = Date.parse(report.receivedAt);
  const dated = [report.occurredTo, report.occurredFrom, report.collection?.at]
    .map((date) => Date.parse(date ?? ''))
    .filter((time) => !Number.isNaN(time));
  const agoHours = dated.length === 0 ? null : (received - Math.max(...dated)) / HOUR_MS;
  const told = text.original.trim() !== '';
  const nothingLive = told && scene.hits.every((h) => h.worth < 1.5);
  const overInWords = nothingLive && (scene.over.includes('past_day') || scene.over.includes('all_past'));
  if (!overInWords || (agoHours !== null && agoHours <= hours.stale)) return null;
  const dates = agoHours === null ? '' : `its dates end ${Math.round(agoHours / 24)} days before it, and `;
  const fields = ['occurredTo', 'occurredFrom', 'collection'].filter((f) => f in report);
  return {
    state: {
      value: 'past',
      because: `The report is marked as in progress, but ${dates}the account tells only of what is over: read as past.`,
      fields: ['inProgress', ...fields, 'receivedAt', 'narrative'],
    },
    collectedAt: null,
  };
}

function fromFields(state: CollectionState, because: string, fields: string[], at: string | null): CollectionReading {
  return { state: { value: state, because, fields }, collectedAt: at };
}

function fromHits(state: CollectionState, hits: Hit[], at: string | null): CollectionReading {
  const first = hits[0];
  return {
    state: {
      value: state,
      because: first ? `The narrative says that ${first.says}.` : 'No collection is spoken of.',
      fields: ['narrative'],
      quotes: hits.slice(0, 3).map((h) => h.quote),
    },
    collectedAt: at,
  };
}

function cameToNothing(report: FraudReport, ended: Hit[]): boolean {
  return ended.some((h) => h.says !== 'the call was ended') || (report.kind === 'attempt' && ended.length > 0);
}

function pastState(report: FraudReport, hoursAgo: number, hours: CollectionHours, ended: Hit[]): CollectionReading {
  const at = report.collection!.at!;
  const nothing =
    (report.kind === 'attempt' || report.kind === 'suspicious_call' || noLoss(report)) && cameToNothing(report, ended);
  if (nothing) return fromHits('ended', ended, null);
  if (report.kind === 'attempt' && noLoss(report)) {
    const set = `A collection was set for ${ukMoment(at)}`;
    return hoursAgo <= hours.justGone
      ? fromFields('pending', `${set}, and nothing says that anybody came or that it was called off.`, SET, null)
      : fromFields('ended', `${set}; nothing was handed over.`, SET, null);
  }
  const fields = ['collection.at', 'receivedAt'];
  const ago = hoursAgo < 48 ? `${Math.max(1, Math.round(hoursAgo))} hours` : `${Math.round(hoursAgo / 24)} days`;
  if (hoursAgo <= hours.justGone)
    return fromFields('just_gone', 'The collection was within the last hour.', fields, at);
  if (hoursAgo <= hours.recent)
    return fromFields('recent', `The collection was about ${ago} before the report.`, fields, at);
  return fromFields('past', `The collection was about ${ago} before the report.`, fields, at);
}

const SET = ['collection.at', 'kind', 'receivedAt'];

const noLoss = (report: FraudReport): boolean =>
  report.lossGbp === 0 || (report.lossGbp === undefined && !report.handedOver?.length);

/** Whether what happened lies so long before the report that nothing announced in it can still be to come. */
export function isReportedLate(report: FraudReport, hours: CollectionHours): boolean {
  const received = Date.parse(report.receivedAt);
  const collected = Date.parse(report.collection?.at ?? '');
  return reportedLate(report, received, hours) || (received - collected) / HOUR_MS > hours.stale;
}

function reportedLate(report: FraudReport, received: number, hours: CollectionHours): boolean {
  const last = Date.parse(report.occurredTo ?? report.occurredFrom ?? '');
  return !Number.isNaN(last) && (received - last) / HOUR_MS > hours.stale;
}

/** A clock time in the same sentence that has already passed by more than an hour: "courier due at 9" in a report of 17:00. */
function isOver(text: Text, hit: Hit, received: number): boolean {
  const words = text.lower.slice(hit.sentence[0], Math.min(hit.sentence[1], hit.sentence[0] + 400));
  if (/\btomorrow\b/.test(words)) return false;
  const minutes = clockIn(text, hit.quote.start, Math.min(hit.sentence[1], hit.quote.end + 40));
  if (minutes === null) return false;
  return received - ukTimeOnDayOf(new Date(received), minutes).getTime() > 1.5 * HOUR_MS;
}

/** Somebody else's errand: "she said her daughter was to come". */
const FAMILY = /\b(?:daughter|son|carer|plumber|engineer|nurse|doctor|social worker|statement|paperwork)\b/i;

function setInPast(text: Text, hit: Hit, atLeastHours: number, received: number): boolean {
  const from = Math.max(hit.sentence[0], hit.quote.start - 80);
  const words = withoutToday(text.lower.slice(from, Math.min(hit.sentence[1], hit.quote.end + 60)), received);
  if (
    /\b(?:now|today|as we speak|at the moment|tomorrow|tonight|this (?:morning|afternoon|evening)|on (?:his|her|the|their) way|in (?:\d+|ten|five|twenty|half) )\b/.test(
      words,
    )
  )
    return false;
  return PAST_MARKERS.some((p) => p.hours >= atLeastHours && words.search(p.pattern) >= 0);
}

/** "They took control", "somebody came to buy it" hand nothing over. */
const FETCHED =
  /\b(?:courier|taxi|driver|rider|card|cards|cash|money|envelope|package|parcel|gold|jewell\w+|watch\w*|bag|it|them|£|collect\w*|hand\w*|g[ai]ve\w*|pass\w*|picked|left|made off|officer|showed up|turned up|knocked|attended)\b|£/i;

/** No time in the fields: handed over, announced, ended, or nothing. */
function withoutLive(
  report: FraudReport,
  text: Text,
  hours: CollectionHours,
  ended: Hit[],
  remote: boolean,
): CollectionReading {
  if (report.collectedInLastDay === true) return goneInLastDay(report, hours);
  const received = Date.parse(report.receivedAt);
  const done = findCues(text, DONE_CUES).filter((h) => FETCHED.test(h.quote.quote));
  const lost = (report.lossGbp ?? 0) > 0 || (report.handedOver?.length ?? 0) > 0;
  const told = findCues(text, TOLD_CUES);
  const late = reportedLate(report, received, hours);
  if (ended.length > 0 && !lost && done.length === 0) return fromHits('ended', ended, null);
  if (
    told.length > 0 &&
    done.length === 0 &&
    !lost &&
    ended.length === 0 &&
    report.kind !== 'loss' &&
    report.inProgress !== false &&
    !late
  ) {
    const open = told.find(
      (h) =>
        !setInPast(text, h, 20, received) &&
        !isOver(text, h, received) &&
        !FAMILY.test(text.lower.slice(h.sentence[0], h.quote.end)),
    );
    if (open && !anyPastDay(text) && !remote) return fromHits('pending', [open], null);
    return fromHits('ended', told, null);
  }
  if (done.length > 0 || (lost && (report.collection !== undefined || told.length > 0))) {
    return howLongAgo(report, text, received, hours, done);
  }
  if (ended.length > 0 || told.length > 0) return fromHits('ended', [...ended, ...told], null);
  return fromFields('none', 'No collection is spoken of.', [], null);
}

/** The reporter ticked that somebody came in the last day: taken as said, unless the days that they gave are long past. */
function goneInLastDay(report: FraudReport, hours: CollectionHours): CollectionReading {
  const last = Date.parse(report.occurredTo ?? report.occurredFrom ?? '');
  const ago = (Date.parse(report.receivedAt) - last) / HOUR_MS;
  if (ago <= hours.stale || Number.isNaN(ago))
    return fromFields(
      'recent',
      'The reporter says that somebody came in the last day and has gone.',
      ['collectedInLastDay'],
      null,
    );
  const days = `${Math.round(ago / 24)} days`;
  const because = `The reporter says that somebody came in the last day, and gives a time ${days} before: ask which is right.`;
  return fromFields('past', because, ['collectedInLastDay', 'occurredFrom'], null);
}

function anyPastDay(text: Text): boolean {
  return PAST_MARKERS.some((p) => p.hours >= 20 && text.lower.search(p.pattern) >= 0);
}

function howLongAgo(
  report: FraudReport,
  text: Text,
  received: number,
  hours: CollectionHours,
  done: Hit[],
): CollectionReading {
  const last = Date.parse(report.occurredTo ?? report.occurredFrom ?? '');
  const state = (ago: number): CollectionState =>
    ago <= hours.justGone ? 'just_gone' : ago <= hours.recent ? 'recent' : 'past';
  for (const hit of done) {
    const words = text.lower.slice(
      Math.max(hit.sentence[0], hit.quote.start - 100),
      Math.min(hit.sentence[1], hit.quote.end + 60),
    );
    const marker = PAST_MARKERS.find((p) => words.search(p.pattern) >= 0);
    if (marker)
      return fromHits(
        anyPastDay(text) && marker.hours < 5 && !Number.isNaN(last) && (received - last) / HOUR_MS > hours.recent
          ? 'past'
          : state(marker.hours),
        [hit],
        null,
      );
  }
  if (!Number.isNaN(last)) {
    const ago = Math.max(0, (received - last) / HOUR_MS);
    return fromFields(
      ago <= hours.recent ? 'recent' : 'past',
      'The dates given put it before the report.',
      ['occurredTo', 'occurredFrom', 'receivedAt'].filter((f) => f in report),
      null,
    );
  }
  const [first, ...others] = PAST_MARKERS.flatMap(({ pattern, hours }) => {
    const [found] = eachMatch(pattern, text.lower);
    return found ? [{ hours, quote: quoteAt(text, found.index, found.index + found[0].length) }] : [];
  });
  if (!first) return done.length > 0 ? fromHits('past', done, null) : nobodySaysWhen(report);
  const earliest = others.reduce((a, b) => (b.hours > a.hours ? b : a), first);
  const whenSaid =
    earliest.hours >= 20 ? (earliest.hours < 24 ? 'recent' : 'past') : state(Math.max(1.5, earliest.hours));
  return done.length > 0 ? fromHits(whenSaid, done, null) : inWordsOfTime(earliest.quote, whenSaid);
}

/** Somebody came and something was lost, and nothing tells of a day. */
function nobodySaysWhen(report: FraudReport): CollectionReading {
  const because = 'Somebody came and something was lost, and nothing says that it was in the last day.';
  return fromFields(
    'past',
    because,
    ['collection', 'lossGbp', 'handedOver'].filter((f) => f in report),
    null,
  );
}

/** Somebody came and something was lost, by the fields; the account says when, in its own words. */
function inWordsOfTime(quote: Quote, state: CollectionState): CollectionReading {
  const when = state === 'past' ? 'more than a day back' : 'within the last day';
  const because = `Somebody came and something was lost; the account puts it ${when}.`;
  return {
    state: { value: state, because, fields: ['collection', 'narrative'], quotes: [quote] },
    collectedAt: null,
  };
}

/** Danger to life or of violence at this moment. */
export function readDanger(text: Text): Evidence | null {
  const hit = findCues(text, DANGER_CUES)[0];
  return hit
    ? {
        because: `The narrative speaks of danger at this moment: ${hit.says}.`,
        fields: ['narrative'],
        quotes: [hit.quote],
      }
    : null;
}
