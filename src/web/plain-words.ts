/** Codes, sums and lists as people read them. */

const SHORT_FORMS = /\b(?:imu|lcu|sfcu|cctv|pin|ocg)\b/g;

/** "bank_impersonation" → "Bank impersonation"; "imu_assessment" → "IMU assessment". */
export function plainWords(code: string): string {
  const words = code
    .replaceAll('_', ' ')
    .trim()
    .replace(SHORT_FORMS, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "St Albans", "St Albans and Hitchin", "St Albans, Hitchin and Ware". */
export function wordsInList(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** 6000 → "£6,000"; 12.5 → "£12.50". */
export function pounds(sum: number): string {
  const whole = Number.isInteger(sum);
  return `£${sum.toLocaleString('en-GB', { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 })}`;
}

/** counted(1, 'report') → "1 report"; counted(2, 'report') → "2 reports"; counted(2, 'duty', 'duties') → "2 duties". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
