import { BASE_ONE, BASE_TWO, type Piece, piece } from './pieces.ts';

/** A word as the models read it. */
export interface Word {
  text: string;
  stem: Piece;
  /** What it stands for: "minicab" → TAXI; and what it says of the topic besides. */
  concepts: readonly Piece[];
  topics: readonly Piece[];
}

/** Words of a stretch that are read; bounds the cost of a sentence that never ends. */
export const MOST_WORDS = 70;
/** Words kept at a time; a text of more different ones makes them again. */
const MOST_KEPT = 20_000;
const NO_CONCEPTS: readonly Piece[] = [];

/** Made once from the catalogue's words by concept. */
function indexConcepts(concepts: Readonly<Record<string, string>>): Map<string, Piece[]> {
  const index = new Map<string, Piece[]>();
  for (const [concept, words] of Object.entries(concepts)) {
    const said = piece(concept);
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), said]);
  }
  return index;
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word);

const [POUND, HASH, SPACE, COMMA, STOP, COLON] = [0xa3, 0x23, 0x20, 0x2c, 0x2e, 0x3a];
const [K, M, B, N, I] = [0x6b, 0x6d, 0x62, 0x6e, 0x69];
const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const isLetter = (c: number): boolean => c >= 0x61 && c <= 0x7a;
/** Digits of a sum after the first, and of another figure. */
const [SUM_LENGTH, FIGURE_LENGTH] = [12, 20];
/** Short codes that are dialled, and years, stay what they are. */
const KEPT = /^(?:999|101|161|159|20[12]\d)$/;

/**
 * The words of a text in lower case, apostrophes and hyphens dropped, sums as "£#", other figures as "#". One pass over the letters; each
 * word is made the first time it is met and known by its numbers from then on.
 */
export class Vocabulary {
  private readonly concepts: Map<string, Piece[]>;
  private readonly topics: Map<string, Piece[]>;
  private readonly known = new Map<number, Word & { two: number }>();
  private codes = new Uint16Array(4096);
  private readonly sum: Word;
  private readonly figure: Word;
  /** The word being read: where its letters begin among the codes, whether it is more than a run of them, its numbers. */
  private letters: number[] = [];
  private one = 0;
  private two = 0;

  constructor(concepts: Readonly<Record<string, string>>, topics: Readonly<Record<string, string>>) {
    this.concepts = indexConcepts(concepts);
    this.topics = indexConcepts({ ...concepts, ...topics });
    this.sum = this.make('£#');
    this.figure = this.make('#');
  }

  /** The words between two places, at most so many. */
  wordsOf(text: string, from = 0, to = text.length, most = Infinity): Word[] {
    const end = this.lowered(text, Math.max(0, from), Math.min(to, text.length));
    const { codes } = this;
    const words: Word[] = [];
    for (let i = 0; i < end && words.length < most; ) {
      const c = codes[i]!;
      const length = c === POUND ? this.sumLength(i, end) : isDigit(c) ? this.figureLength(i, end) : 0;
      if (length === 0 || (c !== POUND && this.isKept(i, length))) {
        if (isLetter(c) || isDigit(c) || c === POUND || c === HASH)
          for (let k = 0; k < (length || 1); k++) this.letter(codes[i + k]!);
        else this.end(words);
        i += length || 1;
        continue;
      }
      this.end(words);
      if (words.length < most) words.push(c === POUND ? this.sum : this.figure);
      i += length;
    }
    this.end(words);
    return words.length > most ? words.slice(0, most) : words;
  }

  /** Lower case, without apostrophes and hyphens; whatever is no letter of English, no figure and no sign of a sum is told apart no further. */
  private lowered(text: string, from: number, to: number): number {
    if (this.codes.length < 2 * (to - from)) this.codes = new Uint16Array(4 * (to - from));
    const { codes } = this;
    let n = 0;
    for (let i = from; i < to; i++) {
      const c = text.charCodeAt(i);
      if (c >= 0x41 && c <= 0x5a) codes[n++] = c + SPACE;
      else if (c === 0x27 || c === 0x2d || c === 0x60 || c === 0x2019) continue;
      else if (c < 0x80 || c === POUND) codes[n++] = c;
      else if (c === 0x212a) codes[n++] = K;
      else if (c === 0x130) {
        codes[n++] = I;
        codes[n++] = 1;
      } else codes[n++] = /\s/.test(text[i]!) ? SPACE : 1;
    }
    return n;
  }

  /** "£4,700", "£ 5k", "£2bn": nought where no figure follows. */
  private sumLength(at: number, end: number): number {
    const { codes } = this;
    let i = at + 1;
    if (i < end && (codes[i] === SPACE || (codes[i]! >= 9 && codes[i]! <= 13))) i++;
    if (i >= end || !isDigit(codes[i]!)) return 0;
    const last = Math.min(end, ++i + SUM_LENGTH);
    while (i < last && (isDigit(codes[i]!) || codes[i] === COMMA || codes[i] === STOP)) i++;
    if (i < end && (codes[i] === K || codes[i] === M)) i++;
    else if (i + 1 < end && codes[i] === B && codes[i + 1] === N) i += 2;
    return i - at;
  }

  private figureLength(at: number, end: number): number {
    const { codes } = this;
    const last = Math.min(end, at + 1 + FIGURE_LENGTH);
    let i = at + 1;
    while (i < last && (isDigit(codes[i]!) || codes[i] === COMMA || codes[i] === STOP || codes[i] === COLON)) i++;
    return i - at;
  }

  private isKept(at: number, length: number): boolean {
    return (length === 3 || length === 4) && KEPT.test(String.fromCharCode(...this.codes.subarray(at, at + length)));
  }

  private letter(code: number): void {
    this.letters.push(code);
    this.one = (Math.imul(this.one, BASE_ONE) + code) | 0;
    this.two = (Math.imul(this.two, BASE_TWO) + code) | 0;
  }

  private end(words: Word[]): void {
    if (this.letters.length === 0) return;
    words.push(this.word());
    this.letters.length = 0;
    this.one = 0;
    this.two = 0;
  }

  private word(): Word {
    const known = this.known.get(this.one);
    if (known && known.two === this.two && known.text.length === this.letters.length) return known;
    let text = '';
    for (const code of this.letters) text += String.fromCharCode(code);
    const made = { ...this.make(text), two: this.two };
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(this.one, made);
    return made;
  }

  private make(text: string): Word {
    return {
      text,
      stem: piece(stem(text)),
      concepts: this.concepts.get(text) ?? NO_CONCEPTS,
      topics: this.topics.get(text) ?? NO_CONCEPTS,
    };
  }
}
