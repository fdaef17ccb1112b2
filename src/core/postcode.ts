/** United Kingdom postcodes as keys: "al1 3je" → "AL1 3JE". */
const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s{0,2}(\d[ABD-HJLNP-UW-Z]{2})\b/gi;

export function normalisePostcode(written: string): string | null {
  const m = [...written.matchAll(POSTCODE)][0];
  return m ? `${m[1]!.toUpperCase()} ${m[2]!.toUpperCase()}` : null;
}

/** Every postcode in a text with its place in it. */
export function findPostcodes(text: string): { postcode: string; start: number; end: number }[] {
  return [...text.matchAll(POSTCODE)].map((m) => ({
    postcode: `${m[1]!.toUpperCase()} ${m[2]!.toUpperCase()}`,
    start: m.index,
    end: m.index + m[0].length,
  }));
}

/** "AL1 3JE" → "AL1": the part that is safe to count by. */
export const outcode = (postcode: string): string => postcode.split(' ')[0] ?? postcode;
