/**
 * Small seeded generator (sfc32 by Chris Doty-Humphrey, public domain; seeded by an FNV-1a hash of a string). The same seed gives
 * the same county on every machine. Never for anything that must be unguessable.
 */
export class Rng {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;
  private readonly seed: string;

  constructor(seed: string) {
    this.seed = seed;
    const words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b];
    for (let i = 0; i < seed.length; i++) {
      for (let w = 0; w < 3; w++) words[w] = Math.imul(words[w]! ^ (seed.charCodeAt(i) + w), 0x01000193);
    }
    [this.a, this.b, this.c] = words as [number, number, number];
    for (let i = 0; i < 15; i++) this.next();
  }

  /** A generator of its own for one thing, so that what another thing draws does not change it. */
  fork(name: string): Rng {
    return new Rng(`${this.seed}/${name}`);
  }

  /** Uniform in [0, 1). */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('Nothing to pick from: a word stock of the county is empty.');
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** `n` different members, fewer when there are fewer. */
  some<T>(from: readonly T[], n: number): T[] {
    const left = [...from];
    const taken: T[] = [];
    while (taken.length < n && left.length > 0) taken.push(left.splice(this.int(0, left.length - 1), 1)[0]!);
    return taken;
  }

  /** A key, with chance in proportion to its weight. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, w]) => sum + w, 0);
    for (const [key, w] of entries) {
      left -= w;
      if (left < 0) return key;
    }
    return entries[entries.length - 1]![0];
  }

  /** Standard normal (Box–Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Log-normal of a median and a spread of its logarithm. */
  lognormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** Exponential of a mean. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }
}
