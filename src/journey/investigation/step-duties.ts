import type { TriageAssessment } from '#journey/triage/assess.ts';
import { assessmentsOf } from '#journey/triage/assessments.ts';
import { oweForStep } from '#journey/triage/following-duties.ts';
import { setNextContact } from '#journey/triage/mark-duty.ts';
import { itemOf, itemsOf } from '#store/case-items.ts';
import type { Tx } from '#store/store.ts';

/** Makes what is owed to the victim agree with a step of the case as it now stands. As staff. */
export async function oweForItem(tx: Tx, reportId: string, item: number): Promise<void> {
  const { body, removed } = await itemOf(tx, reportId, item);
  const step = { item, what: body.what ?? '', at: new Date(body.at ?? ''), removed };
  await oweForStep(tx, reportId, step, await hasEnhancedRights(tx, reportId));
  await setNextContact(tx, reportId);
}

/** By the assessment, or by what a person found when they asked about needs (R3.14, R3.15). */
async function hasEnhancedRights(tx: Tx, reportId: string): Promise<boolean> {
  const found = (await itemsOf(tx, [reportId], ['needs'])).filter((i) => !i.removed).at(-1)?.body.enhanced;
  if (found) return found !== 'none';
  const current = (await assessmentsOf(tx, reportId))[0]?.assessment as Partial<TriageAssessment> | undefined;
  return typeof current?.enhancedRights === 'string';
}
