const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** "6:35pm on 7 September 2026", in United Kingdom time, of a UTC time that parses. Reasons are read by people, not by programs. */
export function ukMoment(utc: string | number): string {
  const at = new Date(utc);
  return `${CLOCK.format(at).replace(/\s/g, '').toLowerCase()} on ${DAY.format(at)}`;
}
