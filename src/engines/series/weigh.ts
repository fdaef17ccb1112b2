import { DAY_MS } from '#core/clock.ts';
import { kmBetween } from '#core/place.ts';
import type { Group } from './group.ts';
import type { Identifier, IdentifierKind, Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';
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
  /** Bits of identifiers alone. */
  specific: number;
  strong: boolean;
  kinds: number;
  agreements: Agreement[];
  circumstances: { on: string; bits: number }[];
}

/**
 * Weight of evidence, in bits, that a report is the work of a group: for each kind of identifier
 *
 *     log2( P(value | group) / P(value | anybody) ),   P(value | group) = (c + a·p) / (n + a)
 *
 * with n members that carry the kind, c of them this value, p its share among all groups so far and a the pseudo-count of the group
 * changing it (a Dirichlet prior); plus time, distance and type of fraud from tables; less the prior odds against (Fellegi and Sunter 1969).
 */
export function weigh(traits: Traits, group: Group, book: ValueBook, t: SeriesThresholds): Weighed {
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
    const found = identifiers.map((i) => agreement(i, group, carriers, book, t)).filter((a) => a !== null);
    if (found.length === 0) against += k.disagree * Math.log2(k.alpha / (carriers + k.alpha));
    else agreements.push(k.sums ? summed(found, k.most) : found.reduce((a, b) => (b.bits > a.bits ? b : a)));
  }
  const specific = agreements.reduce((sum, a) => sum + (t.kinds[a.kind].looksUp ? a.bits : 0), 0);
  const circumstances = circumstancesOf(traits, group, t);
  const total = agreements.reduce((sum, a) => sum + a.bits, 0) + circumstances.reduce((sum, c) => sum + c.bits, 0);
  return {
    bits: t.prior + total + against,
    specific,
    strong: agreements.some((a) => a.strong),
    kinds: agreements.filter((a) => a.bits > 0 && t.kinds[a.kind].looksUp).length,
    agreements,
    circumstances,
  };
}

function agreement(
  i: Identifier,
  group: Group,
  carriers: number,
  book: ValueBook,
  t: SeriesThresholds,
): Agreement | null {
  const k = t.kinds[i.kind];
  for (const [precision, key] of i.keys.entries()) {
    const seen = group.keys.get(key);
    if (!seen || !book.mayLink(key)) continue;
    const chance = book.chance(i.kind, key, precision);
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

/** Members looked back at for distance and type: a group moves on. */
const LOOK_BACK = 12;

function circumstancesOf(traits: Traits, group: Group, t: SeriesThresholds): Weighed['circumstances'] {
  const recent = group.members.slice(-LOOK_BACK);
  let days = Number.POSITIVE_INFINITY;
  for (const m of recent) days = Math.min(days, Math.abs(traits.occurred - m.traits.occurred) / DAY_MS);
  const result = [
    { on: 'time', bits: fromTable(t.time, days) },
    {
      on: 'place',
      bits: placeBits(
        traits,
        recent.map((m) => m.traits),
        t,
      ),
    },
  ];
  if (traits.fraudType && group.types.size > 0) {
    result.push({ on: 'fraudType', bits: group.types.has(traits.fraudType) ? t.sameType : t.otherType });
  }
  return result;
}

function placeBits(traits: Traits, others: Traits[], t: SeriesThresholds): number {
  const here = traits.spot;
  if (!here) return t.placeUnknown;
  let best = Number.NEGATIVE_INFINITY;
  for (const o of others) {
    const there = o.spot;
    if (!there) best = Math.max(best, t.placeUnknown);
    else if (here.town && here.town === there.town) best = Math.max(best, t.sameTown);
    else if (here.area === there.area) best = Math.max(best, t.sameArea);
    else if (here.lat !== undefined && here.lon !== undefined && there.lat !== undefined && there.lon !== undefined) {
      const km = kmBetween({ lat: here.lat, lon: here.lon }, { lat: there.lat, lon: there.lon });
      best = Math.max(best, fromTable(t.distance, km));
    } else best = Math.max(best, t.placeUnknown);
  }
  return best;
}

function fromTable(table: [number, number][], value: number): number {
  for (const [upTo, bits] of table) if (value <= upTo) return bits;
  return table.at(-1)?.[1] ?? 0;
}

/** Bits as a probability. */
export const asProbability = (bits: number): number => 1 / (1 + 2 ** -Math.max(-60, Math.min(60, bits)));
