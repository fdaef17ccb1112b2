import type { Identifier } from '#engines/series/identifier.ts';

/**
 * A reference a caller gave: "case number FR-20481", "quote ref 99/AB12", "his reference was HM 48213". At least three figures, so that no word is
 * taken for one. Police and bank references of the report itself are given to one incident only, so that they join nothing but its tellings.
 */
const REFERENCE =
  /\b(?:reference|ref|case|claim|file|ticket|job|incident|investigation|order|invoice|payment)(?: (?:number|no\.?|num|id|code|ref(?:erence)?))?(?: (?:was|is|of|being|given as|given was|given|as|he gave was|she gave was|he gave|she gave|quoted))?[:,#]? ?["'‘“(]?([A-Z]{1,4}[ /-]?\d{3,10}(?:[ /-]?[A-Z0-9]{1,6})?|\d{2,8}[/-][A-Z0-9]{2,10}(?:[/-][A-Z0-9]{1,6})?|\d{4,10}[A-Z]{1,4})(?![\w])/gi;
/** Sums, dates and times beside the word are no reference. */
const NO_REFERENCE =
  /^(?:GBP|EUR|USD|AT|ON|OF|TO|IN|FOR|THE|NO|PM|AM|AGE|AGED|WAS|IS|BY|MY|AND|OVER|ID|NUM)[ /-]?\d|^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|^\d{2}-\d{2}-\d{2}$/i;

/** References in a story, as written. */
export function findReferences(text: string): string[] {
  const found = new Set<string>();
  for (const m of text.matchAll(REFERENCE)) if (!NO_REFERENCE.test(m[1]!)) found.add(m[1]!.trim());
  return [...found];
}

export function referenceIdentifier(written: string, field: string): Identifier | null {
  const bare = written.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare.length >= 4 && bare.length <= 20
    ? { kind: 'reference', keys: [`ref:${bare}`], role: 'claimed', field }
    : null;
}
