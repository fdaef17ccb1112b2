const WORDS = {
  oh: '0',
  zero: '0',
  nought: '0',
  naught: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const REPEATS = { double: 2, triple: 3, treble: 3 };

/** Figures as people say them. Words of a story are looked up here, and "constructor" is one: nothing is inherited. */
export const DIGIT_OF: Readonly<Record<string, string>> = Object.assign(Object.create(null), WORDS);

/** "double four", "treble nought": how many times the next figure stands. */
export const TIMES: Readonly<Record<string, number>> = Object.assign(Object.create(null), REPEATS);

/** All of them, for use within a pattern. */
export const DIGIT_PATTERN: string = [...Object.keys(WORDS), ...Object.keys(REPEATS)].join('|');
