/** The outcome of something that can be refused: a value, or why not. Used at the edges instead of exceptions. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refuse = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });

/**
 * Why a piece of input was not taken, in words for the person who has to mend it.
 * Never carries the refused value itself when it could be personal data.
 */
export interface Refusal {
  /** A code of core/errors.ts. */
  code: string;
  /** The field, dotted: `victim.address.postcode`; absent when the whole record is at fault. */
  field?: string;
  /** What is wrong and what to do. A whole sentence. */
  reason: string;
  file?: string;
  /** 1-based line in the file. */
  line?: number;
}
