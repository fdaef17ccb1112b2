import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { CounterfoilError } from '#core/errors.ts';
import { filterFrom, filterQuery, type QueueFilter } from '#journey/allocation/queue-filter.ts';
import { type BulkOutcome, pickedFrom, recordBulk, undoBulk } from '#journey/allocation/record-bulk.ts';
import type { Tx } from '#store/store.ts';
import { type Html, html } from '#web/html.ts';
import { type Page, type PageContext, pagesFor } from '#web/page.ts';
import { counted } from '#web/plain-words.ts';
import type { StaffUser } from '#web/site.ts';
import { leftAlone } from './bulk-notice.ts';
import { queueView, SEES_QUEUE } from './queue-page.ts';
import { reasonGiven } from './usual-reasons.ts';

const { page } = pagesFor<Tx, ForceConfig>();
type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/** Several reports decided, or decisions taken back, with one press. */
export const bulkPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/queue/decide',
    allow: SEES_QUEUE,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'any' },
    handler: async (ctx) => {
      const picked = pickedFrom(ctx.form.all('pick')).slice(0, ALLOCATION.queuePage.value);
      const choice = { decided: ctx.form.text('decided'), reason: reasonGiven(ctx.form) };
      const filter = filterFrom(ctx.form);
      const rules = { shortestReason: ALLOCATION.shortestReason.value, now: ctx.now };
      const done = await recordBulk(ctx.tx, picked, choice, ctx.user, rules);
      if (!done.ok) {
        if (done.error.code === 'NOT_ALLOWED') throw new CounterfoilError('NOT_ALLOWED', done.error.reason);
        return queueView(ctx, filter, {
          status: 422,
          errors: [{ field: done.error.field ?? 'pick', message: done.error.reason }],
          decided: choice.decided,
          reason: ctx.form.text('reason'),
          picked: picked.map((p) => p.reference),
        });
      }
      touchAll(ctx, done.value, ['allocation', 'report_standing.decided']);
      return answer(ctx, filter, done.value, `${counted(done.value.decided.length, 'report')} decided`, true);
    },
  }),
  page({
    method: 'POST',
    path: '/staff/queue/undo',
    allow: SEES_QUEUE,
    audit: { op: 'ALTERATION', recordType: 'report', records: 'any' },
    handler: async (ctx) => {
      const about = { minutes: ALLOCATION.undoMinutes.value, now: ctx.now };
      const undone = await undoBulk(ctx.tx, ctx.form.text('bulk').slice(0, 36), ctx.user, about);
      touchAll(ctx, undone, ['allocation_undone', 'report_standing.decided']);
      return answer(ctx, filterFrom(ctx.form), undone, `${counted(undone.decided.length, 'decision')} undone`, false);
    },
  }),
];

function touchAll(ctx: Ctx, outcome: BulkOutcome, fieldsChanged: string[]): void {
  for (const { id } of outcome.decided) ctx.touched(id, { fieldsChanged });
}

/** Back to the queue; where some were left alone, at once with which and why. */
function answer(ctx: Ctx, filter: QueueFilter, outcome: BulkOutcome, did: string, canUndo: boolean) {
  if (outcome.left.length > 0) {
    for (const { id } of outcome.left) if (id) ctx.touched(id, { op: 'CONSULTATION', channel: 'list' });
    const told: Html = html`${leftAlone(ctx, outcome, did, canUndo)}`;
    return queueView(ctx, filter, { status: 409, errors: [], told });
  }
  const query = new URLSearchParams(filterQuery(filter));
  query.set('bulk', outcome.bulk);
  return { to: `/staff/queue?${query}` };
}
