import type { Assessment, Route } from '#core/assessment.ts';
import { ROUTES } from '#core/assessment.ts';
import { isRole, ROLE_NAMES } from '#core/role.ts';
import { errorOf, type FieldError, table, tag } from '#web/components/content.ts';
import { button, radios, textarea } from '#web/components/forms.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { ROUTE_NAMES } from './decide.ts';
import { decisionThatStands, type KeptDecision } from './record-decision.ts';
import { routeName } from './route-words.ts';
import { usualReasons } from './staff/usual-reasons.ts';

export interface DecisionForm {
  reference: string;
  assessmentId: number;
  assessment: Pick<Assessment, 'allocation'>;
  decisions: readonly KeptDecision[];
  csrf: () => Html;
  /** Kept in the form, so that the next report is of the same part of the queue. */
  filter: Readonly<Record<string, string | null>>;
  errors: readonly FieldError[];
  sent: { decided: string; reason: string; usual?: string };
}

/** Accept with one press, or choose another route and say why. What the person saw goes with it. */
export function decisionForm(form: DecisionForm): Html {
  const { allocation } = form.assessment;
  const stands = decisionThatStands(form.decisions);
  const hidden = html`${form.csrf()}<input type="hidden" name="assessment" value="${form.assessmentId}"><input type="hidden" name="standing" value="${stands?.id ?? 0}">${filterFields(form.filter)}`;
  const action = `/staff/reports/${form.reference}/decision`;
  const accept = html`<p class="govuk-body">Proposed: <strong>${ROUTE_NAMES[allocation]}</strong></p>
<form method="post" action="${action}">${hidden}<input type="hidden" name="decided" value="${allocation}">
<button type="submit" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true" data-do="accept">Accept: ${ROUTE_NAMES[allocation]}</button></form>`;
  return html`<section class="cf-decide" id="decide" tabindex="-1" aria-labelledby="decide-heading">
<h2 class="govuk-heading-m" id="decide-heading">${stands ? 'Change this decision' : 'Decide'}</h2>
${stands?.decided === allocation ? '' : accept}
${otherRoute(form, action, hidden)}</section>`;
}

const filterFields = (filter: Readonly<Record<string, string | null>>): Html[] =>
  Object.entries(filter).flatMap(([name, value]) =>
    value ? [html`<input type="hidden" name="${name}" value="${value}">`] : [],
  );

/** Takes back one's own fresh decision with one press. */
export function undoForm(form: {
  reference: string;
  decision: number;
  csrf: () => Html;
  filter: Readonly<Record<string, string | null>>;
}): Html {
  return html`<form method="post" action="/staff/reports/${form.reference}/undo">${form.csrf()}<input type="hidden" name="decision" value="${form.decision}">${filterFields(form.filter)}
<button class="cf-linkbutton" data-do="undo" data-module="govuk-button" data-prevent-double-click="true">Undo<span class="govuk-visually-hidden"> the decision on ${form.reference}</span></button></form>`;
}

function otherRoute(form: DecisionForm, action: string, hidden: Html): Html {
  const { allocation } = form.assessment;
  const stands = decisionThatStands(form.decisions)?.decided;
  // Each with its digit, as the proposed route and the standing one are left out.
  const digitOf = (r: Route) => `${ROUTES.indexOf(r) + 1}`;
  const routes = ROUTES.filter((r) => r !== allocation && r !== stands);
  const choices = routes.map((r) => ({
    value: r,
    label: `${ROUTE_NAMES[r]} (${digitOf(r)})`,
    checked: form.sent.decided === r,
  }));
  const error = (field: string) => errorOf(form.errors, field);
  const open = form.errors.length > 0 && form.sent.decided !== allocation;
  // Marked for the single keys: the digits choose a route, each the same on every report, and the next thing is why.
  return html`<details class="govuk-details" data-do="override"${open ? html` open` : ''}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Choose another route</span></summary>
<div class="govuk-details__text"><form method="post" action="${action}" novalidate>${hidden}
<div data-digits="${routes.map(digitOf).join(' ')}">${radios({ name: 'decided', label: 'Where should it go?', small: true, error: error('decided'), choices })}</div>
<div data-after-digits>${usualReasons('decision', form.sent.usual)}</div>
${textarea({ name: 'reason', label: 'Why, in your own words', hint: 'Somebody may have to defend this in two years. A sentence is enough, here or above.', rows: 3, value: form.sent.reason, error: error('reason') })}
${button('Record this decision', { kind: 'secondary' })}</form></div></details>`;
}

/** The decision that stands, in a sentence. */
export function standingDecision(decisions: readonly KeptDecision[]): Html | null {
  const stands = decisionThatStands(decisions);
  if (!stands) return null;
  return html`<p class="govuk-body cf-stands"><strong>${routeName(stands.decided)}</strong>, decided by ${deciderInWords(stands)} on ${momentInWords(stands.decided_at)}${
    stands.agreed ? ', as proposed' : html` (proposed: ${routeName(stands.proposed)})`
  }.${stands.reason ? html`<br>“${stands.reason}”` : ''}</p>`;
}

export const deciderInWords = (d: KeptDecision): string =>
  `${d.display_name ?? d.decided_by} (${isRole(d.decided_role) ? ROLE_NAMES[d.decided_role] : d.decided_role})`;

/** Every decision, the newest on top; one that was undone says so. */
export function decisionsTable(decisions: readonly KeptDecision[]): Html | null {
  if (decisions.length === 0) return null;
  return table({
    caption: 'Decisions',
    captionHidden: true,
    columns: [
      { heading: 'When' },
      { heading: 'Decided' },
      { heading: 'Proposed' },
      { heading: 'By' },
      { heading: 'Why' },
    ],
    rows: decisions.map((d) => [
      momentInWords(d.decided_at),
      d.undone_at
        ? html`${routeName(d.decided)} ${tag('Undone', 'grey')}<br><span class="cf-quiet">${momentInWords(d.undone_at)}</span>`
        : html`${routeName(d.decided)}${d.sent_back ? html` ${tag('Sent back', 'red')}` : ''}${d.bulk ? html`<br><span class="cf-quiet">together with others</span>` : ''}`,
      routeName(d.proposed),
      deciderInWords(d),
      d.reason ?? 'As proposed',
    ]),
  });
}
