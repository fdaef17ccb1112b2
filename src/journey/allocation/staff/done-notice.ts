import type { ForceConfig } from '#catalogue/forces/force.ts';
import { ALLOCATION } from '#catalogue/thresholds/allocation.ts';
import { undoForm } from '#journey/allocation/decision-section.ts';
import { filterFrom } from '#journey/allocation/queue-filter.ts';
import { routeName } from '#journey/allocation/route-words.ts';
import { mayUndo } from '#journey/allocation/undo.ts';
import { maybeOne } from '#store/rows.ts';
import type { Tx } from '#store/store.ts';
import { notificationBanner } from '#web/components/content.ts';
import { type Html, html } from '#web/html.ts';
import type { PageContext } from '#web/page.ts';
import type { StaffUser } from '#web/site.ts';

type Ctx = PageContext<Tx, ForceConfig, StaffUser>;

/**
 * "CF-0000123 allocated to … . Undo", above the report or the queue that comes after a decision, for whoever made it; nothing otherwise.
 * `more`: what to say after it.
 */
export async function doneNotice(ctx: Ctx, more = ''): Promise<Html | ''> {
  const reference = ctx.query.text('done');
  if (!/^CF-\d{7,19}$/.test(reference)) return '';
  const done = await latestDecisionBy(ctx.tx, reference, ctx.user.username);
  if (!done) return '';
  const stands = { id: done.id, decidedBy: ctx.user.username, decidedAt: done.decided_at };
  const fresh = mayUndo(stands, done.id, ctx.user, { minutes: ALLOCATION.undoMinutes.value, now: ctx.now }).ok;
  const filter = filterFrom(ctx.query);
  const undo = fresh ? undoForm({ reference, decision: done.id, csrf: ctx.csrf, filter: { ...filter } }) : '';
  return notificationBanner(
    html`<p class="govuk-notification-banner__heading">${reference} allocated to ${routeName(done.decided)}.${more ? ` ${more}` : ''}</p>${undo}`,
    { success: true, title: 'Done' },
  );
}

function latestDecisionBy(
  tx: Tx,
  reference: string,
  username: string,
): Promise<{ id: number; decided: string; decided_at: Date } | undefined> {
  return maybeOne(
    tx
      .selectFrom('report_standing as s')
      .innerJoin('report as r', 'r.id', 's.report_id')
      .innerJoin('allocation as a', 'a.id', 's.allocation_id')
      .select(['a.id', 'a.decided', 'a.decided_at'])
      .where('r.reference', '=', reference)
      .where('a.decided_by', '=', username),
  );
}
