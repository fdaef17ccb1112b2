import { WATCH } from '#catalogue/thresholds/watch.ts';
import type { Assessment } from '#core/assessment.ts';
import { DAY_MS } from '#core/clock.ts';
import type { ThreatDetected } from '#core/event.ts';
import { kmBetween } from '#core/place.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import type { SeriesChange } from '#engines/series/series.ts';
import type { ReportPlace } from '#journey/linking/place-of-report.ts';
import { Rates, type RateTest } from './rates.ts';
import { type News, type Seen, Told } from './told.ts';
import { keysOf, WatchZones } from './watch-zones.ts';

/** What is known of a report beside itself when the watch hears of it. */
export interface Heard {
  assessment: Pick<Assessment, 'fraudType'>;
  /** What it changed in the series, or null. */
  change: SeriesChange | null;
  place: ReportPlace | null;
  /** The same incident was told before: it is not counted again. */
  retold: boolean;
}

/** A threat with what it rests on, for the warning and for the analyst. */
export interface Threat extends ThreatDetected {
  series: string | null;
  /** GSS codes of the districts. */
  districts: string[];
  days: number;
}

/**
 * Watches the reports as they arrive, in order of receipt, and says when a type of fraud rises in a place. Two roads lead to a threat:
 * too many reports of a type in a place for this force's own history, and a series of linked reports that grows in neighbouring places.
 * What is known is not told again, unless it has doubled or has come to a place that could not be named before.
 */
export class Watch {
  readonly #rates = new Rates({
    historyDays: WATCH.historyDays.value,
    ownHistoryDays: WATCH.ownHistoryDays.value,
    prior: WATCH.ratePrior.value,
    excused: WATCH.excused.value,
  });
  readonly #zones = new WatchZones();
  readonly #recent = new Map<string, Seen>();
  readonly #told = new Told();
  #threats = 0;

  onReport(report: FraudReport, heard: Heard): Threat[] {
    const at = Date.parse(report.receivedAt);
    this.#told.settle(at);
    const { fraudType } = heard.assessment;
    if (heard.retold || fraudType === 'not_fraud') return [];
    const seen = heard.place
      ? this.#see(report.externalId, at, fraudType, heard.place)
      : this.#besideItsSeries(report.externalId, at, fraudType, heard.change);
    if (!seen) return [];
    if (heard.change) this.#noteSeries(heard.change);
    const linked = heard.change && this.#linkedThreat(seen, heard.change);
    const threat = linked ?? (seen.placed ? this.#countThreat(seen) : null);
    return threat ? [threat] : [];
  }

  #see(externalId: string, at: number, fraudType: FraudType, place: ReportPlace): Seen {
    const keys = keysOf(place);
    const seen: Seen = { externalId, at, fraudType, place, keys, placed: true, excused: false, series: null };
    this.#zones.see(place, keys);
    this.#rates.add(fraudType, placeKeys(keys), at);
    this.#remember(seen);
    return seen;
  }

  #noteSeries({ externalIds, series }: SeriesChange): void {
    for (const id of externalIds) {
      const seen = this.#recent.get(id);
      if (seen) seen.series = series;
    }
  }

  /** A report that does not say where it belongs counts as one more of its series, where that was last; but it puts nobody on the map. */
  #besideItsSeries(externalId: string, at: number, fraudType: FraudType, change: SeriesChange | null): Seen | null {
    let last: Seen | null = null;
    for (const id of change?.externalIds ?? []) {
      const other = this.#recent.get(id);
      if (other?.placed && (!last || other.at > last.at)) last = other;
    }
    if (!last) return null;
    const { place, keys } = last;
    const seen: Seen = { externalId, at, fraudType, place, keys, placed: false, excused: true, series: null };
    this.#remember(seen);
    return seen;
  }

  #remember(seen: Seen): void {
    this.#recent.set(seen.externalId, seen);
    const oldest = seen.at - 2 * WATCH.linkedDays.value * DAY_MS;
    for (const [id, s] of this.#recent) {
      if (s.at >= oldest) break;
      this.#recent.delete(id);
    }
  }

  /** Five linked reports in neighbouring places within three weeks, or fewer where the count is unusual too. */
  #linkedThreat(seen: Seen, change: SeriesChange): Threat | null {
    const days = WATCH.linkedDays.value;
    const from = seen.at - days * DAY_MS;
    const members = change.externalIds
      .map((id) => this.#recent.get(id))
      .filter((s) => s !== undefined)
      .filter((s) => s.at >= from && kmBetween(s.place, seen.place) <= WATCH.linkedReachKm.value);
    const lately = seen.at - WATCH.linkedLatelyDays.value * DAY_MS;
    if (members.filter((s) => s.at >= lately).length < 2) return null;
    const strongest = Math.max(0, ...change.because.map((b) => b.weight));
    const few = WATCH.linkedFew.value.filter((f) => members.length >= f.reports && strongest >= f.bits);
    if (few.length === 0) return null;
    if (members.length >= WATCH.confirmedReports.value) this.#told.confirm(members.map((s) => s.externalId));
    const fraudType = commonest(members.map((s) => s.fraudType));
    const zone = [...new Set(members.map((s) => s.keys.town ?? s.keys.district))].sort();
    const test = this.#rates.test(fraudType, zone, seen.at, days);
    // Linked reports that are fewer than what their places see of that fraud anyway are the everyday, alike as it is.
    if (members.length < WATCH.linkedOfUsual.value * test.expected) return null;
    const enough = members.length >= WATCH.linkedReports.value || few.some((f) => test.pValue <= f.pValue);
    return enough ? this.#announce({ at: seen.at, members, fraudType, series: change.series }, test) : null;
  }

  /**
   * The most surprising zone and window that hold the report, if surprising enough. Where another report of its series is among them less will do, and of a
   * wave that is known less too, to tell of a place that it has come to.
   */
  #countThreat(seen: Seen): Threat | null {
    if (this.#rates.daysBefore(seen.at) < WATCH.leastHistoryDays.value) return null;
    const longest = Math.max(...WATCH.windows.value);
    let best: { test: RateTest; zone: readonly string[]; surprise: number } | null = null;
    for (const { zone, pValue } of this.#zones.holding(seen.keys)) {
      if (this.#rates.observed(seen.fraudType, zone, seen.at, longest) < WATCH.leastReports.value) continue;
      for (const days of WATCH.windows.value) {
        const test = this.#rates.test(seen.fraudType, zone, seen.at, days);
        if (test.observed < WATCH.leastReports.value) continue;
        const limits = this.#limitsOf(seen, zone, test, pValue);
        if (test.pValue > limits.fresh && test.pValue > limits.known) continue;
        const surprise = limits.fresh / test.pValue;
        if (!best || surprise > best.surprise) best = { test, zone, surprise };
      }
    }
    if (!best) return null;
    const { test, zone, surprise } = best;
    const members = this.#membersOf(seen, zone, test.days);
    const news: News = { at: seen.at, members, fraudType: seen.fraudType, series: null };
    if (surprise < 1) {
      if (!this.#told.continues(news) || this.#told.newPlaces(news).length === 0) return null;
    }
    return this.#announce(news, test);
  }

  /** Chances below which a count is a threat, and below which a known wave has come to a new place. */
  #limitsOf(seen: Seen, zone: readonly string[], { pValue, days }: RateTest, alone: number) {
    const { reports, times, known } = WATCH.linkedCount.value;
    const bySelf = { fresh: alone, known: WATCH.pValueKnown.value };
    if (pValue <= alone || pValue > known || seen.series === null) return bySelf;
    const linked = this.#membersOf(seen, zone, days).filter((s) => s.series === seen.series).length;
    return linked >= reports ? { fresh: alone * times, known } : bySelf;
  }

  /** Reports of the same type in the zone within so many days. */
  #membersOf(seen: Seen, zone: readonly string[], days: number): Seen[] {
    const from = seen.at - days * DAY_MS;
    return [...this.#recent.values()].filter(
      (s) =>
        s.placed &&
        s.at > from &&
        s.fraudType === seen.fraudType &&
        (zone.includes(s.keys.district) || zone.includes(s.keys.town ?? '')),
    );
  }

  /** What was told of as a wave is no measure of what is usual. */
  #excuse(seen: Seen): void {
    if (seen.excused) return;
    seen.excused = true;
    this.#rates.excuse(seen.fraudType, placeKeys(seen.keys), seen.at);
  }

  /** After a rebuild from which reports are missing: the next threat is the one after this number. */
  countFrom(last: number): void {
    this.#threats = last;
  }

  #announce(news: News, test: RateTest): Threat | null {
    const fresh = this.#told.newPlaces(news);
    if (!this.#told.tell(news)) return null;
    for (const s of news.members) this.#excuse(s);
    const { at, members, fraudType, series } = news;
    return {
      type: 'threat.detected',
      threat: `T-${++this.#threats}`,
      fraudType,
      places: placeNames(members, fresh),
      from: new Date(Math.min(...members.map((s) => s.at))).toISOString().slice(0, 10),
      observed: test.observed,
      expected: Math.round(test.expected * 100) / 100,
      pValue: Number(test.pValue.toPrecision(3)),
      falseAlarmsPerYear: this.#told.falseAlarmsPerYear(this.#rates.daysBefore(at)),
      pastDelay: this.#told.pastDelay(),
      externalIds: members.map((s) => s.externalId),
      series,
      districts: [...new Set(members.map((s) => s.keys.district))].sort(),
      days: test.days,
    };
  }
}

const placeKeys = ({ town, district }: Seen['keys']): string[] => (town === null ? [district] : [district, town]);

function commonest(types: FraudType[]): FraudType {
  const counts = new Map<FraudType, number>();
  for (const t of types) counts.set(t, (counts.get(t) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** Towns by number of reports, then by name; a district where no town is known. What is new is among them. */
function placeNames(members: readonly Seen[], fresh: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const s of members) {
    if (!s.placed) continue;
    const name = s.place.town?.name ?? s.place.district.name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const kept = new Set(
    [...ordered.filter((name) => fresh.includes(name)), ...ordered].slice(0, WATCH.mostPlaces.value),
  );
  return ordered.filter((name) => kept.has(name));
}
