/**
 * Which pieces of plain text must a pattern's match hold? A story is gone through once for all pieces of all patterns, and only patterns of which
 * a piece stands in it are tried. Most signs of most types of fraud are not in most stories, so that it saves the greater part of the time of
 * reading a type, and it changes no answer: where a pattern's need cannot be told, the pattern is always tried.
 */

/** Shorter pieces are in every story; more alternatives than this are not worth looking for. */
const SHORTEST = 3;
const MOST = 60;
/** Ways in which one run of characters may be written before it is cut. */
const MOST_WRITINGS = 12;

/** One of these must stand in any text that the pattern matches; null where that cannot be told. */
export function neededBy({ source, flags }: RegExp): readonly string[] | null {
  if (flags !== '') return null;
  const parser = new Parser(source);
  const needed = parser.alternatives();
  return needed && parser.done && needed.every((piece) => piece.length >= SHORTEST) ? needed : null;
}

/** Reads just so much of the language of patterns as tells what must be there; whatever it does not know needs nothing. */
class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#at === this.#source.length;
  }

  /** One of the pieces is in any match: those of each alternative together. */
  alternatives(): string[] | null {
    const all: string[] = [];
    let known = true;
    for (;;) {
      const needed = this.#sequence();
      if (needed) all.push(...needed);
      else known = false;
      if (this.#source[this.#at] !== '|') break;
      this.#at++;
    }
    return known && all.length <= MOST ? all : null;
  }

  /** The best of what a sequence needs: its longest run of characters, or what one of its groups needs. */
  #sequence(): string[] | null {
    let best: string[] | null = null;
    let run = [''];
    const offer = (pieces: string[] | null): void => {
      if (pieces && worth(pieces) > worth(best)) best = pieces;
    };
    const cut = (): void => {
      offer(run);
      run = [''];
    };
    while (!this.done && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const atom = this.#atom();
      const least = this.#least();
      if (atom.kind === 'nothing') continue;
      const longer = atom.kind === 'sign' ? run.flatMap((r) => atom.signs.map((s) => r + s)) : [];
      if (atom.kind !== 'sign' || least === 0 || longer.length > MOST_WRITINGS) {
        cut();
        if (atom.kind === 'group' && least > 0) offer(atom.needed);
        continue;
      }
      run = longer;
      if (this.#repeated) cut();
    }
    cut();
    return best;
  }

  #repeated = false;

  /** The least number of times of the quantifier that stands here: 1 where there is none. */
  #least(): number {
    const rest = this.#source.slice(this.#at, this.#at + 12);
    const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(rest);
    this.#repeated = found !== null;
    if (!found) return 1;
    this.#at += found[0].length;
    return found[1] === undefined ? (found[0][0] === '+' ? 1 : 0) : Number(found[1]);
  }

  #atom(): Atom {
    const c = this.#source[this.#at++]!;
    if (c === '\\') return escaped(this.#source[this.#at++]!);
    if (c === '[') return this.#charClass();
    if (c === '(') return this.#group();
    if (c === '^' || c === '$') return NOTHING;
    if (c === '.') return UNKNOWN;
    return { kind: 'sign', signs: [c] };
  }

  /** A few plain signs are as many writings; ranges and the rest are not known. */
  #charClass(): Atom {
    const from = this.#at;
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    const inside = this.#source.slice(from, this.#at++);
    return /^[a-z '’]{1,4}$/.test(inside) ? { kind: 'sign', signs: [...inside] } : UNKNOWN;
  }

  #group(): Atom {
    const look = /^\?<?[=!]/.exec(this.#source.slice(this.#at, this.#at + 3));
    const opening = /^\?(?::|<?[=!])/.exec(this.#source.slice(this.#at, this.#at + 3));
    this.#at += opening?.[0].length ?? 0;
    const needed = this.alternatives();
    this.#at++;
    return look ? NOTHING : { kind: 'group', needed };
  }
}

type Atom =
  | { kind: 'sign'; signs: string[] }
  | { kind: 'group'; needed: string[] | null }
  | { kind: 'nothing' }
  | { kind: 'unknown' };
const NOTHING: Atom = { kind: 'nothing' };
const UNKNOWN: Atom = { kind: 'unknown' };

function escaped(c: string): Atom {
  if (c === 'b' || c === 'B') return NOTHING;
  return /[a-z0-9]/i.test(c) ? UNKNOWN : { kind: 'sign', signs: [c] };
}

/** Long pieces are rare; among pieces as long, fewer are. */
function worth(pieces: readonly string[] | null): number {
  if (!pieces || pieces.length === 0) return 0;
  const shortest = Math.min(...pieces.map((p) => p.length));
  return shortest < SHORTEST ? shortest / 10 : Math.min(shortest, 8) - pieces.length / MOST;
}

const ALPHABET = " abcdefghijklmnopqrstuvwxyz0123456789'’£-./";
/** Other signs part words. */
const OTHER = ALPHABET.length;
const WIDTH = OTHER + 1;
const CODES = new Uint8Array(65_536).fill(OTHER);
for (let i = 0; i < ALPHABET.length; i++) CODES[ALPHABET.charCodeAt(i)] = i;

/** Finds all of many pieces in one pass over a text (Aho and Corasick 1975). */
export class PieceFinder {
  readonly #next: Int32Array;
  /** The pieces that end at a state: from `#from[state]` on in `#ending`. */
  readonly #from: Int32Array;
  readonly #ending: Int32Array;
  readonly #seenAt: Int32Array;
  #texts = 0;

  /** Pieces with a sign that is not in the alphabet are refused: ask `finds` first. */
  constructor(pieces: readonly string[]) {
    const size = pieces.reduce((sum, p) => sum + p.length, 1);
    const next = new Int32Array(size * WIDTH).fill(-1);
    const own: number[][] = [[]];
    pieces.forEach((piece, number) => {
      let state = 0;
      for (const c of piece) {
        const edge = state * WIDTH + CODES[c.charCodeAt(0)]!;
        if (next[edge] === -1) next[edge] = own.push([]) - 1;
        state = next[edge]!;
      }
      own[state]!.push(number);
    });
    follow(next, own);
    this.#next = next;
    this.#from = new Int32Array(own.length + 1);
    own.forEach((list, state) => {
      this.#from[state + 1] = this.#from[state]! + list.length;
    });
    this.#ending = Int32Array.from(own.flat());
    this.#seenAt = new Int32Array(pieces.length);
  }

  static finds(piece: string): boolean {
    return [...piece].every((c) => ALPHABET.includes(c));
  }

  /** Goes through a text; what it held is known until the next. */
  read(text: string): void {
    this.#texts++;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      state = this.#next[state * WIDTH + CODES[text.charCodeAt(i)]!]!;
      for (let e = this.#from[state]!; e < this.#from[state + 1]!; e++) this.#seenAt[this.#ending[e]!] = this.#texts;
    }
  }

  /** Did it hold one of these? */
  heldAny(pieces: Int32Array): boolean {
    for (let i = 0; i < pieces.length; i++) if (this.#seenAt[pieces[i]!] === this.#texts) return true;
    return false;
  }
}

/** Where to go on from each state at a sign that it does not know: from the longest ending of it that is a beginning. */
function follow(next: Int32Array, own: number[][]): void {
  const fail = new Int32Array(own.length);
  const queue: number[] = [];
  for (let c = 0; c < WIDTH; c++) {
    const to = next[c]!;
    if (to > 0) queue.push(to);
    else next[c] = 0;
  }
  for (const state of queue) {
    for (let c = 0; c < WIDTH; c++) {
      const edge = state * WIDTH + c;
      const otherwise = next[fail[state]! * WIDTH + c]!;
      const to = next[edge]!;
      if (to === -1) {
        next[edge] = otherwise;
        continue;
      }
      fail[to] = otherwise;
      own[to]!.push(...own[otherwise]!);
      queue.push(to);
    }
  }
}
