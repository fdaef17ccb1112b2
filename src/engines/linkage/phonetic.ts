const SOUNDEX_CODE: Record<string, string> = Object.fromEntries(
  [
    ['bfpv', '1'],
    ['cgjkqsxz', '2'],
    ['dt', '3'],
    ['l', '4'],
    ['mn', '5'],
    ['r', '6'],
  ].flatMap(([letters, code]) => [...letters!].map((l) => [l, code!])),
);

/** American Soundex (as the National Archives describe it): a letter and three figures; '' for a value without letters. */
export function soundex(text: string): string {
  const letters = plainLetters(text);
  if (letters === '') return '';
  let out = letters[0]!.toUpperCase();
  let last = SOUNDEX_CODE[letters[0]!] ?? '';
  for (let i = 1; i < letters.length && out.length < 4; i++) {
    const c = letters[i]!;
    const code = SOUNDEX_CODE[c] ?? '';
    if (code !== '' && code !== last) out += code;
    // H and W do not part two letters of one code; vowels do.
    if (c !== 'h' && c !== 'w') last = code;
  }
  return out.padEnd(4, '0');
}

const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');

const VOWEL = /[aeiou]/;
const START: readonly [RegExp, string][] = [
  [/^(ae|gn|kn|pn|wr)/, ''],
  [/^x/, 's'],
  [/^wh/, 'w'],
];

/** Metaphone (Lawrence Philips, 1990): how an English word sounds, as consonants; at most 8 of them. '' for a value without letters. */
export function metaphone(text: string): string {
  let word = plainLetters(text).slice(0, 40);
  if (word === '') return '';
  for (const [form, to] of START) {
    if (form.test(word)) {
      word = to === '' ? word.slice(1) : to + word.slice(form.exec(word)![0].length);
      break;
    }
  }
  let out = '';
  for (let i = 0; i < word.length && out.length < 8; i++) {
    const c = word[i]!;
    if (c === word[i - 1] && c !== 'c') continue;
    if (VOWEL.test(c)) out += i === 0 ? c.toUpperCase() : '';
    else out += consonant(word, i);
  }
  return out;
}

function consonant(w: string, i: number): string {
  const next = w[i + 1] ?? '';
  const before = w[i - 1] ?? '';
  const soft = /[eiy]/.test(next);
  switch (w[i]) {
    case 'b':
      return before === 'm' && next === '' ? '' : 'B';
    case 'c':
      if (next === 'h' || (next === 'i' && w[i + 2] === 'a')) return before === 's' && next === 'h' ? 'K' : 'X';
      return soft ? (before === 's' ? '' : 'S') : 'K';
    case 'd':
      return next === 'g' && /[eiy]/.test(w[i + 2] ?? '') ? 'J' : 'T';
    case 'g':
      if (next === 'h' && !VOWEL.test(w[i + 2] ?? 'a')) return '';
      if (next === 'n' && /^(n|ned)$/.test(w.slice(i + 1))) return '';
      if (before === 'd' && soft) return '';
      return soft ? 'J' : 'K';
    case 'h':
      return VOWEL.test(next) && !/[csptg]/.test(before) ? 'H' : '';
    case 'k':
      return before === 'c' ? '' : 'K';
    case 'p':
      return next === 'h' ? 'F' : 'P';
    case 'q':
      return 'K';
    case 's':
      return next === 'h' || (next === 'i' && /[oa]/.test(w[i + 2] ?? '')) ? 'X' : 'S';
    case 't':
      if (next === 'i' && /[oa]/.test(w[i + 2] ?? '')) return 'X';
      if (next === 'h') return '0';
      return next === 'c' && w[i + 2] === 'h' ? '' : 'T';
    case 'v':
      return 'F';
    case 'w':
    case 'y':
      return VOWEL.test(next) ? w[i]!.toUpperCase() : '';
    case 'x':
      return 'KS';
    case 'z':
      return 'S';
    default:
      return w[i]!.toUpperCase();
  }
}
