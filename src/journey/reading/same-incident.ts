import { districtByGss } from '#catalogue/places/gazetteer.ts';
import { SAME_INCIDENT as W } from '#catalogue/thresholds/reading.ts';
import { DAY_MS } from '#core/clock.ts';
import type { Reason } from '#core/reason.ts';
import type { Incident } from '#engines/documents/document.ts';
import { dateInWords } from '#web/dates.ts';
import { pounds } from '#web/plain-words.ts';

/** What two tellings are compared by. */
export interface Telling {
  place: string | null;
  district: string | null;
  victimAge: number | null;
  ageBand: string | null;
  gender: Incident['victimGender'];
  /** First and last day that the date as told may mean, ISO; null where it tells none. */
  fromDay: string | null;
  toDay: string | null;
  /** The day the text was published: within whose two months before a case without a date will lie. */
  published: string | null;
  lossGbp: number | null;
  attemptedGbp: number | null;
  outcome: Incident['outcome'];
  shingles: readonly string[];
}

export interface Likeness {
  points: number;
  reasons: Reason[];
}

/**
 * How much speaks for two tellings being of one incident: place, sum, age, date, and the wording round them. Each part gives points for
 * agreement, takes them away for contradiction, and says nothing where a text does not tell. Reasons are sentences.
 */
export function compareTellings(a: Telling, b: Telling): Likeness {
  const reasons = [byPlace(a, b), bySum(a, b), byAge(a, b), byGender(a, b), byDate(a, b), byWording(a, b)].filter(
    (r) => r !== null,
  );
  return { points: Math.round(reasons.reduce((sum, r) => sum + r.points, 0) * 100) / 100, reasons };
}

export const isSame = (likeness: Likeness): boolean => likeness.points >= W.joinAt.value;

const reason = (factor: string, points: number, because: string, field: string): Reason => ({
  factor: `same_incident.${factor}`,
  points,
  because,
  fields: [field],
});
const against = (factor: string, because: string, field: string): Reason =>
  reason(factor, -W.contradiction.value, because, field);

function byPlace(a: Telling, b: Telling): Reason | null {
  if (!a.place || !b.place) return null;
  const [p, q] = [a.place, b.place];
  if (p.toLowerCase() === q.toLowerCase()) return reason('place', W.samePlace.value, `Both name ${p}.`, 'place');
  if (!a.district || !b.district) return null;
  const name = districtByGss(a.district)?.name ?? 'one district';
  if (a.district === b.district)
    return reason('place', W.sameDistrict.value, `${p} and ${q} are both in ${name}.`, 'place');
  return against('place', `One says ${p}, the other ${q}.`, 'place');
}

function bySum(a: Telling, b: Telling): Reason | null {
  const mine = a.lossGbp ?? a.attemptedGbp;
  const other = b.lossGbp ?? b.attemptedGbp;
  if (mine === null || other === null) {
    const opposed =
      (a.outcome === 'no_loss' && b.outcome === 'loss') || (a.outcome === 'loss' && b.outcome === 'no_loss');
    return opposed ? against('outcome', 'One tells of a loss, in the other nothing was lost.', 'outcome') : null;
  }
  const [low, high] = [Math.min(mine, other), Math.max(mine, other)];
  if (low === high) {
    const isRound = low % 1_000 === 0;
    const weight = isRound ? W.sameRoundLoss.value : W.sameLoss.value;
    const because = isRound ? `Both tell of ${pounds(low)}, a round sum.` : `Both tell of ${pounds(low)}.`;
    return reason('loss', weight, because, 'lossGbp');
  }
  if (high - low > high * 0.1)
    return against('loss', `One tells of ${pounds(mine)}, the other of ${pounds(other)}.`, 'lossGbp');
  return reason('loss', W.sameRoundLoss.value, `${pounds(mine)} and ${pounds(other)} differ by little.`, 'lossGbp');
}

function byAge(a: Telling, b: Telling): Reason | null {
  if (a.victimAge !== null && b.victimAge !== null) {
    const apart = Math.abs(a.victimAge - b.victimAge);
    if (apart === 0) return reason('age', W.sameAge.value, `The victim is ${a.victimAge} in both.`, 'victimAge');
    if (apart === 1)
      return reason('age', W.sameAgeBand.value, `The victim is ${a.victimAge} and ${b.victimAge}.`, 'victimAge');
    return against('age', `The victim is ${a.victimAge} in one and ${b.victimAge} in the other.`, 'victimAge');
  }
  const mine = bandOf(a);
  const other = bandOf(b);
  if (!mine || !other) return null;
  if (mine === other)
    return reason('age', W.sameAgeBand.value, `The victim is ${bandInWords(mine)} in both.`, 'ageBand');
  const isWord = mine === 'elderly' || other === 'elderly';
  const age = Number.parseInt(mine === 'elderly' ? other : mine, 10);
  if (isWord)
    return age >= 60 ? null : against('age', 'The victim is elderly in one and younger in the other.', 'ageBand');
  return against('age', `The victim is ${bandInWords(mine)} in one and ${bandInWords(other)} in the other.`, 'ageBand');
}

const bandOf = (t: Telling): string | null =>
  t.victimAge === null ? t.ageBand : `${Math.floor(t.victimAge / 10) * 10}s`;
const bandInWords = (band: string): string => (/^\d0s$/.test(band) ? `in their ${band}` : band);

function byGender(a: Telling, b: Telling): Reason | null {
  if (!a.gender || !b.gender) return null;
  const word = { female: 'a woman', male: 'a man', couple: 'a couple' } as const;
  if (a.gender === b.gender)
    return reason('gender', W.sameGender.value, `The victim is ${word[a.gender]} in both.`, 'victimGender');
  return against(
    'gender',
    `The victim is ${word[a.gender]} in one and ${word[b.gender]} in the other.`,
    'victimGender',
  );
}

function byDate(a: Telling, b: Telling): Reason | null {
  if (!a.fromDay || !a.toDay || !b.fromDay || !b.toDay) return null;
  const isDay = a.fromDay === a.toDay && b.fromDay === b.toDay;
  if (isDay && a.fromDay === b.fromDay)
    return reason('date', W.sameDay.value, `Both say that it was on ${day(a.fromDay)}.`, 'date');
  const gap = Math.max(daysBetween(a.toDay, b.fromDay), daysBetween(b.toDay, a.fromDay));
  if (gap <= 1) return reason('date', W.nearDay.value, 'The dates they give fit each other.', 'date');
  if (gap > 14) return against('date', `One says ${day(a.fromDay)}, the other ${day(b.fromDay)}.`, 'date');
  return null;
}

const day = (iso: string): string => dateInWords(new Date(`${iso}T12:00:00Z`));
/** Days from the first date to the second; negative where the second is earlier. */
const daysBetween = (first: string, second: string): number =>
  Math.round((Date.parse(second) - Date.parse(first)) / DAY_MS);

function byWording(a: Telling, b: Telling): Reason | null {
  if (a.shingles.length === 0 || b.shingles.length === 0) return null;
  const mine = setOf(a.shingles);
  const other = setOf(b.shingles);
  let shared = 0;
  for (const s of other) if (mine.has(s)) shared++;
  // Against the shorter of the two: one paper prints the whole of it, the other a paragraph.
  const share = shared / Math.min(mine.size, other.size);
  if (share < W.wordingAtLeast.value) return null;
  const points = Math.round(W.wording.value * share * 100) / 100;
  return reason(
    'wording',
    points,
    `${Math.round(share * 100)}% of the words round it are the same, in runs of five.`,
    'text',
  );
}

/** A telling is compared with many: its set is made once. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();
function setOf(shingles: readonly string[]): ReadonlySet<string> {
  let set = sets.get(shingles);
  if (!set) {
    set = new Set(shingles);
    sets.set(shingles, set);
  }
  return set;
}

/**
 * Runs of words near what an incident rests on, each as a short digest. `spans` are the quotes of its evidence.
 */
export function shinglesOf(text: string, spans: readonly { start: number; end: number }[]): string[] {
  const reach = W.shingleReach.value;
  const parts: { start: number; end: number }[] = [];
  for (const s of [...spans].sort((x, y) => x.start - y.start)) {
    const part = { start: Math.max(0, s.start - reach), end: Math.min(text.length, s.end + reach) };
    const last = parts.at(-1);
    if (last && part.start <= last.end) last.end = Math.max(last.end, part.end);
    else parts.push(part);
  }
  const found = new Set<string>();
  for (const { start, end } of parts) {
    const words =
      text
        .slice(start, end)
        .toLowerCase()
        .match(/[\p{L}\p{N}£]+/gu) ?? [];
    for (let i = 0; i + W.shingleWords.value <= words.length && found.size < MOST_SHINGLES; i++)
      found.add(digest(words.slice(i, i + W.shingleWords.value).join(' ')));
  }
  return [...found];
}
/** An incident told over many pages is known by its first hundreds of words. */
const MOST_SHINGLES = 600;

/** FNV-1a, 32 bits: equal words give equal digests, and a chance clash is one in four thousand million. */
function digest(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

export interface Pair {
  a: number;
  b: number;
  likeness: Likeness;
}

/** Pairs each telling of one text with at most one of another, the likeliest first. */
export function pairTellings(first: readonly Telling[], second: readonly Telling[]): Pair[] {
  const all: Pair[] = [];
  first.forEach((x, a) => {
    second.forEach((y, b) => {
      const likeness = compareTellings(x, y);
      if (isSame(likeness)) all.push({ a, b, likeness });
    });
  });
  all.sort((x, y) => y.likeness.points - x.likeness.points || x.a - y.a || x.b - y.b);
  const taken = { a: new Set<number>(), b: new Set<number>() };
  return all.filter(({ a, b }) => {
    if (taken.a.has(a) || taken.b.has(b)) return false;
    taken.a.add(a);
    taken.b.add(b);
    return true;
  });
}
