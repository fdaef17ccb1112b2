import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { WATCH } from '#catalogue/thresholds/watch.ts';
import { DAY_MS } from '#core/clock.ts';
import type { FraudType } from '#core/report.ts';
import type { ReportPlace } from '#journey/linking/place-of-report.ts';

/** A report that counts. */
export interface Seen {
  externalId: string;
  at: number;
  fraudType: FraudType;
  place: ReportPlace;
  keys: { town: string | null; district: string };
  /** False where the report did not say where it belongs: the place is then that of its series. */
  placed: boolean;
  /** Told of as part of a wave. */
  excused: boolean;
  /** The series it stands in, by the last that was heard of it. */
  series: string | null;
}

/** What an alarm would tell. */
export interface News {
  at: number;
  fraudType: FraudType;
  members: readonly Seen[];
  series: string | null;
}

interface Announced extends News {
  districts: ReadonlySet<string>;
  towns: ReadonlySet<string>;
  /** Places that a warning could name. */
  named: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** A series has grown to three or more with two of its reports: it was a wave. */
  confirmed: boolean;
  /** The first alarm of its wave, not a later one about the same. */
  fresh: boolean;
}

/** How late the alarms of this force's past waves were. */
export interface PastDelay {
  waves: number;
  /** Medians: reports that had come, and days since the first of them. */
  reports: number;
  days: number;
}

/** Past waves whose delays are kept. */
const DELAYS_KEPT = 200;

/** What the watch has told before: so that it does not repeat itself, and knows how often it was wrong and how late it was. */
export class Told {
  #announced: Announced[] = [];
  #unconfirmed = 0;
  readonly #delays: { reports: number; days: number }[] = [];

  /** Announcements of what is the same wave, as far as can be seen. */
  known(news: News): readonly Announced[] {
    return this.#announced.filter((a) => isSame(a, news));
  }

  /** Keeps the news when there is anything new in it: nothing like it is known, or it has doubled, or a place can be named that was not. */
  tell(news: News): boolean {
    const known = this.known(news);
    const most = Math.max(0, ...known.map((a) => a.members.length));
    const doubled = news.members.length >= WATCH.growth.value * most;
    if (known.length > 0 && !doubled && this.newPlaces(news).length === 0) return false;
    this.#announced.push({
      ...news,
      districts: new Set(news.members.map((s) => s.keys.district)),
      towns: new Set(news.members.map((s) => s.keys.town ?? s.keys.district)),
      named: new Set(
        towns(news.members)
          .filter((t) => nameable(t, 1))
          .map((t) => t.key),
      ),
      ids: new Set(news.members.map((s) => s.externalId)),
      confirmed: news.series !== null && news.members.length >= WATCH.confirmedReports.value,
      fresh: known.length === 0,
    });
    return true;
  }

  /** Is it about reports of which some were told of before? */
  continues(news: News): boolean {
    return this.known(news).some(
      (a) => news.members.filter((s) => a.ids.has(s.externalId)).length >= WATCH.sharedReports.value,
    );
  }

  /** Places that a warning could name and none before could. */
  newPlaces(news: News): string[] {
    const told = new Set(this.known(news).flatMap((a) => [...a.named]));
    return towns(news.members)
      .filter((t) => nameable(t, WATCH.newPlaceReports.value) && !told.has(t.key))
      .map((t) => t.key);
  }

  /** A count that a series has confirmed was no false alarm. */
  confirm(externalIds: readonly string[]): void {
    for (const a of this.#announced) {
      if (!a.confirmed && externalIds.filter((id) => a.ids.has(id)).length >= 2) a.confirmed = true;
    }
  }

  /** Judges what is so long past that no series will confirm it any more. */
  settle(at: number): void {
    const limit = at - Math.max(WATCH.confirmWithinDays.value, WATCH.quietDays.value) * DAY_MS;
    const past = this.#announced.filter((a) => a.at < limit && a.fresh);
    this.#announced = this.#announced.filter((a) => a.at >= limit);
    for (const a of past) {
      if (!a.confirmed) this.#unconfirmed++;
      else {
        this.#delays.push({
          reports: a.members.length,
          days: (a.at - Math.min(...a.members.map((s) => s.at))) / DAY_MS,
        });
        if (this.#delays.length > DELAYS_KEPT) this.#delays.shift();
      }
    }
  }

  /**
   * False alarms a year: those counted on this force's own history (alarms that no series of three or more had confirmed a fortnight later)
   * per year watched, with one year at the budget as the prior.
   */
  falseAlarmsPerYear(days: number): number {
    const years = days / 365.25;
    return Math.round(((this.#unconfirmed + WATCH.budgetPerYear.value) / (years + 1)) * 10) / 10;
  }

  /** How late the alarms of past waves were; null before there was one. */
  pastDelay(): PastDelay | null {
    if (this.#delays.length === 0) return null;
    const days = median(this.#delays.map((d) => d.days));
    return {
      waves: this.#delays.length,
      reports: median(this.#delays.map((d) => d.reports)),
      days: Math.round(days * 10) / 10,
    };
  }
}

function isSame(a: Announced, { at, fraudType, members, series }: News): boolean {
  if (at - a.at > WATCH.quietDays.value * DAY_MS) return false;
  const sameDistrict = members.some((s) => a.districts.has(s.keys.district));
  if (series !== null && a.series === series && sameDistrict) return true;
  if (a.fraudType === fraudType) {
    if (members.some((s) => a.towns.has(s.keys.town ?? s.keys.district))) return true;
    if (series === null && sameDistrict) return true;
  }
  return members.filter((s) => a.ids.has(s.externalId)).length >= 2;
}

interface TownCount {
  key: string;
  count: number;
  large: boolean;
}

function towns(members: readonly Seen[]): TownCount[] {
  const counts = new Map<string, TownCount>();
  for (const { place, placed } of members) {
    if (!place.town || !placed) continue;
    const large = (place.town.km2 ?? 0) >= WARNINGS.largeTownKm2.value;
    const town = counts.get(place.town.name) ?? { key: place.town.name, count: 0, large };
    town.count++;
    counts.set(place.town.name, town);
  }
  return [...counts.values()];
}

/** May a warning name it (R6.20)? A village only from a number of reports on. */
const nameable = (town: TownCount, fromLarge: number): boolean =>
  town.count >= (town.large ? fromLarge : WARNINGS.namedVillage.value);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
