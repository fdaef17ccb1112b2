import { DAY_MS } from '#core/clock.ts';
import { kmBetween } from '#core/place.ts';
import type { Group, Member } from './group.ts';
import type { Identifier, IdentifierKind, Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';
import type { Surroundings } from './surroundings.ts';
import type { ValueBook } from './values.ts';

export interface Agreement {
  kind: IdentifierKind;
  field: string;
  /** Number of arrival of the member that carried the value last. */
  with: number;
  bits: number;
  strong: boolean;
}

export interface Weighed {
  bits: number;
  /** Bits of identifiers and wording alone. */
  specific: number;
  strong: boolean;
  kinds: number;
  wording: number;
  agreements: Agreement[];
  circumstances: { on: string; bits: number }[];
}

export interface Scales {
  thresholds: SeriesThresholds;
  book: ValueBook;
  around: Surroundings;
}

/**
 * Log odds, in bits, that a report is the work of a group rather than of somebody else. Sources of reports are taken as processes in time
 * (a group at work leaves so many reports a day, all other sources of the type so many), so that
 *
 *     odds = P(group goes on) · rate(group, now) · P(town | group) / ( rate(all others) · P(town) ) · Π P(value | group) / P(value)
 *
 * With n members that carry a kind of identifier, c of them this value and p its share among all groups so far,
 * P(value | group) = (c + a·p) / (n + a), where a is the pseudo-count of the group changing it (a Dirichlet prior).
 */
export function weigh(traits: Traits, group: Group, scales: Scales): Weighed {
  const t = scales.thresholds;
  const { agreements, against } = identifiersAgree(traits, group, scales);
  const recent = group.members.slice(-t.moves.members);
  const circumstances = [rateBits(traits, group, scales), { on: 'place', bits: placeBits(traits, recent, scales) }];
  const known = agreements.reduce((sum, a) => sum + (t.kinds[a.kind].looksUp ? a.bits : 0), 0);
  const base =
    against + agreements.reduce((sum, a) => sum + a.bits, 0) + circumstances.reduce((sum, c) => sum + c.bits, 0);
  // Wording is dear to compare: only where it could decide.
  const wording = base + t.wording.most >= t.linkAt ? wordingBits(traits, recent, scales) : 0;
  if (wording !== 0) circumstances.push({ on: 'wording', bits: wording });
  const kinds = agreements.filter((a) => a.bits >= 1 && t.kinds[a.kind].looksUp).length;
  return {
    bits: base + wording,
    specific: known + Math.max(0, wording),
    strong: agreements.some((a) => a.strong),
    kinds: kinds + (wording >= t.wording.asKind ? 1 : 0),
    wording,
    agreements,
    circumstances,
  };
}

function identifiersAgree(traits: Traits, group: Group, scales: Scales): { agreements: Agreement[]; against: number } {
  const t = scales.thresholds;
  const byKind = new Map<IdentifierKind, Identifier[]>();
  for (const i of traits.identifiers) {
    const list = byKind.get(i.kind);
    if (list) list.push(i);
    else byKind.set(i.kind, [i]);
  }
  const agreements: Agreement[] = [];
  let against = 0;
  for (const [kind, identifiers] of byKind) {
    const carriers = group.kinds.get(kind) ?? 0;
    if (carriers === 0) continue;
    const k = t.kinds[kind];
    const found = identifiers.map((i) => agreement(i, group, carriers, scales.book, t)).filter((a) => a !== null);
    if (found.length > 0)
      agreements.push(k.sums ? summed(found, k.most) : found.reduce((a, b) => (b.bits > a.bits ? b : a)));
    else if (identifiers.some((i) => scales.book.mayLink(i.keys[0]!)))
      against += k.disagree * Math.log2(k.alpha / (carriers + k.alpha));
  }
  return { agreements, against };
}

function agreement(
  i: Identifier,
  group: Group,
  carriers: number,
  book: ValueBook,
  t: SeriesThresholds,
): Agreement | null {
  const k = t.kinds[i.kind];
  if (!book.mayLink(i.keys[0]!)) return null;
  for (const key of i.keys) {
    const seen = group.keys.get(key);
    if (!seen || !book.mayLink(key)) continue;
    const chance = book.chance(i.kind, key);
    const inGroup = (seen.count + k.alpha * chance) / (Math.max(carriers, seen.count) + k.alpha);
    const bits = Math.min(k.most, Math.log2(inGroup / chance)) * t.roleShare[i.role];
    return { kind: i.kind, field: i.field, with: seen.last, bits, strong: k.strong && bits >= t.strongAt };
  }
  return null;
}

function summed(found: Agreement[], most: number): Agreement {
  const best = found.reduce((a, b) => (b.bits > a.bits ? b : a));
  const bits = found.reduce((sum, a) => sum + Math.max(0, a.bits), 0);
  return { ...best, bits: Math.min(most, bits) };
}

/** The group's own rate now against that of all other sources of the type. */
function rateBits(traits: Traits, group: Group, { thresholds: t, around }: Scales): { on: string; bits: number } {
  const last = group.members.at(-1)!.traits;
  const days = Math.abs(traits.occurred - last.occurred) / DAY_MS;
  const sameType = traits.fraudType === null || group.types.size === 0 || group.types.has(traits.fraudType);
  const goesOn = group.incidents >= 2 ? t.productive.named : around.productive(last.fraudType);
  const rate = goesOn * fromTable(t.activity, days) * (sameType ? 1 : t.otherType);
  return { on: 'time', bits: Math.log2(rate / around.sourcesPerDay(traits.fraudType)) };
}

/** Where the group was seen lately, against how many reports come from there anyway. */
function placeBits(traits: Traits, recent: readonly Member[], { thresholds: t, around }: Scales): number {
  const here = traits.spot;
  if (!here) return 0;
  const town = here.town ?? here.area;
  const share = around.townShare(town);
  let same = 0;
  let placed = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const m of recent) {
    const there = m.traits.spot;
    if (!there || Math.abs(traits.occurred - m.traits.occurred) > t.moves.days * DAY_MS) continue;
    placed++;
    if ((there.town ?? there.area) === town) same++;
    else if (here.lat !== undefined && here.lon !== undefined && there.lat !== undefined && there.lon !== undefined) {
      nearest = Math.min(nearest, kmBetween({ lat: here.lat, lon: here.lon }, { lat: there.lat, lon: there.lon }));
    } else if (here.area === there.area) nearest = Math.min(nearest, 5);
  }
  if (placed === 0) return 0;
  const elsewhere = share * (same > 0 ? 1 : fromTable(t.reach, nearest));
  return Math.log2((same + t.moves.alpha * elsewhere) / (placed + t.moves.alpha) / share);
}

/** Rare words that the story shares with those of the group's latest reports. Words hang together, so only a share of the sum counts. */
function wordingBits(traits: Traits, recent: readonly Member[], { thresholds: t, around }: Scales): number {
  const { share, most, members, alpha, common, absent } = t.wording;
  const wordShare = around.wordShares(traits.fraudType);
  const stories = recent
    .slice(-members)
    .map((m) => m.traits.telling.words)
    .filter((w) => w.length > 0);
  if (stories.length === 0 || traits.telling.words.length === 0) return 0;
  let bits = 0;
  for (const word of traits.telling.words) {
    const p = wordShare(word);
    if (p > common) continue;
    let carriers = 0;
    for (const story of stories) if (holds(story, word)) carriers++;
    const inGroup = (carriers + alpha * p) / (stories.length + alpha);
    bits += carriers > 0 ? Math.log2(inGroup / p) : absent * Math.log2(alpha / (stories.length + alpha));
  }
  return Math.max(-most, Math.min(most, bits * share));
}

function holds(ascending: Uint32Array, value: number): boolean {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const v = ascending[middle]!;
    if (v === value) return true;
    if (v < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function fromTable(table: [number, number][], value: number): number {
  for (const [upTo, result] of table) if (value <= upTo) return result;
  return table.at(-1)?.[1] ?? 0;
}

/** Bits as a probability. */
export const asProbability = (bits: number): number => 1 / (1 + 2 ** -Math.max(-60, Math.min(60, bits)));
