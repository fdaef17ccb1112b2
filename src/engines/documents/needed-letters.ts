import { DIGIT, GAP, kindOfCharacter, type PatternTree, treeOf, UNDERSCORE } from './pattern-tree.ts';

/**
 * Which runs of three or four letters a text must hold for a pattern to match in it, after Cox, "Regular Expression Matching with a Trigram
 * Index" (2012): of each list, one. Null where the pattern says too little.
 */
export type NeededLetters = readonly (readonly string[])[];

const EDGE = '|';
/** Ways of writing beyond which a stretch of a pattern is told apart no further. */
const MOST_WAYS = 72;
/** Ways of a choice of words; more are seldom written. */
const MOST_WORDS = 300;
/** Lists that are looked at: the most telling. */
const MOST_LISTS = 2;
const [SHORT, LONG] = [3, 4];

interface Told {
  /** All the ways it can be written, where they are few. */
  ways: readonly string[] | null;
  lists: string[][];
}

export function neededLetters(pattern: RegExp): NeededLetters | null {
  const tree = /[uv]/.test(pattern.flags) ? null : treeOf(pattern.source);
  if (!tree) return null;
  const lists = listsOf(tell(tree)).sort((a, b) => chance(a) - chance(b));
  return lists.length > 0 ? lists.slice(0, MOST_LISTS) : null;
}

const listsOf = ({ ways, lists }: Told): string[][] => (ways ? [...lists, ...listOf(ways)] : lists);

function tell(tree: PatternTree): Told {
  if (tree.kind === 'one') return { ways: tree.of, lists: [] };
  if (tree.kind === 'edge') return { ways: [EDGE], lists: [] };
  if (tree.kind === 'nothing') return { ways: [''], lists: [] };
  if (tree.kind === 'all') return tellAll(tree.parts);
  if (tree.kind === 'either') return tellEither(tree.parts.map(tell));
  const { part, least, most } = tree;
  if (least === 0 && most !== 1) return { ways: null, lists: [] };
  const told = tell(part);
  if (least === 0) return { ways: told.ways && ['', ...told.ways], lists: [] };
  return least === 1 && most === 1 ? told : { ways: null, lists: listsOf(told) };
}

/** One after the other: ways are joined as long as they are few; where they are not, what has been joined so far must be there. */
function tellAll(parts: readonly PatternTree[]): Told {
  const lists: string[][] = [];
  let ways: readonly string[] = [''];
  let isWhole = true;
  for (const part of parts) {
    const { ways: next, lists: more } = tell(part);
    lists.push(...more);
    if (next && (ways.length * next.length <= MOST_WAYS || ways.length === 1 || next.length === 1)) {
      ways = ways.length === 1 && ways[0] === '' ? next : ways.flatMap((w) => next.map((n) => w + n));
      continue;
    }
    isWhole = false;
    lists.push(...listOf(ways));
    ways = next ?? [''];
  }
  return isWhole ? { ways, lists } : { ways: null, lists: [...lists, ...listOf(ways)] };
}

function tellEither(parts: readonly Told[]): Told {
  const ways = parts.every((p) => p.ways !== null) ? parts.flatMap((p) => p.ways!) : null;
  if (ways && ways.length <= MOST_WORDS) return { ways, lists: [] };
  const best = parts.map((p) => listsOf(p).sort((a, b) => chance(a) - chance(b))[0]);
  return { ways: null, lists: best.some((b) => b === undefined) ? [] : [best.flatMap((b) => b!)] };
}

/** None where one of the ways is too short to tell anything. */
function listOf(ways: readonly string[]): string[][] {
  const list = new Set<string>();
  for (const way of ways) {
    const run = rarest(way);
    if (run === null) return [];
    list.add(run);
  }
  return [[...list]];
}

/** The run of a way that is least often met by chance. */
function rarest(way: string): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const piece of settled(way)) {
    const length = Math.min(LONG, piece.length);
    if (length < SHORT) continue;
    for (let i = 0; i + length <= piece.length; i++) {
      const run = piece.slice(i, i + length);
      const often = chanceOf(run);
      if (often < least) [best, least] = [run, often];
    }
  }
  return best;
}

/** The edge of a word is a gap where a word stands on one side and nothing is said of the other; between two letters it cannot be. */
function settled(way: string): string[] {
  if (!way.includes(EDGE)) return [way];
  const pieces = way.split(/\|+/);
  return pieces.map((piece, i) => {
    if (piece === '') return '';
    const [before, after] = [pieces[i - 1], pieces[i + 1]];
    const isLed = before !== undefined && piece[0] !== GAP && (before === '' || before.endsWith(GAP));
    const isEnded = after !== undefined && !piece.endsWith(GAP) && (after === '' || after.startsWith(GAP));
    return `${isLed ? GAP : ''}${piece}${isEnded ? GAP : ''}`;
  });
}

/** Letters of English from the most frequent, the gap between words before all. */
const BY_FREQUENCY = `${GAP}etaoinshrdlcumwfgypbvk${DIGIT}jxqz${UNDERSCORE}`;
const FREQUENT = 0.16;
const FALL = 0.87;
const chanceOfLetter = new Map(BY_FREQUENCY.split('').map((c, i) => [c, FREQUENT * FALL ** i]));
const chanceOf = (run: string): number => {
  let often = 1;
  for (let i = 0; i < run.length; i++) often *= chanceOfLetter.get(run[i]!)!;
  return often;
};
const chance = (list: readonly string[]): number => list.reduce((sum, run) => sum + chanceOf(run), 0);

const ALPHABET = `${GAP}abcdefghijklmnopqrstuvwxyz${DIGIT}${UNDERSCORE}`;
const BITS = 5;
/** By the code of a character, the number of what it counts as. Above ASCII nothing is part of a word, as for `\w`. */
const NUMBER = Uint8Array.from({ length: 128 }, (_, code) =>
  ALPHABET.indexOf(kindOfCharacter(String.fromCharCode(code))),
);
const SHORT_RUNS = (1 << (SHORT * BITS)) - 1;
const LONG_RUNS = (1 << (LONG * BITS)) - 1;
/** Places for runs of four: fewer than there are runs, so that they stay near at hand; two runs of one place are taken for one. */
const PLACE_BITS = 15;
const placeOf = (run: number): number => Math.imul(run, 0x9e3779b1) >>> (32 - PLACE_BITS);

/** Which lists a text fulfils: the first number says of how many lists that was asked, then a bit a list. */
export type Letters = Int32Array;

/** Which of many patterns may match in a text, told in one pass over its letters. */
export class LetterSieve {
  /** By run, the first of the lists that hold it; 0 is none. Then, by entry, the list and the next entry. */
  private readonly short = new Int32Array(SHORT_RUNS + 1);
  private readonly long = new Int32Array(1 << PLACE_BITS);
  private readonly list: number[] = [0];
  private readonly next: number[] = [0];
  private lists = 0;

  /** The numbers of the pattern's lists. */
  add(needed: NeededLetters): Int32Array {
    return Int32Array.from(needed, (runs) => {
      const list = this.lists++;
      for (const run of runs) this.enter(run, list);
      return list;
    });
  }

  private enter(run: string, list: number): void {
    let n = 0;
    for (const c of run) n = (n << BITS) | ALPHABET.indexOf(c);
    const [heads, at] = run.length === SHORT ? [this.short, n] : [this.long, placeOf(n)];
    this.next.push(heads[at]!);
    heads[at] = this.list.push(list) - 1;
  }

  look(text: string): Letters {
    const { short, long, list, next } = this;
    const letters = new Int32Array(2 + (this.lists >> 5));
    letters[0] = this.lists;
    // A gap before the first letter and one after the last.
    let run = 0;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 32;
      run = ((run << BITS) | (code < 128 ? NUMBER[code]! : 0)) & LONG_RUNS;
      for (let e = short[run & SHORT_RUNS]!; e !== 0; e = next[e]!)
        letters[1 + (list[e]! >> 5)]! |= 1 << (list[e]! & 31);
      for (let e = long[placeOf(run)]!; e !== 0; e = next[e]!) letters[1 + (list[e]! >> 5)]! |= 1 << (list[e]! & 31);
    }
    return letters;
  }
}

/** Whether all these lists are fulfilled, as far as was asked. */
export function fulfil(letters: Letters, lists: Int32Array): boolean {
  const asked = letters[0]!;
  for (let i = 0; i < lists.length; i++) {
    const list = lists[i]!;
    if (list < asked && (letters[1 + (list >> 5)]! & (1 << (list & 31))) === 0) return false;
  }
  return true;
}
