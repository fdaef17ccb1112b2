import { drawBinomial } from './binomial.ts';
import type { Problem } from './problem.ts';
import { RandomStream } from './random.ts';

/** So many cases for a cell, and it pays to draw each cell's count instead of each case's cell. */
const COUNTS_PAY_AT = 4;

/**
 * Deals out the cases of a replicate as chance alone would (Kulldorff 1997; Dwass 1957): Poisson by their exposure, permutation by
 * giving the times to the places anew within each stratum, Bernoulli by choosing who is a case.
 */
export class Dealer {
  readonly #problem: Problem;
  readonly #hands: Int32Array[];

  constructor(problem: Problem) {
    this.#problem = problem;
    const { deal } = problem;
    this.#hands =
      deal.kind === 'permutation'
        ? deal.strata.map((s) => s.sites.slice())
        : deal.kind === 'choice'
          ? [deal.cells.slice()]
          : [];
  }

  /** Fills `counts` (site × column). The same replicate always has the same counts. */
  deal(replicate: number, counts: Int32Array): void {
    counts.fill(0);
    const random = new RandomStream(this.#problem.seed, replicate);
    const { deal } = this.#problem;
    if (deal.kind === 'permutation') {
      for (const [i, stratum] of deal.strata.entries()) {
        const hand = this.#hands[i]!;
        hand.set(stratum.sites);
        this.#permute(random, hand, stratum.columns, counts);
      }
    } else if (deal.kind === 'choice') this.#choose(random, deal.cells, counts);
    else if (this.#problem.totalCases * deal.inside > COUNTS_PAY_AT * deal.cells.length) {
      this.#drawCounts(random, deal.inside, deal.cells, counts);
    } else this.#drawCases(random, deal.inside, deal.probability, deal.alias, counts);
  }

  #drawCases(
    random: RandomStream,
    inside: number,
    probability: Float64Array,
    alias: Int32Array,
    counts: Int32Array,
  ): void {
    const n = counts.length;
    for (let left = drawBinomial(random, this.#problem.totalCases, inside); left > 0; left--) {
      const cell = random.below(n);
      counts[random.part() < probability[cell]! ? cell : alias[cell]!]!++;
    }
  }

  /** Cell by cell: the count given what is left is binomial. */
  #drawCounts(random: RandomStream, inside: number, cells: Float64Array, counts: Int32Array): void {
    let left = drawBinomial(random, this.#problem.totalCases, inside);
    let exposure = inside * this.#problem.totalExposure;
    for (let cell = 0; cell < cells.length && left > 0; cell++) {
      if (cells[cell] === 0) continue;
      const drawn = drawBinomial(random, left, Math.min(1, cells[cell]! / exposure));
      counts[cell] = drawn;
      left -= drawn;
      exposure = Math.max(exposure - cells[cell]!, Number.MIN_VALUE);
    }
  }

  /** Draws a place without putting it back for each time that counts (Fisher and Yates, as far as is needed). */
  #permute(random: RandomStream, hand: Int32Array, columns: Int32Array, counts: Int32Array): void {
    const width = this.#problem.columns;
    const n = hand.length;
    for (let i = 0; i < columns.length; i++) {
      const j = i + random.below(n - i);
      const site = hand[j]!;
      hand[j] = hand[i]!;
      counts[site * width + columns[i]!]!++;
    }
  }

  /** Draws the cases among all cases and controls; the fewer of the two is drawn. */
  #choose(random: RandomStream, cells: Int32Array, counts: Int32Array): void {
    const hand = this.#hands[0]!;
    hand.set(cells);
    const n = hand.length;
    const few = Math.min(this.#problem.totalCases, n - this.#problem.totalCases);
    const drawsCases = few === this.#problem.totalCases;
    if (!drawsCases) for (const cell of cells) if (cell >= 0) counts[cell]!++;
    const step = drawsCases ? 1 : -1;
    for (let i = 0; i < few; i++) {
      const j = i + random.below(n - i);
      const cell = hand[j]!;
      hand[j] = hand[i]!;
      if (cell >= 0) counts[cell]! += step;
    }
  }
}
