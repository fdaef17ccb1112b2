/** Dates as people in this country read them, always in London time (R7.3). */
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

/** "17 March 2020" */
export const dateInWords = (at: Date): string => day.format(at);

/** "7:24am"; "midday" and "midnight" where it is. */
export function timeInWords(at: Date): string {
  const written = clock.format(at).replace(/\s/g, '').toLowerCase();
  if (written === '12:00am' || written === '0:00am') return 'midnight';
  if (written === '12:00pm' || written === '0:00pm') return 'midday';
  return written.replace(/^0:/, '12:').replace(':00', '');
}

/** "17 March 2020 at 7:24am" */
export const momentInWords = (at: Date): string => `${dateInWords(at)} at ${timeInWords(at)}`;
