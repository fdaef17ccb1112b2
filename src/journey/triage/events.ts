import type { Assessment } from '#core/assessment.ts';
import type { JourneyEvent } from '#core/event.ts';

/** Most reasons named in one event: what a victim-care officer reads before picking up the telephone. */
const MOST_REASONS = 6;

/** What the stages after triage learn of an assessment: that it was made, and whether harm still threatens the victim (R3.7, R3.9). */
export function eventsOf(assessment: Assessment): JourneyEvent[] {
  const { externalId, band, allocation } = assessment;
  const risk = atRisk(assessment);
  return [{ type: 'report.assessed', externalId, band, allocation }, ...(risk ? [risk] : [])];
}

/** A victim likely to be called again, or vulnerable and hit. */
function atRisk({ externalId, repeatRisk, vulnerability }: Assessment): JourneyEvent | null {
  if (repeatRisk.level !== 'high' && vulnerability.level !== 'high') return null;
  const level = repeatRisk.level === 'high' && vulnerability.level === 'high' ? 'immediate' : 'high';
  const reasons = [...repeatRisk.reasons, ...vulnerability.reasons].map((r) => r.because);
  return { type: 'victim.at_risk', externalId, level, reasons: [...new Set(reasons)].slice(0, MOST_REASONS) };
}
