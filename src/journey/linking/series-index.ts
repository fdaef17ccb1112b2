import { everyonesKey } from '#catalogue/everyones-numbers/everyones.ts';
import { usualShare } from '#catalogue/everyones-numbers/usual.ts';
import { SERIES } from '#catalogue/thresholds/series.ts';
import { SERIES_KINDS } from '#catalogue/thresholds/series-kinds.ts';
import type { FraudReport } from '#core/report.ts';
import type { IdentifierKind } from '#engines/series/identifier.ts';
import type { KindWeights, SeriesThresholds } from '#engines/series/knowledge.ts';
import { SeriesIndex } from '#engines/series/series.ts';
import { PlaceFinder } from './place-of-report.ts';
import { typeOfReport } from './type-of-report.ts';

/** The catalogue's numbers as the engine takes them, without their reasons. */
export function seriesThresholds(): SeriesThresholds {
  const kinds = Object.fromEntries(Object.entries(SERIES_KINDS).map(([k, v]) => [k, v.value])) as Record<
    IdentifierKind,
    KindWeights
  >;
  return {
    kinds,
    frequency: SERIES.frequency.value,
    roleShare: SERIES.roleShare.value,
    linkAt: SERIES.linkAt.value,
    linkAtOneKind: SERIES.linkAtOneKind.value,
    specificAt: SERIES.specificAt.value,
    strongAt: SERIES.strongAt.value,
    weakKinds: SERIES.weakKinds.value,
    activity: SERIES.activity.value,
    background: SERIES.background.value,
    productive: SERIES.productive.value,
    reach: SERIES.reach.value,
    moves: SERIES.moves.value,
    townPrior: SERIES.townPrior.value,
    townFloor: SERIES.townFloor.value,
    otherType: SERIES.otherType.value,
    wording: SERIES.wording.value,
    story: SERIES.story.value,
    lookUpAt: SERIES.lookUpAt.value,
    fanOut: SERIES.fanOut.value,
    memoryDays: SERIES.memoryDays.value,
    everyone: SERIES.everyone.value,
    telling: SERIES.telling.value,
    join: SERIES.join.value,
    elsewhere: SERIES.elsewhere.value,
    latecomers: SERIES.latecomers.value,
    faint: SERIES.faint.value,
    caution: SERIES.caution.value,
    rareAt: SERIES.rareAt.value,
    rareAlone: SERIES.rareAlone.value,
    mostAgainst: SERIES.mostAgainst.value,
    against: SERIES.against.value,
  };
}

export interface LinkingOptions {
  places?: PlaceFinder;
  /** The assessed type of a report; without it the signs of a type are read here. */
  fraudTypeOf?: (report: FraudReport) => string | null;
}

/** An empty index with the catalogue's knowledge. Adding the stored reports in order of receipt rebuilds the same series. */
export function createSeriesIndex(options: LinkingOptions = {}): SeriesIndex {
  const places = options.places ?? new PlaceFinder();
  return new SeriesIndex({
    everyones: everyonesKey,
    usual: usualShare,
    thresholds: seriesThresholds(),
    describe: {
      spot: (report) => {
        const place = places.of(report);
        if (!place) return null;
        const spot = { area: place.district.gss, lat: place.lat, lon: place.lon };
        return place.town ? { ...spot, town: `${place.town.name}/${place.district.gss}` } : spot;
      },
      fraudType: options.fraudTypeOf ?? typeOfReport,
    },
  });
}

/** The order in which reports are linked: by time of receipt, then by id, then by source, so that the order of the input does not matter. */
export function inOrderOfReceipt(a: FraudReport, b: FraudReport): number {
  return compare(a.receivedAt, b.receivedAt) || compare(a.externalId, b.externalId) || compare(a.source, b.source);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
