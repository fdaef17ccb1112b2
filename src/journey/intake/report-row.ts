import { createHash } from 'node:crypto';
import { districtByGss, placeOf } from '#catalogue/places/gazetteer.ts';
import { RETENTION } from '#catalogue/thresholds/retention.ts';
import type { Address, FraudReport } from '#core/report.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { parseIsoTime, toUtc } from './report-times.ts';

/** A report as the database keeps it: the payload whole, and beside it the columns that are searched. Names are the table's. */
export interface ReportRow {
  source: string;
  external_id: string;
  received_at: string;
  kind: string | null;
  fraud_type: string | null;
  in_progress: boolean | null;
  occurred_from: string | null;
  occurred_to: string | null;
  loss_gbp: number | null;
  attempted_gbp: number | null;
  narrative: string | null;
  town: string | null;
  district: string | null;
  payload: FraudReport;
  payload_hash: string;
  review_due: string;
}

export interface PreparedReport {
  row: ReportRow;
  mentions: Mentions;
}

/** Finds districts of addresses and remembers them, because towns repeat. One for a run. */
export type DistrictFinder = (address: Address) => string | null;

const ADDRESSES_KEPT = 20_000;

/** @param force ONS code of the force whose places win when a name repeats. */
export function districtFinder(force?: string): DistrictFinder {
  const known = new Map<string, string | null>();
  return ({ town, postcode, line }) => {
    const asked = { town, postcode, line: town ? undefined : line };
    const key = `${town ?? ''}|${postcode ?? ''}|${asked.line ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= ADDRESSES_KEPT) known.clear();
    const gss = placeOf(asked, force)?.district.gss ?? null;
    known.set(key, gss);
    return gss;
  };
}

/** The row and the mentions of an adapted report. Pure, but for what the finder remembers. */
export function prepareReport(report: FraudReport, districtOf: DistrictFinder): PreparedReport {
  const mentions = mentionsOf(report, districtOf);
  // A fraud is counted where its victim lives; where that is not told, where it was collected.
  const place = mentions.addresses.find((a) => a.district) ?? mentions.addresses[0];
  return {
    mentions,
    row: {
      source: report.source,
      external_id: report.externalId,
      received_at: report.receivedAt,
      kind: report.kind ?? null,
      fraud_type: report.fraudType ?? null,
      in_progress: report.inProgress ?? null,
      occurred_from: utcOrNull(report.occurredFrom),
      occurred_to: utcOrNull(report.occurredTo),
      loss_gbp: report.lossGbp ?? null,
      attempted_gbp: report.attemptedGbp ?? null,
      narrative: report.narrative ?? null,
      town: place?.town ?? null,
      district: statedDistrict(report) ?? place?.district ?? null,
      payload: report,
      payload_hash: payloadHash(report),
      review_due: reviewDue(report.receivedAt),
    },
  };
}

/** Of several places of one name somebody said which. */
const statedDistrict = ({ statedDistrict: gss }: FraudReport): string | undefined =>
  typeof gss === 'string' ? districtByGss(gss)?.gss : undefined;

function utcOrNull(time: string | undefined): string | null {
  const ms = time === undefined ? null : parseIsoTime(time);
  return ms === null ? null : toUtc(ms);
}

/** The day by which a person must review whether to keep it (R6.12). 29 February falls to 1 March. */
export function reviewDue(receivedAt: string): string {
  const due = new Date(receivedAt);
  due.setUTCFullYear(due.getUTCFullYear() + RETENTION.reportYears.value);
  return due.toISOString().slice(0, 10);
}

/** SHA-256 of the report with its keys in order: the same record written in another order of fields is the same record. */
export function payloadHash(report: FraudReport): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(report)))
    .digest('hex');
}

/** Depth is bounded by the adapter (INTAKE.maxDepth). */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((name) => [name, inOrder(fields[name])]),
  );
}
