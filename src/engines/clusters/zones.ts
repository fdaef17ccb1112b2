import { groundKm, type Site } from './places.ts';

/** For each centre its sites by distance, as far as the largest zone reaches. A zone is a centre with its first few sites. */
export interface Zones {
  /** Where each centre's members begin; length: centres + 1. */
  starts: Int32Array;
  /** Sites, nearest first, the centre itself being the first. */
  members: Int32Array;
}

export interface ZoneBounds {
  /** Population at risk at each site, in whatever the model counts it by. */
  weights: Float64Array;
  /** Largest share of the whole population that a zone may hold. */
  maxShare: number;
  /** Largest radius in kilometres along the ground. */
  maxRadiusKm: number;
  degrees: boolean;
  /** Beyond so many members over all zones the answer is null. */
  most: number;
}

/** Rounding of sums of exposure must not put a zone of exactly the largest share out. */
const SLACK = 1e-9;

/**
 * Circular zones round every site (Kulldorff 1997). Sites at one distance enter in order of their first coordinate, then of the second,
 * as SaTScan has it: by the map and not by their names. Null where there would be more members than are bearable.
 */
export function buildZones(sites: readonly Site[], bounds: ZoneBounds): Zones | null {
  const n = sites.length;
  const starts = new Int32Array(n + 1);
  let members = new Int32Array(Math.min(bounds.most, Math.max(1024, n * 64)));
  let used = 0;
  const limit = bounds.weights.reduce((sum, w) => sum + w, 0) * bounds.maxShare * (1 + SLACK);
  const finder = new Neighbours(sites);
  const radius = straightOf(bounds.maxRadiusKm, bounds.degrees);
  const reach = radius * radius * (1 + SLACK);
  let guess = 64;
  for (let centre = 0; centre < n; centre++) {
    const ordered = finder.nearest(centre, guess, limit, reach, bounds.weights);
    if (used + ordered.length > bounds.most) return null;
    if (used + ordered.length > members.length) {
      const larger = new Int32Array(Math.min(bounds.most, 2 * (used + ordered.length)));
      larger.set(members);
      members = larger;
    }
    members.set(ordered, used);
    used += ordered.length;
    starts[centre + 1] = used;
    guess = Math.min(n, Math.max(16, Math.ceil(ordered.length * 1.3) + 8));
  }
  return { starts, members: members.slice(0, used) };
}

/** The straight line under an arc. */
function straightOf(km: number, degrees: boolean): number {
  if (!degrees || !Number.isFinite(km)) return km;
  const round = groundKm(Number.POSITIVE_INFINITY, true);
  return km >= round ? Number.POSITIVE_INFINITY : ((2 * round) / Math.PI) * Math.sin((km / round) * (Math.PI / 2));
}

/** Sorts the nearest sites of a centre, taking in no more of them than are needed. */
class Neighbours {
  readonly #sites: readonly Site[];
  readonly #coordinates: Float64Array;
  readonly #distances: Float64Array;
  readonly #order: Int32Array;

  constructor(sites: readonly Site[]) {
    this.#sites = sites;
    this.#coordinates = new Float64Array(sites.length * 3);
    for (const [i, site] of sites.entries()) this.#coordinates.set(site.at, i * 3);
    this.#distances = new Float64Array(sites.length);
    this.#order = new Int32Array(sites.length);
  }

  nearest(centre: number, guess: number, limit: number, reach: number, weights: Float64Array): Int32Array {
    const n = this.#sites.length;
    this.#measure(centre);
    for (let take = Math.min(n, guess); ; take = Math.min(n, take * 4)) {
      if (take < n) this.#bringForward(take);
      const sorted = this.#order.slice(0, take).sort((a, b) => this.#compare(a, b));
      let sum = 0;
      let kept = 0;
      while (kept < take) {
        sum += weights[sorted[kept]!]!;
        if (sum > limit || this.#distances[sorted[kept]!]! > reach) return sorted.slice(0, kept);
        kept++;
      }
      if (take === n) return sorted;
    }
  }

  #measure(centre: number): void {
    const c = this.#coordinates;
    const [x, y, z] = [c[centre * 3]!, c[centre * 3 + 1]!, c[centre * 3 + 2]!];
    for (let i = 0; i < this.#order.length; i++) {
      const dx = c[i * 3]! - x;
      const dy = c[i * 3 + 1]! - y;
      const dz = c[i * 3 + 2]! - z;
      this.#distances[i] = dx * dx + dy * dy + dz * dz;
      this.#order[i] = i;
    }
  }

  #compare(a: number, b: number): number {
    const near = this.#distances[a]!;
    const far = this.#distances[b]!;
    if (near !== far) return near - far;
    const one = this.#sites[a]!;
    const other = this.#sites[b]!;
    return one.x - other.x || one.y - other.y;
  }

  /** Puts the `take` nearest into the first places, in any order (Hoare's selection). Ties go by the map, too. */
  #bringForward(take: number): void {
    const order = this.#order;
    let low = 0;
    let high = order.length - 1;
    while (low < high) {
      const pivot = order[(low + high) >> 1]!;
      let i = low;
      let j = high;
      while (i <= j) {
        while (this.#compare(order[i]!, pivot) < 0) i++;
        while (this.#compare(order[j]!, pivot) > 0) j--;
        if (i <= j) {
          const held = order[i]!;
          order[i++] = order[j]!;
          order[j--] = held;
        }
      }
      if (take - 1 <= j) high = j;
      else if (take - 1 >= i) low = i;
      else return;
    }
  }
}
