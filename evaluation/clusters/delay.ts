/**
 * How late the daily scan sees a cluster, and how often it rings for nothing: `node evaluation/clusters/delay.ts [clusters] [years]`.
 * Towns of Hertfordshire with everyday reports drawn by chance (a Poisson count a day, weekends halved, a place's share by its built-up area); into
 * them clusters of 4 to 10 reports in one to three neighbouring towns within 4 to 14 days. At each day's end the space-time permutation scan looks
 * at the last 90 days: windows of up to 14 days that reach to that day, 10 km. The most likely cluster is an alarm when its recurrence interval is
 * long enough. Prints tables and writes them to evaluation/clusters/DELAY.md.
 */
import { writeFileSync } from 'node:fs';
import { townsOf } from '#catalogue/places/gazetteer.ts';
import { CLUSTERS, SCAN_LIMITS } from '#catalogue/thresholds/clusters.ts';
import { kmBetween, type Town } from '#core/place.ts';
import { isoDay, parseDate } from '#engines/clusters/calendar.ts';
import { CountTable } from '#engines/clusters/counts.ts';
import { PlaceTable } from '#engines/clusters/places.ts';
import { RandomStream } from '#engines/clusters/random.ts';
import { type Cluster, type ScanSettings, scan } from '#engines/clusters/scan.ts';
import { buildStudy } from '#engines/clusters/study.ts';

const HERTFORDSHIRE = 'E23000027';
const towns = townsOf(HERTFORDSHIRE).filter((t) => (t.km2 ?? 0) > 0);
const area = towns.reduce((sum, t) => sum + t.km2!, 0);
const PER_DAY = 2;
const STUDY_DAYS = 90;
const MOST_DAYS = 14;
const AFTER = 14;
const START = Math.round(Date.parse('2025-01-01T00:00:00Z') / 86_400_000);
/** Recurrence intervals, in days, from which a cluster is an alarm. */
const PROMISED = [100, 365] as const;
const SETTINGS: ScanSettings = {
  kind: 'prospective',
  maxPopulation: CLUSTERS.maxPopulation.value,
  maxRadiusKm: 10,
  maxDays: MOST_DAYS,
  maxShareOfPeriod: CLUSTERS.maxShareOfPeriod.value,
  minCases: CLUSTERS.minCases.value,
  replicates: CLUSTERS.replicates.value,
  seed: CLUSTERS.seed.value,
  threads: 1,
  limits: SCAN_LIMITS,
};

interface Case {
  town: string;
  day: number;
}

/** Chance from a seed. */
class Dice {
  readonly #stream: RandomStream;
  constructor(seed: number, replicate: number) {
    this.#stream = new RandomStream(seed, replicate);
  }
  below(n: number): number {
    return this.#stream.below(n);
  }
  share(): number {
    return this.#stream.below(2 ** 30) / 2 ** 30;
  }
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let [n, product] = [0, this.share()];
    while (product > limit) {
      n++;
      product *= this.share();
    }
    return n;
  }
}

const nameOf = (t: Town): string => `${t.name}/${t.district}`;

/** A town, the larger the likelier. */
function anyTown(dice: Dice): Town {
  let left = dice.share() * area;
  for (const town of towns) {
    left -= town.km2!;
    if (left <= 0) return town;
  }
  return towns[0]!;
}

function everyday(dice: Dice, days: number): Case[] {
  const cases: Case[] = [];
  for (let day = START; day < START + days; day++) {
    const weekend = new Date(day * 86_400_000).getUTCDay() % 6 === 0;
    const n = dice.poisson(PER_DAY * (weekend ? 0.58 : 1.17));
    for (let i = 0; i < n; i++) cases.push({ town: nameOf(anyTown(dice)), day });
  }
  return cases;
}

/** A cluster in one to three neighbouring towns. */
function injected(dice: Dice, from: number): Case[] {
  const home = towns[dice.below(towns.length)]!;
  const near = towns.filter((t) => t !== home && kmBetween(t, home) <= 6);
  const spread = [home, ...near.sort((a, b) => kmBetween(a, home) - kmBetween(b, home)).slice(0, dice.below(3))];
  const reports = 4 + dice.below(7);
  const days = 4 + dice.below(11);
  return Array.from({ length: reports }, (_, i) => ({
    town: nameOf(spread[dice.below(spread.length)]!),
    day: i === 0 ? from : from + dice.below(days),
  })).sort((a, b) => a.day - b.day);
}

/** The most likely cluster as it stands at the end of a day. */
async function scanAt(day: number, cases: readonly Case[]): Promise<Cluster | undefined> {
  const places = new PlaceTable(['place', 'lat', 'lon'], 'places');
  for (const t of towns) places.add([nameOf(t), `${t.lat}`, `${t.lon}`]);
  const counts = new CountTable(
    ['place', 'date', 'count'],
    'cases',
    places,
    { column: 'count', whole: true, undated: false },
    SCAN_LIMITS,
  );
  const from = day - STUDY_DAYS + 1;
  let line = 1;
  for (const c of cases) if (c.day >= from && c.day <= day) counts.add([c.town, isoDay(c.day), '1'], ++line);
  const options = {
    model: 'permutation',
    purelySpatial: false,
    from: parseDate(isoDay(from))!,
    to: parseDate(isoDay(day))!,
    limits: SCAN_LIMITS,
  } as const;
  const study = buildStudy({ places, cases: counts }, options, (_, at, refusal) => {
    throw new Error(`${at}: ${refusal.reason}`);
  });
  return (await scan(study, { ...SETTINGS, seed: day }))[0];
}

interface Seen {
  /** Days from the first report to the alarm, and reports that had come; null where there was none. */
  days: number | null;
  reports: number | null;
  size: number;
}

async function clusterRun(run: number): Promise<Record<number, Seen>> {
  const dice = new Dice(run, 1);
  const own = injected(dice, START + STUDY_DAYS);
  const cases = [...everyday(dice, STUDY_DAYS + 40), ...own];
  const places = new Set(own.map((c) => c.town));
  const seen: Record<number, Seen> = Object.fromEntries(
    PROMISED.map((r) => [r, { days: null, reports: null, size: own.length }]),
  );
  const first = own[0]!.day;
  for (let day = first; day <= own.at(-1)!.day + AFTER; day++) {
    const found = await scanAt(day, cases);
    if (!found?.places.some((p) => places.has(p))) continue;
    for (const promised of PROMISED) {
      if (seen[promised]!.days !== null || (found.recurrenceIntervalDays ?? 0) < promised) continue;
      seen[promised] = { days: day - first, reports: own.filter((c) => c.day <= day).length, size: own.length };
    }
    if (PROMISED.every((r) => seen[r]!.days !== null)) break;
  }
  return seen;
}

/** Alarms in a year of everyday reports: days that ring, and rings after a quiet day or elsewhere. */
async function quietYear(year: number): Promise<Record<number, { days: number; episodes: number }>> {
  const cases = everyday(new Dice(1000 + year, 1), STUDY_DAYS + 365);
  const rang = Object.fromEntries(PROMISED.map((r) => [r, { days: 0, episodes: 0 }]));
  const last: Record<number, { day: number; places: Set<string> }> = {};
  for (let day = START + STUDY_DAYS; day < START + STUDY_DAYS + 365; day++) {
    const found = await scanAt(day, cases);
    if (!found) continue;
    for (const promised of PROMISED) {
      if ((found.recurrenceIntervalDays ?? 0) < promised) continue;
      rang[promised]!.days++;
      const before = last[promised];
      const same = before && day - before.day <= MOST_DAYS && found.places.some((p) => before.places.has(p));
      if (!same) rang[promised]!.episodes++;
      last[promised] = { day, places: new Set(found.places) };
    }
  }
  return rang;
}

const quantile = (values: readonly number[], q: number): string => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? '' : `${sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]}`;
};

const wanted = Number(process.argv[2] ?? 100);
const years = Number(process.argv[3] ?? 6);
const runs: Record<number, Seen>[] = [];
for (let run = 1; run <= wanted; run++) runs.push(await clusterRun(run));
const quiet: Record<number, { days: number; episodes: number }>[] = [];
for (let year = 1; year <= years; year++) quiet.push(await quietYear(year));

const rows = PROMISED.map((r) => {
  const seen = runs.map((run) => run[r]!).filter((s) => s.days !== null);
  const [days, reports] = [seen.map((s) => s.days!), seen.map((s) => s.reports!)];
  const cells = [
    `${r} days`,
    runs.length,
    (seen.length / runs.length).toFixed(2),
    quantile(days, 0.25),
    quantile(days, 0.5),
    quantile(days, 0.9),
    quantile(reports, 0.5),
    quantile(reports, 0.9),
  ];
  return `| ${cells.join(' | ')} |`;
});
const sizes = [
  [4, 5],
  [6, 7],
  [8, 10],
].map(([from, to]) => {
  const of = runs.map((run) => run[365]!).filter((s) => s.size >= from! && s.size <= to!);
  const seen = of.filter((s) => s.days !== null);
  return `| ${from} to ${to} | ${of.length} | ${(seen.length / Math.max(1, of.length)).toFixed(2)} | ${quantile(
    seen.map((s) => s.days!),
    0.5,
  )} | ${quantile(
    seen.map((s) => s.reports!),
    0.5,
  )} |`;
});
const byDay = Array.from({ length: 15 }, (_, day) => {
  const share = (r: number) => (runs.filter((run) => (run[r]!.days ?? 99) <= day).length / runs.length).toFixed(2);
  return `| ${day} | ${PROMISED.map(share).join(' | ')} |`;
});
const rings = PROMISED.map((r) => {
  const sum = (of: 'days' | 'episodes') => (quiet.reduce((s, y) => s + y[r]![of], 0) / Math.max(1, years)).toFixed(1);
  return `| ${r} days | ${(365 / r).toFixed(1)} | ${sum('days')} | ${sum('episodes')} |`;
});
const text = `# Clusters: how late the daily scan is, and how often it rings for nothing

Made by node evaluation/clusters/delay.ts ${wanted} ${years}: ${towns.length} towns, ${PER_DAY} everyday reports a day in all, ${wanted} clusters of 4 to 10 reports
in one to three neighbouring towns within 4 to 14 days, each in a county of its own; ${years} years without a cluster. Every day's end a space-time
permutation scan of the last ${STUDY_DAYS} days (windows of up to ${MOST_DAYS} days, 10 km, ${CLUSTERS.replicates.value} replicates). A cluster is seen when the most likely one holds a town of it and
its recurrence interval is at least what the first column says, up to ${AFTER} days after its last report.

| Alarm from a recurrence interval of | Clusters | Seen | Days late: quarter by | half by | nine in ten by | Reports by then: half | nine in ten |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

By size, at 365 days:

| Reports | Clusters | Seen | Days late, half by | Reports by then |
|---|---|---|---|---|
${sizes.join('\n')}

Share seen by the end of each day, day 0 being that of the first report:

| Day | ${PROMISED.map((r) => `${r} days`).join(' | ')} |
|---|---|---|
${byDay.join('\n')}

### False alarms against what the recurrence interval promises

| Alarm from a recurrence interval of | Promised days with an alarm a year | Days with an alarm a year | Alarms a year, one place within ${MOST_DAYS} days once |
|---|---|---|---|
${rings.join('\n')}
`;
console.log(text);
writeFileSync(new URL('DELAY.md', import.meta.url), text);
