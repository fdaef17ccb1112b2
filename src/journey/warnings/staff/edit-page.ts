import type { ForceConfig } from '#catalogue/forces/force.ts';
import { WARNINGS } from '#catalogue/thresholds/warnings.ts';
import { CounterfoilError } from '#core/errors.ts';
import { toEditable } from '#journey/warnings/edit-text.ts';
import { type Edit, mayBeEdited, recordEdit } from '#journey/warnings/record-edit.ts';
import type { WarningRecord } from '#journey/warnings/warning-records.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError, inset } from '#web/components/content.ts';
import { button, input, textarea } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import type { FormValues } from '#web/form-values.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, pagesFor, type View } from '#web/page.ts';
import { EDITS_WARNINGS, found } from './warning-pages.ts';

const { page } = pagesFor<Tx, ForceConfig>();

export const warningEditPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/warnings/:slug/edit',
    allow: EDITS_WARNINGS,
    audit: { op: 'CONSULTATION', recordType: 'warning', records: 'one' },
    handler: async (ctx) => {
      const warning = await found(ctx.tx, ctx.param('slug'));
      if (!mayBeEdited(warning))
        throw new CounterfoilError('WRONG_STATE', 'What has been sent for approval comes back first. Send it back.');
      ctx.touched(warning.id);
      return editView(warning, editOf(warning), ctx.csrf, []);
    },
  }),
  page({
    method: 'POST',
    path: '/staff/warnings/:slug/edit',
    allow: EDITS_WARNINGS,
    audit: { op: 'ALTERATION', recordType: 'warning', records: 'one' },
    handler: async (ctx) => {
      const slug = ctx.param('slug');
      const edit = editFrom(ctx.form);
      const outcome = await recordEdit(ctx.tx, slug, edit, ctx.user, { force: ctx.force, now: ctx.now });
      if (outcome.ok) {
        ctx.touched(outcome.value.warning.id, { fieldsChanged: ['title', 'summary', 'body'] });
        return {
          to: `/staff/warnings/${slug}?done=${outcome.value.warning.status === 'DRAFT' ? 'edited' : 'correcting'}`,
        };
      }
      const { code, field, reason } = outcome.error;
      const now = await found(ctx.tx, slug);
      ctx.touched(now.id, { op: 'CONSULTATION' });
      const view = editView(now, edit, ctx.csrf, [{ field: field ?? 'title', message: reason }]);
      return { ...view, status: code === 'WRONG_STATE' ? 409 : 422 };
    },
  }),
];

/** What somebody finds in the form. What an earlier correction said has changed is not said again. */
const editOf = ({ current: v, correction }: WarningRecord): Edit => ({
  version: v.version,
  title: v.title,
  summary: v.summary,
  keyPoints: v.body.keyPoints,
  text: toEditable(v.body.sections),
  whatChanged: correction ? (v.whatChanged ?? '') : '',
});

function editFrom(form: FormValues): Edit {
  const lines = form
    .text('keyPoints')
    .split('\n')
    .map((l) => l.trim())
    .filter(Boolean);
  return {
    version: form.whole('version', 0, 0),
    title: form.text('title'),
    summary: form.text('summary').replace(/\s+/g, ' '),
    keyPoints: lines.slice(0, 4),
    text: form.text('text'),
    whatChanged: form.text('whatChanged').replace(/\s+/g, ' '),
  };
}

function editView(warning: WarningRecord, edit: Edit, csrf: () => Html, errors: readonly FieldError[]): View {
  const back = `/staff/warnings/${warning.slug}`;
  const corrects = warning.status === 'PUBLISHED';
  const title = corrects ? 'Correct the warning' : 'Edit the warning';
  return {
    title,
    section: '/staff/warnings',
    before: backLink(back),
    errors,
    main: html`<h1 class="govuk-heading-l">${title}</h1>
${corrects ? html`<p class="govuk-body">The public reads the warning as it stands until a colleague has approved this correction and it is published. If it must go at once, <a class="govuk-link" href="${back}#next">withdraw it</a> instead.</p>` : ''}
${inset('Leave out anything that could identify a person: names, streets, postcodes, exact ages and sums. The text is checked again when you save it.')}
<form method="post" action="${back}/edit" novalidate>${csrf()}<input type="hidden" name="version" value="${edit.version}">
${corrects ? textarea({ name: 'whatChanged', label: 'What changed', hint: 'The public reads this after “Corrected on” and the day. Say what was wrong and what is right: “We gave the wrong day. The calls were on Tuesday.” Name nobody.', rows: 3, value: edit.whatChanged, error: errorOf(errors, 'whatChanged') }) : ''}
${input({ name: 'title', label: 'Title', hint: `At most ${WARNINGS.longestTitle.value} characters`, value: edit.title, error: errorOf(errors, 'title') })}
${textarea({ name: 'summary', label: 'Summary', hint: `At most ${WARNINGS.longestSummary.value} characters: what a text message holds`, rows: 3, value: edit.summary, error: errorOf(errors, 'summary') })}
${textarea({ name: 'keyPoints', label: 'In short', hint: 'One point a line, at most four', rows: 4, value: edit.keyPoints.join('\n') })}
${textarea({ name: 'text', label: 'Text', hint: 'Begin a heading with ## and a line of a list with a dash. Leave an empty line between paragraphs.', rows: 24, value: edit.text, error: errorOf(errors, 'text') })}
${button('Save as a new version')}</form>`,
  };
}
