import { DAY_MS } from '#core/clock.ts';
import type { Group } from './group.ts';
import { type IdentifierKind, leavesOf } from './identifier.ts';
import { placeBits, type Scales } from './weigh.ts';

/** The keys by which two groups are compared, each kind by whole values only so that nothing counts twice. */
const COMPARED: Record<string, IdentifierKind> = {
  phone: 'phone',
  account: 'account',
  email: 'email',
  site: 'site',
  ref: 'reference',
  org: 'organisation',
  plate: 'vehicle',
  badge: 'badge',
  alias: 'alias',
  surname: 'alias',
  code: 'code_word',
  station: 'station',
  operation: 'operation',
  taxi: 'taxi_firm',
  car: 'vehicle_look',
  look: 'courier',
  voice: 'voice',
};

export interface Joining {
  bits: number;
  /** Kinds of identifier that agree. */
  kinds: number;
  /** Bits of the best kind. */
  best: number;
  /** Bits of each kind, of the places and of the types: the waterfall. */
  parts: Record<string, number>;
  shared: { kind: IdentifierKind; key: string; bits: number }[];
}

/**
 * Log odds, in bits, that two groups are one: the evidence of all their members together. What no single report shows (one alias here, the
 * same station and the same courier's coat there) may be plain from two series side by side.
 *
 * For each kind of identifier the uses by both are taken to come from one urn or from two (Pólya urns with pseudo-count a and the values'
 * shares p as base: the Dirichlet-multinomial). With x and y uses of a value by the one and the other, n and m in all, Γ the gamma function,
 *
 *     bits = log2 [ (a)ₙ (a)ₘ / (a)ₙ₊ₘ ] + Σ over shared values  log2 [ (ap)ₓ₊ᵧ / ((ap)ₓ (ap)ᵧ) ],   (z)ₖ = Γ(z+k)/Γ(z)
 *
 * with p the chance that the side with fewer uses hits the value at all, so that shared rare values speak for, and two groups that each keep to values of their own speak against. A use is counted once in three
 * weeks: calls of one wave are no separate choices of a name.
 */
export function weighJoining(one: Group, other: Group, scales: Scales): Joining {
  const { thresholds: t, book } = scales;
  const shared: Joining['shared'] = [];
  let [evidence, kinds, best] = [0, 0, 0];
  const parts: Joining['parts'] = {};
  const [ones, others] = [usesOf(one, t.join.episodeDays), usesOf(other, t.join.episodeDays)];
  for (const [kind, a] of ones) {
    const b = others.get(kind);
    if (!b) continue;
    const k = t.kinds[kind];
    const alpha = k.alpha * t.join.alpha;
    let [n, m] = [0, 0];
    let bits = 0;
    for (const x of a.values()) n += x;
    for (const y of b.values()) m += y;
    for (const [key, x] of a) {
      const y = b.get(key);
      if (!y || !book.mayLink(key)) continue;
      const ap = alpha * hitByChance(book.chance(kind, key, one.mainType ?? '', 2), Math.min(n, m));
      const gain = Math.min(k.most * t.join.manyOfAKind, lift(ap, Math.min(x, t.join.uses), Math.min(y, t.join.uses)));
      if (gain <= 0) continue;
      shared.push({ kind, key, bits: gain });
      bits += gain;
    }
    const apart = Math.min(t.join.mostAgainst, lift(alpha, n, m) * k.disagree * t.join.against);
    bits = Math.max(-t.join.mostAgainst, Math.min(k.most * t.join.manyOfAKind, bits - apart));
    if (k.sums) bits = Math.max(-t.join.looks, Math.min(t.join.looks, bits / 4));
    evidence += bits;
    parts[kind] = bits;
    if (bits >= 1) kinds++;
    best = Math.max(best, bits);
  }
  const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
  const where = Math.max(-t.join.place, Math.min(t.join.place, placesAgree(large, small, scales)));
  // One report may have been taken for another type; a whole series of them hardly.
  const sureOfType = Math.min(t.join.types, 1 + Math.log2(Math.max(1, small.incidents)) / 2);
  const types = Math.log2(typesAgree(large, small, t.otherType)) * sureOfType;
  const wording = t.join.wording * scales.stories.ofSeries(one, other);
  parts.wording = wording;
  parts.place = where;
  parts.fraudType = types;
  return {
    bits: t.join.prior + types + evidence + where + wording,
    kinds,
    best,
    parts,
    shared: shared.sort((x, y) => y.bits - x.bits),
  };
}

/**
 * Chance that so many uses hit a value of the given share at least once: two long series share something common by chance alone, as a lone
 * report seldom does.
 */
const hitByChance = (share: number, uses: number): number => 1 - (1 - share) ** Math.max(1, uses);

/** log2 of (z)ₓ₊ᵧ / ((z)ₓ (z)ᵧ). */
function lift(z: number, x: number, y: number): number {
  let bits = 0;
  for (let i = 0; i < y; i++) bits += Math.log2((z + x + i) / (z + i));
  return bits;
}

/** How often a group used each value, a use counted once in so many days. */
function usesOf(group: Group, episodeDays: number): Map<IdentifierKind, Map<string, number>> {
  const known = KNOWN_USES.get(group);
  if (known?.version === group.version) return known.uses;
  const uses = countUses(group, episodeDays * DAY_MS);
  KNOWN_USES.set(group, { version: group.version, uses });
  return uses;
}

/** Counted once for each state of a group: it is compared many times. */
const KNOWN_USES = new WeakMap<Group, { version: number; uses: Map<IdentifierKind, Map<string, number>> }>();

function countUses(group: Group, episode: number): Map<IdentifierKind, Map<string, number>> {
  const uses = new Map<IdentifierKind, Map<string, number>>();
  const lastUsed = new Map<string, number>();
  for (const { traits, duplicateOf } of group.members) {
    if (duplicateOf !== null) continue;
    for (const identifier of traits.identifiers) {
      const key = comparedKey(identifier.kind, leavesOf(identifier));
      if (key === null) continue;
      const last = lastUsed.get(key);
      if (last !== undefined && traits.occurred - last < episode) continue;
      lastUsed.set(key, traits.occurred);
      let values = uses.get(identifier.kind);
      if (!values) {
        values = new Map();
        uses.set(identifier.kind, values);
      }
      values.set(key, (values.get(key) ?? 0) + 1);
    }
  }
  onceByName(uses.get('alias'));
  return uses;
}

/** A surname alone is the whole name that the group uses with it: one name is one value. */
function onceByName(names: Map<string, number> | undefined): void {
  if (!names) return;
  const whole = new Set(
    [...names.keys()].filter((k) => k.startsWith('alias:')).map((k) => k.slice(k.indexOf(' ') + 1)),
  );
  for (const key of [...names.keys()]) if (key.startsWith('surname:') && whole.has(key.slice(8))) names.delete(key);
}

const comparedKey = (kind: IdentifierKind, keys: readonly string[]): string | null =>
  keys.find((key) => COMPARED[key.slice(0, key.indexOf(':'))] === kind) ?? null;

/** How the types of the two go together: 1 where both work one trade, the share of mistaken types where they share none. */
function typesAgree(a: Group, b: Group, otherType: number): number {
  let [all, others, both] = [0, 0, 0];
  for (const n of a.types.values()) all += n;
  for (const n of b.types.values()) others += n;
  if (all === 0 || others === 0) return 1;
  for (const [type, n] of a.types) both += (n / all) * ((b.types.get(type) ?? 0) / others);
  return otherType + (1 - otherType) * Math.min(1, both * 1.2);
}

/** Whether the two were in the same places when both were at work; 0 where they were not at work together. */
function placesAgree(large: Group, small: Group, scales: Scales): number {
  const step = Math.max(1, Math.floor(small.members.length / scales.thresholds.join.places));
  let sum = 0;
  let n = 0;
  for (let i = 0; i < small.members.length; i += step) {
    const { bits } = placeBits(small.members[i]!.traits, large.members, scales);
    if (bits === 0) continue;
    sum += bits;
    n++;
  }
  return n === 0 ? 0 : (sum / n) * Math.min(1, 0.5 + n / 4);
}
