import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { ROUTES } from '#core/assessment.ts';
import { queueLength, queuePage } from '#journey/allocation/queue.ts';
import { filterFrom, filterQuery, type QueueFilter } from '#journey/allocation/queue-filter.ts';
import { AS_PROPOSED } from '#journey/allocation/record-bulk.ts';
import { ROUTE_SHORT } from '#journey/allocation/route-words.ts';
import { viewsOf } from '#journey/allocation/saved-views.ts';
import { othersLike } from '#journey/linking/series-views.ts';
import { openDutiesOf } from '#journey/triage/assessments.ts';
import type { Tx } from '#store/store.ts';
import { errorOf, type FieldError } from '#web/components/content.ts';
import { button, input, select } from '#web/components/forms.ts';
import { pagination } from '#web/components/navigation.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor, type View } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { bulkNotice, viewNotice } from './bulk-notice.ts';
import { doneNotice } from './done-notice.ts';
import { keysBar } from './keys-bar.ts';
import { chosenFilters, filterPanel, hiddenFilter, viewLinks } from './queue-filter-form.ts';
import { queueTable } from './queue-row.ts';
import { usualReasons } from './usual-reasons.ts';

const { page } = pagesFor<Tx, ForceConfig>();
export const SEES_QUEUE = ['imu_assessor', 'supervisor'] as const;
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

export const queuePages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'GET',
    path: '/staff/queue',
    allow: SEES_QUEUE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: (ctx) => queueView(ctx, filterFrom(ctx.query), null),
  }),
];

/** What a form that was not taken puts on the page again. */
export interface NotTaken {
  status: number;
  errors: readonly FieldError[];
  /** What to say above the list, besides the errors. */
  told?: Html;
  name?: string;
  decided?: string;
  reason?: string;
  picked?: readonly string[];
}

/** The queue. Each report it shows is named in the trail as shown in a list. */
export async function queueView(ctx: Ctx, filter: QueueFilter, notTaken: NotTaken | null): Promise<View> {
  const part = { filter, now: ctx.now };
  const size = ALLOCATION.queuePage.value;
  const length = await queueLength(ctx.tx, part);
  const pages = Math.max(1, Math.ceil(length / size));
  const at = Math.min(ctx.query.whole('page', 1), pages);
  const waiting = await queuePage(ctx.tx, part, at, size);
  const ids = waiting.map((w) => w.id);
  for (const id of ids) ctx.touched(id, { op: 'CONSULTATION', channel: 'list' });
  const query = filterQuery(filter);
  const views = await viewsOf(ctx.tx, ctx.user.username);
  const beside = {
    others: await othersLike(ctx.tx, ids),
    duties: await openDutiesOf(ctx.tx, ids, ctx.now),
    query,
    ticked: new Set(notTaken?.picked ?? []),
    now: ctx.now,
  };
  const errors = notTaken?.errors ?? [];
  return {
    title: 'Queue',
    section: '/staff/queue',
    wide: true,
    casework: true,
    ...(notTaken ? { status: notTaken.status, errors } : {}),
    main: html`${notTaken?.told ?? ''}${await doneNotice(ctx, 'Nothing else waits with this filter.')}${await bulkNotice(ctx)}${viewNotice(ctx)}
<h1 class="govuk-heading-l cf-close">Waiting for a decision <span class="govuk-caption-l">${counted(length, 'report')}${query ? ' with this filter' : ''}</span></h1>
${viewLinks(views, query)}
<p class="govuk-body">The highest band first; within a band what is overdue or due soonest, then the highest score. <a class="govuk-link" href="/staff/ledger">Every report, read and unread</a></p>
${filterPanel({ filter, force: ctx.force.pfaCode, views, csrf: ctx.csrf, errors, sentName: notTaken?.name ?? '' })}
${chosenFilters(filter)}
${
  waiting.length === 0
    ? html`${KEYS_OF_AN_EMPTY_QUEUE}<p class="govuk-inset-text">${query ? html`No report with this filter waits. <a class="govuk-link" href="/staff/queue">Show the whole queue</a>.` : 'Nothing waits. Every report that has been assessed has been decided by a person.'}</p>`
    : html`${KEYS}<form method="post" action="/staff/queue/decide" novalidate>${ctx.csrf()}${hiddenFilter(filter)}
${queueTable(waiting, beside)}
${bulkBox(notTaken)}</form>`
}
${pagination(at, pages, (n) => `/staff/queue?${query ? `${query}&` : ''}page=${n}`)}`,
  };
}

const KEYS = keysBar([
  { key: 'j', says: 'next report' },
  { key: 'k', says: 'the one before' },
  { key: 'o', says: 'open it', does: 'open' },
  { key: 'x', says: 'tick it', does: 'tick' },
  { key: 'b', says: 'decide what is ticked', does: 'bulk' },
  { key: 'f', says: 'filter', does: 'filter' },
  { key: 'u', says: 'undo the last', does: 'undo' },
]);

/** Whoever has just decided the last report is here, and may still want it back. */
const KEYS_OF_AN_EMPTY_QUEUE = keysBar([
  { key: 'f', says: 'filter', does: 'filter' },
  { key: 'u', says: 'undo the last', does: 'undo' },
]);

/** Several at once, with one reason. */
function bulkBox(notTaken: NotTaken | null): Html {
  const errors = notTaken?.errors ?? [];
  const error = (field: string) => {
    const found = errorOf(errors, field);
    return found ? { error: found } : {};
  };
  const chosen = (value: string) => ({ value, selected: notTaken?.decided === value });
  return html`<section class="cf-bulk" id="pick" tabindex="-1" aria-labelledby="bulk-heading" data-do="bulk">
<h2 class="govuk-heading-m" id="bulk-heading">Decide what is ticked together</h2>
<p class="govuk-body-s">One reason is kept with each. Reports where somebody may be in danger now have no box: open them. <span data-ticked></span> <button type="button" class="cf-linkbutton" data-tick-all hidden>Tick all on this page</button></p>
<div class="cf-filter">${select({
    name: 'decided',
    label: 'Decision',
    ...error('decided'),
    options: [
      { ...chosen(AS_PROPOSED), label: 'Accept each proposal' },
      ...ROUTES.filter((r) => r !== '999_response').map((r) => ({ ...chosen(r), label: `All to: ${ROUTE_SHORT[r]}` })),
    ],
  })}
${usualReasons('bulk')}
${input({ name: 'reason', label: 'Why, in your own words', value: notTaken?.reason ?? '', width: 30, ...error('reason') })}
${button('Decide these', { kind: 'secondary' })}</div></section>`;
}
