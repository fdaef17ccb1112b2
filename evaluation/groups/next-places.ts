/**
 * How often the next report of a series is in one of the districts proposed first: `node evaluation/groups/next-places.ts`.
 * Simulated counties, true series of five placed incidents and more; from the fourth on, each is asked of those before it. Beside it the two simple
 * answers: where it was last, and where it was most. Writes evaluation/groups/RESULT.md.
 */
import { writeFileSync } from 'node:fs';
import { countyOptions } from '#app/simulated-county.ts';
import { forceNamed } from '#catalogue/forces/forces.ts';
import { districtByGss, districtsOf, neighbours } from '#catalogue/places/gazetteer.ts';
import { SERIES } from '#catalogue/thresholds/series.ts';
import { simulateCounty } from '#engines/evaluation/county/county.ts';
import type { Difficulty } from '#engines/evaluation/county/model.ts';
import { commonestFirst, lastFirst, nextPlaces, type Visit } from '#journey/groups/next-places.ts';
import { PlaceFinder } from '#journey/linking/place-of-report.ts';

const FIRST = [1, 3, 5] as const;
const BEFORE = 4;
const MOST_A_SERIES = 20;
const LEVELS: Difficulty[] = ['easy', 'normal', 'hard'];
const seeds = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['1', '2', '3'];
const rule = { reach: SERIES.reach.value, days: SERIES.moves.value.days };

type Ranker = (visits: readonly Visit[]) => string[];
interface Score {
  asked: number;
  right: Record<number, number>;
}
const emptyScore = (): Score => ({ asked: 0, right: { 1: 0, 3: 0, 5: 0 } });

function visitsOfSeries(force: string, seed: string, difficulty: Difficulty): Visit[][] {
  const config = forceNamed(force);
  const places = new PlaceFinder(config.pfaCode);
  const series = new Map<string, Visit[]>();
  const wish = { force: config, reports: 3000, seed, difficulty, from: '2025-01-01', days: 365 } as const;
  for (const { report, truth } of simulateCounty(countyOptions(wish))) {
    const gss = truth.series && !truth.duplicateOf ? places.of(report)?.district.gss : undefined;
    const district = gss ? districtByGss(gss) : undefined;
    if (!truth.series || !district) continue;
    const visit = { gss: district.gss, lat: district.lat, lon: district.lon, at: Date.parse(report.receivedAt) };
    series.set(truth.series, [...(series.get(truth.series) ?? []), visit]);
  }
  return [...series.values()].filter((v) => v.length > BEFORE);
}

function rankersOf(force: string): Record<string, Ranker> {
  const own = districtsOf(forceNamed(force).pfaCode);
  const around = own.flatMap((d) => neighbours(d.gss));
  const places = [...new Map([...own, ...around].map((d) => [d.gss, d])).values()];
  return {
    'what the page says': (visits) => nextPlaces(visits, places, rule).map((p) => p.gss),
    'where it was last': lastFirst,
    'where it was most': commonestFirst,
  };
}

const scores = new Map<string, Score>();
const add = (key: string, ranked: string[], next: string): void => {
  const score = scores.get(key) ?? emptyScore();
  scores.set(key, score);
  score.asked += 1;
  for (const n of FIRST) if (ranked.slice(0, n).includes(next)) score.right[n]! += 1;
};
let series = 0;
for (const force of ['hertfordshire', 'kent']) {
  const rankers = Object.entries(rankersOf(force));
  for (const difficulty of LEVELS)
    for (const seed of seeds)
      for (const visits of visitsOfSeries(force, seed, difficulty)) {
        series += 1;
        for (let k = BEFORE; k < Math.min(visits.length, BEFORE + MOST_A_SERIES); k++)
          for (const [name, rank] of rankers)
            for (const part of ['all', force, difficulty])
              add(`${name}|${part}`, rank(visits.slice(0, k)), visits[k]!.gss);
      }
}
const share = (s: Score, n: number): string => `${((100 * s.right[n]!) / s.asked).toFixed(1)}%`;
const lines = [...scores].map(([key, s]) => {
  const [name, part] = key.split('|');
  return `| ${part} | ${name} | ${s.asked} | ${FIRST.map((n) => share(s, n)).join(' | ')} |`;
});
const text = `# Where a series goes next, measured

Written by \`node evaluation/groups/next-places.ts\`: ${series} true series of simulated counties (Hertfordshire and Kent, a year each, seeds ${seeds.join(', ')}).
How often the next report was in the first district proposed, among the first three, among the first five.

The page puts first where the series was, the last place first, then what lies near. The rule before (distance and time alone) was right 63.5% of the
time at first, 85.2% of 3 and 87.6% of 5 on seed 1, where "where it was last" was right 77.1%, 87.2% and 87.5%: it was given up on 22 November 2026.
Simulated groups stay in a place and move on; nobody has measured a real one.

| part | rule | asked | first | of 3 | of 5 |
|---|---|---|---|---|---|
${lines.sort().join('\n')}
`;
writeFileSync(new URL('RESULT.md', import.meta.url), text);
console.log(text);
