import type { Group } from './group.ts';
import type { Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';

/** A story as weights of its words, of length one; a series as the sum of its stories. */
type Vector = Map<number, number>;

interface Profile {
  sum: Vector;
  stories: number;
  /** With the mean story of the type: products that every comparison needs. */
  withMean: number;
  /** Mean product of two different stories of the group, the type's mean taken off; never below a floor. */
  within: number;
}

/** What is known of the stories of one type. */
interface Usual {
  stories: number;
  having: Map<number, number>;
  mean: Vector;
  meanWithMean: number;
  /** Stories when the mean was last squared. */
  squaredAt: number;
}

/**
 * How groups tell. Callers read from their own script, and victims tell it after them. A story is a vector of its words, each weighted by its
 * rarity in stories of the same fraud (tf-idf); what all victims of that fraud say, and how, is taken off as the mean. Then two groups are alike
 * as their mean stories point one way: a correlation of group means, 1 for one script, about 0 for two, whatever the length of the stories.
 */
export class Stories {
  readonly #t: SeriesThresholds['wording'];
  readonly #types = new Map<string, Usual>();
  readonly #profiles = new WeakMap<Group, { version: number; round: number; profile: Profile | null }>();
  #last: { traits: Traits; round: number; vector: Vector; withMean: number } | null = null;
  #round = 0;

  constructor(thresholds: SeriesThresholds['wording']) {
    this.#t = thresholds;
  }

  /** Takes a story into the counts. */
  record(traits: Traits): void {
    const words = traits.telling.words;
    if (words.length < this.#t.leastWords) return;
    const type = traits.fraudType ?? '';
    let usual = this.#types.get(type);
    if (!usual) {
      usual = { stories: 0, having: new Map(), mean: new Map(), meanWithMean: 0, squaredAt: 0 };
      this.#types.set(type, usual);
    }
    usual.stories++;
    for (const w of words) usual.having.set(w, (usual.having.get(w) ?? 0) + 1);
    for (const [w, x] of vectorOf(words, usual)) usual.mean.set(w, (usual.mean.get(w) ?? 0) + x);
  }

  /** Makes the means again with the rarity of words as it now stands: for a file that has been read to its end. */
  refresh(all: readonly Traits[]): void {
    this.#round++;
    this.#last = null;
    for (const usual of this.#types.values()) usual.mean.clear();
    for (const { fraudType, telling } of all) {
      const usual = this.#types.get(fraudType ?? '');
      if (!usual || telling.words.length < this.#t.leastWords) continue;
      for (const [w, x] of vectorOf(telling.words, usual)) usual.mean.set(w, (usual.mean.get(w) ?? 0) + x);
    }
    for (const usual of this.#types.values()) usual.squaredAt = 0;
  }

  /** Bits for or against a report telling the group's story. */
  ofReport(traits: Traits, group: Group): number {
    const type = group.mainType ?? '';
    if ((traits.fraudType ?? '') !== type || traits.telling.words.length < this.#t.leastWords) return 0;
    const profile = this.#profileOf(group, type);
    const usual = this.#types.get(type);
    if (!profile || !usual) return 0;
    const { vector, withMean } = this.#vectorOf(traits, usual);
    const product =
      dot(vector, profile.sum) / profile.stories - withMean - profile.withMean / profile.stories + meanSquare(usual);
    const sure = profile.stories / (profile.stories + this.#t.unsure);
    return sure * between(this.#t.reportBits, product / Math.sqrt(profile.within));
  }

  /** Bits for or against two series telling one story. */
  ofSeries(one: Group, other: Group): number {
    const type = one.mainType ?? '';
    if (type !== (other.mainType ?? '')) return 0;
    const [a, b] = [this.#profileOf(one, type), this.#profileOf(other, type)];
    const usual = this.#types.get(type);
    if (!a || !b || !usual) return 0;
    const product =
      dot(a.sum, b.sum) / (a.stories * b.stories) - a.withMean / a.stories - b.withMean / b.stories + meanSquare(usual);
    const fewer = Math.min(a.stories, b.stories);
    const sure = fewer / (fewer + this.#t.unsure / 2);
    return sure * between(this.#t.seriesBits, product / Math.sqrt(a.within * b.within));
  }

  #vectorOf(traits: Traits, usual: Usual): { vector: Vector; withMean: number } {
    if (this.#last?.traits === traits && this.#last.round === this.#round) return this.#last;
    const vector = vectorOf(traits.telling.words, usual);
    this.#last = { traits, round: this.#round, vector, withMean: dot(vector, usual.mean) / usual.stories };
    return this.#last;
  }

  #profileOf(group: Group, type: string): Profile | null {
    const known = this.#profiles.get(group);
    if (known && known.version === group.version && known.round === this.#round) return known.profile;
    const profile = this.#makeProfile(group, type);
    this.#profiles.set(group, { version: group.version, round: this.#round, profile });
    return profile;
  }

  #makeProfile(group: Group, type: string): Profile | null {
    const usual = this.#types.get(type);
    if (!usual) return null;
    const sum: Vector = new Map();
    let stories = 0;
    for (const { traits, duplicateOf } of group.members) {
      if (duplicateOf !== null || traits.fraudType !== type || traits.telling.words.length < this.#t.leastWords)
        continue;
      stories++;
      for (const [w, x] of vectorOf(traits.telling.words, usual)) sum.set(w, (sum.get(w) ?? 0) + x);
    }
    if (stories === 0) return null;
    const withMean = dot(sum, usual.mean) / usual.stories;
    const square = meanSquare(usual);
    // Products of different stories only: |sum − n·mean|² less each story's own square, by n(n − 1).
    const all = dot(sum, sum) - 2 * stories * withMean + stories * stories * square;
    const own = stories - 2 * withMean + stories * square;
    const within = stories > 1 ? (all - own) / (stories * (stories - 1)) : 0;
    const { usualWithin, worth } = this.#t;
    return {
      sum,
      stories,
      withMean,
      within: Math.max(0.01, (within * (stories - 1) + usualWithin * worth) / (stories - 1 + worth)),
    };
  }
}

/** Words of a story weighted by rarity, of length one. Words met for the first or second time are left out: slips and names. */
function vectorOf(words: Uint32Array, usual: Usual): Vector {
  const vector: Vector = new Map();
  let square = 0;
  for (const w of words) {
    const having = usual.having.get(w) ?? 0;
    if (having < 3) continue;
    const x = Math.log2(usual.stories / having);
    if (x <= 0) continue;
    vector.set(w, x);
    square += x * x;
  }
  const length = Math.sqrt(square) || 1;
  for (const [w, x] of vector) vector.set(w, x / length);
  return vector;
}

function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [w, x] of small) {
    const y = large.get(w);
    if (y !== undefined) sum += x * y;
  }
  return sum;
}

/** The square of the mean story, made again when a tenth more have come. */
function meanSquare(usual: Usual): number {
  if (usual.squaredAt === 0 || usual.stories > usual.squaredAt * 1.1) {
    usual.meanWithMean = dot(usual.mean, usual.mean) / (usual.stories * usual.stories);
    usual.squaredAt = usual.stories;
  }
  return usual.meanWithMean;
}

/** A table of points, straight lines between them and level beyond. */
function between(table: readonly [number, number][], x: number): number {
  let [x0, y0] = table[0]!;
  if (x <= x0) return y0;
  for (const [x1, y1] of table) {
    if (x <= x1) return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
    [x0, y0] = [x1, y1];
  }
  return y0;
}
