import type { ForceConfig } from '#catalogue/forces/force.ts';
import { NOMINATES, type Nomination } from '#journey/groups/nominate.ts';
import { type NominationReply, REGIONAL_ANSWERS } from '#journey/groups/regional-reply.ts';
import type { Tx } from '#store/store.ts';
import { details, errorOf, type FieldError, tag } from '#web/components/content.ts';
import { button, dateInput, input, radios, textarea } from '#web/components/forms.ts';
import { boxesOf, sentBoxes } from '#web/date-fields.ts';
import { dateInWords, momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import type { PageContext } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const COLOURS = { accepted: 'green', refused: 'grey', more_asked: 'orange' } as const;

/** How a nomination stands, inside the force and with the regional unit. */
export const standsTag = (n: Pick<Nomination, 'answer' | 'regional'>, unit: string): Html =>
  n.regional
    ? tag(`${unit}: ${REGIONAL_ANSWERS[n.regional].toLowerCase()}`, COLOURS[n.regional])
    : n.answer === 'agreed'
      ? tag(`Agreed, waits for ${unit}`, 'orange')
      : n.answer === 'refused'
        ? tag('Refused here', 'grey')
        : n.answer === 'withdrawn'
          ? tag('Taken back', 'grey')
          : tag('Waits for a second person', 'orange');

/** What the unit answered to a nomination, the newest on top; what was taken back stays readable. */
export function repliesShown(ctx: Ctx, series: string, replies: readonly NominationReply[]): Html {
  const unit = ctx.force.regionalUnit.shortName;
  const undo = (y: NominationReply) =>
    y.undone_at || y.recorded_by !== ctx.user.id
      ? ''
      : html` <form method="post" action="/staff/groups/${series}/reply/undo" class="cf-inline">${ctx.csrf()}<input type="hidden" name="reply" value="${y.id}"><button class="cf-linkbutton">Take it back</button></form>`;
  return html`<ul class="govuk-list">${replies.map((y) => {
    const said = html`<strong>${dateInWords(new Date(`${y.replied_on}T12:00:00Z`))}, ${unit}: ${REGIONAL_ANSWERS[y.answer].toLowerCase()}</strong>${y.their_reference ? html`, their reference ${y.their_reference}` : ''}${y.words ? html`. ${y.words}` : ''} <span class="cf-quiet">Written down by ${y.recorder}, ${momentInWords(y.recorded_at)}.</span>`;
    return html`<li>${y.undone_at ? html`<del>${said}</del> Taken back ${momentInWords(y.undone_at)}.` : said}${undo(y)}</li>`;
  })}</ul>`;
}

/** Where their answer is written down, for those who may put a series forward. */
export function replyForm(ctx: Ctx, nomination: Nomination, errors: readonly FieldError[]): Html | '' {
  const series = nomination.series_id;
  if (!ctx.user.roles.some((r) => (NOMINATES as readonly string[]).includes(r))) return '';
  const unit = ctx.force.regionalUnit.shortName;
  const fault = (field: string): { error?: string } => {
    const error = errorOf(errors, field);
    return error ? { error } : {};
  };
  const sent = ctx.form.has('regional') || errors.length > 0;
  const form = html`<form method="post" action="/staff/groups/${series}/reply" novalidate>${ctx.csrf()}
${radios({ name: 'regional', label: 'Their answer', small: true, choices: Object.entries(REGIONAL_ANSWERS).map(([value, label]) => ({ value, label, checked: ctx.form.text('regional') === value })), ...fault('regional') })}
${dateInput({ name: 'replied', label: 'The day of their answer', ...(sent ? sentBoxes(ctx.form, 'replied') : boxesOf(ctx.now)), ...fault('replied-day') })}
${input({ name: 'their-reference', label: 'Their reference, if they gave one', width: 20, value: ctx.form.text('their-reference'), ...fault('their-reference') })}
${textarea({ name: 'words', label: 'Why they refused, or what more they ask for', rows: 3, value: ctx.form.text('words'), ...fault('words') })}
${button('Write it down')}</form>`;
  // Once they have accepted it, another answer is rare.
  if (nomination.regional === 'accepted') return details(`${unit} has answered again`, form, errors.length > 0);
  return html`<h2 class="govuk-heading-m">What ${unit} answered</h2>${form}`;
}
