import { FETCHING } from '#catalogue/thresholds/reading.ts';
import { HOUR_MS, MINUTE_MS } from '#core/clock.ts';

export interface LastLook {
  /** Failures in a row, this one included; 0 after a success. */
  failures: number;
  /** Milliseconds the server asked to wait; null where it asked nothing. */
  retryAfterMs: number | null;
  /** Minutes between looks when all is well. */
  everyMinutes: number;
}

/**
 * Milliseconds until the next look: the usual pause after a success; after failures a pause that doubles up to a limit; never less than the
 * server asked for, up to a limit of its own. Stretched at random (`random` gives 0 to 1), never shortened.
 */
export function waitMs({ failures, retryAfterMs, everyMinutes }: LastLook, random: () => number): number {
  const usual = everyMinutes * MINUTE_MS;
  const doubled = FETCHING.firstBackOffSeconds.value * 1_000 * 2 ** Math.min(failures - 1, 30);
  const longest = FETCHING.longestBackOffMinutes.value * MINUTE_MS;
  const own = failures === 0 ? usual : Math.min(Math.max(doubled, usual / 4), Math.max(longest, usual));
  const asked = Math.min(retryAfterMs ?? 0, FETCHING.longestRetryAfterHours.value * HOUR_MS);
  return Math.max(own * (1 + FETCHING.jitter.value * random()), asked);
}

/** `Retry-After` (RFC 9110, 10.2.3): seconds or a date. Null where it is neither. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
