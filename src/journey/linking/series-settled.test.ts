import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FraudReport } from '#core/report.ts';
import type { Assignment, SeriesIndex } from '#engines/series/series.ts';
import { createSeriesIndex, inOrderOfReceipt } from './series-index.ts';

const TOWNS = ['St Albans', 'Watford', 'Hitchin', 'Hertford', 'Stevenage', 'Hatfield', 'Royston', 'Tring'];
const at = (day: number): string => new Date(Date.UTC(2024, 0, 1, 10) + day * 86_400_000).toISOString();
const report = (id: string, day: number, over: Partial<FraudReport> = {}): FraudReport => ({
  externalId: id,
  source: 'report_fraud',
  receivedAt: at(day),
  fraudType: 'courier',
  ...over,
});

function read(reports: FraudReport[], decide: (index: SeriesIndex) => void = () => {}): Map<string, Assignment> {
  const index = createSeriesIndex();
  for (const r of [...reports].sort(inOrderOfReceipt)) index.add(r);
  decide(index);
  index.settle();
  return new Map(reports.map((r) => [r.externalId, index.assignment(r)]));
}
const together = (found: Map<string, Assignment>, ids: string[]): boolean => {
  const first = found.get(ids[0]!)!.series;
  return first !== null && ids.every((id) => found.get(id)!.series === first);
};

describe('a group’s own number', () => {
  it('links across ten months', () => {
    const found = read([
      report('A', 0, { callers: [{ phone: '07700 900611' }] }),
      report('B', 300, { narrative: 'He rang from 07700 900611.' }),
    ]);
    assert.ok(together(found, ['A', 'B']));
  });

  it('is not taken for everybody’s however often one trade uses it, in however many places', () => {
    const many = Array.from({ length: 16 }, (_, i) =>
      report(`M${i}`, i * 18, {
        callers: [{ phone: '01632 960777' }],
        victim: { address: { town: TOWNS[i % TOWNS.length]! } },
      }),
    );
    const found = read(many);
    assert.ok(
      together(
        found,
        many.map((r) => r.externalId),
      ),
    );
  });

  it('links whatever name the caller gives', () => {
    const found = read([
      report('A', 0, { callers: [{ phone: '07700 900612' }], claimed: { name: 'DC Paul Gillingham' } }),
      report('B', 0, { callers: [{ phone: '07700 900612' }], claimed: { name: 'DS Alan Plough' } }),
    ]);
    assert.ok(together(found, ['A', 'B']));
  });
});

describe('a report left over at the end', () => {
  const wave = Array.from({ length: 6 }, (_, i) =>
    report(`W${i}`, 100 + i, { callers: [{ phone: '01632 960777' }], victim: { address: { town: 'Tring' } } }),
  );
  const others = Array.from({ length: 40 }, (_, i) =>
    report(`O${i}`, i * 9, { victim: { address: { town: TOWNS[i % 7]! } } }),
  );
  const there = (over: Partial<FraudReport>): FraudReport =>
    report('L', 103, { victim: { address: { town: 'Tring' } }, ...over });

  it('joins a grown series in its place and days where something of the caller agrees', () => {
    const worn = { collection: { courier: { description: 'grey hoodie and black cap' } } };
    const told = wave.map((r) => ({ ...r, ...worn }));
    assert.ok(together(read([...told, ...others, there(worn)]), ['W0', 'L']));
  });

  it('does not join by time, place and type alone', () => {
    assert.equal(read([...wave, ...others, there({})]).get('L')!.series, null);
  });
});

describe('a file that has been read to its end', () => {
  const county = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 200 }),
      phone: fc.integer({ min: 0, max: 6 }),
      alias: fc.constantFrom('DC Paul Gillingham', 'DS Alan Plough', 'PC Smith', undefined),
      word: fc.constantFrom('bluebird', 'kestrel', undefined),
      town: fc.constantFrom(...TOWNS),
      type: fc.constantFrom('courier', 'romance', 'investment'),
    }),
    { maxLength: 25 },
  );
  const build = (rows: typeof county extends fc.Arbitrary<infer T> ? T : never): FraudReport[] =>
    rows.map((r, i) =>
      report(`R${String(i).padStart(2, '0')}`, r.day, {
        fraudType: r.type as never,
        callers: r.phone < 3 ? [{ phone: `07700 90070${r.phone}` }] : [],
        claimed: r.alias === undefined ? {} : { name: r.alias },
        collection: r.word === undefined ? {} : { password: r.word },
        victim: { address: { town: r.town } },
      }),
    );

  it('gives the same series whatever the order of its lines', () => {
    fc.assert(
      fc.property(county, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const reports = build(rows);
        const shuffled = reports.map((r) => [keys.next().value!, r] as const).sort((a, b) => a[0] - b[0]);
        assert.deepEqual(read(shuffled.map(([, r]) => r)).get('R00'), read(reports).get('R00'));
      }),
      { numRuns: 30 },
    );
  });

  it('links nothing more or less when reports come in that have nothing to do with the others', () => {
    const own = Array.from({ length: 5 }, (_, i) =>
      report(`A${i}`, i * 2, { callers: [{ phone: '07700 900615' }], claimed: { name: 'DC Paul Gillingham' } }),
    );
    const others = Array.from({ length: 30 }, (_, i) =>
      report(`Z${i}`, i * 5, { fraudType: 'ticket_or_shopping', lossGbp: 100 + i }),
    );
    const ids = own.map((r) => r.externalId);
    const found = read([...own, ...others]);
    assert.ok(together(read(own), ids));
    assert.ok(together(found, ids));
    for (const r of others) assert.equal(found.get(r.externalId)!.series, null);
  });

  it('gives every linked report a reason that names another report of its series', () => {
    fc.assert(
      fc.property(county, (rows) => {
        const found = read(build(rows));
        for (const line of found.values()) {
          if (line.series === null) continue;
          assert.ok(line.because.length > 0 && line.confidence > 0.5);
          for (const b of line.because) assert.equal(found.get(b.with)!.series, line.series);
        }
      }),
      { numRuns: 40 },
    );
  });

  /** The last report belongs with two groups that were told apart: it may bring only one of them to the other. */
  const BROUGHT_TOGETHER_BY_A_THIRD = (
    [
      [0, 0, undefined, 'kestrel', 'investment'],
      [9, 1, 'DC Paul Gillingham', 'kestrel', 'courier'],
      [0, 3, 'PC Smith', 'bluebird', 'investment'],
      [0, 0, undefined, 'bluebird', 'romance'],
      [10, 0, 'DC Paul Gillingham', 'bluebird', 'courier'],
      [8, 1, 'PC Smith', 'bluebird', 'courier'],
      [9, 0, 'DC Paul Gillingham', 'kestrel', 'courier'],
    ] as const
  ).map(([day, phone, alias, word, type], i) => ({
    day,
    phone,
    alias,
    word,
    town: i === 5 ? 'Hatfield' : 'St Albans',
    type,
  }));

  it('obeys what people have said of pairs, as reports arrive and at the end', () => {
    fc.assert(
      fc.property(county, fc.nat(), fc.nat(), fc.nat(), (rows, a, b, c) => {
        const reports = build(rows);
        const [x, y, z] = [a, b, c].map((n) => reports[n % Math.max(1, reports.length)]!);
        if (!x || !y || !z || new Set([x, y, z]).size < 3) return;
        const index = createSeriesIndex();
        // Said before the reports are there.
        index.decide(x, y, true);
        index.decide(x, z, false);
        const sorted = [...reports].sort(inOrderOfReceipt);
        for (const r of sorted) index.add(r);
        const check = (when: string): void => {
          const of = (r: FraudReport): string | null => index.assignment(r).series;
          assert.ok(of(x) !== null && of(x) === of(y), `together ${when}`);
          assert.ok(of(x) !== of(z), `apart ${when}`);
        };
        check('as they arrived');
        index.settle();
        check('at the end');
      }),
      { numRuns: 60, examples: [[BROUGHT_TOGETHER_BY_A_THIRD, 636_860_213, 0, 1_020_839_514]] },
    );
  });
});

describe('the same incident told by somebody who knows less', () => {
  const first = report('T1', 0, {
    victim: { name: 'Alan Testperson', address: { line: '4 Example Close', town: 'Hitchin', postcode: 'SG4 9AA' } },
    lossGbp: 4720,
    occurredFrom: at(0),
    reporter: { role: 'victim' },
  });
  const second = (victim: FraudReport['victim'], narrative = ''): FraudReport =>
    report('T2', 1, { source: 'bank', reporter: { role: 'bank' }, lossGbp: 4720, victim: victim!, narrative });
  const tellings: [string, FraudReport][] = [
    ['a title and surname', second({ name: 'Mr Testperson', address: { town: 'Hitchin' } })],
    ['an initial', second({ name: 'A Testperson', address: { town: 'Hitchin' } })],
    ['only a postcode', second({ address: { town: 'Hitchin', postcode: 'SG4 9AA' } })],
    [
      'a name in the story only',
      second({ address: { town: 'Hitchin' } }, 'Our customer Alan Testperson drew the money out.'),
    ],
  ];
  for (const [how, telling] of tellings) {
    it(`is marked when told with ${how}`, () => assert.equal(read([first, telling]).get('T2')!.duplicateOf, 'T1'));
  }
  it('is not taken for another’s of the same surname', () => {
    const other = second({ name: 'Peter Testperson', address: { town: 'Hitchin' } });
    assert.equal(read([first, other]).get('T2')!.duplicateOf, undefined);
  });
});

describe('a report that makes no sense', () => {
  it('is taken without harm', () => {
    const odd = fc.anything({ maxDepth: 3 });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            narrative: odd,
            victim: odd,
            callers: odd,
            accounts: odd,
            claimed: odd,
            collection: odd,
            lossGbp: odd,
            occurredFrom: odd,
          }),
        ),
        (rows) => {
          const index = createSeriesIndex();
          for (const [i, row] of rows.entries()) index.add({ ...report(`X${i}`, i), ...row } as FraudReport);
          index.settle();
          for (const i of rows.keys()) assert.ok(index.assignment({ source: 'report_fraud', externalId: `X${i}` }));
        },
      ),
      { numRuns: 60 },
    );
  });
});
