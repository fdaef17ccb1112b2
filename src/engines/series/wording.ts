import type { Member } from './group.ts';
import type { Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';
import type { Surroundings } from './surroundings.ts';

/** Rare words that the story shares with those of the group's nearest reports. Words hang together, so only a share of the sum counts. */
export function wordingBits(
  traits: Traits,
  recent: readonly Member[],
  around: Surroundings,
  { share, most, members, alpha, common, absent }: SeriesThresholds['wording'],
): number {
  const wordShare = around.wordShares(traits.fraudType);
  const stories = recent
    .slice(0, members)
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
