/** United Kingdom postcodes as keys: "al1 3je" → "AL1 3JE". */
const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s{0,2}(\d[ABD-HJLNP-UW-Z]{2})\b/gi;

export function normalisePostcode(written: string): string | null {
  const m = [...written.matchAll(POSTCODE)][0];
  return m ? `${m[1]!.toUpperCase()} ${m[2]!.toUpperCase()}` : null;
}

/** Signs that are taken for one another where a letter, or a figure, must stand. */
const AS_FIGURE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const AS_LETTER: Readonly<Record<string, string>> = { '0': 'O', '1': 'I' };

/**
 * A postcode at the end of what a person wrote, with its spaces in the wrong place or one sign taken for another: "AL 1 3JE", "WD18 OAB". `rest` is
 * what stands before it. Null where nothing at the end can be one.
 */
export function postcodeMeant(written: string): { postcode: string; rest: string } | null {
  const tokens = written.slice(0, 100).trim().split(/\s+/);
  for (const n of [1, 2, 3, 4]) {
    if (n > tokens.length) break;
    const tail = tokens.slice(-n).join('').toUpperCase();
    const found = /^[A-Z0-9]{5,7}$/.test(tail) ? normalisePostcode(figuresAndLetters(tail)) : null;
    if (found && found.replace(' ', '').length === tail.length)
      return { postcode: found, rest: tokens.slice(0, -n).join(' ').replace(/,$/, '') };
  }
  return null;
}

/** Of the last three signs the first is a figure and two are letters; the first of all is a letter, and before the last three stands a figure of the district. */
function figuresAndLetters(tail: string): string {
  const signs = [...tail];
  const at = (i: number, as: Readonly<Record<string, string>>) => {
    signs[i] = as[signs[i]!] ?? signs[i]!;
  };
  at(signs.length - 3, AS_FIGURE);
  at(signs.length - 2, AS_LETTER);
  at(signs.length - 1, AS_LETTER);
  at(0, AS_LETTER);
  return signs.join('');
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
