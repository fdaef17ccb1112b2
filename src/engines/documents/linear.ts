import { BASE_ONE, BASE_TWO, EMPTY, type Piece, piece } from './pieces.ts';

/** As evaluation/documents/train.ts writes it: a logistic regression a class over named features. */
export interface StoredLinear {
  classes: readonly string[];
  bias: readonly number[];
  /** A line a feature: class number, weight, class number, weight …, a space, its name. Weights in tenths. Lines are read sooner than an object of many names. */
  weights: readonly string[];
}

/** What a model makes of one thing. */
export interface Weighed {
  /** How likely each class is, 0 to 1, each by itself, in the order of the classes. */
  odds: Float64Array;
  /** The names of all features, where they are kept: to learn from. */
  names: ReadonlySet<string>;
}

const TENTHS = 10;
const [SPACE, MINUS, ZERO] = [0x20, 0x2d, 0x30];
const NONE: ReadonlySet<string> = new Set();
/** What stands at a place of the table: a name's first number, and where the rest is told; nowhere is nought. */
const PLACE = 2;
/** The rest: the name's second number, what it was last seen of, how many numbers follow; then class and weight by turns. */
const [LAST, COUNT, WEIGHTS] = [1, 2, 3];
const LEAST_PLACES = 256;

/**
 * A model made ready. A feature's name is never put together: the numbers of its pieces are joined and looked up. Tell it the features of one
 * thing (`see`, each counts once), then `take` what it makes of them.
 */
export class Linear<C extends string> {
  readonly classes: readonly C[];
  private readonly bias: readonly number[];
  private readonly table: Int32Array;
  private rest: Int32Array;
  private readonly shift: number;
  private readonly sums: Int32Array;
  private thing = 1;
  private size = 0;
  private readonly unknown = new UnknownNames();
  private names: Set<string> | null;

  constructor(stored: StoredLinear, isToLearnFrom: boolean) {
    const { weights } = stored;
    this.classes = stored.classes as readonly C[];
    this.bias = stored.bias;
    this.names = isToLearnFrom ? new Set() : null;
    let places = LEAST_PLACES;
    while (places < 2 * weights.length) places *= 2;
    this.shift = 32 - Math.log2(places);
    this.table = new Int32Array(places * PLACE);
    this.sums = new Int32Array(this.classes.length);
    this.rest = new Int32Array(weights.reduce((sum, line) => sum + WEIGHTS + (line.length >> 1), 1));
    let end = 1;
    for (const line of weights) end = this.enter(line, end);
    this.rest = this.rest.slice(0, end);
  }

  /** Reads a line into the tables; gives where the next goes. */
  private enter(line: string, where: number): number {
    const { table, rest } = this;
    let end = where + WEIGHTS;
    let at = 0;
    for (let c = 0; c !== SPACE; ) {
      const isMinus = line.charCodeAt(at) === MINUS;
      if (isMinus) at++;
      let n = 0;
      for (c = line.charCodeAt(at++); c >= ZERO; c = line.charCodeAt(at++)) n = 10 * n + c - ZERO;
      rest[end++] = isMinus ? -n : n;
    }
    let [one, two] = [0, 0];
    for (; at < line.length; at++) {
      const code = line.charCodeAt(at);
      one = (Math.imul(one, BASE_ONE) + code) | 0;
      two = (Math.imul(two, BASE_TWO) + code) | 0;
    }
    let place = this.firstPlace(one, two);
    while (table[place + 1] !== 0) place = this.nextPlace(place);
    table[place] = one;
    table[place + 1] = where;
    rest[where] = two;
    rest[where + COUNT] = end - where - WEIGHTS;
    return end;
  }

  /** A feature whose name is these pieces, one after the other. */
  see(a: Piece, b: Piece = EMPTY, c: Piece = EMPTY, d: Piece = EMPTY, e: Piece = EMPTY): void {
    let { one, two } = a;
    if (b !== EMPTY) {
      one = (Math.imul(one, b.shiftOne) + b.one) | 0;
      two = (Math.imul(two, b.shiftTwo) + b.two) | 0;
      if (c !== EMPTY) {
        one = (Math.imul(one, c.shiftOne) + c.one) | 0;
        two = (Math.imul(two, c.shiftTwo) + c.two) | 0;
        if (d !== EMPTY) {
          one = (Math.imul((Math.imul(one, d.shiftOne) + d.one) | 0, e.shiftOne) + e.one) | 0;
          two = (Math.imul((Math.imul(two, d.shiftTwo) + d.two) | 0, e.shiftTwo) + e.two) | 0;
        }
      }
    }
    this.count(one, two);
    this.names?.add(a.text + b.text + c.text + d.text + e.text);
  }

  seeName(name: string): void {
    this.see(piece(name));
  }

  take(): Weighed {
    const { sums, bias, classes } = this;
    const scale = 1 / (TENTHS * Math.sqrt(this.size || 1));
    const odds = new Float64Array(classes.length);
    for (let c = 0; c < odds.length; c++) odds[c] = 1 / (1 + Math.exp(-(sums[c]! * scale + bias[c]!)));
    const names = this.names ?? NONE;
    if (this.names) this.names = new Set();
    sums.fill(0);
    this.size = 0;
    this.thing++;
    this.unknown.clear();
    return { odds, names };
  }

  private count(one: number, two: number): void {
    const { table, rest, sums } = this;
    let at = this.firstPlace(one, two);
    let where = table[at + 1]!;
    while (where !== 0 && (table[at] !== one || rest[where] !== two)) {
      at = this.nextPlace(at);
      where = table[at + 1]!;
    }
    if (where === 0) {
      // A name the model does not know counts as well: the more there is to a thing, the less each feature says.
      if (this.unknown.isNew(one, two)) this.size++;
      return;
    }
    if (rest[where + LAST] === this.thing) return;
    rest[where + LAST] = this.thing;
    this.size++;
    const end = where + WEIGHTS + rest[where + COUNT]!;
    for (let i = where + WEIGHTS; i < end; i += 2) sums[rest[i]!]! += rest[i + 1]!;
  }

  private firstPlace(one: number, two: number): number {
    return (Math.imul(one ^ (two >>> 15), MIX) >>> this.shift) * PLACE;
  }

  private nextPlace(at: number): number {
    return at + PLACE === this.table.length ? 0 : at + PLACE;
  }
}

const MIX = 0x9e3779b1;

/** Numbers of a name here: its own two, and the round in which it was seen. */
const NAME = 3;

/** The names of one thing that the model does not know, each once. */
class UnknownNames {
  private table = new Int32Array(512 * NAME);
  private shift = 32 - 9;
  private count = 0;
  private round = 1;

  clear(): void {
    this.round++;
    this.count = 0;
  }

  isNew(one: number, two: number): boolean {
    if (this.count * 2 * NAME >= this.table.length) this.grow();
    const { table, round } = this;
    let at = (Math.imul(one ^ (two >>> 15), MIX) >>> this.shift) * NAME;
    while (table[at + 2] === round) {
      if (table[at] === one && table[at + 1] === two) return false;
      at += NAME;
      if (at === table.length) at = 0;
    }
    table[at] = one;
    table[at + 1] = two;
    table[at + 2] = round;
    this.count++;
    return true;
  }

  private grow(): void {
    const { table, round } = this;
    this.table = new Int32Array(table.length * 2);
    this.shift--;
    this.count = 0;
    for (let at = 0; at < table.length; at += NAME) {
      if (table[at + 2] === round) this.isNew(table[at]!, table[at + 1]!);
    }
  }
}

export const loadLinear = <C extends string>(stored: StoredLinear, isToLearnFrom = false): Linear<C> =>
  new Linear<C>(stored, isToLearnFrom);

/** The same for features that are told by name. */
export function oddsOf(model: Linear<string>, names: ReadonlySet<string>): Float64Array {
  for (const name of names) model.seeName(name);
  return model.take().odds;
}
