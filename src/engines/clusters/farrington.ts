import { type Fit, fitQuasiPoisson, predict } from './poisson-regression.ts';
import { negativeBinomialQuantile, normalQuantile, poissonQuantile, studentTwoSided } from './quantiles.ts';

export interface FarringtonOptions {
  /** Points in a year. */
  period: number;
  /** Years looked back, and half the width of the window in each. */
  yearsBack: number;
  halfWindow: number;
  /** Past counts with residuals above it are weighed down. */
  weightsThreshold: number;
  /** One-sided error. */
  alpha: number;
  /** The trend is kept where its p-value is smaller. */
  trendBelow: number;
  /** No alarm with fewer cases than this in as many points up to the one judged. */
  enough: { cases: number; points: number };
}

export interface FlexibleOptions extends FarringtonOptions {
  /** Parts that the year is cut into, the window being one: 10 in Noufaily et al. */
  seasons: number;
  /** Points just before the one judged that are left out, so that an outbreak does not excuse itself. */
  pastLeftOut: number;
  /** Quantile of the negative binomial at the fitted mean, or at the upper limit of the mean. */
  threshold: 'plug-in' | 'uncertain-mean';
}

/**
 * Farrington et al. (1996): a quasi-Poisson regression on the same weeks of the years before, outbreaks weighed down, and a bound by
 * the 2/3 power. `upper` is null where there are too few cases for an alarm or no model could be fitted.
 * @param at index of the point that is judged.
 */
export function farrington(
  counts: readonly number[],
  at: number,
  options: FarringtonOptions,
): { upper: number | null; alarm: boolean } {
  const points = windowPoints(at, options).map((i) => ({ i, season: 0 }));
  const model = modelOf(counts, at, points, 1, options, false);
  if (!model || !enoughCases(counts, at, options)) return { upper: null, alarm: false };
  const { fit, row, dispersion } = model;
  const { eta, variance } = predict(fit, row);
  const mean = Math.exp(eta);
  const tau = dispersion + (dispersion * variance * mean * mean) / mean;
  const error = Math.sqrt((4 / 9) * mean ** (1 / 3) * tau);
  const upper = (mean ** (2 / 3) + normalQuantile(1 - options.alpha / 2) * error) ** 1.5;
  return { upper, alarm: counts[at]! > upper };
}

/** Noufaily et al. (2013): all past weeks, a level for each part of the year, fewer weighed down, and a negative binomial bound. */
export function farringtonFlexible(
  counts: readonly number[],
  at: number,
  options: FlexibleOptions,
): { upper: number | null; alarm: boolean } {
  const points = seasonPoints(at, options).filter(({ i }) => i < at - options.pastLeftOut);
  const model = modelOf(counts, at, points, options.seasons, options, true);
  if (!model || !enoughCases(counts, at, options)) return { upper: null, alarm: false };
  const { fit, row, dispersion, printedDispersion } = model;
  const { eta, variance } = predict(fit, row);
  const shift =
    options.threshold === 'plug-in' ? 0 : normalQuantile(1 - options.alpha) * Math.sqrt(printedDispersion * variance);
  const mean = Math.exp(eta + shift);
  const upper =
    dispersion > 1
      ? negativeBinomialQuantile(1 - options.alpha, mean / (dispersion - 1), 1 / dispersion)
      : poissonQuantile(1 - options.alpha, mean);
  return { upper, alarm: counts[at]! > upper };
}

const enoughCases = (counts: readonly number[], at: number, { enough }: FarringtonOptions): boolean =>
  counts.slice(at - enough.points + 1, at + 1).reduce((sum, v) => sum + v, 0) >= enough.cases;

function windowPoints(at: number, { yearsBack, halfWindow, period }: FarringtonOptions): number[] {
  const points: number[] = [];
  for (let year = yearsBack; year >= 1; year--) {
    for (let d = -halfWindow; d <= halfWindow; d++) points.push(at - year * period + d);
  }
  if (points[0]! < 0) throw new RangeError(`${yearsBack} years of history are needed before the point that is judged.`);
  return points;
}

/** Every past point with its part of the year: 0 for the windows, 1 … for the stretches between them. */
function seasonPoints(at: number, options: FlexibleOptions): { i: number; season: number }[] {
  const { yearsBack, halfWindow: w, period, seasons } = options;
  const season = new Map<number, number>();
  for (let i = at - w; i <= at; i++) season.set(i, 0);
  for (let year = 1; year <= yearsBack; year++) {
    const reference = at - year * period;
    if (reference - w < 0)
      throw new RangeError(`${yearsBack} years of history are needed before the point that is judged.`);
    for (let i = reference - w; i <= reference + w; i++) season.set(i, 0);
    if (seasons === 1) continue;
    const between = period - 2 * w - 1;
    let next = reference + w + 1;
    for (let part = 1; part < seasons; part++) {
      const length = Math.floor(between / (seasons - 1)) + (part <= between % (seasons - 1) ? 1 : 0);
      for (let i = 0; i < length; i++) season.set(next++, part);
    }
  }
  return [...season].map(([i, part]) => ({ i, season: part })).sort((a, b) => a.i - b.i);
}

interface Model {
  fit: Fit;
  /** The row of the design for the point judged. */
  row: number[];
  /** At least 1. */
  dispersion: number;
  /** The dispersion that the published program reckons standard errors with. */
  printedDispersion: number;
}

/** With a trend where it is significant, three years are there and it does not lead beyond all that was seen; else without. */
function modelOf(
  counts: readonly number[],
  at: number,
  points: readonly { i: number; season: number }[],
  seasons: number,
  options: FarringtonOptions,
  flexible: boolean,
): Model | null {
  const y = points.map(({ i }) => counts[i]!);
  const build = (trend: boolean): Model | null => {
    const design = (time: number, season: number) => [
      1,
      ...(trend ? [time] : []),
      ...Array.from({ length: seasons - 1 }, (_, s) => (season === s + 1 ? 1 : 0)),
    ];
    const rows = points.map(({ i, season }) => design((i - at) / options.period, season));
    return fitTwice(rows, y, design(0, 0), options.weightsThreshold, flexible);
  };
  const withTrend = build(true);
  if (withTrend?.fit.converged) {
    const { fit, printedDispersion, row } = withTrend;
    const t = fit.coefficients[1]! / Math.sqrt(printedDispersion * fit.covariance[1]![1]!);
    const significant = studentTwoSided(t, fit.freedom) < options.trendBelow;
    const bounded = Math.exp(predict(fit, row).eta) <= Math.max(...y);
    if (significant && bounded && options.yearsBack >= 3) return withTrend;
  }
  const without = build(false);
  return without?.fit.converged ? without : null;
}

/** Fits, weighs down what looks like past outbreaks by Anscombe residuals, and fits again. */
function fitTwice(rows: number[][], y: number[], row: number[], threshold: number, flexible: boolean): Model | null {
  const first = fitQuasiPoisson(
    rows,
    y,
    y.map(() => 1),
  );
  if (!first.converged) return null;
  const spread = Math.max(first.dispersion, 1);
  const residuals = y.map((v, i) => {
    const m = first.means[i]!;
    return (1.5 * (v ** (2 / 3) * m ** (-1 / 6) - Math.sqrt(m))) / Math.sqrt(spread * (1 - first.hat[i]!));
  });
  const down = residuals.map((s) => (s > threshold ? s ** -2 : 1));
  const gamma = y.length / down.reduce((sum, d) => sum + d, 0);
  const weights = down.map((d) => d * gamma);
  const fit = fitQuasiPoisson(rows, y, weights);
  // The published flexible program leaves the weights without the means when it reckons its standard errors; so do we, to agree.
  const printed = flexible
    ? fit.residuals.reduce((sum, r, i) => sum + weights[i]! * r * r, 0) / fit.freedom
    : fit.dispersion;
  return { fit, row, dispersion: Math.max(fit.dispersion, 1), printedDispersion: printed };
}
