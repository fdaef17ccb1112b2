/**
 * A telephone number as a key for comparison: `+44…` for United Kingdom numbers, `+…` for others, bare digits for short codes.
 * A number that no table calls valid is kept: Ofcom's drama ranges (07700 900xxx, 01632 960xxx) are such numbers.
 */
export type PhoneNumber = string;

/** Turns what people write into a key: "+44 (0)7700 900 123", "0044 7700 900123" and "07700-900123" are one number. Null if it holds no number. */
export function normalisePhone(written: string): PhoneNumber | null {
  if (isRounded(written)) return null;
  const kept = figuresFor(written.replace(EXTENSION, ''))
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '');
  let digits = kept.replace(/\+/g, '');
  if (digits.length < 3 || digits.length > 15) return null;
  const international = kept.startsWith('+') || digits.startsWith('00');
  if (!kept.startsWith('+') && digits.startsWith('00')) digits = digits.slice(2);
  if (international) {
    if (digits.startsWith('440')) return `+44${digits.slice(3)}`;
    return `+${digits}`;
  }
  if (digits.startsWith('44') && digits.length === 12) return `+${digits}`;
  if (digits.startsWith('0') && digits.length >= 10) return `+44${digits.slice(1)}`;
  return digits;
}

/** "01727 900111 ext 5": what is dialled after somebody has answered is no part of the number. */
const EXTENSION = /\s*(?:\bext(?:ension)?\b|\bx)\.?\s*\d{1,6}\s*$/i;

/** "077OO 9OO123", "01923 l23456": letters typed for figures, in words that are nothing else. */
const figuresFor = (written: string): string =>
  /[oOlI]/.test(written)
    ? written.replace(/(?<![\p{L}\p{N}])[\doOlI]*\d[\doOlI]*(?![\p{L}\p{N}])/gu, (word) =>
        word.replace(/[oO]/g, '0').replace(/[lI]/g, '1'),
      )
    : written;

/** "4.47701E+11": a long number as a spreadsheet shows it. Its last figures are gone, so that it is nobody's. */
export const isRounded = (written: string): boolean => /^\s*\d(?:[.,]\d+)?\s?[eE]\+?\d{1,2}\s*$/.test(written);

/**
 * False for numbers that no person answers as theirs: 999, 101, 159 and other short codes, 116 123, 118 500; and for one with its code that is too
 * short to be whole. A local number without its code may have six figures.
 */
export function canBeRungBack(number: PhoneNumber): boolean {
  const digits = number.replace(/^\+44/, '0').replace(/\D/g, '');
  return digits.length >= (digits.startsWith('0') ? 10 : 6) && !/^11[68]\d{3}$/.test(digits);
}

/** "+447700900123" → "07700 900123": as a person in this country reads it. */
export function displayPhone(number: PhoneNumber): string {
  if (!number.startsWith('+44')) return number;
  const national = `0${number.slice(3)}`;
  if (national.length !== 11) return national;
  // The big cities (011x, 01x1) and the national ranges (03, 08, 09) have codes of four figures: Ofcom, National Telephone Numbering Plan.
  if (/^0(?:11|1\d1|[389])/.test(national))
    return `${national.slice(0, 4)} ${national.slice(4, 7)} ${national.slice(7)}`;
  if (/^02/.test(national)) return `${national.slice(0, 3)} ${national.slice(3, 7)} ${national.slice(7)}`;
  return `${national.slice(0, 5)} ${national.slice(5)}`;
}

/** What people write, and what their phones show, where a number was kept back. */
const WITHHELD =
  /^(?:(?:it |the |their |a )?(?:number )?(?:was |is )?(?:a )?(?:with ?h{0,2}[eo]ld|private|hidden|blocked|unknown|unavailable|anonymous)(?: (?:number|caller|call|id))?|no (?:number|caller ?id|caller ?number)(?: (?:shown|showed|came up|displayed|given))?|(?:it |the number |number )?did(?: not|n ?t) (?:show|come)(?: up)?)$/i;

/** "withheld", "No caller ID", "unknown": that the caller's number did not show. False where there is a number too. */
export function saysWithheld(written: string): boolean {
  return WITHHELD.test(
    written
      .slice(0, 60)
      .replace(/[.,!'’"“”()-]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
