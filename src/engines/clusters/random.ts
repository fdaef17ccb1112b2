/**
 * Random numbers by counting: Threefry-2x32 with 13 rounds (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as
 * 1, 2, 3"). The n-th number of a replicate depends on the seed, the replicate and n, and on nothing else, so that it does not matter
 * which thread draws it.
 */
const PARITY = 0x1bd11bda;
const ROUNDS = 13;
const TURNS = [13, 15, 26, 6, 17, 29, 16, 24];

/** One block: two 32-bit words out of a key and a counter. Slow and plain; the stream below is the same, unrolled. */
export function threefry(key0: number, key1: number, counter0: number, counter1: number): [number, number] {
  const keys = [key0 | 0, key1 | 0, PARITY ^ key0 ^ key1];
  let a = (counter0 + keys[0]!) | 0;
  let b = (counter1 + keys[1]!) | 0;
  for (let round = 0; round < ROUNDS; round++) {
    const turn = TURNS[round % 8]!;
    a = (a + b) | 0;
    b = ((b << turn) | (b >>> (32 - turn))) ^ a;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      a = (a + keys[injection % 3]!) | 0;
      b = (b + keys[(injection + 1) % 3]! + injection) | 0;
    }
  }
  return [a >>> 0, b >>> 0];
}

/** The stream of random numbers of one replicate. */
export class RandomStream {
  readonly #key0: number;
  readonly #key1: number;
  readonly #key2: number;
  #counter = 0;
  #spare = 0;
  #hasSpare = false;

  constructor(seed: number, replicate: number) {
    this.#key0 = seed | 0;
    this.#key1 = replicate | 0;
    this.#key2 = PARITY ^ this.#key0 ^ this.#key1;
  }

  /** A whole number from 0 to 2^32 - 1. */
  word(): number {
    if (this.#hasSpare) {
      this.#hasSpare = false;
      return this.#spare;
    }
    const k0 = this.#key0;
    const k1 = this.#key1;
    const k2 = this.#key2;
    let a = (this.#counter++ + k0) | 0;
    let b = k1;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + k1) | 0;
    b = (b + k2 + 1) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + k2) | 0;
    b = (b + k0 + 2) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + k0) | 0;
    b = (b + k1 + 3) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    this.#spare = b >>> 0;
    this.#hasSpare = true;
    return a >>> 0;
  }

  /** From 0 up to but not including 1, by 2^-32. */
  part(): number {
    return this.word() * 2.3283064365386963e-10;
  }

  /** A whole number from 0 up to but not including n. Beyond 2^16 it takes 53 bits, so that no value is favoured. */
  below(n: number): number {
    if (n <= 65536) return Math.floor(this.word() * 2.3283064365386963e-10 * n);
    return Math.floor(((this.word() >>> 5) * 67108864 + (this.word() >>> 6)) * 1.1102230246251565e-16 * n);
  }
}
