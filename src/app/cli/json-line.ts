import { ERROR_CODES } from '#core/errors.ts';
import { ok, type Refusal, type Result, refuse } from '#core/result.ts';

/** A number that a double cannot hold as written: sixteen digits or more, or an exponent of three digits. */
const UNSAFE_NUMBER = /\d{16}|[eE][+-]?\d{3}/;

/**
 * One line of JSON as a value. Refuses what is not JSON and what is nested deeper than `maxDepth`, before any recursive code sees it.
 * Numbers too large or too exact for JavaScript come back as text, digit for digit, so that an unknown field is kept as it was sent.
 * Of a repeated key the last value counts, as in every common reader. The reason never quotes the line.
 */
export function parseJsonLine(text: string, maxDepth: number): Result<unknown, Refusal> {
  if (nestsDeeperThan(text, maxDepth)) return refuse({ code: 'TOO_DEEP', reason: ERROR_CODES.TOO_DEEP });
  try {
    return ok(UNSAFE_NUMBER.test(text) ? JSON.parse(text, keepExactNumber) : JSON.parse(text));
  } catch (error) {
    const at = /at position (\d+)/.exec(String(error))?.[1];
    const where = at === undefined ? '' : ` Reading stopped at character ${Number(at) + 1}.`;
    return refuse({ code: 'BAD_JSON', reason: `${ERROR_CODES.BAD_JSON}${where}` });
  }
}

function keepExactNumber(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value;
  if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return value;
  return context.source;
}

/** Counts brackets outside strings without recursion or parsing: a megabyte of `[` must cost a scan, not a stack. */
function nestsDeeperThan(text: string, maxDepth: number): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i++;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 123 || c === 91) {
      if (++depth > maxDepth) return true;
    } else if (c === 125 || c === 93) depth--;
  }
  return false;
}
