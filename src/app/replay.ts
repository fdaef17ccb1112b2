import type { ForceConfig } from '#catalogue/forces/force.ts';
import type { Assessment } from '#core/assessment.ts';
import type { JourneyEvent } from '#core/event.ts';
import type { FraudReport } from '#core/report.ts';
import type { SeriesChange, SeriesIndex } from '#engines/series/series.ts';
import { type Threat, Watch } from '#journey/intelligence/watch.ts';
import { PlaceFinder, type ReportPlace } from '#journey/linking/place-of-report.ts';
import { createSeriesIndex } from '#journey/linking/series-index.ts';
import { eventsOf } from '#journey/triage/events.ts';
import { causingReport } from '#journey/warnings/causing-report.ts';
import { draftWarning } from '#journey/warnings/draft.ts';
import { forceOfDistricts } from '#journey/warnings/force-of-districts.ts';

/** An event of the replay: what happened, at which time of the stream, and how long the machine took over it. */
export type ReplayEvent = JourneyEvent & { at: string; tookMs: number };

export interface ReplayOptions {
  /** The force whose warnings are drafted, and whose places win when a name repeats. */
  force: ForceConfig;
  assess: (report: FraudReport) => Assessment;
  /** Milliseconds of a clock that only runs forward; tests pass one that stands still. */
  elapsed: () => number;
}

/** Reports kept for the warnings drafted from them, newest last: more than any wave holds. */
const REPORTS_KEPT = 4_000;

/**
 * Takes reports through the whole house as they would have arrived: assessed, linked, watched, and a warning drafted for each threat.
 * Everything is in memory; `next` is to be called in order of receipt and answers with the events of that one report, so nothing can
 * look ahead.
 */
export class Replay {
  readonly #options: ReplayOptions;
  readonly #places: PlaceFinder;
  readonly #index: SeriesIndex;
  readonly #watch = new Watch();
  readonly #kept = new Map<string, { report: FraudReport; place: ReportPlace | null }>();
  readonly #seen = new Set<string>();
  #type: string | null = null;
  #warnings = 0;
  /** Drafts that could not be made free of personal data: counted, never shown. */
  withheld = 0;

  constructor(options: ReplayOptions) {
    this.#options = options;
    this.#places = new PlaceFinder(options.force.pfaCode);
    this.#index = createSeriesIndex({ places: this.#places, fraudTypeOf: () => this.#type });
  }

  /** The events of one report, in the order in which they happen. */
  next(report: FraudReport): ReplayEvent[] {
    const events: ReplayEvent[] = [];
    let started = this.#options.elapsed();
    const tell = (event: JourneyEvent) => {
      const now = this.#options.elapsed();
      const { type, ...rest } = event;
      const tookMs = Math.round((now - started) * 1000) / 1000;
      events.push({ type, at: report.receivedAt, tookMs, ...rest } as ReplayEvent);
      started = now;
    };
    const assessment = this.#options.assess(report);
    this.#type = assessment.fraudType;
    for (const event of eventsOf(assessment)) tell(event);

    // A later version of a report is assessed again; it is no second report.
    const identity = `${report.source}\u0000${report.externalId}`;
    if (this.#seen.has(identity)) return events;
    this.#seen.add(identity);
    const place = this.#places.of(report);
    this.#keep(report, place);
    const change = this.#index.add(report);
    if (change) tell(this.#seriesEvent(change));
    const retold = this.#index.assignment(report).duplicateOf !== undefined;
    for (const threat of this.#watch.onReport(report, { assessment, change, place, retold })) {
      tell(published(threat));
      const warning = this.#draft(threat, report.receivedAt);
      if (warning) tell(warning);
    }
    return events;
  }

  #keep(report: FraudReport, place: ReportPlace | null): void {
    this.#kept.set(report.externalId, { report, place });
    if (this.#kept.size > REPORTS_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }

  #seriesEvent(change: SeriesChange): JourneyEvent {
    const places = new Set<string>();
    for (const id of change.externalIds) {
      const place = this.#kept.get(id)?.place;
      if (place) places.add(place.town?.name ?? place.district.name);
    }
    const { series, externalIds, because } = change;
    return {
      type: change.kind === 'formed' ? 'series.formed' : 'series.grew',
      series,
      externalIds,
      places: [...places],
      because,
    };
  }

  #draft(threat: Threat, at: string): JourneyEvent | null {
    const force = forceOfDistricts(threat.districts, this.#options.force);
    const reports = threat.externalIds.map((id) => this.#kept.get(id)).filter((k) => k !== undefined);
    const result = draftWarning(
      { ...threat, query: threat.threat },
      reports.map((k) => causingReport(k.report, k.place)),
      force,
      at,
    );
    if (!result.ok) {
      this.withheld++;
      return null;
    }
    const { title, area, places, summary, body } = result.draft;
    return { type: 'warning.drafted', warning: `W-${++this.#warnings}`, title, area, places, summary, body };
  }
}

function published(threat: Threat): JourneyEvent {
  const { series: _series, districts: _districts, days: _days, ...event } = threat;
  return event;
}
