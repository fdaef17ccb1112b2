import { Comparer } from './compare.ts';
import type { Linkage } from './link.ts';

/** One step on the way from the prior to a pair's weight. */
export interface WaterfallStep {
  /** The comparison, or "prior". */
  on: string;
  /** The level that held, in words; "empty" where a cell is; null for the prior. */
  level: string | null;
  /** What it adds, in bits: the level, and the rarity of the value where its frequency counts. */
  bits: number;
  /** The part of it that comes from how rare or common the very value is. */
  ofFrequency: number;
}

/** Why pairs have the weight they have, step by step: the steps add up to the match weight (to rounding). */
export class Waterfall {
  readonly #linkage: Linkage;
  readonly #comparer: Comparer;

  constructor(linkage: Linkage) {
    this.#linkage = linkage;
    this.#comparer = new Comparer(linkage.prepared);
  }

  /** The steps for two rows, compared before or not. */
  of(left: number, right: number): WaterfallStep[] {
    const { prepared, model, weights } = this.#linkage;
    const width = prepared.columns.length;
    const a = Int32Array.of(left);
    const batch = { cells: prepared.packed, width, rows: a, a, b: Int32Array.of(right), at: -1 };
    const steps: WaterfallStep[] = [{ on: 'prior', level: null, bits: weights.prior, ofFrequency: 0 }];
    this.#comparer.comparisons.forEach((c, i) => {
      const level = c.run(batch, 1)[0]!;
      const column = prepared.comparisons[i]!.frequencyColumn[level] ?? -1;
      const ofFrequency =
        level === 0 || column < 0 ? 0 : weights.frequency[i]![level]![prepared.packed[left * width + column]!]!;
      steps.push({
        on: c.name,
        level: level === 0 ? 'empty' : model.comparisons[i]!.levels[level - 1]!.label,
        bits: weights.bits[i]![level]! + ofFrequency,
        ofFrequency,
      });
    });
    return steps;
  }
}
