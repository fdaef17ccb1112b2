/**
 * A number that tunes behaviour, with where it comes from. In policing a weight without provenance is a disclosure problem:
 * whoever asks "why 80?" must find the answer beside the number.
 */
export interface Tuned<T = number> {
  value: T;
  /** What the number does and what goes wrong otherwise. A whole sentence. */
  reason: string;
  /** ISO date on which it was last decided. */
  date: string;
  /** A rule id, paper, measurement or "judgement". */
  evidence: string;
}

/** `tuned(80, 'Above this …', 'R2.4', '2026-11-22')`. */
export function tuned<T>(value: T, reason: string, evidence: string, date = '2026-11-22'): Tuned<T> {
  return { value, reason, evidence, date };
}
