import type { Assessment } from '#core/assessment.ts';
import type { JourneyEvent } from '#core/event.ts';

/** What the stages after triage learn of an assessment: that it was made, and whether somebody is likely to be hit again (R3.9). */
export function eventsOf(assessment: Assessment): JourneyEvent[] {
  const { externalId, band, allocation, repeatRisk } = assessment;
  const events: JourneyEvent[] = [{ type: 'report.assessed', externalId, band, allocation }];
  if (repeatRisk.level === 'high') {
    events.push({
      type: 'victim.at_risk',
      externalId,
      level: repeatRisk.level,
      reasons: repeatRisk.reasons.map((r) => r.because),
    });
  }
  return events;
}
