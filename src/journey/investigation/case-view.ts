import { RETENTION } from '#catalogue/thresholds/retention.ts';
import { decisionsOf, standingOf } from '#journey/allocation/record-decision.ts';
import { stepsOf } from '#journey/allocation/record-step.ts';
import { filesSection, OPENS_FILES } from '#journey/intake/files-section.ts';
import { historyOf, mentionsOfReport, type StaffReport } from '#journey/intake/find-report.ts';
import { reportsOfPerson } from '#journey/intake/same-person.ts';
import { linksOf, membershipOf, othersLike } from '#journey/linking/series-views.ts';
import { unreadOf } from '#journey/messages/messages-of-report.ts';
import { assessmentsOf, dutiesOf } from '#journey/triage/assessments.ts';
import { itemsOf } from '#store/case-items.ts';
import { calledApart } from '#store/staff-names.ts';
import { listAccounts } from '#store/staff-register.ts';
import type { Tx } from '#store/store.ts';
import type { StaffUser } from '#web/site.ts';
import { contactLog } from './contact-log.ts';
import { documentsOf } from './documents.ts';
import { evidenceChecklist } from './evidence-checklist.ts';
import { outcomesOf, outcomeThatStands } from './record-outcome.ts';
import { retentionOf } from './retention.ts';
import { holdsOne } from './who-works.ts';

export const yearsKept = RETENTION.reportYears.value;

/** Names of staff by username, and those who can be given something to do. As staff. */
export async function staffNames(tx: Tx) {
  const accounts = await listAccounts(tx);
  const names = calledApart(accounts);
  const owners = accounts
    .filter((a) => a.disabledAt === null)
    .map((a) => ({ username: a.username, name: names.get(a.username) ?? a.name, roles: a.roles }));
  return { nameOf: (username: string) => names.get(username) ?? username, owners };
}

/** Everything that the page of a case shows to this person. `others`: whether they may see other reports. As staff. */
export async function gatherCase(tx: Tx, report: StaffReport, user: Pick<StaffUser, 'roles'>, others: boolean) {
  const persons = await reportsOfPerson(tx, report.id);
  const assessments = await assessmentsOf(tx, report.id);
  const items = await itemsOf(tx, [report.id]);
  const member = others ? await membershipOf(tx, report.id) : undefined;
  const like = others ? await othersLike(tx, [report.id]) : null;
  const outcomes = await outcomesOf(tx, report.id);
  const opens = holdsOne(user, OPENS_FILES);
  const names = await staffNames(tx);
  return {
    persons,
    current: assessments[0],
    items,
    evidence: evidenceChecklist(assessments[0]?.assessment.evidence ?? [], items, names.nameOf),
    contacts: await contactLog(tx, persons),
    duties: await dutiesOf(tx, report.id),
    mentions: await mentionsOfReport(tx, report.id),
    opens,
    files: await filesSection(tx, report, opens),
    documents: await documentsOf(tx, report.id),
    decisions: await decisionsOf(tx, report.id),
    steps: await stepsOf(tx, report.id),
    standing: await standingOf(tx, report.id),
    history: await historyOf(tx, report.id),
    member: member ? { ...member, others: like?.get(report.id)?.others ?? 0 } : null,
    links: others ? await linksOf(tx, report.id) : [],
    outcomes,
    outcome: outcomeThatStands(outcomes),
    retention: await retentionOf(tx, report.id),
    unread: await unreadOf(tx, report.id),
    ...names,
  };
}
export type GatheredCase = Awaited<ReturnType<typeof gatherCase>>;
