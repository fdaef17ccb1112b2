/**
 * The distinct values of a column, numbered from 1 (0 is "empty"). Rows hold numbers, so that equality is one comparison and everything
 * that depends on a value alone (its letters, its date, its first four characters) is worked out once per distinct value.
 * All arrays lie in shared memory: worker threads read them without copying.
 */
export interface ValueTable {
  /** How many distinct values; ids run from 1 to `size`. */
  size: number;
  /** UTF-16 code units of all values, one after another. */
  chars: Uint16Array;
  /** Value v is `chars[starts[v] .. starts[v + 1])`; length size + 2. */
  starts: Uint32Array;
  /** Which characters occur in each value: one bit for each of 32 classes … */
  masks: Int32Array;
  /** … which of them at least twice … */
  twice: Int32Array;
  /** … and how many characters these two do not count. */
  further: Uint16Array;
}

export const shared = {
  int32: (n: number): Int32Array => new Int32Array(new SharedArrayBuffer(n * 4)),
  uint32: (n: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(n * 4)),
  uint16: (n: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(n * 2)),
  uint8: (n: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(n)),
  float64: (n: number): Float64Array => new Float64Array(new SharedArrayBuffer(n * 8)),
};

/** The class of a character in a mask: letters have a bit each without regard to case; figures share those of ten letters; the rest one. */
export function maskBit(c: number): number {
  const lower = c | 32;
  if (lower >= 97 && lower <= 122) return 1 << (lower - 97);
  if (c >= 48 && c <= 57) return 1 << (c - 48);
  return 1 << 31;
}

/**
 * The most characters that two values can have in common, whatever their order: a bound, never less than the truth. Two values of one
 * table, or of two.
 */
export function mostInCommon(table: ValueTable, a: number, other: ValueTable, b: number): number {
  const further = table.further[a]!;
  const otherFurther = other.further[b]!;
  return (
    bitCount(table.masks[a]! & other.masks[b]!) +
    bitCount(table.twice[a]! & other.twice[b]!) +
    (further < otherFurther ? further : otherFurther)
  );
}

export function bitCount(x: number): number {
  let v = x - ((x >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Texts up to this are put together letter by letter, five times as fast as by a list of arguments. */
const SHORT = 32;

export function valueText(table: ValueTable, id: number): string {
  if (id === 0) return '';
  const { chars, starts } = table;
  const from = starts[id]!;
  const to = starts[id + 1]!;
  let text = '';
  if (to - from <= SHORT) {
    for (let at = from; at < to; at++) text += String.fromCharCode(chars[at]!);
    return text;
  }
  // In slices: the argument list of a call has a limit.
  for (let at = from; at < to; at += 4096) text += String.fromCharCode(...chars.subarray(at, Math.min(to, at + 4096)));
  return text;
}

/** A table of the values given, in their order: value i gets id i + 1. */
export function tableOf(values: readonly string[]): ValueTable {
  let total = 0;
  for (const v of values) total += v.length;
  const chars = shared.uint16(total);
  const starts = shared.uint32(values.length + 2);
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i]!;
    starts[i + 1] = at;
    for (let k = 0; k < v.length; k++) chars[at++] = v.charCodeAt(k);
  }
  starts[values.length + 1] = at;
  return { size: values.length, chars, starts, ...masksOf(chars, starts, values.length) };
}

/** What `mostInCommon` needs of each value. */
export function masksOf(
  chars: Uint16Array,
  starts: Uint32Array,
  size: number,
): Pick<ValueTable, 'masks' | 'twice' | 'further'> {
  const made = { masks: shared.int32(size + 1), twice: shared.int32(size + 1), further: shared.uint16(size + 1) };
  for (let v = 1; v <= size; v++) maskValue(made, v, chars, starts[v]!, starts[v + 1]!);
  return made;
}

export function maskValue(
  into: Pick<ValueTable, 'masks' | 'twice' | 'further'>,
  v: number,
  chars: Uint16Array,
  from: number,
  to: number,
): void {
  let once = 0;
  let twice = 0;
  let further = 0;
  for (let k = from; k < to; k++) {
    const bit = maskBit(chars[k]!);
    if ((once & bit) === 0) once |= bit;
    else if ((twice & bit) === 0) twice |= bit;
    else further++;
  }
  into.masks[v] = once;
  into.twice[v] = twice;
  into.further[v] = Math.min(65535, further);
}
