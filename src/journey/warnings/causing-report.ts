import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import type { FraudReport } from '#core/report.ts';
import type { ReportPlace } from '#journey/linking/place-of-report.ts';
import type { CausingReport } from './draft.ts';

/** A report as the draft sees it: where it comes from, and whether that place is large enough to be named for one case (R6.20). */
export function causingReport(report: FraudReport, place: ReportPlace | null): CausingReport {
  const town = place?.town ?? null;
  return {
    report,
    town: town?.name ?? null,
    townIsLarge: town !== null && (town.km2 ?? 0) >= WARNINGS.largeTownKm2.value,
    district: place?.district.name ?? null,
  };
}
