import { DAY_MS } from '#core/clock.ts';
import { kmBetween } from '#core/place.ts';
import type { Group, Member } from './group.ts';
import type { Identifier, IdentifierKind, Spot, Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';
import { type Asked, type Subject, subjectOf } from './subject.ts';
import type { Surroundings } from './surroundings.ts';
import type { ValueBook, ValueRecord } from './values.ts';
import type { Stories } from './wording.ts';

export interface Agreement {
  kind: IdentifierKind;
  field: string;
  key: string;
  bits: number;
  strong: boolean;
}

export interface Weighed {
  bits: number;
  /** Bits of identifiers alone, and of the best one. */
  specific: number;
  best: number;
  strong: boolean;
  kinds: number;
  wording: number;
  /** Bits of time and place: below nought where the group was not at work then and there. */
  whenAndWhere: number;
  /** The member nearest in time. */
  nearest: string;
  agreements: Agreement[];
  circumstances: { on: string; bits: number }[];
}

export interface Scales {
  thresholds: SeriesThresholds;
  book: ValueBook;
  around: Surroundings;
  stories: Stories;
}

/**
 * Log odds, in bits, that a report is the work of a group rather than of somebody else. Sources of reports are taken as processes in time
 * (a group at work leaves so many reports a day, all other sources of the type so many), so that
 *
 *     odds = rate(group, then) · P(town | group) · P(type | group) / ( rate(all others) · P(town) ) · Π P(value | group) / P(value)
 *
 * With n members that carry a kind of identifier, c of them this value and p its share among all groups so far,
 * P(value | group) = (c + a·p) / (n + a), where a is the pseudo-count of the group changing it (a Dirichlet prior).
 */
export function weigh(traits: Traits, group: Group, scales: Scales): Weighed {
  const subject = subjectOf(traits, scales);
  return weighIfLikely(subject, group, scales, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)!;
}

/**
 * The same, or null where it cannot come to `least` bits: what it was found by gives `possible` bits at most, and time and place, which are
 * cheap to weigh, are too much against it.
 */
export function weighIfLikely(
  subject: Subject,
  group: Group,
  scales: Scales,
  least: number,
  possible: number,
): Weighed | null {
  const t = scales.thresholds;
  const { traits } = subject;
  const mostWording = t.wording.report.most;
  const time = rateBits(subject, group, group.closest(traits.occurred), scales);
  const others = time.bits + possible + besides(subject, group) + mostWording;
  const mostHere = subject.town !== null && group.towns.has(subject.town) ? subject.placeHere : subject.placeElsewhere;
  if (others + mostHere + SLACK < least) return null;
  const recent = group.nearest(traits.occurred, t.moves.members);
  const circumstances = [time, placeBits(traits, recent, scales)];
  if (others + circumstances[1]!.bits < least) return null;
  const { agreements, against } = identifiersAgree(subject, group, scales);
  if (against < 0) circumstances.push({ on: 'differences', bits: against });
  const base = agreements.reduce((s, a) => s + a.bits, 0) + circumstances.reduce((s, c) => s + c.bits, 0);
  // Wording is dear to compare: only where it could decide.
  const wording = base + mostWording >= Math.max(least, t.linkAt) ? scales.stories.ofReport(traits, group) : 0;
  if (wording !== 0) circumstances.push({ on: 'wording', bits: wording });
  const named = agreements.filter((a) => t.kinds[a.kind].looksUp);
  return {
    bits: base + wording,
    specific: named.reduce((s, a) => s + a.bits, 0),
    best: named.reduce((s, a) => Math.max(s, a.bits), 0),
    strong: agreements.some((a) => a.strong),
    kinds: agreements.filter((a) => a.bits >= 1).length + (wording >= t.wording.asKind ? 1 : 0),
    wording,
    whenAndWhere: time.bits + circumstances[1]!.bits,
    nearest: recent[0]!.traits.externalId,
    agreements,
    circumstances,
  };
}

/** Rounding must not decide what is compared. */
export const SLACK = 1e-6;

/** Most bits of the kinds that look nothing up. */
function besides(subject: Subject, group: Group): number {
  let most = 0;
  for (const { kind, bits } of subject.besides) if (group.kinds.has(kind)) most += bits;
  return most;
}

/** Most bits that agreeing at a value can give. */
export function mostBits(
  { kind, role }: Identifier,
  value: ValueRecord,
  type: string,
  { book, thresholds: t }: Scales,
): number {
  return Math.min(t.kinds[kind].most, -Math.log2(book.chanceOf(kind, value, type))) * t.roleShare[role];
}

function identifiersAgree(
  subject: Subject,
  group: Group,
  scales: Scales,
): { agreements: Agreement[]; against: number } {
  const t = scales.thresholds;
  const agreements: Agreement[] = [];
  const type = group.mainType ?? '';
  let against = 0;
  for (const asked of subject.asked) {
    const carriers = group.kinds.get(asked.kind) ?? 0;
    if (carriers === 0) continue;
    const k = t.kinds[asked.kind];
    const found = agreementsOf(asked, group, type, carriers, scales);
    if (found.length > 0)
      agreements.push(k.sums ? summed(found, k.most) : found.reduce((a, b) => (b.bits > a.bits ? b : a)));
    // What may be no name at all says nothing where it is not found.
    else if (asked.leaves) against += k.disagree * Math.log2(k.alpha / (carriers + k.alpha));
  }
  dropSameDomain(agreements);
  return { agreements, against: Math.max(t.mostAgainst, against * t.against) };
}

function agreementsOf(asked: Asked, group: Group, type: string, carriers: number, scales: Scales): Agreement[] {
  const found: Agreement[] = [];
  for (const identifier of asked.identifiers) {
    const agreed = agreement(identifier, group, type, carriers, scales);
    if (agreed) found.push(agreed);
  }
  return found;
}

/** An e-mail address and the site of its domain are one piece of evidence. */
function dropSameDomain(agreements: Agreement[]): void {
  const mail = agreements.findIndex((a) => a.kind === 'email');
  const site = agreements.findIndex((a) => a.kind === 'site');
  if (mail >= 0 && site >= 0) agreements.splice(agreements[mail]!.bits > agreements[site]!.bits ? site : mail, 1);
}

function agreement(
  i: Identifier,
  group: Group,
  type: string,
  carriers: number,
  { book, thresholds: t }: Scales,
): Agreement | null {
  const k = t.kinds[i.kind];
  let best: Agreement | null = null;
  for (const key of i.keys) {
    const count = group.keys.get(key);
    if (!count || !book.mayLink(key)) continue;
    const chance = book.chance(i.kind, key, type, 1);
    const inGroup = (count + k.alpha * chance) / (Math.max(carriers, count) + k.alpha);
    const bits = Math.min(k.most, Math.log2(inGroup / chance)) * t.roleShare[i.role];
    if (!best || bits > best.bits)
      best = { kind: i.kind, field: i.field, key, bits, strong: k.strong && bits >= t.strongAt };
  }
  return best;
}

function summed(found: Agreement[], most: number): Agreement {
  const best = found.reduce((a, b) => (b.bits > a.bits ? b : a));
  const bits = found.reduce((sum, a) => sum + Math.max(0, a.bits), 0);
  return { ...best, bits: Math.min(most, bits) };
}

/** The group's own rate then against that of all other sources of the type. */
function rateBits({ traits, sources }: Subject, group: Group, nearby: Member, { thresholds: t, around }: Scales) {
  const days = Math.abs(traits.occurred - nearby.traits.occurred) / DAY_MS;
  const goesOn = group.incidents >= 2 ? t.productive.named : around.productive(nearby.traits.fraudType);
  const rate = goesOn * fromTable(t.activity, days) * typeShare(traits.fraudType, group, t.otherType);
  return { on: 'time', bits: Math.log2(rate / sources) };
}

/** P(type | group): its share of the group's reports, but for a share of reports whose type is taken for another. */
function typeShare(type: string | null, group: Group, otherType: number): number {
  let all = 0;
  for (const n of group.types.values()) all += n;
  if (type === null || all === 0) return 1;
  return otherType + (1 - otherType) * ((group.types.get(type) ?? 0) / all);
}

const isLongAgo = (traits: Traits, { traits: other }: Member, { moves }: SeriesThresholds): boolean =>
  Math.abs(traits.occurred - other.occurred) > moves.days * DAY_MS;

function leastKm(traits: Traits, here: Spot, recent: readonly Member[], t: SeriesThresholds): number {
  let least = Number.POSITIVE_INFINITY;
  for (const m of recent)
    if (m.traits.spot && !isLongAgo(traits, m, t)) least = Math.min(least, kmApart(here, m.traits.spot));
  return least;
}

/** Where the group was seen at that time, against how many reports come from there anyway. */
export function placeBits(traits: Traits, recent: readonly Member[], { thresholds: t, around }: Scales) {
  const here = traits.spot;
  const none = { on: 'place', bits: 0 };
  if (!here) return none;
  const town = here.town ?? here.area;
  const share = around.townShare(town);
  let same = 0;
  let placed = 0;
  for (const m of recent) {
    const there = m.traits.spot;
    if (!there || isLongAgo(traits, m, t)) continue;
    placed++;
    if ((there.town ?? there.area) === town) same++;
  }
  if (placed === 0) return none;
  // Kilometres are dear, and count only where the group was never seen in the town.
  const elsewhere = share * (same > 0 ? 1 : fromTable(t.reach, leastKm(traits, here, recent, t)));
  return { on: 'place', bits: Math.log2((same + t.moves.alpha * elsewhere) / (placed + t.moves.alpha) / share) };
}

/** Kilometres between two spots; where one has no coordinates, what a district is across if they are in one. */
export function kmApart(here: Spot, there: Spot): number {
  if (here.lat !== undefined && here.lon !== undefined && there.lat !== undefined && there.lon !== undefined)
    return kmBetween({ lat: here.lat, lon: here.lon }, { lat: there.lat, lon: there.lon });
  return here.area === there.area ? 5 : Number.POSITIVE_INFINITY;
}

export function fromTable(table: [number, number][], value: number): number {
  for (let i = 0; i < table.length; i++) if (value <= table[i]![0]) return table[i]![1];
  return table.at(-1)?.[1] ?? 0;
}

/** Bits as a probability. */
export const asProbability = (bits: number): number => 1 / (1 + 2 ** -Math.max(-60, Math.min(60, bits)));
