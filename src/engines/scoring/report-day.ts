const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of the report, named by its date or weekday, is today and sets nothing in the past. */
export function withoutToday(words: string, received: number): string {
  const at = new Date(received);
  if (Number.isNaN(received)) return words;
  const [day, month] = [at.getUTCDate(), at.getUTCMonth()];
  const name = MONTHS[month];
  return words
    .replace(`on ${DAYS[at.getUTCDay()]}`, ' today')
    .replace(`${String(day).padStart(2, '0')}/${String(month + 1).padStart(2, '0')}`, ' today ')
    .replace(new RegExp(`\\b0?${day}(?:st|nd|rd|th)? (?:of )?${name}\\w{0,6}`), ' today ');
}
