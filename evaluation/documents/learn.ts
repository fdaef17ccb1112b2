import type { StoredLinear } from '#engines/documents/linear.ts';
import { type Example, fit } from './logistic.ts';

/**
 * A weight as small as this changes next to nothing and only makes the file long: writers left out were read as well or better with 0.8 as
 * with 0.6, and with 0.6 as with 0.4 (22 November 2026), and a fifth of the file was saved each time; up to 1.2, small weights together were missed.
 * With 0.92 sums and outcomes were read as well again, types 0.02 worse: types keep 0.8.
 */
const LEAST_WEIGHT = 1;

/** For the types, which are told by many small signs together. */
export const LEAST_OF_MANY = 0.8;

export interface Judged {
  features: ReadonlySet<string>;
  /** By class: 1, 0, or -1 where nobody has judged. */
  labels: number[];
}

/** A model of the classes from judged examples. A feature of fewer examples than `least` is chance. */
export function learn(
  classes: readonly string[],
  judged: readonly Judged[],
  least: number,
  leastWeight = LEAST_WEIGHT,
): StoredLinear {
  const counts = new Map<string, number>();
  for (const { features } of judged) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [f, n] of counts) if (n >= least) numbers.set(f, numbers.size);
  const rows = judged.map(
    ({ features, labels }): Example => ({
      features: Int32Array.from([...features].flatMap((f) => numbers.get(f) ?? [])),
      scale: 1 / Math.sqrt(features.size || 1),
      labels: Int8Array.from(labels),
    }),
  );
  const fits = classes.map((_, c) => fit(rows, c, numbers.size));
  const weights: string[] = [];
  for (const [f, n] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kept = fits.flatMap(({ weights: w }, c) =>
      Math.abs(w[n]!) < leastWeight ? [] : [c, Math.round(w[n]! * 10)],
    );
    if (kept.length > 0) weights.push(`${kept} ${f}`);
  }
  return { classes: [...classes], bias: fits.map(({ bias }) => Math.round(bias * 1000) / 1000), weights };
}
