import type { Group } from './group.ts';
import type { IdentifierKind } from './identifier.ts';
import type { Scales } from './weigh.ts';

/** The keys by which two groups are compared: whole values only, each kind by one sort of key so that nothing counts twice. */
const COMPARED: Record<string, IdentifierKind> = {
  phone: 'phone',
  account: 'account',
  email: 'email',
  site: 'site',
  plate: 'vehicle',
  badge: 'badge',
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
  kinds: number;
  shared: { kind: IdentifierKind; key: string; with: number; bits: number }[];
}

/**
 * Log odds, in bits, that two groups are one: the evidence of all their members together. What no single report shows (one alias here, the
 * same station and the same courier's coat there) may be plain from two series side by side. Each shared value counts once, however often
 * it was seen; values that one group uses again and again and the other never count against.
 */
export function weighJoining(one: Group, other: Group, { thresholds: t, book }: Scales): Joining {
  const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
  const byKind = new Map<IdentifierKind, number>();
  const shared: Joining['shared'] = [];
  const tried = new Map<IdentifierKind, number>();
  let against = 0;
  for (const [key, seen] of small.keys) {
    const kind = COMPARED[key.slice(0, key.indexOf(':'))];
    if (!kind || !book.mayLink(key)) continue;
    const carriers = large.kinds.get(kind) ?? 0;
    if (carriers === 0) continue;
    tried.set(kind, (tried.get(kind) ?? 0) + 1);
    const k = t.kinds[kind];
    const there = large.keys.get(key);
    if (!there) {
      if (seen.count > 1) against += k.disagree * t.join.against * Math.log2(k.alpha / (carriers + k.alpha));
      continue;
    }
    const chance = book.chance(kind, key, 2);
    const inGroup = (there.count + k.alpha * chance) / (Math.max(carriers, there.count) + k.alpha);
    const bits = Math.min(k.most, Math.log2(inGroup / chance));
    if (bits <= 0) continue;
    shared.push({ kind, key, with: there.last, bits });
    byKind.set(kind, Math.min(k.most * t.join.manyOfAKind, (byKind.get(kind) ?? 0) + bits));
  }
  const sameType = [...small.types.keys()].some((type) => large.types.has(type));
  // The more values were tried, the likelier one agrees by chance.
  for (const [kind, bits] of byKind) byKind.set(kind, bits - Math.log2(tried.get(kind)!));
  const evidence = [...byKind.values()].reduce((sum, b) => sum + b, 0);
  return {
    bits: t.join.prior + (sameType ? 0 : Math.log2(t.otherType)) + evidence + against,
    kinds: [...byKind.values()].filter((b) => b >= 1).length,
    shared: shared.sort((a, b) => b.bits - a.bits),
  };
}
