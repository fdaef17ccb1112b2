import { TICK_QUESTIONS, TICKS } from '#catalogue/checking/questions.ts';
import { CHECKING } from '#catalogue/thresholds/checking.ts';
import { seal, unseal } from '#web/sealed.ts';

/** Where the questions are, and the only pages that the browser sends the ticks to. */
export const ASK_PATH = '/check/ask';
export const TICKS_COOKIE = { name: 'ticks', path: ASK_PATH } as const;
export const TICKS_SECONDS = CHECKING.tickMinutes.value * 60;
/** What the cookie may unpack to: a few calls with every box ticked take less. */
const MOST_BYTES = 4096;
const MOST_SEALED = 4000;

/** One call about which questions are being answered. */
export interface TickedCall {
  /** Tells two tabs of one browser apart: it stands in the address, and means nothing anywhere else. */
  call: string;
  ticks: string[];
  /** Questions answered so far, from the first: nobody is told "no sign" who was not asked everything. */
  reached: number;
  /** Epoch milliseconds. */
  at: number;
}

export const readCall = (written: string): string => (/^[a-z0-9]{8}$/.test(written) ? written : '');

/** The calls of a browser, newest first, out of its cookie; none where it is lost, forged, or older than it may be. */
export function openTicks(sealed: string, now: Date, key: Buffer): TickedCall[] {
  if (!sealed || sealed.length > MOST_SEALED) return [];
  const kept = unseal(Buffer.from(sealed, 'base64url'), key, MOST_BYTES);
  if (!Array.isArray(kept)) return [];
  const oldest = now.getTime() - TICKS_SECONDS * 1000;
  return (kept as TickedCall[]).filter((one) => one.at > oldest);
}

/** The cookie with one call in it as it now stands. */
export function sealTicks(others: readonly TickedCall[], one: TickedCall, key: Buffer): string {
  const kept = [one, ...others.filter((o) => o.call !== one.call)].slice(0, CHECKING.tickedCalls.value);
  return seal(kept, key).toString('base64url');
}

/**
 * A call after a form came. The form says what was ticked on its own question and what had been when its page was made; of the other questions what
 * the cookie holds is newer, for a page may have been left by Back and answered again.
 * @param asked number of the form's question, from 1
 */
export function afterForm(
  before: TickedCall | null,
  form: { call: string; ticks: readonly string[]; asked: number },
  now: Date,
): TickedCall {
  const asked = Math.min(Math.max(form.asked, 1), TICK_QUESTIONS.length);
  const own = new Set(TICK_QUESTIONS[asked - 1]!.ticks.map((t) => t.key));
  const ticked = before
    ? [...before.ticks.filter((t) => !own.has(t)), ...form.ticks.filter((t) => own.has(t))]
    : form.ticks;
  return {
    call: form.call,
    ticks: TICKS.map((t) => t.key).filter((t) => ticked.includes(t)),
    reached: Math.max(before?.reached ?? 0, asked),
    at: now.getTime(),
  };
}
