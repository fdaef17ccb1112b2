import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CURRENT_POLICY, TRIAGE_POLICIES } from '#catalogue/policy/policies.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import type { Role } from '#core/role.ts';
import { decisionForm, standingDecision, undoForm } from '#journey/allocation/decision-section.ts';
import { likeDecisions } from '#journey/allocation/like-decisions.ts';
import { officersOf } from '#journey/allocation/officers.ts';
import { factorList, likeSection, movesSection } from '#journey/allocation/proposal-section.ts';
import { afterInQueue } from '#journey/allocation/queue.ts';
import { filterQuery, type QueueFilter } from '#journey/allocation/queue-filter.ts';
import { decisionThatStands, type KeptDecision } from '#journey/allocation/record-decision.ts';
import { type KeptStep, stepsOf } from '#journey/allocation/record-step.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { isUnit, unitsOf } from '#journey/allocation/second-step.ts';
import { standingStep, stepForm, undoStepForm } from '#journey/allocation/step-section.ts';
import { mayUndo } from '#journey/allocation/undo.ts';
import type { StaffReport } from '#journey/intake/find-report.ts';
import { readableReport } from '#journey/intake/reports.ts';
import type { KeptAssessment } from '#journey/triage/assessments.ts';
import { whatWouldMove } from '#journey/triage/what-would-move.ts';
import type { Tx } from '#store/store.ts';
import type { FieldError } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import type { PageContext } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { keysBar } from './keys-bar.ts';

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const DECIDES: readonly Role[] = ['imu_assessor', 'supervisor'];
const LEARNS: readonly Role[] = ['imu_assessor', 'lcu_sergeant', 'sfcu_investigator', 'analyst', 'supervisor'];
const holds = (user: StaffUser, roles: readonly Role[]) => user.roles.some((r) => roles.includes(r));

export const decides = (user: StaffUser): boolean => holds(user, DECIDES);

/** What the page has of the report. */
export interface DecisionOn {
  current: KeptAssessment;
  decisions: readonly KeptDecision[];
  standing: {
    allocation_id: number | null;
    assignment_id: number | null;
    decided: string | null;
    officer: string | null;
  };
  filter: QueueFilter;
  errors: readonly FieldError[];
  sent: { decided: string; reason: string; usual?: string; officer?: string; other?: string; back?: string };
}

/**
 * Everything on the report's page that belongs to deciding: the decision that stands, the form, the unit's step, what the proposal rests on, what
 * one fact would move, and what people decided on reports like it. `story`: what was told, which is read before any of that.
 */
export async function decisionPart(ctx: Ctx, report: StaffReport, on: DecisionOn, story: Html): Promise<Html> {
  const steps = await stepsOf(ctx.tx, report.id);
  const live = steps.find((s) => s.id === on.standing.assignment_id);
  const stands = standingDecision(on.decisions);
  const step = await secondStep(ctx, report, on, live);
  const decision = decides(ctx.user)
    ? html`${stands ?? ''}${undoPart(ctx, report, on)}${step}${decisionForm({
        reference: report.reference,
        assessmentId: on.current.id,
        assessment: on.current.assessment,
        decisions: on.decisions,
        csrf: ctx.csrf,
        filter: { ...on.filter },
        errors: on.errors,
        sent: on.sent,
      })}`
    : html`${stands ?? html`<section class="cf-decide"><h2 class="govuk-heading-m">Decision</h2><p class="govuk-body">Waits for an assessor of the Investigation Management Unit. Proposed: ${routeName(on.current.assessment.allocation)}.</p></section>`}${step}`;
  return html`${decides(ctx.user) ? await keys(ctx, report, on) : ''}${decision}
${story}
<div class="cf-columns cf-columns--even"><section>${factorList(on.current.assessment)}</section>
<section><h3 class="govuk-heading-s">What would change the proposal</h3>${movesSection(movesOf(report, on.current))}
<p class="govuk-body-s">${policyWords(report, on.current)}</p></section></div>
${holds(ctx.user, LEARNS) ? html`<h3 class="govuk-heading-s">Decided before on reports like it</h3>${await like(ctx, report, on.current)}` : ''}`;
}

function movesOf(report: StaffReport, { assessment }: KeptAssessment) {
  const policy = TRIAGE_POLICIES.find((p) => p.version === assessment.policyVersion) ?? CURRENT_POLICY;
  const { payload, source, externalId, receivedAt } = report;
  return whatWouldMove(readableReport({ payload, source, external_id: externalId, received_at: receivedAt }), policy);
}

const policyWords = (report: StaffReport, { assessment }: KeptAssessment): Html =>
  html`Assessed under policy ${assessment.policyVersion}. <a class="govuk-link" href="/staff/reports/${report.reference}/reassess">See it under another</a>`;

async function like(ctx: Ctx, report: StaffReport, { assessment }: KeptAssessment): Promise<Html> {
  const factors = [...new Set(assessment.reasons.filter((r) => r.points !== 0).map((r) => r.factor))];
  const what = { reportId: report.id, fraudType: assessment.fraudType, band: assessment.band, factors };
  const found = await likeDecisions(ctx.tx, what, {
    most: ALLOCATION.likeDecisions.value,
    among: ALLOCATION.likeCandidates.value,
  });
  for (const l of found) ctx.listed(l.report_id, 'report');
  return likeSection(found);
}

/** The way back for whoever has just decided this. */
function undoPart(ctx: Ctx, report: StaffReport, on: DecisionOn): Html | '' {
  const stands = decisionThatStands(on.decisions);
  if (!stands || on.standing.assignment_id) return '';
  const known = { id: stands.id, decidedBy: stands.decided_by, decidedAt: stands.decided_at };
  const about = { minutes: ALLOCATION.undoMinutes.value, now: ctx.now };
  if (!mayUndo(known, stands.id, ctx.user, about).ok) return '';
  return undoForm({ reference: report.reference, decision: stands.id, csrf: ctx.csrf, filter: { ...on.filter } });
}

/** The unit's step: what stands, its undoing for whoever took it, and the form for whoever may take one. */
async function secondStep(ctx: Ctx, report: StaffReport, on: DecisionOn, live: KeptStep | undefined): Promise<Html> {
  const { standing } = on;
  const known = live ? { id: live.id, decidedBy: live.made_by, decidedAt: live.made_at } : null;
  const about = { minutes: ALLOCATION.undoMinutes.value, now: ctx.now };
  const undo =
    live && mayUndo(known, live.id, ctx.user, about).ok
      ? undoStepForm({ reference: report.reference, step: live.id, csrf: ctx.csrf })
      : '';
  const stands = standingStep(live, undo);
  const unit = standing.decided;
  if (!isUnit(unit) || !unitsOf(ctx.user).includes(unit)) return html`${stands}`;
  return html`${stands}${stepForm({
    reference: report.reference,
    route: unit,
    seen: { allocation: standing.allocation_id ?? 0, assignment: standing.assignment_id ?? 0 },
    officer: standing.officer,
    officers: await officersOf(ctx.tx, unit),
    csrf: ctx.csrf,
    errors: on.errors,
    sent: { officer: on.sent.officer ?? '', other: on.sent.other ?? '', back: on.sent.back ?? '' },
  })}`;
}

/** The single keys of deciding, and the link that leaves this one for later. */
async function keys(ctx: Ctx, report: StaffReport, on: DecisionOn): Promise<Html> {
  const next = await afterInQueue(ctx.tx, { filter: on.filter, now: ctx.now }, report.id);
  const query = filterQuery(on.filter);
  const link = next
    ? html`<p class="govuk-body-s"><a class="govuk-link" data-do="next" href="/staff/reports/${next}${query ? `?${query}` : ''}">Leave it for later: next in the queue</a></p>`
    : '';
  return html`${KEYS}${link}`;
}

const KEYS = keysBar([
  { key: 'a', says: 'accept', does: 'accept' },
  { key: 'o', says: 'another route, then its number and why', does: 'override' },
  { key: 'n', says: 'next, leaving this for later', does: 'next' },
  { key: 'u', says: 'undo the last', does: 'undo' },
  { key: 'q', says: 'back to the queue', does: 'queue' },
]);
