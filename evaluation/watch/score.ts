/** The figures of the watch, by the definitions in docs/engines/watch.md: waves found, how late, false alarms, looking ahead, personal data. */
export interface Wave {
  wave: string;
  fraudType: string;
  places: string[];
  externalIds: string[];
  /** Milliseconds of receipt of each report, ascending. */
  times: number[];
}

export interface Event {
  type: string;
  at: string;
  places?: string[];
  fraudType?: string;
  externalIds?: string[];
  externalId?: string;
  title?: string;
  summary?: string;
  body?: string;
}

export interface WatchFigures {
  waves: number;
  found: number;
  foundByThreat: number;
  /** Share of all waves. */
  warned: number;
  /** Share of those found. */
  warnedOfFound: number;
  missed: Wave[];
  unwarned: Wave[];
  falseOnes: Event[];
  medianDelayReports: number;
  medianDelayDays: number;
  falseAlarmsPerYear: number;
  threats: number;
  lookingAhead: number;
  personal: number;
}

const DAY = 86_400_000;
const GRACE_DAYS = 14;

export function scoreWatch(
  events: readonly Event[],
  waves: readonly Wave[],
  receivedAt: ReadonlyMap<string, number>,
  personal: readonly string[],
  years: number,
): WatchFigures {
  const alarms = events.filter(
    (e) => e.type === 'threat.detected' || e.type === 'series.formed' || e.type === 'series.grew',
  );
  const warnings = events.filter((e) => e.type === 'warning.drafted');
  const delaysReports: number[] = [];
  const delaysDays: number[] = [];
  let found = 0;
  let foundByThreat = 0;
  let warned = 0;
  const missed: Wave[] = [];
  const unwarned: Wave[] = [];
  for (const wave of waves) {
    const matching = alarms.filter((e) => matches(e, wave));
    const first = matching[0];
    if (!first) {
      missed.push(wave);
      continue;
    }
    found++;
    if (matching.some((e) => e.type === 'threat.detected')) foundByThreat++;
    const at = Date.parse(first.at);
    delaysReports.push(wave.times.filter((t) => t <= at).length);
    delaysDays.push((at - wave.times[0]!) / DAY);
    if (
      warnings.some(
        (w) =>
          Date.parse(w.at) >= at &&
          Date.parse(w.at) <= wave.times.at(-1)! + GRACE_DAYS * DAY &&
          overlap(w.places ?? [], wave.places),
      )
    )
      warned++;
    else unwarned.push(wave);
  }
  const threats = events.filter((e) => e.type === 'threat.detected');
  const falseOnes = falseAlarms(threats, waves);
  return {
    waves: waves.length,
    found: found / Math.max(1, waves.length),
    foundByThreat: foundByThreat / Math.max(1, waves.length),
    warned: warned / Math.max(1, waves.length),
    warnedOfFound: warned / Math.max(1, found),
    missed,
    unwarned,
    falseOnes,
    medianDelayReports: median(delaysReports),
    medianDelayDays: Math.round(median(delaysDays) * 10) / 10,
    falseAlarmsPerYear: falseOnes.length / years,
    threats: threats.length,
    lookingAhead: events.filter((e) =>
      [...(e.externalIds ?? []), e.externalId ?? ''].some((id) => (receivedAt.get(id) ?? 0) > Date.parse(e.at)),
    ).length,
    personal: personalFound(warnings, personal),
  };
}

function matches(e: Event, wave: Wave): boolean {
  const at = Date.parse(e.at);
  if (at < wave.times[0]! || at > wave.times.at(-1)! + GRACE_DAYS * DAY) return false;
  const ids = new Set(wave.externalIds);
  if ((e.externalIds ?? []).filter((id) => ids.has(id)).length >= 2) return true;
  return e.type === 'threat.detected' && e.fraudType === wave.fraudType && overlap(e.places ?? [], wave.places);
}

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));

/** Alarms that match no wave; those of the same type and place within a fortnight count once. */
function falseAlarms(threats: readonly Event[], waves: readonly Wave[]): Event[] {
  const counted: Event[] = [];
  for (const e of threats) {
    if (waves.some((w) => matches(e, w))) continue;
    const again = counted.some(
      (c) =>
        c.fraudType === e.fraudType &&
        overlap(c.places ?? [], e.places ?? []) &&
        Date.parse(e.at) - Date.parse(c.at) <= GRACE_DAYS * DAY,
    );
    if (!again) counted.push(e);
  }
  return counted;
}

function personalFound(warnings: readonly Event[], personal: readonly string[]): number {
  const text = warnings
    .map((w) => `${w.title}\n${w.summary}\n${w.body}`)
    .join('\n')
    .toLowerCase();
  return personal.filter((p) => p.length > 3 && text.includes(p.toLowerCase())).length;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor(sorted.length / 2)]!;
}

/** Waves from the truth about each report: bursts of four or more. */
export function wavesOf(
  truth: readonly { externalId: string; wave: string | null; fraudType: string; duplicateOf: string | null }[],
  townOf: (externalId: string) => string | undefined,
  receivedAt: ReadonlyMap<string, number>,
): Wave[] {
  const groups = new Map<string, Wave>();
  for (const t of truth) {
    if (t.wave === null) continue;
    const wave = groups.get(t.wave) ?? { wave: t.wave, fraudType: t.fraudType, places: [], externalIds: [], times: [] };
    groups.set(t.wave, wave);
    wave.externalIds.push(t.externalId);
    wave.times.push(receivedAt.get(t.externalId)!);
    const town = townOf(t.externalId);
    if (town && !wave.places.includes(town)) wave.places.push(town);
  }
  for (const w of groups.values()) w.times.sort((a, b) => a - b);
  return [...groups.values()].filter((w) => w.externalIds.length >= 4);
}
