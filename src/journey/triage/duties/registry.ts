import type { Duty } from '#core/assessment.ts';
import { arrestTold } from './arrest-told.ts';
import { bankNotified } from './bank-notified.ts';
import { type DutyCase, type DutyRule, dutyOf } from './duty.ts';
import { firstContact } from './first-contact.ts';
import { imuAssessment } from './imu-assessment.ts';
import { nationalReport } from './national-report.ts';
import { needsAssessment } from './needs-assessment.ts';
import { noInvestigationReason } from './no-investigation-reason.ts';
import { safeguardingReferral } from './safeguarding-referral.ts';
import { supportReferral } from './support-referral.ts';
import { victimUpdate } from './victim-update.ts';
import { visit } from './visit.ts';
import { writtenConfirmation } from './written-confirmation.ts';

/** Every duty, in the order in which they usually fall due. */
export const DUTIES: readonly DutyRule[] = registerDuties([
  needsAssessment,
  firstContact,
  imuAssessment,
  bankNotified,
  safeguardingReferral,
  writtenConfirmation,
  visit,
  nationalReport,
  supportReferral,
  arrestTold,
  noInvestigationReason,
  victimUpdate,
]);

/** Refuses a duty registered twice: the victim would be owed it twice. */
export function registerDuties(duties: DutyRule[]): readonly DutyRule[] {
  const seen = new Set<string>();
  for (const duty of duties) {
    if (seen.has(duty.what)) throw new Error(`The duty "${duty.what}" is registered twice.`);
    seen.add(duty.what);
  }
  return Object.freeze([...duties]);
}

/** Every duty that is owed, earliest first. */
export function dutiesOwed(d: DutyCase): Duty[] {
  return DUTIES.map((rule) => dutyOf(rule, d))
    .filter((duty) => duty !== null)
    .sort((a, b) => Date.parse(a.due) - Date.parse(b.due));
}
