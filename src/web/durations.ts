const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A length of time in one unit, rounded down: "40 minutes", "3 hours", "2 days". */
export function lengthInWords(ms: number): string {
  const size = Math.abs(ms);
  const say = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;
  if (size < MINUTE_MS) return 'less than a minute';
  if (size < HOUR_MS) return say(Math.floor(size / MINUTE_MS), 'minute');
  if (size < 2 * DAY_MS) return say(Math.floor(size / HOUR_MS), 'hour');
  return say(Math.floor(size / DAY_MS), 'day');
}

/** "3 hours ago"; "just now" for a moment ago or a clock that is ahead. */
export function agoInWords(at: Date, now: Date): string {
  const ms = now.getTime() - at.getTime();
  return ms < MINUTE_MS ? 'just now' : `${lengthInWords(ms)} ago`;
}

/** "due in 3 hours", "2 days overdue". */
export function dueInWords(due: Date, now: Date): string {
  const ms = due.getTime() - now.getTime();
  return ms >= 0 ? `due in ${lengthInWords(ms)}` : `${lengthInWords(ms)} overdue`;
}
