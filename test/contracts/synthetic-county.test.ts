import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countyOptions, type SimulationWish } from '#app/simulated-county.ts';
import { FORCES_CONFIGURED, forceNamed } from '#catalogue/forces/forces.ts';
import { districtByGss, neighbours } from '#catalogue/places/gazetteer.ts';
import { TELEPHONES } from '#catalogue/simulation/telephone-ranges.ts';
import { DAY_MS } from '#core/clock.ts';
import { normalisePhone } from '#core/phone.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import type { SimulatedReport } from '#engines/evaluation/county/model.ts';
import { WaveLedger } from '#engines/evaluation/county/waves.ts';
import { adaptReport } from '#journey/intake/adapt-report.ts';

const HERTFORDSHIRE = forceNamed('hertfordshire');
const wish = (over: Partial<SimulationWish> = {}): SimulationWish => ({
  force: HERTFORDSHIRE,
  seed: '1',
  reports: 7241,
  from: '2025-01-01',
  days: 365,
  difficulty: 'normal',
  ...over,
});
const county = (over: Partial<SimulationWish> = {}): SimulatedReport[] => [
  ...simulateCounty(countyOptions(wish(over))),
];
const share = (of: readonly SimulatedReport[], test: (s: SimulatedReport) => boolean): number =>
  of.filter(test).length / of.length;
const between = (value: number, low: number, high: number, what: string): void =>
  assert.ok(value >= low && value <= high, `${what} is ${value}, which is not between ${low} and ${high}`);

const YEARS = ['1', '2', '3'].map((seed) => ({ seed, year: county({ seed }) }));

describe('the synthetic county, whatever its seed', () => {
  it('is the same for the same seed and another for another', () => {
    const small = (seed: string) => JSON.stringify(county({ seed, reports: 300, days: 30 }));
    assert.equal(small('a'), small('a'));
    assert.notEqual(small('a'), small('b'));
  });

  it('has exactly as many reports as asked for, in the order received, within the period', () => {
    for (const reports of [1, 2, 50, 999]) assert.equal(county({ reports, days: 20 }).length, reports);
    for (const { year } of YEARS) {
      assert.equal(year.length, 7241);
      const times = year.map((s) => s.report.receivedAt);
      assert.deepEqual(times, [...times].sort());
      assert.ok(times[0]! >= '2025-01-01' && times.at(-1)! < '2026-01-01');
    }
  });

  it('gives no reference twice, and the truth the reference of its report', () => {
    for (const { year } of YEARS) {
      assert.equal(new Set(year.map((s) => s.report.externalId)).size, year.length);
      assert.ok(year.every((s) => s.truth.externalId === s.report.externalId));
    }
  });

  it('is taken at intake without a refusal, for every force configured and every difficulty', () => {
    for (const force of FORCES_CONFIGURED) {
      for (const difficulty of ['easy', 'normal', 'hard'] as const) {
        for (const { report } of county({ force, difficulty, reports: 1500, days: 90 })) {
          const adapted = adaptReport(JSON.parse(JSON.stringify(report)));
          assert.ok(adapted.ok, `${report.externalId}: ${adapted.ok ? '' : JSON.stringify(adapted.error)}`);
        }
      }
    }
  });

  it('fills every slot of every narrative and box', () => {
    for (const { year } of YEARS) {
      for (const { report } of year) {
        assert.doesNotMatch(report.narrative ?? '', /[{}<>[\]|]|undefined|NaN/);
        assert.doesNotMatch(JSON.stringify(report), /\{\w+\}|undefined|NaN/);
      }
    }
  });

  it('writes narratives that are not copies', () => {
    for (const { year } of YEARS) {
      const texts = year.flatMap((s) => s.report.narrative ?? []);
      assert.ok(new Set(texts).size / texts.length > 0.98);
    }
  });

  it('is as large and as costly as Hertfordshire’s year (domain 0.1.1)', () => {
    for (const { seed, year } of YEARS) {
      const mean = year.reduce((sum, s) => sum + s.truth.lossGbp, 0) / year.length;
      between(mean, 5_524 * 0.8, 5_524 * 1.25, `mean loss with seed ${seed}`);
      between(
        share(year, (s) => s.truth.vulnerable === true),
        0.23,
        0.28,
        `vulnerable with seed ${seed}`,
      );
    }
  });

  it('has a few hundred courier reports, of which attempts far outnumber losses (R5.3)', () => {
    for (const { seed, year } of YEARS) {
      const courier = year.filter((s) => s.truth.fraudType === 'courier');
      between(courier.length, 200, 800, `courier reports with seed ${seed}`);
      between(
        share(courier, (s) => s.truth.lossGbp > 0),
        0.14,
        0.56,
        `courier losses with seed ${seed}`,
      );
      const lost = courier.filter((s) => s.truth.kind === 'loss').length;
      assert.ok(courier.length - lost > 1.6 * lost);
    }
  });

  it('aims courier fraud at people of 70 to 97, most of them women', () => {
    for (const { year } of YEARS) {
      const victims = year.filter((s) => s.truth.fraudType === 'courier').map((s) => s.report.victim ?? {});
      const ages = victims.flatMap((v) => v.age ?? []);
      assert.ok(ages.length > 50 && Math.min(...ages) >= 70 && Math.max(...ages) <= 97);
      const known = victims.flatMap((v) => v.gender ?? []);
      between(known.filter((g) => g === 'female').length / known.length, 0.52, 0.78, 'share of women');
    }
  });

  it('loses more of what offenders leave behind the harder it is, and has the same truth', () => {
    const named = (difficulty: 'easy' | 'normal' | 'hard') =>
      share(
        county({ difficulty }).filter((s) => s.truth.series && s.truth.fraudType === 'courier'),
        (s) => s.report.callers?.[0]?.phone !== undefined || /\d{3} ?\d{3}/.test(s.report.narrative ?? ''),
      );
    const [easy, normal, hard] = [named('easy'), named('normal'), named('hard')];
    assert.ok(easy > normal + 0.05 && normal > hard + 0.05, `${easy} ${normal} ${hard}`);
    const truth = (d: 'easy' | 'hard') => county({ difficulty: d, reports: 800, days: 60 }).map((s) => s.truth);
    assert.deepEqual(truth('easy'), truth('hard'));
  });
});

describe('the truth about the synthetic county', () => {
  it('names as duplicate only an earlier report of the same series, type and place', () => {
    for (const { year } of YEARS) {
      const before = new Map<string, SimulatedReport>();
      let duplicates = 0;
      for (const s of year) {
        const { duplicateOf } = s.truth;
        if (duplicateOf !== null) {
          duplicates++;
          const first = before.get(duplicateOf);
          assert.ok(first, `${s.truth.externalId} is a duplicate of something that came later or never`);
          assert.equal(s.truth.series, first.truth.series);
          assert.equal(s.truth.fraudType, first.truth.fraudType);
          assert.equal(s.truth.place, first.truth.place);
          assert.notEqual(s.report.source, first.report.source);
        }
        before.set(s.truth.externalId, s);
      }
      between(duplicates / year.length, 0.01, 0.06, 'share told twice');
    }
  });

  it('has waves of 4 to 40 reports or so, of one group, within 21 days, in one to three places near each other', () => {
    for (const { year } of YEARS) {
      const ledger = new WaveLedger();
      for (const s of year) ledger.add(s);
      const waves = ledger.all();
      between(waves.length, 50, 130, 'waves in a year');
      for (const w of waves) {
        between(w.externalIds.length, 4, 50, `reports of ${w.wave}`);
        between(w.places.length, 1, 3, `places of ${w.wave}`);
        assert.ok(Date.parse(w.to) - Date.parse(w.from) <= 21 * DAY_MS);
      }
    }
  });

  it('keeps every place inside the force, and those of a wave within three districts that touch', () => {
    for (const { year } of YEARS) {
      const ledger = new WaveLedger();
      for (const s of year) {
        assert.equal(districtByGss(s.truth.district)?.force, HERTFORDSHIRE.pfaCode);
        ledger.add(s);
      }
      let touching = 0;
      const several = ledger.all().filter((w) => w.districts.length > 1);
      for (const w of several) {
        const near = new Set(w.districts.slice(0, 1).flatMap((d) => neighbours(d).map((n) => n.gss)));
        if (w.districts.slice(1).every((d) => near.has(d))) touching++;
      }
      assert.ok(touching / several.length > 0.8, `${touching} of ${several.length}`);
    }
  });

  it('sends to 999 what says in a box or in words that somebody is coming or is there', () => {
    let all = 0;
    let said = 0;
    for (const { year } of YEARS) {
      for (const s of year.filter((x) => x.truth.needs999)) {
        all++;
        assert.equal(s.truth.allocation, '999_response');
        const words =
          /due|on (?:the )?way|sending|this afternoon|is coming|by \d|at (?:the )?door|outside|doorstep|pulled up|back|roof|hall|taking|collection/i;
        if (s.report.inProgress || words.test(s.report.narrative ?? '')) said++;
      }
    }
    assert.ok(all > 60, `only ${all} in three years`);
    assert.ok(said / all > 0.99, `${said} of ${all}`);
  });
});

describe('numbers and names in the synthetic county', () => {
  const blocks = [TELEPHONES.dramaMobile, TELEPHONES.dramaFreephone, ...TELEPHONES.dramaLandlines];
  const isDrama = (phone: string): boolean =>
    blocks.some((b) => phone.startsWith(`+44${b.slice(1)}`) && phone.length === 13);

  it('has telephone numbers in its boxes from Ofcom’s drama ranges and published lines only', () => {
    for (const { year } of YEARS) {
      for (const { report } of year) {
        const phones = [report.reporter?.phone, report.victim?.phone, ...(report.callers ?? []).map((c) => c.phone)];
        for (const phone of phones.filter((p) => p !== undefined)) {
          const key = normalisePhone(phone);
          assert.ok(key !== null && (isDrama(key) || key === '101'), `${report.externalId} has another number`);
        }
      }
    }
  });

  it('has no full telephone number in its words that is not one of those', () => {
    const written = /(?:\+44|0044|\b0)[\s()0.-]{0,4}\d(?:[\s().-]{0,2}\d){8,10}\b/g;
    const published = new Set(TELEPHONES.reportingLines.map((line) => normalisePhone(line)));
    let seen = 0;
    for (const { year } of YEARS) {
      for (const { report } of year) {
        for (const [phone] of (report.narrative ?? '').matchAll(written)) {
          const key = normalisePhone(phone);
          // A sort code with its account has as many digits, but is no number of this country.
          if (!key?.startsWith('+44') || key.length !== 13) continue;
          seen++;
          assert.ok(isDrama(key) || published.has(key), `${report.externalId} has another number`);
        }
      }
    }
    assert.ok(seen > 1000);
  });

  it('has sort codes that no bank has and addresses that no mail reaches', () => {
    for (const { year } of YEARS) {
      for (const { report } of year) {
        for (const a of report.accounts ?? []) assert.match(a.sortCode, /^00-\d\d-\d\d$/);
        if (report.reporter?.email) assert.match(report.reporter.email, /@example\.(?:org|com)$/);
      }
    }
  });

  it('holds shared numbers that link nothing, so that linking by any equal number would go wrong', () => {
    const reports = YEARS[0]!.year;
    const users = new Map<string, Set<string>>();
    for (const { report, truth } of reports) {
      const phone = normalisePhone(report.reporter?.phone ?? '');
      if (phone) users.set(phone, (users.get(phone) ?? new Set()).add(truth.series ?? truth.externalId));
    }
    assert.ok([...users.values()].filter((series) => series.size >= 10).length >= 5);
  });
});
