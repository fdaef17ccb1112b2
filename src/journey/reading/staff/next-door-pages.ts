import type { ForceConfig } from '#catalogue/forces/force.ts';
import { CounterfoilError } from '#core/errors.ts';
import type { Reason } from '#core/reason.ts';
import { dismissAlert, type ListedAlert, listAlerts, reopenAlert } from '#journey/reading/next-door.ts';
import { forceName } from '#journey/reading/where.ts';
import type { Tx } from '#store/store.ts';
import { details, errorOf, type FieldError, notificationBanner } from '#web/components/content.ts';
import { button, input } from '#web/components/forms.ts';
import { backLink } from '#web/components/navigation.ts';
import { momentInWords } from '#web/dates.ts';
import { type Html, html } from '#web/html.ts';
import { mayUse, type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';
import { dayInWords } from './fact-words.ts';
import { shown } from './source-view.ts';
import { ANSWERS_ALERTS, SEES_OWN_SERIES } from './who-may.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;
const MOST_LISTED = 50;

export const nextDoorPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/press/next-door',
    allow: SEES_OWN_SERIES,
    audit: { op: 'CONSULTATION', recordType: 'next_door_alert', records: 'list' },
    handler: (ctx) => alertsView(ctx, null, []),
  }),
  page({
    method: 'POST',
    path: '/staff/press/next-door/:alert',
    allow: ANSWERS_ALERTS,
    audit: { op: 'ALTERATION', recordType: 'next_door_alert', records: 'one' },
    handler: async (ctx) => {
      const written = ctx.param('alert');
      const id = /^\d{1,15}$/.test(written) ? Number(written) : 0;
      try {
        const because = ctx.form.text(`because-${id}`);
        await dismissAlert(ctx.tx, id, { by: ctx.user.username, because, at: ctx.now });
      } catch (error) {
        if (!(error instanceof CounterfoilError) || error.code !== 'REASON_REQUIRED') throw error;
        ctx.touched(String(id), { op: 'CONSULTATION' });
        const message = 'Say why nothing more is needed.';
        return { ...(await alertsView(ctx, id, [{ field: `because-${id}`, message }])), status: 422 };
      }
      ctx.touched(String(id), { fieldsChanged: ['dismissed_at'] });
      return { to: '/staff/press/next-door?done=dismissed' };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/press/next-door/:alert/reopen',
    allow: ANSWERS_ALERTS,
    audit: { op: 'ALTERATION', recordType: 'next_door_alert', records: 'one' },
    handler: async (ctx) => {
      const written = ctx.param('alert');
      const id = /^\d{1,15}$/.test(written) ? Number(written) : 0;
      await reopenAlert(ctx.tx, id);
      ctx.touched(String(id), { fieldsChanged: ['dismissed_at'] });
      return { to: '/staff/press/next-door?done=reopened' };
    },
  }),
];

const DONE: Readonly<Record<string, string>> = {
  dismissed: 'Dismissed, with your name and your reason. It can be opened again below.',
  reopened: 'The alert is open again.',
};

async function alertsView(ctx: Ctx, _failed: number | null, errors: readonly FieldError[]): Promise<View> {
  const open = await listAlerts(ctx.tx, 'open', MOST_LISTED);
  const dismissed = await listAlerts(ctx.tx, 'dismissed', MOST_LISTED);
  if (errors.length === 0) for (const a of [...open, ...dismissed]) ctx.touched(String(a.id));
  const done = DONE[ctx.query.text('done')];
  return {
    title: 'Alerts from next door',
    section: '/staff/press',
    errors,
    before: backLink('/staff/press', 'All texts'),
    main: html`${done ? notificationBanner(done, { success: true }) : ''}<h1 class="govuk-heading-l">The same method is being used next door</h1>
<p class="govuk-body">A text about the area of a force that shares a border with ${ctx.force.shortName} tells of a fraud done the way it is done here: the same kind of fraud, and most of who the caller said to be, what was asked and how it was collected; or it prints a number that callers here used.</p>
${open.length === 0 ? html`<p class="govuk-inset-text">No alert is open.</p>` : html`<ul class="cf-items">${open.map((a) => alertItem(a, ctx, errors))}</ul>`}
${dismissed.length > 0 ? details(`Dismissed (${dismissed.length})`, html`<ul class="cf-items">${dismissed.map((a) => alertItem(a, ctx, []))}</ul>`) : ''}`,
  };
}

function alertItem(a: ListedAlert, ctx: Ctx, errors: readonly FieldError[]): Html {
  const name = `because-${a.id}`;
  const answer =
    a.dismissed_at !== null
      ? html`<p class="govuk-body-s">Dismissed by ${a.dismissed_by}, ${momentInWords(a.dismissed_at)}: ${shown(a.dismissed_because ?? '')}</p>${mayUse(ANSWERS_ALERTS, ctx.user) ? html`<form method="post" action="/staff/press/next-door/${a.id}/reopen">${ctx.csrf()}<button class="cf-linkbutton">Open it again<span class="govuk-visually-hidden">: ${shown(a.title ?? a.reading_id)}</span></button></form>` : ''}`
      : mayUse(ANSWERS_ALERTS, ctx.user)
        ? html`<form method="post" action="/staff/press/next-door/${a.id}" novalidate>${ctx.csrf()}${input({ name, label: 'Why nothing more is needed', hint: 'Kept with your name', error: errorOf(errors, name) })}${button('Dismiss the alert', { kind: 'secondary' })}</form>`
        : '';
  return html`<li class="cf-item" id="alert-${a.id}"><h2 class="govuk-heading-m"><a class="govuk-link" href="/staff/press/${a.reading_id}">${shown(a.title ?? a.reading_id)}</a></h2>
<p class="govuk-body">${forceName(a.force_code)}${a.published ? `, published ${dayInWords(a.published)}` : ''}${a.publisher ? html`, ${shown(a.publisher)}` : ''}. Raised ${momentInWords(a.raised_at)}.${a.series_id ? html` Here: <a class="govuk-link" href="/staff/series/${a.series_id}">series ${a.series_id}</a>.` : ''}</p>
<ul class="govuk-list govuk-list--bullet">${(a.reasons as Reason[]).map(reasonItem)}</ul>${answer}</li>`;
}

/** The reason and the words of the text that it rests on. */
function reasonItem(r: Reason): Html {
  const quotes = (r.quotes ?? []).map((q, i) => html`${i > 0 ? '; ' : ' '}“${shown(q.quote.slice(0, 200))}”`);
  return html`<li>${shown(r.because)}${quotes.length > 0 ? html` <span class="cf-quiet">In its words:${quotes}</span>` : ''}</li>`;
}
