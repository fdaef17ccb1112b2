import type { SimulatedReport, WaveTruth } from './model.ts';

/** Gathers the waves of a county from its reports as they go by. A wave is four reports or more (measures: replay). */
export class WaveLedger {
  private readonly waves = new Map<string, WaveTruth>();

  add({ report, truth }: SimulatedReport): void {
    if (truth.wave === null || truth.series === null) return;
    const at = report.receivedAt;
    const known = this.waves.get(truth.wave) ?? {
      wave: truth.wave,
      series: truth.series,
      fraudType: truth.fraudType,
      places: [],
      districts: [],
      from: at,
      to: at,
      externalIds: [],
    };
    if (!known.places.includes(truth.place)) known.places.push(truth.place);
    if (!known.districts.includes(truth.district)) known.districts.push(truth.district);
    known.to = at;
    known.externalIds.push(truth.externalId);
    this.waves.set(truth.wave, known);
  }

  /** In the order of their first reports. */
  all(least = 4): WaveTruth[] {
    return [...this.waves.values()].filter((w) => w.externalIds.length >= least);
  }
}
