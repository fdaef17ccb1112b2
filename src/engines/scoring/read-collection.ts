import { HOUR_MS } from '#core/clock.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import type { CollectionState, Evidence, Known } from './case-facts.ts';
import { clockIn, ukTimeOnDayOf } from './clock-words.ts';
import {
  DANGER_CUES,
  DONE_CUES,
  ENDED_CUES,
  NOW_CUES,
  PAST_MARKERS,
  PENDING_CUES,
  TOLD_CUES,
} from './collection-language.ts';
import { findCues, type Hit } from './cues.ts';
import { AT_THE_HOUSE_CUES, DANGER_KINDS, LIVE_NOW_KINDS, PENDING_KINDS } from './live-kinds.ts';
import { STAFF_AND_FAMILY_CUES } from './live-language.ts';
import { readLiveSentences } from './live-sentences.ts';
import type { Text } from './text.ts';
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
  hours: CollectionHours,
  remote: boolean,
): CollectionReading {
  const received = Date.parse(report.receivedAt);
  const ended = findCues(text, ENDED_CUES);
  const at = Date.parse(report.collection?.at ?? '');
  if (report.inProgress === true) {
    return fromFields('now', 'The report says that it is in progress.', ['inProgress'], null);
  }
  const live = liveHit(
    text,
    received,
    remote,
    reportedLate(report, received, hours),
    report.source === 'bank' || report.reporter?.role === 'bank',
    ended,
  );
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
  return withoutTime(report, text, received, hours, ended, remote);
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
  const fields = ['collection.at', 'receivedAt'];
  const ago = hoursAgo < 48 ? `${Math.max(1, Math.round(hoursAgo))} hours` : `${Math.round(hoursAgo / 24)} days`;
  if (hoursAgo <= hours.justGone)
    return fromFields('just_gone', 'The collection was within the last hour.', fields, at);
  if (hoursAgo <= hours.recent)
    return fromFields('recent', `The collection was about ${ago} before the report.`, fields, at);
  return fromFields('past', `The collection was about ${ago} before the report.`, fields, at);
}

const noLoss = (report: FraudReport): boolean =>
  report.lossGbp === 0 || (report.lossGbp === undefined && !report.handedOver?.length);

/** Present-tense words that say it is happening or about to, in a sentence that is not set in the past. */
function liveHit(
  text: Text,
  received: number,
  remote: boolean,
  late: boolean,
  bankTells: boolean,
  ended: Hit[],
): { state: 'now' | 'pending'; hit: Hit } | null {
  const past = (h: Hit): boolean => setInPast(text, h, 20, received) || (late && !saysToday(text, h));
  const nobodyCame = ended.some((h) => h.says === 'nobody came');
  const now = findCues(text, LIVE_NOW).find((h) => !past(h) && !wasSo(text, h) && !isOthers(text, h));
  if (now) return { state: 'now', hit: now };
  const pending = findCues(text, LIVE_PENDING).find(
    (h) =>
      !nobodyCame &&
      !past(h) &&
      !wasSo(text, h) &&
      !isOthers(text, h) &&
      !isOver(text, h, received) &&
      (!remote || COLLECTOR_NAMED.test(h.quote.quote)),
  );
  if (pending) return { state: 'pending', hit: pending };
  if (text.original.length === 0) return null;
  const sentences = readLiveSentences(text, past, (h) => isOver(text, h, received), bankTells);
  if (sentences.now) return { state: 'now', hit: sentences.now };
  return sentences.pending && !remote && !late && ended.every((h) => h.says === 'the call was ended')
    ? { state: 'pending', hit: sentences.pending }
    : null;
}

const COLLECTOR_NAMED = /courier|taxi|cab|driver/i;
const LIVE_NOW = [...NOW_CUES, ...STAFF_AND_FAMILY_CUES, ...LIVE_NOW_KINDS, ...AT_THE_HOUSE_CUES];
const LIVE_PENDING = [...PENDING_CUES, ...PENDING_KINDS];
const DANGER = [...DANGER_CUES, ...DANGER_KINDS];

/** "was still on the line", "had been waiting": the same words, told as past. */
function wasSo(text: Text, hit: Hit): boolean {
  return /\b(?:was|were|had|had been|been|would be) (?:(?:still|just|now|already|all|also|then|only) )?$/.test(
    text.lower.slice(Math.max(hit.sentence[0], hit.quote.start - 22), hit.quote.start),
  );
}

/** The coming or the visit is somebody else's business: a relative's, a tradesman's, the real police's, the reporter's own. */
const OTHERS_BEFORE =
  /\b(?:(?:my|her|his|our|their|the|a|an) (?:\w+ )?(?:daughter|son|sister|brother|niece|nephew|cousin|mum|mother|dad|father|wife|husband|grandson|granddaughter|friend|neighbour|carer|plumber|engineer|electrician|gas ?man|window cleaner|builder|fitter|locksmith|doctor|nurse|gp|social worker|solicitor|train|flight|baby|rent|bill|delivery|order|parcel|statement|paperwork|appointment|operation|results?)|your (?:officers?|colleagues?|pcso)|real police\w*|(?:bt|sky|virgin) engineer|dog unit|ambulance|paramedics?)(?: (?:who|is|are|was|will|has|'s|be|now|then|\w+ed)){0,3} ?$|\b(?:statement|paperwork|exhibits?|papers|footage) (?:is|are) ready\b[^.;\n]{0,30}$/;
const OTHERS_IN = /^(?:your|real) |^(?:statement|paperwork)/;
const OTHERS_AFTER =
  /^[^.;\n]{0,25}\b(?:to (?:take|get|give|make|provide) (?:a |my |her |his )?(?:statement|fingerprints|report)|to (?:sit|stay) with|screen ?shots?|photos of|reporting what|to report|quite often|branch area|area (?:quite|most|every))\b/;

function isOthers(text: Text, hit: Hit): boolean {
  const { start, end, quote } = hit.quote;
  const before = text.lower.slice(Math.max(hit.sentence[0], start - 60), start);
  return (
    OTHERS_BEFORE.test(before) ||
    OTHERS_IN.test(quote.toLowerCase()) ||
    /\byour $/.test(before) ||
    OTHERS_AFTER.test(text.lower.slice(end, Math.min(hit.sentence[1], end + 70)))
  );
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

/** Whether the sentence is set at least so many hours ago by a marker before or after the words. */
const TODAY_WORDS =
  /\b(?:now|today|tonight|as we speak|at the moment|currently|this (?:morning|afternoon|evening)|on (?:his|her|the|their) way|in (?:\d+|ten|five|twenty|half) |any minute|shortly|still (?:here|on|outside))\b/;

/** A report made long after the dates it gives is live only where a sentence says "now" or "today". */
function saysToday(text: Text, hit: Hit): boolean {
  return TODAY_WORDS.test(text.lower.slice(hit.sentence[0], Math.min(hit.sentence[1], hit.sentence[0] + 400)));
}

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

/** No time in the fields: handed over, announced, ended, or nothing. */
function withoutTime(
  report: FraudReport,
  text: Text,
  received: number,
  hours: CollectionHours,
  ended: Hit[],
  remote: boolean,
): CollectionReading {
  const done = findCues(text, DONE_CUES);
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
      (h) => !setInPast(text, h, 20, received) && !isOver(text, h, received) && !isOthers(text, h),
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
  const whole = PAST_MARKERS.filter((p) => text.lower.search(p.pattern) >= 0).map((p) => p.hours);
  if (whole.length > 0 && Math.max(...whole) >= 20)
    return fromHits(Math.max(...whole) < 24 ? 'recent' : 'past', done, null);
  if (whole.length > 0) return fromHits(state(Math.max(1.5, ...whole)), done, null);
  return fromHits('past', done, null);
}

/** Danger to life or of violence at this moment. */
export function readDanger(text: Text): Evidence | null {
  const hit = findCues(text, DANGER)[0];
  return hit
    ? {
        because: `The narrative speaks of danger at this moment: ${hit.says}.`,
        fields: ['narrative'],
        quotes: [hit.quote],
      }
    : null;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of the report, named by its date or weekday, is today and sets nothing in the past. */
function withoutToday(words: string, received: number): string {
  const at = new Date(received);
  if (Number.isNaN(received)) return words;
  const [day, month] = [at.getUTCDate(), at.getUTCMonth()];
  const name = MONTHS[month];
  return words
    .replace(`on ${DAYS[at.getUTCDay()]}`, ' today')
    .replace(`${String(day).padStart(2, '0')}/${String(month + 1).padStart(2, '0')}`, ' today ')
    .replace(new RegExp(`\\b0?${day}(?:st|nd|rd|th)? (?:of )?${name}\\w{0,6}`), ' today ');
}
