import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { MINUTE_MS } from '#core/clock.ts';
import { filterFrom } from '#journey/allocation/queue-filter.ts';
import { type BulkOutcome, decisionsTogether } from '#journey/allocation/record-bulk.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import type { PageContext } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { hiddenFilter } from './queue-filter-form.ts';

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** "12 reports were decided together. Undo", for whoever decided them, while they may still be taken back. */
export async function bulkNotice(ctx: Ctx): Promise<Html | ''> {
  const bulk = ctx.query.text('bulk');
  if (!/^[0-9a-f-]{36}$/.test(bulk)) return '';
  const taken = (await decisionsTogether(ctx.tx, bulk)).filter((d) => d.decided_by === ctx.user.username);
  if (taken.length === 0) return '';
  const stand = taken.filter((d) => !d.undone_at);
  const fresh = stand.filter((d) => ctx.now.getTime() - d.decided_at.getTime() <= minutesToUndo() * MINUTE_MS);
  const words =
    stand.length === 0
      ? `${counted(taken.length, 'decision')} taken together undone. The reports wait again.`
      : `${counted(stand.length, 'report')} decided together.`;
  return notificationBanner(
    html`<p class="govuk-notification-banner__heading">${words}</p>${fresh.length > 0 ? undoAll(ctx, bulk, fresh.length) : ''}`,
    { success: true, title: 'Done' },
  );
}

const minutesToUndo = (): number => ALLOCATION.undoMinutes.value;

const undoAll = (ctx: Ctx, bulk: string, n: number): Html =>
  html`<form method="post" action="/staff/queue/undo">${ctx.csrf()}<input type="hidden" name="bulk" value="${bulk}">${hiddenFilter(filterFrom(ctx.query))}
<button class="cf-linkbutton" data-do="undo">Undo<span class="govuk-visually-hidden"> the ${counted(n, 'decision')} taken together</span></button></form>`;

/** What was done of what was wanted, and which reports were left alone, with why. */
export function leftAlone(ctx: Ctx, outcome: BulkOutcome, did: string, canUndo: boolean): Html {
  return notificationBanner(html`<h3 class="govuk-notification-banner__heading">${did}. ${counted(outcome.left.length, 'report')} left as ${outcome.left.length === 1 ? 'it was' : 'they were'}:</h3>
<ul class="govuk-list govuk-list--bullet">${outcome.left.map((l) => html`<li><a class="govuk-notification-banner__link" href="/staff/reports/${l.reference}">${l.reference}</a>: ${l.why}</li>`)}</ul>
${outcome.decided.length > 0 ? html`<p class="govuk-body">Done: ${outcome.decided.map((d, i) => html`${i > 0 ? ', ' : ''}<a class="govuk-notification-banner__link" href="/staff/reports/${d.reference}">${d.reference}</a>`)}.</p>` : ''}${canUndo && outcome.decided.length > 0 ? undoAll(ctx, outcome.bulk, outcome.decided.length) : ''}`);
}

/** That a view was kept or removed, with the way back. */
export function viewNotice(ctx: Ctx): Html | '' {
  const removed = ctx.query.whole('removed', 0, 0);
  if (removed === 0) return '';
  return notificationBanner(
    html`<p class="govuk-notification-banner__heading">The view was removed.</p><form method="post" action="/staff/queue/views/${removed}/restore">${ctx.csrf()}<button class="cf-linkbutton" data-do="undo">Undo<span class="govuk-visually-hidden"> removing the view</span></button></form>`,
    { success: true, title: 'Done' },
  );
}
