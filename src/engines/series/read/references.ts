import type { Identifier } from '#engines/series/identifier.ts';

/** Letters with figures, or figures in two parts: what a made-up case number looks like. At least three figures, so that no word is taken for one. */
const SHAPE =
  /(?<![\w£$€/.@-])(?:[A-Z]{1,4}[ /-]?\d{3,10}(?:[/-]?(?=[A-Z]{0,5}\d)[A-Z0-9]{1,6}|[/-][A-Z]{1,3}|[A-Z])?|\d{2,8}[/-][A-Z0-9]{2,10}(?:[/-][A-Z0-9]{1,6})?|\d{3,10}[A-Z]{1,4})(?![\w/@-])/gi;
/** Words shortly before that make such a thing a reference: "case number", "was told to quote", "crime number, supposedly". */
const CUE =
  /\b(?:ref(?:erence)?s?|case|claim|file|ticket|job|incident|investigation|order|invoice|payment|crime|log|quot(?:e|ed|ing)|number|num|no|id|code)\b[^!?\n;]{0,32}$/i;
/** Other things are numbered too, and are read elsewhere or are the report's own. */
const OTHERS =
  /\b(?:badge|warrant|collar|shoulder|force|reg\w*|plate|vrm|index|post ?code|flight|bus|route|house|flat|room|road|sort|account|acc|a\/c|phone|mobile|tel|card|station given was|dob|aged?|at|on|by|about|around|of|for|paid|lost|sum|total)\b[ :.#]{0,3}(?:(?:number|no|is|was|code)\b[ :.#]{0,3}){0,2}$/i;
/** Sums, dates and times beside the word are no reference. */
const NO_REFERENCE =
  /^(?:GBP|EUR|USD|AT|ON|OF|TO|IN|FOR|THE|NO|PM|AM|AGE|AGED|WAS|IS|BY|MY|AND|OVER|ID|NUM|PIN|APP|CCTV|SINCE|FROM|CALL|DIAL|RANG|RING)[ /-]?\d|^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$|^\d{2}-\d{2}-\d{2}$|^\d{4}-\d{2}-\d{2}$|^0\d{2,5}[/-]\d|^\d{1,6}[ -]?(?:st|nd|rd|th|am|pm|k|m|hrs|quid|yrs?|mins?|days?|kg|year|of|to)$|^\d+ ?(?:and|to|or|in|on|at|was)\b/i;
const PLATE = /^(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])$/i;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;
/** Without a word before it, only what could hardly be anything else: capitals with a stroke, or capitals and five figures. */
const UNMISTAKABLE = /^(?:[A-Z]{2,4}[/-]\d{3,8}|[A-Z]{2,4}\d{5,8})$/;

/**
 * References in a story, as written: known by their shape and a word not far before, however it is put. Police and bank references of the
 * report itself are given to one incident only, so that they join nothing but its tellings.
 */
export function findReferences(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(SHAPE)) {
    const written = m[0].trim();
    if (NO_REFERENCE.test(written) || PLATE.test(written) || POSTCODE.test(written)) continue;
    const before = text.slice(Math.max(0, m.index - 48), m.index);
    if (OTHERS.test(before)) continue;
    const spaced = /^[a-z]{1,4} /i.test(written);
    // "number 4410 came": a word and a number with a space between them is a reference only in capitals.
    if (spaced && !/^[A-Z]{1,4} \d/.test(written)) continue;
    if (UNMISTAKABLE.test(written) || CUE.test(before)) found.add(written);
  }
  return [...found];
}

export function referenceIdentifier(written: string, field: string): Identifier | null {
  const bare = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare.length >= 4 && bare.length <= 20
    ? { kind: 'reference', keys: [`ref:${bare}`], role: 'claimed', field }
    : null;
}
