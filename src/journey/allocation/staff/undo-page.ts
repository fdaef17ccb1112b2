import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { CounterfoilError } from '#core/errors.ts';
import { filterFrom, filterQuery } from '#journey/allocation/queue-filter.ts';
import { recordUndo } from '#journey/allocation/record-undo.ts';
import { reportByReference } from '#journey/intake/find-report.ts';
import type { Tx } from '#store/store.ts';
import { type Page, pagesFor } from '#web/page.ts';
import { reportView } from './report-page.ts';

const { page } = pagesFor<Tx, ForceConfig>();

export const undoPages = (): Page<Tx, ForceConfig>[] => [
  page({
    method: 'POST',
    path: '/staff/reports/:reference/undo',
    allow: ['imu_assessor', 'supervisor'],
    audit: { op: 'ALTERATION', recordType: 'report', records: 'one' },
    handler: async (ctx) => {
      const report = await reportByReference(ctx.tx, ctx.param('reference'));
      const about = { minutes: ALLOCATION.undoMinutes.value, now: ctx.now };
      const outcome = await recordUndo(ctx.tx, report.id, ctx.form.whole('decision', 0, 0), ctx.user, about);
      const filter = filterFrom(ctx.form);
      if (!outcome.ok) {
        const { code, field, reason } = outcome.error;
        if (code === 'NOT_ALLOWED') throw new CounterfoilError('NOT_ALLOWED', reason);
        const errors = [{ field: field ?? 'decide', message: reason }];
        return reportView(ctx, report, { status: 409, errors, sent: { decided: '', reason: '' }, filter });
      }
      ctx.touched(report.id, { fieldsChanged: ['allocation_undone', 'report_standing.decided'] });
      const query = new URLSearchParams(filterQuery(filter));
      query.set('undone', 'yes');
      return { to: `/staff/reports/${report.reference}?${query}` };
    },
  }),
];
