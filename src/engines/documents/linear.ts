import { EMPTY, type Piece, piece } from './pieces.ts';

/** As evaluation/documents/train.ts writes it: a logistic regression a class over named features. */
export interface StoredLinear {
  classes: readonly string[];
  bias: readonly number[];
  /** Feature → class number, weight, class number, weight … Weights in tenths. */
  weights: Readonly<Record<string, readonly number[]>>;
}

/** What a model makes of one thing. */
export interface Weighed {
  /** How likely each class is, 0 to 1, each by itself, in the order of the classes. */
  odds: Float64Array;
  /** The names of all features, where they are kept: to learn from. */
  names: ReadonlySet<string>;
}

const TENTHS = 10;
const NONE: ReadonlySet<string> = new Set();
/** Numbers of a place in the tables: two of the name's, one of the feature's. */
const PLACE = 3;
const LEAST_PLACES = 256;

/**
 * A model made ready. A feature's name is never put together: the numbers of its pieces are joined and looked up. Tell it the features of one
 * thing (`see`, each counts once), then `take` what it makes of them.
 */
export class Linear<C extends string> {
  readonly classes: readonly C[];
  private readonly bias: readonly number[];
  /** By place: the two numbers of a name, and one more than the number of the feature; nought is no feature. */
  private readonly table: Int32Array;
  private readonly shift: number;
  /** Where the weights of a feature begin; then class and weight by turns. */
  private readonly starts: Int32Array;
  private readonly weights: Int32Array;
  /** By feature, the last thing it was seen of. */
  private readonly last: Int32Array;
  private readonly sums: Int32Array;
  private thing = 1;
  private size = 0;
  private readonly unknown = new UnknownNames();
  private names: Set<string> | null;

  constructor(stored: StoredLinear, isToLearnFrom: boolean) {
    const entries = Object.entries(stored.weights);
    this.classes = stored.classes as readonly C[];
    this.bias = stored.bias;
    this.names = isToLearnFrom ? new Set() : null;
    let places = LEAST_PLACES;
    while (places < 2 * entries.length) places *= 2;
    this.shift = 32 - Math.log2(places);
    this.table = new Int32Array(places * PLACE);
    this.starts = new Int32Array(entries.length + 1);
    this.weights = Int32Array.from(entries.flatMap(([, weights]) => weights));
    this.last = new Int32Array(entries.length);
    this.sums = new Int32Array(this.classes.length);
    for (const [n, [name, weights]] of entries.entries()) {
      this.starts[n + 1] = this.starts[n]! + weights.length;
      const { one, two } = piece(name);
      const at = this.placeOf(one, two);
      this.table[at] = one;
      this.table[at + 1] = two;
      this.table[at + 2] = n + 1;
    }
  }

  /** A feature whose name is these pieces, one after the other. */
  see(a: Piece, b: Piece = EMPTY, c: Piece = EMPTY, d: Piece = EMPTY, e: Piece = EMPTY): void {
    let one = Math.imul(a.one, b.shiftOne) + b.one;
    let two = Math.imul(a.two, b.shiftTwo) + b.two;
    if (c !== EMPTY) {
      one = Math.imul(one, c.shiftOne) + c.one;
      two = Math.imul(two, c.shiftTwo) + c.two;
      if (d !== EMPTY) {
        one = Math.imul(Math.imul(one, d.shiftOne) + d.one, e.shiftOne) + e.one;
        two = Math.imul(Math.imul(two, d.shiftTwo) + d.two, e.shiftTwo) + e.two;
      }
    }
    this.count(one | 0, two | 0);
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
    const feature = this.table[this.placeOf(one, two) + 2]! - 1;
    if (feature < 0) {
      // A name the model does not know counts as well: the more there is to a thing, the less each feature says.
      if (this.unknown.isNew(one, two)) this.size++;
      return;
    }
    if (this.last[feature] === this.thing) return;
    this.last[feature] = this.thing;
    this.size++;
    const { sums, weights } = this;
    const end = this.starts[feature + 1]!;
    for (let i = this.starts[feature]!; i < end; i += 2) sums[weights[i]!]! += weights[i + 1]!;
  }

  private placeOf(one: number, two: number): number {
    const { table } = this;
    let at = (Math.imul(one ^ (two >>> 15), MIX) >>> this.shift) * PLACE;
    while (table[at + 2] !== 0 && (table[at] !== one || table[at + 1] !== two)) {
      at += PLACE;
      if (at === table.length) at = 0;
    }
    return at;
  }
}

const MIX = 0x9e3779b1;

/** The names of one thing that the model does not know, each once. */
class UnknownNames {
  private table = new Int32Array(512 * PLACE);
  private shift = 32 - 9;
  private count = 0;
  private round = 1;

  clear(): void {
    this.round++;
    this.count = 0;
  }

  isNew(one: number, two: number): boolean {
    if (this.count * 2 * PLACE >= this.table.length) this.grow();
    const { table, round } = this;
    let at = (Math.imul(one ^ (two >>> 15), MIX) >>> this.shift) * PLACE;
    while (table[at + 2] === round) {
      if (table[at] === one && table[at + 1] === two) return false;
      at += PLACE;
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
    for (let at = 0; at < table.length; at += PLACE) {
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
