/**
 * A piece of the name of a feature, with two numbers that stand for it. The numbers of a name of several pieces follow from those of the pieces
 * (a polynomial, as in Karp and Rabin, "Efficient randomized pattern-matching algorithms", 1987), so that the name need not be written.
 */
export interface Piece {
  readonly text: string;
  readonly one: number;
  readonly two: number;
  readonly shiftOne: number;
  readonly shiftTwo: number;
}

export const [BASE_ONE, BASE_TWO] = [0x01000193, 0x5bd1e995];

export function piece(text: string): Piece {
  let [one, two, shiftOne, shiftTwo] = [0, 0, 1, 1];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = (Math.imul(one, BASE_ONE) + code) | 0;
    two = (Math.imul(two, BASE_TWO) + code) | 0;
    shiftOne = Math.imul(shiftOne, BASE_ONE);
    shiftTwo = Math.imul(shiftTwo, BASE_TWO);
  }
  return { text, one, two, shiftOne, shiftTwo };
}

export const EMPTY = piece('');

/** Pieces that are made once, by their text. */
export function pieces<T extends string>(...texts: T[]): Record<T, Piece> {
  return Object.fromEntries(texts.map((t) => [t, piece(t)])) as Record<T, Piece>;
}
