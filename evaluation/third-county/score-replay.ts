import { ratio, round } from './series-figures.ts';
import type { County, Truth, WaveTruth } from './truth.ts';

export interface ReplayEvent {
  type: string;
  at: string;
  externalId?: string;
  externalIds?: string[];
  because?: unknown;
  fraudType?: string;
  places?: string[];
  area?: string;
  title?: string;
  summary?: string;
  body?: string;
}

const DAY = 86_400_000;
const AFTER = 14 * DAY;
const time = (text: string): number => Date.parse(text);

function samePlace(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function names(event: ReplayEvent, places: readonly string[]): boolean {
  return (event.places ?? []).some((place) => places.some((other) => samePlace(place, other)));
}

/** Whether the event finds the wave: a threat in one of its places, of its type, or any alarm or series with two of its reports. */
function finds(event: ReplayEvent, wave: WaveTruth, ids: ReadonlySet<string>): boolean {
  const at = time(event.at);
  if (at < time(wave.from) || at > time(wave.to) + AFTER) return false;
  const two = (event.externalIds ?? []).filter((id) => ids.has(id)).length >= 2;
  if (event.type === 'threat.detected') return two || (event.fraudType === wave.fraudType && names(event, wave.places));
  return two && (event.type === 'series.formed' || event.type === 'series.grew');
}

interface Finding {
  wave: WaveTruth;
  by: ReplayEvent | null;
  byThreat: ReplayEvent | null;
  warned: ReplayEvent | null;
}

function findWave(wave: WaveTruth, events: readonly ReplayEvent[]): Finding {
  const ids = new Set(wave.externalIds);
  const hits = events.filter((event) => finds(event, wave, ids));
  const by = hits[0] ?? null;
  const warned = by
    ? events.find(
        (event) =>
          event.type === 'warning.drafted' &&
          time(event.at) >= time(by.at) &&
          time(event.at) <= time(wave.to) + AFTER &&
          names(event, wave.places),
      )
    : null;
  return { wave, by, byThreat: hits.find((event) => event.type === 'threat.detected') ?? null, warned: warned ?? null };
}

/** False alarms: threats that match no wave; of the same type and place within 14 days they count once. */
function falseAlarms(events: readonly ReplayEvent[], waves: readonly WaveTruth[]): number {
  const sets = waves.map((wave) => ({ wave, ids: new Set(wave.externalIds) }));
  const last = new Map<string, number>();
  let count = 0;
  for (const event of events) {
    if (event.type !== 'threat.detected' || sets.some(({ wave, ids }) => finds(event, wave, ids))) continue;
    const keys = (event.places?.length ? event.places : ['']).map(
      (place) => `${event.fraudType}/${place.toLowerCase()}`,
    );
    const repeat = keys.some((key) => time(event.at) - (last.get(key) ?? -Infinity) <= AFTER);
    for (const key of keys) last.set(key, repeat ? (last.get(key) ?? time(event.at)) : time(event.at));
    if (!repeat) count++;
  }
  return count;
}

function lookingAhead(events: readonly ReplayEvent[], received: ReadonlyMap<string, number>): number {
  return events.filter((event) => {
    const ids = [
      event.externalId,
      ...(event.externalIds ?? []),
      ...(JSON.stringify(event.because ?? '').match(/[A-Z/-]+\d{6,10}/g) ?? []),
    ];
    return ids.some((id) => id !== undefined && (received.get(id) ?? 0) > time(event.at));
  }).length;
}

function digitRuns(text: string): Set<string> {
  return new Set(
    (text.match(/\+?\d[\d ().-]{7,}\d/g) ?? []).map((run) => run.replaceAll(/\D/g, '').replace(/^(00)?44/, '0')),
  );
}

function leaks(warning: ReplayEvent, people: readonly Truth['victim'][]): string[] {
  const text = [warning.title, warning.summary, warning.body].filter(Boolean).join('\n');
  const low = text.toLowerCase();
  const tight = low.replaceAll(' ', '');
  const numbers = digitRuns(text);
  const found = new Set<string>();
  for (const one of people) {
    if (
      low.includes(`${one.first} ${one.last}`.toLowerCase()) ||
      low.includes(`${one.title} ${one.last}`.toLowerCase())
    )
      found.add('name');
    if (one.phone && numbers.has(one.phone)) found.add('number');
    if (low.includes(one.email)) found.add('email');
    if (new RegExp(`\\b${one.line.toLowerCase()}\\b`).test(low)) found.add('address');
    if (tight.includes(one.postcode.toLowerCase().replace(' ', ''))) found.add('postcode');
  }
  return [...found];
}

function middle(list: readonly number[]): { median: number | null; mean: number | null; ninetieth: number | null } {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted.length ? round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!) : null;
  return {
    median: at(0.5),
    mean: sorted.length
      ? ratio(
          sorted.reduce((sum, one) => sum + one, 0),
          sorted.length,
        )
      : null,
    ninetieth: at(0.9),
  };
}

export function scoreReplay(county: County, events: readonly ReplayEvent[]): Record<string, unknown> {
  const received = new Map(county.reports.map((report) => [report.externalId, time(report.receivedAt)]));
  const findings = county.waves.map((wave) => findWave(wave, events));
  const found = findings.filter((one) => one.by);
  const reportsBy = (one: Finding) => one.wave.externalIds.filter((id) => received.get(id)! <= time(one.by!.at)).length;
  const warnings = events.filter((event) => event.type === 'warning.drafted');
  const people = [...county.truth.values()].map((row) => row.victim);
  const leaking = warnings.map((warning) => leaks(warning, people)).filter((list) => list.length > 0);
  const formed = events.filter((event) => event.type === 'series.formed');
  const sets = county.waves.map((wave) => ({ wave, ids: new Set(wave.externalIds) }));
  const byType = Object.fromEntries(
    [...new Set(county.waves.map((wave) => wave.fraudType))].map((type) => {
      const own = findings.filter((one) => one.wave.fraudType === type);
      return [
        type,
        {
          waves: own.length,
          found: ratio(own.filter((one) => one.by).length, own.length),
          warned: ratio(own.filter((one) => one.warned).length, own.length),
        },
      ];
    }),
  );
  return {
    waves: findings.length,
    found: found.length,
    recall: ratio(found.length, findings.length),
    foundByThreat: ratio(findings.filter((one) => one.byThreat).length, findings.length),
    delayReports: middle(found.map(reportsBy)),
    delayDays: middle(found.map((one) => (time(one.by!.at) - time(one.wave.from)) / DAY)),
    threats: events.filter((event) => event.type === 'threat.detected').length,
    falseAlarms: falseAlarms(events, county.waves),
    seriesFormed: formed.length,
    seriesFormedInNoWave: formed.filter((event) => !sets.some(({ wave, ids }) => finds(event, wave, ids))).length,
    warnings: warnings.length,
    warnedWaves: ratio(findings.filter((one) => one.warned).length, findings.length),
    daysToWarning: middle(
      findings.flatMap((one) => (one.warned ? [(time(one.warned.at) - time(one.wave.from)) / DAY] : [])),
    ),
    lookingAhead: lookingAhead(events, received),
    warningsWithPersonalData: leaking.length,
    personalData: [...new Set(leaking.flat())],
    byType,
  };
}
