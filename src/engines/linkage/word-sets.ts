import { wordsOf } from './term.ts';

/** The words of each distinct value as ascending numbers, so that two sets are compared by one walk along both. Grows with its table. */
export class WordSets {
  readonly #numbers = new Map<string, number>();
  readonly #sets: Int32Array[] = [new Int32Array(0)];

  /** The set of the next value id. */
  add(text: string): void {
    const set = new Set<number>();
    for (const word of wordsOf(text)) {
      let n = this.#numbers.get(word);
      if (n === undefined) {
        n = this.#numbers.size;
        this.#numbers.set(word, n);
      }
      set.add(n);
    }
    this.#sets.push(Int32Array.from(set).sort());
  }

  /** Words in both / words in either. */
  jaccard(a: number, b: number): number {
    const both = this.common(a, b);
    const either = this.#size(a) + this.#size(b) - both;
    return either === 0 ? 0 : both / either;
  }

  /** Words in both / words in the shorter: 1 where one text holds all words of the other (Szymkiewicz and Simpson). */
  overlap(a: number, b: number): number {
    const shorter = Math.min(this.#size(a), this.#size(b));
    return shorter === 0 ? 0 : this.common(a, b) / shorter;
  }

  common(a: number, b: number): number {
    const first = this.#sets[a]!;
    const second = this.#sets[b]!;
    let i = 0;
    let k = 0;
    let both = 0;
    while (i < first.length && k < second.length) {
      const d = first[i]! - second[k]!;
      if (d === 0) both++;
      if (d <= 0) i++;
      if (d >= 0) k++;
    }
    return both;
  }

  #size(v: number): number {
    return this.#sets[v]!.length;
  }
}
