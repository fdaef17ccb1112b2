import { FIGURES } from '#catalogue/thresholds/picture.ts';

/**
 * A count as it may leave this service or be shown to somebody who may not open reports: small ones hidden, none too, the others to the
 * nearest five. Every cell by itself and totals too, so that no sum or difference of them gives a small one away.
 */
export function protectedCount(n: number): number | null {
  const least = FIGURES.least.value;
  return n < least ? null : Math.round(n / least) * least;
}

/** "fewer than 5", "about 15" */
export function protectedWords(n: number): string {
  const shown = protectedCount(n);
  return shown === null ? `fewer than ${FIGURES.least.value}` : `about ${shown.toLocaleString('en-GB')}`;
}
