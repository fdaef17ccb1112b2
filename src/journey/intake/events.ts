import type { FraudReport } from '#core/report.ts';
import type { ToldEvent } from '#store/event-log.ts';

/** What intake tells the stages after it. The subject is the report's id. */
export function received(report: FraudReport, id: string): ToldEvent {
  return {
    event: { type: 'report.received', externalId: report.externalId, source: report.source },
    subject: id,
  };
}

export function updated(report: FraudReport, id: string): ToldEvent {
  return { event: { type: 'report.updated', externalId: report.externalId, source: report.source }, subject: id };
}
