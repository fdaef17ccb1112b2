/**
 * The inner loop of the scan as WebAssembly with 128-bit vectors, put together from the instructions below when it is first needed: no
 * compiler and no binary file. Its plain twin is `LaneSweep` in lanes.ts, and a test holds the two to the same answers.
 *
 * For every centre, over its members m in order (sites without cases are passed over):
 *
 *     sums += packed[site of m]            // V vectors of counts, one lane for each window length
 *     if any lane of sums > critical[m]:   // the most cases that stay at or below the level
 *       write m and sums to the list of hits
 *
 * It begins with the centre it is told, and stops after a centre with which the list holds `mostHits` or more. It returns how many hits it
 * wrote; the centre with which to go on stands before the list.
 */
export type LaneWidth = 8 | 16;

/** The little of WebAssembly that is used: this checkout's types are those of Node without a browser's. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
}
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => KernelMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

/** Memory of at least so many bytes. */
export const kernelMemory = (bytes: number): KernelMemory =>
  new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) + 1 });
const PAGE = 65_536;

/** Byte offsets of the tables in the memory, the centre to begin with, how many there are, and how many hits are enough. */
export type KernelCall = (
  starts: number,
  centre: number,
  centres: number,
  members: number,
  empty: number,
  packed: number,
  critical: number,
  hits: number,
  mostHits: number,
) => number;

/** Bytes before the first hit. */
export const HITS_HEAD = 16;

/** Bytes of one hit: the member, padded to a vector, and the sums. */
export const hitBytes = (vectors: number): number => 16 + 16 * vectors;

const OP = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  localGet: 0x20,
  localSet: 0x21,
  i32Load: 0x28,
  i32Load8: 0x2d,
  i32Store: 0x36,
  i32Const: 0x41,
  i32Eqz: 0x45,
  i32GeS: 0x4e,
  i32Add: 0x6a,
  i32Or: 0x72,
  i32Mul: 0x6c,
  vector: 0xfd,
} as const;
const VECTOR = {
  load: 0x00,
  store: 0x0b,
  const: 0x0c,
  or: 0x50,
  anyTrue: 0x53,
  add: { 8: 0x6e, 16: 0x8e },
  greater: { 8: 0x27, 16: 0x31 },
} as const;
const VOID = 0x40;
const I32 = 0x7f;
const V128 = 0x7b;

/** Unsigned LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = [];
  let left = value >>> 0;
  do {
    const low = left & 0x7f;
    left >>>= 7;
    bytes.push(left === 0 ? low : low | 0x80);
  } while (left !== 0);
  return bytes;
}

/** Signed LEB128 of small numbers. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (;;) {
    const low = left & 0x7f;
    left >>= 7;
    if ((left === 0 && (low & 0x40) === 0) || (left === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

const get = (local: number): number[] => [OP.localGet, ...leb(local)];
const set = (local: number): number[] => [OP.localSet, ...leb(local)];
const constant = (value: number): number[] => [OP.i32Const, ...signed(value)];
const plus = (a: number[], b: number[]): number[] => [...a, ...b, OP.i32Add];
const times = (a: number[], by: number): number[] => [...a, ...constant(by), OP.i32Mul];
const load = (address: number[]): number[] => [...address, OP.i32Load, 2, 0];
const vectorOp = (code: number): number[] => [OP.vector, ...leb(code)];
const loadVector = (address: number[], offset: number): number[] => [
  ...address,
  ...vectorOp(VECTOR.load),
  4,
  ...leb(offset),
];

// Parameters, in the order of KernelCall, and the locals after them.
const [STARTS, CENTRE, CENTRES, MEMBERS, EMPTY, PACKED, CRITICAL, HITS, MOST] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const [M, END, SITE, COUNT, ADDRESS] = [9, 10, 11, 12, 13];
const sum = (v: number): number => 14 + v;

function body(vectors: number, width: LaneWidth): number[] {
  const all = Array.from({ length: vectors }, (_, v) => v);
  const bytes = 16 * vectors;
  const clear = all.flatMap((v) => [...vectorOp(VECTOR.const), ...new Array<number>(16).fill(0), ...set(sum(v))]);
  const addRow = [
    ...plus(get(PACKED!), times(get(SITE!), bytes)),
    ...set(ADDRESS!),
    ...all.flatMap((v) => [
      ...get(sum(v)),
      ...loadVector(get(ADDRESS!), 16 * v),
      ...vectorOp(VECTOR.add[width]),
      ...set(sum(v)),
    ]),
  ];
  const compare = [
    ...plus(get(CRITICAL!), times(get(M!), bytes)),
    ...set(ADDRESS!),
    ...all.flatMap((v) => [
      ...get(sum(v)),
      ...loadVector(get(ADDRESS!), 16 * v),
      ...vectorOp(VECTOR.greater[width]),
      ...(v > 0 ? vectorOp(VECTOR.or) : []),
    ]),
    ...vectorOp(VECTOR.anyTrue),
  ];
  const note = [
    ...plus(plus(get(HITS!), constant(HITS_HEAD)), times(get(COUNT!), hitBytes(vectors))),
    ...set(ADDRESS!),
    ...[...get(ADDRESS!), ...get(M!), OP.i32Store, 2, 0],
    ...all.flatMap((v) => [...get(ADDRESS!), ...get(sum(v)), ...vectorOp(VECTOR.store), 4, ...leb(16 + 16 * v)]),
    ...plus(get(COUNT!), constant(1)),
    ...set(COUNT!),
  ];
  const member = [
    ...load(plus(get(MEMBERS!), times(get(M!), 4))),
    ...set(SITE!),
    ...[...plus(get(EMPTY!), get(SITE!)), OP.i32Load8, 0, 0, OP.i32Eqz, OP.if, VOID],
    ...addRow,
    ...[...compare, OP.if, VOID, ...note, OP.end],
    OP.end,
    ...plus(get(M!), constant(1)),
    ...set(M!),
  ];
  const centre = [
    ...load(plus(get(STARTS!), times(get(CENTRE!), 4))),
    ...set(M!),
    ...load(plus(get(STARTS!), times(plus(get(CENTRE!), constant(1)), 4))),
    ...set(END!),
    ...clear,
    ...repeatUntil([...get(M!), ...get(END!), OP.i32GeS], member),
    ...plus(get(CENTRE!), constant(1)),
    ...set(CENTRE!),
  ];
  const done = [...get(CENTRE!), ...get(CENTRES!), OP.i32GeS, ...get(COUNT!), ...get(MOST!), OP.i32GeS, OP.i32Or];
  const goOn = [...get(HITS!), ...get(CENTRE!), OP.i32Store, 2, 0];
  return [...repeatUntil(done, centre), ...goOn, ...get(COUNT!), OP.end];
}

const repeatUntil = (done: number[], steps: number[]): number[] => [
  ...[OP.block, VOID, OP.loop, VOID, ...done, OP.brIf, 1],
  ...steps,
  ...[OP.br, 0, OP.end, OP.end],
];

const section = (id: number, content: number[]): number[] => [id, ...leb(content.length), ...content];
const text = (words: string): number[] => [...leb(words.length), ...Buffer.from(words)];

function moduleBytes(vectors: number, width: LaneWidth): Uint8Array<ArrayBuffer> {
  const locals = [2, ...leb(5), I32, ...leb(vectors), V128];
  const code = [...locals, ...body(vectors, width)];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 9, ...new Array<number>(9).fill(I32), 1, I32]),
    ...section(2, [1, ...text('env'), ...text('memory'), 0x02, 0x00, ...leb(1)]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('sweep'), 0x00, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

/** The kernel for so many vectors a row, working in this memory. */
export function vectorKernel(vectors: number, width: LaneWidth, memory: KernelMemory): KernelCall {
  const module = new WebAssembly.Module(moduleBytes(vectors, width));
  return new WebAssembly.Instance(module, { env: { memory } }).exports.sweep as KernelCall;
}
