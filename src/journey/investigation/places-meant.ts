import { placesSpeltLike } from '#catalogue/places/near-names.ts';

/** Searches that are offered. */
const OFFERED = 3;

/**
 * What somebody typed with the name of a place put right that was nearly one: all of it ("Hemel Hempsted"), or one word or two of it ("taxi Watferd").
 * At most three, the nearest first; none where nothing is nearly a place.
 */
export function placesMeant(query: string, force: string): string[] {
  const words = query.trim().split(/\s+/);
  const spans = words.flatMap((_, from) => [words.length, 2, 1].map((n) => [from, from + n] as const));
  const inside = spans.filter(([from, to]) => to <= words.length && (from === 0 || to - from < words.length));
  const meant = inside
    .toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .flatMap(([from, to]) =>
      placesSpeltLike(words.slice(from, to).join(' '), force).map((p) =>
        [...words.slice(0, from), p.name, ...words.slice(to)].join(' '),
      ),
    );
  return [...new Set(meant)].slice(0, OFFERED);
}
