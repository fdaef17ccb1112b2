/** "£1,234.50" and "12 kg" are not parsed by guesswork: a currency sign in front and thousands commas are taken off, the rest must be a number. */
export function parseNumber(text: string): number {
  if (text.length > 40) return Number.NaN;
  const plain = text.replace(/^[£$€]\s?/, '').replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : Number.NaN;
}
