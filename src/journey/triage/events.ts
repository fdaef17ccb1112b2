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

/** Reasons of the score that tell of harm done or contact that goes on. */
const HIT = new Set(['harm.loss', 'threat.contact_continuing', 'threat.collection_live', 'threat.danger_to_life']);

/**
 * A victim likely to be called again; or a vulnerable one who has lost something or is still in touch with the fraudster. Vulnerability
 * alone is for the duties: an event on every such report would be a list that nobody reads.
 */
function atRisk(assessment: Assessment & { kind?: string }): JourneyEvent | null {
  const { externalId, repeatRisk, vulnerability, reasons: weighed, kind } = assessment;
  const hit = kind === 'loss' || weighed.some((r) => HIT.has(r.factor));
  if (repeatRisk.level !== 'high' && !(vulnerability.level === 'high' && hit)) return null;
  const level = repeatRisk.level === 'high' && vulnerability.level === 'high' ? 'immediate' : 'high';
  const reasons = [...repeatRisk.reasons, ...vulnerability.reasons].map((r) => r.because);
  return { type: 'victim.at_risk', externalId, level, reasons: [...new Set(reasons)].slice(0, MOST_REASONS) };
}
