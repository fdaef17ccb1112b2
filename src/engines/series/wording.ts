import type { Group } from './group.ts';
import type { Traits } from './identifier.ts';
import type { SeriesThresholds } from './knowledge.ts';
import { Scripted } from './scripted.ts';

type Vector = Map<number, number>;

/** What a group's stories are like, kept up as members come and go. */
interface Profile {
  type: string;
  round: number;
  version: number;
  /** Its stories, each with its product with the mean when it came: what is taken out is what was put in. */
  included: Map<number, { traits: Traits; withMean: number }>;
  /** Sum of the stories' vectors, and the square of its length. */
  sum: Vector;
  square: number;
  /** How many stories hold a word. */
  holding: Map<number, number>;
  stories: number;
  /** With the mean story of the type: products that every comparison needs. */
  withMean: number;
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

/** A story's weights, aligned with its stems, of length one; made when it arrives, and again when everything is gone over. */
interface Weights {
  round: number;
  x: Float64Array;
}

/**
 * How groups tell. Callers read from their own script, and victims tell it after them. Two measures of it, added:
 *
 * - Likeness: a story is a vector of its stems, each weighted by its rarity in stories of the same fraud (tf-idf); what all victims of that
 *   fraud say is taken off as the mean. A story's product with a group's mean story, over how alike the group's own stories are, is about 1 for
 *   its own and 0 for others', whatever the length of the stories.
 * - Script: single rare words that a group's stories keep to (`scripted.ts`), the best of each sentence, since the words of a sentence go together.
 */
export class Stories {
  readonly #t: SeriesThresholds['wording'];
  readonly #scripted: Scripted;
  readonly #types = new Map<string, Usual>();
  readonly #having = new Map<number, number>();
  #stories = 0;
  readonly #weights = new Map<Traits, Weights>();
  readonly #profiles = new WeakMap<Group, Profile>();
  #round = 0;

  constructor(thresholds: SeriesThresholds['wording']) {
    this.#t = thresholds;
    this.#scripted = new Scripted(thresholds.scripted);
  }

  /** Takes a story into the counts. */
  record(traits: Traits): void {
    const { stems } = traits.telling.script;
    if (stems.length < this.#t.leastWords) return;
    const type = traits.fraudType ?? '';
    let usual = this.#types.get(type);
    if (!usual) {
      usual = { stories: 0, having: new Map(), mean: new Map(), meanWithMean: 0, squaredAt: 0 };
      this.#types.set(type, usual);
    }
    usual.stories++;
    this.#stories++;
    for (const w of stems) {
      usual.having.set(w, (usual.having.get(w) ?? 0) + 1);
      this.#having.set(w, (this.#having.get(w) ?? 0) + 1);
    }
    this.#intoMean(traits, usual);
  }

  /** Makes the means again with the rarity of words as it now stands: for a file that has been read to its end. */
  refresh(all: readonly Traits[]): void {
    this.#round++;
    for (const usual of this.#types.values()) {
      usual.mean.clear();
      usual.squaredAt = 0;
    }
    for (const traits of all) {
      const usual = this.#types.get(traits.fraudType ?? '');
      if (usual && traits.telling.script.stems.length >= this.#t.leastWords) this.#intoMean(traits, usual);
    }
  }

  #intoMean(traits: Traits, usual: Usual): void {
    const { stems } = traits.telling.script;
    const x = weightsOf(stems, usual);
    this.#weights.set(traits, { round: this.#round, x });
    for (let i = 0; i < stems.length; i++)
      if (x[i]! > 0) usual.mean.set(stems[i]!, (usual.mean.get(stems[i]!) ?? 0) + x[i]!);
  }

  /** Bits for or against a report telling the group's story. */
  ofReport(traits: Traits, group: Group): number {
    const { stems, sentences } = traits.telling.script;
    if (stems.length < this.#t.leastWords) return 0;
    const profile = this.#profileOf(group);
    const usual = profile && this.#types.get(profile.type);
    if (!profile || !usual || profile.stories === 0) return 0;
    const script = this.#script(stems, sentences, profile, usual);
    // A report taken for another type is compared by its words alone.
    if ((traits.fraudType ?? '') !== profile.type) return this.#combined(script, null, profile.stories);
    const x = this.#weightsOf(traits, usual);
    const { stories } = profile;
    const product = dotWith(stems, x, profile.sum) / stories - dotWith(stems, x, usual.mean) / usual.stories;
    const mean = profile.withMean / stories;
    return this.#combined(
      script,
      (product - mean + meanSquare(usual)) / Math.sqrt(this.#within(profile, usual)),
      stories,
    );
  }

  /** Both measures as bits: a likelihood ratio fitted on labelled counties (thresholds). */
  #combined(script: number, likeness: number | null, stories: number): number {
    const { offset, script: perBit, likeness: k, most, least } = this.#t.report;
    let bits = offset + perBit * script;
    if (likeness !== null) {
      const slope = k.slope + (k.more * stories) / (stories + k.half);
      const x = Math.max(k.from, Math.min(k.to, likeness));
      bits += slope * x - (slope - k.bend) * x * Math.abs(x);
    }
    return Math.max(least, Math.min(most, bits));
  }

  /** The best word of each sentence, and a part of the next best; then sentences likewise. */
  #script(stems: Uint32Array, sentences: Uint8Array, profile: Profile, usual: Usual): number {
    const bySentence: number[] = [];
    const words: number[] = [];
    let against = 0;
    for (let i = 0; i <= stems.length; i++) {
      if (i === stems.length || (i > 0 && sentences[i] !== sentences[i - 1])) {
        if (words.length > 0) bySentence.push(fading(words, this.#t.scripted.nextWord));
        words.length = 0;
        if (i === stems.length) break;
      }
      const w = stems[i]!;
      const having = usual.having.get(w) ?? 0;
      if (having < 2) continue;
      const k = profile.holding.get(w) ?? 0;
      const bits = this.#scripted.held(k, profile.stories, this.#chance(w, having, usual));
      if (bits > 0) words.push(bits);
      else against += bits;
    }
    return fading(bySentence, this.#t.scripted.nextSentence) + against * this.#t.scripted.against;
  }

  #chance(w: number, having: number, usual: Usual): number {
    const everywhere = (this.#having.get(w) ?? 0) / this.#stories;
    return Math.min(0.95, Math.max(having / usual.stories, everywhere, this.#t.scripted.rarest));
  }

  /** Bits for or against two series telling one story. */
  ofSeries(one: Group, other: Group): number {
    const [a, b] = [this.#profileOf(one), this.#profileOf(other)];
    if (!a || !b || a.type !== b.type || a.stories === 0 || b.stories === 0) return 0;
    const usual = this.#types.get(a.type);
    if (!usual) return 0;
    const likeness = this.likenessOfSeries(a, b, usual);
    const fewer = Math.min(a.stories, b.stories);
    const sure = fewer / (fewer + this.#t.unsure / 2);
    return sure * between(this.#t.seriesBits, likeness);
  }

  likenessOfSeries(a: Profile, b: Profile, usual: Usual): number {
    const product =
      dot(a.sum, b.sum) / (a.stories * b.stories) - a.withMean / a.stories - b.withMean / b.stories + meanSquare(usual);
    return product / Math.sqrt(this.#within(a, usual) * this.#within(b, usual));
  }

  /** Mean product of two different stories of the group, the type's mean taken off; never below a floor. */
  #within({ square, stories, withMean }: Profile, usual: Usual): number {
    const mean = meanSquare(usual);
    // |sum − n·mean|² less each story's own square, by n(n − 1).
    const all = square - 2 * stories * withMean + stories * stories * mean;
    const own = stories - 2 * withMean + stories * mean;
    const within = stories > 1 ? (all - own) / (stories * (stories - 1)) : 0;
    const { usualWithin, worth } = this.#t;
    return Math.max(LEAST_WITHIN, (within * (stories - 1) + usualWithin * worth) / (stories - 1 + worth));
  }

  #weightsOf(traits: Traits, usual: Usual): Float64Array {
    const known = this.#weights.get(traits);
    if (known?.round === this.#round) return known.x;
    const x = weightsOf(traits.telling.script.stems, usual);
    this.#weights.set(traits, { round: this.#round, x });
    return x;
  }

  #profileOf(group: Group): Profile | null {
    const type = group.mainType ?? '';
    const usual = this.#types.get(type);
    if (!usual) return null;
    let profile = this.#profiles.get(group);
    if (profile?.type !== type || profile.round !== this.#round) {
      profile = {
        type,
        round: this.#round,
        version: -1,
        included: new Map(),
        sum: new Map(),
        square: 0,
        holding: new Map(),
        stories: 0,
        withMean: 0,
      };
      this.#profiles.set(group, profile);
    }
    if (profile.version !== group.version) this.#follow(profile, group, usual);
    return profile;
  }

  /** Takes what has come into the profile and what has gone out of it. */
  #follow(profile: Profile, group: Group, usual: Usual): void {
    const now = new Set<number>();
    for (const { report, traits, duplicateOf } of group.members) {
      if (duplicateOf !== null || (traits.fraudType ?? '') !== profile.type) continue;
      if (traits.telling.script.stems.length < this.#t.leastWords) continue;
      now.add(report);
      if (!profile.included.has(report)) this.#change(profile, report, traits, usual, 1);
    }
    for (const [report, { traits }] of profile.included)
      if (!now.has(report)) this.#change(profile, report, traits, usual, -1);
    profile.version = group.version;
  }

  #change(profile: Profile, report: number, traits: Traits, usual: Usual, by: 1 | -1): void {
    const { stems } = traits.telling.script;
    const x = this.#weightsOf(traits, usual);
    const withMean = profile.included.get(report)?.withMean ?? dotWith(stems, x, usual.mean) / usual.stories;
    if (by === 1) profile.included.set(report, { traits, withMean });
    else profile.included.delete(report);
    // |S ± v|² = |S|² ± 2·S·v + |v|²
    profile.square += by * 2 * dotWith(stems, x, profile.sum) + lengthOf(x);
    profile.withMean += by * withMean;
    profile.stories += by;
    for (let i = 0; i < stems.length; i++) {
      const w = stems[i]!;
      const holding = (profile.holding.get(w) ?? 0) + by;
      if (holding > 0) {
        profile.holding.set(w, holding);
        if (x[i]! > 0) profile.sum.set(w, (profile.sum.get(w) ?? 0) + by * x[i]!);
      } else {
        profile.holding.delete(w);
        profile.sum.delete(w);
      }
    }
  }
}

const LEAST_WITHIN = 0.01;
/** Words met for the first or second time weigh nothing: slips and names. */
const LEAST_HAVING = 3;

/** Words of a story weighted by rarity, of length one. */
function weightsOf(stems: Uint32Array, usual: Usual): Float64Array {
  const x = new Float64Array(stems.length);
  let square = 0;
  for (let i = 0; i < stems.length; i++) {
    const having = usual.having.get(stems[i]!) ?? 0;
    if (having < LEAST_HAVING) continue;
    x[i] = Math.max(0, Math.log2(usual.stories / having));
    square += x[i]! * x[i]!;
  }
  const length = Math.sqrt(square) || 1;
  for (let i = 0; i < x.length; i++) x[i]! /= length;
  return x;
}

/** The largest in full, each next one counted by so much less. */
function fading(bits: number[], by: number): number {
  let sum = 0;
  let share = 1;
  for (const b of bits.sort((x, y) => y - x)) {
    sum += share * b;
    share *= by;
  }
  return sum;
}

/** Square of a story's length: 1, or 0 where all its words are usual. */
function lengthOf(x: Float64Array): number {
  let square = 0;
  for (const y of x) square += y * y;
  return square;
}

function dotWith(stems: Uint32Array, x: Float64Array, vector: Vector): number {
  let sum = 0;
  for (let i = 0; i < stems.length; i++) {
    if (x[i] === 0) continue;
    const y = vector.get(stems[i]!);
    if (y !== undefined) sum += x[i]! * y;
  }
  return sum;
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
