import type { Band, Route } from '#core/assessment.ts';
import type { FraudType } from '#core/report.ts';

/**
 * What one stage tells the stages after it. In the service an event is a row of the outbox, written in the same transaction as what it
 * tells of; in `replay` it is a line of output (contracts section 8). The event log is the report's history.
 */
export type JourneyEvent =
  | { type: 'report.received'; externalId: string; source: string }
  | { type: 'report.updated'; externalId: string; source: string }
  | { type: 'report.assessed'; externalId: string; band: Band; allocation: Route }
  | { type: 'allocation.decided'; externalId: string; allocation: Route; agreed: boolean }
  | { type: 'allocation.undone'; externalId: string; allocation: Route }
  | { type: 'allocation.assigned'; externalId: string }
  | { type: 'allocation.sent_back'; externalId: string }
  | { type: 'allocation.step_undone'; externalId: string }
  | { type: 'duty.done'; externalId: string; duty: string; by: string }
  | { type: 'duty.undone'; externalId: string; duty: string; by: string }
  | CaseChanged
  | { type: 'report.disposed'; externalId: string }
  | { type: 'outcome.recorded'; externalId: string; outcomeType: number; by: string }
  | { type: 'outcome.undone'; externalId: string; outcomeType: number; by: string }
  | ReportLinked
  | SeriesChanged<'series.formed'>
  | SeriesChanged<'series.grew'>
  | SeriesDecided<'series.decided'>
  | SeriesDecided<'series.undone'>
  | { type: 'identifier.decided'; decision: number; identifier: number }
  | ThreatDetected
  | {
      type: 'warning.drafted';
      warning: string;
      title: string;
      area: string;
      places: string[];
      summary: string;
      body: string;
    }
  | { type: 'warning.submitted'; warning: string }
  | { type: 'warning.approved'; warning: string }
  | { type: 'warning.published'; warning: string }
  | { type: 'warning.corrected'; warning: string }
  | { type: 'warning.withdrawn'; warning: string }
  | { type: 'victim.at_risk'; externalId: string; level: string; reasons: string[] }
  | { type: 'bulletin.read'; bulletin: string; fraudType: FraudType; places: string[] };

/** Somebody added, changed, did, removed or undid a record of a case. What it holds stands in its row. */
export interface CaseChanged {
  type: 'case.changed';
  externalId: string;
  item: number;
  kind: string;
  change: 'added' | 'changed' | 'done' | 'reopened' | 'removed' | 'undone';
  by: string;
}

/** Every report that linking has looked at, linked or not: what the watch is woken by. Ids are record ids. */
export interface ReportLinked {
  type: 'report.linked';
  externalId: string;
  /** The same incident had been told before. */
  retold: boolean;
  /** What it did to a series, or null. */
  change: {
    kind: 'formed' | 'grew';
    series: string;
    reports: string[];
    /** Bits of the best single piece of evidence that ties it; absent in events of earlier versions. */
    strongest?: number;
  } | null;
}

/** A series of two or more separate incidents formed, or took in another. */
export interface SeriesChanged<Type extends string> {
  type: Type;
  series: string;
  externalIds: string[];
  places: string[];
  because: SeriesBecause[];
}

/** A person decided on a series (or took that back): what exactly stands in the row of that number. */
export interface SeriesDecided<Type extends string> {
  type: Type;
  decision: number;
  kind: 'accept' | 'reject' | 'split' | 'merge';
  series: string | null;
  other: string | null;
}

export interface SeriesBecause {
  with: string;
  on: string;
  /** Weight of evidence in bits. */
  weight: number;
}

export interface ThreatDetected {
  type: 'threat.detected';
  threat: string;
  fraudType: FraudType;
  places: string[];
  /** ISO date of the first day of the wave. */
  from: string;
  observed: number;
  expected: number;
  pValue: number;
  falseAlarmsPerYear: number;
  /** How late the alarms of this force's past waves were: medians of reports that had come and of days; null before there was one. */
  pastDelay: { waves: number; reports: number; days: number } | null;
  externalIds: string[];
}

export type EventType = JourneyEvent['type'];
export type EventOf<T extends EventType> = Extract<JourneyEvent, { type: T }>;
