import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CURRENT_POLICY, TRIAGE_POLICIES } from '#catalogue/policy/policies.ts';
import type { TriagePolicy } from '#catalogue/policy/triage-policy.ts';
import type { Assessment } from '#core/assessment.ts';
import { CounterfoilError } from '#core/errors.ts';
import { reportByReference, type StaffReport } from '#journey/intake/find-report.ts';
import { readableReport } from '#journey/intake/reports.ts';
import { assess } from '#journey/triage/assess.ts';
import { bandTag } from '#journey/triage/assessment-sections.ts';
import { assessmentsOf, type KeptAssessment } from '#journey/triage/assessments.ts';
import { compareAssessments } from '#journey/triage/compare.ts';
import { recordAssessments } from '#journey/triage/record-assessments.ts';
import { isReachable } from '#journey/triage/stage.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner, table } from '#web/components/content.ts';
import { button, radios } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor } from '#web/page.ts';
import { plainWords } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

export const COMPARES_POLICIES = [
  'imu_assessor',
  'lcu_sergeant',
  'sfcu_investigator',
  'analyst',
  'supervisor',
] as const;
const MAY_REASSESS = ['imu_assessor', 'supervisor'] as const;

/** A report under another version of the policy: shown beside what stands, and made to stand only by a person (R2.2, R2.6). */
export const reassessPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/reports/:reference/reassess',
    allow: COMPARES_POLICIES,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      ctx.touched(report.id);
      const kept = (await assessmentsOf(ctx.tx, report.id))[0];
      if (!kept) throw new CounterfoilError('WRONG_STATE', 'It has not been assessed yet.');
      const asked = TRIAGE_POLICIES.find((p) => p.version === ctx.query.text('policy'));
      return {
        title: `${report.reference} under another policy`,
        section: '/staff/queue',
        wide: true,
        casework: true,
        before: backLink(`/staff/reports/${report.reference}`, report.reference),
        main: html`${undoNotice(ctx, report, kept)}<h1 class="govuk-heading-l">${report.reference} under another policy</h1>
<p class="govuk-body">Assessed under policy ${kept.assessment.policyVersion}. Looking changes nothing.</p>
${policyForm(report, kept, asked)}
${asked ? difference(ctx, report, kept, asked) : ''}`,
      };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/reports/:reference/reassess',
    allow: MAY_REASSESS,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const policy = TRIAGE_POLICIES.find((p) => p.version === ctx.form.text('policy'));
      const kept = await locked(ctx.tx, report.id);
      if (!policy || !kept) throw new CounterfoilError('BAD_FIELD', 'Choose a version of the policy.');
      // Somebody else has had it assessed anew since the difference was shown.
      if (kept.id !== ctx.form.whole('assessment', 0, 0)) throw new CounterfoilError('WRONG_STATE');
      const read = reportOf(report);
      const { id: reportId, version, receivedAt } = report;
      const assessment = assess(read, policy);
      await recordAssessments(ctx.tx, [{ reportId, version, receivedAt, reachable: isReachable(read), assessment }]);
      ctx.touched(reportId, { fieldsChanged: ['assessment'] });
      return {
        to: `/staff/reports/${report.reference}/reassess?policy=${policy.version}&was=${kept.assessment.policyVersion}`,
      };
    },
  }),
];

const reportOf = ({ payload, source, externalId, receivedAt }: StaffReport) =>
  readableReport({ payload, source, external_id: externalId, received_at: receivedAt });

/** The assessment that stands, with its report held, so that two people cannot both replace it. */
async function locked(tx: Tx, reportId: string): Promise<KeptAssessment | undefined> {
  await tx.selectFrom('report_standing').select('report_id').where('report_id', '=', reportId).forUpdate().execute();
  return (await assessmentsOf(tx, reportId))[0];
}

function policyForm(report: StaffReport, kept: KeptAssessment, asked: TriagePolicy | undefined): Html {
  const choices = TRIAGE_POLICIES.map((p) => ({
    value: p.version,
    label: `${p.version}${p.version === CURRENT_POLICY.version ? ', in use for new reports' : ''}${p.version === kept.assessment.policyVersion ? ', the one this report stands under' : ''}`,
    hint: p.note,
    checked: p.version === (asked?.version ?? kept.assessment.policyVersion),
  }));
  return html`<form method="get" action="/staff/reports/${report.reference}/reassess">
${radios({ name: 'policy', label: 'Version of the policy', small: true, choices })}
${button('Show the difference', { kind: 'secondary' })}</form>`;
}

function difference(ctx: Ctx, report: StaffReport, kept: KeptAssessment, policy: TriagePolicy): Html {
  const stands = kept.assessment;
  const would = assess(reportOf(report), policy);
  const { same, changes } = compareAssessments(stands, would);
  const onlyPolicy = changes.length === 1 && changes[0]!.startsWith('Policy ');
  const mayChange = ctx.user.roles.some((r) => (MAY_REASSESS as readonly string[]).includes(r));
  const row = (name: string, of: (a: Assessment) => string | Html) => [name, of(stands), of(would)];
  const rows = [
    row('Band', (a) => bandTag(a.band)),
    row('Score', (a) => `${a.score}`),
    row('Proposal', (a) => plainWords(a.allocation)),
    row('Kind of fraud', (a) => plainWords(a.fraudType)),
    row('Vulnerability', (a) => plainWords(a.vulnerability.level)),
  ];
  const columns = [
    { heading: '' },
    { heading: `Stands: ${stands.policyVersion}` },
    { heading: `Under ${policy.version}` },
  ];
  columns[0]!.heading = 'What';
  return html`<h2 class="govuk-heading-m">Under policy ${policy.version}</h2>
${table({ caption: 'The assessment that stands, and the other', captionHidden: true, columns, rows, firstIsHeading: true })}
${
  same || onlyPolicy
    ? html`<p class="govuk-body">Nothing else differs.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${changes.map((c) => html`<li>${c}</li>`)}</ul>`
}
${
  mayChange && !same
    ? html`<form method="post" action="/staff/reports/${report.reference}/reassess">${ctx.csrf()}<input type="hidden" name="policy" value="${policy.version}"><input type="hidden" name="assessment" value="${kept.id}">
<p class="govuk-body">The earlier assessment is kept. A decision that a person has made stands, and nothing owed to the victim falls due later.</p>
${button(`Let the assessment under ${policy.version} stand`)}</form>`
    : ''
}`;
}

/** After a person let another assessment stand: that it does, and the way back. */
function undoNotice(ctx: Ctx, report: StaffReport, kept: KeptAssessment): Html | '' {
  const was = TRIAGE_POLICIES.find((p) => p.version === ctx.query.text('was'));
  if (!was || was.version === kept.assessment.policyVersion) return '';
  return notificationBanner(
    html`<p class="govuk-notification-banner__heading">The assessment under policy ${kept.assessment.policyVersion} stands now.</p>
<form method="post" action="/staff/reports/${report.reference}/reassess">${ctx.csrf()}<input type="hidden" name="policy" value="${was.version}"><input type="hidden" name="assessment" value="${kept.id}">
<button class="cf-linkbutton" data-do="undo">Undo<span class="govuk-visually-hidden">: let policy ${was.version} stand again</span></button></form>`,
    { success: true, title: 'Done' },
  );
}
