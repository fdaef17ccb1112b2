import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { CounterfoilError } from '#core/errors.ts';
import { filterFrom, filterQuery } from '#journey/allocation/queue-filter.ts';
import { removeView, restoreView, saveView } from '#journey/allocation/saved-views.ts';
import type { Tx } from '#store/store.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { queueView, SEES_QUEUE } from './queue-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();
const viewId = (typed: string): number => (/^\d{1,15}$/.test(typed) ? Number(typed) : 0);
const OWN = 'none: it keeps how a person likes their list, and nothing of a report';

/** A person's own views of the queue: kept, removed, brought back. */
export const viewPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/queue/views',
    allow: SEES_QUEUE,
    audit: { op: 'CONSULTATION', recordType: 'report', records: 'list' },
    handler: async (ctx) => {
      const filter = filterFrom(ctx.form);
      const query = filterQuery(filter);
      if (query === '') return { to: '/staff/queue' };
      const view = { username: ctx.user.username, name: ctx.form.text('name'), query };
      const saved = await saveView(ctx.tx, view, ALLOCATION.mostViews.value);
      if (saved.ok) return { to: `/staff/queue?${query}` };
      const errors = [{ field: 'name', message: saved.error.reason }];
      return queueView(ctx, filter, { status: 422, errors, name: view.name });
    },
  }),
  page({
    method: 'POST',
    path: '/staff/queue/views/:view/remove',
    allow: SEES_QUEUE,
    audit: OWN,
    handler: async (ctx) => {
      const gone = await removeView(ctx.tx, viewId(ctx.param('view')), ctx.user.username, ctx.now);
      if (!gone) throw new CounterfoilError('NO_SUCH_RECORD');
      return { to: `/staff/queue?removed=${gone.id}` };
    },
  }),
  page({
    method: 'POST',
    path: '/staff/queue/views/:view/restore',
    allow: SEES_QUEUE,
    audit: OWN,
    handler: async (ctx) => {
      const back = await restoreView(ctx.tx, viewId(ctx.param('view')), ctx.user.username);
      if (!back) throw new CounterfoilError('WRONG_STATE', 'You have a view of that name again.');
      return { to: `/staff/queue?${back.query}` };
    },
  }),
];
