import { isRole, ROLE_NAMES } from '#core/role.ts';
import { errorOf, type FieldError, tag } from '#web/components/content.ts';
import { button, input, select, textarea } from '#web/components/forms.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import type { KeptStep, SeenStep } from './record-step.ts';
import { routeName } from './route-words.ts';

export interface StepForm {
  reference: string;
  route: string;
  seen: SeenStep;
  officer: string | null;
  /** Who can be chosen, with how many reports each has. */
  officers: readonly { name: string; reports: number }[];
  csrf: () => Html;
  errors: readonly FieldError[];
  sent: { officer: string; other: string; back: string };
}

/** The unit's step: to an officer with one press, or back with why. */
export function stepForm(form: StepForm): Html {
  const { seen, sent } = form;
  const hidden = html`${form.csrf()}<input type="hidden" name="allocation" value="${seen.allocation}"><input type="hidden" name="assignment" value="${seen.assignment}">`;
  const error = (field: string) => {
    const found = errorOf(form.errors, field);
    return found ? { error: found } : {};
  };
  const backOpen = form.errors.some((e) => e.field === 'back');
  return html`<section class="cf-decide" id="step" tabindex="-1" aria-labelledby="step-heading">
<h2 class="govuk-heading-m" id="step-heading">${form.officer ? `With ${form.officer}` : 'Give it to an officer'}</h2>
<p class="govuk-body-s">${routeName(form.route)}. What is owed to the victim stays due when it was, whoever has the report.</p>
<form method="post" action="/staff/reports/${form.reference}/officer" novalidate>${hidden}<div class="cf-filter">
${officerFields(form.officers, sent, error)}
${button(form.officer ? 'Give it to another officer' : 'Give to this officer', { kind: form.officer ? 'secondary' : undefined })}</div></form>
<details class="govuk-details" data-do="back"${backOpen ? html` open` : ''}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Send it back to the Investigation Management Unit</span></summary>
<div class="govuk-details__text"><form method="post" action="/staff/reports/${form.reference}/send-back" novalidate>${hidden}
${textarea({ name: 'back', label: 'Why your unit should not have it', hint: 'The assessor decides again by what you write.', rows: 3, value: sent.back, ...error('back') })}
${button('Send it back', { kind: 'secondary' })}</form></div></details></section>`;
}

/** An officer who is known here, or another by name and collar number. */
export function officerFields(
  officers: StepForm['officers'],
  sent: { officer: string; other: string },
  error: (field: string) => { error?: string },
): Html {
  const options = officers.map((o) => ({
    value: o.name,
    label: `${o.name} (${o.reports})`,
    selected: o.name === sent.officer,
  }));
  return html`${select({ name: 'officer', label: 'Officer', hint: 'With how many each has now', options: [{ value: '', label: 'Choose' }, ...options], ...error('officer') })}
${input({ name: 'other', label: 'Or another officer', hint: 'Name and collar number', width: 20, value: sent.other })}`;
}

/** The newest step in a sentence, with a way back for whoever took it. */
export function standingStep(step: KeptStep | undefined, undo: Html | ''): Html | '' {
  if (!step) return '';
  const who = `${step.display_name ?? step.made_by} (${isRole(step.made_role) ? ROLE_NAMES[step.made_role] : step.made_role})`;
  const words =
    step.step === 'assigned'
      ? html`With <strong>${step.officer ?? ''}</strong>, given by ${who} on ${momentInWords(step.made_at)}.`
      : html`<strong>Sent back</strong> by ${who} on ${momentInWords(step.made_at)}: “${step.reason ?? ''}”`;
  return html`<p class="govuk-body cf-stands">${words}</p>${undo}`;
}

export const undoStepForm = (form: { reference: string; step: number; csrf: () => Html }): Html =>
  html`<form method="post" action="/staff/reports/${form.reference}/undo-step">${form.csrf()}<input type="hidden" name="step" value="${form.step}">
<button class="cf-linkbutton" data-do="undo" data-module="govuk-button" data-prevent-double-click="true">Undo<span class="govuk-visually-hidden"> the last step on ${form.reference}</span></button></form>`;

/** Every step of the units, the newest first, as a timeline. */
export function stepsTimeline(steps: readonly KeptStep[]): Html | '' {
  if (steps.length === 0) return '';
  return html`<div class="moj-timeline">${steps.map(
    (
      s,
    ) => html`<div class="moj-timeline__item"><div class="moj-timeline__header"><h3 class="moj-timeline__title">${s.step === 'assigned' ? `Given to ${s.officer ?? 'an officer'}` : 'Sent back'}</h3> <p class="moj-timeline__byline">by ${s.display_name ?? s.made_by}</p>${s.undone_at ? html` ${tag('Undone', 'grey')}` : ''}</div>
<p class="moj-timeline__date"><time datetime="${s.made_at.toISOString()}">${momentInWords(s.made_at)}</time></p>${s.reason ? html`<div class="moj-timeline__description">${s.reason}</div>` : ''}</div>`,
  )}</div>`;
}
