import type { RandomStream } from './random.ts';
import { logGamma } from './tails.ts';

/** Below this mean the count is found by walking up the distribution; above it by rejection. */
const WALK_BELOW = 10;

/** A draw from the binomial distribution: events among `trials`, each with probability `p`. */
export function drawBinomial(random: RandomStream, trials: number, p: number): number {
  if (trials <= 0 || p <= 0) return 0;
  if (p >= 1) return trials;
  if (p > 0.5) return trials - drawBinomial(random, trials, 1 - p);
  return trials * p < WALK_BELOW ? walk(random, trials, p) : reject(random, trials, p);
}

/** Inversion: subtracts the probabilities of 0, 1, 2 … from one uniform number. */
function walk(random: RandomStream, trials: number, p: number): number {
  const odds = p / (1 - p);
  const none = Math.exp(trials * Math.log1p(-p));
  for (;;) {
    let left = random.part();
    let probability = none;
    for (let k = 0; k <= trials && k < 200; k++) {
      if (left < probability) return k;
      left -= probability;
      probability *= (odds * (trials - k)) / (k + 1);
    }
    // What rounding left over beyond the last probability: draw again.
  }
}

/** Transformed rejection with squeeze (BTRS; Hörmann 1993, "The generation of binomial random variates"). */
function reject(random: RandomStream, trials: number, p: number): number {
  const spread = Math.sqrt(trials * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = trials * p + 0.5;
  const vr = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const logOdds = Math.log(p / (1 - p));
  const mode = Math.floor((trials + 1) * p);
  const h = logGamma(mode + 1) + logGamma(trials - mode + 1);
  for (;;) {
    const u = random.part() - 0.5;
    const v = random.part();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || k > trials || v === 0) continue;
    const accept = Math.log((v * alpha) / (a / (us * us) + b));
    if (accept <= h - logGamma(k + 1) - logGamma(trials - k + 1) + (k - mode) * logOdds) return k;
  }
}
