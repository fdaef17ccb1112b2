import type { ForceConfig } from '#catalogue/forces/force.ts';
import { FRAUD_TYPES } from '#core/report.ts';
import type { Tx } from '#store/store.ts';
import { checkEdited } from './draft.ts';
import { forceOfDistricts } from './force-of-districts.ts';
import type { RedactionFinding } from './redaction.ts';
import { reportsBehindWarning, type WarningRecord } from './warning-records.ts';

/** What the check finds in a text, against everything the reports behind the warning hold about people (R6.20). */
export async function findingsIn(
  tx: Tx,
  warning: WarningRecord,
  text: string,
  force: ForceConfig,
): Promise<RedactionFinding[]> {
  const reports = await reportsBehindWarning(tx, warning);
  const fraudType = FRAUD_TYPES.find((t) => t === warning.fraudType) ?? 'other_fraud';
  const about = { fraudType, places: warning.current.places };
  return checkEdited(text, about, reports, forceOfDistricts(warning.districts, force));
}

/** The text of a version in one piece, all that the public reads of it: what the check reads and its offsets count in. */
export function wholeText(v: {
  title: string;
  summary: string;
  body: { keyPoints: string[]; text: string };
  whatChanged: string | null;
}): string {
  return [v.title, v.summary, ...v.body.keyPoints, v.body.text, ...(v.whatChanged ? [v.whatChanged] : [])].join('\n');
}
