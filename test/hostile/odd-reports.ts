import fc from 'fast-check';
import {
  ASKED_FOR,
  FRAUD_TYPES,
  HANDED_OVER,
  IMPERSONATED,
  REPORT_KINDS,
  REPORTER_ROLES,
  SOURCES,
  VULNERABILITIES,
} from '#core/report.ts';

/** Text with the marks that readers of text trip over. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }).map((s) => s.replaceAll('\u0000', '')),
  fc.constantFrom(
    '',
    ' ',
    '07700 900123',
    '+44 (0)20 7946 0000',
    '££££',
    '£6,000,000,000,000',
    '00/00/0000',
    '__proto__',
    'constructor',
    'one constructor, two toString, oh valueOf seven hasOwnProperty __proto__ toString pounds',
    '$&$1\\',
    '(((((',
    'SG12 0AA',
    '🙂'.repeat(50),
    'She gave him £4.7k, then £,,,, and 12-34-56 12345678 by 07:24 on 31/02/2020.',
    'a '.repeat(5_000),
    '0'.repeat(5_000),
    '('.repeat(5_000),
  ),
);
const word = (known: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom('vicar', 'constructor', '__proto__', '') },
  );
const time = fc.oneof(
  fc
    .date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2100-12-30') })
    .map((d) => d.toISOString()),
  fc.constantFrom('2020-03-11', '2020-03-11 14:05', '2020-03-29T01:30:00+01:00'),
);
const pounds = fc.oneof(fc.constantFrom(0, 0.01, 6000, 1e12), fc.double({ min: 0, max: 1e12, noNaN: true }));
const some = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.oneof(fc.record(shape, { requiredKeys: [] }), fc.constant({}));
const list = (of: fc.Arbitrary<unknown>) => fc.array(of, { maxLength: 4 });
const address = some({ line: text, town: text, postcode: text });

/** Reports that are taken at the edge although hardly anything in them is as it should be: what every engine must stand. */
export const oddReport: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    {
      externalId: fc.uuid(),
      source: fc.constantFrom(...SOURCES),
      receivedAt: time,
      occurredFrom: time,
      occurredTo: time,
      kind: word(REPORT_KINDS),
      fraudType: word(FRAUD_TYPES),
      inProgress: fc.boolean(),
      reporter: some({ role: word(REPORTER_ROLES), name: text, phone: text, email: text }),
      victim: some({
        kind: word(['individual', 'business', 'charity']),
        name: text,
        dateOfBirth: fc.constantFrom('1870-01-01', '2100-12-31', '1938-04-27', '2000-02-29'),
        age: fc.integer({ min: 0, max: 125 }),
        gender: text,
        phone: text,
        email: text,
        address,
        livesAlone: fc.boolean(),
        previousFraud: fc.boolean(),
        vulnerabilities: list(word(VULNERABILITIES)),
        supportedBy: text,
      }),
      impersonated: list(word(IMPERSONATED)),
      claimed: some({ name: text, rank: text, unit: text, badge: text, organisation: text }),
      callers: list(some({ phone: text, withheld: fc.boolean(), voice: text, calledAt: time })),
      askedFor: list(word(ASKED_FOR)),
      handedOver: list(some({ kind: word(HANDED_OVER), valueGbp: pounds, detail: text })),
      collection: some({
        at: time,
        place: address,
        password: text,
        courier: some({ description: text, name: text }),
        vehicle: some({ registration: text, make: text, colour: text }),
        taxiFirm: text,
      }),
      accounts: list(some({ sortCode: text, accountNumber: text, name: text })),
      lossGbp: pounds,
      attemptedGbp: pounds,
      narrative: text,
      unknown: fc.jsonValue(),
    },
    { requiredKeys: ['externalId', 'source', 'receivedAt'] },
  )
  // The edge sees what JSON brings, and nothing else.
  .map((report): Record<string, unknown> => JSON.parse(JSON.stringify(report)));
