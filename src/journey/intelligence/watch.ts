import { districtByGss, neighbours } from '#catalogue/places/gazetteer.ts';
import { WATCH } from '#catalogue/thresholds/watch.ts';
import type { Assessment } from '#core/assessment.ts';
import { DAY_MS } from '#core/clock.ts';
import type { ThreatDetected } from '#core/event.ts';
import { kmBetween } from '#core/place.ts';
import type { FraudReport, FraudType } from '#core/report.ts';
import type { SeriesChange } from '#engines/series/series.ts';
import type { ReportPlace } from '#journey/linking/place-of-report.ts';
import { Rates, type RateTest } from './rates.ts';

/** What is known of a report beside itself when the watch hears of it. */
export interface Heard {
  assessment: Pick<Assessment, 'fraudType'>;
  /** What it changed in the series, or null. */
  change: SeriesChange | null;
  place: ReportPlace | null;
  /** The same incident was told before: it is not counted again. */
  retold: boolean;
}

interface Seen {
  externalId: string;
  at: number;
  fraudType: FraudType;
  place: ReportPlace;
  keys: { town: string | null; district: string };
}

interface Announced {
  at: number;
  fraudType: FraudType;
  places: Set<string>;
  districts: Set<string>;
  series: string | null;
  observed: number;
  externalIds: string[];
  confirmed: boolean;
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
 * Nothing is announced twice within a fortnight unless it has doubled.
 */
export class Watch {
  readonly #rates = new Rates(WATCH.historyDays.value, WATCH.ratePrior.value);
  readonly #recent = new Map<string, Seen>();
  #announced: Announced[] = [];
  #threats = 0;
  #unconfirmed = 0;

  onReport(report: FraudReport, heard: Heard): Threat[] {
    const at = Date.parse(report.receivedAt);
    this.#settle(at);
    const { fraudType } = heard.assessment;
    if (heard.place && !heard.retold && fraudType !== 'not_fraud') {
      const seen = this.#see(report.externalId, at, fraudType, heard.place);
      const linked = heard.change ? this.#linkedThreat(seen, heard.change) : null;
      if (linked) return [linked];
      const counted = this.#countThreat(seen);
      return counted ? [counted] : [];
    }
    return [];
  }

  #see(externalId: string, at: number, fraudType: FraudType, place: ReportPlace): Seen {
    const district = place.district.gss;
    const town = place.town ? `${place.town.name}/${district}` : null;
    const seen: Seen = { externalId, at, fraudType, place, keys: { town, district } };
    this.#rates.add(fraudType, town ? [district, town] : [district], at);
    this.#recent.set(externalId, seen);
    const oldest = at - 2 * WATCH.linkedDays.value * DAY_MS;
    for (const [id, s] of this.#recent) {
      if (s.at >= oldest) break;
      this.#recent.delete(id);
    }
    return seen;
  }

  /** Four linked reports in neighbouring places within three weeks, or fewer where the count is unusual too. */
  #linkedThreat(seen: Seen, change: SeriesChange): Threat | null {
    const from = seen.at - WATCH.linkedDays.value * DAY_MS;
    const near = change.externalIds
      .map((id) => this.#recent.get(id))
      .filter((s) => s !== undefined)
      .filter((s) => s.at >= from && kmBetween(s.place, seen.place) <= WATCH.linkedReachKm.value);
    const few = WATCH.linkedFew.value.filter((f) => near.length >= f.reports);
    if (few.length === 0) return null;
    if (near.length > 2) this.#confirm(near.map((s) => s.externalId));
    const fraudType = commonest(near.map((s) => s.fraudType));
    const days = WATCH.linkedDays.value;
    const zone = [...new Set(near.map((s) => s.keys.town ?? s.keys.district))].sort();
    const test = this.#rates.test(fraudType, zone, seen.at, days, 0) ?? {
      observed: near.length,
      expected: 0,
      pValue: 1,
      days,
    };
    if (near.length < WATCH.linkedReports.value && few.every((f) => test.pValue > f.pValue)) return null;
    return this.#announce(seen.at, near, fraudType, test, change.series);
  }

  /** The most surprising zone and window that hold the report, if surprising enough. */
  #countThreat(seen: Seen): Threat | null {
    let best: { test: RateTest; zone: string[] } | null = null;
    for (const zone of this.#zones(seen)) {
      for (const days of WATCH.windows.value) {
        const test = this.#rates.test(seen.fraudType, zone, seen.at, days, WATCH.leastHistoryDays.value);
        if (!test || test.observed < WATCH.leastReports.value || test.pValue > WATCH.pValue.value) continue;
        if (!best || test.pValue < best.test.pValue) best = { test, zone };
      }
    }
    if (!best) return null;
    const { test, zone } = best;
    const from = seen.at - test.days * DAY_MS;
    const members = [...this.#recent.values()].filter(
      (s) =>
        s.fraudType === seen.fraudType &&
        s.at > from &&
        (zone.includes(s.keys.district) || zone.includes(s.keys.town ?? '')),
    );
    return this.#announce(seen.at, members, seen.fraudType, test, null);
  }

  #zones(seen: Seen): string[][] {
    const { town, district } = seen.keys;
    const here = districtByGss(district);
    const around = neighbours(district).filter((n) => here && kmBetween(n, here) <= WATCH.reachKm.value);
    const zones = [[district]];
    if (town) zones.unshift([town]);
    for (const n of around) zones.push([district, n.gss]);
    return zones;
  }

  #announce(at: number, members: Seen[], fraudType: FraudType, test: RateTest, series: string | null): Threat | null {
    const places = placeNames(members);
    const districts = [...new Set(members.map((s) => s.keys.district))].sort();
    const known = this.#announced.filter((a) => this.#isKnown(a, at, fraudType, places, districts, series, members));
    const weight = members.length;
    if (weight < WATCH.growth.value * Math.max(0, ...known.map((a) => a.observed))) return null;
    const externalIds = members.map((s) => s.externalId);
    const entry = {
      at,
      fraudType,
      places: new Set(places),
      districts: new Set(districts),
      series,
      observed: weight,
      externalIds,
    };
    this.#announced.push({ ...entry, confirmed: series !== null });
    return {
      type: 'threat.detected',
      threat: `T-${++this.#threats}`,
      fraudType,
      places,
      from: new Date(Math.min(...members.map((s) => s.at))).toISOString().slice(0, 10),
      observed: test.observed,
      expected: Math.round(test.expected * 100) / 100,
      pValue: Number(test.pValue.toPrecision(3)),
      falseAlarmsPerYear: this.#falseAlarmsPerYear(at),
      externalIds,
      series,
      districts,
      days: test.days,
    };
  }

  #isKnown(
    a: Announced,
    at: number,
    fraudType: FraudType,
    places: string[],
    districts: string[],
    series: string | null,
    members: Seen[],
  ): boolean {
    if (at - a.at > WATCH.quietDays.value * DAY_MS) return false;
    if (a.fraudType === fraudType && places.some((p) => a.places.has(p))) return true;
    if (a.fraudType === fraudType && series === null && districts.some((d) => a.districts.has(d))) return true;
    if (series !== null && a.series === series && districts.some((d) => a.districts.has(d))) return true;
    const ids = new Set(a.externalIds);
    return members.filter((m) => ids.has(m.externalId)).length >= 2;
  }

  /** A count that a series has confirmed was no false alarm. */
  #confirm(externalIds: string[]): void {
    const ids = new Set(externalIds);
    for (const a of this.#announced) {
      if (!a.confirmed && a.externalIds.filter((id) => ids.has(id)).length >= 2) a.confirmed = true;
    }
  }

  #settle(at: number): void {
    const limit = at - Math.max(WATCH.confirmWithinDays.value, WATCH.quietDays.value) * DAY_MS;
    const past = this.#announced.filter((a) => a.at < limit);
    if (past.length === 0) return;
    this.#unconfirmed += past.filter((a) => !a.confirmed).length;
    this.#announced = this.#announced.filter((a) => a.at >= limit);
  }

  /**
   * False alarms a year: those counted on this force's own history (alarms by count that no series of three or more confirmed within a
   * fortnight) per year watched, with one year at the budget as the prior.
   */
  #falseAlarmsPerYear(at: number): number {
    const years = this.#rates.daysBefore(at) / 365.25;
    return Math.round(((this.#unconfirmed + WATCH.budgetPerYear.value) / (years + 1)) * 10) / 10;
  }
}

function commonest(types: FraudType[]): FraudType {
  const counts = new Map<FraudType, number>();
  for (const t of types) counts.set(t, (counts.get(t) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** Most places named in one threat. */
const MOST_PLACES = 5;

/** Towns by number of reports, then by name; a district where no town is known. */
function placeNames(members: Seen[]): string[] {
  const counts = new Map<string, number>();
  for (const s of members) {
    const name = s.place.town?.name ?? s.place.district.name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_PLACES)
    .map(([name]) => name);
}
