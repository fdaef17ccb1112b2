/**
 * Malformed input of every kind we know, from a seed: what a broken export, a cut transfer or an attacker sends. The same seed gives the
 * same bytes. Each says whether a reader must refuse it, so that a test can check that nothing else was lost.
 */
export interface Malformed {
  kind: string;
  bytes: Buffer;
  /** False: odd, but a report all the same; it must be taken, under `externalId`. */
  refused: boolean;
  externalId: string;
}

/** Numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const between = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

const record = (id: string, more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    externalId: id,
    source: 'bank',
    receivedAt: '2020-03-11T14:05:00Z',
    victim: { age: 81, address: { town: 'Ware', postcode: 'SG12 0AA' } },
    callers: [{ phone: '+442079460000' }],
    lossGbp: 6000,
    narrative: 'A man said he was from the police and sent a taxi for the cash.',
    ...more,
  });
/** The record with its closing brace replaced by more, unescaped. */
const recordWith = (id: string, tail: string): string => `${record(id).slice(0, -1)},${tail}}`;

/** A line that every reader must take. */
export const validLine = (id: string): string => record(id);

const WRONG: readonly [string, readonly unknown[]][] = [
  ['externalId', [5, {}, [], true, null, '', 'x'.repeat(300), 'a\tb']],
  ['source', [5, {}, 'pigeon', null, ['bank']]],
  [
    'receivedAt',
    [5, {}, 'soon', '2020-02-31', '0000-00-00T00:00:00Z', '9999-12-31T00:00:00Z', '11/03/2020', null, '-1', 'P1D'],
  ],
  ['victim', ['Mrs', 5, [], true]],
  ['callers', ['07700 900123', {}, 5, [5], [[]], [{ phone: 5 }], [{ withheld: 'maybe' }], Array(2000).fill({})]],
  ['handedOver', ['cash', [{ kind: {}, valueGbp: 5 }], [{ kind: 'cash', valueGbp: 'much' }], [{ valueGbp: -1 }]]],
  ['lossGbp', [{}, [], 'lots', -1, true, '6000 pounds', '0x10', '1e400', '٣٤', 1e300]],
  ['attemptedGbp', [{}, '--5', '5-', '.', '£']],
  ['narrative', [5, {}, ['text'], true, 'x'.repeat(600_000), 'a\u0000b']],
  ['inProgress', [5, 'perhaps', {}, []]],
  ['collection', ['noon', { at: 'noon' }, { place: 5 }, { courier: 'a man' }, { vehicle: [] }]],
  ['accounts', [{}, [{ sortCode: 112233, accountNumber: '00000000' }], ['11-22-33']]],
  ['impersonated', ['police', [5], [{}], {}]],
  ['kind', [5, {}, []]],
  ['reporter', ['victim', { role: 5 }, { role: ['victim'] }]],
  ['occurredFrom', ['then', 5, '2020-13-01']],
];

const LITERALS = [
  'null',
  'true',
  '17',
  '"text"',
  '[]',
  '[{}]',
  'NaN',
  'undefined',
  '-',
  '{',
  '}',
  '{}',
  '""',
  "{'a':1}",
  '{"a":1,}',
  '{/**/}',
  '\\',
];

type Kind = (random: Random, id: string) => string | Buffer;

/** Lines that must be refused. */
const REFUSED: Readonly<Record<string, Kind>> = {
  'wrong type': (random, id) => {
    const [field, values] = pick(random, WRONG);
    return record(id, { [field]: pick(random, values) });
  },
  'missing field': (random, id) => record(id, { [pick(random, ['externalId', 'source', 'receivedAt'])]: undefined }),
  'cut record': (random, id) => record(id).slice(0, between(random, 1, record(id).length - 1)),
  'bad UTF-8': (random, id) => {
    const bytes = Buffer.from(record(id));
    const at = between(random, 0, bytes.length);
    const bad = pick(random, [
      [0xff],
      [0xc3, 0x28],
      [0xed, 0xa0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xc0, 0xaf],
      [0x93, 0x94],
    ]);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(bad), bytes.subarray(at)]);
  },
  'NUL byte': (random, id) => {
    const text = record(id);
    const at = between(random, 0, text.length);
    return `${text.slice(0, at)}\u0000${text.slice(at)}`;
  },
  'UTF-16': (_random, id) => Buffer.from(`\ufeff${record(id)}`, 'utf16le'),
  'deep nesting': (random, id) => {
    const depth = pick(random, [40, 1_000, 100_000]);
    const [open, close] = pick(random, [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const);
    const end = pick(random, [true, false]) ? `1${close.repeat(depth)}` : '';
    return pick(random, [true, false])
      ? recordWith(id, `"deep":${open.repeat(depth)}${end}`)
      : open.repeat(depth) + end;
  },
  'wide bomb': (random) => `[${'[],'.repeat(between(random, 1, 50_000))}[]]`,
  'gigantic number': (random, id) =>
    recordWith(
      id,
      `"${pick(random, ['lossGbp', 'attemptedGbp'])}":${pick(random, ['1e999', '9'.repeat(5_000), '-1e400', '1e308'])}`,
    ),
  'random bytes': (random) => {
    const bytes = Buffer.from(Array.from({ length: between(random, 1, 300) }, () => between(random, 0, 255)));
    for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10 || bytes[i] === 13) bytes[i] = 65;
    bytes[0] = 0xff;
    return bytes;
  },
  'two records on a line': (_random, id) => record(id) + record(id),
  'not a record': (random) => pick(random, LITERALS),
  formula: (random) => pick(random, ["=cmd|'/c calc'!A1", '+1+1', '@SUM(A1)', '-2+3']),
  'control character in the reference': (random) =>
    record(`a${pick(random, ['\u001b[2J', '\n', '\r', '\u009b', '\u0007'])}`),
  HTML: () => '<!doctype html><script>alert(1)</script>',
};

/** Odd lines that are reports all the same. */
const TAKEN: Readonly<Record<string, Kind>> = {
  'keys of JavaScript': (_random, id) =>
    recordWith(
      id,
      '"__proto__":{"inProgress":true,"lossGbp":1},"constructor":{"prototype":{"a":1}},"toString":1,"hasOwnProperty":2',
    ),
  'repeated keys': (_random, id) => recordWith(id, '"lossGbp":7,"lossGbp":8'),
  'lone surrogates': (_random, id) => recordWith(id, '"narrative":"cut \\ud83d here","\\udc00":"\\ud800\\ud800"'),
  'NUL in an unknown field': (_random, id) => recordWith(id, '"note":"a\\u0000b"'),
  'unknown numbers too large': (_random, id) => recordWith(id, `"a":1e999,"b":${'9'.repeat(400)},"c":-0`),
  'unknown words': (_random, id) =>
    record(id, { kind: 'séance', fraudType: '🙂', impersonated: ['vicar', ''], askedFor: [' '] }),
  'wide unknown field': (random, id) => record(id, { wide: Array(between(random, 1, 20_000)).fill([]) }),
  'nulls and empties': (_random, id) =>
    record(id, { victim: null, callers: [], lossGbp: '', collection: {}, accounts: [{}, null] }),
  'markup and formulas': (_random, id) =>
    record(id, { narrative: `=1+1 <img src=x onerror=alert(1)> '; DROP TABLE reports; --`, victim: { name: '@x' } }),
  'direction marks': (_random, id) => record(id, { narrative: '\u202eevil\u202c \u0007\u001b[31m \u2028\u2029\ufeff' }),
};

/** `count` malformed lines of NDJSON, of every kind in turn. None holds a line break, and none is blank. */
export function malformedLines(count: number, seed: number): Malformed[] {
  const random = seeded(seed);
  const kinds = [
    ...Object.entries(REFUSED).map(([kind, make]) => ({ kind, make, refused: true })),
    ...Object.entries(TAKEN).map(([kind, make]) => ({ kind, make, refused: false })),
  ];
  return Array.from({ length: count }, (_, i) => {
    const { kind, make, refused } = kinds[i % kinds.length]!;
    const externalId = `H${seed}-${i}`;
    return { kind, refused, externalId, bytes: Buffer.from(make(random, externalId)) };
  });
}

export const CSV_HEADER =
  'externalId,source,receivedAt,victim.age,victim.vulnerabilities,callers.0.phone,lossGbp,narrative';
export const validRow = (id: string): string =>
  `${id},bank,2020-03-11T14:05:00Z,81,dementia|isolated,+442079460000,6000,He rang`;

const row = (id: string, cells: Partial<Record<number, string>>): string =>
  validRow(id)
    .split(',')
    .map((cell, i) => cells[i] ?? cell)
    .join(',');

const REFUSED_ROWS: Readonly<Record<string, Kind>> = {
  'ragged row': (random, id) =>
    pick(random, [
      validRow(id)
        .split(',')
        .slice(0, between(random, 1, 7))
        .join(','),
      `${validRow(id)},,x`,
    ]),
  'unclosed quote': (_random, id) => row(id, { 7: '"he said' }),
  'text after a quote': (_random, id) => row(id, { 7: '"he" said' }),
  'wrong type': (random, id) =>
    row(
      id,
      pick(random, [
        { 3: 'old' },
        { 3: '=1+1' },
        { 6: '-5' },
        { 6: '1e5' },
        { 2: 'soon' },
        { 1: 'pigeon' },
        { 0: '' },
        { 4: '[1' },
      ]),
    ),
  'bad UTF-8': (_random, id) => Buffer.concat([Buffer.from(row(id, { 7: 'caf' })), Buffer.from([0xe9])]),
  'NUL byte': (_random, id) => row(id, { 7: 'a\u0000b' }),
  'random bytes': (random, id) => REFUSED['random bytes']!(random, id),
  'a line of JSON': (_random, id) => record(id),
};
const TAKEN_ROWS: Readonly<Record<string, Kind>> = {
  formula: (random, id) => row(id, { 7: pick(random, ["=cmd|'/c calc'!A1", '+1+1', '@SUM(A1)', '-2+3', "'=1+1"]) }),
  'stray quote': (_random, id) => row(id, { 7: 'a 5" pipe' }),
  'empty cells': (_random, id) => row(id, { 3: '', 4: '', 5: '', 6: '', 7: '' }),
  'quoted cells': (_random, id) => row(id, { 6: '"£6,000"', 7: '"he said ""hello"""' }),
};

/** `count` malformed rows of a CSV file under CSV_HEADER. */
export function malformedRows(count: number, seed: number): Malformed[] {
  const random = seeded(seed);
  const kinds = [
    ...Object.entries(REFUSED_ROWS).map(([kind, make]) => ({ kind, make, refused: true })),
    ...Object.entries(TAKEN_ROWS).map(([kind, make]) => ({ kind, make, refused: false })),
  ];
  return Array.from({ length: count }, (_, i) => {
    const { kind, make, refused } = kinds[i % kinds.length]!;
    const externalId = `C${seed}-${i}`;
    return { kind, refused, externalId, bytes: Buffer.from(make(random, externalId)) };
  });
}

/** `count` whole files that hold no report at all, or the ruins of some. */
export function malformedFiles(count: number, seed: number): { name: string; bytes: Buffer }[] {
  const random = seeded(seed);
  const bytes = (n: number): Buffer => Buffer.from(Array.from({ length: n }, () => between(random, 0, 255)));
  const makers: [string, () => string | Buffer][] = [
    ['empty', () => ''],
    ['line ends only', () => '\n\r\n\n'],
    ['byte order mark only', () => '\ufeff'],
    ['header only.csv', () => CSV_HEADER],
    ['header twice.csv', () => `${CSV_HEADER}\n${CSV_HEADER}`],
    ['bad header.csv', () => `externalId,externalId\n1,2\n`],
    ['header of JavaScript.csv', () => `externalId,__proto__.a,constructor.prototype.b,a.0.1.2.9999\n1,2,3,4`],
    ['quotes only.csv', () => '"'.repeat(between(random, 1, 10_000))],
    ['open quote.csv', () => `${CSV_HEADER}\n"${'line of text\n'.repeat(between(random, 1, 5_000))}`],
    ['commas only.csv', () => ','.repeat(between(random, 1, 100_000))],
    ['random', () => bytes(between(random, 1, 20_000))],
    ['random.csv', () => bytes(between(random, 1, 20_000))],
    ['gzip', () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), bytes(2_000)])],
    ['UTF-16', () => Buffer.from(`\ufeff${validLine('u')}\n`.repeat(3), 'utf16le')],
    ['old Mac line ends', () => `${validLine('m')}\r${validLine('n')}`],
    ['an array over many lines.json', () => JSON.stringify([JSON.parse(validLine('j'))], null, 2)],
    ['NULs', () => Buffer.alloc(between(random, 1, 100_000))],
    ['spaces', () => ' '.repeat(between(random, 1, 100_000))],
    ['brackets', () => '['.repeat(1_000_000)],
    ['cut in a character', () => Buffer.from(`${validLine('k')}é`).subarray(0, -1)],
  ];
  return Array.from({ length: count }, (_, i) => {
    const [name, make] = makers[i % makers.length]!;
    return { name: `${i} ${name}`, bytes: Buffer.from(make()) };
  });
}
