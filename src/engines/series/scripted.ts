/**
 * Is a word part of what a group says? For each word of the stories of one fraud there are two readings: it is free (each story holds it with
 * the chance p that stories of the fraud have), or it belongs to the group's script (its stories hold it with some chance of their own, a Beta
 * prior; a "spike and slab"). The counts of the group decide between them; new stories are expected accordingly.
 */
export class Scripted {
  readonly #share: number;
  readonly #strength: number;
  readonly #logYes: number[] = [0];
  readonly #logNo: number[] = [0];
  readonly #logAll: number[] = [0];
  readonly #yes: number;
  readonly #no: number;

  /** `share`: of words that are a group's own before anything is counted; `usual` and `strength`: mean and pseudo-count of the Beta prior. */
  constructor({ share, usual, strength }: { share: number; usual: number; strength: number }) {
    this.#share = share;
    this.#strength = strength;
    this.#yes = strength * usual;
    this.#no = strength * (1 - usual);
  }

  /** Bits that a story's holding the word speaks for the group, `k` of whose `n` stories hold it, where a story in 1/p does anyway. */
  held(k: number, n: number, p: number): number {
    const scripted = this.#scripted(k, n, p);
    const inGroup = (this.#yes + k) / (this.#strength + n);
    return Math.log2(1 - scripted + (scripted * inGroup) / p);
  }

  /** Bits that `k` of `n` and `l` of `m` stories of two series hold the word speak for their being one. */
  shared(k: number, n: number, l: number, m: number, p: number): number {
    const [a, b] = [this.#versus(k, n, p), this.#versus(l, m, p)];
    const both = this.#versus(k + l, n + m, p);
    const s = this.#share;
    const mixed = (log: number): number => logSum(Math.log(1 - s), Math.log(s) + log);
    return (mixed(both) - mixed(a) - mixed(b)) / Math.LN2;
  }

  /** Probability that the word is of the group's script. */
  #scripted(k: number, n: number, p: number): number {
    const odds = (this.#share / (1 - this.#share)) * Math.exp(Math.min(MOST_LOG, this.#versus(k, n, p)));
    return odds / (1 + odds);
  }

  /** Log of how much likelier k of n are if the word is scripted than if it is free. */
  #versus(k: number, n: number, p: number): number {
    this.#fill(n);
    return this.#logYes[k]! + this.#logNo[n - k]! - this.#logAll[n]! - k * Math.log(p) - (n - k) * Math.log(1 - p);
  }

  /** Sums of logarithms up to n: the Beta-binomial without gamma functions. */
  #fill(n: number): void {
    for (let i = this.#logAll.length; i <= n; i++) {
      this.#logYes.push(this.#logYes[i - 1]! + Math.log(this.#yes + i - 1));
      this.#logNo.push(this.#logNo[i - 1]! + Math.log(this.#no + i - 1));
      this.#logAll.push(this.#logAll[i - 1]! + Math.log(this.#strength + i - 1));
    }
  }
}

const MOST_LOG = 50;
const logSum = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
