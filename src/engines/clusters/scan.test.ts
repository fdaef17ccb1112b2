import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isoDay } from './calendar.ts';
import { LaneSweep, laneCounts, vectorCounts, wordsOf, zoneExposures } from './lanes.ts';
import { LIMITS, SETTINGS, type StudyRows, studyOf } from './made-up-study.ts';
import { bestOfCentres } from './observed.ts';
import { problemOf, realCounts } from './problem.ts';
import { RandomStream } from './random.ts';
import { Dealer } from './replicate.ts';
import { scan } from './scan.ts';
import { Statistic } from './statistic.ts';
import { Sweep } from './sweep.ts';
import { VectorSweep, vectorsOf } from './vector-sweep.ts';
import { buildZones } from './zones.ts';

/** A county of places on odd coordinates, so that no two distances are equal, with cases at random. */
function county(seed: number, places: number, days: number, cases: number): StudyRows {
  const random = new RandomStream(seed, 0);
  const rows: StudyRows = { places: [], cases: [], population: [], controls: [] };
  for (let i = 0; i < places; i++) {
    rows.places.push([`p${i}`, String(random.below(1_000_003)), String(random.below(1_000_003))]);
    rows.population!.push([`p${i}`, '', String(1000 + random.below(5000))]);
  }
  const at = () => [`p${random.below(places)}`, isoDay(18_000 + random.below(days)), '1'];
  for (let i = 0; i < cases; i++) rows.cases.push(at());
  for (let i = 0; i < cases; i++) rows.controls!.push(at());
  return rows;
}

const MODELS = ['permutation', 'poisson', 'bernoulli'] as const;
const KINDS = ['prospective', 'retrospective', 'purely-spatial'] as const;
const pairs = MODELS.flatMap((model) => KINDS.map((kind) => ({ model, kind }))).filter(
  ({ model, kind }) => model !== 'permutation' || kind !== 'purely-spatial',
);

describe('the scan', () => {
  for (const { model, kind } of pairs) {
    it(`finds a cluster planted in a county: ${model}, ${kind}`, async () => {
      const rows = county(3, 40, 60, 300);
      const [, x, y] = rows.places[7]!;
      rows.places.push(['near', String(Number(x) + 1000), y!]);
      rows.population!.push(['near', '', '2000']);
      for (let d = 0; d < 60; d++) rows.cases.push([d % 2 ? 'p7' : 'near', isoDay(18_056 + (d % 4)), '1']);
      const study = studyOf(rows, model, kind === 'purely-spatial');
      const [first] = await scan(study, { ...SETTINGS, kind });
      // Neighbours that happen to have cases and hardly any controls may come with it.
      assert.ok(first!.places.includes('near') && first!.places.includes('p7') && first!.places.length < 6);
      assert.equal(first!.pValue, 0.01);
      if (kind !== 'purely-spatial') {
        assert.equal(first!.to, isoDay(18_059));
        if (model !== 'bernoulli') assert.equal(first!.from, isoDay(18_056));
      }
      assert.equal(first!.recurrenceIntervalDays === null, kind !== 'prospective');
    });

    it(`gives the same answer on one, two and three threads: ${model}, ${kind}`, async () => {
      const study = studyOf(county(5, 30, 40, 200), model, kind === 'purely-spatial');
      const [one, two, three] = await Promise.all(
        [1, 2, 3].map((threads) => scan(study, { ...SETTINGS, kind, threads })),
      );
      assert.ok(one!.length > 0);
      assert.deepEqual(two, one);
      assert.deepEqual(three, one);
    });
  }

  it('does not depend on the names of places or on the order of rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
        const rows = county(seed, 12, 20, 60);
        const order = new RandomStream(seed, 1);
        const shuffled = <T>(list: T[]): T[] =>
          list
            .map((v) => ({ v, k: order.word() }))
            .sort((a, b) => a.k - b.k)
            .map(({ v }) => v);
        const name = (p: string) => `place ${p}`;
        const other: StudyRows = {
          places: shuffled(rows.places.map(([p, ...r]) => [name(p!), ...r])),
          cases: shuffled(rows.cases.map(([p, ...r]) => [name(p!), ...r])),
        };
        const settings = { ...SETTINGS, replicates: 0 };
        const first = await scan(studyOf(rows, 'permutation'), settings);
        const second = await scan(studyOf(other, 'permutation'), settings);
        // Of clusters alike either may come first, so it is the value that may not change.
        assert.equal(second[0]?.logLikelihoodRatio.toFixed(7), first[0]?.logLikelihoodRatio.toFixed(7));
      }),
      { numRuns: 25 },
    );
  });

  it('does not change when all coordinates are scaled, but for the radius', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(0.25, 2, 1024), async (seed, scale) => {
        const rows = county(seed, 15, 20, 80);
        const scaled = rows.places.map(([p, x, y]) => [p!, String(Number(x) * scale), String(Number(y) * scale)]);
        const [first, second] = await Promise.all(
          [rows, { ...rows, places: scaled }].map((r) => scan(studyOf(r, 'permutation'), SETTINGS)),
        );
        assert.deepEqual(
          second!.map(({ radiusKm: _, ...c }) => c),
          first!.map(({ radiusKm: _, ...c }) => c),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('reports clusters that share no place, the most likely first', async () => {
    const rows = county(11, 60, 30, 400);
    for (let i = 0; i < 8; i++) {
      rows.cases.push(
        ['p3', isoDay(18_029), '1'],
        ['p50', isoDay(18_029 - (i % 2)), '1'],
        ['p17', isoDay(18_028), '1'],
      );
    }
    const clusters = await scan(studyOf(rows, 'permutation'), SETTINGS);
    const all = clusters.flatMap((c) => c.places);
    assert.ok(clusters.length >= 2);
    assert.equal(new Set(all).size, all.length);
    assert.deepEqual(
      clusters.map((c) => c.logLikelihoodRatio),
      clusters.map((c) => c.logLikelihoodRatio).sort((a, b) => b - a),
    );
  });

  it('finds p-values that are even where there is nothing to find', async () => {
    const p = await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        const study = studyOf(county(100 + i, 15, 30, 120), 'permutation');
        return (await scan(study, { ...SETTINGS, replicates: 49 }))[0]!.pValue;
      }),
    );
    const small = p.filter((v) => v <= 0.5).length;
    assert.ok(small > 15 && small < 45, `${small} of 60 are at most a half`);
    assert.ok(p.filter((v) => v <= 0.05).length < 10);
  });

  it('refuses what would take for ever, and says what to change', async () => {
    const study = studyOf(county(1, 50, 60, 300), 'permutation');
    const small = { ...SETTINGS, kind: 'retrospective' as const, replicates: 999 };
    await assert.rejects(scan(study, { ...small, limits: { ...LIMITS, mostEvaluations: 1e6 } }), /--max-population/);
    await assert.rejects(scan(study, { ...small, limits: { ...LIMITS, mostZoneMembers: 60 } }), /--max-population/);
  });
});

describe('the two ways to the largest value', () => {
  it('find what looking at every cylinder finds', () => {
    for (const { model, kind } of pairs) {
      const study = studyOf(county(21, 25, 30, 150), model, kind === 'purely-spatial');
      const weights = new Float64Array(study.sites.length).fill(1);
      const bounds = { weights, maxShare: 0.5, maxRadiusKm: Number.POSITIVE_INFINITY, degrees: false, most: 1e6 };
      const windows = { endsNow: kind !== 'retrospective', longest: kind === 'purely-spatial' ? 1 : 10 };
      const problem = problemOf(study, buildZones(study.sites, bounds)!, windows, 1, 2);
      const dealer = new Dealer(problem);
      const sweep = new Sweep(problem);
      const counts = realCounts(study, problem);
      for (let replicate = 1; replicate <= 20; replicate++) {
        const best = Math.max(0, ...bestOfCentres(problem, counts).map((c) => c.value));
        assert.ok(Math.abs(sweep.largest(counts, 0, false) - best) < 1e-9, `${model}, ${kind}`);
        assert.ok(Math.abs(sweep.largest(counts, best / 2, true) - best) < 1e-9);
        dealer.deal(replicate, counts);
      }
    }
  });
});

describe('the vectors and their plain twin', () => {
  for (const [cases, bits, width] of [
    [60, 8, 8],
    [400, 10, 16],
    [3000, 16, 16],
    [3000, 32, 16],
  ] as const) {
    it(`find the same in replicates of ${cases} cases, in lanes of ${bits} and ${width} bits`, () => {
      const study = studyOf(county(31, 25, 30, cases), 'permutation');
      const weights = new Float64Array(study.sites.length).fill(1);
      const bounds = { weights, maxShare: 0.5, maxRadiusKm: Number.POSITIVE_INFINITY, degrees: false, most: 1e6 };
      const problem = problemOf(study, buildZones(study.sites, bounds)!, { endsNow: true, longest: 9 }, 1, 2);
      const statistic = new Statistic('permutation', problem.totalCases, problem.totalExposure);
      const entries = problem.members.length * problem.columns;
      const exposures = zoneExposures(problem, new Float64Array(entries));
      const bias = new Int32Array(problem.members.length * wordsOf(problem.columns, bits));
      const bytes = problem.members.length * vectorsOf(problem.columns, width) * 16;
      for (const level of [0.5, 3]) {
        const plain = new LaneSweep(
          problem,
          statistic,
          laneCounts(problem, statistic, level, bits, exposures, bias),
          exposures,
        );
        const room = new SharedArrayBuffer(bytes);
        const counted = vectorCounts(problem, statistic, level, width, exposures, room);
        const vectors = new VectorSweep(problem, statistic, counted, exposures);
        const sweep = new Sweep(problem);
        const dealer = new Dealer(problem);
        const counts = new Int32Array(problem.sites * problem.columns);
        for (let replicate = 1; replicate <= 25; replicate++) {
          dealer.deal(replicate, counts);
          const truth = Math.max(level, sweep.largest(counts, 0, false));
          assert.equal(plain.largest(counts), truth);
          assert.equal(vectors.largest(counts), truth);
        }
      }
    });
  }
});

describe('replicates', () => {
  it('keep the number of cases of each time and, all times together, of each place', () => {
    const study = studyOf(county(2, 10, 10, 100), 'permutation');
    const zones = buildZones(study.sites, {
      weights: new Float64Array(10).fill(1),
      maxShare: 1,
      maxRadiusKm: 1e9,
      degrees: false,
      most: 1e4,
    })!;
    const problem = problemOf(study, zones, { endsNow: false, longest: 5 }, 3, 2);
    const counts = new Int32Array(problem.sites * problem.columns);
    new Dealer(problem).deal(1, counts);
    const real = realCounts(study, problem);
    const sums = (cells: Int32Array, key: (i: number) => number) => {
      const by = new Array<number>(problem.columns * problem.sites).fill(0);
      for (const [i, n] of cells.entries()) by[key(i)]! += n;
      return by;
    };
    assert.notDeepEqual(counts, real);
    assert.deepEqual(
      sums(counts, (i) => i % problem.columns),
      sums(real, (i) => i % problem.columns),
    );
    assert.deepEqual(
      sums(counts, (i) => Math.floor(i / problem.columns)),
      sums(real, (i) => Math.floor(i / problem.columns)),
    );
  });
});

describe('the likelihood ratio', () => {
  it('is that of the formula by hand', () => {
    const poisson = new Statistic('poisson', 100, 100);
    assert.ok(Math.abs(poisson.value(10, 4) - (10 * Math.log(2.5) + 90 * Math.log(90 / 96))) < 1e-12);
    assert.equal(poisson.value(4, 4), 0);
    const bernoulli = new Statistic('bernoulli', 62, 203);
    assert.equal(bernoulli.value(4, 4).toFixed(6), '4.836516');
  });
  it('beats a level exactly below the critical exposure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MODELS),
        fc.integer({ min: 2, max: 40 }),
        fc.double({ min: 0.5, max: 15, noNaN: true }),
        (model, cases, level) => {
          const statistic = new Statistic(model, 50, model === 'bernoulli' ? 400 : 50);
          const critical = statistic.criticalExposure(cases, level);
          if (critical > 0) {
            assert.ok(statistic.value(cases, critical * 1.000001) <= level);
            if (model !== 'bernoulli' || critical * 0.999999 >= cases)
              assert.ok(statistic.value(cases, critical * 0.999999) > level);
          }
        },
      ),
    );
  });
});
